//! Every word of the specification arrived, under its id and at its position.

use serde_json::{Value, json};

use crate::KEYS;
use crate::specification::{Specification, by_id, conventions, ids, list, shipped, words};

/// Runs a check for each item of the specification with its JSON, for a value
/// with each of its three ratings.
fn each_item(check: impl Fn(&crate::specification::Item, &Value)) {
    for key in KEYS {
        let instrument = shipped(key);
        for item in Specification::of(key).items() {
            for id in item.ids() {
                check(&item, by_id(&instrument, "items", &id));
            }
        }
    }
}

#[test]
fn title_and_purpose_are_those_of_the_specification() {
    for key in KEYS {
        let (specification, instrument) = (Specification::of(key), shipped(key));
        let purpose = words(
            specification.line("**Purpose.**"),
            specification.line("**目的。**"),
        );
        assert_eq!(instrument["title"], specification.title());
        assert_eq!(instrument["purpose"], purpose);
    }
}

#[test]
fn the_items_are_those_of_the_specification_in_its_order() {
    for key in KEYS {
        let items = Specification::of(key).items();
        let expected: Vec<_> = items.iter().flat_map(|item| item.ids()).collect();
        assert_eq!(ids(&shipped(key), "items"), expected);
    }
}

#[test]
fn every_item_is_asked_under_its_scale() {
    each_item(|item, json| assert_eq!(json["scale"], json!(item.scale), "{}", item.id));
}

#[test]
fn every_item_text_arrived_in_both_languages() {
    each_item(|item, json| assert_eq!(json["text"], item.text(), "{}", item.id));
}

#[test]
fn every_question_to_ask_arrived_without_its_outer_quotation_marks() {
    each_item(|item, json| {
        // `shared` has the one that the ratings of a value have in common.
        if !item.is_triple() {
            assert_eq!(json["ask"], item.ask(), "{}", item.id);
        }
    });
}

#[test]
fn every_anchor_of_the_specification_arrived_in_both_languages() {
    each_item(|item, json| {
        let anchors = list(&json["answer"]["rating"], "anchors");
        let expected: Vec<_> = item.answers();
        let are_shared = expected.iter().any(|(first, _)| *first == "0–4");
        if item.line.contains(" · rating") && !are_shared {
            assert_eq!(expected.len(), 5, "{}", item.id);
            for (step, (first, words)) in expected.iter().enumerate() {
                assert_eq!(*first, step.to_string(), "{}", item.id);
                assert_eq!(&anchors[step], words, "{} {step}", item.id);
            }
        }
        assert!(anchors.len() == 5 || anchors.is_empty(), "{}", item.id);
    });
}

#[test]
fn every_option_arrived_under_its_key_with_its_score() {
    each_item(|item, json| {
        if !item.line.contains(" · single choice") {
            return;
        }
        let mut expected: Vec<_> = item.answers().into_iter().map(option).collect();
        if item.line.contains(" · not scored") {
            // Numbers beside these options are places, not scores.
            for option in expected.iter_mut().filter_map(Value::as_object_mut) {
                option.remove("score");
            }
        }
        assert_eq!(
            list(&json["answer"]["single"], "options"),
            expected,
            "{}",
            item.id
        );
    });
}

/// `` `private` (0, stop flag) `` and its wording as an option of the JSON.
fn option((first, label): (&str, Value)) -> Value {
    let (key, rest) = first
        .strip_prefix('`')
        .and_then(|first| first.split_once('`'))
        .expect("an option has a key in backticks");
    let number = rest.trim_matches([' ', '(', ')']).split(',').next();
    match number.and_then(|number| number.parse::<u8>().ok()) {
        Some(score) => json!({ "key": key, "label": label, "score": score }),
        None => json!({ "key": key, "label": label }),
    }
}

#[test]
fn every_yes_partly_no_has_its_own_words() {
    each_item(|item, json| {
        if !item.line.contains(" · yes / partly / no") {
            return;
        }
        let labels: Vec<_> = item.answers().into_iter().map(|(_, label)| label).collect();
        assert_eq!(
            list(&json["answer"]["yes-partly-no"], "labels"),
            labels,
            "{}",
            item.id
        );
    });
}

/// Id, label and definition of each row of the table of scales, types, values,
/// pillars or rungs.
fn rows_of_scales(specification: &Specification) -> Vec<(String, Value, Value)> {
    let (header, at) = match specification.key {
        "mo" | "st" => ("| Class id |", 3),
        "va" => ("| Id | Label |", 3),
        "fl" => ("| Pillar | Label |", 0),
        "pd" => ("| Rung | Label |", 6),
        _ => ("| Scale | Label |", 3),
    };
    let rows = specification.table(header);
    let row = |row: &Vec<String>| {
        let id = row[0]
            .trim_matches(|letter: char| letter == '`' || letter == ' ' || letter.is_ascii_digit());
        let definition = if at == 0 {
            Value::Null
        } else {
            words(&capital(&row[at]), &row[at + 1])
        };
        (id.to_owned(), words(&row[1], &row[2]), definition)
    };
    rows.iter().map(row).collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

#[test]
fn every_scale_has_the_label_and_definition_of_the_specification() {
    for key in KEYS {
        let instrument = shipped(key);
        for (id, label, definition) in rows_of_scales(&Specification::of(key)) {
            let scale = (list(&instrument, "scales").iter())
                .chain(list(&instrument, "composites"))
                .find(|scale| scale["id"] == json!(id));
            let scale = scale.unwrap_or_else(|| panic!("{key} lacks {id}"));
            assert_eq!(scale["label"], label, "{id}");
            assert_eq!(scale["definition"], definition, "{id}");
        }
    }
}

#[test]
fn the_scales_are_the_sections_of_items_in_their_order() {
    for key in KEYS {
        let mut expected: Vec<_> = Specification::of(key)
            .items()
            .into_iter()
            .map(|item| item.scale)
            .collect();
        expected.dedup();
        let mut found = ids(&shipped(key), "scales");
        // Classes that only get votes, and what only collects others, have no section.
        found.retain(|id| expected.contains(id) || !["pd", "st"].contains(&key));
        assert_eq!(found, expected);
    }
}

#[test]
fn every_flag_arrived_with_its_severity_and_wording_in_order() {
    for key in KEYS {
        let instrument = shipped(key);
        let rows = Specification::of(key).table("| id | Condition | Severity |");
        let expected: Vec<_> = rows
            .iter()
            .map(|row| row[0].trim_matches('`').to_owned())
            .collect();
        assert_eq!(ids(&instrument, "flags"), expected);
        for row in &rows {
            let flag = by_id(&instrument, "flags", row[0].trim_matches('`'));
            assert_eq!(flag["severity"], json!(row[2]), "{}", row[0]);
            assert_eq!(flag["text"], words(&row[3], &row[4]), "{}", row[0]);
        }
    }
}

/// The rows of the tables of advice: id, what it is for, English, Chinese.
pub fn rows_of_advice(specification: &Specification) -> Vec<Vec<String>> {
    let headers: &[&str] = match specification.key {
        "mo" => &["| id | Result |"],
        "va" | "fl" | "st" => &["| id | Condition | English |"],
        "pd" => &["| id | From → to |"],
        "ex" => &["| id | Scale · band |", "| id | Source |"],
        _ => &["| id | Scale · band |"],
    };
    let mut rows: Vec<_> = headers
        .iter()
        .flat_map(|header| specification.table(header))
        .collect();
    if specification.key == "pd" {
        // The formula of the source, which is not for users.
        for row in &mut rows {
            row.remove(2);
        }
    }
    rows
}

#[test]
fn every_advice_arrived_in_order_and_its_steps_make_up_the_whole() {
    for key in KEYS {
        let instrument = shipped(key);
        let rows = rows_of_advice(&Specification::of(key));
        let expected: Vec<_> = rows
            .iter()
            .map(|row| row[0].trim_matches('`').to_owned())
            .collect();
        assert_eq!(ids(&instrument, "advice"), expected);
        for row in &rows {
            let steps = list(
                by_id(&instrument, "advice", row[0].trim_matches('`')),
                "steps",
            );
            assert_eq!(rejoined(steps), words(&row[2], &row[3]), "{}", row[0]);
        }
    }
}

/// Steps with their markers put back, as the specification prints them.
fn rejoined(steps: &[Value]) -> Value {
    let text = |step: &Value, lang: &str| step[lang].as_str().expect("a step is text").to_owned();
    if let [step] = steps {
        return step.clone();
    }
    let numbered = steps.iter().zip('①'..).zip(1..);
    let (en, zh): (Vec<_>, Vec<_>) = numbered
        .map(|((step, mark), number)| {
            let en = format!("({number}) {}", text(step, "en"));
            (en, format!("{mark}{}", text(step, "zh")))
        })
        .unzip();
    json!({ "en": en.join(" "), "zh": zh.concat() })
}

#[test]
fn every_band_text_stands_under_its_index_and_band() {
    let fq = shipped("fq");
    for row in Specification::of("fq").table("| Index | Band |") {
        let says = &by_id(&fq, "composites", &row[0])["says"];
        assert_eq!(
            says[&row[1]],
            words(&row[2], &row[3]),
            "{} {}",
            row[0],
            row[1]
        );
    }
    for (key, index) in [("tr", "index"), ("ex", "score")] {
        let instrument = shipped(key);
        for row in Specification::of(key).table("| Band | English |") {
            let says = &by_id(&instrument, "composites", index)["says"];
            assert_eq!(says[&row[0]], words(&row[1], &row[2]), "{key} {}", row[0]);
        }
    }
}

#[test]
fn every_shared_context_question_arrived_with_its_options() {
    let rows = conventions().table("| id | Question (en) |");
    let context = shipped("context");
    let context = context.as_array().expect("context.json is a list");
    assert_eq!(context.len(), rows.len());
    for (row, question) in rows.iter().zip(context) {
        assert_eq!(question["id"], json!(row[0].trim_matches('`')));
        assert_eq!(question["text"], words(&row[1], &row[2]), "{}", row[0]);
        assert_eq!(question["answer"], context_answer(&row[3]), "{}", row[0]);
    }
}

fn context_answer(cell: &str) -> Value {
    if cell.starts_with("text") {
        return json!({ "text": {} });
    }
    if cell == "yes / no" {
        return json!({ "single": { "options": [
            { "key": "yes", "label": { "en": "Yes", "zh": "是" } },
            { "key": "no", "label": { "en": "No", "zh": "否" } },
        ] } });
    }
    let options: Vec<_> = cell.split(" · ").map(context_option).collect();
    json!({ "single": { "options": options } })
}

/// `` `direct` direct / 直销 ``; the English label begins with a capital.
fn context_option(option: &str) -> Value {
    let (key, labels) = option[1..].split_once("` ").expect("an option has a key");
    let (en, zh) = labels
        .split_once(" / ")
        .expect("an option has two languages");
    let capital = en[..1].to_uppercase() + &en[1..];
    json!({ "key": key, "label": words(&capital, zh) })
}
