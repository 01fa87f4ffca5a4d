//! Verdicts under the keys of the instruments' fixtures.

use dealgauge::instrument::Instrument;
use dealgauge::scoring::View;
use dealgauge::scoring::verdict::{Outcome, VerdictResult};
use serde_json::{Map, Value, json};

/// Adds what the fixtures of this instrument ask of its verdicts.
pub fn add(
    instrument: &Instrument,
    view: &View,
    scored: &dyn Fn(&str) -> Value,
    shown: &mut Map<String, Value>,
) {
    let mut put = |key: &str, value: Value| {
        shown.insert(key.to_owned(), value);
    };
    let said = |id: &str| view.verdict(id).map(said);
    match instrument.key.as_str() {
        "oq" => {
            let verdict = view.verdict("verdict").unwrap();
            put("index", scored("index"));
            put("verdict", json!(said("verdict")));
            put("firm", firm(verdict));
            let (low, high) = verdict.ends.clone().unwrap();
            put("verdict_range", json!([low, high]));
            let index = view.score("index").is_some_and(|index| index.shown);
            put("lowest", json!(lowest(view).filter(|_| index)));
            let borderline: Vec<&str> = (view.scales.iter())
                .filter(|scale| scale.borderline)
                .map(|scale| scale.id.as_str())
                .collect();
            put("borderline", json!(borderline));
        }
        "dw" => {
            let class = view.verdict("class").unwrap();
            let income = view.ratio("dw-income-score");
            put("income_score", json!(income.map(super::actual::number)));
            put("state", json!(state(&class.outcome)));
            put("classes", json!(class.outcome.keys()));
            put("class", json!(said("class")));
        }
        "op" => {
            put(
                "axes",
                json!({"ter": scored("ter"), "lead": scored("lead")}),
            );
            put("territory", json!(said("ter-class")));
            put("lead", json!(said("lead-class")));
            let cell = view.verdict("cell").unwrap();
            put("cells", json!(cell.outcome.keys()));
            let category = view.verdict("category").unwrap();
            put(
                "category",
                json!(match &category.outcome {
                    Outcome::One(key) => key.as_str(),
                    _ => "open",
                }),
            );
            let tag = view.verdict("contested").map(|tag| &tag.outcome);
            put(
                "contested",
                match tag {
                    Some(Outcome::One(key)) => json!(match key.as_str() {
                        "empty" => "open ground",
                        key => key,
                    }),
                    _ => Value::Null,
                },
            );
            put("misread", scored("check"));
            let misread = view.verdict("misread").map(|misread| &misread.outcome);
            put(
                "misread_state",
                match misread {
                    Some(Outcome::One(key)) => json!(key),
                    _ => Value::Null,
                },
            );
        }
        "bs" => {
            let stage = view.verdict("stage").unwrap();
            put(
                "stage",
                json!(match &stage.outcome {
                    Outcome::Open(keys) => format!("possible {}", keys.join("/")),
                    _ => said("stage").unwrap(),
                }),
            );
        }
        "kv" => {
            put("shares", json!(shares(instrument, scored)));
        }
        "gl" => {
            // The specification writes a room and its readiness with a space.
            let named = view.scales.iter().map(|scale| {
                let name = scale.id.replace('-', " ");
                (name, scored(&scale.id))
            });
            put("scales", Value::Object(named.collect()));
        }
        _ => {}
    }
}

fn classes<'a>(instrument: &'a Instrument, each: &'a dyn Fn(&str) -> Value) -> Map<String, Value> {
    let classes = &instrument.classifier.as_ref().unwrap().classes;
    let named = classes.iter().map(|class| (class.clone(), each(class)));
    named.collect()
}

fn shares(instrument: &Instrument, scored: &dyn Fn(&str) -> Value) -> Map<String, Value> {
    classes(instrument, &|class| scored(class)["score"].clone())
}

/// From what to what the share of each class can come.
pub fn bounds(instrument: &Instrument, view: &View) -> Value {
    let ends = |class: &str| {
        let score = view.score(class).unwrap();
        json!([
            super::actual::number(score.low),
            super::actual::number(score.high)
        ])
    };
    Value::Object(classes(instrument, &ends))
}

/// Whether the result is firm; null while it is open.
pub fn more(instrument: &Instrument, view: &View) -> Value {
    let leading = match instrument.key.as_str() {
        "dw" => "class",
        "op" => "cell",
        _ => return Value::Null,
    };
    let result = view.verdict(leading).unwrap();
    match result.outcome {
        Outcome::Open(_) | Outcome::Nothing => Value::Null,
        _ => json!(result.firm),
    }
}

fn said(result: &VerdictResult) -> String {
    match &result.outcome {
        Outcome::One(key) => key.clone(),
        Outcome::Mixed(one, other) => format!("mixed: {one}/{other}"),
        Outcome::Unclear(_) => "unclear".to_owned(),
        Outcome::Open(keys) => format!("open: {}", keys.join("/")),
        Outcome::Nothing => "nothing".to_owned(),
    }
}

fn state(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::One(_) => "clear",
        Outcome::Mixed(..) => "mixed",
        Outcome::Unclear(_) => "unclear",
        Outcome::Open(_) | Outcome::Nothing => "open",
    }
}

fn firm(result: &VerdictResult) -> Value {
    match &result.outcome {
        Outcome::One(key) if key == "find-out" => Value::Null,
        _ if result.firm => json!("firm"),
        _ => json!("provisional"),
    }
}

/// The scale with the lowest point, the first of equals.
fn lowest(view: &View) -> Option<&str> {
    let points = view.scales.iter().filter_map(|scale| {
        let point = scale.score.as_ref()?.shown_point()?;
        Some((point, scale.id.as_str()))
    });
    points
        .reduce(|least, next| if next.0 < least.0 { next } else { least })
        .map(|(_, id)| id)
}
