//! A file that is refused says what is wrong with it and where.

use dealgauge::order::Set;
use dealgauge::record::Store;
use dealgauge::record::import::{self, Fault, ImportError, Place};

const FILE: &str = include_str!("../fixtures/exports/v1.json");

/// The fixture with one word changed.
fn with(right: &str, wrong: &str) -> String {
    let changed = FILE.replacen(right, wrong, 1);
    assert_ne!(changed, FILE, "{right} is not in the fixture");
    changed
}

#[track_caller]
fn check(file: impl AsRef<[u8]>, expected: ImportError) {
    assert_eq!(import::read(file.as_ref()), Err(expected));
}

fn at(line: usize, column: usize) -> Place {
    Place { line, column }
}

#[test]
fn what_is_no_json_is_refused_by_its_place() {
    check("", ImportError::Empty);
    check(" \r\n\t", ImportError::Empty);
    check(
        "Deal;Score\nHeron;70",
        ImportError::NotJson { at: at(1, 1) },
    );
    check(
        "{\n  \"苍鹭\": 1,\n}",
        ImportError::NotJson { at: at(3, 1) },
    );
    check("{\"苍鹭\" 1}", ImportError::NotJson { at: at(1, 7) });
    check(&FILE[..400], ImportError::CutShort { at: at(17, 35) });
    check(b"{\n\"a\": \"\xc2\xd4\"}", ImportError::NotText { line: 2 });
}

/// Half of a pair that stands for one character is no text: guessing would store
/// something else than what the file says. Typed ones become U+FFFD.
#[test]
fn half_a_surrogate_pair_is_refused_by_its_place() {
    for half in ["\\ud800", "\\udc00", "\\ud83d x", "\\udd25\\ud83d"] {
        let file = with("\"Heron\"", &format!("\"Heron {half}\""));
        let Err(ImportError::NotJson { at }) = import::read(file.as_bytes()) else {
            panic!("{half} is refused as no JSON");
        };
        let line = file.lines().nth(at.line - 1).unwrap_or_default();
        assert!(line.contains(half), "{at}: {line}");
    }
    let whole = with("\"Heron\"", "\"Heron \\ud83d\\udd25\"");
    assert!(import::read(whole.as_bytes()).is_ok());
}

#[test]
fn what_is_json_of_something_else_is_refused_by_its_name() {
    let foreign = |found: Option<&str>| ImportError::Foreign {
        found: found.map(str::to_owned),
    };
    for text in ["[]", "7", "null", "{}", "{\"type\":7}", "{\"version\":1}"] {
        check(text, foreign(None));
    }
    check(
        "{\"type\":\"excalidraw\",\"version\":2}",
        foreign(Some("excalidraw")),
    );
    check(
        with("dealgauge-export", "dealgauge\u{202e}-raw"),
        foreign(Some("dealgauge-raw")),
    );
}

#[test]
fn a_file_of_a_newer_app_is_refused_by_its_number() {
    let newer = "{\"type\":\"dealgauge-export\",\"version\":2,\"new\":{}}";
    check(newer, ImportError::Newer { version: 2 });
    check(
        with("\"version\": 1", "\"version\": 0"),
        ImportError::NoSuchVersion { version: 0 },
    );
}

#[track_caller]
fn check_shape(right: &str, wrong: &str, path: &str, fault: Fault) {
    let file = with(right, wrong);
    let Err(ImportError::Shape {
        at,
        path: found,
        fault: found_fault,
    }) = import::read(file.as_bytes())
    else {
        panic!("{wrong} is refused by its shape");
    };
    assert_eq!((found.as_str(), found_fault), (path, fault));
    let line = file.lines().nth(at.line - 1).unwrap_or_default();
    assert!(line.chars().count() >= at.column, "{at} is in the file");
}

#[test]
fn what_does_not_belong_is_refused_by_its_path() {
    let named = |fault: fn(String) -> Fault, name: &str| fault(name.to_owned());
    check_shape(
        "\"app\":",
        "\"mood\": 1, \"app\":",
        "mood",
        named(Fault::Unknown, "mood"),
    );
    check_shape(
        "\"name\": \"Heron\",",
        "",
        "records[0].deal",
        named(Fault::Missing, "name"),
    );
    check_shape(
        "\"name\": \"Heron\"",
        "\"name\": \"Heron\", \"name\": \"Crane\"",
        "records[0].deal.name",
        named(Fault::Twice, "name"),
    );
    check_shape(
        "\"fq-drive\"",
        "\"fq-buy-gap\"",
        "records[1].assessment.answers.fq-buy-gap",
        named(Fault::Twice, "fq-buy-gap"),
    );
    check_shape(
        "\"told\"",
        "\"sure\"",
        "records[1].assessment.answers.fq-buy-owner.g",
        named(Fault::Unknown, "sure"),
    );
    check_shape(
        "2026-11-18T13:40:02+08:00",
        "yesterday",
        "records[1].assessment.begun",
        Fault::Value,
    );
    check_shape(
        "\"version\": 1",
        "\"version\": \"1\"",
        "version",
        Fault::Value,
    );
    check_shape("\"version\": 1,", "", ".", named(Fault::Missing, "version"));
}

#[test]
fn a_place_is_counted_in_characters_not_in_bytes() {
    let file = with("\"苍鹭（试用）\"", "\"苍鹭（试用）\", \"mood\": 1");
    let Err(ImportError::Shape { at, .. }) = import::read(file.as_bytes()) else {
        panic!("an unknown field is refused");
    };
    let line = file.lines().nth(at.line - 1).unwrap_or_default();
    let before: String = line.chars().take(at.column).collect();
    assert!(before.ends_with("\"mood\": 1"), "{before}");
}

#[test]
fn ids_that_cannot_be_kept_are_refused() {
    let path = |at: usize| format!("records[{at}]");
    check(
        with("\"00001k7mq\"", "\"../x\""),
        ImportError::BadId {
            line: 7,
            path: path(0),
            id: "../x".to_owned(),
        },
    );
    check(
        with("\"id\": \"00002p4ha\"", "\"id\": \"00003w2xd\""),
        ImportError::IdTwice {
            line: 73,
            path: path(2),
            id: "00003w2xd".to_owned(),
        },
    );
    check(
        with("\"instrument\": \"mo\"", "\"instrument\": \"xx\""),
        ImportError::NoInstrument {
            line: 81,
            path: path(3),
            key: "xx".to_owned(),
        },
    );
    for version in [0, 9] {
        check(
            with(
                "\"instrument\": \"mo\",\n        \"version\": 1",
                &format!("\"instrument\": \"mo\", \"version\": {version}"),
            ),
            ImportError::InstrumentVersion {
                line: 81,
                path: path(3),
                key: "mo".to_owned(),
                version,
                newest: 1,
            },
        );
    }
}

#[test]
fn an_assessment_without_a_deal_in_the_file_or_here_is_refused() {
    let file = with("\"deal\": \"00002p4ha\"", "\"deal\": \"0000zgone\"");
    let export = import::read(file.as_bytes()).expect("the shape is right");
    let plan = import::plan(&Store::default(), &Set::new(), &export);
    assert_eq!(
        plan,
        Err(ImportError::NoDeal {
            line: 81,
            path: "records[3]".to_owned(),
            deal: "0000zgone".to_owned(),
        })
    );
}

#[test]
fn a_file_too_large_or_too_deep_is_refused_before_it_is_parsed() {
    let large = vec![b'['; import::MOST_BYTES + 1];
    check(&large, ImportError::TooLarge { bytes: large.len() });
    let deep = format!("{{\"a\":\n{}", "[".repeat(1_000_000));
    check(deep, ImportError::TooDeep { at: at(2, 128) });
    let brackets_in_a_text = with("\"Heron\"", &format!("\"\\\"{}\"", "[{".repeat(500)));
    assert!(import::read(brackets_in_a_text.as_bytes()).is_ok());
}

#[test]
fn a_file_of_megabytes_is_read_to_its_end() {
    let stamp = "2026-08-12T16:20:00Z";
    let record =
        |id: usize| format!("{{\"deal\":{{\"id\":\"{id}\",\"name\":\"\",\"begun\":\"{stamp}\"}}}}");
    let mut records: Vec<String> = (0..30_000).map(record).collect();
    records.push(record(7));
    let file = format!(
        "{{\"type\":\"dealgauge-export\",\"version\":1,\"app\":\"\",\"exported\":\"{stamp}\",\"records\":[{}]}}",
        records.join(",")
    );
    check(
        file,
        ImportError::IdTwice {
            line: 1,
            path: "records[30000]".to_owned(),
            id: "7".to_owned(),
        },
    );
}
