//! What is kept: deals and assessments, and how older versions are read.
//!
//! A record outlives the code that wrote it, so the shape of each version
//! stays in a file of its own (`v1.rs`, `v2.rs`) that is never edited again. What
//! can't be read is never written over; that is the caller's duty, and the
//! reason why [`read`] refuses instead of guessing. There is no storage here.

pub mod carry;
mod deal;
pub mod export;
mod file_v1;
mod id;
pub mod import;
pub mod journal;
pub mod key;
pub mod names;
mod private;
pub mod reminder;
pub mod room;
pub mod sample;
pub mod slots;
mod store;
mod v1;
mod v2;

use crate::answer::ContextAnswers;
use crate::instrument::{Instrument, Scope};
use crate::json::{self, Cause, Fault, FromJson, Node};
use crate::run::{Run, Step};
use crate::text::date::Stamp;

pub use deal::{Deal, DealStep, Person};
pub use store::Store;

/// The version that is written.
pub const VERSION: u32 = 2;

/// One sheet of one instrument, for a deal.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub id: String,
    /// Id of the deal it belongs to.
    pub deal: String,
    /// Key of the instrument.
    pub instrument: String,
    /// Version of the instrument under which it was answered.
    pub version: u32,
    /// Id of the person of the deal, for an instrument answered for each person.
    pub person: Option<String>,
    /// What it is about, where a deal has several of its instrument: a need, a
    /// talk. `None`: not named.
    pub subject: Option<String>,
    pub begun: Stamp,
    pub changed: Stamp,
    /// `None`: still being answered.
    pub finished: Option<Stamp>,
    /// The deal's context as it was when the assessment was finished.
    pub context: Option<ContextAnswers>,
    pub run: Run,
}

impl Assessment {
    /// The assessment after a step at a time.
    pub fn after(&self, step: Step, now: &Stamp) -> Assessment {
        Assessment {
            run: self.run.after(step),
            changed: now.clone(),
            ..self.clone()
        }
    }

    /// Finished now, under the deal's present context.
    pub fn finished(&self, context: &ContextAnswers, now: &Stamp) -> Assessment {
        Assessment {
            finished: Some(now.clone()),
            context: Some(context.clone()),
            ..self.clone()
        }
    }

    /// A new assessment of the same topic that starts from these answers.
    pub fn again(&self, id: String, version: u32, now: &Stamp) -> Assessment {
        Assessment {
            id,
            version,
            begun: now.clone(),
            changed: now.clone(),
            finished: None,
            context: None,
            run: Run {
                at: None,
                ..self.run.clone()
            },
            ..self.clone()
        }
    }

    /// Whether both ask the same of the same topic.
    pub fn is_same_topic(&self, other: &Assessment) -> bool {
        self.deal == other.deal
            && self.instrument == other.instrument
            && self.topic() == other.topic()
    }

    pub fn topic(&self) -> Topic<'_> {
        Topic {
            person: self.person.as_deref(),
            subject: self.subject.as_deref(),
        }
    }

    /// Which part of an instrument it answers: that about a person, or without
    /// one that about the deal as a whole, where there is such a part.
    pub fn scope(&self, instrument: &Instrument) -> Scope {
        match self.person {
            None if instrument.has_deal_part() => Scope::Deal,
            _ => Scope::Unit,
        }
    }
}

/// What an assessment is about within its deal: one of the persons, one of
/// several needs or talks, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Topic<'a> {
    /// Id of a person of the deal.
    pub person: Option<&'a str>,
    pub subject: Option<&'a str>,
}

impl<'a> Topic<'a> {
    /// A person, or with `None` the deal.
    pub fn of_person(person: Option<&'a str>) -> Topic<'a> {
        Topic {
            person,
            subject: None,
        }
    }
}

/// Anything that is kept under an id of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    Deal(Deal),
    Assessment(Assessment),
}

impl Record {
    pub fn id(&self) -> &str {
        match self {
            Record::Deal(deal) => &deal.id,
            Record::Assessment(assessment) => &assessment.id,
        }
    }

    /// The same under another id. A deal's name tells that it is the second one.
    pub fn copied(self, id: String) -> Record {
        match self {
            Record::Deal(deal) => Record::Deal(Deal {
                id,
                name: format!("{} 2", deal.name),
                ..deal
            }),
            Record::Assessment(assessment) => Record::Assessment(Assessment { id, ..assessment }),
        }
    }
}

/// Why a stored or imported text is no record.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    #[error("not a record: {path}: {cause}")]
    Malformed { path: String, cause: String },
    #[error("written by a newer app (version {0}, this app reads up to {VERSION})")]
    Newer(u64),
    #[error("version {0} is not written like this")]
    NoSuchVersion(u32),
    #[error("it ends in the middle")]
    CutShort,
    #[error("it was changed, or damaged: its checksum is another")]
    Changed,
    #[error("it belongs under another key, `{0}`")]
    Misplaced(String),
    #[error("the id `{0}` has characters other than letters, digits and hyphens")]
    BadId(String),
}

/// A record as it is stored, with its place in the order of all writings.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// Greater is later, whatever the clock says.
    pub seq: u64,
    pub record: Record,
}

/// Reads a stored record of any version, as it stands under a key of either
/// slot.
///
/// # Errors
///
/// [`RecordError`] when the text is damaged, foreign or of a newer app, or is
/// another record's.
pub fn read(slot: &str, text: &str) -> Result<Stored, RecordError> {
    let stored = if is_versioned(text) {
        match text.split(' ').next().unwrap_or_default() {
            "2" => v2::read(slot, text),
            other => match other.parse() {
                Ok(newer) if newer > u64::from(VERSION) => Err(RecordError::Newer(newer)),
                _ => Err(RecordError::Changed),
            },
        }
    } else {
        read_v1(text)
    }?;
    let key = key::of(&stored.record);
    if key == key::base(slot) {
        Ok(stored)
    } else {
        Err(RecordError::Misplaced(key))
    }
}

/// Version 1 was JSON as a whole; later ones begin with their number.
fn is_versioned(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_digit())
}

fn read_v1(text: &str) -> Result<Stored, RecordError> {
    let json = json::parse(text)?;
    match json::from(&json)? {
        Version(1) => v1::read(&json),
        Version(newer) if newer > VERSION => Err(RecordError::Newer(newer.into())),
        Version(other) => Err(RecordError::NoSuchVersion(other)),
    }
}

/// The place of a text in the order of writings, from its first characters;
/// `None` where only the whole text tells.
pub fn seq(head: &str) -> Option<u64> {
    v2::seq(head)
}

/// Whether a text of which [`seq`] has told the place is as it was written. It
/// is not read for that.
///
/// # Errors
///
/// [`RecordError`] when the text was cut, changed or put under another key.
pub fn check(slot: &str, text: &str) -> Result<(), RecordError> {
    v2::opened(slot, text).map(|_| ())
}

/// The version of a record, whatever else is in it.
struct Version(u32);

impl FromJson for Version {
    fn from_json(node: &Node) -> Version {
        let entries = node.entries();
        let version = entries.iter().find(|(key, _)| key == "v");
        match version.map(|(_, version)| json::from(version)) {
            Some(Ok(version)) => Version(version),
            _ => {
                node.fault(Cause::Missing("v".to_owned()));
                Version(0)
            }
        }
    }
}

/// The text of a record at [`VERSION`].
pub fn write(stored: &Stored) -> String {
    v2::write(stored)
}

impl From<Fault> for RecordError {
    fn from(fault: Fault) -> RecordError {
        RecordError::Malformed {
            path: fault.path,
            cause: fault.cause.to_string(),
        }
    }
}
