//! JSON text → typed values, small in the app and exact about faults.
//!
//! serde's derived readers cost each type a few kilobytes of WebAssembly, and
//! those of the instruments alone were 150 KB; the parser beneath them brings
//! tables for numbers of any length. Here a text becomes a [`Json`]
//! once, and a type reads itself from a [`Node`], which knows where it stands.
//! What is not understood is refused: unknown fields, keys that come twice,
//! numbers out of range.

mod node;
mod parse;
mod place;
mod reading;

use std::cell::OnceCell;
use std::fmt::{self, Write};

pub use node::{Fields, Node, Tuple};
pub use parse::parse;
pub use place::{Place, place_of};

/// Any JSON value; the entries of an object in the order of the text.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    String(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    pub fn string(text: impl Into<String>) -> Json {
        Json::String(text.into())
    }
}

/// The fields of an object that have a value.
pub fn fields<const N: usize>(fields: [(&str, Option<Json>); N]) -> Vec<(String, Json)> {
    let there = |(name, value): (&str, Option<Json>)| Some((name.to_owned(), value?));
    fields.into_iter().filter_map(there).collect()
}

/// The shortest text of a value.
impl fmt::Display for Json {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Json::Null => to.write_str("null"),
            Json::Bool(true) => to.write_str("true"),
            Json::Bool(false) => to.write_str("false"),
            Json::Number(written) => to.write_str(written),
            Json::String(text) => write_string(text, to),
            Json::List(values) => {
                to.write_str("[")?;
                for (at, value) in values.iter().enumerate() {
                    to.write_str(if at == 0 { "" } else { "," })?;
                    value.fmt(to)?;
                }
                to.write_str("]")
            }
            Json::Object(entries) => {
                to.write_str("{")?;
                for (at, (key, value)) in entries.iter().enumerate() {
                    to.write_str(if at == 0 { "" } else { "," })?;
                    write_string(key, to)?;
                    to.write_str(":")?;
                    value.fmt(to)?;
                }
                to.write_str("}")
            }
        }
    }
}

fn write_string(text: &str, to: &mut fmt::Formatter) -> fmt::Result {
    to.write_char('"')?;
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                to.write_char('\\')?;
                to.write_char(character)?;
            }
            '\n' => to.write_str("\\n")?,
            ..'\u{20}' => write!(to, "\\u{:04x}", u32::from(character))?,
            _ => to.write_char(character)?,
        }
    }
    to.write_char('"')
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

/// Reads a whole text as a value of a type.
///
/// # Errors
///
/// A [`Fault`] for what is no JSON or not of the type's shape.
pub fn read<T: FromJson>(text: &str) -> Result<T, Fault> {
    from(&parse(text)?)
}

/// Reads JSON as a value of a type.
///
/// # Errors
///
/// The first [`Fault`] for what is not of the type's shape.
pub fn from<T: FromJson>(json: &Json) -> Result<T, Fault> {
    let fault = OnceCell::new();
    let value = T::from_json(&Node::root(json, &fault));
    match fault.into_inner() {
        Some(fault) => Err(fault),
        None => Ok(value),
    }
}

/// A type that can be read from JSON.
///
/// What is wrong with a node is told to the node, and then any value will do,
/// since nobody gets to see it. So a reader is a plain list of fields, without a
/// way out at each of them, which would be most of its code.
pub trait FromJson: Sized {
    fn from_json(node: &Node) -> Self;
}

/// A kind that is one word, such as `"quick"`.
#[macro_export]
macro_rules! word {
    ($kind:ty { $first_word:literal => $first:path $(, $word:literal => $value:path)* $(,)? }) => {
        impl $crate::json::FromJson for $kind {
            fn from_json(node: &$crate::json::Node) -> $kind {
                match node.string() {
                    $first_word => $first,
                    $($word => $value,)*
                    other => {
                        node.unknown(other);
                        $first
                    }
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
    } $(and $($ignored:literal)*)? $(; $($own:ident: $value:expr),*)?) => {
        impl $crate::json::FromJson for $kind {
            fn from_json(node: &$crate::json::Node) -> $kind {
                let fields = node.fields(&[
                    $($($ignored,)*)?
                    $($crate::shape!(@name $field $($name)?),)*
                ]);
                $kind {
                    $($field: fields.$how($crate::shape!(@name $field $($name)?)),)*
                    $($($own: $value,)*)?
                }
            }
        }
    };
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
}
