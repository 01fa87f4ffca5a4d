//! The clock on the wall.

use js_sys::Date;

/// The local date and time with its offset, as in `2026-11-18T14:05:33+08:00`.
pub fn now() -> String {
    let date = Date::new_0();
    // Minutes behind UTC: −480 in Shanghai.
    let behind = date.get_timezone_offset();
    let sign = if behind > 0.0 { '-' } else { '+' };
    // Less than a day. Whole numbers are written with less code than floats.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let offset = behind.abs() as u32;
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes(),
        date.get_seconds(),
        offset / 60,
        offset % 60,
    )
}
