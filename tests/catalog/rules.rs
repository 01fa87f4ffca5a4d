//! Weights, visibility, conditions and targets say what the specification says.

use serde_json::{Value, json};

use crate::CORE;
use crate::specification::{Specification, by_id, conventions, ids, list, shipped};
use crate::wording::rows_of_advice;

/// A condition as the specification writes it.
fn spoken(condition: &Value, key: &str) -> String {
    let (operator, operands) = condition
        .as_object()
        .and_then(|object| object.iter().next())
        .unwrap_or_else(|| panic!("no regular condition: {condition}"));
    let joined = |word: &str| {
        let parts = operands.as_array().expect("a list of conditions");
        let parts: Vec<_> = parts.iter().map(|part| spoken(part, key)).collect();
        parts.join(word)
    };
    let answer = |sign: &str| {
        let value = operands[1]
            .as_str()
            .map_or(operands[1].to_string(), str::to_owned);
        format!("`{}` {sign} {value}", operands[0].as_str().expect("an id"))
    };
    let score = |sign: &str| {
        let id = operands[0].as_str().expect("an id");
        format!("{} {sign} {}", spoken_score(id, key), operands[1])
    };
    match operator.as_str() {
        "all" => joined(" and "),
        "any" => joined(" or "),
        "at-least" => answer("≥"),
        "at-most" => answer("≤"),
        "equals" | "is" => answer("="),
        "is-not" => answer("≠"),
        "unknown" => format!("`{}` is unknown", operands.as_str().expect("an id")),
        "score-at-least" => score("≥"),
        "score-below" => score("<"),
        other => panic!("no regular condition: {other}"),
    }
}

fn spoken_score(id: &str, key: &str) -> String {
    match (key, id) {
        ("mo", class) => format!("T_{class}"),
        ("fq", "purchase") => "purchase index".to_owned(),
        ("tr", "index") => "trust index".to_owned(),
        (_, scale) => scale.to_owned(),
    }
}

/// The line over an item, written from the JSON.
fn item_line(item: &Value, key: &str) -> String {
    let id = item["id"].as_str().expect("an id");
    let weight = match item["weight"].as_u64() {
        Some(weight) => format!("w {weight}"),
        None if id == "mo-say" => "roll-up weight only".to_owned(),
        None => "not scored".to_owned(),
    };
    let (kind, answer) = item["answer"]
        .as_object()
        .and_then(|answer| answer.iter().next())
        .expect("an answer has one kind");
    let kind = match kind.as_str() {
        "yes-partly-no" => "yes / partly / no",
        "single" => "single choice",
        other => other,
    };
    let mut parts = vec![format!("**`{id}`**"), weight, kind.to_owned()];
    if answer["reverse"] == json!(true) {
        parts.push("**reverse-scored**".to_owned());
    }
    if item["na"] == json!(true) {
        parts.push("N/A allowed".to_owned());
    }
    parts.push(match &item["visible"] {
        Value::Null => "visible: always".to_owned(),
        condition => format!("visible: {}", spoken(condition, key)),
    });
    parts.join(" · ")
}

#[test]
fn weight_kind_reversing_not_applicable_and_visibility_follow_the_line_over_each_item() {
    for key in CORE {
        let instrument = shipped(key);
        for item in Specification::of(key).items() {
            let json = by_id(&instrument, "items", &item.id);
            assert_eq!(item_line(json, key), item.line);
        }
    }
}

#[test]
fn the_items_and_minutes_are_as_many_as_the_header_table_says() {
    for (key, items, minutes) in [("fq", 21, 10), ("mo", 16, 6), ("tr", 20, 9)] {
        let instrument = shipped(key);
        let header = Specification::of(key).table("| | |");
        let said = |name: &str| {
            let row = header.iter().find(|row| row[0] == name);
            row.map_or("", |row| row[1].as_str())
        };
        assert!(said("Items").starts_with(&items.to_string()), "{key}");
        assert_eq!(list(&instrument, "items").len(), items, "{key}");
        assert!(said("Minutes").starts_with(&minutes.to_string()), "{key}");
        assert_eq!(instrument["minutes"], json!(minutes), "{key}");
    }
}

#[test]
fn key_and_group_are_those_of_the_conventions() {
    let rows = conventions().table("| key | instrument |");
    for key in CORE {
        let instrument = shipped(key);
        let row = rows.iter().find(|row| row[0] == format!("`{key}`"));
        let group = row.map(|row| row[4].trim_matches('*').replace(' ', "-"));
        assert_eq!(instrument["key"], json!(key));
        assert_eq!(instrument["group"], json!(group));
    }
}

/// The flags whose condition the specification gives in prose, with the rule for it.
fn flags_in_prose() -> Vec<(&'static str, Value)> {
    let view = |class: &str, of: [&str; 3]| {
        let ratings = of.map(|last| format!("mo-{class}-{last}"));
        json!({ "all": [{ "is": ["mo-gap-view", class] }, { "mean-at-most": [ratings, 25] }] })
    };
    let behind = |phase: &str, scale: &str| json!({ "all": [{ "is": ["cx-phase", phase] }, { "score-below": [scale, 40] }] });
    vec![
        (
            "rf-mo-view-v-ratings",
            json!({ "any": [
                view("growth", ["goal", "ideas", "upside"]),
                view("trouble", ["fault", "speed", "proof"]),
                view("steady", ["fine", "risk", "still"]),
                view("assured", ["ahead", "dismiss", "lead"]),
            ] }),
        ),
        (
            "rf-mo-two-choices",
            json!({ "all": [
                { "differ": ["mo-gap-view", "mo-reaction"] },
                { "class": ["mixed", "unclear"] },
            ] }),
        ),
        (
            "rf-mo-single-talk",
            json!({ "all": ["class-thin", { "at-least": ["mo-say", 3] }] }),
        ),
        ("rf-mo-stale", json!({ "older-than": 90 })),
        (
            "rf-tr-phase-gap",
            json!({ "any": [
                behind("opening", "competence"),
                behind("familiar", "dependability"),
                behind("deepening", "care"),
            ] }),
        ),
        (
            "rf-tr-all-top",
            json!({ "all": [{ "answered": 16 }, { "every-score-at-least": 75 }, "no-evidence"] }),
        ),
    ]
}

#[test]
fn every_flag_asks_what_the_specification_says() {
    let prose = flags_in_prose();
    for key in CORE {
        let instrument = shipped(key);
        for row in Specification::of(key).table("| id | Condition |") {
            let id = row[0].trim_matches('`');
            let when = &by_id(&instrument, "flags", id)["when"];
            match prose.iter().find(|(flag, _)| *flag == id) {
                Some((_, rule)) => assert_eq!(when, rule, "{id}"),
                None => assert_eq!(spoken(when, key), row[1], "{id}"),
            }
        }
    }
}

#[test]
fn the_flag_for_the_phase_names_the_personal_scale_with_the_greatest_weight() {
    let tr = shipped("tr");
    let cases = by_id(&tr, "flags", "rf-tr-phase-gap")["when"]["any"].clone();
    let phases = &by_id(&tr, "composites", "index")["formula"]["mean-by"][1];
    let phases = phases.as_array().expect("a list of phases");
    for (case, phase) in cases.as_array().expect("a list").iter().zip(phases) {
        let personal = phase[1].as_array().expect("a list of weights").iter();
        let greatest = personal
            .filter(|weight| weight[0] != "footing")
            .max_by_key(|weight| weight[1].as_u64());
        assert_eq!(case["all"][0]["is"][1], phase[0]);
        assert_eq!(
            Some(&case["all"][1]["score-below"][0]),
            greatest.map(|weight| &weight[0])
        );
    }
}

/// What an advice is for, where the specification says it in prose.
fn target_in_prose(id: &str) -> Option<Value> {
    match id {
        "adv-mo-assured-real" | "adv-mo-assured-blind" => Some(json!({ "class": "assured" })),
        "adv-mo-unclear" => Some(json!("unclear")),
        "adv-mo-group-divided" => Some(json!({ "group": "divided" })),
        "adv-mo-group-brake" => Some(json!({ "group": "brake" })),
        "adv-mo-group-no-engine" => Some(json!({ "group": "no-engine" })),
        _ => None,
    }
}

/// A target as the specification writes it.
fn spoken_target(target: &Value, instrument: &Value) -> String {
    let text = |value: &Value| value.as_str().expect("an id").to_owned();
    let [a, b] = ["band", "pick", "mixed", "class"]
        .iter()
        .find_map(|kind| target.get(kind))
        .map(|operand| match operand {
            Value::Array(pair) => [text(&pair[0]), text(&pair[1])],
            single => [text(single), String::new()],
        })
        .unwrap_or_else(|| panic!("no regular target: {target}"));
    if target.get("pick").is_some() {
        format!("`{a}` = {b}")
    } else if target.get("mixed").is_some() {
        format!("mixed {a}/{b}")
    } else if target.get("class").is_some() {
        text(&by_id(instrument, "scales", &a)["label"]["en"])
    } else {
        format!("{a} {b}")
    }
}

#[test]
fn every_advice_is_for_what_the_specification_says() {
    for key in CORE {
        let instrument = shipped(key);
        for row in rows_of_advice(&Specification::of(key)) {
            let id = row[0].trim_matches('`');
            let target = &by_id(&instrument, "advice", id)["for"];
            match target_in_prose(id) {
                Some(expected) => assert_eq!(*target, expected, "{id}"),
                None => assert_eq!(spoken_target(target, &instrument), row[1], "{id}"),
            }
        }
    }
}

#[test]
fn only_the_advice_for_a_real_lead_has_a_condition_and_it_comes_first() {
    let mo = shipped("mo");
    let conditional: Vec<_> = CORE
        .iter()
        .flat_map(|key| list(&shipped(key), "advice").to_vec())
        .filter(|advice| advice.get("when").is_some())
        .collect();
    let lead = json!({ "any": [{ "is": ["mo-lead-proof", "yes"] }, { "is": ["mo-lead-proof", "partly"] }] });
    assert_eq!(conditional.len(), 1);
    assert_eq!(conditional[0]["id"], "adv-mo-assured-real");
    assert_eq!(conditional[0]["when"], lead);

    let order = ids(&mo, "advice");
    let place = |id: &str| order.iter().position(|other| other == id);
    assert!(place("adv-mo-assured-real") < place("adv-mo-assured-blind"));
}

#[test]
fn the_weights_of_trust_are_those_of_the_table_for_each_phase() {
    let tr = shipped("tr");
    let rows = Specification::of("tr").table("| Scale | opening 初识 |");
    let column = |at: usize| -> Vec<Value> {
        let rows = rows.iter().filter(|row| row[0] != "sum");
        rows.map(|row| {
            let weight: u32 = row[at]
                .trim_matches('*')
                .parse()
                .expect("a weight is a number");
            json!([row[0], weight])
        })
        .collect()
    };
    let expected = json!({ "mean-by": ["cx-phase", [
        ["opening", column(1)],
        ["familiar", column(2)],
        ["deepening", column(3)],
    ]] });
    assert_eq!(by_id(&tr, "composites", "index")["formula"], expected);
}

#[test]
fn the_weights_of_the_five_questions_are_those_of_the_formulas() {
    let (specification, fq) = (Specification::of("fq"), shipped("fq"));
    for (id, name) in [
        ("why-us", "why-us "),
        ("purchase", "purchase index "),
        ("after-sale", "after-sale index "),
    ] {
        let weights = by_id(&fq, "composites", id)["formula"]["mean"].clone();
        let terms: Vec<_> = weights
            .as_array()
            .expect("a list of weights")
            .iter()
            .map(|part| format!("{}·{}", part[1], part[0].as_str().expect("an id")))
            .collect();
        let formula = format!("= ({}) / 100", terms.join(" + "));
        assert!(
            specification.line(name).starts_with(&formula),
            "{id}: {formula}"
        );
    }
}

#[test]
fn the_motive_classes_are_the_types_of_the_specification_in_its_order() {
    let rows = Specification::of("mo").table("| Class id |");
    let classes: Vec<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(shipped("mo")["classifier"]["classes"], json!(classes));
}
