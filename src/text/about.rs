//! Words of the page about the app, and of an address that leads nowhere.

#[derive(Debug)]
pub struct About {
    pub title: &'static str,
    pub lede: &'static str,
    pub fairness: &'static str,
    pub fairness_note: &'static str,
    /// Conventions §10, word for word.
    pub rules: [&'static str; 6],
    pub limits: &'static str,
    pub validity: [&'static str; 3],
    pub scoring: &'static str,
    /// A name and what it means.
    pub scoring_points: [(&'static str, &'static str); 6],
    pub kept: &'static str,
    pub kept_points: [&'static str; 4],
    pub to_data: &'static str,
    pub access: &'static str,
    pub access_note: &'static str,
    pub access_gaps: [&'static str; 4],
    pub sources: &'static str,
    pub source_points: [&'static str; 3],
    pub look: &'static str,
    pub look_note: &'static str,
    pub language: &'static str,
    pub version: &'static str,
    pub version_is: fn(&str, usize) -> String,
    pub licence: &'static str,

    pub lost: &'static str,
    pub lost_why: fn(&str) -> String,
    pub lost_deal: &'static str,
    pub lost_deal_why: &'static str,
    pub to_deals: &'static str,
}

pub const EN: About = About {
    title: "About",
    lede: "Honest questions about one live deal: what is known, what is hoped, what to ask, what to do next.",
    fairness: "Rules of fairness",
    fairness_note: "They hold for every instrument here.",
    rules: [
        "A guide for talk and planning, not a measurement of people.",
        "Use code names for persons and keep only what the deal needs; data stay in this browser unless you export them.",
        "Do not seek or use confidential bid data; a supporter’s help means explaining how things work, not leaking.",
        "Gifts, hospitality and paid favours follow the stricter of both sides’ rules; where unsure, none.",
        "Raise only doubts you can prove; never disturb a tender.",
        "Seller self-assessments are for learning, never for pay, ranking or dismissal.",
    ],
    limits: "What the numbers can’t do",
    validity: [
        "The instruments are structured judgement aids. There are no norms and no validity studies; cuts and weights are expert choices.",
        "Whoever rates their own work rates it kindly. The questions therefore ask what the customer said or did; evidence, second opinions and flags are the counterweight.",
        "English and Chinese were written side by side, not translated. An assessment keeps the version of the instrument under which it was answered.",
    ],
    scoring: "How scoring works",
    scoring_points: [
        (
            "Unknown is an answer",
            "“Don’t know yet” is never guessed at. It widens the range and becomes a question to ask.",
        ),
        (
            "A point and a range",
            "The point is the weighted mean of what is known, from 0 to 100. The range runs from all open answers at their worst to all at their best. Below 60 % known there is no point, only the range.",
        ),
        (
            "Two scores",
            "As answered, and as evidenced: there every answer that rests on our own guess counts as unknown. The gap between the two is what hope adds.",
        ),
        (
            "Bands",
            "Weak below 40, partial from 40, strong from 70, taken before rounding. Firm when open answers can’t change the band; otherwise provisional.",
        ),
        (
            "Flags",
            "Contradictions and gaps between answers. A flag never changes a score.",
        ),
        (
            "Every number explains itself",
            "“How this was scored” in each report opens the answers, weights and formula behind it.",
        ),
    ],
    kept: "Where your data are",
    kept_points: [
        "In this browser on this device, and nowhere else. There is no account, no server and no counting of visitors.",
        "Another browser, another device or another address of this app does not see them.",
        "They can be lost: with the browser’s data, after seven days without a visit in Safari, or with the device. A file that you export is the only backup.",
        "Who can use this browser can read them. Use code names.",
    ],
    to_data: "What is stored, back up, bring in, erase",
    access: "Accessibility",
    access_note: "The goal is WCAG 2.2 AA in both languages and both colour sets: keyboard, screen reader, 320 pixels wide, text at 200 %, more contrast, less motion. Known gaps:",
    access_gaps: [
        "Tests with people who use screen readers every day are still to come.",
        "Pictures have a table of their numbers beside them; the table, not the picture, is what a screen reader should read.",
        "On the whole sheet with many columns, magnified text makes the page long.",
        "Keys 1 to 5 and 0 can’t be changed; Tab and the arrows do the same.",
    ],
    sources: "Sources",
    source_points: [
        "The questions were written for this app. The ideas come from the practice and teaching of selling large deals: five purchase questions, customer motives, the characteristics of trust.",
        "The form of the questions follows what is known of surveys: worded steps instead of bare numbers, “don’t know” as an answer in its own right, deeds before opinions.",
        "No text, scale or picture of another maker’s questionnaire is used.",
    ],
    look: "Colours and language",
    look_note: "Kept in this browser.",
    language: "Language",
    version: "Version",
    version_is: |version, instruments| match instruments {
        1 => format!("Dealgauge {version}, with 1 instrument"),
        count => format!("Dealgauge {version}, with {count} instruments"),
    },
    licence: "Free software under the MIT or the Apache 2.0 licence, as you prefer.",

    lost: "There is nothing at this address",
    lost_why: |path| {
        format!("“{path}” leads to no page here. It may have been cut off on the way.")
    },
    lost_deal: "This deal is not here",
    lost_deal_why: "It was deleted, or it was made in another browser. A file exported there can be opened here.",
    to_deals: "To your deals",
};

pub const ZH: About = About {
    title: "说明",
    lede: "就手上的一单如实回答：哪些是知道的，哪些只是希望，该去问什么，下一步做什么。",
    fairness: "公平使用守则",
    fairness_note: "这里的每一份量表都遵守。",
    rules: [
        "用于讨论和规划，不是对人的测评。",
        "人物请用代号，只记这单用得着的信息；数据只留在本浏览器，除非你主动导出。",
        "不打听、不使用保密的招投标信息；支持者的帮助是讲清情况，不是泄密。",
        "礼品、宴请一律按双方规定中较严的执行；拿不准就不送。",
        "只提有证据的疑问，绝不扰乱招标。",
        "销售自评只用于学习，不用于薪酬、排名或去留。",
    ],
    limits: "这些数做不到什么",
    validity: [
        "量表是帮人理清判断的工具。没有常模，没有效度研究；分界和权重是专家的选择。",
        "给自己打分，难免手松。所以题目问的是客户说过什么、做过什么；依据、旁人的看法和警示用来校正。",
        "英文和中文是并排写成的，不是翻译。每份答卷都记着作答时量表的版本。",
    ],
    scoring: "怎么计分",
    scoring_points: [
        (
            "不知道也是答案",
            "“还不知道”绝不替你猜。它让范围变宽，并变成一个该去问的问题。",
        ),
        (
            "一个得分，一个范围",
            "得分是已知答案的加权平均，0 到 100。范围从“没答的全是最差”算到“全是最好”。已知不到 60% 时没有得分，只有范围。",
        ),
        (
            "两个得分",
            "按回答一个，按依据一个：按依据时，只凭自己猜的都算不知道。两者之差，就是希望加上去的分。",
        ),
        (
            "分档",
            "40 以下是薄弱，40 起是部分到位，70 起是扎实，取舍入之前的数。补齐答案也换不了档叫结论稳，否则补齐后可能改变。",
        ),
        ("警示", "答案之间的矛盾和空缺。警示不改变得分。"),
        (
            "每个数都讲得清来历",
            "报告里的“怎么算出来的”会打开背后的答案、权重和算式。",
        ),
    ],
    kept: "你的数据在哪里",
    kept_points: [
        "在本机的这个浏览器里，别处都没有。没有账号，没有服务器，也不统计访客。",
        "换个浏览器、换台设备、换个网址打开，都看不到这些数据。",
        "数据会丢：清除浏览器数据时、在 Safari 里七天没打开时、设备坏掉时。导出的文件是唯一的备份。",
        "能用这个浏览器的人就能看到这些数据，请用代号。",
    ],
    to_data: "存了什么、备份、打开文件、清除",
    access: "无障碍",
    access_note: "目标是两种语言、两套配色都达到 WCAG 2.2 AA：键盘、读屏、320 像素宽、文字放大到 200%、更强对比、更少动画。已知的不足：",
    access_gaps: [
        "还没有请每天用读屏软件的人试过。",
        "每张图旁边都有数字表格；读屏时请读表格，不必读图。",
        "整张问卷列数多，文字放大后页面会很长。",
        "按键 1 到 5 和 0 不能改；用 Tab 和方向键效果一样。",
    ],
    sources: "来源",
    source_points: [
        "题目都是为本应用写的。思路来自大单销售的实践和教学：购买五问、客户动机、信任特征。",
        "题目的写法参照问卷研究的共识：用有文字的档次，不用光秃秃的数字；“不知道”本身就是答案；先问做过什么，再问看法。",
        "没有用任何别家问卷的文字、量尺或图。",
    ],
    look: "配色和语言",
    look_note: "记在这个浏览器里。",
    language: "语言",
    version: "版本",
    version_is: |version, instruments| format!("赢单量表 {version}，含 {instruments} 份量表"),
    licence: "自由软件，按 MIT 或 Apache 2.0 许可使用，任选其一。",

    lost: "这个地址下没有内容",
    lost_why: |path| format!("“{path}”在这里没有对应的页面，也许地址在传递中少了一段。"),
    lost_deal: "这一单不在这里",
    lost_deal_why: "可能已删除，也可能是在别的浏览器里建的。在那边导出的文件可以在这里打开。",
    to_deals: "回到你的单子",
};
