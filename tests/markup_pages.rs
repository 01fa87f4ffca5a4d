//! The pages rendered natively, in both languages and in their states.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/host.rs"]
mod host;
#[path = "support/markup.rs"]
mod markup;

use dealgauge::catalog::{INDEX, about};
use dealgauge::record::{Person, Record, Topic};
use dealgauge::route::Route;
use dealgauge::text::Lang;
use dealgauge::ui::state::{AppState, Damaged, Deleted, KeepFault, LoadFault, Saving, Shelf};
use host::{
    deal, empty, instrument, now, page, put, with_bare_deal, with_many, with_sample, with_try,
};
use markup::{tags, texts_of, words};

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

/// Words that are the same in Chinese.
const SAME: &[&str] = &[
    "AA",
    "Apache",
    "BVF",
    "App",
    "BVF",
    "Dealgauge",
    "MIT",
    "PPT",
    "Safari",
    "Tab",
    "WCAG",
    "CSV",
    "Excel",
];

/// Every page of ours in every state worth a look, with a name for messages.
fn views(lang: Lang) -> Vec<(&'static str, AppState, Route)> {
    let (sample, id) = with_sample(lang);
    let mut offline = sample.clone();
    let fault = Shelf::Failed(LoadFault::Offline);
    offline.shelves.insert("tr".to_owned(), fault);
    let bare = with_bare_deal(lang);
    let tried = with_try(lang);
    let of = |key: &str| Route::Instrument(key.to_owned());
    let to = |id: &str| Route::Deal(id.to_owned());
    vec![
        ("first", empty(lang), Route::Home),
        ("deals", sample.clone(), Route::Home),
        ("a bare deal", bare.clone(), Route::Home),
        ("a try", tried.clone(), Route::Home),
        ("many deals", with_many(lang, 30), Route::Home),
        ("the sample", sample.clone(), to(&id)),
        ("offline", offline.clone(), to(&id)),
        ("bare", bare.clone(), to("00001a")),
        ("tried", tried, to("00001a")),
        ("no such deal", empty(lang), to("zzz")),
        ("catalogue", empty(lang), Route::Catalogue),
        ("fq", empty(lang), of("fq")),
        ("mo", sample, of("mo")),
        ("tr offline", offline, of("tr")),
        ("no such instrument", empty(lang), of("zz")),
        ("about", empty(lang), Route::About),
        ("lost", empty(lang), Route::Lost("404".to_owned())),
    ]
}

#[tokio::test]
async fn every_page_has_one_heading_of_the_first_rank_in_its_main_part() {
    for (what, state, route) in views(Lang::En) {
        let page = page(&state, route).await;
        let tags = tags(&page);
        let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!(count("h1"), 1, "{what}");
        let mains: Vec<_> = tags.iter().filter(|tag| tag.name == "main").collect();
        assert_eq!(mains.len(), 1, "{what}");
        assert_eq!(mains[0].attribute("id"), Some("main"), "{what}");
        assert_eq!(mains[0].attribute("tabindex"), Some("-1"), "{what}");
        assert!(mains[0].has_class("page"), "{what}");
    }
}

#[tokio::test]
async fn an_english_page_has_no_chinese_but_where_it_is_marked() {
    let is_han = |letter: char| ('\u{2e80}'..='\u{ffef}').contains(&letter);
    for (what, state, route) in views(Lang::En) {
        let page = page(&state, route).await;
        let found: Vec<_> = words(&page)
            .into_iter()
            .filter(|text| text.contains(is_han))
            .collect();
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
}

#[tokio::test]
async fn a_chinese_page_has_no_english_but_where_it_is_marked() {
    for (what, state, route) in views(Lang::Zh) {
        let page = page(&state, route).await;
        let mut found = Vec::new();
        for text in words(&page) {
            let parts = text.split(|letter: char| !letter.is_ascii_alphabetic());
            let strange = parts.filter(|part| part.len() > 1 && !SAME.contains(part));
            found.extend(strange.map(|part| format!("{part} in {text}")));
        }
        assert!(found.is_empty(), "{what}: {found:#?}");
    }
}

#[tokio::test]
async fn every_link_leads_to_a_page_or_to_a_place_in_this_one() {
    for lang in LANGS {
        for (what, state, route) in views(lang) {
            let page = page(&state, route).await;
            for link in tags(&page).iter().filter(|tag| tag.name == "a") {
                let href = link.attribute("href").unwrap_or_default();
                let leads = match Route::read(href) {
                    Some(Route::Lost(_)) => false,
                    Some(_) => true,
                    None => page.contains(&format!("id=\"{}\"", href.trim_start_matches('#'))),
                };
                assert!(leads, "{what}: {href}");
            }
        }
    }
}

#[tokio::test]
async fn ids_are_unique_and_every_reference_finds_one() {
    for (what, state, route) in views(Lang::En) {
        let page = page(&state, route).await;
        let tags = tags(&page);
        let mut ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{what}: an id stands twice");
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
async fn every_field_has_a_label_and_every_button_says_what_it_is() {
    for (what, state, route) in views(Lang::Zh) {
        let page = page(&state, route).await;
        let tags = tags(&page);
        let labelled = |id: &str| {
            let mut labels = tags.iter().filter(|tag| tag.name == "label");
            labels.any(|label| label.attribute("for") == Some(id))
        };
        for field in tags
            .iter()
            .filter(|tag| ["input", "select"].contains(&tag.name.as_str()))
        {
            // Radios stand inside their labels.
            let is_radio = field.attribute("type") == Some("radio");
            let id = field.attribute("id").unwrap_or_default();
            assert!(is_radio || labelled(id), "{what}: {field:?}");
        }
        for button in tags.iter().filter(|tag| tag.name == "button") {
            assert!(button.attribute("type").is_some(), "{what}: {button:?}");
        }
        assert!(
            texts_of(&page, "button")
                .iter()
                .all(|text| !text.trim().is_empty()),
            "{what}"
        );
    }
}

#[tokio::test]
async fn a_code_name_is_suggested_in_the_language_of_the_page() {
    for (lang, suggested) in [(Lang::En, "Kestrel"), (Lang::Zh, "红隼")] {
        let page = page(&empty(lang), Route::Home).await;
        let tags = tags(&page);
        let field = tags
            .iter()
            .find(|tag| tag.attribute("id") == Some("deal-name"));
        assert_eq!(field.unwrap().attribute("value"), Some(suggested));
    }
}

#[tokio::test]
async fn the_first_page_shows_the_sample_s_own_numbers() {
    let page = page(&empty(Lang::En), Route::Home).await;
    assert!(page.contains("67 as answered"), "{page}");
    assert!(page.contains("31–79 as evidenced"));
}

#[tokio::test]
async fn the_first_page_is_whole_without_any_instrument() {
    let mut state = empty(Lang::En);
    let with = page(&state, Route::Home).await;
    state.shelves.clear();
    assert_eq!(page(&state, Route::Home).await, with);
}

#[tokio::test]
async fn a_row_says_what_the_latest_result_says_and_what_is_open() {
    let (state, _) = with_sample(Lang::En);
    let page = page(&state, Route::Home).await;
    assert!(page.contains("Trust carries everyday matters, not yet a large decision."));
    assert!(page.contains("questions to ask · "), "{page}");
    assert!(page.contains("Pump maker, Suzhou"));
    assert!(page.contains("Sample"));
    assert!(page.contains("18 Nov"));
}

#[tokio::test]
async fn a_row_waits_without_words_while_the_instrument_is_on_its_way() {
    let (mut state, _) = with_sample(Lang::En);
    state.shelves.clear();
    let page = page(&state, Route::Home).await;
    assert!(page.contains("<p class=\"deal__says\"></p>"), "{page}");
    assert!(!page.contains("Nothing is answered yet"));
}

#[tokio::test]
async fn a_deal_that_was_only_tried_is_listed_without_a_name() {
    let page = page(&with_try(Lang::En), Route::Home).await;
    assert!(page.contains("Not named yet, begun 18 Nov"));
    assert!(page.contains("No result yet: Trust, 2 of "));
    assert!(page.contains("Yesterday"));
}

#[tokio::test]
async fn more_than_eight_deals_have_a_search_and_more_than_25_have_pages() {
    let few = page(&with_many(Lang::En, 8), Route::Home).await;
    assert!(!few.contains("Find a deal"));
    let some = page(&with_many(Lang::En, 9), Route::Home).await;
    assert!(some.contains("Find a deal by name or customer"));
    assert!(!some.contains("Earlier ones"));
    let many = page(&with_many(Lang::En, 30), Route::Home).await;
    assert!(many.contains("1 to 25 of 30"));
    assert!(many.contains("Earlier ones"));
    assert_eq!(
        texts_of(&many, "h2")
            .iter()
            .filter(|name| *name == "Deal")
            .count(),
        25
    );
}

#[tokio::test]
async fn what_was_deleted_can_be_brought_back_from_the_first_page() {
    let mut state = empty(Lang::Zh);
    state.deleted = Some(Deleted {
        name: "番红花".to_owned(),
        records: vec![Record::Deal(deal("00001a", "番红花"))],
    });
    let page = page(&state, Route::Home).await;
    assert!(page.contains("番红花已删除。"));
    assert!(page.contains("撤销"));
}

#[tokio::test]
async fn the_age_of_the_backup_is_said_with_what_has_changed_since() {
    let mut state = with_many(Lang::En, 3);
    let none = page(&state, Route::Home).await;
    assert!(none.contains("There is no backup file yet."));
    state.settings.backup = Some(now().days_before(12));
    state.settings.backup_seq = 2;
    let old = page(&state, Route::Home).await;
    assert!(old.contains("The newest backup is 12 days old; 2 deals have changed since."));
}

#[tokio::test]
async fn the_sample_is_marked_and_its_page_shows_every_result() {
    let (state, id) = with_sample(Lang::En);
    let page = page(&state, Route::Deal(id)).await;
    for said in [
        "This is a sample deal.",
        "Throw the sample away",
        "Compared with: Doing it in-house",
        "Weakest link: why now?",
        "Trust index, 3 times",
        "Divided",
        "Ask Elm.",
        "Money is there, the return is not worked out: expect a price fight.",
        "A person who can decide or stop the deal is hardly known.",
        "3 of 6 done",
        "5 of 5 people",
        "All of them in one picture",
        "Answer again",
        "Several promises kept or broken, perhaps a first order",
        "9 sheets, the latest first",
        "Can block it or change the terms",
    ] {
        assert!(page.contains(said), "{said}\n{page}");
    }
}

#[tokio::test]
async fn a_bare_deal_offers_the_first_steps_and_nothing_that_is_not_there() {
    let page = page(&with_bare_deal(Lang::En), Route::Deal("00001a".to_owned())).await;
    assert!(page.contains("0 of 3 done"));
    assert!(page.contains("Not started"));
    assert!(page.contains("Add the people first"));
    assert!(page.contains("id=\"person-name\""));
    for absent in [
        "Questions to ask",
        "All sheets",
        "Answer again",
        "Throw the sample",
    ] {
        assert!(!page.contains(absent), "{absent}");
    }
}

#[tokio::test]
async fn while_a_sheet_is_unfinished_only_what_was_called_unknown_is_a_question() {
    let page = page(&with_try(Lang::En), Route::Deal("00001a".to_owned())).await;
    assert!(page.contains("Not named yet, begun 18 Nov"));
    assert!(page.contains("2 of "));
    let asks = tags(&page)
        .iter()
        .filter(|tag| tag.has_class("ask"))
        .count();
    assert_eq!(asks, 1);
    assert!(
        !page.contains("class=\"small-set"),
        "no score is shown while answering"
    );
}

#[tokio::test]
async fn an_answer_begun_again_does_not_hide_the_result_before_it() {
    let (mut state, id) = with_sample(Lang::En);
    let latest = state.store.latest(&id, "tr", Topic::default()).unwrap();
    let again = latest.again("00zzzagain".to_owned(), 1, &now());
    put(&mut state, Record::Assessment(again));
    let page = page(&state, Route::Deal(id)).await;
    assert!(page.contains("Trust carries everyday matters"));
    assert!(page.contains("20 of 20 answered"));
}

#[tokio::test]
async fn people_are_told_apart_in_what_has_to_be_asked_of_whom() {
    let mut state = with_bare_deal(Lang::En);
    let mut own = deal("00001a", "Kestrel");
    own.people.push(Person {
        id: "p1".to_owned(),
        name: "Oak".to_owned(),
        position: String::new(),
    });
    put(&mut state, Record::Deal(own));
    let page = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(page.contains("0 of 1 people"));
    assert!(page.contains("class=\"task__people\""));
}

#[tokio::test]
async fn the_catalogue_counts_and_lists_the_instruments_that_exist() {
    for lang in LANGS {
        let page = page(&empty(lang), Route::Catalogue).await;
        assert!(texts_of(&page, "h1")[0].starts_with(&INDEX.len().to_string()));
        for entry in INDEX {
            assert!(page.contains(&format!("#/instruments/{}", entry.key)));
            let about = about(entry.key).unwrap();
            assert!(page.contains(about.purpose.get(lang)));
        }
    }
}

#[tokio::test]
async fn an_instrument_shows_every_question_without_being_answered() {
    for lang in LANGS {
        for entry in INDEX {
            let page = page(&empty(lang), Route::Instrument(entry.key.to_owned())).await;
            let mut questions = texts_of(&page, "legend");
            // What three ratings of a value are about stands above them once.
            questions.extend(texts_of(&page, "h3"));
            for item in &instrument(entry.key).items {
                let text = item.text.get(lang);
                assert!(
                    questions.iter().any(|own| own.contains(text)),
                    "{}",
                    item.id
                );
            }
        }
    }
}

#[tokio::test]
async fn why_an_instrument_did_not_come_is_said_with_a_way_to_try_again() {
    let cases = [
        (LoadFault::Offline, "“Trust” could not be fetched."),
        (LoadFault::Missing(404), "(status 404)"),
        (LoadFault::Damaged("line 3".to_owned()), "line 3"),
    ];
    for (fault, said) in cases {
        let mut state = empty(Lang::En);
        state.shelves.insert("tr".to_owned(), Shelf::Failed(fault));
        let page = page(&state, Route::Instrument("tr".to_owned())).await;
        assert!(page.contains(said), "{said}");
        assert!(page.contains("Try again"));
    }
}

#[tokio::test]
async fn every_page_says_so_while_nothing_can_be_written() {
    let cases = [
        (KeepFault::Full, "Not saved since 14:05."),
        (KeepFault::Lost, "Not saved since 14:05."),
        (KeepFault::Blocked, "This browser keeps nothing here."),
    ];
    for (why, said) in cases {
        let mut state = empty(Lang::En);
        state.saving = Saving::Failing { since: now(), why };
        for route in [Route::Home, Route::Catalogue, Route::About] {
            let page = page(&state, route).await;
            assert!(page.contains(said), "{said}");
            assert!(page.contains("role=\"alert\""));
        }
    }
}

#[tokio::test]
async fn the_saved_line_says_what_is_true_now() {
    let mut state = with_bare_deal(Lang::En);
    let route = || Route::Deal("00001a".to_owned());
    assert!(page(&state, route()).await.contains("Kept on this device"));
    state.waiting.add("00001a", 0);
    let pending = page(&state, route()).await;
    assert!(pending.contains("Saving …") && !pending.contains("Kept on this device"));
    state.waiting.clear();
    state.saving = Saving::Saved(now());
    assert!(
        page(&state, route())
            .await
            .contains("Saved 14:05 on this device")
    );
}

#[tokio::test]
async fn stored_texts_that_cannot_be_read_are_mentioned() {
    let mut state = with_bare_deal(Lang::En);
    state.damaged.push(Damaged {
        key: "dealgauge:deal:x".to_owned(),
        text: "{".to_owned(),
        why: "not a record".to_owned(),
    });
    let page = page(&state, Route::Home).await;
    assert!(page.contains("1 stored text can’t be read; it stays as it is."));
}

#[tokio::test]
async fn before_storage_is_read_no_page_claims_that_nothing_is_there() {
    let mut state = empty(Lang::En);
    state.loaded = false;
    let home = page(&state, Route::Home).await;
    assert!(!home.contains("Start with a deal"));
    let deal = page(&state, Route::Deal("00001a".to_owned())).await;
    assert!(!deal.contains("This deal is not here"));
}

#[tokio::test]
async fn the_page_about_the_app_has_the_rules_of_fairness_word_for_word() {
    let spec = include_str!("../docs/spec/00-conventions.md");
    for lang in LANGS {
        let page = page(&empty(lang), Route::About).await;
        let (_, section) = spec.split_once("## 10. Fairness").unwrap();
        let table = section
            .lines()
            .filter(|line| line.starts_with("| "))
            .skip(1);
        let rules: Vec<&str> = table
            .take_while(|line| !line.starts_with("| set"))
            .filter_map(|line| line.split('|').nth(if lang == Lang::En { 1 } else { 2 }))
            .map(str::trim)
            .collect();
        assert_eq!(rules.len(), 6, "{rules:?}");
        let text = words(&page).join("\n").replace('’', "'");
        for rule in rules {
            assert!(text.contains(&rule.replace('’', "'")), "{rule}");
        }
    }
}
