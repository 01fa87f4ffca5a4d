//! Conditions over answers, scores and classes, with three outcomes.
//!
//! A flag or a cap fires when what is known makes its condition true whatever
//! the unknown is (conventions §7): `Some(true)`. "Not applicable" makes a
//! comparison false; a hidden item counts as unknown, but "… is unknown" is
//! only true of a visible item.
//!
//! For visibility (§6) an unknown context answer shows and an unknown item
//! hides, so there each comparison has two outcomes.

mod results;

use super::group::GroupLabel;
use super::mean::Score;
use super::ratio::number;
use super::reading::{Reading, State, item_score};
use super::{Fraction, Given, View};
use crate::answer::{Grade, Value};
use crate::instrument::{Condition, Kind};

/// What ids of context answers begin with.
const CONTEXT: &str = "cx-";

/// What a condition can look at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    pub given: &'a Given<'a>,
    pub readings: &'a [Reading],
    /// `None` while visibility is being decided: scores are not there yet.
    pub view: Option<&'a View>,
    pub sight: Sight<'a>,
    /// What several persons of the deal add up to, where it was looked at.
    pub groups: &'a [Group],
    /// `None`: conditions on results stay open.
    pub by_results: Option<ByResults>,
}

/// Judges a condition on results. The first part asks questions without
/// results, and does not carry the code that makes and reads them.
pub type ByResults = fn(&Facts, &Condition) -> Option<bool>;

pub const BY_RESULTS: ByResults = |facts, condition| facts.by_results(condition);

/// The label of all persons that one instrument was answered for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Key of the instrument.
    pub key: String,
    pub label: Option<GroupLabel>,
}

/// Which end of what is not known is looked at.
#[derive(Debug, Clone, Copy, Default)]
pub enum Sight<'a> {
    /// What is known; a comparison may stay open.
    #[default]
    Point,
    /// Every score at its low, every unknown rating at 0.
    Low,
    /// Every score at its high, every unknown rating at 4.
    High,
    /// What is known, with one score moved.
    Moved(&'a str, Fraction),
}

impl<'a> Facts<'a> {
    pub fn new(given: &'a Given<'a>, readings: &'a [Reading], view: Option<&'a View>) -> Facts<'a> {
        Facts {
            view,
            by_results: Some(BY_RESULTS),
            ..Facts::of_answers(given, readings)
        }
    }

    /// Facts without any results.
    pub fn of_answers(given: &'a Given<'a>, readings: &'a [Reading]) -> Facts<'a> {
        Facts {
            given,
            readings,
            view: None,
            sight: Sight::Point,
            groups: &[],
            by_results: None,
        }
    }

    /// The same facts seen from an end.
    pub fn seen(self, sight: Sight<'a>) -> Facts<'a> {
        Facts { sight, ..self }
    }

    /// The score of a scale, composite, ratio or item.
    pub fn operand(&self, id: &str) -> Option<Score> {
        let view = self.view?;
        if let Some(score) = view.score(id) {
            return Some(score.clone());
        }
        if view.ratios.iter().any(|(own, _)| own == id) {
            return Some(single(view.ratio(id)));
        }
        let item = self.given.instrument.item(id)?;
        let reading = self.reading(id).filter(|reading| reading.is_asked())?;
        let score = reading
            .value()
            .and_then(|value| item_score(item, value, &item.scale));
        Some(single(
            score.map(|score| Fraction::from_integer(i64::from(score))),
        ))
    }
}

/// The score of one thing that is known or not.
fn single(point: Option<Fraction>) -> Score {
    let whole = Fraction::from_integer;
    Score {
        point,
        shown: point.is_some(),
        cover: whole(i64::from(point.is_some())),
        low: point.unwrap_or(whole(0)),
        high: point.unwrap_or(whole(100)),
    }
}

/// Whether the condition holds; `None`: it depends on what is unknown.
pub fn holds(condition: &Condition, facts: &Facts) -> Option<bool> {
    facts.holds(condition, &|_| None)
}

/// The flags that fire, in the instrument's order.
pub fn flags(facts: &Facts) -> Vec<String> {
    let flags = facts.given.instrument.flags.iter();
    flags
        .filter(|flag| holds(&flag.when, facts) == Some(true))
        .map(|flag| flag.id.clone())
        .collect()
}

/// Whether the condition holds by what is known: a comparison with an unknown
/// answer is false.
pub fn holds_by_known(condition: &Condition, facts: &Facts) -> bool {
    facts.holds(condition, &|_| Some(false)) == Some(true)
}

/// Whether an item with this condition is shown.
pub fn shows(condition: &Condition, facts: &Facts) -> bool {
    let if_unknown = |id: &str| Some(facts.is_context(id));
    facts.holds(condition, &if_unknown).unwrap_or(false)
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
        if_unknown: &dyn Fn(&str) -> Option<bool>,
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
            Condition::AtLeast(id, least) => self.rated(id, &|step| step >= *least, if_unknown(id)),
            Condition::AtMost(id, most) => self.rated(id, &|step| step <= *most, if_unknown(id)),
            Condition::Equals(id, wanted) => {
                self.rated(id, &|step| step == *wanted, if_unknown(id))
            }
            Condition::Is(id, option) => compare(id, &|value| value.pick() == Some(option)),
            Condition::IsNot(id, option) => compare(id, &|value| value.pick() != Some(option)),
            Condition::Unknown(id) => Some(self.is_open(id)),
            Condition::Differ(a, b) => match (self.known(a), self.known(b)) {
                (Known::Value(a), Known::Value(b)) => Some(a != b),
                (Known::NotApplicable, _) | (_, Known::NotApplicable) => Some(false),
                _ => None,
            },
            Condition::MeanAtMost(ids, most) => self.mean_at_most(ids, *most),
            Condition::Not(inside) => inner(inside).map(|holds| !holds),
            Condition::Picked(id, option) => compare(
                id,
                &|value| matches!(value, Value::Picks(keys) if keys.contains(option)),
            ),
            Condition::Ticks(id, least) => compare(
                id,
                &|value| matches!(value, Value::Picks(keys) if keys.len() >= *least),
            ),
            Condition::NumberBelow(a, b) => {
                let (a, b) = (number(self.readings, a)?, number(self.readings, b)?);
                Some(a < b)
            }
            Condition::NumberAbove(id, least) => {
                number(self.readings, id).map(|number| number > *least)
            }
            Condition::NoWords => Some(self.no_words()),
            Condition::NoProof(id) => Some(
                self.reading(id)
                    .is_some_and(|reading| reading.is_known() && !has_evidence(reading)),
            ),
            Condition::Marked(id) => Some(self.reading(id).is_some_and(|reading| reading.marked)),
            Condition::AnyMarked => Some(self.readings.iter().any(|reading| reading.marked)),
            Condition::NoPointIn(key, score) => {
                let other = self.given.other(key);
                let score = other.and_then(|other| other.results.view(self.basis()).score(score));
                Some(score.is_none_or(|score| !score.shown))
            }
            Condition::OlderThan(days) => self.given.age_days.map(|age| age > *days),
            Condition::Answered(least) => {
                let answered = self.readings.iter().filter(|reading| reading.is_known());
                Some(answered.count() >= usize::try_from(*least).unwrap_or(usize::MAX))
            }
            Condition::EveryScoreAtLeast(least) => Some(self.every_score_at_least(*least)),
            Condition::NoEvidence => Some(!self.readings.iter().any(has_evidence)),
            Condition::RatedAlike(ids) => Some(self.rated_alike(ids)),
            _ => self.by_results.and_then(|judge| judge(self, condition)),
        }
    }

    fn is_context(&self, id: &str) -> bool {
        id.starts_with(CONTEXT)
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

    /// Tests a rating; an unknown one is 0 at the low end and 4 at the high.
    fn rated(&self, id: &str, test: &dyn Fn(u8) -> bool, if_unknown: Option<bool>) -> Option<bool> {
        match self.known(id) {
            Known::Value(value) => Some(value.rating().is_some_and(test)),
            Known::NotApplicable => Some(false),
            Known::Open => match self.sight {
                Sight::Low => Some(test(0)),
                Sight::High => Some(test(4)),
                Sight::Point | Sight::Moved(..) => if_unknown,
            },
        }
    }

    fn no_words(&self) -> bool {
        const FROM: u8 = 2;
        let items = self.given.instrument.items.iter().zip(self.readings);
        items.filter(|(item, _)| item.words).any(|(item, reading)| {
            let rated = reading.value().and_then(Value::rating);
            matches!(item.kind, Kind::Rating { .. })
                && rated.is_some_and(|step| step >= FROM)
                && !reading.has_note
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

/// What both ends say, where they agree.
fn settled(low: bool, high: bool) -> Option<bool> {
    (low == high).then_some(low)
}

/// A note, or a grade above guess (§13.16).
fn has_evidence(reading: &Reading) -> bool {
    reading.has_note || reading.grade.is_some_and(|grade| grade > Grade::Guess)
}

/// Whether at least `least` of the outcomes are true.
pub(super) fn count(outcomes: impl Iterator<Item = Option<bool>>, least: usize) -> Option<bool> {
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
