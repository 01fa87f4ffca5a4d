//! The file that is taken away and brought in: nothing is lost, nothing is
//! replaced, and nothing that comes in a file can hurt.

#![cfg(not(target_arch = "wasm32"))]

mod confirm;
mod corpora;
mod hostile;
mod mutations;
mod plans;
mod refusals;
mod round_trips;
#[cfg(feature = "sealed")]
mod sealed;
mod stores;
mod tables;

use dealgauge::text::date::Stamp;

/// The moment of every export here.
fn stamp() -> Stamp {
    Stamp::try_from("2026-11-20T09:30:00+08:00".to_owned()).expect("this is a date and time")
}

/// How many files a long test tries; `CASES` asks for more, or for fewer.
fn many(usual: usize) -> usize {
    let asked = std::env::var("CASES").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// How many cases a property tries: as [`many`], but no more than an evening lasts,
/// since making a whole store for each takes its time.
fn cases(usual: u32) -> proptest::test_runner::Config {
    const MOST: usize = 10_000;
    let asked = many(usual as usize).min(MOST);
    proptest::test_runner::Config {
        failure_persistence: None,
        ..proptest::test_runner::Config::with_cases(u32::try_from(asked).unwrap_or(usual))
    }
}
