//! Values by importance, ours and the rival's (`docs/spec/04-va`, §4.4–4.8).
//!
//! Where each lies in the nine-grid, what the customer's three and our own
//! focus have in common with what is important, and which values pull against
//! each other. Their scores are in [`worth`](super::worth).

use super::reading::{Reading, State};
use crate::answer::Value;
use crate::instrument::{OfValues, Triple, ValueRules};
use crate::order;

/// What the ratings say of all values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values {
    /// In the order of the instrument.
    pub each: Vec<ValueResult>,
    /// How many of the customer's three are among the three most important.
    pub priority_overlap: Option<usize>,
    /// How many of the customer's three we chose to be best in.
    pub strategy_overlap: Option<usize>,
    /// Positions of the pairs that pull against each other here.
    pub pairs: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueResult {
    pub id: String,
    /// `None`: not applicable, since one of the three is.
    pub ratings: Option<Ratings>,
    pub cell: Cell,
}

/// Raw ratings 0–4; `None`: not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ratings {
    pub importance: Option<u8>,
    pub ours: Option<u8>,
    pub rival: Option<u8>,
}

/// Where a value lies in the nine-grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// A key of the nine.
    At(String),
    Unknown,
    NotApplicable,
}

impl Ratings {
    fn is_excess(&self) -> Option<bool> {
        both(
            self.importance.map(|step| step <= 1),
            self.ours.map(|step| step >= 3),
        )
    }

    /// Important, and we rate ourselves high.
    fn is_promised(&self) -> Option<bool> {
        both(
            self.importance.map(|step| step >= 3),
            self.ours.map(|step| step >= 3),
        )
    }
}

/// Everything but the scores.
pub fn values(rules: &ValueRules, readings: &[Reading]) -> Values {
    let each: Vec<ValueResult> = rules
        .triples
        .iter()
        .map(|triple| {
            let ratings = ratings(triple, readings);
            ValueResult {
                id: triple.id.clone(),
                cell: ratings.map_or(Cell::NotApplicable, |own| cell(rules, own)),
                ratings,
            }
        })
        .collect();
    let top = picks(readings, &rules.top);
    let focus = picks(readings, &rules.focus);
    let pairs = (0..rules.pairs.len())
        .filter(|at| pulls(rules, &each, *at) == Some(true))
        .collect();
    // Both overlaps want to know what is important (§13.7).
    let known = importances(&each).len() >= ENOUGH;
    Values {
        priority_overlap: top
            .filter(|_| known)
            .map(|top| shared(top, &most_important(&each))),
        strategy_overlap: top
            .zip(focus)
            .filter(|_| known)
            .map(|(top, focus)| shared(top, &focus.iter().map(String::as_str).collect::<Vec<_>>())),
        pairs,
        each,
    }
}

/// Known importances from which on they can be compared.
const ENOUGH: usize = 6;

/// The three ratings of a value; `None` when one of them does not apply.
pub(super) fn ratings(triple: &Triple, readings: &[Reading]) -> Option<Ratings> {
    let rating = |id: &String| {
        let reading = readings.iter().find(|reading| reading.id == *id)?;
        match &reading.state {
            State::Known(value) => Some(value.rating()),
            State::Unknown | State::Skipped => Some(None),
            State::NotApplicable | State::Hidden => None,
        }
    };
    let [importance, ours, rival] = &triple.items;
    Some(Ratings {
        importance: rating(importance)?,
        ours: rating(ours)?,
        rival: rating(rival)?,
    })
}

fn picks<'a>(readings: &'a [Reading], id: &str) -> Option<&'a [String]> {
    let reading = readings.iter().find(|reading| reading.id == id)?;
    match reading.value()? {
        Value::Picks(keys) => Some(keys),
        _ => None,
    }
}

/// The nine cells run from high to low importance, and from behind to ahead.
/// A need that is not met is urgent whatever the rival does.
fn cell(rules: &ValueRules, own: Ratings) -> Cell {
    let key = |row: usize, column: usize| match rules.cells.get(3 * row + column) {
        Some((key, _)) => Cell::At(key.clone()),
        None => Cell::Unknown,
    };
    let (Some(importance), Some(ours)) = (own.importance, own.ours) else {
        return Cell::Unknown;
    };
    if ours <= 1 && importance >= 2 {
        return key(0, 0);
    }
    let Some(rival) = own.rival else {
        return Cell::Unknown;
    };
    let row = match importance {
        0 | 1 => 2,
        2 => 1,
        _ => 0,
    };
    match ours.cmp(&rival) {
        std::cmp::Ordering::Less => key(row, 0),
        std::cmp::Ordering::Equal => key(row, 1),
        std::cmp::Ordering::Greater => key(row, 2),
    }
}

/// The known importances with their values.
fn importances(each: &[ValueResult]) -> Vec<(u8, &str)> {
    each.iter()
        .filter_map(|value| Some((value.ratings?.importance?, value.id.as_str())))
        .collect()
}

/// The three of the highest importance, ties with the third included.
fn most_important(each: &[ValueResult]) -> Vec<&str> {
    const THIRD: usize = 2;
    let known = importances(each);
    let mut sorted: Vec<u8> = known.iter().map(|(importance, _)| *importance).collect();
    order::sort_by(&mut sorted, |a, b| b.cmp(a));
    let least = sorted.get(THIRD).copied().unwrap_or(0);
    known
        .into_iter()
        .filter(|(importance, _)| *importance >= least)
        .map(|(_, id)| id)
        .collect()
}

fn shared(keys: &[String], among: &[&str]) -> usize {
    keys.iter()
        .filter(|key| among.contains(&key.as_str()))
        .count()
}

/// Whether a pair pulls: both important, and both promised.
fn pulls(rules: &ValueRules, each: &[ValueResult], at: usize) -> Option<bool> {
    let (one, other) = &rules.pairs.get(at)?.of;
    let promised = |id: &String| {
        let value = each.iter().find(|value| value.id == *id)?;
        match &value.ratings {
            Some(ratings) => ratings.is_promised(),
            None => Some(false),
        }
    };
    both(promised(one), promised(other))
}

fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

/// Whether at least `least` are true; `None`: unknown ones decide.
fn at_least(least: usize, outcomes: impl Iterator<Item = Option<bool>> + Clone) -> Option<bool> {
    let sure = outcomes.clone().filter(|own| *own == Some(true)).count();
    let possible = outcomes.filter(|own| *own != Some(false)).count();
    if sure >= least {
        Some(true)
    } else if possible < least {
        Some(false)
    } else {
        None
    }
}

impl Values {
    /// Whether some value lies in the cell.
    pub fn any_in(&self, key: &str) -> Option<bool> {
        at_least(
            1,
            self.each.iter().map(|value| match &value.cell {
                Cell::At(own) => Some(own == key),
                Cell::Unknown => None,
                Cell::NotApplicable => Some(false),
            }),
        )
    }

    /// What the conditions of the instrument ask (§4.7, §4.8).
    pub fn hold(&self, of: OfValues, rules: &ValueRules) -> Option<bool> {
        let applicable = || self.each.iter().filter_map(|value| value.ratings);
        let differs = |overlap: Option<usize>| overlap.map(|overlap| overlap <= 1);
        match of {
            OfValues::Alike => Some(self.are_alike()),
            OfValues::Top3Differs => differs(self.priority_overlap),
            OfValues::StrategyDiffers => differs(self.strategy_overlap),
            OfValues::BestAtAll => {
                const NEARLY_ALL: usize = 7;
                at_least(
                    NEARLY_ALL,
                    applicable().map(|own| own.ours.map(|step| step >= 3)),
                )
            }
            OfValues::RivalUnknown => {
                let known = applicable().filter(|own| own.rival.is_some()).count();
                Some(2 * known < applicable().count())
            }
            OfValues::Pair => {
                let pairs = 0..rules.pairs.len();
                at_least(1, pairs.map(|at| pulls(rules, &self.each, at)))
            }
            OfValues::Excess => at_least(1, applicable().map(|own| own.is_excess())),
        }
    }

    fn are_alike(&self) -> bool {
        let known = importances(&self.each);
        let steps = known.iter().map(|(importance, _)| *importance);
        match (steps.clone().min(), steps.max()) {
            (Some(least), Some(most)) => known.len() >= ENOUGH && most - least <= 1,
            _ => false,
        }
    }
}
