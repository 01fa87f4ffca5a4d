//! What values are worth, ours and against the rival's (`docs/spec/04-va`, §4.4).
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
use super::reading::Reading;
use super::values::{Ratings, ratings};
use crate::instrument::{Formula, Instrument, Triple};
use crate::order;

/// The greatest rating.
const TOP: i64 = 4;

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
        let known = [own.importance, own.ours, own.rival].map(|rating| rating.is_some());
        let pairs = known.into_iter().zip(half.reads());
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
