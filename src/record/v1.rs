//! Version 1 of what is kept. Frozen: a later version gets a file of its own.
//!
//! Short field names, since local storage counts characters: `{"dealgauge":
//! {"assessment": {…}}, "v": 1, "seq": 42}`.

use serde::Serialize;

#[cfg(feature = "schema")]
use super::id::IdSchema;
use super::id::checked;
use super::{Deal, Person, Record, RecordError, Stored};
use crate::answer::{ContextAnswers, Sheet};
use crate::json::{self, FromJson, Json, Node};
use crate::run::Run;
use crate::scoring::Depth;
use crate::text::date::Stamp;
use crate::word;

struct Envelope {
    seq: u64,
    dealgauge: RecordV1,
}

/// A record as version 1 writes it, in storage and in files.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Record"))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) enum RecordV1 {
    Deal(DealV1),
    Assessment(AssessmentV1),
}

#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Deal"))]
#[serde(deny_unknown_fields)]
pub(super) struct DealV1 {
    #[cfg_attr(feature = "schema", schemars(with = "IdSchema"))]
    id: String,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    customer: String,
    #[serde(default, skip_serializing_if = "is_false")]
    sample: bool,
    begun: Stamp,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    people: Vec<PersonV1>,
    /// Context answers by id: an option key, `"dk"`, or `{"text": …}`.
    #[serde(default, skip_serializing_if = "ContextAnswers::is_empty")]
    context: ContextAnswers,
}

#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Person"))]
#[serde(deny_unknown_fields)]
struct PersonV1 {
    #[cfg_attr(feature = "schema", schemars(with = "IdSchema"))]
    id: String,
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    position: String,
}

#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Assessment"))]
#[serde(deny_unknown_fields)]
pub(super) struct AssessmentV1 {
    #[cfg_attr(feature = "schema", schemars(with = "IdSchema"))]
    id: String,
    /// Id of the deal.
    #[cfg_attr(feature = "schema", schemars(with = "IdSchema"))]
    deal: String,
    /// Key of the instrument, and the version it was answered under.
    #[cfg_attr(feature = "schema", schemars(with = "IdSchema"))]
    instrument: String,
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    version: u32,
    /// Id of a person of the deal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<IdSchema>"))]
    person: Option<String>,
    /// What it is about, where a deal has several of the instrument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    depth: Depth,
    begun: Stamp,
    changed: Stamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    finished: Option<Stamp>,
    /// Id of the item answered last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    /// The deal's context when the assessment was finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "ContextAnswers"))]
    context: Option<ContextAnswers>,
    /// Answers by item id: a value, or `{"v": value, "g": grade, "n": note}`.
    answers: Sheet,
}

// serde asks for a reference here.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_false(flag: &bool) -> bool {
    !flag
}

pub(super) fn read(json: &Json) -> Result<Stored, RecordError> {
    let envelope: Envelope = json::from(json)?;
    Ok(Stored {
        seq: envelope.seq,
        record: envelope.dealgauge.into_record()?,
    })
}

impl RecordV1 {
    /// The record, if its ids can stand in keys and addresses.
    pub(super) fn into_record(self) -> Result<Record, RecordError> {
        match self {
            RecordV1::Deal(deal) => {
                checked(&deal.id)?;
                for person in &deal.people {
                    checked(&person.id)?;
                }
                Ok(Record::Deal(deal.into()))
            }
            RecordV1::Assessment(assessment) => {
                checked(&assessment.id)?;
                checked(&assessment.deal)?;
                checked(&assessment.instrument)?;
                if let Some(person) = &assessment.person {
                    checked(person)?;
                }
                Ok(Record::Assessment(assessment.into()))
            }
        }
    }
}

impl From<&Record> for RecordV1 {
    fn from(record: &Record) -> RecordV1 {
        match record {
            Record::Deal(deal) => RecordV1::Deal(DealV1 {
                id: deal.id.clone(),
                name: deal.name.clone(),
                customer: deal.customer.clone(),
                sample: deal.sample,
                begun: deal.begun.clone(),
                people: deal.people.iter().map(PersonV1::from).collect(),
                context: deal.context.clone(),
            }),
            Record::Assessment(assessment) => RecordV1::Assessment(AssessmentV1 {
                id: assessment.id.clone(),
                deal: assessment.deal.clone(),
                instrument: assessment.instrument.clone(),
                version: assessment.version,
                person: assessment.person.clone(),
                subject: assessment.subject.clone(),
                depth: assessment.run.depth,
                begun: assessment.begun.clone(),
                changed: assessment.changed.clone(),
                finished: assessment.finished.clone(),
                at: assessment.run.at.clone(),
                context: assessment.context.clone(),
                answers: assessment.run.sheet.clone(),
            }),
        }
    }
}

impl From<&Person> for PersonV1 {
    fn from(person: &Person) -> PersonV1 {
        PersonV1 {
            id: person.id.clone(),
            name: person.name.clone(),
            position: person.position.clone(),
        }
    }
}

impl From<DealV1> for Deal {
    fn from(deal: DealV1) -> Deal {
        let person = |person: PersonV1| Person {
            id: person.id,
            name: person.name,
            position: person.position,
        };
        Deal {
            id: deal.id,
            name: deal.name,
            customer: deal.customer,
            sample: deal.sample,
            begun: deal.begun,
            people: deal.people.into_iter().map(person).collect(),
            context: deal.context,
        }
    }
}

impl From<AssessmentV1> for super::Assessment {
    fn from(assessment: AssessmentV1) -> super::Assessment {
        super::Assessment {
            id: assessment.id,
            deal: assessment.deal,
            instrument: assessment.instrument,
            version: assessment.version,
            person: assessment.person,
            subject: assessment.subject,
            begun: assessment.begun,
            changed: assessment.changed,
            finished: assessment.finished,
            context: assessment.context,
            run: Run {
                depth: assessment.depth,
                at: assessment.at,
                sheet: assessment.answers,
            },
        }
    }
}

impl FromJson for Envelope {
    fn from_json(node: &Node) -> Envelope {
        let fields = node.fields(&["v", "seq", "dealgauge"]);
        Envelope {
            seq: fields.need("seq"),
            dealgauge: fields.need("dealgauge"),
        }
    }
}

impl FromJson for RecordV1 {
    fn from_json(node: &Node) -> RecordV1 {
        match node.kind() {
            ("deal", Some(inner)) => RecordV1::Deal(DealV1::from_json(&inner)),
            ("assessment", Some(inner)) => RecordV1::Assessment(AssessmentV1::from_json(&inner)),
            (other, inner) => {
                let inner = inner.unwrap_or(*node);
                inner.unknown(other);
                RecordV1::Deal(DealV1::from_json(&inner))
            }
        }
    }
}

impl FromJson for DealV1 {
    fn from_json(node: &Node) -> DealV1 {
        let fields = node.fields(&[
            "id", "name", "customer", "sample", "begun", "people", "context",
        ]);
        DealV1 {
            id: fields.need("id"),
            name: fields.need("name"),
            customer: fields.or_default("customer"),
            sample: fields.or_default("sample"),
            begun: fields.need("begun"),
            people: fields.or_default("people"),
            context: fields.or_default("context"),
        }
    }
}

impl FromJson for PersonV1 {
    fn from_json(node: &Node) -> PersonV1 {
        let fields = node.fields(&["id", "name", "position"]);
        PersonV1 {
            id: fields.need("id"),
            name: fields.need("name"),
            position: fields.or_default("position"),
        }
    }
}

impl FromJson for AssessmentV1 {
    fn from_json(node: &Node) -> AssessmentV1 {
        let fields = node.fields(&[
            "id",
            "deal",
            "instrument",
            "version",
            "person",
            "subject",
            "depth",
            "begun",
            "changed",
            "finished",
            "at",
            "context",
            "answers",
        ]);
        AssessmentV1 {
            id: fields.need("id"),
            deal: fields.need("deal"),
            instrument: fields.need("instrument"),
            version: fields.need("version"),
            person: fields.maybe("person"),
            subject: fields.maybe("subject"),
            depth: fields.need("depth"),
            begun: fields.need("begun"),
            changed: fields.need("changed"),
            finished: fields.maybe("finished"),
            at: fields.maybe("at"),
            context: fields.maybe("context"),
            answers: fields.need("answers"),
        }
    }
}

impl FromJson for Stamp {
    fn from_json(node: &Node) -> Stamp {
        Stamp::try_from(String::from_json(node)).unwrap_or_else(|error| {
            node.not(error.to_string());
            Stamp::default()
        })
    }
}

word!(Depth {
    "quick" => Depth::Quick,
    "full" => Depth::Full,
});
