//! The JSON Schemas of values and answers, whose JSON form is written by hand.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Answer, Grade, Value};

impl JsonSchema for Value {
    fn schema_name() -> Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The value of an answer.",
            "anyOf": [
                {"type": "number", "description": "A rating 0–4, or a number in the item's unit, to six decimals."},
                {"type": "string", "description": "The key of an option; yes, partly or no; dk: don't know yet; na: not applicable."},
                {"type": "array", "items": {"type": "string"}, "description": "The keys of several options."},
                {
                    "type": "object",
                    "description": "Free text.",
                    "properties": {"text": {"type": "string"}},
                    "required": ["text"],
                    "additionalProperties": false,
                },
            ],
        })
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let value = generator.subschema_for::<Value>();
        let grade = generator.subschema_for::<Grade>();
        json_schema!({
            "description": "A value alone, or with how it is known and a note.",
            "anyOf": [
                {"type": ["number", "string", "array"], "items": {"type": "string"}},
                {
                    "type": "object",
                    "properties": {
                        "v": value,
                        "g": grade,
                        "n": {"type": "string", "description": "A note."},
                        "m": {"const": true, "description": "The tick below the note is set."},
                    },
                    "additionalProperties": false,
                },
            ],
        })
    }
}
