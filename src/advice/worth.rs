//! What the answer to an open question would take out of the range (conventions §8).

use crate::instrument::{Instrument, Item};
use crate::scoring::reading::Reading;
use crate::scoring::{Fraction, Results};

/// 100 · share · w / W, summed over the scales the item counts in: the width
/// that its answer takes out of the range.
pub(super) fn worth(
    instrument: &Instrument,
    results: &Results,
    shares: &super::Shares,
    item: &Item,
) -> Option<Fraction> {
    let own = instrument.counts_in(item).into_iter();
    let own = own.map(|(scale, weight)| (scale, Fraction::from_integer(weight.into())));
    let parts: Vec<Fraction> = own
        .chain(of_ratios(instrument, results, item))
        .filter_map(|(scale, weight)| {
            let share = shares.get(scale)?;
            let all = asked_weight(instrument, results, scale);
            Some(*share * weight * 100 / i64::from(all.max(1)))
        })
        .collect();
    (!parts.is_empty()).then(|| parts.into_iter().sum())
}

/// The weight of the ratios that wait for an open number; half of it where
/// they wait for both.
fn of_ratios<'a>(
    instrument: &'a Instrument,
    results: &'a Results,
    item: &'a Item,
) -> impl Iterator<Item = (&'a str, Fraction)> {
    let is_open = |id: &String| results.reading(id).is_some_and(Reading::is_open);
    let ratios = instrument.ratios.iter();
    let waits = ratios.filter(move |ratio| {
        let numbers = [&ratio.over, &ratio.under];
        numbers.contains(&&item.id) && is_open(&item.id)
    });
    waits.map(move |ratio| {
        let both = is_open(&ratio.over) && is_open(&ratio.under);
        let weight = Fraction::new(ratio.weight.into(), if both { 2 } else { 1 });
        (ratio.scale.as_str(), weight)
    })
}

/// The weight of the items in play of a scale.
fn asked_weight(instrument: &Instrument, results: &Results, scale: &str) -> u32 {
    let is_asked = |id: &String| results.reading(id).is_some_and(Reading::is_asked);
    let ratios = (instrument.ratios.iter())
        .filter(|ratio| ratio.scale == scale && is_asked(&ratio.over) && is_asked(&ratio.under))
        .map(|ratio| ratio.weight);
    (instrument.items.iter().zip(&results.readings))
        .filter(|(_, reading)| reading.is_asked())
        .flat_map(|(item, _)| instrument.counts_in(item))
        .filter(|(own, _)| *own == scale)
        .map(|(_, weight)| weight)
        .chain(ratios)
        .sum()
}
