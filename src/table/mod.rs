//! What is kept, as tables: a row an answer ([`answers`]), a row a result
//! ([`scores`]), for whoever counts on in a spreadsheet or a program.
//!
//! A table says less than the file that `record::export` writes, and nothing
//! reads it back in. Its words are in one language. Numbers that stay on this
//! device are left out unless asked for.

mod answers;
pub mod csv;
mod scores;

pub use answers::answers;
pub use scores::scores;

use crate::catalog;
use crate::instrument::{Context, Instrument};
use crate::record::{Assessment, Deal};
use crate::scoring::{Depth, Results};
use crate::text::date::Stamp;
use crate::text::{Lang, strings};

/// Rows under their heads.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub heads: Vec<&'static str>,
    /// As many cells each as there are heads.
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Empty,
    /// Digits, with a point and a minus where they need one.
    Number(String),
    Text(String),
}

impl Cell {
    /// A text; nothing where it is empty.
    fn text(text: &str) -> Cell {
        match text {
            "" => Cell::Empty,
            _ => Cell::Text(text.to_owned()),
        }
    }

    fn maybe(text: Option<&str>) -> Cell {
        Cell::text(text.unwrap_or_default())
    }
}

/// A sheet with what it takes to say what is on it.
#[derive(Debug, Clone, Copy)]
pub struct Scored<'a> {
    pub deal: &'a Deal,
    pub assessment: &'a Assessment,
    pub instrument: &'a Instrument,
    pub results: &'a Results,
}

/// How a table is made.
#[derive(Debug, Clone, Copy)]
pub struct Wish<'a> {
    pub lang: Lang,
    /// Numbers that stay on this device come along.
    pub private: bool,
    /// The shared context questions, for their words.
    pub contexts: &'a [Context],
}

/// The cells that both tables begin with: the deal, and the sheet.
fn beginning(sheet: &Scored, lang: Lang) -> Vec<Cell> {
    let words = strings(lang).table();
    let Scored {
        deal, assessment, ..
    } = sheet;
    let title = catalog::entry(&assessment.instrument).map(|entry| entry.title.get(lang));
    let person = assessment.person.as_deref();
    let name = person.and_then(|id| deal.person(id));
    let day = |stamp: &Stamp| Cell::Text(stamp.date().iso());
    let mut cells = of_deal(deal, lang);
    cells.extend([
        Cell::text(&assessment.id),
        Cell::text(&assessment.instrument),
        Cell::maybe(title),
        Cell::Number(assessment.version.to_string()),
        Cell::text(match assessment.run.depth {
            Depth::Full => words.full,
            Depth::Quick => words.quick,
        }),
        Cell::maybe(name.map(|person| person.name.as_str()).or(person)),
        Cell::maybe(assessment.subject.as_deref()),
        day(&assessment.changed),
        assessment.finished.as_ref().map_or(Cell::Empty, day),
    ]);
    cells
}

fn of_deal(deal: &Deal, lang: Lang) -> Vec<Cell> {
    let words = strings(lang).table();
    vec![
        Cell::text(&deal.id),
        Cell::text(&deal.name),
        Cell::text(&deal.customer),
        Cell::text(if deal.sample { words.yes } else { "" }),
    ]
}
