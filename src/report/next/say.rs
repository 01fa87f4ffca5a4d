//! What flags, moves and questions say, in one language.

use super::{About, Ask, Flag, Nothing, Why};
use crate::instrument::Severity;
use crate::report::standing::band_name;
use crate::report::{figure, verdict};
use crate::text::{Lang, strings};

impl Flag {
    /// `Warning:`
    pub fn say_kind(&self, lang: Lang) -> &'static str {
        let words = &strings(lang).report().next;
        match self.severity {
            Severity::Stop => words.stop,
            Severity::Warn => words.warning,
            Severity::Note => words.note,
        }
    }
}

impl Nothing {
    pub fn say(self, lang: Lang) -> &'static str {
        let words = &strings(lang).report().next;
        match self {
            Nothing::NoWeak => words.no_weak,
            Nothing::NoScale => words.no_scale,
            Nothing::NoType => words.no_type,
        }
    }
}

impl About {
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().people;
        match self {
            About::Scale(label) => label.get(lang).to_owned(),
            About::Verdict(label) => label.get(lang).to_owned(),
            About::Rule => strings(lang).report().next.rule.to_owned(),
            About::Type(name) => verdict::capital(&name.say(lang)),
            About::Person(person, name) => (words.move_person)(person, &name.say_inside(lang)),
            About::Brake(names) => {
                let list = (strings(lang).report().page.list)(names);
                (words.move_brake)(&list)
            }
            About::NoEngine => words.move_no_engine.to_owned(),
            About::Divided => words.move_divided.to_owned(),
        }
    }
}

impl Why {
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let (next, people) = (&words.next, &words.people);
        let inside = |text: &str| (words.page.inside)(text);
        let why = match self {
            Why::Band {
                band,
                point,
                weight,
            } => (next.because_band)(&inside(band_name(*band, false, lang)), *point, *weight),
            Why::Answer { question, answer } => {
                (next.because_answer)(question.get(lang), answer.get(lang))
            }
            Why::Leads {
                top,
                next: second,
                robust,
            } => {
                let leads = (next.because_class)(*top, *second);
                if *robust {
                    (words.since.both)(&leads, words.verdict.robust)
                } else {
                    leads
                }
            }
            Why::Close { one, other } => (next.because_mixed)(*one, *other),
            Why::Verdict(said) => said.say(lang),
            Why::Causes(causes) => {
                let causes: Vec<String> = causes.iter().map(|cause| cause.say(lang)).collect();
                (words.page.list)(&causes)
            }
            Why::NoType => next.because_unclear.to_owned(),
            Why::Brakes(brakes) => {
                let each: Vec<String> = brakes
                    .iter()
                    .map(|(name, say)| (people.because_brake)(&name.say_inside(lang), *say))
                    .collect();
                each.into_iter()
                    .reduce(|one, other| (words.since.both)(&one, &other))
                    .unwrap_or_default()
            }
            Why::NoEngine => people.because_no_engine.to_owned(),
            Why::Shares {
                one,
                share,
                other,
                second,
            } => (people.because_divided)(
                &inside(one.get(lang)),
                *share,
                &inside(other.get(lang)),
                *second,
            ),
        };
        (next.because)(&why)
    }
}

impl Ask {
    /// What to say to whom; the question itself where there is no other wording.
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().next;
        match &self.words {
            Some(text) => (words.ask_words)(text.get(lang)),
            None => self.question.get(lang).to_owned(),
        }
    }

    /// Whom to ask, and what it is about.
    pub fn say_about(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let not_known = (words.next.not_known)(self.question.get(lang));
        let mut said: Vec<String> = Vec::new();
        if let Some(person) = &self.person {
            said.push((words.people.ask_person)(person));
        }
        if self.ourselves {
            said.push(words.next.ask_ourselves.to_owned());
        }
        said.push(not_known);
        (words.page.sentences)(&said)
    }

    /// What the answer is worth.
    pub fn say_worth(&self, lang: Lang) -> String {
        let words = &strings(lang).report().next;
        match self.worth {
            Some(worth) => (words.narrows)(figure::round(worth)),
            None if self.decides => words.decides.to_owned(),
            None => words.not_scored.to_owned(),
        }
    }
}
