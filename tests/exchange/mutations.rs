//! Files that somebody, or something, has changed.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;

use dealgauge::order::Set;
use dealgauge::record::{Store, export, import};
use dealgauge::text::Lang;

use crate::confirm::{bring_in, confirm, nothing_was_replaced};
use crate::{cases, many, stamp, stores};

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

/// A generator of its own, since a million files must not take hours: xorshift64*.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Changes one to four places: bits, pieces out, in, over or doubled, another
    /// file's bytes, the end.
    fn change(&mut self, bytes: &mut Vec<u8>, other: &[u8]) {
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(60)).min(bytes.len());
            let piece = PIECES[self.below(PIECES.len())];
            match self.below(7) {
                _ if bytes.is_empty() => bytes.extend(piece.bytes()),
                0 => bytes[at] ^= 1 << self.below(8),
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, piece.bytes())),
                3 => drop(bytes.splice(at..end, piece.bytes())),
                4 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                5 => {
                    let from = self.below(other.len());
                    let to = (from + self.below(200)).min(other.len());
                    bytes.splice(at..end, other[from..to].iter().copied());
                }
                _ if self.below(8) == 0 => bytes.truncate(at),
                _ => bytes[at] = self.next() as u8,
            }
        }
    }
}

/// The seed of a run: `SEED`, or that of the other random tests, or always the same.
fn seed() -> u64 {
    let named = ["SEED", "PROPTEST_RNG_SEED"].into_iter();
    let told = named.filter_map(|name| std::env::var(name).ok()?.parse().ok());
    told.clone().next().unwrap_or(20_261_120)
}

#[test]
fn of_many_changed_files_each_is_read_or_refused_soon_and_none_replaces_anything() {
    let fixture = include_str!("../fixtures/exports/v1.json");
    let mut store = bring_in(&Store::default(), fixture);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut files = vec![fixture.as_bytes().to_vec()];
    while files.len() < 24 {
        let own = stores::store().new_tree(&mut runner);
        let file = export::everything(&own.expect("a store is made").current(), &stamp());
        // Long ones are tried less often elsewhere.
        if file.len() < 6000 {
            files.push(file.into_bytes());
        }
    }
    let (seed, count) = (seed(), many(4000));
    println!("seed {seed}, {count} files");
    let mut random = Random(seed | 1);
    let mut read = 0;
    for at in 0..count {
        let mut bytes = files[random.below(files.len())].clone();
        let other = random.below(files.len());
        random.change(&mut bytes, &files[other]);
        let begun = std::time::Instant::now();
        if let Ok(export) = import::read(&bytes)
            && let Ok(plan) = import::plan(&store, &Set::new(), &export)
        {
            read += 1;
            let after = confirm(&store, &plan, Lang::En);
            if at % 16 == 0 {
                nothing_was_replaced(&store, &after);
            }
            // So that there is something here that others differ from, but not ever more.
            if at % 1024 == 0 && after.counts().0 < 40 {
                store = after;
            }
        }
        let took = begun.elapsed();
        assert!(took.as_secs() < 2, "file {at} of seed {seed} took {took:?}");
    }
    println!("{read} of them were read");
    assert!(read > 0 && read < count, "{read} of {count}");
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
