//! What the app does once a person has confirmed.

use dealgauge::order::Set;
use dealgauge::record::import::{self, Plan};
use dealgauge::record::{Record, Store, Stored};
use dealgauge::text::Lang;

/// Writes what a plan says, in its order.
pub fn confirm(store: &Store, plan: &Plan, lang: Lang) -> Store {
    let mut drawn = 0;
    let random = || {
        drawn += 1;
        format!("new{drawn}")
    };
    let mut after = store.clone();
    for record in plan.records(store, lang, random) {
        let seq = after.next_seq();
        after.put(Stored { seq, record });
    }
    after
}

/// Reads a file, plans and confirms.
#[track_caller]
pub fn bring_in(store: &Store, file: &str) -> Store {
    let export = import::read(file.as_bytes()).expect("the file is read");
    let plan = import::plan(store, &Set::new(), &export).expect("the file has its deals");
    confirm(store, &plan, Lang::En)
}

/// Fails if a record that was there before is not there as it was.
#[track_caller]
pub fn nothing_was_replaced(before: &Store, after: &Store) {
    for stored in before.all() {
        let id = stored.record.id();
        assert_eq!(
            after.stored(id).as_ref(),
            Some(&stored),
            "{id} was replaced or lost"
        );
    }
}

/// All records, without their place in the order.
pub fn records(store: &Store) -> Vec<Record> {
    store
        .all()
        .into_iter()
        .map(|stored| stored.record)
        .collect()
}
