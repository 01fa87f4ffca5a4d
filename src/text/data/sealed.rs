//! Words about a password on a file.

#[derive(Debug)]
pub struct Sealed {
    /// The tick that asks for a password.
    pub with: &'static str,
    pub with_hint: &'static str,
    pub password: &'static str,
    pub password_hint: &'static str,
    pub again: &'static str,
    pub show: &'static str,
    /// How hard to guess, from weak to good.
    pub strength: [&'static str; 3],
    pub none: &'static str,
    pub differ: &'static str,
    pub sealing: &'static str,
    pub sealed: fn(&str) -> String,
    pub sealed_note: &'static str,
    pub not_sealed: &'static str,

    pub is_sealed: fn(&str) -> String,
    pub ask: &'static str,
    pub unwritten: &'static str,
    pub open: &'static str,
    pub opening: &'static str,
    pub wrong: &'static str,
    pub damaged: &'static str,
    pub key: &'static str,
    /// The work it asks for, and the most, as powers of two.
    pub work: fn(u8, u8) -> String,
    pub format: &'static str,
    pub unloaded: &'static str,
    /// Where the app is one file.
    pub apart: &'static str,
    pub broken_off: &'static str,
}

pub const EN: Sealed = Sealed {
    with: "Protect the file with a password",
    with_hint: "It is then of use only with the password, here or in any program for age files. A forgotten password cannot be recovered, by us or anybody.",
    password: "Password",
    password_hint: "Four or five words that do not belong together are good and can be remembered.",
    again: "The password once more",
    show: "Show the password",
    strength: [
        "Short: a program may guess it.",
        "Fair: longer is safer.",
        "Long enough.",
    ],
    none: "Write a password, or take the tick away.",
    differ: "These two are not the same. Write the same password twice.",
    sealing: "Sealing the file, a second or two …",
    sealed: |name| format!("“{name}” is sealed."),
    sealed_note: "Keep the password apart from the file.",
    not_sealed: "No file was made.",

    is_sealed: |name| format!("“{name}” is protected with a password."),
    ask: "Password of the file",
    unwritten: "Write the password of the file.",
    open: "Open",
    opening: "Opening the file, which takes a few seconds …",
    wrong: "This password does not open it. Mind capitals and the language of the keyboard. If you are sure of it, the beginning of the file may be damaged.",
    damaged: "The file is damaged or cut short, so that none of it can be trusted. Take another copy, or export it once more.",
    key: "It was sealed for somebody’s key and not with a password. Open it with the program that has the key, and bring in what comes out.",
    work: |work, most| {
        format!(
            "Opening it takes 2^{work} steps of work, and this app does at most 2^{most}. No export of this app asks for so much."
        )
    },
    format: "It is sealed in another version of the age format, or damaged at its very beginning.",
    unloaded: "The part of the app that seals and opens files could not be loaded. Check the connection and try again.",
    apart: "The app in one file knows no passwords. Seal or open the file with any program for age files, or use the app at its address.",
    broken_off: "It broke off; memory may be short. Close other pages and try again.",
};

pub const ZH: Sealed = Sealed {
    with: "用密码保护文件",
    with_hint: "有密码才能打开，在这里，或者用任何支持 age 文件的程序。忘了密码，我们和任何人都没有办法找回。",
    password: "密码",
    password_hint: "用四五个互不相干的词连起来，又安全又好记。",
    again: "再输入一次密码",
    show: "显示密码",
    strength: [
        "太短，程序可能猜得出来。",
        "还可以，长一点更安全。",
        "够长了。",
    ],
    none: "请输入密码，或者去掉上面的勾。",
    differ: "两次输入的不一样。请输入两次相同的密码。",
    sealing: "正在加密，要一两秒……",
    sealed: |name| format!("“{name}”已加密。"),
    sealed_note: "密码和文件请分开保管。",
    not_sealed: "没有生成文件。",

    is_sealed: |name| format!("“{name}”有密码保护。"),
    ask: "文件的密码",
    unwritten: "请输入文件的密码。",
    open: "打开",
    opening: "正在打开，要几秒钟……",
    wrong: "这个密码打不开。请留意大小写和输入法。如果密码肯定没错，可能是文件开头损坏了。",
    damaged: "文件损坏了或者不完整，里面的内容都不可信。请换一份副本，或者再导出一次。",
    key: "这个文件是用密钥加密的，不是用密码。请用持有密钥的程序打开，再导入得到的文件。",
    work: |work, most| {
        format!("打开它要算 2^{work} 步，本应用最多算 2^{most} 步。本应用导出的文件不会要这么多。")
    },
    format: "它用的是另一版 age 格式，或者开头就损坏了。",
    unloaded: "加密用的部分没能加载。请检查网络，再试一次。",
    apart: "单文件版不带密码功能。请用任何支持 age 文件的程序加密或打开，或者使用网址上的版本。",
    broken_off: "中途断了，可能是内存不够。请关掉别的页面再试。",
};
