//! Short paths through the instruments (conventions §1, "routes").
//!
//! A path names all its instruments, those that we do not ship yet included;
//! it is offered with the ones that exist.

use super::{Entry, Words, entry};

/// Instruments in the order in which they are worth answering.
#[derive(Debug, PartialEq, Eq)]
pub struct Path {
    pub title: Words,
    /// Keys of instruments.
    steps: &'static [&'static str],
}

const fn path(en: &'static str, zh: &'static str, steps: &'static [&'static str]) -> Path {
    Path {
        title: Words { en, zh },
        steps,
    }
}

const PATHS: &[Path] = &[
    path("New live deal", "新到手的一单", &["oq", "op", "bs"]),
    path(
        "The deal in full",
        "这一单看全",
        &["fq", "mo", "tr", "va", "ex", "fl"],
    ),
    path("Before a proposal", "提方案之前", &["nd", "cr", "pr"]),
    path("Before a senior meeting", "见高层之前", &["pf", "vc", "dm"]),
    // On no route of the conventions, and of use at any time.
    path("Talks and people", "沟通与人", &["sp", "ep", "pd", "st"]),
    path("Before price talk", "谈价之前", &["pr", "ng"]),
    path("Existing account", "老客户", &["ka", "kv", "ac"]),
    path("Seller workshop", "销售工作坊", &["tl", "sf", "oq", "pf"]),
    path("Portfolio", "多单对照", &["dw"]),
    path("Shop owner", "店主", &["gl", "sh", "gc"]),
];

impl Path {
    /// The instruments of the path that we ship.
    pub fn steps(&self) -> impl Iterator<Item = &'static Entry> {
        self.steps.iter().filter_map(|key| entry(key))
    }
}

/// The paths of which we ship at least one instrument.
pub fn paths() -> impl Iterator<Item = &'static Path> {
    PATHS.iter().filter(|path| path.steps().next().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_holds_only_instruments_that_exist() {
        for path in paths() {
            assert!(path.steps().count() > 0, "{}", path.title.en);
        }
    }

    #[test]
    fn every_step_of_a_path_is_an_instrument_that_we_ship() {
        for path in PATHS {
            assert_eq!(path.steps().count(), path.steps.len(), "{}", path.title.en);
        }
    }
}
