//! What the engine says of a case, in the shape of the fixtures.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use dealgauge::advice::{self, Counsel};
use dealgauge::answer::{Answer, ContextAnswers, Grade, Sheet, Value as Given_};
use dealgauge::catalog;
use dealgauge::instrument::{self, Band, Instrument, Scope};
use dealgauge::json as reader;
use dealgauge::scoring::bands::{Label, Name};
use dealgauge::scoring::classes::ClassOutcome;
use dealgauge::scoring::group::{self, GroupLabel, Member};
use dealgauge::scoring::mean::Score;
use dealgauge::scoring::reading::State;
use dealgauge::scoring::{self, Depth, Fraction, Given, Other, Results, View};
use serde_json::{Map, Value, json};

use super::cases::Case;
use super::{special, verdicts};

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
            answered: group(case, all, instruments, instrument)?,
            evidenced: None,
        });
    }
    if case.instrument == "across" {
        return special::across(case, all, instruments);
    }
    let bench = Bench::of(case, all, instruments)?;
    let (instrument, results) = (bench.instrument, &bench.results);
    if instrument.people.is_some() {
        return Ok(special::people(case, &bench));
    }
    let others = bench.others();
    let given = bench.given(case, &others);
    let mut answered = view(instrument, &results.answered, case);
    answered["flags"] = json!(results.flags);
    answered["more"] = more(&given, results);
    let evidenced = results.evidenced.as_ref();
    let evidenced = evidenced.map(|evidenced| {
        let mut shown = view(instrument, evidenced, case);
        let results = Results {
            readings: scoring::reading::as_evidenced(&results.readings),
            answered: evidenced.clone(),
            ..results.clone()
        };
        shown["more"] = more(&given, &results);
        shown
    });
    Ok(Actual {
        answered,
        evidenced,
    })
}

fn find<'a>(instruments: &'a Instruments, key: &str) -> Result<&'a Instrument, String> {
    instruments
        .get(key)
        .ok_or_else(|| format!("instrument `{key}` does not exist yet"))
}

/// A case with everything that its results rest on.
pub struct Bench<'a> {
    pub instrument: &'a Instrument,
    pub results: Results,
    depth: Depth,
    age_days: Option<u32>,
    sheet: Sheet,
    context: ContextAnswers,
    /// The legs that other cases stand in for.
    others: Vec<Bench<'a>>,
}

impl<'a> Bench<'a> {
    pub fn of(
        case: &Case,
        all: &[Case],
        instruments: &'a Instruments,
    ) -> Result<Bench<'a>, String> {
        let other = |id: &String| {
            let other = all.iter().find(|other| other.id == *id);
            let other = other.ok_or_else(|| format!("leg `{id}` is not among the cases"))?;
            Bench::of(other, all, instruments)
        };
        let others: Vec<Bench> = case
            .pillars
            .values()
            .flatten()
            .map(other)
            .collect::<Result<_, String>>()?;
        let instrument = find(instruments, &case.instrument)?;
        Ok(Bench::with(case, instrument, others))
    }

    pub fn with(case: &Case, instrument: &'a Instrument, others: Vec<Bench<'a>>) -> Bench<'a> {
        let (sheet, context) = (sheet(case), context(case));
        let legs: Vec<Other> = others.iter().map(Bench::as_other).collect();
        let given = given(case, instrument, &sheet, &context, &legs);
        let (results, depth) = (scoring::score(&given), given.depth);
        Bench {
            instrument,
            results,
            depth,
            age_days: case.age_days,
            sheet,
            context,
            others,
        }
    }

    pub fn own<'b>(&'b self) -> Given<'b> {
        Given {
            instrument: self.instrument,
            sheet: &self.sheet,
            context: &self.context,
            depth: self.depth,
            age_days: self.age_days,
            scope: Scope::Unit,
            others: &[],
        }
    }

    fn as_other(&self) -> Other<'_> {
        Other {
            given: self.own(),
            results: &self.results,
        }
    }

    fn others(&self) -> Vec<Other<'_>> {
        self.others.iter().map(Bench::as_other).collect()
    }

    fn given<'b>(&'b self, case: &Case, others: &'b [Other<'b>]) -> Given<'b> {
        given(case, self.instrument, &self.sheet, &self.context, others)
    }
}

fn given<'a>(
    case: &Case,
    instrument: &'a Instrument,
    sheet: &'a Sheet,
    context: &'a ContextAnswers,
    others: &'a [Other<'a>],
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
        scope: Scope::Unit,
        others,
    }
}

fn sheet(case: &Case) -> Sheet {
    let mut sheet: Sheet = case
        .answers
        .iter()
        .map(|(id, value)| (id.clone(), Answer::of(read(value))))
        .collect();
    if let Some(key) = &case.hurdle {
        sheet.insert("va-hurdle".to_owned(), Answer::of(read(&json!(key))));
    }
    for (id, ratings) in &case.triples {
        for (at, part) in ["imp", "us", "rival"].into_iter().enumerate() {
            let rating = ratings.as_array().map_or(ratings, |ratings| &ratings[at]);
            sheet.insert(format!("va-{id}-{part}"), Answer::of(read(rating)));
        }
    }
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
        let neutral = instrument.scale(&result.id).is_some_and(|own| own.neutral);
        scales.insert(
            result.id.clone(),
            if neutral { as_neutral(shown) } else { shown },
        );
    }
    let mut shown = Map::new();
    for result in &view.composites {
        let own = scored(result.score.as_ref(), result.own_label.as_ref());
        let label = result.label.as_ref().map(label);
        shown.insert(result.id.replace('-', "_"), own.clone());
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
    let of = |id: &str| scales.get(id).cloned().unwrap_or_default();
    for (id, own) in &scales {
        shown.insert(id.replace('-', "_"), own.clone());
    }
    shown.insert("scales".to_owned(), Value::Object(scales.clone()));
    special::view(instrument, view, &mut shown);
    verdicts::add(instrument, view, &of, &mut shown);
    Value::Object(shown)
}

/// Low, medium and high for weak, partial and strong.
fn as_neutral(mut shown: Value) -> Value {
    if let Some(Value::String(band)) = shown.get_mut("band") {
        *band = band
            .replace("weak", "low")
            .replace("partial", "medium")
            .replace("strong", "high");
    }
    shown
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

fn more(given: &Given, results: &Results) -> Value {
    let instrument = given.instrument;
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
    let votes = instrument
        .classifier
        .iter()
        .filter(|own| own.votes.is_some());
    let shares: Vec<&String> = votes.flat_map(|own| &own.classes).collect();
    let thin: Vec<&str> = results
        .answered
        .scales
        .iter()
        .filter(|scale| !shares.contains(&&scale.id))
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
    if let Some(class) = &results.answered.class {
        more["robust"] = json!(class.robust);
        more["bounds"] = verdicts::bounds(instrument, &results.answered);
    }
    more["firm"] = verdicts::more(instrument, &results.answered);
    special::more(instrument, &results.answered, &mut more);
    let lists = advice::counsel(given, results);
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

fn group(
    case: &Case,
    all: &[Case],
    instruments: &Instruments,
    instrument: &Instrument,
) -> Result<Value, String> {
    let classifier = instrument.classifier.as_ref().unwrap();
    let rule = classifier.group.as_ref().unwrap();
    let member = |id: &String| {
        let case = all.iter().find(|case| case.id == *id);
        let case = case.ok_or_else(|| format!("member `{id}` is not among the cases"))?;
        let results = Bench::of(case, all, instruments)?.results;
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

pub fn scored(score: Option<&Score>, own: Option<&Label>) -> Value {
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

pub fn number(value: Fraction) -> Value {
    json!(*value.numer() as f64 / *value.denom() as f64)
}

pub fn label(label: &Label) -> String {
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

pub fn outcome(outcome: &ClassOutcome) -> String {
    match outcome {
        ClassOutcome::Class(class) => class.clone(),
        ClassOutcome::Mixed(one, other) => format!("mixed: {one}/{other}"),
        ClassOutcome::Unclear => "unclear".to_owned(),
        ClassOutcome::NoClearType => "no clear type".to_owned(),
        ClassOutcome::None { possible } => format!("none: possible {}", possible.join("/")),
    }
}
