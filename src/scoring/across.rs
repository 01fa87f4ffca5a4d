//! Flags that read several instruments (`docs/spec/90-checks-across-instruments`).
//!
//! A check fires only when every instrument that it names was answered for the
//! deal, for the same person where both are about persons. Of several
//! assessments of the same person the latest counts; where only one of the
//! instruments is about persons, any of them fires it, and is named (§13.17).

use super::condition::{Facts, Group, holds};
use super::group::{self, Member};
use super::{Given, Other, Results};
use crate::instrument::{Condition, Flag};

/// One assessment of the deal.
#[derive(Debug, Clone, Copy)]
pub struct Assessment<'a> {
    pub given: Given<'a>,
    pub results: &'a Results,
    /// Whom or what it is about, where the instrument repeats within a deal.
    pub about: Option<&'a str>,
}

/// A check that fires, and for whom.
#[derive(Debug, Clone, PartialEq)]
pub struct Fired<'a> {
    pub flag: &'a Flag,
    /// Each once, in the order of the assessments; empty for the deal as a whole.
    pub about: Vec<&'a str>,
}

/// The checks that fire, in their order; assessments from the oldest to the latest.
pub fn fired<'a>(checks: &'a [Flag], assessments: &[Assessment<'a>]) -> Vec<Fired<'a>> {
    let latest = latest(assessments);
    let groups = groups(&latest);
    let fires = |flag: &'a Flag| {
        let mut keys = Vec::new();
        instruments(&flag.when, &mut keys);
        let mut about = Vec::new();
        let mut fires = false;
        for chosen in combinations(&keys, &latest) {
            if !hold(&flag.when, &chosen, &groups) {
                continue;
            }
            fires = true;
            for name in chosen.iter().filter_map(|own| own.about) {
                if !about.contains(&name) {
                    about.push(name);
                }
            }
        }
        fires.then_some(Fired { flag, about })
    };
    checks.iter().filter_map(fires).collect()
}

/// The last of each instrument and person, in the order of the first.
fn latest<'a>(assessments: &[Assessment<'a>]) -> Vec<Assessment<'a>> {
    let mut latest: Vec<Assessment> = Vec::new();
    for own in assessments {
        let same = |other: &&mut Assessment| {
            other.given.instrument.key == own.given.instrument.key && other.about == own.about
        };
        match latest.iter_mut().find(same) {
            Some(place) => *place = *own,
            None => latest.push(*own),
        }
    }
    latest
}

/// The group of each instrument whose persons' classes add up.
fn groups(latest: &[Assessment]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for own in latest {
        let key = &own.given.instrument.key;
        let classifier = own.given.instrument.classifier.as_ref();
        let Some((classifier, rule)) =
            classifier.and_then(|own| own.group.as_ref().map(|rule| (own, rule)))
        else {
            continue;
        };
        if groups.iter().any(|group| group.key == *key) {
            continue;
        }
        let members: Vec<Member> = latest
            .iter()
            .filter(|other| other.given.instrument.key == *key)
            .filter_map(|other| {
                let say = other.results.reading(&rule.weight);
                Some(Member {
                    outcome: other.results.answered.class.as_ref()?.outcome.clone(),
                    say: say.and_then(|say| say.value()?.rating()),
                })
            })
            .collect();
        groups.push(Group {
            key: key.clone(),
            label: group::roll_up(classifier, rule, &members).label,
        });
    }
    groups
}

/// The keys of the instruments that a condition reads one by one, each once.
/// A group stands for itself.
fn instruments<'a>(condition: &'a Condition, keys: &mut Vec<&'a str>) {
    match condition {
        Condition::All(inner) | Condition::Any(inner) | Condition::Count(_, inner) => {
            inner.iter().for_each(|inner| instruments(inner, keys));
        }
        Condition::Not(inner) => instruments(inner, keys),
        Condition::Other(key, _) | Condition::NoPointIn(key, _) | Condition::FlagOf(key, _)
            if !keys.contains(&key.as_str()) =>
        {
            keys.push(key);
        }
        _ => {}
    }
}

/// One assessment of each instrument, in every way that does not mix persons;
/// none when an instrument was not answered.
fn combinations<'a>(keys: &[&str], latest: &[Assessment<'a>]) -> Vec<Vec<Assessment<'a>>> {
    let mut chosen: Vec<Vec<Assessment>> = vec![Vec::new()];
    for key in keys {
        let of_key = latest.iter().filter(|own| own.given.instrument.key == *key);
        chosen = chosen
            .iter()
            .flat_map(|chosen| {
                of_key
                    .clone()
                    .filter(|own| chosen.iter().all(|other| is_about_one(own, other)))
                    .map(|own| chosen.iter().chain([own]).copied().collect())
                    .collect::<Vec<Vec<Assessment>>>()
            })
            .collect();
    }
    chosen
}

/// Both about persons, and not the same: then they say nothing together.
fn is_about_one(one: &Assessment, other: &Assessment) -> bool {
    let of_persons = |own: &Assessment| own.given.instrument.each_person;
    !(of_persons(one) && of_persons(other)) || one.about == other.about
}

fn hold(condition: &Condition, chosen: &[Assessment], groups: &[Group]) -> bool {
    let others: Vec<Other> = chosen
        .iter()
        .map(|own| Other {
            given: own.given,
            results: own.results,
        })
        .collect();
    let Some(first) = chosen.first() else {
        return false;
    };
    let given = Given {
        others: &others,
        ..first.given
    };
    let facts = Facts {
        groups,
        ..Facts::new(&given, &[], None)
    };
    holds(condition, &facts) == Some(true)
}
