//! Words in two languages.
//!
//! [`Text`] is a string in both languages and comes from an instrument;
//! [`Strings`] is the app's own vocabulary, one typed table a language, so
//! that a sentence missing in one of them does not compile. There is no
//! look-up by a string key.

pub mod about;
pub mod answering;
pub mod catalogue;
pub mod data;
pub mod date;
pub mod deal;
pub mod home;
pub mod notice;
pub mod report;
pub mod shell;

use serde::Serialize;

/// All words of the app in one language, one table an area.
#[derive(Debug)]
pub struct Strings {
    pub deal: deal::Deal,
    pub home: home::Home,
    pub catalogue: catalogue::Catalogue,
    pub about: about::About,
    pub answering: answering::Answering,
    pub data: data::Data,
    pub notice: notice::Notice,
    pub shell: shell::Shell,
    pub report: report::Report,
}

static EN: Strings = Strings {
    deal: deal::EN,
    home: home::EN,
    catalogue: catalogue::EN,
    about: about::EN,
    answering: answering::EN,
    data: data::EN,
    notice: notice::EN,
    shell: shell::EN,
    report: report::EN,
};

static ZH: Strings = Strings {
    deal: deal::ZH,
    home: home::ZH,
    catalogue: catalogue::ZH,
    about: about::ZH,
    answering: answering::ZH,
    data: data::ZH,
    notice: notice::ZH,
    shell: shell::ZH,
    report: report::ZH,
};

/// The words of a language.
pub fn strings(lang: Lang) -> &'static Strings {
    match lang {
        Lang::En => &EN,
        Lang::Zh => &ZH,
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
