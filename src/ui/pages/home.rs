//! The deals, most recent first; without any, the way to the first one.

mod deals;
pub mod first;
pub mod picture;
mod row;
mod start;

use yew::prelude::*;

use super::undo::Undo;
use crate::route::Route;
use crate::ui::components::notice::{Tone, notice};
use crate::ui::state::{App, use_app};
use deals::Deals;
use first::First;

#[component]
pub fn Home() -> Html {
    let app = use_app();
    if !app.loaded {
        return html! { <main class="page" id="main" tabindex="-1" /> };
    }
    let (deals, _) = app.store.counts();
    html! {
        <main class="page" id="main" tabindex="-1">
            <Undo />
            { unread(&app) }
            if deals == 0 {
                <First />
            } else {
                <Deals />
            }
        </main>
    }
}

/// That something in storage can't be read.
fn unread(app: &App) -> Html {
    if app.damaged.is_empty() {
        return Html::default();
    }
    let words = app.words().ledger();
    let head = (words.unread)(app.damaged.len());
    let body = html! { <p><a href={Route::Data.href()}>{ words.look_after }</a></p> };
    html! { <div class="head-block">{ notice(head.into(), Tone::Plain, body) }</div> }
}
