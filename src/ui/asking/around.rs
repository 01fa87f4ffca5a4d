//! The other instruments of a deal, as far as a question looks at them.

use yew::prelude::*;

use crate::catalog;
use crate::instrument::{Instrument, Item};
use crate::record::carry::{Carried, Neighbour, carried};
use crate::record::{Assessment, Deal};
use crate::report::reply;
use crate::route::Route;
use crate::scoring::Given;
use crate::scoring::reading::{self, Reading};
use crate::ui::overview;
use crate::ui::state::App;

/// The latest assessment of each other instrument whose file is here, about the
/// same person where both are about one (conventions §13.17).
pub fn neighbours(app: &App, assessment: &Assessment, deal: &Deal) -> Vec<Neighbour> {
    let mut neighbours: Vec<Neighbour> = Vec::new();
    for own in app.store.assessments_of(&deal.id).iter().rev() {
        let other = own.instrument == assessment.instrument
            || (own.person.is_some()
                && assessment.person.is_some()
                && own.person != assessment.person);
        let known = |found: &Neighbour| found.instrument.key == own.instrument;
        if other || neighbours.iter().any(known) {
            continue;
        }
        if let Some(instrument) = app.instrument(&own.instrument) {
            neighbours.push(Neighbour {
                results: app.results(&instrument, own, deal),
                assessment: own.clone(),
                instrument,
            });
        }
    }
    neighbours
}

/// What is in play, by other instruments' results too.
pub fn readings(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Deal,
) -> Vec<Reading> {
    let scored = match instrument.shows_by_others().is_empty() {
        true => Vec::new(),
        false => overview::others_of(app, instrument, assessment, deal),
    };
    let others = overview::as_others(app, &scored, deal);
    reading::read(&Given {
        others: &others,
        ..app.given(instrument, assessment, deal)
    })
}

/// Keys of instruments that were answered for the deal and that these items, or
/// what is visible at all, look at.
pub fn looks_at<'a>(
    app: &App,
    instrument: &Instrument,
    deal: &Deal,
    items: impl Iterator<Item = &'a Item>,
) -> Vec<String> {
    let mut keys = instrument.shows_by_others();
    for item in items {
        let prefill = instrument.prefill.iter().filter(|own| own.item == item.id);
        keys.extend(prefill.map(|own| own.from.0.as_str()));
        let beside = instrument.beside.iter().filter(|own| own.item == item.id);
        keys.extend(beside.map(|own| own.key.as_str()));
    }
    let answered = app.store.assessments_of(&deal.id);
    keys.retain(|key| answered.iter().any(|own| own.instrument == *key));
    keys.sort_unstable();
    keys.dedup();
    keys.into_iter().map(str::to_owned).collect()
}

/// What an empty item opens with.
pub fn found(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Deal,
    item: &Item,
) -> Option<Carried> {
    let is_wanted = instrument.prefill.iter().any(|own| own.item == item.id);
    let around = is_wanted.then(|| neighbours(app, assessment, deal))?;
    carried(instrument, &assessment.run, item, &around)
}

/// Where a value comes from.
pub fn from(app: &App, carried: &Carried) -> String {
    let lang = app.lang();
    let title = catalog::entry(&carried.key).map_or("", |entry| entry.title.get(lang));
    let date = carried.changed.date().short(lang, app.today);
    (app.words().asking().from)(title, &date)
}

/// What other instruments have found on the matter of an item, with a way to
/// each; shown beside it and not copied (conventions §6).
pub fn beside(app: &App, instrument: &Instrument, deal: &Deal, item: &Item) -> Html {
    let words = app.words().asking();
    let named = instrument.beside.iter().filter(|own| own.item == item.id);
    let findings: Vec<Html> = named
        .flat_map(|own| findings(app, deal, &own.key, own.theirs.as_deref()))
        .collect();
    if findings.is_empty() {
        return Html::default();
    }
    html! {
        <div class="beside">
            <p class="beside__head">{ words.beside }</p>
            <ul>{ findings }</ul>
        </div>
    }
}

/// The latest finding of an instrument about each of its topics, or the latest
/// answer to one of its items.
fn findings(app: &App, deal: &Deal, key: &str, theirs: Option<&str>) -> Vec<Html> {
    let lang = app.lang();
    let words = app.words().asking();
    let Some(instrument) = app.instrument(key) else {
        return Vec::new();
    };
    let all = app.store.assessments_of(&deal.id);
    let own = all
        .iter()
        .enumerate()
        .filter(|(_, own)| own.instrument == key);
    let latest = own.filter(|(at, own)| {
        let mut later = all.iter().skip(at + 1);
        !later.any(|other| other.is_same_topic(own))
    });
    let finding = |(_, own): (usize, &std::rc::Rc<Assessment>)| {
        let said = match theirs {
            Some(id) => {
                let value = own.run.sheet.get(id)?.value.as_ref()?;
                let kind = &instrument.item(id)?.kind;
                reply::words(kind, value)?.get(lang).to_owned()
            }
            None => overview::report_of(app, &instrument, own, deal).say_headline(lang),
        };
        let about = own.topic();
        let person = about
            .person
            .and_then(|id| deal.person(id))
            .map(|own| own.name.as_str());
        let about = person.or(about.subject);
        let date = own.changed.date().short(lang, app.today);
        let route = match own.finished {
            Some(_) => Route::Report(own.id.clone()),
            None => Route::Answer {
                assessment: own.id.clone(),
                part: None,
            },
        };
        let from = (words.dated)(instrument.title.get(lang), &date);
        let said = about.map_or(said.clone(), |about| (words.finding)(about, &said));
        Some(html! { <li><a href={route.href()}>{ from }</a>{ " " }{ said }</li> })
    };
    latest.filter_map(finding).collect()
}
