//! Holds what we ship against the specification in `docs/spec`.
//!
//! Reads the specification on its own, without the converter, and looks for
//! every piece of wording under its id and at its position in the JSON.

#![cfg(not(target_arch = "wasm32"))]

mod converter;
mod index;
mod language;
mod loading;
mod rules;
mod specification;
mod tables;
mod wording;

/// The instruments whose items stand in sections (files 01–08).
const KEYS: [&str; 3] = ["fq", "mo", "tr"];

/// The instruments whose items stand in one table (files 09–29).
const TABLES: [&str; 10] = ["oq", "dw", "op", "nd", "sp", "vc", "bs", "cr", "pr", "ng"];

/// All that are shipped.
fn keys() -> impl Iterator<Item = &'static str> {
    KEYS.into_iter().chain(TABLES)
}
