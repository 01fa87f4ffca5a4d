//! Public lists of hostile input, where they are at hand.
//!
//! `CORPORA` names the folder with `json-test-suite/cases.jsonl` (JSONTestSuite)
//! and `naughty-strings/blns.json` (the big list of naughty strings). They are
//! not part of this tree; without them the tests use the few cases of their own.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use dealgauge::record::import::{self, ImportError};

use crate::round_trips::carried_unchanged;

fn folder() -> PathBuf {
    std::env::var_os("CORPORA").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora"),
        PathBuf::from,
    )
}

/// The text of a corpus, or a word that it is not there.
fn corpus(path: &str) -> Option<String> {
    let path = folder().join(path);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        println!("skipped: there is no {}", path.display());
    }
    text
}

/// A text, and what a parser must do with it: `y` take, `n` refuse.
struct Case {
    name: String,
    expect: String,
    bytes: Vec<u8>,
}

fn json_cases() -> Vec<Case> {
    #[derive(Deserialize)]
    struct Line {
        name: String,
        expect: String,
        b64: String,
    }
    let own = [
        ("y", "[]"),
        ("y", "{\"a\":[1,2.5e-3,null,\"\\ud83d\\ude00\"]}"),
        ("n", "{\"a\":1,}"),
        ("n", "[1 2]"),
        ("n", "nul"),
        ("n", "\"\t\""),
    ];
    let own = own.into_iter().map(|(expect, text)| Case {
        name: text.to_owned(),
        expect: expect.to_owned(),
        bytes: text.as_bytes().to_vec(),
    });
    let lines = corpus("json-test-suite/cases.jsonl").unwrap_or_default();
    let public = lines.lines().map(|line| {
        let line: Line = serde_json::from_str(line).expect("a case a line");
        Case {
            name: line.name,
            expect: line.expect,
            bytes: from_base64(&line.b64),
        }
    });
    own.chain(public).collect()
}

fn from_base64(text: &str) -> Vec<u8> {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        let digit = SIGNS.iter().position(|own| *own == sign);
        bits = bits << 6 | digit.expect("a sign of base64") as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

#[test]
fn json_is_told_from_what_is_no_json() {
    for case in json_cases() {
        let error = import::read(&case.bytes).expect_err("no case is an export");
        let is_json = matches!(error, ImportError::Foreign { .. });
        match case.expect.as_str() {
            "y" => assert!(is_json, "{}: {error}", case.name),
            "n" => assert!(!is_json, "{}: {error}", case.name),
            _ => {}
        }
    }
}

#[test]
fn a_hostile_value_in_any_place_of_a_file_is_refused() {
    let whole = include_str!("../fixtures/exports/v1.json");
    let places = [
        "\"0.1.0\"",
        "\"00001k7mq\"",
        "\"Heron\"",
        "\"quick\"",
        "12.5",
    ];
    for case in json_cases() {
        let Ok(value) = String::from_utf8(case.bytes) else {
            continue;
        };
        for place in places {
            let text = whole.replacen(place, &value, 1);
            assert!(whole.contains(place), "{place} is not in the fixture");
            // A string where a string belongs is no fault, so it may be read.
            let read = import::read(text.as_bytes());
            assert!(
                case.expect != "n" || read.is_err(),
                "{} at {place}",
                case.name
            );
        }
    }
}

#[test]
fn the_naughty_strings_come_back_as_they_were() {
    let list = corpus("naughty-strings/blns.json").unwrap_or_else(|| "[\"naughty\"]".to_owned());
    let strings: Vec<String> = serde_json::from_str(&list).expect("a list of strings");
    for text in &strings {
        carried_unchanged(text);
    }
}
