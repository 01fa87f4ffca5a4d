//! What leaves the app: files, copied text, paper.

use yew::Callback;
use yew::platform::spawn_local;

use super::now;
use super::state::{Action, App};
use crate::browser::{clipboard, download, picture};
use crate::record::export;
use crate::report::chart::scene::{Scene, file};
use crate::text::Lang;

const JSON: &str = "application/json";

/// Offers everything as a file, and remembers when.
pub fn export_everything(app: &App) -> bool {
    let now = now();
    let name = export::file_name(None, now.date());
    let offered = download::text(&name, JSON, &export::everything(&app.store, &now));
    if offered {
        app.dispatch(Action::BackedUp(now));
    }
    offered
}

/// Offers one deal with its assessments as a file.
pub fn export_deal(app: &App, id: &str) -> bool {
    let now = now();
    let Some(deal) = app.store.deal(id) else {
        return false;
    };
    let name = export::file_name(Some(&deal.name), now.date());
    export::deal(&app.store, id, &now).is_some_and(|text| download::text(&name, JSON, &text))
}

/// Offers a picture as a file that any drawing program opens.
pub fn save_svg(name: &str, scene: &Scene, lang: Lang) {
    download::text(
        &format!("{name}.svg"),
        "image/svg+xml",
        &file::svg(scene, lang),
    );
}

/// Offers a picture as a file for slides and mails.
pub fn save_png(name: &str, scene: &Scene, lang: Lang) {
    let (width, height) = file::size(scene, lang);
    let size = (width.unsigned_abs(), height.unsigned_abs());
    let (name, svg) = (format!("{name}.png"), file::svg(scene, lang));
    spawn_local(async move {
        picture::png(&name, &svg, size).await;
    });
}

/// Copies a text and tells whether it worked.
pub fn copy(text: String, told: Callback<bool>) {
    spawn_local(async move {
        told.emit(clipboard::copy(&text).await);
    });
}
