//! Tables for spreadsheets: nothing in them runs, and everything in them can
//! be read back.

use proptest::prelude::*;

use dealgauge::answer::Value;
use dealgauge::catalog;
use dealgauge::instrument::{self, Instrument};
use dealgauge::record::sample::sample;
use dealgauge::record::{Assessment, Deal, Record, Store, Stored};
use dealgauge::scoring::{Given, Results, score};
use dealgauge::table::{Cell, Scored, Table, Wish, answers, csv as table_csv, scores};
use dealgauge::text::Lang;

use crate::{cases, hostile, stamp, stores};

fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("the instrument is there");
    instrument::read(&path, &text).expect("the instrument is read")
}

/// Texts, and what stands in a file for them; none: the same.
fn known_cases() -> Vec<(String, Option<String>)> {
    serde_json::from_str(include_str!("../fixtures/tables/cases.json")).expect("pairs of texts")
}

#[test]
fn what_a_spreadsheet_could_run_is_made_text_and_nothing_else_changes() {
    for (typed, written) in known_cases() {
        let expected = written.as_ref().unwrap_or(&typed);
        assert_eq!(table_csv::harmless(&typed), *expected, "{typed:?}");
        assert_eq!(table_csv::plain(expected), typed);
    }
}

/// Said once more in other words than the code's: a cell that begins so could
/// be run, were it not a plain number.
fn could_run(cell: &str) -> bool {
    let shown = cell.trim_start_matches(|sign: char| {
        sign.is_whitespace() || sign.is_control() || "\u{200b}\u{feff}\u{202e}".contains(sign)
    });
    let begins = shown.starts_with(|sign| "=+-@＝＋－＠﹦﹢﹣﹫".contains(sign));
    let number = cell.trim_end_matches('%').replace(',', "");
    let is_benign = ["-", "+"].contains(&cell) || number.parse::<f64>().is_ok();
    cell.starts_with(['\t', '\r', '\n']) || (begins && !is_benign)
}

/// Short strings of the signs that matter, and all else.
fn tricky() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[=+\\-@＝＋－＠' ;,\t\r\n\"1aA(|!.%\u{200b}\u{feff}\u{3000}]{0,8}",
        1 => any::<String>(),
        1 => stores::text(),
    ]
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn any_text_comes_back_and_none_could_run(text in tricky()) {
        let cell = table_csv::harmless(&text);
        prop_assert_eq!(table_csv::plain(&cell), text);
        prop_assert!(!could_run(&cell), "{:?}", cell);
        for piece in cell.split([';', '\t', '\r', '\n']).skip(1) {
            prop_assert!(!piece.trim_start().starts_with(['=', '@', '＝', '＠']), "{:?}", cell);
        }
    }

    #[test]
    fn a_table_of_anything_is_read_as_it_was(
        texts in prop::collection::vec(prop::collection::vec(tricky(), 3), 0..6),
        marked in any::<bool>(),
    ) {
        let rows = texts.iter().map(|row| row.iter().cloned().map(Cell::Text).collect());
        let table = Table { heads: vec!["a", "=b", "c;d"], rows: rows.collect() };
        let read = read_back(&table_csv::text(&table, marked));
        prop_assert_eq!(&read[0], &["a", "=b", "c;d"]);
        prop_assert_eq!(&read[1..], &texts);
    }
}

/// The cells of a file as somebody else's reader sees them, without the apostrophes.
fn read_back(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{feff}').unwrap_or(file);
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader.has_headers(false).from_reader(text.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("every row has as many cells"));
    rows.map(|row| row.iter().map(table_csv::plain).collect())
        .collect()
}

/// The sheets of a store with what a table needs of them.
struct Made {
    deals: Vec<Deal>,
    sheets: Vec<(Deal, Assessment, Instrument, Results)>,
}

fn made(records: impl IntoIterator<Item = Record>) -> Made {
    let mut store = Store::default();
    for record in records {
        let seq = store.next_seq();
        store.put(Stored { seq, record });
    }
    let deals: Vec<Deal> = store.deals().map(|deal| (**deal).clone()).collect();
    let mut sheets = Vec::new();
    for deal in &deals {
        for assessment in store.assessments_of(&deal.id) {
            let instrument = instrument(&assessment.instrument);
            let results = score(&Given {
                instrument: &instrument,
                sheet: &assessment.run.sheet,
                context: assessment.context.as_ref().unwrap_or(&deal.context),
                depth: assessment.run.depth,
                age_days: Some(5),
                scope: assessment.scope(&instrument),
                others: &[],
            });
            sheets.push((deal.clone(), (*assessment).clone(), instrument, results));
        }
    }
    Made { deals, sheets }
}

impl Made {
    fn scored(&self) -> Vec<Scored<'_>> {
        let sheets = self.sheets.iter();
        sheets
            .map(|(deal, assessment, instrument, results)| Scored {
                deal,
                assessment,
                instrument,
                results,
            })
            .collect()
    }

    fn answers(&self, lang: Lang, private: bool) -> Vec<Vec<String>> {
        let contexts = instrument::read_context("context.json", catalog::CONTEXT_JSON);
        let wish = Wish {
            lang,
            private,
            contexts: &contexts.expect("the questions are read"),
        };
        let table = answers(&self.deals, &self.scored(), &wish);
        read_back(&table_csv::text(&table, true))
    }

    fn scores(&self, lang: Lang) -> Vec<Vec<String>> {
        let wish = Wish {
            lang,
            private: false,
            contexts: &[],
        };
        let table = scores(&self.scored(), &wish);
        read_back(&table_csv::text(&table, false))
    }
}

fn the_sample(lang: Lang) -> Made {
    let mut count = 0;
    made(sample(lang, &stamp(), || {
        count += 1;
        format!("{count:05}sample")
    }))
}

/// The cell of a row under a head.
#[track_caller]
fn under<'a>(table: &'a [Vec<String>], row: &'a [String], head: &str) -> &'a str {
    let at = table[0].iter().position(|own| own == head);
    &row[at.unwrap_or_else(|| panic!("there is no `{head}`"))]
}

#[test]
fn every_answer_has_a_row_in_both_languages() {
    for (lang, id, value) in [
        (Lang::En, "Question id", "Value"),
        (Lang::Zh, "题目编号", "值"),
    ] {
        let made = the_sample(lang);
        let table = made.answers(lang, false);
        let given = |(_, own, _, _): &(Deal, Assessment, Instrument, Results)| {
            let given = own.run.sheet.values();
            given.filter(|answer| !answer.is_empty()).count()
        };
        let sheets: usize = made.sheets.iter().map(given).sum();
        let contexts: usize = made.deals.iter().map(|deal| deal.context.len()).sum();
        assert_eq!(table.len() - 1, sheets + contexts);
        let row = table
            .iter()
            .find(|row| under(&table, row, id) == "fq-buy-gap");
        let row = row.expect("the sample answers it");
        assert!(under(&table, row, value).parse::<u8>().is_ok());
    }
}

#[test]
fn an_answer_that_is_not_known_says_so_and_has_no_value() {
    let table = the_sample(Lang::En).answers(Lang::En, false);
    let open: Vec<_> = (table.iter())
        .filter(|row| under(&table, row, "State") == "Don’t know yet")
        .collect();
    assert!(!open.is_empty());
    for row in open {
        assert_eq!(under(&table, row, "Value"), "");
        assert_ne!(under(&table, row, "Question"), "");
    }
}

#[test]
fn the_scores_are_those_of_the_results_and_of_finished_sheets_only() {
    let mut made = the_sample(Lang::En);
    let unfinished = made.sheets.last_mut().expect("the sample has sheets");
    unfinished.1.finished = None;
    let unfinished = unfinished.1.id.clone();
    let table = made.scores(Lang::En);
    let finished = |row: &&Vec<String>| under(&table, row, "Sheet id") == unfinished;
    assert_eq!(table.iter().filter(finished).count(), 0);
    for (_, assessment, _, results) in &made.sheets {
        if assessment.finished.is_none() {
            continue;
        }
        for scale in &results.answered.scales {
            let row = table.iter().find(|row| {
                under(&table, row, "Sheet id") == assessment.id
                    && under(&table, row, "Result id") == scale.id
            });
            let row = row.expect("each scale has a row");
            let point = scale.score.as_ref().and_then(|score| score.shown_point());
            let shown: Option<f64> = under(&table, row, "As answered").parse().ok();
            let exact = point.map(|point| *point.numer() as f64 / *point.denom() as f64);
            match (shown, exact) {
                (Some(shown), Some(exact)) => assert!((shown - exact).abs() <= 0.005),
                (shown, exact) => assert_eq!(shown, exact, "{}", scale.id),
            }
        }
    }
}

#[test]
fn a_number_that_stays_here_stays_with_its_note_until_it_is_asked_for() {
    let mut made = the_sample(Lang::En);
    let (deal, mut assessment, ..) = made.sheets.swap_remove(0);
    assessment.instrument = "ng".to_owned();
    let answer = dealgauge::answer::Answer {
        note: "never below 731".to_owned(),
        ..dealgauge::answer::Answer::of(Value::Number(731.0))
    };
    assessment.run.sheet = [("ng-our-limit".to_owned(), answer)].into();
    let made = self::made([Record::Deal(deal), Record::Assessment(assessment)]);
    let without = made.answers(Lang::En, false).concat().join("\n");
    assert!(without.contains("ng-our-limit"), "the row is there");
    assert!(!without.contains("731"), "{without}");
    let with = made.answers(Lang::En, true).concat().join("\n");
    assert!(with.contains("never below 731"));
}

#[test]
fn hostile_names_and_notes_come_back_as_they_were_typed() {
    let own = known_cases().into_iter().map(|(typed, _)| typed);
    let texts = hostile::TEXTS.iter().map(|text| (*text).to_owned());
    for text in own.chain(texts) {
        let mut made = the_sample(Lang::Zh);
        let (mut deal, mut assessment, ..) = made.sheets.swap_remove(0);
        deal.name = text.clone();
        deal.customer = text.clone();
        assessment.subject = Some(text.clone());
        for answer in assessment.run.sheet.values_mut() {
            answer.note = text.clone();
        }
        let made = self::made([Record::Deal(deal), Record::Assessment(assessment)]);
        let table = made.answers(Lang::Zh, false);
        let last = table.last().expect("it has answers");
        for head in ["单子", "客户", "对象", "备注"] {
            assert_eq!(under(&table, last, head), text);
        }
    }
}
