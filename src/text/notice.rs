//! Words about saving and fetching: what is true now, and what to do.

#[derive(Debug)]
pub struct Notice {
    pub saved: fn(&str) -> String,
    /// Without a journal.
    pub saved_weakly: fn(&str) -> String,
    /// Everything on the screen came from storage, and nothing has changed.
    pub kept: &'static str,
    pub saving: &'static str,
    pub not_saved: fn(&str) -> String,
    pub on_screen_only: &'static str,
    pub full: &'static str,
    pub lost: &'static str,
    pub blocked: &'static str,
    pub blocked_do: &'static str,
    pub to_data: &'static str,

    pub fetching: fn(&str) -> String,
    pub offline: fn(&str) -> String,
    pub offline_do: &'static str,
    /// What is missing, and the server's status.
    pub missing: fn(&str, u16) -> String,
    pub missing_do: &'static str,
    pub damaged: fn(&str) -> String,
    pub damaged_do: &'static str,
    /// In front of what the reader of the file said, which is English.
    pub found: &'static str,
    pub again: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
}

pub const EN: Notice = Notice {
    saved: |clock| format!("Saved {clock} on this device"),
    saved_weakly: |clock| {
        format!("Saved {clock} in this browser; if it crashes, up to a minute may be lost")
    },
    kept: "Kept on this device",
    saving: "Saving …",
    not_saved: |clock| format!("Not saved since {clock}."),
    on_screen_only: "Your last answers are on this screen only.",
    full: "The browser’s store is full. Your last answers are on this screen only: download them now, then delete an old deal.",
    lost: "The browser did not keep what was written; the disk may be full. Your last answers are on this screen only: download them now.",
    blocked: "This browser keeps nothing here.",
    blocked_do: "Download a file before you close the page.",
    to_data: "Download",

    fetching: |what| format!("Fetching “{what}” …"),
    offline: |what| format!("“{what}” could not be fetched."),
    offline_do: "The network is off, or the server does not answer. What you have answered is not touched. Try again once you are connected.",
    missing: |what, status| format!("The server has no file for “{what}” (status {status})."),
    missing_do: "Load the page anew to get the newest app. If it stays like this, tell whoever runs this site.",
    damaged: |what| format!("The file of “{what}” can’t be read."),
    damaged_do: "It is damaged, or made for another version of the app. Load the page anew; if it stays like this, tell whoever runs this site.",
    found: "What was found:",
    again: "Try again",
    copied: "Copied as text.",
    not_copied: "This browser does not let the page copy. Select the text and copy it yourself, or print.",
};

pub const ZH: Notice = Notice {
    saved: |clock| format!("{clock} 已存在本机"),
    saved_weakly: |clock| format!("{clock} 已存入浏览器；万一它崩溃，可能丢失最后一分钟的内容"),
    kept: "都存在本机",
    saving: "正在保存……",
    not_saved: |clock| format!("{clock} 之后没有存上。"),
    on_screen_only: "最后几个答案只在这个画面上。",
    full: "浏览器的存储空间满了，最后几个答案只在这个画面上。请先下载文件，再删掉一单旧的。",
    lost: "写进去的内容，浏览器没有留住，可能是磁盘满了。最后几个答案只在这个画面上，请马上下载文件。",
    blocked: "这个浏览器在这里什么也不保存。",
    blocked_do: "关页面前请先下载文件。",
    to_data: "去下载",

    fetching: |what| format!("正在取“{what}”……"),
    offline: |what| format!("“{what}”没有取到。"),
    offline_do: "网络断了，或者服务器没有回应。已答的内容不受影响，联网后再试一次。",
    missing: |what, status| format!("服务器上没有“{what}”的文件（状态码 {status}）。"),
    missing_do: "请重新载入页面，换上最新的版本。还是这样的话，请告诉管理这个网站的人。",
    damaged: |what| format!("“{what}”的文件读不了。"),
    damaged_do: "文件损坏了，或者是给另一个版本用的。请重新载入页面；还是这样的话，请告诉管理这个网站的人。",
    found: "读到的问题：",
    again: "再试一次",
    copied: "已复制为文字。",
    not_copied: "这个浏览器不让网页复制。请自己选中文字复制，或打印。",
};
