//! What the browser keeps of us beside local storage: removing it, and looking
//! at what is left in all of its stores.

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/forget.js")]
extern "C" {
    #[wasm_bindgen(js_name = forget)]
    fn forget_rest() -> Promise;
}

/// Removes databases and caches of ours, and says how many keys in local storage,
/// databases and caches are left; nothing where the browser does not say.
pub async fn forget() -> Option<[usize; 3]> {
    let left: Array = JsFuture::from(forget_rest()).await.ok()?.dyn_into().ok()?;
    // A count is small and whole.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let count = |at| left.get(at).as_f64().map(|count| count as usize);
    Some([count(0)?, count(1)?, count(2)?])
}
