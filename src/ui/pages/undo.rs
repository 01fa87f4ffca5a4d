//! What was deleted last, and the way to bring it back.

use yew::prelude::*;

use crate::browser::focus;
use crate::record::Record;
use crate::ui::components::notice::{Tone, notice};
use crate::ui::effect::use_effect_on;
use crate::ui::state::{Action, Deleted, use_app};

const UNDO: &str = "undo";

#[component]
pub fn Undo() -> Html {
    let app = use_app();
    let words = app.words().ledger();
    // A sheet is deleted far down on its deal's page, out of sight of this.
    let sheet = app.deleted.as_ref().and_then(sheet_id);
    use_effect_on(sheet, |sheet| {
        if sheet.is_some() {
            focus::on(UNDO);
        }
    });
    let Some(deleted) = &app.deleted else {
        return Html::default();
    };
    let onclick = {
        let app = app.clone();
        Callback::from(move |_: MouseEvent| {
            app.dispatch(Action::BringBack);
            // The button goes; the page stays.
            focus::on("main");
        })
    };
    let head = match deleted {
        Deleted { name, .. } if !name.trim().is_empty() => (words.deleted)(name),
        deleted if sheet_id(deleted).is_some() => words.deleted_sheet.to_owned(),
        _ => words.deleted_nameless.to_owned(),
    };
    let body = html! {
        <p>
            { words.deleted_until }{ " " }
            <button class="press" type="button" {onclick}>{ words.undo }</button>
        </p>
    };
    html! {
        <div class="head-block" id={UNDO} tabindex="-1">
            { notice(head.into(), Tone::Status, body) }
        </div>
    }
}

/// The id of a sheet that was deleted by itself.
fn sheet_id(deleted: &Deleted) -> Option<String> {
    match deleted.records.as_slice() {
        [Record::Assessment(sheet)] => Some(sheet.id.clone()),
        _ => None,
    }
}
