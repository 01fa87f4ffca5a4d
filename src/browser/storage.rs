//! Reading local storage, as text: one key a record. `writing` writes to it.

use super::crash;

mod js {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    #[wasm_bindgen(module = "/src/browser/heads.js")]
    extern "C" {
        #[wasm_bindgen(catch)]
        pub fn heads(prefix: &str) -> Result<String, JsValue>;
    }
}

/// Private mode, a policy, or no storage at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked;

fn store() -> Result<web_sys::Storage, Blocked> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(Blocked)
}

/// All keys that begin with `prefix`.
///
/// # Errors
///
/// [`Blocked`].
pub fn keys(prefix: &str) -> Result<Vec<String>, Blocked> {
    crash::point!("storage", "keys");
    let store = store()?;
    let count = store.length().map_err(|_| Blocked)?;
    let keys = (0..count).filter_map(|at| store.key(at).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(prefix)).collect())
}

/// A text in storage of which only the beginning is read.
pub struct Head {
    pub key: String,
    /// Its first characters; white space is a space.
    pub head: String,
    /// What key and text take, in UTF-16 units.
    pub units: usize,
}

/// The beginnings of all texts whose keys begin with `prefix`.
///
/// # Errors
///
/// [`Blocked`].
pub fn heads(prefix: &str) -> Result<Vec<Head>, Blocked> {
    crash::point!("storage", "keys");
    store()?;
    let lines = js::heads(prefix).map_err(|_| Blocked)?;
    let head = |line: &str| {
        let mut parts = line.splitn(3, '\t');
        Some(Head {
            units: parts.next()?.parse().ok()?,
            head: parts.next()?.to_owned(),
            key: parts.next()?.to_owned(),
        })
    };
    Ok(lines.split('\n').filter_map(head).collect())
}

/// The text under a key; `None` when there is none.
///
/// # Errors
///
/// [`Blocked`].
pub fn read(key: &str) -> Result<Option<String>, Blocked> {
    crash::point!("storage", "read");
    store()?.get_item(key).map_err(|_| Blocked)
}
