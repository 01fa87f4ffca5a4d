//! A stool on three legs: as long as the pillars' scores, the seat tilts to the
//! shortest (`fl`). Beside the index stands what the signs say.

use crate::instrument::Formula;
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::report::chart::{Anchor, Tone};
use crate::report::index::{Finding, Row, RowPlace, finding, row};
use crate::scoring::Fraction;
use crate::text::Text;

use super::around::stacked;
use super::cells::{inside, number, number_and_range, on, part, table, tone, word, words};
use super::say::{each, outcome};
use super::shapes::{Gauge, range_bar};

/// The length of a whole leg and what stands above it, in px.
const LONG: i32 = 140;
const ABOVE: i32 = 20;
/// How far the leg in the middle stands before the others.
const DEPTH: i32 = 34;
/// Where the feet stand, in px from the middle of the front.
const FEET: [(i32, i32); 3] = [(-96, -DEPTH), (0, 0), (96, -DEPTH)];
const FLOOR: i32 = ABOVE + DEPTH + LONG;
/// Half a leg, and the board.
const HALF: i32 = 11;
const BOARD: i32 = 9;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let instrument = source.given.instrument;
    let rows: Vec<Row> = (instrument.pillars.iter())
        .map(|pillar| row(source, &pillar.scale, RowPlace::Alone))
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let stool = Scene {
        title: title(&rows),
        height: FLOOR + 66,
        marks: stool(&rows),
        table: table(&rows),
        note: Some(word(|words| words.leg_note)),
    };
    std::iter::once(stool).chain(signs(source)).collect()
}

fn title(rows: &[Row]) -> Text {
    let found: Finding = finding(rows);
    each(|lang| found.say(lang))
}

/// How far a leg reaches, in px.
fn length(value: Fraction) -> i32 {
    on(value, LONG)
}

/// The ground, the legs, the seat on them and the points.
fn stool(rows: &[Row]) -> Vec<Mark> {
    let mut marks = vec![shape(FEET.to_vec(), Style::Grid)];
    let legs = || rows.iter().zip(FEET);
    for (row, foot) in legs() {
        marks.extend(leg(row, foot));
    }
    marks.extend(seat(rows));
    for (row, foot) in legs() {
        marks.extend(point(row, foot));
        marks.extend(name(row, foot.0));
    }
    marks
}

fn shape(points: Vec<(i32, i32)>, style: Style) -> Mark {
    Mark::Shape {
        x: 500,
        y: FLOOR,
        points,
        closed: true,
        style,
    }
}

/// A leg from its foot: sure and possible, with ticks where bands begin.
fn leg(row: &Row, (x, foot): (i32, i32)) -> Vec<Mark> {
    let part = |from: i32, to: i32, style: Style| {
        let points = vec![
            (x - HALF, foot - from),
            (x + HALF, foot - from),
            (x + HALF, foot - to),
            (x - HALF, foot - to),
        ];
        shape(points, style)
    };
    let Some(score) = &row.answered else {
        return vec![part(0, LONG, Style::HeatNone)];
    };
    let (low, high) = (length(score.low), length(score.high));
    let mut marks = Vec::new();
    if low > 0 {
        marks.push(part(0, low, Style::Fill(tone(row))));
    }
    if high > low {
        marks.push(part(low, high, Style::Range(tone(row))));
    }
    marks.extend([40, 70].map(|cut| {
        let y = foot - cut * LONG / 100;
        shape(vec![(x - HALF - 7, y), (x + HALF + 7, y)], Style::Cut)
    }));
    marks
}

/// Where the point is, on a leg that open answers can still change.
fn point(row: &Row, (x, foot): (i32, i32)) -> Option<Mark> {
    let score = row.answered.as_ref()?;
    let point = score.shown_point().filter(|_| score.low < score.high)?;
    Some(Mark::Disc {
        x: 500,
        dx: x,
        y: FLOOR + foot - length(point),
        r: 7,
        style: Style::Dot(tone(row)),
    })
}

/// The ends of the legs; `None` while one of them is not known.
fn ends(rows: &[Row]) -> Option<Vec<(i32, i32)>> {
    let end = |(row, (x, foot)): (&Row, (i32, i32))| {
        let point = row.answered.as_ref()?.shown_point()?;
        Some((x, foot - length(point)))
    };
    rows.iter().zip(FEET).map(end).collect()
}

/// A board on the three ends, which always lies on all of them; dashed at full
/// height while an end is not known.
fn seat(rows: &[Row]) -> Vec<Mark> {
    let Some(ends) = ends(rows) else {
        let whole = FEET.map(|(x, foot)| (x, foot - LONG));
        return vec![shape(wider(&whole), Style::HeatNone)];
    };
    let board = wider(&ends);
    let below = |(x, y): (i32, i32)| (x, y + BOARD);
    let mut marks = Vec::new();
    if let [left, front, right] = board.as_slice() {
        let edge = [
            *left,
            *front,
            *right,
            below(*right),
            below(*front),
            below(*left),
        ];
        marks.push(shape(edge.to_vec(), Style::Fill(Tone::None)));
    }
    marks.push(shape(board.clone(), Style::Field));
    marks.push(shape(board, Style::Outline));
    marks
}

/// A little beyond the legs, in the same plane.
fn wider(ends: &[(i32, i32)]) -> Vec<(i32, i32)> {
    let count = i32::try_from(ends.len()).unwrap_or(1).max(1);
    let sum = |of: fn(&(i32, i32)) -> i32| ends.iter().map(of).sum::<i32>() / count;
    let middle = (sum(|end| end.0), sum(|end| end.1));
    let out = |at: i32, from: i32| from + (at - from) * 124 / 100;
    ends.iter()
        .map(|(x, y)| (out(*x, middle.0), out(*y, middle.1)))
        .collect()
}

/// Below the floor; the name breaks where a third of the width is too little.
fn name(row: &Row, dx: i32) -> Vec<Mark> {
    const ROOM: i32 = 92;
    let said = number_and_range(row.answered.as_ref());
    stacked(&[&row.label, &said], ROOM)
        .into_iter()
        .zip(0..)
        .map(|(line, at)| Mark::Text {
            x: 500,
            dx,
            y: FLOOR + 24 + 16 * at,
            anchor: Anchor::Middle,
            style: Style::Strong,
            words: line,
        })
        .collect()
}

/// The index against the scale that it is compared with.
fn signs(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (one, other) = instrument
        .composites
        .iter()
        .find_map(|own| match &own.formula {
            Formula::Difference(one, other) => Some((one, other)),
            _ => None,
        })?;
    let rows = [part(source, one), part(source, other)];
    let verdict = instrument
        .verdicts
        .iter()
        .find(|own| matches!(own.by, crate::instrument::Method::List { .. }));
    let said = verdict.map(|verdict| each(|lang| outcome(source, verdict, lang)));
    Some(Scene {
        title: each(|lang| {
            let words = words(lang);
            let [one, other] = &rows;
            let value = |row: &Row| number(row.answered.as_ref());
            let pair = (words.pair)(
                &inside(&one.label, lang),
                value(one).get(lang),
                &inside(&other.label, lang),
                value(other).get(lang),
            );
            let name = said.as_ref().map(|said| said.get(lang)).unwrap_or_default();
            (words.named)(&crate::report::verdict::capital(name), &pair)
        }),
        height: 104,
        marks: rows
            .iter()
            .zip(0..)
            .flat_map(|(row, at)| bar(row, 52 * at))
            .collect(),
        table: table(&rows),
        note: Some(word(|words| words.bar_note)),
    })
}

fn bar(row: &Row, top: i32) -> Vec<Mark> {
    let mut marks = vec![
        Mark::text(0, top + 16, Anchor::Start, Style::Name, row.label.clone()),
        Mark::text(
            1000,
            top + 16,
            Anchor::End,
            Style::Strong,
            number_and_range(row.answered.as_ref()),
        ),
    ];
    if let Some(score) = &row.answered {
        marks.extend(range_bar((0, 1000), top + 32, Gauge::of(score, false)));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, instrument, scenes, step};
    use super::*;
    use crate::answer::Value;

    fn seats(scene: &Scene) -> Vec<&Vec<(i32, i32)>> {
        let marks = scene.marks.iter();
        let seats = marks.filter_map(|mark| match mark {
            Mark::Shape {
                points,
                style: Style::Outline,
                ..
            } => Some(points),
            _ => None,
        });
        seats.collect()
    }

    #[test]
    fn every_sheet_has_a_stool_and_signs() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("fl", known);
            assert_eq!(scenes.len(), 2);
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn without_answers_there_is_no_seat() {
        let scenes = scenes("fl", Known::Nothing);
        assert!(seats(scenes.first().unwrap()).is_empty());
    }

    #[test]
    fn the_seat_tilts_to_the_shorter_leg() {
        let answers: Vec<(String, Value)> = [("value", 4), ("expect", 0), ("trust", 4)]
            .into_iter()
            .flat_map(|(leg, score)| {
                let instrument = instrument("fl");
                let prefix = format!("fl-q-{leg}");
                let ids = instrument.items.into_iter().map(|item| item.id);
                let own: Vec<_> = ids.filter(|id| id.starts_with(&prefix)).collect();
                own.into_iter().map(move |id| (id, step(score)))
            })
            .collect();
        let answers: Vec<_> = answers
            .iter()
            .map(|(id, value)| (id.as_str(), value.clone()))
            .collect();
        let scenes = answered("fl", &answers);
        let seats = seats(scenes.first().unwrap());
        let [left, middle, right] = seats.first().unwrap().as_slice() else {
            panic!("a seat has three corners");
        };
        assert_eq!(left.1, right.1);
        assert!(middle.1 > left.1);
    }
}
