//! An answer in the instrument's words, and how it is known.

use crate::answer::{Grade, NOBODY, Value};
use crate::instrument::{Instrument, Item, Kind};
use crate::number;
use crate::scoring::reading::{Reading, State};
use crate::text::report::scored::Scored as Words;
use crate::text::{Lang, Text, strings};

/// What was answered to an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// The anchor, option, number or text that was given.
    Known(Text),
    Unknown,
    NotApplicable,
    /// Left empty.
    Skipped,
    /// A kept answer that the item does not offer.
    Odd,
}

impl Reply {
    /// The reply to an item in play; `None`: the item is hidden.
    pub fn of(item: &Item, reading: &Reading) -> Option<Reply> {
        Some(match &reading.state {
            State::Hidden => return None,
            State::NotApplicable => Reply::NotApplicable,
            State::Unknown if reading.odd => Reply::Odd,
            State::Unknown => Reply::Unknown,
            State::Skipped => Reply::Skipped,
            State::Known(value) => words(&item.kind, value).map_or(Reply::Odd, Reply::Known),
        })
    }

    /// The reply that a sheet holds, whether the item is in play or not.
    pub fn kept(item: &Item, value: Option<&Value>) -> Reply {
        match value {
            None => Reply::Skipped,
            Some(Value::Unknown) => Reply::Unknown,
            Some(Value::NotApplicable) if item.na => Reply::NotApplicable,
            Some(value) => words(&item.kind, value).map_or(Reply::Odd, Reply::Known),
        }
    }

    pub fn say(&self, lang: Lang) -> &str {
        let words = &strings(lang).report().scored;
        match self {
            Reply::Known(text) => text.get(lang),
            Reply::Unknown => words.dont_know,
            Reply::NotApplicable => words.not_applicable,
            Reply::Skipped => words.skipped,
            Reply::Odd => words.odd,
        }
    }
}

/// A value in the words of its item; `None`: the item does not offer it.
pub fn words(kind: &Kind, value: &Value) -> Option<Text> {
    match kind {
        Kind::Rating { anchors, .. } => anchors.get(usize::from(value.rating()?)).cloned(),
        Kind::YesPartlyNo { labels, .. } => {
            let keys = ["yes", "partly", "no"];
            let at = keys.iter().position(|key| Some(*key) == value.pick())?;
            labels.get(at).cloned()
        }
        Kind::Single { options } => {
            let picked = value.pick()?;
            let option = options.iter().find(|option| option.key == picked)?;
            Some(option.label.clone())
        }
        Kind::Multi { options, .. } => {
            let Value::Picks(keys) = value else {
                return None;
            };
            let ticked = options.iter().filter(|option| keys.contains(&option.key));
            let labels: Vec<&Text> = ticked.map(|option| &option.label).collect();
            let joined = |of: fn(&Text) -> &str, between: &str| {
                let labels: Vec<&str> = labels.iter().map(|label| of(label)).collect();
                labels.join(between)
            };
            (!labels.is_empty()).then(|| Text {
                en: joined(|label| &label.en, "; "),
                zh: joined(|label| &label.zh, "；"),
            })
        }
        // Whoever makes a report puts the name in the place of the id.
        Kind::Person {} => match value.pick()? {
            NOBODY => Some(spoken(|words| words.nobody)),
            name => Some(both(name)),
        },
        Kind::Number { unit, private, .. } => match value {
            Value::Number(_) if *private => Some(spoken(|words| words.private)),
            Value::Number(number) => {
                let number = number::grouped(*number);
                Some(Text {
                    en: format!("{number} {}", unit.en),
                    zh: format!("{number} {}", unit.zh),
                })
            }
            _ => None,
        },
        Kind::Text {} => match value {
            Value::Text(text) => Some(both(text)),
            _ => None,
        },
    }
}

/// Words of the report in both languages.
fn spoken(of: fn(&Words) -> &'static str) -> Text {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| of(&strings(lang).report().scored).to_owned());
    Text { en, zh }
}

/// The same string in both languages: what a person typed.
pub fn both(typed: &str) -> Text {
    Text {
        en: typed.to_owned(),
        zh: typed.to_owned(),
    }
}

/// The label of a scale or composite; its id when there is none.
pub fn label(instrument: &Instrument, id: &str) -> Text {
    let label = instrument.label(id).cloned();
    label.unwrap_or_else(|| both(id))
}

/// How an answer is known, in words.
pub fn grade(grade: Grade, lang: Lang) -> &'static str {
    let [guess, told, confirmed, seen] = strings(lang).report().scored.grades;
    match grade {
        Grade::Guess => guess,
        Grade::Told => told,
        Grade::Confirmed => confirmed,
        Grade::Seen => seen,
    }
}

/// A question without the hint in brackets that follows it: the hint helps to
/// answer and says nothing in a report.
pub fn without_hint(question: &Text) -> Text {
    let cut = |text: &str, mark: char| {
        let end = text.find(mark).map(|at| at + mark.len_utf8());
        end.and_then(|end| text.get(..end))
            .unwrap_or(text)
            .to_owned()
    };
    let has_hint = |text: &str| text.trim_end().ends_with([')', '）']);
    Text {
        en: if has_hint(&question.en) {
            cut(&question.en, '?')
        } else {
            question.en.clone()
        },
        zh: if has_hint(&question.zh) {
            cut(&question.zh, '？')
        } else {
            question.zh.clone()
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(en: &str, zh: &str) -> Text {
        Text {
            en: en.to_owned(),
            zh: zh.to_owned(),
        }
    }

    #[test]
    fn a_hint_after_the_question_is_left_out_and_one_inside_it_stays() {
        let slipped = text(
            "How did it learn of it? (No slip: not applicable.)",
            "怎么知道的？（没误过期请选“不适用”）",
        );
        assert_eq!(
            without_hint(&slipped),
            text("How did it learn of it?", "怎么知道的？")
        );
        let inside = text("What effect (money, time)?", "什么影响（钱、时间）？");
        assert_eq!(without_hint(&inside), inside);
    }

    #[test]
    fn a_value_is_said_in_the_words_of_its_item() {
        let kind = Kind::YesPartlyNo {
            labels: vec![
                text("Yes", "能"),
                text("Partly", "部分能"),
                text("No", "不能"),
            ],
            reverse: false,
        };
        let partly = Value::Pick("partly".to_owned());
        assert_eq!(words(&kind, &partly), Some(text("Partly", "部分能")));
        assert_eq!(words(&kind, &Value::Number(3.0)), None);
    }
}
