//! JSON text → [`Json`].

use super::{Cause, Fault, Json, place};
use crate::{number, order};

/// Lists and objects may be nested so deep; the stack has an end.
const MOST_DEPTH: u8 = 127;

/// Reads a whole text as JSON.
///
/// # Errors
///
/// A [`Fault`] with line and column, and the path up to which it was JSON.
pub fn parse(text: &str) -> Result<Json, Fault> {
    let mut reader = Reader {
        text,
        at: 0,
        depth: 0,
    };
    reader.whole().map_err(|cause| {
        let mut path = place::path(text, reader.at);
        if let Cause::Twice(name) = &cause {
            // It shows at the end of the object, where no key is open.
            path = match path.as_str() {
                "." => name.clone(),
                object => format!("{object}.{name}"),
            };
        }
        Fault {
            path,
            cause,
            place: Some(place::of_fault(text, reader.at)),
        }
    })
}

/// Stays at the byte that is wrong.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u8,
}

impl Reader<'_> {
    fn whole(&mut self) -> Result<Json, Cause> {
        let json = self.value()?;
        self.skip_space();
        if self.at < self.text.len() {
            return Err(Cause::NotJson);
        }
        Ok(json)
    }

    fn value(&mut self) -> Result<Json, Cause> {
        match self.next()? {
            b'n' => self.word("null").map(|()| Json::Null),
            b't' => self.word("true").map(|()| Json::Bool(true)),
            b'f' => self.word("false").map(|()| Json::Bool(false)),
            b'"' => self.string().map(Json::String),
            b'[' => self.list(),
            b'{' => self.object(),
            _ => self.number().map(Json::Number),
        }
    }

    fn list(&mut self) -> Result<Json, Cause> {
        let mut members = Vec::new();
        self.members(b']', &mut |reader| {
            members.push(reader.value()?);
            Ok(())
        })?;
        Ok(Json::List(members))
    }

    fn object(&mut self) -> Result<Json, Cause> {
        let mut entries = Vec::new();
        self.members(b'}', &mut |reader| {
            if reader.next()? != b'"' {
                return Err(Cause::NotJson);
            }
            let key = reader.string()?;
            if reader.next()? != b':' {
                return Err(Cause::NotJson);
            }
            reader.at += 1;
            entries.push((key, reader.value()?));
            Ok(())
        })?;
        if let Some(key) = twice(&entries) {
            self.at -= 1;
            return Err(Cause::Twice(key.to_owned()));
        }
        Ok(Json::Object(entries))
    }

    /// What stands between two brackets, with commas between.
    fn members(
        &mut self,
        close: u8,
        member: &mut dyn FnMut(&mut Self) -> Result<(), Cause>,
    ) -> Result<(), Cause> {
        if self.depth == MOST_DEPTH {
            return Err(Cause::NotJson);
        }
        self.depth += 1;
        self.at += 1;
        if self.next()? != close {
            member(self)?;
            while self.next()? != close {
                if self.peek()? != b',' {
                    return Err(Cause::NotJson);
                }
                self.at += 1;
                member(self)?;
            }
        }
        self.at += 1;
        self.depth -= 1;
        Ok(())
    }

    fn string(&mut self) -> Result<String, Cause> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let special = |byte: u8| matches!(byte, b'"' | b'\\' | ..=0x1F);
            let plain = rest.bytes().position(special).unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek()? {
                b'"' => break,
                b'\\' => string.push(self.escaped()?),
                _ => return Err(Cause::NotJson),
            }
        }
        self.at += 1;
        Ok(string)
    }

    fn escaped(&mut self) -> Result<char, Cause> {
        self.at += 1;
        let character = match self.peek()? {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code_point(),
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            _ => return Err(Cause::NotJson),
        };
        self.at += 1;
        Ok(character)
    }

    fn code_point(&mut self) -> Result<char, Cause> {
        let mut code = self.code_unit()?;
        if (0xD800..0xDC00).contains(&code) {
            self.word("\\")?;
            let second = self.code_unit()?.wrapping_sub(0xDC00);
            if second >= 0x400 {
                return Err(Cause::NotJson);
            }
            code = 0x1_0000 + ((code - 0xD800) << 10) + second;
        }
        char::from_u32(code).ok_or(Cause::NotJson)
    }

    /// What `u` and four hexadecimal digits stand for.
    fn code_unit(&mut self) -> Result<u32, Cause> {
        self.word("u")?;
        let mut code = 0;
        for _ in 0..4 {
            let digit = char::from(self.peek()?).to_digit(16);
            code = code * 16 + digit.ok_or(Cause::NotJson)?;
            self.at += 1;
        }
        Ok(code)
    }

    /// A number as it is written.
    fn number(&mut self) -> Result<String, Cause> {
        let from = self.at;
        self.skip(b"-");
        if !self.skip(b"0") {
            self.digits()?;
        }
        if self.skip(b".") {
            self.digits()?;
        }
        if self.skip(b"eE") {
            self.skip(b"+-");
            self.digits()?;
        }
        let written = self.text.get(from..self.at).unwrap_or_default();
        match number::read(written) {
            Some(number) if number.is_finite() => Ok(written.to_owned()),
            _ => Err(Cause::NotJson),
        }
    }

    fn digits(&mut self) -> Result<(), Cause> {
        if !self.peek()?.is_ascii_digit() {
            return Err(Cause::NotJson);
        }
        while self.skip(b"0123456789") {}
        Ok(())
    }

    /// Goes over one of these bytes, if it comes.
    fn skip(&mut self, bytes: &[u8]) -> bool {
        let comes = self.peek().is_ok_and(|byte| bytes.contains(&byte));
        self.at += usize::from(comes);
        comes
    }

    fn skip_space(&mut self) {
        while self.skip(b" \t\r\n") {}
    }

    fn word(&mut self, word: &str) -> Result<(), Cause> {
        for byte in word.bytes() {
            if self.peek()? != byte {
                return Err(Cause::NotJson);
            }
            self.at += 1;
        }
        Ok(())
    }

    /// The byte after white space.
    fn next(&mut self) -> Result<u8, Cause> {
        self.skip_space();
        self.peek()
    }

    fn peek(&self) -> Result<u8, Cause> {
        let byte = self.text.as_bytes().get(self.at);
        byte.copied().ok_or(Cause::CutShort)
    }
}

/// A key that comes twice; a hostile file may hold a million of them.
fn twice(entries: &[(String, Json)]) -> Option<&str> {
    let key = |at: usize| entries.get(at).map(|(key, _)| key.as_str());
    let order = order::positions(entries.len(), &|a, b| key(a).cmp(&key(b)));
    let mut pairs = order.iter().zip(order.iter().skip(1));
    let same = pairs.find(|(one, other)| key(**one) == key(**other));
    key(*same?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Another reader of JSON is right about what is JSON.
    #[track_caller]
    fn check(text: &str) {
        let expected = serde_json::from_str::<serde_json::Value>(text);
        let found = parse(text);
        let as_expected = expected.as_ref().ok().cloned();
        assert_eq!(found.as_ref().map(as_other).ok(), as_expected, "{text}");
        if let (Err(found), Err(expected)) = (&found, &expected) {
            assert_eq!(found.cause == Cause::CutShort, expected.is_eof(), "{text}");
        }
    }

    fn as_other(json: &Json) -> serde_json::Value {
        match json {
            Json::Null => serde_json::Value::Null,
            Json::Bool(flag) => (*flag).into(),
            Json::Number(text) => serde_json::from_str(text).unwrap(),
            Json::String(text) => text.clone().into(),
            Json::List(members) => members.iter().map(as_other).collect(),
            Json::Object(entries) => entries
                .iter()
                .map(|(key, value)| (key.clone(), as_other(value)))
                .collect(),
        }
    }

    #[test]
    fn what_is_json_is_read_and_what_is_not_is_refused() {
        let texts = [
            "null",
            "true",
            "false",
            "nul",
            "nulll",
            "True",
            "0",
            "-0",
            "01",
            "-",
            "+1",
            "1.",
            ".5",
            "1.5",
            "-1.5e+3",
            "1e",
            "1e5",
            "1E-5",
            "1e999",
            "123456789012345678901234567890",
            "\"\"",
            "\"a",
            "\"a\tb\"",
            "\"a\u{1}b\"",
            "[]",
            "[ ]",
            "[1",
            "[1,",
            "[1,]",
            "[,1]",
            "[1 2]",
            "[1, [2, {}]]",
            "{",
            "{}",
            "{ }",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":1,}",
            "{\"a\" 1}",
            "{a:1}",
            "{1:1}",
            "{\"a\":1, \"b\":[true]}",
            "1 2",
            " 1 ",
            "",
            "  ",
            "\u{feff}1",
            "\u{a0}1",
            "赢单",
            "\"赢单\"",
            "]",
            "}",
            "[}",
            "{]",
            "[1}",
        ];
        texts.into_iter().for_each(check);
    }

    #[test]
    fn escapes_are_read() {
        let strings = [
            r#""\"\\\/\b\f\n\r\t""#,
            r#""\u8d62\u5355""#,
            r#""\ud83d\ude00""#,
            r#""\ud83d""#,
            r#""\ud83dx""#,
            r#""\ud83d\n""#,
            r#""\ud83d\ud83d""#,
            r#""\ude00""#,
            r#""\u12"#,
            r#""\u12g4""#,
            r#""\x""#,
            r#""\"#,
            r#""\u0000""#,
        ];
        strings.into_iter().for_each(check);
    }

    #[test]
    fn depth_has_an_end() {
        for depth in [1, 127, 128, 100_000] {
            check(&("[".repeat(depth) + &"]".repeat(depth)));
        }
    }
}
