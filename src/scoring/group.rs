//! Several persons' classes added up by their say (`docs/spec/02-mo`, §2.4).
//!
//! ```text
//! share_k = 100 · Σ_known s·m_k / Σ_known s          m: 1, or ½ each when mixed
//! low_k   = 100 · Σ_known s·m_k / (Σ_known s + Σ_unknown s)
//! high_k  = 100 · (Σ_known s·m_k + Σ_unknown s) / (Σ_known s + Σ_unknown s)
//! cover   = Σ_known s / (Σ_known s + Σ_unknown s)
//! ```
//!
//! A person counts as unknown while no class is named, or while the say is
//! unknown, which then weighs 4 on the unknown side only.

use super::Fraction;
use super::classes::ClassOutcome;
use super::mean::is_enough;
use crate::instrument::{Classifier, GroupRole, GroupRule};
use crate::order;

/// The say of somebody whose say is not known.
const UNKNOWN_SAY: u8 = 4;

/// One person's class and say.
#[derive(Debug, Clone, PartialEq)]
pub struct Member {
    pub outcome: ClassOutcome,
    /// 0–4; `None`: not known.
    pub say: Option<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult {
    /// One a class, in class order.
    pub shares: Vec<Share>,
    pub cover: Fraction,
    /// `None` below 60 % coverage, or when nobody has a say.
    pub label: Option<GroupLabel>,
    /// Positions of the members who push for change.
    pub engines: Vec<usize>,
    /// Positions of the members who hold it back.
    pub brakes: Vec<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    pub class: String,
    /// `None` while nobody with a say is known.
    pub share: Option<Fraction>,
    pub low: Fraction,
    pub high: Fraction,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GroupLabel {
    Mainly(String),
    /// The two greatest shares, the greater first.
    Divided(String, String),
}

/// Adds up the members of a group.
pub fn roll_up(classifier: &Classifier, rule: &GroupRule, members: &[Member]) -> GroupResult {
    let (mut known, mut unknown) = (0i64, 0i64);
    // Twice each class's weight, since a mixed person counts half.
    let mut doubled: Vec<i64> = vec![0; classifier.classes.len()];
    for member in members {
        let say = i64::from(member.say.unwrap_or(UNKNOWN_SAY));
        match classes(&member.outcome) {
            Some(named) if member.say.is_some() => {
                known += say;
                let part = if named.len() == 1 { 2 * say } else { say };
                for (sum, class) in doubled.iter_mut().zip(&classifier.classes) {
                    if named.contains(&class.as_str()) {
                        *sum += part;
                    }
                }
            }
            _ => unknown += say,
        }
    }
    let all = (known + unknown).max(1);
    let share = |(class, doubled): (&String, &i64)| Share {
        class: class.clone(),
        share: (known > 0).then(|| Fraction::new(50 * doubled, known)),
        low: Fraction::new(50 * doubled, all),
        high: Fraction::new(50 * doubled + 100 * unknown, all),
    };
    let shares: Vec<Share> = classifier.classes.iter().zip(&doubled).map(share).collect();
    let cover = Fraction::new(known, all);
    GroupResult {
        label: (known > 0 && is_enough(cover))
            .then(|| label(rule, &shares))
            .flatten(),
        shares,
        cover,
        engines: with_role(&rule.engine, members),
        brakes: with_role(&rule.brake, members),
    }
}

/// The classes a person belongs to; `None`: no class is named.
fn classes(outcome: &ClassOutcome) -> Option<Vec<&str>> {
    match outcome {
        ClassOutcome::Class(class) => Some(vec![class]),
        ClassOutcome::Mixed(one, other) => Some(vec![one, other]),
        _ => None,
    }
}

fn label(rule: &GroupRule, shares: &[Share]) -> Option<GroupLabel> {
    let mut ranked: Vec<(Fraction, &str)> = shares
        .iter()
        .filter_map(|share| Some((share.share?, share.class.as_str())))
        .collect();
    // Stable, so equals stay in class order.
    order::sort_by(&mut ranked, |a, b| b.0.cmp(&a.0));
    let [(first, class), (second, other), ..] = ranked.as_slice() else {
        return None;
    };
    let majority = Fraction::from_integer(i64::from(rule.majority));
    let margin = Fraction::from_integer(i64::from(rule.margin));
    Some(if *first >= majority && first - second >= margin {
        GroupLabel::Mainly((*class).to_owned())
    } else {
        GroupLabel::Divided((*class).to_owned(), (*other).to_owned())
    })
}

/// A mixed person has a role when both classes do (conventions §13.5).
fn with_role(role: &GroupRole, members: &[Member]) -> Vec<usize> {
    let has = |member: &Member| {
        member.say.is_some_and(|say| say >= role.at_least)
            && classes(&member.outcome).is_some_and(|named| {
                named
                    .iter()
                    .all(|class| role.classes.iter().any(|own| own == class))
            })
    };
    let members = members.iter().enumerate();
    members
        .filter(|(_, member)| has(member))
        .map(|(at, _)| at)
        .collect()
}
