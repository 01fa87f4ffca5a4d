//! Words of the first page with deals: the list of them, and what becomes of it.

#[derive(Debug)]
pub struct Ledger {
    pub title: &'static str,
    pub find: &'static str,
    pub found: fn(usize) -> String,
    pub found_none: fn(&str) -> String,
    pub sample_mark: &'static str,
    pub unnamed: fn(&str) -> String,
    pub today: fn(&str) -> String,
    pub yesterday: &'static str,
    pub nothing_yet: &'static str,
    pub first_step: fn(&str) -> String,
    /// An instrument, answered, all.
    pub begun: fn(&str, usize, usize) -> String,
    pub begun_open: fn(&str) -> String,
    pub go_on: &'static str,
    pub to_ask: fn(usize) -> String,
    pub flags: fn(usize) -> String,
    pub stops: fn(usize) -> String,
    pub all_asked: &'static str,
    pub pages: &'static str,
    /// First, last and all deals.
    pub page: fn(usize, usize, usize) -> String,
    pub newer: &'static str,
    pub older: &'static str,
    pub more_ways: &'static str,
    pub try_note: &'static str,
    pub open_file_note: &'static str,
    pub sample_note: &'static str,
    pub kept: &'static str,
    pub kept_here: fn(usize) -> String,
    pub no_backup: &'static str,
    /// Days since the newest backup, and deals changed since.
    pub backup: fn(i32, usize) -> String,
    pub unread: fn(usize) -> String,
    pub back_up: &'static str,
    pub look_after: &'static str,

    pub deleted: fn(&str) -> String,
    pub deleted_nameless: &'static str,
    pub deleted_sheet: &'static str,
    pub deleted_until: &'static str,
    pub undo: &'static str,
}

/// `1 deal`, `2 deals`.
fn count(number: usize, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        number => format!("{number} {many}"),
    }
}

pub const EN: Ledger = Ledger {
    title: "Your deals",
    find: "Find a deal by name or customer",
    found: |number| count(number, "deal found", "deals found"),
    found_none: |typed| format!("No deal or customer has “{typed}” in its name."),
    sample_mark: "Sample",
    unnamed: |date| format!("Not named yet, begun {date}"),
    today: |clock| format!("Today {clock}"),
    yesterday: "Yesterday",
    nothing_yet: "Nothing is answered yet.",
    first_step: |name| format!("First step: {name}"),
    begun: |name, answered, all| format!("No result yet: {name}, {answered} of {all} answered."),
    begun_open: |name| format!("No result yet: {name} is begun."),
    go_on: "Go on where you stopped",
    to_ask: |number| count(number, "question to ask", "questions to ask"),
    flags: |number| count(number, "flag", "flags"),
    stops: |number| count(number, "stop flag", "stop flags"),
    all_asked: "No question is open",
    pages: "Pages of the list",
    page: |first, last, all| format!("{first} to {last} of {all}"),
    newer: "More recent ones",
    older: "Earlier ones",
    more_ways: "More ways in",
    try_note: "Nothing to name first. Name it later and keep it, or throw it away.",
    open_file_note: "Shown first, added after you agree. It never replaces what is here.",
    sample_note: "A filled-in deal that you can change and throw away.",
    kept: "Kept here",
    kept_here: |number| match number {
        1 => "1 deal is kept in this browser on this device.".to_owned(),
        number => format!("{number} deals are kept in this browser on this device."),
    },
    no_backup: "There is no backup file yet.",
    backup: |days, changed| {
        let age = match days {
            ..=0 => "is from today".to_owned(),
            1 => "is 1 day old".to_owned(),
            days => format!("is {days} days old"),
        };
        let since = match changed {
            0 => "nothing has changed since".to_owned(),
            1 => "1 deal has changed since".to_owned(),
            changed => format!("{changed} deals have changed since"),
        };
        format!("The newest backup {age}; {since}.")
    },
    unread: |number| match number {
        1 => "1 stored text can’t be read; it stays as it is.".to_owned(),
        number => format!("{number} stored texts can’t be read; they stay as they are."),
    },
    back_up: "Back up now",
    look_after: "See what is stored",

    deleted: |name| format!("{name} is deleted."),
    deleted_nameless: "The deal without a name is deleted.",
    deleted_sheet: "The sheet is deleted.",
    deleted_until: "You can bring it back until you close this page.",
    undo: "Undo",
};

pub const ZH: Ledger = Ledger {
    title: "你的单子",
    find: "按名字或客户找一单",
    found: |number| format!("找到 {number} 单"),
    found_none: |typed| format!("没有哪一单或哪家客户的名字里有“{typed}”。"),
    sample_mark: "示例",
    unnamed: |date| format!("还没起名，始于 {date}"),
    today: |clock| format!("今天 {clock}"),
    yesterday: "昨天",
    nothing_yet: "还没答过。",
    first_step: |name| format!("第一步：{name}"),
    begun: |name, answered, all| format!("还没有结果：{name}答了 {answered} 题，共 {all} 题。"),
    begun_open: |name| format!("还没有结果：{name}答了一部分。"),
    go_on: "从上次停下的地方继续",
    to_ask: |number| format!("{number} 个问题待问"),
    flags: |number| format!("{number} 条警示"),
    stops: |number| format!("{number} 条停止警示"),
    all_asked: "没有待问的问题",
    pages: "翻页",
    page: |first, last, all| format!("第 {first} 到 {last} 单，共 {all} 单"),
    newer: "较新的",
    older: "较早的",
    more_ways: "还可以",
    try_note: "不用先起名字。以后起个名字留着，或者丢掉。",
    open_file_note: "先给你看，你同意才加进来，不会替换现有内容。",
    sample_note: "一单填好的例子，随便改，用完可删。",
    kept: "保存情况",
    kept_here: |number| format!("{number} 单保存在本机的这个浏览器里。"),
    no_backup: "还没有备份文件。",
    backup: |days, changed| {
        let age = match days {
            ..=0 => "就在今天".to_owned(),
            days => format!("在 {days} 天前"),
        };
        let since = match changed {
            0 => "之后没有改动".to_owned(),
            changed => format!("之后有 {changed} 单改动过"),
        };
        format!("最近一次备份{age}，{since}。")
    },
    unread: |number| format!("有 {number} 段存着的内容读不了，原样留着。"),
    back_up: "现在备份",
    look_after: "看看存了什么",

    deleted: |name| format!("{name}已删除。"),
    deleted_nameless: "没起名的那一单已删除。",
    deleted_sheet: "这份问卷已删除。",
    deleted_until: "关闭本页之前都可以恢复。",
    undo: "撤销",
};
