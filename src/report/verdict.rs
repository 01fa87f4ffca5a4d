//! The sentences that a report opens with: two or three, as a person speaks.
//!
//! First what the band or the type says in the instrument's own words, then
//! the one thing to look at, then what the evidence says when that differs.

use super::class::TypeName;
use super::reply::label;
use super::standing::band_name;
use super::{Source, index};
use crate::instrument::{Band, Composite, Formula, Instrument};
use crate::order;
use crate::scoring::bands::{self, Name};
use crate::scoring::mean::Score;
use crate::scoring::{CompositeResult, Fraction};
use crate::text::{Lang, Text, strings};

#[derive(Debug, Clone, PartialEq)]
pub enum Sentence {
    /// What the band says, in the instrument's words.
    Says(Text),
    /// The band alone, where the instrument has no words for it.
    Band(Text, Band, bool),
    /// Too much is unknown for a judgement.
    RangeOnly,
    /// The lowest link; `None`: no link has a point.
    Weakest(Option<Text>),
    /// What weighs most in this case; `None`: its band is open.
    CountsMost(Text, Option<Band>),
    /// Every answer is a guess.
    AllGuessed,
    /// A point as answered, none as evidenced.
    NoPointProven,
    /// Another band as evidenced.
    Proven(Band),
    /// The type, whose it is, and what it means.
    Type {
        who: Option<String>,
        name: TypeName,
        means: Option<Text>,
    },
    NoTypeProven,
    /// Another type as evidenced.
    TypeProven(TypeName),
    /// What the table of scales shows, where there is no index.
    Finding(index::Finding),
}

/// The verdict of one index.
pub fn of_index(source: &Source, composite: &Composite, result: &CompositeResult) -> Vec<Sentence> {
    let mut sentences = vec![said(composite, result)];
    if !composite.weakest.is_empty() {
        let weakest = result.weakest.as_ref();
        let name = weakest.map(|id| label(source.given.instrument, id));
        sentences.push(Sentence::Weakest(name));
    } else if let Some(first) = greatest_weights(source.given.instrument, composite, result).first()
    {
        let standing = source.results.answered.label(&first.0);
        let name = label(source.given.instrument, &first.0);
        sentences.push(Sentence::CountsMost(
            name,
            standing.and_then(|label| label.band()),
        ));
    }
    sentences.extend(evidence(source, composite, result));
    sentences
}

fn said(composite: &Composite, result: &CompositeResult) -> Sentence {
    let band = result.label.as_ref().and_then(bands::Label::band);
    let Some(band) = band else {
        return Sentence::RangeOnly;
    };
    match &composite.says {
        Some(says) => Sentence::Says(says.get(band).clone()),
        None => Sentence::Band(composite.label.clone(), band, composite.neutral),
    }
}

/// The parts of a composite whose weights hang on a context answer, the
/// heaviest first; empty for fixed weights or an unknown answer.
pub fn greatest_weights(
    instrument: &Instrument,
    composite: &Composite,
    result: &CompositeResult,
) -> Vec<(String, u32)> {
    if !matches!(composite.formula, Formula::MeanBy(..)) {
        return Vec::new();
    }
    let place = |id: &str| instrument.scales.iter().position(|scale| scale.id == id);
    let mut parts = result.parts.clone();
    order::sort_by_key(&mut parts, |(id, weight)| {
        (std::cmp::Reverse(*weight), place(id))
    });
    parts
}

/// One honest sentence where the evidence says something else.
fn evidence(source: &Source, composite: &Composite, result: &CompositeResult) -> Option<Sentence> {
    let proven = source
        .results
        .evidenced
        .as_ref()?
        .composite(&composite.id)?;
    let (answered, evidenced) = (result.score.as_ref()?, proven.score.as_ref()?);
    let none = Fraction::from_integer(0);
    if answered.cover > none && evidenced.cover == none {
        return Some(Sentence::AllGuessed);
    }
    let band = result.label.as_ref()?.band()?;
    match proven.label.as_ref()?.name {
        Name::Band { band: own, .. } if own != band => Some(Sentence::Proven(own)),
        Name::Range { .. } => has_point(answered).then_some(Sentence::NoPointProven),
        Name::Band { .. } => None,
    }
}

fn has_point(score: &Score) -> bool {
    score.shown_point().is_some()
}

/// The verdict of a classifier.
pub fn of_class(source: &Source, name: &TypeName) -> Vec<Sentence> {
    let instrument = source.given.instrument;
    let means = match name {
        TypeName::One { name, .. } => (instrument.scales.iter())
            .find(|scale| scale.label == *name)
            .and_then(|scale| scale.definition.clone()),
        _ => None,
    };
    let who = source
        .about
        .person
        .as_ref()
        .map(|person| person.name.clone());
    let mut sentences = vec![Sentence::Type {
        who,
        name: name.clone(),
        means,
    }];
    sentences.extend(class_evidence(source, name));
    sentences
}

fn class_evidence(source: &Source, name: &TypeName) -> Option<Sentence> {
    let proven = source.results.evidenced.as_ref()?.class.as_ref()?;
    let answered = source.results.answered.class.as_ref()?;
    let none = Fraction::from_integer(0);
    if answered.cover > none && proven.cover == none {
        return Some(Sentence::AllGuessed);
    }
    if !name.is_named() || proven.outcome == answered.outcome {
        return None;
    }
    Some(match TypeName::of(source.given.instrument, proven) {
        TypeName::Open { .. } => Sentence::NoTypeProven,
        other => Sentence::TypeProven(other),
    })
}

impl Sentence {
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().verdict;
        match self {
            Sentence::Says(text) => text.get(lang).to_owned(),
            Sentence::Band(label, band, neutral) => {
                let name = band_name(*band, *neutral, lang);
                (words.named)(label.get(lang), &(strings(lang).report().page.inside)(name))
            }
            Sentence::RangeOnly => words.range_only.to_owned(),
            Sentence::Weakest(Some(link)) => (words.weakest)(link.get(lang)),
            Sentence::Weakest(None) => words.weakest_unknown.to_owned(),
            Sentence::CountsMost(label, band) => say_counts_most(label, *band, lang),
            Sentence::AllGuessed => words.all_guessed.to_owned(),
            Sentence::NoPointProven => words.no_point_proven.to_owned(),
            Sentence::Proven(band) => {
                let name = band_name(*band, false, lang);
                (words.proven)(&(strings(lang).report().page.inside)(name))
            }
            Sentence::Type { who, name, means } => {
                say_type(who.as_deref(), name, means.as_ref(), lang)
            }
            Sentence::NoTypeProven => words.no_class_proven.to_owned(),
            Sentence::TypeProven(name) => (words.proven)(&name.say_inside(lang)),
            Sentence::Finding(finding) => finding.say(lang),
        }
    }
}

/// The sentences one after the other.
pub fn say(sentences: &[Sentence], lang: Lang) -> String {
    let said: Vec<String> = sentences
        .iter()
        .map(|sentence| sentence.say(lang))
        .collect();
    (strings(lang).report().page.sentences)(&said)
}

fn say_counts_most(label: &Text, band: Option<Band>, lang: Lang) -> String {
    let words = &strings(lang).report().verdict;
    let [weak, partial, strong] = words.counts_most;
    let said = match band {
        Some(Band::Weak) => weak,
        Some(Band::Partial) => partial,
        Some(Band::Strong) => strong,
        None => words.counts_most_unknown,
    };
    said(label.get(lang))
}

fn say_type(who: Option<&str>, name: &TypeName, means: Option<&Text>, lang: Lang) -> String {
    let words = strings(lang).report();
    let verdict = &words.verdict;
    let stop = if lang == Lang::Zh { "。" } else { "." };
    let result = match name {
        // Two colons in one sentence would stand in each other's way.
        TypeName::Mixed(one, other) => {
            let inside = |name: &Text| (words.page.inside)(name.get(lang));
            (verdict.both)(&inside(one), &inside(other))
        }
        other => other.say_inside(lang),
    };
    let first = match who {
        Some(who) => (verdict.who)(who, &result),
        None => capital(&result) + stop,
    };
    let second = match name {
        TypeName::One { .. } => means.map(|means| means.get(lang).to_owned() + stop),
        TypeName::Mixed(..) => Some(verdict.mixed_advice.to_owned()),
        TypeName::Unclear => Some(verdict.unclear_why.to_owned()),
        TypeName::NoClearType => Some(verdict.no_clear_type_why.to_owned()),
        TypeName::Open { .. } => Some(verdict.not_known_why.to_owned()),
    };
    let said: Vec<String> = [Some(first), second].into_iter().flatten().collect();
    (words.page.sentences)(&said)
}

/// A sentence begins with a capital where the script has them.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => [first.to_ascii_uppercase()]
            .into_iter()
            .chain(characters)
            .collect(),
        None => String::new(),
    }
}
