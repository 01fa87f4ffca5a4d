//! What the whole app says above any page: of other tabs, and of what came back
//! from the second copy.

use std::rc::Rc;

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::{focus, forget, lock};
use crate::record::journal::Wiped;
use crate::record::reminder;
use crate::route::Route;
use crate::text::Lang;
use crate::text::date::Stamp;
use crate::ui::components::notice::{Tone, notice};
use crate::ui::recover::{self, Told};
use crate::ui::state::App;

pub fn aside(app: &App, told: &UseStateHandle<Told>) -> Html {
    let words = app.words().keeping();
    let came_back = (told.came_back > 0).then(|| {
        let body = html! { <p>{ words.came_back_how }</p> };
        notice((words.came_back)(told.came_back).into(), Tone::Status, body)
    });
    let is_home = app.route == Route::Home;
    let wiped = told.wiped.as_ref().filter(|_| is_home);
    let parts = [
        newer(app),
        elsewhere(app),
        told.copy.as_ref().map(|id| both(app, id)),
        came_back,
        wiped.map(|wiped| empty(app, told, wiped)),
        (is_home && told.is_short).then(|| short(app)),
        is_home.then(|| remember(app)).flatten(),
    ];
    let parts: Vec<Html> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return Html::default();
    }
    html! { <div class="page unsaved notices no-print">{ parts }</div> }
}

/// A newer app has written, so this one does not any more.
fn newer(app: &App) -> Option<Html> {
    let words = app.words().keeping();
    let to_data = app.words().notice().to_data;
    let body =
        || html! { <p>{ words.newer_do }{ " " }<a href={Route::Data.href()}>{ to_data }</a></p> };
    (app.is_outdated()).then(|| notice(words.newer.into(), Tone::Alert, body()))
}

/// Another tab writes; this one can take over.
fn elsewhere(app: &App) -> Option<Html> {
    let words = app.words().keeping();
    let onclick = Callback::from(|_: MouseEvent| {
        lock::take();
        focus::on("main");
    });
    let body = html! {
        <>
            <p>{ words.elsewhere_do }</p>
            <p><button class="button" type="button" {onclick}>{ words.go_on_here }</button></p>
        </>
    };
    (app.elsewhere).then(|| notice(words.elsewhere.into(), Tone::Status, body))
}

/// Where the version is that another tab wrote at the same time.
fn both(app: &App, id: &str) -> Html {
    let words = app.words().keeping();
    let (route, name) = match app.store.deal(id) {
        Some(deal) => (Route::Deal(id.to_owned()), (words.other_deal)(&deal.name)),
        None => (Route::Sheet(id.to_owned()), words.other_sheet.to_owned()),
    };
    let body = html! { <p>{ words.both_where }{ " " }<a href={route.href()}>{ name }</a></p> };
    notice(words.both.into(), Tone::Alert, body)
}

/// Storage is nearly full.
fn short(app: &App) -> Html {
    let words = app.words().data();
    let body = html! {
        <p>{ words.short_do }{ " " }<a href={Route::Data.href()}>{ words.title }</a></p>
    };
    notice(words.short.into(), Tone::Fault, body)
}

/// It is time for a backup.
fn remember(app: &App) -> Option<Html> {
    let words = app.words().ledger();
    let backup = app.settings.backup.as_ref().map(Stamp::date);
    let seq = app.settings.backup_seq;
    if !reminder::is_due(&app.store, backup.map(|day| (day, seq)), app.today) {
        return None;
    }
    let head = match backup {
        None => words.no_backup.to_owned(),
        Some(day) => {
            let changed = app.store.deals_touched_since(seq);
            (words.backup)(app.today.days_since(day), changed)
        }
    };
    let body = html! { <p><a href={Route::Data.href()}>{ words.back_up }</a></p> };
    Some(notice(head.into(), Tone::Plain, body))
}

/// Storage was emptied: what the second copy has, to bring back or to leave.
fn empty(app: &App, told: &UseStateHandle<Told>, wiped: &Rc<Wiped>) -> Html {
    let words = app.words().keeping();
    let last = wiped.last.as_ref().map(|last| {
        let day = last.date().short(app.lang(), app.today);
        let space = if app.lang() == Lang::En { ", " } else { " " };
        format!("{day}{space}{}", last.clock())
    });
    let onback = {
        let (app, told, wiped) = (app.clone(), told.clone(), wiped.clone());
        Callback::from(move |_: MouseEvent| {
            recover::restore(&app, &wiped);
            told.set(Told::default());
            focus::on("main");
        })
    };
    let onask = |asks: bool| {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| {
            told.set(Told {
                asks,
                ..(*told).clone()
            });
        })
    };
    let onerase = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            spawn_local(async move {
                if forget::forget_journal().await {
                    told.set(Told::default());
                    focus::on("main");
                }
            });
        })
    };
    let counted = (words.wiped_copy)(wiped.deals, wiped.assessments, &last.unwrap_or_default());
    let body = html! {
        <>
            <p>{ counted }</p>
            <p class="row">
                <button class="button" type="button" onclick={onback}>{ words.bring_back }</button>
                if !told.asks {
                    <button class="button button--plain" type="button" onclick={onask(true)}>
                        { words.begin_anew }
                    </button>
                }
            </p>
            if told.asks {
                <p>{ words.anew_sure }</p>
                <p class="row">
                    <button class="button button--plain" type="button" onclick={onerase}>
                        { words.erase_copy }
                    </button>
                    <button class="button button--plain" type="button" onclick={onask(false)}>
                        { words.leave_copy }
                    </button>
                </p>
            }
        </>
    };
    notice(words.wiped.into(), Tone::Alert, body)
}
