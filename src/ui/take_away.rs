//! What leaves the app: files, copied text, paper.

use yew::Callback;
use yew::platform::spawn_local;

use super::now;
use super::report_view::FileKind;
use super::state::{Action, App};
use super::tables::Want;
use crate::browser::{clipboard, download, picture, sealed};
use crate::record::{Store, export};
use crate::report::chart::scene::{Scene, file};
use crate::seal::{self, Fault};
use crate::table::{Table, csv};
use crate::text::Lang;

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

/// Makes a file under a password and offers it; the name that it has then.
///
/// # Errors
///
/// [`Fault`] says why there is none.
pub async fn export_sealed(
    app: &App,
    deal: Option<&str>,
    private: bool,
    password: &str,
) -> Result<String, Fault> {
    let now = now();
    let store = shared(app, private);
    let text = match deal {
        Some(id) => export::deal(&store, id, &now).ok_or(Fault::BrokenOff)?,
        None => export::everything(&store, &now),
    };
    let file = sealed::seal(text.as_bytes(), password).await;
    let file = file.map_err(|word| Fault::of_word(&word))?;
    let name = export::sealed_name(deal.is_some(), now.date()) + seal::ENDING;
    if !download::bytes(&name, "application/octet-stream", &file) {
        return Err(Fault::BrokenOff);
    }
    if deal.is_none() {
        app.dispatch(Action::BackedUp(now));
    }
    Ok(name)
}

/// Offers a table as a file.
pub fn table(app: &App, want: &Want, table: &Table) -> bool {
    let deal = want.deal.as_ref().and_then(|id| app.store.deal(id));
    let name = deal.map(|deal| deal.name.as_str());
    let name = export::table_name(name, now().date(), want.kind.key());
    download::text(&name, "text/csv", &csv::text(table, want.marked))
}

/// Offers a picture of a report as a file: SVG for drawing programs, PNG for
/// slides and mails. `heading`: of the report; `at`: the place of the picture.
pub fn save_picture(
    scene: Option<&Scene>,
    (heading, at): (&str, usize),
    kind: FileKind,
    lang: Lang,
) {
    let Some(scene) = scene else {
        return;
    };
    let name = export::picture_name(heading, at);
    let svg = file::svg(scene, lang);
    match kind {
        FileKind::Svg => {
            download::text(&format!("{name}.svg"), "image/svg+xml", &svg);
        }
        FileKind::Png => {
            let (width, height) = file::size(scene, lang);
            let size = (width.unsigned_abs(), height.unsigned_abs());
            spawn_local(async move {
                picture::png(&format!("{name}.png"), &svg, size).await;
            });
        }
    }
}

/// Copies a text and tells whether it worked.
pub fn copy(text: String, told: Callback<bool>) {
    spawn_local(async move {
        told.emit(clipboard::copy(&text).await);
    });
}
