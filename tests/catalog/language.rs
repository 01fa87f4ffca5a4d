//! Both languages everywhere, each in its own punctuation.

use serde_json::Value;

use crate::keys;
use crate::specification::shipped;

/// Runs a check on each wording of what is shipped, with its place.
fn each_wording(check: impl Fn(&str, &serde_json::Map<String, Value>)) {
    for name in keys().chain(["context"]) {
        walk(&shipped(name), name, &check);
    }
}

fn walk(value: &Value, path: &str, check: &impl Fn(&str, &serde_json::Map<String, Value>)) {
    match value {
        Value::Object(object) if object.contains_key("en") || object.contains_key("zh") => {
            check(path, object);
        }
        Value::Object(object) => {
            for (key, member) in object {
                walk(member, &format!("{path}.{key}"), check);
            }
        }
        Value::Array(members) => {
            for (at, member) in members.iter().enumerate() {
                walk(member, &format!("{path}[{at}]"), check);
            }
        }
        _ => {}
    }
}

/// Runs a check on each string of one language, with its place.
fn each_string(lang: &str, check: impl Fn(&str, &str)) {
    each_wording(|path, wording| check(path, wording[lang].as_str().unwrap_or_default()));
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

#[test]
fn nothing_lacks_a_language() {
    each_wording(|path, wording| {
        assert_eq!(wording.len(), 2, "{path}");
        for lang in ["en", "zh"] {
            let text = wording
                .get(lang)
                .and_then(Value::as_str)
                .unwrap_or_default();
            assert!(!text.trim().is_empty(), "{path} {lang}");
            assert_eq!(text, text.trim(), "{path} {lang}");
        }
    });
}

#[test]
fn each_language_is_written_in_its_own_script() {
    each_string("en", |path, en| {
        let foreign = |letter: char| is_han(letter) || "，。；：？！（）、《》".contains(letter);
        assert!(!en.contains(foreign), "{path}: {en}");
    });
    each_string("zh", |path, zh| {
        let figures = |zh: &str| !zh.contains(char::is_alphabetic);
        assert!(zh.contains(is_han) || figures(zh), "{path}: {zh}")
    });
}

#[test]
fn chinese_wording_has_no_half_width_punctuation_beside_a_han_character() {
    each_string("zh", |path, zh| {
        let letters: Vec<char> = zh.chars().collect();
        for (at, mark) in letters.iter().enumerate() {
            if !",;:?!().\"'".contains(*mark) {
                continue;
            }
            let before = at.checked_sub(1).and_then(|at| letters.get(at));
            let after = letters.get(at + 1);
            let beside = before
                .into_iter()
                .chain(after)
                .any(|letter| is_han(*letter));
            assert!(!beside, "{path}: {zh}");
        }
    });
}

#[test]
fn english_wording_has_typographic_quotes_that_pair() {
    each_string("en", |path, en| {
        assert!(!en.contains(['"', '\'', '`', '*']), "{path}: {en}");
        let mut open = false;
        for mark in en.chars().filter(|mark| "“”".contains(*mark)) {
            assert_eq!(mark == '“', !open, "{path}: {en}");
            open = !open;
        }
        assert!(!open, "{path}: {en}");
    });
}

#[test]
fn no_advice_holds_a_marker_of_steps() {
    let of_advice = |path: &str| path.contains(".steps[");
    each_string("en", |path, en| {
        let marked = ["(1)", "(2)"].iter().any(|mark| en.contains(mark));
        assert!(!(of_advice(path) && marked), "{path}: {en}");
    });
    each_string("zh", |path, zh| {
        let marked = zh.contains(['①', '②', '③']);
        assert!(!(of_advice(path) && marked), "{path}: {zh}");
    });
}
