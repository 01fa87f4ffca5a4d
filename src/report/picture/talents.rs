//! Scales as a radar; the highest and the lowest are named (`tl`).
//!
//! What somebody else says of the same lies over it, hollow and dashed.

use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::beside::Beside;
use crate::report::chart::scene::{Mark, Scene, Style, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::report::figure;
use crate::report::index::{Row, RowPlace, row};
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::scoring::verdict::Outcome;
use crate::text::{Text, strings};

use super::around::{Named, ends};
use super::cells::{inside, number, number_and_range, table, word, words};
use super::say::{each, list, outcome};
use super::shapes::{Gauge, HALF, overlay, radar, thousandths};

const RADIUS: i32 = 92;
const MIDDLE: i32 = RADIUS + 44;
/// From this gap on, two ratings are a talking point (spec 25).
const APART: i64 = 25;

/// The scenes of this picture: one for each other who rated the same, laid
/// over the own, and the own alone where there is none.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let others = source.beside.iter().map(Some);
    let alone = source.beside.is_empty().then_some(None);
    (others.chain(alone))
        .filter_map(|other| scene(source, other))
        .collect()
}

fn scene(source: &Source, other: Option<&Beside>) -> Option<Scene> {
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
            number: match other {
                Some(other) => {
                    let both = [row.answered.as_ref(), other.score(&row.id)];
                    plain(both.map(|own| number(own).en).join(" | "))
                }
                None => number_and_range(row.answered.as_ref()),
            },
        })
        .collect();
    let mut marks = radar((500, MIDDLE), RADIUS, 0, &gauges);
    marks.extend(ends(MIDDLE, RADIUS, &names));
    let mut own = Scene {
        title: finding(source, verdict, &rows),
        height: MIDDLE + RADIUS + 28,
        marks,
        table: table(&rows),
        note: Some(word(|words| words.radar_note)),
    };
    if let Some(other) = other {
        lay_over(source, other, &rows, &mut own);
    }
    Some(own)
}

/// The other's rating over the own, what each mark is, and what to talk about.
fn lay_over(source: &Source, other: &Beside, rows: &[Row], scene: &mut Scene) {
    let points: Vec<Option<i32>> = rows
        .iter()
        .map(|row| other.score(&row.id)?.shown_point().map(thousandths))
        .collect();
    scene.marks.extend(overlay((500, MIDDLE), RADIUS, &points));
    let own = source.about.subject.as_ref();
    let own = own.map_or_else(|| word(|words| words.this_rating), plain);
    let name = match other.name.as_str() {
        "" => word(|words| words.other_rating),
        name => plain(name),
    };
    for (name, style) in [(&own, Style::Dot(Tone::None)), (&name, Style::DotOther)] {
        let mut y = scene.height + 14;
        scene.marks.push(Mark::Disc {
            x: 500,
            dx: 8 - HALF,
            y: y - 4,
            r: 6,
            style,
        });
        for line in text_lines(name, 2 * HALF - 24) {
            scene.marks.push(Mark::Text {
                x: 500,
                dx: 24 - HALF,
                y,
                anchor: Anchor::Start,
                style: Style::Name,
                words: line,
            });
            y += 18;
        }
        scene.height = y - 10;
    }
    scene.table.head.push(name);
    for (row, cells) in rows.iter().zip(&mut scene.table.rows) {
        cells.push(number_and_range(other.score(&row.id)));
    }
    let apart: Vec<Text> = rows
        .iter()
        .filter(|row| is_apart(row.answered.as_ref(), other.score(&row.id)))
        .map(|row| row.label.clone())
        .collect();
    let alone = scene.title.clone();
    scene.title = each(|lang| match apart.as_slice() {
        [] => alone.get(lang).to_owned(),
        apart => (words(lang).talk_about)(&list(apart, lang)),
    });
}

/// Far enough from each other to be worth talking about.
fn is_apart(one: Option<&Score>, other: Option<&Score>) -> bool {
    let points = (one.and_then(Score::shown_point)).zip(other.and_then(Score::shown_point));
    points.is_some_and(|(one, other)| {
        let gap = if one > other {
            one - other
        } else {
            other - one
        };
        gap >= Fraction::from_integer(APART)
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
    use super::super::fixture::{Known, answered, answered_beside, holds, scenes, step};
    use super::*;
    use crate::answer::Value;

    fn courage(of: u8) -> [(&'static str, Value); 4] {
        [
            ("tl-cour-senior", step(of)),
            ("tl-cour-no", step(of)),
            ("tl-feel-mood", step(3)),
            ("tl-feel-unasked", step(3)),
        ]
    }

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

    #[test]
    fn what_another_says_lies_over_it_hollow_and_a_wide_gap_is_a_talking_point() {
        let scenes = answered_beside("tl", &[("Li", &courage(1))], &courage(3));
        let scene = scenes.first().unwrap();
        holds(scene);
        assert_eq!(
            scene.title.en,
            "A talking point: courage, where the two ratings lie far apart"
        );
        let hollow = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Disc {
                    style: Style::DotOther,
                    ..
                }
            )
        };
        // Two talents are known, and one mark says whose they are.
        assert_eq!(scene.marks.iter().filter(hollow).count(), 3);
        assert_eq!(scene.table.head.last().unwrap().en, "Li");
    }

    #[test]
    fn two_ratings_that_lie_close_keep_the_own_finding() {
        let scenes = answered_beside("tl", &[("Li", &courage(3))], &courage(3));
        assert!(
            scenes
                .first()
                .unwrap()
                .title
                .en
                .starts_with("Highest and lowest")
        );
    }

    #[test]
    fn each_other_who_rated_has_a_picture() {
        let long = "The regional sales manager who joined the last two visits";
        let others = [("Li", courage(1)), (long, courage(4))];
        let others = others.each_ref().map(|(name, own)| (*name, own.as_slice()));
        let scenes = answered_beside("tl", &others, &courage(3));
        assert_eq!(scenes.len(), 2);
        scenes.iter().for_each(holds);
    }
}
