//! What the map of persons shows of one, whether a whole sheet is known or only
//! where somebody stands.

use crate::instrument::{Instrument, Method, PeopleRules, Verdict};
use crate::report::chart::scene::plain;
use crate::scoring::mean::Score;
use crate::scoring::people::Standing;
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::scoring::{Fraction, Results};
use crate::text::{Lang, Text};

use super::super::cells::{word, words};
use super::super::say::{each, list};
use super::across;

/// What the map shows of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub name: Text,
    /// In hundredths of the attitude; the whole of it while nothing is known.
    pub low: Fraction,
    pub high: Fraction,
    pub at: Option<Fraction>,
    /// The attitude in words.
    pub attitude: Text,
    pub influence: Option<u8>,
    pub contact: Option<u8>,
    /// The place of the layer among its options.
    pub layer: Option<usize>,
    /// The place of somebody else on the map.
    pub listens: Option<usize>,
}

/// The verdict that names the attitude, and where its stances stand.
pub fn attitude<'a>(
    instrument: &'a Instrument,
    rules: &PeopleRules,
) -> Option<(&'a Verdict, Vec<(&'a str, Fraction)>)> {
    let verdict = instrument.verdict(&rules.attitude)?;
    let Method::Nearest { to, .. } = &verdict.by else {
        return None;
    };
    let places = to.iter().map(|(key, (over, under))| {
        let place = Fraction::new(i64::from(*over), i64::from((*under).max(1)));
        (key.as_str(), place)
    });
    Some((verdict, places.collect()))
}

impl Spot {
    /// The middle of what is possible where no point is.
    pub fn x(&self) -> i32 {
        across(self.at.unwrap_or((self.low + self.high) / 2))
    }

    pub fn of_results(
        instrument: &Instrument,
        rules: &PeopleRules,
        name: &str,
        results: &Results,
    ) -> Spot {
        let verdict = instrument.verdict(&rules.attitude);
        let score = verdict.and_then(|own| match &own.by {
            Method::Nearest { of, .. } => results.answered.score(of),
            _ => None,
        });
        let value = |id: &str| results.reading(id).and_then(|own| own.value());
        let layer = value(&rules.layer).and_then(|own| own.pick());
        let named = results.answered.verdict(&rules.attitude);
        let whole = Fraction::from_integer(100);
        Spot {
            name: if name.is_empty() {
                word(|words| words.this_person)
            } else {
                plain(name)
            },
            low: score.map_or(Fraction::from_integer(0), |own| own.low),
            high: score.map_or(whole, |own| own.high),
            at: score.and_then(Score::shown_point),
            attitude: each(|lang| {
                verdict.map_or_else(String::new, |own| attitude_name(own, named, lang))
            }),
            influence: value(&rules.influence).and_then(|own| own.rating()),
            contact: value(&rules.contact).and_then(|own| own.rating()),
            layer: layer_at(instrument, rules, layer),
            listens: None,
        }
    }

    /// By the stance alone: the place of the class it stands for.
    pub fn of_standing(instrument: &Instrument, rules: &PeopleRules, own: &Standing) -> Spot {
        let (low, high) = (Fraction::from_integer(0), Fraction::from_integer(100));
        let at = own
            .stance
            .and_then(|stance| place(instrument, rules, stance));
        let named = own.stance.map_or_else(Vec::new, |stance| {
            let near = |step: i8| {
                (Fraction::from_integer(i64::from(step)) - stance)
                    .numer()
                    .abs()
            };
            let least = rules.stances.iter().map(|(_, step)| near(*step)).min();
            let own = rules.stances.iter();
            own.filter(|(_, step)| Some(near(*step)) == least)
                .filter_map(|(key, _)| instrument.verdict(&rules.attitude)?.name(key).cloned())
                .collect()
        });
        Spot {
            name: plain(own.name.clone()),
            low: at.unwrap_or(low),
            high: at.unwrap_or(high),
            at,
            attitude: each(|lang| match named.as_slice() {
                [] => words(lang).open.to_owned(),
                names => list(names, lang),
            }),
            influence: own.influence,
            contact: own.contact,
            layer: layer_at(instrument, rules, own.layer.as_deref()),
            listens: None,
        }
    }
}

/// One class or two; a longer list says no more than that it is open.
fn attitude_name(verdict: &Verdict, result: Option<&VerdictResult>, lang: Lang) -> String {
    let name = |key: &str| verdict.name(key).map_or("", |name| name.get(lang));
    match result.map(|result| &result.outcome) {
        Some(Outcome::One(key)) => name(key).to_owned(),
        Some(Outcome::Mixed(one, other)) => [name(one), name(other)].join(words(lang).and_or),
        _ => words(lang).open.to_owned(),
    }
}

/// Where a stance stands, between two classes for a mixed one.
fn place(instrument: &Instrument, rules: &PeopleRules, stance: Fraction) -> Option<Fraction> {
    let (_, places) = attitude(instrument, rules)?;
    let step = |key: &str| {
        let own = rules.stances.iter().find(|(own, _)| own == key);
        own.map(|(_, step)| Fraction::from_integer(i64::from(*step)))
    };
    let below = places
        .iter()
        .rev()
        .find(|(key, _)| step(key) <= Some(stance))?;
    let above = places.iter().find(|(key, _)| step(key) >= Some(stance))?;
    Some((below.1 + above.1) / 2)
}

fn layer_at(instrument: &Instrument, rules: &PeopleRules, key: Option<&str>) -> Option<usize> {
    let item = instrument.item(&rules.layer)?;
    let options = item.options().iter();
    options
        .into_iter()
        .position(|own| Some(own.key.as_str()) == key)
}
