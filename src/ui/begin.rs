//! Beginning deals and assessments, and going to them.

use super::state::{Action, App};
use super::{go, now};
use crate::browser::{address, random};
use crate::catalog::{Entry, INDEX};
use crate::record::sample::sample;
use crate::record::{Assessment, Deal, Person, Record, Stored, Topic};
use crate::route::Route;
use crate::run::Run;
use crate::scoring::Depth;

/// A deal that begins now; nothing keeps it yet.
pub fn deal(app: &App, name: &str) -> Deal {
    Deal::new(new_id(app), name.trim().to_owned(), &now())
}

/// Begins a deal and opens the first question of the first instrument: whoever
/// names a deal wants to be asked, not to read a page without answers.
pub fn deal_and_first(app: &App, name: &str) {
    let deal = deal(app, name);
    let Some(entry) = INDEX.first() else {
        return;
    };
    let mut store = app.store.clone();
    store.put(Stored {
        seq: 0,
        record: Record::Deal(deal.clone()),
    });
    let id = store.new_id(&random::letters());
    let first = Assessment {
        id,
        ..assessment(app, entry, &deal, Topic::default())
    };
    answer(app, vec![Record::Deal(deal)], first);
}

/// A person by code name, for a deal.
pub fn person(app: &App, name: &str, position: &str) -> Person {
    Person {
        id: new_id(app),
        name: name.trim().to_owned(),
        position: position.trim().to_owned(),
    }
}

fn new_id(app: &App) -> String {
    app.store.new_id(&random::letters())
}

/// An assessment that begins now, in short where there is a short form.
pub fn assessment(app: &App, entry: &Entry, deal: &Deal, topic: Topic) -> Assessment {
    let now = now();
    Assessment {
        id: new_id(app),
        deal: deal.id.clone(),
        instrument: entry.key.to_owned(),
        version: entry.version,
        person: topic.person.map(str::to_owned),
        subject: topic.subject.map(str::to_owned),
        begun: now.clone(),
        changed: now,
        finished: None,
        context: None,
        run: Run::new(if entry.quick {
            Depth::Quick
        } else {
            Depth::Full
        }),
    }
}

/// Keeps new records and opens the page of one of them at once, so that the
/// page between does not flash.
pub fn keep_and_open(app: &App, records: Vec<Record>, route: Route) {
    app.dispatch(Action::Put(records));
    app.dispatch(Action::Go(route.clone()));
    go(&route);
}

/// Keeps a new assessment and opens it.
pub fn answer(app: &App, mut before: Vec<Record>, assessment: Assessment) {
    let route = Route::Answer {
        assessment: assessment.id.clone(),
        part: None,
    };
    before.push(Record::Assessment(assessment));
    keep_and_open(app, before, route);
}

/// Goes on with the latest assessment of the topic while it is unfinished;
/// once it is finished, begins another that starts from its answers.
pub fn go_on_or_answer(app: &App, before: Vec<Record>, entry: &Entry, deal: &Deal, topic: Topic) {
    match app.store.latest(&deal.id, entry.key, topic) {
        Some(latest) if latest.finished.is_none() => {
            let route = Route::Answer {
                assessment: latest.id.clone(),
                part: None,
            };
            keep_and_open(app, before, route);
        }
        Some(latest) => answer(app, before, again(app, entry, &latest)),
        None => answer(app, before, assessment(app, entry, deal, topic)),
    }
}

/// The same once more, from the same answers.
pub fn again(app: &App, entry: &Entry, latest: &Assessment) -> Assessment {
    latest.again(new_id(app), entry.version, &now())
}

/// Opens the sample deal, which is made when there is none, in the place of
/// the present page.
pub fn open_sample(app: &App) {
    let recent = app.store.recent_deals();
    let kept = recent.iter().find(|deal| deal.sample);
    let (records, id) = match kept {
        Some(deal) => (Vec::new(), deal.id.clone()),
        None => new_sample(app),
    };
    let route = Route::Deal(id);
    app.dispatch(Action::Put(records));
    app.dispatch(Action::Go(route.clone()));
    address::replace(&route.href());
}

/// The records of a new sample deal, and its id.
fn new_sample(app: &App) -> (Vec<Record>, String) {
    // Ids count on, so that later assessments sort behind earlier ones.
    let mut store = app.store.clone();
    let now = now();
    let records = sample(app.lang(), &now, || {
        let id = store.new_id(&random::letters());
        let place = Deal::new(id.clone(), String::new(), &now);
        store.put(Stored {
            seq: 0,
            record: Record::Deal(place),
        });
        id
    });
    let id = records.first().map(|deal| deal.id().to_owned());
    (records, id.unwrap_or_default())
}
