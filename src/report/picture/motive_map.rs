//! The map of types: one dot a person, larger with more say, whiskers for what
//! is still possible (`mo`). Names stand at the dots, the types in their corners.

use std::cmp::Reverse;

use crate::order;
use crate::report::chart::names::{self, Area, Spot, WIDTH};
use crate::report::chart::scene::{Mark, Scene, Style, Table, plain};
use crate::report::chart::{Anchor, Tone};
use crate::report::class::ClassReport;
use crate::report::figure;
use crate::report::group::MapWords;
use crate::scoring::Fraction;
use crate::scoring::classes::{Coordinate, Place};
use crate::text::{Text, strings};

use super::say::{self, each};

/// Where the field begins, and how high it is: no higher, so that the report of
/// several persons stays on two sheets of paper.
const TOP: i32 = 24;
const FIELD: i32 = 240;
/// −100 … 100 takes this much of a thousand, so that dots stay inside.
const SPAN: i32 = 920;

/// Someone with or without a place.
#[derive(Debug, Clone, Copy)]
pub struct Person<'a> {
    pub name: &'a str,
    pub class: &'a ClassReport,
    /// 0–4; `None`: not known, drawn open.
    pub say: Option<u8>,
}

/// The map of some persons.
pub fn scene(map: &MapWords, persons: &[Person], title: Text) -> Scene {
    let mut marks = field(map);
    marks.extend(dots(map, persons));
    Scene {
        title,
        height: TOP + FIELD + 42,
        marks,
        table: table(map, persons),
        note: Some(say::word(|words| words.people.map_note)),
    }
}

/// The field with its axes, their ends around it, and the types in its corners.
fn field(map: &MapWords) -> Vec<Mark> {
    let line = |from: (i32, i32), to: (i32, i32)| Mark::Line {
        from,
        to,
        style: Style::Axis,
    };
    let arrow = |x: i32, y: i32, anchor: Anchor, sign: &str, end: &Text| {
        let words = each(|lang| match anchor {
            Anchor::End => format!("{} {sign}", end.get(lang)),
            _ => format!("{sign} {}", end.get(lang)),
        });
        Mark::text(x, y, anchor, Style::Words, words)
    };
    let (middle, foot) = (TOP + FIELD / 2, TOP + FIELD);
    let mut marks = vec![
        Mark::Rect {
            x: 0,
            y: TOP,
            w: 1000,
            h: FIELD,
            style: Style::Field,
        },
        line((500, TOP), (500, foot)),
        line((0, middle), (1000, middle)),
        arrow(500, TOP - 8, Anchor::Middle, "↑", &map.top),
        arrow(500, foot + 18, Anchor::Middle, "↓", &map.bottom),
        arrow(0, foot + 36, Anchor::Start, "←", &map.left),
        arrow(1000, foot + 36, Anchor::End, "→", &map.right),
    ];
    for (x, dx, y, anchor, name) in corners(map) {
        marks.push(Mark::Text {
            x,
            dx,
            y,
            anchor,
            style: Style::Name,
            words: name.clone(),
        });
    }
    marks
}

/// Where the types are named.
fn corners(map: &MapWords) -> impl Iterator<Item = (i32, i32, i32, Anchor, &Text)> {
    let places = [
        (0, 8, TOP + 18, Anchor::Start),
        (1000, -8, TOP + 18, Anchor::End),
        (0, 8, TOP + FIELD - 8, Anchor::Start),
        (1000, -8, TOP + FIELD - 8, Anchor::End),
    ];
    let named = places.into_iter().zip(&map.corners);
    named.filter_map(|((x, dx, y, anchor), name)| Some((x, dx, y, anchor, name.as_ref()?)))
}

/// The dots with their whiskers and names, the large ones first, so that small
/// ones lie above them.
fn dots(map: &MapWords, persons: &[Person]) -> Vec<Mark> {
    let mut placed: Vec<(&Person, &Place, Text)> = persons
        .iter()
        .filter_map(|own| Some((own, own.class.place.as_ref()?, plain(own.name))))
        .collect();
    order::sort_by_key(&mut placed, |(own, ..)| Reverse(radius(own)));
    let spots: Vec<Spot> = placed
        .iter()
        .map(|(own, place, name)| Spot {
            x: across(place.x.at),
            y: down(place.y.at),
            r: radius(own),
            name,
        })
        .collect();
    let taken = corners(map)
        .map(|(x, dx, y, anchor, name)| Area::of_words(x * WIDTH / 1000 + dx, y, anchor, name));
    let names = names::beside(&spots, taken.collect(), (TOP, TOP + FIELD));
    let mut marks: Vec<Mark> = placed
        .iter()
        .flat_map(|(_, place, _)| whiskers(place))
        .collect();
    for (((own, ..), spot), at) in placed.iter().zip(&spots).zip(names) {
        marks.push(Mark::Dot {
            x: spot.x,
            y: spot.y,
            r: spot.r,
            style: match own.say {
                Some(_) => Style::Dot(Tone::None),
                None => Style::DotOpen,
            },
        });
        marks.push(Mark::Text {
            x: spot.x,
            dx: at.dx,
            y: spot.y + at.dy,
            anchor: at.anchor,
            style: Style::Strong,
            words: spot.name.clone(),
        });
    }
    marks
}

fn radius(own: &Person) -> i32 {
    4 + 22 * i32::from(own.say.unwrap_or(1)) / 10
}

/// A part of the span around the middle, for −100 … 100.
fn part(value: Fraction, of: i32) -> i32 {
    let at = figure::round(value * i64::from(SPAN * of) / 200_000);
    i32::try_from(at).unwrap_or_default()
}

fn across(value: Fraction) -> i32 {
    500 + part(value, 1000)
}

fn down(value: Fraction) -> i32 {
    TOP + FIELD / 2 - part(value, FIELD)
}

fn whiskers(place: &Place) -> Vec<Mark> {
    let (x, y) = (across(place.x.at), down(place.y.at));
    let ends = [
        ((across(place.x.low), y), (across(place.x.high), y)),
        ((x, down(place.y.high)), (x, down(place.y.low))),
    ];
    let reach = ends.into_iter().filter(|(from, to)| from != to);
    reach
        .map(|(from, to)| Mark::Line {
            from,
            to,
            style: Style::Whisker,
        })
        .collect()
}

fn table(map: &MapWords, persons: &[Person]) -> Table {
    let at = |own: Option<&Coordinate>| {
        plain(own.map_or_else(String::new, |own| figure::signed(figure::round(own.at))))
    };
    let row = |own: &Person| {
        let place = own.class.place.as_ref();
        vec![
            plain(own.name),
            each(|lang| own.class.name.say(lang)),
            at(place.map(|place| &place.x)),
            at(place.map(|place| &place.y)),
            each(|lang| match own.say {
                Some(say) => say.to_string(),
                None => strings(lang).report().people.say_unknown.to_owned(),
            }),
        ]
    };
    let mut head = say::head(|words| [words.people.person, words.people.kind]);
    head.extend([map.right.clone(), map.top.clone()]);
    head.push(say::word(|words| words.people.say_head));
    Table {
        head,
        rows: persons.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::holds;
    use super::*;
    use crate::report::class::{ClassFinding, TypeName};

    fn class(x: i64, y: i64) -> ClassReport {
        let at = |value: i64| Coordinate {
            at: Fraction::from_integer(value),
            low: Fraction::from_integer(value - 5),
            high: Fraction::from_integer(value + 5),
        };
        ClassReport {
            name: TypeName::Unclear,
            verdict: Vec::new(),
            cover: Fraction::from_integer(1),
            rows: Vec::new(),
            finding: ClassFinding::None,
            place: Some(Place { x: at(x), y: at(y) }),
            say: None,
        }
    }

    fn words() -> MapWords {
        MapWords {
            left: plain("no gap seen"),
            right: plain("gap seen"),
            bottom: plain("restore"),
            top: plain("advance"),
            corners: [
                "Self-assured",
                "Growth seeker",
                "Steady keeper",
                "Trouble fixer",
            ]
            .map(|name| Some(plain(name))),
        }
    }

    fn of(persons: &[(&str, (i64, i64), Option<u8>)]) -> Scene {
        let classes: Vec<ClassReport> =
            persons.iter().map(|(_, (x, y), _)| class(*x, *y)).collect();
        let persons: Vec<Person> = persons
            .iter()
            .zip(&classes)
            .map(|((name, _, say), class)| Person {
                name,
                class,
                say: *say,
            })
            .collect();
        scene(&words(), &persons, plain("Map"))
    }

    #[test]
    fn a_dot_stands_where_the_types_put_it() {
        let scene = of(&[("Oak", (50, -38), Some(4))]);
        let dot = Mark::Dot {
            x: 730,
            y: TOP + 120 + 42,
            r: 12,
            style: Style::Dot(Tone::None),
        };
        assert!(scene.marks.contains(&dot), "{scene:?}");
        holds(&scene);
    }

    #[test]
    fn an_unknown_say_is_drawn_open() {
        let scene = of(&[("Elm", (0, 0), None)]);
        let open = |mark: &Mark| {
            matches!(
                mark,
                Mark::Dot {
                    style: Style::DotOpen,
                    ..
                }
            )
        };
        assert!(scene.marks.iter().any(open));
        holds(&scene);
    }

    #[test]
    fn names_of_persons_who_stand_close_do_not_cover_each_other() {
        holds(&of(&[
            ("Oak", (50, 40), Some(2)),
            ("Pine", (48, 38), Some(2)),
            ("Cedar", (52, 44), Some(2)),
            ("Chief engineer", (100, 0), Some(4)),
        ]));
    }
}
