//! What the opening bar shows, as a sentence: the number, and what is left of
//! it without our own guesses.

use super::figure;
use crate::scoring::mean::Score;
use crate::text::{Lang, Text, strings};

/// The finding above the bar.
pub fn say_title(answered: &Score, evidenced: Option<&Score>, lang: Lang) -> String {
    let words = &strings(lang).report().scores;
    let (low, high) = figure::ends(answered);
    let proven = evidenced.filter(|evidenced| *evidenced != answered);
    match (figure::point(answered), proven) {
        (Some(point), None) if !figure::is_settled(answered) => {
            (words.hero_alone)(point, low, high)
        }
        (Some(point), None) if evidenced.is_some() => (words.hero_same)(point),
        (Some(point), None) => (words.hero_sure)(point),
        (Some(point), Some(proven)) => match figure::point(proven) {
            Some(own) => (words.hero_both)(point, own),
            None => {
                let (low, high) = figure::ends(proven);
                (words.hero_hope)(point, low, high)
            }
        },
        (None, Some(proven)) if figure::ends(proven) != (low, high) => {
            let (lower, higher) = figure::ends(proven);
            (words.hero_ranges)(low, high, lower, higher)
        }
        (None, _) => (words.hero_range)(low, high),
    }
}

/// The same with all numbers, for a reader who does not see the picture.
pub fn say_described(
    label: &Text,
    answered: &Score,
    evidenced: Option<&Score>,
    lang: Lang,
) -> String {
    let words = &strings(lang).report().scores;
    let one = |score: &Score| {
        let (low, high) = figure::ends(score);
        match figure::point(score) {
            Some(point) => (words.described_point)(point, low, high),
            None => (words.described_range)(low, high),
        }
    };
    let said = match evidenced {
        Some(evidenced) => (words.both_views)(&one(answered), &one(evidenced)),
        None => one(answered),
    };
    (words.described)(label.get(lang), &said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Fraction;

    fn score(point: Option<i64>, low: i64, high: i64) -> Score {
        Score {
            point: point.map(Fraction::from_integer),
            shown: point.is_some(),
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    #[track_caller]
    fn check(answered: &Score, evidenced: Option<&Score>, expected: &str) {
        assert_eq!(say_title(answered, evidenced, Lang::En), expected);
    }

    #[test]
    fn the_title_says_what_hope_adds() {
        let hoped = score(Some(67), 58, 73);
        check(
            &hoped,
            Some(&score(None, 31, 79)),
            "67 as answered. Without our own guesses, anything from 31 to 79.",
        );
        check(
            &hoped,
            Some(&score(Some(60), 46, 72)),
            "67 as answered, 60 as evidenced",
        );
        check(
            &hoped,
            Some(&hoped),
            "67; open answers leave 58 to 73 possible",
        );
        let sure = score(Some(82), 82, 82);
        check(&sure, Some(&sure), "82, and every answer has evidence");
        check(&sure, None, "82, and every answer is known");
    }

    #[test]
    fn without_a_point_the_title_gives_the_range() {
        let open = score(None, 20, 90);
        check(&open, None, "No single number yet: anything from 20 to 90");
        check(
            &open,
            Some(&score(None, 5, 95)),
            "No single number yet: anything from 20 to 90; without our own guesses 5 to 95",
        );
    }
}
