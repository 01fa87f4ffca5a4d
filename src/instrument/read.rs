//! From the JSON shape to a valid [`Instrument`].

use super::check::{Fault, Place, check, check_check, check_context, check_questions};
use super::file::Questions;
use crate::json::{self, FromJson};

use super::{Cause, Context, Flag, Instrument, InstrumentError, Item, Method, Role, Severity};

/// Reads an instrument from JSON text; `name` is what errors call the file.
///
/// # Errors
///
/// [`InstrumentError`] names the file, the place in it and the cause: not
/// JSON, an unknown field, a missing language, an id that leads nowhere, a
/// weight of zero, or conditions that go round in a circle.
pub fn read(name: &str, json: &str) -> Result<Instrument, InstrumentError> {
    let instrument: Instrument = parse(name, json)?;
    let checked = check(&instrument).and_then(|()| quick_marks(&instrument));
    checked.map_err(|fault| placed(name, fault))?;
    Ok(arranged(instrument))
}

/// Reads only what is asked, without the rules: scores, flags and advice of the
/// result say nothing.
///
/// # Errors
///
/// As [`read`], of faults in the questions.
pub fn read_questions(name: &str, json: &str) -> Result<Instrument, InstrumentError> {
    let Questions(instrument) = parse(name, json)?;
    check_questions(&instrument).map_err(|fault| placed(name, fault))?;
    Ok(arranged(instrument))
}

/// The text of an instrument of which the questions and the rules came in two
/// files, each an object with a part of the fields. Text that is no object is
/// left as it is, for [`read`] to refuse.
pub fn joined(questions: &str, rules: &str) -> String {
    let open = questions.trim_end().strip_suffix('}');
    let rest = rules.trim_start().strip_prefix('{');
    match (open, rest) {
        (Some(open), Some(rest)) => [open, ",", rest].concat(),
        _ => questions.to_owned(),
    }
}

fn placed(name: &str, (place, cause): Fault) -> InstrumentError {
    InstrumentError {
        file: name.to_owned(),
        path: place.path(),
        cause,
    }
}

/// Reads the shared context questions.
///
/// # Errors
///
/// As [`read`].
pub fn read_context(name: &str, json: &str) -> Result<Vec<Context>, InstrumentError> {
    let questions: Vec<Context> = parse(name, json)?;
    questions
        .into_iter()
        .enumerate()
        .map(|(at, question)| {
            check_context(&question).map_err(|cause| InstrumentError {
                file: name.to_owned(),
                path: format!("[{at}]"),
                cause,
            })?;
            Ok(question)
        })
        .collect()
}

/// Reads the checks across instruments.
///
/// # Errors
///
/// As [`read`].
pub fn read_across(name: &str, json: &str) -> Result<Vec<Flag>, InstrumentError> {
    let checks: Vec<Flag> = parse(name, json)?;
    for (at, check) in checks.iter().enumerate() {
        check_check(check).map_err(|cause| InstrumentError {
            file: name.to_owned(),
            path: format!("[{at}]"),
            cause,
        })?;
    }
    Ok(checks)
}

/// The JSON Schema of an instrument file.
#[cfg(feature = "schema")]
pub fn json_schema() -> String {
    let mut schema = schemars::schema_for!(Instrument);
    let fields = schema.pointer_mut("/properties");
    if let Some(fields) = fields.and_then(serde_json::Value::as_object_mut) {
        let where_it_is = serde_json::json!({
            "description": "Where this schema is published.",
            "type": "string",
        });
        fields.insert("$schema".to_owned(), where_it_is);
    }
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

fn parse<T: FromJson>(name: &str, text: &str) -> Result<T, InstrumentError> {
    json::read(text).map_err(|fault| InstrumentError {
        file: name.to_owned(),
        path: fault.path,
        cause: Cause::Shape(match fault.place {
            Some(place) => format!("{}, {place}", fault.cause),
            None => fault.cause.to_string(),
        }),
    })
}

/// Puts the items into dependency order.
fn arranged(mut instrument: Instrument) -> Instrument {
    instrument.order = super::check::dependency_order(&instrument).unwrap_or_default();
    instrument
}

/// The items marked for quick depth are those that the rules make so.
fn quick_marks(instrument: &Instrument) -> Result<(), Fault> {
    let quick = quick_items(instrument);
    let wrong = |item: &Item| item.in_quick != quick.contains(&item.id);
    match instrument.items.iter().position(wrong) {
        Some(at) => Err((Place::In("items", at, ".quick"), Cause::Quick)),
        None => Ok(()),
    }
}

/// In each scale its heaviest item, the first of equals; all of routing, class
/// and gate; and what a cap, a rule of a verdict or a stop flag reads (conventions §6).
fn quick_items(instrument: &Instrument) -> Vec<String> {
    let mut quick = Vec::new();
    for scale in &instrument.scales {
        let of_scale = instrument
            .items
            .iter()
            .filter(|item| item.scale == scale.id);
        if matches!(scale.role, Role::Routing | Role::Class | Role::Gate) {
            quick.extend(of_scale.map(|item| item.id.clone()));
        } else {
            let heaviest = of_scale.rev().max_by_key(|item| item.weight);
            quick.extend(heaviest.map(|item| item.id.clone()));
        }
    }
    let stops = instrument
        .flags
        .iter()
        .filter(|flag| flag.severity == Severity::Stop)
        .map(|flag| &flag.when);
    let gates = instrument
        .verdicts
        .iter()
        .flat_map(|verdict| match &verdict.by {
            Method::List { rows, .. } => rows.as_slice(),
            Method::Highest { first, .. } => first.as_slice(),
            _ => &[],
        });
    let gates = gates.map(|(condition, _)| condition);
    let caps = instrument.caps.iter().map(|cap| &cap.when);
    for condition in caps.chain(stops).chain(gates) {
        quick.extend(condition.answers().into_iter().map(str::to_owned));
    }
    quick
}
