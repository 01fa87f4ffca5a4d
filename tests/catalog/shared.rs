//! What items of files 04–08 share, and what these files have besides items:
//! values rated three times, sets of anchors, limits, cells, names in prose.

use serde_json::{Value, json};

use crate::specification::{Item, Specification, by_id, ids, list, shipped, words};

/// The rows of a table of anchors, as they should stand in the JSON.
fn anchors(specification: &Specification, header: &str) -> Vec<Value> {
    let rows = specification.table(header);
    rows.iter().map(|row| words(&row[1], &row[2])).collect()
}

fn rating<'a>(instrument: &'a Value, id: &str) -> &'a [Value] {
    list(
        &by_id(instrument, "items", id)["answer"]["rating"],
        "anchors",
    )
}

fn values() -> Vec<Item> {
    let mut items = Specification::of("va").items();
    items.retain(Item::is_triple);
    items
}

/// The key of a value and its name, the part of its text before the colon.
fn short(item: &Item) -> (String, Value) {
    let text = item.text();
    let before = |lang: &str, colon: &str| {
        let text = text[lang].as_str().expect("a text has both languages");
        let (name, _) = text.split_once(colon).expect("a value has a name");
        name.to_owned()
    };
    let key = item.id.trim_start_matches("va-").to_owned();
    (key, words(&before("en", ": "), &before("zh", "：")))
}

#[test]
fn every_value_is_rated_for_importance_ours_and_the_rivals() {
    let (specification, va) = (Specification::of("va"), shipped("va"));
    let importance = anchors(&specification, "| r | Importance");
    assert_eq!(importance.len(), 5);
    assert_eq!(values().len(), 8);
    for item in values() {
        let own: Vec<_> = item.answers().into_iter().map(|(_, label)| label).collect();
        let [imp, us, rival] = ["imp", "us", "rival"].map(|last| format!("{}-{last}", item.id));
        assert_eq!(rating(&va, &imp), importance, "{imp}");
        assert_eq!(rating(&va, &us), own, "{us}");
        assert_eq!(rating(&va, &rival), own, "{rival}");
        assert_eq!(by_id(&va, "items", &imp)["ask"], item.ask(), "{imp}");
        for id in [imp, us, rival] {
            let json = by_id(&va, "items", &id);
            assert_eq!(json["weight"], json!(1), "{id}");
            assert_eq!(json["na"], json!(true), "{id}");
        }
    }
}

#[test]
fn ours_and_the_rivals_ratings_have_one_question() {
    let (specification, va) = (Specification::of("va"), shipped("va"));
    let line = specification.line("`na` for a value");
    let (_, said) = line.split_once("*\"").expect("a question in italics");
    let (en, rest) = said.split_once("\" / “").expect("two languages");
    let (zh, _) = rest.split_once("”*").expect("the end of the question");
    for item in values() {
        for last in ["us", "rival"] {
            let json = by_id(&va, "items", &format!("{}-{last}", item.id));
            assert_eq!(json["ask"], words(en, zh), "{} {last}", item.id);
        }
    }
}

#[test]
fn the_values_are_those_of_the_file_and_can_be_chosen() {
    let va = shipped("va");
    let expected: Vec<_> = values().iter().map(short).collect();
    let triples: Vec<_> = list(&va["values"], "triples")
        .iter()
        .map(|triple| (triple["id"].clone(), triple["text"].clone()))
        .collect();
    let wanted: Vec<_> = expected
        .iter()
        .map(|(key, name)| (json!(key), name.clone()))
        .collect();
    assert_eq!(triples, wanted);
    let options: Vec<_> = expected
        .iter()
        .map(|(key, name)| json!({ "key": key, "label": name }))
        .collect();
    for (id, least) in [("va-top3", 3), ("va-focus", 1)] {
        let multi = &by_id(&va, "items", id)["answer"]["multi"];
        assert_eq!(
            *multi,
            json!({ "options": options, "least": least, "most": 3 }),
            "{id}"
        );
    }
}

#[test]
fn the_nine_cells_have_the_names_of_the_table_in_its_order() {
    let mut expected = Vec::new();
    for row in Specification::of("va").table("| | behind 落后 |") {
        for cell in &row[1..] {
            let (key, name) = cell[1..].split_once("` ").expect("a cell has a key");
            let (en, zh) = name.split_once(" / ").expect("a cell has two languages");
            expected.push(json!([key, words(en, zh)]));
        }
    }
    assert_eq!(expected.len(), 9);
    assert_eq!(shipped("va")["values"]["cells"], json!(expected));
}

#[test]
fn every_pair_of_values_arrived_with_its_reason() {
    let va = shipped("va");
    let named: Vec<_> = values().iter().map(short).collect();
    let key = |name: &str| {
        let found = named
            .iter()
            .find(|(_, said)| said["en"].as_str().map(str::to_lowercase) == Some(name.to_owned()));
        found.map(|(key, _)| key.clone())
    };
    let expected: Vec<_> = Specification::of("va")
        .table("| Pair | Why |")
        .iter()
        .map(|row| {
            let (one, other) = row[0].split_once(" × ").expect("a pair has two values");
            json!({ "of": [key(one), key(other)], "why": words(&row[1], &row[2]) })
        })
        .collect();
    assert_eq!(va["values"]["pairs"], json!(expected));
}

#[test]
fn what_we_know_of_a_person_is_rated_by_one_set_of_anchors() {
    let (specification, pd) = (Specification::of("pd"), shipped("pd"));
    let know = anchors(&specification, "| r | English |");
    assert_eq!(know.len(), 5);
    let mut shared = specification.items();
    shared.retain(|item| item.answers().iter().any(|(first, _)| *first == "0–4"));
    assert_eq!(shared.len(), 6);
    for item in shared {
        assert_eq!(rating(&pd, &item.id), know, "{}", item.id);
    }
}

#[test]
fn a_choice_of_several_has_its_options() {
    let ex = shipped("ex");
    let items = Specification::of("ex").items();
    let sources = items.iter().find(|item| item.id == "ex-sources");
    let expected: Vec<_> = sources
        .expect("the sources are asked for")
        .answers()
        .into_iter()
        .map(|(key, label)| json!({ "key": key.trim_matches('`'), "label": label }))
        .collect();
    let multi = &by_id(&ex, "items", "ex-sources")["answer"]["multi"];
    assert_eq!(*multi, json!({ "options": expected }));
}

#[test]
fn the_two_times_make_one_score_with_the_weight_of_the_first() {
    let ex = shipped("ex");
    for id in ["ex-time-expected", "ex-time-plan"] {
        let item = by_id(&ex, "items", id);
        assert_eq!(item["weight"], Value::Null, "{id}");
        assert_eq!(item["answer"]["number"]["min"], json!(0.1), "{id}");
        assert_eq!(item["answer"]["number"]["max"], json!(120), "{id}");
    }
    let items = Specification::of("ex").items();
    let first = items.iter().find(|item| item.id == "ex-time-expected");
    assert!(first.is_some_and(|item| item.line.contains(" · w 1 · ")));
    let ratio = by_id(&ex, "ratios", "ex-time");
    assert_eq!(ratio["weight"], json!(1));
    assert_eq!(
        [&ratio["over"], &ratio["under"]],
        [&json!("ex-time-expected"), &json!("ex-time-plan")]
    );
}

#[test]
fn the_results_against_the_signs_say_what_the_table_says() {
    let fl = shipped("fl");
    let rows = Specification::of("fl").table("| Difference d");
    assert_eq!(rows.len(), list(&fl, "remarks").len());
    for row in rows {
        let id = format!("rm-fl-{}", row[1].replace(' ', "-"));
        let remark = by_id(&fl, "remarks", &id);
        assert_eq!(remark["text"], words(&row[2], &row[3]), "{id}");
    }
}

#[test]
fn the_fitting_stances_and_their_reasons_are_those_of_the_table() {
    let st = shipped("st");
    let rows = Specification::of("st").table("| Order | Condition |");
    let fits = by_id(&st, "verdicts", "fits");
    let keys: Vec<_> = list(&fits["by"]["list"], "rows")
        .iter()
        .map(|row| row[1].clone())
        .collect();
    let expected: Vec<_> = rows.iter().map(|row| json!(row[2])).collect();
    assert_eq!(keys, expected);
    let texts: Vec<_> = list(&st, "remarks")
        .iter()
        .map(|remark| remark["text"].clone())
        .collect();
    for row in rows {
        assert!(texts.contains(&words(&row[3], &row[4])), "{}", row[3]);
    }
}

#[test]
fn classes_of_stances_only_get_votes() {
    let st = shipped("st");
    let rows = Specification::of("st").table("| Class id |");
    let classes: Vec<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(st["classifier"]["classes"], json!(classes));
    for class in classes {
        assert!(ids(&st, "scales").contains(&class.to_owned()), "{class}");
        assert!(
            list(&st, "items").iter().all(|item| item["scale"] != class),
            "{class}"
        );
    }
}
