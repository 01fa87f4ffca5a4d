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
    /// Scale, composite, ratio or item score.
    ScoreAtLeast(String, i16),
    ScoreBelow(String, i16),
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
    Not(Box<Condition>),
    /// A scale or composite without a point that may be shown.
    Thin(String),
    ScoreAtMost(String, i16),
    ScoreAbove(String, i16),
    /// The printed verdict is one of these keys.
    Verdict(String, Vec<String>),
    /// One of these keys is printed, mixed with another, or can still be reached.
    MayBe(String, Vec<String>),
    /// A ticked option.
    Picked(String, String),
    /// At least so many ticks.
    Ticks(String, usize),
    /// The first number is below the second.
    NumberBelow(String, String),
    NumberAbove(String, f64),
    /// An item that wants words, rated 2 or more, has none.
    NoWords,
    /// No note, and no grade above guess, on this item.
    NoProof(String),
    /// The tick below the note is set.
    Marked(String),
    AnyMarked,
    /// Holds in the latest result of another instrument for the deal.
    Other(String, Box<Condition>),
    /// Another instrument's score has no point, or was never asked.
    NoPointIn(String, String),
    /// A value lies in this cell.
    Cell(String),
    Values(OfValues),
    /// A rung above the next one is reached.
    SkippedRung,
    LevelAtLeast(u8),
    LevelAtMost(u8),
    /// Rank minus level.
    RankLeadAtLeast(i16),
    RankLeadAtMost(i16),
    People(OfPeople),
    /// A figure of the calculation.
    SumAbove(String, i32),
    /// So many legs are weak, caps of their own included.
    PillarsWeak(u8),
    /// All persons that an instrument was answered for are mainly of one of these classes.
    GroupMainly(String, Vec<String>),
    /// A flag fires in the latest result of another instrument.
    FlagOf(String, String),
}

/// What can be said of values that are compared (`docs/spec/04-va`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum OfValues {
    /// Six or more importances are known and lie within one step.
    Alike,
    /// The ratings and the customer's three share one value at most.
    Top3Differs,
    /// The customer's three and our own strengths share one value at most.
    StrategyDiffers,
    /// We are rated 3 or more on seven or eight values.
    BestAtAll,
    /// Fewer than half of the rival's ratings are known.
    RivalUnknown,
    /// Two values that pull against each other are both important and both ours.
    Pair,
    /// Much done where the customer sees no importance.
    Excess,
}

/// What can be said of the persons of a deal (`docs/spec/19-pf`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum OfPeople {
    /// One person carries 60 % or more of the support of three or more.
    Dependence,
    /// Somebody with the greatest influence is an opponent.
    TopOpponent,
    /// All layers are known and nobody decides.
    NoDecider,
    /// A role has no person.
    RolesMissing,
    /// A layer has no person.
    LayerMissing,
}

/// What a condition names: an answer (of an item or the context), a score, a class or a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named<'a> {
    Answer(&'a str),
    /// An answer, and the option it is compared with.
    Option(&'a str, &'a str),
    Score(&'a str),
    Class(&'a str),
    /// A verdict and one of its keys.
    Verdict(&'a str, &'a str),
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
            | Condition::NoEvidence
            | Condition::NoWords
            | Condition::AnyMarked
            | Condition::Other(..)
            | Condition::NoPointIn(..)
            | Condition::Cell(_)
            | Condition::Values(_)
            | Condition::SkippedRung
            | Condition::LevelAtLeast(_)
            | Condition::LevelAtMost(_)
            | Condition::RankLeadAtLeast(_)
            | Condition::RankLeadAtMost(_)
            | Condition::People(_)
            | Condition::SumAbove(..)
            | Condition::PillarsWeak(_)
            | Condition::GroupMainly(..)
            | Condition::FlagOf(..) => {}
            Condition::Not(inner) => inner.names(visit),
            Condition::Thin(id) | Condition::ScoreAtMost(id, _) | Condition::ScoreAbove(id, _) => {
                visit(Named::Score(id))
            }
            Condition::Verdict(id, keys) | Condition::MayBe(id, keys) => {
                keys.iter().for_each(|key| visit(Named::Verdict(id, key)));
            }
            Condition::Picked(id, option) => visit(Named::Option(id, option)),
            Condition::Ticks(id, _)
            | Condition::NumberAbove(id, _)
            | Condition::NoProof(id)
            | Condition::Marked(id) => visit(Named::Answer(id)),
            Condition::NumberBelow(a, b) => {
                visit(Named::Answer(a));
                visit(Named::Answer(b));
            }
        }
    }

    /// Adds the keys of the other instruments that the condition reads.
    pub fn instruments<'a>(&'a self, keys: &mut Vec<&'a str>) {
        match self {
            Condition::All(inner) | Condition::Any(inner) | Condition::Count(_, inner) => {
                inner
                    .iter()
                    .for_each(|condition| condition.instruments(keys));
            }
            Condition::Not(inner) => inner.instruments(keys),
            Condition::Other(key, _) | Condition::NoPointIn(key, _) => keys.push(key),
            _ => {}
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
