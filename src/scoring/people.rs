//! The persons of one deal on one map (`docs/spec/19-pf`, "Over persons").
//!
//! ```text
//! balance    = 100 · Σ w·s / (2 · Σ w)            over the rated persons
//! cover      = Σ w of the rated / Σ w of all
//! reach      = 100 · Σ w (contact ≥ 3) / Σ w      over those with a known w
//! layers     = layers with a person of contact ≥ 2
//! dependence = max(w·s) / Σ w·s                   over those with s > 0
//! ```
//!
//! w is the influence 0–4, s the stance −2 … 2, of a mixed attitude the mean.
//! Rated is who has both. An unknown w counts as 4 among all; in the bounds a
//! known stance is used and an unknown one is −2 or 2 (§13.13). An unknown
//! contact counts as none, and as met in the upper bounds. Where a denominator
//! is zero nothing is shown.

use super::condition::{self, Facts};
use super::mean::{Score, is_enough};
use super::reading::{self, Reading};
use super::verdict::Outcome;
use super::{Basis, Fraction, Given, Results, View};
use crate::instrument::{Instrument, OfPeople, PeopleRules, Scope};

/// The influence of somebody whose influence is not known, and the greatest.
const GREATEST: u8 = 4;
/// From this influence on a person must not be a blind spot.
const WEIGHTY: u8 = 3;
/// The contact from which a layer counts as covered.
const TALKED: u8 = 2;
/// The contact that counts as met.
const MET: u8 = 3;

/// Somebody on the map, with the results of the profile.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    pub name: &'a str,
    pub results: &'a Results,
}

/// What the persons add up to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct People {
    pub persons: Vec<Standing>,
    /// −100 … 100; `None`: nobody has any weight.
    pub balance: Option<Score>,
    /// `None`: nobody with a known influence has any.
    pub reach: Option<Reach>,
    /// Keys of the layers that are covered.
    pub layers: Vec<String>,
    /// How many layers may be covered.
    pub layers_high: usize,
    /// Share of the support that hangs on one person, 0–1.
    pub dependence: Option<Fraction>,
    /// Positions of weighty persons whom we hardly know.
    pub blind: Vec<usize>,
    /// Positions of those who are not rated.
    pub left_out: Vec<usize>,
}

/// What the map knows of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub name: String,
    /// −2 … 2; `None`: attitude unknown.
    pub stance: Option<Fraction>,
    pub is_opponent: bool,
    pub influence: Option<u8>,
    pub contact: Option<u8>,
    pub layer: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    pub at: Fraction,
    /// With every unknown contact as met.
    pub high: Fraction,
}

/// The results of the deal as a whole, its map included; `None`: the
/// instrument is about something else.
///
/// Each person's flags are in that person's results, the map's are here.
pub fn map(given: &Given, persons: &[Person]) -> Option<Results> {
    let rules = given.instrument.people.as_ref()?;
    let readings = reading::of_scope(given, Scope::Deal);
    let view = |basis: Basis, readings: &[Reading]| {
        let people = people(given.instrument, rules, persons, basis);
        super::view_of(given, readings, basis, Some(people))
    };
    let answered = view(Basis::Answered, &readings);
    let evidenced = (given.instrument.group.has_evidence())
        .then(|| view(Basis::Evidenced, &reading::as_evidenced(&readings)));
    let facts = Facts::new(given, &readings, Some(&answered));
    let flags = condition::flags(&facts);
    Some(Results {
        depth: given.depth,
        flags,
        answered,
        evidenced,
        readings,
    })
}

fn people(
    instrument: &Instrument,
    rules: &PeopleRules,
    persons: &[Person],
    basis: Basis,
) -> People {
    let each: Vec<Standing> = persons
        .iter()
        .map(|person| standing(rules, person, basis))
        .collect();
    let layers: Vec<&str> = instrument.item(&rules.layer).map_or_else(Vec::new, |item| {
        let options = item.options().iter();
        options.map(|option| option.key.as_str()).collect()
    });
    let covered = |unknown: u8| {
        let is_covered = |layer: &&&str| {
            each.iter().any(|person| {
                person.layer.as_deref() == Some(**layer)
                    && person.contact.unwrap_or(unknown) >= TALKED
            })
        };
        let covered = layers.iter().filter(is_covered);
        covered
            .map(|layer| (*layer).to_owned())
            .collect::<Vec<String>>()
    };
    let at = |is: &dyn Fn(&Standing) -> bool| -> Vec<usize> {
        let persons = each.iter().enumerate();
        persons
            .filter(|(_, person)| is(person))
            .map(|(at, _)| at)
            .collect()
    };
    People {
        balance: balance(&each),
        reach: reach(&each),
        layers: covered(0),
        layers_high: covered(GREATEST).len(),
        dependence: dependence(&each),
        blind: at(&Standing::is_blind),
        left_out: at(&|person| person.rated().is_none()),
        persons: each,
    }
}

fn standing(rules: &PeopleRules, person: &Person, basis: Basis) -> Standing {
    let results = person.results;
    let readings = match basis {
        Basis::Answered => results.readings.clone(),
        Basis::Evidenced => reading::as_evidenced(&results.readings),
    };
    let value = |id: &str| {
        let reading = readings.iter().find(|reading| reading.id == id);
        reading.and_then(Reading::value)
    };
    let attitude = results.view(basis).verdict(&rules.attitude);
    let outcome = attitude.map(|attitude| &attitude.outcome);
    let least = rules.stances.iter().map(|(_, stance)| *stance).min();
    let stance = outcome.and_then(|outcome| stance(rules, outcome));
    Standing {
        name: person.name.to_owned(),
        is_opponent: least.is_some_and(|least| stance == Some(whole(least.into()))),
        stance,
        influence: value(&rules.influence).and_then(|value| value.rating()),
        contact: value(&rules.contact).and_then(|value| value.rating()),
        layer: value(&rules.layer).and_then(|value| value.pick().map(str::to_owned)),
    }
}

/// The mean of the stances that are named; a range of classes names none.
fn stance(rules: &PeopleRules, outcome: &Outcome) -> Option<Fraction> {
    if matches!(outcome, Outcome::Open(_) | Outcome::Nothing) {
        return None;
    }
    let keys = outcome.keys();
    let stances = rules
        .stances
        .iter()
        .filter(|(key, _)| keys.contains(&key.as_str()));
    let (sum, count) = stances.fold((0, 0), |(sum, count), (_, stance)| {
        (sum + i64::from(*stance), count + 1)
    });
    (count > 0).then(|| Fraction::new(sum, count))
}

impl Standing {
    /// Weight and stance, where both are known.
    fn rated(&self) -> Option<(i64, Fraction)> {
        Some((i64::from(self.influence?), self.stance?))
    }

    /// The weight among all.
    fn weight(&self) -> i64 {
        i64::from(self.influence.unwrap_or(GREATEST))
    }

    fn is_blind(&self) -> bool {
        self.influence.is_some_and(|influence| influence >= WEIGHTY)
            && (self.stance.is_none() || self.contact.unwrap_or(0) <= 1)
    }
}

fn whole(value: i64) -> Fraction {
    Fraction::from_integer(value)
}

/// 100 · Σ w·s / (2 · Σ w); `None` without weight.
fn weighted(parts: impl Iterator<Item = (i64, Fraction)>) -> Option<Fraction> {
    let (sum, weights) = parts.fold((whole(0), 0), |(sum, weights), (weight, stance)| {
        (sum + stance * weight, weights + weight)
    });
    (weights > 0).then(|| sum * 50 / weights)
}

fn balance(each: &[Standing]) -> Option<Score> {
    let end = |unknown: i64| {
        let stance = |person: &Standing| person.stance.unwrap_or(whole(unknown));
        weighted(each.iter().map(|person| (person.weight(), stance(person))))
    };
    let (low, high) = (end(-2)?, end(2)?);
    let rated = each.iter().filter_map(Standing::rated);
    let known: i64 = rated.clone().map(|(weight, _)| weight).sum();
    let all: i64 = each.iter().map(Standing::weight).sum();
    let cover = Fraction::new(known, all.max(1));
    let point = weighted(rated);
    Some(Score {
        shown: point.is_some() && is_enough(cover),
        point,
        cover,
        low,
        high,
    })
}

fn reach(each: &[Standing]) -> Option<Reach> {
    let share = |unknown: u8| {
        let (mut met, mut all) = (0, 0);
        for person in each {
            let weight = person.influence.map_or(0, i64::from);
            all += weight;
            if person.contact.unwrap_or(unknown) >= MET {
                met += weight;
            }
        }
        (all > 0).then(|| Fraction::new(100 * met, all))
    };
    Some(Reach {
        at: share(0)?,
        high: share(GREATEST)?,
    })
}

fn dependence(each: &[Standing]) -> Option<Fraction> {
    let support: Vec<Fraction> = each
        .iter()
        .filter_map(Standing::rated)
        .filter(|(_, stance)| *stance > whole(0))
        .map(|(weight, stance)| stance * weight)
        .collect();
    let sum: Fraction = support.iter().sum();
    let most = support.into_iter().max()?;
    (sum > whole(0)).then(|| most / sum)
}

/// Shows reach and balance as scores of the map.
pub(super) fn fill(rules: &PeopleRules, people: &People, id: &str) -> Option<Score> {
    if id == rules.support {
        return people.balance.clone();
    }
    let reach = people.reach.filter(|_| id == rules.reach)?;
    Some(Score {
        point: Some(reach.at),
        shown: true,
        cover: whole(1),
        low: reach.at,
        high: reach.high,
    })
}

impl People {
    /// What the flags and the advice of the map ask.
    pub(super) fn hold(&self, of: OfPeople, facts: &Facts) -> Option<bool> {
        let persons = &self.persons;
        match of {
            OfPeople::Dependence => {
                const SEVERAL: usize = 3;
                let rated = persons.len() - self.left_out.len();
                let much = Fraction::new(3, 5);
                let hangs = self.dependence.is_some_and(|share| share >= much);
                Some(hangs && rated >= SEVERAL)
            }
            OfPeople::TopOpponent => {
                let mut opponents = persons.iter().filter(|person| person.is_opponent);
                Some(opponents.any(|person| person.influence == Some(GREATEST)))
            }
            OfPeople::NoDecider => self.has_no_decider(facts.given.instrument),
            OfPeople::RolesMissing => roles_are_missing(facts),
            OfPeople::LayerMissing => self.lacks_a_layer(facts.given.instrument),
        }
    }

    fn has_no_decider(&self, instrument: &Instrument) -> Option<bool> {
        let decides = &instrument.people.as_ref()?.decides;
        let layers: Option<Vec<&String>> = self
            .persons
            .iter()
            .map(|person| person.layer.as_ref())
            .collect();
        let layers = layers?;
        Some(!layers.is_empty() && !layers.contains(&decides))
    }

    /// Nobody on the map lacks nothing yet.
    fn lacks_a_layer(&self, instrument: &Instrument) -> Option<bool> {
        let rules = instrument.people.as_ref()?;
        let all = instrument.item(&rules.layer)?.options().len();
        if self.persons.is_empty() || self.layers.len() == all {
            return Some(false);
        }
        (self.layers_high < all).then_some(true)
    }
}

/// A role was ticked, and not that none is missing.
fn roles_are_missing(facts: &Facts) -> Option<bool> {
    let item = facts
        .given
        .instrument
        .people
        .as_ref()
        .and_then(|rules| facts.given.instrument.item(&rules.missing))?;
    let reading = facts.readings.iter().find(|own| own.id == item.id)?;
    let crate::answer::Value::Picks(keys) = reading.value()? else {
        return None;
    };
    let is_role = |key: &String| {
        let option = item.options().iter().find(|option| option.key == *key);
        option.is_some_and(|option| !option.alone)
    };
    Some(keys.iter().any(is_role))
}

impl View {
    /// The persons of a map.
    pub fn people(&self) -> Option<&People> {
        self.people.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(influence: Option<u8>, stance: Option<i64>, contact: Option<u8>) -> Standing {
        Standing {
            name: String::new(),
            stance: stance.map(whole),
            is_opponent: stance == Some(-2),
            influence,
            contact,
            layer: None,
        }
    }

    #[test]
    fn the_balance_weighs_each_stance_by_influence() {
        let each = [
            person(Some(3), Some(1), None),
            person(Some(1), Some(-1), None),
        ];
        let balance = balance(&each).unwrap();
        assert_eq!(balance.point, Some(whole(25)));
        assert_eq!((balance.low, balance.high), (whole(25), whole(25)));
    }

    #[test]
    fn an_unknown_influence_weighs_most_and_an_unknown_stance_may_be_any() {
        let each = [person(Some(4), Some(0), None), person(None, None, None)];
        let balance = balance(&each).unwrap();
        assert_eq!(balance.cover, Fraction::new(1, 2));
        assert!(!balance.shown);
        assert_eq!((balance.low, balance.high), (whole(-50), whole(50)));
    }

    #[test]
    fn without_any_weight_there_is_no_balance_and_no_reach() {
        let each = [person(Some(0), Some(2), Some(4))];
        assert_eq!(balance(&each), None);
        assert_eq!(reach(&each), None);
        assert_eq!(dependence(&each), None);
    }

    #[test]
    fn an_unknown_contact_counts_as_met_in_the_upper_bound_only() {
        let each = [person(Some(3), None, None), person(Some(1), None, Some(3))];
        let reach = reach(&each).unwrap();
        assert_eq!((reach.at, reach.high), (whole(25), whole(100)));
        assert!(each[0].is_blind());
    }

    #[test]
    fn support_that_hangs_on_one_person_is_told_by_share() {
        let each = [
            person(Some(4), Some(2), None),
            person(Some(2), Some(1), None),
            person(Some(4), Some(-2), None),
        ];
        assert_eq!(dependence(&each), Some(Fraction::new(4, 5)));
    }
}
