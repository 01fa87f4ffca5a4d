//! Scales and items as pictures need them.

use super::say;
use super::shapes::{self, Gauge};
use crate::instrument::{Item, Role, Scale, Verdict};
use crate::report::Source;
use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Style, Table, plain};
use crate::report::figure;
use crate::report::reply::{self, Reply};
use crate::scoring::mean::Score;
use crate::scoring::reading::{Reading, item_score};
use crate::scoring::verdict::VerdictResult;
use crate::text::{Lang, Text, strings};

/// An item with what is known of it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub item: &'a Item,
    pub reading: &'a Reading,
}

impl<'a> Asked<'a> {
    pub fn of(source: &Source<'a>, id: &str) -> Option<Asked<'a>> {
        Some(Asked {
            item: source.given.instrument.item(id)?,
            reading: source.results.reading(id)?,
        })
    }

    /// 0–100 after reversing; `None`: not known.
    pub fn score(self) -> Option<u8> {
        item_score(self.item, self.reading.value()?, &self.item.scale)
    }

    pub fn gauge(self) -> Gauge {
        Gauge::answer(self.score())
    }

    /// `75`, the sign of what is not known, or that there was none.
    pub fn level(self) -> Text {
        match self.score() {
            Some(score) => plain(score.to_string()),
            None if self.is_asked() => plain("?"),
            None => say::word(|words| words.picture_people.never),
        }
    }

    /// In play and applicable.
    pub fn is_asked(self) -> bool {
        self.reading.is_asked()
    }

    pub fn question(self) -> Text {
        reply::without_hint(&self.item.text)
    }

    /// The answer in the words of the item.
    pub fn reply(self) -> Text {
        match Reply::of(self.item, self.reading) {
            Some(reply) => say::each(|lang| reply.say(lang).to_owned()),
            None => not_applicable(),
        }
    }

    /// The answer, or that there is none yet: on a picture it is all one
    /// whether it was skipped.
    pub fn reply_or_unknown(self) -> Text {
        if self.reading.is_open() {
            say::word(|words| words.picture.not_known)
        } else {
            self.reply()
        }
    }

    /// The answer, or the sign of none where room is short.
    pub fn sign(self) -> Text {
        if self.reading.is_known() {
            self.reply()
        } else {
            plain("?")
        }
    }
}

/// All items asked under a scale, those out of play included.
pub fn of_scale<'a>(source: &Source<'a>, id: &str) -> Vec<Asked<'a>> {
    let items = source.given.instrument.items.iter();
    items
        .zip(&source.results.readings)
        .filter(|(item, _)| item.scale == id)
        .map(|(item, reading)| Asked { item, reading })
        .collect()
}

/// The scored scales that lie within no other, in order.
pub fn scales<'a>(source: &Source<'a>) -> Vec<&'a Scale> {
    let scales = source.given.instrument.scales.iter();
    scales
        .filter(|scale| scale.role == Role::Scored && scale.within.is_none())
        .collect()
}

pub fn score<'a>(source: &Source<'a>, id: &str) -> Option<&'a Score> {
    source.results.answered.score(id)
}

/// The score of a scale or composite for a picture.
pub fn gauge(source: &Source, id: &str) -> Option<Gauge> {
    let instrument = source.given.instrument;
    let neutral = instrument
        .scale(id)
        .is_some_and(|scale| scale.neutral || scale.unnamed)
        || instrument
            .composite(id)
            .is_some_and(|own| own.neutral || own.unnamed);
    score(source, id).map(|own| Gauge::of(own, neutral))
}

/// `62 (54–68)`, or that it does not apply.
pub fn value(source: &Source, id: &str) -> Text {
    score(source, id).map_or_else(not_applicable, |own| plain(say::score(own)))
}

/// The point alone, or the range where there is none.
pub fn value_short(source: &Source, id: &str) -> Text {
    score(source, id).map_or_else(not_applicable, |own| {
        plain(figure::point(own).map_or_else(|| figure::range(own), |point| point.to_string()))
    })
}

pub fn label(source: &Source, id: &str) -> Text {
    reply::label(source.given.instrument, id)
}

/// The first verdict that a method makes.
pub fn verdict<'a>(source: &Source<'a>, wanted: impl Fn(&Verdict) -> bool) -> Option<&'a Verdict> {
    let verdicts = &source.given.instrument.verdicts;
    verdicts.iter().find(|verdict| wanted(verdict))
}

/// What came out of a verdict, and what still can.
pub fn result<'a>(source: &Source<'a>, verdict: &Verdict) -> Option<&'a VerdictResult> {
    source.results.answered.verdict(&verdict.id)
}

/// The name of a verdict with what it prints.
pub fn verdict_row(source: &Source, verdict: &Verdict) -> Vec<Text> {
    let said = say::each(|lang| say::outcome(source, verdict, lang));
    vec![verdict.label.clone(), said]
}

pub fn not_applicable() -> Text {
    say::word(|words| words.scores.not_applicable)
}

/// A name, the point and the range.
pub fn score_row(source: &Source, id: &str) -> Vec<Text> {
    let (point, range) = match score(source, id) {
        None => (not_applicable(), plain("")),
        Some(own) => (
            figure::point(own).map_or_else(
                || say::word(|words| words.scores.no_point),
                |point| plain(point.to_string()),
            ),
            plain(figure::range(own)),
        ),
    };
    vec![label(source, id), point, range]
}

/// A name and `62 (54–68)`.
pub fn score_pair(source: &Source, id: &str) -> Vec<Text> {
    vec![label(source, id), value(source, id)]
}

/// A table of scores.
pub fn score_table(rows: Vec<Vec<Text>>) -> Table {
    Table {
        head: say::head(|words| [words.picture.part, words.scores.score, words.scores.range]),
        rows,
    }
}

/// A row of a table of two columns.
pub fn answer_row(asked: Asked) -> Vec<Text> {
    vec![asked.question(), asked.reply()]
}

/// What is asked, or the name of a score, and what was found.
pub fn answer_table(rows: Vec<Vec<Text>>) -> Table {
    Table {
        head: say::head(|words| [words.picture.part, words.picture.result]),
        rows,
    }
}

/// A sign, a name and the answer in one line.
pub fn line(own: Asked, y: i32, name: &Text) -> Vec<Mark> {
    let mut marks = shapes::state((0, 10), y - 5, own.score());
    marks.push(Mark::Text {
        x: 0,
        dx: 28,
        y,
        anchor: Anchor::Start,
        style: Style::Words,
        words: name.clone(),
    });
    let answer = own.reply_or_unknown();
    marks.push(Mark::text(1000, y, Anchor::End, Style::Strong, answer));
    marks
}

/// Own words by place, those beyond by their number.
pub fn named(names: [&[&'static str]; 2], at: usize) -> Text {
    let [en, zh] = names.map(|own| own.get(at).copied());
    match (en, zh) {
        (Some(en), Some(zh)) => Text {
            en: en.to_owned(),
            zh: zh.to_owned(),
        },
        _ => plain((at + 1).to_string()),
    }
}

/// The name of the deal, or what it is called without one.
pub fn deal(source: &Source) -> Text {
    let name = source.about.deal.as_deref();
    name.map_or_else(|| say::word(|words| words.picture.this_deal), plain)
}

/// The words of both languages, for lists by place.
pub fn both<T>(of: impl Fn(&'static crate::text::report::Picture) -> T) -> [T; 2] {
    [Lang::En, Lang::Zh].map(|lang| of(&strings(lang).report().picture))
}
