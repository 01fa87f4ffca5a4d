//! A whole report as plain text in one language, to be read in an e-mail.
//!
//! The order is that of the page: verdict, numbers, flags, moves, questions,
//! notes, change, sums. Nothing is folded away except the item tables, whose
//! numbers stand in the sums.

mod page;

use crate::report::group::GroupReport;
use crate::report::{Report, figure};
use crate::text::Lang;
use page::Page;

/// One sheet's report.
pub fn report(report: &Report, lang: Lang) -> String {
    let mut page = Page::new(lang);
    page.line(&report.say_heading(lang));
    page.line(&(page.words.page.facts)(&[
        report.about.date.long(lang),
        report.say_depth(lang),
    ]));
    for setting in &report.settings {
        let answer = setting.answer.as_ref().map(|answer| answer.get(lang));
        let answer = answer.unwrap_or(page.words.page.setting_unknown);
        page.line(&(page.words.next.cause)(setting.question.get(lang), answer));
    }
    if report.seller_only {
        page.line(page.words.page.seller_only);
    }
    page.gap();
    page.line(&report.say_verdict(lang));
    match &report.class {
        Some(class) => page.class(class),
        None => report
            .indices
            .iter()
            .for_each(|index| page.index(index, report.twofold)),
    }
    if !report.alone.is_empty() {
        page.heading(page.words.page.parts);
        report
            .alone
            .iter()
            .for_each(|row| page.row(row, report.twofold));
    }
    page.remarks(report);
    page.flags(&report.flags);
    page.moves(&report.counsel);
    page.asks(&report.counsel);
    page.guesses(&report.guesses);
    page.notes(&report.notes);
    if let Some(since) = &report.since {
        page.since(since, report);
    }
    page.scored(&report.scored);
    page.foot(report.version);
    page.text
}

/// A group's report.
pub fn group(report: &GroupReport, lang: Lang) -> String {
    let mut page = Page::new(lang);
    let (known, all) = report.known_of_all();
    page.line(&report.say_heading(lang));
    let mut facts: Vec<String> = report.date.iter().map(|date| date.long(lang)).collect();
    facts.push((page.words.people.known_of)(known, all));
    page.line(&(page.words.page.facts)(&facts));
    page.gap();
    page.line(&report.say_verdict(lang));
    page.heading(page.words.page.shares);
    for share in &report.shares {
        let own = share
            .share
            .map(|own| (page.words.people.percent)(figure::round(own)));
        let range =
            (page.words.people.percents)(figure::round(share.low), figure::round(share.high));
        page.pair(&share.label, own, &range);
    }
    page.heading(page.words.page.persons);
    report.persons.iter().for_each(|row| page.person(row));
    page.flags(&report.flags);
    page.heading(page.words.page.next);
    report
        .moves
        .iter()
        .chain(&report.more_moves)
        .for_each(|own| page.one_move(own));
    page.heading(page.words.page.ask);
    page.ask_list(&report.asks);
    page.foot(report.version);
    page.text
}
