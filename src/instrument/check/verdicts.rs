//! Verdicts name what exists, in an order that can be followed.

use super::names::names;
use super::{Cause, Fault, Place, dangling};
use crate::instrument::{Condition, Instrument, Method, Verdict};

pub(super) fn verdicts(instrument: &Instrument) -> Result<(), Fault> {
    for (at, verdict) in instrument.verdicts.iter().enumerate() {
        let place = Place::In("verdicts", at, ".by");
        let earlier =
            |id: &String| match instrument.verdicts.iter().take(at).any(|own| own.id == *id) {
                true => Ok(()),
                false => Err((place, dangling("earlier verdict", id))),
            };
        let score = |id: &String| match is_operand(instrument, id) {
            true => Ok(()),
            false => Err((place, dangling("score", id))),
        };
        match &verdict.by {
            Method::List { rows, near, .. } => {
                conditions(instrument, rows, place)?;
                near.iter().try_for_each(|(id, _)| score(id))?;
            }
            Method::Cuts { of, .. } => score(of)?,
            Method::Nearest {
                of, to, confirm, ..
            } => {
                score(of)?;
                if let Some((key, _)) = to.iter().find(|(_, (_, under))| *under <= 0) {
                    return Err((place, dangling("prototype", key)));
                }
                for part in confirm.iter().flat_map(|rule| &rule.of) {
                    names(instrument, part, place)?;
                }
            }
            Method::Highest { of, first, .. } => {
                of.iter().try_for_each(score)?;
                conditions(instrument, first, place)?;
            }
            Method::Grid { rows, columns, .. } => {
                earlier(rows)?;
                earlier(columns)?;
            }
            Method::Sort { of, .. } => earlier(of)?,
            Method::Extremes { of, .. } => of.iter().try_for_each(score)?,
            Method::Fit { fits } => earlier(fits)?,
        }
        if let Some(key) = keys(verdict)
            .into_iter()
            .find(|key| verdict.name(key).is_none())
        {
            let cause = dangling("name of", key);
            return Err((Place::In("verdicts", at, ".names"), cause));
        }
    }
    Ok(())
}

fn conditions(
    instrument: &Instrument,
    rows: &[(Condition, String)],
    place: Place,
) -> Result<(), Fault> {
    rows.iter()
        .try_for_each(|(condition, _)| names(instrument, condition, place))
}

/// A scale, composite, ratio or item.
pub(super) fn is_operand(instrument: &Instrument, id: &str) -> bool {
    instrument.label(id).is_some() || instrument.item(id).is_some()
}

/// The keys that the method can give.
fn keys(verdict: &Verdict) -> Vec<&str> {
    match &verdict.by {
        Method::List { rows, .. } => rows.iter().map(|(_, key)| key.as_str()).collect(),
        Method::Cuts { from, .. } => from.iter().map(|(key, _)| key.as_str()).collect(),
        Method::Nearest { to, .. } => to.iter().map(|(key, _)| key.as_str()).collect(),
        Method::Highest {
            of, first, least, ..
        } => of
            .iter()
            .map(String::as_str)
            .chain(first.iter().map(|(_, key)| key.as_str()))
            .chain(least.map(|_| "none"))
            .collect(),
        Method::Grid { cells, .. } => cells.iter().map(|(_, _, key)| key.as_str()).collect(),
        Method::Sort { into, .. } => (into.iter().map(|(key, _)| key.as_str()))
            .chain(["open"])
            .collect(),
        Method::Extremes { of, lowest, .. } => match lowest {
            Some(_) => of.iter().map(String::as_str).collect(),
            None => of.iter().map(String::as_str).chain(["even"]).collect(),
        },
        Method::Fit { .. } => vec!["aligned", "partly", "off"],
    }
}

/// A verdict and one of its keys exist.
pub(super) fn key_exists(instrument: &Instrument, id: &str, key: &str) -> Result<(), Cause> {
    match instrument.verdict(id) {
        None => Err(dangling("verdict", id)),
        Some(verdict) if verdict.name(key).is_none() => {
            Err(dangling("key", &format!("{id}={key}")))
        }
        Some(_) => Ok(()),
    }
}
