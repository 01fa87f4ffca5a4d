//! Filled-in sheets for tests of reports: built by hand, from the worked
//! examples, or from the sample deal.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dealgauge::answer::{Answer, ContextAnswers, Grade, Sheet, Value};
use dealgauge::catalog;
use dealgauge::instrument::{self, Context, Instrument, Kind, Scope};
use dealgauge::record::sample::sample;
use dealgauge::record::{Assessment, Deal, Record};
use dealgauge::report::group::{self, GroupReport, GroupSource, Member};
use dealgauge::report::trend::Earlier;
use dealgauge::report::{self, About, Person, Report, Source};
use dealgauge::scoring::{self, Depth, Given, Results};
use dealgauge::text::Lang;
use dealgauge::text::date::{Date, Stamp};

pub const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

pub fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    instrument::read(&path, &fs::read_to_string(&path).unwrap()).unwrap()
}

pub fn contexts() -> Vec<Context> {
    instrument::read_context("context.json", catalog::CONTEXT_JSON).unwrap()
}

/// One sheet with all that its report needs.
pub struct Filled {
    pub instrument: Instrument,
    pub contexts: Vec<Context>,
    pub context: ContextAnswers,
    pub sheet: Sheet,
    pub depth: Depth,
    pub person: Option<Person>,
    pub age_days: Option<u32>,
}

impl Filled {
    /// Nothing is answered.
    pub fn new(key: &str) -> Filled {
        Filled {
            instrument: instrument(key),
            contexts: contexts(),
            context: ContextAnswers::new(),
            sheet: Sheet::new(),
            depth: Depth::Full,
            person: None,
            age_days: None,
        }
    }

    pub fn quick(mut self) -> Filled {
        self.depth = Depth::Quick;
        self
    }

    pub fn of_person(mut self, name: &str) -> Filled {
        self.person = Some(Person {
            name: name.to_owned(),
            position: String::new(),
        });
        self
    }

    pub fn context(mut self, id: &str, option: &str) -> Filled {
        self.context
            .insert(id.to_owned(), Value::Pick(option.to_owned()));
        self
    }

    pub fn set(mut self, id: &str, value: Value) -> Filled {
        self.sheet.get_or_insert_with(id, Answer::default).value = Some(value);
        self
    }

    pub fn rate(self, id: &str, step: u8) -> Filled {
        self.set(id, Value::Number(f64::from(step)))
    }

    pub fn pick(self, id: &str, option: &str) -> Filled {
        self.set(id, Value::Pick(option.to_owned()))
    }

    pub fn note(mut self, id: &str, note: &str) -> Filled {
        self.sheet.get_or_insert_with(id, Answer::default).note = note.to_owned();
        self
    }

    pub fn grade(mut self, id: &str, grade: Grade) -> Filled {
        self.sheet.get_or_insert_with(id, Answer::default).grade = Some(grade);
        self
    }

    /// All ratings whose id begins so at one step; reversed ones turned round,
    /// so that the item score is 25 times the step.
    pub fn rate_all(mut self, prefix: &str, step: u8) -> Filled {
        let steps: Vec<(String, u8)> = (self.instrument.items.iter())
            .filter(|item| item.id.starts_with(prefix))
            .filter_map(|item| match item.kind {
                Kind::Rating { reverse, .. } => {
                    Some((item.id.clone(), if reverse { 4 - step } else { step }))
                }
                _ => None,
            })
            .collect();
        for (id, step) in steps {
            self = self.rate(&id, step);
        }
        self
    }

    /// One grade on every answer.
    pub fn grade_all(mut self, grade: Grade) -> Filled {
        self.sheet
            .values_mut()
            .for_each(|answer| answer.grade = Some(grade));
        self
    }

    pub fn given(&self) -> Given<'_> {
        Given {
            instrument: &self.instrument,
            sheet: &self.sheet,
            context: &self.context,
            depth: self.depth,
            age_days: self.age_days,
            scope: Scope::default(),
            others: &[],
        }
    }

    pub fn results(&self) -> Results {
        scoring::score(&self.given())
    }

    pub fn report(&self) -> Report {
        self.report_since(&[])
    }

    /// With an earlier assessment of the same, some days ago.
    pub fn report_after(&self, before: &Filled, days: u8) -> Report {
        let date = Date {
            day: TODAY.day - days,
            ..TODAY
        };
        let results = before.results();
        let earlier = Earlier::of(date, &before.instrument, &before.sheet, &results);
        self.report_since(&[earlier])
    }

    fn report_since(&self, earlier: &[Earlier]) -> Report {
        let results = self.results();
        let source = Source {
            about: About {
                deal: Some("42".to_owned()),
                person: self.person.clone(),
                subject: None,
                date: TODAY,
                today: TODAY,
            },
            given: self.given(),
            results: &results,
            contexts: &self.contexts,
            beside: &[],
        };
        report::report(&source, earlier)
    }
}

/// The sheets of the sample deal for an instrument, oldest first.
pub fn heron(key: &str, lang: Lang) -> Vec<Filled> {
    let now = Stamp::try_from("2026-11-23T14:05:00+08:00".to_owned()).unwrap();
    let mut count = 0;
    let ids = || {
        count += 1;
        count.to_string()
    };
    let records = sample(lang, &now, ids);
    let deal: Deal = records
        .iter()
        .find_map(|record| match record {
            Record::Deal(deal) => Some(deal.clone()),
            Record::Assessment(_) => None,
        })
        .expect("the sample has a deal");
    let sheets = records.into_iter().filter_map(|record| match record {
        Record::Assessment(own) if own.instrument == key => Some(own),
        _ => None,
    });
    sheets.map(|own| filled(key, &deal, own)).collect()
}

fn filled(key: &str, deal: &Deal, own: Assessment) -> Filled {
    let person = own.person.as_ref().and_then(|id| deal.person(id));
    Filled {
        context: own.context.unwrap_or_else(|| deal.context.clone()),
        sheet: own.run.sheet,
        depth: own.run.depth,
        person: person.map(|person| Person {
            name: person.name.clone(),
            position: person.position.clone(),
        }),
        ..Filled::new(key)
    }
}

/// The report over several persons.
pub fn group_of(persons: &[Filled]) -> GroupReport {
    let results: Vec<Results> = persons.iter().map(Filled::results).collect();
    let members: Vec<Member> = persons
        .iter()
        .zip(&results)
        .map(|(own, results)| Member {
            person: own.person.clone().expect("a member is a person"),
            date: TODAY,
            given: own.given(),
            results,
        })
        .collect();
    let instrument = instrument("mo");
    let contexts = contexts();
    let source = GroupSource {
        instrument: &instrument,
        contexts: &contexts,
        deal: Some("42".to_owned()),
        today: TODAY,
        members: &members,
    };
    group::group(&source).expect("the instrument adds up persons")
}

/// All worked examples of an instrument, by id.
pub fn worked(key: &str) -> BTreeMap<String, Filled> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scoring");
    let more = fs::read_to_string(folder.join(format!("more-{key}.jsonl"))).unwrap();
    let mut texts: Vec<String> = more.lines().map(str::to_owned).collect();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "json")
        {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    texts
        .iter()
        .filter_map(|text| serde_json::from_str::<serde_json::Value>(text).ok())
        .filter(|case| case["instrument"] == key)
        .map(|case| (case["id"].as_str().unwrap().to_owned(), of_case(key, &case)))
        .collect()
}

fn of_case(key: &str, case: &serde_json::Value) -> Filled {
    let mut filled = Filled::new(key);
    if case["depth"] == "quick" {
        filled = filled.quick();
    }
    for (id, value) in entries(&case["answers"]) {
        filled.sheet.insert(id, Answer::of(value_of(&value)));
    }
    for (id, value) in entries(&case["context"]) {
        filled.context.insert(id, value_of(&value));
    }
    for (id, grade) in entries(&case["evidence"]) {
        let grade = Grade::from_key(grade.as_str().unwrap()).unwrap();
        filled = filled.grade(&id, grade);
    }
    for (id, note) in entries(&case["notes"]) {
        filled = filled.note(&id, note.as_str().unwrap());
    }
    filled
}

fn entries(of: &serde_json::Value) -> Vec<(String, serde_json::Value)> {
    let entries = of.as_object().into_iter().flatten();
    entries
        .map(|(id, value)| (id.clone(), value.clone()))
        .collect()
}

fn value_of(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Number(number) => Value::Number(number.as_f64().unwrap()),
        serde_json::Value::String(key) if key == "dk" => Value::Unknown,
        serde_json::Value::String(key) if key == "na" => Value::NotApplicable,
        serde_json::Value::String(key) => Value::Pick(key.clone()),
        _ => Value::Unknown,
    }
}
