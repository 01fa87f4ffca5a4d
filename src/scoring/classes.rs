//! Highest class score with a margin (conventions §5).
//!
//! With coverage of 60 % or more: t is the highest class score; below the
//! floor there is no clear type. C are the classes less than the margin behind
//! t, so a lead of exactly the margin wins. One class wins, two are mixed,
//! three or more unclear. Below 60 % no class is named and those still
//! possible are listed. A class without any answer is left out of C.

use super::mean::{Score, is_enough};
use super::reading::Reading;
use super::{Depth, Fraction, Given, ScaleResult};
use crate::instrument::{Axis, Classifier};

#[derive(Debug, Clone, PartialEq)]
pub struct ClassResult {
    pub outcome: ClassOutcome,
    /// Answered weight over visible weight, each item once.
    pub cover: Fraction,
    /// The winner's low exceeds every other class's high; never at quick depth.
    pub robust: bool,
    /// Where the classes put the person; `None` below 60 % coverage.
    pub place: Option<Place>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ClassOutcome {
    Class(String),
    /// In class order.
    Mixed(String, String),
    /// Three or more are nearly equal.
    Unclear,
    /// None reaches the floor.
    NoClearType,
    /// Too little is known; these are still possible, in class order.
    None {
        possible: Vec<String>,
    },
}

/// A place on a two-axis map, −100 … 100 each, with what is still possible.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    pub x: Coordinate,
    pub y: Coordinate,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coordinate {
    pub at: Fraction,
    pub low: Fraction,
    pub high: Fraction,
}

/// Names the class of the given class scores.
pub fn classify(
    given: &Given,
    classifier: &Classifier,
    readings: &[Reading],
    scales: &[ScaleResult],
) -> ClassResult {
    let cover = coverage(given, classifier, readings);
    let scores = class_scores(classifier, scales);
    let outcome = if is_enough(cover) {
        named(classifier, &scores)
    } else {
        ClassOutcome::None {
            possible: possible(&scores),
        }
    };
    let robust = match &outcome {
        ClassOutcome::Class(winner) if given.depth == Depth::Full => is_robust(winner, &scores),
        _ => false,
    };
    let place = match &classifier.map {
        Some(map) if is_enough(cover) => axis(&map.x, &scores)
            .zip(axis(&map.y, &scores))
            .map(|(x, y)| Place { x, y }),
        _ => None,
    };
    ClassResult {
        outcome,
        cover,
        robust,
        place,
    }
}

type Scores<'a> = Vec<(&'a str, &'a Score)>;

fn class_scores<'a>(classifier: &'a Classifier, scales: &'a [ScaleResult]) -> Scores<'a> {
    let score = |class: &'a String| {
        let result = scales.iter().find(|scale| scale.id == *class)?;
        Some((class.as_str(), result.score.as_ref()?))
    };
    classifier.classes.iter().filter_map(score).collect()
}

/// Weight of the answered items over that of the items in play (§13.5).
fn coverage(given: &Given, classifier: &Classifier, readings: &[Reading]) -> Fraction {
    let counts = |scale: &String| {
        classifier.classes.contains(scale) || classifier.votes.as_ref() == Some(scale)
    };
    let asked = (given.instrument.items.iter().zip(readings))
        .filter(|(item, reading)| counts(&item.scale) && reading.is_asked());
    let (known, all) = asked.fold((0, 0), |(known, all), (item, reading)| {
        let weight = i64::from(item.weight.unwrap_or(0));
        (
            known + if reading.is_known() { weight } else { 0 },
            all + weight,
        )
    });
    Fraction::new(known, all.max(1))
}

fn named(classifier: &Classifier, scores: &Scores) -> ClassOutcome {
    let points = scores
        .iter()
        .filter_map(|(class, score)| score.point.map(|point| (*class, point)));
    let Some(top) = points.clone().map(|(_, point)| point).max() else {
        return ClassOutcome::NoClearType;
    };
    if top < Fraction::from_integer(i64::from(classifier.floor)) {
        return ClassOutcome::NoClearType;
    }
    let margin = Fraction::from_integer(i64::from(classifier.margin));
    let close: Vec<&str> = points
        .filter(|(_, point)| top - point < margin)
        .map(|(class, _)| class)
        .collect();
    match close.as_slice() {
        [one] => ClassOutcome::Class((*one).to_owned()),
        [one, other] => ClassOutcome::Mixed((*one).to_owned(), (*other).to_owned()),
        _ => ClassOutcome::Unclear,
    }
}

/// The classes whose high reaches the greatest low.
fn possible(scores: &Scores) -> Vec<String> {
    let greatest = scores.iter().map(|(_, score)| score.low).max();
    scores
        .iter()
        .filter(|(_, score)| greatest.is_none_or(|low| score.high >= low))
        .map(|(class, _)| (*class).to_owned())
        .collect()
}

fn is_robust(winner: &str, scores: &Scores) -> bool {
    let low = scores
        .iter()
        .find(|(class, _)| *class == winner)
        .map(|(_, score)| score.low);
    scores
        .iter()
        .filter(|(class, _)| *class != winner)
        .all(|(_, score)| low.is_some_and(|low| low > score.high))
}

/// Half the difference of two sums; `None` while one of the classes has no answer.
fn axis(axis: &Axis, scores: &Scores) -> Option<Coordinate> {
    let half = |plus: &dyn Fn(&Score) -> Option<Fraction>,
                minus: &dyn Fn(&Score) -> Option<Fraction>| {
        let sum = |classes: &[String], value: &dyn Fn(&Score) -> Option<Fraction>| {
            classes
                .iter()
                .map(|class| value(scores.iter().find(|(id, _)| id == class)?.1))
                .sum::<Option<Fraction>>()
        };
        Some((sum(&axis.plus, plus)? - sum(&axis.minus, minus)?) / 2)
    };
    Some(Coordinate {
        at: half(&|score| score.point, &|score| score.point)?,
        low: half(&|score| Some(score.low), &|score| Some(score.high))?,
        high: half(&|score| Some(score.high), &|score| Some(score.low))?,
    })
}
