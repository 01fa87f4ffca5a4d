//! Statements joined by links, the leader's on top (`vc`).
//!
//! The composite that is as strong as its weakest part lists them from the
//! top: a rung, the link below it, the next rung.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Composite, Formula};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, plain, text_lines};
use crate::text::{Lang, Text, strings};

const BAR: i32 = 14;
const LINE: i32 = 17;
const LINK: i32 = 44;
/// Where the links stand, in thousandths.
const STEM: i32 = 60;
/// What words have on the narrowest screen, in px.
const ROOM: i32 = 284;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let Some((chain, parts)) = chain(source) else {
        return Vec::new();
    };
    let weakest = weakest(&parts);
    let mut marks = Vec::new();
    let mut y = 0;
    for (own, at) in parts.iter().zip(0..) {
        let is_weakest = weakest == Some(at);
        if at % 2 == 0 {
            y += rung(source, *own, (at, y), is_weakest, &mut marks);
        } else {
            marks.extend(link(*own, (at, y), is_weakest));
            y += LINK;
        }
    }
    let mut rows: Vec<Vec<Text>> = (parts.iter().zip(0..))
        .map(|(own, at)| vec![name(at), own.reply()])
        .collect();
    rows.push(items::score_pair(source, &chain.id));
    vec![Scene {
        title: say::each(|lang| title(&parts, weakest, lang)),
        height: y,
        marks,
        table: items::answer_table(rows),
        note: Some(say::word(|words| words.picture.chain_note)),
    }]
}

fn chain<'a>(source: &Source<'a>) -> Option<(&'a Composite, Vec<Asked<'a>>)> {
    let composites = &source.given.instrument.composites;
    composites.iter().find_map(|own| match &own.formula {
        Formula::Weakest { items: ids, .. } => {
            let parts = ids.iter().filter_map(|id| Asked::of(source, id));
            Some((own, parts.collect()))
        }
        _ => None,
    })
}

/// The lowest known part that is not whole; of equals the one nearest the top.
fn weakest(parts: &[Asked]) -> Option<usize> {
    let known = parts.iter().enumerate();
    let known = known.filter_map(|(at, own)| Some((own.score().filter(|own| *own < 100)?, at)));
    known.min().map(|(_, at)| at)
}

/// `2 Business plan`, or `3 moves 2` of a link.
fn name(at: usize) -> Text {
    let rung = at / 2;
    if at % 2 == 1 {
        return say::each(|lang| (strings(lang).report().picture.link)(rung + 2, rung + 1));
    }
    let own = items::named(items::both(|words| words.rungs.as_slice()), rung);
    say::each(|lang| format!("{} {}", rung + 1, own.get(lang)))
}

/// A rung with what was stated, or how well it is known; how high it is.
fn rung(
    source: &Source,
    own: Asked,
    (at, y): (usize, i32),
    is_weakest: bool,
    marks: &mut Vec<Mark>,
) -> i32 {
    marks.push(Mark::text(0, y + 13, Anchor::Start, Style::Name, name(at)));
    marks.extend(shapes::fill_bar((0, 1000), (y + 20, BAR), own.gauge()));
    if is_weakest {
        marks.push(Mark::Rect {
            x: 0,
            y: y + 20,
            w: 1000,
            h: BAR,
            style: Style::Outline,
        });
        marks.push(Mark::text(
            1000,
            y + 13,
            Anchor::End,
            Style::Strong,
            say::word(|words| words.picture.weakest_here),
        ));
    }
    let note = source.given.sheet.get(&own.item.id);
    let stated = note.map_or("", |answer| answer.note.trim());
    let said = if !stated.is_empty() {
        text_lines(&plain(stated), ROOM)
    } else if own.reading.is_known() {
        text_lines(&own.reply(), ROOM)
    } else {
        Vec::new()
    };
    let mut below = y + 20 + BAR;
    for line in said {
        below += LINE;
        marks.push(Mark::text(0, below, Anchor::Start, Style::Words, line));
    }
    below + 8 - y
}

/// A link between two rungs: whole, half or broken.
fn link(own: Asked, (at, y): (usize, i32), is_weakest: bool) -> Vec<Mark> {
    let middle = y + LINK / 2 - 2;
    let whole = own.score() == Some(100);
    let mut marks = vec![Mark::Line {
        from: (STEM, y + 2),
        to: (STEM, y + LINK - 6),
        style: if whole { Style::Join } else { Style::JoinOpen },
    }];
    marks.extend(shapes::state((STEM, 0), middle, own.score()));
    if is_weakest {
        marks.push(Mark::text(
            1000,
            middle + 5,
            Anchor::End,
            Style::Strong,
            say::word(|words| words.picture.weakest_here),
        ));
    }
    marks.push(Mark::Text {
        x: STEM,
        dx: 18,
        y: middle + 5,
        anchor: Anchor::Start,
        style: Style::Words,
        words: say::each(|lang| {
            let words = &strings(lang).report().picture;
            (words.of)(name(at).get(lang), own.sign().get(lang))
        }),
    });
    marks
}

fn title(parts: &[Asked], weakest: Option<usize>, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let part = weakest.and_then(|at| Some((at, parts.get(at)?)));
    match part {
        Some((at, own)) => (words.weakest_part)(name(at).get(lang), own.reply().get(lang)),
        None if parts.iter().all(|own| own.score().is_some()) => words.chain_holds.to_owned(),
        None => words.chain_unknown.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick, step};
    use super::*;

    fn title_of(answers: &[(&str, crate::answer::Value)]) -> String {
        let scenes = fixture::answered("vc", answers);
        scenes.first().unwrap().title.en.clone()
    }

    #[test]
    fn of_equally_weak_parts_the_one_nearest_the_top_is_named() {
        let answers = [
            ("vc-exec-kpi", step(3)),
            ("vc-link-mid", pick("no")),
            ("vc-link-bottom", pick("no")),
        ];
        assert_eq!(title_of(&answers), "Weakest part: 3 moves 2 (No)");
    }

    #[test]
    fn what_is_not_known_is_never_the_weakest() {
        assert_eq!(title_of(&[]), "No part of the chain is known yet");
        let scenes = fixture::answered("vc", &[("vc-exec-kpi", step(1))]);
        let outlines = scenes.first().unwrap().marks.iter().filter(|mark| {
            matches!(
                mark,
                Mark::Rect {
                    style: Style::Outline,
                    y: 20,
                    ..
                }
            )
        });
        assert_eq!(outlines.count(), 1);
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("vc", known).iter().for_each(holds);
        }
    }
}
