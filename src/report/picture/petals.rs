//! One petal an aspect, as long as its answer (`sh`).
//!
//! The aspects are the items of the verdict that names the lowest; those it
//! names have a thick edge.

use crate::instrument::{Item, Method, Verdict};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain, slice};
use crate::report::reply::Reply;
use crate::scoring::reading::{Reading, State, item_score};
use crate::text::{Text, strings};

use super::around::{Named, beside};
use super::cells::{word, words};
use super::say::{each, list};
use super::shapes::{Gauge, petals};

const RADIUS: i32 = 76;
const INNER: i32 = 14;
const MIDDLE: i32 = RADIUS + 44;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    scene(source).into_iter().collect()
}

struct Aspect<'a> {
    item: &'a Item,
    reading: &'a Reading,
    name: &'a Text,
    score: Option<u8>,
    is_named: bool,
}

fn scene(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let (verdict, of) = instrument.verdicts.iter().find_map(|own| match &own.by {
        Method::Extremes { of, .. } => Some((own, of)),
        _ => None,
    })?;
    let named: Vec<&str> = (source.results.answered.verdict(&verdict.id))
        .map_or_else(Vec::new, |result| result.outcome.keys());
    let aspects: Vec<Aspect> = of
        .iter()
        .filter_map(|id| aspect(source, verdict, id, named.contains(&id.as_str())))
        .collect();
    Some(Scene {
        title: finding(verdict, &aspects),
        height: MIDDLE + RADIUS + 44,
        marks: marks(&aspects),
        table: table(&aspects, verdict),
        note: Some(word(|words| words.petal_note)),
    })
}

/// `None`: an aspect that does not apply has no petal.
fn aspect<'a>(
    source: &'a Source,
    verdict: &'a Verdict,
    id: &str,
    is_named: bool,
) -> Option<Aspect<'a>> {
    let item = source.given.instrument.item(id)?;
    let reading = source.results.reading(id)?;
    if matches!(reading.state, State::Hidden | State::NotApplicable) {
        return None;
    }
    Some(Aspect {
        score: (reading.value()).and_then(|value| item_score(item, value, &item.scale)),
        name: verdict.name(id)?,
        item,
        reading,
        is_named,
    })
}

fn finding(verdict: &Verdict, aspects: &[Aspect]) -> Text {
    let named = aspects.iter().filter(|own| own.is_named);
    let named: Vec<Text> = named.map(|own| own.name.clone()).collect();
    each(|lang| {
        let words = words(lang);
        let said = if named.is_empty() {
            words.open.to_owned()
        } else {
            list(&named, lang)
        };
        (words.named)(verdict.label.get(lang), &said)
    })
}

fn marks(aspects: &[Aspect]) -> Vec<Mark> {
    let gauges: Vec<Gauge> = aspects.iter().map(|own| Gauge::answer(own.score)).collect();
    let mut marks = petals((500, MIDDLE), (INNER, RADIUS), &gauges);
    let span = 360 / i32::try_from(aspects.len()).unwrap_or(1).max(1);
    let named = aspects.iter().zip(0..).filter(|(own, _)| own.is_named);
    marks.extend(named.map(|(_, at)| Mark::Shape {
        x: 500,
        y: MIDDLE,
        points: slice(
            INNER,
            RADIUS,
            span * at - span / 2 + 3,
            span * at + span / 2 - 3,
        ),
        closed: true,
        style: Style::Outline,
    }));
    let names: Vec<Named> = aspects
        .iter()
        .map(|own| Named {
            style: if own.is_named {
                Style::Strong
            } else {
                Style::Name
            },
            name: own.name.clone(),
            number: number(own),
        })
        .collect();
    marks.extend(beside(MIDDLE, RADIUS, &names));
    marks
}

fn number(aspect: &Aspect) -> Text {
    match aspect.score {
        Some(score) => plain(score.to_string()),
        None => plain("0–100"),
    }
}

fn table(aspects: &[Aspect], verdict: &Verdict) -> Table {
    let cells = |own: &Aspect| {
        let reply = Reply::of(own.item, own.reading);
        vec![
            own.name.clone(),
            each(|lang| {
                reply
                    .as_ref()
                    .map_or_else(String::new, |reply| reply.say(lang).to_owned())
            }),
            number(own),
            each(|lang| {
                let words = words(lang);
                if own.is_named { words.yes } else { words.no }.to_owned()
            }),
        ]
    };
    Table {
        head: vec![
            word(|words| words.aspect),
            each(|lang| strings(lang).report().scored.answer.to_owned()),
            each(|lang| strings(lang).report().scored.score.to_owned()),
            verdict.label.clone(),
        ],
        rows: aspects.iter().map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_eight_petals() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("sh", known);
            scenes.iter().for_each(holds);
            assert_eq!(scenes.first().unwrap().table.rows.len(), 8);
        }
    }

    #[test]
    fn an_empty_flower_names_nothing_first() {
        let scenes = scenes("sh", Known::Nothing);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Look at these first: not known yet"
        );
    }

    #[test]
    fn the_two_lowest_have_a_thick_edge() {
        let answers = [
            ("sh-entrance", step(1)),
            ("sh-leader", step(4)),
            ("sh-price", step(2)),
        ];
        let scenes = answered("sh", &answers);
        let scene = scenes.first().unwrap();
        assert_eq!(scene.title.en, "Look at these first: entrance and price");
        let outlined = scene.marks.iter().filter(|mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::Outline,
                    ..
                }
            )
        });
        assert_eq!(outlined.count(), 2);
    }
}
