//! What is asked: items, their answers, and the shared context questions.

use super::Condition;
use crate::text::Text;

/// One question.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Item {
    pub id: String,
    /// The scale it is asked under.
    pub scale: String,
    /// `None`: not scored.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub weight: Option<u32>,
    /// "Not applicable" is offered.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub na: bool,
    pub text: Text,
    #[cfg_attr(feature = "schema", schemars(rename = "answer"))]
    pub kind: Kind,
    /// What to ask when the answer is not known, without quotation marks.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ask: Option<Text>,
    /// The question is for ourselves, a colleague or our records.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ask_ourselves: bool,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub visible: Option<Condition>,
    /// Unknown as long as this other item is.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub needs: Option<String>,
    /// The note holds the sentence that is rated; an empty one is told.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub words: bool,
    /// What a tick below the note says (conventions §13.16).
    #[cfg_attr(feature = "schema", schemars(default))]
    pub mark: Option<Text>,
    /// Belongs to quick depth (conventions §6).
    #[cfg_attr(feature = "schema", schemars(default, rename = "quick"))]
    pub in_quick: bool,
}

/// What an answer can be.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Kind {
    /// Five worded steps, 0 first; 25 points a step.
    Rating {
        anchors: Vec<Text>,
        #[cfg_attr(feature = "schema", schemars(default))]
        reverse: bool,
    },
    /// 100, 50, 0; labels in that order.
    YesPartlyNo {
        labels: Vec<Text>,
        #[cfg_attr(feature = "schema", schemars(default))]
        reverse: bool,
    },
    Single {
        options: Vec<Choice>,
    },
    /// A set of options, `least` to `most` of them.
    Multi {
        options: Vec<Choice>,
        #[cfg_attr(feature = "schema", schemars(default = "one_tick"))]
        least: usize,
        /// `None`: all of them.
        #[cfg_attr(feature = "schema", schemars(default))]
        most: Option<usize>,
        /// Scored by the share of the options that are ticked.
        #[cfg_attr(feature = "schema", schemars(default))]
        share: bool,
    },
    /// Inclusive bounds.
    Number {
        unit: Text,
        min: f64,
        max: f64,
        /// Kept on this device: left out of exports unless chosen.
        #[cfg_attr(feature = "schema", schemars(default))]
        private: bool,
    },
    Text {},
    /// Somebody on the list of people of the deal, by id.
    Person {},
}

/// What holds where a file does not say it.
#[cfg(feature = "schema")]
fn one_tick() -> usize {
    1
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Choice {
    pub key: String,
    pub label: Text,
    /// 0–100; `None`: not scored.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub score: Option<u8>,
    /// The class that it votes for, where that is not its key.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub class: Option<String>,
    /// A tick that goes with no other.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub alone: bool,
}

/// A context question, asked once for a deal and used everywhere (conventions §6).
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    pub id: String,
    pub text: Text,
    pub kind: Kind,
}

impl Item {
    /// Whether its answer stays on this device unless one chooses otherwise.
    pub fn is_private(&self) -> bool {
        matches!(self.kind, Kind::Number { private: true, .. })
    }

    /// The options of a choice; empty otherwise.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Single { options } | Kind::Multi { options, .. } => options,
            _ => &[],
        }
    }
}
