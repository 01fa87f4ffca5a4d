//! All instruments, by group.

use yew::prelude::*;

use super::frame::use_title;
use crate::catalog::{self, About, Entry, INDEX};
use crate::instrument::Group;
use crate::route::Route;
use crate::text::Lang;
use crate::text::catalogue::Catalogue as Words;
use crate::ui::components::fold::Fold;
use crate::ui::state::use_app;

/// In the order in which they are shown; their names stand in the same order.
const GROUPS: [Group; 8] = [
    Group::Core,
    Group::FirstLaw,
    Group::Deal,
    Group::Needs,
    Group::People,
    Group::Account,
    Group::Seller,
    Group::Business,
];

#[component]
pub fn Catalogue() -> Html {
    let app = use_app();
    let lang = app.lang();
    let words = app.words().catalogue();
    use_title(app.words().shell().instruments);
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <h1>{ (words.heading)(INDEX.len()) }</h1>
                <p class="lede">{ words.lede }</p>
            </div>
            { for GROUPS.into_iter().zip(words.groups).map(|(of, names)| group(words, lang, of, names)) }
        </main>
    }
}

/// A group with the instruments that exist; nothing where there are none.
fn group(words: &Words, lang: Lang, of: Group, (name, note): (&'static str, &'static str)) -> Html {
    let entries: Vec<&Entry> = INDEX.iter().filter(|entry| entry.group == of).collect();
    if entries.is_empty() {
        return Html::default();
    }
    let table = table(words, lang, name, &entries);
    // Whoever keeps a shop comes by an entrance of their own: nothing there is
    // about a deal.
    let aside = of == Group::Business;
    let titles: Vec<String> = entries
        .iter()
        .map(|entry| entry.title.get(lang).to_owned())
        .collect();
    html! {
        <section class="section">
            <div class="section__head">
                <h2>{ name }</h2>
                <p class="section__note">{ note }</p>
            </div>
            <div class="section__body">
                if aside {
                    <Fold head={(words.inside)(&titles)} printed={true}>{ table }</Fold>
                } else {
                    { table }
                }
            </div>
        </section>
    }
}

fn table(words: &Words, lang: Lang, name: &'static str, entries: &[&Entry]) -> Html {
    let heads = [
        (words.instrument, None),
        (words.purpose, None),
        (words.gets, None),
        (words.items, Some("num")),
        (words.minutes, Some("num")),
    ];
    let head = |(name, class): (&'static str, Option<&'static str>)| {
        html! { <th scope="col" role="columnheader" class={classes!(class)}>{ name }</th> }
    };
    html! {
        <table class="grid-table grid-table--stack cat" role="table">
            <caption class="unseen">{ name }</caption>
            <thead role="rowgroup">
                <tr role="row">{ for heads.into_iter().map(head) }</tr>
            </thead>
            <tbody role="rowgroup">
                { for entries.iter().map(|entry| row(words, lang, entry)) }
            </tbody>
        </table>
    }
}

/// One instrument. The roles keep it a table where the style makes it a list.
fn row(words: &Words, lang: Lang, entry: &Entry) -> Html {
    let minutes = if entry.each_person {
        (words.minutes_each)(entry.minutes)
    } else {
        entry.minutes.to_string()
    };
    let cell = |label: &'static str, class: Option<&'static str>, content: String| {
        html! {
            <td role="cell" data-label={label} class={classes!(class)}>{ content }</td>
        }
    };
    let about = catalog::about(entry.key);
    let said = |words: fn(&About) -> catalog::Words| {
        about.map_or_else(String::new, |about| words(about).get(lang).to_owned())
    };
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">
                <a href={Route::Instrument(entry.key.to_owned()).href()}>{ entry.title.get(lang) }</a>
            </th>
            { cell(words.purpose, None, said(|about| about.purpose)) }
            { cell(words.gets, None, said(|about| about.gets)) }
            { cell(words.items, Some("num"), entry.items.to_string()) }
            { cell(words.minutes, Some("num"), minutes) }
        </tr>
    }
}
