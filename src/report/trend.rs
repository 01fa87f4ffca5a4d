//! What has changed since earlier assessments of the same thing.

use super::class::TypeName;
use super::reply::Reply;
use super::{Source, figure, reply};
use crate::answer::Sheet;
use crate::instrument::Instrument;
use crate::scoring::mean::Score;
use crate::scoring::{Depth, Results};
use crate::text::date::Date;
use crate::text::{Lang, Text, strings};

/// An earlier assessment: what its report said then, and its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier<'a> {
    pub date: Date,
    pub depth: Depth,
    /// The scores of scales and composites as answered, by id.
    pub scores: Vec<(String, Score)>,
    pub type_name: Option<TypeName>,
    pub sheet: &'a Sheet,
}

impl<'a> Earlier<'a> {
    /// The score of a scale or composite, where it had one.
    pub fn score(&self, id: &str) -> Option<&Score> {
        score(&self.scores, id)
    }

    /// From results under the same version of the instrument.
    pub fn of(
        date: Date,
        instrument: &Instrument,
        sheet: &'a Sheet,
        results: &Results,
    ) -> Earlier<'a> {
        let class = results.answered.class.as_ref();
        Earlier {
            date,
            depth: results.depth,
            scores: scores(results),
            type_name: class.map(|class| TypeName::of(instrument, class)),
            sheet,
        }
    }
}

/// One of [`scores`].
pub fn score<'a>(scores: &'a [(String, Score)], id: &str) -> Option<&'a Score> {
    let (_, score) = scores.iter().find(|(own, _)| own == id)?;
    Some(score)
}

/// The scores of scales and composites as answered, by id.
pub fn scores(results: &Results) -> Vec<(String, Score)> {
    let answered = &results.answered;
    let scales = answered.scales.iter().map(|own| (&own.id, &own.score));
    let composites = (answered.composites.iter()).map(|own| (&own.id, &own.score));
    scales
        .chain(composites)
        .filter_map(|(id, score)| Some((id.clone(), score.clone()?)))
        .collect()
}

/// What has changed; `None` without an earlier assessment.
#[derive(Debug, Clone, PartialEq)]
pub struct Since {
    /// One series an index.
    pub series: Vec<Series>,
    /// Of types instead: when it was what, the present last.
    pub types: Vec<(Date, TypeName)>,
    /// The assessment that the answers are compared with, the latest earlier one.
    pub compared: Date,
    pub changes: Vec<Change>,
}

/// One index over time, oldest first, the present last.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub label: Text,
    pub dots: Vec<Dot>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    pub date: Date,
    pub depth: Depth,
    pub score: Score,
}

/// An answer that is another than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub question: Text,
    pub before: Reply,
    pub now: Reply,
}

pub fn since(source: &Source, earlier: &[Earlier]) -> Option<Since> {
    let latest = earlier.last()?;
    let instrument = source.given.instrument;
    let one = |id: &String| {
        let score = source.results.answered.score(id)?.clone();
        let mut dots: Vec<Dot> = earlier.iter().filter_map(|own| dot(own, id)).collect();
        dots.push(Dot {
            date: source.about.date,
            depth: source.given.depth,
            score,
        });
        Some(Series {
            label: reply::label(instrument, id),
            dots,
        })
    };
    let mut types: Vec<(Date, TypeName)> = earlier
        .iter()
        .filter_map(|own| Some((own.date, own.type_name.clone()?)))
        .collect();
    let class = source.results.answered.class.as_ref();
    types.extend(class.map(|class| (source.about.date, TypeName::of(instrument, class))));
    Some(Since {
        series: (instrument.indices.iter())
            .filter_map(one)
            .filter(|series| series.dots.len() > 1)
            .collect(),
        types,
        compared: latest.date,
        changes: changes(source, latest.sheet),
    })
}

fn dot(earlier: &Earlier, id: &str) -> Option<Dot> {
    let score = earlier.score(id)?;
    Some(Dot {
        date: earlier.date,
        depth: earlier.depth,
        score: score.clone(),
    })
}

/// Items in play whose answer differs. Left empty and "don't know yet" are the
/// same here: neither was known.
fn changes(source: &Source, before: &Sheet) -> Vec<Change> {
    let items = source
        .given
        .instrument
        .items
        .iter()
        .zip(&source.results.readings);
    items
        .filter_map(|(item, reading)| {
            let now = Reply::of(item, reading)?;
            let value = before
                .get(&item.id)
                .and_then(|answer| answer.value.as_ref());
            let before = Reply::kept(item, value);
            let open =
                |reply: &Reply| matches!(reply, Reply::Unknown | Reply::Skipped | Reply::Odd);
            let same = before == now || (open(&before) && open(&now));
            (!same).then(|| Change {
                question: reply::without_hint(&item.text),
                before,
                now,
            })
        })
        .collect()
}

impl Series {
    /// `Up 15 since 12 Aug; the range has narrowed from 43 to 15`.
    pub fn say_finding(&self, today: Date, lang: Lang) -> String {
        let words = &strings(lang).report().since;
        let (Some(first), Some(last)) = (self.dots.first(), self.dots.last()) else {
            return String::new();
        };
        let date = first.date.short(lang, today);
        let moved = match (figure::point(&first.score), figure::point(&last.score)) {
            (Some(was), Some(is)) if is > was => (words.up)(is - was, &date),
            (Some(was), Some(is)) if is < was => (words.down)(was - is, &date),
            (Some(_), Some(_)) => (words.same)(&date),
            _ => (words.no_number)(&date),
        };
        let (was, is) = (figure::width(&first.score), figure::width(&last.score));
        let width = if is < was {
            (words.narrower)(was, is)
        } else if is > was {
            (words.wider)(was, is)
        } else {
            (words.as_wide)(is)
        };
        (words.both)(&moved, &width)
    }

    /// All values in one sentence, for a reader who does not see the picture.
    pub fn say_described(&self, today: Date, lang: Lang) -> String {
        let words = strings(lang).report();
        let values = self
            .dots
            .iter()
            .map(|dot| {
                let value = match figure::point(&dot.score) {
                    Some(point) => point.to_string(),
                    None => {
                        let (low, high) = figure::ends(&dot.score);
                        (words.since.no_point)(low, high)
                    }
                };
                (words.scored.summary)(&dot.date.short(lang, today), &value)
            })
            .reduce(|one, other| (words.since.both)(&one, &other));
        (words.since.described)(self.label.get(lang), &values.unwrap_or_default())
    }
}

impl Since {
    /// How the type has changed since the latest earlier assessment.
    pub fn say_type(&self, today: Date, lang: Lang) -> Option<String> {
        let words = &strings(lang).report().since;
        let [.., (date, was), (_, is)] = self.types.as_slice() else {
            return None;
        };
        let date = date.short(lang, today);
        let (was, is) = (was.say_inside(lang), is.say_inside(lang));
        Some(if was == is {
            (words.type_same)(&date, &is)
        } else {
            (words.type_changed)(&date, &was, &is)
        })
    }
}
