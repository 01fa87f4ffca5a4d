//! The contacts of a year, each kind in the months that its item asks about
//! (`ac`).
//!
//! Items ask how many there were within so many months, never when. So a kind
//! has one undivided box over its months, with its contacts side by side in
//! the middle; no mark stands at a date.

use super::cells::{inside, nth, word, words};
use super::items::{self, Asked};
use super::say::each;
use super::shapes::{state, unknown};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::report::chart::{Anchor, Tone};
use crate::text::{Lang, Text};

const MONTHS: i32 = 12;
/// Of the line of months, of the first row below it, and of a row.
const LINE: i32 = 26;
const FIRST: i32 = 38;
const ROW: i32 = 56;
const HIGH: i32 = 26;
/// From contact to contact, in px.
const STEP: i32 = 22;

/// So many for sure, and so many more by the words of the answer.
type Count = (i32, i32);

/// A kind of contact: the places of its scale and item, how many months back
/// it asks, and what its five answers count; none for an invitation, which was
/// followed, or not, or not made.
type Kind = (usize, usize, i32, Option<[Count; 5]>);

/// Events, greetings, and departments there was a work talk with.
const KINDS: [Kind; 3] = [
    (0, 0, 12, None),
    (0, 3, 12, Some([(0, 0), (1, 0), (2, 0), (3, 0), (4, 1)])),
    (2, 0, 6, Some([(0, 0), (1, 0), (2, 0), (3, 1), (5, 1)])),
];

/// The scene of this picture.
pub fn scene(source: &Source) -> Option<Scene> {
    let scales = items::scales(source);
    let mut marks = months(source);
    let mut found = Vec::new();
    let mut y = FIRST;
    for (at, (scale, item, back, counts)) in KINDS.into_iter().enumerate() {
        let asked = items::of_scale(source, &scales.get(scale)?.id);
        let own = *asked.get(item)?;
        let name = nth(|words| &words.contacts, at);
        let said = own.reply_or_unknown();
        marks.push(Mark::text(
            0,
            y + 13,
            Anchor::Start,
            Style::Name,
            name.clone(),
        ));
        marks.push(Mark::text(1000, y + 13, Anchor::End, Style::Strong, said));
        marks.extend(within(y + 20, own, back, counts));
        found.push((name, own));
        y += ROW;
    }
    let rows = found.iter().map(|(_, own)| items::answer_row(*own));
    Some(Scene {
        title: each(|lang| title(&found, lang)),
        height: y - ROW + 20 + HIGH + 2,
        marks,
        table: items::answer_table(rows.collect()),
        note: Some(word(|words| words.year_note)),
    })
}

/// What is known of each kind, in its own words.
fn title(found: &[(Text, Asked)], lang: Lang) -> String {
    let words = words(lang);
    if found.iter().all(|(_, own)| !own.reading.is_known()) {
        return words.contacts_open.to_owned();
    }
    let said = found.iter().enumerate().map(|(at, (name, own))| {
        let reply = inside(&own.reply_or_unknown(), lang);
        match at {
            0 => (words.named)(name.get(lang), &reply),
            _ => (words.named)(&inside(name, lang), &reply),
        }
    });
    said.collect::<Vec<_>>().join(words.also)
}

/// Twelve months back from the day of the assessment.
fn months(source: &Source) -> Vec<Mark> {
    let line = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Axis,
    };
    let mut marks = vec![line((0, LINE), (1000, LINE))];
    marks.extend((0..=MONTHS).map(|at| {
        let x = 1000 * at / MONTHS;
        line((x, LINE - 4), (x, LINE + 4))
    }));
    let about = &source.about;
    let day = each(|lang| about.date.short(lang, about.today));
    let ends = [(0, Anchor::Start, before(MONTHS)), (1000, Anchor::End, day)];
    marks.extend(ends.map(|(x, anchor, said)| Mark::text(x, 13, anchor, Style::Words, said)));
    marks
}

fn before(months: i32) -> Text {
    each(|lang| (words(lang).months_before)(months))
}

/// The box of so many months, shaded where contacts lie anywhere in it.
fn within(y: i32, own: Asked, back: i32, counts: Option<[Count; 5]>) -> Vec<Mark> {
    let wide = 1000 * back / MONTHS;
    let rect = |style: Style| Mark::Rect {
        x: 1000 - wide,
        y,
        w: wide,
        h: HIGH,
        style,
    };
    let (x, middle) = (1000 - wide / 2, y + HIGH / 2);
    let mut marks = Vec::new();
    if back < MONTHS {
        marks.push(Mark::Text {
            x: 1000 - wide,
            dx: -8,
            y: middle + 5,
            anchor: Anchor::End,
            style: Style::Words,
            words: before(back),
        });
    }
    let score = match own.score() {
        None => {
            marks.extend([rect(Style::CellMay), unknown(x, 0, middle)]);
            return marks;
        }
        Some(0) => {
            marks.push(rect(Style::Cell));
            return marks;
        }
        Some(score) => score,
    };
    marks.push(rect(Style::Range(Tone::None)));
    let Some(counts) = counts else {
        marks.extend(state((x, 0), middle, Some(score)));
        return marks;
    };
    let count = counts.get(usize::from(score / 25)).copied();
    let (sure, more) = count.unwrap_or_default();
    let first = -STEP * (sure + more - 1) / 2;
    marks.extend((0..sure + more).map(|at| Mark::Disc {
        x,
        dx: first + STEP * at,
        y: middle,
        r: 8,
        style: if at < sure {
            Style::Dot(Tone::None)
        } else {
            Style::DotOpen
        },
    }));
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{answered, holds, pick, step};
    use super::*;
    use crate::answer::Value;

    fn drawn(answers: &[(&str, Value)]) -> Scene {
        let scene = answered("ac", answers).pop().unwrap();
        holds(&scene);
        scene
    }

    /// Full ones and dashed ones.
    fn discs(scene: &Scene) -> (usize, usize) {
        let count = |wanted: Style| {
            let is = |mark: &&Mark| matches!(mark, Mark::Disc { style, .. } if *style == wanted);
            scene.marks.iter().filter(is).count()
        };
        (count(Style::Dot(Tone::None)), count(Style::DotOpen))
    }

    #[test]
    fn nothing_known_is_no_contact_and_three_dashed_boxes() {
        let scene = drawn(&[]);
        assert_eq!(scene.title.en, "No contact of the year is known yet");
        assert_eq!(discs(&scene), (0, 0));
        let dashed = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Rect {
                    style: Style::CellMay,
                    ..
                }
            )
        };
        assert_eq!(scene.marks.iter().filter(dashed).count(), 3);
    }

    #[test]
    fn as_many_stand_there_as_the_answer_says() {
        assert_eq!(discs(&drawn(&[("ac-greeting", step(2))])), (2, 0));
        assert_eq!(discs(&drawn(&[("ac-greeting", step(4))])), (4, 1));
        assert_eq!(discs(&drawn(&[("ac-contacts", step(3))])), (3, 1));
        assert_eq!(discs(&drawn(&[("ac-contacts", step(0))])), (0, 0));
    }

    #[test]
    fn each_kind_has_the_months_that_were_asked_about() {
        let scene = drawn(&[("ac-gathering", pick("no"))]);
        let boxes = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Rect { x, w, .. } => Some((*x, *w)),
            _ => None,
        });
        let boxes: Vec<(i32, i32)> = boxes.collect();
        assert_eq!(boxes, [(0, 1000), (0, 1000), (500, 500)]);
    }

    #[test]
    fn the_title_tells_the_answers() {
        let scene = drawn(&[("ac-gathering", pick("yes")), ("ac-greeting", step(3))]);
        assert_eq!(
            scene.title.en,
            "At our event: yes; greetings: three; departments talked with: not known yet"
        );
    }
}
