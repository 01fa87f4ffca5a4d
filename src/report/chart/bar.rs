//! The range bar: both scores of one thing on one line.
//!
//! The range as evidenced encloses the range as answered, since fewer known
//! answers can only widen it. So the bar is the range as answered and the
//! whiskers are the range as evidenced; a dot and a diamond are the points.
//! A range of no width has no bar, a point below 60 % coverage no mark.

use super::{Anchor, Tone};
use crate::instrument::Band;
use crate::report::figure::{float, is_settled};
use crate::scoring::mean::Score;

/// Nearer than this, dot and diamond would cover each other.
const NEAR: f64 = 3.5;

/// Positions from 0 to 100.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Left end and width.
    pub range: Option<(f64, f64)>,
    pub dot: Option<f64>,
    /// Both ends.
    pub whisker: Option<(f64, f64)>,
    pub diamond: Option<f64>,
    /// The diamond stands hollow around the dot.
    pub over: bool,
    pub tone: Tone,
}

pub fn bar(answered: &Score, evidenced: Option<&Score>, band: Option<Band>) -> Bar {
    let (low, high) = (float(answered.low), float(answered.high));
    let dot = answered.shown_point().map(float);
    let diamond = evidenced.and_then(Score::shown_point).map(float);
    let whisker = evidenced
        .filter(|score| !is_settled(score))
        .map(|score| (float(score.low), float(score.high)));
    Bar {
        range: (!is_settled(answered)).then_some((low, high - low)),
        over: dot
            .zip(diamond)
            .is_some_and(|(dot, diamond)| (dot - diamond).abs() < NEAR),
        dot,
        whisker,
        diamond,
        tone: Tone::of(band),
    }
}

/// Where the label of a mark starts so that it stays in the picture: `reach`
/// is half its width in per cent of the narrowest picture.
pub fn label_at(position: f64, reach: f64) -> (f64, Anchor) {
    if position < reach {
        (0.0, Anchor::Start)
    } else if position > 100.0 - reach {
        (100.0, Anchor::End)
    } else {
        (position, Anchor::Middle)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Fraction;

    fn score(point: Option<i64>, low: i64, high: i64) -> Score {
        Score {
            point: point.map(Fraction::from_integer),
            shown: point.is_some(),
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    #[test]
    fn a_known_scale_has_a_dot_and_no_bar() {
        let known = score(Some(75), 75, 75);
        let bar = bar(&known, Some(&known), Some(Band::Strong));
        assert_eq!(bar.range, None);
        assert_eq!(bar.whisker, None);
        assert_eq!(
            (bar.dot, bar.diamond, bar.over),
            (Some(75.0), Some(75.0), true)
        );
    }

    #[test]
    fn a_point_that_may_not_be_shown_has_no_mark() {
        let bar = bar(
            &score(Some(67), 58, 73),
            Some(&score(None, 31, 79)),
            Some(Band::Partial),
        );
        assert_eq!(bar.range, Some((58.0, 15.0)));
        assert_eq!(bar.whisker, Some((31.0, 79.0)));
        assert_eq!(bar.diamond, None);
    }

    #[test]
    fn a_label_near_an_end_leans_inwards() {
        assert_eq!(label_at(5.0, 20.0), (0.0, Anchor::Start));
        assert_eq!(label_at(50.0, 20.0), (50.0, Anchor::Middle));
        assert_eq!(label_at(95.0, 20.0), (100.0, Anchor::End));
    }
}
