//! Highest class score with a margin, and how persons add up.

use crate::text::Text;

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
