//! The JSON shape of an instrument: what each part reads itself from.
//!
//! Unknown fields are refused. What the parts say to each other is `check`'s
//! work; the shape is published as a JSON Schema, written from the types in
//! the module above, and a test holds every file against both.

mod blocks;
mod class;
mod condition;
mod item;
mod rules;
mod score;
mod verdict;

use super::{Band, Group, GroupState, Instrument, Picture, Role, Scope, Severity};
use crate::json::{FromJson, Node};
use crate::text::Text;
use crate::{shape, word};

shape!(Text { en: need, zh: need });

shape!(Instrument {
    key: need,
    version: need,
    group: need,
    title: need,
    purpose: need,
    unit: need,
    who: need,
    when: need,
    gets: need,
    minutes: need,
    each_person: or_default,
    quick: or_true,
    context: or_default,
    scales: need,
    items: need,
    composites: or_default,
    indices: or_default,
    classifier: maybe,
    caps: or_default,
    flags: or_default,
    advice: or_default,
    remarks: or_default,
    picture: need,
    ratios: or_default,
    verdicts: or_default,
    values: maybe,
    ladder: maybe,
    pillars: or_default,
    people: maybe,
    calculation: maybe,
    prefill: or_default,
    beside: or_default,
    subject: maybe,
    seller_only: or_default,
} and "$schema"; order: Vec::new());

/// An instrument of which only the questions were read.
pub(super) struct Questions(pub Instrument);

/// The rules are allowed and left alone: whoever only asks does not need them.
impl FromJson for Questions {
    fn from_json(node: &Node) -> Questions {
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
            "ratios",
            "verdicts",
            "values",
            "ladder",
            "pillars",
            "people",
            "calculation",
            "prefill",
            "beside",
            "subject",
            "seller_only",
        ]);
        Questions(Instrument {
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
            quick: fields.or_true("quick"),
            context: fields.or_default("context"),
            scales: fields.need("scales"),
            items: fields.need("items"),
            composites: Vec::new(),
            indices: Vec::new(),
            classifier: None,
            caps: Vec::new(),
            flags: Vec::new(),
            advice: Vec::new(),
            remarks: Vec::new(),
            picture: fields.need("picture"),
            ratios: Vec::new(),
            verdicts: Vec::new(),
            values: None,
            ladder: None,
            pillars: Vec::new(),
            people: None,
            calculation: None,
            prefill: Vec::new(),
            beside: Vec::new(),
            subject: fields.maybe("subject"),
            seller_only: fields.or_default("seller_only"),
            order: Vec::new(),
        })
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

word!(Scope {
    "unit" => Scope::Unit,
    "deal" => Scope::Deal,
});

word!(Picture {
    "chain" => Picture::Chain,
    "radar" => Picture::Radar,
    "motive-map" => Picture::MotiveMap,
    "gap-bars" => Picture::GapBars,
    "legs" => Picture::Legs,
    "ladder" => Picture::Ladder,
    "compass" => Picture::Compass,
    "aspects" => Picture::Aspects,
    "quadrant" => Picture::Quadrant,
    "nine-grid" => Picture::NineGrid,
    "gap" => Picture::Gap,
    "steps" => Picture::Steps,
    "value-chain" => Picture::ValueChain,
    "stage-line" => Picture::StageLine,
    "balance" => Picture::Balance,
    "lights" => Picture::Lights,
    "zone" => Picture::Zone,
    "person-map" => Picture::PersonMap,
    "doors" => Picture::Doors,
    "clock" => Picture::Clock,
    "ranking" => Picture::Ranking,
    "triangle" => Picture::Triangle,
    "wheel" => Picture::Wheel,
    "talents" => Picture::Talents,
    "thermometer" => Picture::Thermometer,
    "levers" => Picture::Levers,
    "petals" => Picture::Petals,
    "what-if" => Picture::WhatIf,
    "foam" => Picture::Foam,
});
