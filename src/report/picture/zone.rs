//! Limits on a line and the zone between (`ng`).
//!
//! Three numbers in order: our limit, the cautious and the hopeful estimate of
//! theirs. They are private: a report has the picture only when it was asked to
//! show such numbers.

use super::{items, say, trade};
use crate::answer::Value;
use crate::instrument::{Item, Kind, Method, Named, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone, text_width};
use crate::scoring::verdict::Outcome;
use crate::text::{Lang, Text, strings};

/// Where the line runs.
const LINE: i32 = 74;
/// Room on either side of the numbers, in thousandths.
const SIDE: i32 = 120;
/// Numbers wider than this, in px, have no place but the whole line.
const WIDE: f64 = 170.0;

/// What is known of the three numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Limits {
    ours: Option<f64>,
    low: Option<f64>,
    high: Option<f64>,
}

/// The scenes of this picture: the line, and what is given for what.
pub fn scenes(source: &Source) -> Vec<Scene> {
    line_scene(source)
        .into_iter()
        .chain(trade::scene(source))
        .collect()
}

/// `None` while its numbers are kept back.
fn line_scene(source: &Source) -> Option<Scene> {
    let numbers = source.given.instrument.items.iter();
    if numbers.clone().any(Item::is_private) {
        return None;
    }
    let ids: Vec<&str> = numbers
        .filter(|item| matches!(item.kind, Kind::Number { .. }))
        .map(|item| item.id.as_str())
        .collect();
    let [ours, low, high] = ids.as_slice() else {
        return None;
    };
    let limits = Limits {
        ours: number(source, ours),
        low: number(source, low),
        high: number(source, high),
    };
    let (below, height) = legend(limits);
    let mut marks = line(limits);
    marks.extend(below);
    let verdicts = source.given.instrument.verdicts.iter();
    let mut rows: Vec<Vec<Text>> = named(limits)
        .into_iter()
        .map(|(name, value)| vec![name, said(value)])
        .collect();
    rows.extend(verdicts.map(|verdict| items::verdict_row(source, verdict)));
    Some(Scene {
        title: say::each(|lang| title(source, ours, limits, lang)),
        height,
        marks,
        table: Table {
            head: say::head(|words| [words.picture.part, words.picture.number]),
            rows,
        },
        note: Some(say::word(|words| words.picture.zone_note)),
    })
}

fn number(source: &Source, id: &str) -> Option<f64> {
    match source.results.reading(id)?.value()? {
        Value::Number(number) => Some(*number),
        _ => None,
    }
}

fn named(limits: Limits) -> [(Text, Option<f64>); 3] {
    [
        (say::word(|words| words.picture.our_limit), limits.ours),
        (say::word(|words| words.picture.their_low), limits.low),
        (say::word(|words| words.picture.their_high), limits.high),
    ]
}

fn said(value: Option<f64>) -> Text {
    value.map_or_else(
        || say::word(|words| words.picture.not_known),
        |value| plain(say::amount(value)),
    )
}

/// Places on the line, the known numbers inside it with room on either side.
fn place(limits: Limits) -> impl Fn(f64) -> i32 {
    let known = [limits.ours, limits.low, limits.high].into_iter().flatten();
    let from = known.clone().fold(f64::INFINITY, f64::min);
    let span = known.fold(f64::NEG_INFINITY, f64::max) - from;
    move |value: f64| {
        if span > 0.0 {
            // Between the two ends by construction.
            #[allow(clippy::cast_possible_truncation)]
            let share = ((value - from) / span * f64::from(1000 - 2 * SIDE)) as i32;
            SIDE + share
        } else {
            500
        }
    }
}

/// The shaded zone, the line, our limit above it and their range below.
fn line(limits: Limits) -> Vec<Mark> {
    let at = place(limits);
    let rule = |from: (i32, i32), to: (i32, i32), style: Style| Mark::Line { from, to, style };
    let band = |from: f64, to: f64, style: Style| Mark::Rect {
        x: at(from),
        y: LINE - 18,
        w: at(to) - at(from),
        h: 36,
        style,
    };
    let mut marks = Vec::new();
    let (sure, hoped) = zones(limits);
    if let Some((from, to)) = hoped {
        marks.push(band(from, to, Style::HeatNone));
    }
    if let Some((from, to)) = sure {
        marks.push(band(from, to, Style::Range(Tone::Strong)));
    }
    marks.push(rule((0, LINE), (1000, LINE), Style::Axis));
    let x = limits.ours.map_or(500, &at);
    if limits.ours.is_some() {
        marks.push(rule((x, LINE - 30), (x, LINE + 18), Style::Outline));
    }
    let name = say::word(|words| words.picture.our_limit);
    marks.extend(words(x, LINE - 52, name, sign(limits.ours)));
    marks.extend(theirs(limits, &at));
    marks
}

fn sign(value: Option<f64>) -> Text {
    plain(value.map_or_else(|| "?".to_owned(), say::amount))
}

/// Their estimates as a span, or the one that is known.
fn theirs(limits: Limits, at: &impl Fn(f64) -> i32) -> Vec<Mark> {
    let rule = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Join,
    };
    let (name, ends) = match (limits.low, limits.high) {
        (Some(low), Some(high)) => (
            say::word(|words| words.picture.their_range),
            vec![low, high],
        ),
        (Some(low), None) => (say::word(|words| words.picture.their_low), vec![low]),
        (None, Some(high)) => (say::word(|words| words.picture.their_high), vec![high]),
        (None, None) => {
            let name = say::word(|words| words.picture.their_range);
            return words(500, LINE + 38, name, sign(None));
        }
    };
    let mut marks = Vec::new();
    let places: Vec<i32> = ends.iter().map(|end| at(*end)).collect();
    for place in &places {
        marks.push(rule((*place, LINE - 9), (*place, LINE + 9)));
    }
    let (from, to) = (places.iter().min(), places.iter().max());
    let (from, to) = (from.copied().unwrap_or(500), to.copied().unwrap_or(500));
    marks.push(rule((from, LINE), (to, LINE)));
    let numbers: Vec<String> = ends.iter().map(|end| say::amount(*end)).collect();
    let middle = i32::midpoint(from, to);
    marks.extend(words(middle, LINE + 38, name, plain(numbers.join("–"))));
    marks
}

/// A name over its number, kept inside the picture.
fn words(x: i32, y: i32, name: Text, value: Text) -> Vec<Mark> {
    let (x, anchor) = match x {
        _ if text_width(&value.en) > WIDE => (0, Anchor::Start),
        ..330 => (x.min(100), Anchor::Start),
        330..=670 => (x, Anchor::Middle),
        _ => (x.max(900), Anchor::End),
    };
    vec![
        Mark::text(x, y, anchor, Style::Name, name),
        Mark::text(x, y + 16, anchor, Style::Strong, value),
    ]
}

type Span = Option<(f64, f64)>;

/// The zone that the cautious estimate leaves, and what the hopeful one adds.
fn zones(limits: Limits) -> (Span, Span) {
    let (Some(ours), Some(low), Some(high)) = (limits.ours, limits.low, limits.high) else {
        return (None, None);
    };
    let from = ours.max(low);
    (
        (ours <= low && low <= high).then_some((ours, low)),
        (low <= high && from < high).then_some((from, high)),
    )
}

/// What the shades are, with their numbers; how far down it reaches.
fn legend(limits: Limits) -> (Vec<Mark>, i32) {
    let (sure, hoped) = zones(limits);
    let entries = [
        (
            sure,
            Style::Range(Tone::Strong),
            say::word(|words| words.picture.zone_sure),
        ),
        (
            hoped,
            Style::HeatNone,
            say::word(|words| words.picture.zone_hoped),
        ),
    ];
    let mut marks = Vec::new();
    let mut y = LINE + 88;
    for (span, style, name) in entries {
        let Some((from, to)) = span else { continue };
        marks.push(Mark::Shape {
            x: 0,
            y: y - 12,
            points: vec![(2, 0), (26, 0), (26, 14), (2, 14)],
            closed: true,
            style,
        });
        let range = plain(format!("{}–{}", say::amount(from), say::amount(to)));
        for (words, style, down) in [(name, Style::Words, 0), (range, Style::Strong, 16)] {
            marks.push(Mark::Text {
                x: 0,
                dx: 34,
                y: y + down,
                anchor: Anchor::Start,
                style,
                words,
            });
        }
        y += 40;
    }
    (marks, y - 16)
}

/// Whether there is a zone, and whether to open at all.
fn title(source: &Source, first: &str, limits: Limits, lang: Lang) -> String {
    let words = strings(lang).report();
    let missing: Vec<String> = (named(limits).iter())
        .filter(|(_, value)| value.is_none())
        .map(|(name, _)| (words.page.inside)(name.get(lang)))
        .collect();
    let reads = |verdict: &Verdict| match &verdict.by {
        Method::List { rows, .. } => rows.iter().any(|(when, _)| {
            let mut found = false;
            when.names(&mut |named| found |= matches!(named, Named::Answer(id) if id == first));
            found
        }),
        _ => false,
    };
    let zone = items::verdict(source, reads);
    let mut said = match zone {
        _ if !missing.is_empty() => (words.picture.zone_missing)(&missing),
        Some(verdict) if say::found(source, verdict) != Outcome::Nothing => {
            say::outcome(source, verdict, lang)
        }
        _ => words.picture.zone_odd.to_owned(),
    };
    let opening = items::verdict(source, |own| !reads(own));
    if let Some(verdict) = opening
        && say::found(source, verdict) != Outcome::Nothing
    {
        let found = say::outcome(source, verdict, lang);
        said = (words.picture.both)(&said, &(words.page.inside)(&found));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds};
    use super::*;

    fn limits(ours: f64, low: f64, high: f64) -> Limits {
        Limits {
            ours: Some(ours),
            low: Some(low),
            high: Some(high),
        }
    }

    #[test]
    fn between_our_limit_and_their_cautious_one_the_zone_is_sure() {
        let (sure, hoped) = zones(limits(80.0, 90.0, 110.0));
        assert_eq!(sure, Some((80.0, 90.0)));
        assert_eq!(hoped, Some((90.0, 110.0)));
    }

    #[test]
    fn a_limit_inside_their_range_leaves_only_hope() {
        assert_eq!(
            zones(limits(95.0, 90.0, 110.0)),
            (None, Some((95.0, 110.0)))
        );
    }

    #[test]
    fn above_their_range_nothing_is_shaded() {
        assert_eq!(zones(limits(120.0, 90.0, 110.0)), (None, None));
    }

    #[test]
    fn a_missing_number_is_named_and_never_drawn() {
        let number = |value: f64| Value::Number(value);
        let answers = [
            ("ng-our-limit", number(80.0)),
            ("ng-their-low", number(90.0)),
        ];
        let scenes = fixture::answered("ng", &answers);
        let scene = scenes.first().unwrap();
        assert!(
            scene
                .title
                .en
                .starts_with("No zone can be drawn yet, still missing: their hopeful limit"),
            "{}",
            scene.title.en
        );
        let shaded = |mark: &Mark| matches!(mark, Mark::Rect { .. });
        assert!(!scene.marks.iter().any(shaded));
    }

    #[test]
    fn one_number_alone_stands_in_the_middle() {
        let alone = Limits {
            ours: Some(80.0),
            low: None,
            high: None,
        };
        assert_eq!(place(alone)(80.0), 500);
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            fixture::scenes("ng", known).iter().for_each(holds);
        }
        let numbers = [84_000.0, 90_000.0, 112_000.0];
        let huge = [1e12, 9e11, 0.0];
        let ids = ["ng-our-limit", "ng-their-low", "ng-their-high"];
        for (turn, numbers) in [
            (0, numbers),
            (1, numbers),
            (2, numbers),
            (0, huge),
            (1, huge),
        ] {
            let values = numbers.iter().cycle().skip(turn);
            let answers: Vec<_> = (ids.iter().zip(values))
                .map(|(id, value)| (*id, Value::Number(*value)))
                .collect();
            fixture::answered("ng", &answers).iter().for_each(holds);
        }
    }
}
