//! Values as lines: ours and the rival's as two dots, the line as thick as the
//! value is important, and the nine-grid that they fall into (`va`).

use crate::instrument::ValueRules;
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::scoring::values::{Cell, Ratings, ValueResult, Values};
use crate::text::{Text, strings};

use super::cells::{word, words};
use super::say::{each, list};

/// The greatest rating.
const MOST: i32 = 4;
/// Of a value with its name, in px.
const ROW: i32 = 50;
/// What stands above the first.
const HEAD: i32 = 24;
/// Where 0 and 4 stand, in thousandths; beyond it is told what is not known.
const FROM: i32 = 30;
const TO: i32 = 740;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let rules = source.given.instrument.values.as_ref();
    let Some((rules, values)) = rules.zip(source.results.answered.values.as_ref()) else {
        return Vec::new();
    };
    vec![gaps(rules, values), grid(rules, values)]
}

/// A value with its name.
fn named<'a>(
    rules: &'a ValueRules,
    values: &'a Values,
) -> impl Iterator<Item = (&'a Text, &'a ValueResult)> {
    let each = values.each.iter();
    each.filter_map(|own| {
        let triple = rules.triples.iter().find(|triple| triple.id == own.id)?;
        Some((&triple.text, own))
    })
}

/// The values of a cell.
fn lying_in<'a>(rules: &'a ValueRules, values: &'a Values, key: &str) -> Vec<&'a Text> {
    named(rules, values)
        .filter(|(_, own)| matches!(&own.cell, Cell::At(cell) if cell == key))
        .map(|(name, _)| name)
        .collect()
}

fn gaps(rules: &ValueRules, values: &Values) -> Scene {
    let count = i32::try_from(values.each.len()).unwrap_or(0);
    Scene {
        title: finding(rules, values),
        height: HEAD + ROW * count,
        marks: (head().into_iter())
            .chain(
                named(rules, values)
                    .zip(0..)
                    .flat_map(|((name, own), at)| row(rules, name, own, HEAD + ROW * at)),
            )
            .collect(),
        table: table(rules, values),
        note: Some(word(|words| words.gap_note)),
    }
}

/// The first cell that holds something, from what is most urgent on.
fn finding(rules: &ValueRules, values: &Values) -> Text {
    let first = rules.cells.iter().find_map(|(key, name)| {
        let names: Vec<Text> = lying_in(rules, values, key).into_iter().cloned().collect();
        (!names.is_empty()).then_some((name, names))
    });
    each(|lang| match &first {
        Some((cell, names)) => (words(lang).named)(cell.get(lang), &list(names, lang)),
        None => words(lang).no_value.to_owned(),
    })
}

/// Whose dot is whose.
fn head() -> Vec<Mark> {
    vec![
        Mark::Disc {
            x: 0,
            dx: 7,
            y: 9,
            r: 6,
            style: Style::Dot(Tone::None),
        },
        label(18, Anchor::Start, word(|words| words.we)),
        Mark::Disc {
            x: 0,
            dx: 77,
            y: 9,
            r: 6,
            style: Style::DotOther,
        },
        label(88, Anchor::Start, word(|words| words.rival)),
    ]
}

fn label(dx: i32, anchor: Anchor, words: Text) -> Mark {
    Mark::Text {
        x: 0,
        dx,
        y: 14,
        anchor,
        style: Style::Words,
        words,
    }
}

fn cell_name(rules: &ValueRules, cell: &Cell) -> Text {
    let name = match cell {
        Cell::At(key) => rules.cells.iter().find(|(own, _)| own == key),
        Cell::Unknown => return word(|words| words.open),
        Cell::NotApplicable => {
            return each(|lang| strings(lang).report().scores.not_applicable.to_owned());
        }
    };
    name.map_or_else(|| word(|words| words.open), |(_, name)| name.clone())
}

fn row(rules: &ValueRules, name: &Text, own: &ValueResult, top: i32) -> Vec<Mark> {
    let mut marks = vec![
        Mark::text(0, top + 16, Anchor::Start, Style::Name, name.clone()),
        Mark::text(
            1000,
            top + 16,
            Anchor::End,
            Style::Words,
            cell_name(rules, &own.cell),
        ),
    ];
    let Some(ratings) = own.ratings else {
        return marks;
    };
    let y = top + 32;
    marks.push(line(ratings.importance, y));
    let at = |rating: u8| FROM + (TO - FROM) * i32::from(rating) / MOST;
    let (ours, rival) = (ratings.ours.map(at), ratings.rival.map(at));
    // A ring around the dot where both are level.
    let ring = if ours == rival { 10 } else { 7 };
    if let Some(x) = rival {
        marks.push(Mark::Dot {
            x,
            y,
            r: ring,
            style: Style::DotOther,
        });
    }
    if let Some(x) = ours {
        marks.push(Mark::Dot {
            x,
            y,
            r: 7,
            style: Style::Dot(Tone::None),
        });
    }
    let open = match (ours, rival) {
        (Some(_), Some(_)) => return marks,
        (None, Some(_)) => word(|words| words.we_open),
        (Some(_), None) => word(|words| words.rival_open),
        (None, None) => word(|words| words.both_open),
    };
    marks.push(Mark::text(1000, y + 5, Anchor::End, Style::Words, open));
    marks
}

/// As thick as the value is important; dashed where that is not known.
fn line(importance: Option<u8>, y: i32) -> Mark {
    let Some(importance) = importance else {
        return Mark::Line {
            from: (FROM, y),
            to: (TO, y),
            style: Style::JoinOpen,
        };
    };
    let thick = 2 + 3 * i32::from(importance);
    Mark::Rect {
        x: FROM,
        y: y - thick / 2,
        w: TO - FROM,
        h: thick,
        style: Style::Grey,
    }
}

fn table(rules: &ValueRules, values: &Values) -> Table {
    let said = |rating: Option<u8>| match rating {
        Some(rating) => plain(rating.to_string()),
        None => word(|words| words.open),
    };
    let cells = |(name, own): (&Text, &ValueResult)| {
        let of = |pick: fn(Ratings) -> Option<u8>| match own.ratings {
            Some(ratings) => said(pick(ratings)),
            None => cell_name(rules, &Cell::NotApplicable),
        };
        vec![
            name.clone(),
            of(|own| own.importance),
            of(|own| own.ours),
            of(|own| own.rival),
            cell_name(rules, &own.cell),
        ]
    };
    Table {
        head: vec![
            word(|words| words.value),
            word(|words| words.importance),
            word(|words| words.we),
            word(|words| words.rival),
            word(|words| words.what_to_do),
        ],
        rows: named(rules, values).map(cells).collect(),
    }
}

/// Of a line of words in a cell, and of its names on a narrow screen, in px.
const LINE: i32 = 16;
const ROOM: i32 = 78;

/// Importance from top to bottom, behind to ahead from left to right.
fn grid(rules: &ValueRules, values: &Values) -> Scene {
    let mut marks = vec![];
    for (name, at) in [
        word(|words| words.behind),
        word(|words| words.level),
        word(|words| words.ahead),
    ]
    .into_iter()
    .zip(0..)
    {
        marks.push(Mark::text(
            333 * at + 166,
            14,
            Anchor::Middle,
            Style::Words,
            name,
        ));
    }
    let mut top = HEAD;
    for (at, row) in rules.cells.chunks(3).enumerate() {
        let said =
            each(|lang| (words(lang).importances.get(at).copied().unwrap_or_default()).to_owned());
        marks.push(Mark::text(0, top + 14, Anchor::Start, Style::Words, said));
        let cells: Vec<Vec<Mark>> = (row.iter().zip(0..))
            .map(|((key, name), at)| {
                cell(name, &lying_in(rules, values, key), (333 * at, top + 20))
            })
            .collect();
        let lines = |own: &Vec<Mark>| {
            let ends = own.iter().map(|mark| match mark {
                Mark::Text { y, .. } => *y,
                _ => 0,
            });
            ends.max().unwrap_or(0)
        };
        let bottom = cells.iter().map(lines).max().unwrap_or(top) + 12;
        for ((own, (key, _)), at) in cells.into_iter().zip(row).zip(0..) {
            let holds = !lying_in(rules, values, key).is_empty();
            marks.push(Mark::Rect {
                x: 333 * at,
                y: top + 20,
                w: 333,
                h: bottom - top - 20,
                style: if holds { Style::CellOn } else { Style::Cell },
            });
            marks.extend(own);
        }
        top = bottom + 8;
    }
    Scene {
        title: placed(values),
        height: top,
        marks,
        table: grid_table(rules, values),
        note: None,
    }
}

/// The name of a cell, and a dot with a name for each value that lies there.
fn cell(name: &Text, inside: &[&Text], (x, top): (i32, i32)) -> Vec<Mark> {
    let mut y = top + 2;
    let mut text = |dx: i32, style: Style, line: Text| {
        y += LINE;
        Mark::Text {
            x,
            dx,
            y,
            anchor: Anchor::Start,
            style,
            words: line,
        }
    };
    let mut marks: Vec<Mark> = text_lines(name, ROOM + 10)
        .into_iter()
        .map(|line| text(5, Style::Words, line))
        .collect();
    for value in inside {
        let lines: Vec<Mark> = text_lines(value, ROOM)
            .into_iter()
            .map(|line| text(16, Style::Strong, line))
            .collect();
        if let Some(Mark::Text { y, .. }) = lines.first() {
            marks.push(Mark::Disc {
                x,
                dx: 9,
                y: y - 5,
                r: 4,
                style: Style::Dot(Tone::None),
            });
        }
        marks.extend(lines);
    }
    marks
}

/// So many of so many stand in a cell.
fn placed(values: &Values) -> Text {
    let all = values.each.iter().filter(|own| own.ratings.is_some());
    let all = all.count();
    let placed = values.each.iter();
    let placed = placed.filter(|own| matches!(own.cell, Cell::At(_))).count();
    each(|lang| (words(lang).placed)(placed, all))
}

fn grid_table(rules: &ValueRules, values: &Values) -> Table {
    let rows = rules.cells.iter().map(|(key, name)| {
        let names: Vec<Text> = lying_in(rules, values, key).into_iter().cloned().collect();
        let said = each(|lang| match names.as_slice() {
            [] => words(lang).none.to_owned(),
            names => list(names, lang),
        });
        vec![name.clone(), said]
    });
    let open: Vec<Text> = named(rules, values)
        .filter(|(_, own)| own.cell == Cell::Unknown)
        .map(|(name, _)| name.clone())
        .collect();
    let left_out = vec![
        word(|words| words.open_cell),
        each(|lang| match open.as_slice() {
            [] => words(lang).none.to_owned(),
            names => list(names, lang),
        }),
    ];
    Table {
        head: vec![word(|words| words.what_to_do), word(|words| words.value)],
        rows: rows.chain(std::iter::once(left_out)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_lines_and_a_grid() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("va", known);
            assert_eq!(scenes.len(), 2);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 8);
        }
    }

    #[test]
    fn an_empty_sheet_has_dashed_lines_and_no_dots() {
        let scenes = scenes("va", Known::Nothing);
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "No value can be placed yet");
        let dots = scene.marks.iter();
        let dots = dots.filter(|mark| matches!(mark, Mark::Dot { .. }));
        assert_eq!(dots.count(), 0);
        let dashed = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Line {
                    style: Style::JoinOpen,
                    ..
                }
            )
        };
        assert_eq!(scene.marks.iter().filter(dashed).count(), 8);
    }

    #[test]
    fn the_most_urgent_cell_is_the_finding() {
        let scenes = answered(
            "va",
            &[
                ("va-price-imp", step(4)),
                ("va-price-us", step(1)),
                ("va-price-rival", step(3)),
            ],
        );
        assert_eq!(scenes.first().unwrap().title.en, "Repair now: price");
    }

    #[test]
    fn the_rival_rings_our_dot_where_both_are_level() {
        let scenes = answered(
            "va",
            &[
                ("va-price-imp", step(4)),
                ("va-price-us", step(3)),
                ("va-price-rival", step(3)),
            ],
        );
        let marks = &scenes.first().unwrap().marks;
        let radii: Vec<i32> = (marks.iter())
            .filter_map(|mark| match mark {
                Mark::Dot { r, .. } => Some(*r),
                _ => None,
            })
            .collect();
        assert_eq!(radii, [10, 7]);
    }

    #[test]
    fn importance_is_the_thickness_of_the_line() {
        let thick = |own: Option<u8>| match line(own, 40) {
            Mark::Rect { h, .. } => h,
            _ => 0,
        };
        assert!(thick(Some(4)) > thick(Some(0)));
        assert_eq!(thick(None), 0);
    }
}
