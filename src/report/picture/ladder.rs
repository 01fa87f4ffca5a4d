//! Rungs from below, each half of what we know and half of what is done (`pd`).
//!
//! A rung is the mean of two scales; the one that must be known stands on the
//! left. Beside the rungs stands the place among the suppliers.

use crate::instrument::{Formula, Ladder};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, Table};
use crate::report::index::Row;
use crate::scoring::ladder::LadderResult;
use crate::text::{Text, strings};

use super::cells::{inside, label, number, number_and_range, part, word, words};
use super::say::each;
use super::shapes::{Gauge, fill_bar};

/// Of a rung with its name, in px.
const ROW: i32 = 66;
const BAR: i32 = 20;
const TOP: i32 = 26;
/// Where the halves of a rung stand, in thousandths.
const KNOW: (i32, i32) = (40, 430);
const ACT: (i32, i32) = (490, 430);
/// The stile of the ladder on the left and on the right.
const STILES: [i32; 2] = [20, 940];

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    scene(source).into_iter().collect()
}

struct Rung {
    whole: Row,
    know: Row,
    act: Option<Row>,
    /// What business comes with it.
    means: Option<Text>,
    is_reached: bool,
    may_be_reached: bool,
}

fn scene(source: &Source) -> Option<Scene> {
    let rule = source.given.instrument.ladder.as_ref()?;
    let result = source.results.answered.ladder.as_ref()?;
    let rungs: Vec<Rung> = (rule.rungs.iter().enumerate())
        .map(|(at, (id, known))| rung(source, result, at, (id, known)))
        .collect();
    let count = i32::try_from(rungs.len()).unwrap_or(0);
    Some(Scene {
        title: finding(&rungs, result),
        height: TOP + ROW * count + 44,
        marks: marks(source, rule, result, &rungs),
        table: table(source, rule, result, &rungs),
        note: Some(word(|words| words.ladder_note)),
    })
}

fn rung(source: &Source, result: &LadderResult, at: usize, (id, known): (&str, &str)) -> Rung {
    let instrument = source.given.instrument;
    let composite = instrument.composite(id);
    let act = composite.and_then(|own| match &own.formula {
        Formula::Mean(parts) => parts.iter().map(|(id, _)| id).find(|id| *id != known),
        _ => None,
    });
    let (least, most) = result.levels();
    Rung {
        whole: part(source, id),
        know: part(source, known),
        act: act.map(|id| part(source, id)),
        means: composite.and_then(|own| own.definition.clone()),
        is_reached: at < usize::from(least),
        may_be_reached: at < usize::from(most),
    }
}

fn finding(rungs: &[Rung], result: &LadderResult) -> Text {
    let at = |level: u8| {
        let level = usize::from(level).checked_sub(1);
        level
            .and_then(|at| rungs.get(at))
            .map(|rung| &rung.whole.label)
    };
    each(|lang| {
        let words = words(lang);
        let name = |level: u8| {
            at(level).map_or_else(|| words.no_rung.to_owned(), |name| inside(name, lang))
        };
        match result.level {
            Some(0) => words.no_rung_reached.to_owned(),
            Some(level) => (words.rung_reached)(&name(level)),
            None => {
                let (low, high) = result.range;
                (words.rung_open)(&name(low), &name(high))
            }
        }
    })
}

fn marks(source: &Source, rule: &Ladder, result: &LadderResult, rungs: &[Rung]) -> Vec<Mark> {
    let count = i32::try_from(rungs.len()).unwrap_or(0);
    let bottom = TOP + ROW * count;
    let mut marks: Vec<Mark> = STILES
        .iter()
        .map(|x| Mark::Line {
            from: (*x, TOP),
            to: (*x, bottom),
            style: Style::Join,
        })
        .collect();
    for (half, words) in [
        (KNOW, word(|words| words.we_know)),
        (ACT, word(|words| words.they_do)),
    ] {
        marks.push(Mark::text(half.0, 14, Anchor::Start, Style::Words, words));
    }
    for (rung, at) in rungs.iter().zip(0..) {
        marks.extend(step(rung, bottom - ROW * (at + 1)));
    }
    marks.extend(rank(source, rule, result, bottom));
    marks
}

/// A rung whose top is at `y`.
fn step(rung: &Rung, y: i32) -> Vec<Mark> {
    let mut marks = Vec::new();
    let style = if rung.is_reached {
        Style::Strong
    } else {
        Style::Name
    };
    let name = each(|lang| {
        let words = words(lang);
        let name = rung.whole.label.get(lang);
        let number = number(rung.whole.answered.as_ref());
        let said = (words.name_number)(name, number.get(lang));
        match (rung.is_reached, rung.may_be_reached) {
            (true, _) => (words.with_state)(&said, words.reached),
            (false, true) => (words.with_state)(&said, words.may_be_reached),
            _ => said,
        }
    });
    marks.push(Mark::text(KNOW.0, y + 22, Anchor::Start, style, name));
    for (half, row) in [(KNOW, Some(&rung.know)), (ACT, rung.act.as_ref())] {
        let Some(score) = row.and_then(|row| row.answered.as_ref()) else {
            continue;
        };
        marks.extend(fill_bar(half, (y + 32, BAR), Gauge::of(score, false)));
        if rung.is_reached {
            marks.push(Mark::Rect {
                x: half.0,
                y: y + 32,
                w: half.1,
                h: BAR,
                style: Style::Outline,
            });
        }
    }
    marks
}

/// A marker at the height of the rank: as many rungs up as the rank says.
fn rank(source: &Source, rule: &Ladder, result: &LadderResult, bottom: i32) -> Vec<Mark> {
    let name = rank_name(source, rule, result);
    let mut marks = vec![Mark::text(
        0,
        bottom + 36,
        Anchor::Start,
        Style::Name,
        each(|lang| (words(lang).rank_line)(name.get(lang))),
    )];
    match result.rank {
        Some(rank) => marks.push(Mark::Shape {
            x: 960,
            y: rank_height(rank, bottom),
            points: vec![(0, 0), (10, -7), (10, 7)],
            closed: true,
            style: Style::Fill(crate::report::chart::Tone::None),
        }),
        None => marks.push(Mark::Line {
            from: (975, TOP),
            to: (975, bottom),
            style: Style::JoinOpen,
        }),
    }
    marks
}

/// Beside the rung that goes with it; the lowest place stands on the ground.
fn rank_height(rank: u8, bottom: i32) -> i32 {
    match i32::from(rank) {
        0 => bottom,
        rank => bottom - ROW * rank + 32 + BAR / 2,
    }
}

/// The picked option in its own words.
fn rank_name(source: &Source, rule: &Ladder, result: &LadderResult) -> Text {
    let item = source.given.instrument.item(&rule.rank);
    let option = item.and_then(|item| item.options().get(usize::from(result.rank?)));
    match option {
        Some(option) => option.label.clone(),
        None => word(|words| words.open),
    }
}

fn table(source: &Source, rule: &Ladder, result: &LadderResult, rungs: &[Rung]) -> Table {
    let scores = |of: fn(&crate::text::report::Scores) -> &'static str| {
        each(|lang| of(&strings(lang).report().scores).to_owned())
    };
    let none = || each(|_| String::new());
    let mut rows: Vec<Vec<Text>> = rungs
        .iter()
        .rev()
        .map(|rung| {
            vec![
                rung.whole.label.clone(),
                number_and_range(rung.know.answered.as_ref()),
                number_and_range(rung.act.as_ref().and_then(|row| row.answered.as_ref())),
                number_and_range(rung.whole.answered.as_ref()),
                each(|lang| {
                    let words = words(lang);
                    let said = match (rung.is_reached, rung.may_be_reached) {
                        (true, _) => words.reached,
                        (false, true) => words.may_be_reached,
                        _ => words.not_reached,
                    };
                    said.to_owned()
                }),
                rung.means.clone().unwrap_or_else(none),
            ]
        })
        .collect();
    let place = source
        .given
        .instrument
        .item(&rule.rank)
        .map(|item| &item.scale);
    rows.push(vec![
        place.map_or_else(none, |scale| label(source, scale)),
        none(),
        none(),
        none(),
        none(),
        rank_name(source, rule, result),
    ]);
    Table {
        head: vec![
            word(|words| words.rung),
            word(|words| words.we_know),
            word(|words| words.they_do),
            scores(|words| words.score),
            word(|words| words.state),
            word(|words| words.business),
        ],
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, pick, scenes, step};

    #[test]
    fn every_sheet_has_four_rungs_and_a_rank() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("pd", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 5);
        }
    }

    #[test]
    fn an_empty_ladder_says_that_any_rung_is_possible() {
        let scenes = scenes("pd", Known::Nothing);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Anything from no rung to trusted ally is possible"
        );
    }

    #[test]
    fn the_rung_that_is_reached_is_named() {
        let scenes = answered(
            "pd",
            &[
                ("pd-info-contact", step(4)),
                ("pd-info-background", step(4)),
                ("pd-act-diagnose", step(4)),
                ("pd-info-needs", step(0)),
                ("pd-info-rivals", step(0)),
                ("pd-act-early", step(0)),
                ("pd-act-advice", step(0)),
                ("pd-rank", pick("small")),
            ],
        );
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "The rung reached: doctor");
    }
}
