//! What several assessments of one deal say to each other: checks across
//! instruments, and the persons of an instrument that maps them.

use std::rc::Rc;
use std::sync::OnceLock;

use super::overview::{all_finished, title_of};
use super::state::App;
use crate::catalog::ACROSS_JSON;
use crate::instrument::{self, Instrument};
use crate::record::{Assessment, Deal};
use crate::report::cause::Cause;
use crate::report::next::Flag;
use crate::report::{About, Report, Source, report};
use crate::run::Run;
use crate::scoring::across::{self, fired};
use crate::scoring::people::{self, Person};
use crate::scoring::{Depth, Results};
use crate::text::Text;

/// The checks across instruments; a native test reads the file.
fn checks() -> &'static [instrument::Flag] {
    static CHECKS: OnceLock<Vec<instrument::Flag>> = OnceLock::new();
    CHECKS.get_or_init(|| instrument::read_across("across.json", ACROSS_JSON).unwrap_or_default())
}

/// A finished assessment with its instrument and results.
struct Scored {
    instrument: Rc<Instrument>,
    assessment: Rc<Assessment>,
    results: Results,
    /// Whom it is about.
    person: Option<String>,
}

fn scored(app: &App, deal: &Deal) -> Vec<Scored> {
    let one = |assessment: Rc<Assessment>| {
        let instrument = app.instrument(&assessment.instrument)?;
        let results = app.results(&instrument, &assessment, deal);
        let person = assessment.person.as_ref().and_then(|id| deal.person(id));
        Some(Scored {
            person: person.map(|person| person.name.clone()),
            instrument,
            assessment,
            results,
        })
    };
    let finished = all_finished(app, deal).into_iter();
    finished.filter_map(one).collect()
}

/// The checks across instruments that fire for a deal, each with the
/// instruments that it compares.
pub fn flags(app: &App, deal: &Deal) -> Vec<Flag> {
    let scored = scored(app, deal);
    let assessments: Vec<across::Assessment> = (scored.iter())
        .map(|own| across::Assessment {
            given: app.given(&own.instrument, &own.assessment, deal),
            results: &own.results,
            about: own.person.as_deref(),
        })
        .collect();
    let title = |key: &str| -> Option<Text> {
        let own = scored.iter().find(|own| own.instrument.key == key)?;
        Some(own.instrument.title.clone())
    };
    fired(checks(), &assessments)
        .into_iter()
        .map(|own| {
            let mut keys = Vec::new();
            own.flag.when.instruments(&mut keys);
            let titles: Vec<Text> = keys.into_iter().filter_map(title).collect();
            Flag {
                id: own.flag.id.clone(),
                severity: own.flag.severity,
                text: own.flag.text.clone(),
                causes: vec![Cause::Between(titles)],
                person: (!own.about.is_empty()).then(|| own.about.join(", ")),
            }
        })
        .collect()
}

/// Those of them that this instrument has a part in.
pub fn flags_of(app: &App, deal: &Deal, key: &str) -> Vec<Flag> {
    let reads = |flag: &Flag| {
        let check = checks().iter().find(|check| check.id == flag.id);
        let mut keys = Vec::new();
        if let Some(check) = check {
            check.when.instruments(&mut keys);
        }
        keys.contains(&key)
    };
    let all = flags(app, deal);
    all.into_iter().filter(reads).collect()
}

/// The report of a deal as a whole, of an instrument that puts persons on a
/// map; `None` for other instruments, or while it has not come.
pub fn map_of(app: &App, deal: &Deal, key: &str) -> Option<Report> {
    let instrument = app.instrument(key)?;
    instrument.people.as_ref()?;
    let all = app.store.assessments_of(&deal.id);
    let finished = |person: Option<&str>| {
        let mut own = all.iter().rev().filter(|own| {
            own.instrument == key && own.finished.is_some() && own.person.as_deref() == person
        });
        own.next().cloned()
    };
    let sheets: Vec<(&str, Rc<Assessment>)> = (deal.people.iter())
        .filter_map(|person| Some((person.name.as_str(), finished(Some(&person.id))?)))
        .collect();
    let results: Vec<Results> = (sheets.iter())
        .map(|(_, sheet)| app.results(&instrument, sheet, deal))
        .collect();
    let persons: Vec<Person> = (sheets.iter().zip(&results))
        .map(|((name, _), results)| Person { name, results })
        .collect();
    let whole = finished(None).map(|own| Assessment::clone(&own));
    let whole = whole.unwrap_or_else(|| nothing(deal, &instrument));
    let given = app.given(&instrument, &whole, deal);
    let results = people::map(&given, &persons)?;
    let dates = sheets.iter().map(|(_, sheet)| sheet.changed.date());
    let source = Source {
        about: About {
            deal: Some(title_of(app, deal)),
            person: None,
            subject: None,
            date: dates.max().unwrap_or(whole.changed.date()),
            today: app.today,
        },
        given,
        results: &results,
        contexts: &app.contexts,
        beside: &[],
    };
    Some(report(&source, &[]))
}

/// The sheet of a deal that nobody has filled in.
fn nothing(deal: &Deal, instrument: &Instrument) -> Assessment {
    Assessment {
        id: String::new(),
        deal: deal.id.clone(),
        instrument: instrument.key.clone(),
        version: instrument.version,
        person: None,
        subject: None,
        begun: deal.begun.clone(),
        changed: deal.begun.clone(),
        finished: None,
        context: None,
        run: Run::new(Depth::Full),
    }
}
