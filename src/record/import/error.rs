//! Why a file can't be brought in: facts, for which `ui` has the words.

use super::{MOST_BYTES, MOST_DEPTH};
use crate::json::Cause;
use crate::record::export;

pub use crate::json::Place;

/// A file that is refused, and where the reason stands in it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    #[error("{bytes} bytes, more than {MOST_BYTES}")]
    TooLarge { bytes: usize },
    #[error("the file is empty")]
    Empty,
    /// Some other encoding, or no text at all.
    #[error("line {line}: not UTF-8")]
    NotText { line: usize },
    #[error("{at}: nested more than {MOST_DEPTH} deep")]
    TooDeep { at: Place },
    #[error("{at}: not JSON")]
    NotJson { at: Place },
    /// A download that broke off looks like this.
    #[error("{at}: ends in the middle")]
    CutShort { at: Place },
    /// JSON of something else; what its `type` says, if it says anything.
    #[error("of the type {found:?}, not {}", export::TYPE)]
    Foreign { found: Option<String> },
    #[error(
        "written by a newer app (version {version}, this app reads up to {})",
        export::VERSION
    )]
    Newer { version: u32 },
    #[error("version {version} never existed")]
    NoSuchVersion { version: u32 },
    #[error("{at}: {path}: {fault}")]
    Shape {
        at: Place,
        path: String,
        fault: Fault,
    },
    #[error(
        "line {line}: {path}: the id `{id}` has characters other than letters, digits and hyphens"
    )]
    BadId {
        line: usize,
        path: String,
        id: String,
    },
    #[error("line {line}: {path}: the id `{id}` is used twice")]
    IdTwice {
        line: usize,
        path: String,
        id: String,
    },
    #[error("line {line}: {path}: there is no deal `{deal}`")]
    NoDeal {
        line: usize,
        path: String,
        deal: String,
    },
    #[error("line {line}: {path}: there is no instrument `{key}`")]
    NoInstrument {
        line: usize,
        path: String,
        key: String,
    },
    /// Newer than ours, or a version that never existed.
    #[error("line {line}: {path}: version {version} of `{key}` is not known (newest: {newest})")]
    InstrumentVersion {
        line: usize,
        path: String,
        key: String,
        version: u32,
        newest: u32,
    },
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// A field, or a kind of record, that this version does not have.
    #[error("`{0}` is not known")]
    Unknown(String),
    #[error("`{0}` is missing")]
    Missing(String),
    #[error("`{0}` comes twice")]
    Twice(String),
    /// A number where a text belongs, a day that does not exist, and so on.
    #[error("not what belongs there")]
    Value,
}

impl Fault {
    /// The fault that a reader told.
    pub(super) fn of(cause: &Cause) -> Fault {
        match cause {
            Cause::UnknownField { name, .. } | Cause::UnknownKind(name) => {
                Fault::Unknown(shown(name))
            }
            Cause::Missing(name) => Fault::Missing(shown(name)),
            Cause::Twice(name) => Fault::Twice(shown(name)),
            Cause::NotJson | Cause::CutShort | Cause::Value(_) => Fault::Value,
        }
    }
}

/// A text from a file, short and harmless enough to stand in a sentence.
pub(super) fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let plain = text.chars().filter(|character| !is_invisible(*character));
    let mut shown: String = plain.take(LONGEST + 1).collect();
    if shown.chars().count() > LONGEST {
        shown.pop();
        shown.push('…');
    }
    shown
}

/// Whether a character shows nothing; marks that turn the direction of reading
/// would turn our sentence too.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
        )
}
