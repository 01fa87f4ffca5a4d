//! Headings, buttons and small words of a report.

#[derive(Debug)]
pub struct Page {
    pub heading: fn(&str) -> String,
    pub heading_of: fn(&str, &str) -> String,
    pub depth_full: fn(usize, usize) -> String,
    pub depth_quick: fn(usize, usize) -> String,
    pub people: fn(usize) -> String,
    pub said_and_shown: &'static str,
    pub hope: &'static str,
    pub one_score: &'static str,
    pub parts: &'static str,
    pub classes: &'static str,
    pub classes_note: &'static str,
    pub map: &'static str,
    pub map_note: &'static str,
    pub shares: &'static str,
    pub persons: &'static str,
    pub persons_note: &'static str,
    pub flags: &'static str,
    pub flags_note: &'static str,
    pub next: &'static str,
    pub ask: &'static str,
    pub ask_note: &'static str,
    pub notes: &'static str,
    pub since: &'static str,
    pub scored: &'static str,
    pub settings: &'static str,
    pub setting_unknown: &'static str,
    pub answer_it: &'static str,
    pub table: &'static str,
    pub picture: &'static str,
    pub save_svg: &'static str,
    pub save_png: &'static str,

    pub print: &'static str,
    pub export: &'static str,
    pub copy: &'static str,
    pub again: &'static str,
    /// Of an instrument that is for the seller's eyes.
    pub seller_only: &'static str,
    /// The tick that shows numbers which stay on this device.
    pub private: &'static str,
    pub private_hint: &'static str,
    pub change: &'static str,

    /// Several names in one sentence.
    pub list: fn(&[String]) -> String,
    /// A name as it stands inside a sentence.
    pub inside: fn(&str) -> String,
    /// Sentences one after the other.
    pub sentences: fn(&[String]) -> String,
    /// Small facts in one line of plain text.
    pub facts: fn(&[String]) -> String,
    pub fairness: &'static str,
}

pub const EN: Page = Page {
    heading: |title| format!("{title} report"),
    heading_of: |title, name| format!("{title} report: {name}"),
    depth_full: |known, all| format!("Full depth: {known} of {all} known"),
    depth_quick: |known, all| format!("Quick depth: {known} of {all} known"),
    people: |count| {
        if count == 1 {
            "One person".to_owned()
        } else {
            format!("{count} people")
        }
    },
    said_and_shown: "What you say, what you can show",
    hope: "The gap between the two is what hope adds.",
    one_score: "The result",
    parts: "Part by part",
    classes: "Type by type",
    classes_note: "The highest names the type if it leads by 10. Low is no fault here.",
    map: "How they see it",
    map_note: "A motive is a view of this situation, not a character.",
    shares: "The whole customer",
    persons: "One by one",
    persons_note: "The highest names the type if it leads by 10.",
    flags: "Flags",
    flags_note: "Contradictions and gaps between answers. A flag never changes a score.",
    next: "Next moves",
    ask: "Questions to ask",
    ask_note: "“Narrows by” is the width that the answer takes out of the range.",
    notes: "Notes and evidence",
    since: "Since last time",
    scored: "How this was scored",
    settings: "Context",
    setting_unknown: "not answered yet",
    answer_it: "Answer it",
    table: "Numbers as a table",
    picture: "The picture",
    save_svg: "Save as SVG",
    save_png: "Save as PNG",

    print: "Print",
    seller_only: "For the seller alone, to learn from. Not for a report to others.",
    private: "Show the numbers that stay on this device",
    private_hint: "Here, on paper, in copied text and in an exported file. Otherwise they are left out of all of them.",
    export: "Export this report",
    copy: "Copy as text",
    again: "Ask again later",
    change: "Change the answers",

    list: english_list,
    inside: |name| {
        if name.ends_with('?') {
            format!("“{}”", small_first(name))
        } else {
            small_first(name)
        }
    },
    sentences: |sentences| sentences.join(" "),
    facts: |facts| facts.join(" · "),
    fairness: "A guide for talk and planning, not a measurement of people.",
};

pub const ZH: Page = Page {
    heading: |title| format!("{title}报告"),
    heading_of: |title, name| format!("{title}报告：{name}"),
    depth_full: |known, all| format!("完整版：{all} 题中答了 {known} 题"),
    depth_quick: |known, all| format!("快速版：{all} 题中答了 {known} 题"),
    people: |count| format!("{count} 个人"),
    said_and_shown: "你怎么说，拿得出什么",
    hope: "两者之差，就是希望加上去的分。",
    one_score: "结果",
    parts: "逐项来看",
    classes: "各类型得分",
    classes_note: "最高的领先 10 分才定型。这里分低不是缺点。",
    map: "各人怎么看",
    map_note: "动机是对这件事的看法，不是性格。",
    shares: "客户整体",
    persons: "逐个来看",
    persons_note: "最高的领先 10 分才定型。",
    flags: "警示",
    flags_note: "答案之间的矛盾和缺口。警示不改变得分。",
    next: "下一步",
    ask: "该去问的",
    ask_note: "“可收窄”指答上它，范围会缩小多少。",
    notes: "记录与依据",
    since: "和上次相比",
    scored: "怎么算的",
    settings: "背景",
    setting_unknown: "还没答",
    answer_it: "去回答",
    table: "以表格查看数字",
    picture: "一张图看清",
    save_svg: "存为 SVG",
    save_png: "存为 PNG",

    print: "打印",
    seller_only: "只给销售本人看，用来学习，不进给别人的报告。",
    private: "显示只留在本机的数字",
    private_hint: "包括这里、打印件、复制的文字和导出的文件。不勾就都不写。",
    export: "导出报告",
    copy: "复制为文字",
    again: "以后再评",
    change: "修改回答",

    list: |names| names.join("、"),
    inside: str::to_owned,
    sentences: |sentences| sentences.concat(),
    facts: |facts| facts.join("；"),
    fairness: "用于讨论和规划，不是对人的测评。",
};

pub(super) fn english_list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// `Why now?` → `why now?`; a word such as `ROI` stays as it is.
pub(super) fn small_first(name: &str) -> String {
    let mut characters = name.chars();
    let (Some(first), second) = (characters.next(), characters.next()) else {
        return String::new();
    };
    if second.is_some_and(|second| second.is_ascii_uppercase()) {
        return name.to_owned();
    }
    [first.to_ascii_lowercase()]
        .into_iter()
        .chain(name.chars().skip(1))
        .collect()
}

/// A label can end in a question mark, and needs no full stop then.
pub(super) fn with_stop(text: &str) -> String {
    if text.ends_with(['?', '.', '!']) {
        text.to_owned()
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_people_list_them() {
        let names = ["Oak".to_owned(), "Pine".to_owned(), "Elm".to_owned()];
        assert_eq!((EN.list)(&names), "Oak, Pine and Elm");
        assert_eq!((ZH.list)(&names), "Oak、Pine、Elm");
        assert_eq!((EN.list)(&names[..1]), "Oak");
    }

    #[test]
    fn a_name_inside_a_sentence_begins_small_unless_it_is_in_capitals() {
        assert_eq!((EN.inside)("Company footing"), "company footing");
        assert_eq!((EN.inside)("Why now?"), "“why now?”");
        assert_eq!((EN.inside)("ROI"), "ROI");
        assert_eq!((EN.inside)(""), "");
    }
}
