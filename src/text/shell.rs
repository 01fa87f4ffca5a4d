//! Words of the frame around every page.

#[derive(Debug)]
pub struct Shell {
    pub name: &'static str,
    pub skip: &'static str,
    pub places: &'static str,
    pub deals: &'static str,
    pub instruments: &'static str,
    pub data: &'static str,
    pub about: &'static str,
    /// The other language, in its own words.
    pub other_language: &'static str,
    pub theme: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub foot: &'static str,
}

pub const EN: Shell = Shell {
    name: "Dealgauge",
    skip: "Skip to the content",
    places: "Places",
    deals: "Deals",
    instruments: "Instruments",
    data: "Data",
    about: "About",
    other_language: "中文",
    theme: "Colours",
    theme_system: "As the device",
    theme_light: "Light",
    theme_dark: "Dark",
    foot: "A guide for talk and planning, not a measurement of people. Answers stay in this browser unless you export them.",
};

pub const ZH: Shell = Shell {
    name: "赢单量表",
    skip: "跳到正文",
    places: "去处",
    deals: "单子",
    instruments: "量表",
    data: "数据",
    about: "说明",
    other_language: "English",
    theme: "配色",
    theme_system: "跟随设备",
    theme_light: "浅色",
    theme_dark: "深色",
    foot: "用于讨论和规划，不是对人的测评。答案只留在本浏览器，除非你主动导出。",
};
