//! What is kept takes little room, and damage to it is found and goes no further.

#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;

use dealgauge::answer::{Answer, NOBODY, Value};
use dealgauge::catalog::INDEX;
use dealgauge::instrument::{self, Instrument, Kind};
use dealgauge::record::{self, Assessment, Deal, Record, Store, Stored, key, room, slots};
use dealgauge::run::Run;
use dealgauge::scoring::Depth;
use dealgauge::text::date::Stamp;

/// Keys and texts, as a browser keeps them.
type Kept = BTreeMap<String, String>;

fn stamp(text: &str) -> Stamp {
    Stamp::try_from(text.to_owned()).unwrap()
}

fn instrument(name: &str) -> Instrument {
    let path = format!("{}/src/catalog/{name}.json", env!("CARGO_MANIFEST_DIR"));
    instrument::read(&path, &std::fs::read_to_string(&path).unwrap()).unwrap()
}

/// The longest plain answer that an item takes.
fn value(kind: &Kind) -> Option<Value> {
    let keys = |options: &[instrument::Choice]| -> Vec<String> {
        options.iter().map(|option| option.key.clone()).collect()
    };
    match kind {
        Kind::Rating { .. } => Some(Value::Number(3.0)),
        Kind::YesPartlyNo { .. } => Some(Value::Pick("partly".to_owned())),
        Kind::Single { options } => keys(options)
            .into_iter()
            .max_by_key(String::len)
            .map(Value::Pick),
        Kind::Multi { options, least, .. } => Some(Value::Picks(
            keys(options).into_iter().take(*least).collect(),
        )),
        Kind::Number { max, .. } => Some(Value::Number(*max)),
        Kind::Person {} => Some(Value::Pick(NOBODY.to_owned())),
        Kind::Text {} => None,
    }
}

/// A finished assessment at quick depth, every item answered, without notes.
fn quick(instrument: &Instrument, deal: &str, id: String) -> Assessment {
    let items = instrument.items.iter().filter(|item| item.in_quick);
    let answers = items.filter_map(|item| Some((item.id.clone(), Answer::of(value(&item.kind)?))));
    let context = [
        ("cx-delivered".to_owned(), Value::Pick("no".to_owned())),
        ("cx-phase".to_owned(), Value::Pick("familiar".to_owned())),
        ("cx-business".to_owned(), Value::Pick("complex".to_owned())),
    ];
    Assessment {
        id,
        deal: deal.to_owned(),
        instrument: instrument.key.clone(),
        version: 1,
        person: None,
        subject: None,
        begun: stamp("2026-11-18T13:40:02+08:00"),
        changed: stamp("2026-11-18T13:52:40+08:00"),
        finished: Some(stamp("2026-11-18T13:52:41+08:00")),
        context: Some(context.into()),
        run: Run {
            depth: Depth::Quick,
            at: None,
            sheet: answers.collect(),
        },
    }
}

fn deal(number: usize) -> Deal {
    let context = [
        ("cx-delivered".to_owned(), Value::Pick("no".to_owned())),
        ("cx-phase".to_owned(), Value::Pick("familiar".to_owned())),
    ];
    Deal {
        customer: "苏州某泵业公司".to_owned(),
        context: context.into(),
        ..Deal::new(
            format!("{number:05}abcd"),
            format!("Heron {number}"),
            &stamp("2026-11-18T13:40:02+08:00"),
        )
    }
}

fn keep(kept: &mut Kept, seq: u64, record: Record) {
    let key = key::of(&record);
    kept.insert(key, record::write(&Stored { seq, record }));
}

fn units(kept: &Kept) -> usize {
    kept.iter()
        .map(|(key, text)| room::units(key) + room::units(text))
        .sum()
}

#[test]
fn ten_thousand_quick_assessments_with_their_deals_fit_what_browsers_give() {
    let mut instruments: Vec<Instrument> = INDEX
        .iter()
        .filter(|entry| entry.quick)
        .map(|entry| instrument(entry.key))
        .collect();
    instruments.retain(|instrument| instrument.items.iter().any(|item| item.in_quick));
    assert!(instruments.len() >= 15, "{}", instruments.len());
    let mut kept = Kept::new();
    for instrument in &instruments {
        let assessment = quick(instrument, "00001abcd", "00002abcd".to_owned());
        assert!(!assessment.run.sheet.is_empty(), "{}", instrument.key);
        let mut one = Kept::new();
        keep(&mut one, 12_345, Record::Assessment(assessment));
        println!("{} {}", instrument.key, units(&one));
    }
    for (at, instrument) in (0..10_000).zip(instruments.iter().cycle()) {
        let deal = deal(at / 20);
        let id = format!("{:05}wxyz", 500 + at);
        let assessment = quick(instrument, &deal.id, id);
        keep(&mut kept, at as u64, Record::Assessment(assessment));
        if at % 20 == 0 {
            keep(&mut kept, at as u64, Record::Deal(deal));
        }
    }
    assert_eq!(kept.len(), 10_500);
    let units = units(&kept);
    println!("10,000 quick assessments and 500 deals: {units} units");
    assert!(units <= room::UNITS, "{units}");
}

/// How many edits are tried: some thousand here, `EDITS` of them where it is set.
fn edits() -> usize {
    let set = std::env::var("EDITS").ok();
    set.and_then(|edits| edits.parse().ok()).unwrap_or(2_000)
}

/// As good as random, and the same each time (Vigna, "splitmix64").
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % end.max(1) as u64).unwrap()
    }
}

/// Damages one text, or exchanges two.
fn damage(kept: &mut Kept, random: &mut Random) {
    let keys: Vec<String> = kept.keys().cloned().collect();
    let key = keys[random.below(keys.len())].clone();
    let mut characters: Vec<char> = kept[&key].chars().collect();
    if characters.is_empty() {
        return;
    }
    let at = random.below(characters.len());
    match random.below(5) {
        0 => characters.truncate(at),
        1 => {
            characters.remove(at);
        }
        2 => characters.insert(at, ['0', '}', ' ', '改'][random.below(4)]),
        3 => characters[at] = ['1', '"', ',', '\u{fffd}'][random.below(4)],
        _ => {
            let other = keys[random.below(keys.len())].clone();
            let theirs = kept[&other].clone();
            kept.insert(other, characters.into_iter().collect());
            kept.insert(key, theirs);
            return;
        }
    }
    kept.insert(key, characters.into_iter().collect());
}

#[test]
fn each_edit_of_a_kept_text_is_found_and_none_spreads() {
    let tr = instrument("tr");
    let mut whole = Kept::new();
    for number in 0..2_u64 {
        let deal = deal(number as usize);
        let id = format!("{:05}wxyz", 100 + number);
        let before = quick(&tr, &deal.id, id);
        let mut after = before.clone();
        after.run.sheet.insert(
            "tr-note".to_owned(),
            Answer::of(Value::Text("改".to_owned())),
        );
        let records = [
            Record::Deal(deal),
            Record::Assessment(before),
            Record::Assessment(after),
        ];
        for (seq, record) in (number * 3 + 1..).zip(records) {
            let key = key::of(&record);
            let slot = if whole.contains_key(&key) {
                key::other(&key)
            } else {
                key
            };
            whole.insert(slot, record::write(&Stored { seq, record }));
        }
    }
    let mut random = Random(20_261_123);
    for edit in 0..edits() {
        let mut kept = whole.clone();
        for _ in 0..=random.below(3) {
            damage(&mut kept, &mut random);
        }
        // Either slot of a record may hold either of its texts.
        let is_whole = |slot: &String, text: &String| {
            let other = key::other(slot);
            whole.get(slot) == Some(text) || whole.get(&other) == Some(text)
        };
        let damaged: Vec<String> = kept
            .iter()
            .filter(|(slot, text)| !is_whole(slot, text))
            .map(|(slot, _)| slot.clone())
            .collect();
        for (slot, text) in &kept {
            let read = record::read(slot, text);
            assert_eq!(
                read.is_err(),
                damaged.contains(slot),
                "edit {edit}: {slot} {text}"
            );
        }
        // Every record that has a whole text is written once more.
        let before = kept.clone();
        let keys: Vec<String> = kept.keys().map(|slot| key::base(slot).to_owned()).collect();
        for key in keys {
            let second = key::other(&key);
            let texts = [kept.get(&key).cloned(), kept.get(&second).cloned()];
            let texts = texts.each_ref().map(Option::as_deref);
            let mut store = Store::default();
            for (slot, text) in [&key, &second].into_iter().zip(texts) {
                let read = text.and_then(|text| record::read(slot, text).ok());
                read.into_iter().for_each(|stored| store.put(stored));
            }
            if let Some(stored) = store.all().pop() {
                let next = slots::next(&key, texts, true);
                assert_eq!(next.aside, None);
                let later = Stored { seq: 99, ..stored };
                if let Some(slot) = next.remove {
                    kept.remove(&slot);
                }
                kept.insert(next.write, record::write(&later));
            }
        }
        for slot in damaged {
            assert_eq!(kept.get(&slot), before.get(&slot), "edit {edit}: {slot}");
        }
    }
}
