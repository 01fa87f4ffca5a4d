//! A picture as a list of marks: what the special pictures of instruments are
//! made of.
//!
//! A scene is as wide as its place and as high as it says. Across, positions
//! are thousandths of the width, so that text keeps its size at any width; down
//! and inside a [`Mark::Shape`] they are px. Nothing here is a colour: a
//! [`Style`] says what a mark means, and the style sheet or [`file`] paints it.
//! Every scene says its finding as its title and all it shows as a table.

pub mod file;
mod style;

use super::{Anchor, text_width};
use crate::text::{Lang, Text};

pub use style::Style;

/// A picture, in both languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The finding, as a sentence.
    pub title: Text,
    /// In px.
    pub height: i32,
    /// Painted in this order.
    pub marks: Vec<Mark>,
    pub table: Table,
    /// A line below the picture.
    pub note: Option<Text>,
}

/// What a scene shows, in words and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub head: Vec<Text>,
    /// The first cell of a row is its name.
    pub rows: Vec<Vec<Text>>,
}

/// One mark. `x` and `w` are thousandths of the width, all else is px.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Line {
        from: (i32, i32),
        to: (i32, i32),
        style: Style,
    },
    Rect {
        x: i32,
        y: i32,
        w: i32,
        h: i32,
        style: Style,
    },
    Dot {
        x: i32,
        y: i32,
        r: i32,
        style: Style,
    },
    /// A dot that stands in px away from a place.
    Disc {
        x: i32,
        dx: i32,
        y: i32,
        r: i32,
        style: Style,
    },
    Text {
        x: i32,
        /// Away from `x`, in px.
        dx: i32,
        /// Of the base line.
        y: i32,
        anchor: Anchor,
        style: Style,
        words: Text,
    },
    /// A line through points, in px around a place.
    Shape {
        x: i32,
        y: i32,
        points: Vec<(i32, i32)>,
        closed: bool,
        style: Style,
    },
}

impl Mark {
    /// A text without an offset.
    pub fn text(x: i32, y: i32, anchor: Anchor, style: Style, words: Text) -> Mark {
        Mark::Text {
            x,
            dx: 0,
            y,
            anchor,
            style,
            words,
        }
    }
}

/// A name that is the same in both languages, such as a number.
pub fn plain(words: impl Into<String>) -> Text {
    let en = words.into();
    Text { zh: en.clone(), en }
}

/// Words in lines no wider than some px, in a 13 px face: English breaks at
/// spaces, Chinese anywhere but before a closing mark.
pub fn lines(words: &str, lang: Lang, room: i32) -> Vec<String> {
    const CLOSING: &str = "，。、；：？！）”’／";
    let pieces: Vec<&str> = match lang {
        Lang::En => words.split_inclusive(' ').collect(),
        Lang::Zh => (words.char_indices())
            .filter_map(|(at, own)| words.get(at..at + own.len_utf8()))
            .collect(),
    };
    let mut lines = vec![String::new()];
    for piece in pieces {
        if let Some(line) = lines.last_mut() {
            let fits = text_width(&format!("{line}{}", piece.trim_end())) <= f64::from(room);
            if line.is_empty() || fits || CLOSING.contains(piece) {
                line.push_str(piece);
            } else {
                lines.push(piece.to_owned());
            }
        }
    }
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The same in both languages; the shorter one ends in empty lines.
pub fn text_lines(words: &Text, room: i32) -> Vec<Text> {
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| lines(words.get(lang), lang, room));
    let line = |own: &[String], at: usize| own.get(at).cloned().unwrap_or_default();
    (0..en.len().max(zh.len()))
        .map(|at| Text {
            en: line(&en, at),
            zh: line(&zh, at),
        })
        .collect()
}

/// Thousandths for a value between two ends.
pub fn along(value: i32, from: i32, to: i32) -> i32 {
    let span = (to - from).max(1);
    1000 * (value - from).clamp(0, span) / span
}

/// `40%` or `33.3%` for thousandths.
pub fn percent(thousandths: i32) -> String {
    let (whole, tenth) = (thousandths / 10, (thousandths % 10).abs());
    let sign = if thousandths < 0 && whole == 0 {
        "-"
    } else {
        ""
    };
    if tenth == 0 {
        format!("{sign}{whole}%")
    } else {
        format!("{sign}{whole}.{tenth}%")
    }
}

/// The `d` of a path through points.
pub fn path(points: &[(i32, i32)], closed: bool) -> String {
    let mut d = String::new();
    for (at, (x, y)) in points.iter().enumerate() {
        d.push(if at == 0 { 'M' } else { 'L' });
        d.push_str(&x.to_string());
        d.push(' ');
        d.push_str(&y.to_string());
    }
    if closed {
        d.push('z');
    }
    d
}

/// The points of a slice of a ring around the middle, by degrees from the top,
/// clockwise: the outer arc, then the inner one back.
pub fn slice(inner: i32, outer: i32, from: i32, to: i32) -> Vec<(i32, i32)> {
    const STEP: i32 = 6;
    let mut points = Vec::new();
    let mut at = from;
    while at < to {
        points.push(polar(outer, at));
        at += STEP;
    }
    points.push(polar(outer, to));
    if inner == 0 {
        points.push((0, 0));
        return points;
    }
    while at > from {
        points.push(polar(inner, at.min(to)));
        at -= STEP;
    }
    points.push(polar(inner, from));
    points
}

/// A point by distance and degrees from the top, clockwise.
pub fn polar(radius: i32, degrees: i32) -> (i32, i32) {
    let angle = f64::from(degrees).to_radians();
    let at = |part: f64| {
        // Pictures are far smaller than an `i32`.
        #[allow(clippy::cast_possible_truncation)]
        let px = (f64::from(radius) * part).round() as i32;
        px
    };
    (at(angle.sin()), at(-angle.cos()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousandths_are_written_with_one_decimal_at_most() {
        assert_eq!(percent(400), "40%");
        assert_eq!(percent(333), "33.3%");
        assert_eq!(percent(-5), "-0.5%");
    }

    #[test]
    fn a_value_outside_its_ends_stays_on_the_picture() {
        assert_eq!(along(120, 0, 100), 1000);
        assert_eq!(along(-3, 0, 100), 0);
        assert_eq!(along(1, 0, 3), 333);
    }

    #[test]
    fn long_words_break_at_spaces_and_chinese_never_before_a_closing_mark() {
        assert_eq!(
            lines("Is it worth it?", Lang::En, 65),
            ["Is it", "worth it?"]
        );
        assert_eq!(
            lines("可以谈，让步留给他", Lang::Zh, 40),
            ["可以谈，", "让步留", "给他"]
        );
    }

    #[test]
    fn a_language_that_needs_fewer_lines_ends_in_empty_ones() {
        let words = Text {
            en: "one two".to_owned(),
            zh: "一".to_owned(),
        };
        let lines = text_lines(&words, 30);
        assert_eq!(lines.len(), 2);
        assert!(lines.last().is_some_and(|line| line.zh.is_empty()));
    }

    #[test]
    fn a_quarter_turn_points_to_the_right() {
        assert_eq!(polar(10, 0), (0, -10));
        assert_eq!(polar(10, 90), (10, 0));
    }

    #[test]
    fn a_slice_begins_and_ends_on_its_edges() {
        let points = slice(5, 10, 0, 90);
        assert_eq!(points.first(), Some(&polar(10, 0)));
        assert_eq!(points.last(), Some(&polar(5, 0)));
        assert!(points.contains(&polar(10, 90)));
    }
}
