//! Drawing the page, and what holds for it in any state.

use std::collections::BTreeSet;
use std::rc::Rc;

use yew::LocalServerRenderer;
use yew::prelude::*;

use dealgauge::record::room::Room;
use dealgauge::text::Lang;
use dealgauge::text::date::{Date, Stamp};
use dealgauge::ui::data_view::{Backup, DataView, DataViewProps, DealRow, Incoming, Sealing};
use dealgauge::ui::tables::Making;

pub const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

pub const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 20,
};

pub fn stamp() -> Stamp {
    Stamp::try_from("2026-11-20T09:30:00+08:00".to_owned()).unwrap()
}

/// The word of the reader's language.
pub fn said(lang: Lang, en: &'static str, zh: &'static str) -> &'static str {
    match lang {
        Lang::En => en,
        Lang::Zh => zh,
    }
}

/// A page with everything on it that does not exclude something else.
pub fn props(lang: Lang) -> DataViewProps {
    let row = |id: &'static str, name: &'static str, assessments| DealRow {
        id: id.into(),
        name: name.into(),
        assessments,
    };
    DataViewProps {
        lang,
        today: TODAY,
        private: Some(false),
        onprivate: Callback::noop(),
        room: Room {
            deals: 2,
            deal_units: 18 * 1024,
            assessments: 23,
            assessment_units: 171 * 1024,
            used: 199 * 1024,
        },
        saved: Html::default(),
        damaged: Vec::new(),
        deals: Rc::new([
            row("00001a", said(lang, "Heron", "苍鹭"), 3),
            row("00002b", "", 1),
        ]),
        backup: Some(Backup {
            day: Date { day: 8, ..TODAY },
            changed: 3,
        }),
        incoming: Incoming::None,
        deleted: Html::default(),
        erased: None,
        ondamaged: Callback::noop(),
        onexport: Callback::noop(),
        sealing: Sealing::None,
        onpassword: Callback::noop(),
        making: Making::Idle,
        ontable: Callback::noop(),
        onfile: Callback::noop(),
        onconfirm: Callback::noop(),
        onleave: Callback::noop(),
        ondelete: Callback::noop(),
        onerase: Callback::noop(),
    }
}

pub async fn draw(props: DataViewProps) -> String {
    let view = LocalServerRenderer::<DataView>::with_props(props);
    view.hydratable(false).render().await
}

pub async fn drawn(lang: Lang, change: impl FnOnce(&mut DataViewProps)) -> String {
    let mut props = props(lang);
    change(&mut props);
    draw(props).await
}

/// What a reader sees or hears, without what stands in `<code>`.
pub fn words(html: &str) -> String {
    let mut text = String::new();
    let mut in_code = false;
    for (at, piece) in html.split('<').enumerate() {
        if at == 0 {
            text.push_str(piece);
            continue;
        }
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        if tag.starts_with("code") || tag.starts_with("/code") {
            in_code = tag.starts_with("code");
        }
        for name in ["aria-label=\"", "data-label=\""] {
            if let Some((_, value)) = tag.split_once(name) {
                text.push(' ');
                text.push_str(value.split('"').next().unwrap_or_default());
            }
        }
        text.push(' ');
        if !in_code {
            text.push_str(after);
        }
    }
    text.replace("&quot;", "\"").replace("&amp;", "&")
}

/// Letters that stand in every language: units, names of formats and files.
pub const EVERYWHERE: &[&str] = &[
    "KB",
    "MB",
    "CSV",
    "age",
    "Excel",
    "json",
    "JSON",
    "UTF",
    "type",
    "dealgauge",
    "export",
    "heron",
    "excalidraw",
    "records",
    "deal",
    "name",
    "mood",
    "xx",
    "Heron",
];

#[track_caller]
pub fn speaks_only(lang: Lang, html: &str) {
    let text = words(html);
    match lang {
        Lang::En => {
            let is_chinese = |letter: char| {
                ('\u{4e00}'..='\u{9fff}').contains(&letter) || "，。；：？！（）、".contains(letter)
            };
            let found = text.find(is_chinese).and_then(|at| text.get(at..));
            assert_eq!(found, None, "Chinese on an English page");
        }
        Lang::Zh => {
            let pieces = text.split(|letter: char| !letter.is_ascii_alphabetic());
            let foreign: Vec<&str> = pieces
                .filter(|word| word.len() > 1 && !EVERYWHERE.contains(word))
                .collect();
            assert!(foreign.is_empty(), "English on a Chinese page: {foreign:?}");
        }
    }
}

/// The values of an attribute.
pub fn values<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    let pieces = html.split(start.as_str()).skip(1);
    pieces.filter_map(|piece| piece.split('"').next()).collect()
}

#[track_caller]
pub fn is_sound(html: &str) {
    let ids = values(html, "id");
    let different: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), different.len(), "an id stands twice: {ids:?}");
    for name in ["for", "aria-describedby", "aria-labelledby"] {
        for id in values(html, name).iter().flat_map(|value| value.split(' ')) {
            assert!(different.contains(id), "{name} leads to no `{id}`");
        }
    }
    assert!(!html.contains("style="), "an inline style");
    assert_eq!(html.matches("<h1").count(), 1);
    for button in html.split("<button").skip(1) {
        let tag = button.split('>').next().unwrap_or_default();
        assert!(tag.contains(" type="), "a button that sends a form: {tag}");
    }
}
