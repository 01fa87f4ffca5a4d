//! How items, their kinds and the shared context read themselves.

use crate::instrument::{Choice, Context, Item, Kind};
use crate::json::{FromJson, Node};
use crate::shape;

shape!(Item {
    id: need,
    scale: need,
    weight: maybe,
    na: or_default,
    text: need,
    kind as "answer": need,
    ask: maybe,
    ask_ourselves: or_default,
    visible: maybe,
    needs: maybe,
    words: or_default,
    mark: maybe,
    in_quick as "quick": or_default,
});

shape!(Choice {
    key: need,
    label: need,
    score: maybe,
    class: maybe,
    alone: or_default,
});

shape!(Context {
    id: need,
    text: need,
    kind as "answer": need,
});

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
            "multi" => {
                let fields = inner.fields(&["options", "least", "most", "share"]);
                Kind::Multi {
                    options: fields.need("options"),
                    least: fields.maybe("least").unwrap_or(1),
                    most: fields.maybe("most"),
                    share: fields.or_default("share"),
                }
            }
            "number" => {
                let fields = inner.fields(&["unit", "min", "max", "private"]);
                Kind::Number {
                    unit: fields.need("unit"),
                    min: fields.need("min"),
                    max: fields.need("max"),
                    private: fields.or_default("private"),
                }
            }
            "text" => {
                inner.fields(&[]);
                Kind::Text {}
            }
            "person" => {
                inner.fields(&[]);
                Kind::Person {}
            }
            other => {
                inner.unknown(other);
                Kind::Text {}
            }
        }
    }
}
