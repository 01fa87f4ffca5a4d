//! What a questionnaire is: scales, items, rules and wording, valid by construction.
//!
//! [`read`] is the only way to get an [`Instrument`]: it refuses what it does
//! not understand, so that everything that follows may rely on ids that exist,
//! weights above zero and conditions without a circle. The JSON shape is
//! private (`file/`). There are no answers here.

mod advice;
mod blocks;
mod check;
mod class;
mod condition;
mod error;
mod file;
mod item;
mod read;
mod score;
mod verdict;

use serde::Serialize;

use crate::text::Text;

pub use advice::{Advice, Flag, Remark, Target};
pub use blocks::{
    Beside, Calculation, Ladder, Pair, PeopleRules, Pillar, Prefill, Triple, ValueRules,
};
pub use class::{Axis, Classifier, GroupRole, GroupRule, Map};
pub use condition::{Condition, Named, OfPeople, OfValues};
pub use error::{Cause, InstrumentError};
pub use item::{Choice, Context, Item, Kind};
pub use read::{joined, read, read_across, read_context, read_questions};
pub use score::{BandTexts, Cap, Composite, Formula, Parts, Ratio, Role, Scale, Scope, Term};
pub use verdict::{Confirm, Method, Verdict};

#[cfg(feature = "schema")]
pub use read::json_schema;

/// The group an instrument is listed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Group {
    Core,
    FirstLaw,
    Deal,
    Needs,
    People,
    Account,
    Seller,
    Business,
}

impl Group {
    /// Self-assessments and business sums have no second score (conventions §2).
    pub fn has_evidence(self) -> bool {
        !matches!(self, Group::Seller | Group::Business)
    }
}

/// Weak below 40, partial from 40, strong from 70 (conventions §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Band {
    Weak,
    Partial,
    Strong,
}

/// How urgent a flag is (conventions §7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Severity {
    /// Act before going on.
    Stop,
    Warn,
    Note,
}

/// What a group of persons can call for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum GroupState {
    Divided,
    Brake,
    /// A brake, and nobody who pushes for change.
    NoEngine,
}

/// The picture a report leads with; the view is chosen by this value alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "kebab-case"))]
pub enum Picture {
    /// Links in order, the weakest drawn open.
    Chain,
    /// Scales as bars, a radar as second view.
    Radar,
    /// Four corners, one dot a person.
    MotiveMap,
    /// Ours and the rival's as two dots on a line, and a nine-grid.
    GapBars,
    /// Three legs, the seat tilts to the shortest.
    Legs,
    /// Rungs, each half known and half acted.
    Ladder,
    /// Four stances, done and fitting.
    Compass,
    /// Axes with a range band, and a strip of all answers.
    Aspects,
    /// Two axes with a grey strip, one dot a deal.
    Quadrant,
    /// Two axes in thirds.
    NineGrid,
    /// From today to wished for.
    Gap,
    /// Steps of a talk, the one where it stopped.
    Steps,
    /// Statements one above the other, joined by links.
    ValueChain,
    /// Stages in a row.
    StageLine,
    /// Formula for us and for the rival.
    Balance,
    /// A light, and petals.
    Lights,
    /// A line with limits and what lies between.
    Zone,
    /// Persons by attitude and influence.
    PersonMap,
    /// Doors in a row.
    Doors,
    /// Before and after, as two halves.
    Clock,
    /// Axes, and the place among others.
    Ranking,
    /// Three corners.
    Triangle,
    /// Quarters of a wheel.
    Wheel,
    /// Axes, ours and another's.
    Talents,
    /// Two bars and a thermometer.
    Thermometer,
    /// Bars of room, filled by readiness.
    Levers,
    /// One petal an aspect.
    Petals,
    /// Today and what if.
    WhatIf,
    /// Bars, and foam above what can be met.
    Foam,
}

/// A questionnaire with its scoring rules and all its wording.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Instrument {
    /// Two letters; item ids begin with them and a hyphen.
    pub key: String,
    pub version: u32,
    pub group: Group,
    pub title: Text,
    pub purpose: Text,
    pub unit: Text,
    pub who: Text,
    pub when: Text,
    pub gets: Text,
    pub minutes: u16,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub each_person: bool,
    /// Whether a quick depth exists.
    #[cfg_attr(feature = "schema", schemars(default = "has_quick"))]
    pub quick: bool,
    /// Ids of the context answers that the instrument reads.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub context: Vec<String>,
    pub scales: Vec<Scale>,
    pub items: Vec<Item>,
    /// Parts come before the composites that use them.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub composites: Vec<Composite>,
    /// Ids of the composites that the report leads with.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub indices: Vec<String>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub classifier: Option<Classifier>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub caps: Vec<Cap>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub flags: Vec<Flag>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub advice: Vec<Advice>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub remarks: Vec<Remark>,
    pub picture: Picture,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ratios: Vec<Ratio>,
    /// Verdicts come after those they read.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub verdicts: Vec<Verdict>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub values: Option<ValueRules>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ladder: Option<Ladder>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub pillars: Vec<Pillar>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub people: Option<PeopleRules>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub calculation: Option<Calculation>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub prefill: Vec<Prefill>,
    #[cfg_attr(feature = "schema", schemars(default))]
    pub beside: Vec<Beside>,
    /// What one of several in a deal is called by, such as the need.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub subject: Option<Text>,
    /// For the seller only: never in a report for others.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub seller_only: bool,
    /// Positions in `items` so that each comes after those its visibility reads.
    #[cfg_attr(feature = "schema", schemars(skip))]
    order: Vec<usize>,
}

/// What holds where a file does not say it.
#[cfg(feature = "schema")]
fn has_quick() -> bool {
    true
}

impl Instrument {
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// Whether some questions are about the deal as a whole and the others about
    /// a person of it.
    pub fn has_deal_part(&self) -> bool {
        self.scales.iter().any(|scale| scale.scope == Scope::Deal)
    }

    pub fn composite(&self, id: &str) -> Option<&Composite> {
        self.composites.iter().find(|composite| composite.id == id)
    }

    /// The label of a scale, composite or ratio.
    pub fn label(&self, id: &str) -> Option<&Text> {
        self.scale(id)
            .map(|scale| &scale.label)
            .or_else(|| self.composite(id).map(|composite| &composite.label))
            .or_else(|| self.ratio(id).map(|ratio| &ratio.label))
    }

    /// The items so that each comes after those its visibility reads.
    pub fn items_in_dependency_order(&self) -> impl Iterator<Item = (usize, &Item)> {
        self.order
            .iter()
            .filter_map(|&at| self.items.get(at).map(|item| (at, item)))
    }

    /// The scales an item counts in, with its weight there.
    ///
    /// An item of the voting scale counts in every class; one of a scale that
    /// lies within another counts in both.
    pub fn counts_in<'a>(&'a self, item: &'a Item) -> Vec<(&'a str, u32)> {
        let Some(weight) = item.weight else {
            return Vec::new();
        };
        match &self.classifier {
            Some(classifier) if classifier.votes.as_ref() == Some(&item.scale) => classifier
                .classes
                .iter()
                .map(|class| (class.as_str(), weight))
                .collect(),
            _ => {
                let wider = self
                    .scale(&item.scale)
                    .and_then(|own| own.within.as_deref());
                let scales = [Some(item.scale.as_str()), wider];
                let scales = scales.into_iter().flatten();
                scales.map(|scale| (scale, weight)).collect()
            }
        }
    }

    /// Keys of other instruments on which hangs what is visible, each once.
    pub fn shows_by_others(&self) -> Vec<&str> {
        let mut keys = Vec::new();
        for visible in self.items.iter().filter_map(|item| item.visible.as_ref()) {
            visible.instruments(&mut keys);
        }
        keys.sort_unstable();
        keys.dedup();
        keys
    }

    /// The instrument for whoever chose to show the numbers that stay on this
    /// device: none of them does any more.
    #[must_use]
    pub fn with_private_shown(&self) -> Instrument {
        let mut shown = self.clone();
        for item in &mut shown.items {
            if let Kind::Number { private, .. } = &mut item.kind {
                *private = false;
            }
        }
        shown
    }

    /// Keys of the other instruments whose results this one reads.
    pub fn reads(&self) -> Vec<&str> {
        let mut keys: Vec<&str> = self.pillars.iter().map(|own| own.from.0.as_str()).collect();
        let visible = self.items.iter().filter_map(|item| item.visible.as_ref());
        let caps = self.caps.iter().map(|cap| &cap.when);
        let flags = self.flags.iter().map(|flag| &flag.when);
        let remarks = self.remarks.iter().map(|remark| &remark.when);
        let advice = self.advice.iter().filter_map(|own| own.when.as_ref());
        for condition in visible
            .chain(caps)
            .chain(flags)
            .chain(remarks)
            .chain(advice)
        {
            condition.instruments(&mut keys);
        }
        let mut each = Vec::new();
        for key in keys {
            if key != self.key && !each.contains(&key) {
                each.push(key);
            }
        }
        each
    }

    /// Whether the classifier compares this scale with others.
    pub fn is_class(&self, scale: &str) -> bool {
        let classes = self.classifier.iter().flat_map(|own| &own.classes);
        classes.into_iter().any(|own| own == scale)
    }

    pub fn verdict(&self, id: &str) -> Option<&Verdict> {
        self.verdicts.iter().find(|verdict| verdict.id == id)
    }

    pub fn ratio(&self, id: &str) -> Option<&Ratio> {
        self.ratios.iter().find(|ratio| ratio.id == id)
    }
}
