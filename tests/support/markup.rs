//! Rendered markup, taken apart: tags, attributes, and the text in each language.

/// A tag with its attributes, and the language of what stands in it.
#[derive(Debug, Clone)]
pub struct Tag {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut own = self.attributes.iter();
        own.find(|(own, _)| own == name)
            .map(|(_, value)| value.as_str())
    }

    pub fn has_class(&self, class: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split_whitespace().any(|own| own == class)
    }
}

/// Something between `<` and `>`, or between two of those.
#[derive(Debug, Clone)]
pub enum Piece {
    Open(Tag),
    Close(String),
    Text(String),
}

/// Elements that have no closing tag.
const VOID: &[&str] = &["input", "br", "hr", "img", "meta", "link"];

/// The pieces of a markup, in order.
pub fn pieces(markup: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = markup;
    while let Some(at) = rest.find('<') {
        push_text(&mut pieces, &rest[..at]);
        rest = &rest[at..];
        if rest.starts_with("<!--") {
            rest = rest.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let (inside, after) = rest[1..].split_once('>').expect("a tag ends");
        rest = after;
        match inside.strip_prefix('/') {
            Some(name) => pieces.push(Piece::Close(name.trim().to_owned())),
            None => {
                let tag = tag(inside.trim_end_matches('/'));
                let is_empty = VOID.contains(&tag.name.as_str()) || inside.ends_with('/');
                let name = tag.name.clone();
                pieces.push(Piece::Open(tag));
                if is_empty {
                    pieces.push(Piece::Close(name));
                }
            }
        }
    }
    push_text(&mut pieces, rest);
    pieces
}

fn push_text(pieces: &mut Vec<Piece>, text: &str) {
    if !text.trim().is_empty() {
        pieces.push(Piece::Text(plain(text)));
    }
}

fn tag(inside: &str) -> Tag {
    let (name, mut rest) = match inside.find(char::is_whitespace) {
        Some(at) => (&inside[..at], inside[at..].trim()),
        None => (inside, ""),
    };
    let mut attributes = Vec::new();
    while !rest.is_empty() {
        let end = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let name = rest[..end].to_owned();
        rest = rest[end..].trim_start();
        let mut value = String::new();
        if let Some(after) = rest.strip_prefix("=\"") {
            let (own, after) = after.split_once('"').expect("a value ends");
            value = plain(own);
            rest = after.trim_start();
        }
        attributes.push((name, value));
    }
    Tag {
        name: name.to_owned(),
        attributes,
    }
}

fn plain(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

/// All tags, in order.
pub fn tags(markup: &str) -> Vec<Tag> {
    let pieces = pieces(markup).into_iter();
    let tag = |piece| match piece {
        Piece::Open(tag) => Some(tag),
        _ => None,
    };
    pieces.filter_map(tag).collect()
}

/// What a reader reads and hears: texts, labels and titles, but for the parts
/// that are marked as being in another language.
pub fn words(markup: &str) -> Vec<String> {
    let mut words = Vec::new();
    // How deep one is in a part of another language.
    let mut foreign = 0usize;
    for piece in pieces(markup) {
        match piece {
            Piece::Open(tag) => {
                if foreign > 0 || tag.attribute("lang").is_some() {
                    foreign += 1;
                    continue;
                }
                for name in [
                    "aria-label",
                    "title",
                    "alt",
                    "placeholder",
                    "data-label",
                    "value",
                ] {
                    let is_name = name == "value" && tag.attribute("type") != Some("text");
                    words.extend(tag.attribute(name).filter(|_| !is_name).map(str::to_owned));
                }
            }
            Piece::Close(_) => foreign = foreign.saturating_sub(1),
            Piece::Text(text) if foreign == 0 => words.push(text),
            Piece::Text(_) => {}
        }
    }
    words
}

/// All text of the elements of a name, each in one line.
pub fn texts_of(markup: &str, name: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut inside = 0usize;
    for piece in pieces(markup) {
        match piece {
            Piece::Open(tag) if tag.name == name => {
                inside += 1;
                texts.push(String::new());
            }
            Piece::Close(own) if own == name => inside = inside.saturating_sub(1),
            Piece::Text(text) if inside > 0 => {
                if let Some(last) = texts.last_mut() {
                    last.push_str(&text);
                }
            }
            _ => {}
        }
    }
    texts
}
