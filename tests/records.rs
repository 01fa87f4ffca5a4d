//! What was ever written is read, and what is not understood is refused.
//!
//! `fixtures/records/v<n>` holds records as the app of that version wrote them
//! into the browser. They stay for ever.

#![cfg(not(target_arch = "wasm32"))]

use dealgauge::answer::{Answer, Grade, Value};
use dealgauge::record::{self, Assessment, Deal, Person, Record, RecordError, Store, Stored, key};
use dealgauge::run::Run;
use dealgauge::scoring::Depth;
use dealgauge::text::date::Stamp;

const DEAL: &str = include_str!("fixtures/records/v1/deal.json");
const DEAL_BARE: &str = include_str!("fixtures/records/v1/deal-bare.json");
const ASSESSMENT: &str = include_str!("fixtures/records/v1/assessment.json");
const ASSESSMENT_BARE: &str = include_str!("fixtures/records/v1/assessment-bare.json");
const ASSESSMENT_SUBJECT: &str = include_str!("fixtures/records/v1/assessment-subject.json");
const DEAL_2: &str = include_str!("fixtures/records/v2/deal.txt");
const DEAL_BARE_2: &str = include_str!("fixtures/records/v2/deal-bare.txt");
const ASSESSMENT_2: &str = include_str!("fixtures/records/v2/assessment.txt");
const ASSESSMENT_BARE_2: &str = include_str!("fixtures/records/v2/assessment-bare.txt");
const ASSESSMENT_SUBJECT_2: &str = include_str!("fixtures/records/v2/assessment-subject.txt");

const DEAL_KEY: &str = "dealgauge:deal:00001k7mq";
const DEAL_BARE_KEY: &str = "dealgauge:deal:00002p4ha";
const ASSESSMENT_BARE_KEY: &str = "dealgauge:assessment:00002p4ha.00004b9te";
const ASSESSMENT_KEY: &str = "dealgauge:assessment:00001k7mq.00003w2xd";

fn stamp(text: &str) -> Stamp {
    Stamp::try_from(text.to_owned()).unwrap()
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn pick(key: &str) -> Value {
    Value::Pick(key.to_owned())
}

/// The text of version 1, and the same in version 2, under the key of a record.
#[track_caller]
fn reads_as(v1: &str, v2: &str, seq: u64, record: Record) {
    let stored = Stored { seq, record };
    let key = key::of(&stored.record);
    for slot in [key.clone(), key::other(&key)] {
        assert_eq!(record::read(&slot, v1).unwrap(), stored);
        assert_eq!(record::read(&slot, v2).unwrap(), stored);
        assert!(record::check(&slot, v2).is_ok());
    }
    // The first twenty characters tell its place; those of version 1 do not.
    let head = |text: &str| text.chars().take(20).collect::<String>();
    assert_eq!(record::seq(&head(v2)), Some(seq));
    assert_eq!(record::seq(&head(v1)), None);
    // Version 2 is the one that is written: its bytes come back.
    assert_eq!(record::write(&stored), v2);
}

/// Reads a text under the key of the assessment in the fixtures.
fn read(text: &str) -> Result<Stored, RecordError> {
    record::read(ASSESSMENT_KEY, text)
}

#[test]
fn what_is_checked_without_being_read_is_refused_as_if_it_were() {
    let other = key::other(DEAL_KEY);
    let cases = [
        (ASSESSMENT_KEY, ASSESSMENT_2.replace("Oak", "Elm")),
        (ASSESSMENT_KEY, ASSESSMENT_2.replacen("42", "43", 1)),
        (ASSESSMENT_KEY, ASSESSMENT_2.replace("tour, 14", "")),
        (DEAL_BARE_KEY, DEAL_2.to_owned()),
        (other.as_str(), format!("{DEAL_2} ")),
        ("dealgauge:settings", DEAL_2.to_owned()),
    ];
    for (slot, text) in cases {
        let read = record::read(slot, &text).unwrap_err();
        let checked = record::check(slot, &text).unwrap_err();
        assert_eq!(checked.to_string(), read.to_string(), "{slot}: {text}");
    }
}

#[test]
fn a_number_that_no_writing_could_have_is_not_believed() {
    assert_eq!(record::seq("2 999999999999 35 0b"), Some(999_999_999_999));
    for head in [
        "2 9999999999999 35 0",
        "2  35 0badc0de {",
        "2 -4 35 0badc0de {",
        "2 42",
        "3 42 318 1a2b3c4d {",
        "",
    ] {
        assert_eq!(record::seq(head), None, "{head}");
    }
}

#[test]
fn a_deal_of_version_1_is_read() {
    let person = |id: &str, name: &str, position: &str| Person {
        id: id.to_owned(),
        name: name.to_owned(),
        position: position.to_owned(),
    };
    let deal = Deal {
        customer: "Lakeside Foods".to_owned(),
        people: vec![
            person("p1", "Oak", "Head of operations"),
            person("p2", "Elm", ""),
        ],
        context: [
            ("cx-delivered".to_owned(), pick("no")),
            ("cx-phase".to_owned(), pick("familiar")),
            ("cx-sum".to_owned(), text("about 2 million, “all in”")),
        ]
        .into(),
        ..Deal::new(
            "00001k7mq".to_owned(),
            "Heron".to_owned(),
            &stamp("2026-08-10T09:00:00+08:00"),
        )
    };
    reads_as(DEAL, DEAL_2, 7, Record::Deal(deal));
}

#[test]
fn a_deal_with_nothing_but_a_name_is_read() {
    let deal = Deal {
        sample: true,
        ..Deal::new(
            "00002p4ha".to_owned(),
            "苍鹭（试用）".to_owned(),
            &stamp("2026-08-12T16:20:00Z"),
        )
    };
    reads_as(DEAL_BARE, DEAL_BARE_2, 9, Record::Deal(deal));
}

#[test]
fn an_assessment_with_every_kind_of_answer_is_read() {
    let answers = [
        ("fq-buy-gap", Answer::of(Value::Number(3.0))),
        (
            "fq-buy-owner",
            Answer {
                value: Some(Value::Number(2.0)),
                grade: Some(Grade::Told),
                note: "Oak, on the line tour, 14 Nov".to_owned(),
                mark: false,
            },
        ),
        ("fq-drive", Answer::of(pick("pain"))),
        ("fq-now-date", Answer::of(Value::Unknown)),
        ("fq-rebuy-warn", Answer::of(Value::NotApplicable)),
        (
            "fq-risk-note",
            Answer {
                note: "ask Elm; no answer yet".to_owned(),
                ..Answer::default()
            },
        ),
        (
            "fq-several",
            Answer::of(Value::Picks(vec!["price".to_owned(), "speed".to_owned()])),
        ),
        ("fq-value-months", Answer::of(Value::Number(12.5))),
        ("fq-words", Answer::of(text("dk"))),
    ];
    let assessment = Assessment {
        id: "00003w2xd".to_owned(),
        deal: "00001k7mq".to_owned(),
        instrument: "fq".to_owned(),
        version: 1,
        person: None,
        subject: None,
        begun: stamp("2026-11-18T13:40:02+08:00"),
        changed: stamp("2026-11-18T14:05:33+08:00"),
        finished: Some(stamp("2026-11-18T14:05:40+08:00")),
        context: Some([("cx-delivered".to_owned(), pick("no"))].into()),
        run: Run {
            depth: Depth::Quick,
            at: Some("fq-ref-open".to_owned()),
            sheet: answers
                .into_iter()
                .map(|(id, answer)| (id.to_owned(), answer))
                .collect(),
        },
    };
    reads_as(ASSESSMENT, ASSESSMENT_2, 42, Record::Assessment(assessment));
}

#[test]
fn an_assessment_that_was_only_begun_is_read() {
    let now = stamp("2026-11-19T08:00:00");
    let assessment = Assessment {
        id: "00004b9te".to_owned(),
        deal: "00002p4ha".to_owned(),
        instrument: "mo".to_owned(),
        version: 1,
        person: Some("p9".to_owned()),
        subject: None,
        begun: now.clone(),
        changed: now,
        finished: None,
        context: None,
        run: Run::new(Depth::Full),
    };
    reads_as(
        ASSESSMENT_BARE,
        ASSESSMENT_BARE_2,
        43,
        Record::Assessment(assessment),
    );
}

#[test]
fn an_assessment_of_one_of_several_in_a_deal_is_read() {
    let now = stamp("2026-11-24T09:10:00+08:00");
    let limit = Answer {
        mark: true,
        ..Answer::of(Value::Pick("yes".to_owned()))
    };
    let assessment = Assessment {
        id: "00005c1aa".to_owned(),
        deal: "00001k7mq".to_owned(),
        instrument: "ng".to_owned(),
        version: 1,
        person: None,
        subject: Some("Spring order 春季订单".to_owned()),
        begun: now.clone(),
        changed: now,
        finished: None,
        context: None,
        run: Run {
            depth: Depth::Full,
            at: Some("ng-their-limit".to_owned()),
            sheet: [("ng-their-limit".to_owned(), limit)].into(),
        },
    };
    reads_as(
        ASSESSMENT_SUBJECT,
        ASSESSMENT_SUBJECT_2,
        44,
        Record::Assessment(assessment),
    );
}

#[test]
fn the_store_of_version_1_stands_as_it_was_left() {
    let mut store = Store::default();
    for (key, written) in [
        (ASSESSMENT_BARE_KEY, ASSESSMENT_BARE),
        (DEAL_KEY, DEAL),
        (ASSESSMENT_KEY, ASSESSMENT),
        (DEAL_BARE_KEY, DEAL_BARE),
    ] {
        store.put(record::read(key, written).unwrap());
    }
    assert_eq!(store.counts(), (2, 2));
    let recent = store.recent_deals();
    let names: Vec<&str> = recent.iter().map(|deal| deal.name.as_str()).collect();
    assert_eq!(names, ["苍鹭（试用）", "Heron"]);
    assert_eq!(store.next_seq(), 44);
}

#[test]
fn a_record_of_a_newer_app_is_refused_not_guessed_at() {
    let newer = DEAL.replacen("\"v\":1", "\"v\":3", 1);
    let read = |text: &str| record::read(DEAL_KEY, text);
    assert!(matches!(read(&newer), Err(RecordError::Newer(3))));
    let unheard_of = r#"{"v":7,"seq":"a new kind of number","dealgauge":[]}"#;
    assert!(matches!(read(unheard_of), Err(RecordError::Newer(7))));
    let newer = DEAL_2.replacen("2 ", "3 ", 1);
    assert!(matches!(read(&newer), Err(RecordError::Newer(3))));
    assert!(matches!(read("12 of a kind"), Err(RecordError::Newer(12))));
    for never in [0, 2] {
        let never = DEAL.replacen("\"v\":1", &format!("\"v\":{never}"), 1);
        let error = read(&never).unwrap_err();
        assert!(matches!(error, RecordError::NoSuchVersion(_)), "{error}");
    }
}

#[test]
fn a_text_under_another_key_is_refused() {
    for text in [DEAL, DEAL_2] {
        assert!(record::read(DEAL_BARE_KEY, text).is_err());
        assert!(record::read(ASSESSMENT_KEY, text).is_err());
        assert!(record::read("dealgauge:settings", text).is_err());
    }
}

/// A word in the right text, and a wrong one for it.
const DAMAGES: &[(&str, &str)] = &[
    ("\"seq\":42", "\"seq\":-1"),
    ("\"seq\":42", "\"seq\":42,\"seq\":43"),
    ("\"seq\":42", "\"seq\":42,\"mood\":1"),
    ("\"assessment\"", "\"meeting\""),
    ("00003w2xd", "0000/w2xd"),
    ("00001k7mq", ""),
    ("\"fq\"", "\"f q\""),
    ("\"version\":1", "\"version\":1.5"),
    ("\"quick\"", "\"fast\""),
    ("2026-11-18T14:05:33+08:00", "2026-13-18T14:05:33+08:00"),
    ("\"g\":\"told\"", "\"g\":\"sure\""),
    ("\"fq-buy-gap\":3", "\"fq-buy-gap\":1e999"),
    ("\"fq-buy-gap\":3", "\"fq-buy-gap\":null"),
    ("\"fq-buy-gap\":3", "\"fq-buy-gap\":3,\"fq-buy-gap\":4"),
    (
        "\"cx-delivered\":\"no\"",
        "\"cx-delivered\":\"no\",\"cx-delivered\":\"yes\"",
    ),
    ("{\"v\":{\"text\":\"dk\"}}", "{\"text\":\"dk\"}"),
    ("\"dk\"", "\"\\ud800\""),
    ("}}}", "}}"),
    ("}}}}", "}}}}}"),
];

#[test]
fn a_damaged_record_is_refused() {
    assert!(read(ASSESSMENT).is_ok());
    for (right, wrong) in DAMAGES {
        let damaged = ASSESSMENT.replacen(right, wrong, 1);
        assert_ne!(damaged, ASSESSMENT, "{right} is not in the fixture");
        assert!(read(&damaged).is_err(), "{wrong}");
    }
    for text in ["", "null", "[]", "{}", "not JSON", "\u{0}"] {
        assert!(read(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_record_cut_anywhere_is_refused() {
    let fixtures = [
        (DEAL_KEY, DEAL),
        (DEAL_KEY, DEAL_2),
        (ASSESSMENT_KEY, ASSESSMENT),
        (ASSESSMENT_KEY, ASSESSMENT_2),
    ];
    for (key, fixture) in fixtures {
        assert!(record::read(key, fixture).is_ok());
        for (end, _) in fixture.char_indices() {
            assert!(record::read(key, &fixture[..end]).is_err(), "cut at {end}");
        }
    }
}

#[test]
fn one_changed_character_anywhere_is_found() {
    for (at, old) in ASSESSMENT_2.char_indices() {
        for new in ['0', '1', '2', 'a', ' ', '"', '}', '改'] {
            if new != old {
                let mut changed = ASSESSMENT_2.to_owned();
                changed.replace_range(at..at + old.len_utf8(), &new.to_string());
                assert!(read(&changed).is_err(), "{new} at {at}");
            }
        }
    }
}

#[test]
fn an_error_names_the_place() {
    let damaged = ASSESSMENT.replacen("\"told\"", "\"sure\"", 1);
    let error = read(&damaged).unwrap_err().to_string();
    assert!(
        error.contains("dealgauge.assessment.answers.fq-buy-owner"),
        "{error}"
    );
}

#[test]
fn the_script_that_writes_knows_the_version_that_is_written() {
    let script = include_str!("../src/browser/journal.js");
    assert!(script.contains(&format!("const FORMAT = {};", record::VERSION)));
}
