//! Dates and times as text: kept as written, shown in the reader's language.
//!
//! A stamp is the local time of the device that wrote it, with its offset, as
//! in `2026-11-18T14:05:33+08:00`. It is text on purpose: a date read in
//! another time zone stays the date on which the talk took place. Order never
//! comes from it; records carry a counter for that.

use serde::Serialize;

use super::Lang;

/// A moment, as the clock on the wall showed it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(try_from = "String", extend("pattern" = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?$"))
)]
#[serde(into = "String")]
pub struct Stamp {
    text: String,
    date: Date,
    hour: u8,
    minute: u8,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub year: u16,
    /// 1–12.
    pub month: u8,
    /// 1–31.
    pub day: u8,
}

/// Seconds of a day.
const DAY: u32 = 86_400;

/// A text that is no stamp.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date and time such as 2026-11-18T14:05:33+08:00")]
pub struct StampError(String);

impl TryFrom<String> for Stamp {
    type Error = StampError;

    fn try_from(text: String) -> Result<Stamp, StampError> {
        match parse(&text) {
            Some((date, hour, minute)) => Ok(Stamp {
                text,
                date,
                hour,
                minute,
            }),
            None => Err(StampError(text)),
        }
    }
}

/// The beginning of the epoch.
impl Default for Stamp {
    fn default() -> Stamp {
        Stamp {
            text: "1970-01-01T00:00:00Z".to_owned(),
            date: Date {
                year: 1970,
                month: 1,
                day: 1,
            },
            hour: 0,
            minute: 0,
        }
    }
}

impl From<Stamp> for String {
    fn from(stamp: Stamp) -> String {
        stamp.text
    }
}

/// Reads `YYYY-MM-DDTHH:MM:SS`, followed by `Z`, `±HH:MM` or nothing.
fn parse(text: &str) -> Option<(Date, u8, u8)> {
    let (day, time) = text.split_once('T')?;
    let mut day = day.split('-');
    let date = Date {
        year: digits(day.next()?, 4)?,
        month: u8::try_from(digits(day.next()?, 2)?).ok()?,
        day: u8::try_from(digits(day.next()?, 2)?).ok()?,
    };
    if day.next().is_some() || !(1..=12).contains(&date.month) || !(1..=31).contains(&date.day) {
        return None;
    }
    let clock = time.get(..8)?;
    let offset = time.get(8..)?;
    let mut clock = clock.split(':');
    let hour = u8::try_from(digits(clock.next()?, 2)?).ok()?;
    let minute = u8::try_from(digits(clock.next()?, 2)?).ok()?;
    let second = digits(clock.next()?, 2)?;
    (hour < 24 && minute < 60 && second <= 60 && is_offset(offset)).then_some((date, hour, minute))
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn is_offset(text: &str) -> bool {
    if text.is_empty() || text == "Z" {
        return true;
    }
    let Some(offset) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    offset
        .split_once(':')
        .is_some_and(|(hours, minutes)| digits(hours, 2).is_some() && digits(minutes, 2).is_some())
}

impl Stamp {
    pub fn date(&self) -> Date {
        self.date
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The same time of day, so many days earlier.
    pub fn days_before(&self, days: u16) -> Stamp {
        let date = self.date.days_before(days);
        let time = self.text.split_once('T').map_or("", |(_, time)| time);
        Stamp {
            text: format!("{}T{time}", date.iso()),
            date,
            ..self.clone()
        }
    }

    /// Seconds from an earlier stamp of the same zone to this one; `None` where
    /// [`Stamp::seconds_later`] would not lead back to it.
    pub fn seconds_since(&self, earlier: &Stamp) -> Option<u32> {
        let days = u32::try_from(self.date.days_since(earlier.date)).ok()?;
        let whole = days.checked_mul(DAY)?.checked_add(self.second_of_day()?)?;
        let seconds = whole.checked_sub(earlier.second_of_day()?)?;
        let back = earlier.seconds_later(seconds)?;
        (back == *self).then_some(seconds)
    }

    /// The stamp so many seconds later, in the same zone.
    pub fn seconds_later(&self, seconds: u32) -> Option<Stamp> {
        let whole = self.second_of_day()?.checked_add(seconds)?;
        let date = self.date.days_after(i32::try_from(whole / DAY).ok()?);
        let rest = whole % DAY;
        let zone = self.text.get("2026-11-18T14:05:33".len()..)?;
        let (hour, minute, second) = (rest / 3600, rest / 60 % 60, rest % 60);
        Stamp::try_from(format!(
            "{}T{hour:02}:{minute:02}:{second:02}{zone}",
            date.iso()
        ))
        .ok()
    }

    fn second_of_day(&self) -> Option<u32> {
        let second: u32 = self.text.get(17..19)?.parse().ok()?;
        Some((u32::from(self.hour) * 60 + u32::from(self.minute)) * 60 + second)
    }

    /// `14:05`.
    pub fn clock(&self) -> String {
        format!("{:02}:{:02}", self.hour, self.minute)
    }
}

impl Date {
    /// Days from 1970-01-01, by the civil calendar.
    fn number(self) -> i32 {
        // March first, so that the leap day ends a year (Hinnant, "chrono-compatible
        // low-level date algorithms").
        let month = i32::from(self.month);
        let year = i32::from(self.year) - i32::from(month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day so many days earlier.
    pub fn days_before(self, days: u16) -> Date {
        self.days_after(-i32::from(days))
    }

    fn days_after(self, days: i32) -> Date {
        // The inverse of `number`, from the same source.
        let shifted = self.number() + days + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i32::from(month <= 2);
        Date {
            year: u16::try_from(year).unwrap_or(0),
            month: u8::try_from(month).unwrap_or(1),
            day: u8::try_from(day).unwrap_or(1),
        }
    }

    /// Whole days from `earlier` to here; negative when it is later.
    pub fn days_since(self, earlier: Date) -> i32 {
        self.number() - earlier.number()
    }

    /// `18 Nov`, `11月18日`; with the year when it is not that of `today`.
    pub fn short(self, lang: Lang, today: Date) -> String {
        if self.year == today.year {
            match lang {
                Lang::En => format!("{} {}", self.day, self.month_name()),
                Lang::Zh => format!("{}月{}日", self.month, self.day),
            }
        } else {
            self.long(lang)
        }
    }

    /// `18 Nov 2026`, `2026年11月18日`.
    pub fn long(self, lang: Lang) -> String {
        match lang {
            Lang::En => format!("{} {} {}", self.day, self.month_name(), self.year),
            Lang::Zh => format!("{}年{}月{}日", self.year, self.month, self.day),
        }
    }

    /// `2026-11-18`, for file names.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }

    fn month_name(self) -> &'static str {
        const NAMES: [&str; 12] = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ];
        NAMES
            .get(usize::from(self.month.saturating_sub(1)))
            .copied()
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stamp(text: &str) -> Result<Stamp, StampError> {
        Stamp::try_from(text.to_owned())
    }

    #[test]
    fn a_stamp_keeps_its_text_and_shows_its_own_clock() {
        let stamp = stamp("2026-11-18T14:05:33+08:00").unwrap();
        assert_eq!(stamp.as_str(), "2026-11-18T14:05:33+08:00");
        assert_eq!(stamp.clock(), "14:05");
        assert_eq!(stamp.date().long(Lang::Zh), "2026年11月18日");
    }

    #[test]
    fn what_is_no_date_and_time_is_refused() {
        for text in [
            "",
            "2026-11-18",
            "2026-13-18T14:05:33Z",
            "2026-11-18T24:00:00Z",
            "2026-11-18T14:05:33+8",
            "2026-11-18T14:05:３３Z",
            "yesterday",
        ] {
            assert!(stamp(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_are_counted_over_months_and_leap_years() {
        let date = |year, month, day| Date { year, month, day };
        assert_eq!(date(2026, 11, 18).days_since(date(2026, 8, 12)), 98);
        assert_eq!(date(2024, 3, 1).days_since(date(2024, 2, 28)), 2);
        assert_eq!(date(1970, 1, 1).number(), 0);
    }

    #[test]
    fn going_back_by_days_is_the_inverse_of_counting_them() {
        let today = Date {
            year: 2028,
            month: 3,
            day: 2,
        };
        for days in [0, 1, 2, 31, 62, 366, 5000] {
            assert_eq!(today.days_since(today.days_before(days)), i32::from(days));
        }
        let earlier = stamp("2026-03-01T14:05:33+08:00").unwrap().days_before(1);
        assert_eq!(earlier.as_str(), "2026-02-28T14:05:33+08:00");
        assert_eq!(stamp(earlier.as_str()).unwrap(), earlier);
    }

    #[test]
    fn the_year_is_left_out_when_it_is_this_one() {
        let today = Date {
            year: 2026,
            month: 11,
            day: 23,
        };
        let day = Date {
            year: 2026,
            month: 8,
            day: 12,
        };
        assert_eq!(day.short(Lang::En, today), "12 Aug");
        assert_eq!(
            Date { year: 2025, ..day }.short(Lang::En, today),
            "12 Aug 2025"
        );
    }
}
