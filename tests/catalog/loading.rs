//! What is shipped loads, and what is wrong is refused with file, path and cause.

use dealgauge::catalog::CONTEXT_JSON;
use dealgauge::instrument::{joined, read, read_context, read_questions};
use serde_json::{Value, json};

use crate::keys;
use crate::specification::{ids, list, shipped};

#[test]
fn every_shipped_instrument_loads_with_all_its_items() {
    let all = keys().map(|key| (shipped(key), key));
    let read: Vec<_> = all
        .map(|(file, key)| (read(key, &file.to_string()), file))
        .collect();
    let refused: Vec<String> = (read.iter())
        .filter_map(|(read, _)| read.as_ref().err().map(ToString::to_string))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    for (instrument, file) in read {
        let instrument = instrument.unwrap();
        let items: Vec<_> = instrument
            .items
            .iter()
            .map(|item| item.id.clone())
            .collect();
        assert_eq!(items, ids(&file, "items"));
    }
}

#[test]
fn the_shared_context_loads() {
    let context =
        read_context("context.json", CONTEXT_JSON).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(
        context.len(),
        list(&json!({ "all": shipped("context") }), "all").len()
    );
}

/// The fields that the build puts into the file of rules.
fn rule_fields() -> Vec<&'static str> {
    let build = include_str!("../support/finish-dist.mjs");
    let (_, list) = build.split_once("const RULES = [").unwrap();
    let (list, _) = list.split_once("];").unwrap();
    list.split('"').skip(1).step_by(2).collect()
}

#[test]
fn questions_and_rules_from_two_files_read_as_from_one() {
    let rules = rule_fields();
    assert!(rules.contains(&"advice"), "{rules:?}");
    for key in keys() {
        let file = shipped(key);
        let half = |of_rules: bool| {
            let fields = file.as_object().unwrap().iter();
            let half = fields.filter(|(name, _)| rules.contains(&name.as_str()) == of_rules);
            Value::Object(
                half.map(|(name, value)| (name.clone(), value.clone()))
                    .collect(),
            )
        };
        let (questions, rules) = (half(false).to_string(), half(true).to_string());
        let all = file.to_string();
        assert_eq!(
            format!("{:?}", read(key, &joined(&questions, &rules))),
            format!("{:?}", read(key, &all)),
        );
        assert_eq!(
            format!("{:?}", read_questions(key, &questions)),
            format!("{:?}", read_questions(key, &all)),
        );
    }
}

#[test]
fn a_half_that_is_no_object_is_refused_when_it_is_read() {
    for (questions, rules) in [(r#"{"key":"tr","version":"#, "{}"), ("{}", "<html>")] {
        let error = read("tr.json", &joined(questions, rules)).expect_err("the file is wrong");
        assert!(error.to_string().starts_with("tr.json"), "{error}");
    }
}

/// Edits the trust instrument, which must then be refused with these words.
#[track_caller]
fn refused(edit: impl FnOnce(&mut Value), path: &str, cause: &str) {
    let mut file = shipped("tr");
    edit(&mut file);
    let error = read("tr.json", &file.to_string()).expect_err("the file is wrong");
    let message = error.to_string();
    assert!(
        message.starts_with(&format!("tr.json: {path}: ")),
        "{message}"
    );
    assert!(message.contains(cause), "{message}");
}

#[test]
fn an_unknown_field_is_refused() {
    let edit = |file: &mut Value| file["items"][2]["colour"] = json!("red");
    refused(edit, "items[2].colour", "unknown field `colour`");
}

#[test]
fn an_unknown_field_of_the_file_is_refused() {
    let edit = |file: &mut Value| file["author"] = json!("x");
    refused(edit, "author", "unknown field `author`");
}

#[test]
fn a_condition_on_an_item_that_does_not_exist_is_refused() {
    let edit = |file: &mut Value| file["flags"][0]["when"] = json!({ "equals": ["tr-nowhere", 4] });
    refused(edit, "flags[0].when", "there is no item `tr-nowhere`");
}

#[test]
fn an_item_of_a_scale_that_does_not_exist_is_refused() {
    let edit = |file: &mut Value| file["items"][0]["scale"] = json!("charm");
    refused(edit, "items[0].scale", "there is no scale `charm`");
}

#[test]
fn a_composite_of_a_scale_that_does_not_exist_is_refused() {
    let edit = |file: &mut Value| {
        file["composites"][0]["formula"] = json!({ "mean": [["charm", 100]] });
    };
    refused(edit, "composites[0].formula", "there is no scale `charm`");
}

#[test]
fn items_that_wait_for_each_other_to_be_shown_are_refused() {
    let edit = |file: &mut Value| {
        file["items"][0]["visible"] = json!({ "at-least": ["tr-comp-business", 1] });
        file["items"][2]["visible"] = json!({ "at-least": ["tr-comp-listen", 1] });
    };
    refused(edit, "items[0].visible", "tr-comp-listen, tr-comp-business");
}

#[test]
fn an_item_whose_visibility_reads_itself_is_refused() {
    let edit = |file: &mut Value| {
        file["items"][1]["visible"] = json!({ "all": [{ "at-most": ["tr-comp-express", 2] }] });
    };
    refused(edit, "items[1].visible", "tr-comp-express");
}

#[test]
fn a_wording_without_chinese_is_refused() {
    let edit = |file: &mut Value| file["items"][4]["text"] = json!({ "en": "How often?" });
    refused(edit, "items[4].text", "missing field `zh`");
}

#[test]
fn a_wording_without_english_is_refused() {
    let edit = |file: &mut Value| file["advice"][3]["steps"][0] = json!({ "zh": "先列清单。" });
    refused(edit, "advice[3].steps[0]", "missing field `en`");
}

#[test]
fn an_empty_wording_is_refused() {
    let edit = |file: &mut Value| file["scales"][1]["label"]["zh"] = json!(" ");
    refused(edit, "scales[1].label", "Chinese");
}

#[test]
fn a_weight_of_zero_is_refused() {
    let edit = |file: &mut Value| file["items"][0]["weight"] = json!(0);
    refused(edit, "items[0].weight", "weight 0");
}

#[test]
fn a_negative_weight_is_refused() {
    let edit = |file: &mut Value| file["items"][0]["weight"] = json!(-2);
    refused(edit, "items[0].weight", "-2");
}

#[test]
fn a_composite_with_a_weight_of_zero_is_refused() {
    let edit =
        |file: &mut Value| file["composites"][0]["formula"]["mean-by"][1][0][1][0][1] = json!(0);
    refused(edit, "composites[0].formula", "weight 0");
}

#[test]
fn text_that_is_not_json_is_refused_with_its_line() {
    let error = read("tr.json", "{\n\"key\": \"tr\",\n}").expect_err("the text is no JSON");
    let message = error.to_string();
    assert!(message.starts_with("tr.json: "), "{message}");
    assert!(message.contains("line 3"), "{message}");
}
