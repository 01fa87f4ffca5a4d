//! What bringing in a file would change, line by line, and what it writes.

use crate::order::{Map, Set};
use crate::record::{Assessment, Deal, Record, Store, id};
use crate::text::date::Stamp;
use crate::text::{Lang, strings};

/// What a file would change. It holds for the store it was made for: make it
/// anew when that has changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// A line for each record of the file: a deal, and then its assessments.
    pub lines: Vec<Line>,
    /// The room that it needs, in units of [`crate::record::room`].
    pub units: usize,
    /// In the file's order.
    pub(super) writes: Vec<Write>,
    /// The counter of the first new id.
    pub(super) counter: u64,
}

/// A record of the file, and what will become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub what: What,
    pub here: Here,
    pub fate: Fate,
}

#[derive(Debug, Clone, PartialEq)]
pub enum What {
    Deal {
        name: String,
    },
    Assessment {
        /// Name of the deal.
        deal: String,
        /// Key of the instrument.
        instrument: String,
        /// Name of the person; empty if the deal has no such person any more.
        person: Option<String>,
        /// What it is about, where a deal has several.
        subject: Option<String>,
        changed: Stamp,
    },
}

/// What is here of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Here {
    Nothing,
    Same,
    /// Something else under the same id, with the time of an assessment's last
    /// change. Which of the two is newer no clock can tell.
    Other(Option<Stamp>),
    /// Under the same id there are bytes that can't be read.
    Damaged,
    /// The same content under another id: a former import has brought it.
    Copy,
}

/// What will happen to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Nothing,
    /// Added under its own id.
    Add,
    /// Added under a new id, beside the one here.
    KeepBoth,
    /// Added under a new id, with the copy of its deal.
    Along,
}

/// How many lines there are of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Added, alone or along with a copy of a deal.
    pub add: usize,
    pub keep_both: usize,
    pub nothing: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Write {
    pub record: Record,
    pub id: Id,
    /// The deal that an assessment goes into.
    pub deal: Place,
}

/// Under which id a record is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Id {
    Own,
    New,
    /// A new one right before that of the assessment here, which so stays the
    /// latest of its subject.
    Before,
}

/// Where the assessments of a deal of the file go.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Place {
    /// Into the deal of the same id.
    Own,
    /// Into the copy that a former import has made.
    Copy(String),
    /// Into the copy that this import makes.
    New,
}

/// The name of a copy, marked in a language.
pub(super) fn copy_name(name: &str, lang: Lang) -> String {
    (strings(lang).data().copy_name)(name)
}

impl Plan {
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for line in &self.lines {
            match line.fate {
                Fate::Nothing => counts.nothing += 1,
                Fate::Add | Fate::Along => counts.add += 1,
                Fate::KeepBoth => counts.keep_both += 1,
            }
        }
        counts
    }

    /// Whether there is nothing to confirm.
    pub fn changes_nothing(&self) -> bool {
        self.writes.is_empty()
    }

    /// The records to write, in the file's order; each call of `random` gives
    /// some letters for a new id. Copies of deals are marked in the language.
    pub fn records(
        &self,
        store: &Store,
        lang: Lang,
        mut random: impl FnMut() -> String,
    ) -> Vec<Record> {
        let ids = self.new_ids(store, &mut random);
        let new_id = |old: &str| ids.get(old).cloned().unwrap_or_else(|| old.to_owned());
        let written = self.writes.iter().map(|write| match write.record.clone() {
            Record::Deal(deal) => Record::Deal(Deal {
                id: new_id(&deal.id),
                name: match write.id {
                    Id::Own => deal.name,
                    Id::New | Id::Before => copy_name(&deal.name, lang),
                },
                ..deal
            }),
            Record::Assessment(assessment) => Record::Assessment(Assessment {
                id: new_id(&assessment.id),
                deal: match &write.deal {
                    Place::Own => assessment.deal,
                    Place::Copy(id) => id.clone(),
                    Place::New => new_id(&assessment.deal),
                },
                ..assessment
            }),
        });
        written.collect()
    }

    /// New ids by old ones. They are given in the order of the old ones, since
    /// that is the order in which the records were begun.
    fn new_ids(&self, store: &Store, random: &mut impl FnMut() -> String) -> Map<String> {
        let (own, others): (Vec<_>, Vec<_>) =
            self.writes.iter().partition(|write| write.id == Id::Own);
        let mut taken: Set = own.iter().map(|write| id_of(write)).collect();
        let mut waiting: Map<Id> = Map::new();
        for write in others {
            waiting.insert(id_of(write), write.id);
        }
        let mut counter = self.counter;
        let mut ids = Map::new();
        for (old, how) in &waiting {
            let new = loop {
                let fresh = id::numbered(counter, &random());
                counter += 1;
                let new = match how {
                    Id::Before => id::before(old, &fresh).unwrap_or(fresh),
                    Id::Own | Id::New => fresh,
                };
                if !store.holds(&new) && taken.insert(new.clone()) {
                    break new;
                }
            };
            ids.insert(old.clone(), new);
        }
        ids
    }
}

fn id_of(write: &Write) -> String {
    write.record.id().to_owned()
}
