//! What makes an instrument valid beyond its shape.
//!
//! Every id leads somewhere, every weight counts, every wording is there in
//! both languages, and no visibility depends on itself.

mod blocks;
mod names;
mod order;
mod verdicts;
mod wording;

use super::{Cause, Context, Flag, Formula, Instrument, Item, Kind, Role, Scope, Term};
use crate::order::Set;

use names::{names, rules};
use wording::{rule_wordings, wording, wordings};

pub(super) use order::dependency_order;

/// A place in the file and what is wrong there.
pub(super) type Fault = (Place, Cause);

/// A place in the file, written out only where there is a fault.
#[derive(Clone, Copy)]
pub(super) enum Place {
    /// Such as `classifier`.
    Of(&'static str),
    /// Such as `items[3].weight`.
    In(&'static str, usize, &'static str),
    /// An item, and one of its options.
    Option(usize, usize),
}

impl Place {
    pub(super) fn path(self) -> String {
        match self {
            Place::Of(part) => part.to_owned(),
            Place::In(list, at, part) => format!("{list}[{at}]{part}"),
            Place::Option(item, at) => format!("items[{item}].answer.options[{at}]"),
        }
    }
}

const GREATEST_WEIGHT: u32 = 1000;

/// The first fault, if any.
pub(super) fn check(instrument: &Instrument) -> Result<(), Fault> {
    check_questions(instrument)?;
    rule_ids(instrument)?;
    rule_wordings(instrument)?;
    scales(instrument)?;
    composites(instrument)?;
    classifier(instrument)?;
    verdicts::verdicts(instrument)?;
    blocks::blocks(instrument)?;
    rules(instrument)
}

/// The first fault in what is asked.
pub(super) fn check_questions(instrument: &Instrument) -> Result<(), Fault> {
    for (at, item) in instrument.items.iter().enumerate() {
        // Questions about the deal as a whole have a prefix of their own.
        let scope = instrument.scale(&item.scale).map(|scale| scale.scope);
        if scope != Some(Scope::Deal) {
            begins(instrument, &item.id, "", "items", at)?;
        }
    }
    wordings(instrument)?;
    for (at, item) in instrument.items.iter().enumerate() {
        check_item(instrument, at, item)?;
    }
    dependency_order(instrument).map(|_| ())
}

/// An id begins with its kind and the key of the instrument.
fn begins(
    instrument: &Instrument,
    id: &str,
    kind: &str,
    list: &'static str,
    at: usize,
) -> Result<(), Fault> {
    let prefix = format!("{kind}{}-", instrument.key);
    let is_whole = instrument.people.as_ref().is_some_and(|people| {
        let rest = id.strip_prefix(kind).unwrap_or_default();
        rest.starts_with(&people.prefix)
    });
    if is_whole || id.starts_with(&prefix) {
        return Ok(());
    }
    let id = id.to_owned();
    Err((Place::In(list, at, ".id"), Cause::Prefix { id, prefix }))
}

fn rule_ids(instrument: &Instrument) -> Result<(), Fault> {
    for (at, flag) in instrument.flags.iter().enumerate() {
        begins(instrument, &flag.id, "rf-", "flags", at)?;
    }
    for (at, line) in instrument.advice.iter().enumerate() {
        begins(instrument, &line.id, "adv-", "advice", at)?;
    }
    for (at, cap) in instrument.caps.iter().enumerate() {
        begins(instrument, &cap.id, "cap-", "caps", at)?;
    }
    for (at, remark) in instrument.remarks.iter().enumerate() {
        begins(instrument, &remark.id, "rm-", "remarks", at)?;
    }
    let mut seen = Set::new();
    let mut twice = None;
    each_id(instrument, &mut |id| {
        if !seen.insert(id.clone()) && twice.is_none() {
            twice = Some(id.clone());
        }
    });
    match twice {
        Some(id) => Err((Place::Of("."), Cause::Twice(id))),
        None => Ok(()),
    }
}

fn each_id(instrument: &Instrument, each: &mut dyn FnMut(&String)) {
    instrument.items.iter().for_each(|item| each(&item.id));
    instrument.caps.iter().for_each(|cap| each(&cap.id));
    instrument
        .remarks
        .iter()
        .for_each(|remark| each(&remark.id));
    instrument.flags.iter().for_each(|flag| each(&flag.id));
    instrument.advice.iter().for_each(|line| each(&line.id));
    instrument.scales.iter().for_each(|scale| each(&scale.id));
    instrument.composites.iter().for_each(|own| each(&own.id));
    instrument.ratios.iter().for_each(|own| each(&own.id));
    instrument.verdicts.iter().for_each(|own| each(&own.id));
}

/// A context question has a proper id and says everything in both languages.
pub(super) fn check_context(question: &Context) -> Result<(), Cause> {
    if !question.id.starts_with("cx-") {
        return Err(Cause::Prefix {
            id: question.id.clone(),
            prefix: "cx-".to_owned(),
        });
    }
    wording(&question.text)?;
    match &question.kind {
        Kind::Single { options } => options.iter().try_for_each(|option| wording(&option.label)),
        _ => Ok(()),
    }
}

/// A check across instruments has a proper id and says what it means in both languages.
pub(super) fn check_check(check: &Flag) -> Result<(), Cause> {
    const ACROSS: &str = "rf-x-";
    if !check.id.starts_with(ACROSS) {
        return Err(Cause::Prefix {
            id: check.id.clone(),
            prefix: ACROSS.to_owned(),
        });
    }
    wording(&check.text)
}

/// A wider scale exists and lies within none; ratios are of numbers.
fn scales(instrument: &Instrument) -> Result<(), Fault> {
    for (at, scale) in instrument.scales.iter().enumerate() {
        let Some(wider) = &scale.within else {
            continue;
        };
        let own = instrument.scale(wider);
        if own.is_none_or(|wider| wider.within.is_some()) {
            let place = Place::In("scales", at, ".within");
            return Err((place, dangling("scale", wider)));
        }
    }
    for (at, ratio) in instrument.ratios.iter().enumerate() {
        let place = Place::In("ratios", at, "");
        if instrument.scale(&ratio.scale).is_none() {
            return Err((place, dangling("scale", &ratio.scale)));
        }
        for id in [&ratio.over, &ratio.under] {
            match instrument.item(id).map(|item| &item.kind) {
                Some(Kind::Number { .. }) => {}
                _ => return Err((place, dangling("number item", id))),
            }
        }
        weight_counts(ratio.weight, place)?;
    }
    Ok(())
}

fn check_item(instrument: &Instrument, at: usize, item: &Item) -> Result<(), Fault> {
    let place = |part: &'static str| Place::In("items", at, part);
    let Some(scale) = instrument.scale(&item.scale) else {
        return Err((place(".scale"), dangling("scale", &item.scale)));
    };
    if let Some(weight) = item.weight {
        weight_counts(weight, place(".weight"))?;
    }
    check_options(item, at)?;
    if let Some(needed) = &item.needs
        && instrument.item(needed).is_none()
    {
        return Err((place(".needs"), dangling("item", needed)));
    }
    let scored = match &item.kind {
        _ if scale.role == Role::Class => true,
        Kind::Rating { .. } | Kind::YesPartlyNo { .. } => scale.role == Role::Scored,
        Kind::Single { options } => options.iter().any(|option| option.score.is_some()),
        Kind::Multi { share, .. } => *share,
        Kind::Number { .. } | Kind::Text {} | Kind::Person {} => false,
    };
    // What a rule of its own reads may have a weight there.
    if scored != item.weight.is_some() && scale.role != Role::Apart {
        return Err((place(".weight"), Cause::WeightMismatch));
    }
    match &item.kind {
        Kind::Rating { anchors, .. } => count(5, anchors.len(), place(".answer.rating")),
        Kind::YesPartlyNo { labels, .. } => count(3, labels.len(), place(".answer.yes-partly-no")),
        Kind::Number { min, max, .. } if min >= max || min.is_nan() || max.is_nan() => {
            Err((place(".answer.number"), Cause::EmptyRange))
        }
        _ => Ok(()),
    }?;
    match &item.visible {
        Some(condition) => names(instrument, condition, place(".visible")),
        None => Ok(()),
    }
}

fn check_options(own: &Item, item: usize) -> Result<(), Fault> {
    let options = own.options();
    if let Kind::Multi { least, most, .. } = &own.kind {
        let most = most.unwrap_or(options.len());
        if *least == 0 || *least > most || most > options.len() {
            return Err((Place::Option(item, 0), Cause::EmptyRange));
        }
    }
    let scored = options.iter().filter(|option| option.score.is_some());
    if ![0, options.len()].contains(&scored.count()) {
        return Err((Place::Option(item, 0), Cause::MixedOptions));
    }
    for (at, option) in options.iter().enumerate() {
        let place = Place::Option(item, at);
        if let Some(score) = option.score.filter(|&score| score > 100) {
            return Err((place, Cause::OptionScore(score)));
        }
        if options.iter().take(at).any(|other| other.key == option.key) {
            return Err((place, Cause::Twice(option.key.clone())));
        }
    }
    Ok(())
}

fn composites(instrument: &Instrument) -> Result<(), Fault> {
    for (at, composite) in instrument.composites.iter().enumerate() {
        let place = Place::In("composites", at, ".formula");
        let known = |id: &str, place: Place| {
            let mut earlier = instrument.composites.iter().take(at);
            if instrument.scale(id).is_some() || earlier.any(|part| part.id == id) {
                return Ok(());
            }
            Err((place, dangling("scale", id)))
        };
        if let Formula::MeanBy(context, cases) = &composite.formula {
            if !instrument.context.contains(context) {
                return Err((place, dangling("context answer", context)));
            }
            same_parts(cases).map_err(|cause| (place, cause))?;
        }
        let mut fault = Ok(());
        formula_names(&composite.formula, &mut |part| {
            let found = match part {
                Part::Score(id) => known(id, place),
                Part::Weight(weight) => weight_counts(weight, place),
                Part::Item(id) if instrument.item(id).is_none() => {
                    Err((place, dangling("item", id)))
                }
                Part::Value(id) if !is_value(instrument, id) => Err((place, dangling("value", id))),
                Part::Item(_) | Part::Value(_) => Ok(()),
            };
            if fault.is_ok() {
                fault = found;
            }
        });
        fault?;
        for id in &composite.weakest {
            known(id, Place::In("composites", at, ".weakest"))?;
        }
    }
    for (at, id) in instrument.indices.iter().enumerate() {
        if instrument.composite(id).is_none() {
            return Err((Place::In("indices", at, ""), dangling("composite", id)));
        }
    }
    Ok(())
}

/// What a formula names.
pub(super) enum Part<'a> {
    Score(&'a String),
    Weight(u32),
    Item(&'a String),
    /// A value of which there are three ratings.
    Value(&'a String),
}

/// Calls `each` for everything that a formula names.
pub(super) fn formula_names<'a>(formula: &'a Formula, each: &mut dyn FnMut(Part<'a>)) {
    match formula {
        Formula::Mean(parts) => weighted(parts, each),
        Formula::MeanBy(_, cases) => cases.iter().for_each(|(_, parts)| weighted(parts, each)),
        Formula::Product(one, other) | Formula::Difference(one, other) => {
            each(Part::Score(one));
            each(Part::Score(other));
        }
        Formula::Deeds {
            for_us, against, ..
        } => {
            each(Part::Score(&for_us.0));
            each(Part::Score(&against.0));
        }
        Formula::LowestAndMean(parts) => parts.iter().for_each(|id| each(Part::Score(id))),
        Formula::Weakest { items, .. } => items.iter().for_each(|id| each(Part::Item(id))),
        Formula::Least(terms) => {
            for term in terms {
                match term {
                    Term::Item(id) => each(Part::Item(id)),
                    Term::Greatest(ids) => ids.iter().for_each(|id| each(Part::Item(id))),
                }
            }
        }
        Formula::NeedFit(ids) | Formula::Edge(ids) | Formula::Value(ids) => {
            ids.iter().for_each(|id| each(Part::Value(id)));
        }
    }
}

fn weighted<'a>(parts: &'a [(String, u32)], each: &mut dyn FnMut(Part<'a>)) {
    for (id, weight) in parts {
        each(Part::Score(id));
        each(Part::Weight(*weight));
    }
}

fn is_value(instrument: &Instrument, id: &str) -> bool {
    let values = instrument.values.iter();
    values.flat_map(|own| &own.triples).any(|own| own.id == id)
}

/// Each case lists the same parts, so that a score never changes its meaning.
fn same_parts(cases: &[(String, Vec<(String, u32)>)]) -> Result<(), Cause> {
    let first = cases.first().map_or(&[][..], |(_, parts)| parts);
    let differs = |parts: &[(String, u32)]| {
        let same = |((own, _), (other, _)): (&(String, u32), &(String, u32))| own == other;
        parts.len() != first.len() || !parts.iter().zip(first).all(same)
    };
    match cases.iter().find(|(_, parts)| differs(parts)) {
        Some((case, _)) => Err(dangling("full list of parts for the case", case)),
        None => Ok(()),
    }
}

fn classifier(instrument: &Instrument) -> Result<(), Fault> {
    let Some(classifier) = &instrument.classifier else {
        return Ok(());
    };
    let mut scales: Vec<&String> = classifier.classes.iter().collect();
    scales.extend(&classifier.votes);
    if let Some(map) = &classifier.map {
        for axis in [&map.x, &map.y] {
            scales.extend(axis.plus.iter().chain(&axis.minus));
        }
    }
    if let Some(group) = &classifier.group {
        scales.extend(group.engine.classes.iter().chain(&group.brake.classes));
        if instrument.item(&group.weight).is_none() {
            let place = Place::Of("classifier.group.weight");
            return Err((place, dangling("item", &group.weight)));
        }
    }
    match scales.into_iter().find(|id| instrument.scale(id).is_none()) {
        Some(id) => Err((Place::Of("classifier"), dangling("scale", id))),
        None => Ok(()),
    }
}

fn weight_counts(weight: u32, place: Place) -> Result<(), Fault> {
    if (1..=GREATEST_WEIGHT).contains(&weight) {
        Ok(())
    } else {
        Err((place, Cause::Weight(weight)))
    }
}

fn count(wanted: usize, found: usize, place: Place) -> Result<(), Fault> {
    if wanted == found {
        Ok(())
    } else {
        Err((place, Cause::Count { wanted, found }))
    }
}

fn dangling(kind: &'static str, id: &str) -> Cause {
    Cause::Dangling {
        kind,
        id: id.to_owned(),
    }
}
