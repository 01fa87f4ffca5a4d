//! What a case expects against what came out: only what is expected is looked at.

use serde_json::Value;

/// Scores are given rounded to four decimals.
const TOLERANCE: f64 = 0.0001;

/// One line a difference: field, expected, got.
pub fn differences(expect: &Value, got: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare("", expect, got, &mut found);
    found
}

fn compare(path: &str, expect: &Value, got: &Value, found: &mut Vec<String>) {
    match (expect, got) {
        (Value::Object(expect), Value::Object(got)) => {
            for (key, expect) in expect {
                let path = if path.is_empty() {
                    key.clone()
                } else {
                    format!("{path}.{key}")
                };
                match got.get(key) {
                    Some(got) => compare(&path, expect, got, found),
                    None => found.push(format!("{path}: expected {expect}, got nothing")),
                }
            }
        }
        (Value::Array(expect), Value::Array(got)) if is_set(path) => {
            let sorted = |list: &[Value]| {
                let mut list: Vec<String> = list.iter().map(Value::to_string).collect();
                list.sort();
                list
            };
            if sorted(expect) != sorted(got) {
                found.push(format!("{path}: expected {expect:?}, got {got:?}"));
            }
        }
        (Value::Array(expect), Value::Array(got)) if expect.len() == got.len() => {
            for (at, (expect, got)) in expect.iter().zip(got).enumerate() {
                compare(&format!("{path}[{at}]"), expect, got, found);
            }
        }
        (Value::Number(expect), Value::Number(got)) => {
            let (expect, got) = (expect.as_f64().unwrap(), got.as_f64().unwrap());
            if (expect - got).abs() > TOLERANCE {
                found.push(format!("{path}: expected {expect}, got {got}"));
            }
        }
        _ if expect == got => {}
        _ => found.push(format!("{path}: expected {expect}, got {got}")),
    }
}

/// Lists whose order means nothing.
fn is_set(path: &str) -> bool {
    ["flags", "hidden", "borderline", "thin", "engines", "brakes"]
        .iter()
        .any(|set| path == *set || path.ends_with(&format!(".{set}")))
}
