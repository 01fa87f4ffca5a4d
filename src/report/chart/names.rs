//! Names beside dots, where they cover neither a dot nor another name.
//!
//! Room is reckoned on the narrowest picture there is; on a wider one everything
//! lies further apart.

use super::{Anchor, text_width};
use crate::text::Text;

/// The narrowest picture, on a phone, in px.
pub const WIDTH: i32 = 288;
/// Height of a line of text, and its rise above the base line.
const TEXT: i32 = 16;
const RISE: i32 = 12;
/// Between a dot and its name.
const AWAY: i32 = 6;

/// A dot that has a name: thousandths across, px down.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    pub x: i32,
    pub y: i32,
    pub r: i32,
    pub name: &'a Text,
}

/// Where a name stands from its dot, in px.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Beside {
    pub dx: i32,
    pub dy: i32,
    pub anchor: Anchor,
    /// There is no free place: it covers something, or leaves the picture.
    pub covers: bool,
}

/// What is taken already, in px of the narrowest picture.
#[derive(Debug, Clone, Copy)]
pub struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    /// A line of words by its base line.
    pub fn of_words(x: i32, base: i32, anchor: Anchor, words: &Text) -> Area {
        let wide = text_width(&words.en).max(text_width(&words.zh));
        // A name is far shorter than an `i32`.
        #[allow(clippy::cast_possible_truncation)]
        let wide = wide.ceil() as i32;
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - wide / 2,
            Anchor::End => x - wide,
        };
        Area {
            left,
            top: base - RISE,
            right: left + wide,
            bottom: base - RISE + TEXT,
        }
    }

    fn of_dot(spot: &Spot) -> Area {
        let x = across(spot);
        Area {
            left: x - spot.r,
            top: spot.y - spot.r,
            right: x + spot.r,
            bottom: spot.y + spot.r,
        }
    }

    /// How much of the two lies on each other, in px².
    fn shared(&self, other: &Area) -> i32 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        width.max(0) * height.max(0)
    }

    /// How much leaves the picture; dearer than covering.
    fn outside(&self, (top, bottom): (i32, i32)) -> i32 {
        let over = [
            -self.left,
            top - self.top,
            self.right - WIDTH,
            self.bottom - bottom,
        ];
        over.into_iter().map(|out| out.max(0) * 100).sum()
    }
}

fn across(spot: &Spot) -> i32 {
    spot.x * WIDTH / 1000
}

/// A place for each name, the first having the choice, between two heights.
pub fn beside(spots: &[Spot], mut taken: Vec<Area>, between: (i32, i32)) -> Vec<Beside> {
    let dots: Vec<Area> = spots.iter().map(Area::of_dot).collect();
    let mut places = Vec::new();
    for (at, spot) in spots.iter().enumerate() {
        let others = dots.iter().enumerate().filter(|(own, _)| *own != at);
        let others: Vec<&Area> = others.map(|(_, dot)| dot).chain(&taken).collect();
        let (place, area) = best(spot, &others, between);
        // What is not written covers nothing.
        if !place.covers {
            taken.push(area);
        }
        places.push(place);
    }
    places
}

/// The first of the places around a dot that covers least.
fn best(spot: &Spot, others: &[&Area], between: (i32, i32)) -> (Beside, Area) {
    let far = spot.r + AWAY;
    let (near, low) = (far * 8 / 10, far * 7 / 10);
    let places = [
        (far, 4, Anchor::Start),
        (-far, 4, Anchor::End),
        (0, -far, Anchor::Middle),
        (0, far + RISE - 2, Anchor::Middle),
        (near, -low, Anchor::Start),
        (-near, -low, Anchor::End),
        (near, low + RISE, Anchor::Start),
        (-near, low + RISE, Anchor::End),
        (0, -far - TEXT, Anchor::Middle),
        (0, far + RISE + TEXT, Anchor::Middle),
    ];
    let mut least = i32::MAX;
    let mut found = (
        Beside {
            dx: far,
            dy: 4,
            anchor: Anchor::Start,
            covers: true,
        },
        Area::of_dot(spot),
    );
    for (dx, dy, anchor) in places {
        let area = Area::of_words(across(spot) + dx, spot.y + dy, anchor, spot.name);
        let covered: i32 = others.iter().map(|other| area.shared(other)).sum();
        let cost = covered + area.outside(between);
        if cost < least {
            least = cost;
            let covers = cost > 0;
            found = (
                Beside {
                    dx,
                    dy,
                    anchor,
                    covers,
                },
                area,
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::scene::plain;
    use super::*;

    fn placed(spots: &[(i32, i32, &str)]) -> Vec<Beside> {
        let names: Vec<Text> = spots.iter().map(|(.., name)| plain(*name)).collect();
        let spots: Vec<Spot> = (spots.iter().zip(&names))
            .map(|((x, y, _), name)| Spot {
                x: *x,
                y: *y,
                r: 8,
                name,
            })
            .collect();
        beside(&spots, Vec::new(), (0, 208))
    }

    #[test]
    fn names_of_dots_that_stand_close_do_not_cover_each_other() {
        let spots = [
            (730, 64, "Oak"),
            (720, 68, "Pine"),
            (740, 56, "Cedar"),
            (700, 84, "Birch"),
        ];
        let covering = placed(&spots).into_iter().filter(|own| own.covers);
        assert_eq!(covering.count(), 0);
    }

    #[test]
    fn a_name_at_the_edge_leans_into_the_picture() {
        let places = placed(&[(960, 100, "Chief engineer")]);
        assert_eq!(places.first().map(|own| own.anchor), Some(Anchor::End));
    }

    #[test]
    fn a_name_that_finds_no_room_says_so() {
        let places = placed(&[(
            500,
            100,
            "A name that is wider than the whole of a small phone",
        )]);
        assert!(places.first().is_some_and(|own| own.covers));
    }
}
