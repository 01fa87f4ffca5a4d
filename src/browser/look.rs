//! Language, colours, title and print of the document.

use wasm_bindgen::JsCast;

use super::crash;

fn root() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}

/// The languages the reader wishes, best first.
pub fn languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let wishes = window.navigator().languages();
    wishes.iter().filter_map(|wish| wish.as_string()).collect()
}

/// Sets the language of the page.
pub fn set_language(tag: &str) {
    crash::point!("page", "language");
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Sets `light` or `dark`; `None` follows the device.
pub fn set_theme(theme: Option<&str>) {
    crash::point!("page", "colours");
    if let Some(root) = root() {
        let _ = match theme {
            Some(theme) => root.set_attribute("data-theme", theme),
            None => root.remove_attribute("data-theme"),
        };
    }
}

pub fn set_title(title: &str) {
    crash::point!("page", "title");
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Opens the browser's print dialogue.
///
/// A fold shows on paper only where the browser knows `::details-content`, so
/// all folds are opened first; the reader may close them again.
pub fn print() {
    crash::point!("page", "print");
    let Some(window) = web_sys::window() else {
        return;
    };
    let folds = window.document().and_then(|document| {
        document
            .query_selector_all("main details:not(.no-print)")
            .ok()
    });
    if let Some(folds) = folds {
        for at in 0..folds.length() {
            let element = folds
                .get(at)
                .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
            if let Some(element) = element {
                let _ = element.set_attribute("open", "");
            }
        }
    }
    let _ = window.print();
}
