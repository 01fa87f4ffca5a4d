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
mod wording;

/// The instruments that are shipped.
const KEYS: [&str; 3] = ["fq", "mo", "tr"];
