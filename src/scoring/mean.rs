//! Scale score, coverage and bounds (conventions §3).
//!
//! ```text
//! W     = Σ_V w
//! score = Σ_A w·s / Σ_A w            undefined when A is empty
//! cover = Σ_A w / W
//! low   = Σ_A w·s / W                every unknown item at 0
//! high  = (Σ_A w·s + 100·(W − Σ_A w)) / W
//! ```
//!
//! Nothing is imputed: an unknown answer widens the range and moves no point.

use super::Fraction;

/// A score with what is still possible. All but `cover` run from 0 to 100.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// Mean of what is known; `None` when nothing is.
    pub point: Option<Fraction>,
    /// The point may be shown: at least 60 % of the weight is known.
    pub shown: bool,
    /// Share of the weight that is known, 0 to 1.
    pub cover: Fraction,
    pub low: Fraction,
    pub high: Fraction,
}

impl Score {
    /// The point where it may be shown.
    pub fn shown_point(&self) -> Option<Fraction> {
        self.point.filter(|_| self.shown)
    }
}

/// A weight, and the item score 0–100 after reversing, where it is known.
pub type Part = (u32, Option<Fraction>);

/// The score of the visible, applicable items of a scale. `None` when there
/// are none: the scale is not applicable, which is never zero.
pub fn mean(parts: &[Part]) -> Option<Score> {
    let all: i64 = parts.iter().map(|(weight, _)| i64::from(*weight)).sum();
    if all == 0 {
        return None;
    }
    let known = parts
        .iter()
        .filter_map(|(weight, score)| score.map(|score| (i64::from(*weight), score)));
    let answered: i64 = known.clone().map(|(weight, _)| weight).sum();
    let sum: Fraction = known.map(|(weight, score)| score * weight).sum();
    let open = Fraction::from_integer(100 * (all - answered));
    Some(Score {
        point: (answered > 0).then(|| sum / answered),
        shown: is_enough(Fraction::new(answered, all)),
        cover: Fraction::new(answered, all),
        low: sum / all,
        high: (sum + open) / all,
    })
}

/// Coverage of 60 % or more, tested without rounding: 5·known ≥ 3·all.
pub fn is_enough(cover: Fraction) -> bool {
    5 * *cover.numer() >= 3 * *cover.denom()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_answers_widen_the_range_and_leave_the_point() {
        let score = mean(&[
            (3, Some(Fraction::from_integer(75))),
            (2, None),
            (2, Some(Fraction::from_integer(25))),
        ])
        .unwrap();
        assert_eq!(score.point, Some(Fraction::new(275, 5)));
        assert_eq!(score.low, Fraction::new(275, 7));
        assert_eq!(score.high, Fraction::new(475, 7));
        assert!(score.shown);
    }

    #[test]
    fn three_fifths_are_enough_and_a_hair_less_is_not() {
        assert!(is_enough(Fraction::new(3, 5)));
        assert!(!is_enough(Fraction::new(599, 1000)));
    }

    #[test]
    fn a_scale_without_items_is_not_applicable_rather_than_zero() {
        assert_eq!(mean(&[]), None);
    }

    #[test]
    fn a_scale_of_which_nothing_is_known_spans_everything() {
        let score = mean(&[(2, None), (1, None)]).unwrap();
        assert_eq!(score.point, None);
        assert_eq!(score.low, Fraction::from_integer(0));
        assert_eq!(score.high, Fraction::from_integer(100));
    }
}
