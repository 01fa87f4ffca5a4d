//! Every id that a rule names leads somewhere.

use super::verdicts::{is_operand, key_exists};
use super::{Cause, Fault, Place, dangling};
use crate::instrument::{Condition, Instrument, Kind, Named, Target};

/// Results of the classifier that are not a class.
const CLASS_STATES: [&str; 4] = ["mixed", "unclear", "no-clear-type", "none"];

pub(super) fn rules(instrument: &Instrument) -> Result<(), Fault> {
    for (at, cap) in instrument.caps.iter().enumerate() {
        if instrument.composite(&cap.on).is_none() {
            let place = Place::In("caps", at, ".on");
            return Err((place, dangling("composite", &cap.on)));
        }
        names(instrument, &cap.when, Place::In("caps", at, ".when"))?;
    }
    for (at, flag) in instrument.flags.iter().enumerate() {
        names(instrument, &flag.when, Place::In("flags", at, ".when"))?;
    }
    for (at, remark) in instrument.remarks.iter().enumerate() {
        names(instrument, &remark.when, Place::In("remarks", at, ".when"))?;
    }
    for (at, line) in instrument.advice.iter().enumerate() {
        let place = Place::In("advice", at, ".for");
        target(instrument, &line.target).map_err(|cause| (place, cause))?;
        if let Some(condition) = &line.when {
            names(instrument, condition, Place::In("advice", at, ".when"))?;
        }
    }
    Ok(())
}

fn target(instrument: &Instrument, target: &Target) -> Result<(), Cause> {
    let scale = |id: &String| match instrument.label(id) {
        Some(_) => Ok(()),
        None => Err(dangling("scale", id)),
    };
    let class = |id: &String| {
        let classes = instrument.classifier.iter().flat_map(|own| &own.classes);
        if classes.into_iter().any(|own| own == id) {
            Ok(())
        } else {
            Err(dangling("class", id))
        }
    };
    match target {
        Target::Band(id, _) => match instrument.item(id) {
            Some(_) => Ok(()),
            None => scale(id),
        },
        Target::Verdict(id, key) => key_exists(instrument, id, key),
        Target::VerdictMixed(id) => match instrument.verdict(id) {
            Some(_) => Ok(()),
            None => Err(dangling("verdict", id)),
        },
        Target::Class(id) => class(id),
        Target::Mixed(a, b) => class(a).and_then(|()| class(b)),
        Target::Pick(id, option) => option_exists(instrument, id, option),
        Target::Unclear | Target::Group(_) | Target::Rule => Ok(()),
    }
}

/// Every id that a condition names exists.
pub(super) fn names(
    instrument: &Instrument,
    condition: &Condition,
    place: Place,
) -> Result<(), Fault> {
    let mut fault = None;
    condition.names(&mut |named| {
        let found = match named {
            Named::Answer(id) => answer_exists(instrument, id),
            Named::Option(id, option) => option_exists(instrument, id, option),
            Named::Score(id) if is_operand(instrument, id) => Ok(()),
            Named::Score(id) => Err(dangling("scale", id)),
            Named::Verdict(id, key) => key_exists(instrument, id, key),
            Named::Class(id) => match instrument.scale(id) {
                None if !CLASS_STATES.contains(&id) => Err(dangling("class", id)),
                _ => Ok(()),
            },
        };
        if let (None, Err(cause)) = (&fault, found) {
            fault = Some(cause);
        }
    });
    match fault {
        Some(cause) => Err((place, cause)),
        None => Ok(()),
    }
}

fn answer_exists(instrument: &Instrument, id: &str) -> Result<(), Cause> {
    let in_context = instrument.context.iter().any(|context| context == id);
    if in_context || instrument.item(id).is_some() {
        Ok(())
    } else {
        Err(dangling("item", id))
    }
}

fn option_exists(instrument: &Instrument, id: &str, option: &str) -> Result<(), Cause> {
    answer_exists(instrument, id)?;
    let Some(item) = instrument.item(id) else {
        return Ok(());
    };
    let exists = match &item.kind {
        Kind::Single { options } | Kind::Multi { options, .. } => {
            options.iter().any(|choice| choice.key == option)
        }
        Kind::YesPartlyNo { .. } => ["yes", "partly", "no"].contains(&option),
        _ => false,
    };
    if exists {
        Ok(())
    } else {
        Err(dangling("option", &format!("{id}={option}")))
    }
}
