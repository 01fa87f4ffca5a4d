//! A file under a password, in the age format: who has the password reads it
//! with this app or with any `age` tool, and nobody else does.
//!
//! What seals and opens is in [`age`], which only a WebAssembly file of its own
//! carries (`sealed.rs`), since few need it and it weighs some forty kilobytes.
//! The app itself knows such a file when it sees one, and what can go wrong.

#[cfg(feature = "sealed")]
pub mod age;

/// What is worked to make a key of a password: 2 to this power blocks of a
/// kilobyte. Fixed, so that a file made on a fast machine opens on a slow one.
pub const WORK: u8 = 16;

/// The most that is worked to open a file: a gigabyte, some seconds. Whoever
/// asks for more wants to keep the device busy.
pub const MOST_WORK: u8 = 20;

/// What follows the name of a file that is sealed.
pub const ENDING: &str = ".age";

/// Whether a file says at its beginning that it is sealed, as bytes or as text.
pub fn is_sealed(file: &[u8]) -> bool {
    file.starts_with(b"age-encryption.org/")
        || file.starts_with(b"-----BEGIN AGE ENCRYPTED FILE-----")
}

/// Why a sealed file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The password is another one. Damage to the few bytes that hold the key
    /// looks the same: telling them apart would help whoever guesses.
    Password,
    /// Cut short, or bytes of it changed.
    Damaged,
    /// Sealed for somebody's key, not with a password.
    Key,
    /// Opening it takes 2 to this power blocks, more than [`MOST_WORK`].
    Work(u8),
    /// Another version of the format.
    Format,
    /// What seals and opens could not be fetched.
    Unloaded,
    /// This form of the app does without it.
    Apart,
    /// It broke off, as where memory is short.
    BrokenOff,
}

impl Fault {
    /// The word for it between the two WebAssembly files.
    pub fn word(self) -> String {
        match self {
            Fault::Password => "password".to_owned(),
            Fault::Damaged => "damaged".to_owned(),
            Fault::Key => "key".to_owned(),
            Fault::Work(needed) => format!("work {needed}"),
            Fault::Format => "format".to_owned(),
            Fault::Unloaded => "unloaded".to_owned(),
            Fault::Apart => "apart".to_owned(),
            Fault::BrokenOff => "broken off".to_owned(),
        }
    }

    /// The fault of a word; what is no word of ours broke off.
    pub fn of_word(word: &str) -> Fault {
        match word {
            "password" => Fault::Password,
            "damaged" => Fault::Damaged,
            "key" => Fault::Key,
            "format" => Fault::Format,
            "unloaded" => Fault::Unloaded,
            "apart" => Fault::Apart,
            _ => {
                let needed = word.strip_prefix("work ");
                let needed = needed.and_then(|needed| needed.parse().ok());
                needed.map_or(Fault::BrokenOff, Fault::Work)
            }
        }
    }
}

/// How hard a password is to guess, roughly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    Weak,
    Fair,
    Good,
}

/// Judges a password by its length alone: a sign that comes again right away
/// adds nothing, a digit half, and a sign beyond Latin letters two.
pub fn strength(password: &str) -> Strength {
    let mut last = None;
    let mut halves = 0_usize;
    for sign in password.chars() {
        let adds = match sign {
            _ if last == Some(sign) => 0,
            '0'..='9' => 1,
            _ if sign.is_ascii() => 2,
            _ => 4,
        };
        halves = halves.saturating_add(adds);
        last = Some(sign);
    }
    match halves {
        0..20 => Strength::Weak,
        20..32 => Strength::Fair,
        _ => Strength::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_survives_its_way_as_a_word() {
        for fault in [
            Fault::Password,
            Fault::Damaged,
            Fault::Key,
            Fault::Work(22),
            Fault::Format,
            Fault::Unloaded,
            Fault::Apart,
            Fault::BrokenOff,
        ] {
            assert_eq!(Fault::of_word(&fault.word()), fault);
        }
        assert_eq!(Fault::of_word("RangeError"), Fault::BrokenOff);
    }

    #[test]
    fn a_longer_password_is_harder_to_guess_and_repetition_does_not_help() {
        assert_eq!(strength(""), Strength::Weak);
        assert_eq!(strength("secret"), Strength::Weak);
        assert_eq!(strength("123456789012"), Strength::Weak);
        assert_eq!(strength("aaaaaaaaaaaaaaaaaaaaaaaa"), Strength::Weak);
        assert_eq!(strength("heron-lake-7"), Strength::Fair);
        assert_eq!(strength("four herons by the lake"), Strength::Good);
        assert_eq!(strength("苍鹭在湖边"), Strength::Fair);
        assert_eq!(strength("四只苍鹭站在湖边"), Strength::Good);
    }

    #[test]
    fn a_sealed_file_is_known_by_its_beginning() {
        assert!(is_sealed(b"age-encryption.org/v1\n-> scrypt"));
        assert!(is_sealed(b"-----BEGIN AGE ENCRYPTED FILE-----\n"));
        assert!(!is_sealed(b"{\"type\":\"dealgauge-export\"}"));
        assert!(!is_sealed(b""));
    }
}
