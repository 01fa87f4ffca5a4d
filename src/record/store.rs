//! All records at hand, and the questions pages ask of them.

use crate::order::{self, Map, Set};
use std::cmp::Reverse;
use std::rc::Rc;

use super::{Assessment, Deal, Record, Stored, Topic, id};

/// A record with its place in the order of writings.
#[derive(Debug, Clone, PartialEq)]
struct Kept<T> {
    seq: u64,
    record: Rc<T>,
}

/// Deals and assessments by id. Cloning shares the records.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Store {
    deals: Map<Kept<Deal>>,
    assessments: Map<Kept<Assessment>>,
}

impl Store {
    /// Puts a record in, unless a later writing of it is there already.
    pub fn put(&mut self, stored: Stored) {
        let seq = stored.seq;
        match stored.record {
            Record::Deal(deal) => put(&mut self.deals, deal.id.clone(), seq, deal),
            Record::Assessment(assessment) => {
                put(
                    &mut self.assessments,
                    assessment.id.clone(),
                    seq,
                    assessment,
                );
            }
        }
    }

    /// Takes a record out.
    pub fn remove(&mut self, id: &str) {
        self.deals.remove(id);
        self.assessments.remove(id);
    }

    /// The sequence number for the next writing.
    pub fn next_seq(&self) -> u64 {
        let deals = self.deals.values().map(|kept| kept.seq);
        let assessments = self.assessments.values().map(|kept| kept.seq);
        deals
            .chain(assessments)
            .max()
            .map_or(1, |seq| seq.saturating_add(1))
    }

    pub fn deal(&self, id: &str) -> Option<&Rc<Deal>> {
        self.deals.get(id).map(|kept| &kept.record)
    }

    pub fn assessment(&self, id: &str) -> Option<&Rc<Assessment>> {
        self.assessments.get(id).map(|kept| &kept.record)
    }

    /// A record by id, as it is stored.
    pub fn stored(&self, id: &str) -> Option<Stored> {
        let deal = self.deals.get(id).map(|kept| Stored {
            seq: kept.seq,
            record: Record::Deal((*kept.record).clone()),
        });
        deal.or_else(|| {
            self.assessments.get(id).map(|kept| Stored {
                seq: kept.seq,
                record: Record::Assessment((*kept.record).clone()),
            })
        })
    }

    /// Every record, the earliest writing first.
    pub fn all(&self) -> Vec<Stored> {
        let ids = self.deals.keys().chain(self.assessments.keys());
        let mut all: Vec<Stored> = ids.filter_map(|id| self.stored(id)).collect();
        order::sort_by(&mut all, |a, b| {
            (a.seq, a.record.id()).cmp(&(b.seq, b.record.id()))
        });
        all
    }

    /// When each deal was written last, as a sequence number; an assessment
    /// touches its deal.
    fn touched(&self) -> Map<u64> {
        let deals = self.deals.iter();
        let mut touched: Map<u64> = deals.map(|(id, kept)| (id.clone(), kept.seq)).collect();
        for kept in self.assessments.values() {
            if let Some(seq) = touched.get_mut(&kept.record.deal) {
                *seq = (*seq).max(kept.seq);
            }
        }
        touched
    }

    /// Deals, the one touched last first.
    pub fn recent_deals(&self) -> Vec<Rc<Deal>> {
        let touched = self.touched();
        let mut order: Vec<(&String, &u64)> = touched.iter().collect();
        order::sort_by_key(&mut order, |(id, seq)| (Reverse(**seq), *id));
        order
            .into_iter()
            .filter_map(|(id, _)| self.deal(id).cloned())
            .collect()
    }

    /// The assessments of a deal in the order in which they were begun.
    pub fn assessments_of(&self, deal: &str) -> Vec<Rc<Assessment>> {
        let mut of: Vec<Rc<Assessment>> = self
            .assessments
            .values()
            .map(|kept| &kept.record)
            .filter(|assessment| assessment.deal == deal)
            .cloned()
            .collect();
        // Ids begin with a counter of creation, so they are in order by themselves.
        order::sort_by(&mut of, |a, b| a.id.cmp(&b.id));
        of
    }

    /// The last assessment of an instrument for a deal that is about this.
    pub fn latest(&self, deal: &str, instrument: &str, topic: Topic) -> Option<Rc<Assessment>> {
        let own = |assessment: &Rc<Assessment>| {
            assessment.instrument == instrument && assessment.topic() == topic
        };
        self.assessments_of(deal).into_iter().rev().find(own)
    }

    /// What the assessments of an instrument for a deal are about, the one begun
    /// last first; those without a name are there as the empty one.
    pub fn subjects(&self, deal: &str, instrument: &str) -> Vec<String> {
        let mut subjects: Vec<String> = Vec::new();
        for assessment in self.assessments_of(deal).into_iter().rev() {
            let subject = assessment.subject.clone().unwrap_or_default();
            if assessment.instrument == instrument && !subjects.contains(&subject) {
                subjects.push(subject);
            }
        }
        subjects
    }

    /// Earlier assessments of the same topic, the earliest first.
    pub fn earlier(&self, than: &Assessment) -> Vec<Rc<Assessment>> {
        let mut earlier = self.assessments_of(&than.deal);
        earlier.retain(|assessment| assessment.is_same_topic(than) && assessment.id < than.id);
        earlier
    }

    /// How many deals and assessments there are.
    pub fn counts(&self) -> (usize, usize) {
        (self.deals.len(), self.assessments.len())
    }

    pub fn is_empty(&self) -> bool {
        self.deals.is_empty() && self.assessments.is_empty()
    }

    /// Whether an id is taken.
    pub fn holds(&self, id: &str) -> bool {
        self.deals.contains_key(id) || self.assessments.contains_key(id)
    }

    /// A new id: a counter of creation that sorts, and some random letters, so
    /// that two browsers do not give the same one.
    pub fn new_id(&self, random: &str) -> String {
        id::numbered(id::next_counter(self.ids()), random)
    }

    /// All deals by id.
    pub fn deals(&self) -> impl Iterator<Item = &Rc<Deal>> {
        self.deals.values().map(|kept| &kept.record)
    }

    /// All assessments by id.
    pub fn assessments(&self) -> impl Iterator<Item = &Rc<Assessment>> {
        self.assessments.values().map(|kept| &kept.record)
    }

    /// How many deals were touched from this writing on; an assessment touches
    /// its deal.
    pub fn deals_touched_since(&self, seq: u64) -> usize {
        let deals = self.deals.iter().filter(|(_, kept)| kept.seq >= seq);
        let own = deals.map(|(id, _)| id.clone());
        let later = self.assessments.values().filter(|kept| kept.seq >= seq);
        let through = later.map(|kept| kept.record.deal.clone());
        own.chain(through).collect::<Set>().len()
    }

    /// The ids of all records.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.deals.keys().chain(self.assessments.keys());
        ids.map(String::as_str)
    }
}

fn put<T>(map: &mut Map<Kept<T>>, id: String, seq: u64, record: T) {
    let record = Rc::new(record);
    match map.get_mut(&id) {
        Some(kept) if kept.seq > seq => {}
        Some(kept) => *kept = Kept { seq, record },
        None => {
            map.insert(id, Kept { seq, record });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::Run;
    use crate::scoring::Depth;
    use crate::text::date::Stamp;

    fn stamp() -> Stamp {
        Stamp::try_from("2026-11-18T14:05:33+08:00".to_owned()).unwrap()
    }

    fn deal(id: &str) -> Record {
        Record::Deal(Deal::new(id.to_owned(), format!("Deal {id}"), &stamp()))
    }

    fn assessment(id: &str, deal: &str, person: Option<&str>) -> Record {
        Record::Assessment(Assessment {
            id: id.to_owned(),
            deal: deal.to_owned(),
            instrument: "mo".to_owned(),
            version: 1,
            person: person.map(str::to_owned),
            subject: None,
            begun: stamp(),
            changed: stamp(),
            finished: None,
            context: None,
            run: Run::new(Depth::Full),
        })
    }

    /// A store with these records, written in this order.
    fn store(records: impl IntoIterator<Item = Record>) -> Store {
        let mut store = Store::default();
        for record in records {
            let seq = store.next_seq();
            store.put(Stored { seq, record });
        }
        store
    }

    fn ids<T>(records: &[Rc<T>], id: impl Fn(&T) -> &String) -> Vec<&str> {
        records.iter().map(|record| id(record).as_str()).collect()
    }

    #[test]
    fn an_older_writing_does_not_replace_a_later_one() {
        let mut store = Store::default();
        let named = |name: &str, seq| Stored {
            seq,
            record: Record::Deal(Deal::new("00001a".to_owned(), name.to_owned(), &stamp())),
        };
        store.put(named("later", 7));
        store.put(named("earlier", 6));
        assert_eq!(store.deal("00001a").unwrap().name, "later");
        store.put(named("latest", 8));
        assert_eq!(store.deal("00001a").unwrap().name, "latest");
        assert_eq!(store.next_seq(), 9);
    }

    #[test]
    fn the_deal_touched_last_comes_first() {
        let store = store([
            deal("00001a"),
            deal("00002b"),
            deal("00003c"),
            assessment("00004d", "00001a", None),
        ]);
        let recent = store.recent_deals();
        assert_eq!(
            ids(&recent, |deal| &deal.id),
            ["00001a", "00003c", "00002b"]
        );
    }

    #[test]
    fn only_earlier_assessments_of_the_same_person_count_as_earlier() {
        let store = store([
            deal("00001a"),
            assessment("00005e", "00001a", Some("oak")),
            assessment("00002b", "00001a", Some("oak")),
            assessment("00003c", "00001a", Some("elm")),
            assessment("00004d", "00001a", Some("oak")),
            assessment("00006f", "00001a", Some("oak")),
        ]);
        let than = store.assessment("00005e").unwrap();
        let earlier = store.earlier(than);
        assert_eq!(ids(&earlier, |earlier| &earlier.id), ["00002b", "00004d"]);
        let latest = store
            .latest("00001a", "mo", Topic::of_person(Some("oak")))
            .unwrap();
        assert_eq!(latest.id, "00006f");
    }

    #[test]
    fn what_is_about_something_else_is_not_earlier() {
        let about = |id: &str, subject: Option<&str>| match assessment(id, "00001a", None) {
            Record::Assessment(own) => Record::Assessment(Assessment {
                subject: subject.map(str::to_owned),
                ..own
            }),
            deal @ Record::Deal(_) => deal,
        };
        let store = store([
            deal("00001a"),
            about("00002b", Some("Changeover")),
            about("00003c", Some("Scrap")),
            about("00004d", None),
            about("00005e", Some("Changeover")),
        ]);
        let than = store.assessment("00005e").unwrap();
        let earlier = store.earlier(than);
        assert_eq!(ids(&earlier, |earlier| &earlier.id), ["00002b"]);
        assert_eq!(store.subjects("00001a", "mo"), ["Changeover", "", "Scrap"]);
        let scrap = Topic {
            person: None,
            subject: Some("Scrap"),
        };
        assert_eq!(store.latest("00001a", "mo", scrap).unwrap().id, "00003c");
    }

    #[test]
    fn a_new_id_sorts_after_all_others() {
        let mut store = store([deal("0000za"), assessment("00010b", "0000za", None)]);
        let id = store.new_id("xyz");
        assert_eq!(id, "00011xyz");
        store.put(Stored {
            seq: 9,
            record: deal(&id),
        });
        assert!(store.new_id("aaa") > id);
    }

    #[test]
    fn a_deal_counts_as_touched_through_its_assessments_and_once() {
        let store = store([
            deal("00001a"),
            deal("00002b"),
            assessment("00003c", "00001a", None),
            assessment("00004d", "00001a", None),
        ]);
        assert_eq!(store.deals_touched_since(1), 2);
        assert_eq!(store.deals_touched_since(3), 1);
        assert_eq!(store.deals_touched_since(5), 0);
    }

    #[test]
    fn all_records_come_in_the_order_of_their_writing() {
        let mut store = store([deal("00009z"), deal("00001a")]);
        store.remove("00009z");
        store.put(Stored {
            seq: 1,
            record: deal("00005e"),
        });
        let all = store.all();
        let ids: Vec<&str> = all.iter().map(|stored| stored.record.id()).collect();
        assert_eq!(ids, ["00005e", "00001a"]);
    }
}
