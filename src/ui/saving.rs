//! How far what is on the screen is in storage too, and what is not yet.
//!
//! Changes are counted, so that an acknowledgement covers only what was there
//! when its writing began: an answer given in between goes on waiting.

use crate::order::Map;
use crate::text::date::Stamp;

/// Why nothing can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeepFault {
    Full,
    Blocked,
    Lost,
    /// A newer app has written here, and this one must not.
    Newer,
}

/// How far what is on the screen is also in the browser's storage.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Saving {
    /// Nothing had to be written yet.
    #[default]
    Idle,
    Saved(Stamp),
    /// Saved where there is no journal: a crash may lose the last minute.
    Weakly(Stamp),
    /// Not since this moment.
    Failing {
        since: Stamp,
        why: KeepFault,
    },
}

/// What has changed here and is not in storage yet.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Waiting {
    ids: Map<Wait>,
    last: u64,
    sent: u64,
    rounds: u32,
}

#[derive(Debug, Clone, PartialEq)]
struct Wait {
    /// The number of the last change.
    change: u64,
    /// The writing that the changes began from.
    base: u64,
}

impl Waiting {
    /// The first change gets the number after this one.
    pub fn counting_from(last: u64) -> Waiting {
        Waiting {
            last,
            ..Waiting::default()
        }
    }

    /// One more change; `base` is the writing that it came from, unless the id
    /// waits already.
    pub fn add(&mut self, id: &str, base: u64) {
        self.last += 1;
        let change = self.last;
        let wait = self.ids.get_or_insert_with(id, || Wait { change, base });
        wait.change = change;
    }

    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    pub fn contains(&self, id: &str) -> bool {
        self.ids.contains_key(id)
    }

    pub fn ids(&self) -> impl Iterator<Item = &String> {
        self.ids.keys()
    }

    /// The writing that the changes of an id began from.
    pub fn base(&self, id: &str) -> u64 {
        self.ids.get(id).map_or(0, |wait| wait.base)
    }

    /// The number of the last change.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// Whether there are changes whose writing has not begun.
    pub fn has_unsent(&self) -> bool {
        self.sent < self.last && !self.is_empty()
    }

    /// The writing of all changes up to this one has begun.
    pub fn sent(&mut self, change: u64) {
        self.sent = self.sent.max(change);
        self.rounds = self.rounds.wrapping_add(1);
    }

    /// How often writing has begun.
    pub fn rounds(&self) -> u32 {
        self.rounds
    }

    /// All changes up to this one are in storage.
    pub fn arrived(&mut self, change: u64) {
        let left = self.ids.iter().filter(|(_, wait)| wait.change > change);
        self.ids = left.map(|(id, wait)| (id.clone(), wait.clone())).collect();
    }

    pub fn clear(&mut self) {
        self.ids.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_given_while_another_is_written_goes_on_waiting() {
        let mut waiting = Waiting::default();
        waiting.add("a", 1);
        waiting.add("b", 2);
        let begun = waiting.last();
        waiting.sent(begun);
        assert!(!waiting.has_unsent());
        waiting.add("a", 7);
        assert!(waiting.has_unsent());
        waiting.arrived(begun);
        assert!(waiting.contains("a"));
        assert!(!waiting.contains("b"));
        waiting.arrived(waiting.last());
        assert!(waiting.is_empty());
    }

    #[test]
    fn word_of_what_an_earlier_build_has_written_says_nothing_of_later_changes() {
        let mut waiting = Waiting::counting_from(1000);
        waiting.add("a", 1);
        waiting.arrived(37);
        assert!(waiting.contains("a"));
    }

    #[test]
    fn the_base_is_the_writing_before_the_first_change_that_waits() {
        let mut waiting = Waiting::default();
        waiting.add("a", 4);
        waiting.add("a", 9);
        assert_eq!(waiting.base("a"), 4);
        waiting.arrived(waiting.last());
        waiting.add("a", 10);
        assert_eq!(waiting.base("a"), 10);
    }
}
