//! Stores as people, and people's browsers, may leave them.

use std::fmt::Debug;
use std::ops::Range;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use dealgauge::answer::{Answer, Grade, Value};
use dealgauge::order::Map;
use dealgauge::record::{Assessment, Deal, Person, Record, Store, Stored};
use dealgauge::run::Run;
use dealgauge::scoring::Depth;
use dealgauge::text::date::Stamp;

use crate::hostile;

/// Plain words, any characters at all, and what is known to hurt.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Za-z \u{4e00}-\u{4eff}]{0,16}",
        2 => any::<String>(),
        3 => select(hostile::TEXTS).prop_map(str::to_owned),
        1 => Just("长 note ".repeat(900)),
    ]
}

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => (0..=4_i32).prop_map(f64::from),
        1 => (0..=1_000_000_000_000_i64).prop_map(|whole| whole as f64),
        1 => (-999_999_999_i64..=999_999_999).prop_map(|millionths| millionths as f64 / 1e6),
        1 => (0..=999_999_999_999_999_i64).prop_map(|thousandths| thousandths as f64 / 1e3),
    ]
}

/// A key is anything but the two words that mean something else.
fn key() -> impl Strategy<Value = String> {
    let plain = "[a-z][a-z-]{0,10}".prop_map(String::from);
    prop_oneof![plain, text()].prop_filter("a word of its own", |key| key != "dk" && key != "na")
}

pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => number().prop_map(Value::Number),
        2 => key().prop_map(Value::Pick),
        1 => vec(text(), 0..4).prop_map(Value::Picks),
        1 => text().prop_map(Value::Text),
        2 => Just(Value::Unknown),
        1 => Just(Value::NotApplicable),
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let parts = (
        option::of(value()),
        option::of(select(&Grade::ALL[..])),
        text(),
        any::<bool>(),
    );
    prop_oneof![
        2 => value().prop_map(Answer::of),
        1 => parts.prop_map(|(value, grade, note, mark)| Answer { value, grade, note, mark }),
    ]
}

fn stamp() -> impl Strategy<Value = Stamp> {
    let offset = select(vec!["", "Z", "+08:00", "-03:30"]);
    (
        1990..2100_u16,
        1..=12_u8,
        1..=31_u8,
        0..24_u8,
        0..60_u8,
        offset,
    )
        .prop_map(|(year, month, day, hour, minute, offset)| {
            let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:09{offset}");
            Stamp::try_from(text).expect("this is a date and time")
        })
}

fn person() -> impl Strategy<Value = Person> {
    ("[a-z0-9-]{1,8}", text(), text()).prop_map(|(id, name, position)| Person {
        id,
        name,
        position,
    })
}

fn map_of<V: Clone + Debug>(
    value: impl Strategy<Value = V>,
    count: Range<usize>,
) -> impl Strategy<Value = Map<V>> {
    btree_map(text(), value, count).prop_map(|map| map.into_iter().collect())
}

fn deal() -> impl Strategy<Value = Deal> {
    let names = (text(), text(), any::<bool>());
    let context = map_of(value(), 0..4);
    (names, stamp(), vec(person(), 0..3), context).prop_map(
        |((name, customer, sample), begun, people, context)| Deal {
            id: String::new(),
            name,
            customer,
            sample,
            begun,
            people,
            context,
        },
    )
}

fn assessment() -> impl Strategy<Value = Assessment> {
    let stamps = (stamp(), stamp(), option::of(stamp()));
    let context = option::of(map_of(value(), 0..3));
    let run = (
        select(vec![Depth::Quick, Depth::Full]),
        option::of(text()),
        map_of(answer(), 0..6),
    );
    let topic = (
        select(vec!["fq", "mo", "tr"]),
        option::of("[a-z0-9-]{1,8}"),
        option::of(text()),
    );
    (topic, stamps, context, run).prop_map(
        |(
            (instrument, person, subject),
            (begun, changed, finished),
            context,
            (depth, at, sheet),
        )| {
            Assessment {
                id: String::new(),
                deal: String::new(),
                instrument: instrument.to_owned(),
                version: 1,
                person,
                subject,
                begun,
                changed,
                finished,
                context,
                run: Run { depth, at, sheet },
            }
        },
    )
}

/// Ids as we make them, and some from elsewhere.
fn id(number: usize, foreign: bool) -> String {
    match foreign {
        true => format!("From-elsewhere-{number}"),
        false => format!("{:05}abc", number + 1),
    }
}

/// Deals and their assessments, written in any order.
pub fn store() -> impl Strategy<Value = Store> {
    let deals = vec((deal(), any::<bool>()), 0..4);
    let assessments = vec(
        (assessment(), any::<prop::sample::Index>(), any::<bool>()),
        0..6,
    );
    let order = any::<u64>();
    (deals, assessments, order).prop_map(|(deals, assessments, order)| {
        let mut records = Vec::new();
        let mut ids = Vec::new();
        for (deal, foreign) in deals {
            let id = id(records.len(), foreign);
            ids.push(id.clone());
            records.push(Record::Deal(Deal { id, ..deal }));
        }
        for (assessment, of, foreign) in assessments {
            if ids.is_empty() {
                break;
            }
            let id = id(records.len(), foreign);
            let deal = of.get(&ids).clone();
            records.push(Record::Assessment(Assessment {
                id,
                deal,
                ..assessment
            }));
        }
        let mut store = Store::default();
        for (at, record) in records.into_iter().enumerate() {
            // Some numbers that look random, and now and then the same one twice.
            let seq = 1 + (order.rotate_left(at as u32 * 7) ^ at as u64) % 23;
            store.put(Stored { seq, record });
        }
        store
    })
}

/// A store, and one that was the same until both went on.
pub fn two_that_parted() -> impl Strategy<Value = (Store, Store)> {
    let change = (any::<prop::sample::Index>(), 0..4_u8, text());
    (store(), vec(change, 0..5), any::<bool>()).prop_map(|(store, changes, forgotten)| {
        let mut other = match forgotten {
            true => Store::default(),
            false => store.clone(),
        };
        for (which, how, text) in changes {
            let all = other.all();
            if all.is_empty() {
                break;
            }
            let record = which.get(&all).record.clone();
            let seq = other.next_seq();
            match (how, record) {
                (0, record) => other.remove(record.id()),
                (_, Record::Deal(deal)) => other.put(Stored {
                    seq,
                    record: Record::Deal(Deal { name: text, ..deal }),
                }),
                (_, Record::Assessment(mut assessment)) => {
                    let note = Answer {
                        note: text,
                        ..Answer::of(Value::Unknown)
                    };
                    assessment.run.sheet.insert("fq-buy-gap".to_owned(), note);
                    let record = Record::Assessment(assessment);
                    other.put(Stored { seq, record });
                }
            }
        }
        (store, other)
    })
}
