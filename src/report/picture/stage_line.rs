//! Stages of a purchase, one stair each, and the checks of the present one (`bs`).
//!
//! The stages are the scores that the instrument's comparison names by the
//! highest; the scored scale beside them holds the checks.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::text::{Lang, Text, strings};

/// How high a full bar is, and a stair.
const BAR: i32 = 90;
const STAIR: i32 = 12;
const LINE: i32 = 16;
/// What a name has on the narrowest screen, in px.
const ROOM: i32 = 68;
/// Checks that stand side by side.
const IN_A_ROW: usize = 5;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let found = items::verdict(source, |own| matches!(own.by, Method::Highest { .. }));
    let Some(verdict) = found else {
        return Vec::new();
    };
    let Method::Highest { of: ids, .. } = &verdict.by else {
        return Vec::new();
    };
    let mut scenes = vec![stages(source, verdict, ids)];
    let beside = items::scales(source)
        .into_iter()
        .find(|scale| !ids.contains(&scale.id));
    if let Some(scale) = beside {
        let checks = items::of_scale(source, &scale.id).into_iter();
        let checks: Vec<Asked> = checks.filter(|own| own.is_asked()).collect();
        if !checks.is_empty() {
            scenes.push(self::checks(source, &scale.id, &checks));
        }
    }
    scenes
}

/// Whether a stage is the present one, could be, or is not.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    Here,
    Maybe,
    Elsewhere,
}

fn place(result: Option<&VerdictResult>, id: &str) -> Place {
    let Some(result) = result else {
        return Place::Maybe;
    };
    let printed = result.outcome.keys().contains(&id);
    match (&result.outcome, printed) {
        (Outcome::One(_), true) => Place::Here,
        (_, true) => Place::Maybe,
        (_, false) => Place::Elsewhere,
    }
}

fn stages(source: &Source, verdict: &Verdict, ids: &[String]) -> Scene {
    let result = items::result(source, verdict);
    let count = i32::try_from(ids.len()).unwrap_or(4).max(1);
    let wide = 1000 / count;
    let names: Vec<Vec<Text>> = (ids.iter())
        .map(|id| text_lines(&items::label(source, id), ROOM))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    // The lowest stair stands on the ground, the highest ends below its words.
    let ground = 40 + STAIR * (count - 1) + BAR + STAIR;
    let mut marks = Vec::new();
    for ((id, name), at) in ids.iter().zip(&names).zip(0..) {
        let left = wide * at;
        let foot = ground - STAIR * (at + 1);
        marks.push(Mark::Rect {
            x: left,
            y: foot,
            w: wide,
            h: ground - foot,
            style: Style::Empty,
        });
        let gauge = items::gauge(source, id).unwrap_or(shapes::Gauge::OPEN);
        let place = place(result, id);
        marks.extend(column((left + wide / 4, wide / 2), foot, gauge, place));
        let middle = left + wide / 2;
        let text =
            |y: i32, style: Style, words: Text| Mark::text(middle, y, Anchor::Middle, style, words);
        marks.push(text(
            foot - BAR - 6,
            Style::Words,
            items::value_short(source, id),
        ));
        let word = match place {
            Place::Here => Some(say::word(|words| words.picture.here_now)),
            Place::Maybe => Some(say::word(|words| words.picture.may_be_here)),
            Place::Elsewhere => None,
        };
        if let Some(word) = word {
            marks.push(text(foot - BAR - 24, Style::Strong, word));
        }
        for (line, down) in name.iter().zip(1..) {
            let style = if place == Place::Here {
                Style::Strong
            } else {
                Style::Name
            };
            marks.push(text(ground + 2 + LINE * down, style, line.clone()));
        }
    }
    let rows = ids.iter().map(|id| items::score_row(source, id)).collect();
    Scene {
        title: say::each(|lang| title(source, verdict, lang)),
        height: ground + 10 + LINE * i32::try_from(lines).unwrap_or(1),
        marks,
        table: items::score_table(rows),
        note: None,
    }
}

/// A bar that stands on its stair, filled from below.
fn column((x, w): (i32, i32), foot: i32, own: shapes::Gauge, place: Place) -> Vec<Mark> {
    let up = |value: i32| BAR * value / 1000;
    let part = |low: i32, high: i32, style: Style| Mark::Rect {
        x,
        y: foot - up(high),
        w,
        h: up(high) - up(low),
        style,
    };
    let mut marks = vec![part(0, 1000, Style::Field)];
    if !own.is_settled() {
        marks.push(part(own.low, own.high, Style::Range(Tone::None)));
    }
    match own.point {
        Some(point) if point > 0 => {
            let tone = if place == Place::Here {
                Tone::Strong
            } else {
                Tone::None
            };
            marks.push(Mark::Rect {
                x: x + w / 4,
                y: foot - up(point),
                w: w / 2,
                h: up(point),
                style: Style::Fill(tone),
            });
        }
        Some(_) => {}
        None => marks.push(shapes::unknown(
            x + w / 2,
            0,
            foot - up(i32::midpoint(own.low, own.high)),
        )),
    }
    match place {
        Place::Here => marks.push(part(0, 1000, Style::Outline)),
        Place::Maybe => marks.push(part(0, 1000, Style::JoinOpen)),
        Place::Elsewhere => {}
    }
    marks
}

fn title(source: &Source, verdict: &Verdict, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let said = say::outcome(source, verdict, lang);
    (words.of)(verdict.label.get(lang), &said)
}

/// The checks of the stage, as cells in the order of the table.
fn checks(source: &Source, scale: &str, checks: &[Asked]) -> Scene {
    let done = checks.iter().filter(|own| own.score() == Some(100)).count();
    let open = checks.iter().filter(|own| own.score().is_none()).count();
    let known = open < checks.len();
    let cells: Vec<_> = checks.iter().map(|own| (own.score(), own.sign())).collect();
    let mut marks = vec![
        Mark::text(
            0,
            13,
            Anchor::Start,
            Style::Name,
            items::label(source, scale),
        ),
        Mark::text(
            1000,
            13,
            Anchor::End,
            Style::Strong,
            items::value(source, scale),
        ),
    ];
    let mut y = 22;
    for row in cells.chunks(IN_A_ROW) {
        // A last row of fewer cells keeps their width.
        let share = if cells.len() > IN_A_ROW {
            IN_A_ROW
        } else {
            row.len()
        };
        marks.extend(shapes::heat((y, 28), share, row));
        y += 32;
    }
    let rows = checks.iter().map(|own| items::answer_row(*own)).collect();
    Scene {
        title: say::each(|lang| {
            let words = &strings(lang).report().picture;
            if known {
                say::with_open((words.checks)(done, checks.len()), open, lang)
            } else {
                words.checks_unknown.to_owned()
            }
        }),
        height: y,
        marks,
        table: Table {
            head: say::head(|words| [words.picture.check, words.picture.answer]),
            rows,
        },
        note: Some(say::word(|words| words.picture.checks_note)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick};
    use super::*;

    fn count(scene: &Scene, wanted: Style) -> usize {
        let is = |mark: &&Mark| matches!(mark, Mark::Rect { style, .. } if *style == wanted);
        scene.marks.iter().filter(is).count()
    }

    #[test]
    fn on_an_empty_sheet_every_stage_may_be_the_present_one() {
        let scenes = fixture::scenes("bs", Known::Nothing);
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "Buying stage: not known yet");
        assert_eq!(count(scene, Style::JoinOpen), 4);
        assert_eq!(count(scene, Style::Outline), 0);
    }

    #[test]
    fn the_present_stage_alone_is_outlined_and_its_checks_follow() {
        let answers = [
            ("bs-need-arguing", pick("no")),
            ("bs-need-no-offers", pick("no")),
            ("bs-eval-compare", pick("yes")),
            ("bs-eval-points", pick("yes")),
            ("bs-worry-one-left", pick("no")),
            ("bs-worry-risks", pick("no")),
            ("bs-impl-signed", pick("no")),
            ("bs-impl-using", pick("no")),
            ("bs-e-ranking", pick("yes")),
        ];
        let scenes = fixture::answered("bs", &answers);
        let [stages, checks] = scenes.as_slice() else {
            panic!("{} scenes", scenes.len());
        };
        assert_eq!(stages.title.en, "Buying stage: Evaluate options");
        assert_eq!(count(stages, Style::Outline), 1);
        assert_eq!(
            checks.title.en,
            "1 of 3 checks of this stage are in order; 2 not known yet"
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("bs", known).iter().for_each(holds);
        }
    }
}
