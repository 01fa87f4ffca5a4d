//! One page at a time writes to a deal: see `lock.js`.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use super::listen::{self, Listener};

#[wasm_bindgen(module = "/src/browser/lock.js")]
extern "C" {
    /// Wants to be the page that writes to what has this name, of which a page
    /// has one at a time.
    pub fn hold(name: &str);
    /// Becomes the page that writes, whichever does now.
    pub fn take();
    /// Lets others write.
    pub fn leave();

    type Writer;
    #[wasm_bindgen(method, getter, structural)]
    fn may(this: &Writer) -> bool;
}

/// Whether this page may write, as soon as that changes. Where a browser has no
/// locks, nothing is told.
pub fn heard(mut heard: impl FnMut(bool) + 'static) -> Option<Listener> {
    listen::own("dealgauge:writer", move |event| {
        heard(event.unchecked_ref::<Writer>().may());
    })
}
