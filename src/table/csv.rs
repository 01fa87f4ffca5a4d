//! A table as a file of comma-separated values (RFC 4180) that no spreadsheet runs.
//!
//! What somebody typed may look like a formula to the program that opens the
//! file. So a cell, or a head, gets an apostrophe in front where it begins with
//! `=`, `+`, `-` or `@`, with one of their full-width or small forms, or with a
//! tab or a line break; white space and signs that show nothing are looked
//! through. The same goes for what follows a semicolon, a tab or a line break
//! within a cell: a program that splits the file there would see a cell begin.
//! There a plus or a minus is left alone as long as nothing follows that could
//! call or fetch anything, so that lists in notes stay readable.
//!
//! A plain number such as `-5` is left as it is, and so is a lone `-` or `+`.
//! Apostrophes that stand before such a sign already get one more, so that
//! [`plain`] finds the way back.

use super::{Cell, Table};

/// What makes Excel read a file as UTF-8.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table as the text of a file, with a mark of its byte order if asked for.
pub fn text(table: &Table, marked: bool) -> String {
    let mut text = String::new();
    if marked {
        text.push(BYTE_ORDER_MARK);
    }
    let heads = table.heads.iter().map(|head| harmless(head));
    add_line(&mut text, heads);
    for row in &table.rows {
        add_line(&mut text, row.iter().map(written));
    }
    text
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        // Made here, of digits.
        Cell::Number(number) => number.clone(),
        Cell::Text(text) => harmless(text),
    }
}

fn add_line(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push(',');
        }
        let needs_quotes = |character| matches!(character, '"' | ',' | ';' | '\t' | '\r' | '\n');
        let has_edge = cell.starts_with(' ') || cell.ends_with(' ');
        if has_edge || cell.contains(needs_quotes) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push_str("\r\n");
}

/// The text with an apostrophe wherever a spreadsheet might begin a formula.
pub fn harmless(text: &str) -> String {
    changed(text, |apostrophes| apostrophes.saturating_add(1))
}

/// The text that [`harmless`] was given: for whoever reads a file of ours.
pub fn plain(cell: &str) -> String {
    changed(cell, |apostrophes| apostrophes.saturating_sub(1))
}

/// The text with another count of apostrophes before everything that could run.
fn changed(text: &str, count: fn(usize) -> usize) -> String {
    let mut changed = String::with_capacity(text.len());
    for (at, piece) in pieces(text).enumerate() {
        let rest = piece.trim_start_matches('\'');
        // One byte each.
        let apostrophes = piece.len().saturating_sub(rest.len());
        let runs = if at == 0 {
            // The rest of the whole text: a tab or a break may be its first sign.
            let rest = text.get(apostrophes..).unwrap_or_default();
            begins_formula(rest)
        } else {
            is_formula_sign(first_shown(rest)) && !is_calm(rest)
        };
        let apostrophes = if runs {
            count(apostrophes)
        } else {
            apostrophes
        };
        changed.extend(std::iter::repeat_n('\'', apostrophes));
        changed.push_str(rest);
    }
    changed
}

/// The parts between the signs at which some program splits, each with the
/// sign that ends it.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([';', '\t', '\r', '\n'])
}

fn begins_formula(text: &str) -> bool {
    match first_shown(text) {
        Some('\t' | '\r' | '\n') => true,
        first => is_formula_sign(first) && !is_number(text),
    }
}

/// The first character that a reader would see.
fn first_shown(text: &str) -> Option<char> {
    text.chars().find(|character| !is_unseen(*character))
}

fn is_unseen(character: char) -> bool {
    let splits = matches!(character, '\t' | '\r' | '\n');
    let shows_nothing = matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
    );
    !splits && (character.is_whitespace() || character.is_control() || shows_nothing)
}

/// The four signs, their full-width forms and their small ones.
fn is_formula_sign(character: Option<char>) -> bool {
    const SIGNS: [char; 12] = [
        '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
    ];
    character.is_some_and(|character| SIGNS.contains(&character))
}

/// Whether a part after a plus or a minus can do no more than add up: calling a
/// function takes a bracket, and fetching from elsewhere takes one of the others.
fn is_calm(piece: &str) -> bool {
    let adds = matches!(
        first_shown(piece),
        Some('+' | '-' | '＋' | '－' | '﹢' | '﹣')
    );
    adds && !piece.contains(['(', '（', '﹙', '|', '｜', '!', '！', '﹗', '['])
}

/// A lone sign, or digits with a sign, points or commas, a per-cent sign.
fn is_number(text: &str) -> bool {
    let rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = rest.strip_suffix('%').unwrap_or(rest);
    let is_digits = digits
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.' || c == ',');
    rest.is_empty() || (is_digits && digits.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_its_quotes_where_they_are_needed() {
        let table = Table {
            heads: vec!["=head", "a,b"],
            rows: vec![
                vec![
                    Cell::Text("say \"x\"".to_owned()),
                    Cell::Number("-5".to_owned()),
                ],
                vec![Cell::Text("two\nlines".to_owned()), Cell::Empty],
            ],
        };
        assert_eq!(
            text(&table, false),
            "'=head,\"a,b\"\r\n\"say \"\"x\"\"\",-5\r\n\"two\nlines\",\r\n"
        );
        assert_eq!(
            text(&table, true),
            format!("\u{feff}{}", text(&table, false))
        );
    }
}
