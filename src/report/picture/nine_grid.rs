//! Whose ground against who leads (`op`).
//!
//! Columns and rows are those of the instrument's grid, ordered by their
//! prototypes: across to the right, rows upward.

use super::shapes::Gauge;
use super::{items, say};
use crate::instrument::{Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::report::trend::Earlier;
use crate::scoring::Fraction;
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::text::{Lang, Text, strings};

/// Where the names of rows end, in thousandths, and how high a row is.
const LEFT: i32 = 250;
const ROW: i32 = 84;
/// What a name of a row or column has on the narrowest screen, in px.
const ROOM: i32 = 70;
const LINE: i32 = 16;

/// A class of one axis: key, name.
type Class = (String, Text);

struct Grid<'a> {
    verdict: &'a Verdict,
    result: Option<&'a VerdictResult>,
    /// Left to right, and top to bottom.
    columns: (String, Vec<Class>),
    rows: (String, Vec<Class>),
}

/// The scenes of this picture.
pub fn scenes(source: &Source, before: Option<&Earlier>) -> Vec<Scene> {
    let Some(grid) = grid(source) else {
        return Vec::new();
    };
    let names: Vec<Vec<Text>> = (grid.columns.1.iter())
        .map(|(_, name)| text_lines(name, ROOM))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let top = LINE * i32::try_from(lines).unwrap_or(1) + 6;
    let rows = i32::try_from(grid.rows.1.len()).unwrap_or(3);
    let mut marks = column_names(&names, top);
    marks.extend(row_names(&grid.rows.1, top));
    let spot = gauges(source, &grid);
    let (cells, over) = cells(source, &grid, top);
    marks.extend(cells);
    marks.extend(spot.map(|spot| range(&grid, top, spot)).unwrap_or_default());
    marks.extend(over);
    let then = before.and_then(|own| then(&grid, own));
    marks.extend(
        then.map(|then| moved(&grid, top, then, spot))
            .unwrap_or_default(),
    );
    marks.extend(spot.map(|spot| dot(&grid, top, spot)).unwrap_or_default());
    vec![Scene {
        title: say::each(|lang| title(source, &grid, lang)),
        height: top + ROW * rows + 2,
        marks,
        table: table(source, &grid, before),
        note: Some(say::each(|lang| {
            let words = &strings(lang).report().picture;
            let then = then.map_or("", |_| words.grid_then);
            [words.grid_note, then].concat()
        })),
    }]
}

fn grid<'a>(source: &Source<'a>) -> Option<Grid<'a>> {
    let verdict = items::verdict(source, |own| matches!(own.by, Method::Grid { .. }))?;
    let result = items::result(source, verdict);
    let Method::Grid { rows, columns, .. } = &verdict.by else {
        return None;
    };
    let (score, mut classes) = classes(source, rows)?;
    classes.reverse();
    Some(Grid {
        verdict,
        result,
        columns: self::classes(source, columns)?,
        rows: (score, classes),
    })
}

/// The score of an axis and its classes, lowest prototype first.
fn classes(source: &Source, verdict: &str) -> Option<(String, Vec<Class>)> {
    let verdict = source.given.instrument.verdict(verdict)?;
    let Method::Nearest { of, to, .. } = &verdict.by else {
        return None;
    };
    let mut keys: Vec<_> = to.iter().collect();
    crate::order::sort_by_key(&mut keys, |(_, (over, under))| {
        Fraction::new(i64::from(*over), i64::from(*under))
    });
    let named = keys.into_iter().map(|(key, _)| {
        let name = verdict.name(key).cloned();
        (key.clone(), name.unwrap_or_else(|| plain(key.as_str())))
    });
    Some((of.clone(), named.collect()))
}

fn width(count: usize) -> i32 {
    (1000 - LEFT) / i32::try_from(count).unwrap_or(3).max(1)
}

/// Names stand on the grid, whichever language needs more lines.
fn column_names(names: &[Vec<Text>], top: i32) -> Vec<Mark> {
    let wide = width(names.len());
    let mut marks = Vec::new();
    for (lines, place) in names.iter().zip(0..) {
        for (line, up) in from_below(lines).into_iter().zip(0..) {
            marks.push(Mark::text(
                LEFT + wide * place + wide / 2,
                top - 8 - LINE * up,
                Anchor::Middle,
                Style::Name,
                line,
            ));
        }
    }
    marks
}

/// Lines from the last one up, each language with its own last line first.
fn from_below(lines: &[Text]) -> Vec<Text> {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| {
        let own = lines.iter().map(|line| line.get(lang));
        let own: Vec<&str> = own.filter(|line| !line.is_empty()).rev().collect();
        own
    });
    let line = |own: &[&str], at: usize| own.get(at).copied().unwrap_or_default().to_owned();
    (0..lines.len())
        .map(|at| Text {
            en: line(&en, at),
            zh: line(&zh, at),
        })
        .collect()
}

fn row_names(rows: &[Class], top: i32) -> Vec<Mark> {
    let mut marks = Vec::new();
    for ((_, name), place) in rows.iter().zip(0..) {
        for (line, at) in text_lines(name, ROOM).into_iter().zip(0..) {
            marks.push(Mark::text(
                0,
                top + ROW * place + ROW / 2 + LINE * at,
                Anchor::Start,
                Style::Name,
                line,
            ));
        }
    }
    marks
}

/// The cells, and the category of each in words; those printed are lit, those
/// that can be reached have a dashed edge.
fn cells(source: &Source, grid: &Grid, top: i32) -> (Vec<Mark>, Vec<Mark>) {
    let Method::Grid { cells, .. } = &grid.verdict.by else {
        return (Vec::new(), Vec::new());
    };
    let wide = width(grid.columns.1.len());
    let printed = printed(grid);
    let (mut marks, mut over) = (Vec::new(), Vec::new());
    for ((row, _), down) in grid.rows.1.iter().zip(0..) {
        for ((column, _), across) in grid.columns.1.iter().zip(0..) {
            let cell = cells
                .iter()
                .find(|(own, other, _)| own == row && other == column);
            let Some((_, _, key)) = cell else { continue };
            let reached = grid
                .result
                .is_some_and(|result| result.reached.contains(key));
            let lit = printed.contains(&key.as_str());
            let (x, y) = (LEFT + wide * across, top + ROW * down);
            let rect = |inset: i32, style: Style| Mark::Rect {
                x: x + 2 * inset,
                y: y + inset,
                w: wide - 4 * inset,
                h: ROW - 2 * inset,
                style,
            };
            marks.push(rect(0, Style::Cell));
            // Inside the cell, so that neighbours do not share an edge.
            if lit {
                over.push(rect(2, Style::CellOn));
            } else if reached {
                over.push(rect(4, Style::JoinOpen));
            }
            if let Some(name) = category(source, grid, key) {
                over.push(Mark::Text {
                    x,
                    dx: 9,
                    y: y + 20,
                    anchor: Anchor::Start,
                    style: if lit { Style::Strong } else { Style::Words },
                    words: name,
                });
            }
        }
    }
    (marks, over)
}

/// What stands there now, as far as one may say so.
fn printed<'a>(grid: &Grid<'a>) -> Vec<&'a str> {
    match grid.result.map(|result| &result.outcome) {
        None | Some(Outcome::Open(_) | Outcome::Nothing) => Vec::new(),
        Some(outcome) => outcome.keys(),
    }
}

/// The coarser name of a cell.
fn category(source: &Source, grid: &Grid, key: &str) -> Option<Text> {
    let is_sort =
        |own: &Verdict| matches!(&own.by, Method::Sort { of, .. } if *of == grid.verdict.id);
    let verdict = items::verdict(source, is_sort)?;
    let Method::Sort { into, .. } = &verdict.by else {
        return None;
    };
    let (coarse, _) = into
        .iter()
        .find(|(_, members)| members.iter().any(|own| own == key))?;
    verdict.name(coarse).cloned()
}

/// Places on the grid by score.
fn place(grid: &Grid, top: i32) -> (impl Fn(i32) -> i32, impl Fn(i32) -> i32) {
    let high = ROW * i32::try_from(grid.rows.1.len()).unwrap_or(3);
    (
        |value: i32| LEFT + (1000 - LEFT) * value / 1000,
        move |value: i32| top + high * (1000 - value) / 1000,
    )
}

fn gauges(source: &Source, grid: &Grid) -> Option<(Gauge, Gauge)> {
    items::gauge(source, &grid.columns.0).zip(items::gauge(source, &grid.rows.0))
}

/// The box of what is possible where there is no dot, with the cells showing
/// through.
fn range(grid: &Grid, top: i32, (across, up): (Gauge, Gauge)) -> Vec<Mark> {
    if across.point.is_some() && up.point.is_some() {
        return Vec::new();
    }
    let (x, y) = place(grid, top);
    let line = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Axis,
    };
    let mut marks = vec![Mark::Rect {
        x: x(across.low),
        y: y(up.high),
        w: x(across.high) - x(across.low),
        h: y(up.low) - y(up.high),
        style: Style::Range(Tone::None),
    }];
    let wide = width(grid.columns.1.len());
    for (_, at) in grid.columns.1.iter().zip(1..) {
        let x = LEFT + wide * at;
        marks.push(line((x, y(1000)), (x, y(0))));
    }
    for (_, at) in grid.rows.1.iter().zip(1..) {
        let y = top + ROW * at;
        marks.push(line((x(0), y), (x(1000), y)));
    }
    marks
}

/// Where it stood in an earlier assessment: across and up, where both had a point.
fn then(grid: &Grid, before: &Earlier) -> Option<(i32, i32)> {
    let point = |id: &str| Gauge::of(before.score(id)?, true).point;
    point(&grid.columns.0).zip(point(&grid.rows.0))
}

/// A ring where it stood last time, with a line to where it stands now.
fn moved(grid: &Grid, top: i32, then: (i32, i32), now: Option<(Gauge, Gauge)>) -> Vec<Mark> {
    let (x, y) = place(grid, top);
    let (from, mut marks) = ((x(then.0), y(then.1)), Vec::new());
    if let Some((at, level)) = now.and_then(|(across, up)| across.point.zip(up.point)) {
        marks.push(Mark::Line {
            from,
            to: (x(at), y(level)),
            style: Style::Whisker,
        });
    }
    marks.push(Mark::Dot {
        x: from.0,
        y: from.1,
        r: 6,
        style: Style::DotOther,
    });
    marks
}

/// A dot where both axes have a point; whiskers are what is still possible.
fn dot(grid: &Grid, top: i32, (across, up): (Gauge, Gauge)) -> Vec<Mark> {
    let Some((at, level)) = across.point.zip(up.point) else {
        return Vec::new();
    };
    let (x, y) = place(grid, top);
    let line = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Whisker,
    };
    let mut marks = Vec::new();
    if !across.is_settled() {
        marks.push(line((x(across.low), y(level)), (x(across.high), y(level))));
    }
    if !up.is_settled() {
        marks.push(line((x(at), y(up.low)), (x(at), y(up.high))));
    }
    marks.push(Mark::Dot {
        x: x(at),
        y: y(level),
        r: 8,
        style: Style::Dot(Tone::None),
    });
    marks
}

/// The cell with its category: `Home, level: problem`.
fn title(source: &Source, grid: &Grid, lang: Lang) -> String {
    let words = strings(lang).report();
    let cell = say::headline(source, grid.verdict, lang);
    let is_sort =
        |own: &Verdict| matches!(&own.by, Method::Sort { of, .. } if *of == grid.verdict.id);
    let found = items::verdict(source, is_sort).map(|verdict| {
        let said = say::outcome(source, verdict, lang);
        (words.page.inside)(&said)
    });
    match (found, grid.result.map(|result| &result.outcome)) {
        (Some(found), Some(Outcome::One(_))) => (words.picture.of)(&cell, &found),
        (Some(found), Some(Outcome::Mixed(..) | Outcome::Unclear(_))) => {
            (words.picture.both)(&cell, &found)
        }
        _ => cell,
    }
}

/// A score of the earlier assessment, under a name that says so.
fn earlier(source: &Source, id: &str, before: &Earlier) -> Vec<Text> {
    let label = items::label(source, id);
    let name = say::each(|lang| {
        let words = &strings(lang).report().picture;
        (words.last_time)(label.get(lang))
    });
    let said = before.score(id).map(|own| plain(say::score(own)));
    vec![name, said.unwrap_or_else(items::not_applicable)]
}

fn table(source: &Source, grid: &Grid, before: Option<&Earlier>) -> Table {
    let mut rows = vec![
        items::score_pair(source, &grid.columns.0),
        items::score_pair(source, &grid.rows.0),
    ];
    if let Some(before) = before {
        rows.extend([&grid.columns.0, &grid.rows.0].map(|id| earlier(source, id, before)));
    }
    for verdict in &source.given.instrument.verdicts {
        if matches!(verdict.by, Method::Nearest { .. }) {
            continue;
        }
        let result = items::result(source, verdict);
        if result.is_some_and(|own| own.outcome != Outcome::Nothing) {
            rows.push(items::verdict_row(source, verdict));
        }
    }
    items::answer_table(rows)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick};
    use super::*;

    const GROUND: [&str; 5] = [
        "op-installed",
        "op-past-wins",
        "op-top-ties",
        "op-standards",
        "op-daily-access",
    ];
    const LEAD: [&str; 5] = [
        "op-criteria-shape",
        "op-backer-rank",
        "op-info-first",
        "op-next-step",
        "op-customer-effort",
    ];

    fn count(scene: &Scene, wanted: Style) -> usize {
        let is = |mark: &&Mark| matches!(mark, Mark::Rect { style, .. } if *style == wanted);
        scene.marks.iter().filter(is).count()
    }

    #[test]
    fn on_an_empty_sheet_every_cell_can_be_reached_and_none_is_lit() {
        let scenes = fixture::scenes("op", Known::Nothing);
        let scene = scenes.first().unwrap();
        assert_eq!(count(scene, Style::JoinOpen), 9);
        assert_eq!(count(scene, Style::CellOn), 0);
        assert!(
            !scene
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Dot { .. }))
        );
    }

    #[test]
    fn ahead_on_our_own_ground_is_the_upper_right_cell() {
        let answers = GROUND.iter().chain(&LEAD).map(|id| (*id, pick("us")));
        let scenes = fixture::answered("op", &answers.collect::<Vec<_>>());
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "Home, ahead: normal");
        let lit = scene.marks.iter().find_map(|mark| match mark {
            Mark::Rect {
                x,
                y,
                style: Style::CellOn,
                ..
            } => Some((*x, *y)),
            _ => None,
        });
        assert_eq!(lit.map(|(x, _)| x), Some(754));
        assert!(lit.is_some_and(|(_, y)| y < ROW));
    }

    #[test]
    fn where_it_stood_last_time_is_a_ring_and_a_row_of_the_table() {
        let [then, now] = ["rival", "us"].map(|side| {
            let answers = GROUND.iter().chain(&LEAD).map(|id| (*id, pick(side)));
            answers.collect::<Vec<_>>()
        });
        let scenes = fixture::answered_after("op", &then, &now);
        let scene = scenes.first().unwrap();
        let rings = scene.marks.iter().filter(|mark| {
            let style = Style::DotOther;
            matches!(mark, Mark::Dot { x: LEFT, style: own, .. } if *own == style)
        });
        assert_eq!(rings.count(), 1);
        let names: Vec<&str> = (scene.table.rows.iter())
            .filter_map(|row| Some(row.first()?.en.as_str()))
            .collect();
        assert!(
            names.iter().any(|name| name.ends_with(", last time")),
            "{names:?}"
        );
        holds(scene);
    }

    #[test]
    fn with_half_of_an_axis_open_there_is_a_box_and_no_dot() {
        let answers = GROUND.iter().map(|id| (*id, pick("us")));
        let scenes = fixture::answered("op", &answers.collect::<Vec<_>>());
        let scene = scenes.first().unwrap();
        assert_eq!(count(scene, Style::JoinOpen), 3);
        assert_eq!(count(scene, Style::Range(Tone::None)), 1);
        assert!(
            !scene
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Dot { .. }))
        );
    }

    #[test]
    fn a_name_that_needs_fewer_lines_stands_on_the_grid_too() {
        let lines = [("Rival", "对手领先"), ("leads", "")].map(|(en, zh)| Text {
            en: en.to_owned(),
            zh: zh.to_owned(),
        });
        let from_below = from_below(&lines);
        let first = from_below.first().unwrap();
        assert_eq!(
            (first.en.as_str(), first.zh.as_str()),
            ("leads", "对手领先")
        );
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("op", known).iter().for_each(holds);
        }
    }
}
