//! Two scores that pull against each other, and one as a thermometer (`sf`).
//!
//! The two are those of a difference; the thermometer is the scale that a
//! verdict cuts into names of its own.

use crate::instrument::{Formula, Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::index::Row;
use crate::report::verdict::capital;
use crate::scoring::verdict::Outcome;
use crate::text::Text;

use super::cells::{inside, number_and_range, on, part, table, tone, word, words};
use super::say::{each, outcome};
use super::shapes::{Gauge, range_bar};

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    facing(source)
        .into_iter()
        .chain(thermometer(source))
        .collect()
}

/// What a verdict says: its name, or those that are still possible.
fn said(source: &Source, verdict: &Verdict) -> Text {
    each(|lang| outcome(source, verdict, lang))
}

fn facing(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (one, other) = instrument
        .composites
        .iter()
        .find_map(|own| match &own.formula {
            Formula::Difference(one, other) => Some((one, other)),
            _ => None,
        })?;
    let rows = [part(source, one), part(source, other)];
    let lists = |own: &&Verdict| matches!(own.by, Method::List { .. });
    let lean = instrument.verdicts.iter().find(lists);
    let lean = lean.map(|verdict| said(source, verdict));
    Some(Scene {
        title: each(|lang| {
            let number = |row: &Row| number_and_range(row.answered.as_ref());
            let [one, other] = &rows;
            let words = words(lang);
            let pair = (words.pair)(
                &inside(&one.label, lang),
                number(one).get(lang),
                &inside(&other.label, lang),
                number(other).get(lang),
            );
            match &lean {
                Some(lean) => (words.named)(&capital(lean.get(lang)), &pair),
                None => pair,
            }
        }),
        height: 78,
        marks: sides(&rows),
        table: table(&rows),
        note: Some(word(|words| words.bar_note)),
    })
}

/// Bars from the middle outwards.
fn sides(rows: &[Row; 2]) -> Vec<Mark> {
    const MIDDLE: i32 = 34;
    let [one, other] = rows;
    let bar = |row: &Row| {
        let gauge = row.answered.as_ref().map(|score| Gauge::of(score, false));
        gauge.map_or_else(Vec::new, |gauge| range_bar((508, 492), MIDDLE, gauge))
    };
    let mut marks: Vec<Mark> = bar(one).into_iter().map(turned).collect();
    marks.extend(bar(other));
    for (row, x, anchor) in [(one, 0, Anchor::Start), (other, 1000, Anchor::End)] {
        let number = number_and_range(row.answered.as_ref());
        marks.push(Mark::text(x, 14, anchor, Style::Name, row.label.clone()));
        marks.push(Mark::text(x, MIDDLE + 28, anchor, Style::Strong, number));
    }
    marks.push(Mark::Line {
        from: (500, MIDDLE - 16),
        to: (500, MIDDLE + 16),
        style: Style::Axis,
    });
    marks
}

/// The same on the other side of the middle.
fn turned(mark: Mark) -> Mark {
    match mark {
        Mark::Rect { x, y, w, h, style } => Mark::Rect {
            x: 1000 - x - w,
            y,
            w,
            h,
            style,
        },
        Mark::Line { from, to, style } => Mark::Line {
            from: (1000 - from.0, from.1),
            to: (1000 - to.0, to.1),
            style,
        },
        Mark::Dot { x, y, r, style } => Mark::Dot {
            x: 1000 - x,
            y,
            r,
            style,
        },
        other => other,
    }
}

/// Of the tube, in px.
const LONG: i32 = 170;
const HALF: i32 = 11;
const TOP: i32 = 14;
/// Of the bulb below the tube.
const BULB: i32 = 20;

fn thermometer(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (verdict, of, from) = instrument.verdicts.iter().find_map(|own| match &own.by {
        Method::Cuts { of, from } => Some((own, of, from)),
        _ => None,
    })?;
    let row = part(source, of);
    let said = said(source, verdict);
    let number = number_and_range(row.answered.as_ref());
    Some(Scene {
        title: each(|lang| {
            let words = words(lang);
            let name = inside(&said, lang);
            (words.named_number)(verdict.label.get(lang), &name, number.get(lang))
        }),
        height: TOP + LONG + 2 * BULB + 14,
        marks: tube(source, &row, verdict, from),
        table: table(std::slice::from_ref(&row)),
        note: Some(word(|words| words.tube_note)),
    })
}

/// The top of a share of the tube, in px.
fn up(value: i32) -> i32 {
    TOP + LONG - value * LONG / 100
}

fn tube(
    source: &Source,
    row: &Row,
    verdict: &Verdict,
    from: &[(String, Option<i16>)],
) -> Vec<Mark> {
    let mut marks = glass(row);
    let printed = source.results.answered.verdict(&verdict.id);
    let printed = printed.map_or_else(Vec::new, |result| match &result.outcome {
        Outcome::Open(_) => Vec::new(),
        outcome => outcome.keys(),
    });
    let ends = from.iter().skip(1).map(|(_, cut)| cut.unwrap_or(0));
    let ends = ends.chain([100]);
    for ((key, cut), end) in from.iter().zip(ends) {
        let (cut, end) = (i32::from(cut.unwrap_or(0)), i32::from(end));
        if cut > 0 {
            marks.push(Mark::Line {
                from: (380, up(cut)),
                to: (560, up(cut)),
                style: Style::Cut,
            });
            marks.push(Mark::Text {
                x: 380,
                dx: -8,
                y: up(cut) + 5,
                anchor: Anchor::End,
                style: Style::Words,
                words: plain(cut.to_string()),
            });
        }
        let is_printed = printed.contains(&key.as_str());
        if let Some(name) = verdict.name(key) {
            let style = if is_printed {
                Style::Strong
            } else {
                Style::Words
            };
            let y = up((cut + end) / 2) + 5;
            marks.push(Mark::Text {
                x: 500,
                dx: HALF + 18,
                y,
                anchor: Anchor::Start,
                style,
                words: name.clone(),
            });
            if is_printed {
                marks.push(Mark::Shape {
                    x: 500,
                    y: y - 5,
                    points: vec![(HALF + 4, 0), (HALF + 13, -5), (HALF + 13, 5)],
                    closed: true,
                    style: Style::Fill(Tone::None),
                });
            }
        }
    }
    marks
}

/// The glass, what is sure and what is possible.
fn glass(row: &Row) -> Vec<Mark> {
    let column = |low: i32, high: i32, style: Style| Mark::Shape {
        x: 500,
        y: 0,
        points: vec![(-HALF, low), (HALF, low), (HALF, high), (-HALF, high)],
        closed: true,
        style,
    };
    let bottom = up(0);
    let bulb = |style: Style| Mark::Dot {
        x: 500,
        y: bottom + BULB - 4,
        r: BULB,
        style,
    };
    let Some(score) = &row.answered else {
        return vec![column(bottom, TOP, Style::HeatNone), bulb(Style::HeatNone)];
    };
    let (low, high) = (up(on(score.low, 100)), up(on(score.high, 100)));
    let mut marks = vec![column(bottom, TOP, Style::Empty)];
    marks.push(bulb(if low < bottom || low == high {
        Style::Fill(tone(row))
    } else {
        Style::Range(tone(row))
    }));
    if low < bottom {
        marks.push(column(bottom + 4, low, Style::Fill(tone(row))));
    }
    if high < low {
        marks.push(column(low, high, Style::Range(tone(row))));
    }
    if let Some(point) = score.shown_point().filter(|_| high < low) {
        marks.push(Mark::Dot {
            x: 500,
            y: up(on(point, 100)),
            r: 8,
            style: Style::Dot(tone(row)),
        });
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_bars_and_a_thermometer() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("sf", known);
            assert_eq!(scenes.len(), 2);
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn an_empty_thermometer_is_not_known_yet() {
        let scenes = scenes("sf", Known::Nothing);
        let title = &scenes.get(1).unwrap().title.en;
        assert!(title.contains("not known yet"), "{title}");
    }

    #[test]
    fn the_tube_is_empty_at_its_foot_and_full_at_its_top() {
        assert_eq!(up(0), TOP + LONG);
        assert_eq!(up(100), TOP);
    }

    #[test]
    fn the_side_that_leads_is_named() {
        let skill = ["sf-open", "sf-notice", "sf-answer", "sf-commit"];
        let strategy = ["sf-map", "sf-order", "sf-stage", "sf-roles"];
        let answers: Vec<_> = (skill.map(|id| (id, step(4))).into_iter())
            .chain(strategy.map(|id| (id, step(1))))
            .collect();
        let scenes = answered("sf", &answers);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Skill-led: skill in one talk 100, deal strategy 25"
        );
    }
}
