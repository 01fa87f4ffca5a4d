//! Values by importance, ours and the rival's (`docs/spec/04-va`, §4.4–4.6).
//!
//! ```text
//! need fit = 25 · Σ I·P / Σ I                           I and P known
//! edge     = clamp(50 + 25 · Σ I·(P − R) / Σ I, 0, 100)  all three known
//! value    = (need fit + edge) / 2
//! cover    = known ratings / all ratings
//! ```
//!
//! Undefined while Σ I = 0. Bounds put each unknown P and R at the end that
//! lowers (raises) and take the least (greatest) over all unknown I at 0 or 4;
//! where every combination makes Σ I = 0 they are 0 and 100. A point is shown
//! from 60 % cover and three complete values on, among a part of the values
//! from two on (§13.7).

use super::Fraction;
use super::mean::{Score, is_enough};
use super::reading::{Reading, State};
use crate::answer::Value;
use crate::instrument::{Formula, Instrument, OfValues, Triple, ValueRules};
use crate::order;

/// The greatest rating.
const TOP: i64 = 4;

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
    fn known(&self) -> [bool; 3] {
        [self.importance, self.ours, self.rival].map(|rating| rating.is_some())
    }

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
fn ratings(triple: &Triple, readings: &[Reading]) -> Option<Ratings> {
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

/// The scales that hold these values and how many of them each, so that an
/// open rating is worth its share of all.
pub fn parts(instrument: &Instrument, readings: &[Reading], ids: &[String]) -> Vec<(String, u32)> {
    let mut parts: Vec<(String, u32)> = Vec::new();
    for triple in of(instrument, ids) {
        let [importance, ..] = &triple.items;
        let Some(item) = instrument.item(importance) else {
            continue;
        };
        if ratings(triple, readings).is_none() {
            continue;
        }
        match parts.iter_mut().find(|(scale, _)| *scale == item.scale) {
            Some((_, count)) => *count += 1,
            None => parts.push((item.scale.clone(), 1)),
        }
    }
    parts
}

/// The score of a scale whose items are the ratings of values; `None`: it is
/// another kind of scale. The inner `None`: none of them applies.
pub fn of_scale(
    instrument: &Instrument,
    readings: &[Reading],
    scale: &str,
) -> Option<Option<Score>> {
    let triples = &instrument.values.as_ref()?.triples;
    let lies_here = |triple: &&Triple| {
        let [importance, ..] = &triple.items;
        let item = instrument.item(importance);
        item.is_some_and(|item| item.scale == scale)
    };
    let ids: Vec<String> = triples
        .iter()
        .filter(lies_here)
        .map(|triple| triple.id.clone())
        .collect();
    (!ids.is_empty()).then(|| score(&Formula::Value(ids), instrument, readings))
}

fn of<'a>(instrument: &'a Instrument, ids: &[String]) -> impl Iterator<Item = &'a Triple> {
    let triples = instrument.values.iter().flat_map(|rules| &rules.triples);
    triples.filter(move |triple| ids.contains(&triple.id))
}

/// The score of a formula over values; `None`: none of them applies.
pub fn score(formula: &Formula, instrument: &Instrument, readings: &[Reading]) -> Option<Score> {
    let (Formula::NeedFit(ids) | Formula::Edge(ids) | Formula::Value(ids)) = formula else {
        return None;
    };
    let rated: Vec<Ratings> = of(instrument, ids)
        .filter_map(|triple| ratings(triple, readings))
        .collect();
    if rated.is_empty() {
        return None;
    }
    let all = instrument.values.iter().flat_map(|rules| &rules.triples);
    // Three of all, two of a part.
    let enough = if ids.len() < all.count() { 2 } else { 3 };
    Some(match formula {
        Formula::NeedFit(_) => half(Half::NeedFit, &rated, enough),
        Formula::Edge(_) => half(Half::Edge, &rated, enough),
        _ => mean_of_halves(&rated, enough),
    })
}

fn mean_of_halves(rated: &[Ratings], enough: usize) -> Score {
    let fit = half(Half::NeedFit, rated, enough);
    let edge = half(Half::Edge, rated, enough);
    let point = fit.point.zip(edge.point).map(|(a, b)| (a + b) / 2);
    let (low, high) = ((fit.low + edge.low) / 2, (fit.high + edge.high) / 2);
    Score {
        // The edge leaves values out that its bounds count (§13.7).
        low: point.map_or(low, |point| low.min(point)),
        high: point.map_or(high, |point| high.max(point)),
        shown: edge.shown && point.is_some(),
        point,
        cover: edge.cover,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    NeedFit,
    Edge,
}

impl Half {
    /// What one value brings for each step of its importance.
    fn gain(self, ours: i64, rival: i64) -> i64 {
        match self {
            Half::NeedFit => ours,
            Half::Edge => ours - rival,
        }
    }

    /// The score of summed gains; `None` where nothing is important.
    fn at(self, gained: i64, importance: i64) -> Option<Fraction> {
        let (least, most) = (Fraction::from_integer(0), Fraction::from_integer(100));
        let mean = (importance > 0).then(|| Fraction::new(25 * gained, importance))?;
        Some(match self {
            Half::NeedFit => mean,
            Half::Edge => (mean + 50).clamp(least, most),
        })
    }

    /// Which of the three ratings it reads.
    fn reads(self) -> [bool; 3] {
        [true, true, self == Half::Edge]
    }
}

fn half(half: Half, rated: &[Ratings], enough: usize) -> Score {
    let read = |own: &Ratings| {
        let pairs = own.known().into_iter().zip(half.reads());
        pairs.filter(|(known, reads)| *known && *reads).count()
    };
    let wanted = half.reads().into_iter().filter(|reads| *reads).count();
    let complete = rated.iter().filter(|own| read(own) == wanted);
    let sums = complete.clone().map(|own| {
        let step = |rating: Option<u8>| i64::from(rating.unwrap_or(0));
        let importance = step(own.importance);
        let gain = half.gain(step(own.ours), step(own.rival));
        (importance * gain, importance)
    });
    let (gained, importance) = sums.fold((0, 0), |sum, own| (sum.0 + own.0, sum.1 + own.1));
    let point = half.at(gained, importance);
    let known: usize = rated.iter().map(read).sum();
    let cover = share(known, wanted * rated.len());
    Score {
        shown: point.is_some() && is_enough(cover) && complete.count() >= enough,
        point,
        cover,
        low: end(half, rated, (0, TOP)).unwrap_or(Fraction::from_integer(0)),
        high: end(half, rated, (TOP, 0)).unwrap_or(Fraction::from_integer(100)),
    }
}

/// The least score, with unknown ratings of ours and the rival's at these
/// ends, when ours is the lower; else the greatest.
///
/// Of the combinations with so many unknown importances at 4, that with the
/// least gains is the least, so the gains are tried in order.
fn end(half: Half, rated: &[Ratings], (ours, rival): (i64, i64)) -> Option<Fraction> {
    let gain = |own: &Ratings| {
        let step = |rating: Option<u8>, unknown| rating.map_or(unknown, i64::from);
        half.gain(step(own.ours, ours), step(own.rival, rival))
    };
    let (mut gained, mut importance) = (0, 0);
    let mut open: Vec<i64> = Vec::new();
    for own in rated {
        match own.importance {
            Some(step) => {
                gained += i64::from(step) * gain(own);
                importance += i64::from(step);
            }
            None => open.push(gain(own)),
        }
    }
    let lowest = ours < rival;
    order::sort_by_key(&mut open, |gain| if lowest { *gain } else { -gain });
    let mut best = half.at(gained, importance);
    for gain in open {
        gained += TOP * gain;
        importance += TOP;
        let next = half.at(gained, importance);
        best = match (best, next) {
            (Some(best), Some(next)) if lowest => Some(best.min(next)),
            (Some(best), Some(next)) => Some(best.max(next)),
            (best, next) => best.or(next),
        };
    }
    best
}

fn share(known: usize, all: usize) -> Fraction {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Fraction::new(count(known), count(all).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated(importance: Option<u8>, ours: Option<u8>, rival: Option<u8>) -> Ratings {
        Ratings {
            importance,
            ours,
            rival,
        }
    }

    #[test]
    fn a_step_ahead_on_everything_gives_an_edge_of_75() {
        let ahead = [rated(Some(4), Some(3), Some(2)); 3];
        let edge = half(Half::Edge, &ahead, 3);
        assert_eq!(edge.point, Some(Fraction::from_integer(75)));
        assert!(edge.shown);
        let level = [rated(Some(1), Some(3), Some(3)); 3];
        let fifty = Some(Fraction::from_integer(50));
        assert_eq!(half(Half::Edge, &level, 3).point, fifty);
    }

    #[test]
    fn without_any_importance_there_is_no_score_and_everything_is_possible() {
        let nothing = [rated(Some(0), Some(3), Some(2)); 3];
        let fit = half(Half::NeedFit, &nothing, 3);
        let span = (Fraction::from_integer(0), Fraction::from_integer(100));
        assert_eq!((fit.point, fit.shown), (None, false));
        assert_eq!((fit.low, fit.high), span);
    }

    #[test]
    fn bounds_are_the_ends_over_all_combinations_of_unknown_importance() {
        let rated = [
            rated(Some(2), Some(3), Some(1)),
            rated(None, Some(1), None),
            rated(None, Some(4), Some(4)),
            rated(Some(1), None, Some(2)),
        ];
        for kind in [Half::NeedFit, Half::Edge] {
            let (low, high) = tried(kind, &rated);
            let score = half(kind, &rated, 3);
            assert_eq!((score.low, score.high), (low, high));
        }
    }

    /// The ends by trying every combination.
    fn tried(kind: Half, rated: &[Ratings]) -> (Fraction, Fraction) {
        let mut all = Vec::new();
        for bits in 0..1u32 << (3 * rated.len()) {
            let mut sums = (0, 0);
            for (at, own) in rated.iter().enumerate() {
                let end = |part: usize| {
                    if bits >> (3 * at + part) & 1 == 1 {
                        4
                    } else {
                        0
                    }
                };
                let step = |rating: Option<u8>, part| rating.map_or(end(part), i64::from);
                let importance = step(own.importance, 0);
                let gain = kind.gain(step(own.ours, 1), step(own.rival, 2));
                sums = (sums.0 + importance * gain, sums.1 + importance);
            }
            all.extend(kind.at(sums.0, sums.1));
        }
        (*all.iter().min().unwrap(), *all.iter().max().unwrap())
    }

    #[test]
    fn the_bounds_of_the_value_score_are_widened_to_hold_it() {
        // The open rival's rating can't draw level with the one we know.
        let rated = [
            rated(Some(4), Some(1), Some(4)),
            rated(Some(4), Some(4), None),
            rated(Some(4), Some(0), Some(4)),
        ];
        let value = mean_of_halves(&rated, 2);
        let point = value.point.unwrap();
        assert_eq!(value.low, point);
        assert!(value.high > point);
    }
}
