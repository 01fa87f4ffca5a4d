//! The map of types: one dot a person, in per cent of the field.
//!
//! Names stand beside their dots, where they cover neither a dot nor another
//! name nor a corner's word. Room is reckoned on the narrowest field there is;
//! on a wider one everything lies further apart.

use super::{Anchor, text_width};
use crate::order;
use crate::report::figure::float;
use crate::scoring::classes::{Coordinate, Place};

/// −100 … 100 takes this much of the field, so that dots stay inside.
const SPAN: f64 = 92.0;
/// The narrowest and lowest field there is, in px: on a phone, and on paper.
const WIDTH: f64 = 288.0;
const HEIGHT: f64 = 208.0;
/// Height of a line of text, and its rise above the baseline.
const TEXT: f64 = 16.0;
const RISE: f64 = 12.0;
/// Between a dot and its name.
const AWAY: f64 = 6.0;

/// Someone to be put on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Person<'a> {
    pub name: &'a str,
    pub place: &'a Place,
    /// 0–4; `None`: not known, drawn open.
    pub say: Option<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Position among the persons given.
    pub person: usize,
    pub x: f64,
    pub y: f64,
    /// Both ends of what is possible, left–right and top–bottom.
    pub reach_x: (f64, f64),
    pub reach_y: (f64, f64),
    /// In px.
    pub radius: f64,
    pub open: bool,
    /// Where the name stands from the dot, in px.
    pub name_at: (f64, f64),
    pub anchor: Anchor,
}

#[derive(Debug, Clone, Copy)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    /// How much of the two lies on each other, in px².
    fn shared(&self, other: &Area) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        if width > 0.0 && height > 0.0 {
            width * height
        } else {
            0.0
        }
    }
}

/// The dots, large ones first so that small ones lie above them. `corners` are
/// the words in the upper left, upper right, lower left and lower right.
pub fn dots(persons: &[Person], corners: [&str; 4]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = persons
        .iter()
        .enumerate()
        .map(|(at, own)| dot(at, own))
        .collect();
    order::sort_by(&mut dots, |a, b| b.radius.total_cmp(&a.radius));
    let circles: Vec<Area> = dots.iter().map(circle).collect();
    let mut taken = words(corners);
    for (at, dot) in dots.iter_mut().enumerate() {
        let name = persons.get(dot.person).map_or("", |own| own.name);
        let others: Vec<&Area> = circles
            .iter()
            .enumerate()
            .filter(|(own, _)| *own != at)
            .map(|(_, circle)| circle)
            .chain(&taken)
            .collect();
        let area = put_name(dot, name, &others);
        taken.push(area);
    }
    dots
}

fn dot(person: usize, own: &Person) -> Dot {
    let across = |value| 50.0 + float(value) * SPAN / 200.0;
    let down = |value| 50.0 - float(value) * SPAN / 200.0;
    let ends = |one: &Coordinate| (one.low, one.high);
    let ((left, right), (low, high)) = (ends(&own.place.x), ends(&own.place.y));
    Dot {
        person,
        x: across(own.place.x.at),
        y: down(own.place.y.at),
        reach_x: (across(left), across(right)),
        reach_y: (down(high), down(low)),
        radius: 4.0 + 2.2 * f64::from(own.say.unwrap_or(1)),
        open: own.say.is_none(),
        name_at: (0.0, 0.0),
        anchor: Anchor::Start,
    }
}

fn circle(dot: &Dot) -> Area {
    let (x, y) = (dot.x * WIDTH / 100.0, dot.y * HEIGHT / 100.0);
    Area {
        left: x - dot.radius,
        top: y - dot.radius,
        right: x + dot.radius,
        bottom: y + dot.radius,
    }
}

/// What the corners' words take.
fn words(corners: [&str; 4]) -> Vec<Area> {
    let area = |(at, word): (usize, &str)| {
        let width = text_width(word) * 1.15 + 10.0;
        let left = if at % 2 == 0 { 0.0 } else { WIDTH - width };
        let top = if at < 2 { 0.0 } else { HEIGHT - 28.0 };
        Area {
            left,
            top,
            right: left + width,
            bottom: top + 28.0,
        }
    };
    corners.into_iter().enumerate().map(area).collect()
}

/// Puts the name where it covers least and returns what it takes.
fn put_name(dot: &mut Dot, name: &str, others: &[&Area]) -> Area {
    let far = dot.radius + AWAY;
    let high = dot.radius + AWAY;
    let places = [
        (far, 4.0, Anchor::Start),
        (-far, 4.0, Anchor::End),
        (0.0, -high, Anchor::Middle),
        (0.0, high + RISE - 2.0, Anchor::Middle),
        (far * 0.8, -high * 0.7, Anchor::Start),
        (-far * 0.8, -high * 0.7, Anchor::End),
        (far * 0.8, high * 0.7 + RISE, Anchor::Start),
        (-far * 0.8, high * 0.7 + RISE, Anchor::End),
        (0.0, -high - TEXT, Anchor::Middle),
        (0.0, high + RISE + TEXT, Anchor::Middle),
    ];
    let mut best: Option<(f64, usize, Area)> = None;
    for (at, place) in places.iter().enumerate() {
        let area = name_area(dot, name, *place);
        let covered: f64 = others.iter().map(|other| area.shared(other)).sum();
        let cost = covered + outside(&area);
        if best.as_ref().is_none_or(|(least, ..)| cost < *least) {
            best = Some((cost, at, area));
        }
    }
    let (_, at, area) = best.unwrap_or((0.0, 0, circle(dot)));
    if let Some((x, y, anchor)) = places.get(at) {
        dot.name_at = (*x, *y);
        dot.anchor = *anchor;
    }
    area
}

fn name_area(dot: &Dot, name: &str, (dx, dy, anchor): (f64, f64, Anchor)) -> Area {
    let x = dot.x * WIDTH / 100.0 + dx;
    let baseline = dot.y * HEIGHT / 100.0 + dy;
    let width = text_width(name);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Area {
        left,
        top: baseline - RISE,
        right: left + width,
        bottom: baseline - RISE + TEXT,
    }
}

/// How much of a name would stand outside the field; dearer than covering.
fn outside(area: &Area) -> f64 {
    let over = [
        -area.left,
        -area.top,
        area.right - WIDTH,
        area.bottom - HEIGHT,
    ];
    over.into_iter().map(|out| out.max(0.0) * 100.0).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Fraction;

    fn place(x: i64, y: i64) -> Place {
        let at = |value: i64| Coordinate {
            at: Fraction::from_integer(value),
            low: Fraction::from_integer(value - 5),
            high: Fraction::from_integer(value + 5),
        };
        Place { x: at(x), y: at(y) }
    }

    const CORNERS: [&str; 4] = [
        "Self-assured",
        "Growth seeker",
        "Steady keeper",
        "Trouble fixer",
    ];

    fn overlaps(dots: &[Dot], names: &[&str]) -> f64 {
        let areas: Vec<Area> = dots
            .iter()
            .map(|dot| {
                name_area(
                    dot,
                    names[dot.person],
                    (dot.name_at.0, dot.name_at.1, dot.anchor),
                )
            })
            .collect();
        let mut sum = 0.0;
        for (at, one) in areas.iter().enumerate() {
            sum += areas[at + 1..]
                .iter()
                .map(|other| one.shared(other))
                .sum::<f64>();
            let circles = dots.iter().enumerate().filter(|(own, _)| *own != at);
            sum += circles
                .map(|(_, dot)| one.shared(&circle(dot)))
                .sum::<f64>();
            sum += outside(one);
        }
        sum
    }

    #[test]
    fn a_dot_stands_where_the_types_put_it() {
        let place = place(50, -38);
        let dots = dots(
            &[Person {
                name: "Oak",
                place: &place,
                say: Some(4),
            }],
            CORNERS,
        );
        assert_eq!((dots[0].x, dots[0].y), (73.0, 67.48));
        assert!((dots[0].radius - 12.8).abs() < 1e-9);
        assert!((dots[0].reach_x.0 - 70.7).abs() < 1e-9);
    }

    #[test]
    fn an_unknown_say_is_drawn_open() {
        let place = place(0, 0);
        let dots = dots(
            &[Person {
                name: "Elm",
                place: &place,
                say: None,
            }],
            CORNERS,
        );
        assert!(dots[0].open);
    }

    #[test]
    fn names_of_persons_who_stand_close_do_not_cover_each_other() {
        let places = [place(50, 40), place(48, 38), place(52, 44), place(45, 30)];
        let names = ["Oak", "Pine", "Cedar", "Birch"];
        let persons: Vec<Person> = places
            .iter()
            .zip(names)
            .map(|(place, name)| Person {
                name,
                place,
                say: Some(2),
            })
            .collect();
        let dots = dots(&persons, CORNERS);
        assert!(overlaps(&dots, &names) < 1.0, "{dots:?}");
    }

    #[test]
    fn a_name_at_the_edge_leans_into_the_field() {
        let place = place(100, 0);
        let dots = dots(
            &[Person {
                name: "Chief engineer",
                place: &place,
                say: Some(4),
            }],
            CORNERS,
        );
        assert_eq!(dots[0].anchor, Anchor::End);
    }
}
