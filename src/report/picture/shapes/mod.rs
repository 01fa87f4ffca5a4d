//! Shapes that several pictures are made of: radar, petals, bars with a range.
//!
//! A radar and petals stand in px around a place, so they keep their size at
//! any width; bars are as wide as their place. What is known is a dot or a
//! fill, what is possible a pale range; what is not known is never a zero.

mod answers;

pub use answers::{heat, state, trail, unknown};

use crate::report::chart::scene::{Mark, Style, polar, slice};
use crate::report::chart::{Anchor, Tone};
use crate::report::figure;
use crate::scoring::Fraction;
use crate::scoring::bands::{self, CUTS};
use crate::scoring::mean::Score;
use crate::text::Text;

/// Half of what a radar with four names at its corners takes, in px: both
/// halves fit a phone of 320 px.
pub const HALF: i32 = 142;
const DOT: i32 = 6;

/// A score as a picture needs it, in thousandths of its span.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gauge {
    pub low: i32,
    pub high: i32,
    /// `None`: too little is known for one number.
    pub point: Option<i32>,
    pub tone: Tone,
}

impl Gauge {
    /// Everything is possible.
    pub const OPEN: Gauge = Gauge {
        low: 0,
        high: 1000,
        point: None,
        tone: Tone::None,
    };

    /// A scale or composite; where low is no fault it has no band.
    pub fn of(score: &Score, neutral: bool) -> Gauge {
        let point = score.shown_point();
        let band = point.filter(|_| !neutral).map(bands::band);
        Gauge {
            low: thousandths(score.low),
            high: thousandths(score.high),
            point: point.map(thousandths),
            tone: Tone::of(band),
        }
    }

    /// One answer: known, or anything.
    pub fn answer(score: Option<u8>) -> Gauge {
        score.map_or(Gauge::OPEN, |score| {
            let value = Fraction::from_integer(i64::from(score));
            let at = thousandths(value);
            Gauge {
                low: at,
                high: at,
                point: Some(at),
                tone: Tone::of(Some(bands::band(value))),
            }
        })
    }

    /// Nothing that is open can move it.
    pub fn is_settled(self) -> bool {
        self.low == self.high
    }
}

/// Thousandths of the span for a value from 0 to 100.
pub fn thousandths(value: Fraction) -> i32 {
    let at = figure::round(value * 10).clamp(0, 1000);
    i32::try_from(at).unwrap_or_default()
}

/// Rings at the cuts, a pale band for what is possible, a line through what is
/// known. `at`: the middle; `turn`: where the first axis points, in degrees
/// from the top; the others follow clockwise.
pub fn radar(at: (i32, i32), radius: i32, turn: i32, axes: &[Gauge]) -> Vec<Mark> {
    let axes: Vec<(Gauge, i32)> = axes.iter().map(|own| (*own, 0)).collect();
    spoked(at, radius, turn, &axes)
}

/// The same with spokes of some px; 0 is a hair.
pub fn spoked(at: (i32, i32), radius: i32, turn: i32, spokes: &[(Gauge, i32)]) -> Vec<Mark> {
    let axes: Vec<Gauge> = spokes.iter().map(|(own, _)| *own).collect();
    let axes = axes.as_slice();
    let spot = |axis: usize, value: i32| {
        let axis = i32::try_from(axis).unwrap_or_default();
        polar(radius * value / 1000, turn + 360 * axis / count(axes))
    };
    let ring = |value: &dyn Fn(&Gauge) -> i32, style: Style| Mark::Shape {
        x: at.0,
        y: at.1,
        points: (axes.iter().enumerate())
            .map(|(axis, own)| spot(axis, value(own)))
            .collect(),
        closed: true,
        style,
    };
    let line = |from: (i32, i32), to: (i32, i32), style: Style| Mark::Shape {
        x: at.0,
        y: at.1,
        points: vec![from, to],
        closed: false,
        style,
    };
    let mut marks = vec![ring(&|_| 1000, Style::Field)];
    if axes.iter().any(|own| !own.is_settled()) {
        marks.push(ring(&|own| own.high, Style::Range(Tone::None)));
        marks.push(ring(&|own| own.low, Style::Field));
    }
    for cut in CUTS {
        let cut = thousandths(Fraction::from_integer(cut));
        marks.push(ring(&|_| cut, Style::Cut));
    }
    for (axis, (_, wide)) in spokes.iter().enumerate() {
        let end = spot(axis, 1000);
        // Half of the width, across the spoke: a quarter turn on from it.
        let (dx, dy) = (-end.1 * wide / (2 * radius), end.0 * wide / (2 * radius));
        marks.push(match wide {
            0 => line((0, 0), end, Style::Grid),
            _ => Mark::Shape {
                x: at.0,
                y: at.1,
                points: vec![
                    (dx, dy),
                    (end.0 + dx, end.1 + dy),
                    (end.0 - dx, end.1 - dy),
                    (-dx, -dy),
                ],
                closed: true,
                style: Style::Grey,
            },
        });
    }
    let points = axes.iter().enumerate().map(|(axis, own)| {
        let spot = own.point.map(|value| spot(axis, value));
        (spot, Style::Dot(own.tone))
    });
    marks.extend(joined(at, &points.collect::<Vec<_>>(), Style::Join));
    marks
}

/// What another says, over a radar whose first axis points up.
pub fn overlay(at: (i32, i32), radius: i32, points: &[Option<i32>]) -> Vec<Mark> {
    let count = i32::try_from(points.len()).unwrap_or(1).max(1);
    let points = points.iter().zip(0..).map(|(point, axis)| {
        let spot = point.map(|value| polar(radius * value / 1000, 360 * axis / count));
        (spot, Style::DotOther)
    });
    joined(at, &points.collect::<Vec<_>>(), Style::JoinOpen)
}

/// The points of a radar, with a line between neighbours that both have one.
fn joined(at: (i32, i32), points: &[(Option<(i32, i32)>, Style)], join: Style) -> Vec<Mark> {
    let mut marks = Vec::new();
    let next = points.iter().cycle().skip(1);
    for ((from, _), (to, _)) in points.iter().zip(next) {
        if let (Some(from), Some(to)) = (from, to) {
            marks.push(Mark::Shape {
                x: at.0,
                y: at.1,
                points: vec![*from, *to],
                closed: false,
                style: join,
            });
        }
    }
    for (point, style) in points {
        if let Some((dx, dy)) = point {
            marks.push(Mark::Disc {
                x: at.0,
                dx: *dx,
                y: at.1 + dy,
                r: DOT,
                style: *style,
            });
        }
    }
    marks
}

/// Names and values at the corners of a radar of four axes, turned so that the
/// first points to the top left.
pub fn corners(at: (i32, i32), radius: i32, names: &[(Text, Text)]) -> Vec<Mark> {
    // A corner stands as far down as across: radius / √2.
    let reach = radius * 707 / 1000;
    let places = [
        (Anchor::Start, -1, -1),
        (Anchor::End, 1, -1),
        (Anchor::End, 1, 1),
        (Anchor::Start, -1, 1),
    ];
    let mut marks = Vec::new();
    for ((name, value), (anchor, side, down)) in names.iter().zip(places) {
        let first = if down < 0 { -reach - 28 } else { reach + 22 };
        let mut text = |line: i32, style: Style, words: &Text| {
            marks.push(Mark::Text {
                x: at.0,
                dx: side * HALF,
                y: at.1 + first + line * 17,
                anchor,
                style,
                words: words.clone(),
            });
        };
        text(0, Style::Name, name);
        text(1, Style::Strong, value);
    }
    marks
}

/// One petal a value around the middle, the first on top, clockwise.
pub fn petals(at: (i32, i32), (inner, outer): (i32, i32), each: &[Gauge]) -> Vec<Mark> {
    const GAP: i32 = 3;
    let span = 360 / count(each);
    let places = each.iter().zip(0..);
    let petals = places.flat_map(|(own, place)| {
        let middle = span * place;
        let (from, to) = (middle - span / 2 + GAP, middle + span / 2 - GAP);
        petal(at, (inner, outer), (from, to), *own)
    });
    let hub = Mark::Disc {
        x: at.0,
        dx: 0,
        y: at.1,
        r: inner,
        style: Style::Field,
    };
    petals.chain([hub]).collect()
}

/// A slice of a ring. What is known fills it from inside; what is possible is
/// pale; unknown says `?`.
pub fn petal(
    at: (i32, i32),
    (inner, outer): (i32, i32),
    (from, to): (i32, i32),
    own: Gauge,
) -> Vec<Mark> {
    let out = |value: i32| inner + (outer - inner) * value / 1000;
    let part = |low: i32, high: i32, style: Style| Mark::Shape {
        x: at.0,
        y: at.1,
        points: slice(out(low), out(high), from, to),
        closed: true,
        style,
    };
    let mut marks = vec![part(0, 1000, Style::Empty)];
    if let Some(point) = own.point.filter(|point| *point > 0) {
        marks.push(part(0, point, Style::Fill(own.tone)));
    }
    if !own.is_settled() {
        marks.push(part(own.low, own.high, Style::Range(own.tone)));
    }
    if own.point.is_none() {
        let (dx, dy) = polar(i32::midpoint(inner, outer), i32::midpoint(from, to));
        marks.push(unknown(at.0, dx, at.1 + dy));
    }
    marks
}

/// A rail with cuts, the range as a pale bar and the point as a dot. `x` and
/// `w` are thousandths of the width; `y` is the middle.
pub fn range_bar((x, w): (i32, i32), y: i32, own: Gauge) -> Vec<Mark> {
    let across = |value: i32| x + w * value / 1000;
    let mut marks = vec![Mark::Rect {
        x,
        y: y - 2,
        w,
        h: 4,
        style: Style::Grey,
    }];
    for cut in CUTS {
        let at = across(thousandths(Fraction::from_integer(cut)));
        marks.push(Mark::Line {
            from: (at, y - 7),
            to: (at, y + 7),
            style: Style::Axis,
        });
    }
    if !own.is_settled() {
        marks.push(Mark::Rect {
            x: across(own.low),
            y: y - 5,
            w: across(own.high) - across(own.low),
            h: 10,
            style: Style::Range(own.tone),
        });
    }
    if let Some(point) = own.point {
        marks.push(Mark::Dot {
            x: across(point),
            y,
            r: DOT,
            style: Style::Dot(own.tone),
        });
    }
    marks
}

/// The range and the point as evidenced, over the bar of what was answered, and
/// its dot again above them; where both points stand close, the diamond lies
/// hollow around the dot.
pub fn proof((x, w): (i32, i32), y: i32, own: Gauge, answered: Gauge) -> Vec<Mark> {
    const NEAR: i32 = 35;
    let across = |value: i32| x + w * value / 1000;
    let line = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Whisker,
    };
    let (low, high) = (across(own.low), across(own.high));
    let mut marks = Vec::new();
    if !own.is_settled() {
        marks.push(line((low, y), (high, y)));
        marks.extend([low, high].map(|end| line((end, y - 7), (end, y + 7))));
    }
    if let Some(point) = own.point {
        let near = (answered.point).is_some_and(|dot| (dot - point).abs() < NEAR);
        let (reach, style) = if near {
            (10, Style::Outline)
        } else {
            (7, Style::DotOther)
        };
        marks.push(Mark::Shape {
            x: across(point),
            y,
            points: vec![(0, -reach), (reach, 0), (0, reach), (-reach, 0)],
            closed: true,
            style,
        });
    }
    marks.extend(answered.point.map(|point| Mark::Dot {
        x: across(point),
        y,
        r: DOT,
        style: Style::Dot(answered.tone),
    }));
    marks
}

/// A box that fills from the left; what is possible beyond or below is pale,
/// and without a point it says `?`. `y` is the upper edge.
pub fn fill_bar((x, w): (i32, i32), (y, h): (i32, i32), own: Gauge) -> Vec<Mark> {
    let across = |value: i32| x + w * value / 1000;
    let part = |from: i32, to: i32, (y, h): (i32, i32), style: Style| Mark::Rect {
        x: across(from),
        y,
        w: across(to) - across(from),
        h,
        style,
    };
    let mut marks = vec![part(0, 1000, (y, h), Style::Empty)];
    match own.point {
        Some(point) => {
            if !own.is_settled() {
                marks.push(part(own.low, own.high, (y, h), Style::Range(own.tone)));
            }
            // Thinner, so that the range stays visible behind it.
            let inside = if own.is_settled() { 0 } else { h / 4 };
            marks.push(part(
                0,
                point,
                (y + inside, h - 2 * inside),
                Style::Fill(own.tone),
            ));
        }
        None => {
            if own.low > 0 {
                marks.push(part(0, own.low, (y, h), Style::Fill(Tone::None)));
            }
            marks.push(part(own.low, own.high, (y, h), Style::Range(Tone::None)));
            marks.push(unknown(across((own.low + own.high) / 2), 0, y + h / 2));
        }
    }
    marks
}

/// How high a row of [`bar_row`] is.
pub const BAR_ROW: i32 = 44;

/// A name and its value, and below them a bar as wide as the picture.
pub fn bar_row(y: i32, name: &Text, value: &Text, own: Gauge) -> Vec<Mark> {
    let mut marks = range_bar((20, 960), y + 28, own);
    marks.push(Mark::text(
        0,
        y + 13,
        Anchor::Start,
        Style::Name,
        name.clone(),
    ));
    marks.push(Mark::text(
        1000,
        y + 13,
        Anchor::End,
        Style::Strong,
        value.clone(),
    ));
    marks
}

fn count(each: &[Gauge]) -> i32 {
    i32::try_from(each.len()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(value: u8) -> Gauge {
        Gauge::answer(Some(value))
    }

    fn joins(marks: &[Mark]) -> usize {
        let join = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::Join,
                    ..
                }
            )
        };
        marks.iter().filter(join).count()
    }

    fn has_range(marks: &[Mark]) -> bool {
        marks.iter().any(|mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::Range(_),
                    ..
                } | Mark::Rect {
                    style: Style::Range(_),
                    ..
                }
            )
        })
    }

    #[test]
    fn a_radar_of_what_is_all_known_has_a_closed_line_and_no_band() {
        let marks = radar((500, 100), 80, -45, &[known(50); 4]);
        assert_eq!(joins(&marks), 4);
        assert!(!has_range(&marks));
    }

    #[test]
    fn an_axis_without_a_point_opens_the_line_and_has_no_dot() {
        let marks = radar(
            (500, 100),
            80,
            -45,
            &[known(50), Gauge::OPEN, known(50), known(50)],
        );
        assert_eq!(joins(&marks), 2);
        assert!(has_range(&marks));
        let dots = marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Disc { .. }));
        assert_eq!(dots.count(), 3);
    }

    #[test]
    fn an_unknown_petal_is_a_range_with_a_sign_and_not_a_zero() {
        let marks = petals((500, 100), (20, 80), &[Gauge::OPEN]);
        assert!(has_range(&marks));
        assert!(marks.contains(&unknown(500, 0, 50)));
    }

    #[test]
    fn a_bar_without_a_point_has_a_range_and_no_dot() {
        let marks = range_bar((0, 1000), 20, Gauge::OPEN);
        assert!(has_range(&marks));
        assert!(!marks.iter().any(|mark| matches!(mark, Mark::Dot { .. })));
    }

    #[test]
    fn a_known_zero_is_a_dot_at_the_start() {
        let marks = range_bar((100, 800), 20, known(0));
        assert!(
            marks
                .iter()
                .any(|mark| matches!(mark, Mark::Dot { x: 100, .. }))
        );
        assert!(!has_range(&marks));
    }
}
