//! Sealing and opening files, for a worker of the page: a WebAssembly file of
//! its own, fetched when somebody uses a password.

use dealgauge::seal::{WORK, age};
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {}

/// A file under a password.
///
/// # Errors
///
/// The word of a fault.
#[wasm_bindgen]
pub fn seal(file: &[u8], password: &str) -> Result<Vec<u8>, String> {
    age::seal(file, password, WORK).map_err(|fault| fault.word())
}

/// What is in a sealed file.
///
/// # Errors
///
/// The word of a fault.
#[wasm_bindgen]
pub fn open(file: &[u8], password: &str) -> Result<Vec<u8>, String> {
    age::open(file, password).map_err(|fault| fault.word())
}
