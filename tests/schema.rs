//! The published JSON Schemas are those of the Rust types, and what we ship
//! and write is valid under them.
//!
//! `UPDATE_SCHEMAS=1 cargo test --features schema --test schema` writes them.

#![cfg(all(feature = "schema", not(target_arch = "wasm32")))]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use dealgauge::record::export;
use dealgauge::{catalog, instrument};

const EXPORT: &str = include_str!("fixtures/exports/v1.json");

fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

#[track_caller]
fn is_published(name: &str, schema: &str) {
    let path = path("docs/schema").join(name);
    if std::env::var_os("UPDATE_SCHEMAS").is_some() {
        fs::write(&path, schema).expect("docs/schema can be written");
    }
    let published = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        published == schema,
        "docs/schema/{name} is not that of the types; UPDATE_SCHEMAS=1 writes it"
    );
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

/// What a schema has against a document.
fn faults(schema: &str, document: &Value) -> Vec<String> {
    let validator = jsonschema::validator_for(&parsed(schema)).expect("it is a JSON Schema");
    let errors = validator.iter_errors(document);
    errors
        .map(|error| {
            // It repeats the document, which may be long.
            let why: String = error.to_string().chars().take(200).collect();
            format!("{}: {why}", error.instance_path())
        })
        .collect()
}

#[track_caller]
fn is_valid(schema: &str, document: &Value) {
    let faults = faults(schema, document);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_schema_of_an_export_is_published() {
    is_published("export.schema.json", &export::json_schema());
}

#[test]
fn the_schema_of_an_instrument_is_published() {
    is_published("instrument.schema.json", &instrument::json_schema());
}

#[test]
fn every_instrument_is_valid_under_the_schema() {
    let schema = instrument::json_schema();
    for entry in catalog::INDEX {
        let file = path("src/catalog").join(format!("{}.json", entry.key));
        let text = fs::read_to_string(&file).expect("an instrument has a file");
        is_valid(&schema, &parsed(&text));
    }
}

#[test]
fn an_export_is_valid_under_the_schema() {
    is_valid(&export::json_schema(), &parsed(EXPORT));
}

/// What the app refuses by its shape, the schema refuses as well.
#[test]
fn the_schema_refuses_what_is_no_export() {
    let schema = export::json_schema();
    let wrongs = [
        ("/type", json!("excalidraw")),
        ("/version", json!(2)),
        ("/exported", json!("yesterday")),
        ("/mood", json!(1)),
        ("/records/0", json!({"meeting": {}})),
        ("/records/0/deal/id", json!("../x")),
        ("/records/0/deal/mood", json!(1)),
        ("/records/0/deal/context/cx-phase", json!(null)),
        ("/records/0/deal/context/cx-phase", json!({"words": "a"})),
        ("/records/1/assessment/depth", json!("fast")),
        ("/records/1/assessment/version", json!(0)),
        ("/records/1/assessment/answers/fq-buy-gap", json!(true)),
        (
            "/records/1/assessment/answers/fq-buy-gap",
            json!({"text": "a"}),
        ),
        (
            "/records/1/assessment/answers/fq-buy-gap",
            json!({"g": "sure"}),
        ),
    ];
    for (place, wrong) in wrongs {
        let mut document = parsed(EXPORT);
        let (parent, key) = place.rsplit_once('/').expect("a place has a parent");
        let parent = document.pointer_mut(parent).expect("it is in the fixture");
        match parent {
            Value::Array(list) => list[key.parse::<usize>().expect("a number")] = wrong,
            Value::Object(object) => {
                object.insert(key.to_owned(), wrong);
            }
            _ => panic!("{place} is in neither a list nor an object"),
        }
        assert!(!faults(&schema, &document).is_empty(), "{place}");
    }
}
