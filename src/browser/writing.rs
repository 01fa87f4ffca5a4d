//! Writing to storage and to the journal: see `journal.js`.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::listen::{self, Listener};

#[wasm_bindgen(module = "/src/browser/journal.js")]
extern "C" {
    #[wasm_bindgen(js_name = change)]
    fn add(key: &str, seq: f64, base: f64, text: &str, slot: &str, other: &str, aside: &str);
    #[wasm_bindgen(js_name = write)]
    fn write_all(change: f64, leaving: bool);
    fn look();

    type Written;
    #[wasm_bindgen(method, getter, structural)]
    fn change(this: &Written) -> f64;
    #[wasm_bindgen(method, getter, structural)]
    fn end(this: &Written) -> u8;
    #[wasm_bindgen(method, getter, structural)]
    fn clashed(this: &Written) -> bool;
}

/// How a writing ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Storage has it, and the journal has it on the disk.
    Kept,
    /// Storage has it; the browser has no journal for this page.
    Weak,
    /// The quota is used up; earlier texts are unchanged.
    Full,
    /// Private mode, a policy, or no storage at all.
    Blocked,
    /// Written without an error, and not kept; or the journal failed.
    Lost,
    /// A newer app has written here, and this one must not.
    Newer,
}

/// Where a text is written.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub slot: &'a str,
    /// The key that is removed once the text was read back; empty: none.
    pub outlived: &'a str,
    /// Under this key, or one like it, stays what is in the slot; empty: nowhere.
    pub aside: &'a str,
}

/// A text of a record is to be written. `base` is the writing that it comes from:
/// another one since then is a clash.
pub fn put(key: &str, seq: u64, base: u64, text: &str, place: Place) {
    let Place {
        slot,
        outlived,
        aside,
    } = place;
    add(key, float(seq), float(base), text, slot, outlived, aside);
}

/// A text that storage alone has is to be written.
pub fn keep(key: &str, text: &str) {
    add("", 0.0, 0.0, text, key, "", "");
}

/// A record is to go, with what is in these slots now; empty: in none.
pub fn remove(key: &str, seq: u64, slots: [&str; 2]) {
    let [slot, other] = slots;
    add(key, float(seq), 0.0, "", slot, other, "");
}

/// Writes all of that; what [`heard`] hears is told the number of the last change.
pub fn write(change: u64, leaving: bool) {
    write_all(float(change), leaving);
}

/// They are counted up one by one, so a float holds them.
#[allow(clippy::cast_precision_loss)]
fn float(number: u64) -> f64 {
    number as f64
}

/// A writing has ended: up to which change, how, and whether anything was
/// written over that another page had written.
pub fn heard(mut heard: impl FnMut(u64, End, bool) + 'static) -> Option<Listener> {
    let listener = listen::own("dealgauge:written", move |event| {
        let written = event.unchecked_ref::<Written>();
        let end = match written.end() {
            0 => End::Kept,
            1 => End::Weak,
            2 => End::Full,
            3 => End::Blocked,
            4 => End::Lost,
            _ => End::Newer,
        };
        // One of the numbers that went out.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let change = written.change() as u64;
        heard(change, end, written.clashed());
    });
    look();
    listener
}
