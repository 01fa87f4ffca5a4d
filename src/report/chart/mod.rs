//! Where the marks of a picture stand, as numbers.
//!
//! Bars, maps and trends use per cent of their box, so that text keeps its
//! size at any width; the radar has coordinates of its own. No colours, no
//! SVG: those are the components'.

pub mod bar;
pub mod names;
pub mod scene;
pub mod trend;

use crate::instrument::Band;
use crate::number;

/// Which end of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// For the `text-anchor` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

/// The colour of a mark, by meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Weak,
    Partial,
    Strong,
    /// No band is settled.
    None,
}

impl Tone {
    pub fn of(band: Option<Band>) -> Tone {
        match band {
            Some(Band::Weak) => Tone::Weak,
            Some(Band::Partial) => Tone::Partial,
            Some(Band::Strong) => Tone::Strong,
            None => Tone::None,
        }
    }

    /// The end of a class name.
    pub fn name(self) -> &'static str {
        match self {
            Tone::Weak => "weak",
            Tone::Partial => "partial",
            Tone::Strong => "strong",
            Tone::None => "none",
        }
    }
}

/// `66.8%`: one decimal is a tenth of a pixel at most.
pub fn pct(value: f64) -> String {
    num(value) + "%"
}

/// A coordinate with one decimal.
pub fn num(value: f64) -> String {
    number::rounded(value, 1)
}

/// How wide a text is, in px of a 13 px face: Han characters fill their square,
/// Latin ones take a little more than half of it.
pub fn text_width(text: &str) -> f64 {
    text.chars()
        .map(|own| if own.is_ascii() { 7.2 } else { 13.0 })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_written_without_needless_digits() {
        assert_eq!(pct(66.79), "66.8%");
        assert_eq!(pct(40.0), "40%");
        assert_eq!(pct(-0.01), "0%");
        assert_eq!(num(-30.9), "-30.9");
    }
}
