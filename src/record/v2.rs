//! Version 2 of what is kept. Frozen: a later version gets a file of its own.
//!
//! It says what version 1 says, in less room and with a seal: `2 42 318
//! 1a2b3c4d {…}`, which is the version, the place in the order of writings, the
//! length of the rest in UTF-16 units, and a checksum over the key, the number
//! and the rest. A text that was cut, changed or put under another key is
//! found. The JSON behind it has short names and leaves out what the key says,
//! what every item's id begins with, and what is so unless it is said.

use super::key::{self, Owner};
use super::v1::RecordV1;
use super::{Assessment, Deal, Person, Record, RecordError, Stored};
use crate::answer::ContextAnswers;
use crate::json::{self, Json};
use crate::scoring::Depth;
use crate::text::date::Stamp;

type Fields = Vec<(String, Json)>;

/// Names of version 1 and of this one.
const OF_DEAL: &[(&str, &str)] = &[
    ("name", "n"),
    ("customer", "c"),
    ("sample", "m"),
    ("begun", "b"),
    ("people", "p"),
    (CONTEXT, "x"),
];
const OF_ASSESSMENT: &[(&str, &str)] = &[
    (INSTRUMENT, "i"),
    (VERSION, "v"),
    ("person", "p"),
    ("subject", "s"),
    (DEPTH, "d"),
    (BEGUN, "b"),
    (CHANGED, "c"),
    (FINISHED, "f"),
    (AT, "l"),
    (CONTEXT, "x"),
    (ANSWERS, "a"),
];
const INSTRUMENT: &str = "instrument";
const VERSION: &str = "version";
const DEPTH: &str = "depth";
const BEGUN: &str = "begun";
const CHANGED: &str = "changed";
const FINISHED: &str = "finished";
const AT: &str = "at";
const CONTEXT: &str = "context";
const ANSWERS: &str = "answers";

/// What an id of the context begins with.
const CX: &str = "cx-";
/// In front of an id that does not begin as the others do.
const WHOLE: char = '/';

pub(super) fn write(stored: &Stored) -> String {
    let (names, fields) = match &stored.record {
        Record::Deal(_) => (OF_DEAL, fields_of(&stored.record)),
        Record::Assessment(_) => (OF_ASSESSMENT, shorter(fields_of(&stored.record))),
    };
    let fields = fields.into_iter().filter_map(|(name, value)| {
        let (_, short) = names.iter().find(|(long, _)| *long == name)?;
        let value = if name == CONTEXT {
            rid_keys(value, CX)
        } else {
            value
        };
        Some(((*short).to_owned(), value))
    });
    let body = Json::Object(fields.collect()).to_string();
    sealed(&key::of(&stored.record), stored.seq, &body)
}

fn sealed(key: &str, seq: u64, body: &str) -> String {
    let (length, sum) = (units(body), checksum(key, seq, body));
    format!("2 {seq} {length} {sum:08x} {body}")
}

/// A record with the names of version 1, without what its key says.
fn fields_of(record: &Record) -> Fields {
    match record {
        Record::Deal(deal) => of_deal(deal),
        Record::Assessment(assessment) => of_assessment(assessment),
    }
}

fn of_deal(deal: &Deal) -> Fields {
    let person = |own: &Person| {
        json::fields([
            ("id", Some(Json::string(&own.id))),
            ("name", Some(Json::string(&own.name))),
            ("position", unless_empty(&own.position)),
        ])
    };
    let people: Vec<Json> = deal.people.iter().map(person).map(Json::Object).collect();
    json::fields([
        ("name", Some(Json::string(&deal.name))),
        ("customer", unless_empty(&deal.customer)),
        ("sample", deal.sample.then_some(Json::Bool(true))),
        (BEGUN, Some(Json::string(deal.begun.as_str()))),
        ("people", (!people.is_empty()).then_some(Json::List(people))),
        (
            CONTEXT,
            (!deal.context.is_empty()).then(|| context(&deal.context)),
        ),
    ])
}

fn of_assessment(own: &Assessment) -> Fields {
    let text = |text: &String| Json::string(text);
    let depth = match own.run.depth {
        Depth::Quick => "quick",
        Depth::Full => "full",
    };
    let answers = own.run.sheet.iter();
    let answers = answers.map(|(id, answer)| (id.clone(), answer.to_json()));
    let finished = own.finished.as_ref();
    json::fields([
        (INSTRUMENT, Some(text(&own.instrument))),
        (VERSION, Some(Json::Number(own.version.to_string()))),
        ("person", own.person.as_ref().map(text)),
        ("subject", own.subject.as_ref().map(text)),
        (DEPTH, Some(Json::string(depth))),
        (BEGUN, Some(Json::string(own.begun.as_str()))),
        (CHANGED, Some(Json::string(own.changed.as_str()))),
        (
            FINISHED,
            finished.map(|finished| Json::string(finished.as_str())),
        ),
        (AT, own.run.at.as_ref().map(text)),
        (CONTEXT, own.context.as_ref().map(context)),
        (ANSWERS, Some(Json::Object(answers.collect()))),
    ])
}

fn unless_empty(text: &String) -> Option<Json> {
    (!text.is_empty()).then(|| Json::string(text))
}

fn context(context: &ContextAnswers) -> Json {
    let entries = context.iter();
    Json::Object(
        entries
            .map(|(id, value)| (id.clone(), value.to_json()))
            .collect(),
    )
}

/// The place in the order of writings, from the first characters of a text;
/// fewer digits than a sequence number could have, so that a damaged one does not
/// use them up.
pub(super) fn seq(head: &str) -> Option<u64> {
    let (seq, _) = head.strip_prefix("2 ")?.split_once(' ')?;
    (seq.len() <= 12).then(|| seq.parse().ok()).flatten()
}

/// A text of this version, under its key.
pub(super) fn read(slot: &str, text: &str) -> Result<Stored, RecordError> {
    let (owner, seq, body) = opened(slot, text)?;
    let Json::Object(fields) = json::parse(body)? else {
        return Err(RecordError::Changed);
    };
    let record: RecordV1 = json::from(&in_full(owner, fields))?;
    Ok(Stored {
        seq,
        record: record.into_record()?,
    })
}

/// Whose text it is, its place in the order, and what its seal is over: whole and
/// as it was written.
pub(super) fn opened<'a>(
    slot: &'a str,
    text: &'a str,
) -> Result<(Owner<'a>, u64, &'a str), RecordError> {
    let owner = key::owner(slot).ok_or_else(|| RecordError::Misplaced(slot.to_owned()))?;
    let mut parts = text.splitn(5, ' ').skip(1);
    let (Some(seq), Some(length), Some(_), Some(body)) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(RecordError::CutShort);
    };
    let (Ok(seq), Ok(length)) = (seq.parse(), length.parse::<usize>()) else {
        return Err(RecordError::Changed);
    };
    if units(body) < length {
        return Err(RecordError::CutShort);
    }
    // A number has one way to be written, so that nothing can be slipped in.
    if sealed(key::base(slot), seq, body) != text {
        return Err(RecordError::Changed);
    }
    Ok((owner, seq, body))
}

/// The record as version 1 has it.
fn in_full(owner: Owner, fields: Fields) -> Json {
    let (kind, names) = match owner {
        Owner::Deal { .. } => ("deal", OF_DEAL),
        Owner::Assessment { .. } => ("assessment", OF_ASSESSMENT),
    };
    let fields = fields.into_iter().map(|(name, value)| {
        // A name that is not known is refused by who reads version 1.
        let long = names.iter().find(|(_, short)| *short == name);
        let name = long.map_or(name, |(long, _)| (*long).to_owned());
        let value = if name == CONTEXT {
            give_keys(value, CX)
        } else {
            value
        };
        (name, value)
    });
    let mut fields: Fields = fields.collect();
    fields.push(("id".to_owned(), Json::String(owner.id().to_owned())));
    if let Owner::Assessment { deal, .. } = owner {
        fields.push(("deal".to_owned(), Json::String(deal.to_owned())));
        longer(&mut fields);
    }
    Json::Object(vec![(kind.to_owned(), Json::Object(fields))])
}

/// An assessment without what goes without saying.
fn shorter(fields: Fields) -> Fields {
    let prefix = prefix(&fields);
    let begun = stamp(get(&fields, BEGUN));
    let usual = |name: &str, value: &Json| match name {
        VERSION => *value == Json::Number("1".to_owned()),
        DEPTH => *value == Json::String("full".to_owned()),
        _ => false,
    };
    let fields = fields
        .into_iter()
        .filter(|(name, value)| !usual(name, value));
    let shorter = |(name, value): (String, Json)| {
        let value = match (name.as_str(), value) {
            (CHANGED | FINISHED, value) => begun
                .as_ref()
                .and_then(|begun| stamp(Some(&value))?.seconds_since(begun))
                .map_or(value, |seconds| Json::Number(seconds.to_string())),
            (AT, Json::String(id)) => Json::String(rid(&id, &prefix)),
            (ANSWERS, value) => rid_keys(value, &prefix),
            (_, value) => value,
        };
        (name, value)
    };
    fields.map(shorter).collect()
}

/// The way back from [`shorter`].
fn longer(fields: &mut Fields) {
    let prefix = prefix(fields);
    let begun = stamp(get(fields, BEGUN));
    for (name, usual) in [
        (VERSION, Json::Number("1".to_owned())),
        (DEPTH, Json::String("full".to_owned())),
    ] {
        if get(fields, name).is_none() {
            fields.push((name.to_owned(), usual));
        }
    }
    for (name, value) in fields.iter_mut() {
        let given = std::mem::replace(value, Json::Null);
        *value = match (name.as_str(), given) {
            (CHANGED | FINISHED, Json::Number(seconds)) => begun
                .as_ref()
                .and_then(|begun| begun.seconds_later(seconds.parse().ok()?))
                .map_or(Json::Number(seconds), |stamp| Json::String(stamp.into())),
            (AT, Json::String(id)) => Json::String(give(&id, &prefix)),
            (ANSWERS, value) => give_keys(value, &prefix),
            (_, value) => value,
        };
    }
}

fn get<'a>(fields: &'a Fields, name: &str) -> Option<&'a Json> {
    let field = fields.iter().find(|(own, _)| own == name);
    field.map(|(_, value)| value)
}

fn stamp(value: Option<&Json>) -> Option<Stamp> {
    match value {
        Some(Json::String(text)) => Stamp::try_from(text.clone()).ok(),
        _ => None,
    }
}

/// What the ids of an instrument's items begin with.
fn prefix(fields: &Fields) -> String {
    match get(fields, INSTRUMENT) {
        Some(Json::String(instrument)) => format!("{instrument}-"),
        _ => String::new(),
    }
}

fn rid(id: &str, prefix: &str) -> String {
    match id.strip_prefix(prefix) {
        Some(rest) if !rest.starts_with(WHOLE) => rest.to_owned(),
        _ => format!("{WHOLE}{id}"),
    }
}

fn give(short: &str, prefix: &str) -> String {
    match short.strip_prefix(WHOLE) {
        Some(id) => id.to_owned(),
        None => format!("{prefix}{short}"),
    }
}

fn rid_keys(value: Json, prefix: &str) -> Json {
    with_keys(value, |id| rid(id, prefix))
}

fn give_keys(value: Json, prefix: &str) -> Json {
    with_keys(value, |short| give(short, prefix))
}

fn with_keys(value: Json, key: impl Fn(&str) -> String) -> Json {
    match value {
        Json::Object(entries) => {
            let entries = entries.into_iter().map(|(own, value)| (key(&own), value));
            Json::Object(entries.collect())
        }
        value => value,
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// CRC-32 as in ISO 3309, over key, number and rest, half a byte at a time.
fn checksum(key: &str, seq: u64, body: &str) -> u32 {
    let seq = seq.to_string();
    let parts = [key, " ", &seq, " ", body];
    let bytes = parts.into_iter().flat_map(str::bytes);
    let sum = bytes.fold(u32::MAX, |sum, byte| half(half(sum ^ u32::from(byte))));
    !sum
}

fn half(sum: u32) -> u32 {
    const STEPS: [u32; 16] = steps();
    let step = usize::try_from(sum & 15).ok();
    let step = step.and_then(|at| STEPS.get(at)).copied();
    (sum >> 4) ^ step.unwrap_or_default()
}

const fn steps() -> [u32; 16] {
    const POLYNOMIAL: u32 = 0xEDB8_8320;
    let mut steps = [0; 16];
    let mut at = 0;
    while at < 16 {
        let mut sum = at as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = if sum & 1 == 1 {
                (sum >> 1) ^ POLYNOMIAL
            } else {
                sum >> 1
            };
            bit += 1;
        }
        steps[at] = sum;
        at += 1;
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        // The check value of CRC-32/ISO-HDLC is that of `123456789`.
        let sum = "123456789"
            .bytes()
            .fold(u32::MAX, |sum, byte| half(half(sum ^ u32::from(byte))));
        assert_eq!(!sum, 0xCBF4_3926);
    }

    #[test]
    fn an_id_comes_back_however_it_begins() {
        for id in ["fq-buy-gap", "fq-", "fq-/x", "/fq-x", "buy-gap", "", "/"] {
            assert_eq!(give(&rid(id, "fq-"), "fq-"), id);
            assert_eq!(give(&rid(id, ""), ""), id);
        }
    }
}
