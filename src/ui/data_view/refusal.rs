//! Why a file is refused, in words.

use crate::catalog;
use crate::record::export;
use crate::record::import::{Fault, ImportError, MOST_BYTES};
use crate::text::data::import::Refusal;
use crate::text::{Lang, strings};

/// A sentence or two: what was found where, and what to do.
pub fn sentence(error: &ImportError, lang: Lang) -> String {
    let words = &strings(lang).data().import.refusal;
    match error {
        ImportError::TooLarge { bytes } => {
            (words.too_large)(megabytes(*bytes), megabytes(MOST_BYTES))
        }
        ImportError::Empty => words.empty.to_owned(),
        ImportError::NotText { line } => (words.not_text)(*line),
        ImportError::TooDeep { at } => (words.too_deep)(at.line, at.column),
        ImportError::NotJson { at } => (words.not_json)(at.line, at.column),
        ImportError::CutShort { at } => (words.cut_short)(at.line),
        ImportError::Foreign { found: Some(found) } => (words.foreign)(found),
        ImportError::Foreign { found: None } => words.foreign_silent.to_owned(),
        ImportError::Newer { version } => (words.newer)(*version, export::VERSION),
        ImportError::NoSuchVersion { version } => (words.no_such_version)(*version),
        ImportError::Shape {
            at,
            path,
            fault: what,
        } => {
            let place = (words.at)(at.line, at.column, path);
            let space = if lang == Lang::En { " " } else { "" };
            format!("{place}{space}{}", fault(what, words))
        }
        ImportError::BadId { line, path, id } => (words.on_line)(*line) + &(words.bad_id)(path, id),
        ImportError::IdTwice { line, path, id } => {
            (words.on_line)(*line) + &(words.id_twice)(path, id)
        }
        ImportError::NoDeal { line, path, deal } => {
            (words.on_line)(*line) + &(words.no_deal)(path, deal)
        }
        ImportError::NoInstrument { line, path, key } => {
            (words.on_line)(*line) + &(words.no_instrument)(path, key)
        }
        ImportError::InstrumentVersion {
            line,
            path,
            key,
            version,
            newest,
        } => {
            let title = catalog::entry(key).map_or(key.as_str(), |entry| entry.title.get(lang));
            (words.on_line)(*line) + &(words.instrument_version)(path, title, *version, *newest)
        }
    }
}

fn fault(fault: &Fault, words: &Refusal) -> String {
    match fault {
        Fault::Unknown(name) => (words.unknown)(name),
        Fault::Missing(name) => (words.missing)(name),
        Fault::Twice(name) => (words.twice)(name),
        Fault::Value => words.value.to_owned(),
    }
}

/// Whole ones: a file just above the limit is not told to be as large as it.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}
