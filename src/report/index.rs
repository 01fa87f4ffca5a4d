//! An index with the scales it is made of, as rows of one table.

use super::cause::{Cause, causes};
use super::figure;
use super::reply::label;
use super::standing::Standing;
use super::verdict::{self, Sentence};
use super::{Source, reply};
use crate::instrument::{Composite, Formula, Role};
use crate::scoring::CompositeResult;
use crate::scoring::mean::Score;
use crate::text::{Lang, Text, strings};

/// How many parts are named as those that count most.
const MOST: usize = 2;

#[derive(Debug, Clone, PartialEq)]
pub struct Index {
    pub id: String,
    pub label: Text,
    pub verdict: Vec<Sentence>,
    /// The instrument has words of its own for the bands.
    pub says: bool,
    pub standing: Standing,
    /// The cap that lowered the band, in its own words, with what set it off.
    pub cap: Option<(Text, Vec<Cause>)>,
    /// Parts that rest on less than 60 % of their answers.
    pub thin: Vec<Text>,
    pub answered: Score,
    /// `None` for instruments without a second score.
    pub evidenced: Option<Score>,
    /// The parts, the parts of parts after each, and last the index itself.
    pub rows: Vec<Row>,
    pub finding: Finding,
    /// Where the weights hang on a context answer: the heaviest parts.
    pub count_most: Vec<(Text, u32)>,
    pub unsettled: Option<Unsettled>,
}

/// The context question that the weights hang on, while it is open, and the
/// range in each case.
#[derive(Debug, Clone, PartialEq)]
pub struct Unsettled {
    /// Id of the context question.
    pub id: String,
    pub question: Text,
    pub cases: Vec<(Text, Score)>,
}

/// One scale or composite in the table of its index.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub id: String,
    pub label: Text,
    pub place: RowPlace,
    /// `None`: not applicable.
    pub answered: Option<Score>,
    pub evidenced: Option<Score>,
    pub standing: Option<Standing>,
    pub borderline: bool,
    /// The link that is drawn open.
    pub weakest: bool,
}

/// What a row is to its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowPlace {
    /// A part, with its weight out of the sum of weights; `None`: not settled.
    Part(Option<u32>),
    /// A part of a part: its share in per cent.
    Inner(i64),
    Total,
    /// One of several types; low is no fault.
    Class,
    /// A scale of an instrument without an index.
    Alone,
}

/// What the table shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub scores: Spread,
    /// So many of so many have a number as answered and none as evidenced.
    pub unproven: Option<(usize, usize)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spread {
    None,
    One(Text, i64),
    Level(i64),
    Between {
        top: Vec<Text>,
        high: i64,
        bottom: Vec<Text>,
        low: i64,
    },
    Weakest {
        bottom: Text,
        low: i64,
        top: Text,
        high: i64,
    },
}

/// The index with this id; `None`: not applicable.
pub fn index(source: &Source, id: &str) -> Option<Index> {
    let instrument = source.given.instrument;
    let composite = instrument.composite(id)?;
    let result = source.results.answered.composite(id)?;
    let answered = result.score.clone()?;
    let evidenced = source.results.evidenced.as_ref();
    let rows = rows(source, composite, result);
    Some(Index {
        id: id.to_owned(),
        label: composite.label.clone(),
        verdict: verdict::of_index(source, composite, result),
        says: composite.says.is_some(),
        standing: Standing::of(
            &answered,
            result.label.as_ref()?,
            source.given.depth,
            composite.neutral,
        ),
        cap: cap(source, result),
        thin: result.thin.iter().map(|id| label(instrument, id)).collect(),
        evidenced: evidenced.and_then(|view| view.score(id).cloned()),
        finding: finding(&rows),
        rows,
        count_most: verdict::greatest_weights(instrument, composite, result)
            .into_iter()
            .take(MOST)
            .map(|(id, weight)| (label(instrument, &id), weight))
            .collect(),
        unsettled: unsettled(source, composite, result),
        answered,
    })
}

fn cap(source: &Source, result: &CompositeResult) -> Option<(Text, Vec<Cause>)> {
    let id = result.cap.as_ref()?;
    let cap = source
        .given
        .instrument
        .caps
        .iter()
        .find(|cap| cap.id == *id)?;
    let causes = causes(&cap.when, source, &source.results.answered);
    Some((cap.text.clone(), causes))
}

fn unsettled(
    source: &Source,
    composite: &Composite,
    result: &CompositeResult,
) -> Option<Unsettled> {
    let Formula::MeanBy(context, _) = &composite.formula else {
        return None;
    };
    let question = source.contexts.iter().find(|own| own.id == *context)?;
    let case = |(key, score): &(String, Option<Score>)| {
        let value = crate::answer::Value::Pick(key.clone());
        let words = reply::words(&question.kind, &value).unwrap_or_else(|| reply::both(key));
        Some((words, score.clone()?))
    };
    let cases: Vec<_> = result.cases.iter().filter_map(case).collect();
    (!cases.is_empty()).then(|| Unsettled {
        id: context.clone(),
        question: question.text.clone(),
        cases,
    })
}

fn rows(source: &Source, composite: &Composite, result: &CompositeResult) -> Vec<Row> {
    let mut rows = Vec::new();
    for (id, weight) in parts(composite, result) {
        let mut part = row(source, &id, RowPlace::Part(weight));
        part.weakest = result.weakest.as_ref() == Some(&id);
        rows.push(part);
        rows.extend(inner(source, &id));
    }
    rows.push(row(source, &composite.id, RowPlace::Total));
    rows
}

/// The parts in their order, those not applicable included.
fn parts(composite: &Composite, result: &CompositeResult) -> Vec<(String, Option<u32>)> {
    let (listed, settled) = match &composite.formula {
        Formula::Mean(parts) => (parts.as_slice(), true),
        Formula::MeanBy(_, options) => {
            let has = |parts: &Vec<(String, u32)>| {
                result.parts.iter().all(|part| parts.contains(part)) && !result.parts.is_empty()
            };
            let picked = options.iter().find(|(_, parts)| has(parts));
            let first = picked
                .or(options.first())
                .map(|(_, parts)| parts.as_slice());
            (first.unwrap_or_default(), picked.is_some())
        }
        _ => (&[][..], true),
    };
    listed
        .iter()
        .map(|(id, weight)| (id.clone(), settled.then_some(*weight)))
        .collect()
}

/// The parts of a part that is itself a composite.
fn inner(source: &Source, id: &str) -> Vec<Row> {
    let instrument = source.given.instrument;
    let nested = instrument
        .composite(id)
        .zip(source.results.answered.composite(id));
    let Some((composite, result)) = nested else {
        return Vec::new();
    };
    let parts = parts(composite, result);
    let sum: u32 = parts.iter().filter_map(|(_, weight)| *weight).sum();
    let share = |weight: u32| i64::from(100 * weight / sum.max(1));
    parts
        .into_iter()
        .map(|(id, weight)| {
            let place = RowPlace::Inner(share(weight.unwrap_or(0)));
            row(source, &id, place)
        })
        .collect()
}

/// The row of one scale or composite.
pub fn row(source: &Source, id: &str, place: RowPlace) -> Row {
    let instrument = source.given.instrument;
    let view = &source.results.answered;
    let neutral =
        place == RowPlace::Class || instrument.scale(id).is_some_and(|scale| scale.neutral);
    let answered = view.score(id).cloned();
    let standing = answered
        .as_ref()
        .zip(view.label(id))
        .map(|(score, label)| Standing::of(score, label, source.given.depth, neutral));
    let evidenced = source.results.evidenced.as_ref();
    let own = view.scales.iter().find(|scale| scale.id == id);
    Row {
        id: id.to_owned(),
        label: label(instrument, id),
        place,
        evidenced: evidenced.and_then(|view| view.score(id).cloned()),
        answered,
        standing,
        borderline: own.is_some_and(|scale| scale.borderline),
        weakest: false,
    }
}

/// The scales of an instrument that has neither index nor types.
pub fn alone(source: &Source) -> Vec<Row> {
    let instrument = source.given.instrument;
    if !instrument.indices.is_empty() || instrument.classifier.is_some() {
        return Vec::new();
    }
    let scored = instrument
        .scales
        .iter()
        .filter(|scale| scale.role == Role::Scored);
    scored
        .map(|scale| row(source, &scale.id, RowPlace::Alone))
        .collect()
}

/// What a table shows, over its parts without the parts of parts.
pub fn finding(rows: &[Row]) -> Finding {
    let parts: Vec<&Row> = rows
        .iter()
        .filter(|row| matches!(row.place, RowPlace::Part(_) | RowPlace::Alone))
        .collect();
    let points: Vec<(&Row, i64)> = parts
        .iter()
        .filter_map(|row| Some((*row, figure::point(row.answered.as_ref()?)?)))
        .collect();
    let lost = points.iter().filter(|(row, _)| {
        row.evidenced
            .as_ref()
            .is_some_and(|score| score.shown_point().is_none())
    });
    let lost = lost.count();
    Finding {
        scores: spread(&points),
        unproven: (lost > 0).then_some((lost, parts.len())),
    }
}

fn spread(points: &[(&Row, i64)]) -> Spread {
    let high = points.iter().map(|(_, point)| *point).max();
    let low = points.iter().map(|(_, point)| *point).min();
    let (Some(high), Some(low)) = (high, low) else {
        return Spread::None;
    };
    let at = |wanted: i64| -> Vec<Text> {
        let rows = points.iter().filter(|(_, point)| *point == wanted);
        rows.map(|(row, _)| row.label.clone()).collect()
    };
    let weakest = points.iter().find(|(row, _)| row.weakest);
    match (points, weakest, at(high).first()) {
        ([(row, point)], _, _) => Spread::One(row.label.clone(), *point),
        _ if high == low => Spread::Level(high),
        (_, Some((bottom, low)), Some(top)) => Spread::Weakest {
            bottom: bottom.label.clone(),
            low: *low,
            top: top.clone(),
            high,
        },
        _ => Spread::Between {
            top: at(high),
            high,
            bottom: at(low),
            low,
        },
    }
}

impl Finding {
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let scores = &words.scores;
        let inside = |name: &Text| (words.page.inside)(name.get(lang));
        let list = |names: &[Text]| {
            let names: Vec<String> = names.iter().map(inside).collect();
            (words.page.list)(&names)
        };
        let said = match &self.scores {
            Spread::None => scores.none_has_point.to_owned(),
            Spread::One(label, point) => (scores.one_has_point)(&inside(label), *point),
            Spread::Level(point) => (scores.level)(*point),
            Spread::Between {
                top,
                high,
                bottom,
                low,
            } => (scores.spread)(&list(top), *high, &list(bottom), *low),
            Spread::Weakest {
                bottom,
                low,
                top,
                high,
            } => (scores.weakest)(&inside(bottom), *low, &inside(top), *high),
        };
        match self.unproven {
            Some((lost, all)) => (words.since.both)(&said, &(scores.unproven)(lost, all)),
            None => said,
        }
    }
}
