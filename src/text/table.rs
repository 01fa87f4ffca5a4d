//! Words about tables that are taken away as CSV files, and in them: heads of
//! columns, and what stands in cells besides answers.

#[derive(Debug)]
pub struct Table {
    pub head: &'static str,
    pub note: &'static str,
    pub which: &'static str,
    pub every_deal: &'static str,
    pub answers: &'static str,
    pub scores: &'static str,
    pub hint: &'static str,
    /// The tick for the mark of the byte order.
    pub marked: &'static str,
    pub marked_hint: &'static str,
    pub private_hint: &'static str,
    pub coming: &'static str,
    pub failed: &'static str,
    pub failed_do: &'static str,

    pub deal_heads: [&'static str; 4],
    pub sheet_heads: [&'static str; 9],
    pub answer_heads: [&'static str; 9],
    pub result_heads: [&'static str; 3],
    pub answered_heads: [&'static str; 6],
    pub evidenced_heads: [&'static str; 6],
    pub yes: &'static str,
    pub no: &'static str,
    pub full: &'static str,
    pub quick: &'static str,
    /// There is an answer.
    pub known: &'static str,
    pub unknown: &'static str,
    pub not_applicable: &'static str,
    /// No answer, but something was noted.
    pub blank: &'static str,
    /// In the place of a number that stays on this device.
    pub stays: &'static str,
    pub scale: &'static str,
    /// A result made from others.
    pub index: &'static str,
}

pub const EN: Table = Table {
    head: "Tables for a spreadsheet",
    note: "To count on in Excel or elsewhere. A table can’t be brought in again.",
    which: "Which deals",
    every_deal: "All deals",
    answers: "Download answers as CSV",
    scores: "Download scores as CSV",
    hint: "A row for each answer, or for each result of a finished sheet. What could be taken for a formula begins with an apostrophe. A table has no password.",
    marked: "With a mark at its beginning, for Excel",
    marked_hint: "Without it Excel may show Chinese and accents as gibberish. Take the tick away for programs that stumble over it.",
    private_hint: "Such as our limit in a negotiation. Without the tick the table says that a number is there, and neither the number nor its note.",
    coming: "Fetching the questionnaires …",
    failed: "No table was made.",
    failed_do: "Not all questionnaires could be fetched. Check the connection and try again.",

    deal_heads: ["Deal id", "Deal", "Customer", "Sample"],
    sheet_heads: [
        "Sheet id",
        "Instrument id",
        "Instrument",
        "Version",
        "Depth",
        "Person",
        "Subject",
        "Last changed",
        "Finished",
    ],
    answer_heads: [
        "Question id",
        "Question",
        "Counts",
        "State",
        "Value",
        "Answer in words",
        "Known from",
        "Note",
        "Ticked",
    ],
    result_heads: ["Kind", "Result id", "Result"],
    answered_heads: [
        "As answered",
        "Low",
        "High",
        "Known (%)",
        "Band",
        "How sure",
    ],
    evidenced_heads: [
        "As evidenced",
        "Low, as evidenced",
        "High, as evidenced",
        "Known, as evidenced (%)",
        "Band, as evidenced",
        "How sure, as evidenced",
    ],
    yes: "yes",
    no: "no",
    full: "in full",
    quick: "in short",
    known: "Known",
    unknown: "Don’t know yet",
    not_applicable: "Not applicable",
    blank: "No answer",
    stays: "A number that stays on this device",
    scale: "scale",
    index: "index",
};

pub const ZH: Table = Table {
    head: "电子表格用的表",
    note: "拿去 Excel 或别的软件里接着算。表不能再导入。",
    which: "哪些单子",
    every_deal: "全部单子",
    answers: "下载回答（CSV）",
    scores: "下载得分（CSV）",
    hint: "每个回答一行，或者每份答完的测评的每项得分一行。可能被当成公式的内容，前面会加一个单引号。表没有密码保护。",
    marked: "开头加标记，方便 Excel 打开",
    marked_hint: "不加，Excel 可能把中文显示成乱码。别的软件读不了这个标记时，去掉这个勾。",
    private_hint: "比如谈判里我们的底线。不勾，表里只写有这么一个数字，数字和备注都不写。",
    coming: "正在读取量表……",
    failed: "没有生成表。",
    failed_do: "有量表没能读到。请检查网络，再试一次。",

    deal_heads: ["单子编号", "单子", "客户", "示例"],
    sheet_heads: [
        "测评编号",
        "量表编号",
        "量表",
        "版本",
        "详略",
        "人",
        "对象",
        "最后改动",
        "完成",
    ],
    answer_heads: [
        "题目编号",
        "题目",
        "计入",
        "状态",
        "值",
        "回答",
        "依据",
        "备注",
        "勾选",
    ],
    result_heads: ["类别", "得分编号", "得分项"],
    answered_heads: ["按回答", "下限", "上限", "已知（%）", "档", "把握"],
    evidenced_heads: [
        "按依据",
        "按依据下限",
        "按依据上限",
        "按依据已知（%）",
        "按依据的档",
        "按依据的把握",
    ],
    yes: "是",
    no: "否",
    full: "完整版",
    quick: "快速版",
    known: "已知",
    unknown: "还不知道",
    not_applicable: "不适用",
    blank: "没有回答",
    stays: "数字只留在本机",
    scale: "分项",
    index: "指数",
};

impl Table {
    /// The heads of the table of answers.
    pub fn of_answers(&self) -> Vec<&'static str> {
        [&self.deal_heads[..], &self.sheet_heads, &self.answer_heads].concat()
    }

    /// The heads of the table of scores.
    pub fn of_scores(&self) -> Vec<&'static str> {
        [
            &self.deal_heads[..],
            &self.sheet_heads,
            &self.result_heads,
            &self.answered_heads,
            &self.evidenced_heads,
        ]
        .concat()
    }
}
