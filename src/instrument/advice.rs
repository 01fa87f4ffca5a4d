//! What is said about results: flags, advice, remarks.

use super::{Band, Condition, GroupState, Severity};
use crate::text::Text;

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
    /// The first advice for a target whose condition holds is given; several without one all are.
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
    /// Scale, composite or item and its band.
    Band(String, Band),
    /// Item and picked or ticked option.
    Pick(String, String),
    Class(String),
    Mixed(String, String),
    /// `unclear` or `no clear type`.
    Unclear,
    Group(GroupState),
    /// A verdict and its key.
    Verdict(String, String),
    /// A verdict that is mixed.
    VerdictMixed(String),
    /// Only its own condition decides.
    Rule,
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
