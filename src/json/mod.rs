//! JSON text → typed values, small in the app and exact about faults.
//!
//! serde's derived readers cost each type a few kilobytes of WebAssembly, and
//! those of the instruments alone were 150 KB. Here a text becomes a [`Json`]
//! once, and a type reads itself from a [`Node`], which knows where it stands.
//! What is not understood is refused: unknown fields, keys that come twice,
//! numbers out of range.

mod place;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

pub use place::{Place, place_of};

/// Any JSON value; the entries of an object in the order of the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As written, where it is a whole number below 2⁵³.
    Number(f64),
    String(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Why a text is not what was wanted, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Such as `items[3].weight`; `.` is the whole.
    pub path: String,
    pub cause: Cause,
    /// Of a fault of the text itself; [`place_of`] finds the others.
    pub place: Option<Place>,
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    #[error("not JSON")]
    NotJson,
    /// A download that broke off looks like this.
    #[error("ends in the middle")]
    CutShort,
    #[error("unknown field `{name}`, expected one of {known}")]
    UnknownField { name: String, known: String },
    #[error("unknown variant `{0}`")]
    UnknownKind(String),
    #[error("missing field `{0}`")]
    Missing(String),
    #[error("duplicate field `{0}`")]
    Twice(String),
    /// Something of another kind, or out of range.
    #[error("{0}")]
    Value(String),
}

/// Reads a whole text as JSON.
///
/// # Errors
///
/// A [`Fault`] with line and column, and the path up to which it was JSON.
pub fn parse(text: &str) -> Result<Json, Fault> {
    serde_json::from_str(text).map_err(|error| Fault {
        path: place::path(text, error.line(), error.column()),
        cause: cause(&error),
        place: Some(Place::of_bytes(text, error.line(), error.column())),
    })
}

fn cause(error: &serde_json::Error) -> Cause {
    if error.is_eof() {
        return Cause::CutShort;
    }
    // Of data, `Json` refuses only keys that come twice.
    let message = error.to_string();
    let name = message
        .strip_prefix(TWICE)
        .and_then(|rest| rest.split_once('`'));
    match name {
        Some((name, _)) if error.is_data() => Cause::Twice(name.to_owned()),
        _ => Cause::NotJson,
    }
}

const TWICE: &str = "duplicate field `";

/// Reads a whole text as a value of a type.
///
/// # Errors
///
/// A [`Fault`] for what is no JSON or not of the type's shape.
pub fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    let json = parse(text)?;
    T::from_json(&Node::root(&json))
}

/// A type that can be read from JSON.
pub trait FromJson: Sized {
    /// # Errors
    ///
    /// A [`Fault`] at the node, or at a part of it.
    fn from_json(node: &Node) -> Result<Self, Fault>;
}

/// A value and the way to it.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub json: &'a Json,
    way: Way<'a>,
}

#[derive(Clone, Copy)]
enum Way<'a> {
    Root,
    Key(&'a Node<'a>, &'a str),
    At(&'a Node<'a>, usize),
}

impl<'a> Node<'a> {
    pub fn root(json: &'a Json) -> Node<'a> {
        Node {
            json,
            way: Way::Root,
        }
    }

    /// A fault at this node.
    pub fn fault(&self, cause: Cause) -> Fault {
        let mut path = String::new();
        self.write_path(&mut path);
        Fault {
            path: if path.is_empty() {
                ".".to_owned()
            } else {
                path
            },
            cause,
            place: None,
        }
    }

    fn write_path(&self, to: &mut String) {
        match self.way {
            Way::Root => {}
            Way::Key(node, key) => {
                node.write_path(to);
                if !to.is_empty() {
                    to.push('.');
                }
                to.push_str(key);
            }
            Way::At(node, at) => {
                node.write_path(to);
                to.push('[');
                to.push_str(&at.to_string());
                to.push(']');
            }
        }
    }

    /// A fault of a value that is not what belongs here.
    pub fn not(&self, why: impl Into<String>) -> Fault {
        self.fault(Cause::Value(why.into()))
    }

    fn wanted(&self, what: &str) -> Fault {
        let found = match self.json {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        };
        self.not(format!("{found} found, {what} expected"))
    }

    /// The text of a string.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn string(&self) -> Result<&'a str, Fault> {
        match self.json {
            Json::String(text) => Ok(text),
            _ => Err(self.wanted("a string")),
        }
    }

    /// A number.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn number(&self) -> Result<f64, Fault> {
        match self.json {
            Json::Number(number) => Ok(*number),
            _ => Err(self.wanted("a number")),
        }
    }

    /// A whole number from 0 to `most`.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn whole(&self, most: u64) -> Result<u64, Fault> {
        const EXACT: u64 = 1 << 53;
        let number = self.number()?;
        // Below 2⁵³ both conversions are exact.
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let fits = number >= 0.0 && number.fract() == 0.0 && number <= most.min(EXACT) as f64;
        if fits {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return Ok(number as u64);
        }
        Err(self.not(format!("a whole number from 0 to {most} expected")))
    }

    /// The members of a list.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn list(&self) -> Result<&'a [Json], Fault> {
        match self.json {
            Json::List(members) => Ok(members),
            _ => Err(self.wanted("a list")),
        }
    }

    /// The entries of an object.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn entries(&self) -> Result<&'a [(String, Json)], Fault> {
        match self.json {
            Json::Object(entries) => Ok(entries),
            _ => Err(self.wanted("an object")),
        }
    }

    /// Calls `each` for every member of a list.
    ///
    /// # Errors
    ///
    /// When it is no list, or the first fault of a member.
    pub fn each(&self, each: &mut dyn FnMut(&Node) -> Result<(), Fault>) -> Result<(), Fault> {
        self.list()?.iter().enumerate().try_for_each(|(at, json)| {
            each(&Node {
                json,
                way: Way::At(self, at),
            })
        })
    }

    /// Calls `each` for every entry of an object.
    ///
    /// # Errors
    ///
    /// When it is no object, or the first fault of an entry.
    pub fn each_entry(
        &self,
        each: &mut dyn FnMut(&str, &Node) -> Result<(), Fault>,
    ) -> Result<(), Fault> {
        self.entries()?.iter().try_for_each(|(key, json)| {
            each(
                key,
                &Node {
                    json,
                    way: Way::Key(self, key),
                },
            )
        })
    }

    /// The fields of an object, and no others than these.
    ///
    /// # Errors
    ///
    /// When it is no object, or has a field that is not known.
    pub fn fields(&'a self, known: &[&str]) -> Result<Fields<'a>, Fault> {
        let entries = self.entries()?;
        for (key, json) in entries {
            if !known.contains(&key.as_str()) {
                let node = Node {
                    json,
                    way: Way::Key(self, key),
                };
                return Err(node.fault(Cause::UnknownField {
                    name: key.clone(),
                    known: known.join(", "),
                }));
            }
        }
        Ok(Fields {
            node: self,
            entries,
        })
    }

    /// A kind and what it holds: `"kind"`, or an object of one field.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn kind(&'a self) -> Result<(&'a str, Option<Node<'a>>), Fault> {
        match self.json {
            Json::String(kind) => Ok((kind, None)),
            Json::Object(entries) => match entries.as_slice() {
                [(kind, json)] => {
                    let way = Way::Key(self, kind);
                    Ok((kind, Some(Node { json, way })))
                }
                _ => Err(self.wanted("an object of one field")),
            },
            _ => Err(self.wanted("a string or an object")),
        }
    }

    /// The members of a list of exactly `count`.
    ///
    /// # Errors
    ///
    /// When it is something else.
    pub fn tuple(&'a self, count: usize) -> Result<Tuple<'a>, Fault> {
        let members = self.list()?;
        if members.len() != count {
            return Err(self.not(format!("{} members found, {count} expected", members.len())));
        }
        Ok(Tuple {
            node: self,
            members,
            at: Cell::new(0),
        })
    }
}

/// The known fields of an object.
pub struct Fields<'a> {
    node: &'a Node<'a>,
    entries: &'a [(String, Json)],
}

impl<'a> Fields<'a> {
    /// The node of a field, if it is there.
    pub fn get(&self, key: &'static str) -> Option<Node<'a>> {
        let (_, json) = self.entries.iter().find(|(own, _)| own == key)?;
        Some(Node {
            json,
            way: Way::Key(self.node, key),
        })
    }

    /// A field that has to be there.
    ///
    /// # Errors
    ///
    /// When it is missing or not of its type.
    pub fn need<T: FromJson>(&self, key: &'static str) -> Result<T, Fault> {
        match self.get(key) {
            Some(node) => T::from_json(&node),
            None => Err(self.node.fault(Cause::Missing(key.to_owned()))),
        }
    }

    /// A field that may be left out.
    ///
    /// # Errors
    ///
    /// When it is there and not of its type.
    pub fn maybe<T: FromJson>(&self, key: &'static str) -> Result<Option<T>, Fault> {
        self.get(key).map(|node| T::from_json(&node)).transpose()
    }

    /// A field with a default.
    ///
    /// # Errors
    ///
    /// When it is there and not of its type.
    pub fn or_default<T: FromJson + Default>(&self, key: &'static str) -> Result<T, Fault> {
        Ok(self.maybe(key)?.unwrap_or_default())
    }
}

/// The members of a list of known length, one after another.
pub struct Tuple<'a> {
    node: &'a Node<'a>,
    members: &'a [Json],
    at: Cell<usize>,
}

impl Tuple<'_> {
    /// The next member.
    ///
    /// # Errors
    ///
    /// When it is not of its type.
    pub fn next<T: FromJson>(&self) -> Result<T, Fault> {
        let at = self.at.replace(self.at.get() + 1);
        match self.members.get(at) {
            Some(json) => T::from_json(&Node {
                json,
                way: Way::At(self.node, at),
            }),
            None => Err(self.node.not("a member is missing")),
        }
    }
}

/// A kind that is one word, such as `"quick"`.
#[macro_export]
macro_rules! word {
    ($kind:ty { $($word:literal => $value:path),* $(,)? }) => {
        impl $crate::json::FromJson for $kind {
            fn from_json(node: &$crate::json::Node) -> Result<$kind, $crate::json::Fault> {
                match node.string()? {
                    $($word => Ok($value),)*
                    other => Err(node.fault($crate::json::Cause::UnknownKind(other.to_owned()))),
                }
            }
        }
    };
}

impl FromJson for String {
    fn from_json(node: &Node) -> Result<String, Fault> {
        node.string().map(str::to_owned)
    }
}

impl FromJson for bool {
    fn from_json(node: &Node) -> Result<bool, Fault> {
        match node.json {
            Json::Bool(flag) => Ok(*flag),
            _ => Err(node.wanted("true or false")),
        }
    }
}

impl FromJson for f64 {
    fn from_json(node: &Node) -> Result<f64, Fault> {
        node.number()
    }
}

macro_rules! whole {
    ($($number:ty),*) => {$(
        impl FromJson for $number {
            fn from_json(node: &Node) -> Result<$number, Fault> {
                let whole = node.whole(u64::from(<$number>::MAX))?;
                <$number>::try_from(whole).map_err(|_| node.not("out of range"))
            }
        }
    )*};
}

whole!(u8, u16, u32, u64);

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(node: &Node) -> Result<Vec<T>, Fault> {
        let mut members = Vec::new();
        node.each(&mut |member| {
            members.push(T::from_json(member)?);
            Ok(())
        })?;
        Ok(members)
    }
}

impl<A: FromJson, B: FromJson> FromJson for (A, B) {
    fn from_json(node: &Node) -> Result<(A, B), Fault> {
        let pair = node.tuple(2)?;
        Ok((pair.next()?, pair.next()?))
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(node: &Node) -> Result<BTreeMap<String, T>, Fault> {
        let mut map = BTreeMap::new();
        node.each_entry(&mut |key, value| {
            map.insert(key.to_owned(), T::from_json(value)?);
            Ok(())
        })?;
        Ok(map)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("any JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Bool(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
        #[allow(clippy::cast_precision_loss)]
        Ok(Json::Number(number as f64))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Json, E> {
        #[allow(clippy::cast_precision_loss)]
        Ok(Json::Number(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Json, E> {
        Ok(Json::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut members = Vec::new();
        while let Some(member) = from.next_element()? {
            members.push(member);
        }
        Ok(Json::List(members))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json, A::Error> {
        let mut entries: Vec<(String, Json)> = Vec::new();
        while let Some(Json::String(key)) = from.next_key()? {
            entries.push((key, from.next_value()?));
        }
        match twice(&entries) {
            Some(key) => Err(A::Error::custom(format_args!("{TWICE}{key}`"))),
            None => Ok(Json::Object(entries)),
        }
    }
}

/// A key that comes twice; a hostile file may hold a million of them.
fn twice(entries: &[(String, Json)]) -> Option<&str> {
    let mut keys: Vec<&str> = entries.iter().map(|(key, _)| key.as_str()).collect();
    keys.sort_unstable();
    let pairs = keys.iter().zip(keys.iter().skip(1));
    pairs
        .into_iter()
        .find(|(one, other)| one == other)
        .map(|(key, _)| *key)
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Json, D::Error> {
        from.deserialize_any(JsonVisitor)
    }
}
