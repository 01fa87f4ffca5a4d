//! Three doors and the last project (`ep`).
//!
//! The first routing scale asks for the doors; the verdict that names one more
//! than there are doors names them, nearest first, after the one for none. A
//! score with the name of a door says how well it is used. The last scored
//! scale is the timeline.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Method, Role, Verdict};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, text_lines};
use crate::text::{Lang, Text, strings};

const WIDE: i32 = 52;
const HIGH: i32 = 80;
const LINE: i32 = 16;
/// What a name has on the narrowest screen, in px.
const ROOM: i32 = 92;

/// A door with its name and the id of its score.
struct Door<'a> {
    name: &'a Text,
    own: Asked<'a>,
    score: Option<String>,
}

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let Some((verdict, doors)) = doors(source) else {
        return Vec::new();
    };
    let skipped = skipped(
        &doors
            .iter()
            .map(|door| door.own.score())
            .collect::<Vec<_>>(),
    );
    let wide = 1000 / i32::try_from(doors.len()).unwrap_or(3).max(1);
    let mut marks = path(&doors, wide);
    let names: Vec<Vec<Text>> = (doors.iter())
        .map(|door| text_lines(door.name, ROOM))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let foot = HIGH + 22 + LINE * i32::try_from(lines).unwrap_or(1);
    for (((door, name), skipped), at) in doors.iter().zip(&names).zip(&skipped).zip(0..) {
        let middle = wide * at + wide / 2;
        marks.extend(leaf(middle, door.own.score()));
        for (line, down) in name.iter().zip(0..) {
            let y = HIGH + 22 + LINE * down;
            marks.push(text(middle, y, Style::Name, line.clone()));
        }
        let word = if *skipped {
            say::word(|words| words.picture.skipped)
        } else {
            door.own.sign()
        };
        marks.push(text(middle, foot + 2, Style::Strong, word));
        let scored = door.score.as_ref();
        if let Some((id, gauge)) = scored.and_then(|id| Some((id, items::gauge(source, id)?))) {
            let span = (wide * at + 40, wide - 80);
            marks.extend(shapes::range_bar(span, foot + 20, gauge));
            let value = items::value_short(source, id);
            marks.push(text(middle, foot + 42, Style::Words, value));
        }
    }
    let (last, height) = timeline(source, foot + 74);
    marks.extend(last);
    let any_skipped = skipped.contains(&true);
    vec![Scene {
        title: say::each(|lang| title(source, verdict, any_skipped, lang)),
        height,
        marks,
        table: items::answer_table(rows(source, &doors)),
        note: Some(say::word(|words| words.picture.doors_note)),
    }]
}

fn text(x: i32, y: i32, style: Style, words: Text) -> Mark {
    Mark::text(x, y, Anchor::Middle, style, words)
}

fn doors<'a>(source: &Source<'a>) -> Option<(&'a Verdict, Vec<Door<'a>>)> {
    let instrument = source.given.instrument;
    let mut routing = instrument.scales.iter();
    let routing = routing.find(|scale| scale.role == Role::Routing)?;
    let asked = items::of_scale(source, &routing.id);
    let verdict = items::verdict(source, |own| {
        matches!(own.by, Method::List { .. }) && own.names.len() == asked.len() + 1
    })?;
    let doors = asked.into_iter().zip(verdict.names.iter().skip(1));
    let doors = doors.map(|(own, (_, name))| {
        let scales = (instrument.scales.iter()).map(|scale| (&scale.id, &scale.label));
        let composites = (instrument.composites.iter()).map(|own| (&own.id, &own.label));
        let score = scales.chain(composites).find(|(_, label)| *label == name);
        Door {
            name,
            own,
            score: score.map(|(id, _)| id.clone()),
        }
    });
    Some((verdict, doors.collect()))
}

/// Doors that are not open although a later one is.
fn skipped(scores: &[Option<u8>]) -> Vec<bool> {
    let last = scores.iter().rposition(|score| *score == Some(100));
    (scores.iter().enumerate())
        .map(|(at, score)| *score == Some(0) && last.is_some_and(|last| at < last))
        .collect()
}

/// The way through the doors: whole only between two that are open.
fn path(doors: &[Door], wide: i32) -> Vec<Mark> {
    let y = HIGH - 6;
    let pairs = doors.iter().zip(doors.iter().skip(1)).zip(0..);
    pairs
        .map(|((from, to), at)| {
            let whole = from.own.score() == Some(100) && to.own.score() == Some(100);
            let middle = wide * at + wide / 2;
            Mark::Line {
                from: (middle, y),
                to: (middle + wide, y),
                style: if whole { Style::Join } else { Style::JoinOpen },
            }
        })
        .collect()
}

/// A door: lit, half lit, shut, or not known.
fn leaf(x: i32, score: Option<u8>) -> Vec<Mark> {
    let rect = |top: i32, style: Style| Mark::Shape {
        x,
        y: 2,
        points: vec![
            (-WIDE / 2, HIGH),
            (-WIDE / 2, top),
            (WIDE / 2, top),
            (WIDE / 2, HIGH),
        ],
        closed: true,
        style,
    };
    let knob = Mark::Disc {
        x,
        dx: WIDE / 2 - 10,
        y: HIGH / 2 + 6,
        r: 3,
        style: Style::DotOther,
    };
    match score {
        None => vec![rect(0, Style::CellMay), shapes::unknown(x, 0, HIGH / 2)],
        Some(0) => vec![rect(0, Style::Cell), knob],
        Some(100) => vec![rect(0, Style::CellOn), knob],
        Some(part) => {
            let top = HIGH * i32::from(100 - part) / 100;
            vec![rect(0, Style::Cell), rect(top, Style::CellOn), knob]
        }
    }
}

/// The last project as three states on a line; how far down it reaches.
fn timeline(source: &Source, y: i32) -> (Vec<Mark>, i32) {
    let scales = items::scales(source);
    let Some(scale) = scales.last() else {
        return (Vec::new(), y);
    };
    let names = items::both(|words| words.turns.as_slice());
    let asked = items::of_scale(source, &scale.id);
    let each: Vec<_> = (asked.iter().enumerate())
        .map(|(at, own)| (own.score(), items::named(names, at)))
        .collect();
    let mut marks = vec![
        Mark::text(
            0,
            y,
            Anchor::Start,
            Style::Name,
            say::word(|words| words.picture.last_project),
        ),
        Mark::text(
            1000,
            y,
            Anchor::End,
            Style::Strong,
            items::value(source, &scale.id),
        ),
    ];
    marks.extend(shapes::trail(y + 22, &each));
    (marks, y + 58)
}

fn rows(source: &Source, doors: &[Door]) -> Vec<Vec<Text>> {
    let mut rows = Vec::new();
    for door in doors {
        let state = door.own.reply();
        rows.push(vec![door.name.clone(), state]);
        // What was done at the door, and what went wrong there.
        let Some(id) = &door.score else { continue };
        rows.push(vec![
            say::each(|lang| {
                let words = strings(lang).report();
                (words.picture.of)(door.name.get(lang), words.scores.score)
            }),
            items::value(source, id),
        ]);
        rows.extend(
            items::of_scale(source, id)
                .into_iter()
                .map(items::answer_row),
        );
    }
    if let Some(scale) = items::scales(source).last() {
        let asked = items::of_scale(source, &scale.id);
        rows.extend(asked.into_iter().map(items::answer_row));
    }
    rows
}

fn title(source: &Source, verdict: &Verdict, any_skipped: bool, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let said = (words.of)(
        verdict.label.get(lang),
        &say::outcome(source, verdict, lang),
    );
    if any_skipped {
        (words.both)(&said, words.door_skipped)
    } else {
        said
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick};
    use super::*;

    #[test]
    fn a_door_before_an_open_one_is_skipped_only_when_it_is_known_to_be_shut() {
        assert_eq!(
            skipped(&[Some(100), Some(0), Some(100)]),
            [false, true, false]
        );
        assert_eq!(skipped(&[None, Some(50), Some(100)]), [false; 3]);
        assert_eq!(skipped(&[Some(0), Some(0), Some(0)]), [false; 3]);
    }

    #[test]
    fn a_skipped_door_is_said_in_the_title() {
        let answers = [
            ("ep-rec-found", pick("yes")),
            ("ep-dis-found", pick("no")),
            ("ep-pow-met", pick("yes")),
        ];
        let scenes = fixture::answered("ep", &answers);
        let title = scenes.first().map(|scene| scene.title.en.as_str());
        assert_eq!(title, Some("Door reached: Power door; a door was skipped"));
    }

    #[test]
    fn an_unknown_door_is_dashed_with_a_sign() {
        let marks = leaf(500, None);
        assert!(marks.contains(&shapes::unknown(500, 0, HIGH / 2)));
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("ep", known).iter().for_each(holds);
        }
    }
}
