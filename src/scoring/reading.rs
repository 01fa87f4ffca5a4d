//! Which items are in play, and what is known of each (conventions §2, §6).
//!
//! An item is out of play when it is about something else, its depth does not
//! ask it or its condition hides it; its answer is kept and not counted. An empty item counts as "don't know
//! yet" and is told apart as skipped. "Not applicable" where it is not offered,
//! and values that no option offers, count as unknown and are marked odd
//! (§13.2).

use super::condition::{BY_RESULTS, ByResults, Facts, shows};
use super::mean::Part;
use super::{Basis, Depth, Fraction, Given, View};
use crate::answer::{Answer, Grade, Value};
use crate::instrument::{Condition, Instrument, Item, Kind, Named, Scope};

/// An item as the scores see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    pub id: String,
    pub state: State,
    pub grade: Option<Grade>,
    pub has_note: bool,
    /// The tick below the note is set (§13.16).
    pub marked: bool,
    /// The kept answer does not fit the item and counts as unknown.
    pub odd: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum State {
    /// Out of play by its condition or by the depth.
    Hidden,
    NotApplicable,
    /// "Don't know yet" was chosen.
    Unknown,
    /// Left empty.
    Skipped,
    Known(Value),
}

impl Reading {
    pub fn is_visible(&self) -> bool {
        self.state != State::Hidden
    }

    /// Counts towards coverage.
    pub fn is_asked(&self) -> bool {
        !matches!(self.state, State::Hidden | State::NotApplicable)
    }

    pub fn is_known(&self) -> bool {
        matches!(self.state, State::Known(_))
    }

    /// In play, without an answer that counts.
    pub fn is_open(&self) -> bool {
        matches!(self.state, State::Unknown | State::Skipped)
    }

    pub fn value(&self) -> Option<&Value> {
        match &self.state {
            State::Known(value) => Some(value),
            _ => None,
        }
    }
}

/// The readings of all items, in the instrument's order.
///
/// What is visible by a score or a verdict waits for it: another round is read
/// with the results of the last, until nothing changes. No visibility reads
/// itself, so it takes as many rounds as conditions stand one behind another.
pub fn read(given: &Given) -> Vec<Reading> {
    of_scope(given, given.scope)
}

/// The same where no visibility waits for a result, without the code that makes
/// results.
pub fn read_answers(given: &Given) -> Vec<Reading> {
    round(given, Scope::Unit, None, None)
}

/// Whether any visibility waits for a result.
pub fn needs_results(instrument: &Instrument) -> bool {
    let waits = |item: &Item| item.visible.as_ref().is_some_and(reads_results);
    instrument.items.iter().any(waits)
}

/// The readings of what is asked of the unit, or once for the deal; the items
/// of the other scope are out of play.
pub fn of_scope(given: &Given, scope: Scope) -> Vec<Reading> {
    let mut readings = round(given, scope, None, Some(BY_RESULTS));
    if !needs_results(given.instrument) {
        return readings;
    }
    for _ in &given.instrument.items {
        let view = super::view(given, &readings, Basis::Answered);
        let next = round(given, scope, Some(&view), Some(BY_RESULTS));
        if next == readings {
            break;
        }
        readings = next;
    }
    readings
}

fn reads_results(condition: &Condition) -> bool {
    let mut reads = false;
    condition.names(&mut |named| {
        reads |= matches!(
            named,
            Named::Score(_) | Named::Verdict(..) | Named::Class(_)
        );
    });
    reads
}

fn round(
    given: &Given,
    scope: Scope,
    view: Option<&View>,
    by_results: Option<ByResults>,
) -> Vec<Reading> {
    let hidden = |item: &Item| Reading {
        id: item.id.clone(),
        state: State::Hidden,
        grade: None,
        has_note: false,
        marked: false,
        odd: false,
    };
    let mut readings: Vec<Reading> = given.instrument.items.iter().map(hidden).collect();
    for (at, item) in given.instrument.items_in_dependency_order() {
        let facts = Facts {
            view,
            by_results,
            ..Facts::of_answers(given, &readings)
        };
        let own = given.instrument.scale(&item.scale);
        let shown = (given.depth == Depth::Full || item.in_quick)
            && own.is_none_or(|scale| scale.scope == scope);
        let shown = shown && item.visible.as_ref().is_none_or(|when| shows(when, &facts));
        if !shown {
            continue;
        }
        let mut reading = visible(item, given.sheet.get(&item.id));
        let needed = item.needs.as_deref();
        let waits = needed.and_then(|id| readings.iter().find(|reading| reading.id == id));
        if reading.is_known() && waits.is_some_and(Reading::is_open) {
            reading.state = State::Unknown;
        }
        if let Some(own) = readings.get_mut(at) {
            *own = reading;
        }
    }
    readings
}

fn visible(item: &Item, answer: Option<&Answer>) -> Reading {
    let value = answer.and_then(|answer| answer.value.as_ref());
    let odd = value.is_some_and(|value| !value.fits(item));
    let state = match value {
        None => State::Skipped,
        Some(_) if odd => State::Unknown,
        Some(Value::Unknown) => State::Unknown,
        Some(Value::NotApplicable) => State::NotApplicable,
        Some(value) => State::Known(value.clone()),
    };
    Reading {
        id: item.id.clone(),
        state,
        grade: answer.and_then(|answer| answer.grade),
        has_note: answer.is_some_and(|answer| !answer.note.trim().is_empty()),
        marked: answer.is_some_and(|answer| answer.mark),
        odd,
    }
}

/// The same with each answer whose grade is below `told` as unknown (§2).
pub fn as_evidenced(readings: &[Reading]) -> Vec<Reading> {
    readings
        .iter()
        .map(|reading| match (&reading.state, reading.grade) {
            (State::Known(_), None | Some(Grade::Guess)) => Reading {
                state: State::Unknown,
                ..reading.clone()
            },
            _ => reading.clone(),
        })
        .collect()
}

/// The weighted item scores that count in a scale.
pub fn parts(instrument: &Instrument, readings: &[Reading], scale: &str) -> Vec<Part> {
    counted(instrument, readings, scale)
        .map(|(item, reading, weight)| {
            let score = reading
                .value()
                .and_then(|value| item_score(item, value, scale));
            let score = score.map(|score| Fraction::from_integer(i64::from(score)));
            (weight, score)
        })
        .collect()
}

/// The greatest move of the scale's score by one step of one known answer:
/// 25·w/Σw of the heaviest rating, 50·w/Σw of the heaviest yes-partly-no (§4).
pub fn heaviest_step(
    instrument: &Instrument,
    readings: &[Reading],
    scale: &str,
) -> Option<Fraction> {
    let known = counted(instrument, readings, scale).filter(|(_, reading, _)| reading.is_known());
    let sum: u32 = known.clone().map(|(_, _, weight)| weight).sum();
    known
        .filter_map(|(item, _, weight)| match item.kind {
            Kind::Rating { .. } => Some(25 * weight),
            Kind::YesPartlyNo { .. } => Some(50 * weight),
            _ => None,
        })
        .max()
        .map(|step| Fraction::new(i64::from(step), i64::from(sum.max(1))))
}

/// The items in play that count in a scale, with their weights there.
fn counted<'a>(
    instrument: &'a Instrument,
    readings: &'a [Reading],
    scale: &'a str,
) -> impl Iterator<Item = (&'a Item, &'a Reading, u32)> + Clone {
    let items = instrument.items.iter().zip(readings);
    items
        .filter(|(_, reading)| reading.is_asked())
        .filter_map(move |(item, reading)| {
            let counts = instrument.counts_in(item);
            let (_, weight) = counts.into_iter().find(|(id, _)| *id == scale)?;
            Some((item, reading, weight))
        })
}

/// The score of a known value in a scale, 0–100 after reversing; in a class a
/// vote counts 100 for it and 0 against.
pub fn item_score(item: &Item, value: &Value, scale: &str) -> Option<u8> {
    let turned = |score: u8, reverse: bool| if reverse { 100 - score } else { score };
    match &item.kind {
        Kind::Rating { reverse, .. } => {
            let step = value.rating()?;
            Some(turned(25 * step.min(4), *reverse))
        }
        Kind::YesPartlyNo { reverse, .. } => {
            let score = match value.pick()? {
                "yes" => 100,
                "partly" => 50,
                "no" => 0,
                _ => return None,
            };
            Some(turned(score, *reverse))
        }
        Kind::Single { options } => {
            let picked = value.pick()?;
            let option = options.iter().find(|option| option.key == picked)?;
            let class = option.class.as_deref().unwrap_or(&option.key);
            let vote = if class == scale { 100 } else { 0 };
            Some(option.score.unwrap_or(vote).min(100))
        }
        Kind::Multi {
            options,
            share: true,
            ..
        } => {
            let Value::Picks(keys) = value else {
                return None;
            };
            let counted = options.iter().filter(|option| !option.alone);
            let all = counted.clone().count();
            let ticked = counted.filter(|option| keys.contains(&option.key)).count();
            u8::try_from(100 * ticked / all.max(1)).ok()
        }
        Kind::Multi { .. } | Kind::Number { .. } | Kind::Text {} | Kind::Person {} => None,
    }
}
