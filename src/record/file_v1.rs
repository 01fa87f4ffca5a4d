//! Version 1 of the file that a person takes away. Frozen: a later version
//! gets a file of its own.
//!
//! It holds records of version 1. The two versions are counted apart: a file
//! may change while what is stored does not. The order of the records is the
//! order of their writing, the earliest first; there is no number for it.

use serde::Serialize;

use super::v1::RecordV1;
use crate::json::{FromJson, Node};
use crate::text::date::Stamp;
use crate::word;

/// Deals and assessments of Dealgauge, to keep, to move and to read.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Export"))]
#[serde(deny_unknown_fields)]
pub(super) struct FileV1 {
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Version of this shape.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub version: u32,
    /// Version of the app that wrote the file.
    pub app: String,
    /// When it was written, by the clock of the device.
    pub exported: Stamp,
    /// The earliest writing first. The deal of an assessment may come later.
    pub records: Vec<RecordV1>,
}

/// What tells our files from others.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(inline))]
pub(super) enum Kind {
    #[serde(rename = "dealgauge-export")]
    Export,
}

impl FromJson for FileV1 {
    fn from_json(node: &Node) -> FileV1 {
        let fields = node.fields(&["type", "version", "app", "exported", "records"]);
        FileV1 {
            kind: fields.need("type"),
            version: fields.need("version"),
            app: fields.need("app"),
            exported: fields.need("exported"),
            records: fields.need("records"),
        }
    }
}

word!(Kind {
    "dealgauge-export" => Kind::Export,
});
