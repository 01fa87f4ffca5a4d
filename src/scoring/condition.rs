//! Conditions over answers, scores and classes, with three outcomes.
//!
//! A flag or a cap fires when what is known makes its condition true whatever
//! the unknown is (conventions §7): `Some(true)`. "Not applicable" makes a
//! comparison false; a hidden item counts as unknown, but "… is unknown" is
//! only true of a visible item.
//!
//! For visibility (§6) an unknown context answer shows and an unknown item
//! hides, so there each comparison has two outcomes.

use super::classes::ClassOutcome;
use super::mean::{Score, is_enough};
use super::reading::{Reading, State, item_score};
use super::{Fraction, Given, View};
use crate::answer::{Grade, Value};
use crate::instrument::Condition;

/// What a condition can look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub given: &'a Given<'a>,
    pub readings: &'a [Reading],
    /// `None` while visibility is being decided: scores are not there yet.
    pub view: Option<&'a View>,
}

/// Whether the condition holds; `None`: it depends on what is unknown.
pub fn holds(condition: &Condition, facts: &Facts) -> Option<bool> {
    facts.holds(condition, |_| None)
}

/// Whether an item with this condition is shown.
pub fn shows(condition: &Condition, facts: &Facts) -> bool {
    let if_unknown = |id: &str| Some(facts.is_context(id));
    facts.holds(condition, if_unknown).unwrap_or(false)
}

/// What is known of an answer that a condition names.
enum Known<'a> {
    Value(&'a Value),
    NotApplicable,
    Open,
}

impl Facts<'_> {
    fn holds(
        &self,
        condition: &Condition,
        if_unknown: impl Fn(&str) -> Option<bool> + Copy,
    ) -> Option<bool> {
        let inner = |condition: &Condition| self.holds(condition, if_unknown);
        let compare = |id: &str, test: &dyn Fn(&Value) -> bool| match self.known(id) {
            Known::Value(value) => Some(test(value)),
            Known::NotApplicable => Some(false),
            Known::Open => if_unknown(id),
        };
        match condition {
            Condition::All(list) => count(list.iter().map(inner), list.len()),
            Condition::Any(list) => count(list.iter().map(inner), 1),
            Condition::Count(least, list) => count(
                list.iter().map(inner),
                usize::try_from(*least).unwrap_or(usize::MAX),
            ),
            Condition::AtLeast(id, least) => compare(id, &|value| {
                value.rating().is_some_and(|step| step >= *least)
            }),
            Condition::AtMost(id, most) => compare(id, &|value| {
                value.rating().is_some_and(|step| step <= *most)
            }),
            Condition::Equals(id, step) => compare(id, &|value| value.rating() == Some(*step)),
            Condition::Is(id, option) => compare(id, &|value| value.pick() == Some(option)),
            Condition::IsNot(id, option) => compare(id, &|value| value.pick() != Some(option)),
            Condition::Unknown(id) => Some(self.is_open(id)),
            Condition::Differ(a, b) => match (self.known(a), self.known(b)) {
                (Known::Value(a), Known::Value(b)) => Some(a != b),
                (Known::NotApplicable, _) | (_, Known::NotApplicable) => Some(false),
                _ => None,
            },
            Condition::MeanAtMost(ids, most) => self.mean_at_most(ids, *most),
            Condition::ScoreAtLeast(id, cut) => self.score_at_least(id, *cut),
            Condition::ScoreBelow(id, cut) => self.score_at_least(id, *cut).map(|least| !least),
            Condition::Class(results) => self.class_is(results),
            Condition::ClassThin => {
                let class = self.view?.class.as_ref()?;
                Some(!is_enough(class.cover))
            }
            Condition::OlderThan(days) => self.given.age_days.map(|age| age > *days),
            Condition::Answered(least) => {
                let answered = self.readings.iter().filter(|reading| reading.is_known());
                Some(answered.count() >= usize::try_from(*least).unwrap_or(usize::MAX))
            }
            Condition::EveryScoreAtLeast(least) => Some(self.every_score_at_least(*least)),
            Condition::NoEvidence => Some(!self.readings.iter().any(has_evidence)),
            Condition::RatedAlike(ids) => Some(self.rated_alike(ids)),
        }
    }

    fn is_context(&self, id: &str) -> bool {
        self.given.instrument.context.iter().any(|own| own == id)
    }

    fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    fn known(&self, id: &str) -> Known<'_> {
        if self.is_context(id) {
            return match self.given.context.get(id) {
                None | Some(Value::Unknown | Value::NotApplicable) => Known::Open,
                Some(value) => Known::Value(value),
            };
        }
        match self.reading(id).map(|reading| &reading.state) {
            Some(State::Known(value)) => Known::Value(value),
            Some(State::NotApplicable) => Known::NotApplicable,
            Some(State::Unknown | State::Skipped | State::Hidden) | None => Known::Open,
        }
    }

    fn is_open(&self, id: &str) -> bool {
        if self.is_context(id) {
            return matches!(self.known(id), Known::Open);
        }
        self.reading(id).is_some_and(Reading::is_open)
    }

    /// A score is known where it has a shown point, or where its bounds settle
    /// the comparison. A scale that is not applicable is never known.
    fn score_at_least(&self, id: &str, cut: u8) -> Option<bool> {
        let score = self.view?.score(id)?;
        at_least(score, Fraction::from_integer(i64::from(cut)))
    }

    fn class_is(&self, results: &[String]) -> Option<bool> {
        let class = self.view?.class.as_ref()?;
        let named = |id: &str| results.iter().any(|result| result == id);
        Some(match &class.outcome {
            ClassOutcome::Class(id) => named(id),
            ClassOutcome::Mixed(..) => named("mixed"),
            ClassOutcome::Unclear => named("unclear"),
            ClassOutcome::NoClearType => named("no-clear-type"),
            ClassOutcome::None { .. } => named("none"),
        })
    }

    fn scores<'a>(&'a self, ids: &'a [String]) -> impl Iterator<Item = Option<u8>> + 'a {
        ids.iter().map(|id| {
            let item = self.given.instrument.item(id)?;
            item_score(item, self.reading(id)?.value()?, &item.scale)
        })
    }

    /// Unknown as soon as one of the items is.
    fn mean_at_most(&self, ids: &[String], most: u8) -> Option<bool> {
        let scores: Option<Vec<u8>> = self.scores(ids).collect();
        let scores = scores?;
        let sum: u32 = scores.iter().map(|&score| u32::from(score)).sum();
        let count = u32::try_from(scores.len()).unwrap_or(u32::MAX);
        Some(sum <= u32::from(most) * count)
    }

    /// The answer-style check of `mo`: raw mean ≥ 3 or ≤ ½ over ten or more.
    fn rated_alike(&self, ids: &[String]) -> bool {
        const ENOUGH: u32 = 10;
        let ratings = ids
            .iter()
            .filter_map(|id| self.reading(id)?.value()?.rating());
        let (sum, count) = ratings.fold((0, 0), |(sum, count), step| {
            (sum + u32::from(step), count + 1)
        });
        count >= ENOUGH && (sum >= 3 * count || 2 * sum <= count)
    }

    fn every_score_at_least(&self, least: u8) -> bool {
        let items = self.given.instrument.items.iter().zip(self.readings);
        items
            .filter_map(|(item, reading)| item_score(item, reading.value()?, &item.scale))
            .all(|score| score >= least)
    }
}

/// A note, or a grade above guess (§13.16).
fn has_evidence(reading: &Reading) -> bool {
    reading.has_note || reading.grade.is_some_and(|grade| grade > Grade::Guess)
}

fn at_least(score: &Score, cut: Fraction) -> Option<bool> {
    if let Some(point) = score.shown_point() {
        return Some(point >= cut);
    }
    if score.low >= cut {
        return Some(true);
    }
    (score.high < cut).then_some(false)
}

/// Whether at least `least` of the outcomes are true.
fn count(outcomes: impl Iterator<Item = Option<bool>>, least: usize) -> Option<bool> {
    let (mut sure, mut possible) = (0, 0);
    for outcome in outcomes {
        sure += usize::from(outcome == Some(true));
        possible += usize::from(outcome != Some(false));
    }
    if sure >= least {
        Some(true)
    } else if possible < least {
        Some(false)
    } else {
        None
    }
}
