//! Why an instrument file can't be used.

/// An instrument file that was refused: which file, where in it, and why.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {path}: {cause}")]
pub struct InstrumentError {
    /// Name of the file, as the caller gave it.
    pub file: String,
    /// Place inside the file, such as `items[3].answer` or `line 12 column 7`.
    pub path: String,
    pub cause: Cause,
}

/// What is wrong at that place.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    /// Not JSON, an unknown or missing field, or a value of the wrong kind.
    #[error("{0}")]
    Shape(String),
    #[error("there is no {kind} `{id}`")]
    Dangling { kind: &'static str, id: String },
    #[error("`{0}` is used twice")]
    Twice(String),
    #[error("`{id}` does not begin with `{prefix}`")]
    Prefix { id: String, prefix: String },
    #[error("visibility goes round in a circle: {0}")]
    Cycle(String),
    #[error("the {0} wording is empty")]
    EmptyWording(&'static str),
    #[error("weight {0} is not between 1 and 1000")]
    Weight(u32),
    #[error("{found} given, {wanted} needed")]
    Count { wanted: usize, found: usize },
    #[error("option score {0} is above 100")]
    OptionScore(u8),
    #[error("scored and unscored options are mixed")]
    MixedOptions,
    #[error("a scored item needs a weight, and only a scored item has one")]
    WeightMismatch,
    #[error("the smallest number is not below the greatest")]
    EmptyRange,
    #[error("the mark for quick depth is not what the rules make it")]
    Quick,
}
