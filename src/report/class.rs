//! The type of one person, in words and beside the others.

use super::figure;
use super::group::MapWords;
use super::index::{Row, RowPlace, row};
use super::reply::label;
use super::{Source, verdict};
use crate::instrument::Instrument;
use crate::order;
use crate::scoring::classes::{ClassOutcome, ClassResult, Place};
use crate::scoring::{Fraction, View};
use crate::text::{Lang, Text, strings};

/// What a classifier says, with the words of its types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeName {
    One {
        name: Text,
        robust: bool,
    },
    /// In class order.
    Mixed(Text, Text),
    Unclear,
    NoClearType,
    /// Too little is known; these are still possible.
    Open {
        possible: Vec<Text>,
        all: bool,
    },
}

/// The types of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ClassReport {
    pub name: TypeName,
    pub verdict: Vec<verdict::Sentence>,
    pub cover: Fraction,
    /// One row a type, in class order; low is no fault.
    pub rows: Vec<Row>,
    pub finding: ClassFinding,
    /// Where the person stands on the map, if there is one.
    pub place: Option<Place>,
    /// 0–4; `None`: not known, or not asked.
    pub say: Option<u8>,
}

/// What the picture of the types shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClassFinding {
    Leads {
        top: Text,
        high: i64,
        next: Text,
        second: i64,
    },
    Close {
        one: Text,
        high: i64,
        other: Text,
        second: i64,
    },
    None,
}

impl TypeName {
    pub fn of(instrument: &Instrument, class: &ClassResult) -> TypeName {
        let name = |id: &String| label(instrument, id);
        match &class.outcome {
            ClassOutcome::Class(id) => TypeName::One {
                name: name(id),
                robust: class.robust,
            },
            ClassOutcome::Mixed(one, other) => TypeName::Mixed(name(one), name(other)),
            ClassOutcome::Unclear => TypeName::Unclear,
            ClassOutcome::NoClearType => TypeName::NoClearType,
            ClassOutcome::None { possible } => TypeName::Open {
                possible: possible.iter().map(name).collect(),
                all: (instrument.classifier.as_ref())
                    .is_some_and(|classifier| classifier.classes.len() == possible.len()),
            },
        }
    }

    /// Whether a type, or a mixture of two, is named.
    pub fn is_named(&self) -> bool {
        matches!(self, TypeName::One { .. } | TypeName::Mixed(..))
    }

    /// `Trouble fixer`, `mixed: Growth seeker / Trouble fixer`, `not known yet`.
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().verdict;
        match self {
            TypeName::One { name, .. } => name.get(lang).to_owned(),
            TypeName::Mixed(one, other) => (words.mixed)(one.get(lang), other.get(lang)),
            TypeName::Unclear => words.unclear.to_owned(),
            TypeName::NoClearType => words.no_clear_type.to_owned(),
            TypeName::Open { .. } => words.not_known.to_owned(),
        }
    }

    /// The same inside a sentence.
    pub fn say_inside(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let inside = |name: &Text| (words.page.inside)(name.get(lang));
        match self {
            TypeName::One { name, .. } => inside(name),
            TypeName::Mixed(one, other) => (words.verdict.mixed)(&inside(one), &inside(other)),
            other => other.say(lang),
        }
    }

    /// Robust, or which types are still possible.
    pub fn say_sure(&self, lang: Lang) -> Option<String> {
        let words = &strings(lang).report().verdict;
        match self {
            TypeName::One { robust: true, .. } => Some(words.robust_why.to_owned()),
            TypeName::One { robust: false, .. } => Some(words.provisional.to_owned()),
            TypeName::Open { possible, all } => Some(say_possible(possible, *all, lang)),
            _ => None,
        }
    }
}

/// `Still possible: growth seeker and steady keeper`.
pub fn say_possible(possible: &[Text], all: bool, lang: Lang) -> String {
    let words = strings(lang).report();
    if all {
        return words.verdict.all_possible.to_owned();
    }
    let names: Vec<String> = possible
        .iter()
        .map(|name| (words.page.inside)(name.get(lang)))
        .collect();
    (words.verdict.possible)(&(words.page.list)(&names))
}

/// What is said of the types; `None` without a classifier.
pub fn class_report(source: &Source) -> Option<ClassReport> {
    let instrument = source.given.instrument;
    let classifier = instrument.classifier.as_ref()?;
    let class = source.results.answered.class.as_ref()?;
    let rows: Vec<Row> = classifier
        .classes
        .iter()
        .map(|id| row(source, id, RowPlace::Class))
        .collect();
    let name = TypeName::of(instrument, class);
    Some(ClassReport {
        verdict: verdict::of_class(source, &name),
        finding: finding(&name, &source.results.answered, &classifier.classes, &rows),
        name,
        cover: class.cover,
        rows,
        place: class.place.clone(),
        say: say(source),
    })
}

/// The rating that weighs the person in a group.
pub fn say(source: &Source) -> Option<u8> {
    let rule = source
        .given
        .instrument
        .classifier
        .as_ref()?
        .group
        .as_ref()?;
    source.results.reading(&rule.weight)?.value()?.rating()
}

/// The two highest types, by their exact points.
fn finding(name: &TypeName, view: &View, classes: &[String], rows: &[Row]) -> ClassFinding {
    let mut ranked: Vec<(Fraction, &Row)> = classes
        .iter()
        .zip(rows)
        .filter_map(|(id, row)| Some((view.score(id)?.point?, row)))
        .collect();
    // Stable, so equals stay in class order.
    order::sort_by(&mut ranked, |a, b| b.0.cmp(&a.0));
    let [(first, top), (second, next), ..] = ranked.as_slice() else {
        return ClassFinding::None;
    };
    let (high, second) = (figure::round(*first), figure::round(*second));
    match name {
        TypeName::One { .. } => ClassFinding::Leads {
            top: top.label.clone(),
            high,
            next: next.label.clone(),
            second,
        },
        TypeName::Open { .. } => ClassFinding::None,
        _ => ClassFinding::Close {
            one: top.label.clone(),
            high,
            other: next.label.clone(),
            second,
        },
    }
}

impl ClassReport {
    /// On which side of both axes the person stands, as the finding above a map.
    pub fn say_place(&self, map: &MapWords, lang: Lang) -> String {
        let words = &strings(lang).report().people;
        let Some(place) = &self.place else {
            return words.class_none.to_owned();
        };
        let none = Fraction::from_integer(0);
        let across = if place.x.at < none {
            &map.left
        } else {
            &map.right
        };
        let up = if place.y.at < none {
            &map.bottom
        } else {
            &map.top
        };
        (words.stands)(across.get(lang), up.get(lang))
    }
}

impl ClassFinding {
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let inside = |name: &Text| (words.page.inside)(name.get(lang));
        match self {
            ClassFinding::Leads {
                top,
                high,
                next,
                second,
            } => (words.people.class_leads)(top.get(lang), *high, &inside(next), *second),
            ClassFinding::Close {
                one,
                high,
                other,
                second,
            } => (words.people.classes_close)(one.get(lang), *high, &inside(other), *second),
            ClassFinding::None => words.people.class_none.to_owned(),
        }
    }
}
