//! The rules of single kinds of instrument name what exists.

use super::{Fault, Place, dangling};
use crate::instrument::Instrument;

pub(super) fn blocks(instrument: &Instrument) -> Result<(), Fault> {
    let item = |id: &String, part: &'static str| match instrument.item(id) {
        Some(_) => Ok(()),
        None => Err((Place::Of(part), dangling("item", id))),
    };
    let scale = |id: &String, part: &'static str| match instrument.label(id) {
        Some(_) => Ok(()),
        None => Err((Place::Of(part), dangling("scale", id))),
    };
    if let Some(values) = &instrument.values {
        let is_value = |id: &String| values.triples.iter().any(|triple| triple.id == *id);
        for triple in &values.triples {
            triple
                .items
                .iter()
                .try_for_each(|id| item(id, "values.triples"))?;
        }
        for pair in &values.pairs {
            if let Some(id) = [&pair.of.0, &pair.of.1]
                .into_iter()
                .find(|id| !is_value(id))
            {
                return Err((Place::Of("values.pairs"), dangling("value", id)));
            }
        }
        item(&values.top, "values.top")?;
        item(&values.focus, "values.focus")?;
    }
    if let Some(ladder) = &instrument.ladder {
        for (rung, known) in &ladder.rungs {
            scale(rung, "ladder.rungs")?;
            scale(known, "ladder.rungs")?;
        }
        item(&ladder.rank, "ladder.rank")?;
    }
    for pillar in &instrument.pillars {
        scale(&pillar.scale, "pillars")?;
    }
    if let Some(people) = &instrument.people {
        let items = [
            &people.influence,
            &people.contact,
            &people.layer,
            &people.listens,
            &people.missing,
        ];
        items.into_iter().try_for_each(|id| item(id, "people"))?;
        let scales = [&people.habits, &people.support, &people.reach];
        scales.into_iter().try_for_each(|id| scale(id, "people"))?;
        if instrument.verdict(&people.attitude).is_none() {
            let cause = dangling("verdict", &people.attitude);
            return Err((Place::Of("people.attitude"), cause));
        }
    }
    let opened = instrument.prefill.iter().map(|own| &own.item);
    let beside = instrument.beside.iter().map(|own| &own.item);
    opened
        .chain(beside)
        .try_for_each(|id| item(id, "prefill or beside"))
}
