//! Named results: what each verdict says and how sure that is.

use super::Source;
use crate::instrument::Verdict;
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::text::{Lang, Text, strings};

/// One verdict of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub id: String,
    pub label: Text,
    pub said: Said,
    /// What else can still come out.
    pub also: Vec<Text>,
    pub firm: bool,
    /// What it says on evidence alone, where that differs.
    pub proven: Option<Said>,
}

/// What is said, in names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    One(Text),
    Mixed(Text, Text),
    /// Three or more are nearly equal.
    Unclear(Vec<Text>),
    /// Too little is known.
    Open(Vec<Text>),
}

/// The verdicts that are said, in the instrument's order.
pub fn named(source: &Source) -> Vec<Named> {
    let verdicts = source.given.instrument.verdicts.iter();
    verdicts
        .filter(|verdict| !verdict.inner)
        .filter_map(|verdict| one(source, verdict))
        .collect()
}

fn one(source: &Source, verdict: &Verdict) -> Option<Named> {
    let result = source.results.answered.verdict(&verdict.id)?;
    let said = said(verdict, result)?;
    let printed = result.outcome.keys();
    let also = (result.reached.iter())
        .filter(|key| !printed.contains(&key.as_str()))
        .filter_map(|key| verdict.name(key).cloned())
        .collect();
    let proven = source.results.evidenced.as_ref();
    let proven = proven
        .and_then(|view| self::said(verdict, view.verdict(&verdict.id)?))
        .filter(|proven| *proven != said);
    Some(Named {
        id: verdict.id.clone(),
        label: verdict.label.clone(),
        said,
        also,
        firm: result.firm,
        proven,
    })
}

fn said(verdict: &Verdict, result: &VerdictResult) -> Option<Said> {
    let name = |key: &String| verdict.name(key).cloned();
    let names = |keys: &[String]| keys.iter().filter_map(name).collect();
    Some(match &result.outcome {
        Outcome::One(key) => Said::One(name(key)?),
        Outcome::Mixed(one, other) => Said::Mixed(name(one)?, name(other)?),
        Outcome::Unclear(keys) => Said::Unclear(names(keys)),
        Outcome::Open(keys) => Said::Open(names(keys)),
        Outcome::Nothing => return None,
    })
}

impl Said {
    /// `Go all in`, `mixed: A / B`, `still possible: A, B`.
    pub fn say(&self, lang: Lang) -> String {
        let words = strings(lang).report();
        let list = |names: &[Text]| {
            let names: Vec<String> = names.iter().map(|name| name.get(lang).to_owned()).collect();
            (words.page.list)(&names)
        };
        match self {
            Said::One(name) => name.get(lang).to_owned(),
            Said::Mixed(one, other) => (words.verdict.mixed)(one.get(lang), other.get(lang)),
            Said::Unclear(names) => (words.verdict.between)(&list(names)),
            Said::Open(names) => (words.verdict.possible)(&list(names)),
        }
    }
}

impl Named {
    /// `Verdict: Mend, then go on.`
    pub fn say(&self, lang: Lang) -> String {
        (strings(lang).report().verdict.named)(self.label.get(lang), &self.said.say(lang))
    }

    /// How sure it is, and what else can come out.
    pub fn say_sure(&self, lang: Lang) -> Option<String> {
        let words = &strings(lang).report().verdict;
        match &self.said {
            Said::Open(_) => Some(words.not_known_yet.to_owned()),
            _ if self.firm => Some(words.firm_why.to_owned()),
            _ if self.also.is_empty() => Some(words.provisional.to_owned()),
            _ => {
                let names: Vec<String> = self
                    .also
                    .iter()
                    .map(|name| name.get(lang).to_owned())
                    .collect();
                let list = (strings(lang).report().page.list)(&names);
                Some((words.could_become)(&list))
            }
        }
    }

    /// What it says on evidence alone.
    pub fn say_proven(&self, lang: Lang) -> Option<String> {
        let words = &strings(lang).report().verdict;
        let proven = self.proven.as_ref()?;
        Some((words.named_proven)(&proven.say(lang)))
    }
}
