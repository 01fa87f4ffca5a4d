//! Gain now against influence later, one dot a deal (`dw`).
//!
//! The axes are those of the grid of the instrument: its rows go across, its
//! columns up. Inside the margin around the middle no side is claimed.

mod spots;

use super::{items, say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::index::{self, Finding, RowPlace};
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::text::{Text, strings};
use spots::{Spot, dots, is_open};

/// Where the field begins, and how high it is.
const TOP: i32 = 44;
const FIELD: i32 = 300;

/// One axis with the strip around its middle, in thousandths.
#[derive(Debug)]
struct Axis {
    score: String,
    label: Text,
    middle: i32,
    half: i32,
    low: String,
    high: String,
}

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let Some((grid, x, y)) = axes(source) else {
        return Vec::new();
    };
    let spot = items::score(source, &x.score).zip(items::score(source, &y.score));
    let of = |name: Text, (x, y): (&Score, &Score)| Spot {
        name,
        x: x.clone(),
        y: y.clone(),
    };
    let own = spot.map(|own| of(items::deal(source), own));
    let others: Vec<Spot> = (source.beside.iter())
        .filter_map(|own| {
            let both = own.score(&x.score).zip(own.score(&y.score));
            both.map(|both| of(plain(&*own.name), both))
        })
        .collect();
    let title = say::each(|lang| {
        let found = say::outcome(source, grid, lang);
        (strings(lang).report().picture.of)(items::deal(source).get(lang), &found)
    });
    let facets = facets(source, &y.score);
    let mut scenes = vec![Scene {
        title,
        height: TOP + FIELD + 44,
        marks: field(grid, &x, &y, own.as_ref(), &others),
        table: table(&x, &y, own.iter().chain(&others)),
        note: Some(say::each(|lang| {
            let words = &strings(lang).report().picture;
            let beside = if others.is_empty() {
                ""
            } else {
                words.strip_others
            };
            [words.strip_note, beside].concat()
        })),
    }];
    scenes.extend(facets);
    scenes
}

fn axes<'a>(source: &Source<'a>) -> Option<(&'a Verdict, Axis, Axis)> {
    let grid = items::verdict(source, |own| matches!(own.by, Method::Grid { .. }))?;
    let Method::Grid { rows, columns, .. } = &grid.by else {
        return None;
    };
    Some((grid, axis(source, rows)?, axis(source, columns)?))
}

fn axis(source: &Source, verdict: &str) -> Option<Axis> {
    let verdict = source.given.instrument.verdict(verdict)?;
    let Method::Nearest { of, to, margin, .. } = &verdict.by else {
        return None;
    };
    let value = |(over, under): (i32, i32)| Fraction::new(i64::from(over), i64::from(under));
    let (low, from) = to.iter().min_by_key(|(_, own)| value(*own))?;
    let (high, up_to) = to.iter().max_by_key(|(_, own)| value(*own))?;
    Some(Axis {
        score: of.clone(),
        label: items::label(source, of),
        middle: shapes::thousandths((value(*from) + value(*up_to)) / 2),
        half: i32::from(*margin) * 10 / 2,
        low: low.clone(),
        high: high.clone(),
    })
}

/// The field with its strips, the names of its quarters and the deals.
fn field(grid: &Verdict, x: &Axis, y: &Axis, own: Option<&Spot>, others: &[Spot]) -> Vec<Mark> {
    let down = |value: i32| TOP + FIELD * (1000 - value) / 1000;
    let rect = |x: (i32, i32), y: (i32, i32), style: Style| Mark::Rect {
        x: x.0,
        y: down(y.1),
        w: x.1 - x.0,
        h: down(y.0) - down(y.1),
        style,
    };
    let line = |from: (i32, i32), to: (i32, i32), style: Style| Mark::Line {
        from: (from.0, down(from.1)),
        to: (to.0, down(to.1)),
        style,
    };
    let strip = |axis: &Axis| (axis.middle - axis.half, axis.middle + axis.half);
    let mut marks = vec![
        rect((0, 1000), (0, 1000), Style::Field),
        rect(strip(x), (0, 1000), Style::Grey),
        rect((0, 1000), strip(y), Style::Grey),
    ];
    if let Some(spot) = own.filter(|spot| is_open(spot)) {
        let (across, up) = (
            shapes::Gauge::of(&spot.x, true),
            shapes::Gauge::of(&spot.y, true),
        );
        marks.push(rect(
            (across.low, across.high),
            (up.low, up.high),
            Style::Range(Tone::None),
        ));
    }
    marks.push(line((x.middle, 0), (x.middle, 1000), Style::Axis));
    marks.push(line((0, y.middle), (1000, y.middle), Style::Axis));
    for edge in [x.middle - x.half, x.middle + x.half] {
        marks.push(line((edge, 0), (edge, 1000), Style::Cut));
    }
    for edge in [y.middle - y.half, y.middle + y.half] {
        marks.push(line((0, edge), (1000, edge), Style::Cut));
    }
    marks.extend(quarters(grid, x, y));
    marks.extend(dots(own, others, (x, y), down));
    marks
}

/// Quarters are named outside the field, where no dot can cover them.
fn quarters(grid: &Verdict, x: &Axis, y: &Axis) -> Vec<Mark> {
    let Method::Grid { cells, .. } = &grid.by else {
        return Vec::new();
    };
    let name = |row: &str, column: &str| {
        let cell = cells
            .iter()
            .find(|(own, other, _)| own == row && other == column);
        cell.and_then(|(_, _, key)| grid.name(key).cloned())
            .unwrap_or_else(|| plain(""))
    };
    let (above, below) = (TOP - 8, TOP + FIELD + 18);
    let text =
        |x: i32, y: i32, anchor: Anchor, words: Text| Mark::text(x, y, anchor, Style::Name, words);
    vec![
        text(0, above, Anchor::Start, name(&x.low, &y.high)),
        text(1000, above, Anchor::End, name(&x.high, &y.high)),
        text(0, below, Anchor::Start, name(&x.low, &y.low)),
        text(1000, below, Anchor::End, name(&x.high, &y.low)),
        Mark::text(
            0,
            TOP - 28,
            Anchor::Start,
            Style::Words,
            say::each(|lang| (strings(lang).report().picture.up)(y.label.get(lang))),
        ),
        Mark::text(
            1000,
            below + 20,
            Anchor::End,
            Style::Words,
            say::each(|lang| (strings(lang).report().picture.across)(x.label.get(lang))),
        ),
    ]
}

fn table<'a>(x: &Axis, y: &Axis, spots: impl Iterator<Item = &'a Spot>) -> Table {
    let mut head = say::head(|words| [words.picture.deal]);
    head.extend([x.label.clone(), y.label.clone()]);
    let row = |spot: &Spot| {
        vec![
            spot.name.clone(),
            plain(say::score(&spot.x)),
            plain(say::score(&spot.y)),
        ]
    };
    Table {
        head,
        rows: spots.map(row).collect(),
    }
}

/// The scales that lie within the upper axis, as bars.
fn facets(source: &Source, within: &str) -> Option<Scene> {
    let scales = source.given.instrument.scales.iter();
    let ids: Vec<&str> = scales
        .filter(|scale| scale.within.as_deref() == Some(within))
        .map(|scale| scale.id.as_str())
        .collect();
    let rows: Vec<_> = ids
        .iter()
        .map(|id| index::row(source, id, RowPlace::Alone))
        .collect();
    // What the evidence says stands with the scores of the report.
    let found = Finding {
        unproven: None,
        ..index::finding(&rows)
    };
    let mut marks = Vec::new();
    for (id, place) in ids.iter().zip(0..) {
        let gauge = items::gauge(source, id)?;
        marks.extend(shapes::bar_row(
            shapes::BAR_ROW * place,
            &items::label(source, id),
            &items::value(source, id),
            gauge,
        ));
    }
    (!ids.is_empty()).then(|| Scene {
        title: say::each(|lang| found.say(lang)),
        height: shapes::BAR_ROW * i32::try_from(ids.len()).unwrap_or(1),
        marks,
        table: items::score_table(ids.iter().map(|id| items::score_row(source, id)).collect()),
        note: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds};
    use super::*;

    #[test]
    fn an_empty_sheet_is_a_box_over_the_whole_field_and_no_dot() {
        let scenes = fixture::scenes("dw", Known::Nothing);
        let field = scenes.first().unwrap();
        assert_eq!(field.title.en, "This deal: not known yet");
        let range = Mark::Rect {
            x: 0,
            y: TOP,
            w: 1000,
            h: FIELD,
            style: Style::Range(Tone::None),
        };
        assert!(field.marks.contains(&range));
        assert!(
            !field
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Dot { .. }))
        );
    }

    #[test]
    fn words_of_several_deals_fit_a_phone() {
        let answers = |of: u8| {
            let short = ["dw-margin", "dw-cash", "dw-effort"];
            let long = [
                "dw-next-need",
                "dw-sister-units",
                "dw-reference",
                "dw-watched",
                "dw-new-skill",
            ];
            let ids = short.into_iter().chain(long);
            let mut answers: Vec<_> = ids.map(|id| (id, fixture::step(of))).collect();
            let number = crate::answer::Value::Number;
            answers.push(("dw-income", number(100.0 * f64::from(of))));
            answers.push(("dw-typical-income", number(200.0)));
            answers
        };
        let (one, other) = (answers(1), answers(4));
        let others = [
            ("Oak", one.as_slice()),
            ("A deal with a rather long name", &one),
            ("Elm", &other),
        ];
        let scenes = fixture::answered_beside("dw", &others, &answers(3));
        scenes.iter().for_each(holds);
        let field = scenes.first().unwrap();
        assert_eq!(field.table.rows.len(), 4);
        let elm = |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "Elm");
        assert!(field.marks.iter().any(elm), "{field:?}");
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("dw", known).iter().for_each(holds);
        }
    }
}
