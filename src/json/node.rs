//! A value in a JSON text that knows where it stands.

use std::cell::Cell;

use super::{Cause, Fault, FromJson, Json};
use crate::number;

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

    pub(super) fn wanted(&self, what: &str) -> Fault {
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
        let number = match self.json {
            Json::Number(written) => number::read(written),
            _ => None,
        };
        number.ok_or_else(|| self.wanted("a number"))
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
        let found = match self.json {
            Json::Number(written) => written,
            _ => "",
        };
        Err(self.not(format!(
            "{found} found, a whole number from 0 to {most} expected"
        )))
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
