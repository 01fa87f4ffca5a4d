//! What follows from a result: flags, moves, questions, notes, change, sums.

use yew::prelude::*;

use super::View;
use crate::advice::QUESTIONS;
use crate::report::next::{Ask, Counsel};
use crate::report::trend::Since;
use crate::scoring::Fraction;
use crate::text::{Lang, Text, strings};
use crate::ui::components::asks::{Asks, Entry};
use crate::ui::components::charts::trend::Trend;
use crate::ui::components::figure::figure;
use crate::ui::components::flags::Flags;
use crate::ui::components::fold::Fold;
use crate::ui::components::moves::Moves;
use crate::ui::components::notes::Notes;
use crate::ui::components::scored::Sums;
use crate::ui::components::section::{Section, note};
use crate::ui::components::since::Changes;

impl View<'_> {
    pub(super) fn flags(&self) -> Html {
        if self.report.flags.is_empty() {
            return html! {};
        }
        let words = &self.words.page;
        html! {
            <Section id="flags" head={words.flags} note={note(words.flags_note)}>
                <Flags lang={self.lang} flags={self.report.flags.clone()} />
            </Section>
        }
    }

    pub(super) fn next(&self) -> Html {
        let lists = &self.report.counsel;
        let several = lists.len() > 1;
        let one = |list: &Counsel| {
            html! {
                <>
                    { self.index_head(list, several) }
                    if list.moves.is_empty() {
                        <p class="measure">{ list.nothing.say(self.lang) }</p>
                    } else {
                        <Moves lang={self.lang} moves={list.moves.clone()} level={if several { 4 } else { 3 }} />
                    }
                    { self.keep(list) }
                </>
            }
        };
        html! { <Section id="next" head={self.words.page.next}>{ for lists.iter().map(one) }</Section> }
    }

    pub(super) fn index_head(&self, list: &Counsel, several: bool) -> Html {
        let label = list.index.as_ref().filter(|_| several);
        html! { <>{ for label.map(|label| html! { <h3 class="sub">{ label.get(self.lang) }</h3> }) }</> }
    }

    pub(super) fn keep(&self, list: &Counsel) -> Html {
        if list.keep.is_empty() {
            return html! {};
        }
        let line = |(label, steps): &(Text, Vec<Text>)| {
            let steps: Vec<String> = steps
                .iter()
                .map(|step| step.get(self.lang).to_owned())
                .collect();
            let steps = (self.words.page.sentences)(&steps);
            html! { <li>{ (self.words.scored.summary)(label.get(self.lang), &steps) }</li> }
        };
        html! {
            <Fold head={(self.words.next.keep)(list.keep.len())}>
                <ul class="flow small measure">{ for list.keep.iter().map(line) }</ul>
            </Fold>
        }
    }

    pub(super) fn ask(&self) -> Html {
        let report = self.report;
        let words = self.words;
        let lists = &report.counsel;
        let most = self.most();
        let skipped = (!report.skipped.is_empty()).then(|| {
            let items = report
                .skipped
                .iter()
                .map(|own| html! { <li>{ own.get(self.lang) }</li> });
            html! {
                <Fold head={(words.next.skipped)(report.skipped.len())}>
                    <ul class="flow small measure">{ for items }</ul>
                </Fold>
            }
        });
        let guesses: Vec<Entry> = report
            .guesses
            .iter()
            .map(|guess| Entry::of_guess(guess, self.lang))
            .collect();
        let several = lists.len() > 1;
        html! {
            <Section id="ask" head={words.page.ask} note={note(words.page.ask_note)}>
                { for lists.iter().map(|list| html! {
                    <>{ self.index_head(list, several) }{ ask_list(&list.asks, most, self.lang) }</>
                }) }
                { for skipped }
                if !guesses.is_empty() {
                    <h3 class="sub">{ words.next.guesses }</h3>
                    <Asks entries={guesses} {most} />
                }
            </Section>
        }
    }

    pub(super) fn most(&self) -> Fraction {
        let asks = self
            .report
            .counsel
            .iter()
            .flat_map(|list| &list.asks)
            .filter_map(|ask| ask.worth);
        let guesses = self.report.guesses.iter().map(|guess| guess.worth);
        asks.chain(guesses)
            .max()
            .unwrap_or(Fraction::from_integer(0))
    }

    pub(super) fn notes(&self) -> Html {
        if self.report.notes.is_empty() {
            return html! {};
        }
        html! {
            <Section id="notes" head={self.words.page.notes}>
                <Notes lang={self.lang} notes={self.report.notes.clone()} />
            </Section>
        }
    }

    pub(super) fn since(&self) -> Html {
        let since = self.report.since.as_ref();
        html! { <>{ for since.map(|since| self.since_section(since)) }</> }
    }

    pub(super) fn since_section(&self, since: &Since) -> Html {
        let (lang, today) = (self.lang, self.report.about.today);
        let series = since.series.iter().enumerate().map(|(at, series)| {
            let trend = html! {
                <Trend {lang} id={format!("trend-{at}")} series={series.clone()} {today} />
            };
            figure(series.say_finding(today, lang).into(), None, trend)
        });
        let words = &self.words.since;
        let date = since.compared.short(lang, today);
        let changes = if since.changes.is_empty() {
            html! { <p class="small quiet">{ (words.no_changes)(&date) }</p> }
        } else {
            let head = (words.changes)(since.changes.len(), &date);
            html! {
                <Fold head={head.clone()}>
                    <Changes {lang} caption={head} changes={since.changes.clone()} />
                </Fold>
            }
        };
        html! {
            <Section id="since" head={self.words.page.since}>
                { for series }
                { for since.say_type(today, lang).map(|said| html! { <p class="measure">{ said }</p> }) }
                { changes }
            </Section>
        }
    }

    pub(super) fn scored(&self) -> Html {
        let words = &self.words.scored;
        let report = self.report;
        let foot = (self.words.page.sentences)(&[
            words.tenths.to_owned(),
            words.judgement.to_owned(),
            (words.version)(report.version),
        ]);
        html! {
            <Section id="scored" head={self.words.page.scored}>
                <Sums lang={self.lang} scored={report.scored.clone()} twofold={report.twofold} />
                <p class="small quiet measure">{ foot }</p>
            </Section>
        }
    }
}

/// The first questions, the rest folded under them.
pub fn ask_list(asks: &[Ask], most: Fraction, lang: Lang) -> Html {
    let words = &strings(lang).report().next;
    if asks.is_empty() {
        return html! { <p class="measure">{ words.no_asks }</p> };
    }
    let entries =
        |asks: &[Ask]| -> Vec<Entry> { asks.iter().map(|ask| Entry::of_ask(ask, lang)).collect() };
    let (first, rest) = asks.split_at(asks.len().min(QUESTIONS));
    html! {
        <>
            <Asks entries={entries(first)} {most} />
            if !rest.is_empty() {
                <Fold head={(words.all_asks)(rest.len())}>
                    <Asks entries={entries(rest)} {most} />
                </Fold>
            }
        </>
    }
}
