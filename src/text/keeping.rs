//! Words about several tabs, the second copy, and what came back from it.

#[derive(Debug)]
pub struct Keeping {
    /// A newer app has written here.
    pub newer: &'static str,
    pub newer_do: &'static str,

    /// The deal is open for changes in another tab.
    pub elsewhere: &'static str,
    pub elsewhere_do: &'static str,
    pub go_on_here: &'static str,

    /// Two tabs wrote the same at the same time.
    pub both: &'static str,
    pub both_where: &'static str,
    /// A deal's copy, by its name; that of a sheet.
    pub other_deal: fn(&str) -> String,
    pub other_sheet: &'static str,

    /// Records that storage had lost.
    pub came_back: fn(usize) -> String,
    pub came_back_how: &'static str,

    /// Storage holds none of them any more: deals, assessments, when the last
    /// one changed.
    pub wiped: &'static str,
    pub wiped_copy: fn(usize, usize, &str) -> String,
    pub bring_back: &'static str,
    pub begin_anew: &'static str,
    pub anew_sure: &'static str,
    pub erase_copy: &'static str,
    pub leave_copy: &'static str,
}

fn counted(deals: usize, assessments: usize) -> String {
    let deals = match deals {
        1 => "1 deal".to_owned(),
        _ => format!("{deals} deals"),
    };
    match assessments {
        1 => format!("{deals} and 1 assessment"),
        _ => format!("{deals} and {assessments} assessments"),
    }
}

pub const EN: Keeping = Keeping {
    newer: "A newer version of the app has been opened in this browser, and this page writes nothing more.",
    newer_do: "What you have answered since is on this screen only: download it, then load the page anew.",

    elsewhere: "This deal is being edited in another tab.",
    elsewhere_do: "Here you can read along.",
    go_on_here: "Go on here",

    both: "Two tabs wrote here at the same time. Both versions are kept.",
    both_where: "One stays where it was; the other is",
    other_deal: |name| format!("the deal “{name}”"),
    other_sheet: "a sheet of its own",

    came_back: |records| match records {
        1 => "1 record was missing in the browser’s store.".to_owned(),
        _ => format!("{records} records were missing in the browser’s store."),
    },
    came_back_how: "The second copy had what was missing, and everything is back.",

    wiped: "The browser’s store is empty, and it was not before.",
    wiped_copy: |deals, assessments, last| {
        let counted = counted(deals, assessments);
        format!("A second copy is still here: {counted}, last changed {last}.")
    },
    bring_back: "Bring everything back",
    begin_anew: "Start without it",
    anew_sure: "The second copy is then erased for good.",
    erase_copy: "Erase the second copy",
    leave_copy: "Leave it",
};

pub const ZH: Keeping = Keeping {
    newer: "这个浏览器里打开过更新的版本，本页不再写入。",
    newer_do: "之后的答案只在这个画面上：请先下载，再重新载入本页。",

    elsewhere: "另一个标签页正在改这一单。",
    elsewhere_do: "这里只能看，内容和那边同步。",
    go_on_here: "在这里继续",

    both: "两个标签页同时写了这里，两份都留着。",
    both_where: "一份留在原处，另一份是",
    other_deal: |name| format!("单子“{name}”"),
    other_sheet: "单独的一份问卷",

    came_back: |records| format!("浏览器的存储里少了 {records} 条记录。"),
    came_back_how: "少的在第二份副本里都有，已经全部找回。",

    wiped: "浏览器的存储现在是空的，以前有内容。",
    wiped_copy: |deals, assessments, last| {
        format!("第二份副本还在：{deals} 单、{assessments} 份测评，最后改于{last}。")
    },
    bring_back: "全部找回",
    begin_anew: "不要了，重新开始",
    anew_sure: "第二份副本会就此清除，不能再找回。",
    erase_copy: "清除第二份副本",
    leave_copy: "先留着",
};
