//! What instruments of a kind of their own show, in the shape of the fixtures.

use dealgauge::instrument::{self, Instrument, Method};
use dealgauge::scoring::across::{self, Assessment};
use dealgauge::scoring::condition::Facts;
use dealgauge::scoring::people::{self, People, Person};
use dealgauge::scoring::reading::as_evidenced;
use dealgauge::scoring::values::Cell;
use dealgauge::scoring::verdict::{self, Outcome};
use dealgauge::scoring::{Basis, Results, View, growth};
use serde_json::{Map, Value, json};

use super::actual::{Actual, Bench, Instruments, number, scored};
use super::cases::Case;

/// Adds to the results of one view what its kind of instrument has besides.
pub fn view(instrument: &Instrument, view: &View, shown: &mut Map<String, Value>) {
    let mut put = |key: &str, value: Value| shown.insert(key.to_owned(), value);
    if let Some(values) = &view.values {
        for key in ["need-fit", "edge"] {
            let point = view.score(key).and_then(|score| score.point);
            put(&key.replace('-', "_"), json!(point.map(number)));
        }
        let cells = values.each.iter().map(|value| {
            let cell = match &value.cell {
                Cell::At(key) => key,
                Cell::Unknown => "unknown",
                Cell::NotApplicable => "na",
            };
            (value.id.clone(), json!(cell))
        });
        put("cells", Value::Object(cells.collect()));
    }
    if let Some(ladder) = &view.ladder {
        let rungs = instrument.ladder.iter().flat_map(|ladder| &ladder.rungs);
        put("rungs", of_ids(view, rungs.map(|(id, _)| (id, id.clone()))));
        put("level", json!(ladder.level));
        put("close_to", json!(ladder.close_to));
        put("level_range", json!([ladder.range.0, ladder.range.1]));
        put("rank_minus_level", json!(ladder.lead()));
        put("skipped", json!(ladder.skipped));
    }
    if let Some(recognition) = view.score("recognition") {
        let gap = view.score("signs-gap");
        let point = gap.and_then(|gap| gap.shown_point());
        put("difference", json!(point.map(number)));
        let result = view.verdict("against-signs").map(|own| &own.outcome);
        let named = match result {
            Some(Outcome::One(key)) if key == "over-rated" => json!(key),
            Some(Outcome::One(key)) => json!(key.replace('-', " ")),
            _ => Value::Null,
        };
        put("result", named);
        assert_eq!(recognition.point.is_some(), recognition.shown);
    }
    if let Some(classifier) = (instrument.classifier.as_ref()).filter(|own| own.votes.is_some()) {
        let shares = classifier.classes.iter().map(|id| {
            let point = view.score(id).and_then(|score| score.point);
            (id.clone(), json!(point.map(number)))
        });
        put("shares", Value::Object(shares.collect()));
        if let Some(fits) = view.verdict("fits") {
            let classes = classifier.classes.iter();
            let fitting: Vec<&str> = classes
                .filter(|id| fits.reached.contains(id))
                .map(String::as_str)
                .collect();
            put("fits", json!(fitting.join("/")));
        }
    }
    if let Some(growth) = &view.growth {
        put("growth", of_growth(growth));
    }
}

fn of_growth(growth: &growth::Growth) -> Value {
    let figures = |figures: &growth::Figures| json!({"orders": figures.orders, "income": figures.income, "profit": figures.profit});
    json!({
        "today": figures(&growth.today),
        "what_if": figures(&growth.what_if),
        "change": figures(&growth.change),
        "outlet_orders": growth.sum("outlet-orders"),
        "per_day": growth.sum("per-day"),
        "extra_orders": growth.sum("extra-orders"),
        "rise": growth.sum("rise"),
        "never": growth.payback == Some(growth::Payback::Never),
    })
}

/// Scores under other names.
fn of_ids<'a>(view: &View, ids: impl Iterator<Item = (&'a String, String)>) -> Value {
    let shown = ids.map(|(id, name)| (name, of_id(view, id)));
    Value::Object(shown.collect())
}

fn of_id(view: &View, id: &str) -> Value {
    scored(view.score(id), view.label(id))
}

/// Adds to the further results of one view.
pub fn more(instrument: &Instrument, view: &View, more: &mut Value) {
    if let Some(values) = &view.values {
        more["sub"] = json!({"basic": of_id(view, "basic"), "added": of_id(view, "added")});
        let range = |id: &str| {
            let score = view.score(id);
            json!(score.map(|score| [number(score.low), number(score.high)]))
        };
        more["need_fit_range"] = range("need-fit");
        more["edge_range"] = range("edge");
        more["priority_overlap"] = json!(values.priority_overlap);
        more["strategy_overlap"] = json!(values.strategy_overlap);
    }
    if let Some(ladder) = &instrument.ladder {
        let rungs = || ladder.rungs.iter();
        more["info"] = of_ids(view, rungs().map(|(id, info)| (info, id.clone())));
        let acts: Vec<(String, String)> = rungs()
            .map(|(id, info)| (info.replace("info", "act"), id.clone()))
            .collect();
        more["act"] = of_ids(view, acts.iter().map(|(act, id)| (act, id.clone())));
        more["profile"] = of_id(view, "profile");
        more["match"] = named(instrument, view, "match");
    }
    if let Some((_, score)) = view.ratios.iter().find(|(id, _)| id == "ex-time") {
        more["time_pair"] = json!(score.map(number));
        let fit = view.score("fit").and_then(|fit| fit.shown_point());
        more["foam"] = json!(fit.map(|fit| number(-(fit - 100))));
    }
    let votes = |own: &&dealgauge::instrument::Classifier| own.votes.is_some();
    if let (Some(class), Some(classifier)) =
        (&view.class, instrument.classifier.as_ref().filter(votes))
    {
        more["robust"] = json!(class.robust);
        more["class_cover"] = number(class.cover);
        let bounds = classifier.classes.iter().map(|id| {
            let score = view.score(id);
            let ends = score.map(|score| [number(score.low), number(score.high)]);
            (id.clone(), json!(ends))
        });
        more["bounds"] = Value::Object(bounds.collect());
        let fit = view.verdict("fit").map(|own| own.outcome.keys());
        more["fit"] = json!(fit.and_then(|keys| keys.first().map(|key| (*key).to_owned())));
    }
}

/// The name of a verdict that is settled, in small letters.
fn named(instrument: &Instrument, view: &View, id: &str) -> Value {
    let Some(Outcome::One(key)) = view.verdict(id).map(|own| &own.outcome) else {
        return Value::Null;
    };
    let verdict = instrument.verdict(id).unwrap();
    json!(verdict.name(key).unwrap().en.to_lowercase())
}

/// The persons and their map.
pub fn people(case: &Case, bench: &Bench) -> Actual {
    let benches: Vec<(String, Bench)> = case
        .persons
        .iter()
        .map(|person| {
            let own = Case {
                answers: person.answers.clone(),
                evidence: person.evidence.clone(),
                persons: Vec::new(),
                ..case.clone()
            };
            (
                person.name.clone(),
                Bench::with(&own, bench.instrument, Vec::new()),
            )
        })
        .collect();
    let persons: Vec<Person> = benches
        .iter()
        .map(|(name, bench)| Person {
            name,
            results: &bench.results,
        })
        .collect();
    let map = people::map(&bench.own(), &persons).unwrap();
    let whole = |basis: Basis| {
        let mut shown = of_map(&persons, &map, basis);
        for (name, bench) in &benches {
            shown["persons"][name]["class"] = json!(class(bench, basis));
        }
        shown
    };
    let mut answered = whole(Basis::Answered);
    let mut flags = map.flags.clone();
    for person in &persons {
        let own = person.results.flags.iter();
        flags.extend(own.map(|flag| format!("{flag}@{}", person.name)));
    }
    answered["flags"] = json!(flags);
    let hidden = persons.iter().map(|person| {
        let hidden: Vec<&String> = hidden(bench.instrument, person.results);
        (person.name.to_owned(), json!(hidden))
    });
    answered["more"]["hidden"] = Value::Object(hidden.collect());
    Actual {
        answered,
        evidenced: Some(whole(Basis::Evidenced)),
    }
}

/// Items that a condition hides, not the scope.
fn hidden<'a>(instrument: &Instrument, results: &'a Results) -> Vec<&'a String> {
    let readings = results.readings.iter();
    readings
        .filter(|reading| !reading.is_visible())
        .filter(|reading| {
            let item = instrument.item(&reading.id);
            item.is_some_and(|item| item.visible.is_some())
        })
        .map(|reading| &reading.id)
        .collect()
}

fn of_map(persons: &[Person], map: &Results, basis: Basis) -> Value {
    let view = map.view(basis);
    let people = view.people().unwrap();
    let each = persons
        .iter()
        .zip(&people.persons)
        .map(|(person, standing)| {
            let own = person.results.view(basis);
            let attitude = own.score("attitude").unwrap();
            let cover = |id: &str| number(own.score(id).unwrap().cover);
            let shown = json!({
                "attitude": {
                    "score": attitude.shown_point().map(number),
                    "shown": attitude.shown,
                    "low": number(attitude.low),
                    "high": number(attitude.high),
                    "cover_plus": cover("d5-for"),
                    "cover_minus": cover("d5-against"),
                },
                    "stance": standing.stance.map(number),
                "d4": standing.contact.map(|step| 25 * step),
                "influence": standing.influence.map(|step| 25 * step),
            });
            (person.name.to_owned(), shown)
        });
    let names = |positions: &[usize]| -> Vec<&str> {
        positions.iter().map(|&at| persons[at].name).collect()
    };
    let reach = people.reach;
    json!({
        "persons": Value::Object(each.collect()),
        "map": {
            "balance": balance(view, people),
            "reach": reach.map(|reach| number(reach.at)),
            "layers": people.layers.len(),
            "dependence": people.dependence.map(number),
            "blind": names(&people.blind),
            "left_out": names(&people.left_out),
            "habits": of_id(view, "habits"),
        },
        "more": {
            "layers": people.layers,
            "reach_high": reach.map(|reach| number(reach.high)),
            "layers_high": people.layers_high,
        },
    })
}

fn class(bench: &Bench, basis: Basis) -> String {
    let view = bench.results.view(basis);
    let attitude = view.verdict("att").unwrap();
    match &attitude.outcome {
        Outcome::One(key) => {
            let point = view.score("attitude").and_then(|score| score.shown_point());
            // Above it a guide is near, so the class was not confirmed.
            match point.is_some_and(|point| point > 80.into()) && key == "supporter" {
                true => format!("supporter (guide not confirmed: {}/3)", met(bench, basis)),
                false => key.clone(),
            }
        }
        Outcome::Mixed(one, other) => format!("mixed: {one}/{other}"),
        _ => "attitude unknown".to_owned(),
    }
}

/// How many of a guide's conditions are met.
fn met(bench: &Bench, basis: Basis) -> usize {
    let given = bench.own();
    let readings = match basis {
        Basis::Answered => bench.results.readings.clone(),
        Basis::Evidenced => as_evidenced(&bench.results.readings),
    };
    let facts = Facts::new(&given, &readings, Some(bench.results.view(basis)));
    match &bench.instrument.verdict("att").unwrap().by {
        Method::Nearest {
            confirm: Some(rule),
            ..
        } => verdict::confirmations(rule, &facts),
        _ => 0,
    }
}

fn balance(view: &View, people: &People) -> Value {
    let Some(score) = &people.balance else {
        return json!({"score": null, "shown": false, "cover": null, "low": null, "high": null, "band": null});
    };
    let verdict = view.verdict("balance").unwrap();
    let firm = if verdict.firm { "firm" } else { "provisional" };
    let band = match &verdict.outcome {
        Outcome::One(key) => format!("{key} ({firm})"),
        outcome => {
            let keys = outcome.keys();
            format!("range {}–{}", keys[0], keys[keys.len() - 1])
        }
    };
    json!({
        "score": score.point.map(number),
        "shown": score.shown,
        "cover": number(score.cover),
        "low": number(score.low),
        "high": number(score.high),
        "band": band,
    })
}

/// The checks across instruments that fire: `id`, or `id@name` for each one named.
pub fn across(case: &Case, all: &[Case], instruments: &Instruments) -> Result<Actual, String> {
    let sheets = case.sheets.iter();
    let benches: Vec<(Option<&str>, Bench)> = sheets
        .map(|sheet| {
            let other = all.iter().find(|other| other.id == sheet.id);
            let bench = match other.filter(|_| !sheet.id.is_empty()) {
                // A case by its id, in the context of the deal.
                Some(other) => {
                    let mut own = other.clone();
                    own.context.extend(sheet.context.clone());
                    Bench::of(&own, all, instruments)?
                }
                None => Bench::of(sheet, all, instruments)?,
            };
            Ok((sheet.about.as_deref(), bench))
        })
        .collect::<Result<_, String>>()?;
    let assessments: Vec<Assessment> = benches
        .iter()
        .map(|(about, bench)| Assessment {
            given: bench.own(),
            results: &bench.results,
            about: *about,
        })
        .collect();
    let checks = include_str!("../../src/catalog/across.json");
    let checks = instrument::read_across("across.json", checks).unwrap();
    let mut flags: Vec<String> = Vec::new();
    for fired in across::fired(&checks, &assessments) {
        let id = &fired.flag.id;
        if fired.about.is_empty() {
            flags.push(id.clone());
        }
        flags.extend(fired.about.iter().map(|name| format!("{id}@{name}")));
    }
    Ok(Actual {
        answered: json!({"flags": flags}),
        evidenced: None,
    })
}
