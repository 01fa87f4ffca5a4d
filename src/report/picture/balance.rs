//! Criteria as weights for us and for the rival (`cr`).
//!
//! The verdict with cuts says whether there are any. The scale after it holds
//! three items: how many favour us (two steps below one point, then one, two,
//! three or more), what kinds there are, and how many rest on a stated need.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::scoring::verdict::VerdictResult;
use crate::text::{Lang, strings};

/// The beam at rest, how far its ends reach from the middle, and how far one
/// weight turns it.
const BEAM: i32 = 108;
const REACH: i32 = 330;
const TURN: i32 = 6;
const HANG: i32 = 46;
const WEIGHT: i32 = 17;
/// What words have on the narrowest screen, in px.
const ROOM: i32 = 284;

/// Points that lie on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Side {
    sure: i32,
    possible: i32,
}

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let found = items::verdict(source, |own| matches!(own.by, Method::Cuts { .. }));
    let Some(class) = found else {
        return Vec::new();
    };
    let Method::Cuts { of, from } = &class.by else {
        return Vec::new();
    };
    let scales = items::scales(source);
    let points = scales.iter().skip_while(|scale| scale.id != *of).nth(1);
    let Some(points) = points else {
        return Vec::new();
    };
    let asked = items::of_scale(source, &points.id);
    let mut marks = shapes::bar_row(
        0,
        &items::label(source, of),
        &items::value(source, of),
        items::gauge(source, of).unwrap_or(shapes::Gauge::OPEN),
    );
    marks.extend(cut_names(class, items::result(source, class), from));
    let (below, height) = weighed(&asked);
    marks.extend(below);
    let mut rows = vec![items::score_pair(source, of)];
    for verdict in &source.given.instrument.verdicts {
        rows.push(items::verdict_row(source, verdict));
    }
    rows.extend(asked.iter().map(|own| items::answer_row(*own)));
    vec![Scene {
        title: say::each(|lang| title(source, class, &asked, lang)),
        height,
        marks,
        table: items::answer_table(rows),
        note: Some(say::word(|words| words.picture.balance_note)),
    }]
}

/// The names of the cuts, each in the middle of its part of the bar.
fn cut_names(
    class: &Verdict,
    result: Option<&VerdictResult>,
    from: &[(String, Option<i16>)],
) -> Vec<Mark> {
    let start = |at: usize| {
        let cut = from.get(at).map_or(Some(100), |(_, cut)| *cut);
        20 + 960 * i32::from(cut.unwrap_or(0)) / 100
    };
    let printed = result.map_or(Vec::new(), |result| result.outcome.keys());
    let mut marks = Vec::new();
    for (at, (key, _)) in from.iter().enumerate() {
        let name = class.name(key).cloned();
        let style = if printed == [key.as_str()] {
            Style::Strong
        } else {
            Style::Words
        };
        let (x, anchor) = if at + 1 == from.len() {
            (1000, Anchor::End)
        } else {
            (i32::midpoint(start(at), start(at + 1)), Anchor::Middle)
        };
        marks.extend(name.map(|name| Mark::text(x, 52, anchor, style, name)));
    }
    marks
}

/// The balance with what lies on it and what is said of the points; how far
/// down it reaches.
fn weighed(asked: &[Asked]) -> (Vec<Mark>, i32) {
    let Some((first, rest)) = asked.split_first().filter(|(own, _)| own.is_asked()) else {
        let words = say::word(|words| words.picture.balance_later);
        let mark = Mark::text(0, 84, Anchor::Start, Style::Words, words);
        return (vec![mark], 92);
    };
    let (rival, us) = sides(first.score());
    let mut marks = beam(rival, us, first.score().is_none());
    let mut y = BEAM + HANG + 72;
    let names = [
        say::word(|words| words.picture.kinds),
        say::word(|words| words.picture.tied),
    ];
    for (own, name) in rest.iter().zip(names) {
        marks.push(Mark::text(0, y, Anchor::Start, Style::Name, name));
        for line in text_lines(&own.reply_or_unknown(), ROOM) {
            y += 17;
            marks.push(Mark::text(0, y, Anchor::Start, Style::Words, line));
        }
        y += 26;
    }
    let Some(own) = rest.get(1) else {
        return (marks, y - 16);
    };
    marks.extend(threads(y - 12, own.score()));
    (marks, y + 72)
}

/// How many of five points a share stands for: sure, and possible at most.
fn tied(share: Option<u8>) -> (i32, i32) {
    match share.map(|share| share / 25) {
        None => (0, 5),
        Some(0) => (0, 0),
        Some(1) => (1, 1),
        // A third to two thirds.
        Some(2) => (2, 3),
        // More than two thirds, and not all.
        Some(3) => (4, 4),
        Some(_) => (5, 5),
    }
}

/// Five points above the needs, with a thread from each that is tied to one.
fn threads(top: i32, share: Option<u8>) -> Vec<Mark> {
    let (sure, most) = tied(share);
    let needs = top + WEIGHT + 40;
    let mut marks = Vec::new();
    for at in 0..5 {
        let x = 100 + 200 * at;
        marks.push(Mark::Shape {
            x,
            y: top + WEIGHT,
            points: weight(-WEIGHT / 2),
            closed: true,
            style: Style::Fill(Tone::None),
        });
        let thread = match at {
            at if at < sure => Some(Style::Join),
            at if at < most => Some(Style::JoinOpen),
            _ => None,
        };
        marks.extend(thread.map(|style| Mark::Line {
            from: (x, top + WEIGHT),
            to: (x, needs),
            style,
        }));
    }
    marks.push(Mark::Rect {
        x: 0,
        y: needs,
        w: 1000,
        h: 6,
        style: Style::Grey,
    });
    let words = say::word(|words| words.picture.needs);
    marks.push(Mark::text(
        500,
        needs + 22,
        Anchor::Middle,
        Style::Name,
        words,
    ));
    marks
}

/// What is known of both sides: below one point for us it is the rival's.
fn sides(score: Option<u8>) -> (Side, Side) {
    let none = Side::default();
    let sure = |count: i32| Side {
        sure: count,
        possible: 0,
    };
    let maybe = |count: i32| Side {
        sure: 0,
        possible: count,
    };
    match score.map(|score| i32::from(score / 25)) {
        None => (maybe(2), maybe(2)),
        Some(0) => (sure(2), none),
        Some(1) => (maybe(1), none),
        Some(step) => (none, sure(step - 1)),
    }
}

/// The beam, turned to the heavier side.
fn beam(rival: Side, us: Side, unknown: bool) -> Vec<Mark> {
    let turn = TURN * (us.sure - rival.sure).clamp(-3, 3);
    let (left, right) = ((500 - REACH, BEAM - turn), (500 + REACH, BEAM + turn));
    let names = [
        say::word(|words| words.picture.rival),
        say::word(|words| words.picture.us),
    ];
    let line = |from: (i32, i32), to: (i32, i32), style: Style| Mark::Line { from, to, style };
    let mut marks = vec![
        line((500, BEAM), (500, BEAM + HANG + 22), Style::Join),
        Mark::Shape {
            x: 500,
            y: BEAM + HANG + 22,
            points: vec![(-30, 0), (30, 0)],
            closed: false,
            style: Style::Join,
        },
    ];
    let style = if unknown {
        Style::JoinOpen
    } else {
        Style::Join
    };
    marks.push(line(left, right, style));
    marks.push(Mark::Dot {
        x: 500,
        y: BEAM,
        r: 5,
        style: Style::Dot(Tone::None),
    });
    for (((x, y), side), name) in [left, right].into_iter().zip([rival, us]).zip(names) {
        let pan = y + HANG;
        marks.push(line((x, y), (x - 130, pan), Style::Axis));
        marks.push(line((x, y), (x + 130, pan), Style::Axis));
        marks.push(line((x - 140, pan), (x + 140, pan), Style::Join));
        marks.extend(weights(x, pan, side));
        marks.push(Mark::text(x, pan + 18, Anchor::Middle, Style::Name, name));
    }
    marks
}

/// A square whose foot stands just above a line.
fn weight(left: i32) -> Vec<(i32, i32)> {
    let (right, top, foot) = (left + WEIGHT, -2 - WEIGHT, -2);
    vec![(left, foot), (left, top), (right, top), (right, foot)]
}

/// Squares on a pan: sure ones full, possible ones dashed.
fn weights(x: i32, pan: i32, side: Side) -> Vec<Mark> {
    let count = side.sure + side.possible;
    (0..count)
        .map(|at| {
            let left = at * (WEIGHT + 3) - (count * (WEIGHT + 3) - 3) / 2;
            Mark::Shape {
                x,
                y: pan,
                points: weight(left),
                closed: true,
                style: if at < side.sure {
                    Style::Fill(Tone::None)
                } else {
                    Style::HeatNone
                },
            }
        })
        .collect()
}

/// What there is, and whom it favours; while nothing is weighed, what to do.
fn title(source: &Source, class: &Verdict, asked: &[Asked], lang: Lang) -> String {
    let words = strings(lang).report();
    let said = say::headline(source, class, lang);
    let first = asked.first().filter(|own| own.is_asked());
    if let Some(own) = first {
        let favours = match own.score().map(|_| sides(own.score())) {
            None => words.picture.balance_unknown,
            Some((_, us)) if us.sure > 0 => (words.picture.for_us)(us.sure),
            Some((rival, _)) => (words.picture.for_rival)(rival.sure),
        };
        return (words.picture.both)(&said, favours);
    }
    match items::verdict(source, |own| own.id != class.id) {
        Some(verdict) => {
            let found = say::outcome(source, verdict, lang);
            let label = (words.page.inside)(verdict.label.get(lang));
            (words.picture.both)(&said, &(words.picture.of)(&label, &found))
        }
        None => said,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick, step};
    use super::*;

    #[test]
    fn below_one_point_for_us_weights_lie_with_the_rival() {
        let two = Side {
            sure: 2,
            possible: 0,
        };
        assert_eq!(sides(Some(0)), (two, Side::default()));
        assert_eq!(sides(Some(75)), (Side::default(), two));
    }

    #[test]
    fn an_unknown_balance_is_level_and_its_weights_are_dashed() {
        let (rival, us) = sides(None);
        assert_eq!((rival.sure, us.sure), (0, 0));
        assert!(rival.possible > 0 && us.possible > 0);
        let marks = beam(rival, us, true);
        let level = marks.iter().any(|mark| {
            matches!(mark, Mark::Line { from, to, style: Style::JoinOpen } if from.1 == to.1)
        });
        assert!(level);
    }

    #[test]
    fn a_thread_leads_to_a_need_for_each_point_that_rests_on_one() {
        let lines = |share: Option<u8>, wanted: Style| {
            let marks = threads(0, share);
            let own = marks.iter();
            own.filter(|mark| matches!(mark, Mark::Line { style, .. } if *style == wanted))
                .count()
        };
        assert_eq!(lines(Some(100), Style::Join), 5);
        assert_eq!(lines(Some(0), Style::Join), 0);
        assert_eq!(lines(Some(50), Style::Join), 2);
        assert_eq!(lines(Some(50), Style::JoinOpen), 1);
        assert_eq!(lines(None, Style::JoinOpen), 5);
    }

    #[test]
    fn the_title_says_whom_the_points_favour() {
        let answers = |favour: u8| {
            [
                ("cr-next-steps", pick("yes")),
                ("cr-question-width", step(4)),
                ("cr-supporter-word", pick("yes")),
                ("cr-favour", step(favour)),
            ]
        };
        let title = |favour: u8| {
            let scenes = fixture::answered("cr", &answers(favour));
            scenes.first().unwrap().title.en.clone()
        };
        assert_eq!(title(2), "Criteria set; one point weighs for us");
        assert_eq!(
            title(0),
            "Criteria set; two points or more weigh for the rival"
        );
    }

    #[test]
    fn without_criteria_nothing_is_weighed() {
        let answers = [
            ("cr-next-steps", pick("no")),
            ("cr-question-width", step(0)),
            ("cr-supporter-word", pick("no")),
        ];
        let scenes = fixture::answered("cr", &answers);
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "None yet; strategy: Build");
        let shapes = |mark: &Mark| matches!(mark, Mark::Shape { .. });
        assert!(!scene.marks.iter().any(shapes));
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("cr", known).iter().for_each(holds);
        }
    }
}
