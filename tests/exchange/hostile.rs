//! Texts that people type by accident and others on purpose.

/// A few of each kind; the public lists in `corpora` hold hundreds.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "dk",
    "na",
    "null",
    "__proto__",
    "{\"text\":\"dk\"}",
    "\"quoted\" and \\back\\slashed\\",
    "\\ud83d\\udd25 \\ud800 \\u0000",
    "🦩👩‍👩‍👧‍👦🇨🇳 ✍🏽",
    "\u{202e}gnitirw\u{202c} \u{2066}isolated\u{2069} \u{200f}",
    "苍鹭（文件）",
    "Heron (file)",
    "e\u{301}\u{327} ﷽ Z̷̢a̸l̷g̶o̴",
    "line\nbreak\r\ntab\tform\u{c}feed\u{0}nul\u{7f}",
    "\u{2028}\u{2029}\u{feff}\u{fffe}\u{ffff}\u{10ffff}",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "../../etc/passwd",
    "CON.json:stream",
];
