//! Bands and how firm they are (conventions §4).
//!
//! Weak below 40, partial from 40, strong from 70, taken from the unrounded
//! point. Firm when both bounds share the band. Without a point: the band that
//! both bounds share, else a range of two names.

use super::mean::Score;
use super::{Depth, Fraction};
use crate::instrument::Band;

/// The two cuts.
pub const CUTS: [i64; 2] = [40, 70];

/// What a score is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    pub name: Name,
    /// The band before a cap lowered it.
    pub capped_from: Option<Band>,
    /// A cap made both names of a range the same.
    pub narrowed_by_cap: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// One band; `firm`: open answers cannot change it.
    Band { band: Band, firm: bool },
    /// Anything from the lower to the upper.
    Range { lower: Band, upper: Band },
}

impl Label {
    /// The one band, if there is one.
    pub fn band(&self) -> Option<Band> {
        match self.name {
            Name::Band { band, .. } => Some(band),
            Name::Range { .. } => None,
        }
    }

    pub fn is_firm(&self) -> bool {
        matches!(self.name, Name::Band { firm: true, .. })
    }
}

/// The band of a value from 0 to 100.
pub fn band(value: Fraction) -> Band {
    let [partial, strong] = CUTS.map(Fraction::from_integer);
    if value >= strong {
        Band::Strong
    } else if value >= partial {
        Band::Partial
    } else {
        Band::Weak
    }
}

/// The label of a score. A quick result is never firm (§6).
pub fn label(score: &Score, depth: Depth) -> Label {
    let (lower, upper) = (band(score.low), band(score.high));
    let firm = lower == upper && depth == Depth::Full;
    let name = match score.shown_point() {
        Some(point) => Name::Band {
            band: band(point),
            firm,
        },
        None if lower == upper => Name::Band { band: lower, firm },
        None => Name::Range { lower, upper },
    };
    Label {
        name,
        capped_from: None,
        narrowed_by_cap: false,
    }
}

/// A label lowered to at most `limit`.
pub fn cap(label: Label, limit: Band) -> Label {
    match label.name {
        Name::Band { band, firm } if band > limit => Label {
            name: Name::Band { band: limit, firm },
            capped_from: Some(label.capped_from.unwrap_or(band)),
            ..label
        },
        Name::Range { lower, upper } if upper > limit => {
            if lower >= limit {
                Label {
                    name: Name::Band {
                        band: limit,
                        firm: false,
                    },
                    narrowed_by_cap: true,
                    ..label
                }
            } else {
                Label {
                    name: Name::Range {
                        lower,
                        upper: limit,
                    },
                    ..label
                }
            }
        }
        _ => label,
    }
}

/// Whether one step of one answer would change the band: a cut lies within
/// `step` of the shown point, score < cut ≤ score + step or
/// score − step < cut ≤ score.
pub fn is_borderline(score: &Score, step: Option<Fraction>) -> bool {
    let (Some(point), Some(step)) = (score.shown_point(), step) else {
        return false;
    };
    CUTS.map(Fraction::from_integer)
        .iter()
        .any(|&cut| (point < cut && cut <= point + step) || (point - step < cut && cut <= point))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(point: i64, low: i64, high: i64, shown: bool) -> Score {
        Score {
            point: Some(Fraction::from_integer(point)),
            shown,
            cover: Fraction::from_integer(1),
            low: Fraction::from_integer(low),
            high: Fraction::from_integer(high),
        }
    }

    #[test]
    fn cuts_belong_to_the_upper_band() {
        assert_eq!(band(Fraction::new(3999, 100)), Band::Weak);
        assert_eq!(band(Fraction::from_integer(40)), Band::Partial);
        assert_eq!(band(Fraction::from_integer(70)), Band::Strong);
    }

    #[test]
    fn a_quick_result_is_never_firm() {
        let sure = score(80, 75, 90, true);
        assert!(label(&sure, Depth::Full).is_firm());
        assert!(!label(&sure, Depth::Quick).is_firm());
    }

    #[test]
    fn without_a_point_two_bounds_in_one_band_still_name_it() {
        let name = label(&score(80, 71, 90, false), Depth::Full).name;
        let strong = Name::Band {
            band: Band::Strong,
            firm: true,
        };
        assert_eq!(name, strong);
    }

    #[test]
    fn a_cap_limits_the_upper_name_of_a_range() {
        let range = label(&score(50, 20, 90, false), Depth::Full);
        let partial = cap(range, Band::Partial);
        let expected = Name::Range {
            lower: Band::Weak,
            upper: Band::Partial,
        };
        assert_eq!(partial.name, expected);
        assert!(cap(range, Band::Weak).narrowed_by_cap);
    }

    #[test]
    fn a_lowered_label_remembers_where_it_came_from() {
        let label = cap(label(&score(75, 72, 78, true), Depth::Full), Band::Partial);
        assert_eq!(label.band(), Some(Band::Partial));
        assert_eq!(label.capped_from, Some(Band::Strong));
    }
}
