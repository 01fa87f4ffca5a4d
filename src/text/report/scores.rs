//! Scores beside their pictures: the opening bar, the table of scales, the radar.

#[derive(Debug)]
pub struct Scores {
    pub answered: &'static str,
    pub evidenced: &'static str,
    /// The same at the head of a column.
    pub answered_head: &'static str,
    pub evidenced_head: &'static str,
    pub point_answered: fn(i64) -> String,
    pub point_evidenced: fn(i64) -> String,
    pub range_answered: fn(&str) -> String,
    pub range_evidenced: fn(&str) -> String,
    pub too_little: &'static str,
    pub no_point: &'static str,
    pub all_known: &'static str,
    pub not_applicable: &'static str,
    pub to: fn(i64, i64) -> String,
    pub point_in: fn(i64, &str) -> String,

    /// The finding above the opening bar.
    pub hero_both: fn(i64, i64) -> String,
    pub hero_same: fn(i64) -> String,
    pub hero_hope: fn(i64, i64, i64) -> String,
    pub hero_range: fn(i64, i64) -> String,
    pub hero_ranges: fn(i64, i64, i64, i64) -> String,
    pub hero_alone: fn(i64, i64, i64) -> String,
    pub hero_sure: fn(i64) -> String,
    /// The same for a screen reader, with the name of the index.
    pub described: fn(&str, &str) -> String,
    pub described_point: fn(i64, i64, i64) -> String,
    pub described_range: fn(i64, i64) -> String,
    pub both_views: fn(&str, &str) -> String,

    /// The finding above the table.
    pub none_has_point: &'static str,
    pub one_has_point: fn(&str, i64) -> String,
    pub level: fn(i64) -> String,
    pub spread: fn(&str, i64, &str, i64) -> String,
    pub weakest: fn(&str, i64, &str, i64) -> String,
    pub unproven: fn(usize, usize) -> String,

    pub key_answered: &'static str,
    pub key_evidenced: &'static str,
    pub key_open: &'static str,
    pub scale: &'static str,
    pub picture: &'static str,
    pub weight: &'static str,
    pub band: &'static str,
    pub score: &'static str,
    pub range: &'static str,
    pub weighs: fn(i64) -> String,
    pub part: fn(i64) -> String,
    pub share_answered: fn(i64) -> String,
    pub table_caption: fn(&str) -> String,
    pub cuts: &'static str,
    pub counts_most: fn(&str) -> String,
    pub counts_with: fn(&str, i64) -> String,
    pub index_not_applicable: fn(&str) -> String,
    pub unsettled: fn(&str) -> String,
    pub unsettled_case: fn(&str, i64, i64) -> String,

    pub radar: &'static str,
    pub radar_title: fn(&str, &str) -> String,
    pub radar_level: &'static str,
    pub radar_note: &'static str,
    pub scales: &'static str,
}

pub const EN: Scores = Scores {
    answered: "as answered",
    evidenced: "as evidenced",
    answered_head: "As answered",
    evidenced_head: "As evidenced",
    point_answered: |point| format!("{point} as answered"),
    point_evidenced: |point| format!("{point} as evidenced"),
    range_answered: |range| format!("{range} as answered"),
    range_evidenced: |range| format!("{range} as evidenced"),
    too_little: "too little is known for one number",
    no_point: "no point",
    all_known: "all known",
    not_applicable: "not applicable",
    to: |low, high| format!("{low} to {high}"),
    point_in: |point, range| format!("{point} ({range})"),

    hero_both: |answered, evidenced| format!("{answered} as answered, {evidenced} as evidenced"),
    hero_same: |point| format!("{point}, and every answer has evidence"),
    hero_hope: |point, low, high| {
        format!("{point} as answered. Without our own guesses, anything from {low} to {high}.")
    },
    hero_range: |low, high| format!("No single number yet: anything from {low} to {high}"),
    hero_ranges: |low, high, lower, higher| {
        format!(
            "No single number yet: anything from {low} to {high}; without our own guesses {lower} to {higher}"
        )
    },
    hero_alone: |point, low, high| format!("{point}; open answers leave {low} to {high} possible"),
    hero_sure: |point| format!("{point}, and every answer is known"),
    described: |name, rest| format!("{name}: {rest}"),
    described_point: |point, low, high| format!("{point}, range {low} to {high}"),
    described_range: |low, high| format!("{low} to {high}, no point"),
    both_views: |answered, evidenced| format!("{answered} as answered; {evidenced} as evidenced"),

    none_has_point: "No scale has enough answers for a number yet",
    one_has_point: |label, point| {
        format!("Only one scale has enough answers for a number: {label}, {point}")
    },
    level: |point| format!("All stand level at {point}"),
    spread: |top, high, bottom, low| {
        format!("Highest: {top} with {high}; lowest: {bottom} with {low}")
    },
    weakest: |bottom, low, top, high| {
        format!("The weakest link is {bottom} with {low}; the firmest is {top} with {high}")
    },
    unproven: |without, all| format!("on evidence alone {without} of {all} have no number"),

    key_answered: "as answered, with its range",
    key_evidenced: "as evidenced: our own guesses count as unknown",
    key_open: "the weakest link stands open",
    scale: "Scale",
    picture: "Picture",
    weight: "Weight",
    band: "Band",
    score: "Score",
    range: "Range",
    weighs: |weight| format!("weight {weight}"),
    part: |share| format!("{share}\u{a0}% of it"),
    share_answered: |percent| format!("{percent}\u{a0}% answered"),
    table_caption: |name| format!("{name}: scales with scores and ranges"),
    cuts: "Cuts at 40 and 70.",
    counts_most: |names| format!("Count most now: {names}."),
    counts_with: |label, weight| format!("{label} {weight}"),
    index_not_applicable: |name| format!("{name}: not applicable with the present answers."),
    unsettled: |question| {
        format!(
            "The weights hang on a question that is still open: {question} Until it is answered, the range covers every case."
        )
    },
    unsettled_case: |option, low, high| format!("{option}: {low} to {high}"),

    radar: "Second view: radar",
    radar_title: |top, bottom| format!("Furthest out: {top}; furthest in: {bottom}"),
    radar_level: "Too few scales have a number for a shape",
    radar_note: "The shaded ring is the range; the thicker the spoke, the more it weighs now. Area means nothing here.",
    scales: "Scales",
};

pub const ZH: Scores = Scores {
    answered: "按回答",
    evidenced: "按依据",
    answered_head: "按回答",
    evidenced_head: "按依据",
    point_answered: |point| format!("按回答 {point}"),
    point_evidenced: |point| format!("按依据 {point}"),
    range_answered: |range| format!("按回答 {range}"),
    range_evidenced: |range| format!("按依据 {range}"),
    too_little: "所知太少，给不出一个数",
    no_point: "无得分",
    all_known: "全部已知",
    not_applicable: "不适用",
    to: |low, high| format!("{low} 到 {high}"),
    point_in: |point, range| format!("{point}（{range}）"),

    hero_both: |answered, evidenced| format!("按回答 {answered} 分，按依据 {evidenced} 分"),
    hero_same: |point| format!("{point} 分，每个回答都有依据"),
    hero_hope: |point, low, high| {
        format!("按回答 {point} 分；去掉自己猜的，{low} 到 {high} 都有可能。")
    },
    hero_range: |low, high| format!("还给不出一个数：{low} 到 {high} 都有可能"),
    hero_ranges: |low, high, lower, higher| {
        format!("还给不出一个数：{low} 到 {high} 都有可能；去掉自己猜的，是 {lower} 到 {higher}")
    },
    hero_alone: |point, low, high| format!("{point} 分；还没答的题让 {low} 到 {high} 都有可能"),
    hero_sure: |point| format!("{point} 分，每题都有答案"),
    described: |name, rest| format!("{name}：{rest}"),
    described_point: |point, low, high| format!("{point}，范围 {low} 到 {high}"),
    described_range: |low, high| format!("{low} 到 {high}，没有得分"),
    both_views: |answered, evidenced| format!("按回答 {answered}；按依据 {evidenced}"),

    none_has_point: "哪一项的答案都还不够给出一个数",
    one_has_point: |label, point| format!("只有一项的答案够给出一个数：{label}，{point} 分"),
    level: |point| format!("各项都是 {point} 分"),
    spread: |top, high, bottom, low| format!("最高：{top}，{high} 分；最低：{bottom}，{low} 分"),
    weakest: |bottom, low, top, high| {
        format!("最弱一环是“{bottom}”，{low} 分；最稳的是“{top}”，{high} 分")
    },
    unproven: |without, all| format!("只看有依据的，{all} 项里有 {without} 项给不出一个数"),

    key_answered: "按回答计分，带上下限",
    key_evidenced: "按依据计分：自己猜的算不知道",
    key_open: "最弱一环画成断开的",
    scale: "项目",
    picture: "图",
    weight: "权重",
    band: "档",
    score: "得分",
    range: "范围",
    weighs: |weight| format!("权重 {weight}"),
    part: |share| format!("占其中 {share}%"),
    share_answered: |percent| format!("已答 {percent}%"),
    table_caption: |name| format!("{name}：各项得分与范围"),
    cuts: "分界在 40 和 70。",
    counts_most: |names| format!("眼下最要紧：{names}。"),
    counts_with: |label, weight| format!("{label} {weight}"),
    index_not_applicable: |name| format!("{name}：按现在的回答不适用。"),
    unsettled: |question| {
        format!("权重要看一道还没答的题：{question}答上之前，范围把各种情形都算在内。")
    },
    unsettled_case: |option, low, high| format!("{option}：{low} 到 {high}"),

    radar: "另一种看法：雷达图",
    radar_title: |top, bottom| format!("最靠外：{top}；最靠里：{bottom}"),
    radar_level: "有得分的项目太少，画不成形状",
    radar_note: "色带是上下限；轴越粗，眼下越要紧。面积没有意义。",
    scales: "各项",
};
