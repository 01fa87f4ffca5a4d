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
use crate::json::{Cause, Fault, FromJson, Node};
use crate::text::Text;
use crate::word;

impl FromJson for Text {
    fn from_json(node: &Node) -> Result<Text, Fault> {
        let fields = node.fields(&["en", "zh"])?;
        Ok(Text {
            en: fields.need("en")?,
            zh: fields.need("zh")?,
        })
    }
}

impl FromJson for Instrument {
    fn from_json(node: &Node) -> Result<Instrument, Fault> {
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
        ])?;
        Ok(Instrument {
            key: fields.need("key")?,
            version: fields.need("version")?,
            group: fields.need("group")?,
            title: fields.need("title")?,
            purpose: fields.need("purpose")?,
            unit: fields.need("unit")?,
            who: fields.need("who")?,
            when: fields.need("when")?,
            gets: fields.need("gets")?,
            minutes: fields.need("minutes")?,
            each_person: fields.or_default("each_person")?,
            quick: fields.maybe("quick")?.unwrap_or(true),
            context: fields.or_default("context")?,
            scales: fields.need("scales")?,
            items: fields.need("items")?,
            composites: fields.or_default("composites")?,
            indices: fields.or_default("indices")?,
            classifier: fields.maybe("classifier")?,
            caps: fields.or_default("caps")?,
            flags: fields.or_default("flags")?,
            advice: fields.or_default("advice")?,
            remarks: fields.or_default("remarks")?,
            picture: fields.need("picture")?,
            order: Vec::new(),
        })
    }
}

impl FromJson for Scale {
    fn from_json(node: &Node) -> Result<Scale, Fault> {
        let fields = node.fields(&["id", "label", "definition", "role", "neutral"])?;
        Ok(Scale {
            id: fields.need("id")?,
            label: fields.need("label")?,
            definition: fields.maybe("definition")?,
            role: fields.or_default("role")?,
            neutral: fields.or_default("neutral")?,
        })
    }
}

impl FromJson for Item {
    fn from_json(node: &Node) -> Result<Item, Fault> {
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
        ])?;
        Ok(Item {
            id: fields.need("id")?,
            scale: fields.need("scale")?,
            weight: fields.maybe("weight")?,
            na: fields.or_default("na")?,
            text: fields.need("text")?,
            kind: fields.need("answer")?,
            ask: fields.maybe("ask")?,
            ask_ourselves: fields.or_default("ask_ourselves")?,
            visible: fields.maybe("visible")?,
            in_quick: false,
        })
    }
}

impl FromJson for Kind {
    fn from_json(node: &Node) -> Result<Kind, Fault> {
        let (kind, inner) = node.kind()?;
        let inner = inner.ok_or_else(|| node.not("an object expected"))?;
        match kind {
            "rating" => {
                let fields = inner.fields(&["anchors", "reverse"])?;
                Ok(Kind::Rating {
                    anchors: fields.need("anchors")?,
                    reverse: fields.or_default("reverse")?,
                })
            }
            "yes-partly-no" => {
                let fields = inner.fields(&["labels", "reverse"])?;
                Ok(Kind::YesPartlyNo {
                    labels: fields.need("labels")?,
                    reverse: fields.or_default("reverse")?,
                })
            }
            "single" => Ok(Kind::Single {
                options: inner.fields(&["options"])?.need("options")?,
            }),
            "number" => {
                let fields = inner.fields(&["unit", "min", "max"])?;
                Ok(Kind::Number {
                    unit: fields.need("unit")?,
                    min: fields.need("min")?,
                    max: fields.need("max")?,
                })
            }
            "text" => {
                inner.fields(&[])?;
                Ok(Kind::Text {})
            }
            other => Err(unknown(&inner, other)),
        }
    }
}

impl FromJson for Choice {
    fn from_json(node: &Node) -> Result<Choice, Fault> {
        let fields = node.fields(&["key", "label", "score"])?;
        Ok(Choice {
            key: fields.need("key")?,
            label: fields.need("label")?,
            score: fields.maybe("score")?,
        })
    }
}

impl FromJson for Context {
    fn from_json(node: &Node) -> Result<Context, Fault> {
        let fields = node.fields(&["id", "text", "answer"])?;
        Ok(Context {
            id: fields.need("id")?,
            text: fields.need("text")?,
            kind: fields.need("answer")?,
        })
    }
}

impl FromJson for Condition {
    fn from_json(node: &Node) -> Result<Condition, Fault> {
        let (kind, inner) = node.kind()?;
        let Some(inner) = inner else {
            return match kind {
                "class-thin" => Ok(Condition::ClassThin),
                "no-evidence" => Ok(Condition::NoEvidence),
                other => Err(unknown(node, other)),
            };
        };
        let one = || String::from_json(&inner);
        let id_and_step = || <(String, u8)>::from_json(&inner);
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
            "score-at-least" => id_and_step().map(|(id, cut)| Condition::ScoreAtLeast(id, cut))?,
            "score-below" => id_and_step().map(|(id, cut)| Condition::ScoreBelow(id, cut))?,
            "class" => Condition::Class(Vec::from_json(&inner)?),
            "older-than" => Condition::OlderThan(u32::from_json(&inner)?),
            "answered" => Condition::Answered(u32::from_json(&inner)?),
            "every-score-at-least" => Condition::EveryScoreAtLeast(u8::from_json(&inner)?),
            "rated-alike" => Condition::RatedAlike(Vec::from_json(&inner)?),
            other => return Err(unknown(&inner, other)),
        })
    }
}

impl FromJson for Composite {
    fn from_json(node: &Node) -> Result<Composite, Fault> {
        let fields = node.fields(&["id", "label", "definition", "weights", "says", "weakest"])?;
        Ok(Composite {
            id: fields.need("id")?,
            label: fields.need("label")?,
            definition: fields.maybe("definition")?,
            weights: fields.need("weights")?,
            says: fields.maybe("says")?,
            weakest: fields.or_default("weakest")?,
        })
    }
}

impl FromJson for BandTexts {
    fn from_json(node: &Node) -> Result<BandTexts, Fault> {
        let fields = node.fields(&["weak", "partial", "strong"])?;
        Ok(BandTexts {
            weak: fields.need("weak")?,
            partial: fields.need("partial")?,
            strong: fields.need("strong")?,
        })
    }
}

impl FromJson for Weights {
    fn from_json(node: &Node) -> Result<Weights, Fault> {
        let (kind, inner) = node.kind()?;
        let inner = inner.ok_or_else(|| node.not("an object expected"))?;
        match kind {
            "fixed" => Ok(Weights::Fixed(Vec::from_json(&inner)?)),
            "by" => {
                let (context, cases) = FromJson::from_json(&inner)?;
                Ok(Weights::By(context, cases))
            }
            other => Err(unknown(&inner, other)),
        }
    }
}

impl FromJson for Classifier {
    fn from_json(node: &Node) -> Result<Classifier, Fault> {
        let fields = node.fields(&["classes", "votes", "margin", "floor", "map", "group"])?;
        Ok(Classifier {
            classes: fields.need("classes")?,
            votes: fields.maybe("votes")?,
            margin: fields.need("margin")?,
            floor: fields.need("floor")?,
            map: fields.maybe("map")?,
            group: fields.maybe("group")?,
        })
    }
}

impl FromJson for Map {
    fn from_json(node: &Node) -> Result<Map, Fault> {
        let fields = node.fields(&["x", "y"])?;
        Ok(Map {
            x: fields.need("x")?,
            y: fields.need("y")?,
        })
    }
}

impl FromJson for Axis {
    fn from_json(node: &Node) -> Result<Axis, Fault> {
        let fields = node.fields(&["plus", "minus", "low", "high"])?;
        Ok(Axis {
            plus: fields.need("plus")?,
            minus: fields.need("minus")?,
            low: fields.need("low")?,
            high: fields.need("high")?,
        })
    }
}

impl FromJson for GroupRule {
    fn from_json(node: &Node) -> Result<GroupRule, Fault> {
        let fields = node.fields(&["weight", "majority", "margin", "engine", "brake"])?;
        Ok(GroupRule {
            weight: fields.need("weight")?,
            majority: fields.need("majority")?,
            margin: fields.need("margin")?,
            engine: fields.need("engine")?,
            brake: fields.need("brake")?,
        })
    }
}

impl FromJson for GroupRole {
    fn from_json(node: &Node) -> Result<GroupRole, Fault> {
        let fields = node.fields(&["classes", "at_least"])?;
        Ok(GroupRole {
            classes: fields.need("classes")?,
            at_least: fields.need("at_least")?,
        })
    }
}

impl FromJson for Cap {
    fn from_json(node: &Node) -> Result<Cap, Fault> {
        let fields = node.fields(&["id", "on", "when", "at_most", "text"])?;
        Ok(Cap {
            id: fields.need("id")?,
            on: fields.need("on")?,
            when: fields.need("when")?,
            at_most: fields.need("at_most")?,
            text: fields.need("text")?,
        })
    }
}

impl FromJson for Flag {
    fn from_json(node: &Node) -> Result<Flag, Fault> {
        let fields = node.fields(&["id", "when", "severity", "text"])?;
        Ok(Flag {
            id: fields.need("id")?,
            when: fields.need("when")?,
            severity: fields.need("severity")?,
            text: fields.need("text")?,
        })
    }
}

impl FromJson for Advice {
    fn from_json(node: &Node) -> Result<Advice, Fault> {
        let fields = node.fields(&["id", "for", "when", "steps"])?;
        Ok(Advice {
            id: fields.need("id")?,
            target: fields.need("for")?,
            when: fields.maybe("when")?,
            steps: fields.need("steps")?,
        })
    }
}

impl FromJson for Target {
    fn from_json(node: &Node) -> Result<Target, Fault> {
        let (kind, inner) = node.kind()?;
        let Some(inner) = inner else {
            return match kind {
                "unclear" => Ok(Target::Unclear),
                other => Err(unknown(node, other)),
            };
        };
        Ok(match kind {
            "band" => {
                let (id, band) = FromJson::from_json(&inner)?;
                Target::Band(id, band)
            }
            "pick" => {
                let (item, option) = FromJson::from_json(&inner)?;
                Target::Pick(item, option)
            }
            "class" => Target::Class(FromJson::from_json(&inner)?),
            "mixed" => {
                let (one, other) = FromJson::from_json(&inner)?;
                Target::Mixed(one, other)
            }
            "group" => Target::Group(FromJson::from_json(&inner)?),
            other => return Err(unknown(&inner, other)),
        })
    }
}

impl FromJson for Remark {
    fn from_json(node: &Node) -> Result<Remark, Fault> {
        let fields = node.fields(&["id", "when", "text"])?;
        Ok(Remark {
            id: fields.need("id")?,
            when: fields.need("when")?,
            text: fields.need("text")?,
        })
    }
}

fn unknown(node: &Node, kind: &str) -> Fault {
    node.fault(Cause::UnknownKind(kind.to_owned()))
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
