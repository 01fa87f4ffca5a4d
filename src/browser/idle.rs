//! Waiting until there is nothing better to do.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/idle.js")]
extern "C" {
    fn idle() -> Promise;
    #[wasm_bindgen(js_name = drawn)]
    fn on_the_screen() -> Promise;
}

/// Comes back when the browser has nothing better to do.
pub async fn come() {
    // Without an answer it is simply now.
    drop(JsFuture::from(idle()).await);
}

/// Comes back when what was drawn is on the screen.
pub async fn drawn() {
    drop(JsFuture::from(on_the_screen()).await);
}
