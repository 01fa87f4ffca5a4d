//! The radar of an index, a second view: spokes as wide as they weigh (`tr`).
//!
//! Only scales whose weight changes with the context stand on it: what weighs
//! the same in every case tells nothing about this one, and has its bar.

use crate::instrument::{Formula, Instrument, Picture};
use crate::report::chart::scene::{Scene, Style, Table, plain};
use crate::report::figure;
use crate::report::index::{Index, Row, RowPlace, Spread, finding};
use crate::text::{Lang, Text, strings};

use super::around::{Named, ends};
use super::cells::number_and_range;
use super::say::{self, each, list};
use super::shapes::{Gauge, spoked};

/// A radar needs this many spokes to be a shape.
const LEAST: usize = 3;
const RADIUS: i32 = 92;
const MIDDLE: i32 = RADIUS + 44;

/// The radar of an index; `None` for other pictures, and with too few scales.
pub fn scene(instrument: &Instrument, index: &Index) -> Option<Scene> {
    let rows: Vec<Row> = scales(instrument)
        .iter()
        .filter_map(|id| index.rows.iter().find(|row| row.id == *id))
        .filter(|row| row.answered.is_some())
        .cloned()
        .collect();
    if rows.len() < LEAST {
        return None;
    }
    let axes: Vec<(Gauge, i32)> = rows
        .iter()
        .filter_map(|row| {
            let wide = weight(row).map_or(3, |weight| 1 + weight / 5);
            Some((Gauge::of(row.answered.as_ref()?, false), wide))
        })
        .collect();
    let names: Vec<Named> = rows
        .iter()
        .map(|row| Named {
            style: Style::Name,
            name: row.label.clone(),
            number: number_and_range(row.answered.as_ref()),
        })
        .collect();
    let mut marks = spoked((500, MIDDLE), RADIUS, 0, &axes);
    marks.extend(ends(MIDDLE, RADIUS, &names));
    Some(Scene {
        title: each(|lang| title(&rows, lang)),
        height: MIDDLE + RADIUS + 28,
        marks,
        table: table(&rows),
        note: Some(say::word(|words| words.scores.radar_note)),
    })
}

/// The ids of the scales on the radar; empty for other pictures.
fn scales(instrument: &Instrument) -> Vec<String> {
    if instrument.picture != Picture::Radar {
        return Vec::new();
    }
    let lead = instrument
        .indices
        .first()
        .and_then(|id| instrument.composite(id));
    let weights = match lead.map(|composite| &composite.formula) {
        Some(Formula::MeanBy(_, options)) => options.as_slice(),
        Some(Formula::Mean(parts)) => return parts.iter().map(|(id, _)| id.clone()).collect(),
        _ => return Vec::new(),
    };
    let Some((_, first)) = weights.first() else {
        return Vec::new();
    };
    let varies = |part: &&(String, u32)| weights.iter().any(|(_, parts)| !parts.contains(part));
    let pictured: Vec<String> = first
        .iter()
        .filter(varies)
        .map(|(id, _)| id.clone())
        .collect();
    if pictured.len() < LEAST {
        return first.iter().map(|(id, _)| id.clone()).collect();
    }
    pictured
}

/// `None`: not settled.
fn weight(row: &Row) -> Option<i32> {
    match row.place {
        RowPlace::Part(weight) => i32::try_from(weight?).ok(),
        _ => None,
    }
}

fn title(rows: &[Row], lang: Lang) -> String {
    let words = &strings(lang).report().scores;
    match finding(rows).scores {
        Spread::Between { top, bottom, .. } => {
            (words.radar_title)(&list(&top, lang), &list(&bottom, lang))
        }
        Spread::Level(point) => (words.level)(point),
        _ => words.radar_level.to_owned(),
    }
}

fn table(rows: &[Row]) -> Table {
    let row = |row: &Row| -> Vec<Text> {
        let score = row.answered.as_ref();
        let number = |own: Option<String>| plain(own.unwrap_or_default());
        vec![
            row.label.clone(),
            number(score.and_then(figure::point).map(|point| point.to_string())),
            match score {
                Some(score) if figure::is_settled(score) => {
                    say::word(|words| words.scores.all_known)
                }
                score => number(score.map(figure::range)),
            },
            number(weight(row).map(|weight| weight.to_string())),
        ]
    };
    Table {
        head: say::head(|words| {
            let words = &words.scores;
            [words.scale, words.score, words.range, words.weight]
        }),
        rows: rows.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, holds, usual};
    use super::*;
    use crate::report::chart::scene::Mark;

    fn radar(known: Known) -> Scene {
        let [_, radar] = usual("tr", known);
        radar.unwrap()
    }

    fn count(scene: &Scene, wanted: fn(&Mark) -> bool) -> usize {
        scene.marks.iter().filter(|mark| wanted(mark)).count()
    }

    #[test]
    fn the_radar_shows_what_the_phase_weighs_and_leaves_the_rest_to_its_bar() {
        let radar = radar(Known::All);
        assert_eq!(radar.table.rows.len(), 5);
        let footing = radar.table.rows.iter().flatten();
        assert_eq!(
            footing.filter(|cell| cell.en == "Company footing").count(),
            0
        );
    }

    #[test]
    fn a_scale_without_a_point_has_no_dot_and_breaks_the_line() {
        let radar = radar(Known::Nothing);
        assert_eq!(count(&radar, |mark| matches!(mark, Mark::Disc { .. })), 0);
        let joined = |mark: &Mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::Join,
                    ..
                }
            )
        };
        assert_eq!(count(&radar, joined), 0);
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            holds(&radar(known));
        }
    }
}
