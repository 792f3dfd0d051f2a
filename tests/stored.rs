//! Graphs that are stored and read back: the same bytes again, whatever went in, and the same pictures.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

mod contract {
    pub(crate) mod essay;
}

use claimgraph::export::{self, Stored, Text};
use claimgraph::graph::ArgumentGraph;
use claimgraph::pipeline::{self, Options, Terms};
use claimgraph::{read, render};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

const LEVELS: [Text; 3] = [Text::All, Text::Quotations, Text::None];

/// Every essay of the repository, in order.
fn essays() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> =
        ["examples/essays", "tests/argument", "tests/formats", "tests/styles"]
            .map(|folder| root.join(folder))
            .to_vec();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if !name.ends_with(".json") && !name.ends_with(".bib") && name != "README.md" {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(found.len() > 60, "only {} essays", found.len());
    found
}

fn graph_of(paths: &[PathBuf]) -> ArgumentGraph {
    let documents = paths.iter().filter_map(|path| read::document(path).ok()).collect();
    pipeline::build(documents, Options { terms: Terms::Include, ..Options::default() })
}

fn stored(json: &str) -> Stored {
    export::read_json(json.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

/// The graph is the same bytes again at every level of wording, and at a higher level than it was
/// stored at it says no more than it has.
fn check_same(graph: &ArgumentGraph, what: &str) {
    for text in LEVELS {
        let written = export::json(graph, text);
        let back = stored(&written);
        assert_eq!(back.remarks, Vec::<String>::new(), "{what}");
        for again in LEVELS.into_iter().filter(|&again| again >= text) {
            assert_same(&export::json(&back.graph, again), &written, &format!("{what} {text:?}"));
        }
        if graph.claims().next().is_some() && graph.quotations().next().is_some() {
            assert_eq!(export::held(&back.graph), text, "{what}");
        }
        for less in LEVELS.into_iter().filter(|&less| less < text) {
            let [less_again, less] = [&back.graph, graph].map(|graph| export::json(graph, less));
            assert_same(&less_again, &less, &format!("{what} less than {text:?}"));
        }
    }
}

/// The first line that differs is all one wants to see of a megabyte.
fn assert_same(made: &str, expected: &str, what: &str) {
    if made != expected {
        let lines = made.lines().zip(expected.lines()).enumerate();
        let differs = lines.into_iter().find(|(_, (a, b))| a != b);
        panic!(
            "{what}: {differs:?}, {} and {} lines",
            made.lines().count(),
            expected.lines().count()
        );
    }
}

#[test]
fn a_stored_graph_is_the_same_bytes_again() {
    check_same(&contract::essay::graph(), "the contract");
    for path in essays() {
        check_same(&graph_of(std::slice::from_ref(&path)), &path.display().to_string());
    }
}

#[test]
fn a_stored_graph_of_many_essays_is_the_same_bytes_again() {
    check_same(&graph_of(&essays()), "all essays");
    check_same(&ArgumentGraph::new(), "no essay");
}

#[test]
fn a_stored_graph_gives_the_same_pictures() {
    let graph = graph_of(&essays()[..2]);
    let back = stored(&export::json(&graph, Text::All)).graph;
    let drawn = |graph: &ArgumentGraph| {
        let album = render::Album::new(graph, &render::Map::default());
        let views = album.atlas();
        views.into_iter().map(|view| album.dot(view).text).collect::<Vec<_>>().join("\n")
    };
    assert_same(&drawn(&back), &drawn(&graph), "the atlas");
}

#[test]
fn keys_in_any_order_and_links_for_edges_are_the_same_graph() {
    let graph = graph_of(&essays()[..3]);
    let written = export::json(&graph, Text::All);
    let mut value: Value = serde_json::from_str(&written).unwrap();
    let edges = value.as_object_mut().unwrap().shift_remove("edges").unwrap();
    let root = value.as_object_mut().unwrap();
    root.insert("links".to_owned(), edges);
    turn(&mut value);
    let turned = serde_json::to_string(&value).unwrap();
    assert_same(&export::json(&stored(&turned).graph, Text::All), &written, "turned");
    let escaped: String = turned
        .chars()
        .map(|c| {
            if c.is_ascii() {
                c.to_string()
            } else {
                let mut units = [0; 2];
                c.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
            }
        })
        .collect();
    assert_same(&export::json(&stored(&escaped).graph, Text::All), &written, "escaped");
}

/// Turns the keys of all objects and the lists of nodes and edges round, puts in fields that nobody
/// knows, and writes whole numbers with a point.
fn turn(value: &mut Value) {
    match value {
        Value::Object(object) => {
            let mut turned: Vec<(String, Value)> = std::mem::take(object).into_iter().collect();
            turned.reverse();
            for (key, mut value) in turned {
                turn(&mut value);
                if matches!(key.as_str(), "nodes" | "links")
                    && let Value::Array(list) = &mut value
                    && list.first().is_some_and(Value::is_object)
                {
                    list.reverse();
                }
                object.insert(key, value);
            }
            object.insert("of another tool".to_owned(), serde_json::json!([{ "deep": null }]));
        }
        Value::Array(list) => list.iter_mut().for_each(turn),
        Value::Number(number) => *value = number.as_f64().unwrap().into(),
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

#[test]
fn joined_graphs_are_the_graph_of_their_essays_read_together() {
    let essays = essays();
    // Each with its neighbour, and the first with one of its own kind: sources and people are shared.
    for pair in essays.chunks(2).chain([&[essays[0].clone(), essays[0].clone()][..]]) {
        let together = export::json(&graph_of(pair), Text::All);
        let alone = pair.iter().map(|path| graph_of(std::slice::from_ref(path)));
        let built: Vec<ArgumentGraph> = alone.collect();
        let stored =
            built.iter().map(|graph| stored(&export::json(graph, Text::All)).graph).collect();
        let what = format!("{pair:?}");
        assert_same(&export::json(&pipeline::join(built), Text::All), &together, &what);
        assert_same(&export::json(&pipeline::join(stored), Text::All), &together, &what);
    }
}
