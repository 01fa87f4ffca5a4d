//! A disc in slices with a name beside each: filled as far as is sure, pale as
//! far as is possible.

use crate::report::chart::scene::{Mark, Style, polar, slice};
use crate::report::chart::{Anchor, Tone};
use crate::scoring::mean::Score;
use crate::text::Text;

use super::cells::{number_and_range, on};

/// Of the disc, in px.
const RADIUS: i32 = 94;
/// Of the two lines of a name.
const LINES: [i32; 2] = [14, 31];
/// Of the middle of the disc.
const MIDDLE: i32 = 42 + RADIUS;
pub const HEIGHT: i32 = MIDDLE + RADIUS + 42;

/// One slice. The first one ends at the top, the others follow clockwise.
#[derive(Debug, Clone, PartialEq)]
pub struct Quarter {
    pub label: Text,
    /// `None`: not applicable.
    pub score: Option<Score>,
    pub tone: Tone,
    /// What is asked for, with the word that says so.
    pub outlined: Option<Text>,
}

/// The slices, with rings where cuts are.
pub fn quarters(quarters: &[Quarter], cuts: &[i32]) -> Vec<Mark> {
    let count = i32::try_from(quarters.len()).unwrap_or(1).max(1);
    let from = |at: usize| 360 / count * i32::try_from(at).unwrap_or(0) - 360 / count;
    let each = quarters.iter().enumerate();
    let mut marks: Vec<Mark> = each
        .clone()
        .flat_map(|(at, own)| disc(own, from(at), from(at) + 360 / count))
        .collect();
    marks.extend(cuts.iter().map(|cut| Mark::Dot {
        x: 500,
        y: MIDDLE,
        r: cut * RADIUS / 100,
        style: Style::Cut,
    }));
    let outlined = each.clone().filter(|(_, own)| own.outlined.is_some());
    marks.extend(outlined.map(|(at, _)| {
        let around = slice(0, RADIUS + 2, from(at), from(at) + 360 / count);
        shape(around, Style::Outline)
    }));
    for (at, own) in each {
        marks.extend(names(own, from(at) + 180 / count));
    }
    marks
}

/// Empty, possible, sure, and the point where it is one.
fn disc(own: &Quarter, from: i32, to: i32) -> Vec<Mark> {
    let whole = |style| shape(slice(0, RADIUS, from, to), style);
    let Some(score) = &own.score else {
        return vec![whole(Style::HeatNone)];
    };
    let (low, high) = (on(score.low, RADIUS), on(score.high, RADIUS));
    let mut marks = vec![whole(Style::Empty)];
    if high > low {
        let possible = slice(low, high, from, to);
        marks.push(shape(possible, Style::Range(own.tone)));
    }
    if low > 0 {
        marks.push(shape(slice(0, low, from, to), Style::Fill(own.tone)));
    }
    if let Some(point) = score.shown_point().filter(|_| high > low) {
        let (dx, dy) = polar(on(point, RADIUS), from.midpoint(to));
        marks.push(Mark::Disc {
            x: 500,
            dx,
            y: MIDDLE + dy,
            r: 7,
            style: Style::Dot(own.tone),
        });
    }
    marks
}

fn shape(points: Vec<(i32, i32)>, style: Style) -> Mark {
    Mark::Shape {
        x: 500,
        y: MIDDLE,
        points,
        closed: true,
        style,
    }
}

/// Name and number, in the corner that the slice looks to.
fn names(own: &Quarter, towards: i32) -> Vec<Mark> {
    let (right, down) = polar(100, towards);
    let (dx, anchor) = if right < 0 {
        (-8, Anchor::End)
    } else {
        (8, Anchor::Start)
    };
    let base = if down < 0 { 0 } else { MIDDLE + RADIUS + 5 };
    let number = number_and_range(own.score.as_ref());
    let below = match &own.outlined {
        Some(word) => joined(&number, word),
        None => number,
    };
    let style = if own.outlined.is_some() {
        Style::Strong
    } else {
        Style::Name
    };
    let text = |(line, (style, words)): (i32, (Style, Text))| Mark::Text {
        x: 500,
        dx,
        y: base + line,
        anchor,
        style,
        words,
    };
    let lines = [(style, own.label.clone()), (Style::Words, below)];
    LINES.into_iter().zip(lines).map(text).collect()
}

fn joined(number: &Text, word: &Text) -> Text {
    Text {
        en: format!("{}, {}", number.en, word.en),
        zh: format!("{}，{}", number.zh, word.zh),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::scene::plain;
    use crate::scoring::Fraction;

    fn quarter(low: i64, high: i64) -> Quarter {
        let known = low == high;
        Quarter {
            label: plain("Oak"),
            score: Some(Score {
                point: known.then(|| Fraction::from_integer(low)),
                shown: known,
                cover: Fraction::from_integer(i64::from(known)),
                low: Fraction::from_integer(low),
                high: Fraction::from_integer(high),
            }),
            tone: Tone::None,
            outlined: None,
        }
    }

    fn count(marks: &[Mark], wanted: Style) -> usize {
        let is = |mark: &&Mark| matches!(mark, Mark::Shape { style, .. } if *style == wanted);
        marks.iter().filter(is).count()
    }

    #[test]
    fn what_is_not_known_is_pale_to_the_rim_and_nothing_is_filled() {
        let marks = disc(&quarter(0, 100), -90, 0);
        assert_eq!(count(&marks, Style::Range(Tone::None)), 1);
        assert_eq!(count(&marks, Style::Fill(Tone::None)), 0);
    }

    #[test]
    fn what_is_known_is_filled_and_nothing_is_pale() {
        let marks = disc(&quarter(60, 60), -90, 0);
        assert_eq!(count(&marks, Style::Range(Tone::None)), 0);
        assert_eq!(count(&marks, Style::Fill(Tone::None)), 1);
    }

    #[test]
    fn what_does_not_apply_is_dashed_rather_than_empty() {
        let own = Quarter {
            score: None,
            ..quarter(0, 0)
        };
        let marks = disc(&own, -90, 0);
        assert_eq!(count(&marks, Style::HeatNone), 1);
        assert_eq!(count(&marks, Style::Empty), 0);
    }

    #[test]
    fn the_first_of_four_has_its_name_at_the_top_left() {
        let marks = names(&quarter(0, 100), -45);
        let ends =
            |mark: &Mark| matches!(mark, Mark::Text { anchor: Anchor::End, y, .. } if *y < 42);
        assert!(marks.iter().all(ends));
    }
}
