//! What an item offers to pick, and what a pick means.

use yew::AttrValue;

use super::choice::Row;
use crate::answer::Value;
use crate::instrument::Kind;
use crate::text::{Lang, Strings};

/// The value that stands for "don't know yet" in a form.
pub const UNKNOWN: &str = "dk";
/// The value that stands for "not applicable" in a form.
pub const NOT_APPLICABLE: &str = "na";

/// The rows of a question that is answered by picking; empty for the others.
pub fn rows(kind: &Kind, lang: Lang) -> Vec<Row> {
    let labelled: Vec<(String, &str)> = match kind {
        Kind::Rating { anchors, .. } => anchors
            .iter()
            .enumerate()
            .map(|(step, anchor)| (step.to_string(), anchor.get(lang)))
            .collect(),
        Kind::YesPartlyNo { labels, .. } => ["yes", "partly", "no"]
            .into_iter()
            .zip(labels)
            .map(|(key, label)| (key.to_owned(), label.get(lang)))
            .collect(),
        Kind::Single { options } => options
            .iter()
            .map(|option| (option.key.clone(), option.label.get(lang)))
            .collect(),
        Kind::Multi { .. } | Kind::Person {} | Kind::Number { .. } | Kind::Text {} => Vec::new(),
    };
    let numbered = labelled.into_iter().enumerate();
    numbered
        .map(|(at, (value, label))| Row {
            value: value.into(),
            label: AttrValue::from(label.to_owned()),
            key: (at < 9).then(|| (at + 1).to_string().into()),
        })
        .collect()
}

/// "Don't know yet", and "not applicable" where it is offered.
pub fn apart(na: bool, words: Strings) -> Vec<Row> {
    let unknown = Row {
        value: UNKNOWN.into(),
        label: words.answering().unknown.into(),
        key: Some("0".into()),
    };
    let not_applicable = Row {
        value: NOT_APPLICABLE.into(),
        label: words.answering().not_applicable.into(),
        key: None,
    };
    if na {
        vec![unknown, not_applicable]
    } else {
        vec![unknown]
    }
}

/// What picking a row means for a question of this kind.
pub fn value(kind: &Kind, picked: &str) -> Value {
    match (kind, picked) {
        (_, UNKNOWN) => Value::Unknown,
        (_, NOT_APPLICABLE) => Value::NotApplicable,
        (Kind::Rating { .. }, step) => match step.parse::<u8>() {
            Ok(step) => Value::Number(step.into()),
            Err(_) => Value::Unknown,
        },
        (_, key) => Value::Pick(key.to_owned()),
    }
}

/// The row that a value stands for.
pub fn picked(value: Option<&Value>) -> Option<AttrValue> {
    match value? {
        Value::Unknown => Some(UNKNOWN.into()),
        Value::NotApplicable => Some(NOT_APPLICABLE.into()),
        Value::Pick(key) => Some(key.clone().into()),
        value => value.rating().map(|step| step.to_string().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::strings;

    #[test]
    fn a_pick_and_its_value_lead_back_to_each_other() {
        let rating = Kind::Rating {
            anchors: Vec::new(),
            reverse: false,
        };
        for pick in ["0", "4", "dk", "na"] {
            let value = value(&rating, pick);
            assert_eq!(picked(Some(&value)).as_deref(), Some(pick));
        }
    }

    #[test]
    fn not_applicable_is_offered_only_where_the_item_has_it() {
        assert_eq!(apart(false, strings(Lang::En)).len(), 1);
        assert_eq!(apart(true, strings(Lang::En)).len(), 2);
    }
}
