//! Caps lower the label of a composite, never its number (conventions §4).
//!
//! A cap fires on a shown point, or when the bounds leave no doubt. Caps are
//! rules over results, so each of the two views has its own.

use super::condition::{Facts, holds};
use super::reading::Reading;
use super::{Given, View, bands};

/// Lowers the labels of `view` by the caps that fire in it.
pub fn apply(given: &Given, readings: &[Reading], view: &mut View) {
    let facts = Facts::new(given, readings, Some(view));
    let fired: Vec<_> = given
        .instrument
        .caps
        .iter()
        .filter(|cap| holds(&cap.when, &facts) == Some(true))
        .collect();
    for cap in fired {
        let composites = &mut view.composites;
        let Some(result) = composites.iter_mut().find(|result| result.id == cap.on) else {
            continue;
        };
        let lowered = result.label.map(|label| bands::cap(label, cap.at_most));
        if lowered != result.label {
            result.label = lowered;
            result.cap = Some(cap.id.clone());
        }
    }
}
