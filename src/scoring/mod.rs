//! Answers → results, exactly by the rules of `docs/spec/00-conventions.md`.
//!
//! One method a file, each citing its rule. Scores are exact fractions, since
//! a band is cut at 40 and 70 and a hair must not decide. There are no words
//! here and no rounding for display; that is `report`'s work.
//!
//! The way: [`reading`] says which items are in play and what is known;
//! [`mean`] and [`composite`] make scores with bounds; [`bands`] and [`caps`]
//! name them; [`classes`] and [`group`] name types; [`condition`] evaluates
//! flags, caps and visibility with three outcomes; [`values`], [`worth`], [`ladder`],
//! [`pillars`], [`people`] and [`growth`] are rules of one kind of instrument,
//! [`across`] of several. Every result is computed
//! twice, as answered and as evidenced (§2).

pub mod across;
pub mod bands;
pub mod caps;
pub mod classes;
pub mod composite;
pub mod condition;
pub mod extreme;
pub mod fit;
pub mod group;
pub mod growth;
pub mod ladder;
pub mod mean;
pub mod nearest;
pub mod people;
pub mod pillars;
pub mod ratio;
pub mod reading;
pub mod values;
pub mod verdict;
pub mod worth;

use num_rational::Ratio;

use crate::answer::{ContextAnswers, Sheet};
use crate::instrument::{Calculation, Composite, Formula, Instrument, Role, Scope};
use crate::order::Map;

use bands::Label;
use classes::ClassResult;
use condition::Facts;
use growth::Growth;
use ladder::LadderResult;
use mean::Score;
use people::People;
use pillars::PillarResult;
use reading::Reading;
use values::Values;
use verdict::VerdictResult;

/// An exact fraction. Formula are bounded when an instrument is read, so sums
/// and products of a sheet stay far below the range of `i64`.
pub type Fraction = Ratio<i64>;

/// How much of an instrument is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Depth {
    Quick,
    Full,
}

/// What is scored.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    pub instrument: &'a Instrument,
    pub sheet: &'a Sheet,
    pub context: &'a ContextAnswers,
    pub depth: Depth,
    /// Days since the last answer, for flags about age; `None`: not known.
    pub age_days: Option<u32>,
    /// Which part is asked, where there is one about the deal as a whole.
    pub scope: Scope,
    /// The latest results of other instruments for the same deal.
    pub others: &'a [Other<'a>],
}

/// Another instrument's sheet with its results.
#[derive(Debug, Clone, Copy)]
pub struct Other<'a> {
    pub given: Given<'a>,
    pub results: &'a Results,
}

impl<'a> Given<'a> {
    /// The results of another instrument, if it was answered.
    pub fn other(&self, key: &str) -> Option<&'a Other<'a>> {
        let others = self.others.iter();
        others
            .into_iter()
            .find(|other| other.given.instrument.key == key)
    }
}

/// Which of the two scores of everything is meant (conventions §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    Answered,
    Evidenced,
}

/// All results of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Results {
    pub depth: Depth,
    /// One reading an item, in the instrument's order.
    pub readings: Vec<Reading>,
    pub answered: View,
    /// `None` for self-assessments, which have no second score.
    pub evidenced: Option<View>,
    /// Ids of the flags that fire, in the instrument's order.
    pub flags: Vec<String>,
}

/// One of the two scores of everything.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub basis: Basis,
    /// Scored scales in the instrument's order.
    pub scales: Vec<ScaleResult>,
    pub composites: Vec<CompositeResult>,
    pub class: Option<ClassResult>,
    /// Item scores made from two numbers, by id; `None`: unknown.
    pub ratios: Vec<(String, Option<Fraction>)>,
    pub verdicts: Vec<VerdictResult>,
    /// Ids of the remarks that hold.
    pub remarks: Vec<String>,
    pub values: Option<Values>,
    pub ladder: Option<LadderResult>,
    /// Where each leg was taken from.
    pub pillars: Vec<PillarResult>,
    /// Of a map of persons.
    pub people: Option<People>,
    pub growth: Option<Growth>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ScaleResult {
    pub id: String,
    /// `None`: not applicable.
    pub score: Option<Score>,
    pub label: Option<Label>,
    /// One changed answer would move the band (§4).
    pub borderline: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct CompositeResult {
    pub id: String,
    pub score: Option<Score>,
    /// Before caps.
    pub own_label: Option<Label>,
    /// After caps.
    pub label: Option<Label>,
    /// The cap that lowered the label.
    pub cap: Option<String>,
    /// The applicable parts and their weights; empty while the context answer
    /// that picks the weights is unknown.
    pub parts: Vec<(String, u32)>,
    /// The score under each option of an unknown context answer.
    pub cases: Vec<(String, Option<Score>)>,
    /// Parts that rest on less than 60 % of their answers.
    pub thin: Vec<String>,
    /// The lowest of the parts named as links, among those with a point.
    pub weakest: Option<String>,
}

impl View {
    /// The score of a scale or composite; `None` when not applicable.
    pub fn score(&self, id: &str) -> Option<&Score> {
        let scales = self.scales.iter().map(|scale| (&scale.id, &scale.score));
        let composites = (self.composites.iter()).map(|result| (&result.id, &result.score));
        scales
            .chain(composites)
            .find(|(own, _)| *own == id)
            .and_then(|(_, score)| score.as_ref())
    }

    /// The label of a scale, or of a composite after caps.
    pub fn label(&self, id: &str) -> Option<&Label> {
        let scale = self.scales.iter().find(|scale| scale.id == id);
        match scale {
            Some(scale) => scale.label.as_ref(),
            None => self.composite(id).and_then(|result| result.label.as_ref()),
        }
    }

    pub fn composite(&self, id: &str) -> Option<&CompositeResult> {
        self.composites.iter().find(|result| result.id == id)
    }

    pub fn verdict(&self, id: &str) -> Option<&VerdictResult> {
        self.verdicts.iter().find(|result| result.id == id)
    }

    /// The score of a ratio; `None`: there is none of this id, or it is unknown.
    pub fn ratio(&self, id: &str) -> Option<Fraction> {
        let ratio = self.ratios.iter().find(|(own, _)| own == id);
        ratio.and_then(|(_, score)| *score)
    }
}

impl Results {
    /// One of the two scores; a self-assessment has but one.
    pub fn view(&self, basis: Basis) -> &View {
        match (basis, &self.evidenced) {
            (Basis::Evidenced, Some(evidenced)) => evidenced,
            _ => &self.answered,
        }
    }

    /// The reading of an item.
    pub fn reading(&self, id: &str) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    /// Visible items, without those not applicable: known ones and all.
    pub fn known_of_asked(&self) -> (usize, usize) {
        let asked = self.readings.iter().filter(|reading| reading.is_asked());
        let known = asked.clone().filter(|reading| reading.is_known());
        (known.count(), asked.count())
    }
}

/// Scores a sheet. Never fails: what does not fit counts as unknown and is
/// marked in its reading.
pub fn score(given: &Given) -> Results {
    let readings = reading::read(given);
    let answered = view(given, &readings, Basis::Answered);
    let evidenced = (given.instrument.group.has_evidence())
        .then(|| view(given, &reading::as_evidenced(&readings), Basis::Evidenced));
    let flags = condition::flags(&Facts::new(given, &readings, Some(&answered)));
    Results {
        depth: given.depth,
        readings,
        answered,
        evidenced,
        flags,
    }
}

/// Everything that follows from what is known.
pub(crate) fn view(given: &Given, readings: &[Reading], basis: Basis) -> View {
    view_of(given, readings, basis, None)
}

fn view_of(given: &Given, readings: &[Reading], basis: Basis, people: Option<People>) -> View {
    let instrument = given.instrument;
    let ratios = ratio::ratios(instrument, readings);
    let mut scales: Vec<ScaleResult> = instrument
        .scales
        .iter()
        .filter(|scale| scale.role == Role::Scored || instrument.is_class(&scale.id))
        .map(|scale| scale_result(given, readings, &ratios, people.as_ref(), &scale.id))
        .collect();
    let pillars = (instrument.pillars.iter())
        .filter_map(|pillar| {
            let scale = scales.iter_mut().find(|scale| scale.id == pillar.scale)?;
            Some(pillars::take(given, basis, pillar, scale))
        })
        .collect();
    let class = instrument
        .classifier
        .as_ref()
        .map(|classifier| classes::classify(given, classifier, readings, &scales));
    let values = instrument.values.as_ref();
    let growth = instrument
        .calculation
        .map(|Calculation::Growth| growth::growth(readings));
    let mut view = View {
        basis,
        values: values.map(|rules| values::values(rules, readings)),
        ladder: None,
        pillars,
        people,
        growth,
        scales,
        composites: Vec::new(),
        class,
        ratios,
        verdicts: Vec::new(),
        remarks: Vec::new(),
    };
    for composite in &instrument.composites {
        let result = composite_result(given, readings, composite, &view);
        view.composites.push(result);
    }
    caps::apply(given, readings, &mut view);
    let ladder = instrument.ladder.as_ref();
    view.ladder = ladder.map(|rule| ladder::climb(instrument, rule, readings, &view));
    for verdict in &instrument.verdicts {
        let facts = Facts::new(given, readings, Some(&view));
        let result = verdict::reach(verdict, &facts);
        view.verdicts.push(result);
    }
    view.remarks = remarks(given, readings, &view);
    view
}

fn remarks(given: &Given, readings: &[Reading], view: &View) -> Vec<String> {
    let facts = Facts::new(given, readings, Some(view));
    (given.instrument.remarks.iter())
        .filter(|remark| condition::holds(&remark.when, &facts) == Some(true))
        .map(|remark| remark.id.clone())
        .collect()
}

fn scale_result(
    given: &Given,
    readings: &[Reading],
    ratios: &[(String, Option<Fraction>)],
    people: Option<&People>,
    id: &str,
) -> ScaleResult {
    let instrument = given.instrument;
    let of_people = (instrument.people.as_ref().zip(people))
        .and_then(|(rules, people)| people::fill(rules, people, id));
    let of_values = worth::of_scale(instrument, readings, id);
    if of_people.is_some() || of_values.is_some() {
        let score = of_people.or(of_values.flatten());
        return ScaleResult {
            id: id.to_owned(),
            label: score.as_ref().map(|score| bands::label(score, given.depth)),
            score,
            borderline: false,
        };
    }
    let mut parts = reading::parts(instrument, readings, id);
    parts.extend(ratio::parts(instrument, readings, ratios, id));
    let score = mean::mean(&parts);
    let label = score.as_ref().map(|score| bands::label(score, given.depth));
    let borderline = score.as_ref().is_some_and(|score| {
        bands::is_borderline(
            score,
            reading::heaviest_step(given.instrument, readings, id),
        )
    });
    ScaleResult {
        id: id.to_owned(),
        score,
        label,
        borderline,
    }
}

fn composite_result(
    given: &Given,
    readings: &[Reading],
    composite: &Composite,
    view: &View,
) -> CompositeResult {
    let scored = |weights: &[(String, u32)]| -> Vec<(u32, Score)> {
        weights
            .iter()
            .filter_map(|(id, weight)| view.score(id).map(|score| (*weight, score.clone())))
            .collect()
    };
    let mut cases = Vec::new();
    let of_values;
    let mut parts: &[(String, u32)] = &[];
    let mut named: &[(String, u32)] = &[];
    let score = match &composite.formula {
        Formula::Mean(weights) => {
            (parts, named) = (weights, weights);
            composite::composite(&scored(weights))
        }
        Formula::MeanBy(context, options) => {
            named = options.first().map_or(&[], |(_, parts)| parts);
            let picked = given.context.get(context).and_then(|value| value.pick());
            match options.iter().find(|(key, _)| Some(key.as_str()) == picked) {
                Some((_, weights)) => {
                    parts = weights;
                    composite::composite(&scored(weights))
                }
                None => {
                    cases = options
                        .iter()
                        .map(|(key, parts)| (key.clone(), composite::composite(&scored(parts))))
                        .collect();
                    composite::envelope(cases.iter().map(|(_, score)| score.as_ref()))
                }
            }
        }
        formula => {
            if let Formula::Value(ids) = formula {
                of_values = worth::parts(given.instrument, readings, ids);
                (parts, named) = (&of_values, &of_values);
            }
            extreme::score(formula, given.instrument, readings, view)
        }
    };
    let all_shown = || {
        parts
            .iter()
            .all(|(id, _)| view.score(id).is_none_or(|part| part.shown))
    };
    let score = score.map(|score| Score {
        shown: score.shown && (!composite.every || all_shown()),
        ..score
    });
    let own_label = score.as_ref().map(|score| bands::label(score, given.depth));
    CompositeResult {
        id: composite.id.clone(),
        label: own_label,
        own_label,
        cap: None,
        parts: parts
            .iter()
            .filter(|(id, _)| view.score(id).is_some())
            .cloned()
            .collect(),
        cases,
        thin: named
            .iter()
            .map(|(id, _)| id)
            .filter(|id| view.score(id).is_some_and(|score| !score.shown))
            .cloned()
            .collect(),
        weakest: composite::weakest(&composite.weakest, view),
        score,
    }
}

/// The share of each scored scale in a composite, nested ones multiplied out
/// (conventions §8). Scales that are not applicable are left out; with an
/// unknown weight-giving context answer the shares are the mean over its options.
pub fn shares(instrument: &Instrument, view: &View, id: &str) -> Map<Fraction> {
    let mut shares = Map::new();
    let whole = Fraction::from_integer(1);
    add_shares(instrument, view, id, whole, &mut shares);
    shares
}

fn add_shares(
    instrument: &Instrument,
    view: &View,
    id: &str,
    share: Fraction,
    shares: &mut Map<Fraction>,
) {
    let (Some(composite), Some(result)) = (instrument.composite(id), view.composite(id)) else {
        if view.score(id).is_some() {
            *shares.get_or_insert_with(id, || Fraction::from_integer(0)) += share;
        }
        return;
    };
    let options: Vec<&[(String, u32)]> = match &composite.formula {
        Formula::MeanBy(_, options) if result.parts.is_empty() => {
            options.iter().map(|(_, parts)| parts.as_slice()).collect()
        }
        _ => vec![result.parts.as_slice()],
    };
    let share = share / integer(options.len());
    for parts in options {
        let parts = parts.iter().filter(|(id, _)| view.score(id).is_some());
        let sum: u32 = parts.clone().map(|(_, weight)| *weight).sum();
        for (part, weight) in parts {
            let own = share * Fraction::new(i64::from(*weight), i64::from(sum.max(1)));
            add_shares(instrument, view, part, own, shares);
        }
    }
}

/// A count as a fraction, at least one so that it can divide.
fn integer(count: usize) -> Fraction {
    Fraction::from_integer(i64::try_from(count).unwrap_or(i64::MAX).max(1))
}
