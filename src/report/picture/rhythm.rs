//! Who of us comes in at which step, as figures on stairs (`st`).
//!
//! The last part of the leading index holds three items, in this order: how
//! far it is settled who comes in when, which are the stairs; what the seller
//! led alone; what the last meeting with a senior brought. That question does
//! not tell a manager from a top manager, so those two share its answer.

use crate::instrument::Formula;
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::text::Text;

use super::cells::{headline, nth, part, word, words};
use super::items::{self, Asked};
use super::say::each;
use super::shapes::{self, BAR_ROW};

/// Of a figure, in px: its head, the middle of which stands so high, and half
/// of its body at the shoulders and at the foot.
const HEAD: i32 = 8;
const NECK: i32 = 46;
const BODY: i32 = 36;
const SHOULDER: i32 = 9;
const FOOT: i32 = 16;
/// How much higher each stair is.
const STAIR: i32 = 12;
/// The foot of the lowest figure, and of all stairs.
const LOWEST: i32 = 2 + NECK + HEAD + 2 * STAIR;
const GROUND: i32 = LOWEST + STAIR;
const WIDE: i32 = 333;
/// From here on there is a plan by step.
const PLANNED: u8 = 75;

/// The scene of this picture.
pub fn scene(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let lead = instrument.composite(instrument.indices.first()?)?;
    let Formula::Mean(parts) = &lead.formula else {
        return None;
    };
    let (scale, _) = parts.last()?;
    let asked = items::of_scale(source, scale);
    let [plan, alone, senior] = *asked.as_slice() else {
        return None;
    };
    let mut marks = stairs(plan.score().is_some_and(|score| score >= PLANNED));
    for (own, at) in [alone, senior, senior].into_iter().zip(0..) {
        marks.extend(figure(WIDE * at + WIDE / 2, LOWEST - STAIR * at, own));
    }
    marks.extend(names(alone, senior));
    let (step, said) = (word(|words| words.rhythm_plan), plan.level());
    marks.extend(shapes::bar_row(GROUND + 52, &step, &said, plan.gauge()));
    let mut rows = vec![items::score_pair(source, scale)];
    rows.extend(asked.iter().map(|own| items::answer_row(*own)));
    Some(Scene {
        title: headline(&part(source, scale)),
        height: GROUND + 52 + BAR_ROW,
        marks,
        table: items::answer_table(rows),
        note: Some(word(|words| words.rhythm_note)),
    })
}

/// Three stairs up, whole only where a plan holds them.
fn stairs(planned: bool) -> Vec<Mark> {
    let style = if planned {
        Style::Join
    } else {
        Style::JoinOpen
    };
    let line = |from, to| Mark::Line { from, to, style };
    (0..3)
        .flat_map(|at| {
            let (x, y) = (WIDE * at, LOWEST - STAIR * at);
            [line((x, y + STAIR), (x, y)), line((x, y), (x + WIDE, y))]
        })
        .collect()
}

/// Somebody who stands at a place, filled from the foot by the answer.
fn figure(x: i32, foot: i32, own: Asked) -> Vec<Mark> {
    let body = |high: i32, style: Style| {
        let shoulder = FOOT - (FOOT - SHOULDER) * high / BODY;
        Mark::Shape {
            x,
            y: foot,
            points: vec![(-FOOT, 0), (-shoulder, -high), (shoulder, -high), (FOOT, 0)],
            closed: true,
            style,
        }
    };
    let head = |style: Style| Mark::Dot {
        x,
        y: foot - NECK,
        r: HEAD,
        style,
    };
    let score = own.score();
    let style = match score {
        _ if !own.is_asked() => Style::HeatNone,
        None => Style::CellMay,
        Some(100) => Style::CellOn,
        Some(_) => Style::Cell,
    };
    let mut marks = vec![head(style), body(BODY, style)];
    match score {
        None if own.is_asked() => marks.push(shapes::unknown(x, 0, foot - BODY / 2)),
        Some(part @ 1..100) => marks.push(body(BODY * i32::from(part) / 100, Style::CellOn)),
        _ => {}
    }
    marks
}

/// Who they are, and the answers: that on the seniors stands between the two.
fn names(alone: Asked, senior: Asked) -> Vec<Mark> {
    let text = |x: i32, y: i32, style: Style, words: Text| {
        Mark::text(x, GROUND + y, Anchor::Middle, style, words)
    };
    let mut marks: Vec<Mark> = (0..3)
        .map(|at| {
            let name = nth(|words| &words.ranks, at);
            let x = i32::try_from(at).unwrap_or(0) * WIDE + WIDE / 2;
            text(x, 18, Style::Name, name)
        })
        .collect();
    let said = |of: Text, own: Asked| {
        let answer = own.level();
        each(|lang| (words(lang).named)(of.get(lang), answer.get(lang)))
    };
    let led = said(word(|words| words.led_alone), alone);
    let came = said(word(|words| words.senior_came), senior);
    marks.push(text(WIDE / 2, 35, Style::Strong, led));
    marks.push(text(2 * WIDE, 35, Style::Strong, came));
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{answered, holds, step};
    use super::*;
    use crate::answer::Value;

    fn drawn(answers: &[(&str, Value)]) -> Scene {
        let scene = answered("st", answers).pop().unwrap();
        holds(&scene);
        scene
    }

    fn count(scene: &Scene, is: fn(&Mark) -> bool) -> usize {
        scene.marks.iter().filter(|mark| is(mark)).count()
    }

    #[test]
    fn the_stairs_are_whole_only_with_a_plan_by_step() {
        let whole = |mark: &Mark| {
            matches!(
                mark,
                Mark::Line {
                    style: Style::Join,
                    ..
                }
            )
        };
        assert_eq!(count(&drawn(&[]), whole), 0);
        assert_eq!(count(&drawn(&[("st-rhythm-plan", step(2))]), whole), 0);
        assert_eq!(count(&drawn(&[("st-rhythm-plan", step(3))]), whole), 6);
    }

    #[test]
    fn figures_of_whom_nothing_is_known_are_dashed_with_a_sign() {
        let sign = |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "?");
        // Three figures, and the plan in its row.
        assert_eq!(count(&drawn(&[]), sign), 4);
        let led =
            |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "led alone: 75");
        let scene = drawn(&[("st-rhythm-own", step(3))]);
        assert_eq!((count(&scene, sign), count(&scene, led)), (3, 1));
    }

    #[test]
    fn a_senior_who_never_came_is_said_to_have_held_none() {
        let none = |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "last meeting: none");
        let scene = drawn(&[("st-rhythm-senior", Value::NotApplicable)]);
        assert_eq!(count(&scene, none), 1);
        assert!(scene.title.en.starts_with("Rhythm"), "{}", scene.title.en);
    }
}
