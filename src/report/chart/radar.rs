//! The radar: a second view, folded. Spokes as wide as the scale weighs.
//!
//! Only scales whose weight changes with the context stand on it: what weighs
//! the same in every case tells nothing about this one, and has its bar.

use std::f64::consts::TAU;

use super::{Anchor, num};
use crate::instrument::{Formula, Instrument, Picture};
use crate::report::figure::{self, float};
use crate::report::index::{Row, RowPlace};
use crate::scoring::bands::CUTS;
use crate::text::Lang;

/// A radar needs this many spokes to be a shape.
const LEAST: usize = 3;
/// A label longer than this is broken in two.
const LONG: usize = 14;
/// Labels begin this far out.
const OUT: f64 = 1.14;

/// In the coordinates of [`VIEW_BOX`]; the centre is 0, the rim 100 away.
pub const VIEW_BOX: &str = "-245 -150 490 320";

#[derive(Debug, Clone, PartialEq)]
pub struct Radar {
    pub rim: String,
    pub cuts: Vec<String>,
    pub spokes: Vec<Spoke>,
    /// The ring between the low and the high ends.
    pub ring: String,
    /// Lines between neighbours that both have a point.
    pub lines: Vec<[(f64, f64); 2]>,
    pub dots: Vec<(f64, f64)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Spoke {
    pub end: (f64, f64),
    pub width: f64,
    /// Lines of the label, the value last.
    pub label: Vec<String>,
    pub value: String,
    pub at: (f64, f64),
    /// How far the first line stands above that, in lines.
    pub lift: f64,
    pub anchor: Anchor,
}

/// The ids of the scales on the radar; empty for other pictures.
pub fn scales(instrument: &Instrument) -> Vec<String> {
    if instrument.picture != Picture::Radar {
        return Vec::new();
    }
    let lead = instrument
        .indices
        .first()
        .and_then(|id| instrument.composite(id));
    let weights = match lead.map(|composite| &composite.formula) {
        Some(Formula::MeanBy(_, options)) => options.as_slice(),
        Some(Formula::Mean(parts)) => return parts.iter().map(|(id, _)| id.clone()).collect(),
        _ => return Vec::new(),
    };
    let Some((_, first)) = weights.first() else {
        return Vec::new();
    };
    let varies = |part: &&(String, u32)| weights.iter().any(|(_, parts)| !parts.contains(part));
    let pictured: Vec<String> = first
        .iter()
        .filter(varies)
        .map(|(id, _)| id.clone())
        .collect();
    if pictured.len() < LEAST {
        return first.iter().map(|(id, _)| id.clone()).collect();
    }
    pictured
}

/// The picture of these rows; `None` with too few of them.
pub fn radar(rows: &[&Row], lang: Lang) -> Option<Radar> {
    let applicable: Vec<&Row> = rows
        .iter()
        .filter(|row| row.answered.is_some())
        .copied()
        .collect();
    if applicable.len() < LEAST {
        return None;
    }
    let count = applicable.len();
    let end = |at: usize, value: f64| spot(at, count, value);
    let scored = || applicable.iter().filter_map(|row| row.answered.as_ref());
    let points: Vec<Option<(f64, f64)>> = scored()
        .enumerate()
        .map(|(at, score)| score.shown_point().map(|point| end(at, float(point))))
        .collect();
    let low: Vec<_> = scored()
        .enumerate()
        .map(|(at, own)| end(at, float(own.low)))
        .collect();
    let high: Vec<_> = scored()
        .enumerate()
        .map(|(at, own)| end(at, float(own.high)))
        .collect();
    let ring_at = |value: f64| path(&(0..count).map(|at| end(at, value)).collect::<Vec<_>>());
    #[allow(clippy::cast_precision_loss)]
    let cuts = CUTS.map(|cut| ring_at(cut as f64)).to_vec();
    Some(Radar {
        rim: ring_at(100.0),
        cuts,
        spokes: applicable
            .iter()
            .enumerate()
            .map(|(at, row)| spoke(row, end(at, 100.0), lang))
            .collect(),
        ring: path(&high) + &path(&low),
        lines: (0..count)
            .filter_map(|at| {
                let next = points.get((at + 1) % count).copied().flatten()?;
                Some([points.get(at).copied().flatten()?, next])
            })
            .collect(),
        dots: points.into_iter().flatten().collect(),
    })
}

/// The first spoke points up, the others follow clockwise.
fn spot(at: usize, count: usize, value: f64) -> (f64, f64) {
    #[allow(clippy::cast_precision_loss)]
    let angle = TAU * at as f64 / count as f64;
    (value * angle.sin(), -value * angle.cos())
}

fn path(spots: &[(f64, f64)]) -> String {
    let each = spots.iter().enumerate().map(|(at, (x, y))| {
        let command = if at == 0 { 'M' } else { 'L' };
        format!("{command}{} {}", num(*x), num(*y))
    });
    each.collect::<String>() + "z"
}

fn spoke(row: &Row, end: (f64, f64), lang: Lang) -> Spoke {
    let score = row.answered.as_ref();
    let value = match score.and_then(figure::point) {
        Some(point) => point.to_string(),
        None => score.map(figure::range).unwrap_or_default(),
    };
    let weight = match row.place {
        RowPlace::Part(Some(weight)) => f64::from(weight),
        _ => 10.0,
    };
    let label = lines(row.label.get(lang));
    #[allow(clippy::cast_precision_loss)]
    let lines = label.len() as f64;
    let (x, y) = (end.0 * OUT, end.1 * OUT);
    let (at, lift, anchor) = if end.0.abs() < 1.0 && end.1 < 0.0 {
        ((0.0, -106.0), lines, Anchor::Middle)
    } else {
        let anchor = if end.0.abs() < 1.0 {
            Anchor::Middle
        } else if end.0 > 0.0 {
            Anchor::Start
        } else {
            Anchor::End
        };
        let below = end.1 > 30.0;
        let y = if below { y + 14.0 } else { y };
        (
            (x, y),
            if below { 0.0 } else { (lines - 1.0) / 2.0 },
            anchor,
        )
    };
    Spoke {
        end,
        width: 1.0 + 0.2 * weight,
        label,
        value,
        at,
        lift,
        anchor,
    }
}

/// A long label in two lines, broken at the space nearest to its middle.
fn lines(label: &str) -> Vec<String> {
    if label.chars().count() <= LONG {
        return vec![label.to_owned()];
    }
    let middle = label.len() / 2;
    let spaces = label.match_indices(' ').map(|(at, _)| at);
    match spaces.min_by_key(|at| at.abs_diff(middle)) {
        Some(at) => {
            let (one, other) = label.split_at(at);
            vec![one.to_owned(), other.trim_start().to_owned()]
        }
        None => vec![label.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::reply::both;
    use crate::scoring::Fraction;
    use crate::scoring::mean::Score;

    fn row(point: Option<i64>, label: &str) -> Row {
        Row {
            id: label.to_owned(),
            label: both(label),
            place: RowPlace::Part(Some(27)),
            answered: Some(Score {
                point: point.map(Fraction::from_integer),
                shown: point.is_some(),
                cover: Fraction::from_integer(1),
                low: Fraction::from_integer(20),
                high: Fraction::from_integer(80),
            }),
            evidenced: None,
            standing: None,
            borderline: false,
            weakest: false,
        }
    }

    #[test]
    fn a_scale_without_a_point_breaks_the_line() {
        let rows = [
            row(Some(50), "A"),
            row(None, "B"),
            row(Some(60), "C"),
            row(Some(70), "D"),
        ];
        let rows: Vec<&Row> = rows.iter().collect();
        let radar = radar(&rows, Lang::En).unwrap();
        assert_eq!(radar.dots.len(), 3);
        assert_eq!(radar.lines.len(), 2);
        assert_eq!(radar.spokes[1].value, "20–80");
        assert!((radar.spokes[0].width - 6.4).abs() < 1e-9);
    }

    #[test]
    fn two_scales_make_no_radar() {
        let rows = [row(Some(50), "A"), row(Some(60), "B")];
        assert_eq!(radar(&rows.iter().collect::<Vec<_>>(), Lang::En), None);
    }

    #[test]
    fn a_long_label_is_broken_near_its_middle() {
        assert_eq!(lines("Care for the customer"), ["Care for", "the customer"]);
        assert_eq!(lines("Competence"), ["Competence"]);
    }
}
