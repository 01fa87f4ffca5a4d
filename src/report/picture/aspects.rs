//! Four axes with a range, and a strip of all answers (`oq`).

use super::items::{self, Asked};
use super::{say, shapes};
use crate::instrument::Scale;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::{Source, figure};
use crate::text::{Lang, Text, strings};

pub const RADIUS: i32 = 140;
/// Of the middle of a radar with its names, and of the whole.
const MIDDLE: i32 = 139;
pub const RADAR_HEIGHT: i32 = 284;
/// Scores up to this are low.
const LOW: u8 = 25;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let scales = items::scales(source);
    if scales.is_empty() {
        return Vec::new();
    }
    vec![
        Scene {
            title: say::each(|lang| finding(source, &scales, lang)),
            height: RADAR_HEIGHT,
            marks: radar(source, &scales),
            table: table(source, &scales),
            note: Some(say::word(|words| words.picture.radar_note)),
        },
        strip(source, &scales),
    ]
}

/// The radar of these scales with their names.
pub fn radar(source: &Source, scales: &[&Scale]) -> Vec<Mark> {
    let axes: Vec<_> = scales
        .iter()
        .filter_map(|scale| items::gauge(source, &scale.id))
        .collect();
    let names: Vec<_> = scales
        .iter()
        .map(|scale| (scale.label.clone(), items::value(source, &scale.id)))
        .collect();
    let at = (500, MIDDLE);
    let mut marks = shapes::radar(at, RADIUS, -45, &axes);
    marks.extend(shapes::corners(at, RADIUS, &names));
    marks
}

pub fn table(source: &Source, scales: &[&Scale]) -> Table {
    let rows = scales.iter();
    items::score_table(
        rows.map(|scale| items::score_row(source, &scale.id))
            .collect(),
    )
}

/// Which aspects are thin; where none is, the verdict and the lowest.
fn finding(source: &Source, scales: &[&Scale], lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let points: Vec<(&Scale, Option<i64>)> = scales
        .iter()
        .filter_map(|scale| Some((*scale, figure::point(items::score(source, &scale.id)?))))
        .collect();
    let thin = points.iter().filter(|(_, point)| point.is_none());
    let thin: Vec<Text> = thin.map(|(scale, _)| scale.label.clone()).collect();
    if thin.len() == points.len() {
        return (words.thin_all)(thin.len());
    }
    if !thin.is_empty() {
        return (words.thin_some)(thin.len(), points.len(), &say::list(&thin, lang));
    }
    let low = points.iter().filter_map(|(_, point)| *point).min();
    let lowest = low.map_or(String::new(), |low| {
        let names = points.iter().filter(|(_, point)| *point == Some(low));
        let names: Vec<Text> = names.map(|(scale, _)| scale.label.clone()).collect();
        if names.len() == points.len() {
            (words.all_level)(low)
        } else {
            (words.lowest)(&say::list(&names, lang), low)
        }
    });
    match items::verdict(source, |_| true) {
        Some(verdict) => (words.of)(&say::outcome(source, verdict, lang), &lowest),
        None => lowest,
    }
}

/// All answers, one row a scale.
fn strip(source: &Source, scales: &[&Scale]) -> Scene {
    const ROW: i32 = 58;
    let rows: Vec<(&Scale, Vec<Asked>)> = scales
        .iter()
        .map(|scale| {
            let asked = items::of_scale(source, &scale.id).into_iter();
            (*scale, asked.filter(|own| own.is_asked()).collect())
        })
        .collect();
    let mut marks = Vec::new();
    let mut told = Vec::new();
    for ((scale, asked), place) in rows.iter().zip(0..) {
        let y = ROW * place;
        marks.push(Mark::text(
            0,
            y + 13,
            Anchor::Start,
            Style::Name,
            scale.label.clone(),
        ));
        let cells: Vec<_> = asked
            .iter()
            .map(|own| {
                let score = own.score();
                (score, plain((score.unwrap_or(0) / 25).to_string()))
            })
            .collect();
        marks.extend(shapes::heat((y + 20, 26), cells.len(), &cells));
        told.extend(
            asked
                .iter()
                .map(|own| vec![own.question(), scale.label.clone(), own.reply()]),
        );
    }
    Scene {
        title: say::each(|lang| strip_finding(&rows, lang)),
        height: ROW * i32::try_from(rows.len()).unwrap_or(1) - 8,
        marks,
        table: Table {
            head: say::head(|words| {
                [
                    words.scored.item,
                    words.picture.aspect,
                    words.picture.answer,
                ]
            }),
            rows: told,
        },
        note: Some(say::word(|words| words.picture.heat_note)),
    }
}

fn strip_finding(rows: &[(&Scale, Vec<Asked>)], lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let is_low = |own: &&Asked| own.score().is_none_or(|score| score <= LOW);
    let all: usize = rows.iter().map(|(_, asked)| asked.len()).sum();
    let low: Vec<usize> = rows
        .iter()
        .map(|(_, asked)| asked.iter().filter(is_low).count())
        .collect();
    let known = rows.iter().flat_map(|(_, asked)| asked);
    if !known.clone().any(|own| own.score().is_some()) {
        return (words.heat_nothing)(all);
    }
    let sum: usize = low.iter().sum();
    let most = rows.iter().zip(&low).find(|(_, count)| **count * 2 > sum);
    match most {
        _ if sum == 0 => words.heat_fine.to_owned(),
        Some(((scale, _), _)) => {
            let name = (strings(lang).report().page.inside)(scale.label.get(lang));
            (words.heat_low_most)(sum, all, &name)
        }
        None => (words.heat_low)(sum, all),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, step};

    #[test]
    fn an_empty_sheet_says_that_all_is_thin_and_draws_no_dot() {
        let scenes = fixture::scenes("oq", Known::Nothing);
        let [radar, strip] = scenes.as_slice() else {
            panic!("{} scenes", scenes.len());
        };
        assert_eq!(radar.title.en, "Too little is known of all four aspects");
        assert_eq!(strip.title.en, "None of the 20 answers is known yet");
        let has_dot = radar
            .marks
            .iter()
            .any(|mark| matches!(mark, super::Mark::Disc { .. }));
        assert!(!has_dot);
    }

    #[test]
    fn thin_aspects_are_named() {
        let known = [
            "oq-project-status",
            "oq-business-driver",
            "oq-funding",
            "oq-formal-criteria",
            "oq-solution-fit",
            "oq-sales-resources",
        ];
        let scenes = fixture::answered("oq", &known.map(|id| (id, step(3))));
        let title = scenes.first().map(|scene| scene.title.en.as_str());
        assert_eq!(
            title,
            Some("Two of four aspects are thin: “can we win?” and “is it worth winning?”")
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("oq", known).iter().for_each(holds);
        }
    }
}
