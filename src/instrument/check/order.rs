//! Visibility never goes round in a circle.
//!
//! A condition on a score, class or verdict waits for every item that the
//! result is made from.

#[path = "behind.rs"]
mod behind;

use super::{Cause, Fault, Place};
use crate::instrument::{Instrument, Item};

/// Positions of the items so that each comes after those its visibility reads.
pub(in crate::instrument) fn dependency_order(
    instrument: &Instrument,
) -> Result<Vec<usize>, Fault> {
    let position = |id: &str| instrument.items.iter().position(|item| item.id == id);
    let reads: Vec<Vec<usize>> = instrument
        .items
        .iter()
        .map(|item| match &item.visible {
            Some(condition) => behind::answers(instrument, condition)
                .into_iter()
                .filter_map(position)
                .collect(),
            None => Vec::new(),
        })
        .collect();
    let mut order: Vec<usize> = Vec::with_capacity(reads.len());
    loop {
        let next = reads.iter().enumerate().position(|(at, needs)| {
            !order.contains(&at) && needs.iter().all(|need| order.contains(need))
        });
        match next {
            Some(at) => order.push(at),
            None if order.len() == reads.len() => return Ok(order),
            None => return Err(circle(instrument, &order)),
        }
    }
}

/// Names the items that wait for each other.
fn circle(instrument: &Instrument, done: &[usize]) -> Fault {
    let left: Vec<(usize, &Item)> = instrument
        .items
        .iter()
        .enumerate()
        .filter(|(at, _)| !done.contains(at))
        .collect();
    let ids: Vec<&str> = left.iter().map(|(_, item)| item.id.as_str()).collect();
    let first = left.first().map_or(0, |(at, _)| *at);
    (
        Place::In("items", first, ".visible"),
        Cause::Cycle(ids.join(", ")),
    )
}
