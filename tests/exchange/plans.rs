//! What a file would change is told line by line, and nothing is replaced.

use proptest::prelude::*;

use dealgauge::answer::{Answer, Value};
use dealgauge::order::Set;
use dealgauge::record::import::{self, Counts, Fate, Here, What};
use dealgauge::record::{Assessment, Deal, Record, Store, Stored, Topic, export};
use dealgauge::run::Run;
use dealgauge::scoring::Depth;
use dealgauge::text::Lang;

use crate::confirm::{bring_in, confirm, nothing_was_replaced, records};
use crate::{cases, stamp, stores};

fn deal(id: &str, name: &str) -> Record {
    Record::Deal(Deal::new(id.to_owned(), name.to_owned(), &stamp()))
}

fn assessment(id: &str, deal: &str, rating: f64) -> Record {
    let mut run = Run::new(Depth::Full);
    let answer = Answer::of(Value::Number(rating));
    run.sheet.insert("tr-dep-warn".to_owned(), answer);
    Record::Assessment(Assessment {
        id: id.to_owned(),
        deal: deal.to_owned(),
        instrument: "tr".to_owned(),
        version: 1,
        person: None,
        subject: None,
        begun: stamp(),
        changed: stamp(),
        finished: None,
        context: None,
        run,
    })
}

fn store(records: impl IntoIterator<Item = Record>) -> Store {
    let mut store = Store::default();
    for record in records {
        let seq = store.next_seq();
        store.put(Stored { seq, record });
    }
    store
}

fn plan_of(here: &Store, file: &Store) -> import::Plan {
    let text = export::everything(file, &stamp());
    let export = import::read(text.as_bytes()).expect("an export is read");
    import::plan(here, &Set::new(), &export).expect("an export has its deals")
}

fn fates(plan: &import::Plan) -> Vec<Fate> {
    plan.lines.iter().map(|line| line.fate).collect()
}

#[test]
fn what_is_the_same_or_new_is_told_apart() {
    let here = store([deal("00001a", "Heron"), assessment("00002b", "00001a", 1.0)]);
    let file = store([
        assessment("00003c", "00001a", 2.0),
        deal("00001a", "Heron"),
        deal("00004d", "Crane"),
        assessment("00002b", "00001a", 1.0),
    ]);
    let plan = plan_of(&here, &file);
    assert_eq!(
        fates(&plan),
        [Fate::Nothing, Fate::Add, Fate::Nothing, Fate::Add],
        "the deal, its two assessments, the other deal"
    );
    assert_eq!(
        plan.counts(),
        Counts {
            add: 2,
            keep_both: 0,
            nothing: 2
        }
    );
    let after = confirm(&here, &plan, Lang::En);
    assert_eq!(after.counts(), (2, 2));
    assert!(plan_of(&after, &file).changes_nothing());
}

#[test]
fn a_deal_that_differs_becomes_a_copy_with_its_own_assessments() {
    let here = store([
        deal("00001a", "Heron, phase two"),
        assessment("00003c", "00001a", 1.0),
    ]);
    // In the file the later assessment was written first.
    let file = store([
        deal("00001a", "Heron"),
        assessment("00004d", "00001a", 2.0),
        assessment("00003c", "00001a", 1.0),
    ]);
    let plan = plan_of(&here, &file);
    assert_eq!(fates(&plan), [Fate::KeepBoth, Fate::Along, Fate::Along]);
    let after = confirm(&here, &plan, Lang::Zh);
    nothing_was_replaced(&here, &after);
    let copy = after
        .deals()
        .find(|deal| deal.name == "Heron（文件）")
        .expect("the copy is marked in the language of who confirmed");
    let own = after.assessments_of(&copy.id);
    let ratings: Vec<_> = own
        .iter()
        .filter_map(|one| one.run.sheet.get("tr-dep-warn")?.value.clone())
        .collect();
    assert_eq!(
        ratings,
        [Value::Number(1.0), Value::Number(2.0)],
        "the copies keep the order in which they were begun"
    );
    assert!(plan_of(&after, &file).changes_nothing());
}

#[test]
fn an_assessment_that_differs_is_kept_beside_the_one_here_which_stays_the_latest() {
    let here = store([
        deal("00001a", "Heron"),
        assessment("00002b", "00001a", 0.0),
        assessment("00003c", "00001a", 1.0),
    ]);
    let file = store([deal("00001a", "Heron"), assessment("00003c", "00001a", 4.0)]);
    let plan = plan_of(&here, &file);
    assert_eq!(fates(&plan), [Fate::Nothing, Fate::KeepBoth]);
    let after = confirm(&here, &plan, Lang::En);
    nothing_was_replaced(&here, &after);
    let ids: Vec<_> = after
        .assessments_of("00001a")
        .iter()
        .map(|own| own.id.clone())
        .collect();
    assert_eq!(ids.len(), 3);
    assert_eq!(ids.last().map(String::as_str), Some("00003c"));
    assert_eq!(
        after
            .latest("00001a", "tr", Topic::default())
            .map(|own| own.id.clone()),
        Some("00003c".to_owned())
    );
    assert!(plan_of(&after, &file).changes_nothing());
}

#[test]
fn bytes_that_cannot_be_read_are_not_written_over() {
    let here = store([deal("00005e", "Crane")]);
    let file = store([deal("00001a", "Heron"), assessment("00002b", "00001a", 1.0)]);
    let text = export::everything(&file, &stamp());
    let export = import::read(text.as_bytes()).expect("an export is read");
    let damaged = Set::from_iter(["00001a".to_owned()]);
    let plan = import::plan(&here, &damaged, &export).expect("an export has its deals");
    let states: Vec<_> = plan.lines.iter().map(|line| line.here.clone()).collect();
    assert_eq!(states, [Here::Damaged, Here::Nothing]);
    let after = confirm(&here, &plan, Lang::En);
    assert!(!after.holds("00001a"));
    assert_eq!(after.counts(), (2, 1));
}

#[test]
fn an_assessment_of_a_deal_that_is_only_here_is_added_to_it() {
    let here = store([deal("00001a", "Heron")]);
    let whole = store([deal("00001a", "Heron"), assessment("00002b", "00001a", 1.0)]);
    let text = export::everything(&whole, &stamp());
    let mut export = import::read(text.as_bytes()).expect("an export is read");
    export
        .records
        .retain(|record| matches!(record, Record::Assessment(_)));
    let plan = import::plan(&here, &Set::new(), &export).expect("the deal is here");
    assert_eq!(fates(&plan), [Fate::Add]);
    let line = plan.lines.first().expect("there is one line");
    assert!(matches!(&line.what, What::Assessment { deal, .. } if deal == "Heron"));
    assert_eq!(confirm(&here, &plan, Lang::En).counts(), (1, 1));
}

#[test]
fn a_deal_under_the_id_of_an_assessment_gets_another_one() {
    let here = store([deal("00001a", "Heron"), assessment("00002b", "00001a", 1.0)]);
    let file = store([deal("00002b", "Crane"), assessment("00001a", "00002b", 3.0)]);
    let after = confirm(&here, &plan_of(&here, &file), Lang::En);
    nothing_was_replaced(&here, &after);
    assert_eq!(after.counts(), (2, 2));
    assert!(plan_of(&after, &file).changes_nothing());
}

#[test]
fn two_alike_in_the_file_stay_two() {
    let here = store([deal("00001a", "Heron, phase two")]);
    let file = store([
        deal("00001a", "Heron"),
        assessment("00002b", "00001a", 1.0),
        assessment("00003c", "00001a", 1.0),
    ]);
    let after = confirm(&here, &plan_of(&here, &file), Lang::En);
    assert_eq!(after.counts(), (2, 2));
    assert!(plan_of(&after, &file).changes_nothing());
}

/// A record without what an import may change in it.
fn content(record: &Record) -> Record {
    match record.clone() {
        Record::Deal(deal) => Record::Deal(Deal {
            id: String::new(),
            name: String::new(),
            ..deal
        }),
        Record::Assessment(assessment) => Record::Assessment(Assessment {
            id: String::new(),
            deal: String::new(),
            ..assessment
        }),
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn nothing_here_is_replaced_and_nothing_of_the_file_is_lost(
        (here, file) in stores::two_that_parted(),
    ) {
        let after = confirm(&here, &plan_of(&here, &file), Lang::En);
        nothing_was_replaced(&here, &after);
        let contents: Vec<Record> = records(&after).iter().map(content).collect();
        for record in records(&file) {
            prop_assert!(contents.contains(&content(&record)), "{} is lost", record.id());
        }
        for own in after.assessments() {
            prop_assert!(after.deal(&own.deal).is_some(), "{} has no deal", own.id);
        }
    }

    #[test]
    fn the_same_file_changes_nothing_the_second_time(
        (here, file) in stores::two_that_parted(),
    ) {
        let plan = plan_of(&here, &file);
        for lang in [Lang::En, Lang::Zh] {
            let after = confirm(&here, &plan, lang);
            let again = plan_of(&after, &file);
            prop_assert!(again.changes_nothing(), "{:#?}", again);
        }
    }

    #[test]
    fn a_plan_has_a_line_for_each_record_and_writes_what_its_lines_say(
        (here, file) in stores::two_that_parted(),
    ) {
        let plan = plan_of(&here, &file);
        let text = export::everything(&file, &stamp());
        let in_file = import::read(text.as_bytes()).expect("an export is read").records;
        prop_assert_eq!(plan.lines.len(), in_file.len());
        let counts = plan.counts();
        let (before, after) = (here.counts(), confirm(&here, &plan, Lang::En).counts());
        prop_assert_eq!(
            after.0 + after.1,
            before.0 + before.1 + counts.add + counts.keep_both
        );
        prop_assert_eq!(plan.changes_nothing(), counts.add + counts.keep_both == 0);
    }
}

#[test]
fn what_was_exported_is_not_brought_in_a_second_time() {
    let here = store([deal("00001a", "Heron"), assessment("00002b", "00001a", 1.0)]);
    let text = export::everything(&here, &stamp());
    let after = bring_in(&here, &text);
    assert_eq!(after, here);
}

/// A negotiation with our limit, which stays on this device.
fn negotiation() -> Store {
    let Record::Assessment(own) = assessment("00002b", "00001a", 1.0) else {
        panic!("an assessment is one");
    };
    let mut run = Run::new(Depth::Full);
    let limit = Answer {
        note: "half of it agreed with the board".to_owned(),
        ..Answer::of(Value::Number(120_000.0))
    };
    run.sheet.insert("ng-our-limit".to_owned(), limit);
    let calm = Answer::of(Value::Number(3.0));
    run.sheet.insert("ng-pressure".to_owned(), calm);
    let own = Assessment {
        instrument: "ng".to_owned(),
        run,
        ..own
    };
    store([deal("00001a", "Heron"), Record::Assessment(own)])
}

#[test]
fn a_number_that_stays_on_this_device_is_in_no_file_unless_it_was_chosen() {
    let here = negotiation();
    assert!(here.has_private(None) && here.has_private(Some("00001a")));
    assert!(!here.has_private(Some("00009z")));
    let file = export::everything(&here.without_private(), &stamp());
    assert!(
        !file.contains("ng-our-limit") && !file.contains("120000"),
        "{file}"
    );
    assert!(!file.contains("board"), "{file}");
    assert!(file.contains("ng-pressure"), "{file}");
    assert!(export::everything(&here, &stamp()).contains("120000"));
}

#[test]
fn a_file_without_the_numbers_that_stayed_brings_nothing_new() {
    let here = negotiation();
    let plan = plan_of(&here, &here.without_private());
    assert!(plan.changes_nothing(), "{:?}", plan.lines);
    assert_eq!(
        fates(&plan_of(&here, &here)),
        [Fate::Nothing, Fate::Nothing]
    );
    let elsewhere = bring_in(
        &Store::default(),
        &export::everything(&here.without_private(), &stamp()),
    );
    assert!(!elsewhere.has_private(None));
}
