//! What a rule, a visibility or a flag asks of the answers and results.
//!
//! A condition is data: it is evaluated in `scoring`, with three outcomes,
//! since an answer can be unknown. It never names a person or a page.

/// A condition over answers, scores and classes.
///
/// Tests of answers use the raw value before reversing. In JSON a condition is
/// one key with its operands: `{"at-least": ["fq-buy-gap", 3]}`.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(rename_all = "kebab-case", deny_unknown_fields)
)]
pub enum Condition {
    All(Vec<Condition>),
    Any(Vec<Condition>),
    /// At least so many of these.
    Count(u32, Vec<Condition>),
    /// Rating, raw value 0–4.
    AtLeast(String, u8),
    AtMost(String, u8),
    Equals(String, u8),
    /// Picked option of an item or a context answer.
    Is(String, String),
    IsNot(String, String),
    /// A visible item without a known answer.
    Unknown(String),
    /// Two picked options are known and differ.
    Differ(String, String),
    /// All of these items are known and the mean of their item scores is at most this.
    MeanAtMost(Vec<String>, u8),
    /// Scale or composite, 0–100.
    ScoreAtLeast(String, u8),
    ScoreBelow(String, u8),
    /// The classifier's result is one of: a class id, `mixed`, `unclear`, `no-clear-type`, `none`.
    Class(Vec<String>),
    /// The classifier's coverage is below 60 %.
    ClassThin,
    /// Days since the last answer.
    OlderThan(u32),
    /// At least so many visible items are answered.
    Answered(u32),
    /// Every answered item's score is at least this, 0–100.
    EveryScoreAtLeast(u8),
    /// No note, and no grade above guess, on any item.
    NoEvidence,
    /// Ten or more of these ratings are known, and their mean is ≥ 3 or ≤ ½.
    RatedAlike(Vec<String>),
}

/// What a condition names: an answer (of an item or the context), a score, or the class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    Answer(&'a str),
    /// An answer, and the option it is compared with.
    Option(&'a str, &'a str),
    Score(&'a str),
    Class(&'a str),
}

impl Condition {
    /// Calls `visit` for each name that the condition holds.
    pub fn names<'a>(&'a self, visit: &mut dyn FnMut(Named<'a>)) {
        match self {
            Condition::All(inner) | Condition::Any(inner) | Condition::Count(_, inner) => {
                inner.iter().for_each(|condition| condition.names(visit));
            }
            Condition::AtLeast(id, _) | Condition::AtMost(id, _) | Condition::Equals(id, _) => {
                visit(Named::Answer(id));
            }
            Condition::Unknown(id) => visit(Named::Answer(id)),
            Condition::Is(id, option) | Condition::IsNot(id, option) => {
                visit(Named::Option(id, option));
            }
            Condition::Differ(a, b) => {
                visit(Named::Answer(a));
                visit(Named::Answer(b));
            }
            Condition::MeanAtMost(ids, _) | Condition::RatedAlike(ids) => {
                ids.iter().for_each(|id| visit(Named::Answer(id)));
            }
            Condition::ScoreAtLeast(id, _) | Condition::ScoreBelow(id, _) => {
                visit(Named::Score(id));
            }
            Condition::Class(results) => results.iter().for_each(|id| visit(Named::Class(id))),
            Condition::ClassThin
            | Condition::OlderThan(_)
            | Condition::Answered(_)
            | Condition::EveryScoreAtLeast(_)
            | Condition::NoEvidence => {}
        }
    }

    /// The ids of the answers that the condition reads, in order, each once.
    pub fn answers(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        self.names(&mut |named| {
            if let Named::Answer(id) | Named::Option(id, _) = named
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        });
        ids
    }

    /// The ids of the scales and composites that the condition reads, in order, each once.
    pub fn scores(&self) -> Vec<&str> {
        let mut ids = Vec::new();
        self.names(&mut |named| {
            if let Named::Score(id) = named
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        });
        ids
    }
}
