//! Words of the data page.

pub mod import;
pub mod sealed;

use import::Import;
use sealed::Sealed;

#[derive(Debug)]
pub struct Data {
    pub title: &'static str,
    pub lede: &'static str,
    /// A deal without a name.
    pub nameless: &'static str,
    /// The name of a deal's copy that came from a file.
    pub copy_name: fn(&str) -> String,

    pub kept: &'static str,
    pub kind: &'static str,
    pub number: &'static str,
    pub size: &'static str,
    pub deals: &'static str,
    pub assessments: &'static str,
    pub everything_else: &'static str,
    /// Per cent of the room.
    pub used: fn(usize) -> String,
    /// Kilobytes in use, and how many more assessments fit in.
    pub room: fn(usize, usize) -> String,
    pub short: &'static str,
    pub short_do: &'static str,

    pub damaged: &'static str,
    pub damaged_note: &'static str,
    pub damaged_says: &'static str,
    pub damaged_download: &'static str,
    /// Kilobytes, as people read a size.
    pub size_of: fn(usize) -> String,

    pub backup: &'static str,
    pub backup_note: &'static str,
    pub no_backup: &'static str,
    pub here_only: &'static str,
    /// Days since the newest backup.
    pub backup_age: fn(i32) -> String,
    /// Deals changed since then.
    pub changed_since: fn(usize) -> String,
    pub export_all: &'static str,
    pub export_which: &'static str,
    pub export_one: &'static str,
    pub export_hint: &'static str,
    /// The tick that takes along numbers which stay on this device.
    pub private: &'static str,
    pub private_hint: &'static str,
    pub nothing_to_export: &'static str,

    pub sealed: Sealed,
    pub import: Import,

    pub delete: &'static str,
    pub delete_note: &'static str,
    pub delete_button: &'static str,
    /// The same for who can't see beside which name it stands.
    pub delete_named: fn(&str) -> String,
    pub all_deals: fn(usize) -> String,
    pub no_deals: &'static str,
    pub of_deal: fn(usize) -> String,

    pub erase: &'static str,
    /// What one types to go on.
    pub erase_word: &'static str,
    pub erase_label: &'static str,
    /// Deals and assessments.
    pub erase_hint: fn(usize, usize) -> String,
    pub erase_nothing_typed: &'static str,
    /// The right word in small letters.
    pub erase_capitals: fn(&str) -> String,
    pub erase_other_word: fn(&str) -> String,
    pub erase_after: &'static str,
    pub erased: &'static str,
    pub erased_not_all: &'static str,
    /// Keys in local storage, databases and caches that are still there.
    pub erased_found: fn([usize; 3]) -> String,
    pub not_erased: &'static str,
    pub not_erased_do: &'static str,
}

/// Alike in both languages.
fn size(kilobytes: usize) -> String {
    match kilobytes {
        0..1024 => format!("{kilobytes} KB"),
        _ => format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024),
    }
}

pub const EN: Data = Data {
    title: "Your data",
    lede: "Everything is in this browser on this device. Nobody else can read it, and nobody else can bring it back: keep a backup file.",
    nameless: "Nameless deal",
    copy_name: |name| format!("{name} (file)").trim().to_owned(),

    kept: "What is kept",
    kind: "Kind",
    number: "Number",
    size: "Size",
    deals: "Deals",
    assessments: "Assessments",
    everything_else: "Settings and the rest",
    used: |percent| format!("{percent} % of the room is used"),
    room: |kilobytes, more| {
        let size = size(kilobytes);
        format!("{size} of about 5 MB. Room for some {more} more assessments.")
    },
    short: "The room is nearly used up.",
    short_do: "Export a deal you no longer work on, and delete it here.",

    damaged: "Can’t be read",
    damaged_note: "Kept as it is. The app never writes over it.",
    damaged_says: "These entries are damaged, or a newer app has written them. Download them, and someone may still be able to read them.",
    damaged_download: "Download these bytes",
    size_of: size,

    backup: "Backup",
    backup_note: "The only copy outside this browser is the one you make.",
    no_backup: "There is no backup yet.",
    here_only: "What you have answered is in this browser only.",
    backup_age: |days| match days {
        ..=0 => "The newest backup is from today.".to_owned(),
        1 => "The newest backup is 1 day old.".to_owned(),
        _ => format!("The newest backup is {days} days old."),
    },
    changed_since: |deals| match deals {
        0 => "No deal has changed since.".to_owned(),
        1 => "1 deal has changed since.".to_owned(),
        _ => format!("{deals} deals have changed since."),
    },
    export_all: "Export everything",
    export_which: "Which deal",
    export_one: "Export one deal",
    export_hint: "A readable file that this app, and others, can open.",
    private: "With the numbers that stay on this device",
    private_hint: "Such as our limit in a negotiation. Without the tick the file lacks them, and so does what is brought in from it.",
    nothing_to_export: "There is nothing to export yet.",

    sealed: sealed::EN,
    import: import::EN,

    delete: "Delete one",
    delete_note: "A deal goes with its assessments.",
    delete_button: "Delete",
    delete_named: |name| format!("Delete {name}"),
    all_deals: |deals| format!("Show all {deals} deals"),
    no_deals: "There are no deals here.",
    of_deal: |assessments| match assessments {
        0 => "no assessments".to_owned(),
        1 => "1 assessment".to_owned(),
        _ => format!("{assessments} assessments"),
    },

    erase: "Erase everything",
    erase_word: "ERASE",
    erase_label: "Type ERASE to go on",
    erase_hint: |deals, assessments| {
        let deals = match deals {
            1 => "1 deal".to_owned(),
            _ => format!("{deals} deals"),
        };
        let assessments = match assessments {
            1 => "1 assessment".to_owned(),
            _ => format!("{assessments} assessments"),
        };
        format!(
            "{deals} and {assessments} will be gone from this browser. Files you exported stay."
        )
    },
    erase_nothing_typed: "Nothing is typed yet. Type ERASE to go on.",
    erase_capitals: |typed| format!("This says “{typed}”. Please type it in capitals, to be sure."),
    erase_other_word: |typed| format!("This says “{typed}”. Type ERASE to go on."),
    erase_after: "Afterwards this page looks again and says what it finds: 0 keys, 0 databases, 0 caches.",
    erased: "Everything is erased.",
    erased_not_all: "Not everything is erased.",
    erased_found: |left| {
        let [keys, databases, caches] = left;
        let several = |count, one, many| if count == 1 { one } else { many };
        let found = format!(
            "This page has looked again and found {keys} {} in local storage, {databases} {} and {caches} {}.",
            several(keys, "key", "keys"),
            several(databases, "database", "databases"),
            several(caches, "cache", "caches"),
        );
        match left {
            [0, 0, 0] => found,
            _ => {
                found + " Another tab may hold on to them: close the other tabs, then erase again."
            }
        }
    },
    not_erased: "Nothing could be erased.",
    not_erased_do: "The browser does not let this page reach its store. In the browser’s settings you can clear the data of this site.",
};

pub const ZH: Data = Data {
    title: "你的数据",
    lede: "全部在本机的这个浏览器里。别人读不到，也没人能替你找回，所以要留一份备份文件。",
    nameless: "未命名的单子",
    copy_name: |name| format!("{name}（文件）"),

    kept: "存了什么",
    kind: "内容",
    number: "数量",
    size: "大小",
    deals: "单子",
    assessments: "测评",
    everything_else: "设置及其他",
    used: |percent| format!("已用 {percent}% 的空间"),
    room: |kilobytes, more| format!("已用 {kilobytes} KB，共约 5 MB，还能存约 {more} 份测评。"),
    short: "空间快用完了。",
    short_do: "请把不再跟的单子导出，然后在这里删掉。",

    damaged: "读不了的内容",
    damaged_note: "原样留着，本应用不会覆盖。",
    damaged_says: "这些内容损坏了，或者是更新的版本写的。下载下来，也许还有人能读出来。",
    damaged_download: "下载原始内容",
    size_of: size,

    backup: "备份",
    backup_note: "浏览器之外的副本，只有你自己导出的那份。",
    no_backup: "还没有备份。",
    here_only: "你答过的内容只在这个浏览器里。",
    backup_age: |days| match days {
        ..=0 => "最近一次备份是今天。".to_owned(),
        _ => format!("最近一次备份在 {days} 天前。"),
    },
    changed_since: |deals| match deals {
        0 => "之后没有单子改动过。".to_owned(),
        _ => format!("之后有 {deals} 单改动过。"),
    },
    export_all: "全部导出",
    export_which: "哪一单",
    export_one: "导出一单",
    export_hint: "可读的文件，本应用和别的软件都能打开。",
    private: "连只留在本机的数字一起",
    private_hint: "比如谈判里我们的底线。不勾，文件里就没有，从文件打开时也没有。",
    nothing_to_export: "还没有可以导出的内容。",

    sealed: sealed::ZH,
    import: import::ZH,

    delete: "删除一单",
    delete_note: "它的测评会一起删掉。",
    delete_button: "删除",
    delete_named: |name| format!("删除{name}"),
    all_deals: |deals| format!("显示全部 {deals} 单"),
    no_deals: "这里没有单子。",
    of_deal: |assessments| match assessments {
        0 => "没有测评".to_owned(),
        _ => format!("{assessments} 份测评"),
    },

    erase: "全部清除",
    erase_word: "清除",
    erase_label: "要继续，请输入“清除”",
    erase_hint: |deals, assessments| {
        format!("{deals} 单、{assessments} 份测评会从本浏览器消失，你导出的文件不受影响。")
    },
    erase_nothing_typed: "还没有输入。请输入“清除”两个字再继续。",
    erase_capitals: |typed| format!("现在写的是“{typed}”。请输入“清除”两个字再继续。"),
    erase_other_word: |typed| format!("现在写的是“{typed}”。请输入“清除”两个字再继续。"),
    erase_after: "清除后，本页会重新看一遍，把结果告诉你：0 个键、0 个数据库、0 个缓存。",
    erased: "已全部清除。",
    erased_not_all: "没有全部清除。",
    erased_found: |left| {
        let [keys, databases, caches] = left;
        let found = format!(
            "本页重新看过：本地存储里有 {keys} 个键，另有 {databases} 个数据库、{caches} 个缓存。"
        );
        match left {
            [0, 0, 0] => found,
            _ => found + "可能是别的标签页还占着。请关掉别的标签页，再清除一次。",
        }
    },
    not_erased: "没有清除成功。",
    not_erased_do: "浏览器不让本页读写存储。可以在浏览器的设置里清除本站的数据。",
};
