//! Results by time, as the rungs of a ladder, and when the first is due (`ex`).
//!
//! The scale after the one that the ratio counts in holds three items, in this
//! order: how far results are split into early, middle and late ones; by which
//! signs each is seen to be reached; what is said not to be delivered. What
//! the results are is not asked, so the rungs have no words of their own.

use crate::answer::Value;
use crate::instrument::Ratio;
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::report::chart::{Anchor, Tone};

use crate::text::Text;

use super::cells::{headline, nth, part, word};
use super::items::{self, Asked};
use super::shapes::{self, BAR_ROW};

/// From rung to rung, how high one is, where its ends stand, and its sign, in px.
const RUNG: i32 = 34;
const HIGH: i32 = 18;
const LEFT: i32 = 8;
const RIGHT: i32 = 108;
const SIGN: i32 = 228;
/// The line of the head, and of the highest rung.
const HEAD: i32 = 13;
const TOP: i32 = 36;
const FOOT: i32 = TOP + 2 * RUNG + 20;
/// A name with its months, and the bar below.
const MONTHS: i32 = 40;

/// The scene of this picture, from the scale of the ladder.
pub fn scene(source: &Source, ratio: &Ratio, scale: &str) -> Option<Scene> {
    let asked = items::of_scale(source, scale);
    let [split, sign, limits] = *asked.as_slice() else {
        return None;
    };
    let due = [&ratio.over, &ratio.under].map(|id| Asked::of(source, id));
    let mut marks = ladder(split, sign);
    let said = word(|words| words.not_included);
    marks.extend(shapes::bar_row(
        FOOT + 8,
        &said,
        &limits.level(),
        limits.gauge(),
    ));
    let below = FOOT + 8 + BAR_ROW + 6;
    marks.extend(months(due, below));
    let mut rows = vec![items::score_pair(source, scale)];
    let due = due.into_iter().flatten();
    rows.extend(asked.iter().copied().chain(due).map(items::answer_row));
    Some(Scene {
        title: headline(&part(source, scale)),
        height: below + 2 * MONTHS,
        marks,
        table: items::answer_table(rows),
        note: Some(word(|words| words.time_note)),
    })
}

/// How far the sign of each rung is agreed, from the top.
fn signs(sign: Option<u8>) -> [Option<u8>; 3] {
    [true, false, false].map(|last| {
        sign.map(|own| match own {
            100 => 100,
            // A sign for each, of ours alone; or for the last one only.
            75 => 50,
            50 if last => 50,
            _ => 0,
        })
    })
}

fn ladder(split: Asked, sign: Asked) -> Vec<Mark> {
    let px = |points: Vec<(i32, i32)>, y: i32, closed: bool, style: Style| Mark::Shape {
        x: 0,
        y,
        points,
        closed,
        style,
    };
    let rail = |x: i32| px(vec![(x, TOP - 16), (x, FOOT)], 0, false, Style::Axis);
    let mut marks = vec![rail(LEFT), rail(RIGHT)];
    let text = |dx: i32, y: i32, anchor: Anchor, style: Style, words: Text| Mark::Text {
        x: 0,
        dx,
        y,
        anchor,
        style,
        words,
    };
    let head = word(|words| words.sign);
    marks.push(text(SIGN, HEAD, Anchor::Middle, Style::Words, head));
    for (at, sign) in signs(sign.score()).into_iter().enumerate() {
        let y = TOP + RUNG * i32::try_from(at).unwrap_or(0);
        let rung = |to: i32, style: Style| {
            let (top, foot) = (-HIGH / 2, HIGH / 2);
            px(
                vec![(LEFT, foot), (LEFT, top), (to, top), (to, foot)],
                y,
                true,
                style,
            )
        };
        match split.score() {
            None => {
                marks.push(rung(RIGHT, Style::CellMay));
                marks.push(shapes::unknown(0, (LEFT + RIGHT) / 2, y));
            }
            // One end result, which is the last: nothing stands below it.
            Some(0) if at > 0 => {}
            Some(0) => marks.push(rung(RIGHT, Style::Cell)),
            // In our heads only.
            Some(25) => marks.push(rung(RIGHT, Style::CellMay)),
            Some(part) => {
                let filled = LEFT + (RIGHT - LEFT) * i32::from(part) / 100;
                marks.push(rung(RIGHT, Style::Cell));
                marks.push(rung(filled, Style::CellOn));
            }
        }
        let name = nth(|words| &words.far_to_near, at);
        marks.push(text(RIGHT + 16, y + 5, Anchor::Start, Style::Name, name));
        marks.extend(shapes::state((0, SIGN), y, sign));
    }
    marks
}

/// When the first result is hoped for and when it is planned, on one length.
fn months(due: [Option<Asked>; 2], top: i32) -> Vec<Mark> {
    let value = |own: Option<Asked>| match own?.reading.value()? {
        Value::Number(months) => Some(*months),
        _ => None,
    };
    let each = due.map(value);
    let most = each
        .iter()
        .flatten()
        .fold(0.0, |most: f64, own| most.max(*own));
    let names = [
        word(|words| words.first_hoped),
        word(|words| words.first_planned),
    ];
    let mut marks = Vec::new();
    for (((own, months), name), at) in due.into_iter().zip(each).zip(names).zip(0..) {
        let y = top + MONTHS * at;
        marks.push(Mark::text(0, y + 13, Anchor::Start, Style::Name, name));
        let bar = |w: i32, style: Style| Mark::Rect {
            x: 0,
            y: y + 20,
            w,
            h: 10,
            style,
        };
        match months {
            Some(months) if most > 0.0 => {
                // A share of the longer one.
                #[allow(clippy::cast_possible_truncation)]
                let wide = (months / most * 1000.0) as i32;
                marks.push(bar(wide, Style::Fill(Tone::None)));
            }
            _ => marks.push(bar(1000, Style::HeatNone)),
        }
        if let Some(own) = own {
            let said = own.reply_or_unknown();
            marks.push(Mark::text(1000, y + 13, Anchor::End, Style::Strong, said));
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;

    #[test]
    fn results_that_are_not_split_leave_the_last_rung_alone() {
        let rungs = |split: u8| {
            let scene = answered("ex", &[("ex-layer-time", step(split))]);
            let marks = &scene.get(2).unwrap().marks;
            let rung = |mark: &&Mark| {
                matches!(
                    mark,
                    Mark::Shape {
                        style: Style::Cell,
                        ..
                    }
                )
            };
            marks.iter().filter(rung).count()
        };
        assert_eq!((rungs(0), rungs(2)), (1, 3));
    }

    #[test]
    fn a_sign_for_the_last_stage_stands_at_the_far_rung_only() {
        assert_eq!(signs(Some(50)), [Some(50), Some(0), Some(0)]);
        assert_eq!(signs(None), [None; 3]);
    }

    #[test]
    fn of_two_times_the_longer_one_is_the_whole_length() {
        let months = |count: f64| Value::Number(count);
        let answers = [
            ("ex-layer-time", step(4)),
            ("ex-time-expected", months(3.0)),
            ("ex-time-plan", months(6.0)),
        ];
        let scene = answered("ex", &answers).into_iter().nth(2).unwrap();
        holds(&scene);
        let bars: Vec<i32> = (scene.marks.iter())
            .filter_map(|mark| match mark {
                Mark::Rect {
                    w,
                    style: Style::Fill(_),
                    ..
                } => Some(*w),
                _ => None,
            })
            .collect();
        assert_eq!(bars, [500, 1000]);
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            scenes("ex", known).iter().for_each(holds);
        }
    }
}
