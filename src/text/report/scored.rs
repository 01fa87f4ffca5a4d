//! How this was scored: items, weights and sums.

#[derive(Debug)]
pub struct Scored {
    /// Grades, weakest first.
    pub grades: [&'static str; 4],
    pub no_grade: &'static str,
    pub item: &'static str,
    pub answer: &'static str,
    pub known_from: &'static str,
    pub weight: &'static str,
    pub score: &'static str,
    pub dont_know: &'static str,
    pub skipped: &'static str,
    /// In the place of a number that stays on this device.
    pub private: &'static str,
    /// In the place of a person's name.
    pub nobody: &'static str,
    pub not_applicable: &'static str,
    pub odd: &'static str,
    pub reversed: fn(u8) -> String,
    pub open_score: &'static str,
    pub summary: fn(&str, &str) -> String,
    pub point: fn(i64, usize, usize) -> String,
    pub no_point: fn(i64, i64, usize, usize) -> String,
    pub nothing_applies: &'static str,
    pub caption: fn(&str) -> String,
    pub line_answered: &'static str,
    pub line_range: &'static str,
    pub line_evidenced: &'static str,
    pub line_case: fn(&str) -> String,
    pub thin: fn(u32, u32) -> String,
    pub thin_share: fn(i64) -> String,
    pub to: &'static str,
    pub no_answer: &'static str,
    pub index_caption: fn(&str) -> String,
    pub tenths: &'static str,
    pub place: fn(&str, &str) -> String,
    pub judgement: &'static str,
    pub version: fn(u32) -> String,
    pub odd_answers: fn(usize) -> String,
}

pub const EN: Scored = Scored {
    grades: [
        "our own guess",
        "one person there said so",
        "two or more, or in writing",
        "seen ourselves",
    ],
    no_grade: "not stated",
    item: "Item",
    answer: "Answer",
    known_from: "Known from",
    weight: "Weight",
    score: "Score",
    dont_know: "Don’t know yet",
    skipped: "Skipped",
    private: "A number that stays on this device",
    nobody: "Nobody",
    not_applicable: "Not applicable",
    odd: "An answer that this item does not offer, counted as not known",
    reversed: |score| format!("{score} (reversed)"),
    open_score: "0 to 100",
    summary: |label, rest| {
        if label.ends_with('?') {
            format!("{label} {rest}")
        } else {
            format!("{label}: {rest}")
        }
    },
    point: |point, known, open| match open {
        0 => format!("{point}, from {known} answers"),
        _ => format!("{point}, from {known} answered and {open} not known"),
    },
    no_point: |low, high, known, open| {
        format!("{low} to {high}, from {known} answered and {open} not known")
    },
    nothing_applies: "not applicable",
    caption: |label| format!("{label}: items, answers and weights"),
    line_answered: "as answered",
    line_range: "range",
    line_evidenced: "as evidenced",
    line_case: |option| format!("if “{option}”"),
    thin: |known, all| format!("known weight {known} of {all} is below 60\u{a0}%, so no point"),
    thin_share: |percent| format!("{percent}\u{a0}% known is below 60\u{a0}%, so no point"),
    to: "to",
    no_answer: "no answer, so no point",
    index_caption: |label| format!("{label}: the sum"),
    tenths: "Scale scores stand here with one decimal; the sum is made in full precision.",
    place: |low, high| format!("from “{low}” to “{high}”"),
    judgement: "Weights are expert judgement, not estimates from data.",
    version: |version| format!("Instrument version {version}."),
    odd_answers: |count| {
        if count == 1 {
            "One kept answer does not fit its item. It is kept and counted as not known.".to_owned()
        } else {
            format!(
                "{count} kept answers do not fit their items. They are kept and counted as not known."
            )
        }
    },
};

pub const ZH: Scored = Scored {
    grades: ["猜测", "一人口头", "多人或书面", "亲眼所见"],
    no_grade: "没注明",
    item: "题目",
    answer: "回答",
    known_from: "依据",
    weight: "权重",
    score: "得分",
    dont_know: "还不知道",
    skipped: "跳过",
    private: "数字只留在本机",
    nobody: "没有人",
    not_applicable: "不适用",
    odd: "这道题没有这个选项，按还不知道算",
    reversed: |score| format!("{score}（反向）"),
    open_score: "0 到 100",
    summary: |label, rest| format!("{label}：{rest}"),
    point: |point, known, open| match open {
        0 => format!("{point} 分，来自 {known} 个回答"),
        _ => format!("{point} 分，来自 {known} 个回答，{open} 个未知"),
    },
    no_point: |low, high, known, open| {
        format!("{low} 到 {high}，来自 {known} 个回答，{open} 个未知")
    },
    nothing_applies: "不适用",
    caption: |label| format!("{label}：题目、回答和权重"),
    line_answered: "按回答",
    line_range: "范围",
    line_evidenced: "按依据",
    line_case: |option| format!("若是“{option}”"),
    thin: |known, all| format!("已知权重 {known}/{all}，不到 60%，不给得分"),
    thin_share: |percent| format!("已知 {percent}%，不到 60%，不给得分"),
    to: "到",
    no_answer: "没有回答，不给得分",
    index_caption: |label| format!("{label}：怎么加起来"),
    tenths: "这里的各项得分保留一位小数，计算时用的是精确值。",
    place: |low, high| format!("从“{low}”到“{high}”"),
    judgement: "权重是专家判断，不是数据估计。",
    version: |version| format!("量表版本 {version}。"),
    odd_answers: |count| format!("有 {count} 个存下的回答跟题目对不上，仍然留着，按还不知道算。"),
};
