//! Names around a round picture, so that none leaves a narrow screen.

use crate::report::chart::Anchor;
use crate::report::chart::scene::{Mark, Style, lines, polar};
use crate::text::{Lang, Text};

use super::shapes::HALF;

/// From a line of words to the next, in px.
const LINE: i32 = 16;

/// A name with the number below it.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    pub style: Style,
    pub name: Text,
    pub number: Text,
}

/// Beside the ends of so many petals or axes, broken into lines where room is
/// short. `y`: of the middle; the first end is on top, the others clockwise.
pub fn beside(y: i32, radius: i32, each: &[Named]) -> Vec<Mark> {
    each.iter()
        .zip(0..)
        .flat_map(|(own, at)| {
            let (dx, dy) = polar(radius + 8, 360 * at / count(each));
            let (anchor, room) = match dx {
                -12..=12 => (Anchor::Middle, 2 * HALF),
                13.. => (Anchor::Start, HALF - dx),
                _ => (Anchor::End, HALF + dx),
            };
            let lines = stacked(&[&own.name, &own.number], room);
            let last = i32::try_from(lines.len()).unwrap_or(1) - 1;
            let first = match dy {
                ..-30 => dy - last * LINE,
                31.. => dy + 12,
                _ => dy + 5 - last * LINE / 2,
            };
            let lines = lines.into_iter().map(|line| (own.style, line)).collect();
            block((dx, y + first), anchor, lines)
        })
        .collect()
}

/// Over and under the ends of the axes of a radar: names at the sides begin at
/// the edge of a narrow screen, above an end that looks up, below one that
/// looks down.
pub fn ends(y: i32, radius: i32, each: &[Named]) -> Vec<Mark> {
    each.iter()
        .zip(0..)
        .flat_map(|(own, at)| {
            let (dx, dy) = polar(radius, 360 * at / count(each));
            let lines = vec![
                (own.style, own.name.clone()),
                (Style::Words, own.number.clone()),
            ];
            let (place, anchor) = match (dx, dy) {
                (-12..=12, ..0) => ((0, dy - 10 - LINE), Anchor::Middle),
                (-12..=12, _) => ((0, dy + 20), Anchor::Middle),
                (13.., ..24) => ((HALF, dy - 18 - LINE), Anchor::End),
                (_, ..24) => ((-HALF, dy - 18 - LINE), Anchor::Start),
                (13.., _) => ((HALF, dy + 20), Anchor::End),
                _ => ((-HALF, dy + 20), Anchor::Start),
            };
            block((place.0, y + place.1), anchor, lines)
        })
        .collect()
}

/// Words below each other, each in as many lines as its language needs; the
/// shorter one ends in empty lines.
pub fn stacked(words: &[&Text], room: i32) -> Vec<Text> {
    let of = |lang: Lang| -> Vec<String> {
        let each = words.iter().map(|own| own.get(lang));
        each.flat_map(|own| lines(own, lang, room)).collect()
    };
    let (en, zh) = (of(Lang::En), of(Lang::Zh));
    let line = |own: &[String], at: usize| own.get(at).cloned().unwrap_or_default();
    (0..en.len().max(zh.len()))
        .map(|at| Text {
            en: line(&en, at),
            zh: line(&zh, at),
        })
        .collect()
}

fn block((dx, top): (i32, i32), anchor: Anchor, lines: Vec<(Style, Text)>) -> Vec<Mark> {
    let line = |((style, words), at): ((Style, Text), i32)| Mark::Text {
        x: 500,
        dx,
        y: top + LINE * at,
        anchor,
        style,
        words,
    };
    lines.into_iter().zip(0..).map(line).collect()
}

fn count(each: &[Named]) -> i32 {
    i32::try_from(each.len()).unwrap_or(1).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::scene::plain;

    fn named(name: &str) -> Named {
        Named {
            style: Style::Name,
            name: plain(name),
            number: plain("50"),
        }
    }

    #[test]
    fn a_long_name_at_the_side_is_broken_into_lines() {
        let each: Vec<Named> = (0..4).map(|_| named("Staff knowledge")).collect();
        let marks = beside(100, 76, &each);
        // One line on top, two at each side, one below; each with its number.
        assert_eq!(marks.len(), 2 + 3 + 2 + 3);
    }

    #[test]
    fn a_number_follows_its_name_without_a_gap_in_both_languages() {
        let name = Text {
            en: "Best sellers".to_owned(),
            zh: "主推".to_owned(),
        };
        let lines = stacked(&[&name, &plain("50")], 60);
        let zh: Vec<&str> = lines.iter().map(|line| line.zh.as_str()).collect();
        assert_eq!(zh, ["主推", "50", ""]);
    }

    #[test]
    fn the_first_name_stands_above_the_middle() {
        let marks = ends(100, 80, &[named("Oak")]);
        assert!(
            matches!(
                marks.last(),
                Some(Mark::Text {
                    y: 10,
                    anchor: Anchor::Middle,
                    ..
                })
            ),
            "{marks:?}"
        );
    }
}
