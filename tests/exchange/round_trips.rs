//! Export, erase, import, export: the same bytes.

use proptest::prelude::*;

use dealgauge::answer::{Answer, Value};
use dealgauge::record::{self, Assessment, Deal, Record, Store, Stored, export, import, key};
use dealgauge::run::Run;
use dealgauge::scoring::Depth;

use crate::confirm::{bring_in, records};
use crate::{cases, hostile, stamp, stores};

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn export_erase_import_export_gives_the_same_bytes(store in stores::store()) {
        let file = export::everything(&store, &stamp());
        let again = bring_in(&Store::default(), &file);
        prop_assert_eq!(export::everything(&again, &stamp()), file);
    }

    #[test]
    fn one_deal_taken_away_and_brought_in_is_that_deal(store in stores::store()) {
        for deal in store.deals() {
            let file = export::deal(&store, &deal.id, &stamp()).expect("the deal is there");
            let alone = bring_in(&Store::default(), &file);
            prop_assert_eq!(alone.deal(&deal.id), Some(deal));
            prop_assert_eq!(alone.assessments_of(&deal.id), store.assessments_of(&deal.id));
            prop_assert_eq!(export::deal(&alone, &deal.id, &stamp()), Some(file));
        }
    }

    #[test]
    fn every_value_is_read_as_it_was_written(value in stores::value()) {
        let stored = stored(value);
        let text = record::write(&stored);
        prop_assert_eq!(record::read(&key::of(&stored.record), &text).expect("what is written is read"), stored);
    }

    #[test]
    fn a_number_from_a_file_is_the_same_after_one_more_journey(number in any::<f64>()) {
        const KEY: &str = "dealgauge:deal:00001a";
        let text = format!(
            r#"{{"v":1,"seq":1,"dealgauge":{{"deal":{{"id":"00001a","name":"","begun":"2026-11-20T09:30:00Z","context":{{"cx-any":{number:e}}}}}}}}}"#
        );
        let Ok(first) = record::read(KEY, &text) else {
            // Greater than what is kept.
            return Ok(());
        };
        let text = record::write(&first);
        let again = record::read(KEY, &text).expect("what is written is read");
        prop_assert_eq!(record::write(&again), text);
    }
}

/// A record that holds a value.
fn stored(value: Value) -> Stored {
    let mut deal = Deal::new("00001a".to_owned(), String::new(), &stamp());
    deal.context.insert("cx-any".to_owned(), value);
    Stored {
        seq: 1,
        record: Record::Deal(deal),
    }
}

#[test]
fn a_hostile_text_in_any_field_comes_back_as_it_was_typed() {
    for text in hostile::TEXTS {
        carried_unchanged(text);
    }
}

/// Puts a text into every field that holds one and sends it round.
#[track_caller]
pub fn carried_unchanged(text: &str) {
    let deal = Deal {
        customer: text.to_owned(),
        people: vec![dealgauge::record::Person {
            id: "oak".to_owned(),
            name: text.to_owned(),
            position: text.to_owned(),
        }],
        context: [(text.to_owned(), Value::Text(text.to_owned()))].into(),
        ..Deal::new("00001a".to_owned(), text.to_owned(), &stamp())
    };
    let answer = Answer {
        note: text.to_owned(),
        ..Answer::of(Value::Text(text.to_owned()))
    };
    let assessment = Assessment {
        id: "00002b".to_owned(),
        deal: "00001a".to_owned(),
        instrument: "fq".to_owned(),
        version: 1,
        person: None,
        subject: Some(text.to_owned()),
        begun: stamp(),
        changed: stamp(),
        finished: None,
        context: None,
        run: Run {
            depth: Depth::Full,
            at: Some(text.to_owned()),
            sheet: [(text.to_owned(), answer)].into(),
        },
    };
    let mut store = Store::default();
    for record in [Record::Deal(deal), Record::Assessment(assessment)] {
        let seq = store.next_seq();
        store.put(Stored { seq, record });
    }
    let file = export::everything(&store, &stamp());
    let again = bring_in(&Store::default(), &file);
    assert_eq!(records(&again), records(&store), "{text:?}");

    let name = export::file_name(Some(text), stamp().date());
    let is_plain = |letter: char| letter.is_alphanumeric() || "-.".contains(letter);
    assert!(name.chars().all(is_plain), "{name:?}");
    assert!(name.chars().count() <= 60, "{name:?}");
}

#[test]
fn assessments_whose_deal_is_lost_can_still_be_taken_elsewhere() {
    let mut store = Store::default();
    let orphan = Assessment {
        id: "00009z".to_owned(),
        deal: "00001a".to_owned(),
        instrument: "tr".to_owned(),
        version: 1,
        person: None,
        subject: None,
        begun: stamp(),
        changed: stamp(),
        finished: None,
        context: None,
        run: Run::new(Depth::Quick),
    };
    store.put(Stored {
        seq: 4,
        record: Record::Assessment(orphan),
    });
    let file = export::everything(&store, &stamp());
    let again = bring_in(&Store::default(), &file);
    assert_eq!(again.assessment("00009z"), store.assessment("00009z"));
    assert_eq!(
        again.deal("00001a").map(|deal| deal.name.as_str()),
        Some("")
    );
    assert_eq!(export::everything(&again, &stamp()), file);
}

#[test]
fn a_file_of_version_1_is_read_for_ever() {
    let text = include_str!("../fixtures/exports/v1.json");
    let export = import::read(text.as_bytes()).expect("it was written by version 0.1.0");
    assert_eq!(export.app, "0.1.0");
    assert_eq!(export.exported, stamp());
    let ids: Vec<&str> = export.records.iter().map(Record::id).collect();
    assert_eq!(ids, ["00001k7mq", "00003w2xd", "00002p4ha", "00004b9te"]);
    let store = bring_in(&Store::default(), text);
    let written = export::everything(&store, &export.exported);
    let app = env!("CARGO_PKG_VERSION");
    assert_eq!(
        written,
        text.replacen("\"0.1.0\"", &format!("\"{app}\""), 1)
    );
}

#[test]
fn a_mark_of_byte_order_before_the_file_does_no_harm() {
    let file = export::everything(&Store::default(), &stamp());
    let marked = format!("\u{feff}{file}");
    assert_eq!(
        import::read(marked.as_bytes()),
        import::read(file.as_bytes())
    );
}
