//! Finding and reading the cases.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::{Map, Value};

/// One worked example.
#[derive(Debug, Clone, Deserialize)]
pub struct Case {
    #[serde(default)]
    pub id: String,
    pub instrument: String,
    #[serde(default)]
    pub context: Map<String, Value>,
    #[serde(default)]
    pub answers: Map<String, Value>,
    #[serde(default)]
    pub depth: Option<String>,
    #[serde(default)]
    pub evidence: Map<String, Value>,
    #[serde(default)]
    pub notes: Map<String, Value>,
    #[serde(default)]
    pub age_days: Option<u32>,
    #[serde(default)]
    pub members: Vec<String>,
    /// Value → `[importance, ours, rival]` or `"na"`.
    #[serde(default)]
    pub triples: Map<String, Value>,
    #[serde(default)]
    pub hurdle: Option<String>,
    /// Leg → id of the case it is taken from; `None`: never answered.
    #[serde(default)]
    pub pillars: BTreeMap<String, Option<String>>,
    #[serde(default)]
    pub persons: Vec<Person>,
    /// Assessments of one deal, for checks across instruments, the oldest first.
    #[serde(default)]
    pub sheets: Vec<Case>,
    /// Whom a sheet is about.
    #[serde(default)]
    pub about: Option<String>,
    #[serde(default)]
    pub expect: Value,
    #[serde(default)]
    pub expect_evidenced: Option<Value>,
    /// Name of the file, for messages.
    #[serde(skip)]
    pub file: String,
}

/// Somebody on the map of persons.
#[derive(Debug, Clone, Deserialize)]
pub struct Person {
    pub name: String,
    #[serde(default)]
    pub answers: Map<String, Value>,
    #[serde(default)]
    pub evidence: Map<String, Value>,
}

/// The cases of the project and of `SCORING_VECTORS`, each id once.
pub fn all() -> Vec<Case> {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/scoring");
    let mut folders = vec![own];
    folders.extend(std::env::var_os("SCORING_VECTORS").map(PathBuf::from));
    let mut cases: Vec<Case> = Vec::new();
    for path in folders.iter().flat_map(|folder| files(folder)) {
        for case in read(&path) {
            if !cases.iter().any(|other| same(other, &case)) {
                cases.push(case);
            }
        }
    }
    cases
}

/// The same case stands in both folders.
fn same(one: &Case, other: &Case) -> bool {
    one.id == other.id
        && one.answers == other.answers
        && one.triples == other.triples
        && one.expect == other.expect
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            let extension = path.extension().and_then(|extension| extension.to_str());
            matches!(extension, Some("json" | "jsonl"))
        })
        .collect();
    paths.sort();
    paths
}

fn read(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).unwrap();
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let parse = |line: &str| -> Case {
        let case: Case =
            serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}: {error}"));
        Case {
            file: name.clone(),
            ..case
        }
    };
    if name.ends_with(".jsonl") {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        lines.map(parse).collect()
    } else {
        vec![parse(&text)]
    }
}
