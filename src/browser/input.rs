//! What keys and fields say.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent};

/// Whether an input method is composing. Safari ends a composition before the
/// key that ended it, and then only the old key code 229 tells.
pub fn is_composing(event: &KeyboardEvent) -> bool {
    event.is_composing() || event.key_code() == 229
}

/// A key without Ctrl, Alt or Meta, outside text fields and lists; `None` while
/// an input method is composing.
pub fn plain_key(event: &KeyboardEvent) -> Option<String> {
    let held = event.ctrl_key() || event.alt_key() || event.meta_key();
    (!held && !is_composing(event) && !is_typing(event)).then(|| event.key())
}

/// Whether the key goes into a text field, a list or a button.
fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return !["radio", "checkbox"].contains(&input.type_().as_str());
    }
    target.dyn_ref::<HtmlTextAreaElement>().is_some()
        || target.dyn_ref::<HtmlSelectElement>().is_some()
}

/// Whether the focus is on something that has a use for Enter itself.
pub fn takes_enter(event: &KeyboardEvent) -> bool {
    let element: Option<web_sys::Element> =
        event.target().and_then(|target| target.dyn_into().ok());
    element.is_some_and(|element| {
        ["a", "button", "summary", "textarea", "select"]
            .contains(&element.tag_name().to_ascii_lowercase().as_str())
    })
}

/// Whether a radio has the focus: the arrow keys then move among its options.
pub fn is_on_radio(event: &KeyboardEvent) -> bool {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    input.is_some_and(|input| input.type_() == "radio")
}

/// The text of the field that an event comes from.
pub fn text(event: &Event) -> String {
    let Some(target) = event.target() else {
        return String::new();
    };
    if let Some(input) = target.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = target.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    let select = target.dyn_ref::<HtmlSelectElement>();
    select.map(HtmlSelectElement::value).unwrap_or_default()
}

/// Keeps Enter that ends a composition from sending a form.
pub fn hold_enter(event: &KeyboardEvent) {
    if event.key() == "Enter" && is_composing(event) {
        event.prevent_default();
    }
}
