//! Today and what if, as two bars a figure, and the orders of outlets (`gc`).
//!
//! Each figure has a scale of its own from zero, so that bars are compared
//! within a pair only; a loss reaches to the left of zero.

use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::figure::{amount, hundredths, whole};
use crate::scoring::growth::{Figures, Growth, Outlets, Payback};
use crate::text::Text;
use crate::text::report::PicturePeople;

use super::cells::{word, words};
use super::say::each;
use super::shapes::unknown;

/// Of a pair of bars with its name, in px.
const ROW: i32 = 84;
const BAR: i32 = 18;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let Some(growth) = &source.results.answered.growth else {
        return Vec::new();
    };
    let outlets = growth.outlets.map(|own| outlets(&own, growth));
    std::iter::once(pairs(growth)).chain(outlets).collect()
}

struct Pair {
    name: fn(&PicturePeople) -> &'static str,
    today: Option<f64>,
    what_if: Option<f64>,
}

fn all(growth: &Growth) -> [Pair; 3] {
    let pair = |name, of: fn(&Figures) -> Option<f64>| Pair {
        name,
        today: of(&growth.today),
        what_if: of(&growth.what_if),
    };
    [
        pair(|words| words.orders, |own| own.orders),
        pair(|words| words.income, |own| own.income),
        pair(|words| words.profit, |own| own.profit),
    ]
}

fn pairs(growth: &Growth) -> Scene {
    let pairs = all(growth);
    Scene {
        title: finding(growth),
        height: ROW * 3,
        marks: (pairs.iter().zip(0..))
            .flat_map(|(pair, at)| bars(pair, ROW * at))
            .collect(),
        table: table(&pairs),
        note: Some(payback(growth.payback)),
    }
}

fn finding(growth: &Growth) -> Text {
    each(|lang| {
        let words = words(lang);
        match (growth.today.profit, growth.change.profit) {
            (_, Some(change)) if whole(change) == 0 => words.profit_same.to_owned(),
            (_, Some(change)) if change > 0.0 => (words.profit_up)(&amount(change)),
            (_, Some(change)) => (words.profit_down)(&amount(-change)),
            (Some(profit), None) => (words.profit_today)(&amount(profit)),
            (None, None) => words.profit_open.to_owned(),
        }
    })
}

/// What the extra spend asks for, as a line below the bars.
fn payback(payback: Option<Payback>) -> Text {
    each(|lang| {
        let words = words(lang);
        match payback {
            None => words.equal_steps.to_owned(),
            Some(Payback::Never) => words.never_pays.to_owned(),
            Some(Payback::After { orders, rise: None }) => (words.pays_after)(&hundredths(orders)),
            Some(Payback::After {
                orders,
                rise: Some(rise),
            }) => (words.pays_after_rise)(&hundredths(orders), &hundredths(rise)),
        }
    })
}

/// Name and change, then a bar for today and one for what if.
fn bars(pair: &Pair, top: i32) -> Vec<Mark> {
    let change = pair.today.zip(pair.what_if).map(|(one, other)| other - one);
    let said = each(|lang| match change {
        Some(change) if whole(change) != 0 => gain(change),
        Some(_) => words(lang).same.to_owned(),
        None => String::new(),
    });
    let mut marks = vec![
        Mark::text(0, top + 16, Anchor::Start, Style::Name, word(pair.name)),
        Mark::text(1000, top + 16, Anchor::End, Style::Strong, said),
    ];
    let span = span(pair);
    let rows = [
        (pair.today, word(|words| words.today), Style::Cell),
        (
            pair.what_if,
            word(|words| words.what_if),
            Style::Fill(Tone::None),
        ),
    ];
    for ((value, name, style), at) in rows.into_iter().zip(0..) {
        let y = top + 24 + (BAR + 4) * at;
        marks.push(Mark::text(0, y + 14, Anchor::Start, Style::Words, name));
        marks.extend(bar(value, span, y, style));
    }
    marks
}

/// `+580`, `−40`.
fn gain(change: f64) -> String {
    if change > 0.0 {
        format!("+{}", amount(change))
    } else {
        amount(change)
    }
}

/// Where the bars of a pair stand, in thousandths.
const FROM: i32 = 200;
const TO: i32 = 720;

/// The least and the greatest of both and zero.
fn span(pair: &Pair) -> (f64, f64) {
    let values = [pair.today, pair.what_if].into_iter().flatten();
    let ends = values.fold((0.0_f64, 0.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    if ends == (0.0, 0.0) { (0.0, 1.0) } else { ends }
}

/// Thousandths of the width.
fn across(value: f64, (low, high): (f64, f64)) -> i32 {
    let share = (value - low) / (high - low);
    FROM + i32::try_from(whole(share * f64::from(TO - FROM))).unwrap_or(0)
}

fn bar(value: Option<f64>, span: (f64, f64), y: i32, style: Style) -> Vec<Mark> {
    let Some(value) = value else {
        let open = Mark::Rect {
            x: FROM,
            y,
            w: TO - FROM,
            h: BAR,
            style: Style::HeatNone,
        };
        return vec![open, unknown(FROM.midpoint(TO), 0, y + BAR / 2)];
    };
    let (zero, end) = (across(0.0, span), across(value, span));
    vec![
        Mark::Rect {
            x: zero.min(end),
            y,
            w: (end - zero).abs(),
            h: BAR,
            style,
        },
        Mark::Line {
            from: (zero, y - 2),
            to: (zero, y + BAR + 2),
            style: Style::Axis,
        },
        Mark::text(
            1000,
            y + 14,
            Anchor::End,
            Style::Words,
            plain(amount(value)),
        ),
    ]
}

fn table(pairs: &[Pair]) -> Table {
    let said = |value: Option<f64>| match value {
        Some(value) => plain(amount(value)),
        None => word(|words| words.open),
    };
    let cells = |pair: &Pair| {
        let change = pair.today.zip(pair.what_if).map(|(one, other)| other - one);
        vec![
            word(pair.name),
            said(pair.today),
            said(pair.what_if),
            change.map_or_else(|| said(None), |change| plain(gain(change))),
        ]
    };
    Table {
        head: vec![
            word(|words| words.a_month),
            word(|words| words.today),
            word(|words| words.what_if),
            word(|words| words.change),
        ],
        rows: pairs.iter().map(cells).collect(),
    }
}

/// The orders of a new channel beside those of today.
fn outlets(own: &Outlets, growth: &Growth) -> Scene {
    let pair = Pair {
        name: |words| words.orders,
        today: growth.today.orders,
        what_if: Some(own.orders),
    };
    let span = span(&pair);
    let mut marks = Vec::new();
    let rows = [
        (word(|words| words.today), pair.today, Style::Cell),
        (
            word(|words| words.outlets),
            pair.what_if,
            Style::Fill(Tone::None),
        ),
    ];
    for ((name, value, style), at) in rows.iter().zip(0..) {
        let y = 4 + (BAR + 8) * at;
        marks.push(Mark::text(
            0,
            y + 14,
            Anchor::Start,
            Style::Words,
            name.clone(),
        ));
        marks.extend(bar(*value, span, y, *style));
    }
    let per_day = hundredths(own.per_day);
    Scene {
        title: each(|lang| (words(lang).outlet_finding)(&amount(own.orders), &per_day)),
        height: 2 * (BAR + 8) + 4,
        marks,
        table: Table {
            head: vec![word(|words| words.a_month), word(|words| words.orders)],
            rows: rows
                .iter()
                .map(|(name, value, _)| {
                    let said = value
                        .map_or_else(|| word(|words| words.open), |value| plain(amount(value)));
                    vec![name.clone(), said]
                })
                .collect(),
        },
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes};
    use super::*;
    use crate::answer::Value;

    fn number(value: f64) -> Value {
        Value::Number(value)
    }

    #[test]
    fn every_sheet_has_three_pairs() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("gc", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 3);
        }
    }

    #[test]
    fn an_empty_sheet_has_dashed_bars_and_no_number() {
        let scenes = scenes("gc", Known::Nothing);
        let scene = scenes.first().unwrap();
        assert_eq!(scenes.len(), 1);
        let open = |mark: &&Mark| {
            matches!(
                mark,
                Mark::Rect {
                    style: Style::HeatNone,
                    ..
                }
            )
        };
        assert_eq!(scene.marks.iter().filter(open).count(), 6);
    }

    #[test]
    fn the_check_values_are_told_as_a_gain_and_a_break_even() {
        let scenes = answered(
            "gc",
            &[
                ("gc-exposure", number(20_000.0)),
                ("gc-conversion", number(1.5)),
                ("gc-basket", number(120.0)),
                ("gc-margin", number(30.0)),
                ("gc-spend", number(8_000.0)),
                ("gc-change-exposure", number(0.0)),
                ("gc-change-conversion", number(10.0)),
                ("gc-extra-spend", number(500.0)),
            ],
        );
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "The change brings 580 more profit a month");
        let note = &scene.note.as_ref().unwrap().en;
        assert!(note.contains("13.89") && note.contains("4.63"), "{note}");
    }

    #[test]
    fn a_loss_reaches_to_the_left_of_zero() {
        let span = (-100.0, 300.0);
        assert!(across(-100.0, span) < across(0.0, span));
        assert_eq!(across(300.0, span), TO);
    }
}
