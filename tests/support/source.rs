//! Reading Rust source well enough for the rules of `tests/tidy.rs`: what is
//! code, what is a string or a comment, and which modules a path names.

/// What is kept of a source text; the rest becomes blanks, lines stay lines.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    All,
    CodeAndStrings,
    Code,
}

pub fn stripped(source: &str, keep: Keep) -> String {
    if keep == Keep::All {
        return source.to_owned();
    }
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let after_name = out.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (length, is_kept) = if rest.starts_with("//") {
            (rest.find('\n').unwrap_or(rest.len()), false)
        } else if rest.starts_with("/*") {
            (block_comment(rest), false)
        } else if let Some(length) = string(rest, after_name) {
            (length, keep == Keep::CodeAndStrings)
        } else if let Some(length) = character(rest) {
            (length, false)
        } else {
            (first.len_utf8(), true)
        };
        let (part, tail) = rest.split_at(length);
        if is_kept {
            out.push_str(part);
        } else {
            out.extend(part.chars().map(|c| if c == '\n' { c } else { ' ' }));
        }
        rest = tail;
    }
    out
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if text[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    text.len()
}

/// The length of a string literal, plain or raw, that starts here.
fn string(text: &str, after_name: bool) -> Option<usize> {
    if !after_name && text.starts_with(['r', 'b', 'c']) {
        let body = text.trim_start_matches(['b', 'c']).strip_prefix('r');
        let hashes = body.map_or(0, |body| body.len() - body.trim_start_matches('#').len());
        if let Some(body) = body.and_then(|body| body[hashes..].strip_prefix('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            let start = text.len() - body.len();
            return Some(
                body.find(&end)
                    .map_or(text.len(), |at| start + at + end.len()),
            );
        }
    }
    let body = text.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Some(at + 2),
            _ => {}
        }
    }
    Some(text.len())
}

/// The length of a character literal that starts here; a lifetime is none.
fn character(text: &str) -> Option<usize> {
    let body = text.strip_prefix('\'')?;
    let mut chars = body.chars();
    let first = chars.next()?;
    if first == '\\' {
        let escaped = 1 + chars.next()?.len_utf8();
        return body[escaped..].find('\'').map(|at| 1 + escaped + at + 1);
    }
    (chars.next() == Some('\'')).then_some(2 + first.len_utf8())
}

/// Every name in a text of code, and where it starts.
pub fn idents(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    code.split(move |c| !is_part(c))
        .filter(|name| !name.is_empty())
        .map(move |name| (name.as_ptr() as usize - code.as_ptr() as usize, name))
}

pub fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// The top-level modules that paths in the code lead to, with their lines.
///
/// `depth` is how often `super` leads from the file to the crate's root.
pub fn modules_named(code: &str, depth: usize, modules: &[&str]) -> Vec<(usize, String)> {
    let tokens = tokens(code);
    let mut found = vec![];
    let mut at = 0;
    while at + 1 < tokens.len() {
        let mut climbed = 0;
        while tokens[at..].starts_with_path("super") {
            climbed += 1;
            at += 2;
        }
        let from_root = ["crate", "dealgauge"]
            .iter()
            .any(|root| tokens[at..].starts_with_path(root));
        if from_root {
            at += 2;
        }
        if from_root || (climbed > 0 && climbed >= depth) {
            found.extend(first_names(&tokens[at..]).into_iter().filter_map(|token| {
                let is_module = modules.contains(&token.text);
                is_module.then(|| (line_of(code, token.at), token.text.to_owned()))
            }));
        }
        at += usize::from(!from_root && climbed == 0);
    }
    found
}

/// `{text::Lang, route}` gives `text` and `route`; `text::Lang` gives `text`.
fn first_names<'a>(tokens: &[Token<'a>]) -> Vec<Token<'a>> {
    if tokens.first().is_none_or(|token| token.text != "{") {
        return tokens.first().copied().into_iter().collect();
    }
    let mut depth = 0;
    let mut is_first = false;
    let mut names = vec![];
    for token in tokens {
        match token.text {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ if is_first && depth == 1 => names.push(*token),
            _ => {}
        }
        if depth == 0 {
            break;
        }
        is_first = matches!(token.text, "{" | ",");
    }
    names
}

#[derive(Clone, Copy)]
struct Token<'a> {
    at: usize,
    text: &'a str,
}

/// Names, `::`, and every other sign by itself.
fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut found = vec![];
    let mut at = 0;
    while let Some(first) = code[at..].chars().next() {
        let rest = &code[at..];
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        let length = if is_part(first) {
            rest.find(|c| !is_part(c)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            let text = &rest[..length];
            found.push(Token { at, text });
        }
        at += length;
    }
    found
}

trait StartsWithPath {
    fn starts_with_path(&self, name: &str) -> bool;
}

impl StartsWithPath for [Token<'_>] {
    fn starts_with_path(&self, name: &str) -> bool {
        matches!(self, [first, second, ..] if first.text == name && second.text == "::")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_strings_are_no_code() {
        let source = r##"
            let a = "yew"; // yew
            /* yew /* yew */ yew */
            let b = r#"yew " yew"#;
            let c: &'static str = "\" yew"; let d = '"'; let e = '\''; f(yew)
        "##;
        let code = stripped(source, Keep::Code);
        assert_eq!(code.matches("yew").count(), 1);
        assert!(code.contains("'static"), "{code}");
        assert_eq!(code.lines().count(), source.lines().count());
        let with_strings = stripped(source, Keep::CodeAndStrings);
        assert_eq!(with_strings.matches("yew").count(), 5);
    }

    #[track_caller]
    fn check(depth: usize, code: &str, expected: &[&str]) {
        let named = modules_named(code, depth, &["text", "route", "ui", "scoring"]);
        let named: Vec<_> = named.iter().map(|(_, name)| name.as_str()).collect();
        assert_eq!(named, expected, "{code}");
    }

    #[test]
    fn every_way_to_name_a_module_is_seen() {
        check(1, "use crate::text::Lang;", &["text"]);
        check(
            1,
            "use crate::{route::{Route, ui}, text};",
            &["route", "text"],
        );
        check(1, "fn f(x: &crate::ui::App) {}", &["ui"]);
        check(0, "use dealgauge::ui::App;", &["ui"]);
        check(1, "use super::text::Lang;", &["text"]);
        check(2, "use super::super::{text, route};", &["text", "route"]);
    }

    #[test]
    fn what_only_looks_like_a_module_is_let_through() {
        check(2, "use super::text;", &[]);
        check(1, "pub(crate) fn text() {}", &[]);
        check(1, "use serde::ui;", &[]);
        check(1, "use crate::scoring; let ui = text;", &["scoring"]);
        check(1, "mod tests { use super::*; }", &[]);
    }
}
