//! Deals as dots on the field, with their names as far as they find room.

use super::super::{say, shapes};
use super::{Axis, FIELD, TOP};
use crate::report::chart::scene::{Mark, Style};
use crate::report::chart::{Tone, names};
use crate::report::figure;
use crate::scoring::mean::Score;
use crate::text::Text;

/// A deal with its two scores.
#[derive(Debug, Clone)]
pub struct Spot {
    pub name: Text,
    pub x: Score,
    pub y: Score,
}

/// Something that is open could still move the deal.
pub fn is_open(spot: &Spot) -> bool {
    !figure::is_settled(&spot.x) || !figure::is_settled(&spot.y)
}

/// Where a deal stands; `None` without a point on one of the axes.
fn place(spot: &Spot) -> Option<(i32, i32)> {
    let point = |score: &Score| score.shown_point().map(shapes::thousandths);
    point(&spot.x).zip(point(&spot.y))
}

/// A dot for each deal that has both points: the own full, or hollow and dashed
/// where a strip claims no side; others small and hollow. With others there,
/// names stand at the dots as far as they find room, the own first.
pub fn dots(
    own: Option<&Spot>,
    others: &[Spot],
    (x, y): (&Axis, &Axis),
    down: impl Fn(i32) -> i32,
) -> Vec<Mark> {
    let inside = |axis: &Axis, value: i32| (value - axis.middle).abs() < axis.half;
    let this = say::word(|words| words.picture.this_deal);
    let mut spots = Vec::new();
    let mut styles = Vec::new();
    for (spot, is_own) in
        (own.iter().map(|own| (*own, true))).chain(others.iter().map(|own| (own, false)))
    {
        let Some(at) = place(spot) else { continue };
        spots.push(names::Spot {
            x: at.0,
            y: down(at.1),
            r: if is_own { 8 } else { 5 },
            // The title has its name.
            name: if is_own { &this } else { &spot.name },
        });
        styles.push(match is_own {
            true if inside(x, at.0) || inside(y, at.1) => (Style::DotOpen, Style::Strong),
            true => (Style::Dot(Tone::None), Style::Strong),
            // Its name may lie on the grey strip.
            false => (Style::DotOther, Style::Name),
        });
    }
    let mut marks = Vec::new();
    if !others.is_empty() {
        let places = names::beside(&spots, Vec::new(), (TOP, TOP + FIELD));
        let named = spots.iter().zip(&styles).zip(places);
        marks.extend(named.filter(|(_, place)| !place.covers).map(
            |((spot, (_, style)), place)| Mark::Text {
                x: spot.x,
                dx: place.dx,
                y: spot.y + place.dy,
                anchor: place.anchor,
                style: *style,
                words: spot.name.clone(),
            },
        ));
    }
    // The own dot lies above the others.
    let dots = spots.iter().zip(&styles).rev();
    marks.extend(dots.map(|(spot, (style, _))| Mark::Dot {
        x: spot.x,
        y: spot.y,
        r: spot.r,
        style: *style,
    }));
    marks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::scene::plain;
    use crate::scoring::Fraction;

    fn score(low: i64, point: Option<i64>, high: i64) -> Score {
        Score {
            point: point.map(Fraction::from_integer),
            shown: point.is_some(),
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    fn axis() -> Axis {
        Axis {
            score: "x".to_owned(),
            label: plain("x"),
            middle: 500,
            half: 50,
            low: "small".to_owned(),
            high: "big".to_owned(),
        }
    }

    fn drawn(own: &Spot, others: &[Spot]) -> Vec<Mark> {
        dots(Some(own), others, (&axis(), &axis()), |value| {
            TOP + (1000 - value) * 3 / 10
        })
    }

    #[test]
    fn inside_the_strip_the_dot_is_hollow() {
        let spot = |x: i64| Spot {
            name: plain("A"),
            x: score(x, Some(x), x),
            y: score(80, Some(80), 80),
        };
        let style = |x: i64| match drawn(&spot(x), &[]).first() {
            Some(Mark::Dot { style, .. }) => Some(*style),
            _ => None,
        };
        assert_eq!(style(54), Some(Style::DotOpen));
        assert_eq!(style(55), Some(Style::Dot(Tone::None)));
    }

    #[test]
    fn without_a_point_on_one_axis_there_is_no_dot() {
        let spot = Spot {
            name: plain("A"),
            x: score(20, None, 80),
            y: score(80, Some(80), 80),
        };
        assert!(drawn(&spot, &[]).is_empty());
    }

    fn at(name: &str, x: i64, y: i64) -> Spot {
        Spot {
            name: plain(name),
            x: score(x, Some(x), x),
            y: score(y, Some(y), y),
        }
    }

    fn said(marks: &[Mark]) -> Vec<&str> {
        let words = marks.iter().filter_map(|mark| match mark {
            Mark::Text { words, .. } => Some(words.en.as_str()),
            _ => None,
        });
        words.collect()
    }

    #[test]
    fn other_deals_are_small_hollow_dots_with_their_names() {
        let marks = drawn(&at("Heron", 20, 20), &[at("Oak", 80, 80)]);
        assert_eq!(said(&marks), ["This deal", "Oak"]);
        let hollow = marks.iter().filter(|mark| {
            matches!(
                mark,
                Mark::Dot {
                    r: 5,
                    style: Style::DotOther,
                    ..
                }
            )
        });
        assert_eq!(hollow.count(), 1);
    }

    #[test]
    fn a_name_without_room_is_left_to_the_table_and_its_dot_stays() {
        let many: Vec<Spot> = (0..20).map(|_| at("The same place", 80, 80)).collect();
        let marks = drawn(&at("Heron", 80, 80), &many);
        assert!(said(&marks).len() < 10);
        let dots = marks.iter().filter(|mark| matches!(mark, Mark::Dot { .. }));
        assert_eq!(dots.count(), 21);
    }

    #[test]
    fn alone_the_deal_needs_no_name_at_its_dot() {
        assert!(said(&drawn(&at("Heron", 80, 80), &[])).is_empty());
    }
}
