//! How much room a browser gives, and how much of it is taken.

use super::key::{self, Owner};
use crate::order::Set;

/// What browsers give to a site: UTF-16 units of keys and texts together. A
/// Chinese character takes one, like a letter.
pub const UNITS: usize = 5_242_880;

/// From so many per cent on, a person is told.
const SHORT: usize = 80;

/// An assessment with the usual number of notes, for as long as there is none
/// to take the mean of.
const TYPICAL: usize = 7_500;

/// What takes how much room, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Room {
    pub deals: usize,
    pub deal_units: usize,
    pub assessments: usize,
    pub assessment_units: usize,
    /// All that is kept: settings, keys and what can't be read as well.
    pub used: usize,
}

impl Room {
    /// The room that these keys with their texts take, each of so many units. What
    /// is `damaged` is no deal and no assessment.
    pub fn of(sizes: &[(String, usize)], damaged: &Set) -> Room {
        let mut room = Room::default();
        let mut seen = Set::new();
        for (slot, size) in sizes {
            room.used += size;
            // A record may have two slots.
            let mut is_first = || seen.insert(key::base(slot).to_owned());
            match key::owner(slot).filter(|_| !damaged.contains(slot)) {
                Some(Owner::Deal { .. }) => {
                    room.deals += usize::from(is_first());
                    room.deal_units += size;
                }
                Some(Owner::Assessment { .. }) => {
                    room.assessments += usize::from(is_first());
                    room.assessment_units += size;
                }
                None => {}
            }
        }
        room
    }

    /// Units of what is neither deal nor assessment.
    pub fn other_units(&self) -> usize {
        let own = self.deal_units + self.assessment_units;
        self.used.saturating_sub(own)
    }

    /// 0–100; one per cent as soon as there is anything.
    pub fn percent(&self) -> usize {
        (self.used * 100).div_ceil(UNITS).min(100)
    }

    pub fn left(&self) -> usize {
        UNITS.saturating_sub(self.used)
    }

    /// Time to export and delete something.
    pub fn is_short(&self) -> bool {
        self.used * 100 >= UNITS * SHORT
    }

    /// About so many assessments of the usual size fit in.
    pub fn more_assessments(&self) -> usize {
        let mean = self.assessment_units.checked_div(self.assessments);
        let more = self.left() / mean.unwrap_or(TYPICAL).max(1);
        match more {
            0..10 => more,
            10..1000 => more / 10 * 10,
            _ => more / 100 * 100,
        }
    }
}

/// The room that a text takes.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// Units in thousands, as people read sizes.
pub fn kilobytes(units: usize) -> usize {
    units.div_ceil(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chinese_character_takes_as_much_as_a_letter_and_an_emoji_twice() {
        assert_eq!(units("ab"), 2);
        assert_eq!(units("苍鹭"), 2);
        assert_eq!(units("🦩"), 2);
    }

    #[test]
    fn a_record_in_two_slots_is_one_and_what_is_damaged_is_none() {
        let sizes = [
            ("dealgauge:assessment:00001a.00002b", 300),
            ("dealgauge:assessment:00001a.00002b~", 310),
            ("dealgauge:deal:00001a", 90),
            ("dealgauge:deal:00003c", 20),
            ("dealgauge:settings", 40),
        ];
        let damaged = ["dealgauge:deal:00003c".to_owned()].into_iter().collect();
        let room = Room::of(&sizes.map(|(slot, size)| (slot.to_owned(), size)), &damaged);
        assert_eq!((room.deals, room.assessments), (1, 1));
        assert_eq!((room.deal_units, room.assessment_units), (90, 610));
        assert_eq!((room.used, room.other_units()), (760, 60));
    }

    #[test]
    fn what_is_left_is_told_in_assessments_of_the_usual_size() {
        let room = Room {
            assessments: 23,
            assessment_units: 23 * 7_600,
            used: 199 * 1024,
            ..Room::default()
        };
        assert_eq!(room.percent(), 4);
        assert_eq!(room.more_assessments(), 660);
        assert!(!room.is_short());
    }

    #[test]
    fn nothing_overflows_when_more_is_kept_than_browsers_give() {
        let room = Room {
            used: UNITS * 2,
            ..Room::default()
        };
        assert_eq!((room.percent(), room.left()), (100, 0));
        assert_eq!(room.more_assessments(), 0);
        assert!(room.is_short());
    }
}
