//! A file brought in: read here, shown by [`Plan`], written once confirmed.
//!
//! A file is refused as a whole or not at all, and nothing that is here is
//! ever replaced by what it holds. Its text comes from anywhere, so size and
//! depth are looked at before it is parsed.

mod compare;
mod error;
mod plan;

use super::file_v1::FileV1;
use super::{Assessment, Record, RecordError, export};
use crate::catalog;
use crate::json::{self, Json};
use crate::order::Set;
use crate::text::date::Stamp;

pub use compare::plan;
pub use error::{Fault, ImportError, Place};
pub use plan::{Counts, Fate, Here, Line, Plan, What};

use error::shown;

/// The largest file that is read: far more than a browser can keep.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// How deep a file may be nested. Ours need eight levels.
pub const MOST_DEPTH: usize = 128;

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// Version of the app that wrote it.
    pub app: String,
    pub exported: Stamp,
    /// The earliest writing first; every id is there once.
    pub records: Vec<Record>,
    /// Where each of them begins in the file.
    lines: Vec<usize>,
}

/// The fault of a file that is too large to be read, by its size in bytes,
/// which a browser tells without reading it.
pub fn too_large(size: f64) -> Option<ImportError> {
    // No file comes near 2⁵³ bytes; what does is too large as well.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let bytes = size as usize;
    (bytes > MOST_BYTES).then_some(ImportError::TooLarge { bytes })
}

/// Reads the bytes of a file.
///
/// # Errors
///
/// [`ImportError`] says what is wrong with it and where.
pub fn read(file: &[u8]) -> Result<Export, ImportError> {
    if file.len() > MOST_BYTES {
        return Err(ImportError::TooLarge { bytes: file.len() });
    }
    let text = std::str::from_utf8(file).map_err(|error| ImportError::NotText {
        line: 1 + breaks(file.get(..error.valid_up_to()).unwrap_or_default()),
    })?;
    // Some editors begin every file with a mark of its byte order.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if let Some(offset) = too_deep(text) {
        let at = Place::of(text, offset);
        return Err(ImportError::TooDeep { at });
    }
    let json = json::parse(text).map_err(|fault| no_json(&fault))?;
    match version(text, &json)? {
        1 => read_v1(text, &json),
        0 => Err(ImportError::NoSuchVersion { version: 0 }),
        version => Err(ImportError::Newer { version }),
    }
}

/// The version of a file of ours, whatever else stands in it.
fn version(text: &str, root: &Json) -> Result<u32, ImportError> {
    let entries = match root {
        Json::Object(entries) => entries.as_slice(),
        _ => &[],
    };
    let field = |name: &str| {
        let entry = entries.iter().find(|(key, _)| key == name);
        entry.map(|(_, value)| value)
    };
    let kind = match field("type") {
        Some(Json::String(kind)) => Some(kind.as_str()),
        _ => None,
    };
    if kind != Some(export::TYPE) {
        let found = kind.map(shown);
        return Err(ImportError::Foreign { found });
    }
    let Some(version) = field("version") else {
        let fault = json::Fault {
            path: ".".to_owned(),
            cause: json::Cause::Missing("version".to_owned()),
            place: None,
        };
        return Err(shape(text, fault));
    };
    json::from(version).map_err(|fault| {
        let path = "version".to_owned();
        shape(text, json::Fault { path, ..fault })
    })
}

fn no_json(fault: &json::Fault) -> ImportError {
    let at = fault.place.unwrap_or(Place { line: 1, column: 1 });
    match &fault.cause {
        json::Cause::CutShort => ImportError::CutShort { at },
        json::Cause::Twice(_) => ImportError::Shape {
            at,
            path: shown(&fault.path),
            fault: Fault::of(&fault.cause),
        },
        _ => ImportError::NotJson { at },
    }
}

fn read_v1(text: &str, root: &Json) -> Result<Export, ImportError> {
    let file: FileV1 = json::from(root).map_err(|fault| shape(text, fault))?;
    let lines = lines(text);
    let mut ids = Set::new();
    let mut records = Vec::with_capacity(file.records.len());
    for (at, record) in file.records.into_iter().enumerate() {
        let (line, path) = spot(&lines, at);
        let record = match record.into_record() {
            Ok(record) => record,
            Err(error) => return Err(bad_id(line, path, error)),
        };
        if !ids.insert(record.id().to_owned()) {
            let id = record.id().to_owned();
            return Err(ImportError::IdTwice { line, path, id });
        }
        if let Record::Assessment(assessment) = &record {
            check_instrument(line, path, assessment)?;
        }
        records.push(record);
    }
    Ok(Export {
        app: file.app,
        exported: file.exported,
        records,
        lines,
    })
}

/// Where in the file a record stands: its line, and its path as serde names it.
fn spot(lines: &[usize], at: usize) -> (usize, String) {
    (
        lines.get(at).copied().unwrap_or(1),
        format!("records[{at}]"),
    )
}

fn bad_id(line: usize, path: String, error: RecordError) -> ImportError {
    let id = match error {
        RecordError::BadId(id) => shown(&id),
        other => shown(&other.to_string()),
    };
    ImportError::BadId { line, path, id }
}

/// Answers to an instrument that is not known would be kept and never shown.
fn check_instrument(line: usize, path: String, assessment: &Assessment) -> Result<(), ImportError> {
    let key = assessment.instrument.clone();
    let Some(entry) = catalog::entry(&key) else {
        return Err(ImportError::NoInstrument { line, path, key });
    };
    let version = assessment.version;
    if (1..=entry.version).contains(&version) {
        return Ok(());
    }
    Err(ImportError::InstrumentVersion {
        line,
        path,
        key,
        version,
        newest: entry.version,
    })
}

fn shape(text: &str, fault: json::Fault) -> ImportError {
    ImportError::Shape {
        at: fault
            .place
            .unwrap_or_else(|| json::place_of(text, &fault.path)),
        path: shown(&fault.path),
        fault: Fault::of(&fault.cause),
    }
}

/// Where the text is nested too deep, in bytes.
///
/// The parser has a limit of its own, but keeps to it only in what it does not
/// skip, and tells it by a sentence only.
fn too_deep(text: &str) -> Option<usize> {
    let mut all = openings(text);
    all.find(|(_, depth)| *depth > MOST_DEPTH)
        .map(|(offset, _)| offset)
}

/// The lines on which the records begin: in a file of ours nothing else opens at
/// this depth.
fn lines(text: &str) -> Vec<usize> {
    const RECORD: usize = 3;
    let (mut line, mut from) = (1, 0);
    let records = openings(text).filter(|(_, depth)| *depth == RECORD);
    let mut lines = Vec::new();
    for (offset, _) in records {
        line += breaks(text.as_bytes().get(from..offset).unwrap_or_default());
        from = offset;
        lines.push(line);
    }
    lines
}

/// The brackets that open something, in bytes, and how deep it is then.
fn openings(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    text.bytes().enumerate().filter_map(move |(offset, byte)| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'[' | b'{' if !in_string => {
                depth += 1;
                return Some((offset, depth));
            }
            b']' | b'}' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        None
    })
}

fn breaks(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte == b'\n').count()
}
