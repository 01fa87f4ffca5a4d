//! How flags, advice and remarks read themselves.

use crate::instrument::{Advice, Flag, Remark, Target};
use crate::json::{FromJson, Node};
use crate::shape;

shape!(Flag {
    id: need,
    when: need,
    severity: need,
    text: need,
});

shape!(Advice {
    id: need,
    target as "for": need,
    when: maybe,
    steps: need,
});

shape!(Remark {
    id: need,
    when: need,
    text: need,
});

impl FromJson for Target {
    fn from_json(node: &Node) -> Target {
        let (kind, inner) = node.kind();
        let Some(inner) = inner else {
            return match kind {
                "unclear" => Target::Unclear,
                "rule" => Target::Rule,
                other => {
                    node.unknown(other);
                    Target::Rule
                }
            };
        };
        let two = |make: fn(String, String) -> Target| {
            let (one, other) = FromJson::from_json(&inner);
            make(one, other)
        };
        match kind {
            "band" => {
                let (id, band) = FromJson::from_json(&inner);
                Target::Band(id, band)
            }
            "pick" => two(Target::Pick),
            "class" => Target::Class(FromJson::from_json(&inner)),
            "mixed" => two(Target::Mixed),
            "group" => Target::Group(FromJson::from_json(&inner)),
            "verdict" => two(Target::Verdict),
            "verdict-mixed" => Target::VerdictMixed(FromJson::from_json(&inner)),
            other => {
                inner.unknown(other);
                Target::Rule
            }
        }
    }
}
