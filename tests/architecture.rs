//! The rules of the house, kept by reading the sources: which module may use which, which crate is
//! at home where, how long files and functions may be. What is broken is said with file and line.
//!
//! Code behind `#[cfg(test)]` may set its stage with any module, and may panic; it is read for
//! nothing but its length in lines.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "architecture/rust.rs"]
mod rust;

use rust::{functions, paths, tokens, without_tests, words_at};
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, ground first. A module uses floors below its own, and nothing beside it.
const FLOORS: &[&[&str]] = &[
    &["text"],
    &["model"],
    &["read", "find", "graph"],
    &["amend", "analyse", "verify"],
    &["export"],
    &["render"],
    &["pipeline"],
    &["cli", "lib", "main"],
];

/// Modules whose parts are siblings that do not know one another; only its `mod.rs` knows them all.
const SIBLINGS: &[&str] = &["find"];

/// Crates, and the parts of `src` in which they may be named. Every dependency has its line.
const HOMES: &[(&str, &[&str])] = &[
    ("aho_corasick", &["text", "find", "amend"]),
    ("annotate_snippets", &["cli"]),
    ("anstream", &["cli"]),
    ("anyhow", &["cli"]),
    ("biblatex", &["read/bibliography"]),
    ("chardetng", &["read"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("csv", &["export/tables.rs"]),
    ("dot_writer", &["render/dot/writer.rs"]),
    ("encoding_rs", &["read"]),
    ("foldhash", &["text/quick.rs"]),
    ("getrandom", &["cli/serve.rs"]),
    ("html5gum", &["read/html/tree.rs"]),
    ("hayro_interpret", &["read/pdf"]),
    ("indicatif", &["cli/batch/progress.rs"]),
    ("krilla", &["render/svg/print"]),
    ("notify", &["cli/watch.rs"]),
    ("open", &["cli/live.rs"]),
    ("parquet", &["export/parquet"]),
    ("petgraph", &["graph"]),
    ("png", &["render/svg/print"]),
    ("pulldown_cmark", &["read"]),
    ("quick_xml", &["read"]),
    ("regex", &["verify/pages.rs"]),
    ("resvg", &["render/svg"]),
    ("schemars", &["export"]),
    // The page has data for its script.
    ("serde", &["export", "render/page/data.rs"]),
    ("saphyr", &["read/bibliography"]),
    // The library's own JSON, bibliographies in CSL-JSON, maps in AIF, lines of a batch, and the page's data for
    // its script.
    (
        "serde_json",
        &["export", "read/bibliography", "read/chart", "read/entry.rs", "render/page/data.rs"],
    ),
    // The fingerprint of a file, and those of the page's scripts in its policy.
    ("sha2", &["read", "render/page/policy.rs"]),
    ("similar", &["amend/rebase.rs"]),
    ("tempfile", &["cli"]),
    ("thiserror", &["read", "graph", "amend", "verify", "export", "render"]),
    ("toml", &["amend/parse"]),
    ("ttf_parser", &["render/measure", "render/svg/print"]),
    ("unicode_linebreak", &["render/measure"]),
    ("unicode_segmentation", &["render/measure"]),
    ("unicode_width", &["render"]),
    ("whatlang", &["read"]),
    ("zip", &["read/container.rs"]),
];

/// Parts of the standard library that reach outside of the program, and who may.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("std::env", &["cli"]),
    ("std::fs", &["read", "cli"]),
    ("std::net", &["cli/serve.rs"]),
    ("std::process", &["cli", "main.rs"]),
    ("std::thread", &["cli"]),
    ("std::time", &["cli"]),
    ("std::io::stdin", &["read", "cli"]),
    ("std::io::stdout", &["cli"]),
    ("std::io::stderr", &["cli"]),
];

/// Macros that print, for `cli` alone.
const PRINTING: &[&str] = &["print", "println", "eprint", "eprintln"];

/// Words that end the program where no text may end it.
const PANICS: &[&str] = &["panic", "unreachable", "unimplemented", "todo"];

const LINES_A_FILE: usize = 500;
const LINES_A_FUNCTION: usize = 60;

/// What may lie at the top of the repository, besides what git ignores and hidden files.
const TOP: &[&str] = &[
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "benches",
    "docs",
    "clippy.toml",
    "deny.toml",
    "docs",
    "examples",
    "fuzz",
    "graphs",
    "rustfmt.toml",
    "src",
    "tests",
];

/// A source file: where it lies under `src`, with `/`, and what stands in it.
struct Source {
    path: String,
    text: String,
}

/// `find/quotation/marks.rs` → `[find, quotation, marks]`; `mod.rs` names its folder.
fn module_of(path: &str) -> Vec<String> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    let path = path.strip_suffix("/mod").unwrap_or(path);
    path.split('/').map(str::to_owned).collect()
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&module))
}

fn at_home(path: &str, homes: &[&str]) -> bool {
    homes.iter().any(|home| {
        path == *home || path == format!("{home}.rs") || path.starts_with(&format!("{home}/"))
    })
}

/// What one source breaks, each with its line.
fn broken(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let mut told = Vec::new();
    let mut tell = |line: usize, what: String| told.push(format!("src/{path}:{line}: {what}"));
    if !text.starts_with("//!") {
        tell(1, "the file does not open with //!, saying what it is".to_owned());
    }
    let all = tokens(text);
    if let Some(token) = all.windows(2).find(|w| w[0].word == "[" && w[1].word == "ignore") {
        tell(token[0].line, "a test is ignored".to_owned());
    }
    let (code, _) = without_tests(&all);
    let module = module_of(path);
    let own = &module[0];
    let Some(own_floor) = floor(own) else {
        tell(1, format!("`{own}` stands on no floor; give it one in tests/architecture.rs"));
        return told;
    };
    for (named, line) in paths(&code, &module) {
        let joined = named.join("::").replace("claimgraph::", "crate::");
        if let Some((outside, _)) = OUTSIDE.iter().find(|(outside, homes)| {
            (joined == *outside || joined.starts_with(&format!("{outside}::")))
                && !at_home(path, homes)
        }) {
            tell(line, format!("`{outside}` reaches outside; it is not for {own}"));
        }
        if let Some((name, homes)) = HOMES.iter().find(|(name, _)| named[0] == *name)
            && !at_home(path, homes)
        {
            tell(line, format!("`{name}` is at home in {}", homes.join(", ")));
        }
        if let Some(inner) = joined.strip_prefix("crate").map(|p| p.trim_start_matches("::")) {
            let segments: Vec<&str> = inner.split("::").collect();
            if let Some(what) = misplaced(&module, own_floor, &segments) {
                tell(line, what);
            }
        }
    }
    for (at, token) in code.iter().enumerate() {
        let called = words_at(&code, at + 1, ["!"]);
        if called && PRINTING.contains(&token.word.as_str()) && !at_home(path, &["cli"]) {
            tell(token.line, format!("`{}!` prints; only cli speaks to people", token.word));
        }
        let method = at > 0 && code[at - 1].word == "." && words_at(&code, at + 1, ["("]);
        if (called && PANICS.contains(&token.word.as_str()))
            || (method && matches!(token.word.as_str(), "unwrap" | "expect"))
        {
            tell(token.line, format!("`{}` can end the program", token.word));
        }
    }
    for (line, name, length) in functions(&code) {
        if length > LINES_A_FUNCTION {
            tell(line, format!("`{name}` has {length} lines, more than {LINES_A_FUNCTION}"));
        }
    }
    told
}

/// Why a module may not name `crate::…`, if it may not.
fn misplaced(module: &[String], own_floor: usize, named: &[&str]) -> Option<String> {
    let own = module[0].as_str();
    if matches!(own, "lib" | "main") {
        return None;
    }
    let top = named[0];
    let Some(top_floor) = floor(top) else {
        return Some(format!("`crate::{top}` is no module with a floor"));
    };
    if top != own && top_floor == own_floor {
        return Some(format!("`{own}` and `{top}` stand on one floor and do not know one another"));
    }
    if top_floor > own_floor {
        return Some(format!("`{own}` stands below `{top}` and must not use it"));
    }
    let part = module.get(1)?;
    if top == own && SIBLINGS.contains(&own) && named.get(1) != Some(&part.as_str()) {
        let other = named.get(1).unwrap_or(&"*");
        return Some(format!("`{own}::{part}` reaches for its sibling `{own}::{other}`"));
    }
    None
}

// --- The house as it stands -------------------------------------------------------------------

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All Rust files under a folder of the repository, in order, with their path below it.
fn sources(folder: &str) -> Vec<Source> {
    let base = root().join(folder);
    let (mut found, mut folders) = (Vec::new(), vec![base.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let below = path.strip_prefix(&base).unwrap().to_str().unwrap().replace('\\', "/");
                found.push(Source { path: below, text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The files that some module declares behind `#[cfg(test)]`: `render/sample.rs`.
fn test_files(sources: &[Source]) -> Vec<String> {
    let declared = sources.iter().flat_map(|source| {
        let folder = module_of(&source.path).join("/");
        let (_, files) = without_tests(&tokens(&source.text));
        files.into_iter().map(move |file| format!("{folder}/{file}.rs"))
    });
    declared.collect()
}

fn assert_kept(told: &[String]) {
    assert!(told.is_empty(), "\n{}\n", told.join("\n"));
}

#[test]
fn every_module_keeps_its_floor_and_its_strangers_out() {
    let sources = sources("src");
    assert!(sources.len() > 30, "the sources were not found");
    let tests = test_files(&sources);
    let read = sources.iter().filter(|source| !tests.contains(&source.path));
    assert_kept(&read.flat_map(broken).collect::<Vec<_>>());
}

#[test]
fn files_are_short() {
    let mut told = Vec::new();
    for folder in ["src", "tests", "benches", "examples"] {
        for Source { path, text } in sources(folder) {
            let lines = text.lines().count();
            if lines > LINES_A_FILE {
                told.push(format!("{folder}/{path}: {lines} lines, more than {LINES_A_FILE}"));
            }
            if !text.starts_with("//!") {
                told.push(format!("{folder}/{path}:1: the file does not open with //!"));
            }
        }
    }
    assert_kept(&told);
}

#[test]
fn every_dependency_has_a_home() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let section = manifest.split("\n[dependencies]\n").nth(1).unwrap().split("\n[").next().unwrap();
    let named: Vec<String> = section
        .lines()
        .filter(|line| !line.starts_with(['#', ' ', '}']) && line.contains('='))
        .map(|line| line.split('=').next().unwrap().trim().replace('-', "_"))
        .collect();
    let mut homes: Vec<String> = HOMES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let mut sorted = named;
    sorted.sort();
    homes.sort();
    assert_eq!(sorted, homes, "HOMES in tests/architecture.rs and Cargo.toml differ");
}

#[test]
fn the_top_of_the_repository_is_tidy() {
    let ignored = fs::read_to_string(root().join(".gitignore")).unwrap();
    let ignored = |name: &str| {
        ignored.lines().any(|line| match line.trim_start_matches('/').split_once('*') {
            Some((start, end)) => name.starts_with(start) && name.ends_with(end),
            None => line.trim_matches('/') == name,
        })
    };
    let names =
        fs::read_dir(root()).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap());
    let strange: Vec<String> = names
        .filter(|n| !n.starts_with('.') && !TOP.contains(&n.as_str()) && !ignored(n))
        .map(|n| format!("{n}: does not belong at the top of the repository"))
        .collect();
    assert_kept(&strange);
}

// --- The rules can fail -----------------------------------------------------------------------

/// What is told of one snippet at a path of `src`, without place, in order.
fn told(path: &str, code: &str) -> Vec<String> {
    let source = Source { path: path.to_owned(), text: format!("//! Head.\n{code}") };
    broken(&source)
}

/// A snippet breaks one rule, on its second line, and the message holds `expect`.
fn check(path: &str, code: &str, expect: &str) {
    let told = told(path, code);
    assert_eq!(told.len(), 1, "{code}: {told:?}");
    assert!(told[0].starts_with(&format!("src/{path}:2: ")), "{told:?}");
    assert!(told[0].contains(expect), "{told:?}");
}

#[test]
fn a_module_that_leaves_its_floor_is_found() {
    check("text/word.rs", "use crate::model::Document;", "stands below `model`");
    check("graph/walk.rs", "use crate::{model::Rule, find::claims};", "stand on one floor");
    check("export/json.rs", "fn f() { crate::render::dot(); }", "stands below `render`");
    check("model/claim.rs", "use super::super::graph::Node;", "stands below `graph`");
    check("find/claim/mod.rs", "use crate::find::speaker::speakers;", "sibling `find::speaker`");
    check("find/claim/role.rs", "use super::super::relation;", "sibling `find::relation`");
    check("find/claim/role.rs", "use super::super::*;", "sibling `find::*`");
    check("find/claim/role.rs", "use crate::find as all;", "sibling `find::*`");
    check("graph/id.rs", "use crate as house;", "no module with a floor");
    check("graph/id.rs", "use crate::*;", "no module with a floor");
    assert_eq!(told("attic/old.rs", "").len(), 1, "a module without a floor");
}

#[test]
fn a_stranger_is_found() {
    check("find/claim/mod.rs", "use std::fs;", "`std::fs` reaches outside");
    check("graph/build.rs", "use std::{fmt, env::args};", "`std::env` reaches outside");
    check("render/dot.rs", "fn f() { std::time::Instant::now(); }", "`std::time`");
    check("render/theme.rs", "use dot_writer::Color;", "at home in render/dot/writer.rs");
    check("model/claim.rs", "use serde::Serialize;", "at home in export");
    check("read/mod.rs", "fn f() -> anyhow::Result<()> {}", "at home in cli");
    check("analyse/mod.rs", "use petgraph::algo;", "at home in graph");
    check("find/mod.rs", "fn f() { println!(); }", "only cli speaks");
    check("find/mod.rs", "fn f() { x.unwrap() }", "can end the program");
    check("cli/mod.rs", "fn f() { unreachable!() }", "can end the program");
    check("text/mod.rs", "#[ignore] fn f() {}", "ignored");
}

#[test]
fn a_long_function_and_a_missing_head_are_found() {
    let long = format!("fn f(a: [u8; 2]) {{{}}}", "\n".repeat(LINES_A_FUNCTION));
    check("text/mod.rs", &long, "`f` has 61 lines");
    assert_eq!(told("text/mod.rs", &long.replacen('\n', "", 1)), Vec::<String>::new());
    let headless = Source { path: "text/mod.rs".to_owned(), text: "use std::fmt;\n".to_owned() };
    assert_eq!(
        broken(&headless),
        ["src/text/mod.rs:1: the file does not open with //!, saying what it is"]
    );
}

#[test]
fn what_is_allowed_is_left_alone() {
    for (path, code) in [
        ("find/claim/role.rs", "use super::{Thing, other::*}; use crate::text::{Span, words};"),
        ("find/mod.rs", "mod claim; pub use claim::claims; use crate::model::Rule;"),
        ("cli/build.rs", "use crate::{find, graph::{self, Node}}; fn f() { std::fs::read(x) }"),
        ("render/dot/writer.rs", "use dot_writer::{Color, Scope};"),
        (
            "text/mod.rs",
            "// use crate::graph;\n/* println!() /* x.unwrap() */ */ const A: &str = r#\"panic!(\"#;",
        ),
        (
            "text/mod.rs",
            "const Q: [char; 3] = ['\\'', '\"', '{']; fn f<'a>(x: &'a str) -> &'a str { x }",
        ),
        (
            "graph/id.rs",
            "#[cfg(test)] mod tests { use crate::find::claims; fn f() { x.unwrap(); } }",
        ),
        ("graph/id.rs", "#[cfg(test)]\nmod sample;"),
        (
            "render/theme.rs",
            "pub(in crate::render) const A: u8 = 1; pub(super) mod size { use super::A; }",
        ),
    ] {
        assert_eq!(told(path, code), Vec::<String>::new(), "{code}");
    }
}
