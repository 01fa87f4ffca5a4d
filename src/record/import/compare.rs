//! Comparing a file with what is here.
//!
//! A deal of the file that differs from the one here becomes a copy under a
//! new id and takes its assessments along; an assessment that differs, in a
//! deal that does not, is kept beside the one here. What a former import of
//! the same file has brought is recognised by its content, so that a second
//! one changes nothing.

use super::plan::{Fate, Here, Id, Line, Place, Plan, What, Write, copy_name};
use super::{Export, ImportError, spot};
use crate::order::{Map, Set};
use crate::record::{self, Assessment, Deal, Record, Store, Stored, id, room};
use crate::text::Lang;

/// Compares a file with what is here. `damaged` are the ids whose bytes here
/// can't be read.
///
/// # Errors
///
/// [`ImportError::NoDeal`]: an assessment belongs to a deal that is neither
/// here nor in the file.
pub fn plan(store: &Store, damaged: &Set, export: &Export) -> Result<Plan, ImportError> {
    let mut draft = Draft::new(store, damaged, export);
    for record in &export.records {
        if let Record::Deal(deal) = record {
            draft.add_deal(deal);
        }
    }
    for (at, record) in export.records.iter().enumerate() {
        if let Record::Assessment(assessment) = record {
            draft.add_assessment(&export.lines, at, assessment)?;
        }
    }
    Ok(draft.finish(export))
}

/// A plan in the making.
struct Draft<'a> {
    store: &'a Store,
    damaged: &'a Set,
    /// The deals of the file by id.
    deals: Map<&'a Deal>,
    places: Map<Place>,
    /// Ids of records here that were recognised as the copy of one in the file.
    recognised: Set,
    /// By id of the record in the file.
    outcomes: Map<(Here, Fate)>,
}

impl<'a> Draft<'a> {
    fn new(store: &'a Store, damaged: &'a Set, export: &'a Export) -> Draft<'a> {
        let deals = export.records.iter().filter_map(|record| match record {
            Record::Deal(deal) => Some((deal.id.clone(), deal)),
            Record::Assessment(_) => None,
        });
        Draft {
            store,
            damaged,
            deals: deals.collect(),
            places: Map::new(),
            recognised: Set::new(),
            outcomes: Map::new(),
        }
    }

    fn add_deal(&mut self, deal: &'a Deal) {
        let same = self.store.deal(&deal.id).map(|here| **here == *deal);
        let (here, fate, place) = match same {
            Some(true) => (Here::Same, Fate::Nothing, Place::Own),
            None if self.is_free(&deal.id) => (Here::Nothing, Fate::Add, Place::Own),
            _ => match self.copy_of_deal(deal) {
                Some(id) => (Here::Copy, Fate::Nothing, Place::Copy(id)),
                None => (self.other(&deal.id), Fate::KeepBoth, Place::New),
            },
        };
        self.outcomes.insert(deal.id.clone(), (here, fate));
        self.places.insert(deal.id.clone(), place);
    }

    fn add_assessment(
        &mut self,
        lines: &[usize],
        at: usize,
        of: &'a Assessment,
    ) -> Result<(), ImportError> {
        let place = match self.places.get(&of.deal) {
            Some(place) => place.clone(),
            None if self.store.deal(&of.deal).is_some() => Place::Own,
            None => {
                let (line, path) = spot(lines, at);
                let deal = of.deal.clone();
                return Err(ImportError::NoDeal { line, path, deal });
            }
        };
        let outcome = match &place {
            Place::New => (self.state(of), Fate::Along),
            Place::Copy(deal) => match self.copy_of_assessment(of, deal) {
                true => (Here::Copy, Fate::Nothing),
                false => (Here::Nothing, Fate::Along),
            },
            Place::Own => match self.state(of) {
                Here::Same => (Here::Same, Fate::Nothing),
                Here::Nothing => (Here::Nothing, Fate::Add),
                _ if self.copy_of_assessment(of, &of.deal) => (Here::Copy, Fate::Nothing),
                other => (other, Fate::KeepBoth),
            },
        };
        self.outcomes.insert(of.id.clone(), outcome);
        Ok(())
    }

    fn is_free(&self, id: &str) -> bool {
        !self.store.holds(id) && !self.damaged.contains(id)
    }

    /// What is here under the id of an assessment.
    fn state(&self, of: &Assessment) -> Here {
        match self.store.assessment(&of.id) {
            Some(here) if is_same(here, of) => Here::Same,
            None if self.is_free(&of.id) => Here::Nothing,
            _ => self.other(&of.id),
        }
    }

    fn other(&self, id: &str) -> Here {
        if self.store.holds(id) {
            let assessment = self.store.assessment(id);
            Here::Other(assessment.map(|here| here.changed.clone()))
        } else {
            Here::Damaged
        }
    }

    /// The deal here that differs from one of the file in its id and the mark
    /// in its name only.
    fn copy_of_deal(&mut self, of: &Deal) -> Option<String> {
        let names = [Lang::En, Lang::Zh].map(|lang| copy_name(&of.name, lang));
        let found = self.store.deals().find(|here| {
            let alike = || Deal {
                id: of.id.clone(),
                name: of.name.clone(),
                ..(***here).clone()
            };
            here.begun == of.begun
                && names.contains(&here.name)
                && !self.recognised.contains(&here.id)
                && alike() == *of
        })?;
        self.recognised.insert(found.id.clone());
        Some(found.id.clone())
    }

    /// Whether a deal here has an assessment that differs from one of the file
    /// in its ids only.
    fn copy_of_assessment(&mut self, of: &Assessment, deal: &str) -> bool {
        let own = self.store.assessments_of(deal);
        let found = own.iter().find(|here| {
            let alike = || Assessment {
                id: of.id.clone(),
                deal: of.deal.clone(),
                ..(***here).clone()
            };
            here.id != of.id
                && here.begun == of.begun
                && here.changed == of.changed
                && !self.recognised.contains(&here.id)
                && is_same(&alike(), of)
        });
        if let Some(found) = found {
            self.recognised.insert(found.id.clone());
        }
        found.is_some()
    }

    fn finish(self, export: &Export) -> Plan {
        let mut writes = Vec::new();
        for record in &export.records {
            let Some((_, fate)) = self.outcomes.get(record.id()) else {
                continue;
            };
            let id = match (fate, record) {
                (Fate::Nothing, _) => continue,
                (Fate::Add, _) => Id::Own,
                (Fate::KeepBoth, Record::Assessment(_)) => Id::Before,
                (Fate::KeepBoth | Fate::Along, _) => Id::New,
            };
            let deal = match record {
                Record::Deal(_) => None,
                Record::Assessment(assessment) => self.places.get(&assessment.deal),
            };
            writes.push(Write {
                record: record.clone(),
                id,
                deal: deal.cloned().unwrap_or(Place::Own),
            });
        }
        let ids = export.records.iter().map(Record::id);
        Plan {
            lines: self.lines(export),
            units: writes.iter().map(units).sum(),
            writes,
            counter: id::next_counter(self.store.ids().chain(ids)),
        }
    }

    /// The lines, the assessments of each deal together and after it.
    fn lines(&self, export: &Export) -> Vec<Line> {
        let mut order: Vec<&str> = Vec::new();
        let mut groups: Map<Vec<&Record>> = Map::new();
        for record in &export.records {
            let (deal, is_deal) = match record {
                Record::Deal(deal) => (deal.id.as_str(), true),
                Record::Assessment(assessment) => (assessment.deal.as_str(), false),
            };
            let group = groups.get_or_insert_with(deal, || {
                order.push(deal);
                Vec::new()
            });
            if is_deal {
                group.insert(0, record);
            } else {
                group.push(record);
            }
        }
        let grouped = order.iter().filter_map(|deal| groups.get(deal)).flatten();
        grouped
            .filter_map(|record| {
                let (here, fate) = self.outcomes.get(record.id())?.clone();
                let what = self.what(record);
                Some(Line { what, here, fate })
            })
            .collect()
    }

    fn what(&self, record: &Record) -> What {
        let assessment = match record {
            Record::Deal(deal) => {
                let name = deal.name.clone();
                return What::Deal { name };
            }
            Record::Assessment(assessment) => assessment,
        };
        let in_file = self.deals.get(&assessment.deal).copied();
        let deal = in_file.or_else(|| self.store.deal(&assessment.deal).map(AsRef::as_ref));
        let person = assessment.person.as_ref().map(|id| {
            let person = deal.and_then(|deal| deal.person(id));
            person.map(|person| person.name.clone()).unwrap_or_default()
        });
        What::Assessment {
            deal: deal.map(|deal| deal.name.clone()).unwrap_or_default(),
            instrument: assessment.instrument.clone(),
            person,
            subject: assessment.subject.clone(),
            changed: assessment.changed.clone(),
        }
    }
}

/// Whether a file holds what is here, but for numbers that stayed here when it
/// was written.
fn is_same(here: &Assessment, of: &Assessment) -> bool {
    here == of || (here.has_private() && here.without_private() == *of)
}

/// The room that a record and its key will take.
fn units(write: &Write) -> usize {
    /// What a key takes at most, unless an id from elsewhere is very long.
    const KEY: usize = 64;
    let stored = Stored {
        seq: 0,
        record: write.record.clone(),
    };
    KEY + room::units(&record::write(&stored))
}
