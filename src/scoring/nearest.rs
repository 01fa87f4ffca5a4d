//! The nearest prototype, with a margin (conventions §5).
//!
//! ```text
//! class score = 100 − |score − prototype|
//! ```
//!
//! The classes less than the margin behind the nearest are named together; a
//! lead of exactly the margin wins. A class can be reached when it is named
//! anywhere between the bounds.

use super::Fraction;

/// A key and its place, 0–100.
pub type Prototype = (String, (i32, i32));

/// The keys named at a place, in the order of the prototypes.
pub fn at(place: Fraction, prototypes: &[Prototype], margin: u8) -> Vec<String> {
    let margin = Fraction::from_integer(i64::from(margin));
    let Some(nearest) = prototypes.iter().map(|own| distance(place, own)).min() else {
        return Vec::new();
    };
    prototypes
        .iter()
        .filter(|own| distance(place, own) - nearest < margin)
        .map(|(key, _)| key.clone())
        .collect()
}

/// The keys named anywhere from `low` to `high`, in the order of the prototypes.
pub fn between(low: Fraction, high: Fraction, prototypes: &[Prototype], margin: u8) -> Vec<String> {
    // What a class lacks to the nearest bends only at prototypes and half-way.
    let places: Vec<Fraction> = prototypes.iter().map(place).collect();
    let halves = places
        .iter()
        .flat_map(|one| places.iter().map(move |other| (one + other) / 2));
    let bends: Vec<Fraction> = (places.iter().copied().chain(halves))
        .filter(|bend| low < *bend && *bend < high)
        .chain([low, high])
        .collect();
    let named: Vec<Vec<String>> = bends
        .into_iter()
        .map(|bend| at(bend, prototypes, margin))
        .collect();
    prototypes
        .iter()
        .map(|(key, _)| key)
        .filter(|key| named.iter().any(|keys| keys.contains(key)))
        .cloned()
        .collect()
}

fn place((_, (over, under)): &Prototype) -> Fraction {
    Fraction::new(i64::from(*over), i64::from(*under).max(1))
}

fn distance(from: Fraction, prototype: &Prototype) -> Fraction {
    let own = place(prototype);
    if from > own { from - own } else { own - from }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds() -> Vec<Prototype> {
        let key = |key: &str, over| (key.to_owned(), (over, 6));
        vec![key("us", 500), key("middle", 300), key("rival", 100)]
    }

    fn named(place: Fraction) -> String {
        at(place, &thirds(), 10).join("/")
    }

    #[test]
    fn a_lead_of_exactly_the_margin_wins() {
        let cut = Fraction::new(100, 3) + Fraction::from_integer(5);
        assert_eq!(named(cut), "middle");
        assert_eq!(named(cut - Fraction::new(1, 100)), "middle/rival");
        assert_eq!(named(Fraction::from_integer(28)), "rival");
    }

    #[test]
    fn a_class_is_reached_where_the_range_passes_through_it() {
        let between = |low, high| {
            let [low, high] = [low, high].map(Fraction::from_integer);
            between(low, high, &thirds(), 10).join("/")
        };
        assert_eq!(between(0, 100), "us/middle/rival");
        assert_eq!(between(40, 60), "middle");
        assert_eq!(between(20, 60), "middle/rival");
    }
}
