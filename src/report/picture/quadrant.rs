//! Gain now against influence later, one dot a deal (`dw`).
//!
//! The axes are those of the grid of the instrument: its rows go across, its
//! columns up. Inside the margin around the middle no side is claimed.

use super::{items, say, shapes};
use crate::instrument::{Method, Verdict};
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::index::{self, Finding, RowPlace};
use crate::report::{Source, figure};
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::text::{Text, strings};

/// Where the field begins, and how high it is.
const TOP: i32 = 44;
const FIELD: i32 = 300;

/// A deal with its two scores.
#[derive(Debug, Clone)]
pub struct Spot {
    pub name: Text,
    pub x: Score,
    pub y: Score,
}

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
    let spots: Vec<Spot> = spot
        .map(|(x, y)| Spot {
            name: items::deal(source),
            x: x.clone(),
            y: y.clone(),
        })
        .into_iter()
        .collect();
    let title = say::each(|lang| {
        let found = say::outcome(source, grid, lang);
        (strings(lang).report().picture.of)(items::deal(source).get(lang), &found)
    });
    let facets = facets(source, &y.score);
    let mut scenes = vec![Scene {
        title,
        height: TOP + FIELD + 44,
        marks: field(grid, &x, &y, &spots),
        table: table(&x, &y, &spots),
        note: Some(say::word(|words| words.picture.strip_note)),
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
fn field(grid: &Verdict, x: &Axis, y: &Axis, spots: &[Spot]) -> Vec<Mark> {
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
    for spot in spots.iter().filter(|spot| is_open(spot)) {
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
    marks.extend(names(grid, x, y));
    for spot in spots {
        marks.extend(dot(spot, (x, y), down, spots.len() > 1));
    }
    marks
}

/// Something that is open could still move the deal.
fn is_open(spot: &Spot) -> bool {
    !figure::is_settled(&spot.x) || !figure::is_settled(&spot.y)
}

/// Quarters are named outside the field, where no dot can cover them.
fn names(grid: &Verdict, x: &Axis, y: &Axis) -> Vec<Mark> {
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

/// A dot where both scores have a point, hollow where a strip claims no side.
fn dot(spot: &Spot, (x, y): (&Axis, &Axis), down: impl Fn(i32) -> i32, named: bool) -> Vec<Mark> {
    let (across, up) = (
        shapes::Gauge::of(&spot.x, true),
        shapes::Gauge::of(&spot.y, true),
    );
    let inside = |axis: &Axis, value: i32| (value - axis.middle).abs() < axis.half;
    let points = across.point.zip(up.point);
    let at = points.unwrap_or(((across.low + across.high) / 2, (up.low + up.high) / 2));
    let mut marks = Vec::new();
    if points.is_some() {
        let open = inside(x, at.0) || inside(y, at.1);
        marks.push(Mark::Dot {
            x: at.0,
            y: down(at.1),
            r: 8,
            style: if open {
                Style::DotOpen
            } else {
                Style::Dot(Tone::None)
            },
        });
    }
    if named {
        let (anchor, dx) = if at.0 > 500 {
            (Anchor::End, -13)
        } else {
            (Anchor::Start, 13)
        };
        marks.push(Mark::Text {
            x: at.0,
            dx,
            y: down(at.1) + 5,
            anchor,
            style: Style::Strong,
            words: spot.name.clone(),
        });
    }
    marks
}

fn table(x: &Axis, y: &Axis, spots: &[Spot]) -> Table {
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
        rows: spots.iter().map(row).collect(),
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

    fn score(low: i64, point: Option<i64>, high: i64) -> Score {
        Score {
            point: point.map(Fraction::from_integer),
            shown: point.is_some(),
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    fn axis() -> Axis {
        Axis {
            score: "x".to_owned(),
            label: plain("x"),
            middle: 500,
            half: 50,
            low: "small".to_owned(),
            high: "big".to_owned(),
        }
    }

    fn dots(spot: &Spot) -> Vec<Mark> {
        dot(spot, (&axis(), &axis()), |value| value, false)
    }

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
    fn inside_the_strip_the_dot_is_hollow() {
        let spot = |x: i64| Spot {
            name: plain("A"),
            x: score(x, Some(x), x),
            y: score(80, Some(80), 80),
        };
        let style = |x: i64| match dots(&spot(x)).first() {
            Some(Mark::Dot { style, .. }) => Some(*style),
            _ => None,
        };
        assert_eq!(style(54), Some(Style::DotOpen));
        assert_eq!(style(55), Some(Style::Dot(Tone::None)));
    }

    #[test]
    fn without_a_point_on_one_axis_there_is_no_dot() {
        let spot = Spot {
            name: plain("A"),
            x: score(20, None, 80),
            y: score(80, Some(80), 80),
        };
        assert!(dots(&spot).is_empty());
    }

    #[test]
    fn several_deals_are_named_at_their_dots() {
        let spot = |name: &str, at: i64| Spot {
            name: plain(name),
            x: score(at, Some(at), at),
            y: score(at, Some(at), at),
        };
        let sheet = fixture::instrument("dw");
        let grid = sheet.verdicts.last().unwrap();
        let marks = field(
            grid,
            &axis(),
            &axis(),
            &[spot("Heron", 20), spot("Oak", 80)],
        );
        let named = |name: &str| {
            marks
                .iter()
                .any(|mark| matches!(mark, Mark::Text { words, .. } if words.en == name))
        };
        assert!(named("Heron") && named("Oak"));
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("dw", known).iter().for_each(holds);
        }
    }
}
