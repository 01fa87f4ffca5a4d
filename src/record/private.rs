//! Numbers that stay on this device: left out of files unless one chooses
//! otherwise.
//!
//! Which they are the compiled-in index knows, so that an export needs no
//! instrument's file. The whole answer stays, since a note may tell the number.

use std::rc::Rc;

use super::{Assessment, Record, Store};
use crate::catalog;

impl Assessment {
    /// Whether an answer of it stays on this device.
    pub fn has_private(&self) -> bool {
        private_of(&self.instrument)
            .iter()
            .any(|id| self.run.sheet.contains_key(id))
    }

    /// What of it goes into a file.
    #[must_use]
    pub fn without_private(&self) -> Assessment {
        let mut shared = self.clone();
        for id in private_of(&self.instrument) {
            shared.run.sheet.remove(id);
        }
        shared
    }
}

fn private_of(instrument: &str) -> &'static [&'static str] {
    catalog::entry(instrument).map_or(&[], |entry| entry.private)
}

impl Store {
    /// Whether something of a deal, or with `None` of any, stays on this device.
    pub fn has_private(&self, deal: Option<&str>) -> bool {
        let has = |own: &Rc<Assessment>| own.has_private();
        match deal {
            Some(deal) => self.assessments_of(deal).iter().any(has),
            None => self.assessments().any(has),
        }
    }

    /// The store as it goes into a file.
    #[must_use]
    pub fn without_private(&self) -> Store {
        let mut shared = self.clone();
        for mut stored in self.all() {
            if let Record::Assessment(assessment) = &stored.record
                && assessment.has_private()
            {
                stored.record = Record::Assessment(assessment.without_private());
                shared.put(stored);
            }
        }
        shared
    }
}
