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
        key: "oq",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Opportunity qualification",
            zh: "商机评估二十问",
        },
        purpose: Words {
            en: "Decide, with evidence, whether to spend more selling effort on one live deal.",
            zh: "用事实判断：这一单值不值得继续投入销售力量。",
        },
        unit: Words {
            en: "One deal",
            zh: "一单生意",
        },
        gets: Words {
            en: "go, mend or leave",
            zh: "该打、该补还是该退",
        },
        minutes: 15,
        items: 20,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "dw",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Deal worth matrix",
            zh: "单子价值矩阵",
        },
        purpose: Words {
            en: "Place one deal by short-term gain and long-term influence, so that effort goes where it pays.",
            zh: "按短期收益和长期影响给一单生意定位，把力量投到值得的地方。",
        },
        unit: Words {
            en: "One deal (several deals can be drawn on one picture)",
            zh: "一单生意（多单可画在同一张图上）",
        },
        gets: Words {
            en: "kind of deal",
            zh: "属于哪类单子",
        },
        minutes: 8,
        items: 13,
        each_person: false,
        quick: false,
        context: &[],
    },
    Entry {
        key: "op",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Opening position nine-grid",
            zh: "开局定位九宫格",
        },
        purpose: Words {
            en: "See where this deal starts from: whose ground it is, and who leads now.",
            zh: "看清这一单的开局：地盘是谁的，眼下谁领先。",
        },
        unit: Words {
            en: "One deal, against the strongest rival",
            zh: "一单生意，对照最强的那个对手",
        },
        gets: Words {
            en: "place on the nine-grid",
            zh: "开局在哪一格",
        },
        minutes: 8,
        items: 13,
        each_person: false,
        quick: false,
        context: &["cx-rival"],
    },
    Entry {
        key: "nd",
        version: 1,
        group: Group::Needs,
        title: Words {
            en: "Need clarity",
            zh: "需求清晰度",
        },
        purpose: Words {
            en: "Find out whether a felt need stands behind what the customer asks for, and whose need it is.",
            zh: "看清客户的要求背后有没有真切的需求，又是谁的需求。",
        },
        unit: Words {
            en: "One need inside one deal (repeatable; most deals have 1–3)",
            zh: "一单里的一项需求（可重复，多数单子有 1–3 项）",
        },
        gets: Words {
            en: "state of the need",
            zh: "需求清楚到哪一步",
        },
        minutes: 7,
        items: 12,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "sp",
        version: 1,
        group: Group::Needs,
        title: Words {
            en: "Discovery talk",
            zh: "需求访谈",
        },
        purpose: Words {
            en: "Look back at one customer talk: were the four kinds of question covered, and fairly?",
            zh: "回看一次客户沟通：四类问题问到了没有，问得有没有分寸。",
        },
        unit: Words {
            en: "One talk with one customer person",
            zh: "与客户某一个人的一次沟通",
        },
        gets: Words {
            en: "where the talk stopped",
            zh: "谈到哪一步停住了",
        },
        minutes: 5,
        items: 11,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "vc",
        version: 1,
        group: Group::Needs,
        title: Words {
            en: "Value chain (BVF)",
            zh: "价值链条（BVF 四层）",
        },
        purpose: Words {
            en: "Build and test the chain from a senior leader’s measure down to our solution.",
            zh: "搭起从高层指标到我方方案的四层链条，并逐层检验。",
        },
        unit: Words {
            en: "One deal (one chain per leader’s measure; repeatable)",
            zh: "一单生意（每个高层指标一条链，可重复）",
        },
        gets: Words {
            en: "weakest rung or link",
            zh: "链条最弱处",
        },
        minutes: 10,
        items: 11,
        each_person: false,
        quick: false,
        context: &[],
    },
    Entry {
        key: "bs",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Buying stage and strategy",
            zh: "采购阶段与对策",
        },
        purpose: Words {
            en: "Tell from the customer’s behaviour which of four buying stages it is in, and check that our work fits that stage.",
            zh: "从客户的行为判断它走到四个采购阶段的哪一段，并检查我们做的事合不合这一段。",
        },
        unit: Words {
            en: "One deal",
            zh: "一单生意",
        },
        gets: Words {
            en: "stage of buying",
            zh: "采购走到哪一段",
        },
        minutes: 8,
        items: 26,
        each_person: false,
        quick: false,
        context: &[],
    },
    Entry {
        key: "cr",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Selection criteria",
            zh: "选型标准",
        },
        purpose: Words {
            en: "Learn whether the customer already has comparison points, whether they are good for both sides, and how they could fairly change.",
            zh: "弄清客户有没有比选标准，这些标准对双方好不好，可以怎样正当地调整。",
        },
        unit: Words {
            en: "One deal",
            zh: "一单生意",
        },
        gets: Words {
            en: "build, keep or change the criteria",
            zh: "标准该建、该守还是该调",
        },
        minutes: 5,
        items: 8,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "pr",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Proposal readiness",
            zh: "方案就绪度",
        },
        purpose: Words {
            en: "Decide whether to hand in the proposal now, whether it is complete, and whether each reader gets a fitting version.",
            zh: "判断方案现在该不该交、齐不齐，各类读者有没有合适的版本。",
        },
        unit: Words {
            en: "One proposal",
            zh: "一份方案",
        },
        gets: Words {
            en: "hand it in or wait",
            zh: "该交还是先等",
        },
        minutes: 5,
        items: 13,
        each_person: false,
        quick: true,
        context: &[],
    },
    Entry {
        key: "ng",
        version: 1,
        group: Group::Deal,
        title: Words {
            en: "Negotiation readiness",
            zh: "谈判就绪度",
        },
        purpose: Words {
            en: "Check that we know our limit, can estimate theirs, and can trade one condition for another before we talk price.",
            zh: "谈价之前，检查三件事：知道自己的底，估得出对方的底，会拿条件换条件。",
        },
        unit: Words {
            en: "One negotiation in a deal",
            zh: "一单里的一次谈判",
        },
        gets: Words {
            en: "ready to talk price or not",
            zh: "能不能谈价",
        },
        minutes: 6,
        items: 13,
        each_person: false,
        quick: true,
        context: &[],
    },
];
