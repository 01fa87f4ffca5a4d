//! What holds of scores whatever was answered.

#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::Path;

use dealgauge::advice;
use dealgauge::answer::{Answer, ContextAnswers, Grade, Sheet, Value};
use dealgauge::catalog;
use dealgauge::instrument::{self, Formula, Instrument, Item, Kind, Scope};
use dealgauge::run::{Run, Step};
use dealgauge::scoring::mean::Score;
use dealgauge::scoring::reading;
use dealgauge::scoring::{self, Depth, Fraction, Given, Results, View};
use proptest::prelude::*;
use proptest::sample::Index;

fn instruments() -> Vec<Instrument> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog");
    let load = |entry: &catalog::Entry| {
        let name = format!("{}.json", entry.key);
        instrument::read(&name, &fs::read_to_string(folder.join(&name)).unwrap()).unwrap()
    };
    catalog::INDEX.iter().map(load).collect()
}

/// Any value that a record can hold, fitting the item or not.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        any::<f64>().prop_map(Value::Number),
        (-1..7i32).prop_map(|step| Value::Number(f64::from(step))),
        "[a-z]{0,8}".prop_map(Value::Pick),
        any::<String>().prop_map(Value::Text),
        prop::collection::vec("[a-z]{0,5}", 0..3).prop_map(Value::Picks),
        Just(Value::Unknown),
        Just(Value::NotApplicable),
    ]
}

/// A value that the item offers, or none.
fn offered(item: &Item, pick: Index) -> Option<Value> {
    let mut offered = vec![None, Some(Value::Unknown)];
    match &item.kind {
        Kind::Rating { .. } => {
            offered.extend((0..=4).map(|step| Some(Value::Number(f64::from(step)))));
        }
        Kind::YesPartlyNo { .. } => {
            let keys = ["yes", "partly", "no"];
            offered.extend(keys.map(|key| Some(Value::Pick(key.to_owned()))));
        }
        Kind::Single { options } => {
            let keys = options.iter().map(|option| option.key.clone());
            offered.extend(keys.map(|key| Some(Value::Pick(key))));
        }
        Kind::Multi { options, .. } => {
            let keys = options.iter().map(|option| vec![option.key.clone()]);
            offered.extend(keys.map(|keys| Some(Value::Picks(keys))));
        }
        Kind::Number { min, max, .. } => {
            let ends = [*min, (min + max) / 2.0, *max];
            offered.extend(ends.map(|number| Some(Value::Number(number))));
        }
        Kind::Text {} | Kind::Person {} => {}
    }
    if item.na {
        offered.push(Some(Value::NotApplicable));
    }
    offered[pick.index(offered.len())].clone()
}

fn grade(pick: Index) -> Option<Grade> {
    let grades = [
        None,
        Some(Grade::Guess),
        Some(Grade::Told),
        Some(Grade::Confirmed),
        Some(Grade::Seen),
    ];
    grades[pick.index(grades.len())]
}

type Picks = Vec<(Index, Index)>;

fn picks() -> impl Strategy<Value = Picks> {
    prop::collection::vec((any::<Index>(), any::<Index>()), 32)
}

fn sheet(instrument: &Instrument, picks: &Picks) -> Sheet {
    let items = instrument.items.iter().zip(picks);
    items
        .map(|(item, (value, known_by))| {
            let answer = Answer {
                value: offered(item, *value),
                grade: grade(*known_by),
                note: String::new(),
                mark: false,
            };
            (item.id.clone(), answer)
        })
        .collect()
}

fn context(pick: Index) -> ContextAnswers {
    let phases = [
        None,
        Some("opening"),
        Some("familiar"),
        Some("deepening"),
        Some("dk"),
    ];
    let delivered = [None, Some("yes"), Some("no")];
    let mut context = ContextAnswers::new();
    let mut put = |id: &str, key: Option<&str>| {
        if let Some(key) = key {
            context.insert(id.to_owned(), Value::Pick(key.to_owned()));
        }
    };
    put("cx-phase", phases[pick.index(phases.len())]);
    put("cx-delivered", delivered[pick.index(delivered.len())]);
    context
}

fn score(
    instrument: &Instrument,
    sheet: &Sheet,
    context: &ContextAnswers,
    depth: Depth,
) -> Results {
    scoring::score(&Given {
        instrument,
        sheet,
        context,
        depth,
        age_days: Some(0),
        scope: Scope::default(),
        others: &[],
    })
}

fn scores(view: &View) -> Vec<(String, Score)> {
    let scales = view.scales.iter().map(|scale| (&scale.id, &scale.score));
    let composites = view
        .composites
        .iter()
        .map(|result| (&result.id, &result.score));
    let all = scales.chain(composites);
    all.filter_map(|(id, score)| Some((id.clone(), score.clone()?)))
        .collect()
}

fn depth(quick: bool) -> Depth {
    if quick { Depth::Quick } else { Depth::Full }
}

fn width(score: &Score) -> Fraction {
    score.high - score.low
}

fn is_difference(instrument: &Instrument, id: &str) -> bool {
    let composite = instrument.composite(id);
    composite.is_some_and(|composite| matches!(composite.formula, Formula::Difference(..)))
}

/// The edge leaves out values that its bounds count, so it may lie outside.
fn is_edge(instrument: &Instrument, id: &str) -> bool {
    let composite = instrument.composite(id);
    composite.is_some_and(|composite| matches!(composite.formula, Formula::Edge(_)))
}

fn asked(results: &Results) -> Vec<bool> {
    let readings = results.readings.iter();
    readings.map(|reading| reading.is_asked()).collect()
}

/// Whether an answer can't widen the range: not so of a score that is widened
/// to hold its point, nor of values of which none may be important.
fn narrows(instrument: &Instrument, before: &Results, id: &str) -> bool {
    let Some(values) = &before.answered.values else {
        return true;
    };
    let is_mean = instrument
        .composite(id)
        .is_none_or(|composite| matches!(composite.formula, Formula::Value(_)));
    let mut known = values
        .each
        .iter()
        .filter_map(|value| value.ratings?.importance);
    !is_mean && known.any(|importance| importance > 0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_bounds_of_every_score_contain_its_point(
        picks in picks(), cx in any::<Index>(), quick in any::<bool>(),
    ) {
        for instrument in instruments_once() {
            let results = score(instrument, &sheet(instrument, &picks), &context(cx), depth(quick));
            for view in [Some(&results.answered), results.evidenced.as_ref()].into_iter().flatten() {
                for (id, score) in scores(view) {
                    let least = if is_difference(instrument, &id) { -100 } else { 0 };
                    prop_assert!(score.low >= Fraction::from_integer(least), "{id}");
                    prop_assert!(score.high <= Fraction::from_integer(100), "{id}");
                    // A composite's point is the mean of its answered parts only, so the
                    // bounds hold it only once every part has an answer.
                    let whole = score.shown && results.answered.scales.iter()
                        .all(|scale| scale.score.as_ref().is_none_or(|score| score.point.is_some()));
                    if let Some(point) = score.point
                        && (whole || instrument.scale(&id).is_some())
                        && !is_edge(instrument, &id)
                    {
                        prop_assert!(score.low <= point && point <= score.high, "{id}: {score:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn answering_an_unknown_never_widens_a_range(
        picks in picks(), at in any::<Index>(), value in any::<Index>(), cx in any::<Index>(),
    ) {
        for instrument in instruments_once() {
            let before = sheet(instrument, &picks);
            let item = &instrument.items[at.index(instrument.items.len())];
            // An answer that decides what else is asked changes the question.
            let decides = instrument.items.iter().any(|other| {
                other.visible.as_ref().is_some_and(|when| when.answers().contains(&item.id.as_str()))
            });
            let answered = offered(item, value).filter(|value| {
                !matches!(value, Value::Unknown | Value::NotApplicable)
            });
            let open = before.get(&item.id).is_none_or(|answer| {
                matches!(answer.value, None | Some(Value::Unknown))
            });
            let (false, true, Some(answered)) = (decides, open, answered) else {
                continue;
            };
            let mut after = before.clone();
            after.insert(item.id.clone(), Answer::of(answered));
            let cx = context(cx);
            let before = score(instrument, &before, &cx, Depth::Full);
            let after = score(instrument, &after, &cx, Depth::Full);
            // So does one that decides through a score.
            if asked(&before) != asked(&after) {
                continue;
            }
            for ((id, old), (_, new)) in scores(&before.answered).iter().zip(&scores(&after.answered)) {
                if !narrows(instrument, &before, id) {
                    continue;
                }
                prop_assert!(old.low <= new.low && new.high <= old.high, "{id}: {old:?} {new:?}");
                prop_assert!(width(new) <= width(old), "{id}");
            }
        }
    }

    #[test]
    fn the_range_as_evidenced_encloses_the_range_as_answered(
        picks in picks(), cx in any::<Index>(), quick in any::<bool>(),
    ) {
        for instrument in instruments_once() {
            let results = score(instrument, &sheet(instrument, &picks), &context(cx), depth(quick));
            let Some(evidenced) = &results.evidenced else { continue };
            for ((id, own), (_, proof)) in scores(&results.answered).iter().zip(&scores(evidenced)) {
                if instrument.values.is_some() {
                    continue;
                }
                prop_assert!(proof.low <= own.low && own.high <= proof.high, "{id}");
                prop_assert!(proof.cover <= own.cover, "{id}");
            }
        }
    }

    #[test]
    fn the_order_of_answering_never_matters(
        picks in picks(), cx in any::<Index>(), turn in any::<Index>(),
    ) {
        for instrument in instruments_once() {
            let steps: Vec<Step> = sheet(instrument, &picks)
                .into_iter()
                .map(|(item, answer)| Step::Answer { item, value: answer.value })
                .collect();
            let mut turned = steps.clone();
            turned.rotate_left(turn.index(steps.len()));
            turned.reverse();
            let walk = |steps: Vec<Step>| {
                let start = Run::new(Depth::Full);
                steps.into_iter().fold(start, |run, step| run.after(step)).sheet
            };
            let cx = context(cx);
            let one = score(instrument, &walk(steps), &cx, Depth::Full);
            let other = score(instrument, &walk(turned), &cx, Depth::Full);
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn the_small_build_asks_what_the_whole_one_asks(
        picks in picks(), cx in any::<Index>(), quick in any::<bool>(),
    ) {
        let alike = instruments_once().iter().filter(|own| !reading::needs_results(own));
        for instrument in alike {
            let (sheet, context) = (sheet(instrument, &picks), context(cx));
            let given = Given {
                instrument,
                sheet: &sheet,
                context: &context,
                depth: depth(quick),
                age_days: Some(0),
                scope: Scope::default(),
                others: &[],
            };
            prop_assert_eq!(reading::read_answers(&given), reading::read(&given));
        }
    }

    #[test]
    fn scoring_and_advice_take_any_stored_answers_without_panicking(
        values in prop::collection::vec(prop::option::of(any_value()), 32),
        foreign in prop::collection::btree_map("[a-z-]{1,12}", any_value(), 0..4),
        cx in any_value(), quick in any::<bool>(),
    ) {
        for instrument in instruments_once() {
            let items = instrument.items.iter().zip(&values);
            let mut sheet: Sheet = items
                .filter_map(|(item, value)| Some((item.id.clone(), Answer::of(value.clone()?))))
                .collect();
            for (id, value) in &foreign {
                sheet.insert(id.clone(), Answer::of(value.clone()));
            }
            let context: ContextAnswers = ["cx-phase", "cx-delivered"]
                .into_iter()
                .map(|id| (id.to_owned(), cx.clone()))
                .collect();
            let given = Given {
                instrument,
                sheet: &sheet,
                context: &context,
                depth: depth(quick),
                age_days: None,
                scope: Scope::default(),
        others: &[],
            };
            let results = scoring::score(&given);
            let _ = advice::counsel(&given, &results);
            let _ = advice::guesses(&given, &results);
        }
    }

    #[test]
    fn the_worth_of_open_questions_is_the_width_of_the_range(
        picks in picks(), cx in any::<Index>(),
    ) {
        for instrument in instruments_once() {
            let sheet = sheet(instrument, &picks);
            let context = context(cx);
            let given = Given {
                instrument,
                sheet: &sheet,
                context: &context,
                depth: Depth::Full,
                age_days: None,
                scope: Scope::default(),
        others: &[],
            };
            let results = scoring::score(&given);
            for counsel in advice::counsel(&given, &results) {
                let Some(index) = counsel.index else { continue };
                let result = results.answered.composite(index).unwrap();
                let formula = &instrument.composite(index).unwrap().formula;
                if !matches!(formula, Formula::Mean(_) | Formula::MeanBy(..)) { continue }
                // With the phase unknown the range also holds what the phase may be.
                if !result.cases.is_empty() { continue }
                let worths = counsel.asks.iter().filter_map(|ask| ask.worth);
                let sum: Fraction = worths.sum();
                prop_assert_eq!(sum, width(result.score.as_ref().unwrap()), "{}", index);
            }
        }
    }
}

/// The instruments, read once for all cases.
fn instruments_once() -> &'static [Instrument] {
    static ONCE: std::sync::OnceLock<Vec<Instrument>> = std::sync::OnceLock::new();
    ONCE.get_or_init(instruments)
}
