//! What the engine says of a case, in the shape of the fixtures.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dealgauge::advice::{self, Counsel};
use dealgauge::answer::{Answer, ContextAnswers, Grade, Sheet, Value as Given_};
use dealgauge::catalog;
use dealgauge::instrument::{self, Band, Instrument};
use dealgauge::json as reader;
use dealgauge::scoring::bands::{Label, Name};
use dealgauge::scoring::classes::ClassOutcome;
use dealgauge::scoring::group::{self, GroupLabel, Member};
use dealgauge::scoring::mean::Score;
use dealgauge::scoring::reading::State;
use dealgauge::scoring::{self, Depth, Fraction, Given, Results, View};
use serde_json::{Map, Value, json};

use super::cases::Case;

pub type Instruments = BTreeMap<String, Instrument>;

pub struct Actual {
    pub answered: Value,
    pub evidenced: Option<Value>,
}

/// All instruments of the catalogue, by key.
pub fn instruments() -> Instruments {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog");
    let load = |entry: &catalog::Entry| {
        let name = format!("{}.json", entry.key);
        let json = fs::read_to_string(folder.join(&name)).unwrap();
        (
            entry.key.to_owned(),
            instrument::read(&name, &json).unwrap(),
        )
    };
    catalog::INDEX.iter().map(load).collect()
}

/// The results of a case, or why it can't run.
pub fn of(case: &Case, all: &[Case], instruments: &Instruments) -> Result<Actual, String> {
    if let Some(key) = case.instrument.strip_suffix("-group") {
        let instrument = find(instruments, key)?;
        return Ok(Actual {
            answered: group(case, all, instrument)?,
            evidenced: None,
        });
    }
    let instrument = find(instruments, &case.instrument)?;
    let results = results(case, instrument);
    let mut answered = view(instrument, &results.answered, case);
    answered["flags"] = json!(results.flags);
    answered["more"] = more(case, instrument, &results);
    let evidenced = results.evidenced.as_ref();
    Ok(Actual {
        answered,
        evidenced: evidenced.map(|evidenced| {
            let mut shown = view(instrument, evidenced, case);
            let results = Results {
                readings: scoring::reading::as_evidenced(&results.readings),
                answered: evidenced.clone(),
                ..results.clone()
            };
            shown["more"] = more(case, instrument, &results);
            shown
        }),
    })
}

fn find<'a>(instruments: &'a Instruments, key: &str) -> Result<&'a Instrument, String> {
    instruments
        .get(key)
        .ok_or_else(|| format!("instrument `{key}` does not exist yet"))
}

fn results(case: &Case, instrument: &Instrument) -> Results {
    let sheet = sheet(case);
    let context = context(case);
    scoring::score(&given(case, instrument, &sheet, &context))
}

fn given<'a>(
    case: &Case,
    instrument: &'a Instrument,
    sheet: &'a Sheet,
    context: &'a ContextAnswers,
) -> Given<'a> {
    Given {
        instrument,
        sheet,
        context,
        depth: match case.depth.as_deref() {
            Some("quick") => Depth::Quick,
            _ => Depth::Full,
        },
        age_days: case.age_days,
        scope: None,
        others: &[],
    }
}

fn sheet(case: &Case) -> Sheet {
    let mut sheet: Sheet = case
        .answers
        .iter()
        .map(|(id, value)| (id.clone(), Answer::of(read(value))))
        .collect();
    for (id, grade) in &case.evidence {
        let grade = Grade::from_key(grade.as_str().unwrap()).unwrap();
        sheet.get_or_insert_with(id, Answer::default).grade = Some(grade);
    }
    for (id, note) in &case.notes {
        sheet.get_or_insert_with(id, Answer::default).note = note.as_str().unwrap().to_owned();
    }
    sheet
}

fn context(case: &Case) -> ContextAnswers {
    let entries = case.context.iter();
    entries
        .map(|(id, value)| (id.clone(), read(value)))
        .collect()
}

/// An answer as the fixtures write it; an empty list is unknown.
fn read(value: &Value) -> Given_ {
    match reader::read(&value.to_string()).unwrap() {
        Given_::Picks(keys) if keys.is_empty() => Given_::Unknown,
        value => value,
    }
}

/// The results of one view under the keys of the instrument's fixtures.
fn view(instrument: &Instrument, view: &View, case: &Case) -> Value {
    let mut scales = Map::new();
    for result in &view.scales {
        let shown = scored(result.score.as_ref(), result.label.as_ref());
        scales.insert(result.id.clone(), shown);
    }
    let mut shown = Map::new();
    for result in &view.composites {
        let own = scored(result.score.as_ref(), result.own_label.as_ref());
        let label = result.label.as_ref().map(label);
        if !instrument.indices.contains(&result.id) {
            scales.insert(result.id.clone(), own);
            continue;
        }
        match result.id.as_str() {
            "purchase" => {
                shown.insert("purchase_index".to_owned(), own);
                shown.insert("purchase_band".to_owned(), json!(label));
                shown.insert("weakest".to_owned(), json!(result.weakest));
            }
            "after-sale" => {
                shown.insert("after_sale".to_owned(), own);
            }
            _ => {
                let known = result.cases.is_empty();
                shown.insert("index".to_owned(), if known { own } else { Value::Null });
                shown.insert("band".to_owned(), json!(label));
                if let (false, Some(score)) = (known, &result.score) {
                    shown.insert(
                        "range".to_owned(),
                        json!([number(score.low), number(score.high)]),
                    );
                    shown.insert("by_phase".to_owned(), by_case(&result.cases, case));
                }
            }
        }
    }
    if let Some(class) = &view.class {
        shown.insert("scores".to_owned(), Value::Object(scales.clone()));
        shown.insert("class_cover".to_owned(), number(class.cover));
        shown.insert("result".to_owned(), json!(outcome(&class.outcome)));
        shown.insert("robust".to_owned(), json!(class.robust));
        let map = class.place.as_ref();
        let map = map.map(|place| [number(place.x.at), number(place.y.at)]);
        shown.insert("map".to_owned(), json!(map));
    }
    shown.insert("scales".to_owned(), Value::Object(scales));
    Value::Object(shown)
}

fn by_case(cases: &[(String, Option<Score>)], case: &Case) -> Value {
    let depth = match case.depth.as_deref() {
        Some("quick") => Depth::Quick,
        _ => Depth::Full,
    };
    let each = cases.iter().map(|(key, score)| {
        let label = score
            .as_ref()
            .map(|score| scoring::bands::label(score, depth));
        (key.clone(), scored(score.as_ref(), label.as_ref()))
    });
    Value::Object(each.collect())
}

fn more(case: &Case, instrument: &Instrument, results: &Results) -> Value {
    let hidden: Vec<&str> = results
        .readings
        .iter()
        .filter(|reading| reading.state == State::Hidden)
        .map(|reading| reading.id.as_str())
        .collect();
    let borderline: Vec<&str> = results
        .answered
        .scales
        .iter()
        .filter(|scale| scale.borderline)
        .map(|scale| scale.id.as_str())
        .collect();
    let thin: Vec<&str> = results
        .answered
        .scales
        .iter()
        .filter(|scale| scale.score.as_ref().is_some_and(|score| !score.shown))
        .map(|scale| scale.id.as_str())
        .collect();
    let mut more = json!({
        "hidden": hidden,
        "borderline": borderline,
        "thin": thin,
        "style": results.answered.remarks.iter().any(|id| id == "rm-mo-alike"),
        "phase_check": results.answered.remarks.iter().any(|id| id.starts_with("rm-tr-")),
    });
    let sheet = sheet(case);
    let context = context(case);
    let given = given(case, instrument, &sheet, &context);
    let lists = advice::counsel(&given, results);
    if instrument.indices.len() > 1 {
        let each = |list: fn(&Counsel) -> Value| {
            let lists = lists.iter();
            let named = lists.map(|counsel| (counsel.index.unwrap().to_owned(), list(counsel)));
            Value::Object(named.collect())
        };
        more["ask"] = each(asks);
        more["actions"] = each(actions);
        more["order"] = json!(advice::lower_index(instrument, &results.answered));
    } else if let [counsel] = lists.as_slice() {
        more["ask"] = asks(counsel);
        more["actions"] = actions(counsel);
    }
    more
}

fn asks(counsel: &Counsel) -> Value {
    let scored = counsel
        .asks
        .iter()
        .filter_map(|ask| Some((ask, ask.worth?)));
    let five = scored.take(advice::QUESTIONS);
    five.map(|(ask, worth)| json!([ask.item.id, number(worth)]))
        .collect()
}

fn actions(counsel: &Counsel) -> Value {
    let three = counsel.needs.iter().take(advice::ACTIONS);
    three
        .map(|need| json!([need.scale, number(need.need)]))
        .collect()
}

fn group(case: &Case, all: &[Case], instrument: &Instrument) -> Result<Value, String> {
    let classifier = instrument.classifier.as_ref().unwrap();
    let rule = classifier.group.as_ref().unwrap();
    let member = |id: &String| {
        let case = all.iter().find(|case| case.id == *id);
        let case = case.ok_or_else(|| format!("member `{id}` is not among the cases"))?;
        let results = results(case, instrument);
        let say = results
            .reading(&rule.weight)
            .and_then(|reading| reading.value());
        Ok(Member {
            say: say.and_then(Given_::rating),
            outcome: results.answered.class.unwrap().outcome,
        })
    };
    let members: Vec<Member> = case
        .members
        .iter()
        .map(member)
        .collect::<Result<_, String>>()?;
    let result = group::roll_up(classifier, rule, &members);
    let names = |positions: &[usize]| -> Vec<&String> {
        positions.iter().map(|&at| &case.members[at]).collect()
    };
    let shares: Map<String, Value> = result
        .shares
        .iter()
        .map(|share| {
            let shown = json!({
                "share": share.share.map(number),
                "low": number(share.low),
                "high": number(share.high),
            });
            (share.class.clone(), shown)
        })
        .collect();
    let label = result.label.as_ref().map(|label| match label {
        GroupLabel::Mainly(class) => format!("mainly {class}"),
        GroupLabel::Divided(one, other) => format!("divided: {one}/{other}"),
    });
    Ok(json!({
        "shares": shares,
        "cover": number(result.cover),
        "label": label,
        "engines": names(&result.engines),
        "brakes": names(&result.brakes),
    }))
}

fn scored(score: Option<&Score>, own: Option<&Label>) -> Value {
    let Some(score) = score else {
        return Value::Null;
    };
    json!({
        "score": score.point.map(number),
        "shown": score.shown,
        "cover": number(score.cover),
        "low": number(score.low),
        "high": number(score.high),
        "band": own.map(label),
    })
}

fn number(value: Fraction) -> Value {
    json!(*value.numer() as f64 / *value.denom() as f64)
}

fn label(label: &Label) -> String {
    let name = match label.name {
        Name::Band { band: own, .. } => band(own).to_owned(),
        Name::Range { lower, upper } => {
            return format!("range {}–{}", band(lower), band(upper));
        }
    };
    match label.capped_from {
        Some(from) => format!("{name} (capped from {})", band(from)),
        None if label.narrowed_by_cap => format!("{name} (capped)"),
        None if label.is_firm() => format!("{name} (firm)"),
        None => format!("{name} (provisional)"),
    }
}

fn band(band: Band) -> &'static str {
    match band {
        Band::Weak => "weak",
        Band::Partial => "partial",
        Band::Strong => "strong",
    }
}

fn outcome(outcome: &ClassOutcome) -> String {
    match outcome {
        ClassOutcome::Class(class) => class.clone(),
        ClassOutcome::Mixed(one, other) => format!("mixed: {one}/{other}"),
        ClassOutcome::Unclear => "unclear".to_owned(),
        ClassOutcome::NoClearType => "no clear type".to_owned(),
        ClassOutcome::None { possible } => format!("none: possible {}", possible.join("/")),
    }
}
