//! Stances, done and fitting, and a beam for how level we stand (`st`).
//!
//! The stances are the classes; which fit is said by the verdict that a `fit`
//! reads. The beam shows the heaviest part of the leading index, the figures
//! below it its last one.

use crate::instrument::{Formula, Instrument, Method};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, Table};
use crate::report::chart::{Anchor, Tone};
use crate::report::class::TypeName;
use crate::report::index::Row;
use crate::scoring::Fraction;
use crate::text::Text;

use super::cells::{
    class, headline, inside, label, number_and_range, on, part, table, tone, word, words,
};
use super::quarters::{self, Quarter, quarters};
use super::rhythm;
use super::say::each;

/// The scenes of this picture.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let each = [stances(source), level(source), rhythm::scene(source)];
    each.into_iter().flatten().collect()
}

fn stances(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let classifier = instrument.classifier.as_ref()?;
    let fitting = fitting(source);
    let rows: Vec<Row> = (classifier.classes.iter())
        .map(|id| class(source, id))
        .collect();
    let slices: Vec<Quarter> = rows
        .iter()
        .map(|row| Quarter {
            label: row.label.clone(),
            score: row.answered.clone(),
            tone: Tone::None,
            outlined: fitting
                .contains(&row.id)
                .then(|| word(|words| words.fits_short)),
        })
        .collect();
    Some(Scene {
        title: finding(source, &fitting),
        height: quarters::HEIGHT,
        marks: quarters(&slices, &[]),
        table: stance_table(instrument, &rows, &fitting),
        note: Some(word(|words| words.stance_note)),
    })
}

/// The verdict that says what fits, and the one that compares.
fn verdicts(instrument: &Instrument) -> Option<(&str, &str)> {
    instrument.verdicts.iter().find_map(|own| match &own.by {
        Method::Fit { fits } => Some((fits.as_str(), own.id.as_str())),
        _ => None,
    })
}

/// The classes that fit, while not all of them can.
fn fitting(source: &Source) -> Vec<String> {
    let instrument = source.given.instrument;
    let all = (instrument.classifier.as_ref()).map_or(0, |own| own.classes.len());
    verdicts(instrument)
        .and_then(|(fits, _)| source.results.answered.verdict(fits))
        .map(|result| result.reached.clone())
        .filter(|reached| reached.len() < all)
        .unwrap_or_default()
}

fn finding(source: &Source, fitting: &[String]) -> Text {
    let instrument = source.given.instrument;
    let view = &source.results.answered;
    let done = (view.class.as_ref())
        .map(|class| TypeName::of(instrument, class))
        .filter(TypeName::is_named);
    let fits: Vec<Text> = fitting.iter().map(|id| label(source, id)).collect();
    let compared = verdicts(instrument).and_then(|(_, id)| {
        let key = view
            .verdict(id)?
            .outcome
            .keys()
            .first()
            .copied()?
            .to_owned();
        instrument.verdict(id)?.name(&key).cloned()
    });
    each(|lang| {
        let words = words(lang);
        let names: Vec<String> = fits.iter().map(|name| inside(name, lang)).collect();
        let fits = (!names.is_empty()).then(|| names.join(words.or));
        let done = done.as_ref().map(|name| match name {
            TypeName::Mixed(one, other) => {
                [inside(one, lang), inside(other, lang)].join(words.and_or)
            }
            name => name.say_inside(lang),
        });
        match (&compared, done, fits) {
            (Some(name), Some(done), Some(fits)) => {
                (words.done_and_fits)(name.get(lang), &done, &fits)
            }
            (_, Some(done), _) => (words.done_only)(&done),
            (_, None, Some(fits)) => (words.fits_only)(&fits),
            (_, None, None) => words.stance_open.to_owned(),
        }
    })
}

fn stance_table(instrument: &Instrument, rows: &[Row], fitting: &[String]) -> Table {
    let votes = instrument
        .classifier
        .as_ref()
        .and_then(|own| own.votes.as_deref());
    let of = |id: Option<&str>| {
        id.and_then(|id| {
            let scale = instrument.scale(id).map(|own| &own.label);
            scale.or_else(|| instrument.verdict(id).map(|own| &own.label))
        })
        .cloned()
        .unwrap_or_else(|| each(|_| String::new()))
    };
    Table {
        head: vec![
            word(|words| words.stance),
            of(votes),
            of(verdicts(instrument).map(|(fits, _)| fits)),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let fits = match fitting {
                    [] => None,
                    fitting => Some(fitting.contains(&row.id)),
                };
                vec![
                    row.label.clone(),
                    number_and_range(row.answered.as_ref()),
                    each(|lang| {
                        let words = words(lang);
                        let said = match fits {
                            None => words.open,
                            Some(true) => words.yes,
                            Some(false) => words.no,
                        };
                        said.to_owned()
                    }),
                ]
            })
            .collect(),
    }
}

/// Half of the beam and how far its end sinks at most, in px.
const HALF: i32 = 112;
const SINK: i32 = 40;
const PIVOT: i32 = 72;

/// A beam with the customer on one end and us on the other.
fn level(source: &Source) -> Option<Scene> {
    let instrument = source.given.instrument;
    let lead = instrument.composite(instrument.indices.first()?)?;
    let Formula::Mean(parts) = &lead.formula else {
        return None;
    };
    let (heaviest, _) = parts.iter().max_by_key(|(_, weight)| *weight)?;
    let row = part(source, heaviest);
    let rows: Vec<Row> = parts.iter().map(|(id, _)| part(source, id)).collect();
    Some(Scene {
        title: headline(&row),
        height: PIVOT + SINK + 44,
        marks: beam(&row),
        table: table(&rows),
        note: Some(word(|words| words.beam_note)),
    })
}

fn beam(row: &Row) -> Vec<Mark> {
    let mut marks = vec![Mark::Shape {
        x: 500,
        y: PIVOT,
        points: vec![(0, 0), (-16, SINK + 16), (16, SINK + 16)],
        closed: true,
        style: Style::Empty,
    }];
    marks.push(Mark::Shape {
        x: 500,
        y: PIVOT,
        points: vec![(-HALF, 0), (HALF, 0)],
        closed: false,
        style: Style::Cut,
    });
    if let Some(score) = &row.answered {
        let (low, high) = (sunk(score.low), sunk(score.high));
        if low > high {
            let points = vec![(-HALF, -low), (HALF, low), (HALF, high), (-HALF, -high)];
            marks.push(shape(points, true, Style::Range(tone(row))));
        }
        if let Some(point) = score.shown_point() {
            let sunk = sunk(point);
            marks.push(shape(
                vec![(-HALF, -sunk), (HALF, sunk)],
                false,
                Style::Join,
            ));
            for (x, y) in [(-HALF, -sunk), (HALF, sunk)] {
                marks.push(Mark::Disc {
                    x: 500,
                    dx: x,
                    y: PIVOT + y,
                    r: 8,
                    style: Style::Dot(tone(row)),
                });
            }
        }
    }
    let end = |dx: i32, y: i32, anchor: Anchor, style: Style, words: Text| Mark::Text {
        x: 500,
        dx,
        y,
        anchor,
        style,
        words,
    };
    let base = PIVOT + SINK + 34;
    marks.push(end(
        -HALF - 8,
        14,
        Anchor::Start,
        Style::Name,
        word(|w| w.they),
    ));
    marks.push(end(HALF + 8, 14, Anchor::End, Style::Name, word(|w| w.we)));
    let number = number_and_range(row.answered.as_ref());
    marks.push(end(0, base, Anchor::Middle, Style::Strong, number));
    marks
}

/// How far our end lies below theirs, in px: not at all at 100.
fn sunk(value: Fraction) -> i32 {
    SINK - on(value, SINK)
}

fn shape(points: Vec<(i32, i32)>, closed: bool, style: Style) -> Mark {
    Mark::Shape {
        x: 500,
        y: PIVOT,
        points,
        closed,
        style,
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{Known, answered, holds, pick, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_all_three_pictures() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("st", known);
            assert_eq!(scenes.len(), 3);
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn an_empty_sheet_says_that_neither_side_is_known() {
        let scenes = scenes("st", Known::Nothing);
        assert_eq!(
            scenes.first().unwrap().title.en,
            "Neither what was done nor what fits is known yet"
        );
        let known = |mark: &Mark| {
            matches!(
                mark,
                Mark::Shape {
                    style: Style::Fill(_),
                    ..
                } | Mark::Disc { .. }
            )
        };
        assert!(!scenes.iter().flat_map(|own| &own.marks).any(known));
    }

    #[test]
    fn our_end_sinks_when_we_look_up() {
        assert_eq!(sunk(Fraction::from_integer(100)), 0);
        assert_eq!(sunk(Fraction::from_integer(0)), SINK);
    }

    #[test]
    fn the_beam_is_that_of_the_heaviest_part() {
        let scenes = answered("st", &[("st-foot-agenda", step(2))]);
        let title = &scenes.get(1).unwrap().title.en;
        assert!(title.starts_with("Equal footing"), "{title}");
    }

    #[test]
    fn what_was_done_is_named_once_enough_is_known() {
        let ids = ["extra", "wrong", "quiet", "complaint"];
        let ids = ids.map(|id| format!("st-pick-{id}"));
        let answers: Vec<_> = ids.iter().map(|id| (id.as_str(), pick("advise"))).collect();
        let scenes = answered("st", &answers);
        let title = &scenes.first().unwrap().title.en;
        assert!(title.starts_with("What was done: advise"), "{title}");
    }
}
