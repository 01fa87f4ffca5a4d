//! Item scores made from two numbers (`docs/spec/05-ex`, §5.3; `10-dw`).
//!
//! ```text
//! s = clamp(times · over / under + plus, 0, 100)
//! ```
//!
//! Unknown while a number is, or while the lower one is zero.

use super::Fraction;
use super::mean::Part;
use super::reading::{Reading, State};
use crate::answer::Value;
use crate::instrument::{Instrument, Ratio};

/// All ratios of an instrument by id.
pub fn ratios(instrument: &Instrument, readings: &[Reading]) -> Vec<(String, Option<Fraction>)> {
    let score = |ratio: &Ratio| (ratio.id.clone(), ratio_score(ratio, readings));
    instrument.ratios.iter().map(score).collect()
}

/// The ratios that count in a scale: those whose numbers are both asked.
pub fn parts(
    instrument: &Instrument,
    readings: &[Reading],
    ratios: &[(String, Option<Fraction>)],
    scale: &str,
) -> Vec<Part> {
    (instrument.ratios.iter().zip(ratios))
        .filter(|(ratio, _)| ratio.scale == scale)
        .filter(|(ratio, _)| is_asked(readings, &ratio.over) && is_asked(readings, &ratio.under))
        .map(|(ratio, (_, score))| (ratio.weight, *score))
        .collect()
}

/// The ratio of two answered numbers, exact to a millionth of a point.
fn ratio_score(ratio: &Ratio, readings: &[Reading]) -> Option<Fraction> {
    const STEPS: f64 = 1e6;
    let over = number(readings, &ratio.over)?;
    let under = number(readings, &ratio.under).filter(|under| *under != 0.0)?;
    let score = f64::from(ratio.times) * over / under + f64::from(ratio.plus);
    // Between 0 and 10⁸: exact as a whole number.
    #[allow(clippy::cast_possible_truncation)]
    let steps = (score.clamp(0.0, 100.0) * STEPS).round() as i64;
    Some(Fraction::new(steps, 1_000_000))
}

fn is_asked(readings: &[Reading], id: &str) -> bool {
    let reading = readings.iter().find(|reading| reading.id == id);
    reading.is_some_and(Reading::is_asked)
}

/// The answered number of an item.
pub fn number(readings: &[Reading], id: &str) -> Option<f64> {
    let reading = readings.iter().find(|reading| reading.id == id)?;
    match &reading.state {
        State::Known(Value::Number(number)) => Some(*number),
        _ => None,
    }
}
