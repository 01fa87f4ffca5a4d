//! A row a result of a finished sheet: scales, then what is made from them.
//!
//! A point stands only where it may be shown; both ends of the range always
//! do. Results of a sheet that is still being answered would steer its answers.

use super::{Cell, Scored, Table, Wish, beginning};
use crate::report::reply;
use crate::report::standing::Standing;
use crate::scoring::bands::Label;
use crate::scoring::mean::Score;
use crate::scoring::{Fraction, View};
use crate::text::strings;

/// The scores of the finished sheets.
pub fn scores(sheets: &[Scored], wish: &Wish) -> Table {
    let finished = sheets.iter();
    let finished = finished.filter(|sheet| sheet.assessment.finished.is_some());
    Table {
        heads: strings(wish.lang).table().of_scores(),
        rows: finished.flat_map(|sheet| of_sheet(sheet, wish)).collect(),
    }
}

fn of_sheet<'a>(sheet: &'a Scored, wish: &'a Wish) -> impl Iterator<Item = Vec<Cell>> + use<'a> {
    let words = strings(wish.lang).table();
    let view = &sheet.results.answered;
    let scales = view.scales.iter().map(|own| (own.id.as_str(), words.scale));
    let indices = view.composites.iter();
    let indices = indices.map(|own| (own.id.as_str(), words.index));
    let beginning = beginning(sheet, wish.lang);
    scales.chain(indices).map(move |(id, kind)| {
        let mut row = beginning.clone();
        row.extend([
            Cell::text(kind),
            Cell::text(id),
            Cell::text(reply::label(sheet.instrument, id).get(wish.lang)),
        ]);
        row.extend(of_view(sheet, view, id, wish));
        match &sheet.results.evidenced {
            Some(view) => row.extend(of_view(sheet, view, id, wish)),
            None => row.extend(std::iter::repeat_n(Cell::Empty, OF_VIEW)),
        }
        row
    })
}

/// Point, both ends, coverage, band, and how sure that is.
const OF_VIEW: usize = 6;

fn of_view(sheet: &Scored, view: &View, id: &str, wish: &Wish) -> [Cell; OF_VIEW] {
    let Some(score) = view.score(id) else {
        let band = Cell::text(strings(wish.lang).table().not_applicable);
        let empty = || Cell::Empty;
        return [empty(), empty(), empty(), empty(), band, empty()];
    };
    let label = view.label(id).filter(|_| is_named(sheet, id));
    let standing = label.map(|label| standing(sheet, score, label, id));
    let sure = standing.and_then(|standing| standing.say_short(wish.lang));
    let band = standing.map(|standing| standing.say(wish.lang));
    [
        score.shown_point().map_or(Cell::Empty, number),
        number(score.low),
        number(score.high),
        number(score.cover * 100),
        Cell::maybe(band.as_deref()),
        Cell::maybe(sure),
    ]
}

/// Whether its bands have names.
fn is_named(sheet: &Scored, id: &str) -> bool {
    let instrument = sheet.instrument;
    let scale = instrument.scale(id).is_some_and(|own| own.unnamed);
    let composite = instrument.composite(id).is_some_and(|own| own.unnamed);
    !scale && !composite
}

fn standing(sheet: &Scored, score: &Score, label: &Label, id: &str) -> Standing {
    let instrument = sheet.instrument;
    let neutral = instrument.is_class(id)
        || instrument.scale(id).is_some_and(|own| own.neutral)
        || instrument.composite(id).is_some_and(|own| own.neutral);
    Standing::of(score, label, sheet.results.depth, neutral)
}

/// Two decimals at most, rounded half away from zero.
fn number(value: Fraction) -> Cell {
    let hundredths = (value * 100).round().to_integer();
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (
        hundredths.unsigned_abs() / 100,
        hundredths.unsigned_abs() % 100,
    );
    let text = format!("{sign}{whole}.{rest:02}");
    Cell::Number(text.trim_end_matches('0').trim_end_matches('.').to_owned())
}
