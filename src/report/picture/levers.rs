//! Levers as long as their room, filled as far as we are ready (`gl`).
//!
//! A lever is a product of two scores, its room and its readiness; the verdict
//! over them says which one to pull.

use crate::instrument::{Composite, Formula, Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::figure;
use crate::scoring::mean::Score;
use crate::scoring::verdict::Outcome;
use crate::text::{Text, strings};

use super::cells::{inside, number, number_and_range, on, word, words};
use super::say::{each, list};

/// Of a rail, and of a lever with its name, in px.
const THICK: i32 = 16;
const ROW: i32 = 62;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    scene(source).into_iter().collect()
}

struct Lever<'a> {
    label: &'a Text,
    room: Option<&'a Score>,
    ready: Option<&'a Score>,
    /// Room by readiness.
    score: Option<&'a Score>,
    /// The name that its own cuts give, or those that are possible.
    level: Text,
    /// Printed by the verdict over all of them.
    is_named: bool,
}

fn scene(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (verdict, of) = instrument.verdicts.iter().find_map(|own| match &own.by {
        Method::Highest { of, .. } => Some((own, of)),
        _ => None,
    })?;
    let result = source.results.answered.verdict(&verdict.id)?;
    let named: Vec<&str> = match &result.outcome {
        Outcome::Open(_) | Outcome::Nothing => Vec::new(),
        outcome => outcome.keys(),
    };
    let levers: Vec<Lever> = of
        .iter()
        .filter_map(|id| instrument.composite(id))
        .filter_map(|own| lever(source, own, named.contains(&own.id.as_str())))
        .collect();
    Some(Scene {
        title: finding(verdict, &result.outcome),
        height: ROW * i32::try_from(levers.len()).unwrap_or(0) + 20,
        marks: (levers.iter().zip(0..))
            .flat_map(|(lever, at)| row(lever, ROW * at, &verdict.label))
            .chain(scale(ROW * i32::try_from(levers.len()).unwrap_or(0)))
            .collect(),
        table: table(&levers, verdict),
        note: Some(word(|words| words.lever_note)),
    })
}

fn lever<'a>(source: &'a Source, own: &'a Composite, is_named: bool) -> Option<Lever<'a>> {
    let Formula::Product(room, ready) = &own.formula else {
        return None;
    };
    let view = &source.results.answered;
    let score = |id: &str| view.score(id);
    Some(Lever {
        label: &own.label,
        room: score(room),
        ready: score(ready),
        score: score(&own.id),
        level: level(source, &own.id),
        is_named,
    })
}

/// What the cuts of a lever call it.
fn level(source: &Source, id: &str) -> Text {
    let verdicts = source.given.instrument.verdicts.iter();
    let mut own = verdicts.filter(|own| matches!(&own.by, Method::Cuts { of, .. } if of == id));
    let names = own.next().and_then(|verdict| {
        let result = source.results.answered.verdict(&verdict.id)?;
        let keys = result.outcome.keys().into_iter();
        Some(keys.filter_map(|key| verdict.name(key)).collect::<Vec<_>>())
    });
    let names = names.unwrap_or_default();
    each(|lang| match names.as_slice() {
        [] => String::new(),
        [one] => one.get(lang).to_owned(),
        [first, .., last] => {
            (strings(lang).report().verdict.from_to)(first.get(lang), &inside(last, lang))
        }
    })
}

fn finding(verdict: &Verdict, outcome: &Outcome) -> Text {
    let names: Vec<Text> = (outcome.keys().into_iter())
        .filter_map(|key| verdict.name(key).cloned())
        .collect();
    each(|lang| {
        let words = words(lang);
        let label = verdict.label.get(lang);
        match outcome {
            Outcome::One(_) => (words.named)(label, &list(&names, lang)),
            Outcome::Mixed(..) | Outcome::Unclear(_) => {
                (words.named)(label, &(words.close)(&list(&names, lang)))
            }
            _ => (words.named)(label, words.open),
        }
    })
}

/// Name and number above a rail: dashed room, outlined room, filled part.
fn row(lever: &Lever, top: i32, verdict: &Text) -> Vec<Mark> {
    let y = top + 24;
    let text = |x: i32, anchor: Anchor, style: Style, words: Text| {
        Mark::text(x, top + 16, anchor, style, words)
    };
    let of =
        each(|lang| (words(lang).of)(number(lever.score).get(lang), number(lever.room).get(lang)));
    let name = if lever.is_named {
        Style::Strong
    } else {
        Style::Name
    };
    let mut marks = vec![
        text(0, Anchor::Start, name, lever.label.clone()),
        text(1000, Anchor::End, Style::Words, of),
        Mark::Line {
            from: (0, y + THICK / 2),
            to: (1000, y + THICK / 2),
            style: Style::Grid,
        },
    ];
    if let Some(room) = lever.room {
        let (low, high) = (on(room.low, 1000), on(room.high, 1000));
        if high > low {
            marks.push(bar(y, low, high, Style::CellMay));
        }
        marks.push(bar(y, 0, low, Style::Empty));
    }
    if let Some(score) = lever.score {
        let (low, high) = (on(score.low, 1000), on(score.high, 1000));
        if high > low && !figure::is_settled(score) {
            marks.push(bar(y, low, high, Style::Range(Tone::None)));
        }
        marks.push(bar(y, 0, low, Style::Fill(Tone::None)));
    }
    if lever.is_named {
        marks.push(bar(y, 0, room_end(lever), Style::Outline));
        let below = y + THICK + 15;
        marks.push(Mark::Shape {
            x: 0,
            y: below,
            points: vec![(0, -1), (5, -10), (10, -1)],
            closed: true,
            style: Style::Fill(Tone::None),
        });
        marks.push(Mark::Text {
            x: 0,
            dx: 16,
            y: below,
            anchor: Anchor::Start,
            style: Style::Words,
            words: verdict.clone(),
        });
    }
    marks
}

/// A part of a rail, in thousandths.
fn bar(y: i32, from: i32, to: i32, style: Style) -> Mark {
    Mark::Rect {
        x: from,
        y,
        w: to - from,
        h: THICK,
        style,
    }
}

fn room_end(lever: &Lever) -> i32 {
    lever.room.map_or(0, |room| on(room.high, 1000))
}

/// The ends of the rails.
fn scale(y: i32) -> [Mark; 2] {
    [("0", 0, Anchor::Start), ("100", 1000, Anchor::End)]
        .map(|(said, x, anchor)| Mark::text(x, y + 10, anchor, Style::Words, plain(said)))
}

fn table(levers: &[Lever], verdict: &Verdict) -> Table {
    let cells = |lever: &Lever| {
        vec![
            lever.label.clone(),
            number_and_range(lever.room),
            number_and_range(lever.ready),
            number_and_range(lever.score),
            lever.level.clone(),
            each(|lang| {
                let words = words(lang);
                if lever.is_named { words.yes } else { words.no }.to_owned()
            }),
        ]
    };
    Table {
        head: vec![
            word(|words| words.lever),
            word(|words| words.room),
            word(|words| words.readiness),
            word(|words| words.room_by_readiness),
            each(|lang| strings(lang).report().scores.band.to_owned()),
            verdict.label.clone(),
        ],
        rows: levers.iter().map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_all_levers() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("gl", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 4);
        }
    }

    #[test]
    fn an_empty_sheet_names_no_lever() {
        let scenes = scenes("gl", Known::Nothing);
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "Lever to pull: not known yet");
        let is_named = |mark: &Mark| {
            matches!(
                mark,
                Mark::Rect {
                    style: Style::Outline,
                    ..
                }
            )
        };
        assert!(!scene.marks.iter().any(is_named));
    }

    #[test]
    fn the_lever_to_pull_is_outlined_and_called_so() {
        let scenes = answered(
            "gl",
            &[
                ("gl-mk-room", step(4)),
                ("gl-mk-proof", step(3)),
                ("gl-mk-means", step(3)),
                ("gl-ex-room", step(1)),
                ("gl-ex-cost", step(1)),
                ("gl-ex-capacity", step(1)),
            ],
        );
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "Lever to pull: new markets");
        let room = bar(24, 0, 1000, Style::Outline);
        assert!(scene.marks.contains(&room));
    }
}
