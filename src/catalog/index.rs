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
];
