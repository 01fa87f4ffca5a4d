//! Files into the page.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

use super::crash;

/// A file that a person has chosen.
pub struct Chosen {
    pub name: String,
    /// In bytes. A browser tells it without reading the file.
    pub size: f64,
    file: File,
}

/// The file in the field that an event comes from.
pub fn chosen(event: &Event) -> Option<Chosen> {
    crash::point!("import", "choose");
    let file = field(event)?.files()?.get(0)?;
    Some(Chosen {
        name: file.name(),
        size: file.size(),
        file,
    })
}

/// Empties the field that an event comes from.
pub fn clear(event: &Event) {
    if let Some(field) = field(event) {
        field.set_value("");
    }
}

fn field(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

impl Chosen {
    /// What the file holds; `None` when it can't be read any more.
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        crash::point!("import", "read");
        Some(Uint8Array::new(&buffer).to_vec())
    }
}
