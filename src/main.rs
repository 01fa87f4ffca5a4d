//! Starts the app, of which the build makes two files: what `first` needs, and
//! what only `whole` needs besides. Nothing else may lead from the one to the other.

use std::cell::RefCell;

use dealgauge::ui::pages::Page;
use dealgauge::ui::pages::first::FirstPage;
use dealgauge::ui::{self, App};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    static RUNNING: RefCell<Option<AppHandle<App<FirstPage>>>> = const { RefCell::new(None) };
}

/// The start script says what is shown.
fn main() {}

/// The first page and the questions.
#[wasm_bindgen]
pub fn first() {
    let handle = ui::mount::<FirstPage>();
    RUNNING.with_borrow_mut(|running| *running = Some(handle));
}

/// Ends what `first` began, with all that it listens to; the whole app follows.
#[wasm_bindgen]
pub fn leave() {
    if let Some(handle) = RUNNING.with_borrow_mut(Option::take) {
        handle.destroy();
    }
}

/// All pages.
#[wasm_bindgen]
pub fn whole() {
    ui::mount::<Page>();
}
