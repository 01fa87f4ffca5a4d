//! What is remembered of the reader.

use crate::json::{self, FromJson, Json, Node};
use crate::text::Lang;
use crate::text::date::Stamp;
use crate::word;

/// Light, dark, or as the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// What is remembered of the reader. `lang` is `None` while the device decides.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    pub lang: Option<Lang>,
    pub theme: Theme,
    /// When everything, or one deal, was last exported.
    pub backup: Option<Stamp>,
    /// The latest writing that a full export holds.
    pub backup_seq: u64,
}

word!(Theme {
    "system" => Theme::System,
    "light" => Theme::Light,
    "dark" => Theme::Dark,
});

word!(Lang {
    "en" => Lang::En,
    "zh-CN" => Lang::Zh,
});

impl Settings {
    /// As they are kept.
    pub fn to_json(&self) -> Json {
        let theme = match self.theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        };
        let backup = self.backup.as_ref();
        let fields = [
            ("lang", self.lang.map(|lang| Json::string(lang.tag()))),
            ("theme", Some(Json::string(theme))),
            ("backup", backup.map(|at| Json::string(at.as_str()))),
            (
                "backup_seq",
                Some(Json::Number(self.backup_seq.to_string())),
            ),
        ];
        Json::Object(json::fields(fields))
    }
}

impl FromJson for Settings {
    fn from_json(node: &Node) -> Settings {
        let fields = node.fields(&["lang", "theme", "backup", "backup_seq"]);
        Settings {
            lang: fields.maybe("lang"),
            theme: fields.or_default("theme"),
            backup: fields.maybe("backup"),
            backup_seq: fields.or_default("backup_seq"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn settings_come_back_as_they_were() {
        let now = Stamp::try_from("2026-11-18T14:05:33+08:00".to_owned()).unwrap();
        for lang in [None, Some(Lang::En), Some(Lang::Zh)] {
            for theme in [Theme::System, Theme::Light, Theme::Dark] {
                let settings = Settings {
                    lang,
                    theme,
                    backup: lang.map(|_| now.clone()),
                    backup_seq: 7,
                };
                let text = settings.to_json().to_string();
                assert_eq!(json::read::<Settings>(&text).unwrap(), settings);
            }
        }
    }
}
