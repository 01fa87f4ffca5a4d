//! A filled-in deal to look at: invented answers that make every report say
//! something, with gaps, guesses and one person who is hardly known.
//!
//! Answers and names are in `sample.json`; notes are written in the language
//! in which the sample is made, as somebody would have typed them. Dates count
//! back from the day it is made.

use super::{Assessment, Deal, Person, Record};
use crate::answer::{Answer, ContextAnswers, Sheet, Value};
use crate::json::{self, FromJson, Json, Node};
use crate::order::Map;
use crate::run::Run;
use crate::scoring::Depth;
use crate::text::date::Stamp;
use crate::text::{Lang, Text};

const FILE: &str = include_str!("sample.json");

/// The version of the instruments that the answers were written for.
const VERSION: u32 = 1;

struct File {
    name: Text,
    customer: Text,
    /// How long ago it began.
    days: u16,
    context: ContextAnswers,
    /// Whom we are compared with, `cx-rival`.
    rival: Text,
    people: Vec<Somebody>,
    /// The earliest first.
    sheets: Vec<Given>,
}

impl FromJson for File {
    fn from_json(node: &Node) -> File {
        let known = [
            "name", "customer", "days", "context", "rival", "people", "sheets",
        ];
        let fields = node.fields(&known);
        File {
            name: fields.need("name"),
            customer: fields.need("customer"),
            days: fields.need("days"),
            context: fields.need("context"),
            rival: fields.need("rival"),
            people: fields.need("people"),
            sheets: fields.need("sheets"),
        }
    }
}

struct Somebody {
    key: String,
    name: Text,
    position: Text,
}

impl FromJson for Somebody {
    fn from_json(node: &Node) -> Somebody {
        let fields = node.fields(&["key", "name", "position"]);
        Somebody {
            key: fields.need("key"),
            name: fields.need("name"),
            position: fields.need("position"),
        }
    }
}

struct Given {
    instrument: String,
    /// Key of somebody above.
    person: Option<String>,
    /// How long ago it was answered.
    days: u16,
    answers: Map<Line>,
}

impl FromJson for Given {
    fn from_json(node: &Node) -> Given {
        let fields = node.fields(&["instrument", "person", "days", "answers"]);
        Given {
            instrument: fields.need("instrument"),
            person: fields.maybe("person"),
            days: fields.need("days"),
            answers: fields.need("answers"),
        }
    }
}

/// An answer as records hold it, but for its note, which is in both languages.
struct Line {
    answer: Answer,
    note: Option<Text>,
}

impl FromJson for Line {
    fn from_json(node: &Node) -> Line {
        if !matches!(node.json, Json::Object(_)) {
            let answer = Answer::of(Value::from_json(node));
            return Line { answer, note: None };
        }
        let fields = node.fields(&["v", "g", "n"]);
        Line {
            answer: Answer {
                value: Some(fields.need("v")),
                grade: fields.maybe("g"),
                note: String::new(),
                mark: false,
            },
            note: fields.maybe("n"),
        }
    }
}

/// The sample deal with its assessments, in the order in which they were begun.
pub fn sample(lang: Lang, now: &Stamp, mut ids: impl FnMut() -> String) -> Vec<Record> {
    // A native test reads the file.
    let Ok(file) = json::read::<File>(FILE) else {
        return Vec::new();
    };
    let deal = deal(&file, lang, now, &mut ids);
    let person_of = |key: &String| {
        let at = file
            .people
            .iter()
            .position(|somebody| somebody.key == *key)?;
        deal.people.get(at).map(|person| person.id.clone())
    };
    let sheets = file.sheets.iter().map(|given| {
        let at = now.days_before(given.days);
        Record::Assessment(Assessment {
            id: ids(),
            deal: deal.id.clone(),
            instrument: given.instrument.clone(),
            version: VERSION,
            person: given.person.as_ref().and_then(person_of),
            subject: None,
            begun: at.clone(),
            changed: at.clone(),
            finished: Some(at),
            context: Some(deal.context.clone()),
            run: Run {
                depth: Depth::Full,
                at: None,
                sheet: sheet(&given.answers, lang),
            },
        })
    });
    let sheets: Vec<Record> = sheets.collect();
    [Record::Deal(deal)].into_iter().chain(sheets).collect()
}

fn deal(file: &File, lang: Lang, now: &Stamp, ids: &mut impl FnMut() -> String) -> Deal {
    let mut context = file.context.clone();
    let rival = file.rival.get(lang).to_owned();
    context.insert("cx-rival".to_owned(), Value::Text(rival));
    Deal {
        id: ids(),
        name: file.name.get(lang).to_owned(),
        customer: file.customer.get(lang).to_owned(),
        sample: true,
        begun: now.days_before(file.days),
        people: (file.people.iter())
            .map(|somebody| Person {
                id: ids(),
                name: somebody.name.get(lang).to_owned(),
                position: somebody.position.get(lang).to_owned(),
            })
            .collect(),
        context,
    }
}

fn sheet(answers: &Map<Line>, lang: Lang) -> Sheet {
    let answer = |line: &Line| Answer {
        note: (line.note.as_ref())
            .map(|note| note.get(lang).to_owned())
            .unwrap_or_default(),
        ..line.answer.clone()
    };
    answers
        .iter()
        .map(|(item, line)| (item.clone(), answer(line)))
        .collect()
}
