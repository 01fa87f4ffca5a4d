//! From filled-in sheets to sentences, in both languages.

use crate::sheets::{Filled, TODAY, group_of, heron, worked};
use dealgauge::answer::{Grade, Value};
use dealgauge::instrument::Severity;
use dealgauge::report::next::{About, Nothing};
use dealgauge::report::standing::Sure;
use dealgauge::report::verdict::Sentence;
use dealgauge::report::{Report, plain};
use dealgauge::text::Lang;

const KEYS: [&str; 3] = ["fq", "mo", "tr"];

fn lead(report: &Report) -> &dealgauge::report::index::Index {
    report.lead().expect("the report leads with an index")
}

#[test]
fn the_sample_s_trust_report_says_where_it_stands_and_what_hope_adds() {
    let report = heron("tr", Lang::En).pop().unwrap().report();
    assert_eq!(
        report.say_verdict(Lang::En),
        "Trust carries everyday matters, not yet a large decision. \
         Dependability counts most now, and it is only partial. \
         Without our own guesses no single number is left."
    );
    assert_eq!(
        report.say_verdict(Lang::Zh),
        "日常的事信得过，重大决定还不够。眼下最要紧的“可靠”只是部分到位。\
         去掉自己猜的，就给不出一个数了。"
    );
    assert_eq!(report.say_depth(Lang::En), "Full depth: 17 of 20 known");
    let standing = lead(&report).standing;
    assert_eq!(
        standing.say_long(Lang::En).as_deref(),
        Some("provisional: open answers could lift it to strong")
    );
}

#[test]
fn a_chain_names_its_weakest_link() {
    let report = heron("fq", Lang::En).pop().unwrap().report();
    assert_eq!(
        report.say_verdict(Lang::En),
        "Part of the chain holds. Work on the weakest link before price talks. \
         Weakest link: why now?"
    );
    assert_eq!(report.say_headline(Lang::Zh), "最弱一环：为什么现在买");
    let open: Vec<&str> = (lead(&report).rows.iter())
        .filter(|row| row.weakest)
        .map(|row| row.id.as_str())
        .collect();
    assert_eq!(open, ["why-now"]);
}

#[test]
fn an_empty_sheet_gives_ranges_and_questions_and_no_judgement() {
    for key in ["fq", "tr"] {
        let report = Filled::new(key).report();
        let index = lead(&report);
        assert_eq!(index.verdict.first(), Some(&Sentence::RangeOnly), "{key}");
        assert_eq!(index.standing.sure, Sure::Range, "{key}");
        let counsel = report.counsel.first().unwrap();
        assert_eq!(counsel.nothing, Nothing::NoScale, "{key}");
        assert_eq!(report.skipped.len(), report.asked, "{key}");
    }
    let report = Filled::new("fq").report();
    let weakest = "Weakest link: not known yet.";
    assert!(report.say_verdict(Lang::En).ends_with(weakest));
}

#[test]
fn an_open_phase_gives_the_range_over_all_of_them_and_says_so() {
    let report = Filled::new("tr").rate_all("tr-", 3).report();
    let index = lead(&report);
    let unsettled = index.unsettled.as_ref().expect("the weights are open");
    assert_eq!(unsettled.id, "cx-phase");
    assert_eq!(unsettled.cases.len(), 3);
    assert!(index.count_most.is_empty());
    assert_eq!(index.answered.shown_point(), None);
    assert!(
        !index
            .verdict
            .iter()
            .any(|own| matches!(own, Sentence::CountsMost(..)))
    );
}

#[test]
fn the_two_that_count_most_follow_the_phase() {
    let filled = Filled::new("tr").rate_all("tr-", 3);
    let report = filled.context("cx-phase", "deepening").report();
    let most: Vec<(&str, u32)> = (lead(&report).count_most.iter())
        .map(|(label, weight)| (label.en.as_str(), *weight))
        .collect();
    assert_eq!(
        most,
        [("Care for the customer", 30), ("Company footing", 25)]
    );
}

#[test]
fn a_capped_index_says_what_the_number_alone_would_be_and_why() {
    let filled = Filled::new("tr")
        .context("cx-phase", "familiar")
        .rate_all("tr-", 4);
    let report = filled.rate("tr-hon-mismatch", 4).report();
    let index = lead(&report);
    assert_eq!(index.standing.say(Lang::En), "Weak");
    assert_eq!(
        index.standing.say_long(Lang::En).as_deref(),
        Some("The number alone would be strong.")
    );
    let (text, causes) = index.cap.as_ref().expect("a cap fired");
    assert!(text.en.contains("until that is repaired"));
    assert_eq!(
        causes.first().map(|cause| cause.say(Lang::En)).as_deref(),
        Some(
            "How often has the customer found our words did not match the facts or a \
             colleague’s words? On a matter of weight"
        )
    );
    let says = "The customer has little reason to rely on us.";
    assert!(report.say_verdict(Lang::En).starts_with(says));
}

#[test]
fn stop_flags_come_first() {
    let filled = Filled::new("fq").context("cx-delivered", "yes");
    let filled = filled.rate("fq-buy-gap", 4).rate("fq-buy-impact", 0);
    let report = filled.pick("fq-refer-reason", "private").report();
    let severities: Vec<Severity> = report.flags.iter().map(|flag| flag.severity).collect();
    assert_eq!(severities, [Severity::Stop, Severity::Warn]);
}

#[test]
fn a_flag_names_only_the_answers_that_set_it_off() {
    let filled = Filled::new("mo").pick("mo-gap-view", "steady");
    let report = filled
        .rate_all("mo-steady", 1)
        .rate_all("mo-growth", 1)
        .report();
    let flag = (report.flags.iter())
        .find(|flag| flag.id == "rf-mo-view-v-ratings")
        .expect("the view is not borne out");
    let said: Vec<String> = flag
        .causes
        .iter()
        .map(|cause| cause.say(Lang::En))
        .collect();
    assert_eq!(said.len(), 4, "{said:#?}");
    assert!(said[0].ends_with("Today is about what is needed"));
    assert!(said.iter().all(|own| !own.contains("a target above today")));
}

#[test]
fn a_sheet_of_guesses_says_that_it_is_one() {
    let filled = Filled::new("tr")
        .context("cx-phase", "opening")
        .rate_all("tr-", 3);
    let guessed = filled.report();
    assert!(lead(&guessed).verdict.contains(&Sentence::AllGuessed));
    assert_eq!(guessed.guesses.len(), 3);
    let proven = filled.grade_all(Grade::Seen).report();
    assert_eq!(lead(&proven).verdict.len(), 2);
    assert!(proven.guesses.is_empty());
}

#[test]
fn a_quick_result_is_never_called_firm() {
    let filled = Filled::new("tr")
        .context("cx-phase", "opening")
        .rate_all("tr-", 4);
    let report = filled.quick().report();
    assert_eq!(lead(&report).standing.sure, Sure::Quick);
    assert!(report.say_depth(Lang::En).starts_with("Quick depth: "));
    assert!(lead(&report).rows.iter().all(|row| {
        row.standing
            .is_none_or(|standing| standing.sure != Sure::Firm)
    }));
}

#[test]
fn a_scale_without_items_in_play_is_called_not_applicable() {
    let report = heron("fq", Lang::En).pop().unwrap().report();
    let left_out: Vec<&str> = report.left_out.iter().map(|own| own.en.as_str()).collect();
    assert_eq!(left_out, ["After-sale index"]);
    assert!(report.indices.iter().all(|index| index.id == "purchase"));
}

#[test]
fn of_two_indices_the_lower_one_leads() {
    let filled = Filled::new("fq").context("cx-delivered", "yes");
    let filled = filled.rate_all("fq-", 4).rate_all("fq-re", 0);
    let report = filled.pick("fq-refer-reason", "none").report();
    let order: Vec<&str> = report
        .indices
        .iter()
        .map(|index| index.id.as_str())
        .collect();
    assert_eq!(order, ["after-sale", "purchase"]);
    let counsel = report.counsel.first().and_then(|list| list.index.as_ref());
    assert_eq!(
        counsel.map(|label| label.en.as_str()),
        Some("After-sale index")
    );
}

#[test]
fn parts_of_a_part_stand_after_it_with_their_share() {
    let report = heron("fq", Lang::En).pop().unwrap().report();
    let ids: Vec<&str> = lead(&report)
        .rows
        .iter()
        .map(|row| row.id.as_str())
        .collect();
    let expected = [
        "why-buy", "why-now", "why-us", "value", "risk", "price", "purchase",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn an_answer_that_no_option_offers_is_told() {
    let filled = Filled::new("tr").set("tr-comp-listen", Value::NotApplicable);
    let report = filled.set("tr-dep-warn", Value::NotApplicable).report();
    let odd: Vec<&str> = report.odd.iter().map(|own| own.en.as_str()).collect();
    assert_eq!(odd.len(), 1);
    assert!(odd[0].starts_with("In your last talk"));
}

#[test]
fn notes_stand_with_their_answer_and_grade() {
    let filled = Filled::new("tr")
        .rate("tr-dep-chase", 3)
        .note("tr-dep-chase", " mails ");
    let report = filled.grade("tr-dep-chase", Grade::Confirmed).report();
    let [note] = report.notes.as_slice() else {
        panic!("one note was written");
    };
    assert_eq!(note.text, "mails");
    assert_eq!(note.grade, Some(Grade::Confirmed));
    assert_eq!(note.reply.say(Lang::En), "About every two weeks");
}

#[test]
fn every_scored_scale_explains_its_number_from_its_items() {
    for key in KEYS {
        let report = heron(key, Lang::En).pop().unwrap().report();
        for scored in report.scored.iter().filter(|own| own.answered.is_some()) {
            assert!(!scored.lines.is_empty(), "{key} {}", scored.id);
        }
    }
    let report = heron("tr", Lang::En).pop().unwrap().report();
    let scored = report
        .scored
        .iter()
        .find(|own| own.id == "dependability")
        .unwrap();
    let lines: Vec<String> = scored.lines.iter().map(|line| line.say(Lang::En)).collect();
    assert_eq!(
        lines,
        [
            "(3×75 + 2×25) / 5 = 55",
            "(3×75 + 2×0 + 2×25) / 7 = 39  to  (3×75 + 2×100 + 2×25) / 7 = 68",
            "known weight 2 of 7 is below 60\u{a0}%, so no point",
            "(3×0 + 2×0 + 2×25) / 7 = 7  to  (3×100 + 2×100 + 2×25) / 7 = 79",
        ]
    );
    assert_eq!(
        scored.say_summary(Lang::En),
        "Dependability: 55, from 2 answered and 1 not known"
    );
}

#[test]
fn what_changed_is_told_item_by_item() {
    let before = Filled::new("tr")
        .context("cx-phase", "opening")
        .rate_all("tr-", 2);
    let now = Filled::new("tr")
        .context("cx-phase", "opening")
        .rate_all("tr-", 2);
    let report = now.rate("tr-comp-listen", 4).report_after(&before, 10);
    let since = report.since.as_ref().expect("there was an earlier one");
    let [change] = since.changes.as_slice() else {
        panic!("one answer changed: {:?}", since.changes);
    };
    assert_eq!(
        change.before.say(Lang::En),
        "The customer corrected an important point"
    );
    let series = since.series.first().unwrap();
    assert_eq!(
        series.say_finding(TODAY, Lang::En),
        "Up 4 since 13 Nov; the range is as wide as before, 0"
    );
}

#[test]
fn a_type_is_told_with_the_person_and_what_it_means() {
    let people = heron("mo", Lang::En);
    let oak = people
        .iter()
        .find(|own| own.person.as_ref().unwrap().name == "Oak")
        .unwrap();
    assert_eq!(
        oak.report().say_verdict(Lang::En),
        "Oak: trouble fixer. Today is below what is needed; the person wants it fixed, \
         soon and safely."
    );
    let elm = people
        .iter()
        .find(|own| own.person.as_ref().unwrap().name == "Elm")
        .unwrap();
    let report = elm.report();
    assert_eq!(
        report.say_verdict(Lang::En),
        "Elm: not known yet. Too little is known for a type."
    );
    assert_eq!(report.counsel.first().unwrap().nothing, Nothing::NoType);
    assert_eq!(report.class.as_ref().unwrap().place, None);
}

#[test]
fn in_a_group_the_brake_comes_first_and_nobody_is_left_out() {
    let group = group_of(&heron("mo", Lang::En));
    assert_eq!(
        group.say_verdict(Lang::En),
        "A divided customer: trouble fixer 45\u{a0}%, steady keeper 30\u{a0}% of the known say. \
         Oak and Pine push for change, Cedar holds it back. \
         Elm has much say, and we hardly know Elm."
    );
    let first = group.moves.first().map(|own| &own.about);
    assert_eq!(first, Some(&About::Brake(vec!["Cedar".to_owned()])));
    let missing: Vec<String> = (group.persons.iter())
        .filter_map(|row| row.say_not_on_map(Lang::En))
        .collect();
    assert_eq!(
        missing,
        ["27\u{a0}% of the answers are known, too little for a type. Still possible: all of them."]
    );
    let asked = group.asks.first().and_then(|ask| ask.person.as_deref());
    assert_eq!(asked, Some("Elm"));
}

#[test]
fn a_brake_without_an_engine_says_so() {
    let cedar = Filled::new("mo")
        .of_person("Cedar")
        .rate_all("mo-steady", 4);
    let cedar = cedar.rate_all("mo-growth", 0).rate_all("mo-trouble", 0);
    let cedar = cedar
        .rate_all("mo-assured", 0)
        .pick("mo-gap-view", "steady");
    let group = group_of(&[cedar.rate("mo-say", 4)]);
    let about: Vec<&About> = group.moves.iter().map(|own| &own.about).collect();
    let brake = About::Brake(vec!["Cedar".to_owned()]);
    assert_eq!(about[..2], [&brake, &About::NoEngine]);
    assert_eq!(group.say_headline(Lang::En), "Mainly steady keeper");
}

#[test]
fn a_group_of_nobody_says_so() {
    let group = group_of(&[]);
    assert_eq!(
        group.say_verdict(Lang::En),
        "No person has been assessed yet."
    );
    assert!(!plain::group(&group, Lang::Zh).is_empty());
}

#[test]
fn every_worked_example_can_be_told_as_text_in_both_languages() {
    let mut told = 0;
    for key in KEYS {
        for (id, filled) in worked(key) {
            let report = filled.of_person("Oak").report();
            for lang in [Lang::En, Lang::Zh] {
                let text = plain::report(&report, lang);
                assert!(text.contains(&report.say_verdict(lang)), "{id}");
                assert!(
                    !text.contains(" ;") && !text.contains("。."),
                    "{id}: {text}"
                );
                told += 1;
            }
        }
    }
    assert!(told > 30, "only {told} were told");
}

#[test]
fn the_text_holds_no_word_of_the_other_language() {
    for key in KEYS {
        for (lang, foreign) in [(Lang::En, is_han as fn(char) -> bool), (Lang::Zh, is_latin)] {
            let report = heron(key, lang).pop().unwrap().report();
            let text = plain::report(&report, lang).replace("PPT", "");
            let line = text.lines().find(|line| line.contains(foreign));
            assert_eq!(line, None, "{key}");
        }
    }
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic()
}
