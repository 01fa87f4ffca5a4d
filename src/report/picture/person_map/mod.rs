//! Persons by attitude and influence (`pf`).
//!
//! Across stands the attitude, from the first stance to the last; rows are the
//! influence, the most on top. A mark is as large as the contact is close, its
//! shape is the layer. Each person has a line of its own, so that names never
//! lie on each other. An open attitude is a dashed mark on its range.

mod card;
mod spot;

use crate::instrument::{Instrument, PeopleRules};
use crate::report::chart::scene::{Mark, Scene, Style, Table, along, lines, plain, text_lines};
use crate::report::chart::{Anchor, Tone};
use crate::report::{Source, figure};
use crate::scoring::{Fraction, Results};
use crate::text::{Lang, Text};

use super::cells::{inside, word, words};
use super::say::each;
use spot::{Spot, attitude};

/// The greatest influence and contact.
const MOST: u8 = 4;
/// Where the field begins, in thousandths.
const FROM: i32 = 100;
const TO: i32 = 950;
/// What stands above the field, in px, and the least height of a row.
const HEAD: i32 = 58;
const ROW: i32 = 30;
const LINE: i32 = 16;
/// How much of a narrow screen a name may take, in px.
const ROOM: i32 = 116;

/// Somebody on the map.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    /// As it is named by those who listen.
    pub id: &'a str,
    pub name: &'a str,
    pub results: &'a Results,
}

/// The scenes of this picture: of the persons of a deal where they are known,
/// else of the one that the sheet is about, with its card.
pub fn scenes(source: &Source) -> Vec<Scene> {
    let instrument = source.given.instrument;
    let Some(rules) = &instrument.people else {
        return Vec::new();
    };
    if let Some(people) = &source.results.answered.people {
        let spots: Vec<Spot> = (people.persons.iter())
            .map(|own| Spot::of_standing(instrument, rules, own))
            .collect();
        return vec![scene(instrument, rules, &spots)];
    }
    let name = source.about.person.as_ref();
    let name = name.map_or("", |person| person.name.as_str());
    let own = Spot::of_results(instrument, rules, name, source.results);
    let card = card::card(source, rules, &own);
    vec![scene(instrument, rules, &[own]), card]
}

/// The map of several persons, with who listens to whom.
pub fn map(instrument: &Instrument, persons: &[Person]) -> Option<Scene> {
    let rules = instrument.people.as_ref()?;
    let mut spots: Vec<Spot> = persons
        .iter()
        .map(|own| Spot::of_results(instrument, rules, own.name, own.results))
        .collect();
    for (spot, own) in spots.iter_mut().zip(persons) {
        let reading = own.results.reading(&rules.listens);
        let to = reading
            .and_then(|own| own.value())
            .and_then(|own| own.pick());
        spot.listens = to.and_then(|id| persons.iter().position(|other| other.id == id));
    }
    Some(scene(instrument, rules, &spots))
}

fn across(value: Fraction) -> i32 {
    let at = i32::try_from(figure::round(value * 10)).unwrap_or(0);
    FROM + (TO - FROM) * along(at, 0, 1000) / 1000
}

fn scene(instrument: &Instrument, rules: &PeopleRules, spots: &[Spot]) -> Scene {
    let (marks, height) = marks(instrument, rules, spots);
    Scene {
        title: finding(spots),
        height,
        marks,
        table: table(instrument, rules, spots),
        note: Some(note(instrument, rules)),
    }
}

fn finding(spots: &[Spot]) -> Text {
    if let [one] = spots {
        return each(|lang| {
            let words = words(lang);
            let influence = match one.influence {
                Some(step) => (words.influence_of)(step),
                None => words.influence_open.to_owned(),
            };
            let name = match one.at {
                Some(_) => inside(&one.attitude, lang),
                None => words.attitude_open.to_owned(),
            };
            (words.named_number)(one.name.get(lang), &name, &influence)
        });
    }
    let open = spots.iter().filter(|own| own.at.is_none()).count();
    let heavy: Vec<Text> = (spots.iter())
        .filter(|own| own.influence.is_some_and(|step| step + 1 >= MOST))
        .map(|own| own.name.clone())
        .collect();
    each(|lang| {
        let words = words(lang);
        let names: Vec<String> = heavy.iter().map(|own| own.get(lang).to_owned()).collect();
        match (names.as_slice(), open) {
            ([], 0) => words.nobody_weighty.to_owned(),
            ([], open) => (words.attitudes_open)(open, spots.len()),
            (names, 0) => (words.weighty)(names),
            (names, open) => (words.named)(
                &(words.weighty)(names),
                &(words.attitudes_open)(open, spots.len()),
            ),
        }
    })
}

/// Rows from the most influence down, last those without a known one.
fn marks(instrument: &Instrument, rules: &PeopleRules, spots: &[Spot]) -> (Vec<Mark>, i32) {
    let steps = (0..=MOST).rev().map(Some).chain([None]);
    let mut field = Vec::new();
    let mut named = Vec::new();
    let mut places: Vec<Option<(i32, i32)>> = vec![None; spots.len()];
    let mut y = HEAD;
    for step in steps {
        let inside: Vec<(usize, &Spot)> = (spots.iter().enumerate())
            .filter(|(_, own)| own.influence == step)
            .collect();
        if step.is_none() && inside.is_empty() {
            continue;
        }
        let top = y;
        for (at, own) in &inside {
            let to = own.listens.and_then(|to| spots.get(to));
            let words = label(own, to);
            let lines = i32::try_from(words.len()).unwrap_or(1);
            let (high, middle) = if own.low < own.high {
                (LINE * lines + 32, LINE * lines + 18)
            } else {
                let high = (LINE * lines + 12).max(ROW);
                (high, high / 2)
            };
            if let Some(place) = places.get_mut(*at) {
                *place = Some((own.x(), y + middle));
            }
            named.extend(beside(own, &words, y + middle));
            y += high;
        }
        y = y.max(top + ROW);
        field.extend(row(step, top, y));
    }
    let mut all = axis(instrument, rules, y);
    all.splice(0..0, field);
    for (own, place) in spots.iter().zip(&places) {
        let to = own.listens.and_then(|to| places.get(to).copied().flatten());
        if let (Some(from), Some(to)) = (*place, to) {
            all.push(Mark::Line {
                from,
                to,
                style: Style::Axis,
            });
        }
    }
    all.extend(named);
    (all, y + 6)
}

/// A row of the field with its influence.
fn row(step: Option<u8>, top: i32, bottom: i32) -> [Mark; 2] {
    let said = step.map_or_else(|| "?".to_owned(), |step| step.to_string());
    [
        Mark::Rect {
            x: FROM - 30,
            y: top,
            w: 1000 - FROM + 30,
            h: bottom - top,
            style: if step.is_some() {
                Style::Cell
            } else {
                Style::HeatNone
            },
        },
        Mark::text(
            0,
            i32::midpoint(top, bottom) + 5,
            Anchor::Start,
            Style::Name,
            plain(said),
        ),
    ]
}

/// The stances above the field, every other one on a second line.
fn axis(instrument: &Instrument, rules: &PeopleRules, bottom: i32) -> Vec<Mark> {
    let Some((verdict, places)) = attitude(instrument, rules) else {
        return Vec::new();
    };
    let last = places.len().saturating_sub(1);
    let mut marks = vec![
        Mark::text(
            0,
            14,
            Anchor::Start,
            Style::Name,
            scale(instrument, &rules.influence),
        ),
        Mark::text(1000, 14, Anchor::End, Style::Name, verdict.label.clone()),
    ];
    for (at, (key, place)) in places.iter().enumerate() {
        let x = across(*place);
        marks.push(Mark::Line {
            from: (x, HEAD - 4),
            to: (x, bottom),
            style: Style::Cut,
        });
        let (x, anchor) = match at {
            0 => (FROM - 30, Anchor::Start),
            at if at == last => (1000, Anchor::End),
            _ => (x, Anchor::Middle),
        };
        if let Some(name) = verdict.name(key) {
            let y = if at % 2 == 0 { 34 } else { 50 };
            marks.push(Mark::text(x, y, anchor, Style::Words, name.clone()));
        }
    }
    marks
}

/// The lines of a name, and whom it listens to.
fn label(own: &Spot, to: Option<&Spot>) -> Vec<(Style, Text)> {
    let mut lines: Vec<(Style, Text)> = whole_words(&own.name)
        .into_iter()
        .map(|line| (Style::Strong, line))
        .collect();
    if let Some(to) = to {
        let said = each(|lang| format!("→ {}", to.name.get(lang)));
        let said = whole_words(&said);
        lines.extend(said.into_iter().map(|line| (Style::Words, line)));
    }
    if own.contact.is_none() {
        lines.push((Style::Words, word(|words| words.contact_open)));
    }
    lines
}

/// Names in Latin letters break at spaces in both languages.
fn whole_words(name: &Text) -> Vec<Text> {
    if name.zh.is_ascii() || name.zh.starts_with('→') && name.zh == name.en {
        let lines = lines(&name.en, Lang::En, ROOM);
        return lines.into_iter().map(plain).collect();
    }
    text_lines(name, ROOM)
}

/// The mark of a person with its range, and the name on the side with room.
fn beside(own: &Spot, lines: &[(Style, Text)], y: i32) -> Vec<Mark> {
    let mut marks = Vec::new();
    if own.low < own.high {
        marks.push(Mark::Line {
            from: (across(own.low), y),
            to: (across(own.high), y),
            style: Style::Whisker,
        });
        for end in [own.low, own.high] {
            marks.push(Mark::Line {
                from: (across(end), y - 5),
                to: (across(end), y + 5),
                style: Style::Whisker,
            });
        }
    }
    let x = own.x();
    let radius = own.contact.map_or(9, |step| 5 + 2 * i32::from(step));
    let style = match own.at {
        Some(_) if own.layer.is_none() => Style::DotOther,
        Some(_) => Style::Dot(Tone::None),
        None => Style::DotOpen,
    };
    marks.push(shape(own.layer, x, y, radius, style));
    let count = i32::try_from(lines.len()).unwrap_or(1);
    let (side, anchor) = if x <= 540 {
        (1, Anchor::Start)
    } else {
        (-1, Anchor::End)
    };
    // Above the whisker, so that it strikes no name through.
    let (dx, first) = if own.low < own.high {
        (-side * radius, y - 18 - LINE * (count - 1))
    } else {
        (side * (radius + 6), y + 5 - LINE * (count - 1) / 2)
    };
    marks.extend(lines.iter().zip(0..).map(|((style, line), at)| Mark::Text {
        x,
        dx,
        y: first + LINE * at,
        anchor,
        style: *style,
        words: line.clone(),
    }));
    marks
}

/// Layers in the order of their options: disc, square, triangle, diamond.
fn shape(layer: Option<usize>, x: i32, y: i32, r: i32, style: Style) -> Mark {
    let points = match layer {
        Some(1) => vec![(-r, -r), (r, -r), (r, r), (-r, r)],
        Some(2) => vec![(0, -r - 1), (r + 1, r), (-r - 1, r)],
        Some(3) => vec![(0, -r - 2), (r + 2, 0), (0, r + 2), (-r - 2, 0)],
        _ => return Mark::Dot { x, y, r, style },
    };
    Mark::Shape {
        x,
        y,
        points,
        closed: true,
        style,
    }
}

/// The signs of the layers, by the short names of their options.
fn note(instrument: &Instrument, rules: &PeopleRules) -> Text {
    let item = instrument.item(&rules.layer);
    each(|lang| {
        let words = words(lang);
        let names = item.map_or_else(Vec::new, |item| {
            let options = item.options().iter().zip(words.shapes);
            options
                .map(|(own, shape)| (words.named)(shape, short(own.label.get(lang))))
                .collect::<Vec<String>>()
        });
        (words.person_note)(&names)
    })
}

/// The name before the explanation.
fn short(label: &str) -> &str {
    label.split([':', '：']).next().unwrap_or(label)
}

/// What the scale of an item is called.
fn scale(instrument: &Instrument, id: &str) -> Text {
    let item = instrument.item(id);
    let scale = item.and_then(|item| instrument.scale(&item.scale));
    scale.map_or_else(|| each(|_| String::new()), |own| own.label.clone())
}

fn table(instrument: &Instrument, rules: &PeopleRules, spots: &[Spot]) -> Table {
    let head = vec![
        word(|words| words.person),
        (instrument.verdict(&rules.attitude))
            .map_or_else(|| each(|_| String::new()), |own| own.label.clone()),
        scale(instrument, &rules.influence),
        scale(instrument, &rules.contact),
        scale(instrument, &rules.layer),
        scale(instrument, &rules.listens),
    ];
    let step = |own: Option<u8>| match own {
        Some(step) => each(|lang| (words(lang).of)(&step.to_string(), &MOST.to_string())),
        None => word(|words| words.open),
    };
    let cells = |own: &Spot| {
        let layer = own.layer.and_then(|at| {
            let item = instrument.item(&rules.layer)?;
            item.options().get(at)
        });
        let range = figure::dashed(figure::round(own.low), figure::round(own.high));
        vec![
            own.name.clone(),
            each(|lang| {
                let number = match own.at {
                    Some(at) => figure::round(at).to_string(),
                    None => range.clone(),
                };
                (words(lang).name_number)(own.attitude.get(lang), &number)
            }),
            step(own.influence),
            step(own.contact),
            match layer {
                Some(layer) => each(|lang| short(layer.label.get(lang)).to_owned()),
                None => word(|words| words.open),
            },
            match own.listens.and_then(|to| spots.get(to)) {
                Some(to) => to.name.clone(),
                None => word(|words| words.open),
            },
        ]
    };
    Table {
        head,
        rows: spots.iter().map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{self, Known, holds, pick, results, scenes, step};
    use super::*;

    #[test]
    fn every_sheet_has_a_map_of_one_person_and_its_card() {
        for known in [Known::Nothing, Known::Half, Known::All] {
            let scenes = scenes("pf", known);
            assert_eq!(scenes.len(), 2);
            scenes.iter().for_each(holds);
        }
    }

    #[test]
    fn somebody_of_whom_nothing_is_known_is_dashed_on_the_whole_range() {
        let scenes = scenes("pf", Known::Nothing);
        let marks = &scenes.first().unwrap().marks;
        let open = |mark: &Mark| {
            matches!(
                mark,
                Mark::Dot {
                    style: Style::DotOpen,
                    ..
                }
            )
        };
        assert!(marks.iter().any(open));
        let range = |mark: &Mark| matches!(mark, Mark::Line { from, to, style: Style::Whisker } if from.0 == FROM && to.0 == TO);
        assert!(marks.iter().any(range));
    }

    #[test]
    fn several_persons_have_lines_of_their_own_and_arrows() {
        let instrument = fixture::instrument("pf");
        let oak = results(
            &instrument,
            &[
                ("pf-influence", step(3)),
                ("pf-contact", step(4)),
                ("pf-layer", pick("decide")),
                ("pf-spoke-for", pick("yes")),
                ("pf-opened-door", pick("yes")),
                ("pf-plans-with", pick("no")),
                ("pf-prefers-rival", pick("no")),
                ("pf-acted-against", pick("no")),
                ("pf-listens-to", pick("2")),
            ],
        );
        let elm = results(&instrument, &[("pf-influence", step(3))]);
        let nobody = results(&instrument, &[]);
        let person = |id, name, results| Person { id, name, results };
        let scene = map(
            &instrument,
            &[
                person("1", "Oak", &oak),
                person("2", "Somebody with a long name", &elm),
                person("3", "Ash", &nobody),
            ],
        );
        let scene = scene.unwrap();
        holds(&scene);
        assert_eq!(scene.table.rows.len(), 3);
        let arrow = scene.marks.iter().any(
            |mark| matches!(mark, Mark::Text { words, .. } if words.en.starts_with("→ Somebody")),
        );
        assert!(arrow);
    }

    #[test]
    fn each_layer_has_a_shape_of_its_own() {
        let shapes = [Some(0), Some(1), Some(2), Some(3)]
            .map(|layer| shape(layer, 0, 0, 7, Style::DotOther));
        for (at, one) in shapes.iter().enumerate() {
            assert!(shapes.iter().skip(at + 1).all(|other| other != one));
        }
    }
}
