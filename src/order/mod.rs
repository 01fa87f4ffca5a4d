//! Stable sorting, and maps in order, that are small in WebAssembly.
//!
//! The standard library's sort is made anew for every type, five kilobytes a
//! time. Here one sort of positions serves them all.

mod map;

use std::cmp::Ordering;

pub use map::{Map, Set};

/// Sorts a list, equals in the order they had.
pub fn sort_by<T>(list: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = positions(list.len(), &|a, b| match (list.get(a), list.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    pick(list, &order);
}

/// Sorts a list by a key, equals in the order they had.
pub fn sort_by_key<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(list, |a, b| key(a).cmp(&key(b)));
}

/// The positions of a list in order, equals in the order they had.
pub fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..count).collect();
    positions.sort_by(|&a, &b| compare(a, b));
    positions
}

/// Of a list, what is at these positions, in their order; each is taken once.
fn pick<T>(list: &mut Vec<T>, positions: &[usize]) {
    let mut slots: Vec<Option<T>> = list.drain(..).map(Some).collect();
    let picked = positions.iter().filter_map(|at| slots.get_mut(*at)?.take());
    list.extend(picked);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_keep_the_order_they_had() {
        let mut list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut list, |(number, _)| *number);
        assert_eq!(list, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
