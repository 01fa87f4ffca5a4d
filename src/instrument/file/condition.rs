//! How a condition reads itself.

use super::unknown;
use crate::instrument::{Condition, OfPeople, OfValues};
use crate::json::{Fault, FromJson, Node};
use crate::word;

impl FromJson for Condition {
    fn from_json(node: &Node) -> Result<Condition, Fault> {
        let (kind, inner) = node.kind()?;
        let Some(inner) = inner else {
            return match kind {
                "class-thin" => Ok(Condition::ClassThin),
                "no-evidence" => Ok(Condition::NoEvidence),
                "no-words" => Ok(Condition::NoWords),
                "any-marked" => Ok(Condition::AnyMarked),
                "skipped-rung" => Ok(Condition::SkippedRung),
                other => Err(unknown(node, other)),
            };
        };
        let one = || String::from_json(&inner);
        let id_and_step = || <(String, u8)>::from_json(&inner);
        let id_and_cut = || <(String, i16)>::from_json(&inner);
        let id_and_keys = || <(String, Vec<String>)>::from_json(&inner);
        let two = || <(String, String)>::from_json(&inner);
        Ok(match kind {
            "all" => Condition::All(Vec::from_json(&inner)?),
            "any" => Condition::Any(Vec::from_json(&inner)?),
            "count" => {
                let (least, list) = FromJson::from_json(&inner)?;
                Condition::Count(least, list)
            }
            "at-least" => id_and_step().map(|(id, step)| Condition::AtLeast(id, step))?,
            "at-most" => id_and_step().map(|(id, step)| Condition::AtMost(id, step))?,
            "equals" => id_and_step().map(|(id, step)| Condition::Equals(id, step))?,
            "is" => two().map(|(id, option)| Condition::Is(id, option))?,
            "is-not" => two().map(|(id, option)| Condition::IsNot(id, option))?,
            "unknown" => Condition::Unknown(one()?),
            "differ" => two().map(|(one, other)| Condition::Differ(one, other))?,
            "mean-at-most" => {
                let (ids, most) = FromJson::from_json(&inner)?;
                Condition::MeanAtMost(ids, most)
            }
            "score-at-least" => id_and_cut().map(|(id, cut)| Condition::ScoreAtLeast(id, cut))?,
            "score-below" => id_and_cut().map(|(id, cut)| Condition::ScoreBelow(id, cut))?,
            "class" => Condition::Class(Vec::from_json(&inner)?),
            "older-than" => Condition::OlderThan(u32::from_json(&inner)?),
            "answered" => Condition::Answered(u32::from_json(&inner)?),
            "every-score-at-least" => Condition::EveryScoreAtLeast(u8::from_json(&inner)?),
            "rated-alike" => Condition::RatedAlike(Vec::from_json(&inner)?),
            "not" => Condition::Not(Box::new(Condition::from_json(&inner)?)),
            "thin" => Condition::Thin(one()?),
            "score-at-most" => id_and_cut().map(|(id, cut)| Condition::ScoreAtMost(id, cut))?,
            "score-above" => id_and_cut().map(|(id, cut)| Condition::ScoreAbove(id, cut))?,
            "verdict" => id_and_keys().map(|(id, keys)| Condition::Verdict(id, keys))?,
            "may-be" => id_and_keys().map(|(id, keys)| Condition::MayBe(id, keys))?,
            "picked" => two().map(|(id, option)| Condition::Picked(id, option))?,
            "ticks" => {
                let (id, least) = FromJson::from_json(&inner)?;
                Condition::Ticks(id, least)
            }
            "number-below" => two().map(|(a, b)| Condition::NumberBelow(a, b))?,
            "number-above" => {
                let (id, least) = FromJson::from_json(&inner)?;
                Condition::NumberAbove(id, least)
            }
            "no-proof" => Condition::NoProof(one()?),
            "marked" => Condition::Marked(one()?),
            "other" => {
                let (key, condition) = FromJson::from_json(&inner)?;
                Condition::Other(key, Box::new(condition))
            }
            "no-point-in" => two().map(|(key, score)| Condition::NoPointIn(key, score))?,
            "cell" => Condition::Cell(one()?),
            "values" => Condition::Values(FromJson::from_json(&inner)?),
            "level-at-least" => Condition::LevelAtLeast(FromJson::from_json(&inner)?),
            "level-at-most" => Condition::LevelAtMost(FromJson::from_json(&inner)?),
            "rank-lead-at-least" => Condition::RankLeadAtLeast(FromJson::from_json(&inner)?),
            "rank-lead-at-most" => Condition::RankLeadAtMost(FromJson::from_json(&inner)?),
            "people" => Condition::People(FromJson::from_json(&inner)?),
            "sum-above" => {
                let (sum, cut) = FromJson::from_json(&inner)?;
                Condition::SumAbove(sum, cut)
            }
            "pillars-weak" => Condition::PillarsWeak(FromJson::from_json(&inner)?),
            "group-mainly" => id_and_keys().map(|(key, of)| Condition::GroupMainly(key, of))?,
            "flag-of" => two().map(|(key, flag)| Condition::FlagOf(key, flag))?,
            other => return Err(unknown(&inner, other)),
        })
    }
}

word!(OfValues {
    "alike" => OfValues::Alike,
    "top3-differs" => OfValues::Top3Differs,
    "strategy-differs" => OfValues::StrategyDiffers,
    "best-at-all" => OfValues::BestAtAll,
    "rival-unknown" => OfValues::RivalUnknown,
    "pair" => OfValues::Pair,
    "excess" => OfValues::Excess,
});

word!(OfPeople {
    "dependence" => OfPeople::Dependence,
    "top-opponent" => OfPeople::TopOpponent,
    "no-decider" => OfPeople::NoDecider,
    "roles-missing" => OfPeople::RolesMissing,
    "layer-missing" => OfPeople::LayerMissing,
});
