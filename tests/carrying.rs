//! What one instrument takes over from another of the same deal.

#![cfg(not(target_arch = "wasm32"))]

use std::rc::Rc;

use dealgauge::answer::{Answer, ContextAnswers, Grade, Value};
use dealgauge::instrument::{self, Instrument, Scope};
use dealgauge::record::Assessment;
use dealgauge::record::carry::{Carried, Neighbour, carried, stepped, taken};
use dealgauge::run::{Run, Step, along};
use dealgauge::scoring::{Depth, Given, score};
use dealgauge::text::date::Stamp;

fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    instrument::read(&path, &text).unwrap()
}

fn stamp() -> Stamp {
    Stamp::try_from("2026-11-12T09:00:00+08:00".to_owned()).unwrap()
}

fn neighbour(key: &str, answers: &[(&str, Answer)]) -> Neighbour {
    let instrument = Rc::new(instrument(key));
    let mut run = Run::new(Depth::Full);
    for (item, answer) in answers {
        assert!(instrument.item(item).is_some(), "{item}");
        run.sheet.insert((*item).to_owned(), answer.clone());
    }
    let assessment = Assessment {
        id: "00002b".to_owned(),
        deal: "00001a".to_owned(),
        instrument: key.to_owned(),
        version: 1,
        person: None,
        subject: None,
        begun: stamp(),
        changed: stamp(),
        finished: None,
        context: None,
        run,
    };
    let results = score(&Given {
        instrument: &instrument,
        sheet: &assessment.run.sheet,
        context: &ContextAnswers::new(),
        depth: Depth::Full,
        age_days: None,
        scope: Scope::default(),
        others: &[],
    });
    Neighbour {
        instrument,
        assessment: Rc::new(assessment),
        results,
    }
}

fn opens_with(key: &str, item: &str, run: &Run, around: &[Neighbour]) -> Option<Carried> {
    let instrument = instrument(key);
    let item = instrument.item(item).unwrap();
    carried(&instrument, run, item, around)
}

fn answered(item: &str, value: Value) -> Run {
    Run::new(Depth::Full).after(Step::Answer {
        item: item.to_owned(),
        value: Some(value),
    })
}

#[test]
fn an_empty_item_opens_with_the_answer_of_another_instrument_and_its_grade() {
    let told = Answer {
        grade: Some(Grade::Told),
        ..Answer::of(Value::Number(3.0))
    };
    let around = [neighbour("oq", &[("oq-margin", told)])];
    let found = opens_with("dw", "dw-margin", &Run::new(Depth::Full), &around).unwrap();
    assert_eq!(found.value, Value::Number(3.0));
    assert_eq!(found.grade, Some(Grade::Told));
    assert_eq!((found.key.as_str(), found.changed), ("oq", stamp()));
}

#[test]
fn nothing_is_carried_over_an_answer_or_from_what_is_not_known() {
    let known = Answer::of(Value::Number(3.0));
    let around = [neighbour("oq", &[("oq-margin", known)])];
    let own = answered("dw-margin", Value::Unknown);
    assert_eq!(opens_with("dw", "dw-margin", &own, &around), None);
    let empty = Run::new(Depth::Full);
    assert_eq!(opens_with("dw", "dw-margin", &empty, &[]), None);
    let unknown = [neighbour(
        "oq",
        &[("oq-margin", Answer::of(Value::Unknown))],
    )];
    assert_eq!(opens_with("dw", "dw-margin", &empty, &unknown), None);
    assert_eq!(opens_with("dw", "dw-cash", &empty, &around), None);
}

/// All options of the lead questions alike.
fn lead(pick: &str) -> Neighbour {
    let op = instrument("op");
    let lead = op.items.iter().filter(|item| {
        let keys: Vec<&str> = item.options().iter().map(|own| own.key.as_str()).collect();
        keys == ["us", "middle", "rival"]
    });
    let answers: Vec<(String, Answer)> = lead
        .map(|item| (item.id.clone(), Answer::of(Value::Pick(pick.to_owned()))))
        .collect();
    let answers: Vec<(&str, Answer)> = answers
        .iter()
        .map(|(id, answer)| (id.as_str(), answer.clone()))
        .collect();
    neighbour("op", &answers)
}

#[test]
fn a_verdict_is_carried_as_the_option_that_it_stands_for() {
    let empty = Run::new(Depth::Full);
    for (pick, option) in [("us", "ahead"), ("rival", "behind")] {
        let found = opens_with("bs", "bs-standing", &empty, &[lead(pick)]);
        let value = found.map(|found| (found.value, found.grade));
        assert_eq!(
            value,
            Some((Value::Pick(option.to_owned()), None)),
            "{pick}"
        );
    }
    let open = [neighbour("op", &[])];
    assert_eq!(opens_with("bs", "bs-standing", &empty, &open), None);
}

#[test]
fn what_is_done_to_a_carried_answer_takes_it_over_first() {
    let carried = Carried {
        value: Value::Number(3.0),
        grade: None,
        key: "oq".to_owned(),
        changed: stamp(),
    };
    let answer = |value: Option<Value>| Step::Answer {
        item: "dw-margin".to_owned(),
        value,
    };
    let three = answer(Some(Value::Number(3.0)));
    assert_eq!(
        taken("dw-margin", carried.clone()),
        std::slice::from_ref(&three)
    );
    let note = Step::Note {
        item: "dw-margin".to_owned(),
        note: "Oak".to_owned(),
    };
    assert_eq!(stepped(carried.clone(), note.clone()), [three, note]);
    let one = answer(Some(Value::Number(1.0)));
    assert_eq!(stepped(carried.clone(), one.clone()), [one]);
    assert_eq!(
        stepped(carried, answer(None)),
        [answer(Some(Value::Unknown))]
    );
}

#[test]
fn not_applicable_takes_all_three_ratings_of_a_value_out_and_back() {
    let va = instrument("va");
    let answer = |item: &str, value: Option<Value>| Step::Answer {
        item: item.to_owned(),
        value,
    };
    let run = answered("va-price-us", Value::Number(2.0));
    let out = answer("va-price-imp", Some(Value::NotApplicable));
    let mut after = run.clone();
    for step in along(&va, &run.sheet, out) {
        after = after.after(step);
    }
    for item in ["va-price-imp", "va-price-us", "va-price-rival"] {
        let value = after.sheet.get(item).and_then(|own| own.value.clone());
        assert_eq!(value, Some(Value::NotApplicable), "{item}");
    }
    assert_eq!(after.at.as_deref(), Some("va-price-imp"));
    let back = answer("va-price-us", Some(Value::Number(1.0)));
    let steps = along(&va, &after.sheet, back.clone());
    let emptied = ["va-price-imp", "va-price-rival"].map(|item| answer(item, None));
    assert_eq!(steps, [emptied.as_slice(), &[back]].concat());
    let other = answer("va-hurdle", Some(Value::Unknown));
    assert_eq!(along(&va, &after.sheet, other.clone()), [other]);
}

#[test]
fn a_sheet_about_a_person_asks_nothing_about_the_deal_and_the_other_way_round() {
    let pf = instrument("pf");
    let sheet = |person: Option<&str>| Assessment {
        person: person.map(str::to_owned),
        ..(*neighbour("pf", &[]).assessment).clone()
    };
    for (person, asked) in [(Some("oak"), "pf-layer"), (None, "pm-missing")] {
        let own = sheet(person);
        let readings = dealgauge::scoring::reading::read(&Given {
            instrument: &pf,
            sheet: &own.run.sheet,
            context: &ContextAnswers::new(),
            depth: Depth::Full,
            age_days: None,
            scope: own.scope(&pf),
            others: &[],
        });
        let visible = readings.iter().filter(|own| own.is_visible());
        let prefix = asked.split('-').next().unwrap();
        let mut count = 0;
        for reading in visible {
            assert!(
                reading.id.starts_with(&format!("{prefix}-")),
                "{}",
                reading.id
            );
            count += 1;
        }
        assert!(count >= 4, "{person:?}");
        assert!(
            readings
                .iter()
                .any(|own| own.id == asked && own.is_visible())
        );
    }
    assert_eq!(sheet(None).scope(&instrument("mo")), Scope::Unit);
}

#[test]
fn no_page_cuts_the_three_ratings_of_a_value_apart() {
    let va = neighbour("va", &[]);
    let triples = &va.instrument.values.as_ref().unwrap().triples;
    let parts = dealgauge::run::parts(&va.instrument, &va.results.readings);
    for triple in triples {
        let holds = |part: &&dealgauge::run::Part| {
            let mut items = part.items.iter();
            triple
                .items
                .iter()
                .all(|id| items.any(|(_, item)| item.id == *id))
        };
        assert_eq!(parts.iter().filter(holds).count(), 1, "{}", triple.id);
    }
}
