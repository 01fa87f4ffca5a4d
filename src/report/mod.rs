//! Results → what a report says: typed sentences, rows and series.
//!
//! A [`Report`] belongs to no language and holds no HTML: what it says in one
//! is asked of its parts (`say`), with the words of `text/report`; where its
//! marks stand is in [`chart`]; the whole as text is in [`plain`]. This is the
//! only place that rounds ([`figure`]). Nothing here depends on which
//! instrument it is: pictures are chosen by `instrument.picture`.

pub mod beside;
pub mod cause;
pub mod chart;
pub mod class;
pub mod figure;
pub mod group;
pub mod hero;
pub mod index;
pub mod named;
pub mod next;
pub mod picture;
pub mod plain;
pub mod reply;
pub mod scored;
pub mod standing;
pub mod trend;
pub mod verdict;

use std::rc::Rc;

use crate::instrument::{Context, Picture};
use crate::scoring::reading::{Reading, State};
use crate::scoring::{Depth, Given, Results};
use crate::text::date::Date;
use crate::text::{Lang, Text, strings};

use beside::Beside;
use chart::scene::Scene;
use class::ClassReport;
use index::{Index, Row};
use named::Named;
use next::{Counsel, Flag, Guess, Note, Remark};
use scored::Scored;
use trend::{Earlier, Since};

/// What a report is made from.
#[derive(Debug, Clone)]
pub struct Source<'a> {
    pub about: About,
    pub given: Given<'a>,
    pub results: &'a Results,
    /// The shared context questions, for their words.
    pub contexts: &'a [Context],
    /// What its picture compares it with, the latest first.
    pub beside: &'a [Beside],
}

/// What a report is about, besides the instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// The deal; `None`: an instrument tried without one.
    pub deal: Option<String>,
    /// The person at the customer, for an instrument that is about one.
    pub person: Option<Person>,
    /// What it is about, where a deal has several: a need, a talk.
    pub subject: Option<String>,
    /// The date of the assessment, and of the day on which it is read.
    pub date: Date,
    pub today: Date,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// Empty: not given.
    pub position: String,
}

/// One sheet's report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub about: About,
    pub title: Text,
    pub version: u32,
    pub picture: Picture,
    pub depth: Depth,
    /// Items that are known, of those that count.
    pub known: usize,
    pub asked: usize,
    /// There is a second score.
    pub twofold: bool,
    /// For the seller's eyes, and for no report to others.
    pub seller_only: bool,
    /// The context answers that the instrument reads.
    pub settings: Vec<Setting>,
    /// Applicable indices, the lower first.
    pub indices: Vec<Rc<Index>>,
    /// Names of the indices that are not applicable.
    pub left_out: Vec<Text>,
    pub class: Option<ClassReport>,
    /// Named results, the leading one first.
    pub named: Vec<Named>,
    /// The scales of an instrument that has neither index nor types.
    pub alone: Vec<Row>,
    pub flags: Vec<Flag>,
    pub remarks: Vec<Remark>,
    /// In the order of the indices.
    pub counsel: Vec<Counsel>,
    pub guesses: Vec<Guess>,
    pub notes: Vec<Note>,
    pub since: Option<Since>,
    pub scored: Vec<Scored>,
    /// Questions of items in play that were left empty.
    pub skipped: Vec<Text>,
    /// Questions whose kept answer does not fit.
    pub odd: Vec<Text>,
    /// Labels of scales one changed answer away from another band.
    pub borderline: Vec<Text>,
    /// The special pictures of the instrument.
    pub scenes: Vec<Scene>,
    /// The bars of its table, for a file.
    pub bars: Option<Scene>,
    /// The radar of its index, or the map of its types.
    pub second: Option<Scene>,
}

/// A context question with its answer; `None`: still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub id: String,
    pub question: Text,
    pub answer: Option<Text>,
}

/// The report of one sheet; `earlier` assessments of the same, oldest first.
pub fn report(source: &Source, earlier: &[Earlier]) -> Report {
    let instrument = source.given.instrument;
    let results = source.results;
    let (known, asked) = results.known_of_asked();
    let (order, counsel): (Vec<_>, Vec<_>) = next::counsel(source).into_iter().unzip();
    let indices: Vec<Rc<Index>> = (order.iter().flatten())
        .filter_map(|id| index::index(source, id).map(Rc::new))
        .collect();
    let class = class::class_report(source);
    let alone = index::alone(source);
    let [bars, second] = picture::usual(source, &indices, class.as_ref(), &alone);
    Report {
        about: source.about.clone(),
        title: instrument.title.clone(),
        version: instrument.version,
        picture: instrument.picture,
        depth: source.given.depth,
        known,
        asked,
        twofold: results.evidenced.is_some(),
        seller_only: instrument.seller_only,
        settings: settings(source),
        indices,
        left_out: (instrument.indices.iter())
            .filter(|id| results.answered.score(id).is_none())
            .map(|id| reply::label(instrument, id))
            .collect(),
        class,
        named: named::named(source),
        alone,
        flags: next::flags(source),
        remarks: next::remarks(source),
        counsel,
        guesses: next::guesses(source),
        notes: next::notes(source),
        since: trend::since(source, earlier),
        scored: scored::scored(source),
        skipped: questions(source, |reading| reading.state == State::Skipped),
        odd: questions(source, |reading| reading.odd),
        borderline: borderline(source),
        scenes: picture::scenes(source, earlier.last()),
        bars,
        second,
    }
}

fn settings(source: &Source) -> Vec<Setting> {
    let asked = source.given.instrument.context.iter();
    asked
        .filter_map(|id| {
            let question = source.contexts.iter().find(|own| own.id == *id)?;
            let value = source.given.context.get(id);
            Some(Setting {
                id: id.clone(),
                question: question.text.clone(),
                answer: value.and_then(|value| reply::words(&question.kind, value)),
            })
        })
        .collect()
}

fn questions(source: &Source, wanted: impl Fn(&Reading) -> bool) -> Vec<Text> {
    let items = source
        .given
        .instrument
        .items
        .iter()
        .zip(&source.results.readings);
    items
        .filter(|(_, reading)| wanted(reading))
        .map(|(item, _)| reply::without_hint(&item.text))
        .collect()
}

/// Types have no bands, so none of theirs is borderline.
fn borderline(source: &Source) -> Vec<Text> {
    let instrument = source.given.instrument;
    if instrument.classifier.is_some() {
        return Vec::new();
    }
    (source.results.answered.scales.iter())
        .filter(|scale| scale.borderline)
        .map(|scale| reply::label(instrument, &scale.id))
        .collect()
}

impl Report {
    /// The pictures that can be saved: the special ones, the bars, the second.
    pub fn pictures(&self) -> impl Iterator<Item = &Scene> {
        self.scenes.iter().chain(&self.bars).chain(&self.second)
    }

    /// The index that the report leads with.
    pub fn lead(&self) -> Option<&Index> {
        self.indices.first().map(Rc::as_ref)
    }

    /// The leading index has words of its own for its bands.
    pub fn lead_says(&self) -> bool {
        self.lead().is_some_and(|index| index.says)
    }

    /// `Trust report: Heron`.
    pub fn say_heading(&self, lang: Lang) -> String {
        let words = &strings(lang).report().page;
        let person = self
            .about
            .person
            .as_ref()
            .map(|person| person.name.as_str());
        let about = person.or(self.about.subject.as_deref());
        match about.or(self.about.deal.as_deref()) {
            Some(name) => (words.heading_of)(self.title.get(lang), name),
            None => (words.heading)(self.title.get(lang)),
        }
    }

    /// The two or three sentences that the report opens with.
    pub fn say_verdict(&self, lang: Lang) -> String {
        if let Some(class) = &self.class {
            return verdict::say(&class.verdict, lang);
        }
        if let Some(first) = self.named.first().filter(|_| !self.lead_says()) {
            let said = [Some(first.say(lang)), first.say_proven(lang)];
            let said: Vec<String> = said.into_iter().flatten().collect();
            return (strings(lang).report().page.sentences)(&said);
        }
        match self.lead() {
            Some(index) => verdict::say(&index.verdict, lang),
            // Sums have no scale: their picture says what they come to.
            None => match self.scenes.first().filter(|_| self.alone.is_empty()) {
                Some(scene) => scene.title.get(lang).to_owned(),
                None => index::finding(&self.alone).say(lang),
            },
        }
    }

    /// One short sentence, for a list of many results.
    pub fn say_headline(&self, lang: Lang) -> String {
        if let Some(class) = &self.class {
            return verdict::capital(&class.name.say(lang));
        }
        if let Some(first) = self.named.first().filter(|_| !self.lead_says()) {
            return verdict::capital(&first.said.say(lang));
        }
        let Some(lead) = self.lead() else {
            return self.say_verdict(lang);
        };
        let weakest = lead.verdict.iter().find_map(|sentence| match sentence {
            verdict::Sentence::Weakest(Some(_)) => Some(sentence.say(lang)),
            _ => None,
        });
        let said = weakest
            .unwrap_or_else(|| hero::say_title(&lead.answered, lead.evidenced.as_ref(), lang));
        said.trim_end_matches(['.', '。']).to_owned()
    }

    /// `Full depth: 17 of 20 known`.
    pub fn say_depth(&self, lang: Lang) -> String {
        let words = &strings(lang).report().page;
        match self.depth {
            Depth::Full => (words.depth_full)(self.known, self.asked),
            Depth::Quick => (words.depth_quick)(self.known, self.asked),
        }
    }
}
