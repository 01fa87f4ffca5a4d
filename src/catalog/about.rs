//! Written by `convert.mjs`; change the specification or the rules instead.

use super::{About, Words};

/// What pages about the instruments say, in the order of the index.
pub const ABOUT: &[About] = &[
    About {
        key: "fq",
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
    },
    About {
        key: "mo",
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
    },
    About {
        key: "tr",
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
    },
    About {
        key: "va",
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
    },
    About {
        key: "ex",
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
    },
    About {
        key: "fl",
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
    },
    About {
        key: "pd",
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
    },
    About {
        key: "st",
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
    },
    About {
        key: "oq",
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
    },
    About {
        key: "dw",
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
    },
    About {
        key: "op",
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
    },
    About {
        key: "nd",
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
    },
    About {
        key: "sp",
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
    },
    About {
        key: "vc",
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
    },
    About {
        key: "bs",
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
    },
    About {
        key: "cr",
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
    },
    About {
        key: "pr",
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
    },
    About {
        key: "ng",
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
    },
    About {
        key: "pf",
        purpose: Words {
            en: "Describe each person in the purchase on five dimensions, and see the whole group on one map.",
            zh: "用五个维度描述每位参与采购的人，再在一张图上看清全局。",
        },
        unit: Words {
            en: "One person (repeatable, up to 20), then the deal",
            zh: "一个人（可重复，最多 20 人），再汇总到这一单",
        },
        gets: Words {
            en: "map of persons",
            zh: "人物地图",
        },
    },
    About {
        key: "ep",
        purpose: Words {
            en: "See how far we have come, from a listening ear to a person with a trouble to a person with power, and what we got wrong on the way.",
            zh: "看我们从“愿听的人”到“有难处的人”再到“有权的人”走到了哪一步，路上有哪些失误。",
        },
        unit: Words {
            en: "One customer organisation in one deal",
            zh: "一单里的一家客户",
        },
        gets: Words {
            en: "door reached",
            zh: "走到哪道门",
        },
    },
    About {
        key: "dm",
        purpose: Words {
            en: "Prepare a meeting with the decision-maker, and follow it up so that it binds both sides.",
            zh: "准备好和决策人的会面，会后跟进，让双方都有动作。",
        },
        unit: Words {
            en: "One meeting",
            zh: "一次会面",
        },
        gets: Words {
            en: "go, fill gaps or wait",
            zh: "去、补齐还是先等",
        },
    },
    About {
        key: "ka",
        purpose: Words {
            en: "Tell whether a customer is a key account by how it buys, how much, how it must be sold to and how it must be served.",
            zh: "从怎么买、买多少、怎么卖、怎么服务四方面，判断一家客户算不算大客户。",
        },
        unit: Words {
            en: "One customer organisation",
            zh: "一家客户",
        },
        gets: Words {
            en: "key, candidate or ordinary",
            zh: "大客户、候选还是普通",
        },
    },
    About {
        key: "kv",
        purpose: Words {
            en: "Tell what kind of value a customer seeks: in the product (intrinsic), in help around it (extrinsic), or in a joint undertaking (strategic).",
            zh: "判断客户求的是哪种价值：产品本身（内在价值型）、产品之外的帮助（外在价值型），还是共同经营（战略价值型）。",
        },
        unit: Words {
            en: "One customer organisation (a group may differ by business unit)",
            zh: "一家客户（集团可按业务单元分开）",
        },
        gets: Words {
            en: "value they seek",
            zh: "求的是哪种价值",
        },
    },
    About {
        key: "ac",
        purpose: Words {
            en: "Check whether an existing key account is kept warm, traded with fairly, widened and watched.",
            zh: "检查老客户：热度有没有保持、让利公不公平、关系有没有拓宽、变化有没有盯住。",
        },
        unit: Words {
            en: "One existing customer organisation",
            zh: "一家现有客户",
        },
        gets: Words {
            en: "what to care for",
            zh: "该在哪里用心",
        },
    },
    About {
        key: "tl",
        purpose: Words {
            en: "Let a seller see from recent deeds how five talents show: feeling, credibility, courage, loyalty, wisdom.",
            zh: "让销售从近期做过的事里，看自己“情、信、勇、忠、智”的表现。",
        },
        unit: Words {
            en: "The seller",
            zh: "销售本人",
        },
        gets: Words {
            en: "strongest and weakest talent",
            zh: "最强和最弱的一项",
        },
    },
    About {
        key: "sf",
        purpose: Words {
            en: "Show the seller whether their strength lies in the single talk or in the whole deal, and whether fear of high-ranking customers steers what they do.",
            zh: "让销售看清自己强在单次沟通还是整单布局，以及“怕大客户”有没有在牵着自己走。",
        },
        unit: Words {
            en: "The seller",
            zh: "销售本人",
        },
        gets: Words {
            en: "skill or strategy, and fear",
            zh: "强在技巧还是布局，怕不怕",
        },
    },
    About {
        key: "gl",
        purpose: Words {
            en: "Choose which of four levers to pull next: new markets, deeper channels, more exposure, better conversion.",
            zh: "在四根杠杆里选下一步该拉哪根：拓市场、深渠道、增曝光、提转化。",
        },
        unit: Words {
            en: "One business, shop or product line",
            zh: "一项生意、一家店或一条产品线",
        },
        gets: Words {
            en: "lever to pull next",
            zh: "下一步拉哪根杠杆",
        },
    },
    About {
        key: "sh",
        purpose: Words {
            en: "Find the weakest of eight aspects of a shop.",
            zh: "找出门店八个方面里最弱的一项。",
        },
        unit: Words {
            en: "One shop",
            zh: "一家店",
        },
        gets: Words {
            en: "the two weakest aspects",
            zh: "最弱的两项",
        },
    },
    About {
        key: "gc",
        purpose: Words {
            en: "Let the user see in figures what each lever does to orders, income and profit.",
            zh: "用数字看每根杠杆对订单、收入和利润的作用。",
        },
        unit: Words {
            en: "One business per month",
            zh: "一项生意，按月",
        },
        gets: Words {
            en: "what a change brings",
            zh: "改一步，多赚多少",
        },
    },
];
