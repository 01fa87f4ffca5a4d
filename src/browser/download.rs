//! Files out of the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::crash;

/// Offers a text as a file; `false` where the browser can't.
pub fn text(name: &str, kind: &str, text: &str) -> bool {
    offer(name, kind, text).is_ok()
}

/// Offers bytes as a file; `false` where the browser can't.
pub fn bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options);
    blob.and_then(|blob| offer_blob(name, &blob)).is_ok()
}

fn offer(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    offer_blob(name, &blob(kind, text)?)
}

/// A text as bytes of a kind.
pub(super) fn blob(kind: &str, text: &str) -> Result<Blob, JsValue> {
    crash::point!("file", kind);
    let parts = Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&parts, &options)
}

pub(super) fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    crash::point!("file", "offer");
    let url = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has taken its own hold of the bytes.
    Url::revoke_object_url(&url)
}
