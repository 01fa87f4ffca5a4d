//! Filled sheets for the tests of pictures, and what holds for every picture.

use crate::answer::{Answer, ContextAnswers, Sheet, Value};
use crate::instrument::{self, Instrument, Item, Kind, Scope};
use crate::report::beside::Beside;
use crate::report::chart::scene::{Mark, Scene};
use crate::report::chart::{Anchor, text_width};
use crate::report::trend::Earlier;
use crate::report::{self, About, Report, Source};
use crate::scoring::{self, Depth, Given, Results};
use crate::text::Lang;
use crate::text::date::Date;

/// Of the narrowest screen, without its gutters, in px.
const NARROW: f64 = 288.0;

const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 23,
};

/// How much of a sheet is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Known {
    Nothing,
    /// Every other item.
    Half,
    All,
}

pub fn instrument(key: &str) -> Instrument {
    let path = format!("{}/src/catalog/{key}.json", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap();
    // As somebody sees it who asked to see the private numbers.
    instrument::read(&path, &text).unwrap().with_private_shown()
}

/// The scenes of a sheet on which so much is known.
pub fn scenes(key: &str, known: Known) -> Vec<Scene> {
    report(key, known).scenes
}

/// Its bars, and its radar or map.
pub fn usual(key: &str, known: Known) -> [Option<Scene>; 2] {
    let made = report(key, known);
    [made.bars, made.second]
}

fn report(key: &str, known: Known) -> Report {
    let instrument = instrument(key);
    let step = match known {
        Known::Nothing => usize::MAX,
        Known::Half => 2,
        Known::All => 1,
    };
    let items = instrument.items.iter().enumerate();
    let sheet = items
        .filter(|(at, _)| known != Known::Nothing && at % step == 0)
        .filter_map(|(at, item)| Some((item.id.clone(), Answer::of(some_value(at, item)?))))
        .collect();
    let context = if known == Known::All {
        some_context()
    } else {
        ContextAnswers::new()
    };
    drawn(&instrument, &sheet, &context, &[], &[])
}

/// The scenes of a sheet with these answers and no context.
pub fn answered(key: &str, answers: &[(&str, Value)]) -> Vec<Scene> {
    let context = ContextAnswers::new();
    drawn(&instrument(key), &sheet(answers), &context, &[], &[]).scenes
}

/// The scenes of a sheet that was answered before.
pub fn answered_after(key: &str, then: &[(&str, Value)], now: &[(&str, Value)]) -> Vec<Scene> {
    let instrument = instrument(key);
    let [before, sheet] = [then, now].map(sheet);
    let context = ContextAnswers::new();
    let earlier = Earlier::of(DAY, &instrument, &before, &results(&instrument, then));
    drawn(&instrument, &sheet, &context, &[earlier], &[]).scenes
}

/// The scenes of a sheet beside others of these names.
pub fn answered_beside(
    key: &str,
    others: &[(&str, &[(&str, Value)])],
    now: &[(&str, Value)],
) -> Vec<Scene> {
    let instrument = instrument(key);
    let beside: Vec<Beside> = (others.iter())
        .map(|(name, answers)| Beside::of((*name).to_owned(), &results(&instrument, answers)))
        .collect();
    drawn(
        &instrument,
        &sheet(now),
        &ContextAnswers::new(),
        &[],
        &beside,
    )
    .scenes
}

fn sheet(answers: &[(&str, Value)]) -> Sheet {
    let answers = answers.iter().cloned();
    answers
        .map(|(id, value)| (id.to_owned(), Answer::of(value)))
        .collect()
}

/// What is scored of these answers.
pub fn results(instrument: &Instrument, answers: &[(&str, Value)]) -> Results {
    scoring::score(&Given {
        instrument,
        sheet: &sheet(answers),
        context: &ContextAnswers::new(),
        depth: Depth::Full,
        age_days: None,
        others: &[],
        scope: Scope::Unit,
    })
}

pub fn pick(key: &str) -> Value {
    Value::Pick(key.to_owned())
}

pub fn step(step: u8) -> Value {
    Value::Number(f64::from(step))
}

fn drawn(
    instrument: &Instrument,
    sheet: &Sheet,
    context: &ContextAnswers,
    earlier: &[Earlier],
    beside: &[Beside],
) -> Report {
    let given = Given {
        instrument,
        sheet,
        context,
        depth: Depth::Full,
        age_days: None,
        others: &[],
        scope: Scope::Unit,
    };
    let results = scoring::score(&given);
    let about = About {
        deal: None,
        person: None,
        subject: None,
        date: DAY,
        today: DAY,
    };
    let source = Source {
        about,
        given,
        results: &results,
        contexts: &[],
        beside,
    };
    report::report(&source, earlier)
}

fn some_context() -> ContextAnswers {
    let contexts = instrument::read_context("context", crate::catalog::CONTEXT_JSON).unwrap();
    let picked = contexts.into_iter().filter_map(|own| {
        let Kind::Single { options } = own.kind else {
            return None;
        };
        Some((own.id, Value::Pick(options.last()?.key.clone())))
    });
    picked.collect()
}

/// Values that differ from item to item and are the same in each run.
fn some_value(at: usize, item: &Item) -> Option<Value> {
    Some(match &item.kind {
        Kind::Rating { .. } => step(u8::try_from((at * 3 + 2) % 5).ok()?),
        Kind::YesPartlyNo { .. } => pick(["yes", "partly", "no"].get(at % 3)?),
        Kind::Single { options } => pick(&options.get(at % options.len())?.key),
        Kind::Multi { options, .. } => Value::Picks(vec![options.first()?.key.clone()]),
        Kind::Number { min, max, .. } => Value::Number((min * 8.0 + 12.0).min(*max)),
        Kind::Text {} => Value::Text("words".to_owned()),
        Kind::Person {} => return None,
    })
}

/// Says its finding, tells all in a table, and no words collide on a narrow
/// screen in either language.
#[track_caller]
pub fn holds(scene: &Scene) {
    assert!(!scene.table.rows.is_empty(), "{}", scene.title.en);
    for row in &scene.table.rows {
        assert_eq!(row.len(), scene.table.head.len(), "{}", scene.title.en);
    }
    for lang in [Lang::En, Lang::Zh] {
        assert!(!scene.title.get(lang).is_empty());
        let boxes: Vec<Words> = (scene.marks.iter())
            .filter_map(|mark| Words::of(mark, lang))
            .collect();
        for (at, one) in boxes.iter().enumerate() {
            let fits = one.left >= -1.0 && one.right <= NARROW + 1.0;
            assert!(fits, "beyond the edge: {one:?}");
            assert!(one.base <= scene.height && one.base >= 9, "{one:?}");
            for other in boxes.iter().skip(at + 1) {
                assert!(!one.meets(other), "{one:?} meets {other:?}");
            }
        }
    }
}

/// Where words stand on a narrow screen, in px.
#[derive(Debug)]
struct Words {
    left: f64,
    right: f64,
    base: i32,
    #[allow(dead_code, reason = "shown where a test fails")]
    said: String,
}

impl Words {
    fn of(mark: &Mark, lang: Lang) -> Option<Words> {
        let Mark::Text {
            x,
            dx,
            y,
            anchor,
            words,
            ..
        } = mark
        else {
            return None;
        };
        let said = words.get(lang);
        let at = f64::from(*x) * NARROW / 1000.0 + f64::from(*dx);
        let wide = text_width(said);
        let left = match anchor {
            Anchor::Start => at,
            Anchor::Middle => at - wide / 2.0,
            Anchor::End => at - wide,
        };
        (!said.is_empty()).then(|| Words {
            left,
            right: left + wide,
            base: *y,
            said: said.to_owned(),
        })
    }

    fn meets(&self, other: &Words) -> bool {
        let apart = (self.base - other.base).abs() >= 13;
        !apart && self.left < other.right && other.left < self.right
    }
}
