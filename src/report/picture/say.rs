//! What pictures say of scores and verdicts, in both languages.

use crate::instrument::Verdict;
use crate::report::figure;
use crate::scoring::mean::Score;
use crate::scoring::verdict::{Outcome, VerdictResult};
use crate::text::{Lang, Text, strings};

/// The same said in both languages.
pub fn each(say: impl Fn(Lang) -> String) -> Text {
    Text {
        en: say(Lang::En),
        zh: say(Lang::Zh),
    }
}

/// Names in a row, as they stand inside a sentence.
pub fn list(names: &[Text], lang: Lang) -> String {
    let page = &strings(lang).report().page;
    let names = names.iter().map(|name| (page.inside)(name.get(lang)));
    (page.list)(&names.collect::<Vec<_>>())
}

/// `62`, `62 (54–68)`, or `54–68` where there is no point.
pub fn score(score: &Score) -> String {
    match figure::point(score) {
        Some(point) if figure::is_settled(score) => point.to_string(),
        Some(point) => format!("{point} ({})", figure::range(score)),
        None => figure::range(score),
    }
}

/// What a verdict prints, in its own names.
pub fn outcome(verdict: &Verdict, result: Option<&VerdictResult>, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let name = |key: &String| {
        let name = verdict
            .name(key)
            .map_or(key.as_str(), |name| name.get(lang));
        // A comma would part one name into two.
        if name.contains([',', '，']) {
            lang.quoted(name)
        } else {
            name.to_owned()
        }
    };
    let names = |keys: &[String]| keys.iter().map(name).collect::<Vec<_>>();
    match result.map(|result| &result.outcome) {
        Some(Outcome::One(key)) => verdict
            .name(key)
            .map_or(String::new(), |own| own.get(lang).to_owned()),
        Some(Outcome::Mixed(one, other)) => (words.between)(&name(one), &name(other)),
        Some(Outcome::Unclear(keys)) => (words.too_close)(&names(keys)),
        Some(Outcome::Open(keys)) if !keys.is_empty() && keys.len() < verdict.names.len() => {
            (words.still)(&names(keys))
        }
        Some(Outcome::Open(_) | Outcome::Nothing) | None => words.not_known.to_owned(),
    }
}
