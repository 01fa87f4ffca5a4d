//! What to look at, to do and to ask.

#[derive(Debug)]
pub struct Next {
    pub stop: &'static str,
    pub warning: &'static str,
    pub note: &'static str,
    pub from: &'static str,
    /// An answer that caused something: question and answer, then also how it is known.
    pub cause: fn(&str, &str) -> String,
    pub cause_known: fn(&str, &str, &str) -> String,
    pub cause_unknown: fn(&str) -> String,
    pub cause_score: fn(&str, i64) -> String,
    pub cause_range: fn(&str, i64, i64) -> String,
    pub cause_class: fn(&str) -> String,
    pub cause_cover: fn(i64) -> String,
    pub cause_age: fn(u32) -> String,
    pub cause_answered: fn(usize) -> String,
    pub cause_all_at_least: fn(u8) -> String,
    pub cause_no_evidence: &'static str,

    /// The heading of a move that a rule of its own calls for.
    pub rule: &'static str,
    pub because: fn(&str) -> String,
    pub because_band: fn(&str, i64, i64) -> String,
    pub because_answer: fn(&str, &str) -> String,
    pub because_class: fn(i64, i64) -> String,
    pub because_mixed: fn(i64, i64) -> String,
    pub because_unclear: &'static str,
    pub no_weak: &'static str,
    pub no_scale: &'static str,
    pub no_type: &'static str,
    pub keep: fn(usize) -> String,

    pub ask_words: fn(&str) -> String,
    pub ask_ourselves: &'static str,
    pub not_known: fn(&str) -> String,
    pub narrows: fn(i64) -> String,
    pub decides: &'static str,
    pub not_scored: &'static str,
    pub no_asks: &'static str,
    pub all_asks: fn(usize) -> String,
    pub guesses: &'static str,
    pub with_worth: fn(&str, &str) -> String,
    pub you_say: fn(&str) -> String,
    pub ask: fn(&str) -> String,
    pub skipped: fn(usize) -> String,
    pub notes: &'static str,
    pub item: &'static str,
    pub note_head: &'static str,
}

pub const EN: Next = Next {
    stop: "Stop:",
    warning: "Warning:",
    note: "Note:",
    from: "From:",
    cause: |question, answer| format!("{question} {answer}"),
    cause_known: |question, answer, grade| format!("{question} {answer} ({grade})"),
    cause_unknown: |question| format!("{question} Not known yet"),
    cause_score: |label, point| format!("{label}: {point}"),
    cause_range: |label, low, high| format!("{label}: {low} to {high}"),
    cause_class: |name| format!("Result {name}"),
    cause_cover: |percent| format!("{percent}\u{a0}% of the answers are known"),
    cause_age: |days| format!("The last answer is {days} days old"),
    cause_answered: |count| format!("{count} items are answered"),
    cause_all_at_least: |score| format!("Every answered item scores {score} or more"),
    cause_no_evidence: "No note, and no grade above our own guess",

    rule: "Seen in your answers",
    because: |why| format!("Because: {why}"),
    because_band: |band, point, weight| format!("{band} at {point}, weight {weight}"),
    because_answer: |question, answer| format!("{question} {answer}"),
    because_class: |top, next| format!("{top} against {next} for the next type"),
    because_mixed: |one, other| format!("{one} and {other}, less than 10 apart"),
    because_unclear: "no type stands out",
    no_weak: "No scale that is known well enough is weak or partial: nothing to mend here.",
    no_scale: "No scale is known well enough for a move. Ask first.",
    no_type: "Too little is known of this person for a move. Ask first.",
    keep: |count| {
        if count == 1 {
            "Keep doing: one strong side".to_owned()
        } else {
            format!("Keep doing: {count} strong sides")
        }
    },

    ask_words: |words| format!("“{words}”"),
    ask_ourselves: "Ask ourselves:",
    not_known: |question| format!("Not known: {question}"),
    narrows: |worth| format!("narrows by {worth}"),
    decides: "decides what is asked next",
    not_scored: "not scored",
    no_asks: "Nothing is open: every question has an answer.",
    all_asks: |count| {
        if count == 1 {
            "One more open question".to_owned()
        } else {
            format!("{count} more open questions")
        }
    },
    guesses: "Guesses worth checking",
    with_worth: |said, worth| format!("{said} ({worth})"),
    you_say: |answer| format!("You say: “{answer}”"),
    ask: |words| format!("Ask: “{words}”"),
    skipped: |count| {
        if count == 1 {
            "Skipped: one item without any answer, counted as not known".to_owned()
        } else {
            format!("Skipped: {count} items without any answer, counted as not known")
        }
    },
    notes: "Notes and evidence",
    item: "Item",
    note_head: "Note",
};

pub const ZH: Next = Next {
    stop: "先停：",
    warning: "警示：",
    note: "留意：",
    from: "依据：",
    cause: |question, answer| format!("{question}{answer}"),
    cause_known: |question, answer, grade| format!("{question}{answer}（{grade}）"),
    cause_unknown: |question| format!("{question}还不知道"),
    cause_score: |label, point| format!("{label}：{point}"),
    cause_range: |label, low, high| format!("{label}：{low} 到 {high}"),
    cause_class: |name| format!("结果是“{name}”"),
    cause_cover: |percent| format!("答案只知道 {percent}%"),
    cause_age: |days| format!("最后一次回答在 {days} 天前"),
    cause_answered: |count| format!("答了 {count} 题"),
    cause_all_at_least: |score| format!("答了的每题都在 {score} 分以上"),
    cause_no_evidence: "没有记录，也没有高于“猜测”的依据",

    rule: "从答案里看到的",
    because: |why| format!("因为：{why}"),
    because_band: |band, point, weight| format!("{point} 分，{band}，权重 {weight}"),
    because_answer: |question, answer| format!("{question}{answer}"),
    because_class: |top, next| format!("{top} 分，次高的 {next} 分"),
    because_mixed: |one, other| format!("{one} 分和 {other} 分，相差不到 10"),
    because_unclear: "哪一种类型都不突出",
    no_weak: "答案够多的各项里，没有薄弱或只是部分到位的：这里没有要补的。",
    no_scale: "哪一项的答案都还不够，谈不上下一步。先去问。",
    no_type: "对这个人所知太少，谈不上下一步。先去问。",
    keep: |count| format!("继续保持：{count} 个扎实的方面"),

    ask_words: |words| format!("“{words}”"),
    ask_ourselves: "问自己：",
    not_known: |question| format!("还不知道：{question}"),
    narrows: |worth| format!("可收窄 {worth}"),
    decides: "决定后面问什么",
    not_scored: "不计分",
    no_asks: "没有要问的了：每题都有答案。",
    all_asks: |count| format!("还有 {count} 个没答的问题"),
    guesses: "值得核实的猜测",
    with_worth: |said, worth| format!("{said}（{worth}）"),
    you_say: |answer| format!("你的回答：“{answer}”"),
    ask: |words| format!("可以问：“{words}”"),
    skipped: |count| format!("跳过：{count} 题什么也没答，按还不知道算"),
    notes: "记录与依据",
    item: "题目",
    note_head: "记录",
};
