//! Words in the pictures of values, people, accounts, sellers and business.

use super::page::english_list;

#[derive(Debug)]
pub struct PicturePeople {
    pub yes: &'static str,
    pub no: &'static str,
    pub or: &'static str,
    /// Between two that are nearly equal.
    pub and_or: &'static str,
    pub open: &'static str,
    /// `Lever to pull: new markets`.
    pub named: fn(&str, &str) -> String,
    /// A name, what it is called, and its number.
    pub named_number: fn(&str, &str, &str) -> String,
    /// Two names with their numbers.
    pub pair: fn(&str, &str, &str, &str) -> String,
    /// Several that lie close together.
    pub close: fn(&str) -> String,
    pub bar_note: &'static str,

    pub stance: &'static str,
    pub fits_short: &'static str,
    pub done_and_fits: fn(&str, &str, &str) -> String,
    pub done_only: fn(&str) -> String,
    pub fits_only: fn(&str) -> String,
    pub stance_open: &'static str,
    pub stance_note: &'static str,
    pub we: &'static str,
    pub they: &'static str,
    pub beam_note: &'static str,
    /// Who of us comes in, from the seller up.
    pub ranks: [&'static str; 3],
    pub led_alone: &'static str,
    pub senior_came: &'static str,
    pub none_held: &'static str,
    pub rhythm_plan: &'static str,
    pub rhythm_note: &'static str,

    pub wheel_note: &'static str,
    pub triangle_note: &'static str,
    pub tube_note: &'static str,

    pub lever: &'static str,
    pub room: &'static str,
    pub readiness: &'static str,
    pub room_by_readiness: &'static str,
    pub of: fn(&str, &str) -> String,
    pub lever_note: &'static str,

    pub foam: fn(i64, i64) -> String,
    pub foam_range: fn(i64, i64) -> String,
    pub foam_short: &'static str,
    pub foam_note: &'static str,

    pub petal_note: &'static str,
    pub aspect: &'static str,
    pub radar_note: &'static str,

    pub rung: &'static str,
    pub we_know: &'static str,
    pub they_do: &'static str,
    pub state: &'static str,
    pub business: &'static str,
    pub no_rung: &'static str,
    pub no_rung_reached: &'static str,
    pub rung_reached: fn(&str) -> String,
    pub rung_open: fn(&str, &str) -> String,
    pub name_number: fn(&str, &str) -> String,
    pub with_state: fn(&str, &str) -> String,
    pub reached: &'static str,
    pub may_be_reached: &'static str,
    pub not_reached: &'static str,
    pub rank_line: fn(&str) -> String,
    pub ladder_note: &'static str,

    pub leg_note: &'static str,

    pub a_month: &'static str,
    pub orders: &'static str,
    pub income: &'static str,
    pub profit: &'static str,
    pub today: &'static str,
    pub what_if: &'static str,
    pub change: &'static str,
    pub same: &'static str,
    pub profit_same: &'static str,
    pub profit_up: fn(&str) -> String,
    pub profit_down: fn(&str) -> String,
    pub profit_today: fn(&str) -> String,
    pub profit_open: &'static str,
    pub equal_steps: &'static str,
    pub never_pays: &'static str,
    pub pays_after: fn(&str) -> String,
    pub pays_after_rise: fn(&str, &str) -> String,
    pub outlets: &'static str,
    pub outlet_finding: fn(&str, &str) -> String,

    pub value: &'static str,
    pub importance: &'static str,
    pub rival: &'static str,
    pub what_to_do: &'static str,
    pub no_value: &'static str,
    pub we_open: &'static str,
    pub rival_open: &'static str,
    pub both_open: &'static str,
    pub gap_note: &'static str,
    pub behind: &'static str,
    pub level: &'static str,
    pub ahead: &'static str,
    /// The rows of the grid, from the top.
    pub importances: [&'static str; 3],
    pub placed: fn(usize, usize) -> String,
    pub none: &'static str,
    pub open_cell: &'static str,

    pub person: &'static str,
    pub this_person: &'static str,
    pub influence_of: fn(u8) -> String,
    pub influence_open: &'static str,
    pub attitude_open: &'static str,
    pub contact_open: &'static str,
    pub nobody_weighty: &'static str,
    pub weighty: fn(&[String]) -> String,
    pub attitudes_open: fn(usize, usize) -> String,
    /// Of the layers, in the order of their options.
    pub shapes: [&'static str; 4],
    pub person_note: fn(&[String]) -> String,
}

pub const EN: PicturePeople = PicturePeople {
    yes: "Yes",
    no: "No",
    or: " or ",
    and_or: " / ",
    open: "not known yet",
    named: |label, name| format!("{label}: {name}"),
    named_number: |label, name, number| format!("{label}: {name}, {number}"),
    pair: |one, number, other, second| format!("{one} {number}, {other} {second}"),
    close: |names| format!("{names} lie close together"),
    bar_note: "Dot: as answered. Pale: where open answers could move it. Cuts at 40 and 70.",

    stance: "Stance",
    fits_short: "fits",
    done_and_fits: |name, done, fits| format!("{name}: {done} was done, {fits} fits"),
    done_only: |done| format!("What was done: {done}; what fits hangs on the deal’s context"),
    fits_only: |fits| format!("What fits: {fits}; what was done is not known yet"),
    stance_open: "Neither what was done nor what fits is known yet",
    stance_note: "Filled: done in so many of 100 cases. Pale: possible by open answers. Dot: as answered. Thick edge: fits.",
    we: "We",
    they: "Customer",
    beam_note: "A level beam: equal footing. Pale: where open answers could tilt it.",
    ranks: ["Seller", "Manager", "Top manager"],
    led_alone: "led alone",
    senior_came: "last meeting",
    none_held: "none held",
    rhythm_plan: "Steps: who comes in when",
    rhythm_note: "A figure is filled as far as its part goes well, 0 to 100. Whole stairs: who comes in at which step is planned. Dashed: not planned, or not known.",

    wheel_note: "Filled: sure. Pale: possible by open answers. Dot: as answered. Rings at 40 and 70.",
    triangle_note: "The nearer to a corner, the more speaks for it. Pale: where open answers could bring it. In the grey strips two types lie too close to name one.",
    tube_note: "Filled: sure. Pale: possible by open answers. Dot: as answered.",

    lever: "Lever",
    room: "Room",
    readiness: "Readiness",
    room_by_readiness: "Room × readiness",
    of: |part, whole| format!("{part} of {whole}"),
    lever_note: "Length: room. Filled: the part of it that we are ready for. Pale or dashed: possible by open answers.",

    foam: |reach, foam| format!("{reach} of 100 is within reach, {foam} is foam"),
    foam_range: |low, high| format!("Too little is known: foam anywhere from {low} to {high}"),
    foam_short: "Foam",
    foam_note: "Solid: what we can deliver. Rings: hoped for beyond it. Pale: not known which.",

    petal_note: "The longer the petal, the better. Thick edge: look here first. “?”: not known yet.",
    aspect: "Aspect",
    radar_note: "Dots: as answered. Pale: where open answers could move them. Rings at 40 and 70; area means nothing.",

    rung: "Rung",
    we_know: "We know",
    they_do: "They act",
    state: "State",
    business: "Business that comes with it",
    no_rung: "no rung",
    no_rung_reached: "No rung is reached yet",
    rung_reached: |name| format!("The rung reached: {name}"),
    rung_open: |low, high| {
        if low == high {
            format!("The rung reached: {low}")
        } else {
            format!("Anything from {low} to {high} is possible")
        }
    },
    name_number: |name, number| format!("{name} {number}"),
    with_state: |said, state| format!("{said}, {state}"),
    reached: "reached",
    may_be_reached: "possible",
    not_reached: "not reached",
    rank_line: |name| format!("◀ Our place: {name}"),
    ladder_note: "A rung holds from 70 on, and only on those below. Pale and “?”: not known yet. The arrow on the right stands at our place as a supplier.",

    leg_note: "Filled: sure. Pale: possible by open answers. Where a leg has no number the seat is dashed. Ticks at 40 and 70.",

    a_month: "A month",
    orders: "Orders",
    income: "Income",
    profit: "Profit",
    today: "Today",
    what_if: "What if",
    change: "Change",
    same: "no change",
    profit_same: "The change leaves profit as it is",
    profit_up: |amount| format!("The change brings {amount} more profit a month"),
    profit_down: |amount| format!("The change costs {amount} of profit a month"),
    profit_today: |amount| format!("Profit today: {amount} a month; what if is not known yet"),
    profit_open: "Too few numbers for a profit",
    equal_steps: "The same per cent on exposure or on conversion gives the same orders; choose the one whose 10\u{a0}% costs less.",
    never_pays: "The extra spend cannot pay back: an order brings nothing in.",
    pays_after: |orders| format!("The extra spend pays back from {orders} more orders a month."),
    pays_after_rise: |orders, rise| {
        format!(
            "The extra spend pays back from {orders} more orders a month, {rise}\u{a0}% more than today."
        )
    },
    outlets: "Outlets",
    outlet_finding: |orders, per_day| {
        format!("The new channel brings {orders} orders a month, {per_day} a day at each outlet")
    },

    value: "Value",
    importance: "Importance",
    rival: "Rival",
    what_to_do: "What to do",
    no_value: "No value can be placed yet",
    we_open: "we: ?",
    rival_open: "rival: ?",
    both_open: "both: ?",
    gap_note: "From 0 on the left to 4 on the right. Thicker line: more important to the customer. Dashed line: importance not known.",
    behind: "Behind",
    level: "Level",
    ahead: "Ahead",
    importances: ["Very important", "Fairly important", "Not important"],
    placed: |placed, all| format!("{placed} of {all} values have their place"),
    none: "none",
    open_cell: "Not placed yet",

    person: "Person",
    this_person: "This person",
    influence_of: |step| format!("influence {step} of 4"),
    influence_open: "influence not known",
    attitude_open: "attitude not known yet",
    contact_open: "contact: ?",
    nobody_weighty: "Nobody on the map has much influence",
    weighty: |names| format!("Most influence: {}", english_list(names)),
    attitudes_open: |open, all| format!("attitude not known of {open} of {all}"),
    shapes: ["Disc", "Square", "Triangle", "Diamond"],
    person_note: |shapes| {
        format!(
            "Rows: influence 0 to 4. Size: contact. {}. Whiskers: where open answers could move it. Dashed: attitude not known. Hollow: layer not known. An arrow names whom somebody listens to.",
            shapes.join(", ")
        )
    },
};

pub const ZH: PicturePeople = PicturePeople {
    yes: "是",
    no: "否",
    or: "或",
    and_or: "／",
    open: "还不知道",
    named: |label, name| format!("{label}：{name}"),
    named_number: |label, name, number| format!("{label}：{name}，{number}"),
    pair: |one, number, other, second| format!("{one} {number}，{other} {second}"),
    close: |names| format!("{names}相差不多"),
    bar_note: "圆点：按回答；浅色：补齐答案后可能移到哪里；分界在 40 和 70。",

    stance: "姿态",
    fits_short: "合适",
    done_and_fits: |name, done, fits| format!("{name}：实际是{done}，合适的是{fits}"),
    done_only: |done| format!("实际是{done}；什么合适，要看这一单的背景"),
    fits_only: |fits| format!("合适的是{fits}；实际怎么做的还不知道"),
    stance_open: "实际怎么做的、什么合适，都还不知道",
    stance_note: "填满：100 次里这样做的次数；浅色：补齐答案后可能达到；圆点：按回答；粗边：合适。",
    we: "我们",
    they: "客户",
    beam_note: "横杆水平就是平等相待；浅色：补齐答案后可能倾到哪里。",
    ranks: ["销售", "上级", "老板"],
    led_alone: "自己主导",
    senior_came: "上次出面",
    none_held: "没有过",
    rhythm_plan: "台阶：哪一步谁出面",
    rhythm_note: "人形填到多高，那一份就做得多好（0 到 100）；台阶是实线：每一步谁出面有安排；虚线：没有安排，或还不知道。",

    wheel_note: "填满：确定；浅色：补齐答案后可能达到；圆点：按回答；圆圈在 40 和 70。",
    triangle_note: "离哪个角越近，越像哪一型；浅色：补齐答案后可能落在哪里；灰条内两型太近，不下判断。",
    tube_note: "填满：确定；浅色：补齐答案后可能达到；圆点：按回答。",

    lever: "杠杆",
    room: "空间",
    readiness: "条件",
    room_by_readiness: "空间×条件",
    of: |part, whole| format!("{part}/{whole}"),
    lever_note: "长度是空间，填满的是其中我们有条件做到的部分；浅色或虚线：补齐答案后可能达到。",

    foam: |reach, foam| format!("期望里 {reach} 分够得着，{foam} 分是泡沫"),
    foam_range: |low, high| format!("所知太少：泡沫可能是 {low} 到 {high}"),
    foam_short: "泡沫",
    foam_note: "实心：我们做得到；圆泡：超出的期望；浅色：还说不清。",

    petal_note: "花瓣越长越好；粗边：先看这里；“?”：还不知道。",
    aspect: "方面",
    radar_note: "圆点：按回答；浅色：补齐答案后可能移到哪里；圈线在 40 和 70，面积没有含义。",

    rung: "级",
    we_know: "我们了解",
    they_do: "对方怎么做",
    state: "状态",
    business: "相应的生意",
    no_rung: "一级都没到",
    no_rung_reached: "还没有到任何一级",
    rung_reached: |name| format!("已到的一级：{name}"),
    rung_open: |low, high| {
        if low == high {
            format!("已到的一级：{low}")
        } else {
            format!("从{low}到{high}都有可能")
        }
    },
    name_number: |name, number| format!("{name} {number}"),
    with_state: |said, state| format!("{said}，{state}"),
    reached: "已到",
    may_be_reached: "有可能",
    not_reached: "未到",
    rank_line: |name| format!("◀ 我们的位置：{name}"),
    ladder_note: "一级要到 70 才算站稳，而且下面各级都要站稳。浅色和“?”：还不知道。右边的箭头是我们的供应商位置。",

    leg_note: "填满：确定；浅色：补齐答案后可能达到；有一条腿给不出数，凳面就画虚线；短线在 40 和 70。",

    a_month: "每月",
    orders: "订单",
    income: "收入",
    profit: "利润",
    today: "现在",
    what_if: "试算",
    change: "变化",
    same: "不变",
    profit_same: "这样改，利润不变",
    profit_up: |amount| format!("这样改，每月多赚 {amount}"),
    profit_down: |amount| format!("这样改，每月少赚 {amount}"),
    profit_today: |amount| format!("现在每月利润 {amount}；试算的数还不全"),
    profit_open: "数还不全，算不出利润",
    equal_steps: "曝光或转化提升同样的百分比，订单增加一样多：哪个提升 10% 花得少，就先做哪个。",
    never_pays: "多花的钱回不了本：一单什么也没赚到。",
    pays_after: |orders| format!("每月多 {orders} 单，多花的钱才回本。"),
    pays_after_rise: |orders, rise| {
        format!("每月多 {orders} 单，比现在多 {rise}%，多花的钱才回本。")
    },
    outlets: "网点",
    outlet_finding: |orders, per_day| format!("新渠道每月 {orders} 单，每个网点每天 {per_day} 件"),

    value: "价值",
    importance: "重要程度",
    rival: "对手",
    what_to_do: "怎么做",
    no_value: "还没有一项价值定得下来",
    we_open: "我们：?",
    rival_open: "对手：?",
    both_open: "都不知道",
    gap_note: "左端是 0，右端是 4；线越粗，客户看得越重；虚线：还不知道有多重要。",
    behind: "落后",
    level: "持平",
    ahead: "领先",
    importances: ["很看重", "比较看重", "不看重"],
    placed: |placed, all| format!("{all} 项价值里，{placed} 项有了位置"),
    none: "没有",
    open_cell: "还定不下来",

    person: "人",
    this_person: "此人",
    influence_of: |step| format!("影响力 {step}/4"),
    influence_open: "影响力不明",
    attitude_open: "态度不明",
    contact_open: "联系：?",
    nobody_weighty: "图上没有影响力大的人",
    weighty: |names| format!("影响力大的是{}", names.join("、")),
    attitudes_open: |open, all| format!("{all} 人里有 {open} 人态度不明"),
    shapes: ["圆", "方", "三角", "菱形"],
    person_note: |shapes| {
        format!(
            "行：影响力 0 到 4；大小：联系紧密度；{}；须线：补齐答案后可能移到哪里；虚线：态度不明；空心：层级不明；箭头：听谁的。",
            shapes.join("，")
        )
    },
};
