//! The files whose items stand in one table: every word of them arrived.
//!
//! Reads the Markdown on its own, row by row, and looks for each cell under
//! its id in the JSON.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::TABLES;
use crate::specification::{Specification, by_id, conventions, ids, list, shipped, words};

/// A table row, by the name of its column.
type Row = HashMap<String, String>;

/// The rows of the table with this header.
#[track_caller]
fn rows(specification: &Specification, header: &str) -> Vec<Row> {
    let columns: Vec<_> = cells(specification.header(header));
    let named = |row: Vec<String>| columns.iter().cloned().zip(row).collect();
    specification.table(header).into_iter().map(named).collect()
}

fn cells(line: &str) -> Vec<String> {
    let inner = line.trim().trim_start_matches('|').trim_end_matches('|');
    inner
        .split('|')
        .map(|cell| cell.trim().to_owned())
        .collect()
}

/// The rows of a table that not every file has.
fn some_rows(specification: &Specification, header: &str) -> Vec<Row> {
    if specification.has_line(header) {
        rows(specification, header)
    } else {
        Vec::new()
    }
}

fn items(specification: &Specification) -> Vec<Row> {
    rows(specification, "| # | id | scale | type |")
}

fn bare(row: &Row, column: &str) -> String {
    row[column].trim_matches('`').to_owned()
}

/// Runs a check for each instrument with its specification.
fn each(check: impl Fn(&Specification, &Value)) {
    for key in TABLES {
        check(&Specification::of(key), &shipped(key));
    }
}

/// Runs a check for each row of items with its JSON.
fn each_item(check: impl Fn(&Row, &Value)) {
    each(|specification, instrument| {
        for row in items(specification) {
            check(&row, by_id(instrument, "items", &bare(&row, "id")));
        }
    });
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// “en / zh”, cut at the last slash that no Han character precedes.
#[track_caller]
fn both(cell: &str) -> Value {
    let cut = cell
        .rmatch_indices(" / ")
        .find(|(at, _)| !cell[..*at].contains(is_han));
    let (at, slash) = cut.unwrap_or_else(|| panic!("no two languages: {cell}"));
    words(&cell[..at], &cell[at + slash.len()..])
}

/// A question without the quotation marks around it.
fn question(en: &str, zh: &str) -> Value {
    let inner = |text: &'_ str, open: char, close: char| {
        let inner = text.strip_prefix(open)?.strip_suffix(close)?;
        Some(inner.to_owned())
    };
    match (inner(en, '"', '"'), inner(zh, '“', '”')) {
        (Some(en), Some(zh)) => words(&en, &zh),
        _ => words(en, zh),
    }
}

#[test]
fn title_and_header_arrived_in_both_languages() {
    each(|specification, instrument| {
        let title = specification.line("# ");
        let (title, _) = title
            .rsplit_once(" (`")
            .expect("the title ends with the key");
        assert_eq!(instrument["title"], both(title));
        for row in rows(specification, "| | en | zh |") {
            let said = words(&capital(&row["en"]), &row["zh"]);
            match row[""].as_str() {
                "Purpose" => assert_eq!(instrument["purpose"], words(&row["en"], &row["zh"])),
                "Unit" => assert_eq!(instrument["unit"], said),
                "Who answers" => assert_eq!(instrument["who"], said),
                "When" => assert_eq!(instrument["when"], said),
                _ => {}
            }
        }
    });
}

#[test]
fn the_minutes_are_the_longer_time_of_a_range() {
    let said = [
        ("oq", 15),
        ("dw", 8),
        ("op", 8),
        ("nd", 7),
        ("sp", 5),
        ("vc", 10),
        ("bs", 8),
        ("cr", 5),
        ("pr", 5),
        ("ng", 6),
        // For one person; the deal takes two more.
        ("pf", 3),
        ("ep", 6),
        // Four before the meeting and four after it.
        ("dm", 8),
        ("ka", 5),
        ("kv", 4),
        ("ac", 6),
        ("tl", 6),
        ("sf", 7),
        ("gl", 7),
        ("sh", 5),
        ("gc", 4),
    ];
    for (key, minutes) in said {
        assert_eq!(shipped(key)["minutes"], json!(minutes), "{key}");
    }
}

#[test]
fn the_items_are_those_of_the_table_in_its_order_and_as_many_as_it_says() {
    each(|specification, instrument| {
        let expected: Vec<_> = items(specification)
            .iter()
            .map(|row| bare(row, "id"))
            .collect();
        assert_eq!(ids(instrument, "items"), expected);
        let counted = format!("**Items ({})**", expected.len());
        assert!(specification.has_line(&counted), "{counted}");
    });
}

#[test]
fn every_item_text_arrived_in_both_languages() {
    each_item(|row, item| assert_eq!(item["text"], words(&row["English"], &row["中文"])));
}

#[test]
fn kind_reversing_not_applicable_and_words_follow_the_type() {
    each_item(|row, item| {
        let said = &row["type"];
        let kind = match said.split(' ').next().unwrap_or_default() {
            "R5" => "rating",
            "YPN" => "yes-partly-no",
            "SC" | "SC3" => "single",
            "MC" | "MC(share)" => "multi",
            "NUM" => "number",
            "TXT" => "text",
            "PERSON" => "person",
            other => panic!("no kind for {other}"),
        };
        let answer = &item["answer"][kind];
        assert!(answer.is_object(), "{}: {kind}", row["id"]);
        let marks: Vec<_> = said.split(' ').skip(1).collect();
        assert_eq!(
            answer["reverse"] == json!(true),
            marks.contains(&"R"),
            "{}",
            row["id"]
        );
        assert_eq!(
            item["na"] == json!(true),
            marks.contains(&"n/a"),
            "{}",
            row["id"]
        );
        assert_eq!(
            item["words"] == json!(true),
            said.ends_with("+ text"),
            "{}",
            row["id"]
        );
        assert_eq!(
            answer["share"] == json!(true),
            said == "MC(share)",
            "{}",
            row["id"]
        );
    });
}

#[test]
fn every_weight_is_that_of_the_table_or_one() {
    each_item(|row, item| {
        let weight = item["weight"].as_u64();
        match row.get("w").map(String::as_str) {
            Some("–") => assert_eq!(weight, None, "{}", row["id"]),
            Some(said) => assert_eq!(weight, said.parse().ok(), "{}", row["id"]),
            None => assert!(weight.is_none_or(|weight| weight == 1), "{}", row["id"]),
        }
    });
}

#[test]
fn every_anchor_arrived_in_both_languages() {
    each(|specification, instrument| {
        for row in some_rows(specification, "| id | 0 | 1 |") {
            let item = by_id(instrument, "items", &bare(&row, "id"));
            let expected: Vec<_> = (0..5).map(|step| both(&row[&step.to_string()])).collect();
            assert_eq!(
                list(&item["answer"]["rating"], "anchors"),
                expected,
                "{}",
                row["id"]
            );
        }
    });
}

#[test]
fn shared_anchors_are_those_of_the_conventions() {
    let sets = rows(&conventions(), "| set | 0 | 1 |");
    each_item(|row, item| {
        let Some(set) = sets
            .iter()
            .find(|set| row["type"].contains(set["set"].as_str()))
        else {
            return;
        };
        let expected: Vec<_> = (0..5).map(|step| both(&set[&step.to_string()])).collect();
        assert_eq!(
            list(&item["answer"]["rating"], "anchors"),
            expected,
            "{}",
            row["id"]
        );
    });
}

#[test]
fn every_option_arrived_under_its_key_with_its_score() {
    each(|specification, instrument| {
        for row in some_rows(specification, "| id | key | en |") {
            let answer = &by_id(instrument, "items", &bare(&row, "id"))["answer"];
            let kind = ["single", "multi"]
                .into_iter()
                .find(|kind| answer[kind].is_object());
            let options = list(&answer[kind.expect("a list of options")], "options");
            let option = options
                .iter()
                .find(|option| option["key"] == json!(bare(&row, "key")));
            let option = option.unwrap_or_else(|| panic!("{} lacks {}", row["id"], row["key"]));
            assert_eq!(
                option["label"],
                words(&row["en"], &row["zh"]),
                "{}",
                row["id"]
            );
            assert_eq!(
                option["score"].as_u64(),
                row["score / class"].parse().ok(),
                "{}",
                row["id"]
            );
        }
    });
}

#[test]
fn every_question_arrived_with_whom_it_is_for() {
    each(|specification, instrument| {
        let asks = rows(specification, "| id | | en | zh |");
        assert_eq!(asks.len(), list(instrument, "items").len());
        for row in asks {
            let item = by_id(instrument, "items", &bare(&row, "id"));
            assert_eq!(
                item["ask"],
                question(&row["en"], &row["zh"]),
                "{}",
                row["id"]
            );
            assert_eq!(
                item["ask_ourselves"] == json!(true),
                row[""] == "S",
                "{}",
                row["id"]
            );
        }
    });
}

#[test]
fn every_scale_has_the_label_and_definition_of_the_table() {
    each(|specification, instrument| {
        for row in rows(specification, "| id | en | zh | definition (en) |") {
            let said = bare(&row, "id");
            // The attitude of a person is made of two scales of deeds.
            let id = if said == "d5" {
                "attitude"
            } else {
                said.as_str()
            };
            let scale = (list(instrument, "scales").iter())
                .chain(list(instrument, "composites"))
                .find(|scale| scale["id"] == id);
            let scale = scale.unwrap_or_else(|| panic!("{} lacks {id}", specification.key));
            let label = |column: &str| row[column].trim_start_matches("– ").to_owned();
            assert_eq!(scale["label"], words(&label("en"), &label("zh")));
            let definition = words(&row["definition (en)"], &row["definition (zh)"]);
            assert_eq!(scale["definition"], definition, "{}", row["id"]);
        }
    });
}

/// The id of each row of advice: instrument, target, band, and a count of the same.
fn ids_of_advice(key: &str, rows: &[Row]) -> Vec<String> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let id = |row: &Row| {
        let mut id = format!("adv-{key}-{}", row["for"].replace(':', "-"));
        if row["band"] != "–" {
            id = format!("{id}-{}", row["band"]);
        }
        let count = seen.entry(id.clone()).or_default();
        *count += 1;
        format!("{id}-{count}")
    };
    rows.iter().map(id).collect()
}

#[test]
fn every_advice_is_one_row_under_its_own_id() {
    each(|specification, instrument| {
        let rows = rows(specification, "| for | band |");
        let expected = ids_of_advice(specification.key, &rows);
        assert_eq!(ids(instrument, "advice"), expected);
        for (row, id) in rows.iter().zip(&expected) {
            let steps = &by_id(instrument, "advice", id)["steps"];
            assert_eq!(*steps, json!([words(&row["en"], &row["zh"])]), "{id}");
        }
    });
}

#[test]
fn advice_for_a_band_is_for_that_band() {
    each(|specification, instrument| {
        let rows = rows(specification, "| for | band |");
        for (row, id) in rows.iter().zip(ids_of_advice(specification.key, &rows)) {
            let band = match row["band"].as_str() {
                "–" => continue,
                "low" => "weak",
                "medium" => "partial",
                "high" => "strong",
                band => band,
            };
            let advice = by_id(instrument, "advice", &id);
            if ["lever", "any"].contains(&row["for"].as_str()) {
                // For whichever lever or aspect it is.
                assert_eq!(advice["for"], json!("rule"), "{id}");
                assert!(advice["when"]["any"].is_array(), "{id}");
            } else {
                assert_eq!(advice["for"], json!({ "band": [row["for"], band] }), "{id}");
            }
        }
    });
}

#[test]
fn every_flag_arrived_with_its_severity_and_wording_in_order() {
    each(|specification, instrument| {
        let rows = rows(specification, "| id | severity | raised when |");
        let expected: Vec<_> = rows.iter().map(|row| bare(row, "id")).collect();
        assert_eq!(ids(instrument, "flags"), expected);
        for row in &rows {
            let flag = by_id(instrument, "flags", &bare(row, "id"));
            assert_eq!(flag["severity"], json!(row["severity"]), "{}", row["id"]);
            assert_eq!(flag["text"], words(&row["en"], &row["zh"]), "{}", row["id"]);
        }
    });
}

/// The name of a result of a verdict.
#[track_caller]
fn name<'a>(instrument: &'a Value, verdict: &str, key: &str) -> &'a Value {
    let names = list(by_id(instrument, "verdicts", verdict), "names");
    let found = names.iter().find(|name| name[0] == key);
    &found.unwrap_or_else(|| panic!("{verdict} lacks {key}"))[1]
}

#[test]
fn results_of_a_decision_list_have_the_names_of_its_table() {
    let tables = [
        ("oq", "verdict", "| order | condition", "verdict id"),
        ("nd", "state", "| # | condition |", "state id"),
    ];
    for (key, verdict, header, column) in tables {
        let instrument = shipped(key);
        for row in rows(&Specification::of(key), header) {
            let said = words(&row["en"], &row["zh"]);
            assert_eq!(
                *name(&instrument, verdict, &bare(&row, column)),
                said,
                "{key}"
            );
        }
    }
}

#[test]
fn the_cells_of_the_nine_grid_stand_where_the_table_has_them() {
    let op = shipped("op");
    let grid = &by_id(&op, "verdicts", "cell")["by"]["grid"]["cells"];
    let mut expected = Vec::new();
    let table = Specification::of("op").table("| territory ↓");
    for (row, ground) in table.iter().zip(["us", "middle", "rival"]) {
        for (cell, lead) in row[1..].iter().zip(["us", "middle", "rival"]) {
            let (key, rest) = cell.split_once(' ').expect("a cell begins with its key");
            let (sort, label) = rest.split_once(": ").expect("a cell has a category");
            expected.push(json!([ground, lead, key]));
            assert_eq!(*name(&op, "cell", key), both(&capital(label)));
            let into = list(&by_id(&op, "verdicts", "category")["by"]["sort"], "into");
            let sorted = into
                .iter()
                .find(|sorted| sorted[0] == sort)
                .expect("the category is there");
            assert!(
                sorted[1]
                    .as_array()
                    .is_some_and(|keys| keys.contains(&json!(key))),
                "{key}"
            );
        }
    }
    assert_eq!(*grid, json!(expected));
}

#[test]
fn the_classes_of_deal_worth_stand_where_the_table_has_them() {
    let dw = shipped("dw");
    let cells = list(&by_id(&dw, "verdicts", "class")["by"]["grid"], "cells");
    let table = Specification::of("dw").table("| | L big |");
    for (row, short) in table.iter().zip(["big", "small"]) {
        for (cell, long) in row[1..].iter().zip(["big", "small"]) {
            let (_, rest) = cell.split_once(" `").expect("a cell begins with a number");
            let (key, label) = rest.split_once("` ").expect("a cell has a key");
            assert!(cells.contains(&json!([short, long, key])), "{key}");
            assert_eq!(*name(&dw, "class", key), both(label));
        }
    }
}

#[test]
fn three_way_choices_have_the_options_and_scores_of_the_text() {
    let op = shipped("op");
    let option = |key: &str, en: &str, zh: &str, score: u8| json!({ "key": key, "label": { "en": en, "zh": zh }, "score": score });
    let expected = [
        option("us", "Us", "我们", 100),
        option("middle", "Nobody, even or split", "都不是，或不相上下", 50),
        option("rival", "A rival", "对手", 0),
    ];
    for row in items(&Specification::of("op")) {
        if row["type"] == "SC3" {
            let item = by_id(&op, "items", &bare(&row, "id"));
            assert_eq!(
                list(&item["answer"]["single"], "options"),
                expected,
                "{}",
                row["id"]
            );
        }
    }
}
