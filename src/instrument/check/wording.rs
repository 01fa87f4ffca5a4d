//! Every wording says something in both languages.

use super::{Cause, Fault};
use crate::instrument::{Instrument, Kind};
use crate::text::Text;

pub(super) fn wordings(instrument: &Instrument) -> Result<(), Fault> {
    let mut texts: Vec<(String, &Text)> = vec![
        ("title".to_owned(), &instrument.title),
        ("purpose".to_owned(), &instrument.purpose),
        ("unit".to_owned(), &instrument.unit),
        ("who".to_owned(), &instrument.who),
        ("when".to_owned(), &instrument.when),
        ("gets".to_owned(), &instrument.gets),
    ];
    for (at, scale) in instrument.scales.iter().enumerate() {
        texts.push((format!("scales[{at}].label"), &scale.label));
        texts.extend(
            scale
                .definition
                .iter()
                .map(|text| (format!("scales[{at}].definition"), text)),
        );
    }
    for (at, item) in instrument.items.iter().enumerate() {
        texts.push((format!("items[{at}].text"), &item.text));
        texts.extend(
            item.ask
                .iter()
                .map(|text| (format!("items[{at}].ask"), text)),
        );
        texts.extend(
            item.mark
                .iter()
                .map(|text| (format!("items[{at}].mark"), text)),
        );
        let answers: Vec<&Text> = match &item.kind {
            Kind::Rating { anchors, .. } => anchors.iter().collect(),
            Kind::YesPartlyNo { labels, .. } => labels.iter().collect(),
            Kind::Single { options } | Kind::Multi { options, .. } => {
                options.iter().map(|option| &option.label).collect()
            }
            Kind::Number { unit, .. } => vec![unit],
            Kind::Text {} | Kind::Person {} => Vec::new(),
        };
        texts.extend(
            answers
                .into_iter()
                .map(|text| (format!("items[{at}].answer"), text)),
        );
    }
    for (at, composite) in instrument.composites.iter().enumerate() {
        texts.push((format!("composites[{at}].label"), &composite.label));
        texts.extend(
            composite
                .says
                .iter()
                .flat_map(|says| [&says.weak, &says.partial, &says.strong])
                .map(|text| (format!("composites[{at}].says"), text)),
        );
    }
    for (at, flag) in instrument.flags.iter().enumerate() {
        texts.push((format!("flags[{at}].text"), &flag.text));
    }
    for (at, line) in instrument.advice.iter().enumerate() {
        texts.extend(
            line.steps
                .iter()
                .map(|text| (format!("advice[{at}].steps"), text)),
        );
    }
    texts.extend(rule_texts(instrument));
    texts
        .iter()
        .try_for_each(|(path, text)| wording(text).map_err(|cause| (path.clone(), cause)))
}

/// The wording of composites, caps, remarks and axes that is shown to people.
fn rule_texts(instrument: &Instrument) -> Vec<(String, &Text)> {
    let mut texts = Vec::new();
    for (at, composite) in instrument.composites.iter().enumerate() {
        let definition = composite.definition.iter();
        texts.extend(definition.map(|text| (format!("composites[{at}].definition"), text)));
    }
    for (at, cap) in instrument.caps.iter().enumerate() {
        texts.push((format!("caps[{at}].text"), &cap.text));
    }
    for (at, remark) in instrument.remarks.iter().enumerate() {
        texts.push((format!("remarks[{at}].text"), &remark.text));
    }
    for (at, verdict) in instrument.verdicts.iter().enumerate() {
        texts.push((format!("verdicts[{at}].label"), &verdict.label));
        let names = verdict.names.iter();
        texts.extend(names.map(|(key, text)| (format!("verdicts[{at}].names.{key}"), text)));
    }
    for (at, ratio) in instrument.ratios.iter().enumerate() {
        texts.push((format!("ratios[{at}].label"), &ratio.label));
    }
    if let Some(values) = &instrument.values {
        let triples = values.triples.iter().map(|triple| &triple.text);
        let pairs = values.pairs.iter().map(|pair| &pair.why);
        let cells = values.cells.iter().map(|(_, name)| name);
        let all = triples.chain(pairs).chain(cells);
        texts.extend(all.map(|text| ("values".to_owned(), text)));
    }
    texts.extend(
        instrument
            .subject
            .iter()
            .map(|text| ("subject".to_owned(), text)),
    );
    let classifier = instrument.classifier.as_ref();
    if let Some(map) = classifier.and_then(|classifier| classifier.map.as_ref()) {
        for axis in [&map.x, &map.y] {
            texts.push(("classifier.map".to_owned(), &axis.low));
            texts.push(("classifier.map".to_owned(), &axis.high));
        }
    }
    texts
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
