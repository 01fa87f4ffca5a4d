//! What to ask and what to look at, over all instruments of a deal.

use yew::prelude::*;

use crate::advice::QUESTIONS;
use crate::record::Deal;
use crate::scoring::Fraction;
use crate::ui::components::asks::{Asks, Entry};
use crate::ui::components::flags::Flags;
use crate::ui::components::fold::Fold;
use crate::ui::components::section::{Section, note};
use crate::ui::overview::{self, Asked, Standing};
use crate::ui::state::App;

/// Nothing while no sheet is finished and nothing was called unknown.
pub fn asks(app: &App, deal: &Deal, standings: &[Standing], onprint: Callback<()>) -> Html {
    let words = app.words().deal();
    let asked = overview::asks(deal, standings);
    if asked.is_empty() && standings.iter().all(|own| own.report.is_none()) {
        return Html::default();
    }
    let most = asked.iter().filter_map(|own| own.ask.worth).max();
    let most = most.unwrap_or(Fraction::from_integer(1));
    let entries: Vec<Entry> = asked.iter().map(|own| entry(app, own)).collect();
    let (first, rest) = entries.split_at(entries.len().min(QUESTIONS));
    let onclick = onprint.reform(|_: MouseEvent| ());
    html! {
        <Section id="ask" head={words.asks} note={note(words.asks_note)}>
            if first.is_empty() {
                <p>{ words.asks_none }</p>
            } else {
                <Asks entries={first.to_vec()} {most} />
                if !rest.is_empty() {
                    <Fold head={(words.asks_all)(entries.len())} printed=true>
                        <Asks entries={rest.to_vec()} {most} />
                    </Fold>
                }
                <p class="row no-print">
                    <button class="button button--plain" type="button" {onclick}>{ words.print }</button>
                </p>
            }
        </Section>
    }
}

/// The question with the instrument it comes from.
fn entry(app: &App, own: &Asked) -> Entry {
    let lang = app.lang();
    let entry = Entry::of_ask(&own.ask, lang);
    let title = (app.words().deal().from)(own.entry.title.get(lang));
    let about = (app.words().report().page.sentences)(&[title, entry.about.clone()]);
    Entry { about, ..entry }
}

pub fn flags(app: &App, deal: &Deal, standings: &[Standing]) -> Html {
    if standings.iter().all(|own| own.report.is_none()) {
        return Html::default();
    }
    let words = app.words().deal();
    let flags = overview::flags(app, deal, standings);
    html! {
        <Section id="flags" head={words.flags} note={note(words.flags_note)}>
            if flags.is_empty() {
                <p>{ words.flags_none }</p>
            } else {
                <Flags lang={app.lang()} {flags} />
            }
        </Section>
    }
}
