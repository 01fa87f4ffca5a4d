//! The way to what seals and opens files. What it knows of faults are words.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/sealed.js")]
extern "C" {
    #[wasm_bindgen(js_name = inWorker)]
    fn in_worker(what: &str, file: &Uint8Array, password: &str) -> Promise;
}

/// A file under a password.
///
/// # Errors
///
/// The word of a fault.
pub async fn seal(file: &[u8], password: &str) -> Result<Vec<u8>, String> {
    done("seal", file, password).await
}

/// What is in a sealed file.
///
/// # Errors
///
/// The word of a fault.
pub async fn open(file: &[u8], password: &str) -> Result<Vec<u8>, String> {
    done("open", file, password).await
}

async fn done(what: &str, file: &[u8], password: &str) -> Result<Vec<u8>, String> {
    let promise = in_worker(what, &Uint8Array::from(file), password);
    let word = |thrown: JsValue| thrown.as_string().unwrap_or_default();
    let made = JsFuture::from(promise).await.map_err(word)?;
    Ok(Uint8Array::new(&made).to_vec())
}
