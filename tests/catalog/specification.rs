//! The specification and the shipped JSON, as the tests read them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

/// One file of `docs/spec`.
pub struct Specification {
    pub key: &'static str,
    lines: Vec<String>,
}

/// An item as the specification prints it.
pub struct Item {
    pub scale: String,
    pub id: String,
    /// The line over the table, without its source.
    pub line: String,
    rows: Vec<Vec<String>>,
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    text.lines().map(str::to_owned).collect()
}

/// The shipped JSON file of this name.
pub fn shipped(name: &str) -> Value {
    let path = root().join("src/catalog").join(format!("{name}.json"));
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

/// The members of a list, none if the field is absent.
pub fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// The member of a list that has this id.
#[track_caller]
pub fn by_id<'a>(value: &'a Value, field: &str, id: &str) -> &'a Value {
    list(value, field)
        .iter()
        .find(|member| member["id"] == id)
        .unwrap_or_else(|| panic!("no {id} in {field}"))
}

/// The ids of a list, in order.
pub fn ids(value: &Value, field: &str) -> Vec<String> {
    let id = |member: &Value| member["id"].as_str().expect("an id is a string").to_owned();
    list(value, field).iter().map(id).collect()
}

pub fn conventions() -> Specification {
    Specification {
        key: "",
        lines: lines(&root().join("docs/spec/00-conventions.md")),
    }
}

impl Specification {
    pub fn of(key: &'static str) -> Self {
        let folder = fs::read_dir(root().join("docs/spec")).expect("docs/spec is there");
        let path = folder
            .map(|entry| entry.expect("docs/spec can be read").path())
            .find(|path| path.to_string_lossy().contains(&format!("-{key}-")))
            .unwrap_or_else(|| panic!("no file for {key}"));
        Specification {
            key,
            lines: lines(&path),
        }
    }

    pub fn title(&self) -> Value {
        let title = self.lines[0].trim_start_matches("# ");
        let (en, zh) = title
            .split_once(&format!(" (`{}`) · ", self.key))
            .expect("the title has the key in the middle");
        words(en, zh)
    }

    /// The rest of the line that begins with this.
    #[track_caller]
    pub fn line(&self, start: &str) -> &str {
        let found = self.lines.iter().find_map(|line| line.strip_prefix(start));
        found
            .unwrap_or_else(|| panic!("{}: no line begins with {start}", self.key))
            .trim()
    }

    /// Whether a line begins with this.
    pub fn has_line(&self, start: &str) -> bool {
        self.lines.iter().any(|line| line.starts_with(start))
    }

    /// The whole line that begins with this, such as the header of a table.
    #[track_caller]
    pub fn header(&self, start: &str) -> &str {
        let found = self.lines.iter().find(|line| line.starts_with(start));
        found.unwrap_or_else(|| panic!("{}: no line begins with {start}", self.key))
    }

    /// The rows of the table whose header begins with this.
    #[track_caller]
    pub fn table(&self, header: &str) -> Vec<Vec<String>> {
        let at = self.lines.iter().position(|line| line.starts_with(header));
        let at = at.unwrap_or_else(|| panic!("{}: no table begins with {header}", self.key));
        rows(&self.lines[at + 2..])
    }

    pub fn items(&self) -> Vec<Item> {
        let mut scale = "";
        let mut items = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            if let Some(id) = line.strip_prefix("### Scale ") {
                scale = id.trim_matches('`');
            }
            if let Some(rest) = line.strip_prefix("**`") {
                let (id, _) = rest.split_once('`').expect("an id ends with a backtick");
                let (line, _) = line.split_once(" · source:").expect("an item has a source");
                items.push(Item {
                    scale: scale.to_owned(),
                    id: id.to_owned(),
                    line: line.to_owned(),
                    rows: rows(&self.lines[at + 4..]),
                });
            }
        }
        items
    }
}

/// The table rows that these lines begin with.
fn rows(lines: &[String]) -> Vec<Vec<String>> {
    let table = lines.iter().take_while(|line| line.starts_with('|'));
    table
        .map(|line| {
            let cells = line.trim().trim_start_matches('|').trim_end_matches('|');
            cells
                .split('|')
                .map(|cell| cell.trim().to_owned())
                .collect()
        })
        .collect()
}

impl Item {
    fn row(&self, first: &str) -> &[String] {
        let row = self.rows.iter().find(|row| row[0] == first);
        row.unwrap_or_else(|| panic!("{}: no row {first}", self.id))
    }

    pub fn text(&self) -> Value {
        let row = self.row("**Item**");
        words(&row[1], &row[2])
    }

    /// The question for "If unknown": what the customer is asked stands in
    /// quotation marks, what we ask ourselves does not.
    pub fn ask(&self) -> Value {
        let row = self.row("*If unknown*");
        let (en, zh) = (
            row[1].trim_start_matches("Ask the customer: "),
            row[2].trim_start_matches("问客户："),
        );
        let bare_en = en.strip_prefix('"').and_then(|en| en.strip_suffix('"'));
        let bare_zh = zh.strip_prefix('“').and_then(|zh| zh.strip_suffix('”'));
        assert_eq!(bare_en.is_some(), bare_zh.is_some(), "{}", self.id);
        words(bare_en.unwrap_or(en), bare_zh.unwrap_or(zh))
    }

    /// Rated three times: importance, ours, the rival's.
    pub fn is_triple(&self) -> bool {
        self.line.contains(" · triple ")
    }

    /// The ids that it has in the JSON.
    pub fn ids(&self) -> Vec<String> {
        if self.is_triple() {
            ["imp", "us", "rival"]
                .map(|rating| format!("{}-{rating}", self.id))
                .to_vec()
        } else {
            vec![self.id.clone()]
        }
    }

    /// The answers: first cell and wording.
    pub fn answers(&self) -> Vec<(&str, Value)> {
        let between = self.rows.iter().filter(|row| !row[0].contains('*'));
        between
            .map(|row| (row[0].as_str(), words(&row[1], &row[2])))
            .collect()
    }
}

/// Wording as it should stand in the JSON.
pub fn words(en: &str, zh: &str) -> Value {
    json!({ "en": typographic(en), "zh": zh })
}

/// English with ’ for apostrophes, and “ and ” for straight quotes in turn.
pub fn typographic(en: &str) -> String {
    let mut open = false;
    en.chars()
        .map(|mark| match mark {
            '\'' => '’',
            '"' => {
                open = !open;
                if open { '“' } else { '”' }
            }
            other => other,
        })
        .collect()
}
