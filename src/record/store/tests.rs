use super::*;
use crate::run::Run;
use crate::scoring::Depth;
use crate::text::date::Stamp;

fn stamp() -> Stamp {
    Stamp::try_from("2026-11-18T14:05:33+08:00".to_owned()).unwrap()
}

fn deal(id: &str) -> Record {
    Record::Deal(Deal::new(id.to_owned(), format!("Deal {id}"), &stamp()))
}

fn assessment(id: &str, deal: &str, person: Option<&str>) -> Record {
    Record::Assessment(Assessment {
        id: id.to_owned(),
        deal: deal.to_owned(),
        instrument: "mo".to_owned(),
        version: 1,
        person: person.map(str::to_owned),
        subject: None,
        begun: stamp(),
        changed: stamp(),
        finished: None,
        context: None,
        run: Run::new(Depth::Full),
    })
}

/// A store with these records, written in this order.
fn store(records: impl IntoIterator<Item = Record>) -> Store {
    let mut store = Store::default();
    for record in records {
        let seq = store.next_seq();
        store.put(Stored { seq, record });
    }
    store
}

fn ids<T>(records: &[Rc<T>], id: impl Fn(&T) -> &String) -> Vec<&str> {
    records.iter().map(|record| id(record).as_str()).collect()
}

/// What storage holds; it is an error to ask for anything else.
fn texts(slot: &str) -> Option<String> {
    let (seq, record) = match slot {
        "dealgauge:deal:00001a" => (1, deal("00001a")),
        "dealgauge:deal:00002b" => return Some("2 4 1 00000000 {".to_owned()),
        "dealgauge:assessment:00001a.00003c" => (5, assessment("00003c", "00001a", None)),
        "dealgauge:assessment:00001a.00003c~" => (6, assessment("00003c", "00001a", Some("oak"))),
        _ if slot.ends_with('~') => return None,
        _ => panic!("{slot} is not needed"),
    };
    Some(record::write(&Stored { seq, record }))
}

fn listed(slots: &[(&str, u64)]) -> Store {
    let mut store = Store::over(texts);
    for (slot, seq) in slots {
        store.list(key::owner(slot).unwrap(), *seq);
    }
    store
}

#[test]
fn a_record_is_read_when_it_is_asked_for_and_not_before() {
    let store = listed(&[
        ("dealgauge:deal:00001a", 1),
        ("dealgauge:assessment:00001a.00003c", 5),
        ("dealgauge:assessment:00001a.00003c~", 6),
        ("dealgauge:deal:00004d", 9),
        ("dealgauge:assessment:00004d.00005e", 7),
    ]);
    assert_eq!(store.counts(), (2, 2));
    assert_eq!(store.recent(), ["00004d", "00001a"]);
    assert_eq!(store.next_seq(), 10);
    assert_eq!(store.new_id("x"), "00006x");
    assert_eq!(store.deals_touched_since(7), 1);
    assert_eq!(store.deal("00001a").unwrap().name, "Deal 00001a");
    let own = store.assessment("00003c").unwrap();
    assert_eq!(own.person.as_deref(), Some("oak"), "the later slot counts");
    assert_eq!(store.stored("00003c").unwrap().seq, 6);
}

#[test]
fn what_can_not_be_read_is_not_there_and_its_id_stays_taken() {
    let store = listed(&[("dealgauge:deal:00001a", 1), ("dealgauge:deal:00002b", 4)]);
    assert_eq!(store.deal("00002b"), None);
    assert_eq!(store.recent_deals().len(), 1);
    assert!(store.holds("00002b"));
    assert_eq!(store.next_seq(), 5);
}

#[test]
fn what_turned_out_to_be_damaged_is_what_the_other_slot_says_or_not_there() {
    let mut store = listed(&[
        ("dealgauge:assessment:00001a.00003c", 5),
        ("dealgauge:assessment:00001a.00003c~", 9),
        ("dealgauge:deal:00002b", 4),
    ]);
    assert_eq!(store.seq("00003c"), Some(9));
    for slot in [
        "dealgauge:assessment:00001a.00003c~",
        "dealgauge:deal:00002b",
    ] {
        store.read_again(key::owner(slot).unwrap());
    }
    assert_eq!(store.seq("00003c"), Some(6));
    assert!(!store.holds("00002b"));
}

#[test]
fn a_copy_counts_for_more_than_a_damaged_text_that_claims_to_be_later() {
    let mut store = listed(&[
        ("dealgauge:assessment:00001a.00003c", 5),
        ("dealgauge:assessment:00001a.00003c~", 999),
        ("dealgauge:deal:00002b", 999),
        ("dealgauge:deal:00001a", 1),
    ]);
    let copy = |seq, record| Stored { seq, record };
    store.bring_back(copy(7, assessment("00003c", "00001a", Some("elm"))));
    store.bring_back(copy(4, deal("00002b")));
    store.bring_back(copy(
        0,
        Record::Deal(Deal::new("00001a".to_owned(), String::new(), &stamp())),
    ));
    let own = store.assessment("00003c").unwrap();
    assert_eq!(
        (own.person.as_deref(), store.seq("00003c")),
        (Some("elm"), Some(7))
    );
    assert_eq!(store.stored("00002b"), Some(copy(4, deal("00002b"))));
    assert_eq!(
        store.stored("00001a"),
        Some(copy(1, deal("00001a"))),
        "what can be read is the later one"
    );
    assert_eq!(store.next_seq(), 1000);
}

#[test]
fn a_change_is_not_lost_to_what_lies_in_storage() {
    let mut store = listed(&[("dealgauge:deal:00001a", 1)]);
    let before = store.clone();
    let named = Deal::new("00001a".to_owned(), "Later".to_owned(), &stamp());
    store.put(Stored {
        seq: 2,
        record: Record::Deal(named),
    });
    assert_ne!(store, before);
    assert_eq!(store.deal("00001a").unwrap().name, "Later");
    assert_eq!(before.deal("00001a").unwrap().name, "Deal 00001a");
}

#[test]
fn an_older_writing_does_not_replace_a_later_one() {
    let mut store = Store::default();
    let named = |name: &str, seq| Stored {
        seq,
        record: Record::Deal(Deal::new("00001a".to_owned(), name.to_owned(), &stamp())),
    };
    store.put(named("later", 7));
    store.put(named("earlier", 6));
    assert_eq!(store.deal("00001a").unwrap().name, "later");
    store.put(named("latest", 8));
    assert_eq!(store.deal("00001a").unwrap().name, "latest");
    assert_eq!(store.next_seq(), 9);
}

#[test]
fn a_number_that_was_given_once_is_not_given_again() {
    let mut store = listed(&[("dealgauge:deal:00001a", 1), ("dealgauge:deal:00004d", 2)]);
    store.remove("00004d");
    assert_eq!(store.next_seq(), 3);
    store.begin_after(7);
    store.begin_after(5);
    assert_eq!(store.next_seq(), 8);
}

#[test]
fn the_deal_touched_last_comes_first() {
    let store = store([
        deal("00001a"),
        deal("00002b"),
        deal("00003c"),
        assessment("00004d", "00001a", None),
    ]);
    let recent = store.recent_deals();
    assert_eq!(
        ids(&recent, |deal| &deal.id),
        ["00001a", "00003c", "00002b"]
    );
}

#[test]
fn only_earlier_assessments_of_the_same_person_count_as_earlier() {
    let store = store([
        deal("00001a"),
        assessment("00005e", "00001a", Some("oak")),
        assessment("00002b", "00001a", Some("oak")),
        assessment("00003c", "00001a", Some("elm")),
        assessment("00004d", "00001a", Some("oak")),
        assessment("00006f", "00001a", Some("oak")),
    ]);
    let than = store.assessment("00005e").unwrap();
    let earlier = store.earlier(than);
    assert_eq!(ids(&earlier, |earlier| &earlier.id), ["00002b", "00004d"]);
    let latest = store
        .latest("00001a", "mo", Topic::of_person(Some("oak")))
        .unwrap();
    assert_eq!(latest.id, "00006f");
}

#[test]
fn what_is_about_something_else_is_not_earlier() {
    let about = |id: &str, subject: Option<&str>| match assessment(id, "00001a", None) {
        Record::Assessment(own) => Record::Assessment(Assessment {
            subject: subject.map(str::to_owned),
            ..own
        }),
        deal @ Record::Deal(_) => deal,
    };
    let store = store([
        deal("00001a"),
        about("00002b", Some("Changeover")),
        about("00003c", Some("Scrap")),
        about("00004d", None),
        about("00005e", Some("Changeover")),
    ]);
    let than = store.assessment("00005e").unwrap();
    let earlier = store.earlier(than);
    assert_eq!(ids(&earlier, |earlier| &earlier.id), ["00002b"]);
    assert_eq!(store.subjects("00001a", "mo"), ["Changeover", "", "Scrap"]);
    let scrap = Topic {
        person: None,
        subject: Some("Scrap"),
    };
    assert_eq!(store.latest("00001a", "mo", scrap).unwrap().id, "00003c");
}

#[test]
fn a_new_id_sorts_after_all_others() {
    let mut store = store([deal("0000za"), assessment("00010b", "0000za", None)]);
    let id = store.new_id("xyz");
    assert_eq!(id, "00011xyz");
    store.put(Stored {
        seq: 9,
        record: deal(&id),
    });
    assert!(store.new_id("aaa") > id);
}

#[test]
fn a_deal_counts_as_touched_through_its_assessments_and_once() {
    let store = store([
        deal("00001a"),
        deal("00002b"),
        assessment("00003c", "00001a", None),
        assessment("00004d", "00001a", None),
    ]);
    assert_eq!(store.deals_touched_since(1), 2);
    assert_eq!(store.deals_touched_since(3), 1);
    assert_eq!(store.deals_touched_since(5), 0);
}

#[test]
fn all_records_come_in_the_order_of_their_writing() {
    let mut store = store([deal("00009z"), deal("00001a")]);
    store.remove("00009z");
    store.put(Stored {
        seq: 1,
        record: deal("00005e"),
    });
    let all = store.all();
    let ids: Vec<&str> = all.iter().map(|stored| stored.record.id()).collect();
    assert_eq!(ids, ["00005e", "00001a"]);
}
