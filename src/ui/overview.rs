//! What is said of a deal as a whole, from the latest assessment of each
//! instrument and person.

use std::cmp::Reverse;
use std::rc::Rc;

use super::state::App;
use super::together;
use crate::answer::Value;
use crate::catalog::{Entry, INDEX, entry};
use crate::instrument::{Instrument, Kind, Severity};
use crate::order;
use crate::record::{Assessment, Deal};
use crate::report::beside::Beside;
use crate::report::group::{GroupReport, GroupSource, Member, group};
use crate::report::next::{Ask, Flag};
use crate::report::trend::Earlier;
use crate::report::{About, Person, Report, Source, report};
use crate::run::{Progress, Run, progress};
use crate::scoring::{Depth, Given, Other, Results, score};

/// The name of a deal, or that it has none yet and when it was begun.
pub fn title_of(app: &App, deal: &Deal) -> String {
    if deal.name.trim().is_empty() {
        let date = deal.begun.date().short(app.lang(), app.today);
        (app.words().ledger().unnamed)(&date)
    } else {
        deal.name.clone()
    }
}

/// Where one stands with an instrument for a deal, and a person of it.
#[derive(Clone)]
pub struct Standing {
    pub entry: &'static Entry,
    /// The last one begun, finished or not.
    pub latest: Rc<Assessment>,
    /// How far it is; `None` while the instrument has not come.
    pub progress: Option<Progress>,
    /// The last one finished: results come from it.
    pub finished: Option<Rc<Assessment>>,
    /// The report of the finished one, once the instrument has come.
    pub report: Option<Rc<Report>>,
    /// Open questions; of a sheet that was never finished only those that were
    /// answered with "don't know yet".
    asks: Vec<Ask>,
}

impl Standing {
    fn of(app: &App, deal: &Deal, latest: &Rc<Assessment>) -> Option<Standing> {
        let entry = entry(&latest.instrument)?;
        let instrument = app.instrument(entry.key);
        let finished = finished(app, latest);
        let made = |of: &Assessment| {
            let instrument = instrument.as_ref()?;
            Some(Rc::new(report_of(app, instrument, of, deal)))
        };
        let report = finished.as_ref().and_then(|own| made(own));
        let asks = match &report {
            Some(report) => asks_of(report).cloned().collect(),
            None => made(latest).map_or_else(Vec::new, |report| {
                asks_of(&report)
                    .filter(|ask| !ask.skipped)
                    .cloned()
                    .collect()
            }),
        };
        let readings = instrument.as_ref().map(|instrument| {
            let scored = others_of(app, instrument, latest, deal);
            let given = Given {
                others: &as_others(app, &scored, deal),
                ..app.given(instrument, latest, deal)
            };
            crate::scoring::reading::read(&given)
        });
        Some(Standing {
            entry,
            latest: latest.clone(),
            progress: readings.map(|readings| progress(&readings)),
            finished,
            report,
            asks,
        })
    }

    /// Whether it is about the deal and not about one person of it.
    pub fn is_whole(&self) -> bool {
        !self.entry.each_person || (self.entry.deal_part && self.latest.person.is_none())
    }

    /// The person's name, for an instrument that is about one.
    pub fn person<'a>(&self, deal: &'a Deal) -> Option<&'a str> {
        let person = deal.person(self.latest.person.as_deref()?)?;
        Some(&person.name)
    }
}

fn asks_of(report: &Report) -> impl Iterator<Item = &Ask> {
    report.counsel.iter().flat_map(|counsel| &counsel.asks)
}

/// One standing for each instrument and topic, in the order of the catalogue.
pub fn standings(app: &App, deal: &Deal) -> Vec<Standing> {
    let latest = latest(app, deal);
    let standings = latest.iter().filter_map(|own| Standing::of(app, deal, own));
    standings.collect()
}

/// The last one finished of each instrument and topic, in the order of the
/// catalogue.
pub fn all_finished(app: &App, deal: &Deal) -> Vec<Rc<Assessment>> {
    let latest = latest(app, deal);
    let finished = latest.iter().filter_map(|own| finished(app, own));
    finished.collect()
}

/// The last assessment of each instrument and topic, finished or not.
fn latest(app: &App, deal: &Deal) -> Vec<Rc<Assessment>> {
    let all = app.store.assessments_of(&deal.id);
    let is_latest = |at: usize, own: &Assessment| {
        let mut later = all.iter().skip(at + 1);
        !later.any(|other| other.is_same_topic(own))
    };
    let mut latest: Vec<Rc<Assessment>> = (all.iter().enumerate())
        .filter(|(at, own)| is_latest(*at, own))
        .map(|(_, own)| own.clone())
        .collect();
    let place = |own: &Assessment| INDEX.iter().position(|entry| entry.key == own.instrument);
    let person = |own: &Assessment| {
        let id = own.person.as_ref()?;
        deal.people.iter().position(|person| person.id == *id)
    };
    order::sort_by_key(&mut latest, |own| (place(own), person(own)));
    latest
}

/// The assessment, or the last one before it that is finished.
fn finished(app: &App, latest: &Rc<Assessment>) -> Option<Rc<Assessment>> {
    if latest.finished.is_some() {
        return Some(latest.clone());
    }
    let earlier = app.store.earlier(latest);
    let mut finished = earlier.iter().filter(|own| own.finished.is_some());
    finished.next_back().cloned()
}

/// A finished assessment of another instrument, scored.
pub struct ScoredOther {
    instrument: Rc<Instrument>,
    assessment: Rc<Assessment>,
    results: Results,
}

/// The latest finished assessments of the instruments that this one reads, about
/// the same person where both are about one. Those whose instrument has not come
/// are left out.
pub fn others_of(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Deal,
) -> Vec<ScoredOther> {
    let all = app.store.assessments_of(&deal.id);
    let of = |key: &str| {
        let instrument = app.instrument(key)?;
        let mut own = all.iter().rev().filter(|own| {
            own.instrument == key
                && own.finished.is_some()
                && (own.person == assessment.person || own.person.is_none())
        });
        let assessment = own.next()?.clone();
        let results = app.results(&instrument, &assessment, deal);
        Some(ScoredOther {
            instrument,
            assessment,
            results,
        })
    };
    instrument.reads().into_iter().filter_map(of).collect()
}

/// Keys of the instruments that this one reads and the deal has answers to.
pub fn read_for(app: &App, instrument: &Instrument, deal: &Deal) -> Vec<String> {
    let all = app.store.assessments_of(&deal.id);
    let keys = instrument.reads().into_iter();
    keys.filter(|key| all.iter().any(|own| own.instrument == *key))
        .map(str::to_owned)
        .collect()
}

/// The same as scoring takes them.
pub fn as_others<'a>(app: &App, scored: &'a [ScoredOther], deal: &'a Deal) -> Vec<Other<'a>> {
    let other = |own: &'a ScoredOther| Other {
        given: app.given(&own.instrument, &own.assessment, deal),
        results: &own.results,
    };
    scored.iter().map(other).collect()
}

/// The report of an assessment, with what has changed since earlier ones.
pub fn report_of(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Deal,
) -> Report {
    report_beside(app, instrument, assessment, deal, &[])
}

/// The same with the sheets that its picture is compared with.
pub fn report_beside(
    app: &App,
    instrument: &Instrument,
    assessment: &Assessment,
    deal: &Deal,
    beside: &[Beside],
) -> Report {
    let assessment = &with_names(instrument, assessment, deal);
    let scored = others_of(app, instrument, assessment, deal);
    let others = as_others(app, &scored, deal);
    let given = Given {
        others: &others,
        ..app.given(instrument, assessment, deal)
    };
    let results = score(&given);
    let earlier = app.store.earlier(assessment);
    let earlier: Vec<Assessment> = (earlier.iter())
        .filter(|own| own.finished.is_some())
        .map(|own| with_names(instrument, own, deal))
        .collect();
    let earlier: Vec<Earlier> = (earlier.iter())
        .map(|own| {
            let results = app.results(instrument, own, deal);
            Earlier::of(own.changed.date(), instrument, &own.run.sheet, &results)
        })
        .collect();
    let person = assessment.person.as_ref().and_then(|id| deal.person(id));
    let source = Source {
        about: About {
            deal: Some(title_of(app, deal)),
            person: person.map(in_report),
            subject: assessment.subject.clone(),
            date: assessment.changed.date(),
            today: app.today,
        },
        given,
        results: &results,
        contexts: &app.contexts,
        beside,
    };
    report(&source, &earlier)
}

/// The assessment with names of people in the place of their ids, as a report
/// says them. No score hangs on a person.
fn with_names(instrument: &Instrument, assessment: &Assessment, deal: &Deal) -> Assessment {
    let mut named = assessment.clone();
    let persons = instrument.items.iter();
    for item in persons.filter(|item| matches!(item.kind, Kind::Person {})) {
        if let Some(answer) = named.run.sheet.get_mut(&item.id)
            && let Some(Value::Pick(id)) = &answer.value
            && let Some(person) = deal.person(id)
        {
            answer.value = Some(Value::Pick(person.name.clone()));
        }
    }
    named
}

fn in_report(person: &crate::record::Person) -> Person {
    Person {
        name: person.name.clone(),
        position: person.position.clone(),
    }
}

/// All persons of a deal in one report, those without a finished sheet as not
/// known; `None` without anybody or while the instrument has not come.
pub fn group_of(app: &App, deal: &Deal, key: &str) -> Option<GroupReport> {
    let instrument = app.instrument(key)?;
    let finished = |id: &str| {
        let all = app.store.assessments_of(&deal.id).into_iter().rev();
        let mut own = all.filter(|own| own.instrument == key && own.finished.is_some());
        own.find(|own| own.person.as_deref() == Some(id))
    };
    let nothing = Rc::new(Assessment {
        id: String::new(),
        deal: deal.id.clone(),
        instrument: key.to_owned(),
        version: instrument.version,
        person: None,
        subject: None,
        begun: deal.begun.clone(),
        changed: deal.begun.clone(),
        finished: None,
        context: None,
        run: Run::new(Depth::Full),
    });
    let sheets: Vec<(Person, Rc<Assessment>)> = (deal.people.iter())
        .map(|person| {
            (
                in_report(person),
                finished(&person.id).unwrap_or(nothing.clone()),
            )
        })
        .collect();
    let results: Vec<Results> = (sheets.iter())
        .map(|(_, sheet)| app.results(&instrument, sheet, deal))
        .collect();
    let members: Vec<Member> = (sheets.iter().zip(&results))
        .map(|((person, sheet), results)| Member {
            person: person.clone(),
            date: sheet.changed.date(),
            given: app.given(&instrument, sheet, deal),
            results,
        })
        .collect();
    group(&GroupSource {
        instrument: &instrument,
        contexts: &app.contexts,
        deal: Some(title_of(app, deal)),
        today: app.today,
        members: &members,
    })
}

/// The standing that speaks for the deal: the one begun last among those that
/// are about the whole deal, else the one begun last.
pub fn leading(standings: &[Standing]) -> Option<&Standing> {
    let finished = || standings.iter().filter(|own| own.finished.is_some());
    let last = |own: &&Standing| own.latest.id.clone();
    let whole = finished().filter(|own| own.is_whole());
    whole
        .max_by_key(last)
        .or_else(|| finished().max_by_key(last))
}

/// A question to ask, and the instrument it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub entry: &'static Entry,
    pub ask: Ask,
}

/// Open questions of all instruments, the most telling first.
pub fn asks(deal: &Deal, standings: &[Standing]) -> Vec<Asked> {
    let mut asks: Vec<Asked> = Vec::new();
    for standing in standings {
        asks.extend(standing.asks.iter().map(|ask| Asked {
            entry: standing.entry,
            ask: Ask {
                person: standing.person(deal).map(str::to_owned),
                ..ask.clone()
            },
        }));
    }
    order::sort_by_key(&mut asks, |asked| {
        (!asked.ask.decides, Reverse(asked.ask.worth))
    });
    asks
}

/// Flags of all finished sheets and those across instruments, stop first.
pub fn flags(app: &App, deal: &Deal, standings: &[Standing]) -> Vec<Flag> {
    let mut flags: Vec<Flag> = together::flags(app, deal);
    for standing in standings {
        let own = standing.report.iter().flat_map(|report| &report.flags);
        flags.extend(own.map(|flag| Flag {
            person: standing.person(deal).map(str::to_owned),
            ..flag.clone()
        }));
    }
    order::sort_by_key(&mut flags, |flag| flag.severity);
    flags
}

/// How many flags say stop.
pub fn stops(flags: &[Flag]) -> usize {
    let stops = flags.iter().filter(|flag| flag.severity == Severity::Stop);
    stops.count()
}

/// When something of the deal was last answered, else when it was begun:
/// `Today 14:05`, `Yesterday`, `18 Nov`.
pub fn when(app: &App, deal: &Deal, standings: &[Standing]) -> String {
    let changed = standings.iter().map(|own| &own.latest.changed);
    let last = changed.max_by_key(|stamp| (stamp.date(), stamp.clock()));
    let last = last.unwrap_or(&deal.begun);
    let words = app.words().ledger();
    match app.today.days_since(last.date()) {
        0 => (words.today)(&last.clock()),
        1 => words.yesterday.to_owned(),
        _ => last.date().short(app.lang(), app.today),
    }
}
