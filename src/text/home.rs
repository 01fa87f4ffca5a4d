//! Words of the first page: the list of deals, and the way in without any.

#[derive(Debug)]
pub struct Home {
    /// Without any deal.
    pub question: &'static str,
    pub lede: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub no_name: &'static str,
    pub start: &'static str,
    pub takes: fn(u16) -> String,
    pub get: &'static str,
    /// Of the picture: the point as answered, the range as answered, the range
    /// as evidenced.
    pub get_note: fn(u8, [u8; 2]) -> String,
    pub get_described: fn(u8, [u8; 2], [u8; 2]) -> String,
    pub get_answered: fn(u8) -> String,
    pub get_proven: fn([u8; 2]) -> String,
    pub get_few: &'static str,
    pub bands: [&'static str; 3],
    pub other_ways: &'static str,
    pub try_one: &'static str,
    /// Names of instruments and minutes.
    pub try_these: fn(&[(&str, u16)]) -> String,
    pub open_file: &'static str,
    pub open_file_first: &'static str,
    pub sample: &'static str,
    pub sample_first: &'static str,
    pub answers: &'static str,
    pub answers_where: &'static str,
    pub answers_lost: &'static str,
    pub answers_check: &'static str,

    /// With deals.
    pub title: &'static str,
    pub leave_it: &'static str,
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

pub const EN: Home = Home {
    question: "Is this deal real, where is it thin, and what do you do next?",
    lede: "Answer honest questions about one live deal. You get what you know against what you hope, the questions to ask the customer, and the next two or three moves.",
    name: "What shall we call this deal?",
    name_hint: "A code name will do. We suggest one.",
    no_name: "Write a name. A code name will do.",
    start: "Start with a deal",
    takes: |minutes| {
        format!(
            "The first questionnaire takes about {minutes} minutes, less in its short form. You can stop at any question and come back."
        )
    },
    get: "What you get: what you say, against what you can show",
    get_note: |point, [low, high]| {
        format!(
            "From the sample deal. Trust scores {point} as answered; without our own guesses it is anything from {low} to {high}."
        )
    },
    get_described: |point, [low, high], [least, most]| {
        format!(
            "Trust index: {point} as answered, range {low} to {high}; as evidenced {least} to {most}, no point"
        )
    },
    get_answered: |point| format!("{point} as answered"),
    get_proven: |[low, high]| format!("{low}–{high} as evidenced"),
    get_few: "too little is known for one number",
    bands: ["Weak", "Partial", "Strong"],
    other_ways: "Other ways in",
    try_one: "Just try one questionnaire",
    try_these: |entries| {
        let each = |(name, minutes): &(&str, u16)| format!("{name} ({minutes} minutes)");
        let names: Vec<String> = entries.iter().map(each).collect();
        format!("{}. Nothing to name first.", names.join(", "))
    },
    open_file: "Open a file",
    open_file_first: "A backup of yours, or a file that a colleague gave you.",
    sample: "Look at the sample deal",
    sample_first: "Filled in, marked as a sample. Change it, then throw it away.",
    answers: "What happens to your answers",
    answers_where: "They are written to this browser on this device as you tap. There is no account, and no server ever sees them.",
    answers_lost: "They can be lost if you clear this browser’s data, so take a backup file when it matters.",
    answers_check: "How to check all this yourself",

    title: "Your deals",
    leave_it: "Leave it",
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

pub const ZH: Home = Home {
    question: "这一单靠谱吗？虚在哪里？下一步做什么？",
    lede: "就手上的一单如实回答。你会看到哪些是知道的、哪些只是希望，该去问客户什么，以及接下来的两三步。",
    name: "这一单叫什么？",
    name_hint: "用代号就行，这里给了一个。",
    no_name: "请写个名字，用代号就行。",
    start: "从一单开始",
    takes: |minutes| {
        format!("第一份问卷大约 {minutes} 分钟，快速版更短。答到哪题都可以停，回来接着答。")
    },
    get: "你会得到：你怎么说，你拿得出什么",
    get_note: |point, [low, high]| {
        format!("出自示例单子。“信任”按回答是 {point} 分；去掉自己猜的，{low} 到 {high} 都有可能。")
    },
    get_described: |point, [low, high], [least, most]| {
        format!(
            "信任指数：按回答 {point}，范围 {low} 到 {high}；按依据 {least} 到 {most}，没有得分"
        )
    },
    get_answered: |point| format!("按回答 {point}"),
    get_proven: |[low, high]| format!("按依据 {low}–{high}"),
    get_few: "所知太少，给不出一个数",
    bands: ["薄弱", "部分到位", "扎实"],
    other_ways: "还可以这样开始",
    try_one: "只试一份问卷",
    try_these: |entries| {
        let each = |(name, minutes): &(&str, u16)| format!("{name}（{minutes} 分钟）");
        let names: Vec<String> = entries.iter().map(each).collect();
        format!("{}。不用先起名字。", names.join("、"))
    },
    open_file: "打开文件",
    open_file_first: "你自己的备份，或同事给你的文件。",
    sample: "看看示例单子",
    sample_first: "已填好，并标明是示例。随便改，用完可删。",
    answers: "你的答案去哪了",
    answers_where: "你一点选，就写进本机的这个浏览器。没有账号，也没有哪个服务器看得到。",
    answers_lost: "清除浏览器数据会把它们一起清掉，要紧的请导出备份文件。",
    answers_check: "怎样自己核实以上这些",

    title: "你的单子",
    leave_it: "先不建",
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
