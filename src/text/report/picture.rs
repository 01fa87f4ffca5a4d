//! Words of the special pictures.
//!
//! Names of scales, verdicts and answers are the instrument's; here is only
//! what it has no name for, and the sentences around them.

use super::page::english_list;

#[derive(Debug)]
pub struct Picture {
    /// What a verdict prints when it is not one name.
    pub between: fn(&str, &str) -> String,
    pub too_close: fn(&[String]) -> String,
    pub still: fn(&[String]) -> String,
    /// A name and what is found of it; two findings in one sentence.
    pub of: fn(&str, &str) -> String,
    pub both: fn(&str, &str) -> String,
    pub this_deal: &'static str,
    pub this_customer: &'static str,
    pub not_known: &'static str,
    pub open_some: fn(usize) -> String,
    pub part: &'static str,
    pub answer: &'static str,
    pub result: &'static str,

    /// Aspects, and a strip of all answers.
    pub aspect: &'static str,
    pub thin_some: fn(usize, usize, &str) -> String,
    pub thin_all: fn(usize) -> String,
    pub lowest: fn(&str, i64) -> String,
    pub all_level: fn(i64) -> String,
    pub radar_note: &'static str,
    pub heat_low: fn(usize, usize) -> String,
    pub heat_low_most: fn(usize, usize, &str) -> String,
    pub heat_fine: &'static str,
    pub heat_nothing: fn(usize) -> String,
    pub heat_note: &'static str,

    /// Two axes.
    pub deal: &'static str,
    pub strip_note: &'static str,
    /// After the note, where other deals are drawn.
    pub strip_others: &'static str,
    pub across: fn(&str) -> String,
    pub up: fn(&str) -> String,
    pub grid_note: &'static str,
    /// After the note, where an earlier place is drawn.
    pub grid_then: &'static str,
    /// A score of the latest earlier assessment.
    pub last_time: fn(name: &str) -> String,

    /// A gap, its tags and its chain.
    pub today: &'static str,
    pub wanted: &'static str,
    pub gains: [&'static str; 2],
    pub traced: [&'static str; 3],
    pub gap_note: &'static str,

    /// Steps of a talk.
    pub stopped_at: fn(&str) -> String,
    pub stopped_here: &'static str,
    pub all_covered: &'static str,
    pub no_stop_yet: fn(usize) -> String,
    pub no_step_known: &'static str,

    /// A chain of value.
    pub rungs: [&'static str; 4],
    pub link: fn(usize, usize) -> String,
    pub weakest_here: &'static str,
    pub weakest_part: fn(&str, &str) -> String,
    pub chain_holds: &'static str,
    pub chain_unknown: &'static str,
    pub chain_note: &'static str,

    /// Stages.
    pub here_now: &'static str,
    pub may_be_here: &'static str,
    pub checks: fn(usize, usize) -> String,
    pub checks_unknown: &'static str,
    pub checks_note: &'static str,
    pub check: &'static str,

    /// A balance.
    pub rival: &'static str,
    pub us: &'static str,
    pub for_us: fn(i32) -> &'static str,
    pub for_rival: fn(i32) -> &'static str,
    pub balance_unknown: &'static str,
    pub balance_later: &'static str,
    pub kinds: &'static str,
    pub tied: &'static str,
    pub balance_note: &'static str,
    pub needs: &'static str,

    /// A proposal.
    pub elements: [&'static str; 5],
    pub readers: [&'static str; 3],
    pub reader: &'static str,
    pub in_place: fn(usize, usize) -> String,
    pub may_be: &'static str,

    /// A zone.
    pub our_limit: &'static str,
    pub their_range: &'static str,
    pub their_low: &'static str,
    pub their_high: &'static str,
    pub zone_missing: fn(&[String]) -> String,
    pub zone_odd: &'static str,
    pub zone_note: &'static str,
    pub zone_sure: &'static str,
    pub zone_hoped: &'static str,
    pub number: &'static str,

    /// What is given for what.
    pub we_give: &'static str,
    pub we_get: &'static str,
    pub then_we: &'static str,
    pub if_you: &'static str,
    pub nothing: &'static str,
    pub pairs: &'static str,
    pub for_nothing: &'static str,
    pub movers: &'static str,
    pub price_only: &'static str,
    pub trade_note: &'static str,

    /// Doors.
    pub skipped: &'static str,
    pub door_skipped: &'static str,
    pub last_project: &'static str,
    pub turns: [&'static str; 3],
    pub doors_note: &'static str,

    /// A meeting.
    pub before: [&'static str; 5],
    pub talk: [&'static str; 4],
    pub after: [&'static str; 5],
    pub not_now: &'static str,
    pub clock_note: &'static str,

    /// A list of customers.
    pub customer: &'static str,
    pub rank_note: &'static str,
    /// After the note, where not all are drawn.
    pub rank_more: &'static str,
    pub rank: fn(name: &str, place: usize, of: usize) -> String,
}

pub const EN: Picture = Picture {
    between: |one, other| format!("between {one} and {other}"),
    too_close: |names| format!("{}: too close to tell", english_list(names)),
    still: |names| format!("not known yet, {} possible", names.join(" or ")),
    of: |name, found| format!("{name}: {found}"),
    both: |one, other| format!("{one}; {other}"),
    this_deal: "This deal",
    this_customer: "This customer",
    not_known: "not known yet",
    open_some: |open| format!("{open} not known yet"),
    part: "Part",
    answer: "Answer",
    result: "Result",

    aspect: "Aspect",
    thin_some: |thin, all, names| {
        let (are, of) = if thin == 1 {
            ("is", "One")
        } else {
            ("are", capital(thin))
        };
        format!("{of} of {} aspects {are} thin: {names}", small(all))
    },
    thin_all: |all| format!("Too little is known of all {} aspects", small(all)),
    lowest: |name, point| format!("lowest is {name} with {point}"),
    all_level: |point| format!("all stand level at {point}"),
    radar_note: "Shaded: what open answers leave possible. Dashed: 40 and 70. Area means nothing here.",
    heat_low: |low, all| format!("{low} of {all} answers are low or not known"),
    heat_low_most: |low, all, name| {
        format!("{low} of {all} answers are low or not known, most of them under {name}")
    },
    heat_fine: "No answer is low, none is open",
    heat_nothing: |all| format!("None of the {all} answers is known yet"),
    heat_note: "0 to 4, from light to dark, in the order of the questions; 4 is best. “?” is not known yet.",

    deal: "Deal",
    strip_note: "In the grey strip no side is claimed. The box is what open answers leave possible.",
    strip_others: " Hollow dots are other deals; a name without room stands in the table.",
    across: |name| format!("{name} →"),
    up: |name| format!("↑ {name}"),
    grid_note: "Dashed cells can still be reached. The box, or the lines at the dot, are what open answers leave possible.",
    grid_then: " The ring is where it stood last time.",
    last_time: |name| format!("{name}, last time"),

    today: "Today",
    wanted: "Wanted",
    gains: ["Organisation", "Key persons"],
    traced: ["Reason", "Who asked", "Why now"],
    gap_note: "The wider the bar, the more clearly the customer itself sees the gap.",

    stopped_at: |step| format!("The talk stopped at {step}"),
    stopped_here: "the talk stopped here",
    all_covered: "The talk went through every step",
    no_stop_yet: |open| match open {
        1 => "No stop is seen; one step is not known yet".to_owned(),
        _ => format!("No stop is seen; {} steps are not known yet", small(open)),
    },
    no_step_known: "Nothing of this talk is known yet",

    rungs: [
        "Leader’s measure",
        "Business plan",
        "Department’s measure",
        "Our solution",
    ],
    link: |from, to| format!("{from} moves {to}"),
    weakest_here: "weakest",
    weakest_part: |name, answer| format!("Weakest part: {name} ({answer})"),
    chain_holds: "Every part of the chain holds",
    chain_unknown: "No part of the chain is known yet",
    chain_note: "A chain is as strong as its weakest part. A dashed link is broken or not known.",

    here_now: "here now",
    may_be_here: "maybe",
    checks: |done, all| format!("{done} of {all} checks of this stage are in order"),
    checks_unknown: "None of the checks of this stage is known yet",
    checks_note: "Dark is in order; “?” is not known yet. The table lists the checks in this order.",
    check: "Check",

    rival: "Rival",
    us: "Us",
    for_us: |count| match count {
        1 => "one point weighs for us",
        2 => "two points weigh for us",
        _ => "three points or more weigh for us",
    },
    for_rival: |count| match count {
        0 => "no point weighs for us",
        _ => "two points or more weigh for the rival",
    },
    balance_unknown: "whom the points favour is not known yet",
    balance_later: "Points are weighed once there are some.",
    kinds: "Kinds of points",
    tied: "Tied to a stated need",
    balance_note: "Each square is one of the five weightiest points; a dashed one may lie there. Each thread to a need is one of the five; a dashed one may be tied. Which ones is not asked.",
    needs: "Needs the customer has stated",

    elements: ["Need", "Difference", "Plan", "Limits", "Price"],
    readers: ["Middle managers", "Senior readers", "Listeners who vote"],
    reader: "Reader",
    in_place: |done, all| format!("{done} of {all} elements are in place"),
    may_be: "possible",

    our_limit: "Our limit",
    their_range: "Their limit, as estimated",
    their_low: "Their cautious limit",
    their_high: "Their hopeful limit",
    zone_missing: |names| {
        format!(
            "No zone can be drawn yet, still missing: {}",
            english_list(names)
        )
    },
    zone_odd: "The cautious estimate is above the hopeful one: ask again",
    zone_note: "These numbers stay on this device.",
    zone_sure: "zone",
    zone_hoped: "zone by the hopeful estimate",
    number: "Number",

    we_give: "We give",
    we_get: "We get",
    then_we: "then we …",
    if_you: "if you …",
    nothing: "nothing",
    pairs: "Pairs written down",
    for_nothing: "Given for nothing",
    movers: "Conditions that would move them",
    price_only: "Only price left open",
    trade_note: "One row a pair, and one for each concession without return; four rows mean four or more.",

    skipped: "skipped",
    door_skipped: "a door was skipped",
    last_project: "Last big project",
    turns: ["Who wanted it", "Whose hands", "The reason"],
    doors_note: "Below each door: how well it is used, 0 to 100.",

    before: [
        "Right person",
        "Backing inside",
        "Facts",
        "Case",
        "Strategy",
    ],
    talk: ["Value", "Vision", "Difference", "Benchmark"],
    after: ["Sent in time", "Aim", "Situation", "Needs", "Joint plan"],
    not_now: "not asked now",
    clock_note: "Left half: before. Right half: after. In the middle: what the talk is about.",

    customer: "Customer",
    rank_note: "Lines at 40 and 70.",
    rank_more: " The table lists all.",
    rank: |name, place, of| format!("{name}: number {place} of {of} rated customers"),
};

pub const ZH: Picture = Picture {
    between: |one, other| format!("介于{one}和{other}之间"),
    too_close: |names| format!("{}：分不出高下", names.join("、")),
    still: |names| format!("还不清楚，可能是{}", names.join("或")),
    of: |name, found| format!("{name}：{found}"),
    both: |one, other| format!("{one}；{other}"),
    this_deal: "这一单",
    this_customer: "这家客户",
    not_known: "还不清楚",
    open_some: |open| format!("{open} 项还不清楚"),
    part: "部分",
    answer: "回答",
    result: "结果",

    aspect: "方面",
    thin_some: |thin, all, names| format!("{all} 个方面里有 {thin} 个所知太少：{names}"),
    thin_all: |all| format!("{all} 个方面都所知太少"),
    lowest: |name, point| format!("最低的是{name}，{point} 分"),
    all_level: |point| format!("各方面都是 {point} 分"),
    radar_note: "浅色是补齐答案后可能落到的范围，虚线是 40 和 70。面积没有含义。",
    heat_low: |low, all| format!("{all} 个答案里，{low} 个偏低或还不知道"),
    heat_low_most: |low, all, name| {
        format!("{all} 个答案里，{low} 个偏低或还不知道，多数在“{name}”")
    },
    heat_fine: "没有偏低的答案，也没有不知道的",
    heat_nothing: |all| format!("{all} 个答案都还不知道"),
    heat_note: "0 到 4 由浅到深，按题目顺序，4 最好；“?”是还不知道。",

    deal: "单子",
    strip_note: "落在灰带里，哪边都不算。方框是补齐答案后可能落到的范围。",
    strip_others: "空心圆是其他单子，放不下的名字见表格。",
    across: |name| format!("{name} →"),
    up: |name| format!("↑ {name}"),
    grid_note: "虚线格还有可能。方框，或圆点上的线，是补齐答案后可能落到的范围。",
    grid_then: "空心圆是上次的位置。",
    last_time: |name| format!("上次的{name}"),

    today: "现状",
    wanted: "期望",
    gains: ["组织", "关键人"],
    traced: ["原因", "谁提的", "为何现在"],
    gap_note: "条越长，客户自己看到的差距越清楚。",

    stopped_at: |step| format!("谈到“{step}”停住了"),
    stopped_here: "停在这一步",
    all_covered: "每一步都谈到了",
    no_stop_yet: |open| format!("还没看出停在哪里，有 {open} 步还不知道"),
    no_step_known: "这次谈话还什么都不知道",

    rungs: ["高层指标", "业务举措", "部门指标", "我方方案"],
    link: |from, to| format!("第 {from} 层带动第 {to} 层"),
    weakest_here: "最弱",
    weakest_part: |name, answer| format!("最弱的一处：{name}（{answer}）"),
    chain_holds: "链条的每一处都站得住",
    chain_unknown: "链条的每一处都还不知道",
    chain_note: "链条有多强，看最弱的一处。虚线是断开或还不知道的环节。",

    here_now: "在这一段",
    may_be_here: "可能在这",
    checks: |done, all| format!("这一段该做的 {all} 件事，{done} 件做到了"),
    checks_unknown: "这一段该做的事，还一件都不知道",
    checks_note: "深色是做到了，“?”是还不知道。表格按同样的顺序列出。",
    check: "检查项",

    rival: "对手",
    us: "我们",
    for_us: |count| match count {
        1 => "有一条利于我们",
        2 => "有两条利于我们",
        _ => "至少三条利于我们",
    },
    for_rival: |count| match count {
        0 => "没有一条利于我们",
        _ => "至少两条利于对手",
    },
    balance_unknown: "还不知道利于谁",
    balance_later: "有了标准，才谈得上称一称。",
    kinds: "标准的类型",
    tied: "挂得到需求上的",
    balance_note: "一个方块是最重要的五条之一，虚线的可能在那一边。连线是挂得到需求的几条，虚线的可能挂得到；问卷不问是哪几条。",
    needs: "客户说过的需求",

    elements: ["需求", "差异", "计划", "未达之处", "价格"],
    readers: ["中层", "高层", "有表决权的听众"],
    reader: "读者",
    in_place: |done, all| format!("{all} 项要素里 {done} 项到位"),
    may_be: "有可能",

    our_limit: "我方底价",
    their_range: "估计的对方底价",
    their_low: "对方的保守底价",
    their_high: "对方的乐观底价",
    zone_missing: |names| format!("还画不出协议空间，还缺{}", names.join("、")),
    zone_odd: "保守估计高过了乐观估计，请再核一次",
    zone_note: "这些数字只留在本机。",
    zone_sure: "协议空间",
    zone_hoped: "按乐观估计才有的空间",
    number: "数字",

    we_give: "我给",
    we_get: "我要",
    then_we: "我们就……",
    if_you: "您若……",
    nothing: "没有",
    pairs: "写好的交换",
    for_nothing: "白让",
    movers: "能打动对方的条件",
    price_only: "只剩价格没谈拢",
    trade_note: "一行是一对交换，或白让的一次；四行表示四次或更多。",

    skipped: "跳过了",
    door_skipped: "跳过了一道门",
    last_project: "上一个大项目",
    turns: ["谁先想做", "经过谁的手", "凭什么定下"],
    doors_note: "门下的条：这道门用得怎么样，0 到 100。",

    before: ["找对人", "内部支持", "基本情况", "案例", "战略"],
    talk: ["价值", "愿景", "差异", "标杆"],
    after: ["按时发出", "目标", "现状", "所需条件", "双方计划"],
    not_now: "现在不问",
    clock_note: "左半是会前，右半是会后，中间是谈话的要点。",

    customer: "客户",
    rank_note: "竖线在 40 和 70。",
    rank_more: "其余见表格。",
    rank: |name, place, of| format!("{name}：在 {of} 家已评客户中排第 {place}"),
};

fn small(count: usize) -> String {
    let words = ["no", "one", "two", "three", "four", "five"];
    (words.get(count)).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

fn capital(count: usize) -> &'static str {
    ["No", "One", "Two", "Three", "Four", "Five"]
        .get(count)
        .copied()
        .unwrap_or("Many")
}
