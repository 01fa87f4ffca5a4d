//! A glass with foam, and the parts of the index as bars (`ex`).
//!
//! What we can deliver is solid, what is hoped for beyond it is foam: 100 less
//! the scale that compares what is expected with what is planned. The two
//! scales after it are the ladder and the staircase.

use crate::instrument::{Formula, Instrument};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, plain};
use crate::report::figure;
use crate::report::index::{Finding, Row, RowPlace, finding, row};
use crate::scoring::mean::Score;
use crate::text::{Text, strings};

use super::cells::{number, number_and_range, on, part, table, tone, word, words};
use super::say::each;
use super::shapes::{Gauge, range_bar};
use super::{items, ratchet, time_ladder};

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let each = [glass(source), bars(source), ladder(source), stairs(source)];
    each.into_iter().flatten().collect()
}

fn ladder(source: &Source) -> Option<Scene> {
    let ratio = source.given.instrument.ratios.first()?;
    time_ladder::scene(source, ratio, after(source, 1)?)
}

fn stairs(source: &Source) -> Option<Scene> {
    ratchet::scene(source, after(source, 2)?)
}

/// A scale after the one that a ratio counts in.
fn after<'a>(source: &Source<'a>, place: usize) -> Option<&'a str> {
    let fit = within_reach(source.given.instrument)?;
    let scales = items::scales(source).into_iter();
    let scale = scales.skip_while(|own| own.id != fit).nth(place)?;
    Some(&scale.id)
}

/// The scale that a ratio counts in.
fn within_reach(instrument: &Instrument) -> Option<&str> {
    let ratio = instrument.ratios.first()?;
    Some(&ratio.scale)
}

/// Of the glass, in px: half its foot and its rim.
const FOOT: i32 = 46;
const RIM: i32 = 70;
const TALL: i32 = 180;
const TOP: i32 = 12;
/// How far left of the middle the glass stands, in px.
const ASIDE: i32 = 64;

fn glass(source: &Source) -> Option<Scene> {
    let fit = part(source, within_reach(source.given.instrument)?);
    Some(Scene {
        title: title(&fit),
        height: TOP + TALL + 12,
        marks: marks(&fit),
        table: table(std::slice::from_ref(&fit)),
        note: Some(word(|words| words.foam_note)),
    })
}

fn title(fit: &Row) -> Text {
    each(|lang| {
        let words = words(lang);
        match fit.answered.as_ref() {
            None => (words.named)(
                fit.label.get(lang),
                strings(lang).report().scores.not_applicable,
            ),
            Some(score) => match figure::point(score) {
                Some(point) => (words.foam)(point, 100 - point),
                None => {
                    let (low, high) = figure::ends(score);
                    (words.foam_range)(100 - high, 100 - low)
                }
            },
        }
    })
}

/// Half the width of the glass at a height, in px.
fn half(height: i32) -> i32 {
    FOOT + (RIM - FOOT) * height / TALL
}

/// A part of the glass between two heights.
fn layer(from: i32, to: i32, style: Style) -> Mark {
    let points = vec![
        (-ASIDE - half(from), -from),
        (half(from) - ASIDE, -from),
        (half(to) - ASIDE, -to),
        (-ASIDE - half(to), -to),
    ];
    Mark::Shape {
        x: 500,
        y: TOP + TALL,
        points,
        closed: true,
        style,
    }
}

fn marks(fit: &Row) -> Vec<Mark> {
    let Some(score) = &fit.answered else {
        return vec![layer(0, TALL, Style::HeatNone)];
    };
    let (low, high) = (on(score.low, TALL), on(score.high, TALL));
    let mut marks = vec![layer(0, TALL, Style::Field)];
    if low > 0 {
        marks.push(layer(0, low, Style::Fill(tone(fit))));
    }
    if high > low {
        marks.push(layer(low, high, Style::Range(tone(fit))));
    }
    marks.extend(bubbles(high));
    marks.push(Mark::Shape {
        x: 500,
        y: TOP + TALL,
        points: [(-RIM, -TALL), (-FOOT, 0), (FOOT, 0), (RIM, -TALL)]
            .map(|(x, y)| (x - ASIDE, y))
            .to_vec(),
        closed: false,
        style: Style::Outline,
    });
    marks.extend(line(fit, score));
    marks
}

/// Open rings above a height, as many as there is room for.
fn bubbles(from: i32) -> Vec<Mark> {
    const STEP: i32 = 18;
    const RADIUS: i32 = 8;
    let mut marks = Vec::new();
    let mut height = TALL - RADIUS - 1;
    while height - RADIUS >= from {
        let count = (2 * half(height) - 6) / STEP;
        let first = -STEP * (count - 1) / 2;
        marks.extend((0..count).map(|at| bubble(first + STEP * at - ASIDE, -height, RADIUS)));
        height -= STEP;
    }
    marks
}

fn bubble(dx: i32, y: i32, r: i32) -> Mark {
    Mark::Disc {
        x: 500,
        dx,
        y: TOP + TALL + y,
        r,
        style: Style::Cell,
    }
}

/// The line that we can deliver to, with both numbers beside it.
fn line(fit: &Row, score: &Score) -> Vec<Mark> {
    let at = score.shown_point().map(|point| on(point, TALL));
    let mut marks: Vec<Mark> = (at.into_iter())
        .map(|at| Mark::Shape {
            x: 500,
            y: TOP + TALL,
            points: vec![(-ASIDE - RIM - 8, -at), (RIM + 8 - ASIDE, -at)],
            closed: false,
            style: Style::Join,
        })
        .collect();
    let height = at.unwrap_or((on(score.low, TALL) + on(score.high, TALL)) / 2);
    let y = (TOP + TALL - height).clamp(TOP + 40, TOP + TALL - 40);
    let foam = match figure::point(score) {
        Some(point) => (100 - point).to_string(),
        None => {
            let (low, high) = figure::ends(score);
            figure::dashed(100 - high, 100 - low)
        }
    };
    let lines = [
        (y - 26, Style::Name, word(|words| words.foam_short)),
        (y - 9, Style::Strong, plain(foam)),
        (y + 20, Style::Name, fit.label.clone()),
        (y + 37, Style::Strong, number(Some(score))),
    ];
    marks.extend(lines.map(|(y, style, words)| Mark::Text {
        x: 500,
        dx: RIM + 16 - ASIDE,
        y,
        anchor: Anchor::Start,
        style,
        words,
    }));
    marks
}

/// Of a bar with its name, in px.
const ROW: i32 = 50;

fn bars(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let lead = instrument.composite(instrument.indices.first()?)?;
    let Formula::Mean(parts) = &lead.formula else {
        return None;
    };
    let rows: Vec<Row> = parts
        .iter()
        .map(|(id, weight)| row(source, id, RowPlace::Part(Some(*weight))))
        .collect();
    let found: Finding = finding(&rows);
    Some(Scene {
        title: each(|lang| found.say(lang)),
        height: ROW * i32::try_from(rows.len()).unwrap_or(0),
        marks: (rows.iter().zip(0..))
            .flat_map(|(row, at)| one(row, ROW * at))
            .collect(),
        table: table(&rows),
        note: Some(word(|words| words.bar_note)),
    })
}

fn one(row: &Row, top: i32) -> Vec<Mark> {
    let number = number_and_range(row.answered.as_ref());
    let mut marks = vec![
        Mark::text(0, top + 14, Anchor::Start, Style::Name, row.label.clone()),
        Mark::text(1000, top + 14, Anchor::End, Style::Words, number),
    ];
    if let Some(score) = &row.answered {
        marks.extend(range_bar((0, 1000), top + 30, Gauge::of(score, false)));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, pick, scenes, step};
    use super::*;
    use crate::report::chart::Tone;

    #[test]
    fn every_sheet_has_a_glass_bars_a_ladder_and_stairs() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("ex", known);
            // Whose context says that nothing was given has no stairs.
            assert_eq!(scenes.len(), if known == Known::All { 3 } else { 4 });
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn foam_is_what_is_hoped_for_beyond_what_we_can_deliver() {
        let scenes = answered(
            "ex",
            &[
                ("ex-fit-deliver", step(3)),
                ("ex-fit-bubble", pick("match")),
            ],
        );
        let title = &scenes.first().unwrap().title.en;
        assert_eq!(title, "88 of 100 is within reach, 12 is foam");
    }

    #[test]
    fn without_a_point_the_foam_is_a_range() {
        let scenes = scenes("ex", Known::Nothing);
        let title = &scenes.first().unwrap().title.en;
        assert_eq!(title, "Too little is known: foam anywhere from 0 to 100");
        let scene = scenes.first().unwrap();
        assert!(
            scene
                .marks
                .contains(&layer(0, TALL, Style::Range(Tone::None)))
        );
    }

    #[test]
    fn a_full_glass_has_no_bubbles() {
        assert!(bubbles(TALL).is_empty());
        assert!(!bubbles(0).is_empty());
    }
}
