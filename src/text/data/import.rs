//! Words about a file that is brought in, and about one that is refused.

#[derive(Debug)]
pub struct Import {
    pub head: &'static str,
    pub note: &'static str,
    pub label: &'static str,
    /// Megabytes.
    pub hint: fn(usize) -> String,
    pub reading: fn(&str) -> String,
    /// Day and version of the app.
    pub written: fn(&str, &str) -> String,

    pub in_file: &'static str,
    pub here: &'static str,
    pub what_happens: &'static str,
    pub table: &'static str,
    /// A deal's line.
    pub deal: fn(&str) -> String,
    /// An assessment's line: deal, instrument, person, day.
    pub assessment: fn(&[&str]) -> String,
    /// A person who is no longer on the deal's list.
    pub somebody: &'static str,
    pub all_lines: fn(usize) -> String,

    pub not_here: &'static str,
    pub same: &'static str,
    pub other: &'static str,
    /// Day and clock of the last change here.
    pub other_of: fn(&str, &str) -> String,
    pub damaged: &'static str,
    pub copy: &'static str,

    pub nothing: &'static str,
    pub added: &'static str,
    pub both_deals: fn(&str) -> String,
    pub both: &'static str,
    pub along: &'static str,

    /// Added, and kept twice.
    pub confirm: fn(usize, usize) -> String,
    pub leave: &'static str,
    pub all_here: &'static str,
    pub holds_nothing: &'static str,
    pub done: fn(usize, usize) -> String,
    /// Sizes needed and left.
    pub no_room: fn(&str, &str) -> String,

    pub refused: fn(&str) -> String,
    pub unchanged: &'static str,
    pub refusal: Refusal,
}

/// Why a file is refused. Lines and columns count from 1; a path leads from
/// the file's beginning to the place, as in `records[3].deal.name`.
#[derive(Debug)]
pub struct Refusal {
    /// Megabytes, and the most.
    pub too_large: fn(usize, usize) -> String,
    pub empty: &'static str,
    pub unreadable: &'static str,
    pub not_text: fn(usize) -> String,
    pub too_deep: fn(usize, usize) -> String,
    pub not_json: fn(usize, usize) -> String,
    pub cut_short: fn(usize) -> String,
    /// What the file's `type` says.
    pub foreign: fn(&str) -> String,
    pub foreign_silent: &'static str,
    /// The file's version and ours.
    pub newer: fn(u32, u32) -> String,
    pub no_such_version: fn(u32) -> String,
    pub at: fn(usize, usize, &str) -> String,
    pub unknown: fn(&str) -> String,
    pub missing: fn(&str) -> String,
    pub twice: fn(&str) -> String,
    pub value: &'static str,
    /// Stands before those that follow.
    pub on_line: fn(usize) -> String,
    pub bad_id: fn(&str, &str) -> String,
    pub id_twice: fn(&str, &str) -> String,
    pub no_deal: fn(&str, &str) -> String,
    pub no_instrument: fn(&str, &str) -> String,
    /// Path, title, version, and the newest that is known.
    pub instrument_version: fn(&str, &str, u32, u32) -> String,
}

pub const EN: Import = Import {
    head: "Bring in a file",
    note: "Shown first, then confirmed. Nothing is replaced.",
    label: "A file exported from Dealgauge",
    hint: |most| {
        format!("It ends in .json, or in .json.age with a password, and has at most {most} MB.")
    },
    reading: |name| format!("Reading “{name}” …"),
    written: |day, app| format!("Exported on {day} by version {app}."),

    in_file: "In the file",
    here: "Here",
    what_happens: "What will happen",
    table: "What the file holds",
    deal: |name| format!("{name}, deal"),
    assessment: |parts| parts.join(", "),
    somebody: "a person no longer listed",
    all_lines: |lines| format!("Show all {lines} lines"),

    not_here: "Not here",
    same: "The same",
    other: "Something else",
    other_of: |day, clock| format!("Something else, changed {day}, {clock}"),
    damaged: "Can’t be read",
    copy: "The same, from an earlier import",

    nothing: "Nothing",
    added: "Added",
    both_deals: |copy| format!("Both are kept; the file’s copy is named “{copy}”"),
    both: "Both are kept",
    along: "Added to the file’s copy",

    confirm: |add, both| match (add, both) {
        (add, 0) => format!("Add {add}"),
        (0, both) => format!("Keep both of {both}"),
        (add, both) => format!("Add {add}, keep both of {both}"),
    },
    leave: "Leave everything as it is",
    all_here: "Everything in the file is here already. There is nothing to do.",
    holds_nothing: "The file holds no deal and no assessment.",
    done: |add, both| match (add, both) {
        (add, 0) => format!("{add} added. Nothing was replaced."),
        (0, both) => format!("Both of {both} kept. Nothing was replaced."),
        (add, both) => format!("{add} added, both of {both} kept. Nothing was replaced."),
    },
    no_room: |needed, left| {
        format!("The file needs {needed}, and {left} are left. Export and delete a deal first.")
    },

    refused: |name| format!("“{name}” is not brought in."),
    unchanged: "Nothing here has changed.",
    refusal: Refusal {
        too_large: |size, most| format!("The file has {size} MB. Up to {most} MB can be read."),
        empty: "The file is empty. Its download may have failed; export it once more.",
        unreadable: "The browser could not read the file. It may have been moved or renamed; choose it once more.",
        not_text: |line| {
            format!(
                "Line {line} is not text in UTF-8. Another program may have saved the file in another encoding; take the file as it was exported."
            )
        },
        too_deep: |line, column| {
            format!(
                "Line {line}, column {column}: brackets are nested more than 128 deep. No export of this app looks like that."
            )
        },
        not_json: |line, column| {
            format!(
                "Line {line}, column {column}: what stands there is not JSON. Take the file as it was exported, or mend that place."
            )
        },
        cut_short: |line| {
            format!(
                "The file ends in the middle of line {line}. Its download may have broken off; export it once more."
            )
        },
        foreign: |found| {
            format!(
                "It is a file of another kind: its type says “{found}”, not “dealgauge-export”."
            )
        },
        foreign_silent: "It is JSON, but it does not say that it was exported from Dealgauge: its type should be “dealgauge-export”.",
        newer: |version, ours| {
            format!(
                "A newer app has written it: the file has version {version}, and this app reads up to {ours}. Load this page anew to get the newest app."
            )
        },
        no_such_version: |version| {
            format!("It says that it has version {version}, and there never was such a version.")
        },
        at: |line, column, path| format!("Line {line}, column {column}, “{path}”:"),
        unknown: |name| format!("“{name}” is not known here."),
        missing: |name| format!("“{name}” is missing."),
        twice: |name| format!("“{name}” comes twice."),
        value: "what stands there does not belong there.",
        on_line: |line| format!("Line {line}, "),
        bad_id: |path, id| {
            format!("“{path}”: the id “{id}” must be 1 to 64 letters, digits or hyphens.")
        },
        id_twice: |path, id| format!("“{path}”: the id “{id}” is used twice in the file."),
        no_deal: |path, deal| {
            format!("“{path}” belongs to the deal “{deal}”, which is neither in the file nor here.")
        },
        no_instrument: |path, key| {
            format!("“{path}” answers the instrument “{key}”, which this app does not have.")
        },
        instrument_version: |path, title, version, newest| {
            format!(
                "“{path}” answers version {version} of “{title}”, and this app knows up to {newest}. Load this page anew to get the newest app."
            )
        },
    },
};

pub const ZH: Import = Import {
    head: "导入文件",
    note: "先看再定，不会替换。",
    label: "从赢单量表导出的文件",
    hint: |most| format!("文件名以 .json 结尾，有密码的以 .json.age 结尾，不超过 {most} MB。"),
    reading: |name| format!("正在读取“{name}”……"),
    written: |day, app| format!("{day}由 {app} 版导出。"),

    in_file: "文件里",
    here: "这里",
    what_happens: "将会怎样",
    table: "文件里有什么",
    deal: |name| format!("{name}，单子"),
    assessment: |parts| parts.join("，"),
    somebody: "已不在名单上的人",
    all_lines: |lines| format!("显示全部 {lines} 行"),

    not_here: "没有",
    same: "相同",
    other: "内容不同",
    other_of: |day, clock| format!("内容不同，{day} {clock} 改过"),
    damaged: "读不了",
    copy: "相同，以前导入过",

    nothing: "不动",
    added: "加入",
    both_deals: |copy| format!("两份都留，文件那份叫“{copy}”"),
    both: "两份都留",
    along: "加入文件那份",

    confirm: |add, both| match (add, both) {
        (add, 0) => format!("加入 {add} 项"),
        (0, both) => format!("并存 {both} 项"),
        (add, both) => format!("加入 {add} 项，并存 {both} 项"),
    },
    leave: "什么都不动",
    all_here: "文件里的内容这里都有，什么也不用做。",
    holds_nothing: "文件里没有单子，也没有测评。",
    done: |add, both| match (add, both) {
        (add, 0) => format!("加入了 {add} 项，没有替换任何内容。"),
        (0, both) => format!("并存了 {both} 项，没有替换任何内容。"),
        (add, both) => format!("加入了 {add} 项，并存了 {both} 项，没有替换任何内容。"),
    },
    no_room: |needed, left| format!("这份文件要占 {needed}，只剩 {left}。请先导出并删掉一单。"),

    refused: |name| format!("“{name}”没有导入。"),
    unchanged: "这里的内容没有变。",
    refusal: Refusal {
        too_large: |size, most| format!("文件有 {size} MB，最多能读 {most} MB。"),
        empty: "文件是空的，可能下载时出了错。请再导出一次。",
        unreadable: "浏览器读不了这个文件，可能是移动过或改了名。请重新选一次。",
        not_text: |line| {
            format!(
                "第 {line} 行不是 UTF-8 文字，可能被别的软件另存成了别的编码。请用导出时的原文件。"
            )
        },
        too_deep: |line, column| {
            format!(
                "第 {line} 行第 {column} 个字符：括号套了 128 层以上，本应用导出的文件不会这样。"
            )
        },
        not_json: |line, column| {
            format!(
                "第 {line} 行第 {column} 个字符：这里不是 JSON。请用导出时的原文件，或者改好这一处。"
            )
        },
        cut_short: |line| format!("文件在第 {line} 行中间断了，可能没有下载完。请再导出一次。"),
        foreign: |found| format!("这是别的文件：它的 type 是“{found}”，不是“dealgauge-export”。"),
        foreign_silent: "这是 JSON，但没有写明是从赢单量表导出的：type 应该是“dealgauge-export”。",
        newer: |version, ours| {
            format!(
                "这是更新的版本写的：文件是第 {version} 版，这里最多读到第 {ours} 版。请重新载入本页，换上最新的版本。"
            )
        },
        no_such_version: |version| format!("文件写的是第 {version} 版，从来没有这一版。"),
        at: |line, column, path| format!("第 {line} 行第 {column} 个字符，“{path}”："),
        unknown: |name| format!("这里不认识“{name}”。"),
        missing: |name| format!("缺少“{name}”。"),
        twice: |name| format!("“{name}”写了两次。"),
        value: "这里写的内容不对。",
        on_line: |line| format!("第 {line} 行，"),
        bad_id: |path, id| format!("“{path}”：编号“{id}”只能用 1 到 64 个字母、数字或连字符。"),
        id_twice: |path, id| format!("“{path}”：编号“{id}”在文件里用了两次。"),
        no_deal: |path, deal| format!("“{path}”属于单子“{deal}”，文件里没有这一单，这里也没有。"),
        no_instrument: |path, key| format!("“{path}”答的是量表“{key}”，本应用没有这个量表。"),
        instrument_version: |path, title, version, newest| {
            format!(
                "“{path}”答的是“{title}”第 {version} 版，这里最多认识第 {newest} 版。请重新载入本页，换上最新的版本。"
            )
        },
    },
};
