//! Ids: what they may hold, and how a new one is made.
//!
//! An id stands in addresses and storage keys, so it holds letters, digits and
//! hyphens only. Ours begin with a counter of creation, so that they sort; an
//! id from elsewhere is kept as it is.

use super::RecordError;

/// Digits of the counter in an id.
const DIGITS: usize = 5;
/// Counters that begin with `z` are not ours: an id from elsewhere may happen
/// to look like one, and counting on from it would run out of digits.
const END: u64 = 35 * 36 * 36 * 36 * 36;
/// The longest id.
const LONGEST: usize = 64;

/// Refuses what can't stand in an address or a storage key.
pub(super) fn checked(id: &str) -> Result<(), RecordError> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    if !id.is_empty() && id.len() <= LONGEST && id.bytes().all(plain) {
        Ok(())
    } else {
        Err(RecordError::BadId(id.chars().take(80).collect()))
    }
}

/// Letters, digits and hyphens: it stands in addresses and in storage keys.
#[cfg(feature = "schema")]
#[derive(schemars::JsonSchema)]
#[schemars(rename = "Id", extend("pattern" = "^[A-Za-z0-9-]{1,64}$"))]
#[allow(dead_code)]
pub(super) struct IdSchema(String);

/// The counter that an id begins with.
pub(super) fn counter(id: &str) -> Option<u64> {
    let digits = id.get(..DIGITS)?;
    let plain = |byte: u8| byte.is_ascii_digit() || byte.is_ascii_lowercase();
    let counter = u64::from_str_radix(digits, 36).ok()?;
    (digits.bytes().all(plain) && counter < END).then_some(counter)
}

/// The counter that follows all of these ids.
pub(super) fn next_counter<'a>(ids: impl Iterator<Item = &'a str>) -> u64 {
    ids.filter_map(counter)
        .max()
        .map_or(1, |greatest| greatest + 1)
}

/// An id with a counter, and random letters so that two browsers do not make
/// the same one.
pub(super) fn numbered(counter: u64, random: &str) -> String {
    format!("{}{random}", base36(counter))
}

/// An id that sorts right before another one of ours, and after all that were
/// made before that one.
pub(super) fn before(id: &str, fresh: &str) -> Option<String> {
    counter(id)?;
    // A hyphen sorts before every letter and digit.
    let before = format!("{}-{fresh}", id.get(..DIGITS)?);
    (before.len() <= LONGEST).then_some(before)
}

fn base36(mut number: u64) -> String {
    const SIGNS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut text = Vec::new();
    while number > 0 || text.len() < DIGITS {
        let digit = usize::try_from(number % 36).unwrap_or(0);
        text.push(SIGNS.get(digit).copied().unwrap_or(b'0'));
        number /= 36;
    }
    text.reverse();
    String::from_utf8(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_in_the_order_in_which_they_were_made() {
        let ids: Vec<String> = [1, 9, 10, 35, 36, 1295, 1296]
            .into_iter()
            .map(|counter| numbered(counter, "q"))
            .collect();
        assert!(ids.is_sorted(), "{ids:?}");
        assert_eq!(ids.first().map(String::as_str), Some("00001q"));
    }

    #[test]
    fn a_counter_goes_on_from_the_greatest_and_leaves_foreign_ids_alone() {
        let ids = ["00009a", "zzzzz", "My-own", "Zebra", "x", ""];
        assert_eq!(next_counter(ids.into_iter()), 10);
        assert_eq!(next_counter(std::iter::empty()), 1);
    }

    #[test]
    fn an_id_is_put_right_before_another() {
        let put = before("0000a7xq", "0000fk2p").unwrap();
        assert!(put.as_str() < "0000a7xq");
        assert!(put.as_str() > "00009zzz");
        assert_eq!(before("My-own-1", "0000fk2p"), None);
    }

    #[test]
    fn an_id_that_cannot_stand_in_an_address_is_refused() {
        for id in ["", "a b", "a/b", "a.b", "号", "__proto__", &"a".repeat(65)] {
            assert!(checked(id).is_err(), "{id}");
        }
        assert!(checked("A-1").is_ok());
    }
}
