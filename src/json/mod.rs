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
