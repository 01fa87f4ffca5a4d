//! Flags, moves and questions, each with what caused it (conventions §8).

mod say;

use crate::advice::{self, Because};
use crate::answer::Grade;
use crate::instrument::{Band, Severity};
use crate::order;
use crate::report::Source;
use crate::report::cause::{Cause, causes};
use crate::report::class::TypeName;
use crate::report::figure;
use crate::report::named::{self, Said};
use crate::report::reply::{self, Reply, label};
use crate::scoring::reading::State;
use crate::scoring::{Fraction, shares};
use crate::text::Text;

/// How many guesses are worth checking first.
pub const GUESSES: usize = 3;

#[derive(Debug, Clone, PartialEq)]
pub struct Flag {
    pub id: String,
    pub severity: Severity,
    pub text: Text,
    pub causes: Vec<Cause>,
    /// In a group: whose answers caused it.
    pub person: Option<String>,
}

/// A sentence that is neither flag nor advice, with its causes.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    pub text: Text,
    pub causes: Vec<Cause>,
}

/// Moves and questions of one index.
#[derive(Debug, Clone, PartialEq)]
pub struct Counsel {
    /// `None`: the instrument has no index.
    pub index: Option<Text>,
    pub moves: Vec<Move>,
    /// Why there is no move, where there is none.
    pub nothing: Nothing,
    /// One line for each strong scale.
    pub keep: Vec<(Text, Vec<Text>)>,
    /// All open questions, the most telling first.
    pub asks: Vec<Ask>,
}

/// Why no move is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// All that is known well enough is strong.
    NoWeak,
    NoScale,
    NoType,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub id: String,
    pub about: About,
    pub because: Why,
    pub steps: Vec<Text>,
}

/// The heading of a move.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    Scale(Text),
    Type(TypeName),
    /// A verdict, by its label.
    Verdict(Text),
    /// A rule of its own; its causes say which.
    Rule,
    /// The type of one person in a group.
    Person(String, TypeName),
    Brake(Vec<String>),
    NoEngine,
    Divided,
}

/// Why a move is proposed.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    Band {
        band: Band,
        point: i64,
        weight: i64,
    },
    Answer {
        question: Text,
        answer: Text,
    },
    Leads {
        top: i64,
        next: i64,
        robust: bool,
    },
    Close {
        one: i64,
        other: i64,
    },
    NoType,
    Verdict(Said),
    /// What made a rule hold.
    Causes(Vec<Cause>),
    /// Each brake's type and say.
    Brakes(Vec<(TypeName, u8)>),
    NoEngine,
    Shares {
        one: Text,
        share: i64,
        other: Text,
        second: i64,
    },
}

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    pub item: String,
    pub question: Text,
    /// What to say; `None`: the item has no wording of its own for it.
    pub words: Option<Text>,
    pub ourselves: bool,
    /// `None`: not scored.
    pub worth: Option<Fraction>,
    pub decides: bool,
    pub skipped: bool,
    /// In a group: whom to ask about.
    pub person: Option<String>,
}

/// A known answer that rests on a guess.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess {
    pub item: String,
    pub reply: Text,
    pub ask: Text,
    pub ourselves: bool,
    pub worth: Fraction,
}

/// What was written down beside an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    pub question: Text,
    pub reply: Reply,
    pub grade: Option<Grade>,
    pub text: String,
}

/// The flags that fire: stop, then warn, then note, each in instrument order.
pub fn flags(source: &Source) -> Vec<Flag> {
    let fires = |id: &String| source.results.flags.contains(id);
    let mut flags: Vec<Flag> = (source.given.instrument.flags.iter())
        .filter(|flag| fires(&flag.id))
        .map(|flag| Flag {
            id: flag.id.clone(),
            severity: flag.severity,
            text: flag.text.clone(),
            causes: causes(&flag.when, source, &source.results.answered),
            person: None,
        })
        .collect();
    order::sort_by_key(&mut flags, |flag| flag.severity);
    flags
}

pub fn remarks(source: &Source) -> Vec<Remark> {
    let view = &source.results.answered;
    (source.given.instrument.remarks.iter())
        .filter(|remark| view.remarks.contains(&remark.id))
        .map(|remark| Remark {
            text: remark.text.clone(),
            causes: causes(&remark.when, source, view),
        })
        .collect()
}

/// The counsel of each index, that of the lower one first.
pub fn counsel(source: &Source) -> Vec<(Option<String>, Counsel)> {
    let instrument = source.given.instrument;
    advice::counsel(&source.given, source.results)
        .into_iter()
        .map(|list| {
            let keep = |kept: &advice::Move| {
                let scale = match &kept.because {
                    Because::Band { scale, .. } => label(instrument, scale),
                    _ => reply::both(""),
                };
                (scale, kept.advice.steps.clone())
            };
            let counsel = Counsel {
                index: list.index.map(|id| label(instrument, id)),
                nothing: nothing(source, list.index),
                moves: joined(list.moves.iter().map(|own| one_move(source, own))),
                keep: list.keep.iter().map(keep).collect(),
                asks: list.asks.iter().map(|own| ask(source, own)).collect(),
            };
            (list.index.map(str::to_owned), counsel)
        })
        .collect()
}

/// Moves one after another about the same, for the same reason, are one.
fn joined(moves: impl Iterator<Item = Move>) -> Vec<Move> {
    let mut all: Vec<Move> = Vec::new();
    for own in moves {
        match all.last_mut() {
            Some(last) if last.about == own.about && last.because == own.because => {
                last.steps.extend(own.steps);
            }
            _ => all.push(own),
        }
    }
    all
}

fn nothing(source: &Source, index: Option<&str>) -> Nothing {
    let instrument = source.given.instrument;
    if instrument.classifier.is_some() && instrument.indices.is_empty() {
        return Nothing::NoType;
    }
    let view = &source.results.answered;
    let counts = match index {
        Some(index) => shares(instrument, view, index).keys().cloned().collect(),
        None => view
            .scales
            .iter()
            .map(|scale| scale.id.clone())
            .collect::<Vec<_>>(),
    };
    let has_point = |id: &String| {
        view.score(id)
            .is_some_and(|score| score.shown_point().is_some())
    };
    if counts.iter().any(has_point) {
        Nothing::NoWeak
    } else {
        Nothing::NoScale
    }
}

fn one_move(source: &Source, own: &advice::Move) -> Move {
    let (about, because) = match &own.because {
        Because::Band {
            scale,
            band,
            point,
            share,
        } => (
            About::Scale(label(source.given.instrument, scale)),
            Why::Band {
                band: *band,
                point: figure::round(*point),
                weight: figure::percent(*share),
            },
        ),
        Because::Pick { item, option } => picked(source, item, option),
        Because::Class => classed(source),
        Because::Verdict(id) => (About::Verdict(verdict_label(source, id)), said(source, id)),
        Because::Rule => (About::Rule, Why::Causes(rule_causes(source, own.advice))),
    };
    Move {
        id: own.advice.id.clone(),
        about,
        because,
        steps: own.advice.steps.clone(),
    }
}

fn verdict_label(source: &Source, id: &str) -> Text {
    let verdict = source.given.instrument.verdict(id);
    verdict.map_or_else(|| reply::both(id), |verdict| verdict.label.clone())
}

fn said(source: &Source, id: &str) -> Why {
    let all = named::named(source);
    let said = all.into_iter().find(|own| own.id == id).map(|own| own.said);
    said.map_or(Why::NoType, Why::Verdict)
}

fn rule_causes(source: &Source, advice: &crate::instrument::Advice) -> Vec<Cause> {
    let when = advice.when.iter();
    when.flat_map(|when| causes(when, source, &source.results.answered))
        .collect()
}

fn picked(source: &Source, item: &str, option: &str) -> (About, Why) {
    let instrument = source.given.instrument;
    let item = instrument.item(item);
    let choice = item.and_then(|item| item.options().iter().find(|own| own.key == option));
    let scale = item.map_or_else(|| reply::both(""), |item| label(instrument, &item.scale));
    let why = item.zip(choice).map(|(item, choice)| Why::Answer {
        question: reply::without_hint(&item.text),
        answer: choice.label.clone(),
    });
    (About::Scale(scale), why.unwrap_or(Why::NoType))
}

fn classed(source: &Source) -> (About, Why) {
    let instrument = source.given.instrument;
    let Some(class) = &source.results.answered.class else {
        return (About::Type(TypeName::Unclear), Why::NoType);
    };
    let name = TypeName::of(instrument, class);
    let why = type_why(source, &name);
    (About::Type(name), why)
}

/// The two highest types as numbers.
pub fn type_why(source: &Source, name: &TypeName) -> Why {
    let classes = source
        .given
        .instrument
        .classifier
        .iter()
        .flat_map(|own| &own.classes);
    let mut points: Vec<Fraction> = classes
        .filter_map(|id| source.results.answered.score(id)?.point)
        .collect();
    order::sort_by(&mut points, |a, b| b.cmp(a));
    let [top, next, ..] = points.as_slice() else {
        return Why::NoType;
    };
    let (top, next) = (figure::round(*top), figure::round(*next));
    match name {
        TypeName::One { robust, .. } => Why::Leads {
            top,
            next,
            robust: *robust,
        },
        TypeName::Mixed(..) => Why::Close {
            one: top,
            other: next,
        },
        _ => Why::NoType,
    }
}

fn ask(source: &Source, own: &advice::Ask) -> Ask {
    let reading = source.results.reading(&own.item.id);
    Ask {
        item: own.item.id.clone(),
        question: reply::without_hint(&own.item.text),
        words: own.item.ask.clone(),
        ourselves: own.item.ask_ourselves,
        worth: own.worth,
        decides: own.decides,
        skipped: reading.is_some_and(|reading| reading.state == State::Skipped),
        person: None,
    }
}

/// The guesses that are worth checking first.
pub fn guesses(source: &Source) -> Vec<Guess> {
    advice::guesses(&source.given, source.results)
        .into_iter()
        .take(GUESSES)
        .filter_map(|guess| {
            let reading = source.results.reading(&guess.item.id)?;
            Some(Guess {
                item: guess.item.id.clone(),
                reply: reply::words(&guess.item.kind, reading.value()?)?,
                ask: guess.item.ask.clone()?,
                ourselves: guess.item.ask_ourselves,
                worth: guess.worth,
            })
        })
        .collect()
}

/// The notes to items in play, in item order; one to a number that stays on
/// this device stays there too.
pub fn notes(source: &Source) -> Vec<Note> {
    let items = source.given.instrument.items.iter();
    items
        .zip(&source.results.readings)
        .filter(|(item, reading)| reading.has_note && !item.is_private())
        .filter_map(|(item, reading)| {
            let kept = source.given.sheet.get(&item.id)?;
            Some(Note {
                question: reply::without_hint(&item.text),
                reply: Reply::of(item, reading)?,
                grade: reading.grade,
                text: kept.note.trim().to_owned(),
            })
        })
        .collect()
}
