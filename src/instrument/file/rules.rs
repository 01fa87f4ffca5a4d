//! How flags, advice and remarks read themselves.

use super::unknown;
use crate::instrument::{Advice, Flag, Remark, Target};
use crate::json::{Fault, FromJson, Node};
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
    fn from_json(node: &Node) -> Result<Target, Fault> {
        let (kind, inner) = node.kind()?;
        let Some(inner) = inner else {
            return match kind {
                "unclear" => Ok(Target::Unclear),
                "rule" => Ok(Target::Rule),
                other => Err(unknown(node, other)),
            };
        };
        let two = || <(String, String)>::from_json(&inner);
        Ok(match kind {
            "band" => {
                let (id, band) = FromJson::from_json(&inner)?;
                Target::Band(id, band)
            }
            "pick" => two().map(|(item, option)| Target::Pick(item, option))?,
            "class" => Target::Class(FromJson::from_json(&inner)?),
            "mixed" => two().map(|(one, other)| Target::Mixed(one, other))?,
            "group" => Target::Group(FromJson::from_json(&inner)?),
            "verdict" => two().map(|(id, key)| Target::Verdict(id, key))?,
            "verdict-mixed" => Target::VerdictMixed(FromJson::from_json(&inner)?),
            other => return Err(unknown(&inner, other)),
        })
    }
}
