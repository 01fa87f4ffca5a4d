//! Where the keyboard stands, and what is in sight.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::crash;

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Puts the focus on an element by id; `false` when it is not there.
pub fn on(id: &str) -> bool {
    element(id).is_some_and(|element| element.focus().is_ok())
}

/// Puts the focus on the first element that fits a selector.
pub fn on_first(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let html: Option<HtmlElement> = found.and_then(|element| element.dyn_into().ok());
    html.is_some_and(|element| element.focus().is_ok())
}

/// Presses the first element that fits a selector, as a tap does; `false` when
/// it is not there.
pub fn press(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let html: Option<HtmlElement> = found.and_then(|element| element.dyn_into().ok());
    html.is_some_and(|element| {
        element.click();
        true
    })
}

/// Goes to the top of the page and puts the focus on its heading, so that a
/// screen reader says where one is.
pub fn on_new_page() {
    crash::point!("page", "focus");
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    on("main");
}

/// Brings an element into sight.
pub fn show(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// The id of the nearest element around the focus that fits a selector.
pub fn within(selector: &str) -> Option<String> {
    let active: Element = document()?.active_element()?;
    active
        .closest(selector)
        .ok()
        .flatten()
        .map(|found| found.id())
}

/// The ids of the elements that fit a selector, in the order of the page.
pub fn ids(selector: &str) -> Vec<String> {
    let Some(list) = document().and_then(|document| document.query_selector_all(selector).ok())
    else {
        return Vec::new();
    };
    (0..list.length())
        .filter_map(|at| list.get(at)?.dyn_into::<Element>().ok())
        .map(|element| element.id())
        .collect()
}
