//! Conditions on results: scores, verdicts, classes, groups and what other
//! instruments of the deal say.

use super::{Facts, Sight, holds, settled};
use crate::instrument::Condition;
use crate::scoring::classes::ClassOutcome;
use crate::scoring::group::GroupLabel;
use crate::scoring::mean::is_enough;
use crate::scoring::reading::as_evidenced;
use crate::scoring::verdict::Outcome;
use crate::scoring::{Basis, Fraction, pillars};

impl Facts<'_> {
    pub(super) fn by_results(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::ScoreAtLeast(id, cut) => self.score_at_least(id, *cut),
            Condition::ScoreBelow(id, cut) => self.score_at_least(id, *cut).map(|least| !least),
            Condition::ScoreAtMost(id, cut) => self.score_above(id, *cut).map(|above| !above),
            Condition::ScoreAbove(id, cut) => self.score_above(id, *cut),
            Condition::Thin(id) => match self.sight {
                Sight::Low | Sight::High => Some(false),
                Sight::Point | Sight::Moved(..) => {
                    let score = self.operand(id);
                    self.view.map(|_| score.is_some_and(|score| !score.shown))
                }
            },
            Condition::Verdict(id, keys) => self.verdict_is(id, keys),
            Condition::MayBe(id, keys) => self.may_be(id, keys),
            Condition::Other(key, condition) => {
                let other = self.given.other(key)?;
                let results = other.results;
                match self.basis() {
                    Basis::Answered => {
                        let view = Some(&results.answered);
                        holds(
                            condition,
                            &Facts::new(&other.given, &results.readings, view),
                        )
                    }
                    Basis::Evidenced => {
                        let readings = as_evidenced(&results.readings);
                        let view = Some(results.view(Basis::Evidenced));
                        holds(condition, &Facts::new(&other.given, &readings, view))
                    }
                }
            }
            Condition::FlagOf(key, flag) => {
                let other = self.given.other(key)?;
                Some(other.results.flags.contains(flag))
            }
            Condition::GroupMainly(key, classes) => {
                let group = self.groups.iter().find(|group| group.key == *key)?;
                match group.label.as_ref()? {
                    GroupLabel::Mainly(class) => Some(classes.contains(class)),
                    GroupLabel::Divided(..) => Some(false),
                }
            }
            Condition::Cell(key) => self.view?.values.as_ref()?.any_in(key),
            Condition::Values(of) => {
                let rules = self.given.instrument.values.as_ref()?;
                self.view?.values.as_ref()?.hold(*of, rules)
            }
            Condition::PillarsWeak(least) => pillars::weak(self.view?, usize::from(*least)),
            Condition::SkippedRung => self.view?.ladder.as_ref()?.is_uneven(),
            Condition::LevelAtLeast(least) => self.level(|level| level >= *least),
            Condition::LevelAtMost(most) => self.level(|level| level <= *most),
            Condition::RankLeadAtLeast(least) => self.rank_lead(|lead| lead >= *least),
            Condition::RankLeadAtMost(most) => self.rank_lead(|lead| lead <= *most),
            Condition::People(of) => self.view?.people()?.hold(*of, self),
            Condition::SumAbove(name, cut) => {
                let sum = self.view?.growth.as_ref()?.sum(name)?;
                Some(sum > f64::from(*cut))
            }
            Condition::Class(results) => self.class_is(results),
            Condition::ClassThin => {
                let class = self.view?.class.as_ref()?;
                Some(!is_enough(class.cover))
            }
            // These need no results.
            Condition::All(..)
            | Condition::Any(..)
            | Condition::Count(..)
            | Condition::AtLeast(..)
            | Condition::AtMost(..)
            | Condition::Equals(..)
            | Condition::Is(..)
            | Condition::IsNot(..)
            | Condition::Unknown(..)
            | Condition::Differ(..)
            | Condition::MeanAtMost(..)
            | Condition::Not(..)
            | Condition::Picked(..)
            | Condition::Ticks(..)
            | Condition::NumberBelow(..)
            | Condition::NumberAbove(..)
            | Condition::NoWords
            | Condition::NoProof(..)
            | Condition::Marked(..)
            | Condition::AnyMarked
            | Condition::NoPointIn(..)
            | Condition::OlderThan(..)
            | Condition::Answered(..)
            | Condition::EveryScoreAtLeast(..)
            | Condition::NoEvidence
            | Condition::RatedAlike(..) => None,
        }
    }

    /// As answered while visibility is decided, and for flags.
    pub(super) fn basis(&self) -> Basis {
        self.view.map_or(Basis::Answered, |view| view.basis)
    }

    /// Tests the level; open levels settle it where their ends agree (§13.9).
    fn level(&self, test: impl Fn(u8) -> bool) -> Option<bool> {
        let (low, high) = self.view?.ladder.as_ref()?.levels();
        settled(test(low), test(high))
    }

    fn rank_lead(&self, test: impl Fn(i16) -> bool) -> Option<bool> {
        let (low, high) = self.view?.ladder.as_ref()?.leads();
        settled(test(low), test(high))
    }

    /// A score is known where it has a shown point, or where its bounds settle
    /// the comparison. A scale that is not applicable is never known.
    fn score_at_least(&self, id: &str, cut: i16) -> Option<bool> {
        self.score_passes(id, cut, |value, cut| value >= cut)
    }

    fn score_above(&self, id: &str, cut: i16) -> Option<bool> {
        self.score_passes(id, cut, |value, cut| value > cut)
    }

    fn score_passes(
        &self,
        id: &str,
        cut: i16,
        passes: fn(Fraction, Fraction) -> bool,
    ) -> Option<bool> {
        let score = self.operand(id)?;
        let cut = Fraction::from_integer(i64::from(cut));
        let moved = match self.sight {
            Sight::Low => return Some(passes(score.low, cut)),
            Sight::High => return Some(passes(score.high, cut)),
            Sight::Moved(own, by) if own == id => by,
            Sight::Point | Sight::Moved(..) => Fraction::from_integer(0),
        };
        if let Some(point) = score.shown_point() {
            return Some(passes(point + moved, cut));
        }
        let (low, high) = (passes(score.low, cut), passes(score.high, cut));
        (low == high).then_some(low)
    }

    fn verdict_is(&self, id: &str, keys: &[String]) -> Option<bool> {
        let result = self.view?.verdict(id)?;
        match &result.outcome {
            Outcome::One(key) => Some(keys.contains(key)),
            // Nothing is named, so it is none of these.
            _ => Some(false),
        }
    }

    /// Of three or more that are nearly equal only the first counts.
    fn may_be(&self, id: &str, keys: &[String]) -> Option<bool> {
        let result = self.view?.verdict(id)?;
        let printed = result.outcome.keys();
        let counted = match &result.outcome {
            Outcome::Unclear(_) => printed.get(..1).unwrap_or_default(),
            _ => printed.as_slice(),
        };
        Some(keys.iter().any(|key| counted.contains(&key.as_str())))
    }

    fn class_is(&self, results: &[String]) -> Option<bool> {
        let class = self.view?.class.as_ref()?;
        let named = |id: &str| results.iter().any(|result| result == id);
        Some(match &class.outcome {
            ClassOutcome::Class(id) => named(id),
            ClassOutcome::Mixed(..) => named("mixed"),
            ClassOutcome::Unclear => named("unclear"),
            ClassOutcome::NoClearType => named("no-clear-type"),
            ClassOutcome::None { .. } => named("none"),
        })
    }
}
