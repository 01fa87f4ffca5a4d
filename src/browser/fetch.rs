//! The files of the instruments. With `fetch.js`, the only place that knows
//! where content comes from.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

use super::crash;

#[wasm_bindgen(module = "/src/browser/fetch.js")]
extern "C" {
    /// A text, or a number: the server's status.
    fn file(name: &str) -> Promise;
}

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// No network, or the server does not answer.
    Offline,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file of the catalogue, by its name there. It is asked for at
/// once, before the text is waited for.
///
/// # Errors
///
/// [`FetchFault`] tells a missing network from a missing file.
pub fn text(name: &str) -> impl Future<Output = Result<String, FetchFault>> + use<> {
    crash::point!("fetch", "ask");
    let asked = file(name);
    async {
        let answer = JsFuture::from(asked)
            .await
            .map_err(|_| FetchFault::Offline)?;
        crash::point!("fetch", "come");
        if let Some(text) = answer.as_string() {
            crash::point!("fetch", "read");
            return Ok(text);
        }
        // A status has three digits.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let status = answer.as_f64().map_or(0, |status| status as u16);
        Err(FetchFault::Status(status))
    }
}
