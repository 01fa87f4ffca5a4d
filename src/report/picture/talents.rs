//! Scales as a radar; the highest and the lowest are named (`tl`).

use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Scene, Style};
use crate::report::figure;
use crate::report::index::{Row, RowPlace, row};
use crate::scoring::mean::Score;
use crate::scoring::verdict::Outcome;
use crate::text::{Text, strings};

use super::around::{Named, ends};
use super::cells::{inside, number_and_range, table, word, words};
use super::say::{each, outcome};
use super::shapes::{Gauge, radar};

const RADIUS: i32 = 92;
const MIDDLE: i32 = RADIUS + 44;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    scene(source).into_iter().collect()
}

fn scene(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (verdict, of) = instrument.verdicts.iter().find_map(|own| match &own.by {
        Method::Extremes { of, .. } => Some((own, of)),
        _ => None,
    })?;
    let rows: Vec<Row> = of
        .iter()
        .map(|id| row(source, id, RowPlace::Alone))
        .filter(|row| row.answered.is_some())
        .collect();
    let gauges: Vec<Gauge> = (rows.iter())
        .filter_map(|row| Some(Gauge::of(row.answered.as_ref()?, false)))
        .collect();
    let names: Vec<Named> = rows
        .iter()
        .map(|row| Named {
            style: Style::Name,
            name: row.label.clone(),
            number: number_and_range(row.answered.as_ref()),
        })
        .collect();
    let mut marks = radar((500, MIDDLE), RADIUS, 0, &gauges);
    marks.extend(ends(MIDDLE, RADIUS, &names));
    Some(Scene {
        title: finding(source, verdict, &rows),
        height: MIDDLE + RADIUS + 28,
        marks,
        table: table(&rows),
        note: Some(word(|words| words.radar_note)),
    })
}

/// The highest and the lowest with their numbers, or what the verdict says.
fn finding(source: &Source, verdict: &Verdict, rows: &[Row]) -> Text {
    let result = source.results.answered.verdict(&verdict.id);
    let point = |id: &str| {
        let row = rows.iter().find(|row| row.id == id)?;
        let point = row.answered.as_ref().and_then(Score::shown_point)?;
        Some((row.label.clone(), figure::round(point)))
    };
    let pair = match result.map(|result| &result.outcome) {
        Some(Outcome::Mixed(high, low)) => point(high).zip(point(low)),
        _ => None,
    };
    each(|lang| match &pair {
        Some(((top, high), (bottom, low))) => {
            let scores = &strings(lang).report().scores;
            (scores.spread)(&inside(top, lang), *high, &inside(bottom, lang), *low)
        }
        None => {
            let said = outcome(source, verdict, lang);
            (words(lang).named)(verdict.label.get(lang), &said)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};

    #[test]
    fn every_sheet_has_a_radar_of_five() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("tl", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 5);
        }
    }

    #[test]
    fn an_empty_radar_names_no_talent() {
        let scenes = scenes("tl", Known::Nothing);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Highest and lowest: not known yet"
        );
    }

    #[test]
    fn the_highest_and_the_lowest_are_told_with_their_numbers() {
        let scenes = answered(
            "tl",
            &[
                ("tl-feel-mood", step(4)),
                ("tl-feel-unasked", step(4)),
                ("tl-wise-aim", step(1)),
                ("tl-wise-review", step(1)),
            ],
        );
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Highest: feeling with 100; lowest: wisdom with 25"
        );
    }
}
