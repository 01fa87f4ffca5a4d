//! Files that stand beside the page. The only place that knows where content
//! comes from.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Why a file did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchFault {
    /// No network, or the server does not answer.
    Offline,
    /// The server answered with this status.
    Status(u16),
}

/// The text of a file, by its address relative to the page.
///
/// # Errors
///
/// [`FetchFault`] tells a missing network from a missing file.
pub async fn text(url: &str) -> Result<String, FetchFault> {
    let window = web_sys::window().ok_or(FetchFault::Offline)?;
    let response = JsFuture::from(window.fetch_with_str(url))
        .await
        .map_err(|_| FetchFault::Offline)?;
    let response: web_sys::Response = response.dyn_into().map_err(|_| FetchFault::Offline)?;
    if !response.ok() {
        return Err(FetchFault::Status(response.status()));
    }
    let text = response.text().map_err(|_| FetchFault::Offline)?;
    let text = JsFuture::from(text)
        .await
        .map_err(|_| FetchFault::Offline)?;
    text.as_string().ok_or(FetchFault::Offline)
}
