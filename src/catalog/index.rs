//! Written by `convert.mjs`; change the specification or the rules instead.

use super::{Entry, Words};
use crate::instrument::Group;

/// The instruments in the order of the specification.
pub const INDEX: &[Entry] = &[
    Entry {
        key: "fq",
        version: 1,
        group: Group::Core,
        title: Words {
            en: "Five purchase questions",
            zh: "购买五问",
        },
        purpose: Words {
            en: "Find which of the five links from “has a problem” to “recommends us” is missing in this deal, and what to do about the weakest one.",
            zh: "看清这一单从“有问题”到“愿意推荐”的五环里断在哪一环，下一步先补什么。",
        },
        unit: Words {
            en: "One deal (questions 4 and 5: the customer relation behind the deal)",
            zh: "一单生意（第四、五问看这一单背后的客户关系）",
        },
        gets: Words {
            en: "weakest link",
            zh: "最弱一环",
        },
        minutes: 10,
        items: 21,
        each_person: false,
        quick: true,
        context: &["cx-delivered"],
    },
    Entry {
        key: "mo",
        version: 1,
        group: Group::Core,
        title: Words {
            en: "Customer motive",
            zh: "客户动机",
        },
        purpose: Words {
            en: "See how one person at the customer views today against what is needed on this topic, and choose the approach that fits.",
            zh: "判断客户方的某一个人在这件事上怎样看“现状”和“需要”，据此选打法。",
        },
        unit: Words {
            en: "One person × one deal. A motive is a view of a situation, not a character: the same person can differ from topic to topic and from month to month",
            zh: "一个人 × 一单生意。动机是对一件事的看法，不是性格：同一个人，换一件事、过一个月，都可能不一样",
        },
        gets: Words {
            en: "map of motives",
            zh: "动机图",
        },
        minutes: 6,
        items: 16,
        each_person: true,
        quick: true,
        context: &[],
    },
    Entry {
        key: "tr",
        version: 1,
        group: Group::Core,
        title: Words {
            en: "Trust",
            zh: "信任特征",
        },
        purpose: Words {
            en: "Show which of the characteristics that win a customer’s trust is behind, given how far the relation has come.",
            zh: "结合关系走到的阶段，看赢得信任的各项特征里哪一项落后了。",
        },
        unit: Words {
            en: "One seller (account manager) as seen by one customer; use the main contact when people differ",
            zh: "一个客户眼里的一位销售（客户经理）；客户内部看法不一时，以主要联系人为准",
        },
        gets: Words {
            en: "what is behind",
            zh: "落后的一项",
        },
        minutes: 9,
        items: 20,
        each_person: false,
        quick: true,
        context: &["cx-phase"],
    },
    Entry {
        key: "va",
        version: 1,
        group: Group::FirstLaw,
        title: Words {
            en: "Customer value",
            zh: "客户价值",
        },
        purpose: Words {
            en: "Compare what the customer finds important with how we and the strongest rival perform, and decide where to improve, hold or save effort.",
            zh: "把客户看重什么、我们和最强对手各做得怎样放在一起比，决定哪里要补、哪里守住、哪里省力。",
        },
        unit: Words {
            en: "The customer organisation in one deal, against one named alternative",
            zh: "一单生意里的客户单位，跟一个指定的对手比",
        },
        gets: Words {
            en: "what to repair, hold or save",
            zh: "哪里补、哪里守、哪里省",
        },
        minutes: 10,
        items: 28,
        each_person: false,
        quick: false,
        context: &["cx-rival"],
    },
    Entry {
        key: "ex",
        version: 1,
        group: Group::FirstLaw,
        title: Words {
            en: "Expectation",
            zh: "期望管理",
        },
        purpose: Words {
            en: "Show whether we know, can meet and have shaped what the customer hopes for beyond its bare need, and whether our own gifts have pushed it up.",
            zh: "看清客户在需要之外还盼什么，我们是否了解、能否满足、有没有引导，以及我们的让步有没有把期望推高。",
        },
        unit: Words {
            en: "One deal and its key people",
            zh: "一单生意和其中的关键人",
        },
        gets: Words {
            en: "hopes to manage",
            zh: "要管好的期望",
        },
        minutes: 7,
        items: 14,
        each_person: false,
        quick: true,
        context: &["cx-concession"],
    },
    Entry {
        key: "fl",
        version: 1,
        group: Group::FirstLaw,
        title: Words {
            en: "Recognition: the first-law roll-up",
            zh: "客户认可总览",
        },
        purpose: Words {
            en: "Sum up on one page whether the customer recognises us, as far as value, expectation and trust carry it.",
            zh: "用一页纸看客户认不认可我们：价值、期望、信任三条腿各站得多稳。",
        },
        unit: Words {
            en: "One deal",
            zh: "一单生意",
        },
        gets: Words {
            en: "shortest leg",
            zh: "最短的一条腿",
        },
        minutes: 5,
        items: 12,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "pd",
        version: 1,
        group: Group::People,
        title: Words {
            en: "Psychological distance and customer profile",
            zh: "心理距离与客户画像",
        },
        purpose: Words {
            en: "Place our relation with one person on a four-rung ladder of respect and trust, from what we know and what the person does, and show what the next rung needs.",
            zh: "从“我们了解什么”和“对方怎么做”两方面，看跟对方的关系在四级阶梯的哪一级、再上一级还缺什么。",
        },
        unit: Words {
            en: "One person at the customer × our team",
            zh: "客户方的一个人 × 我们的团队",
        },
        gets: Words {
            en: "rung and next step up",
            zh: "在哪一级、怎么再上一级",
        },
        minutes: 6,
        items: 14,
        each_person: true,
        quick: true,
        context: &[],
    },
    Entry {
        key: "st",
        version: 1,
        group: Group::Seller,
        title: Words {
            en: "Stance and rhythm",
            zh: "姿态与节奏",
        },
        purpose: Words {
            en: "Compare the stance the seller really takes with the one that fits role, channel and business, and see whether the seller stands on equal footing and brings in seniors at the right time.",
            zh: "比较销售实际的姿态跟岗位、渠道、行业该有的姿态，看是否平等相待、领导出面的时机对不对。",
        },
        unit: Words {
            en: "The seller, in one deal",
            zh: "一单生意里的销售本人",
        },
        gets: Words {
            en: "stance that fits",
            zh: "合适的姿态",
        },
        minutes: 6,
        items: 13,
        each_person: false,
        quick: true,
        context: &["cx-our-role", "cx-channel", "cx-business"],
    },
];
