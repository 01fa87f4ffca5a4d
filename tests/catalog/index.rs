//! The compiled index agrees with the files that are fetched.

use std::fs;

use dealgauge::catalog::{CONTEXT_JSON, Entry, INDEX, Words, about, entry};
use serde_json::{Value, json};

use crate::keys;
use crate::specification::{list, root, shipped};

fn words(words: Words) -> Value {
    json!({ "en": words.en, "zh": words.zh })
}

/// The entry as the fields of a file, defaults written out.
fn fields(entry: &Entry) -> Value {
    let about = about(entry.key).unwrap();
    json!({
        "key": entry.key,
        "version": entry.version,
        "title": words(entry.title),
        "purpose": words(about.purpose),
        "unit": words(about.unit),
        "gets": words(about.gets),
        "minutes": entry.minutes,
        "items": entry.items,
        "each_person": entry.each_person,
        "quick": entry.quick,
        "context": entry.context,
        "plain": entry.plain,
        "deal_part": entry.deal_part,
        "subject": entry.subject.map(words),
        "private": entry.private,
    })
}

/// Whether the first part of the app has all it takes to ask an instrument.
fn is_plain(file: &Value) -> bool {
    let special = ["values", "prefill", "beside", "subject"];
    let plain = |item: &Value| {
        let visible = item["visible"].to_string();
        let reads_others = [
            "\"other\"",
            "\"no-point-in\"",
            "\"score-",
            "\"thin\"",
            "\"verdict\"",
            "\"may-be\"",
            "\"class\"",
        ];
        let special = ["multi", "person"];
        special.iter().all(|kind| item["answer"][kind].is_null())
            && item["words"].is_null()
            && item["mark"].is_null()
            && !reads_others.iter().any(|word| visible.contains(word))
    };
    special.iter().all(|field| file[field].is_null()) && list(file, "items").iter().all(plain)
}

fn private(file: &Value) -> Vec<&Value> {
    let items = list(file, "items").iter();
    let private = items.filter(|item| item["answer"]["number"]["private"] == json!(true));
    private.map(|item| &item["id"]).collect()
}

#[test]
fn the_index_says_of_each_instrument_what_its_file_says() {
    for key in keys() {
        let file = shipped(key);
        let mut expected = json!({
            "items": list(&file, "items").len(),
            "each_person": file["each_person"].as_bool().unwrap_or(false),
            "quick": file["quick"].as_bool().unwrap_or(true),
            "plain": is_plain(&file),
            "deal_part": list(&file, "scales").iter().any(|scale| scale["scope"] == "deal"),
            "private": private(&file),
        });
        for field in [
            "key", "version", "title", "purpose", "unit", "gets", "minutes", "context", "subject",
        ] {
            expected[field] = file[field].clone();
        }
        assert_eq!(entry(key).map(fields), Some(expected), "{key}");
    }
}

#[test]
fn the_index_groups_each_instrument_as_its_file_does() {
    for entry in INDEX {
        let path = format!(
            "{}/src/catalog/{}.json",
            env!("CARGO_MANIFEST_DIR"),
            entry.key
        );
        let text = std::fs::read_to_string(&path).unwrap();
        let group = dealgauge::instrument::read(&path, &text).unwrap().group;
        assert_eq!(entry.group, group, "{}", entry.key);
    }
}

#[test]
fn every_file_has_its_entry_and_every_entry_its_file() {
    let folder = fs::read_dir(root().join("src/catalog")).expect("the catalogue is there");
    let mut files: Vec<_> = folder
        .filter_map(|file| {
            file.expect("the catalogue can be read")
                .file_name()
                .into_string()
                .ok()
        })
        .filter_map(|name| name.strip_suffix(".json").map(str::to_owned))
        .filter(|name| !["context", "across"].contains(&name.as_str()))
        .collect();
    files.sort();
    let mut entries: Vec<_> = INDEX.iter().map(|entry| entry.key).collect();
    entries.sort_unstable();
    assert_eq!(files, entries);
}

#[test]
fn the_small_build_can_ask_the_first_instrument() {
    assert!(INDEX.first().is_some_and(|entry| entry.plain));
}

#[test]
fn a_key_that_is_not_shipped_has_no_entry() {
    assert_eq!(entry("zz"), None);
}

#[test]
fn every_context_answer_that_an_instrument_reads_is_a_shared_question() {
    let questions: Value = serde_json::from_str(CONTEXT_JSON).expect("the context is JSON");
    let questions = questions.as_array().expect("the context is a list");
    for id in INDEX.iter().flat_map(|entry| entry.context) {
        assert!(
            questions.iter().any(|question| question["id"] == *id),
            "{id}"
        );
    }
}
