//! A report on the screen and on paper: the verdict, the picture, then what
//! follows from it. What it says comes from `report`; this puts it in order.

mod after;
mod head;
mod pictures;

use std::rc::Rc;

use yew::prelude::*;

use super::components::crumb::Crumb;
use super::components::tools::Tools;
use crate::report::Report;
use crate::text::report::Report as Words;
use crate::text::{Lang, strings};

pub use after::ask_list;
pub use pictures::saved_figure;

/// What a picture is saved as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Svg,
    Png,
}

#[derive(PartialEq, Properties)]
pub struct ReportViewProps {
    pub lang: Lang,
    pub report: Rc<Report>,
    /// Address and name of each page above this one.
    pub above: Vec<(AttrValue, AttrValue)>,
    /// Where an open context question is answered.
    #[prop_or_default]
    pub context_href: Option<AttrValue>,
    pub onprint: Callback<()>,
    pub oncopy: Callback<()>,
    pub onexport: Callback<()>,
    pub onagain: Callback<()>,
    pub onchange: Callback<()>,
    /// Saves the picture at a position as a file.
    pub onsave: Callback<(usize, FileKind)>,
    /// Whether the top of it is on the screen already. Nobody waits there for
    /// what comes further down.
    #[prop_or(true)]
    pub is_begun: bool,
    /// Said after an action, such as that the text was copied.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn ReportView(props: &ReportViewProps) -> Html {
    let view = View {
        lang: props.lang,
        words: strings(props.lang).report(),
        report: &props.report,
        onsave: &props.onsave,
    };
    let words = &view.words.page;
    let tools = [
        (words.print, &props.onprint),
        (words.copy, &props.oncopy),
        (words.export, &props.onexport),
        (words.again, &props.onagain),
        (words.change, &props.onchange),
    ];
    let tools: Vec<_> = tools
        .into_iter()
        .map(|(name, onpress)| (AttrValue::from(name), onpress.clone()))
        .collect();
    let [picture, pictures @ ..] = view.pictures();
    html! {
        <main class="page" id="main" tabindex="-1">
            <div class="head-block">
                <Crumb above={props.above.clone()} here={view.report.title.get(view.lang).to_owned()} />
                { view.head() }
            </div>
            { view.notices(props.context_href.as_ref()) }
            { picture(&view) }
            if props.is_begun {
                { for pictures.into_iter().map(|picture| picture(&view)) }
                { view.below() }
                <Tools {tools} />
                { props.children.clone() }
            } else {
                // So that the foot of the page is out of sight when it moves.
                <div class="verdict-rest" />
            }
        </main>
    }
}

/// Draws the top of a report for nobody: see `ui::ahead`.
pub fn draw_ahead(lang: Lang, report: &Rc<Report>) {
    let view = View {
        lang,
        words: strings(lang).report(),
        report,
        onsave: &Callback::noop(),
    };
    let [picture, ..] = view.pictures();
    drop([view.head(), view.notices(None), picture(&view)]);
}

/// What every part of the view needs.
struct View<'a> {
    lang: Lang,
    words: &'static Words,
    report: &'a Rc<Report>,
    onsave: &'a Callback<(usize, FileKind)>,
}

impl View<'_> {
    /// What follows from the result. A function that the browser need not have
    /// compiled before the top of the report is there.
    #[inline(never)]
    fn below(&self) -> Html {
        html! {
            <>
                { self.flags() }
                { self.next() }
                { self.ask() }
                { self.notes() }
                { self.since() }
                { self.scored() }
            </>
        }
    }
}
