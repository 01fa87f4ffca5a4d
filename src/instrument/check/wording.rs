//! Every wording says something in both languages.

use super::{Cause, Fault, Place};
use crate::instrument::{Composite, Instrument, Item, Kind};
use crate::text::Text;

/// The wording of what is asked.
pub(super) fn wordings(instrument: &Instrument) -> Result<(), Fault> {
    first(&mut |each| {
        each(Place::Of("title"), &instrument.title);
        each(Place::Of("purpose"), &instrument.purpose);
        each(Place::Of("unit"), &instrument.unit);
        each(Place::Of("who"), &instrument.who);
        each(Place::Of("when"), &instrument.when);
        each(Place::Of("gets"), &instrument.gets);
        for (at, scale) in instrument.scales.iter().enumerate() {
            each(Place::In("scales", at, ".label"), &scale.label);
            if let Some(text) = &scale.definition {
                each(Place::In("scales", at, ".definition"), text);
            }
        }
        for (at, item) in instrument.items.iter().enumerate() {
            of_item(at, item, each);
        }
    })
}

/// The wording of rules and results.
pub(super) fn rule_wordings(instrument: &Instrument) -> Result<(), Fault> {
    first(&mut |each| {
        for (at, composite) in instrument.composites.iter().enumerate() {
            of_composite(at, composite, each);
        }
        for (at, flag) in instrument.flags.iter().enumerate() {
            each(Place::In("flags", at, ".text"), &flag.text);
        }
        for (at, line) in instrument.advice.iter().enumerate() {
            all(&line.steps, Place::In("advice", at, ".steps"), each);
        }
        of_rules(instrument, each);
    })
}

type Each<'a> = &'a mut dyn FnMut(Place, &Text);

/// The first text without words, of all that are walked over.
fn first(walk: &mut dyn FnMut(Each)) -> Result<(), Fault> {
    let mut fault = None;
    walk(&mut |place, text| {
        if let (None, Err(cause)) = (&fault, wording(text)) {
            fault = Some((place, cause));
        }
    });
    fault.map_or(Ok(()), Err)
}

fn of_item(at: usize, item: &Item, each: Each) {
    each(Place::In("items", at, ".text"), &item.text);
    if let Some(text) = &item.ask {
        each(Place::In("items", at, ".ask"), text);
    }
    let place = Place::In("items", at, ".answer");
    match &item.kind {
        Kind::Rating { anchors, .. } => all(anchors, place, each),
        Kind::YesPartlyNo { labels, .. } => all(labels, place, each),
        Kind::Single { options } | Kind::Multi { options, .. } => {
            options.iter().for_each(|own| each(place, &own.label));
        }
        Kind::Number { unit, .. } => each(place, unit),
        Kind::Text {} | Kind::Person {} => {}
    }
    if let Some(text) = &item.mark {
        each(Place::In("items", at, ".mark"), text);
    }
}

fn of_composite(at: usize, composite: &Composite, each: Each) {
    each(Place::In("composites", at, ".label"), &composite.label);
    if let Some(says) = &composite.says {
        for text in [&says.weak, &says.partial, &says.strong] {
            each(Place::In("composites", at, ".says"), text);
        }
    }
}

/// What is shown of definitions, caps, remarks and axes.
fn of_rules(instrument: &Instrument, each: Each) {
    for (at, composite) in instrument.composites.iter().enumerate() {
        if let Some(text) = &composite.definition {
            each(Place::In("composites", at, ".definition"), text);
        }
    }
    for (at, cap) in instrument.caps.iter().enumerate() {
        each(Place::In("caps", at, ".text"), &cap.text);
    }
    for (at, remark) in instrument.remarks.iter().enumerate() {
        each(Place::In("remarks", at, ".text"), &remark.text);
    }
    of_results(instrument, each);
    let classifier = instrument.classifier.as_ref();
    if let Some(map) = classifier.and_then(|classifier| classifier.map.as_ref()) {
        for text in [&map.x.low, &map.x.high, &map.y.low, &map.y.high] {
            each(Place::Of("classifier.map"), text);
        }
    }
}

/// What is shown of verdicts, ratios and the rules of single kinds.
fn of_results(instrument: &Instrument, each: Each) {
    for (at, verdict) in instrument.verdicts.iter().enumerate() {
        each(Place::In("verdicts", at, ".label"), &verdict.label);
        for (_, name) in &verdict.names {
            each(Place::In("verdicts", at, ".names"), name);
        }
    }
    for (at, ratio) in instrument.ratios.iter().enumerate() {
        each(Place::In("ratios", at, ".label"), &ratio.label);
    }
    if let Some(values) = &instrument.values {
        let place = Place::Of("values");
        values.triples.iter().for_each(|own| each(place, &own.text));
        values.pairs.iter().for_each(|own| each(place, &own.why));
        values.cells.iter().for_each(|(_, name)| each(place, name));
    }
    if let Some(subject) = &instrument.subject {
        each(Place::Of("subject"), subject);
    }
}

fn all(texts: &[Text], place: Place, each: Each) {
    texts.iter().for_each(|text| each(place, text));
}

/// Both languages say something.
pub(super) fn wording(text: &Text) -> Result<(), Cause> {
    if text.en.trim().is_empty() {
        Err(Cause::EmptyWording("English"))
    } else if text.zh.trim().is_empty() {
        Err(Cause::EmptyWording("Chinese"))
    } else {
        Ok(())
    }
}
