//! How scales, ratios and composites read themselves.

use super::{inner, unknown};
use crate::instrument::{BandTexts, Cap, Composite, Formula, Ratio, Scale, Term};
use crate::json::{Fault, FromJson, Json, Node};
use crate::shape;

shape!(Scale {
    id: need,
    label: need,
    definition: maybe,
    role: or_default,
    neutral: or_default,
    unnamed: or_default,
    within: maybe,
    scope: or_default,
});

shape!(Ratio {
    id: need,
    label: need,
    scale: need,
    weight: need,
    over: need,
    under: need,
    times: need,
    plus: or_default,
});

shape!(Composite {
    id: need,
    label: need,
    definition: maybe,
    formula: need,
    says: maybe,
    weakest: or_default,
    every: or_default,
    neutral: or_default,
    unnamed: or_default,
});

shape!(BandTexts {
    weak: need,
    partial: need,
    strong: need,
});

shape!(Cap {
    id: need,
    on: need,
    when: need,
    at_most: need,
    text: need,
});

impl FromJson for Formula {
    fn from_json(node: &Node) -> Result<Formula, Fault> {
        let (kind, rest) = node.kind()?;
        let inner = inner(node, rest)?;
        let ids = || Vec::from_json(&inner);
        Ok(match kind {
            "mean" => Formula::Mean(Vec::from_json(&inner)?),
            "mean-by" => {
                let (context, cases) = FromJson::from_json(&inner)?;
                Formula::MeanBy(context, cases)
            }
            "product" => {
                let (one, other) = FromJson::from_json(&inner)?;
                Formula::Product(one, other)
            }
            "weakest" => {
                let fields = inner.fields(&["items", "least"])?;
                Formula::Weakest {
                    items: fields.need("items")?,
                    least: fields.need("least")?,
                }
            }
            "deeds" => {
                let fields = inner.fields(&["base", "for", "against"])?;
                Formula::Deeds {
                    base: fields.need("base")?,
                    for_us: fields.need("for")?,
                    against: fields.need("against")?,
                }
            }
            "lowest-and-mean" => Formula::LowestAndMean(ids()?),
            "difference" => {
                let (one, other) = FromJson::from_json(&inner)?;
                Formula::Difference(one, other)
            }
            "least" => Formula::Least(Vec::from_json(&inner)?),
            "need-fit" => Formula::NeedFit(ids()?),
            "edge" => Formula::Edge(ids()?),
            "value" => Formula::Value(ids()?),
            other => return Err(unknown(&inner, other)),
        })
    }
}

impl FromJson for Term {
    fn from_json(node: &Node) -> Result<Term, Fault> {
        if let Json::String(id) = node.json {
            return Ok(Term::Item(id.clone()));
        }
        let fields = node.fields(&["greatest"])?;
        Ok(Term::Greatest(fields.need("greatest")?))
    }
}
