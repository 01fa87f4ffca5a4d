//! The latest results of a deal, side by side as small pictures.

use std::rc::Rc;

use yew::prelude::*;

use crate::catalog::INDEX;
use crate::record::{Deal, Topic};
use crate::report::Report;
use crate::report::trend::Series;
use crate::route::Route;
use crate::ui::begin;
use crate::ui::components::charts::trend::Trend;
use crate::ui::components::key::Key;
use crate::ui::components::loading::loading;
use crate::ui::components::section::Section;
use crate::ui::components::small_set::{SmallGroup, SmallReport};
use crate::ui::overview::{self, Standing};
use crate::ui::shelf::fetch_one;
use crate::ui::state::{App, Shelf};
use crate::ui::together;

pub fn stands(app: &App, deal: &Deal, standings: &[Standing]) -> Html {
    let lang = app.lang();
    let words = app.words().deal();
    let finished: Vec<&Standing> = standings
        .iter()
        .filter(|own| own.finished.is_some())
        .collect();
    if finished.is_empty() {
        return html! {
            <Section id="stands" head={words.stands}>
                <p>{ words.stands_none }</p>
                <p class="no-print">{ first_step(app, deal, standings) }</p>
            </Section>
        };
    }
    if finished.iter().any(|own| is_coming(app, own)) {
        return html! {
            <Section id="stands" head={words.stands}>
                <div class="loading-room">{ missing(app, &finished) }</div>
            </Section>
        };
    }
    let leading = overview::leading(standings).and_then(|own| own.report.as_ref());
    let whole = finished.iter().filter(|own| own.is_whole());
    let groups = INDEX.iter().filter(|entry| entry.each_person);
    let twofold = whole
        .clone()
        .any(|own| own.report.as_ref().is_some_and(|own| own.twofold));
    html! {
        <Section id="stands" head={words.stands}>
            if let Some(report) = leading {
                <p class="verdict verdict--mid">{ report.say_verdict(lang) }</p>
            }
            { missing(app, &finished) }
            <div class="small-set chart">
                { for whole.clone().filter_map(|own| small(app, own)) }
                { for groups.filter_map(|entry| group(app, deal, &finished, entry.key)) }
                { for whole.filter_map(|own| trend(app, own)) }
            </div>
            if twofold {
                <Key {lang} {twofold} />
            }
        </Section>
    }
}

/// The way to the first result: on with what is begun, else the first task.
fn first_step(app: &App, deal: &Deal, standings: &[Standing]) -> Html {
    let lang = app.lang();
    let words = app.words().deal();
    if let Some(begun) = standings.iter().max_by_key(|own| own.latest.id.clone()) {
        let route = Route::Answer {
            assessment: begun.latest.id.clone(),
            part: None,
        };
        let name = (words.go_on_with)(begun.entry.title.get(lang));
        return html! { <a class="button" href={route.href()}>{ name }</a> };
    }
    let Some(first) = INDEX.first() else {
        return Html::default();
    };
    let onclick = {
        let (app, deal) = (app.clone(), deal.clone());
        Callback::from(move |_: MouseEvent| {
            let assessment = begin::assessment(&app, first, &deal, Topic::default());
            begin::answer(&app, Vec::new(), assessment);
        })
    };
    html! {
        <button class="button" type="button" {onclick}>
            { (words.begin_with)(first.title.get(lang)) }
        </button>
    }
}

/// Whether the instrument of a result is on its way. One that did not come is not.
fn is_coming(app: &App, standing: &Standing) -> bool {
    let shelf = app.shelves.get(standing.entry.key);
    !matches!(shelf, Some(Shelf::Ready(_) | Shelf::Failed(_)))
}

/// What is still on its way, or did not come.
fn missing(app: &App, finished: &[&Standing]) -> Html {
    let lang = app.lang();
    let mut keys: Vec<&'static str> = (finished.iter())
        .filter(|own| own.report.is_none())
        .map(|own| own.entry.key)
        .collect();
    keys.dedup();
    let one = |key: &&'static str| {
        let (app, key) = (app.clone(), *key);
        let title = crate::catalog::entry(key).map_or("", |entry| entry.title.get(lang));
        let fault = match app.shelves.get(key) {
            Some(Shelf::Failed(fault)) => Some(fault.clone()),
            _ => None,
        };
        let onretry = Callback::from(move |()| fetch_one(&app, key));
        loading(lang, title, fault.as_ref(), &onretry)
    };
    keys.iter().map(one).collect()
}

fn small(app: &App, standing: &Standing) -> Option<Html> {
    let report = standing.report.clone()?;
    let href = Route::Report(standing.finished.as_ref()?.id.clone()).href();
    Some(html! { <SmallReport lang={app.lang()} {report} {href} /> })
}

/// All persons of an instrument in one small picture.
fn group(app: &App, deal: &Deal, finished: &[&Standing], key: &'static str) -> Option<Html> {
    finished.iter().find(|own| own.entry.key == key)?;
    let href = Route::Group {
        deal: deal.id.clone(),
        instrument: key.to_owned(),
    };
    if let Some(map) = together::map_of(app, deal, key) {
        let report = Rc::new(map);
        return Some(html! { <SmallReport lang={app.lang()} {report} href={href.href()} /> });
    }
    let report = Rc::new(overview::group_of(app, deal, key)?);
    Some(html! {
        <SmallGroup lang={app.lang()} {report} href={href.href()} id={format!("group-{key}")} />
    })
}

/// The leading index over time, where there is more than one date.
fn trend(app: &App, standing: &Standing) -> Option<Html> {
    let report: &Report = standing.report.as_ref()?;
    let series: &Series = report.since.as_ref()?.series.first()?;
    let lang = app.lang();
    let today = report.about.today;
    let dates = [series.dots.first()?, series.dots.last()?];
    let [from, to] = dates.map(|dot| dot.date.short(lang, today));
    Some(html! {
        <article class="small-set__one">
            <p class="small-set__name">
                <span>{ (app.words().deal().over_time)(series.label.get(lang), series.dots.len()) }</span>
                <span>{ (app.words().deal().from_to)(&from, &to) }</span>
            </p>
            <h3 class="small-set__says">{ series.say_finding(today, lang) }</h3>
            <Trend {lang} id={format!("trend-{}", standing.entry.key)} series={series.clone()} {today} />
        </article>
    })
}
