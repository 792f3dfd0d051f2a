//! The gallery: `graphs/NAME/` is what the program makes of `examples/essays/NAME.*`, byte for byte: DOT,
//! SVG and JSON.
//!
//! After a change that is meant: `CLAIMGRAPH_BLESS=1 cargo test --test gallery` writes the gallery anew,
//! and `git diff graphs` shows what the change has done.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

use claimgraph::pipeline::Options;
use claimgraph::render::View;
use claimgraph::render::svg::{For, Theme};
use claimgraph::{export, pipeline, read, render};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const HOW: &str = "if the change is meant: CLAIMGRAPH_BLESS=1 cargo test --test gallery";

fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Names in a folder, hidden ones left out; without their endings where `stem` says so.
fn names(folder: &str, stem: bool) -> BTreeSet<String> {
    let entries = fs::read_dir(at(folder)).into_iter().flatten();
    let paths = entries.map(|entry| entry.unwrap().path());
    let named = paths.map(|p| if stem { p.file_stem() } else { p.file_name() }.unwrap().to_owned());
    named.map(|n| n.into_string().unwrap()).filter(|n| !n.starts_with('.')).collect()
}

/// What the program makes of an essay: every view as DOT and SVG, and JSON. The focus is on the first
/// line of argument.
fn made(essay: &Path) -> Vec<(String, String)> {
    let document = read::document(essay).unwrap();
    let graph = pipeline::build(vec![document], Options::default());
    let album = |nodes| render::Album::new(&graph, &render::Map { nodes, ..Default::default() });
    let (cards, nodes) = (album(render::Nodes::Cards), album(render::Nodes::Separate));
    let focus = cards.atlas().into_iter().find_map(|view| match view {
        View::Line(id) => Some(View::Focus(id)),
        _ => None,
    });
    let mut made = vec![("graph.json".to_owned(), export::json(&graph, export::Text::All))];
    for (name, album, view) in [
        ("map", &cards, View::Map),
        ("nodes", &nodes, View::Map),
        ("overview", &cards, View::Overview),
        ("sources", &cards, View::Sources),
        ("focus", &cards, focus.unwrap()),
        ("reading", &cards, View::Reading),
    ] {
        made.push((format!("{name}.dot"), album.dot(view).text));
        made.push((format!("{name}.svg"), album.svg(view, Theme::Auto, For::Screen).text));
    }
    made
}

fn bless(folder: &Path, made: &[(String, String)]) {
    fs::create_dir_all(folder).unwrap();
    for (name, text) in made {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// The first line in which two texts differ, for a message that can be read.
fn difference(kept: &str, made: &str) -> String {
    let lines = kept.lines().zip(made.lines()).enumerate().find(|(_, (kept, made))| kept != made);
    let cut = |line: &str| line.trim().chars().take(160).collect::<String>();
    match lines {
        Some((at, (kept, made))) => {
            format!("line {}\n  kept: {}\n  made: {}", at + 1, cut(kept), cut(made))
        }
        None => format!("{} bytes kept, {} made", kept.len(), made.len()),
    }
}

#[test]
fn every_essay_has_its_graphs_as_the_program_makes_them() {
    let blessing = std::env::var_os("CLAIMGRAPH_BLESS").is_some();
    let mut told = Vec::new();
    let essays = names("examples/essays", false);
    assert!(!essays.is_empty(), "examples/essays holds no essay");
    for essay in &essays {
        let path = at("examples/essays").join(essay);
        let name = path.file_stem().unwrap().to_str().unwrap();
        let folder = at("graphs").join(name);
        let made = made(&path);
        if blessing {
            bless(&folder, &made);
        }
        for (file, made) in &made {
            match fs::read_to_string(folder.join(file)) {
                Ok(kept) if kept == *made => {}
                Ok(kept) => told.push(format!("graphs/{name}/{file}: {}", difference(&kept, made))),
                Err(_) => told.push(format!("graphs/{name}/{file} is missing")),
            }
        }
    }
    assert!(told.is_empty(), "\n{}\n{HOW}\n", told.join("\n"));
}

#[test]
fn every_graph_has_its_essay() {
    let alone: Vec<String> =
        names("graphs", false).difference(&names("examples/essays", true)).cloned().collect();
    assert!(alone.is_empty(), "graphs without an essay: {alone:?}");
}
