//! What has changed since earlier assessments.

#[derive(Debug)]
pub struct Since {
    pub up: fn(i64, &str) -> String,
    pub down: fn(i64, &str) -> String,
    pub same: fn(&str) -> String,
    pub no_number: fn(&str) -> String,
    pub narrower: fn(i64, i64) -> String,
    pub wider: fn(i64, i64) -> String,
    pub as_wide: fn(i64) -> String,
    pub both: fn(&str, &str) -> String,
    pub type_changed: fn(&str, &str, &str) -> String,
    pub type_same: fn(&str, &str) -> String,
    pub described: fn(&str, &str) -> String,
    pub no_point: fn(i64, i64) -> String,
    pub caption: fn(&str) -> String,
    pub date: &'static str,
    pub changes: fn(usize, &str) -> String,
    pub no_changes: fn(&str) -> String,
    pub change: fn(&str, &str) -> String,
    pub before: &'static str,
    pub now: &'static str,
}

pub const EN: Since = Since {
    up: |by, date| format!("Up {by} since {date}"),
    down: |by, date| format!("Down {by} since {date}"),
    same: |date| format!("The same number as on {date}"),
    no_number: |date| format!("No two numbers to compare since {date}"),
    narrower: |from, to| format!("the range has narrowed from {from} to {to}"),
    wider: |from, to| format!("the range has widened from {from} to {to}"),
    as_wide: |width| format!("the range is as wide as before, {width}"),
    both: |one, other| format!("{one}; {other}"),
    type_changed: |date, was, is| format!("On {date} it was {was}; now it is {is}"),
    type_same: |date, is| format!("As on {date}: {is}"),
    described: |name, values| format!("{name} over time: {values}"),
    no_point: |low, high| format!("{low} to {high} without a point"),
    caption: |name| format!("{name} over time"),
    date: "Date",
    changes: |count, date| {
        if count == 1 {
            format!("One answer changed since {date}")
        } else {
            format!("{count} answers changed since {date}")
        }
    },
    no_changes: |date| format!("No answer has changed since {date}."),
    change: |from, to| format!("{from} → {to}"),
    before: "Before",
    now: "Now",
};

pub const ZH: Since = Since {
    up: |by, date| format!("{date}以来升了 {by} 分"),
    down: |by, date| format!("{date}以来降了 {by} 分"),
    same: |date| format!("分数跟{date}一样"),
    no_number: |date| format!("{date}以来没有两个数可比"),
    narrower: |from, to| format!("范围从 {from} 缩到 {to}"),
    wider: |from, to| format!("范围从 {from} 扩到 {to}"),
    as_wide: |width| format!("范围没变，还是 {width}"),
    both: |one, other| format!("{one}；{other}"),
    type_changed: |date, was, is| format!("{date}是“{was}”，现在是“{is}”"),
    type_same: |date, is| format!("跟{date}一样：{is}"),
    described: |name, values| format!("{name}的变化：{values}"),
    no_point: |low, high| format!("{low} 到 {high}，没有得分"),
    caption: |name| format!("{name}的变化"),
    date: "日期",
    changes: |count, date| format!("{date}以来改了 {count} 个回答"),
    no_changes: |date| format!("{date}以来没有改过回答。"),
    change: |from, to| format!("{from} → {to}"),
    before: "以前",
    now: "现在",
};
