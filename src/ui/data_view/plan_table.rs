//! A file line by line: what it holds, what is here, what will happen.

use std::rc::Rc;

use yew::prelude::*;

use super::shown_name;
use crate::catalog;
use crate::record::import::{Fate, Here, Line, Plan, What};
use crate::text::date::{Date, Stamp};
use crate::text::{Lang, strings};

/// So many lines stand there at once; a button shows the rest.
const FIRST: usize = 100;

#[derive(PartialEq, Properties)]
pub struct PlanTableProps {
    pub lang: Lang,
    pub today: Date,
    pub plan: Rc<Plan>,
}

#[component]
pub fn PlanTable(props: &PlanTableProps) -> Html {
    let words = &strings(props.lang).data().import;
    let whole = use_state(|| false);
    let lines = &props.plan.lines;
    let count = if *whole { lines.len() } else { FIRST };
    let onclick = {
        let whole = whole.clone();
        Callback::from(move |_: MouseEvent| whole.set(true))
    };
    let head = |name: &'static str| html! { <th scope="col" role="columnheader">{ name }</th> };
    html! {
        <>
            <table class="grid-table grid-table--stack" role="table">
                <caption class="unseen">{ words.table }</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        { for [words.in_file, words.here, words.what_happens].map(head) }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for lines.iter().take(count).map(|line| row(line, props)) }
                </tbody>
            </table>
            if lines.len() > count {
                <p>
                    <button class="button button--plain" type="button" {onclick}>
                        { (words.all_lines)(lines.len()) }
                    </button>
                </p>
            }
        </>
    }
}

fn row(line: &Line, props: &PlanTableProps) -> Html {
    let words = &strings(props.lang).data().import;
    html! {
        <tr role="row">
            <th scope="row" role="rowheader">{ what(&line.what, props) }</th>
            <td role="cell" data-label={words.here}>{ here(&line.here, props) }</td>
            <td role="cell" data-label={words.what_happens}>{ fate(line, props.lang) }</td>
        </tr>
    }
}

fn what(what: &What, props: &PlanTableProps) -> String {
    let words = &strings(props.lang).data().import;
    match what {
        What::Deal { name } => (words.deal)(&shown_name(name, props.lang)),
        What::Assessment {
            deal,
            instrument,
            person,
            subject,
            changed,
        } => {
            let deal = shown_name(deal, props.lang);
            let title = catalog::entry(instrument).map(|entry| entry.title.get(props.lang));
            let day = day(changed, props);
            let mut parts = vec![deal.as_str(), title.unwrap_or(instrument)];
            match person.as_deref() {
                None => {}
                Some("") => parts.push(words.somebody),
                Some(name) => parts.push(name),
            }
            parts.extend(subject.as_deref());
            parts.push(&day);
            (words.assessment)(&parts)
        }
    }
}

fn here(here: &Here, props: &PlanTableProps) -> String {
    let words = &strings(props.lang).data().import;
    match here {
        Here::Nothing => words.not_here.to_owned(),
        Here::Same => words.same.to_owned(),
        Here::Other(None) => words.other.to_owned(),
        Here::Other(Some(changed)) => (words.other_of)(&day(changed, props), &changed.clock()),
        Here::Damaged => words.damaged.to_owned(),
        Here::Copy => words.copy.to_owned(),
    }
}

fn fate(line: &Line, lang: Lang) -> String {
    let data = strings(lang).data();
    let words = &data.import;
    match (&line.fate, &line.what) {
        (Fate::Nothing, _) => words.nothing.to_owned(),
        (Fate::Add, _) => words.added.to_owned(),
        (Fate::Along, _) => words.along.to_owned(),
        (Fate::KeepBoth, What::Deal { name }) => (words.both_deals)(&(data.copy_name)(name)),
        (Fate::KeepBoth, What::Assessment { .. }) => words.both.to_owned(),
    }
}

fn day(stamp: &Stamp, props: &PlanTableProps) -> String {
    stamp.date().short(props.lang, props.today)
}
