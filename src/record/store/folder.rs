//! What is kept of a deal: itself and its assessments, read or not yet.

use std::cell::OnceCell;
use std::rc::Rc;

use crate::order::Map;
use crate::record::{Assessment, Deal};

/// A deal with its assessments by id. There may be assessments whose deal is
/// missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Folder {
    pub deal: Option<Kept<Deal>>,
    pub assessments: Map<Kept<Assessment>>,
}

impl Folder {
    pub fn put_deal(&mut self, later: Kept<Deal>) {
        if self.deal.as_ref().is_none_or(|own| own.seq <= later.seq) {
            self.deal = Some(later);
        }
    }

    pub fn put_assessment(&mut self, id: &str, later: Kept<Assessment>) {
        let own = self.assessments.get(id);
        if own.is_none_or(|own| own.seq <= later.seq) {
            self.assessments.insert(id.to_owned(), later);
        }
    }

    pub fn has_deal(&self) -> bool {
        self.deal.is_some()
    }

    /// The number of the last writing of any of its records.
    pub fn last(&self) -> Option<u64> {
        let own = self.assessments.values().map(|kept| kept.seq);
        own.chain(self.deal.iter().map(|deal| deal.seq)).max()
    }
}

/// A record with its place in the order of writings.
#[derive(Debug, Clone)]
pub struct Kept<T> {
    pub seq: u64,
    /// Empty until it is asked for; `None` where it could not be read.
    record: OnceCell<Option<Rc<T>>>,
}

impl<T> Kept<T> {
    pub fn read(seq: u64, record: T) -> Kept<T> {
        let record = OnceCell::from(Some(Rc::new(record)));
        Kept { seq, record }
    }

    pub fn unread(seq: u64) -> Kept<T> {
        let record = OnceCell::new();
        Kept { seq, record }
    }

    /// The record, which is read if it has not been.
    pub fn get(&self, read: impl FnOnce() -> Option<T>) -> Option<&Rc<T>> {
        let record = self.record.get_or_init(|| read().map(Rc::new));
        record.as_ref()
    }
}

/// Of one number there is one writing, so what has not been read is no different
/// from what has.
impl<T: PartialEq> PartialEq for Kept<T> {
    fn eq(&self, other: &Kept<T>) -> bool {
        self.seq == other.seq
            && match (self.record.get(), other.record.get()) {
                (Some(Some(own)), Some(Some(other))) => Rc::ptr_eq(own, other) || own == other,
                _ => true,
            }
    }
}
