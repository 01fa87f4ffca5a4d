//! Words of the pages on which one answers.

use crate::answer::Grade;

#[derive(Debug)]
pub struct Answering {
    pub unknown: &'static str,
    pub not_applicable: &'static str,
    /// What the fold about evidence asks.
    pub how_known: &'static str,
    /// The head of the fold once there is a grade.
    pub how_known_by: &'static str,
    pub note_added: &'static str,
    pub guess: &'static str,
    pub told: &'static str,
    pub confirmed: &'static str,
    pub seen: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub becomes: &'static str,
    pub becomes_own: &'static str,
    /// Answered, all.
    pub answered: fn(usize, usize) -> (String, &'static str),
    /// This part, all parts.
    pub part: fn(usize, usize) -> String,
    pub back: &'static str,
    pub next: &'static str,
    pub see_report: &'static str,
    pub keys: &'static str,
    pub whole_sheet: &'static str,
    pub step_by_step: &'static str,
    pub print: &'static str,
    /// Questions at quick depth, and in full.
    pub quick_now: fn(usize, usize) -> String,
    pub ask_all: &'static str,
    pub full_now: &'static str,
    pub ask_few: &'static str,
    pub about_deal: &'static str,
    pub about_deal_note: &'static str,
    pub from_deal: &'static str,
    /// The title of the sheet of an instrument.
    pub sheet_of: fn(&str) -> String,
    pub least_to_most: &'static str,
    /// A sheet on paper.
    pub blank_line: &'static str,
    pub number_letter: fn(&str, char) -> String,
    pub number_not: fn(&str) -> String,
    pub number_outside: fn(&str, &str) -> String,
    /// An assessment that is not here.
    pub gone: &'static str,
    pub gone_why: &'static str,
    pub to_deals: &'static str,
    pub unnamed: &'static str,
    pub skipped_left: fn(usize) -> String,
}

impl Answering {
    pub fn grade(&self, grade: Grade) -> &'static str {
        match grade {
            Grade::Guess => self.guess,
            Grade::Told => self.told,
            Grade::Confirmed => self.confirmed,
            Grade::Seen => self.seen,
        }
    }
}

pub const EN: Answering = Answering {
    unknown: "Don’t know yet",
    not_applicable: "Not applicable",
    how_known: "How do we know?",
    how_known_by: "How do we know:",
    note_added: "note added",
    guess: "Our own guess",
    told: "One person there said so",
    confirmed: "Two or more, or in writing",
    seen: "Seen ourselves",
    note: "Note",
    note_hint: "Who said or showed it, and when. Code names, please.",
    becomes: "Now on your list of questions to ask:",
    becomes_own: "Now on your list of things to find out:",
    answered: |answered, all| (format!("{answered} of {all}"), "answered"),
    part: |part, all| format!("Part {part} of {all}"),
    back: "Back",
    next: "Next",
    see_report: "See the report",
    keys: "Keys: 1 to 5 choose a step and go on to the next question, 0 is “don’t know yet”, Enter opens the next page.",
    whole_sheet: "See the whole sheet",
    step_by_step: "One step at a time",
    print: "Print",
    quick_now: |quick, all| format!("Quick: the {quick} heaviest of {all} questions."),
    ask_all: "Ask all",
    full_now: "In full.",
    ask_few: "Ask the heaviest only",
    about_deal: "About this deal",
    about_deal_note: "Asked once, used in every questionnaire of this deal.",
    from_deal: "Kept with the deal",
    sheet_of: |title| format!("{title}, the whole sheet"),
    least_to_most: "Steps run from least to most",
    blank_line: "Deal, person, date",
    number_letter: |typed, letter| format!("“{typed}” has “{letter}” in it. Write digits only."),
    number_not: |typed| format!("“{typed}” is not a number. Write digits, with at most one point."),
    number_outside: |min, max| format!("Write a number from {min} to {max}."),
    gone: "This assessment is not here",
    gone_why: "It was deleted, or it was made in another browser. A file exported there can be opened here.",
    to_deals: "To your deals",
    unnamed: "Not named yet",
    skipped_left: |left| {
        if left == 1 {
            "1 question is left empty. Empty counts as “don’t know yet”.".to_owned()
        } else {
            format!("{left} questions are left empty. Empty counts as “don’t know yet”.")
        }
    },
};

pub const ZH: Answering = Answering {
    unknown: "还不知道",
    not_applicable: "不适用",
    how_known: "怎么知道的？",
    how_known_by: "怎么知道的：",
    note_added: "已写备注",
    guess: "猜测",
    told: "一人口头",
    confirmed: "多人或书面",
    seen: "亲眼所见",
    note: "备注",
    note_hint: "谁说的、给谁看的、什么时候。人名请用代号。",
    becomes: "已放进提问清单：",
    becomes_own: "已放进要弄清的清单：",
    answered: |answered, all| (format!("{answered}/{all}"), "已答"),
    part: |part, all| format!("第 {part} 部分，共 {all} 部分"),
    back: "上一步",
    next: "下一步",
    see_report: "看报告",
    keys: "按键：1 到 5 选档并跳到下一题，0 是“还不知道”，回车到下一页。",
    whole_sheet: "看整张问卷",
    step_by_step: "一步一步答",
    print: "打印",
    quick_now: |quick, all| format!("快速版：{all} 题里最要紧的 {quick} 题。"),
    ask_all: "改答全部",
    full_now: "完整版。",
    ask_few: "只答最要紧的",
    about_deal: "关于这一单",
    about_deal_note: "只问一次，这一单的各份问卷通用。",
    from_deal: "存在这一单里",
    sheet_of: |title| format!("{title}，整张问卷"),
    least_to_most: "各档从低到高",
    blank_line: "单子、人、日期",
    number_letter: |typed, letter| format!("“{typed}”里有“{letter}”，请只写数字。"),
    number_not: |typed| format!("“{typed}”不是数字，请写数字，最多一个小数点。"),
    number_outside: |min, max| format!("请写 {min} 到 {max} 之间的数。"),
    gone: "这份问卷不在这里",
    gone_why: "可能已删除，也可能是在别的浏览器里答的。在那边导出的文件可以在这里打开。",
    to_deals: "回到你的单子",
    unnamed: "还没起名",
    skipped_left: |left| format!("还有 {left} 题空着。空着按“还不知道”算。"),
};
