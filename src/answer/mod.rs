//! What someone answered: values, how they are known, and notes.
//!
//! An answer outlives the instrument it was given to, so nothing here asks
//! whether it fits; `scoring` decides that and reports what does not.

#[cfg(feature = "schema")]
mod schema;
pub mod ticks;
mod wire;

use serde::Serialize;

use crate::instrument::{Choice, Item, Kind};
use crate::number;
use crate::order::Map;
use crate::text::answering::Answering;

/// The value of an answer, in JSON as short as it gets: `3`, `"pain"`, `"dk"`.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A rating 0–4, or a number in the item's unit.
    Number(f64),
    /// The key of one option; `yes`, `partly` or `no`.
    Pick(String),
    /// The keys of several options.
    Picks(Vec<String>),
    /// Free text; in JSON `{"text": "…"}`, so that no text is taken for a key.
    Text(String),
    /// "Don't know yet": an answer like any other.
    Unknown,
    NotApplicable,
}

/// How we know an answer, weakest first (conventions §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    Guess,
    Told,
    Confirmed,
    Seen,
}

impl Grade {
    pub const ALL: [Grade; 4] = [Grade::Guess, Grade::Told, Grade::Confirmed, Grade::Seen];

    /// The key in records and form fields.
    pub fn key(self) -> &'static str {
        match self {
            Grade::Guess => "guess",
            Grade::Told => "told",
            Grade::Confirmed => "confirmed",
            Grade::Seen => "seen",
        }
    }

    /// The name in a form.
    pub fn name(self, words: &Answering) -> &'static str {
        match self {
            Grade::Guess => words.guess,
            Grade::Told => words.told,
            Grade::Confirmed => words.confirmed,
            Grade::Seen => words.seen,
        }
    }

    pub fn from_key(key: &str) -> Option<Grade> {
        Grade::ALL.into_iter().find(|grade| grade.key() == key)
    }
}

/// One answer with its evidence. All parts are optional: a note can be written
/// before the answer is known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// `None`: skipped.
    pub value: Option<Value>,
    /// `None` counts as a guess, for the second score only.
    pub grade: Option<Grade>,
    pub note: String,
    /// The tick below the note, where the item has one (conventions §13.16).
    pub mark: bool,
}

impl Answer {
    /// An answer without evidence.
    pub fn of(value: Value) -> Answer {
        Answer {
            value: Some(value),
            ..Answer::default()
        }
    }

    /// Nothing was given: no value, no grade, no note, no mark.
    pub fn is_empty(&self) -> bool {
        self.value.is_none() && self.grade.is_none() && self.note.is_empty() && !self.mark
    }

    /// A value other than "don't know yet" and "not applicable".
    pub fn is_known(&self) -> bool {
        !matches!(
            self.value,
            None | Some(Value::Unknown | Value::NotApplicable)
        )
    }
}

/// The pick that names no person of the deal.
pub const NOBODY: &str = "nobody";

/// Answers by item id.
pub type Sheet = Map<Answer>;

/// Context answers by id (conventions §6); no grades.
pub type ContextAnswers = Map<Value>;

impl Value {
    /// The rating, when the value is a whole number from 0 to 4.
    pub fn rating(&self) -> Option<u8> {
        match self {
            Value::Number(number) => (0..=4u8).find(|&step| f64::from(step) == *number),
            _ => None,
        }
    }

    /// The option key of a single choice.
    pub fn pick(&self) -> Option<&str> {
        match self {
            Value::Pick(key) => Some(key),
            _ => None,
        }
    }

    /// Whether the item offers this value. "Don't know yet" always fits.
    pub fn fits(&self, item: &Item) -> bool {
        match self {
            Value::Unknown => true,
            Value::NotApplicable => item.na,
            value => value.fits_kind(&item.kind),
        }
    }

    fn fits_kind(&self, kind: &Kind) -> bool {
        match (kind, self) {
            (Kind::Rating { .. }, value) => value.rating().is_some(),
            (Kind::YesPartlyNo { .. }, Value::Pick(key)) => {
                ["yes", "partly", "no"].contains(&key.as_str())
            }
            (Kind::Single { options }, Value::Pick(key)) => {
                options.iter().any(|option| option.key == *key)
            }
            (
                Kind::Multi {
                    options,
                    least,
                    most,
                    ..
                },
                Value::Picks(keys),
            ) => fits_ticks(options, (*least, most.unwrap_or(options.len())), keys),
            (Kind::Person {}, Value::Pick(_)) => true,
            (Kind::Number { min, max, .. }, Value::Number(number)) => (min..=max).contains(&number),
            (Kind::Text {}, Value::Text(text)) => !text.trim().is_empty(),
            _ => false,
        }
    }
}

/// Known options, each once, as many as asked for; one that stands alone is alone.
fn fits_ticks(options: &[Choice], (least, most): (usize, usize), keys: &[String]) -> bool {
    let option = |key: &String| options.iter().find(|option| option.key == *key);
    let known = keys.iter().all(|key| option(key).is_some());
    let once = |(at, key): (usize, &String)| !keys.iter().take(at).any(|earlier| earlier == key);
    let alone = keys.iter().filter_map(option).any(|option| option.alone);
    known
        && keys.iter().enumerate().all(once)
        && if alone {
            keys.len() == 1
        } else {
            (least..=most).contains(&keys.len())
        }
}

/// Why what was typed into a number field is not taken.
#[derive(Debug, Clone, PartialEq)]
pub enum NumberFault {
    /// Holds a character that is no digit, sign or decimal point.
    Letter(char),
    NotANumber,
    Outside {
        min: f64,
        max: f64,
    },
}

/// Reads what a person typed into a number field.
///
/// Spaces and grouping commas between digits are allowed, full-width digits
/// too; an empty field is no answer.
///
/// # Errors
///
/// [`NumberFault`] says what to mend; nothing is stored then.
pub fn read_number(typed: &str, min: f64, max: f64) -> Result<Option<f64>, NumberFault> {
    let mut plain = String::new();
    for character in typed.trim().chars() {
        match narrow(character) {
            digit @ ('0'..='9' | '-' | '.' | '+') => plain.push(digit),
            ',' | ' ' | '\u{a0}' | '_' => {}
            other => return Err(NumberFault::Letter(other)),
        }
    }
    if plain.is_empty() {
        return Ok(None);
    }
    let Some(number) = number::read(&plain) else {
        return Err(NumberFault::NotANumber);
    };
    match number::kept(number) {
        Some(kept) if (min..=max).contains(&kept) => Ok(Some(kept)),
        _ => Err(NumberFault::Outside { min, max }),
    }
}

/// The ASCII form of a full-width digit or sign.
fn narrow(character: char) -> char {
    match u32::from(character) {
        code @ 0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[track_caller]
    fn check(typed: &str, expected: Result<Option<f64>, NumberFault>) {
        assert_eq!(read_number(typed, 0.0, 1000.0), expected, "{typed:?}");
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        check("", Ok(None));
        check("12", Ok(Some(12.0)));
        check(" 1,000 ", Ok(Some(1000.0)));
        check("１２", Ok(Some(12.0)));
        check("12o", Err(NumberFault::Letter('o')));
        check("1.2.3", Err(NumberFault::NotANumber));
        check(
            "-1",
            Err(NumberFault::Outside {
                min: 0.0,
                max: 1000.0,
            }),
        );
    }

    #[test]
    fn a_number_with_thousands_apart_is_read_back() {
        for number in [0.0, 999.0, -1000.0, 1_250_000.5] {
            let text = crate::number::grouped(number);
            assert_eq!(read_number(&text, -1e9, 1e9), Ok(Some(number)), "{text}");
        }
    }

    #[test]
    fn a_number_keeps_as_many_digits_as_text_gives_back() {
        check("0.12345678", Ok(Some(0.123_457)));
        assert!(json::read::<Value>("1e300").is_err());
    }

    #[test]
    fn a_part_of_an_answer_that_comes_twice_is_refused() {
        for json in [r#"{"v":1,"v":2}"#, r#"{"v":{"text":"a","text":"b"}}"#] {
            assert!(json::read::<Answer>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn a_text_that_looks_like_a_key_stays_a_text() {
        let answer = Answer::of(Value::Text("dk".to_owned()));
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(json, r#"{"v":{"text":"dk"}}"#);
        assert_eq!(json::read::<Answer>(&json).unwrap(), answer);
    }

    #[test]
    fn a_bare_answer_is_written_as_its_value_alone() {
        let json = serde_json::to_string(&Answer::of(Value::Number(3.0))).unwrap();
        assert_eq!(json, "3");
    }

    #[test]
    fn evidence_survives_writing_and_reading() {
        let answer = Answer {
            value: Some(Value::Pick("pain".to_owned())),
            grade: Some(Grade::Told),
            note: "Oak, 14 Nov".to_owned(),
            mark: false,
        };
        let json = serde_json::to_string(&answer).unwrap();
        assert_eq!(json, r#"{"v":"pain","g":"told","n":"Oak, 14 Nov"}"#);
        assert_eq!(json::read::<Answer>(&json).unwrap(), answer);
    }

    #[test]
    fn an_unknown_field_of_an_answer_is_refused() {
        assert!(json::read::<Answer>(r#"{"v":3,"x":1}"#).is_err());
    }
}
