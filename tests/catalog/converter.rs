//! The converter: what is shipped is what it writes, and what it does not
//! understand it refuses with file and line.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::specification::root;

const TRUST: &str = "docs/spec/03-tr-trust.md";

fn convert(root: &Path, arguments: &[&str]) -> Output {
    Command::new("node")
        .arg(root.join("src/catalog/convert.mjs"))
        .args(arguments)
        .output()
        .expect("node is installed")
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn what_is_shipped_is_what_the_converter_writes() {
    let output = convert(&root(), &["--check"]);
    assert!(output.status.success(), "{}", stderr(&output));
}

/// A copy of the specification and the converter to spoil, gone when dropped.
struct Copied(PathBuf);

impl Copied {
    fn new(name: &str) -> Self {
        let copy =
            Copied(std::env::temp_dir().join(format!("dealgauge-{name}-{}", std::process::id())));
        for folder in ["docs/spec", "src/catalog"] {
            copy_folder(&root().join(folder), &copy.0.join(folder));
        }
        copy
    }

    #[track_caller]
    fn replace(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).expect("the copy can be read");
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replacen(from, to, 1)).expect("the copy can be written");
    }
}

impl Drop for Copied {
    fn drop(&mut self) {
        // A copy that stays in the temporary folder does no harm.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("the folder can be read") {
        let path = entry.expect("the folder can be read").path();
        let target = to.join(path.file_name().expect("an entry has a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a file can be copied");
        }
    }
}

/// The line, counted from one, on which this begins in a project file.
fn line_of(file: &str, part: &str) -> usize {
    let text = fs::read_to_string(root().join(file)).expect("the file can be read");
    let (before, _) = text.split_once(part).expect("the part is there");
    1 + before.matches('\n').count()
}

/// Spoils one file; the converter must name the place and say the cause.
#[track_caller]
fn refused(name: &str, file: &str, from: &str, to: &str, cause: &str) {
    let copy = Copied::new(name);
    copy.replace(file, from, to);
    let output = convert(&copy.0, &[]);
    let message = stderr(&output);
    let place = format!("{file}:{}: ", line_of(file, from));
    assert_eq!(output.status.code(), Some(1), "{message}");
    assert!(message.starts_with(&place), "{place} expected: {message}");
    assert!(message.contains(cause), "{message}");
}

#[test]
fn a_file_that_differs_is_named_and_left_alone() {
    let copy = Copied::new("differs");
    copy.replace("src/catalog/tr.json", "\"minutes\": 9", "\"minutes\": 8");
    let output = convert(&copy.0, &["--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("src/catalog/tr.json"),
        "{}",
        stderr(&output)
    );
    assert!(
        !stderr(&output).contains("src/catalog/mo.json"),
        "{}",
        stderr(&output)
    );
    let kept = fs::read_to_string(copy.0.join("src/catalog/tr.json")).expect("the copy is there");
    assert!(kept.contains("\"minutes\": 8"));
}

#[test]
fn a_condition_on_an_id_that_does_not_exist_is_refused() {
    let (from, to) = ("`tr-dep-promises` ≥ 3 and", "`tr-dep-promise` ≥ 3 and");
    refused("id", TRUST, from, to, "tr-dep-promise");
}

#[test]
fn a_condition_in_prose_without_a_rule_is_refused() {
    let (from, to) = (
        "| likability ≥ 70 and dependability < 40 |",
        "| liked, not relied on |",
    );
    refused("prose", TRUST, from, to, "no rule");
}

#[test]
fn a_rule_for_a_condition_that_the_specification_says_is_refused() {
    let rules = "src/catalog/rules/tr.json";
    refused(
        "said",
        rules,
        "\"rf-tr-all-top\"",
        "\"rf-tr-caught\"",
        "yet the specification says it",
    );
}

#[test]
fn a_rule_for_a_flag_that_does_not_exist_is_refused() {
    let rules = "src/catalog/rules/tr.json";
    refused(
        "stray",
        rules,
        "\"rf-tr-all-top\"",
        "\"rf-tr-all-tops\"",
        "does not have",
    );
}

#[test]
fn steps_that_differ_in_number_between_the_languages_are_refused() {
    let (from, to) = ("②一个月内少承诺。", "一个月内少承诺。");
    refused("steps", TRUST, from, to, "2 steps in English, 1 in Chinese");
}

#[test]
fn a_missing_language_is_refused() {
    let (from, to) = (
        "| Gets the point wrong | 讲错了 |",
        "| Gets the point wrong | |",
    );
    refused(
        "language",
        TRUST,
        from,
        to,
        "the Chinese wording is missing",
    );
}

#[test]
fn a_row_with_a_cell_too_few_is_refused() {
    let (from, to) = (
        "| Gets the point wrong | 讲错了 |",
        "| Gets the point wrong |",
    );
    refused("cells", TRUST, from, to, "2 cells in a table of 3 columns");
}

#[test]
fn a_mark_over_an_item_that_is_not_understood_is_refused() {
    let (from, to) = (
        "**`tr-comp-listen`** · w 2 · rating",
        "**`tr-comp-listen`** · w 2 · slider",
    );
    refused("mark", TRUST, from, to, "slider");
}

#[test]
fn weights_that_differ_from_the_formula_are_refused() {
    let rules = "src/catalog/rules/fq.json";
    let (from, to) = (
        "\"id\": \"why-us\", \"formula\": { \"mean\": [[\"value\", 40]",
        "\"id\": \"why-us\", \"formula\": { \"mean\": [[\"value\", 50]",
    );
    refused("weights", rules, from, to, "differ from the formula");
}

const WORTH: &str = "docs/spec/10-dw-deal-worth-matrix.md";

#[test]
fn an_item_without_a_question_to_ask_is_refused() {
    let (from, to) = ("| `dw-cash` | C |", "| `dw-cask` | C |");
    refused("ask", WORTH, from, to, "no item has the id dw-cask");
}

#[test]
fn an_anchor_in_one_language_is_refused() {
    let (from, to) = ("| A loss / 亏本 |", "| A loss |");
    let row = "| `dw-margin` | A loss";
    let copy = Copied::new("anchor");
    copy.replace(WORTH, from, to);
    let message = stderr(&convert(&copy.0, &[]));
    let place = format!("{WORTH}:{}: ", line_of(WORTH, row));
    assert!(message.starts_with(&place), "{place} expected: {message}");
    assert!(message.contains("not “English / 中文”"), "{message}");
}

#[test]
fn a_rule_that_names_what_does_not_exist_is_refused() {
    let rules = "src/catalog/rules/dw.json";
    let (from, to) = ("\"over\": \"dw-income\"", "\"over\": \"dw-outcome\"");
    let copy = Copied::new("names");
    copy.replace(rules, from, to);
    let message = stderr(&convert(&copy.0, &[]));
    assert!(message.starts_with(rules), "{message}");
    assert!(
        message.contains("dw-outcome, which does not exist"),
        "{message}"
    );
}

#[test]
fn a_quoted_name_that_the_specification_does_not_have_is_refused() {
    let rules = "src/catalog/rules/pr.json";
    let (from, to) = ("\"zh\": \"太早\"", "\"zh\": \"还早\"");
    let copy = Copied::new("quoted");
    copy.replace(rules, from, to);
    let message = stderr(&convert(&copy.0, &[]));
    assert!(message.starts_with(rules), "{message}");
    assert!(
        message.contains("does not stand in docs/spec/17-pr"),
        "{message}"
    );
}

#[test]
fn a_name_that_a_table_has_is_refused_in_the_rules() {
    let rules = "src/catalog/rules/oq.json";
    let (from, to) = (
        "\"label\": { \"en\": \"Verdict\", \"zh\": \"结论\" },",
        "\"label\": { \"en\": \"Verdict\", \"zh\": \"结论\" }, \"added\": { \"go\": { \"en\": \"Go\", \"zh\": \"上\" } },",
    );
    let copy = Copied::new("table");
    copy.replace(rules, from, to);
    let message = stderr(&convert(&copy.0, &[]));
    assert!(
        message.contains("has its name in docs/spec/09-oq"),
        "{message}"
    );
}

#[test]
fn a_name_whose_chinese_is_not_found_is_refused() {
    let rules = "src/catalog/rules/fl.json";
    let (from, to) = ("\"over-rated by us\"", "\"over-rated by them\"");
    refused("found", rules, from, to, "does not stand there");
}

#[test]
fn a_rule_on_what_another_instrument_does_not_have_is_refused() {
    let rules = "src/catalog/rules/sf.json";
    let copy = Copied::new("across");
    copy.replace(rules, "[\"lead-class\",", "[\"leader\",");
    let message = stderr(&convert(&copy.0, &[]));
    assert!(message.starts_with(rules), "{message}");
    assert!(
        message.contains("leader, which does not exist"),
        "{message}"
    );
}

#[test]
fn a_set_of_anchors_that_does_not_exist_is_refused() {
    let file = "docs/spec/07-pd-psychological-distance-and-customer-profile.md";
    let (from, to) = ("anchors `know` (above)", "anchors `known` (above)");
    refused(
        "set",
        file,
        from,
        to,
        "no shared set of anchors is called known",
    );
}

#[test]
fn an_english_unit_that_the_specification_does_not_have_is_refused() {
    let rules = "src/catalog/rules/fq.json";
    let (from, to) = (
        "\"unit\": {\n    \"en\": \"One deal",
        "\"unit\": {\n    \"en\": \"One shop",
    );
    refused("unit", rules, from, to, "does not stand in docs/spec/01-fq");
}

#[test]
fn a_rules_file_with_an_unknown_field_is_refused() {
    let rules = "src/catalog/rules/mo.json";
    refused(
        "field",
        rules,
        "\"each_person\": true",
        "\"each_human\": true",
        "unknown field each_human",
    );
}

#[test]
fn a_rules_file_that_is_not_json_is_refused() {
    let rules = "src/catalog/rules/mo.json";
    refused("json", rules, "\"margin\": 10,", "\"margin\" 10,", "");
}
