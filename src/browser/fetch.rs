//! Files that stand beside the page. The only place that knows where content
//! comes from.

use std::future::Future;

use js_sys::Promise;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::crash;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// No network, or the server does not answer.
    Offline,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file, by its address relative to the page. It is asked for at
/// once, before the text is waited for.
///
/// # Errors
///
/// [`FetchFault`] tells a missing network from a missing file.
pub fn text(url: &str) -> impl Future<Output = Result<String, FetchFault>> + use<> {
    crash::point!("fetch", "ask");
    let asked = web_sys::window().map(|window| window.fetch_with_str(url));
    received(asked)
}

async fn received(asked: Option<Promise>) -> Result<String, FetchFault> {
    let asked = asked.ok_or(FetchFault::Offline)?;
    let response = JsFuture::from(asked)
        .await
        .map_err(|_| FetchFault::Offline)?;
    crash::point!("fetch", "come");
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchFault::Offline)?;
    if !response.ok() {
        return Err(FetchFault::Status(response.status()));
    }
    let text = response.text().map_err(|_| FetchFault::Offline)?;
    let text = JsFuture::from(text)
        .await
        .map_err(|_| FetchFault::Offline)?;
    crash::point!("fetch", "read");
    text.as_string().ok_or(FetchFault::Offline)
}
