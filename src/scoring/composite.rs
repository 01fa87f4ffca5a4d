//! Composites: weighted means of scales (conventions §3).
//!
//! Low, high and cover are the weighted means of those of the applicable
//! parts; the score is the weighted mean of the parts that have an answer.

use super::mean::{Score, is_enough};
use super::{Fraction, View};

/// The composite of applicable parts. `None` when there are none.
pub fn composite(parts: &[(u32, Score)]) -> Option<Score> {
    if parts.is_empty() {
        return None;
    }
    let cover = weighted(parts.iter().map(|(weight, part)| (*weight, part.cover)));
    let points = parts
        .iter()
        .filter_map(|(weight, part)| part.point.map(|point| (*weight, point)));
    let answered = points.clone().next().is_some();
    Some(Score {
        point: answered.then(|| weighted(points)),
        shown: is_enough(cover),
        cover,
        low: weighted(parts.iter().map(|(weight, part)| (*weight, part.low))),
        high: weighted(parts.iter().map(|(weight, part)| (*weight, part.high))),
    })
}

/// From the smallest low to the greatest high, without a point: what is
/// possible while the answer that picks the weights is unknown (§13.6).
pub fn envelope<'a>(cases: impl Iterator<Item = Option<&'a Score>>) -> Option<Score> {
    cases
        .flatten()
        .cloned()
        .reduce(|one, other| Score {
            point: None,
            shown: false,
            cover: one.cover.min(other.cover),
            low: one.low.min(other.low),
            high: one.high.max(other.high),
        })
        .map(|widest| Score {
            point: None,
            shown: false,
            ..widest
        })
}

/// The lowest of the named parts among those with a point; the first of equals
/// (§13.4).
pub fn weakest(links: &[String], view: &View) -> Option<String> {
    links
        .iter()
        .filter_map(|id| {
            let point = view.score(id).and_then(Score::shown_point)?;
            Some((point, id))
        })
        .reduce(|least, next| if next.0 < least.0 { next } else { least })
        .map(|(_, id)| id.clone())
}

/// The weighted mean; zero without parts.
fn weighted(parts: impl Iterator<Item = (u32, Fraction)>) -> Fraction {
    let zero = Fraction::from_integer(0);
    let (sum, weights) = parts.fold((zero, 0), |(sum, weights), (weight, value)| {
        let weight = i64::from(weight);
        (sum + value * weight, weights + weight)
    });
    if weights == 0 { zero } else { sum / weights }
}

#[cfg(test)]
mod tests {
    use super::super::mean::mean;
    use super::*;

    #[test]
    fn a_part_without_an_answer_widens_the_range_but_does_not_pull_the_point() {
        let known = mean(&[(1, Some(Fraction::from_integer(80)))]).unwrap();
        let unknown = mean(&[(1, None)]).unwrap();
        let score = composite(&[(60, known), (40, unknown)]).unwrap();
        assert_eq!(score.point, Some(Fraction::from_integer(80)));
        assert_eq!(score.low, Fraction::from_integer(48));
        assert_eq!(score.high, Fraction::from_integer(88));
        assert!(score.shown);
    }
}
