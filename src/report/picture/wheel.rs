//! Scales as quarters of a wheel, and the contacts of a year (`ac`).

use crate::report::Source;
use crate::report::chart::scene::Scene;
use crate::report::index::{alone, finding};

use super::cells::{table, tone, word};
use super::quarters::{self, Quarter, quarters};
use super::say::each;
use super::year;

/// Where bands begin.
const CUTS: [i32; 2] = [40, 70];

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let rows = alone(source);
    let slices: Vec<Quarter> = rows
        .iter()
        .map(|row| Quarter {
            label: row.label.clone(),
            score: row.answered.clone(),
            tone: tone(row),
            outlined: None,
        })
        .collect();
    let finding = finding(&rows);
    let wheel = Scene {
        title: each(|lang| finding.say(lang)),
        height: quarters::HEIGHT,
        marks: quarters(&slices, &CUTS),
        table: table(&rows),
        note: Some(word(|words| words.wheel_note)),
    };
    [Some(wheel), year::scene(source)]
        .into_iter()
        .flatten()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, holds, scenes};

    #[test]
    fn every_sheet_has_a_wheel_of_four_and_a_year() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("ac", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.len(), 2);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 4);
        }
    }

    #[test]
    fn an_empty_wheel_claims_no_number() {
        let scenes = scenes("ac", Known::Nothing);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "No scale has enough answers for a number yet"
        );
    }
}
