//! The first page while there are no deals.

use yew::prelude::*;

use super::picture::picture;
use super::start::Start;
use crate::catalog::INDEX;
use crate::route::Route;
use crate::ui::go;
use crate::ui::pages::frame::use_title;
use crate::ui::state::{App, use_app};

/// How many instruments are named to whoever wants to try one.
const NAMED: usize = 3;

#[component]
pub fn First() -> Html {
    let app = use_app();
    let words = app.words().home();
    use_title(words.start);
    let first = INDEX.first();
    let named: Vec<(&str, u16)> = (INDEX.iter().take(NAMED))
        .map(|entry| (entry.title.get(app.lang()), entry.minutes))
        .collect();
    let notes = [
        (words.try_these)(&named),
        words.open_file_first.to_owned(),
        words.sample_first.to_owned(),
    ];
    html! {
        <>
            <div class="two start">
                <div class="flow-loose">
                    <h1>{ words.question }</h1>
                    <p class="lede">{ words.lede }</p>
                    <Start />
                    if let Some(first) = first {
                        <p class="fine">{ (words.takes)(first.minutes) }</p>
                    }
                </div>
                { picture(&app) }
            </div>
            { section(words.other_ways, ways(&app, notes)) }
            { section(words.answers, html! {
                <div class="flow measure">
                    <p>{ words.answers_where }</p>
                    <p>
                        { words.answers_lost }{ " " }
                        <a href={Route::Data.href()}>{ words.answers_check }</a>
                    </p>
                </div>
            }) }
        </>
    }
}

pub fn section(head: &'static str, body: Html) -> Html {
    html! {
        <section class="section">
            <div class="section__head"><h2>{ head }</h2></div>
            <div class="section__body">{ body }</div>
        </section>
    }
}

/// Three ways in besides naming a deal, each with a note.
pub fn ways(app: &App, notes: [String; 3]) -> Html {
    let words = app.words().home();
    let [try_note, file_note, sample_note] = notes;
    let open_sample = Callback::from(|_: MouseEvent| go(&Route::Sample));
    let link = |route: Route, name: &'static str| html! { <a href={route.href()}>{ name }</a> };
    let sample = html! {
        <button class="press" type="button" onclick={open_sample}>{ words.sample }</button>
    };
    let way = |name: Html, note: String| {
        html! {
            <li class="way">
                <p class="way__name">{ name }</p>
                <p class="quiet small">{ note }</p>
            </li>
        }
    };
    html! {
        <ul class="ways">
            { way(link(Route::Catalogue, words.try_one), try_note) }
            { way(link(Route::Data, words.open_file), file_note) }
            { way(sample, sample_note) }
        </ul>
    }
}
