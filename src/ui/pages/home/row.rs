//! One deal of the list: what its latest results say.

use yew::prelude::*;

use crate::catalog::paths;
use crate::record::Deal;
use crate::report::chart::bar::bar;
use crate::report::hero;
use crate::route::Route;
use crate::ui::components::charts::bar::RangeBar;
use crate::ui::components::ledger::LedgerRow;
use crate::ui::overview::{self, Standing};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Shelf, use_app};

#[derive(PartialEq, Properties)]
pub struct RowProps {
    pub deal: Shared<Deal>,
}

#[component]
pub fn Row(props: &RowProps) -> Html {
    let app = use_app();
    let words = app.words().ledger();
    let deal = &props.deal;
    let standings = overview::standings(&app, deal);
    let mark = deal.sample.then_some(AttrValue::Static(words.sample_mark));
    let customer = Some(deal.customer.trim()).filter(|customer| !customer.is_empty());
    let customer = customer.map(|customer| AttrValue::from(customer.to_owned()));
    let leading = overview::leading(&standings);
    let (says, next) = match leading {
        Some(leading) => (said(&app, leading), next(&app, deal, &standings)),
        None => unfinished(&app, &standings),
    };
    html! {
        <LedgerRow
            href={Route::Deal(deal.id.clone()).href()}
            name={overview::title_of(&app, deal)}
            under={customer.into_iter().chain(mark).collect::<Vec<_>>()}
            {says}
            {next}
            picture={leading.map(|leading| picture(&app, leading)).unwrap_or_default()}
            when={overview::when(&app, deal, &standings)}
        />
    }
}

/// The first sentence of the report; nothing while it is on its way.
fn said(app: &App, leading: &Standing) -> String {
    let lang = app.lang();
    let Some(report) = &leading.report else {
        return missing(app, leading);
    };
    let lead = report.lead().filter(|_| report.lead_says());
    match lead.and_then(|lead| lead.verdict.first()) {
        Some(sentence) => sentence.say(lang),
        None => report.say_verdict(lang),
    }
}

/// The bar of the index that leads the report, and its numbers in words.
fn picture(app: &App, leading: &Standing) -> Html {
    let Some(report) = &leading.report else {
        return html! { <div class="deal__room"></div> };
    };
    let Some(lead) = report.lead() else {
        return Html::default();
    };
    let evidenced = lead.evidenced.as_ref();
    let bar = bar(&lead.answered, evidenced, lead.standing.band());
    html! {
        <>
            <RangeBar {bar} />
            <p class="unseen">
                { hero::say_described(&lead.label, &lead.answered, evidenced, app.lang()) }
            </p>
        </>
    }
}

/// Why there is no sentence, once that is known.
fn missing(app: &App, standing: &Standing) -> String {
    match app.shelves.get(standing.entry.key) {
        Some(Shelf::Failed(_)) => {
            (app.words().notice().offline)(standing.entry.title.get(app.lang()))
        }
        _ => String::new(),
    }
}

/// Open questions and flags over all instruments.
fn next(app: &App, deal: &Deal, standings: &[Standing]) -> String {
    if standings.iter().all(|own| own.progress.is_none()) {
        return String::new();
    }
    let words = app.words().ledger();
    let asks = overview::asks(deal, standings).len();
    let flags = overview::flags(app, deal, standings);
    let stops = overview::stops(&flags);
    let mut facts = vec![match asks {
        0 => words.all_asked.to_owned(),
        asks => (words.to_ask)(asks),
    }];
    if stops > 0 {
        facts.push((words.stops)(stops));
    }
    if flags.len() > stops {
        facts.push((words.flags)(flags.len() - stops));
    }
    (app.words().report().page.facts)(&facts)
}

/// What is said while nothing is finished.
fn unfinished(app: &App, standings: &[Standing]) -> (String, String) {
    let lang = app.lang();
    let words = app.words().ledger();
    let Some(begun) = standings.iter().max_by_key(|own| own.latest.id.clone()) else {
        let first = paths::paths().next().and_then(|path| path.steps().next());
        let next = first.map(|entry| (words.first_step)(entry.title.get(lang)));
        return (words.nothing_yet.to_owned(), next.unwrap_or_default());
    };
    let title = begun.entry.title.get(lang);
    let says = match &begun.progress {
        Some(progress) => (words.begun)(title, progress.answered, progress.all),
        None => (words.begun_open)(title),
    };
    (says, words.go_on.to_owned())
}
