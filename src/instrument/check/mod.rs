//! What makes an instrument valid beyond its shape.
//!
//! Every id leads somewhere, every weight counts, every wording is there in
//! both languages, and no visibility depends on itself.

mod blocks;
mod names;
mod order;
mod verdicts;
mod wording;

use super::{Cause, Context, Flag, Formula, Instrument, Item, Kind, Role, Term};

use names::{names, rules};
use wording::{wording, wordings};

pub(super) use order::dependency_order;

/// A place in the file and what is wrong there.
type Fault = (String, Cause);

const GREATEST_WEIGHT: u32 = 1000;

/// The first fault, if any.
pub(super) fn check(instrument: &Instrument) -> Result<(), Fault> {
    ids(instrument)?;
    wordings(instrument)?;
    for (at, item) in instrument.items.iter().enumerate() {
        check_item(instrument, item, &format!("items[{at}]"))?;
    }
    scales(instrument)?;
    composites(instrument)?;
    classifier(instrument)?;
    verdicts::verdicts(instrument)?;
    blocks::blocks(instrument)?;
    rules(instrument)?;
    dependency_order(instrument).map(|_| ())
}

fn ids(instrument: &Instrument) -> Result<(), Fault> {
    let prefix = format!("{}-", instrument.key);
    // Questions about the deal as a whole have a prefix of their own.
    let whole = instrument
        .people
        .as_ref()
        .map(|people| format!("{}-", people.prefix));
    let flags = format!("rf-{prefix}");
    let advice = format!("adv-{prefix}");
    let mut seen: Vec<&str> = Vec::new();
    let begins = |path: String, id: &str, prefix: &str| -> Result<(), Fault> {
        let of_whole = whole.as_ref().is_some_and(|whole| {
            id.starts_with(whole.as_str()) || id.starts_with(&format!("rf-{whole}"))
        });
        if !id.starts_with(prefix) && !of_whole {
            let cause = Cause::Prefix {
                id: id.to_owned(),
                prefix: prefix.to_owned(),
            };
            return Err((path, cause));
        }
        Ok(())
    };
    for (at, item) in instrument.items.iter().enumerate() {
        begins(format!("items[{at}].id"), &item.id, &prefix)?;
    }
    for (at, flag) in instrument.flags.iter().enumerate() {
        begins(format!("flags[{at}].id"), &flag.id, &flags)?;
    }
    for (at, line) in instrument.advice.iter().enumerate() {
        begins(format!("advice[{at}].id"), &line.id, &advice)?;
    }
    let caps = format!("cap-{prefix}");
    for (at, cap) in instrument.caps.iter().enumerate() {
        begins(format!("caps[{at}].id"), &cap.id, &caps)?;
    }
    let remarks = format!("rm-{prefix}");
    for (at, remark) in instrument.remarks.iter().enumerate() {
        begins(format!("remarks[{at}].id"), &remark.id, &remarks)?;
    }
    let all = (instrument.items.iter().map(|item| &item.id))
        .chain(instrument.caps.iter().map(|cap| &cap.id))
        .chain(instrument.remarks.iter().map(|remark| &remark.id))
        .chain(instrument.flags.iter().map(|flag| &flag.id))
        .chain(instrument.advice.iter().map(|line| &line.id))
        .chain(instrument.scales.iter().map(|scale| &scale.id))
        .chain(instrument.ratios.iter().map(|ratio| &ratio.id))
        .chain(instrument.verdicts.iter().map(|verdict| &verdict.id))
        .chain(instrument.composites.iter().map(|composite| &composite.id));
    for id in all {
        if seen.contains(&id.as_str()) {
            return Err((".".to_owned(), Cause::Twice(id.clone())));
        }
        seen.push(id);
    }
    Ok(())
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

/// A wider scale exists, and is wider itself of none.
fn scales(instrument: &Instrument) -> Result<(), Fault> {
    for (at, scale) in instrument.scales.iter().enumerate() {
        let Some(wider) = &scale.within else {
            continue;
        };
        if instrument
            .scale(wider)
            .is_none_or(|wider| wider.within.is_some())
        {
            return Err((format!("scales[{at}].within"), dangling("scale", wider)));
        }
    }
    for (at, ratio) in instrument.ratios.iter().enumerate() {
        let path = format!("ratios[{at}]");
        if instrument.scale(&ratio.scale).is_none() {
            return Err((path, dangling("scale", &ratio.scale)));
        }
        let is_number = |id: &str| {
            let item = instrument.item(id);
            item.is_some_and(|item| matches!(item.kind, Kind::Number { .. }))
        };
        if let Some(id) = [&ratio.over, &ratio.under]
            .into_iter()
            .find(|id| !is_number(id))
        {
            return Err((path, dangling("number item", id)));
        }
        weight_counts(ratio.weight).map_err(|cause| (path, cause))?;
    }
    Ok(())
}

fn check_item(instrument: &Instrument, item: &Item, path: &str) -> Result<(), Fault> {
    let Some(scale) = instrument.scale(&item.scale) else {
        return Err((format!("{path}.scale"), dangling("scale", &item.scale)));
    };
    if let Some(weight) = item.weight {
        weight_counts(weight).map_err(|cause| (format!("{path}.weight"), cause))?;
    }
    check_options(item, path)?;
    if let Some(needed) = &item.needs
        && instrument.item(needed).is_none()
    {
        return Err((format!("{path}.needs"), dangling("item", needed)));
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
        return Err((format!("{path}.weight"), Cause::WeightMismatch));
    }
    match &item.kind {
        Kind::Rating { anchors, .. } => count(5, anchors.len(), format!("{path}.answer.rating")),
        Kind::YesPartlyNo { labels, .. } => {
            count(3, labels.len(), format!("{path}.answer.yes-partly-no"))
        }
        Kind::Number { min, max, .. } if min >= max || min.is_nan() || max.is_nan() => {
            Err((format!("{path}.answer.number"), Cause::EmptyRange))
        }
        _ => Ok(()),
    }?;
    match &item.visible {
        Some(condition) => names(instrument, condition, &format!("{path}.visible")),
        None => Ok(()),
    }
}

fn check_options(item: &Item, path: &str) -> Result<(), Fault> {
    let options = item.options();
    let place = |at: usize| format!("{path}.answer.options[{at}]");
    if let Kind::Multi { least, most, .. } = &item.kind {
        let most = most.unwrap_or(options.len());
        if *least == 0 || *least > most || most > options.len() {
            return Err((place(0), Cause::EmptyRange));
        }
    }
    let scored = options.iter().filter(|option| option.score.is_some());
    if ![0, options.len()].contains(&scored.count()) {
        return Err((place(0), Cause::MixedOptions));
    }
    for (at, option) in options.iter().enumerate() {
        if let Some(score) = option.score.filter(|&score| score > 100) {
            return Err((place(at), Cause::OptionScore(score)));
        }
        if options.iter().take(at).any(|other| other.key == option.key) {
            return Err((place(at), Cause::Twice(option.key.clone())));
        }
    }
    Ok(())
}

fn composites(instrument: &Instrument) -> Result<(), Fault> {
    for (at, composite) in instrument.composites.iter().enumerate() {
        let path = format!("composites[{at}].formula");
        let known = |id: &str| {
            let earlier = instrument.composites.iter().take(at);
            instrument.scale(id).is_some() || earlier.into_iter().any(|part| part.id == id)
        };
        if let Formula::MeanBy(context, cases) = &composite.formula {
            if !instrument.context.contains(context) {
                return Err((path, dangling("context answer", context)));
            }
            same_parts(cases).map_err(|cause| (path.clone(), cause))?;
        }
        let named = formula_names(&composite.formula);
        for weight in named.weights {
            weight_counts(weight).map_err(|cause| (path.clone(), cause))?;
        }
        if let Some(id) = named.scores.into_iter().find(|id| !known(id)) {
            return Err((path, dangling("scale", id)));
        }
        if let Some(id) = named
            .items
            .into_iter()
            .find(|id| instrument.item(id).is_none())
        {
            return Err((path, dangling("item", id)));
        }
        let triples = instrument.values.iter().flat_map(|values| &values.triples);
        let is_triple = |id: &&String| triples.clone().any(|triple| triple.id == **id);
        if let Some(id) = named.triples.iter().find(|id| !is_triple(id)) {
            return Err((path, dangling("value", id)));
        }
        for id in &composite.weakest {
            if !known(id) {
                return Err((format!("composites[{at}].weakest"), dangling("scale", id)));
            }
        }
    }
    for (at, id) in instrument.indices.iter().enumerate() {
        if instrument.composite(id).is_none() {
            return Err((format!("indices[{at}]"), dangling("composite", id)));
        }
    }
    Ok(())
}

/// What a formula names, by kind.
#[derive(Default)]
struct FormulaNames<'a> {
    scores: Vec<&'a String>,
    items: Vec<&'a String>,
    triples: &'a [String],
    weights: Vec<u32>,
}

fn formula_names(formula: &Formula) -> FormulaNames<'_> {
    let mut names = FormulaNames::default();
    match formula {
        Formula::Mean(parts) => {
            names.scores = parts.iter().map(|(id, _)| id).collect();
            names.weights = parts.iter().map(|(_, weight)| *weight).collect();
        }
        Formula::MeanBy(_, cases) => {
            let parts = cases.iter().flat_map(|(_, parts)| parts);
            names.scores = parts.clone().map(|(id, _)| id).collect();
            names.weights = parts.map(|(_, weight)| *weight).collect();
        }
        Formula::Product(one, other) | Formula::Difference(one, other) => {
            names.scores = vec![one, other];
        }
        Formula::Deeds {
            for_us, against, ..
        } => names.scores = vec![&for_us.0, &against.0],
        Formula::LowestAndMean(parts) => names.scores = parts.iter().collect(),
        Formula::Weakest { items, .. } => names.items = items.iter().collect(),
        Formula::Least(terms) => {
            for term in terms {
                match term {
                    Term::Item(id) => names.items.push(id),
                    Term::Greatest(ids) => names.items.extend(ids),
                }
            }
        }
        Formula::NeedFit(ids) | Formula::Edge(ids) | Formula::Value(ids) => names.triples = ids,
    }
    names
}

/// The scores that a formula reads.
pub(super) fn parts_of(formula: &Formula) -> (Vec<&String>, Vec<&String>, &[String]) {
    let names = formula_names(formula);
    (names.scores, names.items, names.triples)
}

/// Each case lists the same parts, so that a score never changes its meaning.
fn same_parts(cases: &[(String, Vec<(String, u32)>)]) -> Result<(), Cause> {
    let ids = |parts: &[(String, u32)]| -> Vec<String> {
        parts.iter().map(|(id, _)| id.clone()).collect()
    };
    let first = cases
        .first()
        .map(|(_, parts)| ids(parts))
        .unwrap_or_default();
    let other = cases.iter().find(|(_, parts)| ids(parts) != first);
    match other {
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
            let path = "classifier.group.weight".to_owned();
            return Err((path, dangling("item", &group.weight)));
        }
    }
    match scales.into_iter().find(|id| instrument.scale(id).is_none()) {
        Some(id) => Err(("classifier".to_owned(), dangling("scale", id))),
        None => Ok(()),
    }
}

fn weight_counts(weight: u32) -> Result<(), Cause> {
    if (1..=GREATEST_WEIGHT).contains(&weight) {
        Ok(())
    } else {
        Err(Cause::Weight(weight))
    }
}

fn count(wanted: usize, found: usize, path: String) -> Result<(), Fault> {
    if wanted == found {
        Ok(())
    } else {
        Err((path, Cause::Count { wanted, found }))
    }
}

fn dangling(kind: &'static str, id: &str) -> Cause {
    Cause::Dangling {
        kind,
        id: id.to_owned(),
    }
}
