//! Single answers as marks: cells of a strip, states that are joined.

use crate::report::chart::scene::{Mark, Style, plain, polar};
use crate::report::chart::{Anchor, Tone};
use crate::text::Text;

/// Answers in a row of cells, light to dark, so many of which are as wide as
/// the picture; what is not known is an outline with its sign.
pub fn heat((y, h): (i32, i32), share: usize, cells: &[(Option<u8>, Text)]) -> Vec<Mark> {
    let wide = 1000 / i32::try_from(share).unwrap_or(1).max(1);
    let mut marks = Vec::new();
    for ((score, words), place) in cells.iter().zip(0..) {
        let x = wide * place;
        let Some(score) = score else {
            marks.push(Mark::Rect {
                x: x + 4,
                y: y + 1,
                w: wide - 8,
                h: h - 2,
                style: Style::HeatNone,
            });
            marks.push(unknown(x + wide / 2, 0, y + h / 2));
            continue;
        };
        let step = score / 25;
        marks.push(Mark::Rect {
            x,
            y,
            w: wide,
            h,
            style: Style::Heat(step),
        });
        marks.push(Mark::text(
            x + wide / 2,
            y + h / 2 + 5,
            Anchor::Middle,
            Style::OnHeat(step),
            words.clone(),
        ));
    }
    marks
}

/// A circle that is full, half full or empty; dashed with a sign when it is
/// not known.
pub fn state((x, dx): (i32, i32), y: i32, score: Option<u8>) -> Vec<Mark> {
    const R: i32 = 9;
    let disc = |style: Style| Mark::Disc {
        x,
        dx,
        y,
        r: R,
        style,
    };
    match score {
        None => vec![disc(Style::DotOpen), unknown(x, dx, y)],
        Some(100) => vec![disc(Style::Dot(Tone::Strong))],
        Some(0) => vec![disc(Style::DotOther)],
        Some(part) => {
            // Filled from the bottom up to the share, as half of a disc or more.
            let half = 180 * i32::from(part) / 100;
            let points = (0..=12)
                .map(|at| polar(R - 1, 180 - half + at * 2 * half / 12))
                .map(|(across, down)| (across + dx, down))
                .collect();
            vec![
                disc(Style::DotOther),
                Mark::Shape {
                    x,
                    y,
                    points,
                    closed: true,
                    style: Style::Fill(Tone::Partial),
                },
            ]
        }
    }
}

/// States in a row with their names below: joined where both are whole.
pub fn trail(y: i32, each: &[(Option<u8>, Text)]) -> Vec<Mark> {
    let wide = 1000 / i32::try_from(each.len()).unwrap_or(1).max(1);
    let x = |place: i32| wide * place + wide / 2;
    let mut marks = Vec::new();
    for ((from, to), place) in each.iter().zip(each.iter().skip(1)).zip(0..) {
        let whole = from.0 == Some(100) && to.0 == Some(100);
        marks.push(Mark::Line {
            from: (x(place), y),
            to: (x(place + 1), y),
            style: if whole { Style::Join } else { Style::JoinOpen },
        });
    }
    for ((score, name), place) in each.iter().zip(0..) {
        marks.extend(state((x(place), 0), y, *score));
        marks.push(Mark::text(
            x(place),
            y + 28,
            Anchor::Middle,
            Style::Words,
            name.clone(),
        ));
    }
    marks
}

/// The sign of what is not known, around a place.
pub fn unknown(x: i32, dx: i32, y: i32) -> Mark {
    Mark::Text {
        x,
        dx,
        y: y + 5,
        anchor: Anchor::Middle,
        style: Style::Strong,
        words: plain("?"),
    }
}
