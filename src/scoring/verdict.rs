//! Named results: decision lists, own cuts, nearest and highest, grids.
//!
//! A verdict says what is printed and what can still be reached (conventions
//! §3, §5). It is firm when nothing else can be, and never at quick depth.

use super::condition::{Facts, Sight, holds};
use super::mean::{Score, is_enough};
use super::{Depth, Fraction, View, fit, nearest, reading};
use crate::instrument::{Confirm, Method, Verdict};
use crate::order;

/// Key of a comparison that nobody wins because all are too low.
pub const NONE: &str = "none";
/// Key of a coarser name that those reached do not share.
pub const OPEN: &str = "open";

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictResult {
    pub id: String,
    pub outcome: Outcome,
    /// Every key that can still come out, those printed included.
    pub reached: Vec<String>,
    /// What the lower and the upper bounds give, of a decision list.
    pub ends: Option<(String, String)>,
    pub firm: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    One(String),
    /// Nearly equal, in the order of the verdict.
    Mixed(String, String),
    /// Three or more are nearly equal.
    Unclear(Vec<String>),
    /// Too little is known; these are still possible.
    Open(Vec<String>),
    /// Nothing can be said: what it rests on does not apply.
    Nothing,
}

impl Outcome {
    /// The keys of what is printed.
    pub fn keys(&self) -> Vec<&str> {
        match self {
            Outcome::One(key) => vec![key],
            Outcome::Mixed(one, other) => vec![one, other],
            Outcome::Unclear(keys) | Outcome::Open(keys) => {
                keys.iter().map(String::as_str).collect()
            }
            Outcome::Nothing => Vec::new(),
        }
    }

    fn named(mut keys: Vec<String>) -> Outcome {
        match keys.len() {
            0 => Outcome::Nothing,
            1 => Outcome::One(keys.remove(0)),
            2 => {
                let one = keys.remove(0);
                Outcome::Mixed(one, keys.remove(0))
            }
            _ => Outcome::Unclear(keys),
        }
    }
}

/// What the facts make of a verdict.
pub fn reach(verdict: &Verdict, facts: &Facts) -> VerdictResult {
    let Some(view) = facts.view else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    match &verdict.by {
        Method::List {
            rows,
            settled: true,
            ..
        } => settled_list(verdict, facts, rows),
        Method::List { rows, near, .. } => list(verdict, facts, rows, near.as_ref()),
        Method::Cuts { of, from } => cuts(verdict, facts, of, from),
        Method::Nearest {
            of,
            to,
            margin,
            confirm,
        } => prototypes(verdict, facts, of, to, *margin, confirm.as_ref()),
        Method::Highest {
            of,
            margin,
            least,
            first,
        } => highest(verdict, facts, view, of, (*margin, *least), first),
        Method::Grid {
            rows,
            columns,
            cells,
        } => grid(verdict, facts, view, (rows, columns), cells),
        Method::Sort { of, into } => sort(verdict, facts, view, of, into),
        Method::Extremes { of, margin, lowest } => extremes(verdict, facts, of, *margin, *lowest),
        Method::Fit { fits } => result(verdict, facts, fit::fit(view, fits), Vec::new()),
    }
}

fn result(
    verdict: &Verdict,
    facts: &Facts,
    outcome: Outcome,
    mut reached: Vec<String>,
) -> VerdictResult {
    for key in outcome.keys() {
        if !reached.iter().any(|own| own == key) {
            reached.push(key.to_owned());
        }
    }
    // In the order of the verdict's names.
    let rank = |key: &String| {
        let names = verdict.names.iter();
        names.into_iter().position(|(own, _)| own == key)
    };
    order::sort_by_key(&mut reached, |key| rank(key));
    let firm = matches!(outcome, Outcome::One(_))
        && reached.len() == 1
        && facts.given.depth == Depth::Full;
    VerdictResult {
        id: verdict.id.clone(),
        outcome,
        reached,
        ends: None,
        firm,
    }
}

type Rows = [(crate::instrument::Condition, String)];

/// The first row that holds. What is unknown is three-valued: the first row
/// that is not ruled out is printed, all up to the first sure one can be
/// reached, and so can what the two bounds give.
fn list(
    verdict: &Verdict,
    facts: &Facts,
    rows: &Rows,
    near: Option<&(String, u8)>,
) -> VerdictResult {
    let possible = possible(rows, facts);
    let Some(first) = possible.first().cloned() else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    let end = |sight| first_row(rows, &facts.seen(sight)).unwrap_or_else(|| first.clone());
    let ends = (end(Sight::Low), end(Sight::High));
    let mut reached = possible;
    reached.extend([ends.0.clone(), ends.1.clone()]);
    reached.dedup();
    let beside = near.and_then(|(score, margin)| {
        let moved = [-1, 1].map(|way| {
            // Less than the margin away: a hair inside it.
            let step = Fraction::from_integer(i64::from(*margin)) - Fraction::new(1, 1_000_000);
            first_row(rows, &facts.seen(Sight::Moved(score, step * way)))
        });
        moved.into_iter().flatten().find(|key| *key != first)
    });
    let outcome = match beside {
        Some(other) => {
            let mut both = vec![first, other];
            let rank = |key: &String| verdict.names.iter().position(|(own, _)| own == key);
            order::sort_by_key(&mut both, |key| rank(key));
            Outcome::named(both)
        }
        None => Outcome::One(first),
    };
    VerdictResult {
        ends: Some(ends),
        ..result(verdict, facts, outcome, unique(reached))
    }
}

/// The first row that holds, where nothing unknown can change it; else all that
/// are still possible.
fn settled_list(verdict: &Verdict, facts: &Facts, rows: &Rows) -> VerdictResult {
    let possible = possible(rows, facts);
    let outcome = match possible.as_slice() {
        [] => Outcome::Nothing,
        [one] => Outcome::One(one.clone()),
        _ => Outcome::Open(possible.clone()),
    };
    result(verdict, facts, outcome, possible)
}

fn unique(keys: Vec<String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for key in keys {
        if !seen.contains(&key) {
            seen.push(key);
        }
    }
    seen
}

/// The rows that are not ruled out, up to the first that is sure.
fn possible(rows: &Rows, facts: &Facts) -> Vec<String> {
    let mut keys = Vec::new();
    for (condition, key) in rows {
        match holds(condition, facts) {
            Some(false) => {}
            Some(true) => {
                keys.push(key.clone());
                break;
            }
            None => keys.push(key.clone()),
        }
    }
    unique(keys)
}

fn first_row(rows: &Rows, facts: &Facts) -> Option<String> {
    let mut rows = rows.iter();
    rows.find(|(condition, _)| holds(condition, facts) != Some(false))
        .map(|(_, key)| key.clone())
}

/// Own names for ranges of a score.
fn cuts(
    verdict: &Verdict,
    facts: &Facts,
    of: &str,
    from: &[(String, Option<i16>)],
) -> VerdictResult {
    let Some(score) = facts.operand(of) else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    let position = |value: Fraction| {
        let reaches = |(_, cut): &(String, Option<i16>)| {
            cut.is_none_or(|cut| value >= Fraction::from_integer(i64::from(cut)))
        };
        from.iter().rposition(reaches).unwrap_or(0)
    };
    let (low, high) = (position(score.low), position(score.high));
    let between: Vec<String> = from
        .iter()
        .enumerate()
        .filter(|(at, _)| (low..=high).contains(at))
        .map(|(_, (key, _))| key.clone())
        .collect();
    let outcome = match score.shown_point() {
        Some(point) => from
            .get(position(point))
            .map_or(Outcome::Nothing, |(key, _)| Outcome::One(key.clone())),
        None if low == high => Outcome::named(between.clone()),
        None => Outcome::Open(between.clone()),
    };
    result(verdict, facts, outcome, between)
}

fn prototypes(
    verdict: &Verdict,
    facts: &Facts,
    of: &str,
    to: &[nearest::Prototype],
    margin: u8,
    confirm: Option<&Confirm>,
) -> VerdictResult {
    let Some(score) = facts.operand(of) else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    let confirmed = |keys: Vec<String>| match confirm {
        Some(rule) if !is_confirmed(rule, facts) => replaced(keys, rule),
        _ => keys,
    };
    let reached = confirmed(nearest::between(score.low, score.high, to, margin));
    let outcome = match score.shown_point() {
        Some(point) => Outcome::named(confirmed(nearest::at(point, to, margin))),
        None => Outcome::Open(reached.clone()),
    };
    result(verdict, facts, outcome, reached)
}

/// Whether all that the key needs is known to hold.
fn is_confirmed(rule: &Confirm, facts: &Facts) -> bool {
    confirmations(rule, facts) >= rule.count
}

/// How many of the conditions of a key are known to hold.
pub fn confirmations(rule: &Confirm, facts: &Facts) -> usize {
    let hold = rule
        .of
        .iter()
        .filter(|part| holds(part, facts) == Some(true));
    hold.count()
}

fn replaced(keys: Vec<String>, rule: &Confirm) -> Vec<String> {
    let keys = keys.into_iter().map(|key| {
        if key == rule.key {
            rule.otherwise.clone()
        } else {
            key
        }
    });
    unique(keys.collect())
}

fn highest(
    verdict: &Verdict,
    facts: &Facts,
    view: &View,
    of: &[String],
    (margin, least): (u8, Option<u8>),
    first: &Rows,
) -> VerdictResult {
    let sure = first
        .iter()
        .find(|(when, _)| holds(when, facts) == Some(true));
    if let Some((_, key)) = sure {
        return result(verdict, facts, Outcome::One(key.clone()), Vec::new());
    }
    let scores: Vec<(&String, &Score)> = of
        .iter()
        .filter_map(|id| Some((id, view.score(id)?)))
        .collect();
    let whole = |cut: u8| Fraction::from_integer(i64::from(cut));
    let greatest_low = scores.iter().map(|(_, score)| score.low).max();
    let reached: Vec<String> = scores
        .iter()
        .filter(|(_, score)| greatest_low.is_none_or(|low| score.high > low - whole(margin)))
        .map(|(id, _)| (*id).clone())
        .collect();
    let possible: Vec<String> = scores
        .iter()
        .filter(|(_, score)| greatest_low.is_none_or(|low| score.high >= low))
        .map(|(id, _)| (*id).clone())
        .collect();
    if !is_enough(coverage(facts, of, &scores)) {
        return result(verdict, facts, Outcome::Open(possible), reached);
    }
    let points: Vec<(&String, Fraction)> = scores
        .iter()
        .filter_map(|(id, score)| Some((*id, point(facts, id, score)?)))
        .collect();
    let Some(top) = points.iter().map(|(_, point)| *point).max() else {
        return result(verdict, facts, Outcome::Open(possible), reached);
    };
    if least.is_some_and(|least| top < whole(least)) {
        let none = Outcome::One(NONE.to_owned());
        let could = scores
            .iter()
            .filter(|(_, score)| least.is_some_and(|least| score.high >= whole(least)))
            .map(|(id, _)| (*id).clone())
            .collect();
        return result(verdict, facts, none, could);
    }
    let close = points
        .into_iter()
        .filter(|(_, point)| top - point < whole(margin))
        .map(|(id, _)| id.clone());
    result(verdict, facts, Outcome::named(close.collect()), reached)
}

/// The point that takes part: of a scale any answer, of a composite one that
/// may be shown.
fn point(facts: &Facts, id: &str, score: &Score) -> Option<Fraction> {
    if facts.given.instrument.scale(id).is_some() {
        score.point
    } else {
        score.shown_point()
    }
}

/// Known over asked weight of the scales; composites count by their own cover,
/// the best of them, since those without a point take no part.
fn coverage(facts: &Facts, of: &[String], scores: &[(&String, &Score)]) -> Fraction {
    let instrument = facts.given.instrument;
    if !of.iter().all(|id| instrument.scale(id).is_some()) {
        let covers = scores.iter().map(|(_, score)| score.cover);
        return covers.max().unwrap_or_default();
    }
    let (mut known, mut all) = (0, 0);
    for id in of {
        for (weight, score) in reading::parts(instrument, facts.readings, id) {
            all += i64::from(weight);
            known += if score.is_some() {
                i64::from(weight)
            } else {
                0
            };
        }
    }
    Fraction::new(known, all.max(1))
}

fn grid(
    verdict: &Verdict,
    facts: &Facts,
    view: &View,
    (rows, columns): (&str, &str),
    cells: &[(String, String, String)],
) -> VerdictResult {
    let (Some(rows), Some(columns)) = (view.verdict(rows), view.verdict(columns)) else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    let among = |rows: &[&str], columns: &[&str]| -> Vec<String> {
        cells
            .iter()
            .filter(|(row, column, _)| {
                rows.contains(&row.as_str()) && columns.contains(&column.as_str())
            })
            .map(|(_, _, cell)| cell.clone())
            .collect()
    };
    let strs = |keys: &[String]| -> Vec<String> { keys.to_vec() };
    let (all_rows, all_columns) = (strs(&rows.reached), strs(&columns.reached));
    let reached = among(
        &all_rows.iter().map(String::as_str).collect::<Vec<_>>(),
        &all_columns.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    let printed = among(&rows.outcome.keys(), &columns.outcome.keys());
    let is_open = |outcome: &Outcome| matches!(outcome, Outcome::Open(_) | Outcome::Nothing);
    let outcome = if is_open(&rows.outcome) || is_open(&columns.outcome) {
        Outcome::Open(printed)
    } else {
        Outcome::named(printed)
    };
    result(verdict, facts, outcome, reached)
}

fn sort(
    verdict: &Verdict,
    facts: &Facts,
    view: &View,
    of: &str,
    into: &[(String, Vec<String>)],
) -> VerdictResult {
    let Some(fine) = view.verdict(of) else {
        return result(verdict, facts, Outcome::Nothing, Vec::new());
    };
    let coarse = |keys: &[&str]| -> Vec<String> {
        into.iter()
            .filter(|(_, members)| members.iter().any(|own| keys.contains(&own.as_str())))
            .map(|(key, _)| key.clone())
            .collect()
    };
    let printed = coarse(&fine.outcome.keys());
    let reached = coarse(&fine.reached.iter().map(String::as_str).collect::<Vec<_>>());
    let outcome = match printed.as_slice() {
        [] => Outcome::Nothing,
        [one] => Outcome::One(one.clone()),
        _ => Outcome::Open(printed.clone()),
    };
    result(verdict, facts, outcome, reached)
}

/// The lowest of some scores, or the highest and the lowest where they lie
/// apart. Keys are ids; the first of equals.
fn extremes(
    verdict: &Verdict,
    facts: &Facts,
    of: &[String],
    margin: u8,
    lowest: Option<usize>,
) -> VerdictResult {
    let mut points: Vec<(Fraction, String)> = of
        .iter()
        .filter_map(|id| Some((facts.operand(id)?.shown_point()?, id.clone())))
        .collect();
    order::sort_by_key(&mut points, |(point, _)| *point);
    let outcome = match (lowest, points.first(), points.last()) {
        (_, None, _) | (_, _, None) => Outcome::Nothing,
        (Some(count), _, _) => {
            let lowest = points.iter().take(count);
            Outcome::named(lowest.map(|(_, id)| id.clone()).collect())
        }
        (None, Some((low, first)), Some((high, _))) => {
            if high - low >= Fraction::from_integer(i64::from(margin)) {
                let highest = points.iter().find(|(point, _)| point == high);
                let highest = highest.map_or_else(String::new, |(_, id)| id.clone());
                Outcome::Mixed(highest, first.clone())
            } else {
                Outcome::One("even".to_owned())
            }
        }
    };
    result(verdict, facts, outcome, Vec::new())
}
