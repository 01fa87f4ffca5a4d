//! One index over time, in per cent of the picture: 0–100 upwards, always.

use super::super::figure::float;
use super::super::trend::Dot;

/// The dots stand between these.
const FIRST: f64 = 8.0;
const LAST: f64 = 90.0;
/// Nearer than this, dates and values would run into each other.
const GAP: f64 = 11.0;

#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    pub x: f64,
    /// Upper and lower end of the range.
    pub range: (f64, f64),
    /// `None`: no point may be shown.
    pub dot: Option<f64>,
    /// There is room for its date and value.
    pub labelled: bool,
}

/// Marks by date, oldest first; in even steps where dates lie too close.
pub fn marks(dots: &[Dot]) -> Vec<Mark> {
    let places = places(dots);
    let mut last_label = f64::NEG_INFINITY;
    let count = dots.len();
    dots.iter()
        .zip(places)
        .enumerate()
        .map(|(at, (dot, x))| {
            let is_end = at + 1 == count;
            let room = x - last_label >= GAP && (is_end || LAST - x >= GAP);
            let labelled = room || is_end;
            if labelled {
                last_label = x;
            }
            Mark {
                x,
                range: (100.0 - float(dot.score.high), 100.0 - float(dot.score.low)),
                dot: dot.score.shown_point().map(|point| 100.0 - float(point)),
                labelled,
            }
        })
        .collect()
}

fn places(dots: &[Dot]) -> Vec<f64> {
    let (Some(first), Some(last)) = (dots.first(), dots.last()) else {
        return Vec::new();
    };
    let days = |dot: &Dot| f64::from(dot.date.days_since(first.date));
    let all = f64::from(last.date.days_since(first.date));
    let timed: Vec<f64> = dots
        .iter()
        .map(|dot| FIRST + (LAST - FIRST) * days(dot) / all.max(1.0))
        .collect();
    let close = timed
        .windows(2)
        .any(|pair| matches!(pair, [one, other] if other - one < GAP));
    if close { even(dots.len()) } else { timed }
}

fn even(count: usize) -> Vec<f64> {
    #[allow(clippy::cast_precision_loss)]
    let step = (LAST - FIRST) / (count.max(2) - 1) as f64;
    #[allow(clippy::cast_precision_loss)]
    (0..count).map(|at| FIRST + step * at as f64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::mean::Score;
    use crate::scoring::{Depth, Fraction};
    use crate::text::date::Date;

    fn dot(month: u8, day: u8) -> Dot {
        Dot {
            date: Date {
                year: 2026,
                month,
                day,
            },
            depth: Depth::Full,
            score: Score {
                point: Some(Fraction::from_integer(52)),
                shown: true,
                cover: Fraction::from_integer(1),
                low: Fraction::from_integer(31),
                high: Fraction::from_integer(74),
            },
        }
    }

    #[test]
    fn dots_stand_by_their_dates() {
        let marks = marks(&[dot(8, 12), dot(9, 30), dot(11, 18)]);
        let places: Vec<f64> = marks.iter().map(|mark| mark.x).collect();
        assert_eq!(places, [8.0, 49.0, 90.0]);
        assert!(marks.iter().all(|mark| mark.labelled));
        assert_eq!(marks[0].range, (26.0, 69.0));
        assert_eq!(marks[0].dot, Some(48.0));
    }

    #[test]
    fn dates_that_lie_close_are_spread_evenly() {
        let marks = marks(&[dot(8, 12), dot(8, 13), dot(11, 18)]);
        assert_eq!(marks[1].x, 49.0);
    }

    #[test]
    fn with_many_dates_some_labels_are_left_to_the_table() {
        let many: Vec<Dot> = (1..=12).map(|month| dot(month, 1)).collect();
        let marks = marks(&many);
        assert!(marks.iter().any(|mark| !mark.labelled));
        assert!(marks.last().is_some_and(|mark| mark.labelled));
    }
}
