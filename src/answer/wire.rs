//! The JSON form of values and answers: as short as it can be read back.
//!
//! A record holds hundreds of answers, and local storage has five million
//! characters: most answers are one number.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Answer, Grade, Value};
use crate::json::{FromJson, Json, Node};
use crate::{number, word};

const UNKNOWN: &str = "dk";
const NOT_APPLICABLE: &str = "na";

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Number(number) => number_to(*number, to),
            Value::Pick(key) => to.serialize_str(key),
            Value::Picks(keys) => to.collect_seq(keys),
            Value::Text(text) => {
                let mut map = to.serialize_map(Some(1))?;
                map.serialize_entry("text", text)?;
                map.end()
            }
            Value::Unknown => to.serialize_str(UNKNOWN),
            Value::NotApplicable => to.serialize_str(NOT_APPLICABLE),
        }
    }
}

/// Whole numbers without a fraction, so that a rating is `3` and not `3.0`.
fn number_to<S: Serializer>(number: f64, to: S) -> Result<S::Ok, S::Error> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if number.fract() == 0.0 && number.abs() < EXACT {
        // In this range the conversion is exact.
        #[allow(clippy::cast_possible_truncation)]
        return to.serialize_i64(number as i64);
    }
    to.serialize_f64(number)
}

impl Value {
    /// As it is written in a record.
    pub fn to_json(&self) -> Json {
        match self {
            Value::Number(number) => Json::Number(number::text(*number)),
            Value::Pick(key) => Json::string(key),
            Value::Picks(keys) => Json::List(keys.iter().map(Json::string).collect()),
            Value::Text(text) => Json::Object(vec![("text".to_owned(), Json::string(text))]),
            Value::Unknown => Json::string(UNKNOWN),
            Value::NotApplicable => Json::string(NOT_APPLICABLE),
        }
    }
}

fn from_key(key: &str) -> Value {
    match key {
        UNKNOWN => Value::Unknown,
        NOT_APPLICABLE => Value::NotApplicable,
        _ => Value::Pick(key.to_owned()),
    }
}

impl FromJson for Value {
    fn from_json(node: &Node) -> Value {
        match node.json {
            Json::Number(_) => Value::Number(number::kept(node.number()).unwrap_or_else(|| {
                node.not("the number is too great to be kept exactly");
                0.0
            })),
            Json::String(key) => from_key(key),
            Json::List(_) => Value::Picks(Vec::from_json(node)),
            _ => Value::Text(node.fields(&["text"]).need("text")),
        }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Some(value)
                if self.grade.is_none()
                    && self.note.is_empty()
                    && !self.mark
                    && !matches!(value, Value::Text(_)) =>
            {
                value.serialize(to)
            }
            value => {
                let mut map = to.serialize_map(None)?;
                if let Some(value) = value {
                    map.serialize_entry("v", value)?;
                }
                if let Some(grade) = self.grade {
                    map.serialize_entry("g", &grade)?;
                }
                if !self.note.is_empty() {
                    map.serialize_entry("n", &self.note)?;
                }
                if self.mark {
                    map.serialize_entry("m", &true)?;
                }
                map.end()
            }
        }
    }
}

impl Answer {
    /// As it is written in a record.
    pub fn to_json(&self) -> Json {
        let value = self.value.as_ref().map(Value::to_json);
        let is_bare = self.grade.is_none() && self.note.is_empty() && !self.mark;
        match value {
            // An object stands for an answer with more to it.
            Some(value) if is_bare && !matches!(value, Json::Object(_)) => value,
            value => {
                let note = (!self.note.is_empty()).then(|| Json::string(&self.note));
                let grade = self.grade.map(|grade| Json::string(grade.key()));
                let mark = self.mark.then_some(Json::Bool(true));
                let parts = [("v", value), ("g", grade), ("n", note), ("m", mark)];
                let is_there = |(name, part): (&str, Option<Json>)| Some((name.to_owned(), part?));
                Json::Object(parts.into_iter().filter_map(is_there).collect())
            }
        }
    }
}

impl FromJson for Answer {
    fn from_json(node: &Node) -> Answer {
        let Json::Object(_) = node.json else {
            return Answer::of(Value::from_json(node));
        };
        let fields = node.fields(&["v", "g", "n", "m"]);
        Answer {
            value: fields.maybe("v"),
            grade: fields.maybe("g"),
            note: fields.or_default("n"),
            mark: fields.or_default("m"),
        }
    }
}

word!(Grade {
    "guess" => Grade::Guess,
    "told" => Grade::Told,
    "confirmed" => Grade::Confirmed,
    "seen" => Grade::Seen,
});
