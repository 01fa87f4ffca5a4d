//! The pictures of a report: the index, its parts or types.

use std::rc::Rc;

use yew::prelude::*;

use super::{FileKind, View};
use crate::instrument::Picture;
use crate::report::chart::scene::Scene;
use crate::report::hero;
use crate::report::index::{self, Index};
use crate::text::{Lang, strings};
use crate::ui::components::charts::hero::Hero;
use crate::ui::components::charts::scene::scene;
use crate::ui::components::figure::figure;
use crate::ui::components::fold::Fold;
use crate::ui::components::key::Key;
use crate::ui::components::scales::Scales;
use crate::ui::components::section::{Section, note};

impl View<'_> {
    /// What makes the pictures, the leading ones first.
    pub(super) fn pictures(&self) -> [fn(&Self) -> Html; 3] {
        let [first, second]: [fn(&Self) -> Html; 2] = match self.report.class {
            Some(_) => [Self::types, |_| html! {}],
            None => [Self::heroes, Self::parts],
        };
        // Beside a chain a scene is a side picture.
        if self.report.picture == Picture::Chain || self.report.scenes.is_empty() {
            [first, second, Self::scenes]
        } else {
            [Self::scenes, first, second]
        }
    }

    /// The special pictures, the leading one first.
    fn scenes(&self) -> Html {
        let scenes = &self.report.scenes;
        if scenes.is_empty() {
            return html! {};
        }
        let one = |(at, own): (usize, &Scene)| self.drawn(own, at);
        html! {
            <Section id="scene" head={self.words.page.picture}>{ for scenes.iter().enumerate().map(one) }</Section>
        }
    }

    /// The picture at a position with what saves it.
    fn drawn(&self, own: &Scene, at: usize) -> Html {
        saved_figure(own, self.lang, &format!("scene-{at}"), &self.onsave_of(at))
    }

    fn onsave_of(&self, at: usize) -> Callback<FileKind> {
        self.onsave.reform(move |kind| (at, kind))
    }

    /// The radar or the map, which comes after the bars.
    fn radar_or_map(&self) -> Option<Html> {
        let at = self.report.pictures().count().saturating_sub(1);
        Some(self.drawn(self.report.second.as_ref()?, at))
    }

    /// The buttons that save the bars.
    fn save_bars(&self) -> Option<Html> {
        self.report.bars.as_ref()?;
        Some(save(self.lang, &self.onsave_of(self.report.scenes.len())))
    }

    fn heroes(&self) -> Html {
        let report = self.report;
        let indices = &report.indices;
        if indices.is_empty() {
            return html! {};
        }
        let words = &self.words.page;
        let (head, hope) = if report.twofold {
            (words.said_and_shown, note(words.hope))
        } else {
            (words.one_score, html! {})
        };
        let one = |index: &Rc<Index>| {
            let said = hero::say_title(&index.answered, index.evidenced.as_ref(), self.lang);
            let title = if indices.len() > 1 {
                (self.words.scored.summary)(index.label.get(self.lang), &said)
            } else {
                said
            };
            let hero = html! { <Hero lang={self.lang} index={index.clone()} /> };
            figure(title.into(), None, hero)
        };
        html! { <Section id="pic" {head} note={hope}>{ for indices.iter().map(one) }</Section> }
    }

    fn parts(&self) -> Html {
        let report = self.report;
        let scores = &self.words.scores;
        let chain = report.picture == Picture::Chain;
        let groups: Vec<_> = if report.alone.is_empty() {
            report
                .indices
                .iter()
                .map(|index| index.rows.clone())
                .collect()
        } else {
            vec![report.alone.clone()]
        };
        let Some(first) = groups.first() else {
            return html! {};
        };
        let title = index::finding(first).say(self.lang);
        let most = report
            .lead()
            .map(|lead| lead.count_most.as_slice())
            .unwrap_or_default();
        let most: Vec<String> = most
            .iter()
            .map(|(label, weight)| {
                (scores.counts_with)(
                    (self.words.page.inside)(label.get(self.lang)).as_str(),
                    i64::from(*weight),
                )
            })
            .collect();
        let head_note = html! {
            <>
                if !most.is_empty() { { note(&(scores.counts_most)(&(self.words.page.list)(&most))) } }
                { note(scores.cuts) }
            </>
        };
        let borderline = (!report.borderline.is_empty())
            .then(|| (self.words.verdict.borderline_advice)(&self.names(&report.borderline)));
        let radar = self.radar_or_map();
        let caption = (scores.table_caption)(report.title.get(self.lang));
        let scales = html! {
            <>
                <Key lang={self.lang} twofold={report.twofold} {chain} />
                <Scales lang={self.lang} {caption} {groups} twofold={report.twofold} {chain} />
                { for self.save_bars() }
            </>
        };
        html! {
            <Section id="parts" head={self.words.page.parts} note={head_note}>
                { figure(title.into(), None, scales) }
                { for borderline.map(|said| html! { <p class="small quiet measure">{ said }</p> }) }
                { for radar.map(|radar| html! { <Fold head={scores.radar}>{ radar }</Fold> }) }
            </Section>
        }
    }

    fn types(&self) -> Html {
        let report = self.report;
        let Some(class) = &report.class else {
            return html! {};
        };
        let words = &self.words.page;
        let caption = self.words.people.classes_caption;
        let scales = html! {
            <>
                <Key lang={self.lang} twofold={report.twofold} flat={true} />
                <Scales lang={self.lang} {caption} groups={vec![class.rows.clone()]} twofold={report.twofold} flat={true} />
                { for self.save_bars() }
            </>
        };
        html! {
            <Section id="types" head={words.classes} note={note(words.classes_note)}>
                { figure(class.finding.say(self.lang).into(), None, scales) }
                { for self.radar_or_map() }
            </Section>
        }
    }
}

/// A picture under its finding, with its table and the buttons that save it.
pub fn saved_figure(own: &Scene, lang: Lang, id: &str, onsave: &Callback<FileKind>) -> Html {
    let picture = html! { <>{ scene(own, lang, id) }{ save(lang, onsave) }</> };
    figure(own.title.get(lang).to_owned().into(), None, picture)
}

fn save(lang: Lang, onsave: &Callback<FileKind>) -> Html {
    let words = &strings(lang).report().page;
    let button = |name: &'static str, kind: FileKind| {
        let onclick = onsave.reform(move |_: MouseEvent| kind);
        html! { <button class="button button--link" type="button" {onclick}>{ name }</button> }
    };
    html! {
        <p class="chart__save no-print">
            { button(words.save_svg, FileKind::Svg) }
            { button(words.save_png, FileKind::Png) }
        </p>
    }
}
