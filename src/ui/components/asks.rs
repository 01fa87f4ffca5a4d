//! Questions to ask and guesses to check, with what the answer is worth.

use yew::prelude::*;

use crate::report::chart::num;
use crate::report::figure;
use crate::report::next::{Ask, Guess};
use crate::scoring::Fraction;
use crate::text::{Lang, strings};

/// Width of the bar beside the most telling question, in px.
const WIDTH: f64 = 88.0;

/// One line of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub words: String,
    pub about: String,
    pub worth: String,
    /// What the bar shows; `None`: not scored, no bar.
    pub size: Option<Fraction>,
}

impl Entry {
    pub fn of_ask(ask: &Ask, lang: Lang) -> Entry {
        Entry {
            words: ask.say(lang),
            about: ask.say_about(lang),
            worth: ask.say_worth(lang),
            size: ask.worth,
        }
    }

    pub fn of_guess(guess: &Guess, lang: Lang) -> Entry {
        let words = &strings(lang).report().next;
        Entry {
            words: (words.you_say)(guess.reply.get(lang)),
            about: (words.ask)(guess.ask.get(lang)),
            worth: (words.narrows)(figure::round(guess.worth)),
            size: Some(guess.worth),
        }
    }
}

#[derive(PartialEq, Properties)]
pub struct AsksProps {
    pub entries: Vec<Entry>,
    /// The most that any answer is worth: a full bar.
    pub most: Fraction,
}

#[component]
pub fn Asks(props: &AsksProps) -> Html {
    let entry = |own: &Entry| {
        html! {
            <li class="ask">
                <p class="ask__words">{ &own.words }</p>
                <p class="ask__about">{ &own.about }</p>
                <p class="ask__worth">{ &own.worth }{ for own.size.map(|size| bar(size, props.most)) }</p>
            </li>
        }
    };
    html! { <ol class="asks">{ for props.entries.iter().map(entry) }</ol> }
}

fn bar(size: Fraction, most: Fraction) -> Html {
    let share = if figure::float(most) > 0.0 {
        figure::float(size) / figure::float(most)
    } else {
        0.0
    };
    let width = (WIDTH * share).clamp(2.0, WIDTH).round();
    html! {
        <svg width={num(WIDTH)} height="4" aria-hidden="true">
            <rect class="ask__rest" width={num(WIDTH)} height="4" />
            <rect class="ask__bar" width={num(width)} height="4" />
        </svg>
    }
}
