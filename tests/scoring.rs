//! Worked examples: answers → exact results.
//!
//! Reads every `*.json` and `*.jsonl` of `tests/fixtures/scoring/` and of the
//! folder named by `SCORING_VECTORS`, checks whatever a case expects for the
//! instruments that exist, and prints how many cases ran and how many were left
//! out, and why. The shape of a case is told in the fixtures' README.

#![cfg(not(target_arch = "wasm32"))]

#[path = "scoring/actual.rs"]
mod actual;
#[path = "scoring/cases.rs"]
mod cases;
#[path = "scoring/compare.rs"]
mod compare;
#[path = "scoring/special.rs"]
mod special;
#[path = "scoring/verdicts.rs"]
mod verdicts;

use std::collections::BTreeMap;

use cases::Case;

#[test]
fn every_worked_example_scores_as_the_specification_says() {
    let cases = cases::all();
    let instruments = actual::instruments();
    let mut left_out: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut ran = 0;
    for case in &cases {
        match run(case, &cases, &instruments) {
            Ok(found) => {
                ran += 1;
                faults.extend(found);
            }
            Err(why) => *left_out.entry(why).or_default() += 1,
        }
    }
    println!("{ran} cases ran, {} left out", cases.len() - ran);
    for (why, count) in &left_out {
        println!("  {count} left out: {why}");
    }
    assert!(
        faults.is_empty(),
        "{} of {ran} cases:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(ran > 20, "only {ran} cases ran");
}

/// The differences of one case, or why it can't run.
fn run(
    case: &Case,
    all: &[Case],
    instruments: &actual::Instruments,
) -> Result<Vec<String>, String> {
    let actual = actual::of(case, all, instruments)?;
    let mut faults = compare::differences(&case.expect, &actual.answered);
    if let (Some(expect), Some(evidenced)) = (&case.expect_evidenced, &actual.evidenced) {
        let found = compare::differences(expect, evidenced);
        faults.extend(
            found
                .into_iter()
                .map(|fault| format!("as evidenced: {fault}")),
        );
    }
    if case.expect_evidenced.is_some() && actual.evidenced.is_none() {
        faults.push("as evidenced: expected, but there is no second score".to_owned());
    }
    let named = faults
        .into_iter()
        .map(|fault| format!("{} ({}): {fault}", case.id, case.file));
    Ok(named.collect())
}
