//! How a condition reads itself.

use crate::instrument::{Condition, OfPeople, OfValues};
use crate::json::{FromJson, Node};
use crate::word;

impl FromJson for Condition {
    fn from_json(node: &Node) -> Condition {
        let (kind, inner) = node.kind();
        let Some(inner) = inner else {
            return match kind {
                "class-thin" => Condition::ClassThin,
                "no-evidence" => Condition::NoEvidence,
                "no-words" => Condition::NoWords,
                "any-marked" => Condition::AnyMarked,
                "skipped-rung" => Condition::SkippedRung,
                other => unknown(node, other),
            };
        };
        let list = |make: fn(Vec<Condition>) -> Condition| make(FromJson::from_json(&inner));
        let one = |make: fn(String) -> Condition| make(FromJson::from_json(&inner));
        let ids = |make: fn(Vec<String>) -> Condition| make(FromJson::from_json(&inner));
        let whole = |make: fn(u32) -> Condition| make(FromJson::from_json(&inner));
        let level = |make: fn(u8) -> Condition| make(FromJson::from_json(&inner));
        let lead = |make: fn(i16) -> Condition| make(FromJson::from_json(&inner));
        let step = |make: fn(String, u8) -> Condition| {
            let (id, step) = FromJson::from_json(&inner);
            make(id, step)
        };
        let cut = |make: fn(String, i16) -> Condition| {
            let (id, cut) = FromJson::from_json(&inner);
            make(id, cut)
        };
        let two = |make: fn(String, String) -> Condition| {
            let (one, other) = FromJson::from_json(&inner);
            make(one, other)
        };
        let keys = |make: fn(String, Vec<String>) -> Condition| {
            let (id, keys) = FromJson::from_json(&inner);
            make(id, keys)
        };
        match kind {
            "all" => list(Condition::All),
            "any" => list(Condition::Any),
            "count" => {
                let (least, list) = FromJson::from_json(&inner);
                Condition::Count(least, list)
            }
            "not" => Condition::Not(Box::new(Condition::from_json(&inner))),
            "at-least" => step(Condition::AtLeast),
            "at-most" => step(Condition::AtMost),
            "equals" => step(Condition::Equals),
            "is" => two(Condition::Is),
            "is-not" => two(Condition::IsNot),
            "unknown" => one(Condition::Unknown),
            "differ" => two(Condition::Differ),
            "mean-at-most" => {
                let (ids, most) = FromJson::from_json(&inner);
                Condition::MeanAtMost(ids, most)
            }
            "score-at-least" => cut(Condition::ScoreAtLeast),
            "score-below" => cut(Condition::ScoreBelow),
            "score-at-most" => cut(Condition::ScoreAtMost),
            "score-above" => cut(Condition::ScoreAbove),
            "thin" => one(Condition::Thin),
            "class" => ids(Condition::Class),
            "verdict" => keys(Condition::Verdict),
            "may-be" => keys(Condition::MayBe),
            "picked" => two(Condition::Picked),
            "ticks" => {
                let (id, least) = FromJson::from_json(&inner);
                Condition::Ticks(id, least)
            }
            "number-below" => two(Condition::NumberBelow),
            "number-above" => {
                let (id, least) = FromJson::from_json(&inner);
                Condition::NumberAbove(id, least)
            }
            "older-than" => whole(Condition::OlderThan),
            "answered" => whole(Condition::Answered),
            "every-score-at-least" => level(Condition::EveryScoreAtLeast),
            "rated-alike" => ids(Condition::RatedAlike),
            "no-proof" => one(Condition::NoProof),
            "marked" => one(Condition::Marked),
            "other" => {
                let (key, condition) = FromJson::from_json(&inner);
                Condition::Other(key, Box::new(condition))
            }
            "no-point-in" => two(Condition::NoPointIn),
            "cell" => one(Condition::Cell),
            "values" => Condition::Values(FromJson::from_json(&inner)),
            "level-at-least" => level(Condition::LevelAtLeast),
            "level-at-most" => level(Condition::LevelAtMost),
            "rank-lead-at-least" => lead(Condition::RankLeadAtLeast),
            "rank-lead-at-most" => lead(Condition::RankLeadAtMost),
            "people" => Condition::People(FromJson::from_json(&inner)),
            "sum-above" => {
                let (sum, cut) = FromJson::from_json(&inner);
                Condition::SumAbove(sum, cut)
            }
            "pillars-weak" => level(Condition::PillarsWeak),
            "group-mainly" => keys(Condition::GroupMainly),
            "flag-of" => two(Condition::FlagOf),
            other => unknown(&inner, other),
        }
    }
}

/// In the place of a condition that is not known.
fn unknown(node: &Node, kind: &str) -> Condition {
    node.unknown(kind);
    Condition::NoEvidence
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
