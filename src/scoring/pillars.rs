//! Legs that another instrument's result stands in for (`docs/spec/06-fl`, §6.1).
//!
//! A leg comes from the long instrument's point, else from the quick items,
//! else from the long instrument's range (§13.8). Its label comes along, caps
//! included. Where the quick form was filled earlier and its point lies 20 or
//! more away, both are told, so that somebody asks which answer changed.

use super::bands::{self, Name};
use super::condition;
use super::mean::{Score, mean};
use super::reading::item_score;
use super::{Basis, Fraction, Given, ScaleResult, View};
use crate::instrument::{Band, Pillar};

/// From here on two scores of one leg are worth a question.
const APART: i64 = 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PillarResult {
    pub id: String,
    /// The scale that shows the score taken.
    pub scale: String,
    pub source: Source,
    /// The point of the quick form where it lies far from the long one's.
    pub earlier: Option<Fraction>,
}

/// What a leg rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The point of the long instrument.
    Long,
    Quick,
    /// The long instrument has a range only, and the quick items no answer.
    LongRange,
    Nothing,
}

/// Puts the score that is taken in the place of the scale's own.
pub fn take(given: &Given, basis: Basis, pillar: &Pillar, scale: &mut ScaleResult) -> PillarResult {
    let (key, id) = &pillar.from;
    let long = given.other(key).map(|other| other.results.view(basis));
    let score = long.and_then(|view| long_score(view, id));
    let label = long.and_then(|view| view.label(id).copied());
    let own = scale.score.as_ref().filter(|own| own.point.is_some());
    let point = score.as_ref().and_then(Score::shown_point);
    let source = match (point, own, &score) {
        (Some(_), ..) => Source::Long,
        (None, Some(_), _) => Source::Quick,
        (None, None, Some(_)) => Source::LongRange,
        (None, None, None) => Source::Nothing,
    };
    let earlier = point.and_then(|point| earlier(given, &pillar.scale, point));
    match source {
        Source::Long | Source::LongRange => {
            scale.score = score;
            scale.label = label;
            scale.borderline = false;
        }
        Source::Quick => {}
        // Nobody asked: all is possible.
        Source::Nothing => {
            let open = mean(&[(1, None)]);
            let depth = given.depth;
            scale.label = open.as_ref().map(|open| bands::label(open, depth));
            scale.score = open;
        }
    }
    PillarResult {
        id: pillar.id.clone(),
        scale: pillar.scale.clone(),
        source,
        earlier,
    }
}

/// A score whose weights hang on an unknown answer has no cover (§13.8).
fn long_score(view: &View, id: &str) -> Option<Score> {
    let score = view.score(id)?.clone();
    let open = view
        .composite(id)
        .is_some_and(|composite| !composite.cases.is_empty());
    Some(if open {
        Score {
            cover: Fraction::from_integer(0),
            ..score
        }
    } else {
        score
    })
}

/// The point of the kept answers to the quick items, if it lies far away.
fn earlier(given: &Given, scale: &str, point: Fraction) -> Option<Fraction> {
    let items = given.instrument.items.iter();
    let parts: Vec<_> = items
        .filter(|item| item.scale == scale)
        .filter_map(|item| {
            let value = given.sheet.get(&item.id).and_then(|own| own.value.as_ref());
            let value = value.filter(|value| value.fits(item));
            let score = value.and_then(|value| item_score(item, value, scale));
            Some((
                item.weight?,
                score.map(|score| Fraction::from_integer(i64::from(score))),
            ))
        })
        .collect();
    let quick = mean(&parts)?.shown_point()?;
    let apart = if quick > point {
        quick - point
    } else {
        point - quick
    };
    (apart >= Fraction::from_integer(APART)).then_some(quick)
}

/// Whether so many legs are weak, caps of theirs included.
pub fn weak(view: &View, least: usize) -> Option<bool> {
    let is_weak = |pillar: &PillarResult| {
        let label = view.label(&pillar.scale)?;
        match label.name {
            Name::Band { band, .. } => Some(band == Band::Weak),
            Name::Range {
                lower: Band::Weak, ..
            } => None,
            Name::Range { .. } => Some(false),
        }
    };
    let outcomes: Vec<Option<bool>> = view.pillars.iter().map(is_weak).collect();
    condition::count(outcomes.into_iter(), least)
}
