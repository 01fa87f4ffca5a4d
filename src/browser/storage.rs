//! Reading local storage, as text: one key a record. `writing` writes to it.

use super::crash;

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

/// The text under a key; `None` when there is none.
///
/// # Errors
///
/// [`Blocked`].
pub fn read(key: &str) -> Result<Option<String>, Blocked> {
    crash::point!("storage", "read");
    store()?.get_item(key).map_err(|_| Blocked)
}
