//! The table of scales as a picture that can be saved: a bar a row, and on it
//! what the evidence says. On the page the table itself has them.

use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Scene, Style};
use crate::report::index::{Row, RowPlace};
use crate::text::{Text, strings};

use super::cells::{number_and_range, table};
use super::say::each;
use super::shapes::{BAR_ROW, Gauge, bar_row, proof};

/// The bars of some rows; `None` without any.
pub fn scene(title: Text, rows: &[Row]) -> Option<Scene> {
    let twofold = rows.iter().any(|row| row.evidenced.is_some());
    let mut marks: Vec<Mark> = Vec::new();
    let mut y = 0;
    for row in rows {
        marks.extend(bar(row, y));
        y += BAR_ROW;
    }
    (!rows.is_empty()).then(|| Scene {
        title,
        height: y,
        marks,
        table: table(rows),
        note: Some(each(|lang| {
            let words = &strings(lang).report().picture_people;
            let proof = if twofold { words.proof_note } else { "" };
            [words.bar_note, proof].concat()
        })),
    })
}

fn bar(row: &Row, y: i32) -> Vec<Mark> {
    let neutral = row.standing.is_none_or(|standing| standing.neutral);
    let name = match row.place {
        RowPlace::Inner(_) => each(|lang| format!("– {}", row.label.get(lang))),
        _ => row.label.clone(),
    };
    let answered = number_and_range(row.answered.as_ref());
    let value = match &row.evidenced {
        Some(_) => each(|lang| {
            let evidenced = number_and_range(row.evidenced.as_ref());
            format!("{} | {}", answered.get(lang), evidenced.get(lang))
        }),
        None => answered,
    };
    let gauge = |neutral: bool| Some(Gauge::of(row.answered.as_ref()?, neutral));
    let Some(own) = gauge(neutral) else {
        let names = [(0, Style::Name, name), (1000, Style::Strong, value)];
        return names
            .map(|(x, style, words)| {
                let anchor = if x == 0 { Anchor::Start } else { Anchor::End };
                Mark::text(x, y + 13, anchor, style, words)
            })
            .to_vec();
    };
    let mut marks = bar_row(y, &name, &value, own);
    if let Some(score) = &row.evidenced {
        marks.extend(proof((20, 960), y + 28, Gauge::of(score, true), own));
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, usual};
    use super::*;

    #[test]
    fn every_instrument_of_the_core_three_has_bars_that_can_be_saved() {
        for key in ["fq", "mo", "tr"] {
            for known in [Known::Nothing, Known::Half, Known::All] {
                let [bars, _] = usual(key, known);
                let bars = bars.unwrap();
                assert!(!bars.title.zh.is_empty());
                assert_eq!(
                    bars.height,
                    BAR_ROW * i32::try_from(bars.table.rows.len()).unwrap()
                );
            }
        }
    }

    #[test]
    fn what_the_evidence_says_is_a_hollow_diamond_with_whiskers() {
        let [bars, _] = usual("tr", Known::All);
        let whiskers = |mark: &Mark| {
            matches!(
                mark,
                Mark::Line {
                    style: Style::Whisker,
                    ..
                }
            )
        };
        assert!(bars.unwrap().marks.iter().any(whiskers));
    }
}
