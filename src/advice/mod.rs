//! Results → what to do and what to ask, in which order (conventions §8).
//!
//! An instrument with two indices has two lists, that of the lower index
//! first; one without a composite counts every scale alike. Flags are not
//! here: they fire in `scoring` and lead a report by themselves.

use std::cmp::Reverse;

use crate::instrument::{Advice, Band, Condition, Instrument, Item, Role, Target};
use crate::order::{self, Map};
use crate::scoring::classes::ClassOutcome;
use crate::scoring::condition::{Facts, holds};
use crate::scoring::mean::Score;
use crate::scoring::reading::Reading;
use crate::scoring::{Fraction, Given, Results, View, shares};

/// How many scales give actions.
pub const ACTIONS: usize = 3;
/// How many questions stand before "all open questions".
pub const QUESTIONS: usize = 5;

/// Actions and questions that belong to one index.
#[derive(Debug, Clone, PartialEq)]
pub struct Counsel<'a> {
    /// The composite; `None`: the instrument has none.
    pub index: Option<&'a str>,
    /// Scales that need work, the greatest need first; all of them.
    pub needs: Vec<Need<'a>>,
    /// What to do about the first [`ACTIONS`] needs.
    pub moves: Vec<Move<'a>>,
    /// One line for each strong scale.
    pub keep: Vec<Move<'a>>,
    /// Open questions, the most telling first; all of them.
    pub asks: Vec<Ask<'a>>,
}

/// A weak or partial scale and how much it holds back its index, 0–100:
/// share · (100 − score).
#[derive(Debug, Clone, PartialEq)]
pub struct Need<'a> {
    pub scale: &'a str,
    pub need: Fraction,
}

/// An advice with its cause.
#[derive(Debug, Clone, PartialEq)]
pub struct Move<'a> {
    pub advice: &'a Advice,
    pub because: Because<'a>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Because<'a> {
    /// The scale's band, point and weight as a share of the index, 0–1.
    Band {
        scale: &'a str,
        band: Band,
        point: Fraction,
        share: Fraction,
    },
    /// A picked option.
    Pick { item: &'a str, option: &'a str },
    /// The class, mixed classes, or that there is none.
    Class,
}

/// An open question.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask<'a> {
    pub item: &'a Item,
    /// By how much the answer narrows the range, 0–100; `None`: the item is not scored.
    pub worth: Option<Fraction>,
    /// It decides what else is asked, or a gate.
    pub decides: bool,
}

/// A guess that is worth checking: what its evidence would narrow.
#[derive(Debug, Clone, PartialEq)]
pub struct Guess<'a> {
    pub item: &'a Item,
    pub worth: Fraction,
}

/// The counsel for each applicable index, that of the lower index first.
pub fn counsel<'a>(given: &Given<'a>, results: &Results) -> Vec<Counsel<'a>> {
    let instrument = given.instrument;
    if instrument.indices.is_empty() {
        return vec![for_index(given, results, None)];
    }
    let applicable = instrument
        .indices
        .iter()
        .filter(|id| results.answered.score(id).is_some());
    let mut lists: Vec<Counsel> = applicable
        .map(|id| for_index(given, results, Some(id)))
        .collect();
    if let Some(first) = lower_index(instrument, &results.answered) {
        order::sort_by_key(&mut lists, |list| list.index != Some(first));
    }
    lists
}

/// Of several indices the one with the lowest point, the first of equals;
/// `None` while one of them has no point.
pub fn lower_index<'a>(instrument: &'a Instrument, view: &View) -> Option<&'a str> {
    let points: Option<Vec<(Fraction, &str)>> = instrument
        .indices
        .iter()
        .map(|id| Some((view.score(id)?.shown_point()?, id.as_str())))
        .collect();
    points?
        .into_iter()
        .reduce(|least, next| if next.0 < least.0 { next } else { least })
        .map(|(_, id)| id)
}

fn for_index<'a>(given: &Given<'a>, results: &Results, index: Option<&'a str>) -> Counsel<'a> {
    let view = &results.answered;
    let shares = scale_shares(given.instrument, view, index);
    let needs = needs(given.instrument, view, &shares);
    let band_move = |scale: &'a str, wanted: &[Band]| {
        let known = point_and_share(view, &shares, scale)?;
        band_move(given, results, scale, known, wanted)
    };
    let mut moves: Vec<Move> = needs
        .iter()
        .take(ACTIONS)
        .filter_map(|need| band_move(need.scale, &[Band::Weak, Band::Partial]))
        .collect();
    moves.extend(other_moves(given, results, index));
    let keep = (given.instrument.scales.iter())
        .filter_map(|scale| band_move(&scale.id, &[Band::Strong]))
        .collect();
    Counsel {
        index,
        asks: asks(given.instrument, results, &shares, index),
        needs,
        moves,
        keep,
    }
}

type Shares = Map<Fraction>;

/// The shares of the scales in an index; without a composite all applicable
/// scales count alike.
fn scale_shares(instrument: &Instrument, view: &View, index: Option<&str>) -> Shares {
    if let Some(index) = index {
        return shares(instrument, view, index);
    }
    let scales: Vec<&String> = view
        .scales
        .iter()
        .filter(|scale| scale.score.is_some())
        .map(|scale| &scale.id)
        .collect();
    let count = i64::try_from(scales.len()).unwrap_or(1).max(1);
    scales
        .into_iter()
        .map(|id| (id.clone(), Fraction::new(1, count)))
        .collect()
}

/// The shown point of a scale and its share in the index.
fn point_and_share(view: &View, shares: &Shares, scale: &str) -> Option<(Fraction, Fraction)> {
    let point = view.score(scale).and_then(Score::shown_point)?;
    Some((point, *shares.get(scale)?))
}

fn needs<'a>(instrument: &'a Instrument, view: &View, shares: &Shares) -> Vec<Need<'a>> {
    let hundred = Fraction::from_integer(100);
    let need = |scale: &'a crate::instrument::Scale| {
        let (point, share) = point_and_share(view, shares, &scale.id)?;
        let band = view.label(&scale.id)?.band()?;
        (band != Band::Strong).then(|| Need {
            scale: &scale.id,
            need: share * (hundred - point),
        })
    };
    let mut needs: Vec<Need> = instrument.scales.iter().filter_map(need).collect();
    // Stable, so equals stay in instrument order.
    order::sort_by_key(&mut needs, |need| Reverse(need.need));
    needs
}

fn band_move<'a>(
    given: &Given<'a>,
    results: &Results,
    scale: &'a str,
    (point, share): (Fraction, Fraction),
    wanted: &[Band],
) -> Option<Move<'a>> {
    let band = results.answered.label(scale)?.band()?;
    let target = Target::Band(scale.to_owned(), band);
    let advice = first(given, results, |own| *own == target)?;
    let because = Because::Band {
        scale,
        band,
        point,
        share,
    };
    wanted.contains(&band).then_some(Move { advice, because })
}

/// Advice that hangs on a picked option or on the class. It stands with the
/// first index.
fn other_moves<'a>(given: &Given<'a>, results: &Results, index: Option<&str>) -> Vec<Move<'a>> {
    let instrument = given.instrument;
    if index.is_some() && index != instrument.indices.first().map(String::as_str) {
        return Vec::new();
    }
    let mut moves = Vec::new();
    let class = results.answered.class.as_ref().map(|class| &class.outcome);
    if let Some(outcome) = class
        && let Some(advice) = first(given, results, |target| fits_class(target, outcome))
    {
        let because = Because::Class;
        moves.push(Move { advice, because });
    }
    for advice in &instrument.advice {
        if let Target::Pick(item, option) = &advice.target
            && results
                .reading(item)
                .and_then(Reading::value)
                .and_then(|value| value.pick())
                == Some(option)
        {
            let because = Because::Pick { item, option };
            moves.push(Move { advice, because });
        }
    }
    moves
}

fn fits_class(target: &Target, outcome: &ClassOutcome) -> bool {
    match (target, outcome) {
        (Target::Class(class), ClassOutcome::Class(own)) => class == own,
        (Target::Mixed(one, other), ClassOutcome::Mixed(first, second)) => {
            (one, other) == (first, second) || (other, one) == (first, second)
        }
        (Target::Unclear, ClassOutcome::Unclear | ClassOutcome::NoClearType) => true,
        _ => false,
    }
}

/// The first advice for a target whose own condition holds.
fn first<'a>(
    given: &Given<'a>,
    results: &Results,
    wanted: impl Fn(&Target) -> bool,
) -> Option<&'a Advice> {
    let facts = Facts::new(given, &results.readings, Some(&results.answered));
    given
        .instrument
        .advice
        .iter()
        .filter(|advice| wanted(&advice.target))
        .find(|advice| {
            let when = advice.when.as_ref();
            when.is_none_or(|when| holds(when, &facts) == Some(true))
        })
}

/// Open items in the order of what they tell (§8.3): those that decide what is
/// asked or a gate, then by worth; ties in item order; unscored ones last.
fn asks<'a>(
    instrument: &'a Instrument,
    results: &Results,
    shares: &Shares,
    index: Option<&str>,
) -> Vec<Ask<'a>> {
    let first_index = index.is_none() || index == instrument.indices.first().map(String::as_str);
    let open = (instrument.items.iter().zip(&results.readings))
        .filter(|(_, reading)| reading.is_open())
        .map(|(item, _)| item);
    let ask = |item: &'a Item| {
        let worth = worth(instrument, results, shares, item);
        let belongs = worth.is_some() || (item.weight.is_none() && first_index);
        belongs.then(|| Ask {
            item,
            worth,
            decides: decides(instrument, item),
        })
    };
    let mut asks: Vec<Ask> = open.filter_map(ask).collect();
    order::sort_by_key(&mut asks, |ask| (!ask.decides, Reverse(ask.worth)));
    asks
}

/// 100 · share · w / W, summed over the scales the item counts in: the width
/// that its answer takes out of the range.
fn worth(
    instrument: &Instrument,
    results: &Results,
    shares: &Shares,
    item: &Item,
) -> Option<Fraction> {
    let parts: Vec<Fraction> = instrument
        .counts_in(item)
        .into_iter()
        .filter_map(|(scale, weight)| {
            let share = shares.get(scale)?;
            let all = asked_weight(instrument, results, scale);
            Some(*share * Fraction::new(100 * i64::from(weight), i64::from(all.max(1))))
        })
        .collect();
    (!parts.is_empty()).then(|| parts.into_iter().sum())
}

/// The weight of the items in play of a scale.
fn asked_weight(instrument: &Instrument, results: &Results, scale: &str) -> u32 {
    (instrument.items.iter().zip(&results.readings))
        .filter(|(_, reading)| reading.is_asked())
        .flat_map(|(item, _)| instrument.counts_in(item))
        .filter(|(own, _)| *own == scale)
        .map(|(_, weight)| weight)
        .sum()
}

/// Another item's visibility reads it, or it belongs to a gate or to class votes.
fn decides(instrument: &Instrument, item: &Item) -> bool {
    let role = instrument.scale(&item.scale).map(|scale| scale.role);
    let read_by = |condition: &Condition| condition.answers().contains(&item.id.as_str());
    matches!(role, Some(Role::Gate | Role::Class))
        || instrument
            .items
            .iter()
            .any(|other| other.visible.as_ref().is_some_and(read_by))
}

/// Known answers that rest on a guess, the most telling first. Checking one
/// narrows the range as evidenced by its worth.
pub fn guesses<'a>(given: &Given<'a>, results: &Results) -> Vec<Guess<'a>> {
    if results.evidenced.is_none() {
        return Vec::new();
    }
    let instrument = given.instrument;
    let lists: Vec<Shares> = match instrument.indices.as_slice() {
        [] => vec![scale_shares(instrument, &results.answered, None)],
        indices => indices
            .iter()
            .map(|id| scale_shares(instrument, &results.answered, Some(id)))
            .collect(),
    };
    let is_guess = |reading: &Reading| {
        reading.is_known()
            && reading
                .grade
                .is_none_or(|grade| grade == crate::answer::Grade::Guess)
    };
    let mut guesses: Vec<Guess> = (instrument.items.iter().zip(&results.readings))
        .filter(|(item, reading)| is_guess(reading) && item.ask.is_some())
        .filter_map(|(item, _)| {
            let worths = lists
                .iter()
                .filter_map(|shares| worth(instrument, results, shares, item));
            Some(Guess {
                item,
                worth: worths.reduce(|a, b| a + b)?,
            })
        })
        .collect();
    order::sort_by_key(&mut guesses, |guess| Reverse(guess.worth));
    guesses
}
