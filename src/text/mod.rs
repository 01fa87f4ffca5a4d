//! Words in two languages.
//!
//! [`Text`] is a string in both languages and comes from an instrument;
//! [`Strings`] is the app's own vocabulary, one typed table a language, so
//! that a sentence missing in one of them does not compile. There is no
//! look-up by a string key.

pub mod about;
pub mod answering;
pub mod asking;
pub mod catalogue;
pub mod data;
pub mod date;
pub mod deal;
pub mod home;
pub mod keeping;
pub mod ledger;
pub mod notice;
pub mod report;
pub mod shell;
pub mod table;

use serde::Serialize;

/// The words of the app in one language, one table an area.
///
/// Tables are asked for one by one, so that a part of the app which shows only a few
/// pages carries only their words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strings(Lang);

/// The words of a language.
pub fn strings(lang: Lang) -> Strings {
    Strings(lang)
}

impl Strings {
    pub fn about(self) -> &'static about::About {
        match self.0 {
            Lang::En => &about::EN,
            Lang::Zh => &about::ZH,
        }
    }

    pub fn answering(self) -> &'static answering::Answering {
        match self.0 {
            Lang::En => &answering::EN,
            Lang::Zh => &answering::ZH,
        }
    }

    pub fn asking(self) -> &'static asking::Asking {
        match self.0 {
            Lang::En => &asking::EN,
            Lang::Zh => &asking::ZH,
        }
    }

    pub fn catalogue(self) -> &'static catalogue::Catalogue {
        match self.0 {
            Lang::En => &catalogue::EN,
            Lang::Zh => &catalogue::ZH,
        }
    }

    pub fn data(self) -> &'static data::Data {
        match self.0 {
            Lang::En => &data::EN,
            Lang::Zh => &data::ZH,
        }
    }

    pub fn deal(self) -> &'static deal::Deal {
        match self.0 {
            Lang::En => &deal::EN,
            Lang::Zh => &deal::ZH,
        }
    }

    pub fn home(self) -> &'static home::Home {
        match self.0 {
            Lang::En => &home::EN,
            Lang::Zh => &home::ZH,
        }
    }

    pub fn keeping(self) -> &'static keeping::Keeping {
        match self.0 {
            Lang::En => &keeping::EN,
            Lang::Zh => &keeping::ZH,
        }
    }

    pub fn ledger(self) -> &'static ledger::Ledger {
        match self.0 {
            Lang::En => &ledger::EN,
            Lang::Zh => &ledger::ZH,
        }
    }

    pub fn notice(self) -> &'static notice::Notice {
        match self.0 {
            Lang::En => &notice::EN,
            Lang::Zh => &notice::ZH,
        }
    }

    pub fn report(self) -> &'static report::Report {
        match self.0 {
            Lang::En => &report::EN,
            Lang::Zh => &report::ZH,
        }
    }

    pub fn shell(self) -> &'static shell::Shell {
        match self.0 {
            Lang::En => &shell::EN,
            Lang::Zh => &shell::ZH,
        }
    }

    pub fn table(self) -> &'static table::Table {
        match self.0 {
            Lang::En => &table::EN,
            Lang::Zh => &table::ZH,
        }
    }
}

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Lang {
    #[serde(rename = "en")]
    En,
    #[serde(rename = "zh-CN")]
    Zh,
}

impl Lang {
    /// A string in the quotation marks of both languages.
    pub fn quoted(self, words: &str) -> String {
        format!("“{words}”")
    }

    /// The BCP 47 tag for a `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Zh => "zh-CN",
        }
    }

    /// The language for a browser's list of wishes, such as `zh-TW` or `en-GB`.
    ///
    /// The first wish that begins with a language we have wins; English otherwise.
    pub fn preferred<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Lang {
        for wish in wishes {
            let primary = wish.split(['-', '_']).next().unwrap_or_default();
            if primary.eq_ignore_ascii_case("zh") {
                return Lang::Zh;
            }
            if primary.eq_ignore_ascii_case("en") {
                return Lang::En;
            }
        }
        Lang::En
    }

    /// The language that the switch leads to.
    pub fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Zh,
            Lang::Zh => Lang::En,
        }
    }
}

/// A string in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Text {
    pub en: String,
    pub zh: String,
}

impl Text {
    /// The string in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Zh => &self.zh,
        }
    }
}
