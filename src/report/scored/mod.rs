//! How this was scored: the items behind a number, and the sum they make.
//!
//! The sums are written out as a person would check them with a pencil. Scale
//! scores inside an index stand with one decimal; the result is the exact one,
//! rounded.

mod say;

use crate::answer::Grade;
use crate::instrument::{Item, Kind, Role};
use crate::report::reply::{self, Reply, label};
use crate::report::{Source, figure};
use crate::scoring::mean::{self, Score};
use crate::scoring::reading::{self, Reading};
use crate::scoring::{CompositeResult, Fraction, View};
use crate::text::Text;

/// One scale, index or axis with its sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    pub id: String,
    pub label: Text,
    /// `None`: not applicable, or not scored.
    pub answered: Option<Score>,
    /// Empty for a composite.
    pub items: Vec<ItemRow>,
    pub lines: Vec<Line>,
    pub is_scored: bool,
    /// The result of a sum that is no score, such as a place on a map.
    pub at: Option<Fraction>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ItemRow {
    pub id: String,
    pub question: Text,
    pub reply: Reply,
    pub grade: Option<Grade>,
    pub weight: Option<u32>,
    pub score: ItemScore,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemScore {
    Known {
        score: u8,
        reversed: bool,
    },
    /// Anything from 0 to 100.
    Open,
    /// Not applicable or not scored.
    Out,
}

/// A line of arithmetic.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub head: Head,
    /// One sum, or the two ends of a range.
    pub sums: Vec<Sum>,
    pub note: Option<LineNote>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Head {
    Answered,
    Range,
    Evidenced,
    /// Under one option of an open context question.
    Case(Text),
    /// Along an axis, from one end to the other.
    Axis(Text, Text),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineNote {
    /// Known weight of all weight.
    Thin(u32, u32),
    ThinShare(i64),
    NoAnswer,
}

/// `(3×75 + 2×25) / 5 = 55`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    pub terms: Vec<(i64, Fraction)>,
    pub divisor: i64,
    pub result: Fraction,
}

/// Scales, then composites, then the place on the map; the items that are not
/// scored last.
pub fn scored(source: &Source) -> Vec<Scored> {
    let instrument = source.given.instrument;
    let (scales, others): (Vec<_>, Vec<_>) = instrument
        .scales
        .iter()
        .partition(|scale| scale.role == Role::Scored);
    let mut all: Vec<Scored> = scales
        .iter()
        .map(|scale| of_scale(source, &scale.id))
        .collect();
    all.extend(
        instrument
            .composites
            .iter()
            .filter_map(|own| of_composite(source, &own.id)),
    );
    all.extend(of_place(source));
    let votes = instrument
        .classifier
        .as_ref()
        .and_then(|own| own.votes.as_ref());
    let unscored = others.iter().filter(|scale| votes != Some(&scale.id));
    all.extend(unscored.map(|scale| of_scale(source, &scale.id)));
    all.retain(|scored| !scored.items.is_empty() || !scored.lines.is_empty());
    all
}

fn of_scale(source: &Source, id: &str) -> Scored {
    let instrument = source.given.instrument;
    let is_scored = instrument
        .scale(id)
        .is_some_and(|scale| scale.role == Role::Scored);
    let answered = source.results.answered.score(id);
    let lines = if is_scored {
        scale_lines(source, id)
    } else {
        Vec::new()
    };
    Scored {
        id: id.to_owned(),
        label: label(instrument, id),
        answered: answered.filter(|_| is_scored).cloned(),
        items: items(source, id),
        lines,
        is_scored,
        at: None,
    }
}

fn items(source: &Source, scale: &str) -> Vec<ItemRow> {
    let instrument = source.given.instrument;
    (instrument.items.iter())
        .zip(&source.results.readings)
        .filter_map(|(item, reading)| {
            let counts = instrument.counts_in(item);
            let weight = counts
                .iter()
                .find(|(id, _)| *id == scale)
                .map(|(_, weight)| *weight);
            if weight.is_none() && item.scale != scale {
                return None;
            }
            Some(ItemRow {
                id: item.id.clone(),
                question: item.text.clone(),
                reply: Reply::of(item, reading)?,
                grade: reading.grade,
                weight,
                score: item_score(item, reading, scale, weight.is_some()),
            })
        })
        .collect()
}

fn item_score(item: &Item, reading: &Reading, scale: &str, counts: bool) -> ItemScore {
    if !counts || !reading.is_asked() {
        return ItemScore::Out;
    }
    let score = reading
        .value()
        .and_then(|value| reading::item_score(item, value, scale));
    match score {
        Some(score) => ItemScore::Known {
            score,
            reversed: matches!(
                item.kind,
                Kind::Rating { reverse: true, .. } | Kind::YesPartlyNo { reverse: true, .. }
            ),
        },
        None => ItemScore::Open,
    }
}

fn scale_lines(source: &Source, id: &str) -> Vec<Line> {
    let instrument = source.given.instrument;
    let results = source.results;
    let mut lines = Vec::new();
    let parts = reading::parts(instrument, &results.readings, id);
    if let Some(score) = results.answered.score(id) {
        lines.extend(mean_lines(&parts, score, Head::Answered));
    }
    let proven = reading::as_evidenced(&results.readings);
    let proven = reading::parts(instrument, &proven, id);
    let view = results.evidenced.as_ref();
    if let Some(score) = view.and_then(|view| view.score(id))
        && proven != parts
    {
        lines.extend(mean_lines(&proven, score, Head::Evidenced));
    }
    lines
}

/// The point and, where something is open, the range.
fn mean_lines(parts: &[mean::Part], score: &Score, head: Head) -> Vec<Line> {
    let known: Vec<(i64, Fraction)> = parts
        .iter()
        .filter_map(|(weight, score)| Some((i64::from(*weight), (*score)?)))
        .collect();
    let all: u32 = parts.iter().map(|(weight, _)| *weight).sum();
    let answered: i64 = known.iter().map(|(weight, _)| *weight).sum();
    let answered = u32::try_from(answered).unwrap_or(all);
    let point = score.point.map(|result| Sum {
        terms: known,
        divisor: i64::from(answered),
        result,
    });
    let note = match &point {
        None => Some(LineNote::NoAnswer),
        Some(_) if !score.shown => Some(LineNote::Thin(answered, all)),
        Some(_) => None,
    };
    let end = |open: u8, result| Sum {
        terms: parts
            .iter()
            .map(|(weight, score)| (i64::from(*weight), score.unwrap_or(whole(open))))
            .collect(),
        divisor: i64::from(all),
        result,
    };
    let ends = vec![end(0, score.low), end(100, score.high)];
    point_and_range(head, point, note, ends, score)
}

fn point_and_range(
    head: Head,
    point: Option<Sum>,
    note: Option<LineNote>,
    ends: Vec<Sum>,
    score: &Score,
) -> Vec<Line> {
    // A point that may not be shown is not written out either.
    let shown = point.filter(|_| score.shown);
    let mut lines = vec![Line {
        head,
        sums: shown.into_iter().collect(),
        note,
    }];
    if !figure::is_settled(score) {
        lines.push(Line {
            head: Head::Range,
            sums: ends,
            note: None,
        });
    }
    lines
}

fn of_composite(source: &Source, id: &str) -> Option<Scored> {
    let instrument = source.given.instrument;
    let result = source.results.answered.composite(id)?;
    let score = result.score.as_ref()?;
    let mut lines = if result.cases.is_empty() {
        composite_lines(&source.results.answered, result, score, Head::Answered)
    } else {
        case_lines(source, result)
    };
    let view = source.results.evidenced.as_ref();
    let proven = view.and_then(|view| Some((view, view.composite(id)?)));
    if let Some((view, proven)) = proven
        && let Some(own) = &proven.score
        && own != score
        && proven.cases.is_empty()
    {
        lines.extend(composite_lines(view, proven, own, Head::Evidenced));
    }
    Some(Scored {
        id: id.to_owned(),
        label: label(instrument, id),
        answered: Some(score.clone()),
        items: Vec::new(),
        lines,
        is_scored: true,
        at: None,
    })
}

fn composite_lines(view: &View, result: &CompositeResult, score: &Score, head: Head) -> Vec<Line> {
    let parts = &result.parts;
    let point = score
        .point
        .map(|total| sum(view, parts, |part| part.point, total));
    let note = match &point {
        None => Some(LineNote::NoAnswer),
        Some(_) if !score.shown => Some(LineNote::ThinShare(figure::percent(score.cover))),
        Some(_) => None,
    };
    let ends = vec![
        sum(view, parts, |part| Some(part.low), score.low),
        sum(view, parts, |part| Some(part.high), score.high),
    ];
    point_and_range(head, point, note, ends, score)
}

fn case_lines(source: &Source, result: &CompositeResult) -> Vec<Line> {
    let instrument = source.given.instrument;
    let Some(composite) = instrument.composite(&result.id) else {
        return Vec::new();
    };
    let crate::instrument::Formula::MeanBy(context, options) = &composite.formula else {
        return Vec::new();
    };
    let asked = source.contexts.iter().find(|own| own.id == *context);
    let line = |(key, score): &(String, Option<Score>)| {
        let score = score.as_ref()?;
        let (_, parts) = options.iter().find(|(own, _)| own == key)?;
        let value = crate::answer::Value::Pick(key.clone());
        let words = asked.and_then(|own| reply::words(&own.kind, &value));
        let view = &source.results.answered;
        let parts: Vec<(String, u32)> = (parts.iter())
            .filter(|(id, _)| view.score(id).is_some())
            .cloned()
            .collect();
        Some(Line {
            head: Head::Case(words.unwrap_or_else(|| reply::both(key))),
            sums: vec![
                sum(view, &parts, |part| Some(part.low), score.low),
                sum(view, &parts, |part| Some(part.high), score.high),
            ],
            note: None,
        })
    };
    result.cases.iter().filter_map(line).collect()
}

/// The weighted mean of the parts that have such a value.
fn sum(
    view: &View,
    parts: &[(String, u32)],
    value: impl Fn(&Score) -> Option<Fraction>,
    result: Fraction,
) -> Sum {
    let terms: Vec<(i64, Fraction)> = parts
        .iter()
        .filter_map(|(id, weight)| Some((i64::from(*weight), value(view.score(id)?)?)))
        .collect();
    Sum {
        divisor: terms.iter().map(|(weight, _)| *weight).sum(),
        terms,
        result,
    }
}

/// The two sums that put a person on the map.
fn of_place(source: &Source) -> Vec<Scored> {
    let view = &source.results.answered;
    let map = source
        .given
        .instrument
        .classifier
        .as_ref()
        .and_then(|own| own.map.as_ref());
    let place = view.class.as_ref().and_then(|class| class.place.as_ref());
    let Some((map, place)) = map.zip(place) else {
        return Vec::new();
    };
    let axis = |id: &str, axis: &crate::instrument::Axis, at: Fraction| {
        let side = |classes: &[String], sign: i64| -> Vec<(i64, Fraction)> {
            let points = classes.iter().filter_map(|id| view.score(id)?.point);
            points.map(|point| (sign, point)).collect()
        };
        let mut terms = side(&axis.plus, 1);
        terms.extend(side(&axis.minus, -1));
        Scored {
            id: id.to_owned(),
            label: Text {
                en: format!("{} – {}", axis.low.en, axis.high.en),
                zh: format!("{} – {}", axis.low.zh, axis.high.zh),
            },
            answered: None,
            items: Vec::new(),
            lines: vec![Line {
                head: Head::Axis(axis.low.clone(), axis.high.clone()),
                sums: vec![Sum {
                    terms,
                    divisor: 2,
                    result: at,
                }],
                note: None,
            }],
            is_scored: true,
            at: Some(at),
        }
    };
    vec![
        axis("axis-x", &map.x, place.x.at),
        axis("axis-y", &map.y, place.y.at),
    ]
}

fn whole(score: u8) -> Fraction {
    Fraction::from_integer(i64::from(score))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_written_as_one_checks_it() {
        let sum = Sum {
            terms: vec![(3, whole(75)), (2, whole(25))],
            divisor: 5,
            result: whole(55),
        };
        assert_eq!(sum.say(), "(3×75 + 2×25) / 5 = 55");
        let one = Sum {
            terms: vec![(2, whole(25))],
            divisor: 7,
            result: Fraction::new(50, 7),
        };
        assert_eq!(one.say(), "2×25 / 7 = 7");
        let axis = Sum {
            terms: vec![(1, whole(17)), (-1, whole(92))],
            divisor: 2,
            result: Fraction::new(-75, 2),
        };
        assert_eq!(axis.say(), "(17 − 92) / 2 = −38");
    }
}
