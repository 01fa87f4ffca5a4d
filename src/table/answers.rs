//! A row an answer: what was asked, what was said, how it is known.

use super::{Cell, Scored, Table, Wish, beginning, of_deal};
use crate::answer::{Answer, NOBODY, Value};
use crate::instrument::{Item, Kind};
use crate::number;
use crate::record::Deal;
use crate::report::reply::{self, Reply};
use crate::text::strings;

/// How many cells say which sheet it is; [`super::beginning`] without the deal's.
const OF_SHEET: usize = 9;

/// The answers of sheets, and what is known once for their deals.
pub fn answers<'a>(
    deals: impl IntoIterator<Item = &'a Deal>,
    sheets: &[Scored],
    wish: &Wish,
) -> Table {
    let mut rows = Vec::new();
    for deal in deals {
        rows.extend(context_rows(deal, wish));
        let own = sheets.iter().filter(|sheet| sheet.deal.id == deal.id);
        own.for_each(|sheet| add_rows(&mut rows, sheet, wish));
    }
    Table {
        heads: strings(wish.lang).table().of_answers(),
        rows,
    }
}

/// The answers that a deal gives once for all its sheets, in the order of the
/// questions, then those to questions that are gone.
fn context_rows<'a>(deal: &'a Deal, wish: &'a Wish) -> impl Iterator<Item = Vec<Cell>> + use<'a> {
    let known = wish.contexts.iter();
    let known = known.filter_map(|own| Some((own.id.as_str(), deal.context.get(&own.id)?)));
    let is_gone = |id: &str| !wish.contexts.iter().any(|own| own.id == id);
    let gone = deal.context.iter().filter(move |(id, _)| is_gone(id));
    let gone = gone.map(|(id, value)| (id.as_str(), value));
    known.chain(gone).map(|(id, value)| {
        let question = wish.contexts.iter().find(|own| own.id == id);
        let said = question.and_then(|own| reply::words(&own.kind, value));
        let mut row = of_deal(deal, wish.lang);
        row.extend(std::iter::repeat_n(Cell::Empty, OF_SHEET));
        row.extend([
            Cell::text(id),
            Cell::maybe(question.map(|own| own.text.get(wish.lang))),
            Cell::Empty,
            Cell::text(state(value, wish)),
            cell(value),
            Cell::maybe(said.as_ref().map(|said| said.get(wish.lang))),
        ]);
        row.extend(std::iter::repeat_n(Cell::Empty, 3));
        row
    })
}

/// The rows of a sheet in the order of its questions, then those of questions
/// that its instrument does not have any more.
fn add_rows(rows: &mut Vec<Vec<Cell>>, sheet: &Scored, wish: &Wish) {
    let given = &sheet.assessment.run.sheet;
    let beginning = beginning(sheet, wish.lang);
    let mut add = |end: Vec<Cell>| {
        let mut row = beginning.clone();
        row.extend(end);
        rows.push(row);
    };
    for item in &sheet.instrument.items {
        if let Some(answer) = given.get(&item.id).filter(|answer| !answer.is_empty()) {
            add(of_item(sheet, item, answer, wish));
        }
    }
    for (id, answer) in given.iter() {
        if sheet.instrument.item(id).is_none() && !answer.is_empty() {
            add(of_gone(id, answer, wish));
        }
    }
}

fn of_item(sheet: &Scored, item: &Item, answer: &Answer, wish: &Wish) -> Vec<Cell> {
    let words = strings(wish.lang).table();
    let reading = sheet.results.reading(&item.id);
    let counts = reading.is_some_and(|reading| reading.is_visible());
    let stays = item.is_private() && !wish.private;
    let question = item.text.get(wish.lang);
    let beginning = [
        Cell::text(&item.id),
        Cell::text(question),
        Cell::text(if counts { words.yes } else { words.no }),
    ];
    let end = if stays {
        // Its note may tell the number.
        vec![Cell::text(words.stays)]
    } else {
        let said = Reply::kept(item, answer.value.as_ref());
        let state = match &said {
            Reply::Known(_) => words.known,
            other => other.say(wish.lang),
        };
        let mut cells = vec![
            Cell::text(state),
            answer.value.as_ref().map_or(Cell::Empty, cell),
            Cell::maybe(in_words(sheet.deal, item, answer, wish).as_deref()),
        ];
        cells.extend(evidence(answer, wish));
        cells
    };
    filled(beginning.into_iter().chain(end).collect())
}

/// The answer to a question that is gone: nobody knows any more whether the
/// number was to stay here, so that it does.
fn of_gone(id: &str, answer: &Answer, wish: &Wish) -> Vec<Cell> {
    let words = strings(wish.lang).table();
    let mut cells = vec![Cell::text(id), Cell::Empty, Cell::text(words.no)];
    match &answer.value {
        Some(Value::Number(_)) if !wish.private => cells.push(Cell::text(words.stays)),
        value => {
            let state = value
                .as_ref()
                .map_or(words.blank, |value| state(value, wish));
            let value = value.as_ref().map_or(Cell::Empty, cell);
            cells.extend([Cell::text(state), value, Cell::Empty]);
            cells.extend(evidence(answer, wish));
        }
    }
    filled(cells)
}

/// How it is known, what was noted, and whether the tick below the note is set.
fn evidence(answer: &Answer, wish: &Wish) -> [Cell; 3] {
    let grade = answer.grade.map(|grade| reply::grade(grade, wish.lang));
    let mark = if answer.mark {
        strings(wish.lang).table().yes
    } else {
        ""
    };
    [
        Cell::maybe(grade),
        Cell::text(&answer.note),
        Cell::text(mark),
    ]
}

/// The cells of an answer, nothing in those that are missing.
fn filled(mut cells: Vec<Cell>) -> Vec<Cell> {
    const OF_ANSWER: usize = 9;
    cells.resize(OF_ANSWER, Cell::Empty);
    cells
}

/// What was picked, as the questionnaire words it. A text speaks for itself.
fn in_words(deal: &Deal, item: &Item, answer: &Answer, wish: &Wish) -> Option<String> {
    let value = answer.value.as_ref()?;
    match (&item.kind, value) {
        (Kind::Text {}, _) => None,
        (Kind::Number { unit, .. }, Value::Number(number)) => Some(format!(
            "{} {}",
            number::grouped(*number),
            unit.get(wish.lang)
        )),
        (Kind::Person {}, Value::Pick(id)) if id != NOBODY => {
            deal.person(id).map(|person| person.name.clone())
        }
        (kind, value) => reply::words(kind, value).map(|words| words.get(wish.lang).to_owned()),
    }
}

fn state(value: &Value, wish: &Wish) -> &'static str {
    let words = strings(wish.lang).table();
    match value {
        Value::Unknown => words.unknown,
        Value::NotApplicable => words.not_applicable,
        _ => words.known,
    }
}

/// The value as it is kept: a number, or the keys of what was picked.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Number(number) => Cell::Number(number::text(*number)),
        Value::Pick(key) => Cell::text(key),
        Value::Picks(keys) => Cell::text(&keys.join("; ")),
        Value::Text(text) => Cell::text(text),
        Value::Unknown | Value::NotApplicable => Cell::Empty,
    }
}
