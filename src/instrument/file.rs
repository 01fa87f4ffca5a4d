//! The JSON shape of an instrument: what each part reads itself from.
//!
//! Unknown fields are refused. What the parts say to each other is `check`'s
//! work; the shape is published as a JSON Schema, written from the types in
//! the module above, and a test holds every file against both.

use super::{
    Advice, Axis, Band, BandTexts, Cap, Choice, Classifier, Composite, Condition, Context, Flag,
    Group, GroupRole, GroupRule, GroupState, Instrument, Item, Kind, Map, Picture, Remark, Role,
    Scale, Severity, Target, Weights,
};
use crate::json::{FromJson, Node};
use crate::text::Text;
use crate::word;

impl FromJson for Text {
    fn from_json(node: &Node) -> Text {
        let fields = node.fields(&["en", "zh"]);
        Text {
            en: fields.need("en"),
            zh: fields.need("zh"),
        }
    }
}

impl FromJson for Instrument {
    fn from_json(node: &Node) -> Instrument {
        let fields = node.fields(&[
            "$schema",
            "key",
            "version",
            "group",
            "title",
            "purpose",
            "unit",
            "who",
            "when",
            "gets",
            "minutes",
            "each_person",
            "quick",
            "context",
            "scales",
            "items",
            "composites",
            "indices",
            "classifier",
            "caps",
            "flags",
            "advice",
            "remarks",
            "picture",
        ]);
        Instrument {
            key: fields.need("key"),
            version: fields.need("version"),
            group: fields.need("group"),
            title: fields.need("title"),
            purpose: fields.need("purpose"),
            unit: fields.need("unit"),
            who: fields.need("who"),
            when: fields.need("when"),
            gets: fields.need("gets"),
            minutes: fields.need("minutes"),
            each_person: fields.or_default("each_person"),
            quick: fields.maybe("quick").unwrap_or(true),
            context: fields.or_default("context"),
            scales: fields.need("scales"),
            items: fields.need("items"),
            composites: fields.or_default("composites"),
            indices: fields.or_default("indices"),
            classifier: fields.maybe("classifier"),
            caps: fields.or_default("caps"),
            flags: fields.or_default("flags"),
            advice: fields.or_default("advice"),
            remarks: fields.or_default("remarks"),
            picture: fields.need("picture"),
            order: Vec::new(),
        }
    }
}

impl FromJson for Scale {
    fn from_json(node: &Node) -> Scale {
        let fields = node.fields(&["id", "label", "definition", "role", "neutral"]);
        Scale {
            id: fields.need("id"),
            label: fields.need("label"),
            definition: fields.maybe("definition"),
            role: fields.or_default("role"),
            neutral: fields.or_default("neutral"),
        }
    }
}

impl FromJson for Item {
    fn from_json(node: &Node) -> Item {
        let fields = node.fields(&[
            "id",
            "scale",
            "weight",
            "na",
            "text",
            "answer",
            "ask",
            "ask_ourselves",
            "visible",
        ]);
        Item {
            id: fields.need("id"),
            scale: fields.need("scale"),
            weight: fields.maybe("weight"),
            na: fields.or_default("na"),
            text: fields.need("text"),
            kind: fields.need("answer"),
            ask: fields.maybe("ask"),
            ask_ourselves: fields.or_default("ask_ourselves"),
            visible: fields.maybe("visible"),
            in_quick: false,
        }
    }
}

impl FromJson for Kind {
    fn from_json(node: &Node) -> Kind {
        let (kind, inner) = node.kind_of();
        match kind {
            "rating" => {
                let fields = inner.fields(&["anchors", "reverse"]);
                Kind::Rating {
                    anchors: fields.need("anchors"),
                    reverse: fields.or_default("reverse"),
                }
            }
            "yes-partly-no" => {
                let fields = inner.fields(&["labels", "reverse"]);
                Kind::YesPartlyNo {
                    labels: fields.need("labels"),
                    reverse: fields.or_default("reverse"),
                }
            }
            "single" => Kind::Single {
                options: inner.fields(&["options"]).need("options"),
            },
            "number" => {
                let fields = inner.fields(&["unit", "min", "max"]);
                Kind::Number {
                    unit: fields.need("unit"),
                    min: fields.need("min"),
                    max: fields.need("max"),
                }
            }
            "text" => {
                inner.fields(&[]);
                Kind::Text {}
            }
            other => {
                inner.unknown(other);
                Kind::Text {}
            }
        }
    }
}

impl FromJson for Choice {
    fn from_json(node: &Node) -> Choice {
        let fields = node.fields(&["key", "label", "score"]);
        Choice {
            key: fields.need("key"),
            label: fields.need("label"),
            score: fields.maybe("score"),
        }
    }
}

impl FromJson for Context {
    fn from_json(node: &Node) -> Context {
        let fields = node.fields(&["id", "text", "answer"]);
        Context {
            id: fields.need("id"),
            text: fields.need("text"),
            kind: fields.need("answer"),
        }
    }
}

impl FromJson for Condition {
    fn from_json(node: &Node) -> Condition {
        let (kind, inner) = node.kind();
        let Some(inner) = inner else {
            return match kind {
                "class-thin" => Condition::ClassThin,
                "no-evidence" => Condition::NoEvidence,
                other => unknown(node, other),
            };
        };
        let list = |make: fn(Vec<Condition>) -> Condition| make(FromJson::from_json(&inner));
        let ids = |make: fn(Vec<String>) -> Condition| make(FromJson::from_json(&inner));
        let days = |make: fn(u32) -> Condition| make(FromJson::from_json(&inner));
        let step = |make: fn(String, u8) -> Condition| {
            let (id, step) = FromJson::from_json(&inner);
            make(id, step)
        };
        let two = |make: fn(String, String) -> Condition| {
            let (one, other) = FromJson::from_json(&inner);
            make(one, other)
        };
        match kind {
            "all" => list(Condition::All),
            "any" => list(Condition::Any),
            "count" => {
                let (least, list) = FromJson::from_json(&inner);
                Condition::Count(least, list)
            }
            "at-least" => step(Condition::AtLeast),
            "at-most" => step(Condition::AtMost),
            "equals" => step(Condition::Equals),
            "is" => two(Condition::Is),
            "is-not" => two(Condition::IsNot),
            "unknown" => Condition::Unknown(String::from_json(&inner)),
            "differ" => two(Condition::Differ),
            "mean-at-most" => {
                let (ids, most) = FromJson::from_json(&inner);
                Condition::MeanAtMost(ids, most)
            }
            "score-at-least" => step(Condition::ScoreAtLeast),
            "score-below" => step(Condition::ScoreBelow),
            "class" => ids(Condition::Class),
            "older-than" => days(Condition::OlderThan),
            "answered" => days(Condition::Answered),
            "every-score-at-least" => Condition::EveryScoreAtLeast(u8::from_json(&inner)),
            "rated-alike" => ids(Condition::RatedAlike),
            other => unknown(&inner, other),
        }
    }
}

/// In the place of a condition that is not known.
fn unknown(node: &Node, kind: &str) -> Condition {
    node.unknown(kind);
    Condition::NoEvidence
}

impl FromJson for Composite {
    fn from_json(node: &Node) -> Composite {
        let fields = node.fields(&["id", "label", "definition", "weights", "says", "weakest"]);
        Composite {
            id: fields.need("id"),
            label: fields.need("label"),
            definition: fields.maybe("definition"),
            weights: fields.need("weights"),
            says: fields.maybe("says"),
            weakest: fields.or_default("weakest"),
        }
    }
}

impl FromJson for BandTexts {
    fn from_json(node: &Node) -> BandTexts {
        let fields = node.fields(&["weak", "partial", "strong"]);
        BandTexts {
            weak: fields.need("weak"),
            partial: fields.need("partial"),
            strong: fields.need("strong"),
        }
    }
}

impl FromJson for Weights {
    fn from_json(node: &Node) -> Weights {
        let (kind, inner) = node.kind_of();
        match kind {
            "fixed" => Weights::Fixed(Vec::from_json(&inner)),
            "by" => {
                let (context, cases) = FromJson::from_json(&inner);
                Weights::By(context, cases)
            }
            other => {
                inner.unknown(other);
                Weights::Fixed(Vec::new())
            }
        }
    }
}

impl FromJson for Classifier {
    fn from_json(node: &Node) -> Classifier {
        let fields = node.fields(&["classes", "votes", "margin", "floor", "map", "group"]);
        Classifier {
            classes: fields.need("classes"),
            votes: fields.maybe("votes"),
            margin: fields.need("margin"),
            floor: fields.need("floor"),
            map: fields.maybe("map"),
            group: fields.maybe("group"),
        }
    }
}

impl FromJson for Map {
    fn from_json(node: &Node) -> Map {
        let fields = node.fields(&["x", "y"]);
        Map {
            x: fields.need("x"),
            y: fields.need("y"),
        }
    }
}

impl FromJson for Axis {
    fn from_json(node: &Node) -> Axis {
        let fields = node.fields(&["plus", "minus", "low", "high"]);
        Axis {
            plus: fields.need("plus"),
            minus: fields.need("minus"),
            low: fields.need("low"),
            high: fields.need("high"),
        }
    }
}

impl FromJson for GroupRule {
    fn from_json(node: &Node) -> GroupRule {
        let fields = node.fields(&["weight", "majority", "margin", "engine", "brake"]);
        GroupRule {
            weight: fields.need("weight"),
            majority: fields.need("majority"),
            margin: fields.need("margin"),
            engine: fields.need("engine"),
            brake: fields.need("brake"),
        }
    }
}

impl FromJson for GroupRole {
    fn from_json(node: &Node) -> GroupRole {
        let fields = node.fields(&["classes", "at_least"]);
        GroupRole {
            classes: fields.need("classes"),
            at_least: fields.need("at_least"),
        }
    }
}

impl FromJson for Cap {
    fn from_json(node: &Node) -> Cap {
        let fields = node.fields(&["id", "on", "when", "at_most", "text"]);
        Cap {
            id: fields.need("id"),
            on: fields.need("on"),
            when: fields.need("when"),
            at_most: fields.need("at_most"),
            text: fields.need("text"),
        }
    }
}

impl FromJson for Flag {
    fn from_json(node: &Node) -> Flag {
        let fields = node.fields(&["id", "when", "severity", "text"]);
        Flag {
            id: fields.need("id"),
            when: fields.need("when"),
            severity: fields.need("severity"),
            text: fields.need("text"),
        }
    }
}

impl FromJson for Advice {
    fn from_json(node: &Node) -> Advice {
        let fields = node.fields(&["id", "for", "when", "steps"]);
        Advice {
            id: fields.need("id"),
            target: fields.need("for"),
            when: fields.maybe("when"),
            steps: fields.need("steps"),
        }
    }
}

impl FromJson for Target {
    fn from_json(node: &Node) -> Target {
        let (kind, inner) = node.kind();
        let Some(inner) = inner else {
            if kind != "unclear" {
                node.unknown(kind);
            }
            return Target::Unclear;
        };
        match kind {
            "band" => {
                let (id, band) = FromJson::from_json(&inner);
                Target::Band(id, band)
            }
            "pick" => {
                let (item, option) = FromJson::from_json(&inner);
                Target::Pick(item, option)
            }
            "class" => Target::Class(FromJson::from_json(&inner)),
            "mixed" => {
                let (one, other) = FromJson::from_json(&inner);
                Target::Mixed(one, other)
            }
            "group" => Target::Group(FromJson::from_json(&inner)),
            other => {
                inner.unknown(other);
                Target::Unclear
            }
        }
    }
}

impl FromJson for Remark {
    fn from_json(node: &Node) -> Remark {
        let fields = node.fields(&["id", "when", "text"]);
        Remark {
            id: fields.need("id"),
            when: fields.need("when"),
            text: fields.need("text"),
        }
    }
}

word!(Group {
    "core" => Group::Core,
    "first-law" => Group::FirstLaw,
    "deal" => Group::Deal,
    "needs" => Group::Needs,
    "people" => Group::People,
    "account" => Group::Account,
    "seller" => Group::Seller,
    "business" => Group::Business,
});

word!(Role {
    "scored" => Role::Scored,
    "routing" => Role::Routing,
    "class" => Role::Class,
    "gate" => Role::Gate,
    "apart" => Role::Apart,
});

word!(Band {
    "weak" => Band::Weak,
    "partial" => Band::Partial,
    "strong" => Band::Strong,
});

word!(Severity {
    "stop" => Severity::Stop,
    "warn" => Severity::Warn,
    "note" => Severity::Note,
});

word!(GroupState {
    "divided" => GroupState::Divided,
    "brake" => GroupState::Brake,
    "no-engine" => GroupState::NoEngine,
});

word!(Picture {
    "chain" => Picture::Chain,
    "radar" => Picture::Radar,
    "motive-map" => Picture::MotiveMap,
});
