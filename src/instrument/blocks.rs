//! Rules of single kinds of instrument: values, ladder, pillars, people.

use crate::text::Text;

/// Values compared by importance, ours and the rival's (`docs/spec/04-va`).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct ValueRules {
    pub triples: Vec<Triple>,
    /// Values that pull against each other.
    pub pairs: Vec<Pair>,
    /// The choice of the three that the customer would keep.
    pub top: String,
    /// The choice of those we want to be best in.
    pub focus: String,
    /// Names of the nine cells, high to low importance, behind to ahead.
    pub cells: Vec<(String, Text)>,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Triple {
    pub id: String,
    pub text: Text,
    /// Items of importance, ours, rival.
    pub items: [String; 3],
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Pair {
    pub of: (String, String),
    pub why: Text,
}

/// Rungs that hold only on those below (`docs/spec/07-pd`).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Ladder {
    /// A composite and the scale that must be known, lowest rung first.
    pub rungs: Vec<(String, String)>,
    /// Least rung score.
    pub reached: u8,
    /// Least score of what is known.
    pub known: u8,
    /// From here on the next rung is close.
    pub near: u8,
    /// The item whose options rank 0, 1, 2 ….
    pub rank: String,
}

/// A scale that another instrument's result stands in for (`docs/spec/06-fl`).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Pillar {
    pub id: String,
    /// Key of the instrument and its score.
    pub from: (String, String),
    /// Items asked where that has no point.
    pub scale: String,
}

/// How persons of one deal add up (`docs/spec/19-pf`).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PeopleRules {
    /// The verdict that names an attitude.
    pub attitude: String,
    /// What each attitude counts, −2 … 2.
    pub stances: Vec<(String, i8)>,
    pub influence: String,
    pub contact: String,
    pub layer: String,
    /// The option of the layer that decides.
    pub decides: String,
    pub listens: String,
    /// The scale of the team's habits.
    pub habits: String,
    /// The choice of roles nobody was found for.
    pub missing: String,
    /// What ids of the deal as a whole begin with, beside the key.
    pub prefix: String,
    /// The scale that shows the balance of support, −100 … 100.
    pub support: String,
    /// The scale that shows how much of the weight was met.
    pub reach: String,
}

/// A sum that no scale makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Calculation {
    /// Orders, income and profit today and after a change (`docs/spec/29-gc`).
    Growth,
}

/// An item that opens with what another instrument found.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Prefill {
    pub item: String,
    /// Key of the instrument, and its item or verdict.
    pub from: (String, String),
    /// The found key and the option it stands for; empty: the same value.
    #[cfg_attr(feature = "schema", schemars(default, rename = "as"))]
    pub map: Vec<(String, String)>,
}

/// Another instrument's finding that is shown beside a question; in JSON a list
/// of the item, the key and, where one answer is meant, its item.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
pub struct Beside {
    pub item: String,
    /// Key of the instrument.
    pub key: String,
    pub theirs: Option<String>,
}
