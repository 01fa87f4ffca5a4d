//! The sample deal fits the instruments, and its reports have something to say.

#![cfg(not(target_arch = "wasm32"))]

use dealgauge::answer::Value;
use dealgauge::catalog::INDEX;
use dealgauge::instrument::{self, Group, Instrument, Scope};
use dealgauge::record::sample::sample;
use dealgauge::record::{self, Assessment, Deal, Record, Stored};
use dealgauge::scoring::classes::ClassOutcome;
use dealgauge::scoring::group::{GroupLabel, Member, roll_up};
use dealgauge::scoring::{Given, Results, score};
use dealgauge::text::Lang;
use dealgauge::text::date::Stamp;

fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    instrument::read(&path, &text).unwrap()
}

fn made(lang: Lang) -> (Deal, Vec<Assessment>) {
    let now = Stamp::try_from("2026-11-23T09:30:00+08:00".to_owned()).unwrap();
    let mut count = 0;
    let records = sample(lang, &now, || {
        count += 1;
        format!("{count:05}sample")
    });
    let mut deals = Vec::new();
    let mut assessments = Vec::new();
    for record in records {
        match record {
            Record::Deal(deal) => deals.push(deal),
            Record::Assessment(assessment) => assessments.push(assessment),
        }
    }
    (deals.pop().unwrap(), assessments)
}

fn results(assessment: &Assessment, deal: &Deal) -> Results {
    score(&Given {
        instrument: &instrument(&assessment.instrument),
        sheet: &assessment.run.sheet,
        context: assessment.context.as_ref().unwrap_or(&deal.context),
        depth: assessment.run.depth,
        age_days: Some(5),
        scope: Scope::default(),
        others: &[],
    })
}

/// The assessments of an instrument, the earliest first.
fn of<'a>(key: &str, assessments: &'a [Assessment]) -> Vec<&'a Assessment> {
    let own = assessments.iter();
    own.filter(|assessment| assessment.instrument == key)
        .collect()
}

/// The point of a composite or scale, as answered, rounded.
fn point(results: &Results, id: &str) -> Option<i64> {
    let point = results.answered.score(id)?.shown_point()?;
    Some(point.round().to_integer())
}

#[test]
fn every_core_instrument_is_filled_in() {
    let (deal, assessments) = made(Lang::En);
    for entry in INDEX.iter().filter(|entry| entry.group == Group::Core) {
        let own = of(entry.key, &assessments);
        assert!(!own.is_empty(), "{}", entry.key);
        assert!(
            own.iter()
                .all(|one| one.person.is_some() == entry.each_person)
        );
        assert!(own.iter().all(|one| one.deal == deal.id));
        assert!(own.iter().all(|one| one.version == entry.version));
    }
}

#[test]
fn every_answer_fits_an_item_that_is_asked() {
    let (deal, assessments) = made(Lang::Zh);
    for assessment in &assessments {
        let instrument = instrument(&assessment.instrument);
        for id in assessment.run.sheet.keys() {
            assert!(instrument.item(id).is_some(), "{id}");
        }
        for reading in results(assessment, &deal).readings {
            assert!(!reading.odd, "{}", reading.id);
            let answered = assessment.run.sheet.contains_key(&reading.id);
            assert_eq!(reading.is_visible(), answered, "{}", reading.id);
        }
    }
}

#[test]
fn the_context_answers_are_among_those_that_are_asked() {
    let contexts = instrument::read_context("context.json", dealgauge::catalog::CONTEXT_JSON);
    let contexts = contexts.unwrap();
    let (deal, _) = made(Lang::En);
    for (id, value) in &deal.context {
        let context = contexts.iter().find(|context| context.id == *id).unwrap();
        let fits = match (&context.kind, value) {
            (instrument::Kind::Single { options }, Value::Pick(key)) => {
                options.iter().any(|option| option.key == *key)
            }
            (instrument::Kind::YesPartlyNo { .. }, Value::Pick(key)) => key == "yes" || key == "no",
            (instrument::Kind::Text {}, Value::Text(text)) => !text.is_empty(),
            _ => false,
        };
        assert!(fits, "{id}: {value:?}");
    }
}

#[test]
fn it_is_marked_and_named_in_the_language_in_which_it_is_made() {
    let (en, _) = made(Lang::En);
    let (zh, sheets) = made(Lang::Zh);
    assert!(en.sample && zh.sample);
    assert_eq!((en.name.as_str(), zh.name.as_str()), ("Heron", "苍鹭"));
    let notes = sheets.iter().flat_map(|sheet| sheet.run.sheet.values());
    for note in notes
        .map(|answer| &answer.note)
        .filter(|note| !note.is_empty())
    {
        assert!(
            !note.contains(|letter: char| letter.is_ascii_alphabetic()),
            "{note}"
        );
    }
}

#[test]
fn trust_has_a_point_as_answered_and_none_as_evidenced_and_has_risen() {
    let (deal, assessments) = made(Lang::En);
    let trust = of("tr", &assessments);
    let points: Vec<_> = trust
        .iter()
        .map(|one| point(&results(one, &deal), "index"))
        .collect();
    assert_eq!(points, [Some(50), Some(57), Some(67)]);
    let last = results(trust.last().unwrap(), &deal);
    let evidenced = last.evidenced.unwrap();
    assert_eq!(evidenced.score("index").unwrap().shown_point(), None);
    assert_eq!(last.flags, ["rf-tr-promise-v-chase", "rf-tr-push-v-care"]);
}

#[test]
fn the_purchase_holds_in_part_and_the_weakest_link_is_the_hurry() {
    let (deal, assessments) = made(Lang::En);
    let results = results(of("fq", &assessments).first().unwrap(), &deal);
    assert_eq!(point(&results, "purchase"), Some(61));
    let purchase = results.answered.composite("purchase").unwrap();
    assert_eq!(purchase.weakest.as_deref(), Some("why-now"));
    assert_eq!(results.answered.score("after-sale"), None);
    assert_eq!(results.flags, ["rf-fq-price-only"]);
}

#[test]
fn the_people_are_divided_and_one_of_weight_is_hardly_known() {
    let (deal, assessments) = made(Lang::En);
    let motive = instrument("mo");
    let say = |assessment: &Assessment| {
        let answer = assessment.run.sheet.get("mo-say")?;
        answer.value.as_ref()?.rating()
    };
    let members: Vec<Member> = of("mo", &assessments)
        .into_iter()
        .map(|assessment| Member {
            outcome: results(assessment, &deal).answered.class.unwrap().outcome,
            say: say(assessment),
        })
        .collect();
    let unknown = members
        .iter()
        .filter(|member| matches!(member.outcome, ClassOutcome::None { .. }));
    assert_eq!(unknown.count(), 1);
    let classifier = motive.classifier.as_ref().unwrap();
    let group = roll_up(classifier, classifier.group.as_ref().unwrap(), &members);
    let divided = GroupLabel::Divided("trouble".to_owned(), "steady".to_owned());
    assert_eq!(group.label, Some(divided));
    assert_eq!((group.engines.len(), group.brakes.len()), (2, 1));
}

#[test]
fn what_is_made_can_be_stored_and_read_again() {
    let now = Stamp::try_from("2026-11-23T09:30:00+08:00".to_owned()).unwrap();
    let mut count = 0;
    let records = sample(Lang::En, &now, || {
        count += 1;
        format!("{count:05}sample")
    });
    assert!(!records.is_empty());
    for record in records {
        let stored = Stored { seq: 1, record };
        let read = record::read(&record::key::of(&stored.record), &record::write(&stored)).unwrap();
        assert_eq!(read, stored);
    }
}

#[test]
fn assessments_are_made_in_the_order_of_their_dates() {
    let (_, assessments) = made(Lang::En);
    let dates: Vec<_> = assessments.iter().map(|one| one.begun.date()).collect();
    assert!(dates.is_sorted());
    assert!(assessments.is_sorted_by_key(|one| one.id.clone()));
}
