//! Before and after as two halves, what it is about in the middle (`dm`).
//!
//! The first scale is before, the second what the talk is about, the third
//! after. A half that is not asked now is an empty arc.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::Scale;
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, polar, slice};
use crate::scoring::verdict::Outcome;
use crate::text::{Lang, Text, strings};

const MIDDLE: i32 = 130;
const RING: (i32, i32) = (68, 112);
const PETALS: (i32, i32) = (12, 46);
const LINE: i32 = 24;
const HALF: i32 = 180;

/// One part of the clock with its items.
struct Part<'a> {
    scale: &'a Scale,
    asked: Vec<Asked<'a>>,
    names: [&'static [&'static str]; 2],
    /// What the first number is.
    from: usize,
}

impl Part<'_> {
    fn is_asked(&self) -> bool {
        self.asked.iter().any(|own| own.is_asked())
    }
}

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let scales = items::scales(source);
    let [before, talk, after] = scales.as_slice() else {
        return Vec::new();
    };
    let asked = |scale: &Scale| items::of_scale(source, &scale.id);
    let before = Part {
        scale: before,
        asked: asked(before),
        names: items::both(|words| words.before.as_slice()),
        from: 1,
    };
    let after = Part {
        scale: after,
        asked: asked(after),
        names: items::both(|words| words.after.as_slice()),
        from: 1 + before.asked.len(),
    };
    let talk = Part {
        scale: talk,
        asked: asked(talk),
        names: items::both(|words| words.talk.as_slice()),
        from: after.from + after.asked.len(),
    };
    let mut marks = half(&before, HALF);
    marks.extend(half(&after, 0));
    marks.extend(middle(&talk));
    let top = MIDDLE + RING.1 + 36;
    let left = list(source, &before, (0, top), &mut marks);
    let right = list(source, &after, (530, top), &mut marks);
    let foot = pairs(source, &talk, left.max(right) + 14, &mut marks);
    let parts = [&before, &talk, &after];
    let rows = parts.into_iter().flat_map(|part| {
        let score = items::score_pair(source, &part.scale.id);
        let asked = part.asked.iter().map(|own| items::answer_row(*own));
        std::iter::once(score).chain(asked)
    });
    vec![Scene {
        title: say::each(|lang| title(source, &parts, lang)),
        height: foot - 12,
        marks,
        table: items::answer_table(rows.collect()),
        note: Some(say::word(|words| words.picture.clock_note)),
    }]
}

/// Slices of one half, clockwise, with their numbers outside.
fn half(part: &Part, start: i32) -> Vec<Mark> {
    const GAP: i32 = 2;
    if !part.is_asked() {
        return vec![Mark::Shape {
            x: 500,
            y: MIDDLE,
            points: slice(RING.0, RING.1, start + GAP, start + HALF - GAP),
            closed: true,
            style: Style::HeatNone,
        }];
    }
    let span = HALF / i32::try_from(part.asked.len()).unwrap_or(1).max(1);
    let mut marks = Vec::new();
    for (own, at) in part.asked.iter().zip(0..) {
        let from = start + span * at;
        let edges = (from + GAP, from + span - GAP);
        if own.is_asked() {
            marks.extend(shapes::petal((500, MIDDLE), RING, edges, own.gauge()));
        } else {
            marks.push(Mark::Shape {
                x: 500,
                y: MIDDLE,
                points: slice(RING.0, RING.1, edges.0, edges.1),
                closed: true,
                style: Style::HeatNone,
            });
        }
        let (dx, dy) = polar(RING.1 + 12, from + span / 2);
        marks.push(number((dx, dy), part.from, at));
    }
    marks
}

/// What the talk is about, as petals with their numbers around them.
fn middle(part: &Part) -> Vec<Mark> {
    let gauges: Vec<_> = part.asked.iter().map(|own| own.gauge()).collect();
    let mut marks = shapes::petals((500, MIDDLE), PETALS, &gauges);
    let span = 360 / i32::try_from(gauges.len()).unwrap_or(1).max(1);
    for (_, at) in gauges.iter().zip(0..) {
        let (dx, dy) = polar(PETALS.1 + 11, span * at);
        marks.push(number((dx, dy), part.from, at));
    }
    marks
}

fn number((dx, dy): (i32, i32), from: usize, at: i32) -> Mark {
    Mark::Text {
        x: 500,
        dx,
        y: MIDDLE + dy + 5,
        anchor: Anchor::Middle,
        style: Style::Words,
        words: say::each(|_| (i32::try_from(from).unwrap_or(1) + at).to_string()),
    }
}

/// The name of a part, and its items with their signs below; where it ends.
fn list(source: &Source, part: &Part, (x, top): (i32, i32), marks: &mut Vec<Mark>) -> i32 {
    heading(source, part, (x, top), marks);
    let mut y = top + 18;
    if !part.is_asked() {
        return y + LINE;
    }
    y += LINE - 6;
    for (own, at) in part.asked.iter().zip(0..) {
        entry(part, *own, at, (x, y), marks);
        y += LINE;
    }
    y
}

/// The same in two columns; where it ends.
fn pairs(source: &Source, part: &Part, top: i32, marks: &mut Vec<Mark>) -> i32 {
    heading(source, part, (0, top), marks);
    let mut y = top + 12;
    for (own, at) in part.asked.iter().zip(0..) {
        if at % 2 == 0 {
            y += LINE;
        }
        let x = if at % 2 == 0 { 0 } else { 530 };
        entry(part, *own, at, (x, y), marks);
    }
    y + LINE
}

fn heading(source: &Source, part: &Part, (x, y): (i32, i32), marks: &mut Vec<Mark>) {
    let mut text = |y: i32, style: Style, words: Text| {
        marks.push(Mark::text(x, y, Anchor::Start, style, words));
    };
    text(y, Style::Name, part.scale.label.clone());
    let value = if part.is_asked() {
        items::value(source, &part.scale.id)
    } else {
        say::word(|words| words.picture.not_now)
    };
    text(y + 16, Style::Strong, value);
}

fn entry(part: &Part, own: Asked, at: usize, (x, y): (i32, i32), marks: &mut Vec<Mark>) {
    if own.is_asked() {
        marks.extend(shapes::state((x, 10), y - 5, own.score()));
    }
    let name = items::named(part.names, at);
    marks.push(Mark::Text {
        x,
        dx: 26,
        y,
        anchor: Anchor::Start,
        style: Style::Words,
        words: say::each(|lang| format!("{} {}", part.from + at, name.get(lang))),
    });
}

/// Whether to go; after the meeting, what became of it.
fn title(source: &Source, parts: &[&Part], lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let scored = parts.iter().filter_map(|part| {
        let value = say::score(items::score(source, &part.scale.id)?);
        Some(format!("{} {value}", part.scale.label.get(lang)))
    });
    let scored: Vec<String> = scored.collect();
    let before = parts.first().is_some_and(|part| part.is_asked());
    let scored = scored.join(if lang == Lang::Zh { "，" } else { ", " });
    match items::verdict(source, |_| true) {
        // Whether to go is no question once it is over.
        Some(verdict) if before && say::found(source, verdict) != Outcome::Nothing => {
            (words.of)(&say::outcome(source, verdict, lang), &scored)
        }
        _ => scored,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick};
    use super::*;

    fn empty_arcs(scenes: &[Scene]) -> usize {
        let is_empty = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::HeatNone,
                    ..
                }
            )
        };
        let marks = &scenes.first().unwrap().marks;
        marks.iter().filter(is_empty).count()
    }

    #[test]
    fn before_the_meeting_the_right_half_is_an_empty_arc() {
        let scenes = fixture::answered("dm", &[("dm-mode", pick("before"))]);
        assert_eq!(empty_arcs(&scenes), 1);
        let title = &scenes.first().unwrap().title.en;
        assert!(title.starts_with("Confirm first: "), "{title}");
    }

    #[test]
    fn after_it_a_letter_that_was_not_sent_leaves_its_contents_empty() {
        let answers = [("dm-mode", pick("after")), ("dm-letter-days", pick("no"))];
        let scenes = fixture::answered("dm", &answers);
        assert_eq!(empty_arcs(&scenes), 1 + 4);
        let title = &scenes.first().unwrap().title.en;
        assert_eq!(title, "Talking points 0–100, Follow-up letter 0");
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("dm", known).iter().for_each(holds);
        }
        for mode in ["before", "after"] {
            let scenes = fixture::answered("dm", &[("dm-mode", pick(mode))]);
            scenes.iter().for_each(holds);
        }
    }
}
