//! Files under a password: they come back to the byte, and nothing that was
//! changed comes back at all. With little work for the password, so that it is
//! done often; how much it is otherwise, a test says.

use proptest::prelude::*;

use dealgauge::record::export;
use dealgauge::seal::age::{open, seal};
use dealgauge::seal::{Fault, MOST_WORK, WORK, is_sealed};

use crate::{cases, stamp, stores};

/// As little as the format knows.
const LITTLE: u8 = 1;

fn sealed(file: &[u8], password: &str) -> Vec<u8> {
    seal(file, password, LITTLE).expect("what the app asks for is sealed")
}

/// An export of megabytes would make the tests slow and no harder.
fn small_file() -> Vec<u8> {
    include_bytes!("../fixtures/exports/v1.json").to_vec()
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_sealed_file_opens_to_the_same_bytes(store in stores::store(), password in ".{1,24}") {
        let file = export::everything(&store, &stamp()).into_bytes();
        let sealed = sealed(&file, &password);
        prop_assert!(is_sealed(&sealed));
        prop_assert_eq!(open(&sealed, &password), Ok(file));
        let other = format!("{password} ");
        prop_assert_eq!(open(&sealed, &other), Err(Fault::Password));
    }
}

proptest! {
    #![proptest_config(cases(600))]

    #[test]
    fn one_changed_byte_is_found(at in any::<prop::sample::Index>(), by in 1..=255_u8) {
        let mut sealed = sealed(&small_file(), "heron");
        let at = at.index(sealed.len());
        sealed[at] ^= by;
        let found = open(&sealed, "heron");
        prop_assert!(found.is_err(), "byte {} of {}", at, sealed.len());
    }

    #[test]
    fn what_is_cut_off_or_added_is_found(
        at in any::<prop::sample::Index>(),
        more in prop::collection::vec(any::<u8>(), 1..40),
    ) {
        let whole = sealed(&small_file(), "heron");
        let cut = whole.get(..at.index(whole.len())).expect("it ends before the end");
        prop_assert!(open(cut, "heron").is_err());
        let longer = [whole.as_slice(), &more].concat();
        prop_assert!(open(&longer, "heron").is_err());
    }
}

#[test]
fn every_place_of_the_first_lines_is_guarded() {
    let whole = sealed(&small_file(), "heron");
    for at in 0..200 {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        assert!(open(&changed, "heron").is_err(), "byte {at}");
    }
}

#[test]
fn a_wrong_password_damage_and_another_file_are_told_apart() {
    let whole = sealed(&small_file(), "heron");
    assert_eq!(open(&whole, "Heron"), Err(Fault::Password));
    let mut damaged = whole.clone();
    *damaged.last_mut().expect("it has bytes") ^= 1;
    assert_eq!(open(&damaged, "heron"), Err(Fault::Damaged));
    let half = whole.get(..whole.len() / 2).expect("half of it");
    assert_eq!(open(half, "heron"), Err(Fault::Damaged));
    assert_eq!(open(&small_file(), "heron"), Err(Fault::Damaged));
    let text = String::from_utf8_lossy(&whole).replacen("org/v1", "org/v2", 1);
    assert_eq!(open(text.as_bytes(), "heron"), Err(Fault::Format));
}

#[test]
fn a_file_for_somebodys_key_is_told_by_that() {
    let key = "age-encryption.org/v1\n\
        -> X25519 CJM36AHmTbdHSuOQL+NESqyVQE75f2e610iRdLPEN20\n\
        C3ZAeY64NXS4QFrksLm3EGz+uPRyI0eQsWw7LWbbYig\n\
        --- 6l6+0L4YyHMFCmBzKrTCTPZVUQmHmZPzXtAkqSj6mO4\n0123456789abcdef0123456789abcdef";
    assert_eq!(open(key.as_bytes(), "heron"), Err(Fault::Key));
}

#[test]
fn a_file_that_asks_for_too_much_work_is_refused_before_any() {
    let whole = sealed(&small_file(), "heron");
    let end = whole.iter().position(|byte| *byte == b'-');
    let text = String::from_utf8_lossy(&whole);
    let line = text.lines().nth(1).expect("the line with the work");
    assert!(
        end.is_some() && line.starts_with("-> scrypt ") && line.ends_with(" 1"),
        "{line}"
    );
    for work in [MOST_WORK + 1, 40, 63] {
        let asking = line.strip_suffix('1').expect("it ends so");
        let asking = format!("{asking}{work}");
        let mut file = whole.clone();
        let at = whole
            .windows(line.len())
            .position(|own| own == line.as_bytes());
        let at = at.expect("the line stands there");
        file.splice(at..at + line.len(), asking.bytes());
        assert_eq!(open(&file, "heron"), Err(Fault::Work(work)));
    }
}

#[test]
fn the_app_works_as_hard_as_it_says() {
    let sealed = seal(b"{}", "heron", WORK).expect("it is sealed");
    let text = String::from_utf8_lossy(&sealed);
    let line = text.lines().nth(1).unwrap_or_default();
    assert!(line.ends_with(" 16"), "{line}");
    assert_eq!(open(&sealed, "heron").as_deref(), Ok(&b"{}"[..]));
}
