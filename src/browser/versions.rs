//! What the browser keeps of the app itself, so that it opens without a network.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/forget.js")]
extern "C" {
    #[wasm_bindgen(js_name = forgetVersions)]
    fn forget_versions() -> Promise;
}

/// Removes all versions, and says how many are left; nothing where the browser
/// does not say.
pub fn forget() -> impl Future<Output = Option<usize>> + use<> {
    let forgotten = forget_versions();
    async {
        let left = JsFuture::from(forgotten).await.ok()?.as_f64()?;
        // A count is small and whole.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Some(left as usize)
    }
}
