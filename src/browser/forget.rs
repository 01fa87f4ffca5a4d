//! Erasing all that is ours, and looking at what is left in all of the browser's
//! stores.

use std::future::Future;

use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/src/browser/forget.js")]
extern "C" {
    #[wasm_bindgen(js_name = forget)]
    fn forget_all() -> Promise;
    #[wasm_bindgen(js_name = databaseDeleted)]
    fn database_deleted() -> Promise;
}

/// Empties storage at once, then removes databases and caches of ours, and says
/// how many keys in local storage, databases and caches are left; nothing where
/// the browser does not say.
pub fn forget() -> impl Future<Output = Option<[usize; 3]>> + use<> {
    let left = forget_all();
    async {
        let left: Array = JsFuture::from(left).await.ok()?.dyn_into().ok()?;
        // A count is small and whole.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let count = |at| left.get(at).as_f64().map(|count| count as usize);
        Some([count(0)?, count(1)?, count(2)?])
    }
}

/// Erases the journal alone; `false` when it could not be.
pub async fn forget_journal() -> bool {
    let deleted = JsFuture::from(database_deleted()).await;
    deleted.is_ok_and(|deleted| deleted.is_truthy())
}
