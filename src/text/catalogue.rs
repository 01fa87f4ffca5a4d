//! Words of the catalogue and of an instrument's own page.

#[derive(Debug)]
pub struct Catalogue {
    pub heading: fn(usize) -> String,
    pub lede: &'static str,
    pub instrument: &'static str,
    pub purpose: &'static str,
    pub gets: &'static str,
    pub items: &'static str,
    pub minutes: &'static str,
    pub minutes_each: fn(u16) -> String,
    /// The name of each group and what it answers, in the order of the page.
    pub groups: [(&'static str, &'static str); 8],
    /// Titles that are folded away, said as one line.
    pub inside: fn(&[String]) -> String,

    pub about: &'static str,
    pub unit: &'static str,
    pub who: &'static str,
    pub when: &'static str,
    pub takes: &'static str,
    pub takes_full: fn(u16, u16) -> String,
    pub takes_each: fn(u16, u16) -> String,
    /// Questions of the short form, and its minutes.
    pub takes_quick: fn(usize, usize) -> String,
    pub asks_once: &'static str,

    pub answer: &'static str,
    pub answer_note: &'static str,
    pub for_which: &'static str,
    pub new_deal: &'static str,
    pub for_whom: &'static str,
    pub somebody_new: &'static str,
    pub person_label: &'static str,
    pub person_hint: &'static str,
    pub deal_label: &'static str,
    pub deal_hint: &'static str,
    pub no_name: &'static str,
    pub begin: &'static str,
    /// Answered without a deal.
    pub no_deal: &'static str,
    pub try_note: &'static str,
    pub goes_on: &'static str,
    pub begins_anew: fn(&str) -> String,
    pub unnamed: fn(&str) -> String,
    /// One more of those that a deal has several of.
    pub subject_another: &'static str,
    pub subject_new: &'static str,

    pub sheet: &'static str,
    pub sheet_note: &'static str,
    pub print: &'static str,
    pub unknown: &'static str,
    pub unknown_why: &'static str,
    pub to_catalogue: &'static str,
}

pub const EN: Catalogue = Catalogue {
    heading: |count| match count {
        1 => "1 instrument".to_owned(),
        count => format!("{count} instruments"),
    },
    lede: "Look through any of them without answering, or print it blank.",
    instrument: "Instrument",
    purpose: "What it is for",
    gets: "You get",
    items: "Items",
    minutes: "Minutes",
    minutes_each: |minutes| format!("{minutes} a person"),
    groups: [
        ("Core", "Start here."),
        ("First law", "Does the customer recognise us?"),
        ("Deal", "Is it real, and how do we play it?"),
        ("Needs", "What do they need, and why?"),
        ("People", "Who decides, and how do we stand?"),
        ("Account", "Which customers, and how to keep them?"),
        ("Seller", "For learning only."),
        (
            "For shop owners",
            "Not about a deal: a shop, a business, and its sums.",
        ),
    ],

    inside: |titles| titles.join(", "),
    about: "About it",
    unit: "What is assessed",
    who: "Who answers",
    when: "When",
    takes: "How long",
    takes_full: |items, minutes| format!("{items} questions, about {minutes} minutes"),
    takes_each: |items, minutes| {
        format!("{items} questions, about {minutes} minutes for each person")
    },
    takes_quick: |items, minutes| {
        format!("in short: the {items} heaviest questions, about {minutes} minutes")
    },
    asks_once: "Asked once for a deal, used everywhere",

    answer: "Answer it",
    answer_note: "It opens in its short form where there is one. You can go on to the full one at any time and keep every answer.",
    for_which: "For which deal?",
    new_deal: "A new deal",
    for_whom: "About whom?",
    somebody_new: "Somebody not listed yet",
    person_label: "Code name of the person",
    person_hint: "No full names. We suggest a tree.",
    deal_label: "What shall we call this deal?",
    deal_hint: "A code name will do. We suggest one.",
    no_name: "Write a name. A code name will do.",
    begin: "Begin",
    no_deal: "None: just try it",
    try_note: "Nothing to name first. Name it later and keep it, or throw it away.",
    goes_on: "Begun already. It goes on where you stopped.",
    begins_anew: |date| {
        format!(
            "Done on {date}. This begins a new one that starts from those answers; both are kept."
        )
    },
    unnamed: |date| format!("Not named yet, begun {date}"),
    subject_another: "Another one",
    subject_new: "What is it called?",

    sheet: "The blank sheet",
    sheet_note: "Every question with its steps, to look through or to print. What you tick here is not kept.",
    print: "Print it blank",
    unknown: "There is no such instrument",
    unknown_why: "The address names one that this app does not have.",
    to_catalogue: "See all instruments",
};

pub const ZH: Catalogue = Catalogue {
    heading: |count| format!("{count} 份量表"),
    lede: "每一份都可以只看不答，也可以空白打印。",
    instrument: "量表",
    purpose: "用来做什么",
    gets: "得到",
    items: "题数",
    minutes: "分钟",
    minutes_each: |minutes| format!("每人 {minutes}"),
    groups: [
        ("核心", "从这里开始。"),
        ("第一法则", "客户认不认可我们？"),
        ("单子", "靠不靠谱，怎么打？"),
        ("需求", "对方要什么，为什么？"),
        ("人", "谁说了算，我们站在哪？"),
        ("客户", "哪些客户，怎么守住？"),
        ("销售自己", "只用于学习。"),
        ("店主与生意", "不针对某一单：看一家店、一项生意，算几笔账。"),
    ],

    inside: |titles| titles.join("、"),
    about: "这是什么",
    unit: "评的是",
    who: "谁来答",
    when: "什么时候",
    takes: "要多久",
    takes_full: |items, minutes| format!("{items} 题，大约 {minutes} 分钟"),
    takes_each: |items, minutes| format!("{items} 题，每个人大约 {minutes} 分钟"),
    takes_quick: |items, minutes| format!("快速版只问最要紧的 {items} 题，大约 {minutes} 分钟"),
    asks_once: "每单只问一次，处处通用",

    answer: "开始答",
    answer_note: "有快速版的，先从快速版开始。随时可以改答完整版，答过的都保留。",
    for_which: "放在哪一单里？",
    new_deal: "新的一单",
    for_whom: "关于谁？",
    somebody_new: "还没列出的人",
    person_label: "这个人的代号",
    person_hint: "不写全名。这里给了一个树名。",
    deal_label: "这一单叫什么？",
    deal_hint: "用代号就行，这里给了一个。",
    no_name: "请写个名字，用代号就行。",
    begin: "开始",
    no_deal: "不放进哪一单，只试一试",
    try_note: "不用先起名字。以后起个名字留着，或者丢掉。",
    goes_on: "已经答了一部分，从上次停下的地方继续。",
    begins_anew: |date| format!("{date}答完过一份。这次从那些答案开始另答一份，两份都保留。"),
    unnamed: |date| format!("还没起名，始于 {date}"),
    subject_another: "另外一个",
    subject_new: "叫什么？",

    sheet: "空白问卷",
    sheet_note: "全部题目和各档的说法，可以看，也可以打印。在这里点选的不会保存。",
    print: "空白打印",
    unknown: "没有这份量表",
    unknown_why: "这个地址里的量表，本应用没有。",
    to_catalogue: "看全部量表",
};
