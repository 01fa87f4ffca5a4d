//! How verdicts read themselves.

use crate::instrument::{Confirm, Method, Verdict};
use crate::json::{FromJson, Node};
use crate::shape;

shape!(Verdict {
    id: need,
    label: need,
    by: need,
    inner: or_default,
    names: need,
});

shape!(Confirm {
    key: need,
    otherwise as "else": need,
    count: need,
    of: need,
});

impl FromJson for Method {
    fn from_json(node: &Node) -> Method {
        let (kind, inner) = node.kind_of();
        match kind {
            "list" => {
                let fields = inner.fields(&["rows", "near", "settled"]);
                Method::List {
                    rows: fields.need("rows"),
                    near: fields.maybe("near"),
                    settled: fields.or_default("settled"),
                }
            }
            "cuts" => {
                let fields = inner.fields(&["of", "from"]);
                Method::Cuts {
                    of: fields.need("of"),
                    from: fields.need("from"),
                }
            }
            "nearest" => {
                let fields = inner.fields(&["of", "to", "margin", "confirm"]);
                Method::Nearest {
                    of: fields.need("of"),
                    to: fields.need("to"),
                    margin: fields.need("margin"),
                    confirm: fields.maybe("confirm"),
                }
            }
            "highest" => {
                let fields = inner.fields(&["of", "margin", "least", "first"]);
                Method::Highest {
                    of: fields.need("of"),
                    margin: fields.need("margin"),
                    least: fields.maybe("least"),
                    first: fields.or_default("first"),
                }
            }
            "grid" => {
                let fields = inner.fields(&["rows", "columns", "cells"]);
                Method::Grid {
                    rows: fields.need("rows"),
                    columns: fields.need("columns"),
                    cells: fields.need("cells"),
                }
            }
            "sort" => {
                let fields = inner.fields(&["of", "into"]);
                Method::Sort {
                    of: fields.need("of"),
                    into: fields.need("into"),
                }
            }
            "extremes" => {
                let fields = inner.fields(&["of", "margin", "lowest"]);
                Method::Extremes {
                    of: fields.need("of"),
                    margin: fields.or_default("margin"),
                    lowest: fields.maybe("lowest"),
                }
            }
            "fit" => Method::Fit {
                fits: inner.fields(&["fits"]).need("fits"),
            },
            other => {
                inner.unknown(other);
                Method::Fit {
                    fits: String::new(),
                }
            }
        }
    }
}
