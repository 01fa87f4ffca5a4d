//! Words of the questions that only the whole app asks: sets, values in
//! threes, persons, and what comes from another instrument.

#[derive(Debug)]
pub struct Asking {
    /// How many options to tick.
    pub tick_any: &'static str,
    pub tick_most: fn(usize) -> String,
    pub tick_exactly: fn(usize) -> String,
    pub tick_between: fn(usize, usize) -> String,
    /// One tick more was refused.
    pub tick_full: fn(usize) -> String,
    /// Ticks that are still missing.
    pub tick_more: fn(usize) -> String,

    /// The three ratings of a value.
    pub importance: &'static str,
    pub ours: &'static str,
    /// With the rival's name.
    pub theirs: fn(&str) -> String,
    pub rival: &'static str,
    /// "Not applicable" on one of the three.
    pub value_out: &'static str,

    pub choose: &'static str,
    pub nobody: &'static str,
    pub somebody_new: &'static str,
    pub person: &'static str,
    pub person_name: &'static str,
    pub person_hint: &'static str,
    pub add: &'static str,
    pub no_name: &'static str,
    /// A sheet that belongs to no deal.
    pub person_without: &'static str,

    /// The note of a rating that wants the sentence itself.
    pub said: &'static str,
    pub said_hint: &'static str,

    /// Title of another instrument, and a date.
    pub from: fn(&str, &str) -> String,
    pub from_note: &'static str,
    pub take_over: &'static str,
    pub beside: &'static str,
    /// Title of another instrument, and a date.
    pub dated: fn(&str, &str) -> String,
    /// Whom or what it is about, and what was found.
    pub finding: fn(&str, &str) -> String,

    pub stays: &'static str,
    pub seller_only: &'static str,

    /// The field that names one of several in a deal: what it is called.
    pub subject_hint: &'static str,
    pub rename: &'static str,
}

const NUMBERS_EN: [&str; 11] = [
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
];

const NUMBERS_ZH: [&str; 11] = [
    "零", "一", "两", "三", "四", "五", "六", "七", "八", "九", "十",
];

fn spelled(numbers: &[&str], count: usize) -> String {
    match numbers.get(count) {
        Some(word) => (*word).to_owned(),
        None => count.to_string(),
    }
}

fn en(count: usize) -> String {
    spelled(&NUMBERS_EN, count)
}

fn zh(count: usize) -> String {
    spelled(&NUMBERS_ZH, count)
}

pub const EN: Asking = Asking {
    tick_any: "Tick all that apply.",
    tick_most: |most| format!("Tick up to {}.", en(most)),
    tick_exactly: |count| format!("Tick exactly {}.", en(count)),
    tick_between: |least, most| format!("Tick {} to {}.", en(least), en(most)),
    tick_full: |most| match most {
        1 => "Only one can be ticked. Untick it first.".to_owned(),
        most => format!("Only {} can be ticked. Untick one first.", en(most)),
    },
    tick_more: |more| {
        format!(
            "{} more to tick. Until then it counts as not known.",
            capital(&en(more))
        )
    },
    importance: "How important is it to the customer?",
    ours: "How does the customer see us?",
    theirs: |rival| format!("How does the customer see {rival}?"),
    rival: "the rival",
    value_out: "“Not applicable” on one of the three takes this value out altogether.",
    choose: "Choose",
    nobody: "Nobody",
    somebody_new: "Somebody not listed yet",
    person: "Person",
    person_name: "Code name of the person",
    person_hint: "No full names. The person is put on the list of this deal.",
    add: "Add to the list",
    no_name: "Write a name. A code name will do.",
    person_without: "The people of a deal are listed here once it is answered for a deal.",
    said: "What was said, and by whom",
    said_hint: "The sentence itself, as it was said. Code names, please.",
    from: |title, date| format!("From {title}, {date}."),
    from_note: "Going on keeps it as your answer; you can change it.",
    take_over: "Keep it as the answer",
    beside: "To compare:",
    dated: |title, date| format!("{title}, {date}"),
    finding: |about, said| format!("{about}: {said}"),
    stays: "Stays on this device: left out of files and reports unless you choose otherwise.",
    seller_only: "For the seller alone, to learn from. Not for a report to others.",
    subject_hint: "A short name, so that several in one deal can be told apart.",
    rename: "Change the name",
};

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

pub const ZH: Asking = Asking {
    tick_any: "符合的都勾上。",
    tick_most: |most| format!("最多勾{}项。", zh(most)),
    tick_exactly: |count| format!("请勾{}项，不多不少。", zh(count)),
    tick_between: |least, most| format!("请勾{}到{}项。", zh(least), zh(most)),
    tick_full: |most| format!("最多只能勾{}项，请先去掉一项。", zh(most)),
    tick_more: |more| format!("还差{}项，勾满之前按“还不知道”算。", zh(more)),
    importance: "对客户有多重要？",
    ours: "客户怎么看我们？",
    theirs: |rival| format!("客户怎么看{rival}？"),
    rival: "对手",
    value_out: "三项里有一项选“不适用”，这个价值就整个不算。",
    choose: "请选择",
    nobody: "没有人",
    somebody_new: "名单里还没有的人",
    person: "人",
    person_name: "此人的代号",
    person_hint: "不要写全名。会加进这一单的名单。",
    add: "加进名单",
    no_name: "请写个名字，用代号就行。",
    person_without: "为某一单作答时，这里会列出那一单的人。",
    said: "原话是什么，谁说的",
    said_hint: "写下原话。请用代号。",
    from: |title, date| format!("取自“{title}”，{date}。"),
    from_note: "往下走就算采用，也可以改。",
    take_over: "采用为答案",
    beside: "对照：",
    dated: |title, date| format!("{title}，{date}"),
    finding: |about, said| format!("{about}：{said}"),
    stays: "只留在本机：除非你选择，不写进文件和报告。",
    seller_only: "只给销售本人看，用来学习，不进给别人的报告。",
    subject_hint: "起个短名，一单里有好几份时好分辨。",
    rename: "改名",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_said_in_words() {
        assert_eq!((EN.tick_exactly)(3), "Tick exactly three.");
        assert_eq!(
            (EN.tick_more)(1),
            "One more to tick. Until then it counts as not known."
        );
        assert_eq!((ZH.tick_most)(2), "最多勾两项。");
        assert_eq!((EN.tick_most)(12), "Tick up to 12.");
    }
}
