//! What a questionnaire is: scales, items, rules and wording, valid by construction.
//!
//! [`read`] is the only way to get an [`Instrument`]: it refuses what it does
//! not understand, so that everything that follows may rely on ids that exist,
//! weights above zero and conditions without a circle. The JSON shape is
//! private (`file.rs`). There are no answers here.

mod check;
mod condition;
mod error;
mod file;
mod read;

use serde::Serialize;

use crate::text::Text;

pub use condition::{Condition, Named};
pub use error::{Cause, InstrumentError};
pub use read::{read, read_context};

#[cfg(feature = "schema")]
pub use read::json_schema;

/// The group an instrument is listed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Group {
    Core,
    FirstLaw,
    Deal,
    Needs,
    People,
    Account,
    Seller,
    Business,
}

impl Group {
    /// Self-assessments and business sums have no second score (conventions §2).
    pub fn has_evidence(self) -> bool {
        !matches!(self, Group::Seller | Group::Business)
    }
}

/// What a scale is there for (conventions §6).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Role {
    /// Has a score and a band.
    #[default]
    Scored,
    /// Not scored; decides advice or visibility. All of it belongs to quick depth.
    Routing,
    /// Votes for classes. All of it belongs to quick depth.
    Class,
    /// Lowers a verdict. All of it belongs to quick depth.
    Gate,
    /// Read by a rule of its own, such as the weight of a person.
    Apart,
}

/// Weak below 40, partial from 40, strong from 70 (conventions §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Band {
    Weak,
    Partial,
    Strong,
}

/// How urgent a flag is (conventions §7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Severity {
    /// Act before going on.
    Stop,
    Warn,
    Note,
}

/// What a group of persons can call for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum GroupState {
    Divided,
    Brake,
    /// A brake, and nobody who pushes for change.
    NoEngine,
}

/// The picture a report leads with; the view is chosen by this value alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Picture {
    /// Links in order, the weakest drawn open.
    Chain,
    /// Scales as bars, a radar as second view.
    Radar,
    /// Four corners, one dot a person.
    MotiveMap,
}

/// A questionnaire with its scoring rules and all its wording.
#[derive(Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Instrument {
    /// Two letters; item ids begin with them and a hyphen.
    pub key: String,
    pub version: u32,
    pub group: Group,
    pub title: Text,
    pub purpose: Text,
    pub unit: Text,
    pub who: Text,
    pub when: Text,
    pub gets: Text,
    pub minutes: u16,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub each_person: bool,
    /// Whether a quick depth exists.
    #[cfg_attr(feature = "schema", schemars(default = "has_quick"))]
    pub quick: bool,
    /// Ids of the context answers that the instrument reads.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub context: Vec<String>,
    pub scales: Vec<Scale>,
    pub items: Vec<Item>,
    /// Parts come before the composites that use them.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub composites: Vec<Composite>,
    /// Ids of the composites that the report leads with.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub indices: Vec<String>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub classifier: Option<Classifier>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub caps: Vec<Cap>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub flags: Vec<Flag>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub advice: Vec<Advice>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub remarks: Vec<Remark>,
    pub picture: Picture,
    /// Positions in `items` so that each comes after those its visibility reads.
    #[cfg_attr(feature = "schema", schemars(skip))]
    order: Vec<usize>,
}

/// What holds where a file does not say it.
#[cfg(feature = "schema")]
fn has_quick() -> bool {
    true
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Scale {
    pub id: String,
    pub label: Text,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub definition: Option<Text>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub role: Role,
    /// Low is no fault: low, medium, high instead of weak, partial, strong.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub neutral: bool,
}

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
    /// Belongs to quick depth (conventions §6).
    #[cfg_attr(feature = "schema", schemars(skip))]
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
    /// Inclusive bounds.
    Number {
        unit: Text,
        min: f64,
        max: f64,
    },
    Text {},
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
}

/// A context question, asked once for a deal and used everywhere (conventions §6).
#[derive(Debug, Clone, PartialEq)]
pub struct Context {
    pub id: String,
    pub text: Text,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Composite {
    pub id: String,
    pub label: Text,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub definition: Option<Text>,
    pub weights: Weights,
    /// What the band says, for an index that leads a report.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub says: Option<BandTexts>,
    /// The parts whose lowest is named as the weakest link.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub weakest: Vec<String>,
}

/// A sentence a band.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct BandTexts {
    pub weak: Text,
    pub partial: Text,
    pub strong: Text,
}

impl BandTexts {
    pub fn get(&self, band: Band) -> &Text {
        match band {
            Band::Weak => &self.weak,
            Band::Partial => &self.partial,
            Band::Strong => &self.strong,
        }
    }
}

/// Integer weights of the parts of a composite.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Weights {
    Fixed(Vec<(String, u32)>),
    /// By a context answer; each option lists the same parts.
    By(String, Vec<(String, Vec<(String, u32)>)>),
}

/// Highest class score with a margin (conventions §5).
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Classifier {
    /// Ids of scales, in class order.
    pub classes: Vec<String>,
    /// Scale whose items count 100 towards the chosen class and 0 towards the others.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub votes: Option<String>,
    pub margin: u8,
    pub floor: u8,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub map: Option<Map>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub group: Option<GroupRule>,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Map {
    pub x: Axis,
    pub y: Axis,
}

/// Half the difference of two sums of class scores, −100 … 100.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Axis {
    pub plus: Vec<String>,
    pub minus: Vec<String>,
    pub low: Text,
    pub high: Text,
}

/// How several persons' classes add up.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct GroupRule {
    /// The rating that weighs a person, 0–4.
    pub weight: String,
    pub majority: u8,
    pub margin: u8,
    pub engine: GroupRole,
    pub brake: GroupRole,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct GroupRole {
    pub classes: Vec<String>,
    /// Least weight of the person.
    pub at_least: u8,
}

/// Lowers the label of a composite, never its number.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Cap {
    pub id: String,
    pub on: String,
    pub when: Condition,
    pub at_most: Band,
    pub text: Text,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Flag {
    pub id: String,
    pub when: Condition,
    pub severity: Severity,
    pub text: Text,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Advice {
    pub id: String,
    #[cfg_attr(feature = "schema", schemars(rename = "for"))]
    pub target: Target,
    /// The first advice for a target whose condition holds is given.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub when: Option<Condition>,
    pub steps: Vec<Text>,
}

/// What an advice is for.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Target {
    /// Scale or composite and its band.
    Band(String, Band),
    /// Item and picked option.
    Pick(String, String),
    Class(String),
    Mixed(String, String),
    /// `unclear` or `no clear type`.
    Unclear,
    Group(GroupState),
}

/// A sentence of the report that is neither flag nor advice.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Remark {
    pub id: String,
    pub when: Condition,
    pub text: Text,
}

impl Instrument {
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    pub fn composite(&self, id: &str) -> Option<&Composite> {
        self.composites.iter().find(|composite| composite.id == id)
    }

    /// The label of a scale or composite.
    pub fn label(&self, id: &str) -> Option<&Text> {
        self.scale(id)
            .map(|scale| &scale.label)
            .or_else(|| self.composite(id).map(|composite| &composite.label))
    }

    /// The items so that each comes after those its visibility reads.
    pub fn items_in_dependency_order(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.order
            .iter()
            .filter_map(|&at| self.items.get(at).map(|item| (at, item)))
    }

    /// The scales an item counts in, with its weight there.
    ///
    /// An item of the voting scale counts in every class.
    pub fn counts_in<'a>(&'a self, item: &'a Item) -> Vec<(&'a str, u32)> {
        let Some(weight) = item.weight else {
            return Vec::new();
        };
        match &self.classifier {
            Some(classifier) if classifier.votes.as_ref() == Some(&item.scale) => classifier
                .classes
                .iter()
                .map(|class| (class.as_str(), weight))
                .collect(),
            _ => vec![(item.scale.as_str(), weight)],
        }
    }
}

impl Item {
    /// The options of a single choice; empty otherwise.
    pub fn options(&self) -> &[Choice] {
        match &self.kind {
            Kind::Single { options } => options,
            _ => &[],
        }
    }
}
