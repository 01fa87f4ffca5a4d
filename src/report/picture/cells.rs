//! Scores and names as pictures write them: in both languages, rounded once.

use crate::report::chart::Tone;
use crate::report::chart::scene::{Table, plain};
use crate::report::figure;
use crate::report::index::{Row, RowPlace, row};
use crate::report::{Source, reply};
use crate::scoring::Fraction;
use crate::scoring::mean::Score;
use crate::text::report::{PicturePeople, Scores};
use crate::text::{Lang, Text, strings};

use super::say::{self, each};

/// The words of these pictures.
pub fn words(lang: Lang) -> &'static PicturePeople {
    &strings(lang).report().picture_people
}

/// One of the fixed words.
pub fn word(of: fn(&PicturePeople) -> &'static str) -> Text {
    each(|lang| of(words(lang)).to_owned())
}

/// One of several words, by its place.
pub fn nth(of: fn(&PicturePeople) -> &[&'static str], at: usize) -> Text {
    each(|lang| {
        of(words(lang))
            .get(at)
            .copied()
            .unwrap_or_default()
            .to_owned()
    })
}

/// A name as it stands inside a sentence.
pub fn inside(name: &Text, lang: Lang) -> String {
    (strings(lang).report().page.inside)(name.get(lang))
}

/// What a score is called; its id where it has no label.
pub fn label(source: &Source, id: &str) -> Text {
    reply::label(source.given.instrument, id)
}

/// A scale or composite, as in any table.
pub fn part(source: &Source, id: &str) -> Row {
    row(source, id, RowPlace::Alone)
}

/// The same for one of several types, of which low is no fault.
pub fn class(source: &Source, id: &str) -> Row {
    row(source, id, RowPlace::Class)
}

/// `62`, `40–73`, `0–100`; a word where nothing applies.
pub fn number(score: Option<&Score>) -> Text {
    match score {
        None => each(|lang| strings(lang).report().scores.not_applicable.to_owned()),
        Some(score) => match figure::point(score) {
            Some(point) => plain(point.to_string()),
            // What nothing can move is one number, however little is known.
            None if figure::width(score) == 0 => plain(figure::ends(score).0.to_string()),
            None => plain(figure::range(score)),
        },
    }
}

/// The same with its range, where open answers leave one.
pub fn number_and_range(score: Option<&Score>) -> Text {
    match score {
        Some(score) if figure::width(score) > 0 => plain(say::score(score)),
        score => number(score),
    }
}

/// The band in words; empty where there is none.
pub fn band(row: &Row) -> Text {
    each(|lang| {
        row.standing
            .map(|standing| standing.say(lang))
            .unwrap_or_default()
    })
}

/// `Equal footing: partial, 50 (40–60)`.
pub fn headline(row: &Row) -> Text {
    let (number, band) = (number_and_range(row.answered.as_ref()), band(row));
    each(|lang| {
        let name = row.label.get(lang);
        match row.standing {
            Some(_) => (words(lang).named_number)(name, &inside(&band, lang), number.get(lang)),
            None => (words(lang).named)(name, number.get(lang)),
        }
    })
}

/// The tone of a row. Types and neutral scales wear none.
pub fn tone(row: &Row) -> Tone {
    match row.standing {
        Some(standing) if !standing.neutral => Tone::of(standing.band()),
        _ => Tone::None,
    }
}

/// A value from 0 to 100 on a length.
pub fn on(value: Fraction, length: i32) -> i32 {
    let at = figure::round(value * i64::from(length) / 100);
    i32::try_from(at).unwrap_or(0)
}

/// Names, scores as answered and as evidenced where there is a second score,
/// and bands.
pub fn table(rows: &[Row]) -> Table {
    let evidenced = rows.iter().any(|row| row.evidenced.is_some());
    let scores = |of: fn(&Scores) -> &'static str| {
        each(|lang| of(&strings(lang).report().scores).to_owned())
    };
    let mut head = vec![
        scores(|words| words.scale),
        scores(|words| words.answered_head),
    ];
    if evidenced {
        head.push(scores(|words| words.evidenced_head));
    }
    head.push(scores(|words| words.band));
    let cells = |row: &Row| {
        let mut cells = vec![row.label.clone(), number_and_range(row.answered.as_ref())];
        if evidenced {
            cells.push(number_and_range(row.evidenced.as_ref()));
        }
        cells.push(band(row));
        cells
    };
    Table {
        head,
        rows: rows.iter().map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(low: i64, high: i64, point: Option<i64>) -> Score {
        Score {
            point: point.map(Fraction::from_integer),
            shown: point.is_some(),
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    #[test]
    fn a_score_without_a_point_is_written_as_its_range() {
        assert_eq!(number(Some(&score(40, 73, None))), plain("40–73"));
        assert_eq!(number(Some(&score(40, 73, Some(62)))), plain("62"));
    }

    #[test]
    fn what_does_not_apply_is_a_word_and_never_zero() {
        assert_eq!(number(None).en, "not applicable");
    }

    #[test]
    fn a_range_of_no_width_is_one_number() {
        assert_eq!(number_and_range(Some(&score(0, 0, None))), plain("0"));
    }

    #[test]
    fn a_settled_score_has_no_range_beside_it() {
        assert_eq!(
            number_and_range(Some(&score(62, 62, Some(62)))),
            plain("62")
        );
        assert_eq!(
            number_and_range(Some(&score(40, 73, Some(62)))),
            plain("62 (40–73)")
        );
    }

    #[test]
    fn a_value_is_rounded_on_its_length() {
        assert_eq!(on(Fraction::new(125, 2), 1000), 625);
    }
}
