//! One instrument: what it is for, a way to answer it, and its blank sheet.

mod begin_form;

use std::rc::Rc;

use yew::prelude::*;

use super::frame::use_title;
use crate::answer::Sheet as Answers;
use crate::browser::look;
use crate::catalog::{self, Entry};
use crate::instrument::Instrument;
use crate::route::Route;
use crate::text::Lang;
use crate::text::catalogue::Catalogue as Words;
use crate::ui::components::loading::loading;
use crate::ui::components::sheet::{Sheet, SheetPart};
use crate::ui::shared::Shared;
use crate::ui::shelf::{fetch_one, use_instruments};
use crate::ui::state::{App, LoadFault, Shelf, use_app};
use begin_form::BeginForm;

#[derive(PartialEq, Properties)]
pub struct InstrumentPageProps {
    /// The key.
    pub instrument: String,
}

#[component]
pub fn InstrumentPage(props: &InstrumentPageProps) -> Html {
    match catalog::entry(&props.instrument) {
        Some(entry) => html! { <Known key={entry.key} entry={entry.key} /> },
        None => html! { <Unknown /> },
    }
}

/// The address names an instrument that we do not have.
#[component]
fn Unknown() -> Html {
    let app = use_app();
    let words = app.words().catalogue();
    use_title(words.unknown);
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <h1>{ words.unknown }</h1>
                <p class="lede">{ words.unknown_why }</p>
            </div>
            <p><a class="button" href={Route::Catalogue.href()}>{ words.to_catalogue }</a></p>
        </main>
    }
}

#[derive(PartialEq, Properties)]
struct KnownProps {
    entry: &'static str,
}

#[component]
fn Known(props: &KnownProps) -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().catalogue();
    let entry = catalog::entry(props.entry);
    use_title(entry.map_or("", |entry| entry.title.get(lang)));
    use_instruments(vec![props.entry.to_owned()]);
    let Some(entry) = entry else {
        return Html::default();
    };
    let instrument = app.instrument(entry.key);
    let about = catalog::about(entry.key);
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <ol class="crumb">
                    <li><a href={Route::Catalogue.href()}>{ app.words().shell().instruments }</a></li>
                    <li>{ entry.title.get(lang) }</li>
                </ol>
                <h1>{ entry.title.get(lang) }</h1>
                { for about.map(|about| html! { <p class="lede">{ about.purpose.get(lang) }</p> }) }
                <p class="blank__line">{ app.words().answering().blank_line }</p>
            </div>
            <section class="section no-print">
                <div class="section__head">
                    <h2>{ words.answer }</h2>
                    <p class="section__note">{ words.answer_note }</p>
                </div>
                <div class="section__body"><BeginForm entry={entry.key} /></div>
            </section>
            <section class="section no-print">
                <div class="section__head"><h2>{ words.about }</h2></div>
                <div class="section__body">{ facts(&app, entry, instrument.as_ref()) }</div>
            </section>
            <section class="section section--top">
                <div class="section__head no-print">
                    <h2>{ words.sheet }</h2>
                    <p class="section__note">{ words.sheet_note }</p>
                </div>
                <div class="section__body">{ sheet(&app, entry, instrument) }</div>
            </section>
        </main>
    }
}

/// What is known without the file, and what only the file knows.
fn facts(app: &App, entry: &Entry, instrument: Option<&Rc<Instrument>>) -> Html {
    let lang = app.lang();
    let words = app.words().catalogue();
    let fact =
        |name: &'static str, content: Html| html! { <><dt>{ name }</dt><dd>{ content }</dd></> };
    let text = |text: &str| html! { { text } };
    let mut takes = if entry.each_person {
        (words.takes_each)(entry.items, entry.minutes)
    } else {
        (words.takes_full)(entry.items, entry.minutes)
    };
    if let Some((items, minutes)) = instrument.and_then(|instrument| quick(instrument)) {
        takes = (app.words().report().page.facts)(&[takes, (words.takes_quick)(items, minutes)]);
    }
    html! {
        <dl class="defs">
            if let Some(about) = catalog::about(entry.key) {
                { fact(words.gets, text(about.gets.get(lang))) }
                { fact(words.unit, text(about.unit.get(lang))) }
            }
            if let Some(instrument) = instrument {
                { fact(words.who, text(instrument.who.get(lang))) }
                { fact(words.when, text(instrument.when.get(lang))) }
            }
            { fact(words.takes, text(&takes)) }
            { context(app, words, lang, entry) }
        </dl>
    }
}

/// Items of quick depth, and minutes in proportion to all of them.
fn quick(instrument: &Instrument) -> Option<(usize, usize)> {
    let items = instrument.items.iter().filter(|item| item.in_quick).count();
    let all = instrument.items.len().max(1);
    let minutes = (usize::from(instrument.minutes) * items).div_ceil(all);
    instrument.quick.then_some((items, minutes))
}

/// The questions about the deal that it reads.
fn context(app: &App, words: &Words, lang: Lang, entry: &Entry) -> Html {
    let asked = app.contexts.iter();
    let asked = asked.filter(|context| entry.context.contains(&context.id.as_str()));
    let questions: Vec<Html> = asked
        .map(|context| html! { <p>{ context.text.get(lang) }</p> })
        .collect();
    if questions.is_empty() {
        return Html::default();
    }
    html! { <><dt>{ words.asks_once }</dt><dd>{ questions }</dd></> }
}

fn sheet(app: &App, entry: &'static Entry, instrument: Option<Rc<Instrument>>) -> Html {
    let lang = app.lang();
    let Some(instrument) = instrument else {
        let app = app.clone();
        let fault = fault(&app, entry.key);
        let onretry = Callback::from(move |()| fetch_one(&app, entry.key));
        return loading(lang, entry.title.get(lang), fault.as_ref(), &onretry);
    };
    let onprint = Callback::from(|_: MouseEvent| look::print());
    html! {
        <>
            <p class="no-print">
                <button class="button button--plain" type="button" onclick={onprint}>
                    { app.words().catalogue().print }
                </button>
            </p>
            <Sheet
                {lang}
                parts={SheetPart::all(&instrument)}
                instrument={Shared(instrument)}
                answers={Answers::new()}
            />
        </>
    }
}

/// Why the instrument did not come.
pub fn fault(app: &App, key: &str) -> Option<LoadFault> {
    match app.shelves.get(key) {
        Some(Shelf::Failed(fault)) => Some(fault.clone()),
        _ => None,
    }
}
