//! Composites that are no mean: products, differences, the least of several.
//!
//! Each is monotone in each part, so its bounds are its value with every
//! unknown part at the end that lowers, and that raises it (conventions §3).

use super::mean::Score;
use super::reading::{Reading, item_score};
use super::{Fraction, View, worth};
use crate::instrument::{Formula, Instrument, Term};

/// The score of a formula; `None`: a part does not apply.
pub fn score(
    formula: &Formula,
    instrument: &Instrument,
    readings: &[Reading],
    view: &View,
) -> Option<Score> {
    let items = Items {
        instrument,
        readings,
    };
    match formula {
        // Means are `composite`'s work.
        Formula::Mean(_) | Formula::MeanBy(..) => None,
        Formula::NeedFit(_) | Formula::Edge(_) | Formula::Value(_) => {
            worth::score(formula, instrument, readings)
        }
        Formula::Product(one, other) => {
            let (one, other) = (view.score(one)?, view.score(other)?);
            Some(both(one, other, |a, b| a * b / 100))
        }
        Formula::Difference(one, other) => {
            let (one, other) = (view.score(one)?, view.score(other)?);
            let turned = Score {
                low: other.high,
                high: other.low,
                ..other.clone()
            };
            Some(both(one, &turned, |a, b| a - b))
        }
        Formula::Deeds {
            base,
            for_us,
            against,
        } => deeds(*base, for_us, against, view),
        Formula::LowestAndMean(parts) => lowest_and_mean(parts, view),
        Formula::Weakest { items: ids, least } => weakest(&items, ids, *least),
        Formula::Least(terms) => least(&items, terms),
    }
}

/// Two parts put together; a point where both have one that may be shown.
fn both(one: &Score, other: &Score, put: impl Fn(Fraction, Fraction) -> Fraction) -> Score {
    Score {
        point: one.point.zip(other.point).map(|(a, b)| put(a, b)),
        shown: one.shown && other.shown,
        cover: (one.cover + other.cover) / 2,
        low: put(one.low, other.low),
        high: put(one.high, other.high),
    }
}

/// base + share·for − share·against (`docs/spec/19-pf`).
fn deeds(base: i32, for_us: &(String, u32), against: &(String, u32), view: &View) -> Option<Score> {
    let (up, down) = (view.score(&for_us.0)?, view.score(&against.0)?);
    let put = |up: Fraction, down: Fraction| {
        Fraction::from_integer(i64::from(base)) + up * i64::from(for_us.1) / 100
            - down * i64::from(against.1) / 100
    };
    let turned = Score {
        low: down.high,
        high: down.low,
        ..down.clone()
    };
    Some(both(up, &turned, put))
}

/// Half the mean and half the lowest (`docs/spec/06-fl`, §6.3).
fn lowest_and_mean(parts: &[String], view: &View) -> Option<Score> {
    let parts: Option<Vec<&Score>> = parts.iter().map(|id| view.score(id)).collect();
    let parts = parts?;
    let put = |values: Vec<Fraction>| {
        let count = i64::try_from(values.len())
            .ok()
            .filter(|count| *count > 0)?;
        let lowest = values.iter().copied().min()?;
        let mean = values.into_iter().sum::<Fraction>() / count;
        Some((mean + lowest) / 2)
    };
    let each = |value: fn(&Score) -> Fraction| put(parts.iter().map(|part| value(part)).collect());
    let points: Option<Vec<Fraction>> = parts.iter().map(|part| part.shown_point()).collect();
    let point = points.and_then(put);
    let count = i64::try_from(parts.len()).ok()?;
    Some(Score {
        shown: point.is_some(),
        point,
        cover: parts.iter().map(|part| part.cover).sum::<Fraction>() / count.max(1),
        low: each(|part| part.low)?,
        high: each(|part| part.high)?,
    })
}

struct Items<'a> {
    instrument: &'a Instrument,
    readings: &'a [Reading],
}

impl Items<'_> {
    /// The item score; outer `None`: not in play, inner: not known.
    fn score(&self, id: &str) -> Option<Option<Fraction>> {
        let item = self.instrument.item(id)?;
        let reading = self.readings.iter().find(|reading| reading.id == id)?;
        reading.is_asked().then(|| {
            let score = item_score(item, reading.value()?, &item.scale)?;
            Some(Fraction::from_integer(i64::from(score)))
        })
    }
}

/// A chain is as strong as its weakest part (`docs/spec/14-vc`).
fn weakest(items: &Items, ids: &[String], enough: usize) -> Option<Score> {
    let scores: Vec<Option<Fraction>> = ids.iter().filter_map(|id| items.score(id)).collect();
    let known: Vec<Fraction> = scores.iter().flatten().copied().collect();
    if scores.is_empty() {
        return None;
    }
    let point = known.iter().copied().min();
    let all_known = known.len() == scores.len();
    let zero = Fraction::from_integer(0);
    Some(Score {
        point,
        shown: known.len() >= enough,
        cover: share(known.len(), scores.len()),
        low: point.filter(|_| all_known).unwrap_or(zero),
        high: point.unwrap_or(Fraction::from_integer(100)),
    })
}

/// The least of items, or of the greatest of some (`docs/spec/17-pr`).
fn least(items: &Items, terms: &[Term]) -> Option<Score> {
    let at = |unknown: i64| {
        let value = |id: &String| {
            let score = items.score(id)?;
            Some(score.unwrap_or(Fraction::from_integer(unknown)))
        };
        let term = |term: &Term| match term {
            Term::Item(id) => value(id),
            Term::Greatest(ids) => ids.iter().filter_map(value).max(),
        };
        terms.iter().filter_map(term).min()
    };
    let (low, high) = (at(0)?, at(100)?);
    let ids: Vec<&String> = terms
        .iter()
        .flat_map(|term| match term {
            Term::Item(id) => std::slice::from_ref(id),
            Term::Greatest(ids) => ids.as_slice(),
        })
        .collect();
    let asked: Vec<Option<Fraction>> = ids.into_iter().filter_map(|id| items.score(id)).collect();
    let cover = share(asked.iter().flatten().count(), asked.len());
    Some(Score {
        point: (low == high).then_some(low),
        shown: low == high,
        cover,
        low,
        high,
    })
}

fn share(known: usize, all: usize) -> Fraction {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Fraction::new(count(known), count(all).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(point: i64) -> Score {
        let point = Fraction::from_integer(point);
        Score {
            point: Some(point),
            shown: true,
            cover: Fraction::from_integer(1),
            low: point,
            high: point,
        }
    }

    #[test]
    fn a_difference_is_lowest_where_the_second_part_is_highest() {
        let second = Score {
            point: None,
            shown: false,
            low: Fraction::from_integer(10),
            high: Fraction::from_integer(90),
            ..known(0)
        };
        let turned = Score {
            low: second.high,
            high: second.low,
            ..second
        };
        let score = both(&known(50), &turned, |a, b| a - b);
        assert_eq!(score.low, Fraction::from_integer(-40));
        assert_eq!(score.high, Fraction::from_integer(40));
        assert_eq!(score.shown_point(), None);
    }
}
