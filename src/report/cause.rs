//! What made a condition true: the answers and scores that it reads.
//!
//! Of alternatives only those that hold are named, so that a flag over a dozen
//! items points at the two that fired it.

use super::class::TypeName;
use super::reply::{self, Reply};
use super::{Source, figure};
use crate::answer::{Grade, Value};
use crate::instrument::Condition;
use crate::scoring::condition::{Facts, holds};
use crate::scoring::mean::Score;
use crate::scoring::{Fraction, View};
use crate::text::{Lang, Text, strings};

/// One thing that a rule rests on.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    Answer {
        question: Text,
        reply: Reply,
        /// `None`: not stated, or a context answer.
        grade: Option<Grade>,
    },
    /// A question that is still open.
    Open(Text),
    Score(Text, Score),
    /// A verdict and the names of what it says.
    Verdict(Text, Vec<Text>),
    Class(TypeName),
    /// So much of the answers is known, 0–1.
    Cover(Fraction),
    /// Days since the last answer.
    Age(u32),
    /// So many items are answered.
    Answered(usize),
    AllAtLeast(u8),
    NoEvidence,
}

/// The causes of a condition that holds in a view, in its order, each once.
pub fn causes(condition: &Condition, source: &Source, view: &View) -> Vec<Cause> {
    let facts = Facts::new(&source.given, &source.results.readings, Some(view));
    let mut causes = Vec::new();
    add(condition, source, view, &facts, &mut causes);
    causes
}

fn add(
    condition: &Condition,
    source: &Source,
    view: &View,
    facts: &Facts,
    causes: &mut Vec<Cause>,
) {
    let mut push = |cause: Option<Cause>| {
        if let Some(cause) = cause.filter(|cause| !causes.contains(cause)) {
            causes.push(cause);
        }
    };
    match condition {
        Condition::All(list) => {
            list.iter()
                .for_each(|part| add(part, source, view, facts, causes));
        }
        Condition::Any(list) | Condition::Count(_, list) => list
            .iter()
            .filter(|part| holds(part, facts) == Some(true))
            .for_each(|part| add(part, source, view, facts, causes)),
        Condition::AtLeast(id, _)
        | Condition::AtMost(id, _)
        | Condition::Equals(id, _)
        | Condition::Is(id, _)
        | Condition::IsNot(id, _)
        | Condition::Picked(id, _)
        | Condition::Ticks(id, _)
        | Condition::NumberAbove(id, _)
        | Condition::NoProof(id)
        | Condition::Marked(id)
        | Condition::Unknown(id) => push(answer(id, source)),
        Condition::Not(part) => add(part, source, view, facts, causes),
        Condition::Differ(one, other) | Condition::NumberBelow(one, other) => {
            push(answer(one, source));
            push(answer(other, source));
        }
        Condition::MeanAtMost(ids, _) | Condition::RatedAlike(ids) => {
            ids.iter().for_each(|id| push(answer(id, source)));
        }
        Condition::ScoreAtLeast(id, _)
        | Condition::ScoreBelow(id, _)
        | Condition::ScoreAtMost(id, _)
        | Condition::ScoreAbove(id, _)
        | Condition::Thin(id) => match source.given.instrument.item(id) {
            Some(_) => push(answer(id, source)),
            None => push(score(id, source, view)),
        },
        Condition::Verdict(id, _) | Condition::MayBe(id, _) => push(verdict(id, source, view)),
        Condition::Class(_) => {
            let class = view.class.as_ref();
            push(class.map(|class| Cause::Class(TypeName::of(source.given.instrument, class))));
        }
        Condition::ClassThin => push(view.class.as_ref().map(|class| Cause::Cover(class.cover))),
        Condition::OlderThan(_) => push(source.given.age_days.map(Cause::Age)),
        Condition::Answered(_) => {
            let known = source
                .results
                .readings
                .iter()
                .filter(|reading| reading.is_known());
            push(Some(Cause::Answered(known.count())));
        }
        Condition::EveryScoreAtLeast(least) => push(Some(Cause::AllAtLeast(*least))),
        Condition::NoEvidence => push(Some(Cause::NoEvidence)),
        Condition::NoWords
        | Condition::AnyMarked
        | Condition::Other(..)
        | Condition::NoPointIn(..)
        | Condition::Cell(_)
        | Condition::Values(_)
        | Condition::SkippedRung
        | Condition::LevelAtLeast(_)
        | Condition::LevelAtMost(_)
        | Condition::RankLeadAtLeast(_)
        | Condition::RankLeadAtMost(_)
        | Condition::People(_)
        | Condition::SumAbove(..)
        | Condition::PillarsWeak(_)
        | Condition::GroupMainly(..)
        | Condition::FlagOf(..) => {}
    }
}

fn answer(id: &str, source: &Source) -> Option<Cause> {
    let instrument = source.given.instrument;
    let (Some(item), Some(reading)) = (instrument.item(id), source.results.reading(id)) else {
        return context(id, source);
    };
    let question = reply::without_hint(&item.text);
    Some(match Reply::of(item, reading)? {
        reply @ (Reply::Known(_) | Reply::NotApplicable) => Cause::Answer {
            question,
            reply,
            grade: reading.grade,
        },
        _ => Cause::Open(question),
    })
}

fn context(id: &str, source: &Source) -> Option<Cause> {
    let asked = source.contexts.iter().find(|context| context.id == id)?;
    let known = source
        .given
        .context
        .get(id)
        .filter(|value| **value != Value::Unknown);
    let words = known.and_then(|value| reply::words(&asked.kind, value));
    Some(match words {
        Some(words) => Cause::Answer {
            question: asked.text.clone(),
            reply: Reply::Known(words),
            grade: None,
        },
        None => Cause::Open(asked.text.clone()),
    })
}

fn verdict(id: &str, source: &Source, view: &View) -> Option<Cause> {
    let verdict = source.given.instrument.verdict(id)?;
    let keys = view.verdict(id)?.outcome.keys();
    let names: Vec<Text> = keys
        .iter()
        .filter_map(|key| verdict.name(key).cloned())
        .collect();
    (!names.is_empty()).then(|| Cause::Verdict(verdict.label.clone(), names))
}

fn score(id: &str, source: &Source, view: &View) -> Option<Cause> {
    let label = reply::label(source.given.instrument, id);
    Some(Cause::Score(label, view.score(id)?.clone()))
}

impl Cause {
    pub fn say(&self, lang: Lang) -> String {
        let words = &strings(lang).report().next;
        match self {
            Cause::Answer {
                question,
                reply,
                grade: None,
            } => (words.cause)(question.get(lang), reply.say(lang)),
            Cause::Answer {
                question,
                reply,
                grade: Some(grade),
            } => (words.cause_known)(
                question.get(lang),
                reply.say(lang),
                reply::grade(*grade, lang),
            ),
            Cause::Open(question) => (words.cause_unknown)(question.get(lang)),
            Cause::Score(label, score) => match figure::point(score) {
                Some(point) => (words.cause_score)(label.get(lang), point),
                None => {
                    let (low, high) = figure::ends(score);
                    (words.cause_range)(label.get(lang), low, high)
                }
            },
            Cause::Verdict(label, names) => {
                let names: Vec<&str> = names.iter().map(|name| name.get(lang)).collect();
                (words.cause)(label.get(lang), &names.join(" / "))
            }
            Cause::Class(name) => (words.cause_class)(&name.say_inside(lang)),
            Cause::Cover(cover) => (words.cause_cover)(figure::percent(*cover)),
            Cause::Age(days) => (words.cause_age)(*days),
            Cause::Answered(count) => (words.cause_answered)(*count),
            Cause::AllAtLeast(score) => (words.cause_all_at_least)(*score),
            Cause::NoEvidence => words.cause_no_evidence.to_owned(),
        }
    }
}
