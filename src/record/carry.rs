//! What one instrument takes over from another of the same deal (conventions
//! §6, "asked once").
//!
//! A question without an answer opens with what the latest assessment of the
//! other instrument holds; it is looked up each time and nothing is stored.
//! Going on to the next page takes over what is shown there, as a tap would,
//! and so does a grade or a note, since it is given to the value in sight.
//! Emptying the field says "don't know yet". Whoever goes back, or leaves, has
//! taken nothing over.

use std::rc::Rc;

use super::Assessment;
use crate::answer::{Grade, Value};
use crate::instrument::{Instrument, Item, Prefill};
use crate::run::{Run, Step};
use crate::scoring::Results;
use crate::scoring::verdict::Outcome;
use crate::text::date::Stamp;

/// The latest assessment of another instrument, with its results.
#[derive(Debug, Clone)]
pub struct Neighbour {
    pub instrument: Rc<Instrument>,
    pub assessment: Rc<Assessment>,
    pub results: Results,
}

/// An answer found in another instrument.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    pub value: Value,
    /// How it is known there; a verdict has no grade.
    pub grade: Option<Grade>,
    /// Key of the instrument that it comes from.
    pub key: String,
    /// When that was last changed.
    pub changed: Stamp,
}

/// What an item that is still empty opens with.
pub fn carried(
    instrument: &Instrument,
    run: &Run,
    item: &Item,
    neighbours: &[Neighbour],
) -> Option<Carried> {
    let kept = run.sheet.get(&item.id);
    if kept.is_some_and(|answer| answer.value.is_some()) {
        return None;
    }
    let prefill = instrument.prefill.iter().find(|own| own.item == item.id)?;
    let (key, theirs) = &prefill.from;
    let mut all = neighbours.iter();
    let from = all.find(|own| own.instrument.key == *key)?;
    let (value, grade) = match from.instrument.item(theirs) {
        Some(_) => {
            let answer = from.assessment.run.sheet.get(theirs)?;
            let known = answer.is_known().then_some(answer)?;
            (known.value.clone()?, known.grade)
        }
        None => (Value::Pick(named(from, theirs)?), None),
    };
    let value = mapped(prefill, value)?;
    value.fits(item).then(|| Carried {
        value,
        grade,
        key: key.clone(),
        changed: from.assessment.changed.clone(),
    })
}

/// The one name that a verdict gives; `None` while it is mixed or open.
fn named(from: &Neighbour, verdict: &str) -> Option<String> {
    match &from.results.answered.verdict(verdict)?.outcome {
        Outcome::One(key) => Some(key.clone()),
        _ => None,
    }
}

/// What a found value stands for here; an empty list: the same.
fn mapped(prefill: &Prefill, value: Value) -> Option<Value> {
    if prefill.map.is_empty() {
        return Some(value);
    }
    let mut map = prefill.map.iter();
    let (_, own) = map.find(|(theirs, _)| value.pick() == Some(theirs))?;
    Some(Value::Pick(own.clone()))
}

/// The steps that take a carried answer over.
pub fn taken(item: &str, carried: Carried) -> Vec<Step> {
    let item = item.to_owned();
    let grade = carried.grade.map(|grade| Step::Grade {
        item: item.clone(),
        grade: Some(grade),
    });
    let value = Some(carried.value);
    [Step::Answer { item, value }]
        .into_iter()
        .chain(grade)
        .collect()
}

/// A step on an item that shows a carried answer.
pub fn stepped(carried: Carried, step: Step) -> Vec<Step> {
    match step {
        Step::Answer { item, value: None } => vec![Step::Answer {
            item,
            value: Some(Value::Unknown),
        }],
        Step::Grade { ref item, .. }
        | Step::Note { ref item, .. }
        | Step::Mark { ref item, .. } => {
            let mut steps = taken(item, carried);
            steps.push(step);
            steps
        }
        Step::Answer { .. } | Step::Depth(_) => vec![step],
    }
}
