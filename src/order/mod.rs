//! Stable sorting, and maps in order, that are small in WebAssembly.
//!
//! The standard library's sort is made anew for every type, five kilobytes a
//! time. Here one sort of positions, of half a kilobyte, serves them all.

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
///
/// Runs that are in order, of one member at first, are merged in pairs.
pub fn positions(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..count).collect();
    let mut run = 1;
    while run < count {
        let mut merged = Vec::with_capacity(count);
        for pair in sorted.chunks(2 * run) {
            let (left, right) = pair.split_at(run.min(pair.len()));
            merge(left, right, compare, &mut merged);
        }
        sorted = merged;
        run *= 2;
    }
    sorted
}

fn merge(
    left: &[usize],
    right: &[usize],
    compare: &dyn Fn(usize, usize) -> Ordering,
    to: &mut Vec<usize>,
) {
    let mut rest = left;
    for own in right {
        while let [first, others @ ..] = rest
            && compare(*own, *first) != Ordering::Less
        {
            to.push(*first);
            rest = others;
        }
        to.push(*own);
    }
    to.extend(rest);
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

    #[test]
    fn lists_of_any_length_are_sorted() {
        for count in 0..70_u32 {
            let mut list: Vec<u32> = (0..count).map(|at| at * 37 % 71).collect();
            let mut expected = list.clone();
            expected.sort_unstable();
            sort_by_key(&mut list, |number| *number);
            assert_eq!(list, expected);
        }
    }
}
