//! Numbers as they are printed: the only place that rounds.
//!
//! Results are exact; what is shown is rounded half up, negative numbers half
//! away from zero (conventions §13.3). Nothing is decided on a rounded number.

use crate::scoring::Fraction;
use crate::scoring::mean::Score;

/// The whole number that is shown.
pub fn round(value: Fraction) -> i64 {
    value.round().to_integer()
}

/// A share from 0 to 1 as whole per cent.
pub fn percent(share: Fraction) -> i64 {
    round(share * 100)
}

/// The point that is shown, if there is one.
pub fn point(score: &Score) -> Option<i64> {
    score.shown_point().map(round)
}

/// Both ends of the range.
pub fn ends(score: &Score) -> (i64, i64) {
    (round(score.low), round(score.high))
}

/// How wide the range is, as a reader subtracts the printed ends.
pub fn width(score: &Score) -> i64 {
    round(score.high) - round(score.low)
}

/// Everything that counts is known: a range of no width.
pub fn is_settled(score: &Score) -> bool {
    score.low == score.high
}

/// `58–73`.
pub fn range(score: &Score) -> String {
    let (low, high) = ends(score);
    dashed(low, high)
}

/// Two numbers with an en dash; a minus sign would be lost beside it.
pub fn dashed(low: i64, high: i64) -> String {
    format!("{low}–{high}")
}

/// With a typographic minus: `−38`.
pub fn signed(value: i64) -> String {
    if value < 0 {
        format!("−{}", value.unsigned_abs())
    } else {
        value.to_string()
    }
}

/// With one decimal where it is not whole: `82.1`, `55`.
pub fn tenths(value: Fraction) -> String {
    let tenths = round(value * 10);
    let sign = if tenths < 0 { "−" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest}")
    }
}

/// The whole number that is shown of a sum of money or orders.
pub fn whole(value: f64) -> i64 {
    // Sums of a sheet are far below the range of an `i64`.
    #[allow(clippy::cast_possible_truncation)]
    let whole = value.round() as i64;
    whole
}

/// `36,000`, with a typographic minus.
pub fn amount(value: f64) -> String {
    let whole = whole(value);
    let digits = whole.unsigned_abs().to_string();
    let mut grouped = String::from(if whole < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

/// With two decimals at most: `13.89`, `4.5`, `50`.
pub fn hundredths(value: f64) -> String {
    let hundredths = whole(value * 100.0);
    let (whole, rest) = (hundredths / 100, (hundredths % 100).abs());
    match rest {
        0 => whole.to_string(),
        rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
        rest => format!("{whole}.{rest:02}"),
    }
}

/// For positions in a picture, where a float is near enough.
pub fn float(value: Fraction) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    {
        *value.numer() as f64 / *value.denom() as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_are_rounded_up_and_below_zero_away_from_it() {
        assert_eq!(round(Fraction::new(133, 2)), 67);
        assert_eq!(round(Fraction::new(-75, 2)), -38);
        assert_eq!(round(Fraction::new(199, 3)), 66);
    }

    #[test]
    fn digits_stand_in_groups_of_three() {
        assert_eq!(amount(36_000.4), "36,000");
        assert_eq!(amount(999.0), "999");
        assert_eq!(amount(-1_234_567.0), "−1,234,567");
        assert_eq!(amount(-0.2), "0");
    }

    #[test]
    fn two_decimals_stand_where_they_are_needed() {
        assert_eq!(hundredths(500.0 / 36.0), "13.89");
        assert_eq!(hundredths(4.5), "4.5");
        assert_eq!(hundredths(50.0), "50");
    }

    #[test]
    fn a_decimal_stands_only_where_there_is_one() {
        assert_eq!(tenths(Fraction::new(575, 7)), "82.1");
        assert_eq!(tenths(Fraction::from_integer(55)), "55");
        assert_eq!(tenths(Fraction::new(-1, 4)), "−0.3");
    }
}
