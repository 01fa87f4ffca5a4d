//! Numbers as people and files write them, small in WebAssembly.
//!
//! The standard library's way is exact for any number, and brings 30 KB of
//! tables and code. What is written here has six decimals at most, which a
//! whole number and a power of ten hold exactly.

/// Greater powers of ten are not exact.
const EXACT_POWER: usize = 22;

/// The nearest number to a decimal text such as `-12.5` or `3e2`: exact for up
/// to fifteen digits, and beyond that next to it. `None`: no number.
pub fn read(text: &str) -> Option<f64> {
    let (sign, unsigned) = match text.as_bytes() {
        [b'-', rest @ ..] => (-1.0, rest),
        [b'+', rest @ ..] => (1.0, rest),
        bytes => (1.0, bytes),
    };
    let mut digits = Digits::default();
    let mut bytes = unsigned.iter();
    let mut exponent = 0;
    while let Some(byte) = bytes.next() {
        match byte {
            b'0'..=b'9' => digits.push(byte - b'0'),
            b'.' if !digits.has_point => digits.has_point = true,
            b'e' | b'E' => {
                exponent = str::from_utf8(bytes.as_slice()).ok()?.parse::<i16>().ok()?;
                break;
            }
            _ => return None,
        }
    }
    digits
        .is_some
        .then(|| sign * digits.value(i32::from(exponent)))
}

/// A whole number and where its point stands.
#[derive(Default)]
struct Digits {
    whole: u64,
    /// The power of ten to multiply with.
    power: i32,
    has_point: bool,
    is_some: bool,
}

impl Digits {
    fn push(&mut self, digit: u8) {
        self.is_some = true;
        // Digits that have no room are too small to matter.
        let longer = self.whole.checked_mul(10);
        match longer.and_then(|whole| whole.checked_add(u64::from(digit))) {
            Some(whole) => {
                self.whole = whole;
                self.power -= i32::from(self.has_point);
            }
            None => self.power += i32::from(!self.has_point),
        }
    }

    fn value(&self, exponent: i32) -> f64 {
        let power = self.power.saturating_add(exponent);
        #[allow(clippy::cast_precision_loss)]
        let mut value = self.whole as f64;
        let mut left = power.unsigned_abs() as usize;
        while left > 0 && value != 0.0 && value.is_finite() {
            let ten = ten_to(left.min(EXACT_POWER));
            value = if power < 0 { value / ten } else { value * ten };
            left = left.saturating_sub(EXACT_POWER);
        }
        value
    }
}

/// A number with the decimals that [`kept`] leaves it, and no more of them
/// than it has: `12`, `0.5`.
pub fn text(number: f64) -> String {
    rounded(number, precision(number).unwrap_or(0))
}

/// A number to so many decimals, without zeros at the end.
pub fn rounded(number: f64, decimals: usize) -> String {
    // What is too great for the type becomes the greatest that it holds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let scaled = (number.abs() * ten_to(decimals)).round() as u64;
    let mut text = scaled.to_string();
    let missing = (decimals + 1).saturating_sub(text.len());
    text.insert_str(0, &"0".repeat(missing));
    if decimals > 0 {
        text.insert(text.len() - decimals, '.');
        let needed = text.trim_end_matches('0').trim_end_matches('.').len();
        text.truncate(needed);
    }
    if number < 0.0 && scaled > 0 {
        text.insert(0, '-');
    }
    text
}

/// The number to six decimals, to three from a thousand million on; `None` from
/// a thousand million million on.
///
/// So many digits come back from text as they went.
pub fn kept(number: f64) -> Option<f64> {
    let scale = ten_to(precision(number)?);
    Some((number * scale).round() / scale)
}

/// How many decimals are kept of a number.
fn precision(number: f64) -> Option<usize> {
    // 2⁵⁰: in scaling, what is lost stays below a half.
    const EXACT: f64 = 1_125_899_906_842_624.0;
    [6, 3, 0]
        .into_iter()
        .find(|&decimals| number.abs() * ten_to(decimals) < EXACT)
}

fn ten_to(power: usize) -> f64 {
    (0..power).fold(1.0, |product, _| product * 10.0)
}

/// The text of a number with thousands apart, for fields and reports.
pub fn grouped(number: f64) -> String {
    let plain = text(number);
    let start = plain.find(|letter: char| letter.is_ascii_digit());
    let (sign, digits) = plain.split_at(start.unwrap_or(0));
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut grouped = sign.to_owned();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &str, number: f64, said: &str) {
        assert_eq!(read(written), Some(number), "{written}");
        assert_eq!(text(number), said);
    }

    #[test]
    fn thousands_stand_apart() {
        for (number, text) in [
            (0.0, "0"),
            (999.0, "999"),
            (-1000.0, "-1,000"),
            (1_250_000.5, "1,250,000.5"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn numbers_are_read_and_said() {
        check("0", 0.0, "0");
        check("12", 12.0, "12");
        check("+1.50", 1.5, "1.5");
        check("-0.7", -0.7, "-0.7");
        check(".25", 0.25, "0.25");
        check("5.", 5.0, "5");
        check("3e2", 300.0, "300");
        check("25E-2", 0.25, "0.25");
        check("0.123457", 0.123_457, "0.123457");
        check("999999999999.127", 999_999_999_999.127, "999999999999.127");
        check("123456789012345", 123_456_789_012_345.0, "123456789012345");
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        let texts = [
            "", "-", ".", "1.2.3", "--1", "1-", "e5", "1e", "1e1.5", "NaN", "inf", "0x1",
        ];
        for text in texts {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn many_digits_and_great_powers_do_no_harm() {
        let long = "1".repeat(400);
        let short = read(&format!("0.{long}")).map(|number| rounded(number, 3));
        assert_eq!(short.as_deref(), Some("0.111"));
        assert!(read(&long).is_some_and(f64::is_infinite));
        assert!(read("1e32000").is_some_and(f64::is_infinite));
        assert_eq!(read("1e-32000"), Some(0.0));
        assert_eq!(read("0e32000"), Some(0.0));
        assert_eq!(text(1e300), u64::MAX.to_string());
    }

    #[test]
    fn a_number_is_rounded_to_the_nearest() {
        assert_eq!(rounded(66.66, 1), "66.7");
        assert_eq!(rounded(-0.04, 1), "0");
        assert_eq!(rounded(99.96, 1), "100");
        assert_eq!(rounded(2.5, 0), "3");
    }

    #[test]
    fn a_number_keeps_as_many_digits_as_text_gives_back() {
        assert_eq!(kept(0.123_456_78), Some(0.123_457));
        assert_eq!(kept(1e12), Some(1e12));
        assert_eq!(kept(999_999_999_999.127), Some(999_999_999_999.127));
        assert_eq!(kept(1e16), None);
        assert_eq!(kept(f64::NAN), None);
    }
}
