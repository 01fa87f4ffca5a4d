//! What speaks for us against what is left in the way, on two pans (`fq`).
//!
//! The part of the leading index that is made of three parts itself: the first
//! lies on one pan, on the other what is still missing of the other two. Each
//! counts by its weight, so the pans are level where the score of the whole is
//! the share of those two: at 60, where the first has 40 of 100.

use std::cmp::Ordering;

use crate::instrument::{Composite, Formula};
use crate::report::chart::scene::{Mark, Scene, Style, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::report::{Source, figure};
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::text::Text;

use super::cells::{nth, on, part, table, word, words};
use super::items;
use super::say::each;
use super::shapes::unknown;

/// Where the beam hangs, how far the pans hang below it, and how far it turns
/// at most, in px; how far its ends reach, in thousandths.
const BEAM: i32 = 34;
const HANG: i32 = 92;
const TURN: i32 = 24;
const REACH: i32 = 270;
/// Half a pan, half a block, and how high one is at most, in px.
const PAN: i32 = 60;
const HALF: i32 = 16;
const TALL: i32 = 68;
/// Half the way from a block to the one beside it, in px, which is also half
/// of what a name has.
const BESIDE: i32 = 29;
const LINE: i32 = 16;
const FOOT: i32 = BEAM + HANG + TURN + 2 * LINE + 8;

/// The scene of this picture.
pub fn scene(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let lead = instrument.composite(instrument.indices.first()?)?;
    let mut inner = parts(lead)?.iter();
    let whole = inner.find_map(|(id, _)| instrument.composite(id))?;
    let [(value, weight), (risk, _), (price, _)] = parts(whole)? else {
        return None;
    };
    let all: u32 = parts(whole)?.iter().map(|(_, weight)| weight).sum();
    let level = Fraction::new(100 * i64::from(all - weight), i64::from(all.max(1)));
    let score = items::score(source, &whole.id)?;
    let point = score.shown_point();
    let turn = point.map_or(0, |point| turned(point, level));
    let mut marks = beam(turn, point.is_some());
    let [x, other] = [500 - REACH, 500 + REACH];
    let [pan, raised] = [BEAM + HANG + turn, BEAM + HANG - turn];
    let blocks = [
        (value, (x, 0, pan), false),
        (risk, (other, -BESIDE, raised), true),
        (price, (other, BESIDE, raised), true),
    ];
    for ((id, place, missing), at) in blocks.into_iter().zip(0..) {
        let name = nth(|words| &words.pan_names, at);
        marks.extend(block(items::score(source, id), place, missing));
        marks.extend(label(&name, place));
    }
    let rows = [value, risk, price, &whole.id].map(|id| part(source, id));
    Some(Scene {
        title: title(score, level),
        height: FOOT,
        marks,
        table: table(&rows),
        note: Some(word(|words| words.pan_note)),
    })
}

fn parts(of: &Composite) -> Option<&[(String, u32)]> {
    match &of.formula {
        Formula::Mean(parts) => Some(parts),
        _ => None,
    }
}

/// How far the first pan sinks, in px.
fn turned(point: Fraction, level: Fraction) -> i32 {
    on(point - level, TURN * 2).clamp(-TURN, TURN)
}

/// Which pan is heavier, and whether open answers can turn that.
fn title(score: &Score, level: Fraction) -> Text {
    let said = |heavier: Ordering| {
        word(match heavier {
            Ordering::Greater => |words| words.pan_for,
            Ordering::Equal => |words| words.pan_level,
            Ordering::Less => |words| words.pan_against,
        })
    };
    let (low, high) = (score.low.cmp(&level), score.high.cmp(&level));
    match score.shown_point() {
        _ if low == high => said(low),
        None => word(|words| words.pan_open),
        Some(point) => {
            let said = said(point.cmp(&level));
            each(|lang| (words(lang).pan_may_turn)(said.get(lang)))
        }
    }
}

/// Post, beam and pans; the beam is dashed while nothing says how it stands.
fn beam(turn: i32, known: bool) -> Vec<Mark> {
    let style = if known { Style::Join } else { Style::JoinOpen };
    let ends = [(500 - REACH, BEAM + turn), (500 + REACH, BEAM - turn)];
    let line = |from, to, style| Mark::Line { from, to, style };
    let [left, right] = ends;
    let mut marks = vec![
        line((500, BEAM), (500, FOOT - 2), Style::Join),
        line((450, FOOT - 2), (550, FOOT - 2), Style::Join),
        line(left, right, style),
    ];
    // A frame around the blocks, so that no line crosses a number.
    marks.extend(ends.iter().flat_map(|(x, y)| {
        let shape = |points, style| Mark::Shape {
            x: *x,
            y: *y,
            points,
            closed: false,
            style,
        };
        [
            shape(
                vec![(-PAN, HANG), (4 - PAN, 0), (PAN - 4, 0), (PAN, HANG)],
                Style::Axis,
            ),
            shape(vec![(-PAN - 4, HANG), (PAN + 4, HANG)], Style::Join),
        ]
    }));
    marks
}

/// A block on a pan: full as high as is sure, pale as high as is possible, with
/// its number above. `missing`: what a score lacks, instead of the score.
fn block(score: Option<&Score>, (x, dx, pan): (i32, i32, i32), missing: bool) -> Vec<Mark> {
    let part = |from: i32, to: i32, style: Style| Mark::Shape {
        x,
        y: pan,
        points: vec![
            (dx - HALF, -from),
            (dx - HALF, -to),
            (dx + HALF, -to),
            (dx + HALF, -from),
        ],
        closed: true,
        style,
    };
    let Some(score) = score else {
        return vec![
            part(0, TALL, Style::HeatNone),
            unknown(x, dx, pan - TALL / 2),
        ];
    };
    let of = |value: Fraction| {
        if missing {
            Fraction::from_integer(100) - value
        } else {
            value
        }
    };
    let (one, other) = (of(score.low), of(score.high));
    let (low, high) = (one.min(other), one.max(other));
    let (from, to) = (on(low, TALL), on(high, TALL));
    let mut marks = Vec::new();
    if from > 0 {
        marks.push(part(0, from, Style::Fill(Tone::None)));
    }
    if to > from {
        marks.push(part(from, to, Style::Range(Tone::None)));
    }
    let said = match score.shown_point() {
        Some(point) => figure::round(of(point)).to_string(),
        None => figure::dashed(figure::round(low), figure::round(high)),
    };
    marks.push(Mark::Text {
        x,
        dx,
        y: pan - to - 6,
        anchor: Anchor::Middle,
        style: Style::Strong,
        words: plain(said),
    });
    marks
}

/// The name below a block.
fn label(name: &Text, (x, dx, pan): (i32, i32, i32)) -> Vec<Mark> {
    let lines = text_lines(name, 2 * BESIDE - 2).into_iter().zip(1..);
    lines
        .map(|(words, line)| Mark::Text {
            x,
            dx,
            y: pan + LINE * line + 2,
            anchor: Anchor::Middle,
            style: Style::Name,
            words,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;
    use crate::answer::Value;

    fn drawn(value: u8, rest: u8) -> Scene {
        let ids = [
            ("fq-me-fit", value),
            ("fq-me-difference", value),
            ("fq-me-risk-org", rest),
            ("fq-me-risk-person", rest),
            ("fq-me-price-expect", rest),
            ("fq-me-budget", rest),
            ("fq-me-return", rest),
        ];
        let answers: Vec<(&str, Value)> = ids.map(|(id, own)| (id, step(own))).to_vec();
        let scene = answered("fq", &answers).pop().unwrap();
        holds(&scene);
        scene
    }

    #[test]
    fn the_heavier_pan_is_told_and_sinks() {
        assert_eq!(drawn(4, 3).title.en, "Value outweighs risk and price");
        assert_eq!(drawn(0, 0).title.en, "Risk and price outweigh value");
        let whole = Fraction::from_integer(100);
        let level = Fraction::from_integer(60);
        assert!(turned(whole, level) > 0);
        assert_eq!(turned(level, level), 0);
        assert_eq!(turned(whole - whole, level), -TURN);
    }

    #[test]
    fn an_empty_sheet_leaves_the_beam_level_and_dashed() {
        let scene = answered("fq", &[]).pop().unwrap();
        let level = |mark: &Mark| matches!(mark, Mark::Line { from, to, style: Style::JoinOpen } if from.1 == to.1);
        assert!(scene.marks.iter().any(level));
        assert_eq!(
            scene.title.en,
            "It is not known yet whether value outweighs risk and price"
        );
    }

    #[test]
    fn what_is_missing_of_a_score_lies_on_the_other_pan() {
        let scene = drawn(4, 3);
        let number = |wanted: &str| {
            let is = |mark: &&Mark| matches!(mark, Mark::Text { words, .. } if words.en == wanted);
            scene.marks.iter().filter(is).count()
        };
        assert_eq!((number("100"), number("25")), (1, 2));
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            scenes("fq", known).iter().for_each(holds);
        }
    }
}
