//! When it is time to remember somebody that a browser's storage is no backup.

use super::Store;
use crate::text::date::Date;

/// Days after which browsers are known to throw away what a page has kept.
const WEEK: i32 = 7;

/// Whether there are changes that no file of the last seven days has. `backup` is
/// the day of the newest one and the number of the first writing after it.
pub fn is_due(store: &Store, backup: Option<(Date, u64)>, today: Date) -> bool {
    match backup {
        Some((day, seq)) => today.days_since(day) >= WEEK && store.deals_touched_since(seq) > 0,
        // Ids begin with a counter, so the oldest deal comes first. The sample deal
        // is made anew whenever someone wants it.
        None => store
            .deals()
            .find(|deal| !deal.sample)
            .is_some_and(|deal| today.days_since(deal.begun.date()) >= WEEK),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Deal, Record, Stored};
    use crate::text::date::Stamp;

    fn date(day: &str) -> Date {
        stamp(day).date()
    }

    fn stamp(day: &str) -> Stamp {
        Stamp::try_from(format!("{day}T09:00:00+08:00")).unwrap()
    }

    fn store(sample: bool) -> Store {
        let deal = Deal::new("00001a".to_owned(), String::new(), &stamp("2026-11-10"));
        let record = Record::Deal(Deal { sample, ..deal });
        let mut store = Store::default();
        store.put(Stored { seq: 5, record });
        store
    }

    #[track_caller]
    fn on(today: &str, backup: Option<(&str, u64)>, due: bool) {
        let backup = backup.map(|(day, seq)| (date(day), seq));
        assert_eq!(is_due(&store(false), backup, date(today)), due);
    }

    #[test]
    fn a_week_after_the_newest_backup_it_is_time_if_anything_has_changed() {
        on("2026-11-19", Some(("2026-11-13", 4)), false);
        on("2026-11-20", Some(("2026-11-13", 4)), true);
        on("2026-12-20", Some(("2026-11-13", 6)), false);
    }

    #[test]
    fn without_any_backup_it_is_time_when_a_deal_is_a_week_old() {
        on("2026-11-16", None, false);
        on("2026-11-17", None, true);
        assert!(!is_due(&store(true), None, date("2026-11-17")));
    }

    #[test]
    fn a_clock_that_was_set_back_asks_for_nothing() {
        on("2026-11-01", Some(("2026-11-13", 4)), false);
        on("2026-11-01", None, false);
    }
}
