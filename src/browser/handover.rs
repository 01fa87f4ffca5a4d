//! From the first part to the whole app, whose rest the page's start script loads.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::crash;

/// What the first part could not save lies here until the whole app takes it.
const UNSAVED: &str = "dealgaugeUnsaved";
/// The start script hears this and loads the rest.
const ASK: &str = "dealgauge:whole";

/// Asks the start script for the whole app.
pub fn ask_for_whole(unsaved: &[String]) {
    crash::point!("start", "hand over");
    let Some(window) = web_sys::window() else {
        return;
    };
    let texts: Array = unsaved.iter().map(|text| JsValue::from_str(text)).collect();
    let _ = js_sys::Reflect::set(&window, &JsValue::from_str(UNSAVED), &texts);
    if let Ok(event) = Event::new(ASK) {
        let _ = window.dispatch_event(&event);
    }
}

/// What the first part left, once.
pub fn taken() -> Vec<String> {
    crash::point!("start", "take over");
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let key = JsValue::from_str(UNSAVED);
    let left = js_sys::Reflect::get(&window, &key).unwrap_or(JsValue::UNDEFINED);
    let _ = js_sys::Reflect::delete_property(&window, &key);
    if !Array::is_array(&left) {
        return Vec::new();
    }
    let texts = Array::from(&left);
    texts.iter().filter_map(|text| text.as_string()).collect()
}
