//! How scales, ratios and composites read themselves.

use crate::instrument::{BandTexts, Cap, Composite, Formula, Ratio, Scale, Term};
use crate::json::{FromJson, Json, Node};
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
    fn from_json(node: &Node) -> Formula {
        let (kind, inner) = node.kind_of();
        let ids = |make: fn(Vec<String>) -> Formula| make(FromJson::from_json(&inner));
        let two = |make: fn(String, String) -> Formula| {
            let (one, other) = FromJson::from_json(&inner);
            make(one, other)
        };
        match kind {
            "mean" => Formula::Mean(Vec::from_json(&inner)),
            "mean-by" => {
                let (context, cases) = FromJson::from_json(&inner);
                Formula::MeanBy(context, cases)
            }
            "product" => two(Formula::Product),
            "weakest" => {
                let fields = inner.fields(&["items", "least"]);
                Formula::Weakest {
                    items: fields.need("items"),
                    least: fields.need("least"),
                }
            }
            "deeds" => {
                let fields = inner.fields(&["base", "for", "against"]);
                Formula::Deeds {
                    base: fields.need("base"),
                    for_us: fields.need("for"),
                    against: fields.need("against"),
                }
            }
            "lowest-and-mean" => ids(Formula::LowestAndMean),
            "difference" => two(Formula::Difference),
            "least" => Formula::Least(Vec::from_json(&inner)),
            "need-fit" => ids(Formula::NeedFit),
            "edge" => ids(Formula::Edge),
            "value" => ids(Formula::Value),
            other => {
                inner.unknown(other);
                Formula::Mean(Vec::new())
            }
        }
    }
}

impl FromJson for Term {
    fn from_json(node: &Node) -> Term {
        if let Json::String(id) = node.json {
            return Term::Item(id.clone());
        }
        Term::Greatest(node.fields(&["greatest"]).need("greatest"))
    }
}
