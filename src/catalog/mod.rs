//! The instruments we ship.
//!
//! What the catalogue shows of them is compiled in ([`INDEX`]), so that it
//! opens without a request; the wording of an instrument is `<key>.json`,
//! fetched when it is opened. Both are written by `convert.mjs` from the
//! specification in `docs/spec` and the few rules in `rules/`: a changed
//! sentence is changed there.

mod about;
mod index;
pub mod paths;

use crate::instrument::Group;
use crate::text::Lang;

pub use about::ABOUT;
pub use index::INDEX;

/// The context questions that instruments share, as `instrument::read_context` reads them.
pub const CONTEXT_JSON: &str = include_str!("context.json");

/// The checks across instruments, as `instrument::read_across` reads them.
pub const ACROSS_JSON: &str = include_str!("across.json");

/// What is known of an instrument before its file is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    pub key: &'static str,
    pub version: u32,
    pub group: Group,
    pub title: Words,
    pub minutes: u16,
    /// All items, those that depend on other answers included.
    pub items: u16,
    /// One sheet for each person of the deal; `minutes` is for one of them.
    pub each_person: bool,
    /// Whether a quick depth exists.
    pub quick: bool,
    /// Ids of the context answers that the instrument reads.
    pub context: &'static [&'static str],
    /// Ratings, choices, numbers and text are all that it takes to ask it, so
    /// that the first part of the app can.
    pub plain: bool,
    /// Has questions about the deal as a whole besides those about a person.
    pub deal_part: bool,
    /// What one of several in a deal is called by; `None`: a deal has one.
    pub subject: Option<Words>,
    /// Ids of the numbers that stay on this device unless one chooses otherwise.
    pub private: &'static [&'static str],
}

/// What a page about an instrument says. It stands apart from the index, since
/// the first part of the app, which only asks, carries the index alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    pub key: &'static str,
    pub purpose: Words,
    /// What is assessed: a deal, a person, a seller.
    pub unit: Words,
    /// What one has in hand afterwards, in a few words.
    pub gets: Words,
}

/// A string in both languages that is compiled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    pub en: &'static str,
    pub zh: &'static str,
}

impl Words {
    /// The string in one language.
    pub fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Zh => self.zh,
        }
    }
}

/// The instrument with this key, if we ship it.
pub fn entry(key: &str) -> Option<&'static Entry> {
    INDEX.iter().find(|entry| entry.key == key)
}

/// What is said about the instrument with this key.
pub fn about(key: &str) -> Option<&'static About> {
    ABOUT.iter().find(|about| about.key == key)
}
