//! Files that somebody, or something, has changed.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use dealgauge::order::Set;
use dealgauge::record::{Store, export, import};
use dealgauge::text::Lang;

use crate::confirm::{confirm, nothing_was_replaced};
use crate::{cases, stamp, stores};

/// Pieces that mean something in such a file.
const PIECES: &[&str] = &[
    "null",
    "true",
    "-1",
    "1e999",
    "0.1",
    "99999999999999999999",
    "\"dk\"",
    "\"\\ud800\"",
    "{}",
    "[]",
    "[[[[",
    "}}",
    "\"id\":",
    "\"deal\":{",
    "\"version\":2,",
    "\"records\":[",
    ",",
    ":",
    "\"",
    "\\",
    "\u{feff}",
    "\u{0}",
    "苍",
    "\n",
];

/// One change of the bytes.
#[derive(Debug, Clone)]
enum Change {
    Flip(Index, u8),
    Drop(Index, usize),
    Insert(Index, &'static str),
    /// Writes a piece over what is there.
    Over(Index, &'static str),
    Repeat(Index, usize),
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Change::Flip(at, 1 << bit)),
        (any::<Index>(), 1..60_usize).prop_map(|(at, count)| Change::Drop(at, count)),
        (any::<Index>(), select(PIECES)).prop_map(|(at, piece)| Change::Insert(at, piece)),
        (any::<Index>(), select(PIECES)).prop_map(|(at, piece)| Change::Over(at, piece)),
        (any::<Index>(), 1..200_usize).prop_map(|(at, count)| Change::Repeat(at, count)),
        any::<Index>().prop_map(Change::Cut),
    ]
}

fn changed(mut bytes: Vec<u8>, change: &Change) -> Vec<u8> {
    if bytes.is_empty() {
        return bytes;
    }
    let length = bytes.len();
    let end = |at: usize, count: usize| (at + count).min(length);
    match change {
        Change::Flip(at, bits) => bytes[at.index(length)] ^= bits,
        Change::Drop(at, count) => {
            let at = at.index(length);
            bytes.drain(at..end(at, *count));
        }
        Change::Insert(at, piece) => {
            let at = at.index(length);
            bytes.splice(at..at, piece.bytes());
        }
        Change::Over(at, piece) => {
            let at = at.index(length);
            bytes.splice(at..end(at, piece.len()), piece.bytes());
        }
        Change::Repeat(at, count) => {
            let at = at.index(length);
            let piece = bytes[at..end(at, *count)].to_vec();
            bytes.splice(at..at, piece);
        }
        Change::Cut(at) => bytes.truncate(at.index(length)),
    }
    bytes
}

/// Reads whatever it is and, if it can be read, brings it in.
fn survive(store: &Store, bytes: &[u8]) {
    let Ok(export) = import::read(bytes) else {
        return;
    };
    let Ok(plan) = import::plan(store, &Set::new(), &export) else {
        return;
    };
    let after = confirm(store, &plan, Lang::Zh);
    nothing_was_replaced(store, &after);
    let again = import::plan(&after, &Set::new(), &export).expect("its deals are there now");
    assert!(again.changes_nothing(), "{again:#?}");
}

proptest! {
    #![proptest_config(cases(1500))]

    #[test]
    fn a_changed_file_is_refused_or_brought_in_and_replaces_nothing(
        store in stores::store(),
        changes in vec(change(), 1..5),
    ) {
        let mut bytes = export::everything(&store, &stamp()).into_bytes();
        for change in &changes {
            bytes = changed(bytes, change);
        }
        survive(&store, &bytes);
    }

    #[test]
    fn bytes_of_anything_are_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(import::read(&bytes).is_err());
    }
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let whole = include_str!("../fixtures/exports/v1.json").trim_end();
    for end in 0..whole.len() {
        let cut = whole.as_bytes().get(..end).expect("it ends before the end");
        assert!(import::read(cut).is_err(), "cut at {end}");
    }
    assert!(import::read(whole.as_bytes()).is_ok());
}
