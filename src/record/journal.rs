//! What a start does with the journal beside storage.
//!
//! The journal holds the last text of each record, and what was deleted. A
//! browser that dies may have lost the last minute of local storage; what the
//! journal has of that comes back without a word. Only a storage that was emptied
//! is not filled like this, since somebody may have wanted that: its records are
//! offered.

use super::key::{self, Owner};
use super::{Record, Store, Stored};
use crate::order::Set;
use crate::text::date::Stamp;

/// What is to be done to the records at hand.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Start {
    /// These come back.
    pub back: Vec<Stored>,
    /// So many of them were not lost in a browser's last moments, and that is said.
    pub told: usize,
    /// Ids of what was deleted and is there still.
    pub gone: Vec<String>,
}

/// Compares what storage has with the journal: with its last writings that
/// storage does not have like this, with all that it lacks, and with the numbers
/// of what was deleted, by key.
pub fn at_start(
    store: &Store,
    late: Vec<Stored>,
    lacking: Vec<Stored>,
    deleted: &[(String, u64)],
) -> Start {
    let is_here = |own: &Stored| store.seq(own.record.id()).is_some_and(|seq| seq >= own.seq);
    let ids: Set = late.iter().map(|own| own.record.id().to_owned()).collect();
    let mut lost = lacking;
    lost.retain(|own| !ids.contains(own.record.id()) && !is_here(own));
    let gone = deleted.iter().filter_map(|(slot, seq)| {
        let id = key::owner(slot).map(Owner::id)?;
        let is_still = store.seq(id).is_some_and(|here| here <= *seq);
        is_still.then(|| id.to_owned())
    });
    Start {
        // A browser that died before it had written anything at all has lost
        // nothing that anyone would have to hear of.
        told: if store.is_empty() { 0 } else { lost.len() },
        gone: gone.collect(),
        back: late.into_iter().chain(lost).collect(),
    }
}

/// The records of a storage that was emptied.
#[derive(Debug, PartialEq)]
pub struct Wiped {
    pub records: Vec<Stored>,
    pub deals: usize,
    pub assessments: usize,
    /// When the last one changed.
    pub last: Option<Stamp>,
    /// Its place in the order of writings.
    pub seq: u64,
}

impl Wiped {
    pub fn of(records: Vec<Stored>) -> Wiped {
        let last = records.iter().max_by_key(|own| own.seq);
        let changed = |own: &Stored| match &own.record {
            Record::Deal(deal) => deal.begun.clone(),
            Record::Assessment(assessment) => assessment.changed.clone(),
        };
        let is_deal = |own: &&Stored| matches!(own.record, Record::Deal(_));
        let deals = records.iter().filter(is_deal).count();
        Wiped {
            seq: last.map_or(0, |own| own.seq),
            deals,
            assessments: records.len().saturating_sub(deals),
            last: last.map(changed),
            records,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Deal;

    fn deal(id: &str, seq: u64) -> Stored {
        let deal = Deal::new(id.to_owned(), format!("Name {seq}"), &Stamp::default());
        Stored {
            seq,
            record: Record::Deal(deal),
        }
    }

    fn store(records: &[Stored]) -> Store {
        let mut store = Store::default();
        records.iter().cloned().for_each(|own| store.put(own));
        store
    }

    #[test]
    fn what_a_dying_browser_lost_comes_back_and_nobody_is_told() {
        let here = store(&[deal("00001a", 4)]);
        let late = vec![deal("00001a", 5), deal("00002b", 6)];
        let start = at_start(&here, late.clone(), vec![deal("00002b", 6)], &[]);
        assert_eq!((start.back, start.told), (late, 0));
    }

    #[test]
    fn what_went_missing_long_ago_comes_back_and_is_told() {
        let here = store(&[deal("00002b", 5000)]);
        let start = at_start(&here, Vec::new(), vec![deal("00001a", 4)], &[]);
        assert_eq!((start.back, start.told), (vec![deal("00001a", 4)], 1));
    }

    #[test]
    fn a_browser_that_died_before_it_had_written_anything_has_lost_nothing() {
        let all = vec![deal("00001a", 4), deal("00002b", 5)];
        let start = at_start(&Store::default(), Vec::new(), all.clone(), &[]);
        assert_eq!((start.back, start.told), (all, 0));
    }

    #[test]
    fn a_copy_of_what_can_not_be_read_comes_back_only_where_it_is_the_later_one() {
        // One slot is damaged, the other one whole.
        let here = store(&[deal("00001a", 4), deal("00002b", 9)]);
        let copies = vec![deal("00001a", 5), deal("00002b", 9)];
        let start = at_start(&here, Vec::new(), copies, &[]);
        assert_eq!(start.back, [deal("00001a", 5)]);
    }

    #[test]
    fn what_was_deleted_goes_unless_it_was_written_again_since() {
        let here = store(&[deal("00001a", 4), deal("00002b", 7)]);
        let deleted = [
            ("dealgauge:deal:00001a".to_owned(), 5),
            ("dealgauge:deal:00002b".to_owned(), 6),
            ("dealgauge:deal:00003c".to_owned(), 9),
            ("somebody-else".to_owned(), 9),
        ];
        let start = at_start(&here, Vec::new(), Vec::new(), &deleted);
        assert_eq!(start.gone, ["00001a"]);
    }

    #[test]
    fn of_an_emptied_storage_it_is_told_what_there_was_and_since_when() {
        let last = Stamp::try_from("2026-11-18T14:05:33+08:00".to_owned()).unwrap();
        let late = Deal::new("00003c".to_owned(), String::new(), &last);
        let late = Stored {
            seq: 7,
            record: Record::Deal(late),
        };
        let wiped = Wiped::of(vec![deal("00001a", 4), late, deal("00002b", 5)]);
        assert_eq!((wiped.deals, wiped.assessments), (3, 0));
        assert_eq!((wiped.last, wiped.seq), (Some(last), 7));
    }
}
