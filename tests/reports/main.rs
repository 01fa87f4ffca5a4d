//! What reports say, and how they are rendered, from sheets filled in for it.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../support/markup.rs"]
mod markup;
mod sentences;
#[path = "../support/sheets.rs"]
mod sheets;
mod views;
