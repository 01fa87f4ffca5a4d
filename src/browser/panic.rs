//! What is left to do when the app panics: telling the page.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// From `stop.js`, which ends the app and shows a page of its own.
    #[wasm_bindgen(js_name = dealgaugeStop)]
    fn stop(why: &str);
}

/// Says to the page where the panic was, and why. It does no more: what a panic
/// leaves behind can't be trusted, so nothing is saved from here.
pub fn tell(panic: &PanicHookInfo<'_>) {
    stop(&panic.to_string());
}
