//! The file that a person takes away: everything, or one deal.
//!
//! It is meant to be read by people too, so it is indented. Bringing it into
//! an empty app and exporting again gives the same bytes.

use super::file_v1::{FileV1, Kind};
use super::v1::RecordV1;
use super::{Assessment, Deal, Record, Store};
use crate::order::Set;
use crate::text::date::{Date, Stamp};

/// The version of the file that is written.
pub const VERSION: u32 = 1;

/// What the field `type` holds.
pub const TYPE: &str = "dealgauge-export";

/// All deals and assessments.
pub fn everything(store: &Store, exported: &Stamp) -> String {
    let records = store.all().into_iter().map(|stored| stored.record);
    text(records, exported)
}

/// A deal with its assessments; `None` if there is no such deal.
pub fn deal(store: &Store, id: &str, exported: &Stamp) -> Option<String> {
    store.deal(id)?;
    let records = store.all_of(id).into_iter().map(|stored| stored.record);
    Some(text(records, exported))
}

fn text(records: impl Iterator<Item = Record>, exported: &Stamp) -> String {
    let whole = complete(records.collect());
    let file = FileV1 {
        kind: Kind::Export,
        version: VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        exported: exported.clone(),
        records: whole.iter().map(RecordV1::from).collect(),
    };
    // Strings, numbers and maps with string keys: nothing here can fail.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// The records, each assessment with a deal.
///
/// A deal whose bytes are damaged can't go into the file, but its assessments
/// can: they get a nameless deal, since a file without it could not be brought
/// in anywhere.
fn complete(records: Vec<Record>) -> Vec<Record> {
    let ids = records.iter().filter_map(|record| match record {
        Record::Deal(deal) => Some(deal.id.clone()),
        Record::Assessment(_) => None,
    });
    let mut deals: Set = ids.collect();
    let mut whole = Vec::with_capacity(records.len());
    for record in records {
        if let Record::Assessment(assessment) = &record
            && deals.insert(assessment.deal.clone())
        {
            whole.push(Record::Deal(stand_in(assessment)));
        }
        whole.push(record);
    }
    whole
}

fn stand_in(assessment: &Assessment) -> Deal {
    Deal::new(assessment.deal.clone(), String::new(), &assessment.begun)
}

/// A name for the file: `dealgauge-heron-2026-11-20.json`, or
/// `dealgauge-2026-11-20.json` for everything.
///
/// Of the deal's name only letters and digits stay, of any script; what could
/// be a path, or turn the direction of reading, does not.
pub fn file_name(deal: Option<&str>, date: Date) -> String {
    stem(deal, date) + ".json"
}

/// A name for such a file under a password. It does not tell which deal is in it:
/// `dealgauge-deal-2026-11-20.json`, and what the sealing adds.
pub fn sealed_name(is_deal: bool, date: Date) -> String {
    file_name(is_deal.then_some(""), date)
}

/// A name for a table of what is in such a file:
/// `dealgauge-heron-2026-11-20-answers.csv`.
pub fn table_name(deal: Option<&str>, date: Date, table: &str) -> String {
    format!("{}-{table}.csv", stem(deal, date))
}

fn stem(deal: Option<&str>, date: Date) -> String {
    let middle = match deal.map(slug) {
        None => String::new(),
        Some(slug) if slug.is_empty() => "deal-".to_owned(),
        Some(slug) => slug + "-",
    };
    format!("dealgauge-{middle}{}", date.iso())
}

/// A name for a picture of a report, without its ending.
pub fn picture_name(heading: &str, at: usize) -> String {
    format!("dealgauge-{}-{}", slug(heading), at + 1)
}

/// So many characters of a deal's name go into the file's, which then has at
/// most 60.
const SLUG: usize = 33;

fn slug(name: &str) -> String {
    let mut slug = String::new();
    let mut length = 0;
    for character in name.chars() {
        if length == SLUG {
            break;
        }
        if character.is_alphanumeric() {
            slug.push(character.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        } else {
            continue;
        }
        length += 1;
    }
    slug.trim_end_matches('-').to_owned()
}

/// The JSON Schema of the file.
#[cfg(feature = "schema")]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(FileV1);
    serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(deal: Option<&str>, expected: &str) {
        let date = Date {
            year: 2026,
            month: 11,
            day: 20,
        };
        let name = file_name(deal, date);
        assert_eq!(name, expected);
        assert!(name.chars().count() <= 60, "{name}");
    }

    #[test]
    fn a_file_is_named_after_its_deal_and_day() {
        check(None, "dealgauge-2026-11-20.json");
        check(Some("Heron"), "dealgauge-heron-2026-11-20.json");
        check(Some("苍鹭 二期"), "dealgauge-苍鹭-二期-2026-11-20.json");
        check(Some(""), "dealgauge-deal-2026-11-20.json");
    }

    #[test]
    fn nothing_in_a_name_makes_a_path_or_turns_the_direction() {
        check(
            Some("../../etc/passwd"),
            "dealgauge-etc-passwd-2026-11-20.json",
        );
        check(
            Some("a\u{202e}nosj.exe\u{0}C:\\*?"),
            "dealgauge-a-nosj-exe-c-2026-11-20.json",
        );
        check(
            Some(&"Very long name ".repeat(20)),
            "dealgauge-very-long-name-very-long-name-ver-2026-11-20.json",
        );
    }
}
