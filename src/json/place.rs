//! The path of a place in a JSON text, and the place of a path.

use std::fmt;

/// A place in a text, both from 1, counted in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "line {} column {}", self.line, self.column)
    }
}

impl Place {
    /// The place of a byte of the text.
    pub fn of(text: &str, offset: usize) -> Place {
        let before = text.get(..offset).unwrap_or(text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        Place {
            line: 1 + before.bytes().filter(|&byte| byte == b'\n').count(),
            column: 1 + line.chars().count(),
        }
    }
}

/// The place of a byte that is wrong. The end of a text is told as its last
/// character, and that of a line too.
pub(super) fn of_fault(text: &str, offset: usize) -> Place {
    let offset = text.floor_char_boundary(offset.min(text.len().saturating_sub(1)));
    let Place { line, column } = Place::of(text, offset);
    let is_break = text.as_bytes().get(offset) == Some(&b'\n');
    Place {
        line,
        column: column.saturating_sub(usize::from(is_break)).max(1),
    }
}

/// The value being read at a byte that is wrong.
pub(super) fn path(text: &str, offset: usize) -> String {
    let taken = text.as_bytes().get(..=offset);
    let mut walk = Walk {
        at_end: true,
        ..Walk::default()
    };
    walk.over(taken.unwrap_or(text.as_bytes()));
    walk.path()
}

/// The place at which the value of a path begins; the beginning of the text
/// when the path is not there.
pub fn place_of(text: &str, path: &str) -> Place {
    let mut walk = Walk::default();
    for (offset, &byte) in text.as_bytes().iter().enumerate() {
        let begins = walk.string.is_none() && !b" \t\r\n,:]}".contains(&byte);
        if begins && walk.is_at_value() && walk.path() == path {
            return Place::of(text, offset);
        }
        walk.over(&[byte]);
    }
    Place { line: 1, column: 1 }
}

/// Where in the text one is: one frame for each open object or list.
#[derive(Default)]
struct Walk {
    frames: Vec<Frame>,
    /// The string being read, without its quotes, escapes as written.
    string: Option<Vec<u8>>,
    escaped: bool,
    /// The last byte handed over is where an error was told.
    at_end: bool,
}

enum Frame {
    /// The key last read, and whether the next string is a key.
    Object {
        key: Option<String>,
        wants_key: bool,
    },
    List {
        at: usize,
    },
}

impl Walk {
    fn over(&mut self, taken: &[u8]) {
        for (at, &byte) in taken.iter().enumerate() {
            let is_last = at + 1 == taken.len();
            match &mut self.string {
                Some(string) => {
                    if self.escaped || byte != b'"' {
                        self.escaped = !self.escaped && byte == b'\\';
                        string.push(byte);
                    } else {
                        self.end_string();
                    }
                }
                // What is missing from an object is told at its closing brace.
                None => self.mark(byte, is_last),
            }
        }
    }

    fn mark(&mut self, byte: u8, is_last: bool) {
        match byte {
            b'"' => self.string = Some(Vec::new()),
            b'{' => self.frames.push(Frame::Object {
                key: None,
                wants_key: true,
            }),
            b'[' => self.frames.push(Frame::List { at: 0 }),
            b'}' if is_last && self.at_end => {
                if let Some(Frame::Object { key, .. }) = self.frames.last_mut() {
                    *key = None;
                }
            }
            b'}' | b']' if !(is_last && self.at_end) => {
                self.frames.pop();
            }
            b',' => match self.frames.last_mut() {
                Some(Frame::Object { key, wants_key }) => {
                    *key = None;
                    *wants_key = true;
                }
                Some(Frame::List { at }) => *at += 1,
                None => {}
            },
            _ => {}
        }
    }

    fn end_string(&mut self) {
        let string = self.string.take().unwrap_or_default();
        if let Some(Frame::Object { key, wants_key }) = self.frames.last_mut()
            && *wants_key
        {
            *key = Some(String::from_utf8_lossy(&string).into_owned());
            *wants_key = false;
        }
    }

    /// What comes next is a value and no key.
    fn is_at_value(&self) -> bool {
        !matches!(
            self.frames.last(),
            Some(Frame::Object {
                wants_key: true,
                ..
            })
        )
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.frames {
            match frame {
                Frame::Object { key: Some(key), .. } => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Frame::Object { key: None, .. } => {}
                Frame::List { at } => path.push_str(&format!("[{at}]")),
            }
        }
        if path.is_empty() {
            path.push('.');
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{FromJson, Node, parse, read};

    #[derive(Debug)]
    struct Leaf;

    impl FromJson for Leaf {
        fn from_json(node: &Node) -> Leaf {
            let fields = node.fields(&["weight", "name"]);
            let (_, _): (u8, String) = (fields.need("weight"), fields.need("name"));
            Leaf
        }
    }

    #[derive(Debug)]
    struct Tree;

    impl FromJson for Tree {
        fn from_json(node: &Node) -> Tree {
            let _: Vec<Leaf> = node.fields(&["items"]).need("items");
            Tree
        }
    }

    #[track_caller]
    fn check(text: &str, path: &str) {
        assert_eq!(read::<Tree>(text).unwrap_err().path, path, "{text}");
    }

    const GOOD: &str = r#"{"weight":1,"name":"a, \"b\" {["}"#;

    #[test]
    fn a_fault_is_placed_where_it_stands() {
        check(
            &format!(r#"{{"items":[{GOOD},{{"weight":300,"name":""}}]}}"#),
            "items[1].weight",
        );
        check(
            &format!(r#"{{"items":[{GOOD},{{"weight":-1,"name":""}}]}}"#),
            "items[1].weight",
        );
        check(
            &format!(r#"{{"items":[{GOOD},{{"weight":1.5,"name":""}}]}}"#),
            "items[1].weight",
        );
        check(
            &format!(r#"{{"items":[{GOOD},{{"name":""}}]}}"#),
            "items[1]",
        );
        check(
            &format!(r#"{{"items":[{GOOD},{{"naame":""}}]}}"#),
            "items[1].naame",
        );
        check(r#"{"items":[],"other":1}"#, "other");
        check(r#"{"items":3}"#, "items");
        check("{}", ".");
    }

    #[test]
    fn what_is_no_json_has_a_place_too() {
        check(
            &format!("{{\n \"items\": [\n {GOOD},\n {{\"weight\": x}}]}}"),
            "items[1].weight",
        );
        check("", ".");
        check("[", "[0]");
        check(r#"{"items":[]} x"#, ".");
        check(r#"{"items":[],"items":[]}"#, "items");
        let fault = parse("{\n  \"a\": nul\n}").unwrap_err();
        assert_eq!(fault.place.map(|place| place.line), Some(2));
    }

    #[test]
    fn any_cut_of_a_text_has_a_place_and_no_panic() {
        let text = r#"{"items":[{"weight":1,"name":"赢单 \u8d62 \" \\"}]}"#;
        for cut in (0..text.len()).filter(|&cut| text.is_char_boundary(cut)) {
            assert!(!read::<Tree>(&text[..cut]).unwrap_err().path.is_empty());
        }
    }

    #[test]
    fn the_place_of_a_path_is_found_again() {
        let text =
            "{\n \"items\": [\n  {\"weight\": 1},\n  {\n   \"weight\": 2}\n ],\n \"last\": null\n}";
        let line = |path: &str| place_of(text, path).line;
        assert_eq!(line("items[0].weight"), 3);
        assert_eq!(line("items[1]"), 4);
        assert_eq!(line("items[1].weight"), 5);
        assert_eq!(line("last"), 7);
        assert_eq!(line("."), 1);
        assert_eq!(place_of(text, "items[0].weight").column, 14);
    }
}
