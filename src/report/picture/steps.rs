//! The steps of a talk and where it stopped (`sp`).
//!
//! A step is an item of the first scale; the verdict that names the first
//! missed one names all of them, in the same order.

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::text::{Lang, Text, strings};

const ROW: i32 = 52;
const BAR: i32 = 20;
/// How much narrower each step is on either side, in thousandths.
const NARROWER: i32 = 45;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let scales = items::scales(source);
    let Some(first) = scales.first() else {
        return Vec::new();
    };
    let steps = items::of_scale(source, &first.id);
    let is_stop =
        |own: &Verdict| matches!(own.by, Method::List { .. }) && own.names.len() == steps.len();
    let Some(verdict) = items::verdict(source, is_stop) else {
        return Vec::new();
    };
    let stop = stop(verdict, items::result(source, verdict));
    let mut marks = Vec::new();
    let mut y = 0;
    for ((own, (_, name)), at) in steps.iter().zip(&verdict.names).zip(0..) {
        let stopped = stop == Some(at);
        marks.extend(step(*own, name, (at, y), stopped));
        y += ROW + if stopped { 20 } else { 0 };
    }
    y += 6;
    let mut rows: Vec<Vec<Text>> = (steps.iter().zip(&verdict.names))
        .map(|(own, (_, name))| vec![name.clone(), own.reply()])
        .collect();
    for scale in &scales {
        rows.push(items::score_pair(source, &scale.id));
    }
    // The gauge beside the steps.
    for scale in scales.iter().skip(1) {
        let gauge = items::gauge(source, &scale.id).unwrap_or(shapes::Gauge::OPEN);
        let value = items::value(source, &scale.id);
        marks.extend(shapes::bar_row(y, &scale.label, &value, gauge));
        y += shapes::BAR_ROW;
    }
    vec![Scene {
        title: say::each(|lang| title(verdict, stop, &steps, lang)),
        height: y,
        marks,
        table: items::answer_table(rows),
        note: None,
    }]
}

/// Which step the talk stopped at.
fn stop(verdict: &Verdict, result: Option<&VerdictResult>) -> Option<usize> {
    let Some(Outcome::One(key)) = result.map(|result| &result.outcome) else {
        return None;
    };
    verdict.names.iter().position(|(own, _)| own == key)
}

/// One step: narrower than the one above, filled by its answer.
fn step(own: Asked, name: &Text, (at, y): (usize, i32), stopped: bool) -> Vec<Mark> {
    let inset = NARROWER * i32::try_from(at).unwrap_or(0);
    let place = (inset, 1000 - 2 * inset);
    let mut marks = vec![Mark::text(
        inset,
        y + 13,
        Anchor::Start,
        Style::Name,
        name.clone(),
    )];
    marks.extend(shapes::fill_bar(place, (y + 19, BAR), own.gauge()));
    if stopped {
        marks.push(Mark::Rect {
            x: place.0,
            y: y + 19,
            w: place.1,
            h: BAR,
            style: Style::Outline,
        });
        marks.push(Mark::text(
            inset,
            y + 19 + BAR + 17,
            Anchor::Start,
            Style::Strong,
            say::each(|lang| format!("▲ {}", strings(lang).report().picture.stopped_here)),
        ));
    }
    marks
}

fn title(verdict: &Verdict, stop: Option<usize>, steps: &[Asked], lang: Lang) -> String {
    let words = strings(lang).report();
    if let Some((_, name)) = stop.and_then(|at| verdict.names.get(at)) {
        return (words.picture.stopped_at)(&(words.page.inside)(name.get(lang)));
    }
    match steps.iter().filter(|own| own.score().is_none()).count() {
        0 => words.picture.all_covered.to_owned(),
        open if open == steps.len() => words.picture.no_step_known.to_owned(),
        open => (words.picture.no_stop_yet)(open),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick, step};

    fn title_of(answers: &[(&str, crate::answer::Value)]) -> String {
        let scenes = fixture::answered("sp", answers);
        scenes.first().unwrap().title.en.clone()
    }

    #[test]
    fn the_first_missed_step_is_where_the_talk_stopped() {
        let mut answers = vec![
            ("sp-situation", pick("yes")),
            ("sp-problem", step(3)),
            ("sp-implication", step(1)),
            ("sp-payoff", step(0)),
        ];
        assert_eq!(
            title_of(&answers),
            "The talk stopped at implication (consequences)"
        );
        for answer in answers.iter_mut().skip(2) {
            answer.1 = step(3);
        }
        assert_eq!(title_of(&answers), "The talk went through every step");
    }

    #[test]
    fn a_step_that_is_not_known_is_no_stop() {
        assert_eq!(title_of(&[]), "Nothing of this talk is known yet");
        assert_eq!(
            title_of(&[("sp-situation", pick("yes"))]),
            "No stop is seen; three steps are not known yet"
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("sp", known).iter().for_each(holds);
        }
    }
}
