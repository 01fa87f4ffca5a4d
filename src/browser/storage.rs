//! Local storage as text: one key a record.
//!
//! `gloo_storage` throws where storage is blocked, so each use probes first.
//! A browser may say that it has written and keep nothing: what is written is
//! read back.

use gloo_storage::{LocalStorage, Storage};
use wasm_bindgen::JsValue;

use super::crash;

/// Why storage does not do what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageFault {
    /// Private mode, a policy, or no storage at all.
    Blocked,
    /// The quota is used up; earlier values are unchanged.
    Full,
    /// Written without an error, and something else was read back.
    Lost,
}

fn store() -> Result<web_sys::Storage, StorageFault> {
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageFault::Blocked)
}

/// All keys that begin with `prefix`.
///
/// # Errors
///
/// [`StorageFault::Blocked`].
pub fn keys(prefix: &str) -> Result<Vec<String>, StorageFault> {
    crash::point!("storage", "keys");
    let store = store()?;
    let count = store.length().map_err(|_| StorageFault::Blocked)?;
    let keys = (0..count).filter_map(|at| store.key(at).ok().flatten());
    Ok(keys.filter(|key| key.starts_with(prefix)).collect())
}

/// The text under a key; `None` when there is none.
///
/// # Errors
///
/// [`StorageFault::Blocked`].
pub fn read(key: &str) -> Result<Option<String>, StorageFault> {
    crash::point!("storage", "read");
    store()?.get_item(key).map_err(|_| StorageFault::Blocked)
}

/// Writes a text and reads it back.
///
/// # Errors
///
/// Whatever went wrong; the earlier value is then still there, or the fault is
/// [`StorageFault::Lost`].
pub fn write(key: &str, text: &str) -> Result<(), StorageFault> {
    crash::point!("storage", "write");
    let store = store()?;
    store.set_item(key, text).map_err(|error| fault(&error))?;
    crash::point!("storage", "written");
    match store.get_item(key) {
        Ok(Some(kept)) if kept == text => Ok(()),
        _ => Err(StorageFault::Lost),
    }
}

/// Removes a key.
///
/// # Errors
///
/// [`StorageFault::Blocked`].
pub fn remove(key: &str) -> Result<(), StorageFault> {
    crash::point!("storage", "remove");
    store()?;
    LocalStorage::delete(key);
    Ok(())
}

/// Full storage has three names among browsers; all else is blocked.
fn fault(error: &JsValue) -> StorageFault {
    let text = |name: &str| {
        js_sys::Reflect::get(error, &JsValue::from_str(name))
            .ok()
            .and_then(|value| value.as_string())
    };
    let code = js_sys::Reflect::get(error, &JsValue::from_str("code"))
        .ok()
        .and_then(|code| code.as_f64());
    let by_name = matches!(
        text("name").as_deref(),
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED")
    );
    let by_code = code.is_some_and(|code| [22.0, 1014.0].contains(&code));
    if by_name || by_code {
        StorageFault::Full
    } else {
        StorageFault::Blocked
    }
}
