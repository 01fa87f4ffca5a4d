//! The rules of the source tree, each as a test.
//!
//! They read the tree as it lies there, so a rule holds for files that come
//! later. An exception is written into the list beside its rule, with its reason.

#![cfg(not(target_arch = "wasm32"))]

#[path = "support/source.rs"]
mod source;

use std::fs;
use std::path::{Path, PathBuf};

use source::{Keep, idents, line_of, modules_named, stripped};

/// Who may name whom, in reading order; `docs/architecture.md` has the picture.
const IMPORT_RULE: &[(&str, &str)] = &[
    ("number", ""),
    ("order", ""),
    ("json", "number order"),
    ("text", ""),
    ("instrument", "json order text"),
    ("answer", "json number order text instrument"),
    ("catalog", "text instrument"),
    ("scoring", "json order text instrument answer"),
    ("run", "text instrument answer scoring"),
    ("advice", "order text instrument answer scoring"),
    (
        "report",
        "number order text instrument answer catalog run scoring advice",
    ),
    (
        "record",
        "json order text instrument answer catalog run scoring",
    ),
    (
        "table",
        "number text instrument answer catalog scoring report record",
    ),
    ("seal", ""),
    ("route", ""),
    ("browser", ""),
    (
        "ui",
        "json number order text instrument answer catalog run scoring advice report record table seal route browser",
    ),
    ("widget", "ui"),
    ("sealed", "seal"),
    ("main", "ui widget"),
    ("lib", ""),
];

/// These know the browser; everything before them in the rule is the domain.
const EDGE: &[&str] = &["browser", "widget"];
const SCREEN: &[&str] = &["ui", "sealed", "main", "lib"];

/// Components that draw nothing of their own, and why.
const UNSTYLED: &[(&str, &str)] = &[
    ("context_question", "an item like any other: question.css"),
    ("number", "a field whose input is a number: field.css"),
    ("person_field", "a field whose input is a list: field.css"),
    ("subject", "a field, or a line of facts"),
    ("offer", "values and their words, no markup"),
    ("select", "a field whose input is a list: field.css"),
];

const MOST_LINES: usize = 500;

/// Files that are longer, and why.
const LONG: &[(&str, &str)] = &[(
    "src/catalog/index.rs",
    "a table that the converter writes, an entry an instrument",
)];

/// A module of such a name has no question that it answers.
const CATCH_ALLS: &[&str] = &[
    "utils", "util", "helpers", "helper", "common", "types", "models", "misc",
];

#[test]
fn every_module_names_only_what_the_import_rule_allows() {
    let mut faults = vec![];
    for file in rust_files("src/") {
        let module = file.module();
        let Some((_, allowed)) = IMPORT_RULE.iter().find(|(name, _)| *name == module) else {
            faults.push(format!(
                "{}: `{module}` is not in the import rule",
                file.path
            ));
            continue;
        };
        let code = stripped(&file.text, Keep::Code);
        for (line, named) in modules_named(&code, file.depth(), &module_names()) {
            let is_allowed = allowed.split(' ').any(|name| name == named);
            if named != module && !is_allowed {
                faults.push(format!("{}:{line}: `{module}` names `{named}`", file.path));
            }
        }
    }
    none(&faults);
}

#[test]
fn only_the_edge_names_the_browser_crates() {
    let mut faults = vec![];
    for file in rust_files("src/") {
        if !EDGE.contains(&file.module()) {
            faults.extend(
                file.naming(|name| {
                    matches!(name, "web_sys" | "js_sys") || name.starts_with("gloo")
                }),
            );
        }
    }
    none(&faults);
}

#[test]
fn the_domain_names_neither_yew_nor_wasm_bindgen() {
    let mut faults = vec![];
    for file in rust_files("src/") {
        let module = file.module();
        if !EDGE.contains(&module) && !SCREEN.contains(&module) {
            faults.extend(file.naming(|name| {
                name == "yew" || name == "wasm_bindgen" || name == "wasm_bindgen_futures"
            }));
        }
    }
    none(&faults);
}

#[test]
fn no_module_is_a_catch_all() {
    let is_catch_all = |part: &str| CATCH_ALLS.contains(&part.trim_end_matches(".rs"));
    let faults: Vec<_> = rust_files("src/")
        .into_iter()
        .filter(|file| file.path.split('/').any(is_catch_all))
        .map(|file| file.path)
        .collect();
    none(&faults);
}

/// The content-security policy blocks them: a class, an SVG attribute or the
/// CSSOM does it instead.
#[test]
fn no_view_sets_a_style_attribute() {
    let mut faults = vec![];
    for file in rust_files("src/") {
        let code = stripped(&file.text, Keep::CodeAndStrings);
        for (at, _) in code.match_indices("style=") {
            if code[..at].ends_with(char::is_whitespace) {
                faults.push(format!("{}:{}: style=", file.path, line_of(&code, at)));
            }
        }
        for (at, _) in code.match_indices("\"style\"") {
            faults.push(format!("{}:{}: \"style\"", file.path, line_of(&code, at)));
        }
    }
    none(&faults);
}

#[test]
fn no_code_writes_raw_html() {
    const WAYS: &[&str] = &[
        "from_html_unchecked",
        "innerHTML",
        "outerHTML",
        "set_inner_html",
        "set_outer_html",
        "insert_adjacent_html",
        "VRaw",
    ];
    let mut faults = vec![];
    for file in rust_files("src/") {
        faults.extend(file.holding(WAYS, Keep::CodeAndStrings));
    }
    none(&faults);
}

/// A link that the app writes leads to a page of its own, as `Route` says it, or
/// openly elsewhere. What somebody typed is text and never becomes an address.
#[test]
fn a_link_leads_within_the_app_or_openly_elsewhere() {
    const OPEN: &[&str] = &["#", "http://", "https://", "mailto:"];
    const HIDDEN: &[&str] = &["javascript:", "data:", "vbscript:", "blob:", "file:"];
    let mut faults = vec![];
    for file in rust_files("src/") {
        let code = stripped(&file.text, Keep::CodeAndStrings);
        for (at, found) in code.match_indices("href=") {
            let value = code[at + found.len()..].trim_start_matches(['{', '&', '(']);
            let literal = ["\"", "format!(\""]
                .iter()
                .find_map(|start| value.strip_prefix(start));
            if literal.is_some_and(|own| !OPEN.iter().any(|way| own.starts_with(way))) {
                faults.push(format!("{}:{}: href=", file.path, line_of(&code, at)));
            }
        }
        let quoted: Vec<String> = HIDDEN.iter().map(|way| format!("\"{way}")).collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        faults.extend(file.holding(&quoted, Keep::CodeAndStrings));
    }
    none(&faults);
}

#[test]
fn the_page_holds_nothing_inline() {
    let page = read("index.html");
    let mut faults = vec![];
    for (at, _) in page.match_indices('<') {
        let tag = &page[at..page[at..].find('>').map_or(page.len(), |end| at + end)];
        let inline = tag.starts_with("<style")
            || (tag.starts_with("<script") && !tag.contains(" src="))
            || tag.contains(" style=")
            || tag
                .split_whitespace()
                .any(|part| part.starts_with("on") && part.contains('='))
            || tag.contains("javascript:");
        if inline && !tag.starts_with("<!--") {
            faults.push(format!("index.html:{}: {tag}>", line_of(&page, at)));
        }
    }
    none(&faults);
}

#[test]
fn every_component_has_its_own_block_of_style() {
    let sheets: Vec<_> = files("styles/components/", ".css");
    let mut faults = vec![];
    for file in rust_files("src/ui/components/") {
        let stem = file.stem();
        let excepted = UNSTYLED.iter().any(|(name, _)| *name == stem);
        let styled = sheets
            .iter()
            .any(|sheet| sheet.stem().replace('-', "_") == stem);
        if stem != "mod" && !styled && !excepted {
            faults.push(format!("{}: no {stem}.css in styles/components", file.path));
        }
    }
    none(&faults);
}

#[test]
fn every_style_sheet_is_linked_once_in_the_order_of_the_layers() {
    let page = read("index.html");
    let linked: Vec<&str> = page
        .split("href=\"")
        .filter_map(|rest| rest.split('"').next())
        .filter(|href| href.ends_with(".css"))
        .collect();
    let layer = |path: &str| match path {
        "styles/layers.css" => 0,
        "styles/tokens.css" => 1,
        "styles/base.css" => 2,
        "styles/layout.css" => 3,
        "styles/print.css" | "styles/print-whole.css" => 5,
        _ => 4,
    };
    assert!(
        linked.is_sorted_by_key(|path| layer(path)),
        "not in the order of the layers: {linked:#?}"
    );
    let faults: Vec<_> = files("styles/", ".css")
        .into_iter()
        .filter(|sheet| linked.iter().filter(|path| **path == sheet.path).count() != 1)
        .map(|sheet| format!("{}: not linked once in index.html", sheet.path))
        .collect();
    none(&faults);
}

#[test]
fn no_file_outgrows_its_readers() {
    let mut faults = vec![];
    for file in tree() {
        let counts = [".rs", ".css", ".mjs", ".html"]
            .iter()
            .any(|kind| file.path.ends_with(kind))
            || file.path == "dev";
        let lines = file.text.lines().count();
        if counts && lines > MOST_LINES && !LONG.iter().any(|(path, _)| *path == file.path) {
            faults.push(format!("{}: {lines} lines", file.path));
        }
    }
    none(&faults);
}

#[test]
fn nothing_is_left_undone_and_no_test_is_left_out() {
    const LEFT: &[&str] = &["todo!", "unimplemented!", "dbg!", "#[ignore"];
    let mut faults = vec![];
    for file in rust_files("src/").into_iter().chain(rust_files("tests/")) {
        faults.extend(file.holding(LEFT, Keep::Code));
    }
    none(&faults);
}

#[test]
fn no_file_tells_where_it_was_written_or_fetched() {
    // Written in two parts, so that this file may be read too.
    let places = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("registry.npm", "js.org"),
        concat!("index.crates", ".io"),
        concat!("static.crates", ".io"),
        concat!("deb.debian", ".org"),
    ];
    let mut faults = vec![];
    for file in tree() {
        faults.extend(file.holding(&places, Keep::All));
    }
    none(&faults);
}

#[test]
fn both_dark_sets_of_the_tokens_are_equal() {
    let tokens = read("styles/tokens.css");
    let set = |selector: &str| -> Vec<&str> {
        let lines = tokens.lines().map(str::trim);
        lines
            .skip_while(|line| *line != selector)
            .skip(1)
            .take_while(|line| *line != "}")
            .collect()
    };
    let by_the_system = set(":root:not([data-theme=\"light\"]) {");
    let by_the_reader = set(":root[data-theme=\"dark\"] {");
    assert!(!by_the_system.is_empty(), "the dark set was not found");
    assert_eq!(by_the_system, by_the_reader);
}

#[test]
fn the_tools_have_the_same_version_everywhere() {
    let (cargo, trunk, dev) = (read("Cargo.toml"), read("Trunk.toml"), read("dev"));
    let bindgen = between(&cargo, "wasm-bindgen = { version = \"=", "\"");
    assert_eq!(between(&trunk, "wasm_bindgen = \"", "\""), bindgen);
    assert_eq!(between(&dev, "bindgen_version=", "\n"), bindgen);
    assert_eq!(
        between(&trunk, "trunk-version = \"", "\""),
        between(&dev, "trunk_version=", "\n")
    );
    let npm: serde_json::Value =
        serde_json::from_str(&read("tests/package.json")).expect("package.json is JSON");
    let binaryen = npm["devDependencies"]["binaryen"].as_str();
    let wasm_opt = between(&trunk, "wasm_opt = \"version_", "\"");
    assert_eq!(binaryen, Some(format!("{wasm_opt}.0.0").as_str()));
}

/// A text file of the tree; its path starts at the root and has forward slashes.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The top-level module that the file belongs to.
    fn module(&self) -> &str {
        let inside = self.path.trim_start_matches("src/");
        let first = inside.split('/').next().unwrap_or(inside);
        first.trim_end_matches(".rs")
    }

    /// How many times `super` leads from the file to the crate's root.
    fn depth(&self) -> usize {
        let is_root = ["src/lib.rs", "src/main.rs"].contains(&self.path.as_str());
        let folders = self.path.matches('/').count() - 1;
        folders + usize::from(!is_root && self.stem() != "mod")
    }

    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or(&self.path);
        name.split('.').next().unwrap_or(name)
    }

    fn naming(&self, is_meant: impl Fn(&str) -> bool) -> Vec<String> {
        let code = stripped(&self.text, Keep::Code);
        idents(&code)
            .filter(|(_, name)| is_meant(name))
            .map(|(at, name)| format!("{}:{}: {name}", self.path, line_of(&code, at)))
            .collect()
    }

    fn holding(&self, needles: &[&str], keep: Keep) -> Vec<String> {
        let text = stripped(&self.text, keep);
        needles
            .iter()
            .flat_map(|needle| text.match_indices(needle))
            .map(|(at, needle)| format!("{}:{}: {needle}", self.path, line_of(&text, at)))
            .collect()
    }
}

fn module_names() -> Vec<&'static str> {
    IMPORT_RULE.iter().map(|(name, _)| *name).collect()
}

fn rust_files(under: &str) -> Vec<File> {
    files(under, ".rs")
}

fn files(under: &str, ending: &str) -> Vec<File> {
    let mut found = tree();
    found.retain(|file| file.path.starts_with(under) && file.path.ends_with(ending));
    found
}

/// Every text file that a person writes, in the order of their paths.
fn tree() -> Vec<File> {
    // What git ignores, git itself, and files that the package managers write.
    const SKIPPED: &[&str] = &[
        ".git",
        ".tools",
        "target",
        "dist",
        "node_modules",
        "Cargo.lock",
        "package-lock.json",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.to_path_buf()];
    let mut found = vec![];
    while let Some(folder) = folders.pop() {
        for path in entries(&folder) {
            let name = path.file_name().and_then(|name| name.to_str());
            if name.is_some_and(|name| SKIPPED.contains(&name)) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                let inside = path
                    .strip_prefix(root)
                    .expect("it was found under the root");
                let path = inside.to_string_lossy().replace('\\', "/");
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let listed = fs::read_dir(folder).expect("a folder of the tree can be listed");
    listed.flatten().map(|entry| entry.path()).collect()
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).map(|(_, rest)| rest);
    rest.and_then(|rest| rest.split_once(end))
        .map(|(found, _)| found)
        .unwrap_or_else(|| panic!("`{start}` was not found"))
}

#[track_caller]
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}
