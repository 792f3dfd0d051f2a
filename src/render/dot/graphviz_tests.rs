//! What Graphviz makes of our DOT: no warning for any graph, drawings that are well-formed, columns
//! in the order of the essay, a tooltip on everything.
//!
//! These tests need an installed `dot`. Without one they say so and check nothing, unless the variable
//! `CLAIMGRAPH_GRAPHVIZ` is `required`: then they fail.

use crate::graph::ArgumentGraph;
use crate::model::{Polarity, RelationKind, Role};
use crate::render::any::sketch;
use crate::render::sample::{Essay, salt};
use crate::render::{Album, Labels, Map, Nodes, View};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::HashMap;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// What `dot` draws of a text; `None` where it is not installed and need not be.
fn run(text: &str, format: &str) -> Option<String> {
    let child = Command::new("dot")
        .arg(format)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        let asked = std::env::var("CLAIMGRAPH_GRAPHVIZ").unwrap_or_default();
        assert_ne!(asked, "required", "Graphviz is required and not installed");
        eprintln!("skipped: Graphviz is not installed");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let fed = text.as_bytes().to_vec();
    let feeder = std::thread::spawn(move || input.write_all(&fed));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.is_empty() && output.status.success(), "dot says: {said}\n{text}");
    Some(String::from_utf8(output.stdout).unwrap())
}

/// Checks all that must hold of every view.
fn check(graph: &ArgumentGraph, map: &Map) {
    let album = Album::new(graph, map);
    let one = graph.claims().nth(1).map(|claim| View::Focus(claim.id));
    let pages = album.atlas().into_iter().take(4);
    let views = [View::Map, View::Reading].into_iter().chain(one).chain(pages);
    for view in views {
        // Only of the map there is more than one.
        if map.nodes == Nodes::Cards || view == View::Map {
            check_text(&album.dot(view).text);
        }
    }
}

/// Checks all that must hold of one drawing.
fn check_text(text: &str) {
    let (Some(svg), Some(plain)) = (run(text, "-Tsvg"), run(text, "-Tplain")) else { return };
    check_svg(&svg, text);
    check_order(&plain, text);
}

/// The drawing is well-formed, and every node and edge has a tooltip.
fn check_svg(svg: &str, text: &str) {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
    let drawing = roxmltree::Document::parse_with_options(svg, options)
        .unwrap_or_else(|error| panic!("{error}\n{svg}\n{text}"));
    let title = ("http://www.w3.org/1999/xlink", "title");
    let mut seen = 0;
    for node in drawing.descendants().filter(|n| n.has_tag_name("g")) {
        let class = node.attribute("class").unwrap_or_default();
        if class.starts_with("node") || class.starts_with("edge") {
            let shown =
                node.descendants().any(|n| n.attribute(title).is_some_and(|t| !t.is_empty()));
            assert!(shown, "{:?} has no tooltip\n{text}", node.attribute("id"));
            seen += 1;
        }
    }
    let is_drawn = |line: &&str| line.contains(" [id=") || line.contains(" [class=");
    let statements = text.lines().filter(is_drawn).count();
    assert_eq!(seen, statements, "every node and edge is drawn\n{text}");
}

/// Every chained column stands in its order from top to bottom.
fn check_order(plain: &str, text: &str) {
    let mut heights: HashMap<&str, f64> = HashMap::new();
    for line in plain.lines().filter(|l| l.starts_with("node ")) {
        let mut words = line.split(' ').skip(1);
        if let (Some(name), Some(_), Some(y)) = (words.next(), words.next(), words.next()) {
            heights.insert(name, y.parse().unwrap());
        }
    }
    let mut columns = 0;
    for line in text.lines().filter(|l| l.starts_with("    ") && l.contains(" -> ")) {
        columns += 1;
        let names: Vec<&str> = line.trim().trim_end_matches(';').split(" -> ").collect();
        for pair in names.windows(2) {
            let (above, below) = (heights[pair[0]], heights[pair[1]]);
            assert!(above > below, "{} is not above {}\n{text}", pair[0], pair[1]);
        }
    }
    let rows = text.lines().filter_map(|l| l.split_once(" [id=row")).map(|(name, _)| name.trim());
    let rows: Vec<f64> = rows.map(|name| heights[name]).collect();
    assert!(rows.is_sorted_by(|above, below| above > below), "paragraphs out of order\n{text}");
    let chains = text.lines().filter(|&l| l == "    edge [style=invis];").count();
    assert_eq!(columns, chains, "every column is looked at\n{text}");
}

#[test]
fn the_salt_essay() {
    for nodes in [Nodes::Cards, Nodes::Separate] {
        for labels in [Labels::Html, Labels::Plain] {
            let page = Some("a b.html".to_owned());
            check(&salt(), &Map { nodes, labels, page, ..Map::default() });
            check(&salt(), &Map { nodes, labels, ..Map::default() });
        }
    }
}

#[test]
fn words_without_an_end_and_circles() {
    let mut essay = Essay::new("hostile.txt");
    let long: String = "W".repeat(10_000);
    let thesis = essay.claim(Role::Thesis, &long);
    let one = essay.claim(Role::Main, "\u{202e}\u{301}<b>&#0;]]></script>\\N \"'{}|\u{1}\u{fffe}");
    let two = essay.claim(Role::Claim, &"盐".repeat(3_000));
    let quotation = essay.quotation(&format!("{long} \\G"));
    essay.offer(quotation, two, Polarity::Supports);
    for (from, to) in [(one, thesis), (two, one), (one, two), (thesis, thesis), (thesis, two)] {
        essay.relate(from, to, RelationKind::Attacks, true);
    }
    check(&essay.graph(), &Map::default());
}

#[test]
fn an_empty_graph() {
    for nodes in [Nodes::Cards, Nodes::Separate] {
        check(&ArgumentGraph::new(), &Map { nodes, ..Map::default() });
    }
}

proptest! {
    // Four runs of `dot` each, the same graphs every time; PROPTEST_CASES asks for more of them.
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 16,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1924),
        ..ProptestConfig::default()
    })]
    #[test]
    fn any_graph(one in sketch(), two in proptest::option::of(sketch()), plain in any::<bool>()) {
        let mut graph = ArgumentGraph::new();
        one.add_to(&mut graph);
        if let Some(two) = two {
            two.add_to(&mut graph);
        }
        let labels = if plain { Labels::Plain } else { Labels::Html };
        for nodes in [Nodes::Cards, Nodes::Separate] {
            check(&graph, &Map { nodes, labels, ..Map::default() });
        }
    }
}
