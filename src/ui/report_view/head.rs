//! What a report says first: heading, verdict, certainty, notices.

use std::rc::Rc;

use yew::prelude::*;

use super::View;
use crate::report::index::{Index, Unsettled};
use crate::report::named::Named;
use crate::report::{figure, verdict};
use crate::scoring::mean::Score;
use crate::text::Text;
use crate::ui::components::band::Band;
use crate::ui::components::notice::{Tone, notice};

impl View<'_> {
    pub(super) fn head(&self) -> Html {
        let report = self.report;
        let fact = |said: String| html! { <span>{ said }</span> };
        let settings = report.settings.iter().map(|own| {
            let answer = own.answer.as_ref().map(|answer| answer.get(self.lang));
            let answer = answer.unwrap_or(self.words.page.setting_unknown);
            fact((self.words.next.cause)(own.question.get(self.lang), answer))
        });
        html! {
            <>
                <h1 class="kicker">{ report.say_heading(self.lang) }</h1>
                <p class="facts">
                    { fact(report.about.date.long(self.lang)) }
                    { fact(report.say_depth(self.lang)) }
                    { for settings }
                </p>
                <p class="verdict">{ report.say_verdict(self.lang) }</p>
                { self.certainty() }
                { self.named() }
                { for report.indices.iter().skip(1).map(|index| self.second(index)) }
            </>
        }
    }

    pub(super) fn certainty(&self) -> Html {
        if let Some(class) = &self.report.class {
            let sure = class.name.say_sure(self.lang);
            return html! { <>{ for sure.map(|sure| html! { <p class="facts"><span>{ verdict::capital(&sure) }</span></p> }) }</> };
        }
        let first = self
            .report
            .named
            .first()
            .filter(|_| !self.report.lead_says());
        if let Some(sure) = first.and_then(|own| own.say_sure(self.lang)) {
            return html! { <p class="facts"><span>{ verdict::capital(&sure) }</span></p> };
        }
        html! { <>{ for self.report.lead().map(|index| self.band_line(index)) }</> }
    }

    /// The named results that the verdict has not said yet.
    fn named(&self) -> Html {
        let report = self.report;
        let leads = report.class.is_none() && !report.lead_says();
        let rest = report.named.iter().skip(usize::from(leads));
        let line = |own: &Named| {
            let sure = own.say_sure(self.lang);
            html! {
                <div>
                    <dt>{ own.label.get(self.lang) }</dt>
                    <dd>
                        { verdict::capital(&own.said.say(self.lang)) }
                        { for sure.map(|sure| html! { <span class="named__sure">{ sure }</span> }) }
                        { for own.say_proven(self.lang).map(|said| html! { <span class="named__sure">{ said }</span> }) }
                    </dd>
                </div>
            }
        };
        if rest.len() == 0 {
            return html! {};
        }
        html! { <dl class="named">{ for rest.map(line) }</dl> }
    }

    pub(super) fn band_line(&self, index: &Index) -> Html {
        let sure = index.standing.say_long(self.lang);
        html! {
            <>
                <p class="facts">
                    <Band lang={self.lang} standing={index.standing} />
                    { for sure.map(|sure| html! { <span>{ sure }</span> }) }
                </p>
                { for index.cap.iter().map(|(text, causes)| html! {
                    <p class="small quiet measure verdict__rule">
                        { text.get(self.lang) }
                        { for causes.iter().map(|cause| html! { <span class="verdict__cause">{ cause.say(self.lang) }</span> }) }
                    </p>
                }) }
                if !index.thin.is_empty() {
                    <p class="small quiet measure">{ (self.words.verdict.thin)(&self.names(&index.thin)) }</p>
                }
            </>
        }
    }

    pub(super) fn second(&self, index: &Rc<Index>) -> Html {
        html! {
            <div class="verdict-more">
                <p class="verdict-more__name">{ index.label.get(self.lang) }</p>
                <p class="verdict verdict--mid">{ verdict::say(&index.verdict, self.lang) }</p>
                { self.band_line(index) }
            </div>
        }
    }

    pub(super) fn names(&self, names: &[Text]) -> String {
        let names: Vec<String> = names
            .iter()
            .map(|name| (self.words.page.inside)(name.get(self.lang)))
            .collect();
        (self.words.page.list)(&names)
    }

    pub(super) fn notices(&self, context_href: Option<&AttrValue>) -> Html {
        let report = self.report;
        let unsettled = report
            .indices
            .iter()
            .find_map(|index| index.unsettled.as_ref());
        let odd =
            (!report.odd.is_empty()).then(|| (self.words.scored.odd_answers)(report.odd.len()));
        let left_out = report.left_out.iter().map(|label| {
            let said = (self.words.scores.index_not_applicable)(label.get(self.lang));
            html! { <p class="small quiet">{ said }</p> }
        });
        html! {
            <div class="notices">
                if report.seller_only {
                    { plain(self.words.page.seller_only.to_owned(), Html::default()) }
                }
                { for unsettled.map(|own| self.unsettled(own, context_href)) }
                { for report.remarks.iter().map(|remark| plain(remark.text.get(self.lang).to_owned(), Html::default())) }
                { for odd.map(|head| plain(head, html! {
                    <ul>{ for report.odd.iter().map(|own| html! { <li>{ own.get(self.lang) }</li> }) }</ul>
                })) }
                { for left_out }
            </div>
        }
    }

    pub(super) fn unsettled(&self, own: &Unsettled, href: Option<&AttrValue>) -> Html {
        let head = (self.words.scores.unsettled)(own.question.get(self.lang));
        let case = |(name, score): &(Text, Score)| {
            let (low, high) = figure::ends(score);
            html! { <li>{ (self.words.scores.unsettled_case)(name.get(self.lang), low, high) }</li> }
        };
        let body = html! {
            <>
                <ul>{ for own.cases.iter().map(case) }</ul>
                { for href.map(|href| html! { <p><a {href}>{ self.words.page.answer_it }</a></p> }) }
            </>
        };
        plain(head, body)
    }
}

fn plain(head: String, body: Html) -> Html {
    notice(head.into(), Tone::Plain, body)
}
