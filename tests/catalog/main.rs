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
mod shared;
mod specification;
mod tables;
mod wording;

/// The core instruments, whose every rule is spelled out in `rules`.
const CORE: [&str; 3] = ["fq", "mo", "tr"];

/// The instruments whose items stand in sections (files 01–08).
const KEYS: [&str; 8] = ["fq", "mo", "tr", "va", "ex", "fl", "pd", "st"];

/// The instruments whose items stand in one table (files 09–29).
const TABLES: [&str; 21] = [
    "oq", "dw", "op", "nd", "sp", "vc", "bs", "cr", "pr", "ng", "pf", "ep", "dm", "ka", "kv", "ac",
    "tl", "sf", "gl", "sh", "gc",
];

/// All that are shipped.
fn keys() -> impl Iterator<Item = &'static str> {
    KEYS.into_iter().chain(TABLES)
}
