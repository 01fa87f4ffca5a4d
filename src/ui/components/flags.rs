//! Contradictions and gaps: shape, word, sentence, and the answers behind them.

use yew::prelude::*;

use crate::instrument::Severity;
use crate::report::next::Flag;
use crate::text::{Lang, strings};

#[derive(PartialEq, Properties)]
pub struct FlagsProps {
    pub lang: Lang,
    pub flags: Vec<Flag>,
}

#[component]
pub fn Flags(props: &FlagsProps) -> Html {
    html! {
        <ul class="flags">{ for props.flags.iter().map(|own| flag(own, props.lang)) }</ul>
    }
}

fn flag(flag: &Flag, lang: Lang) -> Html {
    let words = strings(lang).report();
    let (kind, shape, mark) = sign(flag.severity);
    let text = flag.text.get(lang);
    let said = match &flag.person {
        Some(person) => (words.people.of_person)(person, text),
        None => text.to_owned(),
    };
    html! {
        <li class={classes!("flag", kind)}>
            <svg class="flag__sign" viewBox="0 0 22 22" aria-hidden="true">
                { shape }
                <path class="flag__dot" d={mark} />
            </svg>
            <div>
                <p><span class="flag__kind">{ flag.say_kind(lang) }</span>{ said }</p>
                if !flag.causes.is_empty() {
                    <p class="flag__why">{ words.next.from }</p>
                    <ul class="flag__causes">
                        { for flag.causes.iter().map(|cause| html! { <li>{ cause.say(lang) }</li> }) }
                    </ul>
                }
            </div>
        </li>
    }
}

/// Octagon, triangle, circle, each with its mark.
fn sign(severity: Severity) -> (&'static str, Html, &'static str) {
    match severity {
        Severity::Stop => (
            "flag--stop",
            html! { <path class="flag__shape" d="M7.3 2h7.4L20 7.3v7.4L14.7 20H7.3L2 14.7V7.3z" /> },
            "M10 6h2v6.6h-2zM10 14.2h2v2h-2z",
        ),
        Severity::Warn => (
            "flag--warn",
            html! { <path class="flag__shape" d="M11 2.5L20.5 19h-19z" /> },
            "M10 8.5h2v5.2h-2zM10 15h2v2h-2z",
        ),
        Severity::Note => (
            "flag--note",
            html! { <circle class="flag__shape" cx="11" cy="11" r="8.8" /> },
            "M10 9.6h2v6.2h-2zM10 6h2v2h-2z",
        ),
    }
}
