//! Questions of every kind rendered natively: step by step and on the sheet.

#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code)]
#[path = "support/host.rs"]
mod host;
#[allow(dead_code)]
#[path = "support/markup.rs"]
mod markup;

use dealgauge::answer::{Answer, NOBODY, Value};
use dealgauge::catalog::INDEX;
use dealgauge::record::{Assessment, Deal, DealStep, Person, Record};
use dealgauge::route::Route;
use dealgauge::run::Run;
use dealgauge::scoring::Depth;
use dealgauge::text::Lang;
use dealgauge::ui::components::known;
use dealgauge::ui::state::AppState;
use host::{deal, empty, instrument, name, page, put, sheet};
use markup::{Tag, tags, texts_of, words};

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

/// A deal with two people and a rival.
fn place(lang: Lang) -> Deal {
    let person = |id: &str, en: &str, zh: &str| {
        DealStep::Person(Person {
            id: id.to_owned(),
            name: name(lang, en, zh),
            position: String::new(),
        })
    };
    let rival = Value::Text(name(lang, "Acme", "甲公司"));
    deal("00001a", &name(lang, "Kestrel", "红隼"))
        .after(person("00003p", "Oak", "橡树"))
        .after(person("00004p", "Elm", "榆树"))
        .after(DealStep::Context {
            id: "cx-rival".to_owned(),
            value: Some(rival),
        })
}

fn of(key: &str, answers: &[(&str, Value)]) -> Assessment {
    let mut run = Run::new(Depth::Full);
    for (item, value) in answers {
        run.sheet
            .insert((*item).to_owned(), Answer::of(value.clone()));
    }
    Assessment {
        run,
        ..sheet("00009s", "00001a", key)
    }
}

fn with(lang: Lang, own: Assessment) -> AppState {
    let mut state = empty(lang);
    put(&mut state, Record::Deal(place(lang)));
    put(&mut state, Record::Assessment(own));
    state
}

fn part(part: &str) -> Route {
    Route::Answer {
        assessment: "00009s".to_owned(),
        part: Some(part.to_owned()),
    }
}

fn whole() -> Route {
    Route::Sheet("00009s".to_owned())
}

fn picks(keys: &[&str]) -> Value {
    Value::Picks(keys.iter().map(|&key| key.to_owned()).collect())
}

/// The inputs of a question by name, with their type, value and state.
fn inputs<'a>(tags: &'a [Tag], name: &str) -> Vec<(&'a str, &'a str, bool)> {
    let own = tags
        .iter()
        .filter(|tag| tag.attribute("name") == Some(name));
    own.map(|tag| {
        let kind = tag.attribute("type").unwrap_or_default();
        let value = tag.attribute("value").unwrap_or_default();
        (kind, value, tag.attribute("checked").is_some())
    })
    .collect()
}

fn links_to(page: &str, href: &str) -> bool {
    page.contains(&format!("href=\"{href}\""))
}

#[tokio::test]
async fn several_options_are_ticks_and_the_limit_is_said_before_them() {
    let own = of("va", &[("va-top3", picks(&["price", "speed"]))]);
    for (lang, limit, more) in [
        (Lang::En, "Tick exactly three.", "One more to tick."),
        (Lang::Zh, "请勾三项，不多不少。", "还差一项"),
    ] {
        for route in [part("check"), whole()] {
            let page = page(&with(lang, own.clone()), route).await;
            let tags = tags(&page);
            let inputs = inputs(&tags, "va-top3");
            assert!(inputs.iter().all(|(kind, ..)| *kind == "checkbox"));
            let ticked = inputs.iter().filter(|(.., checked)| *checked);
            let ticked: Vec<&str> = ticked.map(|(_, value, _)| *value).collect();
            assert_eq!(ticked, ["price", "speed"]);
            assert!(inputs.iter().any(|(_, value, _)| *value == "dk"));
            let said = page.find(limit).expect("the limit is said");
            assert!(said < page.find("value=\"speed\"").unwrap());
            assert!(page.contains(more), "{lang:?}");
        }
    }
}

#[tokio::test]
async fn three_ratings_of_a_value_stand_under_one_heading_with_the_rival_s_name() {
    for (lang, rival) in [(Lang::En, "Acme"), (Lang::Zh, "甲公司")] {
        for route in [part("basic"), whole()] {
            let page = page(&with(lang, of("va", &[])), route).await;
            let va = instrument("va");
            let text = va.item("va-quality-imp").unwrap().text.get(lang);
            assert_eq!(
                page.matches(text).count(),
                1,
                "the value's text stands once"
            );
            assert!(page.contains(rival));
            let groups = tags(&page);
            let groups = groups.iter().filter(|tag| tag.has_class("triple"));
            assert!(groups.count() >= 2);
            assert!(
                page.contains("id=\"va-quality-rival\"")
                    || page.contains("name=\"va-quality-rival\"")
            );
        }
    }
}

#[tokio::test]
async fn a_person_is_chosen_among_the_others_of_the_deal() {
    let own = Assessment {
        person: Some("00003p".to_owned()),
        ..of("pf", &[("pf-listens-to", Value::Pick(NOBODY.to_owned()))])
    };
    for route in [part("link"), whole()] {
        let page = page(&with(Lang::En, own.clone()), route).await;
        let options: Vec<String> = tags(&page)
            .iter()
            .filter(|tag| tag.name == "option")
            .map(|tag| tag.attribute("value").unwrap_or_default().to_owned())
            .collect();
        assert_eq!(options, ["", "own-00004p", "nobody", "new"]);
    }
    let blank = page(&empty(Lang::En), Route::Instrument("pf".to_owned())).await;
    let tags = tags(&blank);
    let select = tags
        .iter()
        .find(|tag| tag.attribute("id") == Some("pf-listens-to-field"));
    assert!(select.unwrap().attribute("disabled").is_some());
    assert!(blank.contains("once it is answered for a deal"));
}

#[tokio::test]
async fn a_report_says_the_name_of_a_person_and_never_the_id() {
    let own = Assessment {
        person: Some("00003p".to_owned()),
        ..of("pf", &[("pf-listens-to", Value::Pick("00004p".to_owned()))])
    };
    let page = page(&with(Lang::En, own), Route::Report("00009s".to_owned())).await;
    assert!(texts_of(&page, "main").join(" ").contains("Elm") || page.contains("Elm"));
    assert!(!words(&page).iter().any(|text| text.contains("00004p")));
}

#[tokio::test]
async fn an_empty_question_opens_with_what_another_instrument_knows() {
    let mut state = with(Lang::En, of("dw", &[]));
    let theirs = Assessment {
        id: "00008s".to_owned(),
        ..of("oq", &[("oq-margin", Value::Number(3.0))])
    };
    put(&mut state, Record::Assessment(theirs));
    let scale = instrument("dw").item("dw-margin").unwrap().scale.clone();
    let step = page(&state, part(&scale)).await;
    let dw = tags(&step);
    let inputs = inputs(&dw, "dw-margin");
    assert!(inputs.contains(&("radio", "3", true)), "{inputs:?}");
    assert!(step.contains("From Opportunity qualification, 22 Nov."));
    let sheet = page(&state, whole()).await;
    let tags = tags(&sheet);
    assert!(
        !self::inputs(&tags, "dw-margin")
            .iter()
            .any(|(.., checked)| *checked)
    );
    assert!(sheet.contains("Keep it as the answer"));
}

#[tokio::test]
async fn a_finding_of_another_instrument_is_shown_beside_with_a_way_to_it() {
    let mut state = with(Lang::En, of("oq", &[]));
    let ep = instrument("ep");
    let met = ep.item("ep-pow-met").unwrap();
    let theirs = Assessment {
        id: "00008s".to_owned(),
        ..of("ep", &[(met.id.as_str(), Value::Pick("yes".to_owned()))])
    };
    put(&mut state, Record::Assessment(theirs));
    let scale = instrument("oq")
        .item("oq-executive-standing")
        .unwrap()
        .scale
        .clone();
    let first = page(&state, part(&scale)).await;
    let second = page(&state, part(&format!("{scale}.2"))).await;
    let page = [first, second].concat();
    assert!(page.contains("To compare:"));
    assert!(links_to(&page, "#/answer/00008s"));
}

#[tokio::test]
async fn what_is_rated_by_its_words_has_them_written_down_in_the_open() {
    let own = of("vc", &[]);
    let scale = instrument("vc")
        .items
        .iter()
        .find(|item| item.words)
        .unwrap()
        .scale
        .clone();
    for route in [part(&scale), whole()] {
        let page = page(&with(Lang::En, own.clone()), route).await;
        assert!(page.contains("What was said, and by whom"));
    }
}

#[tokio::test]
async fn a_tick_stands_below_the_note_and_is_told_on_the_closed_fold() {
    let mut own = of("ng", &[("ng-their-limit", Value::Pick("yes".to_owned()))]);
    let mut limit = own.run.sheet.get("ng-their-limit").unwrap().clone();
    limit.mark = true;
    own.run.sheet.insert("ng-their-limit".to_owned(), limit);
    let ng = instrument("ng");
    let item = ng.item("ng-their-limit").unwrap();
    for route in [part(&item.scale), part(&format!("{}.2", item.scale))] {
        let page = page(&with(Lang::En, own.clone()), route).await;
        if !page.contains("id=\"ng-their-limit\"") {
            continue;
        }
        let mark = item.mark.as_ref().unwrap().get(Lang::En);
        assert_eq!(page.matches(mark).count(), 1, "on the fold");
        let inside = yew::LocalServerRenderer::<MarkedFold>::new().render().await;
        assert_eq!(inside.matches(mark).count(), 1, "in it");
        assert_eq!(inputs(&tags(&inside), "ng-their-limit-mark").len(), 1);
        return;
    }
    panic!("the question is on no page");
}

/// What is in the fold of an answer with a tick.
#[yew::component]
fn MarkedFold() -> yew::Html {
    let ng = instrument("ng");
    let item = ng.item("ng-their-limit").unwrap();
    let mark = item.mark.as_ref().map(|mark| mark.get(Lang::En));
    let answer = Answer {
        mark: true,
        ..Answer::of(Value::Pick("yes".to_owned()))
    };
    known::inside(
        Lang::En,
        &item.id,
        &answer,
        (mark, false),
        &yew::Callback::noop(),
    )
}

#[tokio::test]
async fn a_number_that_stays_here_says_so_and_is_not_in_the_report() {
    let own = of("ng", &[("ng-our-limit", Value::Number(123_456.0))]);
    let state = with(Lang::En, own);
    let sheet = page(&state, whole()).await;
    assert!(sheet.contains("Stays on this device"));
    assert!(sheet.contains("123,456"));
    let report = page(&state, Route::Report("00009s".to_owned())).await;
    assert!(!report.contains("123"), "it is in the report");
    assert!(report.contains("report-private"));
}

#[tokio::test]
async fn one_of_several_is_named_in_lists_and_in_its_report() {
    let named = |id: &str, subject: Option<&str>| Assessment {
        id: id.to_owned(),
        subject: subject.map(str::to_owned),
        ..of("nd", &[])
    };
    let mut state = with(Lang::En, named("00009s", Some("Changeover")));
    put(&mut state, Record::Assessment(named("00010s", None)));
    let own = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(own.contains("Changeover") && own.contains("Not named yet"));
    assert!(own.contains("Begin another"));
    let report = page(&state, Route::Report("00009s".to_owned())).await;
    assert!(texts_of(&report, "h1").join("").contains("Changeover"));
    let begin = page(&state, Route::Instrument("nd".to_owned())).await;
    assert!(begin.contains("begin-subject") && begin.contains("own-Changeover"));
    let unnamed = Route::Answer {
        assessment: "00010s".to_owned(),
        part: None,
    };
    assert!(page(&state, unnamed).await.contains("id=\"subject\""));
}

#[tokio::test]
async fn the_part_about_the_deal_is_a_sheet_of_its_own() {
    let state = with(Lang::En, of("pf", &[]));
    let sheet = page(&state, whole()).await;
    assert!(sheet.contains("name=\"pm-missing\"") && !sheet.contains("name=\"pf-layer\""));
    let begin = page(&state, Route::Instrument("pf".to_owned())).await;
    assert!(begin.contains("The deal as a whole"));
    let deal = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(deal.contains("The deal as a whole"));
}

#[tokio::test]
async fn what_is_for_the_seller_alone_says_so_wherever_it_is_read() {
    let state = with(Lang::En, of("sf", &[]));
    let answer = Route::Answer {
        assessment: "00009s".to_owned(),
        part: None,
    };
    for route in [answer, whole(), Route::Report("00009s".to_owned())] {
        assert!(page(&state, route).await.contains("For the seller alone"));
    }
}

#[tokio::test]
async fn the_business_group_has_an_entrance_of_its_own_behind_the_others() {
    for lang in LANGS {
        let page = page(&empty(lang), Route::Catalogue).await;
        let (before, side) = page.split_once("<details").unwrap();
        for entry in INDEX {
            let href = Route::Instrument(entry.key.to_owned()).href();
            let aside = entry.group == dealgauge::instrument::Group::Business;
            let link = format!("href=\"{href}\"");
            assert_eq!(side.contains(&link), aside, "{}", entry.key);
            assert_eq!(before.contains(&link), !aside, "{}", entry.key);
        }
    }
}

/// Pages of every instrument, answered step by step and on one sheet.
async fn all(lang: Lang) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for entry in INDEX {
        let own = Assessment {
            person: entry.each_person.then(|| "00003p".to_owned()),
            ..of(entry.key, &[])
        };
        let state = with(lang, own);
        let scales = instrument(entry.key);
        for scale in &scales.scales {
            pages.push((
                format!("{} {}", entry.key, scale.id),
                page(&state, part(&scale.id)).await,
            ));
        }
        pages.push((format!("{} whole", entry.key), page(&state, whole()).await));
    }
    pages
}

#[tokio::test]
async fn every_question_of_every_instrument_can_be_answered_somewhere() {
    for (what, page) in all(Lang::En).await {
        let tags = tags(&page);
        for (at, tag) in tags.iter().enumerate() {
            if !(tag.has_class("item") || tag.has_class("sheet__row")) || tag.name != "fieldset" {
                continue;
            }
            let rest = tags.iter().skip(at + 1);
            let own = rest.take_while(|tag| tag.name != "fieldset");
            let ways =
                own.filter(|tag| ["input", "select", "textarea"].contains(&tag.name.as_str()));
            assert!(ways.count() >= 2, "{what}: {tag:?}");
        }
    }
}

#[tokio::test]
async fn ids_are_unique_and_references_find_one_on_every_page_of_questions() {
    for (what, page) in all(Lang::En).await {
        let tags = tags(&page);
        let mut ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{what}: an id stands twice");
        for tag in &tags {
            for name in ["for", "aria-labelledby", "aria-describedby"] {
                let named = tag.attribute(name).unwrap_or_default();
                for id in named.split_whitespace() {
                    assert!(ids.contains(&id), "{what}: {name} {id}");
                }
            }
        }
    }
}

#[tokio::test]
async fn no_page_of_questions_speaks_the_other_language() {
    let is_han = |letter: char| ('\u{2e80}'..='\u{ffef}').contains(&letter);
    for (what, page) in all(Lang::En).await {
        let words = words(&page);
        let found: Vec<_> = words.iter().filter(|text| text.contains(is_han)).collect();
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
    for lang in LANGS {
        assert!(!all(lang).await.is_empty());
    }
}
