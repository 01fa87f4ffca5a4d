//! Copying.

use wasm_bindgen_futures::JsFuture;

use super::crash;

/// Copies a text; `false` where the browser does not allow it.
pub async fn copy(text: &str) -> bool {
    crash::point!("page", "copy");
    let Some(window) = web_sys::window() else {
        return false;
    };
    // Without a secure context there is no clipboard object to call.
    if !window.is_secure_context() {
        return false;
    }
    JsFuture::from(window.navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
