//! The list of deals with a search, in pages.

use std::rc::Rc;

use yew::prelude::*;

use super::first::{section, ways};
use super::row::Row;
use super::start::{NAME, Start};
use crate::browser::focus;
use crate::order;
use crate::record::{Assessment, Deal};
use crate::route::Route;
use crate::ui::components::charts::axis::Axis;
use crate::ui::components::field::{FieldProps, field};
use crate::ui::components::key::Key;
use crate::ui::effect::use_effect_on;
use crate::ui::overview;
use crate::ui::pages::frame::use_title;
use crate::ui::shared::Shared;
use crate::ui::shelf::use_instruments;
use crate::ui::state::{App, use_app};

/// How many deals stand on a page of the list.
const PAGE: usize = 25;
/// From more deals than these on there is a search.
const FEW: usize = 8;

const LIST: &str = "deals";
/// Id of the button that opens the form.
const START: &str = "start";

#[component]
pub fn Deals() -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().ledger();
    let starting = use_state(|| false);
    let sought = use_state(String::new);
    let page = use_state(|| 0usize);
    use_title(words.title);

    // Only what is shown is read, unless somebody searches.
    let all = app.store.recent();
    let mut found = all.clone();
    if !sought.trim().is_empty() {
        found.retain(|id| (app.store.deal(id)).is_some_and(|deal| fits(&app, deal, &sought)));
    }
    let last_page = found.len().saturating_sub(1) / PAGE;
    let at = (*page).min(last_page);
    let shown = found.iter().skip(at * PAGE).take(PAGE);
    let shown: Vec<Rc<Deal>> = shown.filter_map(|id| app.store.deal(id).cloned()).collect();
    let sheets = shown
        .iter()
        .flat_map(|deal| app.store.assessments_of(&deal.id));
    let sheets: Vec<Rc<Assessment>> = sheets.collect();
    let has_bars = sheets.iter().any(|sheet| sheet.finished.is_some());
    use_instruments(keys(&sheets));

    let first = use_mut_ref(|| true);
    use_effect_on(*starting, move |starting| {
        if !first.replace(false) {
            focus::on(if *starting { NAME } else { START });
        }
    });
    let start = {
        let starting = starting.clone();
        Callback::from(move |_: MouseEvent| starting.set(true))
    };
    let onleave = {
        let starting = starting.clone();
        Callback::from(move |()| starting.set(false))
    };
    let onseek = {
        let (sought, page) = (sought.clone(), page.clone());
        Callback::from(move |typed| {
            sought.set(typed);
            page.set(0);
        })
    };
    let row = |deal: &Rc<Deal>| html! { <Row key={deal.id.clone()} deal={Shared(deal.clone())} /> };
    let notes = [words.try_note, words.open_file_note, words.sample_note];
    let notes = notes.map(str::to_owned);
    html! {
        <>
            <div class="head-block row row--between">
                <h1>{ words.title }</h1>
                if !*starting {
                    <button class="button" type="button" id={START} onclick={start}>{ app.words().home().start }</button>
                }
            </div>
            if *starting {
                <div class="head-block"><Start onleave={Some(onleave)} /></div>
            }
            if all.len() > FEW {
                <div class="head-block">
                    { field(&yew::props!(FieldProps {
                        id: "find",
                        label: words.find,
                        kind: "search",
                        value: (*sought).clone(),
                        oninput: onseek,
                    })) }
                    <p class="quiet small" role="status">{ result(&app, &sought, found.len()) }</p>
                </div>
            }
            <div class="chart">
                if has_bars {
                    <div class="ledger__axis" aria-hidden="true"><div><Axis {lang} /></div></div>
                }
                <ul class="ledger" id={LIST} tabindex="-1" aria-label={words.title}>
                    { for shown.iter().map(row) }
                </ul>
                if has_bars {
                    <Key {lang} twofold=true />
                }
            </div>
            { pages(&app, &page, at, found.len()) }
            { section(words.more_ways, ways(&app, notes)) }
            { kept(&app, all.len()) }
        </>
    }
}

/// Whether the name or the customer holds what was typed.
fn fits(app: &App, deal: &Deal, sought: &str) -> bool {
    let sought = sought.trim().to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&sought);
    holds(&overview::title_of(app, deal)) || holds(&deal.customer)
}

/// How many were found, in words; nothing while nobody searches.
fn result(app: &App, sought: &str, found: usize) -> String {
    let words = app.words().ledger();
    match (sought.trim(), found) {
        ("", _) => String::new(),
        (sought, 0) => (words.found_none)(sought),
        (_, found) => (words.found)(found),
    }
}

/// Keys of the instruments of some sheets.
fn keys(sheets: &[Rc<Assessment>]) -> Vec<String> {
    let mut keys: Vec<String> = sheets.iter().map(|own| own.instrument.clone()).collect();
    order::sort_by(&mut keys, Ord::cmp);
    keys.dedup();
    keys
}

/// The way to the other pages of the list.
fn pages(app: &App, page: &UseStateHandle<usize>, at: usize, all: usize) -> Html {
    if all <= PAGE {
        return Html::default();
    }
    let words = app.words().ledger();
    let turn = |to: usize, name: &'static str| {
        let page = page.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            page.set(to);
            focus::show(LIST);
            focus::on(LIST);
        });
        html! {
            <button class="button button--plain" type="button" {onclick}>{ name }</button>
        }
    };
    let last = ((at + 1) * PAGE).min(all);
    html! {
        <nav class="row" aria-label={words.pages}>
            if at > 0 {
                { turn(at - 1, words.newer) }
            }
            <span class="quiet small">{ (words.page)(at * PAGE + 1, last, all) }</span>
            if last < all {
                { turn(at + 1, words.older) }
            }
        </nav>
    }
}

/// How many there are, and how old the backup is.
fn kept(app: &App, deals: usize) -> Html {
    let words = app.words().ledger();
    let backup = match &app.settings.backup {
        None => words.no_backup.to_owned(),
        Some(at) => {
            let changed = app.store.deals_touched_since(app.settings.backup_seq);
            (words.backup)(app.today.days_since(at.date()), changed)
        }
    };
    let says = [(words.kept_here)(deals), backup];
    html! {
        <section class="section no-print">
            <div class="section__head"><h2>{ words.kept }</h2></div>
            <div class="section__body">
                <p>{ (app.words().report().page.sentences)(&says) }</p>
                <p class="row">
                    <a class="button button--plain" href={Route::Data.href()}>{ words.back_up }</a>
                </p>
            </div>
        </section>
    }
}
