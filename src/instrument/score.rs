//! How answers become numbers: scales, ratios, composites and what caps them.

use super::{Band, Condition};
use crate::text::Text;

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

/// Whom the items of a scale are asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Scope {
    /// The unit of the instrument, such as one person.
    #[default]
    Unit,
    /// The deal as a whole, once.
    Deal,
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
    /// Has a number and no band.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub unnamed: bool,
    /// A wider scale that the items count in as well, with the same weights.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub within: Option<String>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub scope: Scope,
}

/// An item score made from two numbers: clamp(times · over / under + plus, 0, 100).
/// Unknown while a number is, or while the lower one is zero.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Ratio {
    pub id: String,
    pub label: Text,
    /// The scale it counts in.
    pub scale: String,
    pub weight: u32,
    /// Ids of number items.
    pub over: String,
    pub under: String,
    pub times: i32,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub plus: i32,
}

#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Composite {
    pub id: String,
    pub label: Text,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub definition: Option<Text>,
    pub formula: Formula,
    /// What the band says, for an index that leads a report.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub says: Option<BandTexts>,
    /// The parts whose lowest is named as the weakest link.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub weakest: Vec<String>,
    /// A point only when every part has one.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub every: bool,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub neutral: bool,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub unnamed: bool,
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

/// Parts of a mean and their integer weights.
pub type Parts = Vec<(String, u32)>;

/// How a composite is made. All are monotone in each part, so that bounds come from bounds.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Formula {
    /// Weighted mean of scales and earlier composites.
    Mean(Parts),
    /// By a context answer; each option lists the same parts.
    MeanBy(String, Vec<(String, Parts)>),
    /// a · b / 100.
    Product(String, String),
    /// The least item score; a point when at least so many items are known.
    Weakest { items: Vec<String>, least: usize },
    /// base + for · share / 100 − against · share / 100.
    Deeds {
        base: i32,
        #[cfg_attr(feature = "schema", schemars(rename = "for"))]
        for_us: (String, u32),
        against: (String, u32),
    },
    /// Half the mean and half the lowest; a point only when every part has one.
    LowestAndMean(Vec<String>),
    /// a − b, −100 … 100.
    Difference(String, String),
    /// The least of item scores; a point when its bounds meet.
    Least(Vec<Term>),
    /// Own performance weighted by importance, over these triples.
    NeedFit(Vec<String>),
    /// Lead over the rival weighted by importance, 50 = level.
    Edge(Vec<String>),
    /// Mean of need fit and edge over these triples.
    Value(Vec<String>),
}

/// A part of the least of item scores.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged))]
pub enum Term {
    Item(String),
    /// The greatest of these item scores.
    Greatest(Vec<String>),
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
