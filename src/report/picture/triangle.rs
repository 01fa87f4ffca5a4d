//! Three types as corners, and where the customer stands between them (`kv`).
//!
//! The scores of the three add up to 100, so they are a place: the nearer to a
//! corner, the more speaks for that type. In the grey strips two lie less than
//! the margin apart and none is named.

use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table};
use crate::report::chart::{Anchor, Tone};
use crate::report::class::class_report;
use crate::report::figure;
use crate::report::index::Row;
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::text::{Text, strings};

use super::cells::{class, number_and_range, word};
use super::say::each;

/// The corners in px around the middle of the base: top, left, right.
const CORNERS: [(i32, i32); 3] = [(0, -190), (-118, 0), (118, 0)];
const BASE: i32 = 234;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    scene(source).into_iter().collect()
}

fn scene(source: &Source) -> Option<Scene> {
    let classifier = source.given.instrument.classifier.as_ref()?;
    let rows: Vec<Row> = (classifier.classes.iter())
        .map(|id| class(source, id))
        .collect();
    let report = class_report(source)?;
    Some(Scene {
        title: each(|lang| report.finding.say(lang)),
        height: BASE + 40,
        marks: marks(&rows, i64::from(classifier.margin)),
        table: Table {
            head: vec![
                each(|lang| strings(lang).report().people.class.to_owned()),
                each(|lang| strings(lang).report().scores.answered_head.to_owned()),
                each(|lang| strings(lang).report().scores.evidenced_head.to_owned()),
            ],
            rows: rows
                .iter()
                .map(|row| {
                    vec![
                        row.label.clone(),
                        number_and_range(row.answered.as_ref()),
                        number_and_range(row.evidenced.as_ref()),
                    ]
                })
                .collect(),
        },
        note: Some(word(|words| words.triangle_note)),
    })
}

fn marks(rows: &[Row], margin: i64) -> Vec<Mark> {
    let mut marks = vec![shape(CORNERS.to_vec(), Style::Field)];
    for pair in 0..3 {
        marks.push(shape(strip(pair, margin), Style::Grey));
    }
    marks.push(shape(CORNERS.to_vec(), Style::Axis));
    let scores: Vec<&Score> = rows
        .iter()
        .filter_map(|row| row.answered.as_ref())
        .collect();
    if let [one, two, three] = scores.as_slice() {
        let scores = [*one, *two, *three];
        let possible = possible(&scores);
        if scores.iter().any(|score| score.low < score.high) {
            marks.push(shape(possible, Style::Range(Tone::None)));
        }
        if let Some((x, y)) = known(&scores) {
            marks.push(Mark::Disc {
                x: 500,
                dx: x,
                y: BASE + y,
                r: 8,
                style: Style::Dot(Tone::None),
            });
        }
    }
    for (row, (corner, at)) in rows.iter().zip(CORNERS.into_iter().zip(0..)) {
        marks.extend(name(row, corner, at));
    }
    marks
}

fn shape(points: Vec<(i32, i32)>, style: Style) -> Mark {
    Mark::Shape {
        x: 500,
        y: BASE,
        points,
        closed: true,
        style,
    }
}

/// A place by three shares of 100.
fn place(shares: [Fraction; 3]) -> (i32, i32) {
    let sum = |of: fn((i32, i32)) -> i32| {
        let parts = shares.iter().zip(CORNERS);
        let sum: Fraction = parts
            .map(|(share, corner)| share * i64::from(of(corner)) / 100)
            .sum();
        i32::try_from(figure::round(sum)).unwrap_or(0)
    };
    (sum(|corner| corner.0), sum(|corner| corner.1))
}

/// Where answers that are still open can bring it: all of them for one corner.
fn possible(scores: &[&Score; 3]) -> Vec<(i32, i32)> {
    let corner = |at: usize| {
        let mut at_corner = [0, 1, 2].map(|own: usize| (own, own == at));
        at_corner.sort_unstable_by_key(|(own, _)| *own);
        let shares = at_corner.map(|(own, wins)| {
            let score = scores.get(own);
            score.map_or(Fraction::from_integer(0), |score| {
                if wins { score.high } else { score.low }
            })
        });
        place(shares)
    };
    vec![corner(0), corner(1), corner(2)]
}

/// The place of the points, when they may be shown.
fn known(scores: &[&Score; 3]) -> Option<(i32, i32)> {
    let [one, two, three] = scores.map(Score::shown_point);
    Some(place([one?, two?, three?]))
}

/// Where two types lie less than the margin apart; named by the third.
fn strip(third: usize, margin: i64) -> Vec<(i32, i32)> {
    let part = |numerator: i64, denominator: i64| Fraction::new(numerator, denominator);
    let turned = |one: Fraction, other: Fraction, last: Fraction| {
        place(match third {
            0 => [last, one, other],
            1 => [other, last, one],
            _ => [one, other, last],
        })
    };
    let (more, less) = (part(100 + margin, 2), part(100 - margin, 2));
    let none = part(0, 1);
    // Where the third comes level with the lower of the two.
    let (top, level) = (part(100 + 2 * margin, 3), part(100 - margin, 3));
    let middle = part(100, 3);
    vec![
        turned(more, less, none),
        turned(less, more, none),
        turned(level, top, level),
        turned(middle, middle, middle),
        turned(top, level, level),
    ]
}

/// Above the top corner, below the others.
fn name(row: &Row, (x, y): (i32, i32), at: i32) -> [Mark; 2] {
    let number = number_and_range(row.answered.as_ref());
    let (dx, anchor) = match at {
        0 => (x, Anchor::Middle),
        1 => (x - 26, Anchor::Start),
        _ => (x + 26, Anchor::End),
    };
    let first = if at == 0 { -28 } else { 18 };
    let text = |line: i32, style: Style, words: Text| Mark::Text {
        x: 500,
        dx,
        y: BASE + y + first + line,
        anchor,
        style,
        words,
    };
    [
        text(0, Style::Name, row.label.clone()),
        text(17, Style::Words, number),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, pick, scenes};
    use super::*;

    fn whole(shares: [i64; 3]) -> [Fraction; 3] {
        shares.map(Fraction::from_integer)
    }

    #[test]
    fn every_sheet_has_a_triangle() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("kv", known);
            assert_eq!(scenes.len(), 1);
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn all_for_one_type_stands_in_its_corner() {
        assert_eq!(place(whole([100, 0, 0])), (0, -190));
        assert_eq!(place(whole([0, 0, 100])), (118, 0));
        assert_eq!(place(whole([0, 50, 50])), (0, 0));
    }

    #[test]
    fn an_empty_sheet_can_be_anywhere_and_has_no_dot() {
        let scenes = scenes("kv", Known::Nothing);
        let marks = &scenes.first().unwrap().marks;
        let anywhere = shape(CORNERS.to_vec(), Style::Range(Tone::None));
        assert!(marks.contains(&anywhere));
        let is_dot = |mark: &Mark| {
            matches!(
                mark,
                Mark::Disc {
                    style: Style::Dot(_),
                    ..
                }
            )
        };
        assert!(!marks.iter().any(is_dot));
    }

    #[test]
    fn the_way_to_the_middle_is_grey_where_two_types_are_close() {
        let strip = strip(2, 10);
        assert!(strip.contains(&place(whole([55, 45, 0]))));
        assert!(strip.contains(&place(whole([40, 30, 30]))));
    }

    #[test]
    fn open_answers_leave_a_smaller_triangle() {
        let ids = [
            "questions",
            "knowledge",
            "meeting",
            "share",
            "pay-for",
            "horizon",
        ];
        let ids = ids.map(|id| format!("kv-{id}"));
        let answers: Vec<_> = ids.iter().map(|id| (id.as_str(), pick("e"))).collect();
        let scenes = answered("kv", &answers);
        let marks = &scenes.first().unwrap().marks;
        let left = place(whole([0, 100, 0]));
        let range = marks.iter().find_map(|mark| match mark {
            Mark::Shape {
                points,
                style: Style::Range(_),
                ..
            } => Some(points),
            _ => None,
        });
        assert_eq!(range.unwrap().get(1), Some(&left));
        assert_eq!(range.unwrap().first(), Some(&place(whole([25, 75, 0]))));
    }
}
