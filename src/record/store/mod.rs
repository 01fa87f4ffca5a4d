//! All records at hand, and the questions pages ask of them.
//!
//! A record that is in a browser's storage is read when it is asked for first:
//! until then the store knows whose it is and when it was written. It is kept by
//! deal, so that a change leaves everything else where it is.

mod folder;

use std::cmp::Reverse;
use std::rc::Rc;

use self::folder::{Folder, Kept};
use super::key::{self, Owner};
use super::{Assessment, Deal, Record, Stored, Topic, id};
use crate::order::{self, Map};
use crate::record;

/// Gives the text under a key of storage.
pub type Texts = fn(&str) -> Option<String>;

/// Deals and assessments by id. Cloning shares them.
#[derive(Debug, Clone, Default)]
pub struct Store {
    /// By id of the deal.
    folders: Rc<Map<Rc<Folder>>>,
    /// Where the records lie that have not been read.
    texts: Option<Texts>,
    /// All that is written now comes after this: what was removed may still lie
    /// in the journal.
    least: u64,
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        Rc::ptr_eq(&self.folders, &other.folders) || self.folders == other.folders
    }
}

impl Store {
    /// An empty store; what is then listed in it is read from here.
    pub fn over(texts: Texts) -> Store {
        Store {
            texts: Some(texts),
            ..Store::default()
        }
    }

    /// Notes that there is a record, which is read when it is asked for; unless a
    /// later writing of it is there already.
    pub fn list(&mut self, owner: Owner, seq: u64) {
        let folder = self.folder_mut(owner.deal());
        match owner {
            Owner::Deal { .. } => folder.put_deal(Kept::unread(seq)),
            Owner::Assessment { id, .. } => folder.put_assessment(id, Kept::unread(seq)),
        }
    }

    /// Puts a record in, unless a later writing of it is there already.
    pub fn put(&mut self, stored: Stored) {
        let seq = stored.seq;
        match stored.record {
            Record::Deal(deal) => {
                let folder = self.folder_mut(&deal.id);
                folder.put_deal(Kept::read(seq, deal));
            }
            Record::Assessment(own) => {
                let folder = self.folder_mut(&own.deal);
                let id = own.id.clone();
                folder.put_assessment(&id, Kept::read(seq, own));
            }
        }
    }

    fn folder_mut(&mut self, deal: &str) -> &mut Folder {
        let folders = Rc::make_mut(&mut self.folders);
        Rc::make_mut(folders.get_or_insert_with(deal, Rc::default))
    }

    /// Takes a record out. Its number is not given again.
    pub fn remove(&mut self, id: &str) {
        self.begin_after(self.seq(id).unwrap_or(0));
        let holds = |(deal, folder): &(&String, &Rc<Folder>)| {
            *deal == id || folder.assessments.contains_key(id)
        };
        let of = self
            .folders
            .iter()
            .find(holds)
            .map(|(deal, _)| deal.clone());
        if let Some(deal) = of {
            let folder = self.folder_mut(&deal);
            folder.assessments.remove(id);
            if deal == id {
                folder.deal = None;
            }
            if folder.last().is_none() {
                Rc::make_mut(&mut self.folders).remove(&deal);
            }
        }
    }

    /// The sequence number for the next writing.
    pub fn next_seq(&self) -> u64 {
        let last = self.folders.values().filter_map(|folder| folder.last());
        last.max().unwrap_or(0).max(self.least).saturating_add(1)
    }

    /// What is written from now on comes after this.
    pub fn begin_after(&mut self, seq: u64) {
        self.least = self.least.max(seq);
    }

    pub fn deal(&self, id: &str) -> Option<&Rc<Deal>> {
        self.deal_of(id, self.folders.get(id)?)
    }

    fn deal_of<'a>(&self, id: &str, folder: &'a Folder) -> Option<&'a Rc<Deal>> {
        let kept = folder.deal.as_ref()?;
        kept.get(|| match self.read(Owner::Deal { id }) {
            Some(Record::Deal(deal)) => Some(deal),
            _ => None,
        })
    }

    pub fn assessment(&self, id: &str) -> Option<&Rc<Assessment>> {
        let mut folders = self.folders.iter();
        folders.find_map(|(deal, folder)| {
            let kept = folder.assessments.get(id)?;
            self.assessment_of(deal, id, kept)
        })
    }

    fn assessment_of<'a>(
        &self,
        deal: &str,
        id: &str,
        kept: &'a Kept<Assessment>,
    ) -> Option<&'a Rc<Assessment>> {
        kept.get(|| match self.read(Owner::Assessment { deal, id }) {
            Some(Record::Assessment(own)) => Some(own),
            _ => None,
        })
    }

    fn read(&self, owner: Owner) -> Option<Record> {
        self.later_of_slots(owner).map(|stored| stored.record)
    }

    /// What can be read of a record that is listed: the later one of its slots.
    fn later_of_slots(&self, owner: Owner) -> Option<Stored> {
        let key = owner.key();
        let slots = [key::other(&key), key].into_iter();
        let read = slots.filter_map(|slot| record::read(&slot, &(self.texts?)(&slot)?).ok());
        read.max_by_key(|stored| stored.seq)
    }

    /// Reads a record anew one of whose slots turned out to be damaged: it is what
    /// the other one says, or not there.
    pub fn read_again(&mut self, owner: Owner) {
        let stored = self.later_of_slots(owner);
        self.remove(owner.id());
        if let Some(stored) = stored {
            self.put(stored);
        }
    }

    /// Puts a copy of a stored record in, unless a later writing of it can be read.
    /// What is listed does not tell: a damaged text may claim any place in the order.
    pub fn bring_back(&mut self, copy: Stored) {
        let key = key::of(&copy.record);
        if let Some(owner) = key::owner(&key) {
            self.read_again(owner);
        }
        self.put(copy);
    }

    /// A record by id, as it is stored.
    pub fn stored(&self, id: &str) -> Option<Stored> {
        let record = match self.assessment(id) {
            Some(own) => Record::Assessment((**own).clone()),
            None => Record::Deal((**self.deal(id)?).clone()),
        };
        let seq = self.seq(id)?;
        Some(Stored { seq, record })
    }

    /// The number of a record's last writing.
    pub fn seq(&self, id: &str) -> Option<u64> {
        let mut folders = self.folders.values();
        let own = folders.find_map(|folder| folder.assessments.get(id).map(|kept| kept.seq));
        own.or_else(|| Some(self.folders.get(id)?.deal.as_ref()?.seq))
    }

    /// Every record, the earliest writing first.
    pub fn all(&self) -> Vec<Stored> {
        self.in_order(self.folders.iter())
    }

    /// A deal and its assessments, the earliest writing first.
    pub fn all_of(&self, deal: &str) -> Vec<Stored> {
        let own = self.folders.iter().filter(|(id, _)| *id == deal);
        self.in_order(own)
    }

    fn in_order<'a>(
        &self,
        folders: impl Iterator<Item = (&'a String, &'a Rc<Folder>)>,
    ) -> Vec<Stored> {
        let mut all: Vec<Stored> = Vec::new();
        for (id, folder) in folders {
            let deal = self.deal_of(id, folder).zip(folder.deal.as_ref());
            all.extend(deal.map(|(deal, kept)| Stored {
                seq: kept.seq,
                record: Record::Deal((**deal).clone()),
            }));
            let own = folder.assessments.iter().filter_map(|(own, kept)| {
                let record = self.assessment_of(id, own, kept)?;
                Some(Stored {
                    seq: kept.seq,
                    record: Record::Assessment((**record).clone()),
                })
            });
            all.extend(own);
        }
        order::sort_by(&mut all, |a, b| {
            (a.seq, a.record.id()).cmp(&(b.seq, b.record.id()))
        });
        all
    }

    /// Ids of the deals, the one touched last first; an assessment touches its
    /// deal.
    pub fn recent(&self) -> Vec<&str> {
        let deals = self.folders.iter().filter(|(_, own)| own.has_deal());
        let mut order: Vec<(&String, Option<u64>)> =
            deals.map(|(id, folder)| (id, folder.last())).collect();
        order::sort_by_key(&mut order, |(id, seq)| (Reverse(*seq), *id));
        order.into_iter().map(|(id, _)| id.as_str()).collect()
    }

    /// Deals, the one touched last first.
    pub fn recent_deals(&self) -> Vec<Rc<Deal>> {
        let recent = self.recent().into_iter();
        recent.filter_map(|id| self.deal(id).cloned()).collect()
    }

    /// The assessments of a deal in the order in which they were begun.
    pub fn assessments_of(&self, deal: &str) -> Vec<Rc<Assessment>> {
        // Ids begin with a counter of creation, so they are in order by themselves.
        let own = self.folders.get(deal).into_iter();
        let own = own.flat_map(|folder| folder.assessments.iter());
        own.filter_map(|(id, kept)| self.assessment_of(deal, id, kept).cloned())
            .collect()
    }

    /// How many assessments a deal has.
    pub fn count_of(&self, deal: &str) -> usize {
        let folder = self.folders.get(deal);
        folder.map_or(0, |folder| folder.assessments.len())
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
        let deals = self.folders.values().filter(|own| own.has_deal()).count();
        let own = self.folders.values().map(|folder| folder.assessments.len());
        (deals, own.sum())
    }

    pub fn is_empty(&self) -> bool {
        self.counts() == (0, 0)
    }

    /// Whether an id is taken.
    pub fn holds(&self, id: &str) -> bool {
        self.seq(id).is_some()
    }

    /// A new id: a counter of creation that sorts, and some random letters, so
    /// that two browsers do not give the same one.
    pub fn new_id(&self, random: &str) -> String {
        id::numbered(id::next_counter(self.ids()), random)
    }

    /// All deals by id.
    pub fn deals(&self) -> impl Iterator<Item = &Rc<Deal>> {
        let folders = self.folders.iter();
        folders.filter_map(|(id, folder)| self.deal_of(id, folder))
    }

    /// All assessments, by deal and id.
    pub fn assessments(&self) -> impl Iterator<Item = &Rc<Assessment>> {
        self.folders.iter().flat_map(move |(deal, folder)| {
            let own = folder.assessments.iter();
            own.filter_map(move |(id, kept)| self.assessment_of(deal, id, kept))
        })
    }

    /// How many deals were touched from this writing on; an assessment touches
    /// its deal.
    pub fn deals_touched_since(&self, seq: u64) -> usize {
        let is_late = |folder: &&Rc<Folder>| folder.last().is_some_and(|last| last >= seq);
        self.folders.values().filter(is_late).count()
    }

    /// The ids of all records.
    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.folders.iter().flat_map(|(deal, folder)| {
            let own = folder.has_deal().then_some(deal);
            own.into_iter().chain(folder.assessments.keys())
        });
        ids.map(String::as_str)
    }
}

#[cfg(test)]
mod tests;
