//! A file that is brought in: shown, or refused in words.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::AttrValue;

use dealgauge::order::Set;
use dealgauge::record::import::{self, Counts, Fault, ImportError, Place};
use dealgauge::record::room::UNITS;
use dealgauge::record::{Deal, Record, Store, Stored, export};
use dealgauge::text::Lang;
use dealgauge::ui::data_view::Incoming;

use crate::page::{LANGS, drawn, is_sound, said, speaks_only, stamp, words};

/// A file and a store in which every state of a line occurs.
fn incoming(lang: Lang) -> Incoming {
    let file = include_str!("../fixtures/exports/v1.json");
    let export = import::read(file.as_bytes()).unwrap();
    let mut here = Store::default();
    for record in export.records.iter().take(3) {
        let record = match record.clone() {
            Record::Deal(deal) => Record::Deal(Deal {
                name: match deal.id.as_str() {
                    "00001k7mq" => deal.name,
                    _ => "Another".to_owned(),
                },
                ..deal
            }),
            Record::Assessment(mut assessment) => {
                assessment.run.sheet.clear();
                Record::Assessment(assessment)
            }
        };
        let seq = here.next_seq();
        here.put(Stored { seq, record });
    }
    let plan = import::plan(&here, &Set::new(), &export).unwrap();
    Incoming::Shown {
        name: said(lang, "heron-2026-11-20.json", "苍鹭-2026-11-20.json").into(),
        export: Rc::new(export),
        plan: Rc::new(plan),
    }
}

#[tokio::test]
async fn a_file_is_shown_line_by_line_before_it_is_brought_in() {
    for lang in LANGS {
        let html = drawn(lang, |props| props.incoming = incoming(lang)).await;
        is_sound(&html);
        let text = words(&html);
        let lines: &[&str] = match lang {
            Lang::En => &[
                "Heron, deal",
                "Heron, Five purchase questions, 18 Nov",
                "Something else, changed 18 Nov, 14:05",
                "Both are kept",
                "named “苍鹭（试用） (file)”",
                "a person no longer listed",
                "Added to the file’s copy",
                "Add 1, keep both of 2",
                "Leave everything as it is",
            ],
            Lang::Zh => &[
                "Heron，单子",
                "Heron，购买五问，11月18日",
                "内容不同，11月18日 14:05 改过",
                "两份都留",
                "叫“苍鹭（试用）（文件）”",
                "已不在名单上的人",
                "加入文件那份",
                "加入 1 项，并存 2 项",
                "什么都不动",
            ],
        };
        for line in lines {
            assert!(text.contains(line), "{line}: {text}");
        }
        if lang == Lang::Zh {
            speaks_only(lang, &html);
        }
    }
}

#[tokio::test]
async fn a_file_that_changes_nothing_asks_for_nothing() {
    for lang in LANGS {
        let store = Store::default();
        let text = export::everything(&store, &stamp());
        let export = import::read(text.as_bytes()).unwrap();
        let plan = import::plan(&store, &Set::new(), &export).unwrap();
        let html = drawn(lang, |props| {
            props.incoming = Incoming::Shown {
                name: "x.json".into(),
                export: Rc::new(export),
                plan: Rc::new(plan),
            };
        })
        .await;
        is_sound(&html);
        speaks_only(lang, &html);
        let text = words(&html);
        assert!(text.contains(said(lang, "holds no deal", "没有单子，也没有测评")));
        assert!(!text.contains(said(lang, "Add 0", "加入 0 项")));
    }
}

#[tokio::test]
async fn a_file_for_which_there_is_no_room_cannot_be_confirmed() {
    for lang in LANGS {
        let html = drawn(lang, |props| {
            props.incoming = incoming(lang);
            props.room.used = UNITS;
        })
        .await;
        let text = words(&html);
        assert!(text.contains(said(lang, "and 0 KB are left", "只剩 0 KB")));
        assert!(!text.contains(said(lang, "keep both of", "并存")));
    }
}

#[tokio::test]
async fn a_file_of_thousands_shows_its_first_lines_and_a_way_to_the_rest() {
    let mut store = Store::default();
    for number in 0..1000 {
        let seq = store.next_seq();
        let deal = Deal::new(format!("{number:05}x"), format!("{number}"), &stamp());
        store.put(Stored {
            seq,
            record: Record::Deal(deal),
        });
    }
    let text = export::everything(&store, &stamp());
    let export = import::read(text.as_bytes()).unwrap();
    let plan = import::plan(&Store::default(), &Set::new(), &export).unwrap();
    let html = drawn(Lang::En, |props| {
        props.incoming = Incoming::Shown {
            name: "all.json".into(),
            export: Rc::new(export),
            plan: Rc::new(plan),
        };
    })
    .await;
    assert!(html.contains("Show all 1000 lines"));
    assert!(html.contains("Add 1000"));
    assert_eq!(html.matches("role=\"rowheader\"").count(), 100);
}

/// One of each kind.
fn refusals() -> Vec<ImportError> {
    let at = Place { line: 3, column: 7 };
    let path = || "records[3].deal.name".to_owned();
    let shape = |fault| ImportError::Shape {
        at,
        path: path(),
        fault,
    };
    let name = || "mood".to_owned();
    vec![
        ImportError::TooLarge { bytes: 20_971_521 },
        ImportError::Empty,
        ImportError::NotText { line: 3 },
        ImportError::TooDeep { at },
        ImportError::NotJson { at },
        ImportError::CutShort { at },
        ImportError::Foreign { found: None },
        ImportError::Foreign {
            found: Some("excalidraw".to_owned()),
        },
        ImportError::Newer { version: 2 },
        ImportError::NoSuchVersion { version: 0 },
        shape(Fault::Unknown(name())),
        shape(Fault::Missing(name())),
        shape(Fault::Twice(name())),
        shape(Fault::Value),
        ImportError::BadId {
            line: 3,
            path: path(),
            id: "../7".to_owned(),
        },
        ImportError::IdTwice {
            line: 3,
            path: path(),
            id: "0000".to_owned(),
        },
        ImportError::NoDeal {
            line: 3,
            path: path(),
            deal: "0000".to_owned(),
        },
        ImportError::NoInstrument {
            line: 3,
            path: path(),
            key: "xx".to_owned(),
        },
        ImportError::InstrumentVersion {
            line: 3,
            path: path(),
            key: "mo".to_owned(),
            version: 2,
            newest: 1,
        },
    ]
}

#[tokio::test]
async fn every_refusal_is_told_in_words_of_its_own_and_heard() {
    for lang in LANGS {
        let mut sentences = BTreeSet::new();
        let all = refusals();
        let count = all.len();
        for why in all {
            let html = drawn(lang, |props| {
                props.incoming = Incoming::Refused {
                    name: "heron.json".into(),
                    why,
                };
            })
            .await;
            is_sound(&html);
            speaks_only(lang, &html);
            let (_, alert) = html.split_once("role=\"alert\"").expect("it is heard");
            let (alert, _) = alert.split_once("</div>").expect("it ends");
            assert!(alert.contains(said(
                lang,
                "Nothing here has changed.",
                "这里的内容没有变。"
            )));
            sentences.insert(alert.to_owned());
        }
        assert_eq!(sentences.len(), count, "two refusals in the same words");
    }
}

#[tokio::test]
async fn a_refusal_names_line_column_and_path() {
    let html = drawn(Lang::En, |props| {
        props.incoming = Incoming::Refused {
            name: "heron.json".into(),
            why: ImportError::Shape {
                at: Place {
                    line: 12,
                    column: 7,
                },
                path: "records[0].deal".to_owned(),
                fault: Fault::Missing("name".to_owned()),
            },
        };
    })
    .await;
    assert!(words(&html).contains("Line 12, column 7, “records[0].deal”: “name” is missing."));
}

#[tokio::test]
async fn each_stage_of_a_file_speaks_one_language() {
    let name = || AttrValue::from("heron.json");
    let counts = |add, keep_both| {
        Incoming::Done(Counts {
            add,
            keep_both,
            nothing: 4,
        })
    };
    for lang in LANGS {
        for incoming in [
            Incoming::Reading { name: name() },
            Incoming::Unreadable { name: name() },
            counts(2, 0),
            counts(0, 1),
            counts(2, 1),
        ] {
            let html = drawn(lang, |props| props.incoming = incoming).await;
            is_sound(&html);
            speaks_only(lang, &html);
        }
    }
}
