//! The five dimensions of one person, each on an axis of its own.
//!
//! What routes advice are kinds: their axes have a stop an option and say
//! nothing of more or less, so they are not drawn as a radar, whose area would.
//! An item of several ticks is followed by how we know it.

use crate::answer::Value;
use crate::instrument::{Kind, Method, PeopleRules, Role};
use crate::report::Source;
use crate::report::chart::scene::{Mark, Scene, Style, along, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::text::Text;

use super::super::cells::{label, word, words};
use super::super::items::{self, Asked};
use super::super::say::each;
use super::super::shapes::{Gauge, range_bar};
use super::spot::Spot;

const LINE: i32 = 16;
/// From the last words of an axis to the axis, and to the next one.
const AXIS: i32 = 17;
const NEXT: i32 = 38;
/// What words have on the narrowest screen, in px.
const ROOM: i32 = 284;

/// One axis with what is said of it.
struct Axis<'a> {
    name: Text,
    /// At the end of the line of the name.
    number: Text,
    said: Vec<Text>,
    at: At<'a>,
    is_known: bool,
}

/// Where somebody stands on an axis: on stops, or on 0 to 100.
enum At<'a> {
    Stops(Asked<'a>),
    Score(Gauge),
}

/// The card of the person that the sheet is about.
pub fn card(source: &Source, rules: &PeopleRules, own: &Spot) -> Scene {
    let axes = axes(source, rules, own);
    let mut marks = Vec::new();
    let mut y = 0;
    for axis in &axes {
        y += 13;
        let mut text = |x: i32, y: i32, anchor: Anchor, style: Style, words: &Text| {
            marks.push(Mark::text(x, y, anchor, style, words.clone()));
        };
        text(0, y, Anchor::Start, Style::Name, &axis.name);
        text(1000, y, Anchor::End, Style::Strong, &axis.number);
        for line in axis.said.iter().flat_map(|own| text_lines(own, ROOM)) {
            y += LINE;
            text(0, y, Anchor::Start, Style::Words, &line);
        }
        marks.extend(match axis.at {
            At::Stops(asked) => stops(y + AXIS, asked),
            At::Score(gauge) => range_bar((20, 960), y + AXIS, gauge),
        });
        y += NEXT;
    }
    let known = axes.iter().filter(|axis| axis.is_known).count();
    let row = |axis: &Axis| {
        let said = axis.said.iter().chain([&axis.number]);
        let said = each(|lang| {
            let said: Vec<&str> = said.clone().map(|own| own.get(lang)).collect();
            let said = said.into_iter().filter(|own| !own.is_empty());
            said.collect::<Vec<_>>().join(words(lang).also)
        });
        vec![axis.name.clone(), said]
    };
    Scene {
        title: each(|lang| (words(lang).card)(own.name.get(lang), known, axes.len())),
        height: y,
        marks,
        table: items::answer_table(axes.iter().map(row).collect()),
        note: Some(word(|words| words.card_note)),
    }
}

/// The kinds, then contact and attitude.
fn axes<'a>(source: &Source<'a>, rules: &PeopleRules, own: &Spot) -> Vec<Axis<'a>> {
    let mut axes: Vec<Axis> = kinds(source, rules);
    axes.extend(Asked::of(source, &rules.contact).map(|asked| Axis {
        name: label(source, &asked.item.scale),
        number: plain(asked.score().map_or(String::new(), |own| own.to_string())),
        said: vec![asked.reply_or_unknown()],
        at: At::Score(asked.gauge()),
        is_known: asked.reading.is_known(),
    }));
    let verdict = source.given.instrument.verdict(&rules.attitude);
    if let Some(Method::Nearest { of, .. }) = verdict.map(|own| &own.by) {
        axes.push(Axis {
            name: label(source, of),
            number: items::value(source, of),
            said: vec![own.attitude.clone()],
            at: At::Score(items::gauge(source, of).unwrap_or(Gauge::OPEN)),
            is_known: own.at.is_some(),
        });
    }
    axes
}

/// What routes advice, but for the layer.
fn kinds<'a>(source: &Source<'a>, rules: &PeopleRules) -> Vec<Axis<'a>> {
    let instrument = source.given.instrument;
    let routes = |id: &str| {
        let scale = instrument.scale(id);
        scale.is_some_and(|own| own.role == Role::Routing)
    };
    let items = &instrument.items;
    let next = items.iter().skip(1).map(Some).chain([None]);
    (items.iter().zip(next))
        .filter(|(item, _)| item.id != rules.layer && routes(&item.scale))
        .filter_map(|(item, next)| {
            let asked = Asked::of(source, &item.id)?;
            let how = next.filter(|_| matches!(item.kind, Kind::Multi { .. }));
            let how = how.and_then(|next| Asked::of(source, &next.id));
            let said = [Some(asked), how.filter(|_| asked.reading.is_known())];
            Some(Axis {
                name: label(source, &item.scale),
                number: plain(""),
                said: (said.into_iter().flatten())
                    .map(Asked::reply_or_unknown)
                    .collect(),
                at: At::Stops(asked),
                is_known: asked.reading.is_known(),
            })
        })
        .collect()
}

/// A stop an option, those that are picked filled; dashed while none is known.
fn stops(y: i32, asked: Asked) -> Vec<Mark> {
    let options = asked.item.options();
    let last = i32::try_from(options.len()).unwrap_or(1) - 1;
    let x = |at: i32| 30 + 940 * along(at, 0, last) / 1000;
    let picked = |key: &String| match asked.reading.value() {
        Some(Value::Pick(own)) => own == key,
        Some(Value::Picks(own)) => own.contains(key),
        _ => false,
    };
    let mut marks = vec![Mark::Line {
        from: (x(0), y),
        to: (x(last), y),
        style: Style::Axis,
    }];
    marks.extend(options.iter().zip(0..).map(|(option, at)| {
        let (r, style) = match picked(&option.key) {
            true => (8, Style::Dot(Tone::None)),
            false if asked.reading.is_known() => (5, Style::Cell),
            false => (6, Style::DotOpen),
        };
        Mark::Dot {
            x: x(at),
            y,
            r,
            style,
        }
    }));
    marks
}

#[cfg(test)]
mod tests {
    use super::super::super::fixture::{Known, answered, holds, pick, scenes, step};
    use super::*;

    fn drawn(answers: &[(&str, Value)]) -> Scene {
        let scene = answered("pf", answers).pop().unwrap();
        holds(&scene);
        scene
    }

    fn filled(scene: &Scene) -> usize {
        let dot = |mark: &&Mark| matches!(mark, Mark::Dot { r: 8, .. });
        scene.marks.iter().filter(dot).count()
    }

    #[test]
    fn a_card_has_five_axes_and_says_how_many_are_known() {
        let scene = drawn(&[]);
        assert_eq!(scene.table.rows.len(), 5);
        assert_eq!(scene.title.en, "This person: 0 of 5 dimensions known");
        assert_eq!(filled(&scene), 0);
        let scene = drawn(&[("pf-maslow", pick("safety")), ("pf-contact", step(3))]);
        assert_eq!(scene.title.en, "This person: 2 of 5 dimensions known");
        assert_eq!(filled(&scene), 1);
    }

    #[test]
    fn each_tick_is_a_filled_stop_and_says_how_it_is_known() {
        let ticks = ["use", "tech"].map(str::to_owned).to_vec();
        let scene = drawn(&[
            ("pf-focus", Value::Picks(ticks)),
            ("pf-focus-how", pick("told")),
        ]);
        assert_eq!(filled(&scene), 2);
        let told = |mark: &Mark| matches!(mark, Mark::Text { words, .. } if words.en == "Told by the person");
        assert!(scene.marks.iter().any(told));
    }

    #[test]
    fn words_fit_a_phone_whatever_is_known() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            scenes("pf", known).iter().for_each(holds);
        }
    }
}
