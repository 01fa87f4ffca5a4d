//! The address bar.

use super::crash;

/// The hash of the address, `#` included; empty without one.
pub fn hash() -> String {
    let window = web_sys::window();
    window
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a hash; the browser remembers the way back.
pub fn go(hash: &str) {
    crash::point!("page", "go");
    if let Some(window) = web_sys::window() {
        // Only a sandbox without navigation refuses, and then the page stays.
        let _ = window.location().set_hash(hash);
    }
}

/// Puts a hash in the place of the present one, without a step of history.
pub fn replace(hash: &str) {
    crash::point!("page", "replace");
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(hash);
    }
}
