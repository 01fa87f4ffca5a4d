//! Starts the small build: the first page and the questions.

use std::cell::RefCell;

use dealgauge::ui::pages::first::FirstPage;
use dealgauge::ui::{self, App};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App<FirstPage>>>> = const { RefCell::new(None) };
}

fn main() {
    let handle = ui::mount::<FirstPage>();
    RUNNING.with_borrow_mut(|running| *running = Some(handle));
}

/// Ends the small build, with all that it listens to; the whole one follows.
#[wasm_bindgen]
pub fn leave() {
    if let Some(handle) = RUNNING.with_borrow_mut(Option::take) {
        handle.destroy();
    }
}
