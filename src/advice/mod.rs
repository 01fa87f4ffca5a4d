//! Results → what to do and what to ask, in which order (conventions §8).
//!
//! An instrument with two indices has two lists, that of the lower index
//! first; one without a composite counts every scale alike. Flags are not
//! here: they fire in `scoring` and lead a report by themselves.

mod worth;

use std::cmp::Reverse;

use crate::answer::Value;
use crate::instrument::{Advice, Band, Condition, Instrument, Item, Method, Role, Target};
use crate::order::{self, Map};
use crate::scoring::classes::ClassOutcome;
use crate::scoring::condition::{Facts, holds};
use crate::scoring::mean::Score;
use crate::scoring::reading::Reading;
use crate::scoring::verdict::Outcome;
use crate::scoring::{Fraction, Given, Results, View, shares};

use worth::worth;

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
    /// What a verdict says.
    Verdict(&'a str),
    /// The condition of the advice itself.
    Rule,
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
    let band_moves = |scale: &'a str, wanted: &[Band]| {
        let known = point_and_share(view, &shares, scale);
        known.map(|known| band_moves(given, results, scale, known, wanted))
    };
    let first_index = is_first(given.instrument, index);
    let mut moves = if first_index {
        verdict_moves(given, results)
    } else {
        Vec::new()
    };
    let needed = needs.iter().take(ACTIONS);
    moves.extend(
        needed
            .filter_map(|need| band_moves(need.scale, &[Band::Weak, Band::Partial]))
            .flatten(),
    );
    let strong = |neutral: bool| {
        let scales = given.instrument.scales.iter();
        scales.filter(move |scale| scale.neutral == neutral)
    };
    // Where low is no fault, high calls for something as well.
    moves.extend(
        strong(true)
            .filter_map(|scale| band_moves(&scale.id, &[Band::Strong]))
            .flatten(),
    );
    if first_index {
        moves.extend(other_moves(given, results));
    }
    let keep = strong(false)
        .filter_map(|scale| band_moves(&scale.id, &[Band::Strong]))
        .flatten()
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

fn band_moves<'a>(
    given: &Given<'a>,
    results: &Results,
    id: &'a str,
    (point, share): (Fraction, Fraction),
    wanted: &[Band],
) -> Vec<Move<'a>> {
    let band = results.answered.label(id).and_then(|label| label.band());
    let Some(band) = band.filter(|band| wanted.contains(band)) else {
        return Vec::new();
    };
    let target = Target::Band(id.to_owned(), band);
    let because = Because::Band {
        scale: id,
        band,
        point,
        share,
    };
    moves(given, results, &because, |own| *own == target)
}

/// Whether what hangs on no index stands with this one.
fn is_first(instrument: &Instrument, index: Option<&str>) -> bool {
    index.is_none() || index == instrument.indices.first().map(String::as_str)
}

/// Advice for what the verdicts say, in their order.
fn verdict_moves<'a>(given: &Given<'a>, results: &Results) -> Vec<Move<'a>> {
    let mut all = Vec::new();
    for verdict in &given.instrument.verdicts {
        let Some(result) = results.answered.verdict(&verdict.id) else {
            continue;
        };
        let because = Because::Verdict(&verdict.id);
        let wanted = |target: &Target| match (target, &result.outcome) {
            (Target::Verdict(id, key), Outcome::One(own)) => *id == verdict.id && key == own,
            (Target::VerdictMixed(id), Outcome::Mixed(..) | Outcome::Unclear(_)) => {
                *id == verdict.id
            }
            _ => false,
        };
        all.extend(moves(given, results, &because, wanted));
    }
    all
}

/// Advice that hangs on a composite's or an item's band, on a picked option, on
/// the class, or on a rule of its own.
fn other_moves<'a>(given: &Given<'a>, results: &Results) -> Vec<Move<'a>> {
    let instrument = given.instrument;
    let whole = Fraction::from_integer(1);
    let mut all = Vec::new();
    let class = results.answered.class.as_ref().map(|class| &class.outcome);
    if let Some(outcome) = class {
        all.extend(moves(given, results, &Because::Class, |target| {
            fits_class(target, outcome)
        }));
    }
    for composite in &instrument.composites {
        let score = results.answered.score(&composite.id);
        if let Some(point) = score.and_then(Score::shown_point) {
            let bands = [Band::Weak, Band::Partial, Band::Strong];
            all.extend(band_moves(
                given,
                results,
                &composite.id,
                (point, whole),
                &bands,
            ));
        }
    }
    all.extend(item_moves(given, results));
    for item in &instrument.items {
        let value = results.reading(&item.id).and_then(Reading::value);
        for option in item.options().iter().map(|option| option.key.as_str()) {
            let picked = match value {
                Some(Value::Picks(keys)) => keys.iter().any(|key| key == option),
                Some(value) => value.pick() == Some(option),
                None => false,
            };
            if picked {
                let because = Because::Pick {
                    item: &item.id,
                    option,
                };
                let target = Target::Pick(item.id.clone(), option.to_owned());
                all.extend(moves(given, results, &because, |own| *own == target));
            }
        }
    }
    let facts = Facts::new(given, &results.readings, Some(&results.answered));
    let rules = instrument
        .advice
        .iter()
        .filter(|own| own.target == Target::Rule);
    let holding = rules.filter(|own| {
        let when = own.when.as_ref();
        when.is_some_and(|when| holds(when, &facts) == Some(true))
    });
    all.extend(holding.map(|advice| Move {
        advice,
        because: Because::Rule,
    }));
    all
}

/// Advice for the bands of single items, the lowest of them.
fn item_moves<'a>(given: &Given<'a>, results: &Results) -> Vec<Move<'a>> {
    let facts = Facts::new(given, &results.readings, Some(&results.answered));
    let mut low: Vec<(Fraction, &'a Item, Band)> = given
        .instrument
        .items
        .iter()
        .filter_map(|item| {
            let point = facts.operand(&item.id)?.shown_point()?;
            Some((point, item, crate::scoring::bands::band(point)))
        })
        .collect();
    order::sort_by_key(&mut low, |(point, ..)| *point);
    let each = low.into_iter().flat_map(|(point, item, band)| {
        let target = Target::Band(item.id.clone(), band);
        let because = Because::Band {
            scale: &item.id,
            band,
            point,
            share: Fraction::from_integer(1),
        };
        moves(given, results, &because, |own| *own == target)
    });
    each.take(ACTIONS).collect()
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

/// The advice for a target: the first whose own condition holds; where that has
/// none, all that have none.
fn moves<'a>(
    given: &Given<'a>,
    results: &Results,
    because: &Because<'a>,
    wanted: impl Fn(&Target) -> bool,
) -> Vec<Move<'a>> {
    let facts = Facts::new(given, &results.readings, Some(&results.answered));
    let advice = given.instrument.advice.iter();
    let fitting = advice.filter(|own| wanted(&own.target));
    let mut given_now = fitting.filter(|own| {
        let when = own.when.as_ref();
        when.is_none_or(|when| holds(when, &facts) == Some(true))
    });
    let a_move = |advice| Move {
        advice,
        because: because.clone(),
    };
    let Some(first) = given_now.next() else {
        return Vec::new();
    };
    let rest = given_now.filter(|own| first.when.is_none() && own.when.is_none());
    [first].into_iter().chain(rest).map(a_move).collect()
}

/// Open items in the order of what they tell (§8.3): those that decide what is
/// asked or a gate, then by worth; ties in item order; unscored ones last.
fn asks<'a>(
    instrument: &'a Instrument,
    results: &Results,
    shares: &Shares,
    index: Option<&str>,
) -> Vec<Ask<'a>> {
    let first_index = is_first(instrument, index);
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

/// Another item's visibility or a verdict reads it, or it belongs to a gate or
/// to class votes.
fn decides(instrument: &Instrument, item: &Item) -> bool {
    let role = instrument.scale(&item.scale).map(|scale| scale.role);
    let read_by = |condition: &Condition| condition.answers().contains(&item.id.as_str());
    let rows = instrument
        .verdicts
        .iter()
        .flat_map(|verdict| match &verdict.by {
            Method::List { rows, .. } => rows.as_slice(),
            Method::Highest { first, .. } => first.as_slice(),
            _ => &[],
        });
    matches!(role, Some(Role::Gate | Role::Class))
        || rows.into_iter().any(|(condition, _)| read_by(condition))
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
