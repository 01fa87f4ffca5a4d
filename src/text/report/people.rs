//! Several persons on one map, and what they add up to.

use super::page::english_list;

#[derive(Debug)]
pub struct People {
    pub mainly: fn(&str, i64) -> String,
    pub divided: fn(&str, i64, &str, i64) -> String,
    pub mainly_label: fn(&str) -> String,
    pub divided_label: fn(&str, &str) -> String,
    pub no_label: &'static str,
    /// Who pushes, who holds back, and who has much say and no type.
    pub push: fn(&[String]) -> String,
    pub hold: fn(&[String]) -> String,
    pub push_and_hold: fn(&[String], &[String]) -> String,
    pub hardly_known: fn(&[String]) -> String,
    pub known_of: fn(usize, usize) -> String,
    pub say_known: fn(i64) -> String,

    pub engine: &'static str,
    pub brake: &'static str,
    pub type_unknown: &'static str,
    pub say: fn(u8) -> String,
    pub say_unknown: &'static str,
    pub say_head: &'static str,
    pub person: &'static str,
    pub kind: &'static str,
    pub not_on_map: fn(&str) -> String,
    pub not_on_map_why: fn(i64) -> String,

    pub on_map: fn(usize, &str, usize, &str) -> String,
    /// Where one person stands, by the ends of both axes.
    pub stands: fn(&str, &str) -> String,
    pub nobody_on_map: &'static str,
    pub map_note: &'static str,
    pub class_leads: fn(&str, i64, &str, i64) -> String,
    pub classes_close: fn(&str, i64, &str, i64) -> String,
    pub class_none: &'static str,
    pub classes_caption: &'static str,
    pub class: &'static str,

    pub shares_title: fn(&str, i64) -> String,
    pub shares_unknown: &'static str,
    pub share: &'static str,
    pub shares_caption: &'static str,
    pub shares_note: &'static str,
    pub percent: fn(i64) -> String,
    pub percents: fn(i64, i64) -> String,
    pub nobody: &'static str,

    pub move_brake: fn(&str) -> String,
    pub move_no_engine: &'static str,
    pub move_divided: &'static str,
    pub move_person: fn(&str, &str) -> String,
    pub because_brake: fn(&str, u8) -> String,
    pub because_no_engine: &'static str,
    pub because_divided: fn(&str, i64, &str, i64) -> String,
    pub more_moves: fn(&str) -> String,
    pub ask_person: fn(&str) -> String,
    pub of_person: fn(&str, &str) -> String,
}

pub const EN: People = People {
    mainly: |class, share| format!("Mainly {class}: {share}\u{a0}% of the known say."),
    divided: |one, share, other, second| {
        format!(
            "A divided customer: {one} {share}\u{a0}%, {other} {second}\u{a0}% of the known say."
        )
    },
    mainly_label: |class| format!("mainly {class}"),
    divided_label: |one, other| format!("divided: {one} / {other}"),
    no_label: "Too little of the say is known for a picture of the whole.",
    push: |names| format!("{}.", pushes(names)),
    hold: |names| format!("{}.", holds(names)),
    push_and_hold: |engines, brakes| format!("{}, {}.", pushes(engines), holds(brakes)),
    hardly_known: |names| match names {
        [one] => format!("{one} has much say, and we hardly know {one}."),
        _ => format!(
            "{} have much say, and we hardly know them.",
            english_list(names)
        ),
    },
    known_of: |known, all| format!("{known} of {all} people known"),
    say_known: |percent| format!("{percent}\u{a0}% of the say is known"),

    engine: "Engine: pushes for change",
    brake: "Brake: can hold it up",
    type_unknown: "Much say, type unknown",
    say: |say| format!("say {say} of 4"),
    say_unknown: "say not known",
    say_head: "Say",
    person: "Person",
    kind: "Type",
    not_on_map: |name| format!("Not on the map: {name}."),
    not_on_map_why: |percent| {
        format!("{percent}\u{a0}% of the answers are known, too little for a type.")
    },

    on_map: |one, end, other, other_end| {
        format!("{one} on the side “{end}”, {other} on the side “{other_end}”")
    },
    stands: |across, up| format!("On the side of “{across}” and “{up}”"),
    nobody_on_map: "Nobody is known well enough for the map yet",
    map_note: "One dot a person, larger means more say. Whiskers show where open answers could move it.",
    class_leads: |top, high, next, second| {
        format!("{top} leads: {high} against {second} for {next}")
    },
    classes_close: |one, high, other, second| {
        format!("{one} with {high} and {other} with {second} lie close together")
    },
    class_none: "Too little is known for a type",
    classes_caption: "Scores of the types with ranges",
    class: "Type",

    shares_title: |class, share| format!("{class} holds most of the known say: {share}\u{a0}%"),
    shares_unknown: "Nobody with a say is known well enough yet",
    share: "Share of the known say",
    shares_caption: "Shares of the types with ranges",
    shares_note: "Weighted by say. The range counts persons without a type on either side.",
    percent: |percent| format!("{percent}\u{a0}%"),
    percents: |low, high| format!("{low}–{high}\u{a0}%"),
    nobody: "No person has been assessed yet.",

    move_brake: |names| format!("A brake is present: {names}"),
    move_no_engine: "A brake, and no engine",
    move_divided: "The customer is divided",
    move_person: |name, kind| format!("{name}, {kind}"),
    because_brake: |kind, say| format!("{kind}, say {say} of 4"),
    because_no_engine: "nobody with a say pushes for change",
    because_divided: |one, share, other, second| {
        format!("{one} {share}\u{a0}%, {other} {second}\u{a0}% of the known say")
    },
    more_moves: |names| format!("Also for: {names}"),
    ask_person: |name| format!("Ask {name}."),
    of_person: |name, said| format!("{name}. {said}"),
};

pub const ZH: People = People {
    mainly: |class, share| format!("客户内部以{class}为主，占已知分量的 {share}%。"),
    divided: |one, share, other, second| {
        format!("客户内部有分歧：{one}占已知分量的 {share}%，{other}占 {second}%。")
    },
    mainly_label: |class| format!("以{class}为主"),
    divided_label: |one, other| format!("分歧：{one}／{other}"),
    no_label: "已知的分量太少，还说不清整体。",
    push: |names| format!("推动者是{}。", names.join("、")),
    hold: |names| format!("阻力是{}。", names.join("、")),
    push_and_hold: |engines, brakes| {
        format!(
            "推动者是{}，阻力是{}。",
            engines.join("、"),
            brakes.join("、")
        )
    },
    hardly_known: |names| format!("{}说话有分量，我们却几乎不了解。", names.join("、")),
    known_of: |known, all| format!("{all} 人中的 {known} 人已清楚"),
    say_known: |percent| format!("已知的分量占 {percent}%"),

    engine: "推动者：推动改变",
    brake: "阻力：能拦下来",
    type_unknown: "有分量，类型不明",
    say: |say| format!("分量 {say}/4"),
    say_unknown: "分量不明",
    say_head: "分量",
    person: "人",
    kind: "类型",
    not_on_map: |name| format!("不在图上：{name}。"),
    not_on_map_why: |percent| format!("答案只知道 {percent}%，不足以判断类型。"),

    on_map: |one, end, other, other_end| {
        format!("“{end}”一边 {one} 人，“{other_end}”一边 {other} 人")
    },
    stands: |across, up| format!("在“{across}”和“{up}”一边"),
    nobody_on_map: "还没有谁清楚到能放上图",
    map_note: "一点一人，越大分量越重；须线表示补齐答案后可能移到哪里。",
    class_leads: |top, high, next, second| {
        format!("{top}领先：{high} 分，次高的{next} {second} 分")
    },
    classes_close: |one, high, other, second| {
        format!("{one} {high} 分，{other} {second} 分，相差不多")
    },
    class_none: "所知太少，定不了类型",
    classes_caption: "各类型的得分与范围",
    class: "类型",

    shares_title: |class, share| format!("已知的分量里，{class}最多，占 {share}%"),
    shares_unknown: "说话有分量的人，还没有一个清楚的",
    share: "占已知分量",
    shares_caption: "各类型占比与范围",
    shares_note: "按分量加权；范围把类型不明的人两边都算一遍。",
    percent: |percent| format!("{percent}%"),
    percents: |low, high| format!("{low}–{high}%"),
    nobody: "还没有评过任何人。",

    move_brake: |names| format!("有阻力：{names}"),
    move_no_engine: "有阻力，没有推动者",
    move_divided: "客户内部有分歧",
    move_person: |name, kind| format!("{name}，{kind}"),
    because_brake: |kind, say| format!("{kind}，分量 {say}/4"),
    because_no_engine: "有分量的人里没有谁想变",
    because_divided: |one, share, other, second| {
        format!("{one}占已知分量的 {share}%，{other}占 {second}%")
    },
    more_moves: |names| format!("还有：{names}"),
    ask_person: |name| format!("问{name}。"),
    of_person: |name, said| format!("{name}：{said}"),
};

fn pushes(names: &[String]) -> String {
    let verb = if names.len() == 1 { "pushes" } else { "push" };
    format!("{} {verb} for change", english_list(names))
}

fn holds(names: &[String]) -> String {
    let verb = if names.len() == 1 { "holds" } else { "hold" };
    format!("{} {verb} it back", english_list(names))
}
