//! What a group's report says, in one language.

use super::{GroupName, GroupReport, GroupSentence, PersonRow, Role};
use crate::report::chart::scene::Scene;
use crate::report::class::{self, TypeName};
use crate::report::figure;
use crate::report::picture::motive_map;
use crate::report::verdict::capital;
use crate::scoring::Fraction;
use crate::text::{Lang, Text, strings};

impl GroupName {
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let inside = |name: &Text| (words.page.inside)(name.get(lang));
        match self {
            GroupName::Mainly(class) => (words.people.mainly_label)(&inside(class)),
            GroupName::Divided(one, other) => {
                (words.people.divided_label)(&inside(one), &inside(other))
            }
            GroupName::None => words.verdict.not_known.to_owned(),
        }
    }
}

impl GroupSentence {
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let people = &words.people;
        let inside = |name: &Text| (words.page.inside)(name.get(lang));
        match self {
            GroupSentence::Mainly(class, share) => (people.mainly)(&inside(class), *share),
            GroupSentence::Divided {
                one,
                share,
                other,
                second,
            } => (people.divided)(&inside(one), *share, &inside(other), *second),
            GroupSentence::NoLabel => people.no_label.to_owned(),
            GroupSentence::Roles { engines, brakes } => {
                match (engines.is_empty(), brakes.is_empty()) {
                    (false, false) => (people.push_and_hold)(engines, brakes),
                    (false, true) => (people.push)(engines),
                    _ => (people.hold)(brakes),
                }
            }
            GroupSentence::HardlyKnown(names) => (people.hardly_known)(names),
        }
    }
}

impl PersonRow {
    /// What the person does to the deal, if anything.
    pub fn say_role(&self, lang: Lang) -> Option<&'static str> {
        let words = &strings(lang).report().people;
        self.role.map(|role| match role {
            Role::Engine => words.engine,
            Role::Brake => words.brake,
            Role::Unknown => words.type_unknown,
        })
    }

    pub fn say_say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().people;
        self.say
            .map_or(words.say_unknown.to_owned(), |say| (words.say)(say))
    }

    /// Why the person has no dot on the map.
    pub fn say_not_on_map(&self, lang: Lang) -> Option<String> {
        if self.class.place.is_some() {
            return None;
        }
        let words = strings(lang).report();
        let why = (words.people.not_on_map_why)(figure::percent(self.class.cover));
        let TypeName::Open { possible, all } = &self.class.name else {
            return Some(why);
        };
        let possible = class::say_possible(possible, *all, lang);
        let stop = if lang == Lang::Zh { "。" } else { "." };
        Some((words.page.sentences)(&[why, possible + stop]))
    }
}

impl GroupReport {
    /// Persons with a named type, and all.
    pub fn known_of_all(&self) -> (usize, usize) {
        let known = self.persons.iter().filter(|row| row.class.name.is_named());
        (known.count(), self.persons.len())
    }

    pub fn say_heading(&self, lang: Lang) -> String {
        let words = &strings(lang).report().page;
        match &self.deal {
            Some(deal) => (words.heading_of)(self.title.get(lang), deal),
            None => (words.heading)(self.title.get(lang)),
        }
    }

    pub fn say_verdict(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        if self.persons.is_empty() {
            return words.people.nobody.to_owned();
        }
        let said: Vec<String> = self.verdict.iter().map(|own| own.say(lang)).collect();
        (words.page.sentences)(&said)
    }

    /// One short sentence, for a list of many results.
    pub fn say_headline(&self, lang: Lang) -> String {
        capital(&self.label.say(lang))
    }

    /// The finding above the map: how many stand on which side.
    pub fn say_map(&self, lang: Lang) -> String {
        let words = &strings(lang).report().people;
        let places = self
            .persons
            .iter()
            .filter_map(|row| row.class.place.as_ref());
        let none = Fraction::from_integer(0);
        let right = places.clone().filter(|place| place.x.at > none).count();
        let left = places.clone().filter(|place| place.x.at < none).count();
        match &self.map {
            Some(map) if right + left > 0 => {
                (words.on_map)(right, map.right.get(lang), left, map.left.get(lang))
            }
            _ => words.nobody_on_map.to_owned(),
        }
    }

    /// The map with all persons; `None` where there is none.
    pub fn map_scene(&self) -> Option<Scene> {
        let persons: Vec<motive_map::Person> = (self.persons.iter())
            .map(|row| motive_map::Person {
                name: &row.person.name,
                class: &row.class,
                say: row.say,
            })
            .collect();
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| self.say_map(lang));
        Some(motive_map::scene(
            self.map.as_ref()?,
            &persons,
            Text { en, zh },
        ))
    }

    /// The finding above the table of shares.
    pub fn say_shares(&self, lang: Lang) -> String {
        let words = &strings(lang).report().people;
        let ranked = self.shares.iter().filter_map(|own| Some((own.share?, own)));
        // The first of equals, so in class order.
        let first = ranked.reduce(|most, next| if next.0 > most.0 { next } else { most });
        match first {
            Some((share, own)) => (words.shares_title)(own.label.get(lang), figure::round(share)),
            None => words.shares_unknown.to_owned(),
        }
    }
}
