//! Words of the first page as long as there is no deal.

#[derive(Debug)]
pub struct Home {
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
    pub leave_it: &'static str,
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

    leave_it: "Leave it",
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

    leave_it: "先不建",
};
