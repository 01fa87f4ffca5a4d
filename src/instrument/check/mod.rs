//! What makes an instrument valid beyond its shape.
//!
//! Every id leads somewhere, every weight counts, every wording is there in
//! both languages, and no visibility depends on itself.

mod names;
mod order;
mod wording;

use super::{Cause, Choice, Context, Instrument, Item, Kind, Role, Weights};

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
    composites(instrument)?;
    classifier(instrument)?;
    rules(instrument)?;
    dependency_order(instrument).map(|_| ())
}

fn ids(instrument: &Instrument) -> Result<(), Fault> {
    let prefix = format!("{}-", instrument.key);
    let flags = format!("rf-{prefix}");
    let advice = format!("adv-{prefix}");
    let mut seen: Vec<&str> = Vec::new();
    let begins = |path: String, id: &str, prefix: &str| -> Result<(), Fault> {
        if !id.starts_with(prefix) {
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
    let options: &[Choice] = match &question.kind {
        Kind::Single { options } => options,
        _ => &[],
    };
    options.iter().try_for_each(|option| wording(&option.label))
}

fn check_item(instrument: &Instrument, item: &Item, path: &str) -> Result<(), Fault> {
    let Some(scale) = instrument.scale(&item.scale) else {
        return Err((format!("{path}.scale"), dangling("scale", &item.scale)));
    };
    if let Some(weight) = item.weight {
        weight_counts(weight).map_err(|cause| (format!("{path}.weight"), cause))?;
    }
    if let Kind::Single { options } = &item.kind {
        check_options(options, path)?;
    }
    let scored = match &item.kind {
        _ if scale.role == Role::Class => true,
        Kind::Rating { .. } | Kind::YesPartlyNo { .. } => scale.role == Role::Scored,
        Kind::Single { options } => options.iter().any(|option| option.score.is_some()),
        Kind::Number { .. } | Kind::Text {} => false,
    };
    if scored != item.weight.is_some() {
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

fn check_options(options: &[Choice], path: &str) -> Result<(), Fault> {
    let place = |at: usize| format!("{path}.answer.single.options[{at}]");
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
        let path = format!("composites[{at}].weights");
        let known = |id: &str| {
            let earlier = instrument.composites.iter().take(at);
            instrument.scale(id).is_some() || earlier.into_iter().any(|part| part.id == id)
        };
        let lists: Vec<&Vec<(String, u32)>> = match &composite.weights {
            Weights::Fixed(parts) => vec![parts],
            Weights::By(context, cases) => {
                if !instrument.context.contains(context) {
                    return Err((path, dangling("context answer", context)));
                }
                same_parts(cases).map_err(|cause| (path.clone(), cause))?;
                cases.iter().map(|(_, parts)| parts).collect()
            }
        };
        for (id, weight) in lists.into_iter().flatten() {
            if !known(id) {
                return Err((path, dangling("scale", id)));
            }
            weight_counts(*weight).map_err(|cause| (path.clone(), cause))?;
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
