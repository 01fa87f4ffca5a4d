//! Named results beside bands: which method, and what its keys are called.

use super::Condition;
use crate::text::Text;

/// A result that is one of several names.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Verdict {
    pub id: String,
    pub label: Text,
    pub by: Method,
    /// Read by other rules, and not said by itself.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub inner: bool,
    /// Every key that the method can give, with its name.
    pub names: Vec<(String, Text)>,
}

impl Verdict {
    /// The name of a key.
    pub fn name(&self, key: &str) -> Option<&Text> {
        let own = self.names.iter().find(|(own, _)| own == key);
        own.map(|(_, name)| name)
    }
}

/// How a verdict is reached.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Method {
    /// The first row that holds.
    List {
        rows: Vec<(Condition, String)>,
        /// Within so many points of a cut of this score both sides are named.
        #[cfg_attr(feature = "schema", schemars(default))]
        near: Option<(String, u8)>,
        /// Named only when no unknown answer can change it.
        #[cfg_attr(feature = "schema", schemars(default))]
        settled: bool,
    },
    /// Own names for ranges of a score; the first has no lower end.
    Cuts {
        of: String,
        from: Vec<(String, Option<i16>)>,
    },
    /// The nearest prototype, with a margin.
    Nearest {
        of: String,
        /// Prototypes as fractions.
        to: Vec<(String, (i32, i32))>,
        margin: u8,
        #[cfg_attr(feature = "schema", schemars(default))]
        confirm: Option<Confirm>,
    },
    /// The highest of some scores, with a margin; keys are their ids.
    Highest {
        of: Vec<String>,
        margin: u8,
        /// None reaches this: the key is `none`.
        #[cfg_attr(feature = "schema", schemars(default))]
        least: Option<u8>,
        /// What goes before the comparison.
        #[cfg_attr(feature = "schema", schemars(default))]
        first: Vec<(Condition, String)>,
    },
    /// A cell of two other verdicts.
    Grid {
        rows: String,
        columns: String,
        cells: Vec<(String, String, String)>,
    },
    /// Coarser names for another verdict's keys; `open` where those reached disagree.
    Sort {
        of: String,
        into: Vec<(String, Vec<String>)>,
    },
    /// The highest and the lowest, named when they lie apart by the margin, else `even`;
    /// with `lowest` only so many of the lowest.
    Extremes {
        of: Vec<String>,
        #[cfg_attr(feature = "schema", schemars(default))]
        margin: u8,
        #[cfg_attr(feature = "schema", schemars(default))]
        lowest: Option<usize>,
    },
    /// Whether the class is the one that another verdict names: `aligned`, `partly`, `off`.
    Fit { fits: String },
}

/// A key that needs conditions of its own to stand.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Confirm {
    pub key: String,
    /// What it becomes otherwise.
    #[cfg_attr(feature = "schema", schemars(rename = "else"))]
    pub otherwise: String,
    pub count: usize,
    pub of: Vec<Condition>,
}
