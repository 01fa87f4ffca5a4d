//! What leaves the app: files, copied text, paper.

use yew::Callback;
use yew::platform::spawn_local;

use super::now;
use super::state::{Action, App};
use crate::browser::{clipboard, download};
use crate::record::{Store, export};

const JSON: &str = "application/json";

/// What goes into a file: all, or without the numbers that stay on this device.
fn shared(app: &App, private: bool) -> Store {
    match private {
        true => app.store.clone(),
        false => app.store.without_private(),
    }
}

/// Offers everything as a file, and remembers when.
pub fn export_everything(app: &App, private: bool) -> bool {
    let now = now();
    let name = export::file_name(None, now.date());
    let text = export::everything(&shared(app, private), &now);
    let offered = download::text(&name, JSON, &text);
    if offered {
        app.dispatch(Action::BackedUp(now));
    }
    offered
}

/// Offers one deal with its assessments as a file.
pub fn export_deal(app: &App, id: &str, private: bool) -> bool {
    let now = now();
    let Some(deal) = app.store.deal(id) else {
        return false;
    };
    let name = export::file_name(Some(&deal.name), now.date());
    let text = export::deal(&shared(app, private), id, &now);
    text.is_some_and(|text| download::text(&name, JSON, &text))
}

/// Copies a text and tells whether it worked.
pub fn copy(text: String, told: Callback<bool>) {
    spawn_local(async move {
        told.emit(clipboard::copy(&text).await);
    });
}
