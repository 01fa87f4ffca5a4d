//! Which keys answer, and which belong to the field or the input method.

use std::cell::RefCell;
use std::rc::Rc;

use dealgauge::browser::{input, listen};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement, KeyboardEvent, KeyboardEventInit};

fn element(name: &str) -> Element {
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.create_element(name).unwrap();
    document.body().unwrap().append_child(&element).unwrap();
    element
}

/// What the app takes a key for, pressed on an element.
fn heard(on: &Element, press: impl FnOnce(&KeyboardEventInit)) -> Option<String> {
    let taken = Rc::new(RefCell::new(None));
    let told = taken.clone();
    let listener = listen::keys(move |event| {
        *told.borrow_mut() = input::plain_key(&event);
    });
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    press(&init);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
    on.dispatch_event(&event).unwrap();
    drop(listener);
    on.remove();
    taken.take()
}

fn radio() -> Element {
    let radio = element("input");
    radio.unchecked_ref::<HtmlInputElement>().set_type("radio");
    radio
}

#[wasm_bindgen_test]
fn a_digit_on_a_radio_is_heard() {
    assert_eq!(
        heard(&radio(), |key| key.set_key("3")).as_deref(),
        Some("3")
    );
}

#[wasm_bindgen_test]
fn a_key_while_an_input_method_composes_is_not_heard() {
    let composing = heard(&radio(), |key| {
        key.set_key("Enter");
        key.set_is_composing(true);
    });
    assert_eq!(composing, None);
    let as_safari_ends_it = heard(&radio(), |key| {
        key.set_key("Enter");
        key.set_key_code(229);
    });
    assert_eq!(as_safari_ends_it, None);
}

#[wasm_bindgen_test]
fn a_digit_in_a_note_is_text() {
    assert_eq!(heard(&element("textarea"), |key| key.set_key("3")), None);
}

#[wasm_bindgen_test]
fn keys_of_the_browser_are_left_to_it() {
    let held = heard(&radio(), |key| {
        key.set_key("1");
        key.set_ctrl_key(true);
    });
    assert_eq!(held, None);
}
