//! What storage and the journal have of each other: to bring back and to fill up.
//! See `salvage.js`, and `compare.js` for what the start script looks for too.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen(module = "/src/browser/journal.js")]
extern "C" {
    fn clashed() -> Array;
}

#[wasm_bindgen(module = "/src/browser/compare.js")]
extern "C" {
    #[wasm_bindgen(js_name = compared, catch)]
    async fn compare() -> Result<JsValue, JsValue>;

    type Found;
    #[wasm_bindgen(method, getter, structural)]
    fn wiped(this: &Found) -> bool;
    #[wasm_bindgen(method, getter, structural)]
    fn more(this: &Found) -> f64;
    #[wasm_bindgen(method, getter, structural)]
    fn other(this: &Found) -> Array;
    #[wasm_bindgen(method, getter, structural)]
    fn deleted(this: &Found) -> Array;
    #[wasm_bindgen(method, getter, structural)]
    fn twin(this: &Found) -> Array;

    type Entry;
    #[wasm_bindgen(method, getter, structural)]
    fn key(this: &Entry) -> String;
    #[wasm_bindgen(method, getter, structural)]
    fn seq(this: &Entry) -> f64;
    #[wasm_bindgen(method, getter, structural)]
    fn text(this: &Entry) -> String;
}

#[wasm_bindgen(module = "/src/browser/salvage.js")]
extern "C" {
    #[wasm_bindgen(js_name = missing, variadic, catch)]
    async fn missing_entries(unread: &Array) -> Result<JsValue, JsValue>;
    /// Empties a slot that has had its time, unless something else stands there.
    #[wasm_bindgen(js_name = drop)]
    pub fn drop_slot(slot: &str, text: &str);
    #[wasm_bindgen(js_name = fill, variadic, catch)]
    async fn fill_up(unread: &Array) -> Result<JsValue, JsValue>;
}

/// A record as the journal has it: its key and its text.
pub type Copy = (String, String);

/// How the journal differs from storage.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Compared {
    /// Storage held records once and holds none now.
    pub wiped: bool,
    /// The journal has more records, so storage lacks some.
    pub lacks: bool,
    /// Those among its last writings that storage does not have like this.
    pub other: Vec<Copy>,
    /// Keys in storage that were deleted with such a number.
    pub deleted: Vec<(String, u64)>,
    /// What two tabs have written at once, in both versions.
    pub twin: Vec<Copy>,
}

/// `None` where there is no storage to compare with, or the journal fails.
pub async fn compared() -> Option<Compared> {
    let found = compare().await.ok()?;
    let found = found.unchecked_ref::<Found>();
    let deleted = found.deleted();
    // Counted up one by one: they fit.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let deleted = entries(&deleted).map(|entry| (entry.key(), entry.seq() as u64));
    Some(Compared {
        wiped: found.wiped(),
        lacks: found.more() > 0.0,
        other: copies(&found.other()),
        deleted: deleted.collect(),
        twin: copies(&found.twin()),
    })
}

fn entries(list: &Array) -> impl Iterator<Item = Entry> {
    list.iter().map(JsCast::unchecked_into)
}

fn copies(list: &Array) -> Vec<Copy> {
    let copies = entries(list).map(|entry| (entry.key(), entry.text()));
    copies.collect()
}

/// The journal's records that storage does not have at all, or has only as what
/// can't be read.
pub async fn missing(unread: impl Iterator<Item = String>) -> Vec<Copy> {
    let unread = unread.map(JsValue::from).collect();
    let found = missing_entries(&unread).await;
    found.map_or_else(|_| Vec::new(), |found| copies(&Array::from(&found)))
}

/// Puts into the journal what was written before there was one, but for what can't
/// be read.
pub async fn fill(unread: impl Iterator<Item = String>) {
    let unread = unread.map(JsValue::from).collect();
    // What it does not take now, it takes with the next change, or the next time.
    drop(fill_up(&unread).await);
}

/// What another page had written and this one has written over, once.
pub fn written_over() -> Vec<Copy> {
    copies(&clashed())
}
