//! Several persons on one page: the map, one by one, and as a whole.

use std::rc::Rc;

use yew::prelude::*;

use super::components::crumb::Crumb;
use super::components::figure::figure;
use super::components::flags::Flags;
use super::components::fold::Fold;
use super::components::moves::Moves;
use super::components::notice::{Tone, notice};
use super::components::people_bars::PeopleBars;
use super::components::section::{Section, note};
use super::components::shares::Shares;
use super::components::tools::Tools;
use super::report_view::{FileKind, ask_list, saved_figure};
use crate::report::figure;
use crate::report::group::{GroupReport, PersonRow};
use crate::scoring::Fraction;
use crate::text::report::Report as Words;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct GroupViewProps {
    pub lang: Lang,
    pub report: Rc<GroupReport>,
    /// Address and name of each page above this one.
    pub above: Vec<(AttrValue, AttrValue)>,
    /// Addresses of the persons' own reports, in the report's order; may be empty.
    #[prop_or_default]
    pub hrefs: Vec<AttrValue>,
    pub onprint: Callback<()>,
    pub oncopy: Callback<()>,
    pub onexport: Callback<()>,
    /// Saves the map as a file.
    #[prop_or_default]
    pub onsave: Callback<FileKind>,
    /// Said after an action, such as that the text was copied.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn GroupView(props: &GroupViewProps) -> Html {
    let view = View {
        lang: props.lang,
        words: strings(props.lang).report(),
        report: &props.report,
    };
    let words = &view.words.page;
    let tools = [
        (words.print, &props.onprint),
        (words.copy, &props.oncopy),
        (words.export, &props.onexport),
    ];
    let tools: Vec<_> = tools
        .into_iter()
        .map(|(name, onpress)| (AttrValue::from(name), onpress.clone()))
        .collect();
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <Crumb above={props.above.clone()} here={view.report.title.get(view.lang).to_owned()} />
                { view.head() }
            </div>
            if !view.report.persons.is_empty() {
                { view.map(&props.onsave) }
                { view.persons(&props.hrefs) }
                { view.shares() }
                { view.flags() }
                { view.next() }
                { view.ask() }
            }
            <Tools {tools} />
            { props.children.clone() }
        </main>
    }
}

struct View<'a> {
    lang: Lang,
    words: &'static Words,
    report: &'a GroupReport,
}

impl View<'_> {
    fn head(&self) -> Html {
        let (report, people) = (self.report, &self.words.people);
        let (known, all) = report.known_of_all();
        html! {
            <>
                <h1 class="kicker">{ report.say_heading(self.lang) }</h1>
                <p class="facts">
                    <span>{ (self.words.page.people)(all) }</span>
                    { for report.date.map(|date| html! { <span>{ date.long(self.lang) }</span> }) }
                    <span>{ (people.known_of)(known, all) }</span>
                </p>
                <p class="verdict">{ report.say_verdict(self.lang) }</p>
                <p class="facts">
                    <span>{ report.say_headline(self.lang) }</span>
                    <span>{ (people.say_known)(figure::percent(report.cover)) }</span>
                </p>
            </>
        }
    }

    fn map(&self, onsave: &Callback<FileKind>) -> Html {
        let Some(map) = self.report.map_scene() else {
            return html! {};
        };
        let missing = |row: &PersonRow| {
            let why = row.say_not_on_map(self.lang)?;
            let head = (self.words.people.not_on_map)(&row.person.name);
            Some(notice(head.into(), Tone::Plain, html! { <p>{ why }</p> }))
        };
        html! {
            <Section id="map" head={self.words.page.map} note={note(self.words.page.map_note)}>
                { saved_figure(&map, self.lang, "motive-map", onsave) }
                { for self.report.persons.iter().filter_map(missing) }
            </Section>
        }
    }

    fn persons(&self, hrefs: &[AttrValue]) -> Html {
        html! {
            <Section id="persons" head={self.words.page.persons} note={note(self.words.page.persons_note)}>
                <PeopleBars lang={self.lang} persons={self.report.persons.clone()} hrefs={hrefs.to_vec()} />
            </Section>
        }
    }

    fn shares(&self) -> Html {
        let shares = html! { <Shares lang={self.lang} shares={self.report.shares.clone()} /> };
        let title = self.report.say_shares(self.lang);
        html! {
            <Section id="shares" head={self.words.page.shares} note={note(self.words.people.shares_note)}>
                { figure(title.into(), None, shares) }
            </Section>
        }
    }

    fn flags(&self) -> Html {
        if self.report.flags.is_empty() {
            return html! {};
        }
        html! {
            <Section id="flags" head={self.words.page.flags} note={note(self.words.page.flags_note)}>
                <Flags lang={self.lang} flags={self.report.flags.clone()} />
            </Section>
        }
    }

    fn next(&self) -> Html {
        let report = self.report;
        let more: Vec<String> = report
            .more_moves
            .iter()
            .map(|own| own.about.say(self.lang))
            .collect();
        let nothing = report.moves.is_empty() && more.is_empty();
        html! {
            <Section id="next" head={self.words.page.next}>
                if nothing {
                    <p class="measure">{ self.words.next.no_type }</p>
                } else {
                    <Moves lang={self.lang} moves={report.moves.clone()} />
                }
                if !more.is_empty() {
                    <Fold head={(self.words.people.more_moves)(&(self.words.page.list)(&more))}>
                        <Moves lang={self.lang} moves={report.more_moves.clone()} />
                    </Fold>
                }
            </Section>
        }
    }

    fn ask(&self) -> Html {
        let words = &self.words.page;
        let worths = self.report.asks.iter().filter_map(|ask| ask.worth);
        let most = worths.max().unwrap_or(Fraction::from_integer(0));
        html! {
            <Section id="ask" head={words.ask} note={note(words.ask_note)}>
                { ask_list(&self.report.asks, most, self.lang) }
            </Section>
        }
    }
}
