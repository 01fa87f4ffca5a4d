//! The two slots of a record, and which is written next.
//!
//! The whole text with the greatest number counts, as `Store::put` has it. A text
//! that can't be read is never written over: the other slot is taken, or it is
//! first put aside. Nor is a text of version 1, which stays beside what has become
//! of it until a later start has read that ([`outlived`]).

use super::{is_versioned, key, read};

/// Where the next writing of a record goes.
#[derive(Debug, PartialEq, Eq)]
pub struct Next {
    /// What is in the slot is first copied to this key, since it can't be read.
    pub aside: Option<String>,
    /// The key that is written.
    pub write: String,
    /// The key that is removed once it is written.
    pub remove: Option<String>,
}

/// Where a record is written whose slots hold these texts: into an empty slot
/// or over the older text. What is finished, and `rests`, keeps one slot.
pub fn next(key: &str, texts: [Option<&str>; 2], rests: bool) -> Next {
    let [first, second] = slots(key);
    let [one, two] = texts;
    let states = [state(&first, one), state(&second, two)];
    let takes_second = match states {
        [State::Version1, _] => true,
        [State::Damaged, State::Damaged]
        | [State::Empty, _]
        | [_, State::Damaged | State::Version1] => false,
        [State::Damaged, _] | [_, State::Empty] => true,
        [State::Whole(one), State::Whole(two)] => two < one,
    };
    let [one, two] = states;
    let (write, left, [under, beside]) = if takes_second {
        (second, first, [two, one])
    } else {
        (first, second, [one, two])
    };
    Next {
        aside: (under == State::Damaged).then(|| key::aside(&write)),
        write,
        remove: (rests && matches!(beside, State::Whole(_))).then_some(left),
    }
}

/// Whether a text has had its time: of version 1, and what has become of its record
/// can be read in the other slot, and was written before this number.
pub fn outlived(slot: &str, text: &str, other: Option<&str>, before: u64) -> bool {
    let other = state(&key::other(slot), other);
    let is_old = matches!(other, State::Whole(seq) if seq < before);
    is_old && state(slot, Some(text)) == State::Version1
}

fn state(slot: &str, text: Option<&str>) -> State {
    match text.map(|text| (read(slot, text), is_versioned(text))) {
        None => State::Empty,
        Some((Ok(_), false)) => State::Version1,
        Some((Ok(stored), true)) => State::Whole(stored.seq),
        Some((Err(_), _)) => State::Damaged,
    }
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    Empty,
    Whole(u64),
    Version1,
    Damaged,
}

fn slots(key: &str) -> [String; 2] {
    [key.to_owned(), key::other(key)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Deal, Record, Store, Stored, write};
    use crate::text::date::Stamp;

    const KEY: &str = "dealgauge:deal:00001a";
    const SECOND: &str = "dealgauge:deal:00001a~";

    fn text(seq: u64) -> String {
        let deal = Deal::new(
            "00001a".to_owned(),
            format!("Name {seq}"),
            &Stamp::default(),
        );
        write(&Stored {
            seq,
            record: Record::Deal(deal),
        })
    }

    #[track_caller]
    fn goes(texts: [Option<&str>; 2], rests: bool, write: &str, remove: Option<&str>) {
        let expected = Next {
            aside: None,
            write: write.to_owned(),
            remove: remove.map(str::to_owned),
        };
        assert_eq!(next(KEY, texts, rests), expected);
    }

    #[test]
    fn an_edit_goes_into_the_slot_that_is_empty_or_older() {
        let (old, new) = (text(3), text(4));
        goes([None, None], false, KEY, None);
        goes([Some(&old), None], false, SECOND, None);
        goes([None, Some(&old)], false, KEY, None);
        goes([Some(&old), Some(&new)], false, KEY, None);
        goes([Some(&new), Some(&old)], false, SECOND, None);
    }

    #[test]
    fn what_is_finished_keeps_one_slot() {
        let (old, new) = (text(3), text(4));
        goes([Some(&old), None], true, SECOND, Some(KEY));
        goes([Some(&old), Some(&new)], true, KEY, Some(SECOND));
        goes([None, None], true, KEY, None);
    }

    #[test]
    fn a_damaged_text_is_neither_written_over_nor_removed() {
        let whole = text(3);
        for rests in [false, true] {
            goes([Some("2 3 9 x"), Some(&whole)], rests, SECOND, None);
            goes([Some(&whole), Some("?")], rests, KEY, None);
            goes([None, Some("")], rests, KEY, None);
            goes([Some("{}"), None], rests, SECOND, None);
        }
    }

    /// A text of version 1.
    const FIRST: &str = r#"{"v":1,"seq":2,"dealgauge":{"deal":{"id":"00001a","name":"Name 2","begun":"2026-11-18T14:05:33+08:00"}}}"#;

    #[test]
    fn a_text_of_version_1_is_neither_written_over_nor_removed() {
        let own = text(3);
        assert_eq!(found([FIRST, &own]), (Some(3), vec![]));
        for rests in [false, true] {
            goes([Some(FIRST), None], rests, SECOND, None);
            goes([Some(FIRST), Some(&own)], rests, SECOND, None);
        }
        let beside_damage = next(KEY, [Some(FIRST), Some("?")], false);
        assert_eq!(
            beside_damage.aside.as_deref(),
            Some("dealgauge:deal:00001a~!")
        );
        assert_eq!(beside_damage.write, SECOND);
    }

    #[test]
    fn a_text_of_version_1_has_had_its_time_when_a_later_start_can_read_what_came_of_it() {
        let own = text(3);
        assert!(outlived(KEY, FIRST, Some(&own), 4));
        assert!(
            !outlived(KEY, FIRST, Some(&own), 3),
            "written since the start"
        );
        assert!(!outlived(KEY, FIRST, Some("?"), 4));
        assert!(!outlived(KEY, FIRST, None, 4));
        assert!(!outlived(SECOND, &own, Some(FIRST), 4));
    }

    #[test]
    fn of_two_damaged_texts_one_is_put_aside_first() {
        let next = next(KEY, [Some("?"), Some("")], false);
        assert_eq!(next.aside.as_deref(), Some("dealgauge:deal:00001a!"));
        assert_eq!(next.write, KEY);
    }

    /// What a start has of these slots: the number of what counts, and the keys
    /// of what can't be read.
    fn found(texts: [&str; 2]) -> (Option<u64>, Vec<String>) {
        let mut store = Store::default();
        let mut damaged = Vec::new();
        for (slot, text) in slots(KEY).into_iter().zip(texts) {
            match read(&slot, text) {
                Ok(stored) => store.put(stored),
                Err(_) => damaged.push(slot),
            }
        }
        (store.stored("00001a").map(|stored| stored.seq), damaged)
    }

    #[test]
    fn the_later_whole_text_counts_and_the_damaged_one_is_told() {
        let (old, new) = (text(3), text(4));
        assert_eq!(found([&new, &old]), (Some(4), vec![]));
        assert_eq!(found([&old, &new]), (Some(4), vec![]));
        let changed = new.replace("Name", "Fame");
        assert_eq!(found([&changed, &old]), (Some(3), vec![KEY.to_owned()]));
    }
}
