//! From today to what is wanted (`nd`).
//!
//! The first scale is the gap, its first two items describe both ends; the
//! second says who gains, the third how far a stated need was traced back.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::Scale;
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::text::Text;

/// What both ends take of the width, in thousandths.
const END: i32 = 230;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let scales = items::scales(source);
    let [gap, gains, traced] = scales.as_slice() else {
        return Vec::new();
    };
    let asked = |scale: &Scale| -> Vec<Asked> { items::of_scale(source, &scale.id) };
    let (gap_items, gain_items, trace_items) = (asked(gap), asked(gains), asked(traced));
    let mut marks = bar(source, gap, &gap_items);
    marks.extend(tags(source, gains, &gain_items));
    marks.extend(chain(source, traced, &trace_items));
    let mut rows: Vec<Vec<Text>> = Vec::new();
    for (scale, asked) in [(gap, gap_items), (gains, gain_items), (traced, trace_items)] {
        rows.push(items::score_pair(source, &scale.id));
        rows.extend(asked.into_iter().map(items::answer_row));
    }
    vec![Scene {
        title: say::each(|lang| {
            let state = items::verdict(source, |_| true);
            state.map_or(String::new(), |verdict| {
                say::headline(source, verdict, lang)
            })
        }),
        height: 214,
        marks,
        table: items::answer_table(rows),
        note: Some(say::word(|words| words.picture.gap_note)),
    }]
}

fn text(x: i32, y: i32, anchor: Anchor, style: Style, words: Text) -> Mark {
    Mark::text(x, y, anchor, style, words)
}

/// Both ends, filled as far as they were described, and the felt gap between.
fn bar(source: &Source, scale: &Scale, asked: &[Asked]) -> Vec<Mark> {
    const Y: i32 = 42;
    let open = shapes::Gauge::OPEN;
    let end = |at: usize| asked.get(at).map_or(open, |own| own.gauge());
    let mut marks = vec![
        text(
            0,
            Y - 8,
            Anchor::Start,
            Style::Name,
            say::word(|words| words.picture.today),
        ),
        text(
            1000,
            Y - 8,
            Anchor::End,
            Style::Name,
            say::word(|words| words.picture.wanted),
        ),
        text(
            500,
            Y - 26,
            Anchor::Middle,
            Style::Strong,
            say::each(|lang| {
                let value = items::value(source, &scale.id);
                format!("{} {}", scale.label.get(lang), value.get(lang))
            }),
        ),
    ];
    marks.extend(shapes::fill_bar((0, END), (Y, 22), end(0)));
    marks.extend(shapes::fill_bar((1000 - END, END), (Y, 22), end(1)));
    let between = (END + 15, 1000 - 2 * END - 30);
    let felt = items::gauge(source, &scale.id).unwrap_or(open);
    marks.extend(shapes::fill_bar(between, (Y + 4, 14), felt));
    marks
}

/// Who gains: one tag a side.
fn tags(source: &Source, scale: &Scale, asked: &[Asked]) -> Vec<Mark> {
    const Y: i32 = 94;
    let names = items::both(|words| words.gains.as_slice());
    let mut marks = heading(source, scale, Y);
    for ((own, place), at) in asked.iter().zip([0, 515]).zip(0..) {
        marks.push(text(
            place,
            Y + 20,
            Anchor::Start,
            Style::Words,
            items::named(names, at),
        ));
        marks.extend(shapes::fill_bar((place, 485), (Y + 26, 14), own.gauge()));
    }
    marks
}

/// Three links back to the reason, the person and the moment.
fn chain(source: &Source, scale: &Scale, asked: &[Asked]) -> Vec<Mark> {
    const Y: i32 = 160;
    let mut marks = heading(source, scale, Y);
    if !asked.iter().any(|own| own.is_asked()) {
        return marks;
    }
    let names = items::both(|words| words.traced.as_slice());
    let each: Vec<_> = (asked.iter().enumerate())
        .map(|(at, own)| (own.score(), items::named(names, at)))
        .collect();
    marks.extend(shapes::trail(Y + 20, &each));
    marks
}

fn heading(source: &Source, scale: &Scale, y: i32) -> Vec<Mark> {
    vec![
        text(0, y, Anchor::Start, Style::Name, scale.label.clone()),
        text(
            1000,
            y,
            Anchor::End,
            Style::Strong,
            items::value(source, &scale.id),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick, step};
    use super::*;

    fn one(scenes: &[Scene]) -> &Scene {
        scenes.first().unwrap()
    }

    fn signs(scene: &Scene) -> usize {
        let unknown = |mark: &&Mark| matches!(mark, Mark::Text { words, .. } if words.en == "?");
        scene.marks.iter().filter(unknown).count()
    }

    #[test]
    fn an_empty_sheet_shows_signs_of_what_is_not_known() {
        let scenes = fixture::scenes("nd", Known::Nothing);
        assert_eq!(signs(one(&scenes)), 5);
    }

    #[test]
    fn without_a_specification_there_is_no_chain() {
        let answers = [("nd-has-spec", pick("no")), ("nd-wording", pick("grumble"))];
        let scenes = fixture::answered("nd", &answers);
        let has_disc = |mark: &Mark| matches!(mark, Mark::Disc { .. });
        assert!(!one(&scenes).marks.iter().any(has_disc));
    }

    #[test]
    fn the_state_of_the_need_is_the_title() {
        let known = ["nd-state-now", "nd-state-wanted", "nd-gap-felt"];
        let mut answers: Vec<_> = known.map(|id| (id, step(3))).to_vec();
        answers.push(("nd-wording", pick("grumble")));
        let scenes = fixture::answered("nd", &answers);
        assert_eq!(one(&scenes).title.en, "Implied need");
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("nd", known).iter().for_each(holds);
        }
    }
}
