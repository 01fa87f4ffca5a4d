//! The views rendered natively, in both languages and in their states.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::markup::{Piece, pieces, tags, texts_of, words};
use crate::sheets::{Filled, group_of, heron};
use dealgauge::answer::Grade;
use dealgauge::report::Report;
use dealgauge::report::group::GroupReport;
use dealgauge::text::Lang;
use dealgauge::ui::group_view::{GroupView, GroupViewProps};
use dealgauge::ui::report_view::{ReportView, ReportViewProps};
use yew::prelude::*;

const LANGS: [Lang; 2] = [Lang::En, Lang::Zh];

async fn report(report: Report, lang: Lang) -> String {
    let props = ReportViewProps {
        is_begun: true,
        lang,
        report: Rc::new(report),
        above: vec![("#/deal/1".into(), "1".into())],
        context_href: Some("#/answer/1/context".into()),
        onprint: Callback::noop(),
        oncopy: Callback::noop(),
        onexport: Callback::noop(),
        onagain: Callback::noop(),
        onsave: Callback::noop(),
        onchange: Callback::noop(),
        children: Html::default(),
    };
    let renderer = yew::LocalServerRenderer::<ReportView>::with_props(props);
    renderer.hydratable(false).render().await
}

async fn group(report: GroupReport, lang: Lang) -> String {
    let props = GroupViewProps {
        lang,
        report: Rc::new(report),
        above: vec![("#/deal/1".into(), "1".into())],
        hrefs: Vec::new(),
        onprint: Callback::noop(),
        oncopy: Callback::noop(),
        onexport: Callback::noop(),
        onsave: Callback::noop(),
        children: Html::default(),
    };
    let renderer = yew::LocalServerRenderer::<GroupView>::with_props(props);
    renderer.hydratable(false).render().await
}

/// A state of a report and its markup in one language.
struct Shown {
    name: String,
    lang: Lang,
    markup: String,
}

/// Empty, half, full, quick, capped, open phase, two indices, persons, groups.
async fn all() -> Vec<Shown> {
    let mut shown = Vec::new();
    for lang in LANGS {
        for (name, filled) in states(lang) {
            let made = filled.report();
            let markup = report(made, lang).await;
            shown.push(Shown { name, lang, markup });
        }
        let before = Filled::new("tr")
            .context("cx-phase", "opening")
            .rate_all("tr-", 2);
        let now = Filled::new("tr")
            .context("cx-phase", "opening")
            .rate_all("tr-", 3);
        let markup = report(now.report_after(&before, 9), lang).await;
        shown.push(Shown {
            name: "since last time".to_owned(),
            lang,
            markup,
        });
        for (name, persons) in [
            ("group", heron("mo", lang)),
            ("group of nobody", Vec::new()),
        ] {
            let markup = group(group_of(&persons), lang).await;
            shown.push(Shown {
                name: name.to_owned(),
                lang,
                markup,
            });
        }
    }
    shown
}

fn states(lang: Lang) -> Vec<(String, Filled)> {
    let full = |key: &str| Filled::new(key).rate_all(key, 3);
    let trust = || full("tr").context("cx-phase", "familiar");
    let mut states = vec![
        ("fq empty", Filled::new("fq")),
        ("tr empty", Filled::new("tr")),
        ("mo empty", Filled::new("mo")),
        (
            "tr half",
            Filled::new("tr")
                .rate_all("tr-comp", 3)
                .rate_all("tr-dep", 1),
        ),
        ("tr full", trust().grade_all(Grade::Seen)),
        ("tr quick", trust().quick()),
        ("tr open phase", full("tr")),
        ("tr capped", trust().rate("tr-hon-mismatch", 4)),
        ("fq two indices", full("fq").context("cx-delivered", "yes")),
    ];
    let sample = ["fq", "tr", "mo"]
        .into_iter()
        .flat_map(|key| heron(key, lang));
    states.extend(sample.map(|filled| ("sample", filled)));
    let numbered = states.into_iter().enumerate();
    numbered
        .map(|(at, (name, filled))| (format!("{at} {name}"), filled))
        .collect()
}

#[tokio::test]
async fn a_report_holds_no_word_of_the_other_language() {
    for Shown { name, lang, markup } in all().await {
        for said in words(&markup) {
            let foreign = match lang {
                Lang::En => said.contains(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter)),
                // Of a kind of file there is only the Latin name.
                Lang::Zh => ["PPT", "SVG", "PNG"]
                    .iter()
                    .fold(said.clone(), |said, kind| said.replace(kind, ""))
                    .contains(|letter: char| letter.is_ascii_alphabetic()),
            };
            assert!(!foreign, "{name}: {said}");
        }
    }
}

#[tokio::test]
async fn chinese_has_no_half_width_comma_and_no_dot_between_words() {
    for Shown { name, lang, markup } in all().await {
        if lang == Lang::Zh {
            for said in words(&markup) {
                assert!(!said.contains([',', '·', ';']), "{name}: {said}");
            }
        }
    }
}

#[tokio::test]
async fn headings_go_down_one_level_at_a_time() {
    for Shown { name, markup, .. } in all().await {
        let levels: Vec<u8> = tags(&markup)
            .iter()
            .filter_map(|tag| tag.name.strip_prefix('h')?.parse().ok())
            .collect();
        assert_eq!(levels.first(), Some(&1), "{name}");
        assert_eq!(
            levels.iter().filter(|level| **level == 1).count(),
            1,
            "{name}"
        );
        let steps = levels.windows(2).all(|pair| pair[1] <= pair[0] + 1);
        assert!(steps, "{name}: {levels:?}");
    }
}

#[tokio::test]
async fn ids_are_unique_and_every_label_is_found() {
    for Shown { name, markup, .. } in all().await {
        let tags = tags(&markup);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        let set: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), set.len(), "{name}: {ids:?}");
        assert!(ids.iter().all(|id| !id.contains(' ')), "{name}: {ids:?}");
        for tag in &tags {
            if let Some(id) = tag.attribute("aria-labelledby") {
                assert!(set.contains(id), "{name}: {id}");
            }
        }
    }
}

#[tokio::test]
async fn every_table_has_a_caption_and_every_picture_a_title_or_no_voice() {
    for Shown { name, markup, .. } in all().await {
        let tables = tags(&markup)
            .iter()
            .filter(|tag| tag.name == "table")
            .count();
        let captions = texts_of(&markup, "caption");
        assert_eq!(tables, captions.len(), "{name}");
        assert!(captions.iter().all(|own| !own.trim().is_empty()), "{name}");
        for (svg, has_title) in pictures(&markup) {
            let silent = svg.attribute("aria-hidden") == Some("true");
            let spoken = svg.attribute("role") == Some("img") && has_title;
            assert!(silent || spoken, "{name}: {svg:?}");
        }
    }
}

/// The outermost pictures, and whether a title comes first in each.
fn pictures(markup: &str) -> Vec<(crate::markup::Tag, bool)> {
    let mut found: Vec<(crate::markup::Tag, bool)> = Vec::new();
    let mut depth = 0;
    for piece in pieces(markup) {
        match piece {
            Piece::Open(tag) if tag.name == "svg" => {
                depth += 1;
                if depth == 1 {
                    found.push((tag, false));
                }
            }
            Piece::Close(name) if name == "svg" => depth -= 1,
            Piece::Open(tag) if tag.name == "title" && depth == 1 => {
                if let Some(last) = found.last_mut() {
                    last.1 = true;
                }
            }
            _ => {}
        }
    }
    found
}

#[tokio::test]
async fn every_number_in_the_table_of_scales_is_explained_below() {
    for key in ["fq", "tr", "mo"] {
        let made = heron(key, Lang::En).pop().unwrap().report();
        let mut rows: Vec<String> = made
            .indices
            .iter()
            .flat_map(|index| &index.rows)
            .map(|row| row.id.clone())
            .collect();
        rows.extend(
            made.class
                .iter()
                .flat_map(|class| &class.rows)
                .map(|row| row.id.clone()),
        );
        assert!(!rows.is_empty());
        let markup = report(made, Lang::En).await;
        let tags = tags(&markup);
        for id in rows {
            let wanted = format!("scored-{id}");
            let explained = tags.iter().any(|tag| tag.attribute("id") == Some(&wanted));
            assert!(explained, "{key}: {id}");
        }
    }
}

#[tokio::test]
async fn positions_stay_inside_their_pictures() {
    for Shown { name, markup, .. } in all().await {
        for tag in tags(&markup) {
            for attribute in ["x", "x1", "x2", "cx", "y1", "y2", "cy"] {
                let value = tag
                    .attribute(attribute)
                    .and_then(|own| own.strip_suffix('%'));
                let value: Option<f64> = value.map(|own| own.parse().unwrap());
                let inside = value.is_none_or(|own| (0.0..=100.0).contains(&own));
                assert!(inside, "{name}: {tag:?}");
            }
        }
    }
}

#[tokio::test]
async fn no_part_of_a_report_sets_a_style() {
    for Shown { name, markup, .. } in all().await {
        let styled = tags(&markup)
            .iter()
            .any(|tag| tag.attribute("style").is_some());
        assert!(!styled, "{name}");
    }
}

#[tokio::test]
async fn bars_and_the_second_view_can_be_saved_like_every_other_picture() {
    for (key, pictures) in [("tr", 2), ("fq", 2)] {
        let markup = report(Filled::new(key).rate_all(key, 3).report(), Lang::En).await;
        let rows = tags(&markup);
        let rows = rows.iter().filter(|tag| tag.has_class("chart__save"));
        assert_eq!(rows.count(), pictures, "{key}");
    }
}

#[tokio::test]
async fn the_map_is_left_out_while_too_little_is_known() {
    let elm = report(Filled::new("mo").report(), Lang::En).await;
    assert!(!tags(&elm).iter().any(|tag| tag.has_class("scene")));
    let oak = heron("mo", Lang::En).pop().unwrap();
    let oak = report(oak.report(), Lang::En).await;
    assert!(tags(&oak).iter().any(|tag| tag.has_class("scene")));
}

#[tokio::test]
async fn only_the_weakest_link_stands_open() {
    let made = heron("fq", Lang::En).pop().unwrap().report();
    let markup = report(made, Lang::En).await;
    let tags = tags(&markup);
    let count = |class| tags.iter().filter(|tag| tag.has_class(class)).count();
    // One more stands in the key.
    assert_eq!(count("chain--open"), 2);
    assert_eq!(count("chain--closed"), 2);
}
