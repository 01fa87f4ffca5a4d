//! A value in a JSON text that knows where it stands.

use std::cell::{Cell, OnceCell};

use super::{Cause, Fault, FromJson, Json};
use crate::number;

/// A value, the way to it, and where its faults are told.
#[derive(Clone, Copy)]
pub struct Node<'a> {
    pub json: &'a Json,
    way: Way<'a>,
    first_fault: &'a OnceCell<Fault>,
}

#[derive(Clone, Copy)]
enum Way<'a> {
    Root,
    Key(&'a Node<'a>, &'a str),
    At(&'a Node<'a>, usize),
}

/// Stands for what is missing.
const NOTHING: &Json = &Json::Null;

impl<'a> Node<'a> {
    pub(super) fn root(json: &'a Json, first_fault: &'a OnceCell<Fault>) -> Node<'a> {
        Node {
            json,
            way: Way::Root,
            first_fault,
        }
    }

    fn part(&'a self, json: &'a Json, way: Way<'a>) -> Node<'a> {
        Node {
            json,
            way,
            first_fault: self.first_fault,
        }
    }

    /// Tells a fault at this node. Only the first of a text counts.
    pub fn fault(&self, cause: Cause) {
        self.first_fault.get_or_init(|| {
            let mut path = String::new();
            self.write_path(&mut path);
            if path.is_empty() {
                path.push('.');
            }
            Fault {
                path,
                cause,
                place: None,
            }
        });
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

    /// Tells that the value is not what belongs here.
    pub fn not(&self, why: impl Into<String>) {
        self.fault(Cause::Value(why.into()));
    }

    /// Tells that a kind is not known.
    pub fn unknown(&self, kind: &str) {
        self.fault(Cause::UnknownKind(kind.to_owned()));
    }

    pub(super) fn wanted(&self, what: &str) {
        let found = match self.json {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::String(_) => "a string",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        };
        self.not(format!("{found} found, {what} expected"));
    }

    /// The text of a string.
    pub fn string(&self) -> &'a str {
        if let Json::String(text) = self.json {
            return text;
        }
        self.wanted("a string");
        ""
    }

    /// A number.
    pub fn number(&self) -> f64 {
        let number = match self.json {
            Json::Number(written) => number::read(written),
            _ => None,
        };
        number.unwrap_or_else(|| {
            self.wanted("a number");
            0.0
        })
    }

    /// A whole number from 0 to `most`.
    pub fn whole(&self, most: u64) -> u64 {
        const EXACT: u64 = 1 << 53;
        let number = self.number();
        // Below 2⁵³ both conversions are exact.
        #[allow(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss
        )]
        let fits = number >= 0.0 && number.fract() == 0.0 && number <= most.min(EXACT) as f64;
        if fits {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return number as u64;
        }
        if let Json::Number(written) = self.json {
            self.not(format!(
                "{written} found, a whole number from 0 to {most} expected"
            ));
        }
        0
    }

    /// A whole number of either sign, within these.
    pub fn signed(&self, least: i64, most: i64) -> i64 {
        let number = self.number();
        // Pictures and rules stay far below 2⁵³, where both are exact.
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
        if number.fract() == 0.0 && (least as f64..=most as f64).contains(&number) {
            return number as i64;
        }
        if let Json::Number(written) = self.json {
            self.not(format!(
                "{written} found, a whole number from {least} to {most} expected"
            ));
        }
        0
    }

    /// The members of a list.
    pub fn list(&self) -> &'a [Json] {
        if let Json::List(members) = self.json {
            return members;
        }
        self.wanted("a list");
        &[]
    }

    /// The entries of an object.
    pub fn entries(&self) -> &'a [(String, Json)] {
        if let Json::Object(entries) = self.json {
            return entries;
        }
        self.wanted("an object");
        &[]
    }

    /// Calls `each` for every member of a list.
    pub fn each(&self, each: &mut dyn FnMut(&Node)) {
        for (at, json) in self.list().iter().enumerate() {
            each(&self.part(json, Way::At(self, at)));
        }
    }

    /// Calls `each` for every entry of an object.
    pub fn each_entry(&self, each: &mut dyn FnMut(&str, &Node)) {
        for (key, json) in self.entries() {
            each(key, &self.part(json, Way::Key(self, key)));
        }
    }

    /// The fields of an object, and no others than these.
    pub fn fields(&'a self, known: &[&str]) -> Fields<'a> {
        let entries = self.entries();
        for (key, json) in entries {
            if !known.contains(&key.as_str()) {
                self.part(json, Way::Key(self, key))
                    .fault(Cause::UnknownField {
                        name: key.clone(),
                        known: known.join(", "),
                    });
            }
        }
        Fields {
            node: self,
            entries,
        }
    }

    /// A kind and what it holds: `"kind"`, or an object of one field.
    pub fn kind(&'a self) -> (&'a str, Option<Node<'a>>) {
        match self.json {
            Json::String(kind) => return (kind, None),
            Json::Object(entries) => match entries.as_slice() {
                [(kind, json)] => return (kind, Some(self.part(json, Way::Key(self, kind)))),
                _ => self.wanted("an object of one field"),
            },
            _ => self.wanted("a string or an object"),
        }
        ("", None)
    }

    /// A kind that always holds something.
    pub fn kind_of(&'a self) -> (&'a str, Node<'a>) {
        let (kind, inner) = self.kind();
        let inner = inner.unwrap_or_else(|| {
            self.not("an object expected");
            self.part(NOTHING, self.way)
        });
        (kind, inner)
    }

    /// The members of a list of exactly `count`.
    pub fn tuple(&'a self, count: usize) -> Tuple<'a> {
        let members = self.list();
        if members.len() != count {
            self.not(format!("{} members found, {count} expected", members.len()));
        }
        Tuple {
            node: self,
            members,
            at: Cell::new(0),
        }
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
        Some(self.node.part(json, Way::Key(self.node, key)))
    }

    fn needed(&self, key: &'static str) -> Node<'a> {
        self.get(key).unwrap_or_else(|| {
            self.node.fault(Cause::Missing(key.to_owned()));
            self.node.part(NOTHING, self.node.way)
        })
    }

    /// A field that has to be there.
    pub fn need<T: FromJson>(&self, key: &'static str) -> T {
        T::from_json(&self.needed(key))
    }

    /// A field that may be left out.
    pub fn maybe<T: FromJson>(&self, key: &'static str) -> Option<T> {
        self.get(key).map(|node| T::from_json(&node))
    }

    /// A field with a default.
    pub fn or_default<T: FromJson + Default>(&self, key: &'static str) -> T {
        self.maybe(key).unwrap_or_default()
    }

    /// A switch that is on where it is left out.
    pub fn or_true(&self, key: &'static str) -> bool {
        self.maybe(key).unwrap_or(true)
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
    pub fn next<T: FromJson>(&self) -> T {
        let at = self.at.replace(self.at.get() + 1);
        let json = self.members.get(at).unwrap_or(NOTHING);
        T::from_json(&self.node.part(json, Way::At(self.node, at)))
    }
}
