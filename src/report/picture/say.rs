//! What pictures say of scores and verdicts, in both languages.

use crate::instrument::Verdict;
use crate::report::{Source, figure};
use crate::scoring::mean::Score;
use crate::scoring::verdict::Outcome;
use crate::text::report::Report;
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

/// What was found, and how many parts are not known yet, if any.
pub fn with_open(found: String, open: usize, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    match open {
        0 => found,
        _ => (words.both)(&found, &(words.open_some)(open)),
    }
}

/// `62`, `62 (54–68)`, or `54–68` where there is no point.
pub fn score(score: &Score) -> String {
    match figure::point(score) {
        Some(point) if figure::is_settled(score) => point.to_string(),
        Some(point) => format!("{point} ({})", figure::range(score)),
        None => figure::range(score),
    }
}

/// What a verdict prints; unless it is one name, with what it is about.
pub fn headline(source: &Source, verdict: &Verdict, lang: Lang) -> String {
    let said = outcome(source, verdict, lang);
    match found(source, verdict) {
        Outcome::One(_) => said,
        _ => (strings(lang).report().picture.of)(verdict.label.get(lang), &said),
    }
}

/// What a verdict prints, in its own names.
pub fn outcome(source: &Source, verdict: &Verdict, lang: Lang) -> String {
    let words = &strings(lang).report().picture;
    let own = |key: &str| {
        verdict
            .name(key)
            .map_or(key, |name| name.get(lang))
            .to_owned()
    };
    // Names hold commas and colons: quoted, each stays one.
    let names = |keys: &[String]| -> Vec<String> {
        keys.iter().map(|key| lang.quoted(&own(key))).collect()
    };
    match found(source, verdict) {
        Outcome::One(key) => own(&key),
        Outcome::Mixed(one, other) => {
            (words.between)(&lang.quoted(&own(&one)), &lang.quoted(&own(&other)))
        }
        Outcome::Unclear(keys) if keys.len() > 3 => {
            strings(lang).report().verdict.unclear.to_owned()
        }
        Outcome::Unclear(keys) => (words.too_close)(&names(&keys)),
        // More than three names say no more than that it is open.
        Outcome::Open(keys)
            if (1..=3).contains(&keys.len()) && keys.len() < verdict.names.len() =>
        {
            (words.still)(&names(&keys))
        }
        Outcome::Open(_) | Outcome::Nothing => words.not_known.to_owned(),
    }
}

/// What a verdict prints, as keys.
pub fn found(source: &Source, verdict: &Verdict) -> Outcome {
    let result = source.results.answered.verdict(&verdict.id);
    result.map_or(Outcome::Nothing, |result| result.outcome.clone())
}

/// The head of a table: one of the words of a picture each.
pub fn head<const N: usize>(of: impl Fn(&'static Report) -> [&'static str; N]) -> Vec<Text> {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| of(strings(lang).report()));
    en.iter()
        .zip(zh)
        .map(|(en, zh)| Text {
            en: (*en).to_owned(),
            zh: zh.to_owned(),
        })
        .collect()
}

/// One of the words of reports.
pub fn word(of: impl Fn(&'static Report) -> &'static str) -> Text {
    each(|lang| of(strings(lang).report()).to_owned())
}

/// An amount as people write it: `112,000`, `1.25`.
pub fn amount(value: f64) -> String {
    // A number item holds a thousand thousand million at most.
    #[allow(clippy::cast_possible_truncation)]
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let digits = whole.to_string();
    let mut said = String::new();
    if hundredths < 0 {
        said.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    if rest > 0 {
        let tail = format!("{rest:02}");
        said.push('.');
        said.push_str(tail.trim_end_matches('0'));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_and_have_only_the_decimals_they_need() {
        assert_eq!(amount(112_000.0), "112,000");
        assert_eq!(amount(1.25), "1.25");
        assert_eq!(amount(0.5), "0.5");
        assert_eq!(amount(-1_000_000.0), "−1,000,000");
    }
}
