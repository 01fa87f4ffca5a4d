//! Worded steps for the timing, petals for what is in it, readers (`pr`).
//!
//! The steps are the names of the verdict with cuts, the best on top. The
//! second scale holds the elements, the third the readers.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, Table};
use crate::scoring::verdict::Outcome;
use crate::text::{Text, strings};

const STEP: i32 = 38;
const INNER: i32 = 20;
const OUTER: i32 = 92;
const LINE: i32 = 24;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let mut scenes = Vec::new();
    let found = items::verdict(source, |own| matches!(own.by, Method::Cuts { .. }));
    if let Some(verdict) = found {
        scenes.push(timing(source, verdict));
    }
    if let [_, elements, readers, ..] = items::scales(source).as_slice() {
        let elements = items::of_scale(source, &elements.id);
        let readers = items::of_scale(source, &readers.id);
        scenes.push(contents(&elements, &readers));
    }
    scenes
}

/// The steps, one lit, or dashed while more than one can come out.
fn timing(source: &Source, verdict: &Verdict) -> Scene {
    let result = items::result(source, verdict);
    let lit = match result.map(|result| &result.outcome) {
        Some(Outcome::One(key)) => Some(key.as_str()),
        _ => None,
    };
    let reached = |key: &str| result.is_none_or(|own| own.reached.iter().any(|own| own == key));
    let mut marks = Vec::new();
    for ((key, name), place) in verdict.names.iter().rev().zip(0..) {
        let y = STEP * place;
        let is_lit = lit == Some(key);
        let style = match (is_lit, reached(key)) {
            (true, _) => Style::CellOn,
            (false, true) => Style::CellMay,
            (false, false) => Style::Cell,
        };
        marks.push(Mark::Rect {
            x: 2,
            y: y + 2,
            w: 996,
            h: STEP - 8,
            style,
        });
        let text = |x: i32, dx: i32, anchor: Anchor, words: Text| Mark::Text {
            x,
            dx,
            y: y + 22,
            anchor,
            style: if is_lit { Style::Strong } else { Style::Words },
            words,
        };
        marks.push(text(0, 12, Anchor::Start, name.clone()));
        if is_lit {
            marks.push(text(1000, -12, Anchor::End, say::each(|_| "●".to_owned())));
        } else if reached(key) {
            let may = say::word(|words| words.picture.may_be);
            marks.push(text(1000, -12, Anchor::End, may));
        }
    }
    let rules = items::scales(source);
    let asked = rules
        .first()
        .map(|scale| items::of_scale(source, &scale.id));
    let mut rows = vec![items::verdict_row(source, verdict)];
    rows.extend(asked.unwrap_or_default().into_iter().map(items::answer_row));
    Scene {
        title: say::each(|lang| say::headline(source, verdict, lang)),
        height: STEP * i32::try_from(verdict.names.len()).unwrap_or(3),
        marks,
        table: items::answer_table(rows),
        note: None,
    }
}

/// Petals, numbered as the list below them; then the readers.
fn contents(elements: &[Asked], readers: &[Asked]) -> Scene {
    let middle = OUTER + 20;
    let gauges: Vec<_> = elements.iter().map(|own| own.gauge()).collect();
    let mut marks = shapes::petals((500, middle), (INNER, OUTER), &gauges);
    let count = i32::try_from(elements.len()).unwrap_or(1).max(1);
    for (_, at) in elements.iter().zip(0..) {
        let (dx, dy) = crate::report::chart::scene::polar(OUTER + 11, 360 * at / count);
        marks.push(Mark::Text {
            x: 500,
            dx,
            y: middle + dy + 5,
            anchor: Anchor::Middle,
            style: Style::Name,
            words: say::each(|_| (at + 1).to_string()),
        });
    }
    let mut y = 2 * OUTER + 58;
    let names = items::both(|words| words.elements.as_slice());
    for (own, at) in elements.iter().zip(0..) {
        let name = items::named(names, at);
        marks.extend(items::line(
            *own,
            y,
            &say::each(|lang| format!("{} {}", at + 1, name.get(lang))),
        ));
        y += LINE;
    }
    y += 12;
    let heading = say::word(|words| words.picture.reader);
    marks.push(Mark::text(0, y, Anchor::Start, Style::Name, heading));
    y += LINE;
    let readers_named = items::both(|words| words.readers.as_slice());
    for (own, at) in readers.iter().zip(0..) {
        if !own.is_asked() {
            continue;
        }
        marks.extend(items::line(*own, y, &items::named(readers_named, at)));
        y += LINE;
    }
    let done = elements.iter().filter(|own| own.score() == Some(100));
    let done = done.count();
    let open = elements.iter().filter(|own| own.score().is_none()).count();
    let rows = elements.iter().chain(readers);
    Scene {
        title: say::each(|lang| {
            let found = (strings(lang).report().picture.in_place)(done, elements.len());
            say::with_open(found, open, lang)
        }),
        height: y - 14,
        marks,
        table: Table {
            head: say::head(|words| [words.scored.item, words.picture.answer]),
            rows: rows.map(|own| items::answer_row(*own)).collect(),
        },
        note: None,
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
    fn on_an_empty_sheet_no_step_is_lit_and_each_is_possible() {
        let scenes = fixture::scenes("pr", Known::Nothing);
        let timing = scenes.first().unwrap();
        assert_eq!(count(timing, Style::CellOn), 0);
        assert_eq!(count(timing, Style::CellMay), 3);
    }

    #[test]
    fn a_need_that_is_not_confirmed_is_too_early_whatever_else_is_open() {
        let scenes = fixture::answered("pr", &[("pr-need-confirmed", pick("no"))]);
        let timing = scenes.first().unwrap();
        assert_eq!(timing.title.en, "Too early");
        assert_eq!(count(timing, Style::CellOn), 1);
    }

    #[test]
    fn elements_in_place_are_counted() {
        let answers = ["pr-el-need", "pr-el-plan"].map(|id| (id, pick("yes")));
        let scenes = fixture::answered("pr", &answers);
        let contents = scenes.get(1).unwrap();
        assert_eq!(
            contents.title.en,
            "2 of 5 elements are in place; 3 not known yet"
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("pr", known).iter().for_each(holds);
        }
    }
}
