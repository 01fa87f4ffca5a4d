//! The parts of a report as lines of plain text.

use crate::advice::QUESTIONS;
use crate::report::class::{ClassReport, TypeName};
use crate::report::group::PersonRow;
use crate::report::index::{Index, Row, RowPlace};
use crate::report::next::{Ask, Counsel, Flag, Guess, Move, Note};
use crate::report::reply::{self, Reply};
use crate::report::scored::Scored;
use crate::report::standing::Standing;
use crate::report::trend::Since;
use crate::report::{Report, figure, hero};
use crate::scoring::mean::Score;
use crate::text::report::Report as Words;
use crate::text::{Lang, Text, strings};

/// A text that grows line by line.
pub(super) struct Page {
    lang: Lang,
    pub(super) words: &'static Words,
    pub(super) text: String,
}

impl Page {
    pub(super) fn new(lang: Lang) -> Page {
        Page {
            lang,
            words: strings(lang).report(),
            text: String::new(),
        }
    }

    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn heading(&mut self, heading: &str) {
        self.gap();
        self.line(heading);
        self.line(
            &"-".repeat(
                heading
                    .chars()
                    .map(|own| if own.is_ascii() { 1 } else { 2 })
                    .sum(),
            ),
        );
    }

    pub(super) fn bullet(&mut self, line: &str) {
        self.line(&format!("- {line}"));
    }

    pub(super) fn under(&mut self, line: &str) {
        self.line(&format!("  {line}"));
    }

    pub(super) fn sentence(&self, said: &[String]) -> String {
        (self.words.page.sentences)(said)
    }

    /// `Partial (provisional)`.
    pub(super) fn standing(&self, standing: &Standing) -> String {
        let said = standing.say(self.lang);
        match standing.say_long(self.lang) {
            Some(sure) => (self.words.since.both)(&said, &sure),
            None => said,
        }
    }

    pub(super) fn index(&mut self, index: &Index, twofold: bool) {
        self.heading(index.label.get(self.lang));
        self.line(&hero::say_title(
            &index.answered,
            index.evidenced.as_ref(),
            self.lang,
        ));
        self.line(&self.standing(&index.standing));
        if let Some((text, causes)) = &index.cap {
            self.line(text.get(self.lang));
            for cause in causes {
                self.under(&cause.say(self.lang));
            }
        }
        if !index.thin.is_empty() {
            let names = self.names(&index.thin);
            self.line(&(self.words.verdict.thin)(&names));
        }
        if let Some(unsettled) = &index.unsettled {
            self.line(&(self.words.scores.unsettled)(
                unsettled.question.get(self.lang),
            ));
            for (case, score) in &unsettled.cases {
                let (low, high) = figure::ends(score);
                let line = (self.words.scores.unsettled_case)(case.get(self.lang), low, high);
                self.bullet(&line);
            }
        }
        self.gap();
        index.rows.iter().for_each(|row| self.row(row, twofold));
    }

    /// `55 (39–68)`, `82`, `7–79`.
    pub(super) fn number(&self, score: &Score) -> String {
        let range = figure::range(score);
        match figure::point(score) {
            Some(point) if figure::is_settled(score) => point.to_string(),
            Some(point) => (self.words.scores.point_in)(point, &range),
            None => range,
        }
    }

    pub(super) fn names(&self, names: &[Text]) -> String {
        let names: Vec<String> = names
            .iter()
            .map(|name| (self.words.page.inside)(name.get(self.lang)))
            .collect();
        (self.words.page.list)(&names)
    }

    /// `Dependability: 55 (39–68) as answered; 7–79 as evidenced. Partial, provisional`.
    pub(super) fn row(&mut self, row: &Row, twofold: bool) {
        let scores = &self.words.scores;
        let mut facts = Vec::new();
        match &row.answered {
            None => facts.push(scores.not_applicable.to_owned()),
            Some(score) => {
                let said = self.number(score);
                facts.push(if twofold {
                    (scores.range_answered)(&said)
                } else {
                    said
                });
            }
        }
        if let Some(score) = &row.evidenced {
            facts.push((scores.range_evidenced)(&self.number(score)));
        }
        let flat = row.place == RowPlace::Class;
        facts.extend(row.standing.filter(|_| !flat).map(|own| own.say(self.lang)));
        if row.borderline && !flat {
            facts.push(self.words.verdict.borderline.to_owned());
        }
        let said = facts
            .into_iter()
            .reduce(|one, other| (self.words.since.both)(&one, &other));
        let indent = if matches!(row.place, RowPlace::Inner(_)) {
            "  "
        } else {
            ""
        };
        let line = (self.words.scored.summary)(row.label.get(self.lang), &said.unwrap_or_default());
        self.line(&format!("{indent}- {line}"));
    }

    pub(super) fn pair(&mut self, label: &Text, value: Option<String>, range: &str) {
        let value = match value {
            Some(value) => (self.words.since.both)(&value, range),
            None => range.to_owned(),
        };
        let line = (self.words.scored.summary)(label.get(self.lang), &value);
        self.bullet(&line);
    }

    pub(super) fn class(&mut self, class: &ClassReport) {
        if let Some(sure) = class.name.say_sure(self.lang) {
            self.line(&sure);
        }
        self.heading(self.words.page.classes);
        self.line(&class.finding.say(self.lang));
        class.rows.iter().for_each(|row| self.row(row, true));
    }

    pub(super) fn remarks(&mut self, report: &Report) {
        if !report.borderline.is_empty() {
            let names = self.names(&report.borderline);
            self.gap();
            self.line(&(self.words.verdict.borderline_advice)(&names));
        }
        for remark in &report.remarks {
            self.gap();
            self.line(remark.text.get(self.lang));
        }
        if !report.odd.is_empty() {
            self.gap();
            self.line(&(self.words.scored.odd_answers)(report.odd.len()));
            for question in &report.odd {
                self.bullet(question.get(self.lang));
            }
        }
    }

    pub(super) fn flags(&mut self, flags: &[Flag]) {
        if flags.is_empty() {
            return;
        }
        self.heading(self.words.page.flags);
        for flag in flags {
            let text = flag.text.get(self.lang);
            let text = match &flag.person {
                Some(person) => (self.words.people.of_person)(person, text),
                None => text.to_owned(),
            };
            let said = self.sentence(&[flag.say_kind(self.lang).to_owned(), text]);
            self.bullet(&said);
            for cause in &flag.causes {
                self.under(&cause.say(self.lang));
            }
        }
    }

    pub(super) fn moves(&mut self, counsel: &[Counsel]) {
        self.heading(self.words.page.next);
        for list in counsel {
            self.index_name(list, counsel);
            if list.moves.is_empty() {
                self.line(list.nothing.say(self.lang));
            }
            list.moves.iter().for_each(|own| self.one_move(own));
            if !list.keep.is_empty() {
                self.gap();
                self.line(&(self.words.next.keep)(list.keep.len()));
            }
            for (label, steps) in &list.keep {
                let steps: Vec<String> = steps
                    .iter()
                    .map(|own| own.get(self.lang).to_owned())
                    .collect();
                let steps = self.sentence(&steps);
                self.bullet(&(self.words.scored.summary)(label.get(self.lang), &steps));
            }
        }
    }

    /// With several indices each list is headed by its own.
    pub(super) fn index_name(&mut self, list: &Counsel, all: &[Counsel]) {
        if let (Some(index), true) = (&list.index, all.len() > 1) {
            self.gap();
            self.line(index.get(self.lang));
        }
    }

    pub(super) fn one_move(&mut self, own: &Move) {
        self.gap();
        self.line(&own.about.say(self.lang));
        let because = own.because.say(self.lang);
        if !because.is_empty() {
            self.under(&because);
        }
        for (at, step) in own.steps.iter().enumerate() {
            self.under(&format!("{}. {}", at + 1, step.get(self.lang)));
        }
    }

    pub(super) fn asks(&mut self, counsel: &[Counsel]) {
        self.heading(self.words.page.ask);
        for list in counsel {
            self.index_name(list, counsel);
            self.ask_list(&list.asks);
        }
    }

    pub(super) fn ask_list(&mut self, asks: &[Ask]) {
        if asks.is_empty() {
            self.line(self.words.next.no_asks);
        }
        for (at, ask) in asks.iter().enumerate() {
            if at == QUESTIONS {
                self.gap();
                self.line(&(self.words.next.all_asks)(asks.len() - QUESTIONS));
            }
            self.bullet(&ask.say(self.lang));
            let worth = ask.say_worth(self.lang);
            self.under(&(self.words.next.with_worth)(
                &ask.say_about(self.lang),
                &worth,
            ));
        }
    }

    pub(super) fn guesses(&mut self, guesses: &[Guess]) {
        if guesses.is_empty() {
            return;
        }
        self.heading(self.words.next.guesses);
        for guess in guesses {
            self.bullet(&(self.words.next.you_say)(guess.reply.get(self.lang)));
            let ask = (self.words.next.ask)(guess.ask.get(self.lang));
            let worth = (self.words.next.narrows)(figure::round(guess.worth));
            self.under(&(self.words.next.with_worth)(&ask, &worth));
        }
    }

    pub(super) fn notes(&mut self, notes: &[Note]) {
        if notes.is_empty() {
            return;
        }
        self.heading(self.words.page.notes);
        for note in notes {
            let reply: &Reply = &note.reply;
            let (question, reply) = (note.question.get(self.lang), reply.say(self.lang));
            let said = match note.grade {
                Some(grade) => {
                    (self.words.next.cause_known)(question, reply, reply::grade(grade, self.lang))
                }
                None => (self.words.next.cause)(question, reply),
            };
            self.bullet(&said);
            self.under(&note.text);
        }
    }

    pub(super) fn since(&mut self, since: &Since, report: &Report) {
        self.heading(self.words.page.since);
        for series in &since.series {
            self.line(&series.say_finding(report.about.today, self.lang));
            self.line(&series.say_described(report.about.today, self.lang));
        }
        if let Some(said) = since.say_type(report.about.today, self.lang) {
            self.line(&said);
        }
        for change in &since.changes {
            let change_said =
                (self.words.since.change)(change.before.say(self.lang), change.now.say(self.lang));
            self.bullet(&(self.words.next.cause)(
                change.question.get(self.lang),
                &change_said,
            ));
        }
    }

    pub(super) fn scored(&mut self, all: &[Scored]) {
        self.heading(self.words.page.scored);
        for scored in all.iter().filter(|own| !own.lines.is_empty()) {
            self.line(&scored.say_summary(self.lang));
            for line in &scored.lines {
                let head = line.say_head(self.lang);
                let line = line.say(self.lang);
                self.under(&(self.words.scored.summary)(&head, &line));
            }
        }
    }

    pub(super) fn person(&mut self, row: &PersonRow) {
        let mut facts = vec![row.class.name.say(self.lang), row.say_say(self.lang)];
        facts.extend(row.say_role(self.lang).map(str::to_owned));
        if let TypeName::Open { .. } = row.class.name {
            facts.extend(row.class.name.say_sure(self.lang));
        }
        let facts = (self.words.page.facts)(&facts);
        self.gap();
        self.line(&(self.words.scored.summary)(&row.person.name, &facts));
        row.class.rows.iter().for_each(|own| self.row(own, true));
    }

    pub(super) fn foot(&mut self, version: u32) {
        self.gap();
        let said = self.sentence(&[
            self.words.scored.judgement.to_owned(),
            (self.words.scored.version)(version),
            self.words.page.fairness.to_owned(),
        ]);
        self.line(&said);
    }
}
