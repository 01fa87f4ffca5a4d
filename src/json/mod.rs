//! JSON text → typed values, small in the app and exact about faults.
//!
//! serde's derived readers cost each type a few kilobytes of WebAssembly, and
//! those of the instruments alone were 150 KB. Here a text becomes a [`Json`]
//! once, and a type reads itself from a [`Node`], which knows where it stands.
//! What is not understood is refused: unknown fields, keys that come twice,
//! numbers out of range.

mod node;
mod place;
mod reading;

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

pub use node::{Fields, Node, Tuple};
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
    serde_json::from_str(text).map_err(|error| {
        let cause = cause(&error);
        let mut path = place::path(text, error.line(), error.column());
        if let Cause::Twice(name) = &cause {
            // It shows at the end of the object, where no key is open.
            path = match path.as_str() {
                "." => name.clone(),
                object => format!("{object}.{name}"),
            };
        }
        Fault {
            path,
            cause,
            place: Some(Place::of_bytes(text, error.line(), error.column())),
        }
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

/// A struct that reads each field by its name: `need`, `maybe`, `or_default` or
/// `or_true`, all methods of [`Fields`]. After `and` stand names that are allowed
/// and not read, after `;` fields that the text does not hold.
#[macro_export]
macro_rules! shape {
    ($kind:ident {
        $($field:ident $(as $name:literal)?: $how:ident),* $(,)?
    } $(and $ignored:literal)? $(; $($own:ident: $value:expr),*)?) => {
        impl $crate::json::FromJson for $kind {
            fn from_json(node: &$crate::json::Node) -> Result<$kind, $crate::json::Fault> {
                let fields = node.fields(&[
                    $($ignored,)?
                    $($crate::shape!(@name $field $($name)?),)*
                ])?;
                Ok($kind {
                    $($field: fields.$how($crate::shape!(@name $field $($name)?))?,)*
                    $($($own: $value,)*)?
                })
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
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
