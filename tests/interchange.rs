//! The formats of other programs: each of a small graph is kept in `tests/interchange/` and looked at by a
//! person; each of any graph is read again, whatever its words are, and says as much as went in.
//!
//! After a change that is meant: `CLAIMGRAPH_BLESS=1 cargo test --test interchange` writes the files anew. What
//! the real programs make of them, `.ci/interchange` asks.

#![expect(clippy::unwrap_used, reason = "a test may end the program, and says where")]

#[path = "command_line/desk.rs"]
#[allow(dead_code, reason = "other tests need more of it")]
mod desk;
#[path = "../examples/random_graph.rs"]
#[allow(dead_code, reason = "its main is not called here")]
mod random_graph;

use claimgraph::export::{self, Format, Table, Text};
use claimgraph::graph::{ArgumentGraph, EdgeKind, NodeId};
use claimgraph::model::{Claim, Document, Role};
use claimgraph::pipeline::{self, Options};
use claimgraph::read;
use desk::Desk;
use proptest::prelude::*;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn written(graph: &ArgumentGraph, format: Format, text: Text) -> String {
    let mut bytes = Vec::new();
    export::write(graph, format, text, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

const ESSAY: &str = "# What Salt Made\n\nSalt made the town, and I shall argue that it paid for the walls.\n\n\
    Hale writes: “the pans fed nine hundred mouths” (R. Hale: Pans 2; p. 6). Therefore the wages came \
    from salt. Orme claims that rope was the greater trade. But the ledgers show the opposite: \
    “no rope was sold that winter” (Hale, op. cit.; p. 9).\n";

fn essay() -> ArgumentGraph {
    let document = read::bytes("salt.md", ESSAY.as_bytes(), read::Format::Markdown).unwrap();
    let mut findings = pipeline::findings(&document);
    findings.claims[0].label = Some("The walls were paid in salt".to_owned());
    let mut graph = ArgumentGraph::new();
    graph.add(&document, findings);
    graph
}

#[test]
fn a_small_graph_in_every_format_is_as_it_was_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interchange");
    let blessing = std::env::var_os("CLAIMGRAPH_BLESS").is_some();
    let graph = essay();
    for format in Format::ALL {
        let path = folder.join(format!("salt.{}", format.name()));
        let made = written(&graph, format, Text::All);
        if blessing {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &made).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(kept, made, "{}; CLAIMGRAPH_BLESS=1 renews it", path.display());
    }
}

#[test]
fn wording_stays_at_home_where_it_is_asked_to() {
    let graph = essay();
    for format in Format::ALL {
        let none = written(&graph, format, Text::None);
        let some = written(&graph, format, Text::Quotations);
        for (words, secret) in
            [("paid for the walls", [true, true]), ("fed nine hundred", [true, false])]
        {
            assert!(!(secret[0] && none.contains(words)), "{}: {words}", format.name());
            assert!(!(secret[1] && some.contains(words)), "{}: {words}", format.name());
        }
    }
}

#[test]
fn a_label_by_hand_goes_into_every_format_that_shows_a_name() {
    let graph = essay();
    for format in Format::ALL {
        let nameless = matches!(
            format,
            Format::Csv(Table::Edges | Table::Quotations | Table::Sources)
                | Format::CslJson
                | Format::Bibtex
                | Format::Ris
        );
        let made = written(&graph, format, Text::None);
        assert_eq!(made.contains("walls were paid in salt"), !nameless, "{}", format.name());
    }
}

/// Nodes, edges, and of those what stands between claims and quotations.
struct Counts {
    nodes: usize,
    edges: usize,
    said: usize,
    bearing: usize,
    sources: usize,
}

impl Counts {
    fn of(graph: &ArgumentGraph) -> Self {
        let sources = graph.sources().count();
        let nodes = graph.nodes().count();
        let bears = |kind: &EdgeKind| matches!(kind, EdgeKind::Offer(_) | EdgeKind::Relation(_));
        let bearing = graph.edges().filter(|(_, edge, _)| bears(&edge.kind)).count();
        Self { nodes, edges: graph.edges().count(), said: nodes - sources, bearing, sources }
    }
}

fn list(value: &Value) -> usize {
    value.as_array().map_or_else(|| value.as_object().map_or(0, serde_json::Map::len), Vec::len)
}

fn packed(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect()
}

fn xml(graph: &ArgumentGraph, counts: &Counts) {
    for (format, edge) in [(Format::Graphml, "edge"), (Format::Gexf, "edge")] {
        let made = written(graph, format, Text::All);
        let tree = roxmltree::Document::parse(&made).unwrap();
        let count = |name: &str| {
            tree.descendants()
                .filter(|n| n.has_tag_name(name) || n.tag_name().name() == name)
                .count()
        };
        assert_eq!((count("node"), count(edge)), (counts.nodes, counts.edges));
        let texts: Vec<&str> = graph.claims().map(|claim| claim.text.as_str()).collect();
        let read: Vec<String> = tree
            .descendants()
            .filter_map(|n| match format {
                Format::Graphml => {
                    (n.attribute("key") == Some("node-text")).then(|| n.text()).flatten()
                }
                _ => (n.attribute("for") == Some("2")
                    && n.ancestors().any(|a| a.tag_name().name() == "node"))
                .then(|| n.attribute("value"))
                .flatten(),
            })
            .map(str::to_owned)
            .take(texts.len())
            .collect();
        assert_eq!(read, texts, "{}", format.name());
    }
}

fn json(graph: &ArgumentGraph, counts: &Counts) {
    let of =
        |format| -> Value { serde_json::from_str(&written(graph, format, Text::All)).unwrap() };
    let cytoscape = of(Format::Cytoscape);
    let elements = &cytoscape["elements"];
    assert_eq!((list(&elements["nodes"]), list(&elements["edges"])), (counts.nodes, counts.edges));
    let jgf = of(Format::Jgf);
    assert_eq!(
        (list(&jgf["graph"]["nodes"]), list(&jgf["graph"]["edges"])),
        (counts.nodes, counts.edges)
    );
    let arguebuf = of(Format::Arguebuf);
    let schemes = counts.said + counts.bearing;
    assert_eq!((list(&arguebuf["nodes"]), list(&arguebuf["edges"])), (schemes, 2 * counts.bearing));
    let page = of(Format::Annotations);
    assert_eq!(list(&page["items"]), counts.said + counts.edges);
    assert_eq!(list(&of(Format::CslJson)), counts.sources);
    let lines = written(graph, Format::Jsonl, Text::All);
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 1 + counts.nodes + counts.edges);
}

fn tables(graph: &ArgumentGraph, counts: &Counts) {
    let expect = [counts.nodes, counts.edges, graph.quotations().count(), counts.sources];
    for (table, rows) in Table::ALL.into_iter().zip(expect) {
        let made = written(graph, Format::Csv(table), Text::All);
        let mut read = csv::Reader::from_reader(made.as_bytes());
        let records: Vec<csv::StringRecord> = read.records().collect::<Result<_, _>>().unwrap();
        assert_eq!(records.len(), rows, "{}", table.name());
        if table == Table::Nodes {
            let texts: Vec<&str> =
                records.iter().map(|row| &row[3]).take(graph.claims().count()).collect();
            assert_eq!(texts, graph.claims().map(|claim| claim.text.as_str()).collect::<Vec<_>>());
        }
    }
}

fn bibliographies(graph: &ArgumentGraph, counts: &Counts) {
    let made = written(graph, Format::Bibtex, Text::All);
    let read =
        biblatex::Bibliography::parse(&made).unwrap_or_else(|error| panic!("{error:?}\n{made}"));
    assert_eq!(read.len(), counts.sources);
    let ris = written(graph, Format::Ris, Text::All);
    assert_eq!(ris.lines().filter(|line| line.starts_with("TY  - ")).count(), counts.sources);
    assert!(ris.lines().all(|line| line.is_empty() || line.get(2..6) == Some("  - ")), "{ris}");
}

fn reports(graph: &ArgumentGraph) {
    use pulldown_cmark::{Event, HeadingLevel, Parser, Tag};
    let made = written(graph, Format::Markdown, Text::All);
    let third = |event: &Event<'_>| {
        matches!(event, Event::Start(Tag::Heading { level: HeadingLevel::H3, .. }))
    };
    let headings = Parser::new(&made).filter(third).count();
    assert_eq!(headings, graph.claims().count(), "{made}");
    let html =
        Parser::new(&made).any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_)));
    assert!(!html, "{made}");
    let chart = written(graph, Format::Mermaid, Text::All);
    let boxes = chart.lines().filter(|line| line.contains(":::")).count();
    assert_eq!(boxes, graph.nodes().count());
    let marks =
        chart.lines().filter(|line| line.contains('"') && line.matches('"').count() != 2).count();
    assert_eq!(marks, 0, "{chart}");
}

/// What goes out as a map of an argument comes in again.
fn maps(graph: &ArgumentGraph, counts: &Counts) {
    for (format, from) in [
        (Format::Argdown, read::Format::Argdown),
        (Format::Aif, read::Format::Aif),
        (Format::Xaif, read::Format::Aif),
    ] {
        let made = written(graph, format, Text::All);
        let document =
            read::bytes("map", made.as_bytes(), from).unwrap_or_else(|e| panic!("{e}\n{made}"));
        let again = pipeline::build(vec![document], Options::default());
        let found = Counts::of(&again);
        assert_eq!(found.bearing, counts.bearing, "{}\n{made}", format.name());
        let terms = graph
            .quotations()
            .filter(|q| q.quotation.role == claimgraph::model::QuotationRole::Term);
        let left = if format == Format::Argdown { terms.count() } else { 0 };
        assert_eq!(found.said + left, counts.said, "{}\n{made}", format.name());
        for (ours, read) in graph.claims().zip(again.claims()) {
            assert_eq!(packed(&read.text), packed(&ours.text), "{}, {}", format.name(), ours.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_the_words_are_every_format_is_read_again(nodes in 0usize..40, seed: u64) {
        let graph = random_graph::graph(nodes, seed);
        let counts = Counts::of(&graph);
        xml(&graph, &counts);
        json(&graph, &counts);
        tables(&graph, &counts);
        bibliographies(&graph, &counts);
        reports(&graph);
        maps(&graph, &counts);
        for format in Format::ALL {
            let (one, other) = (written(&graph, format, Text::All), written(&graph, format, Text::All));
            prop_assert_eq!(one, other, "{}", format.name());
        }
    }

    #[test]
    fn any_words_at_all_go_out_and_come_in(words in "\\PC{1,40}|[ -~\\n]{1,60}") {
        let text = format!("{words}\n");
        let mut document = Document::new("any.txt".to_owned(), text, None);
        document.blocks.push(claimgraph::model::Block {
            span: claimgraph::text::Span::new(0, words.len()),
            kind: claimgraph::model::BlockKind::Paragraph,
            number: 1,
            quote: None,
        });
        let mut findings = claimgraph::model::Findings::default();
        findings.claims.push(Claim::new(claimgraph::text::Span::new(0, words.len()), Role::Thesis));
        let mut graph = ArgumentGraph::new();
        graph.add(&document, findings);
        let counts = Counts::of(&graph);
        if !graph.claims().all(|claim| packed(&claim.text).is_empty()) {
            maps(&graph, &counts);
        }
        json(&graph, &counts);
        tables(&graph, &counts);
        reports(&graph);
    }

    #[test]
    fn no_map_however_broken_ends_the_program(text in "([\\[\\]<>(){}#:+_*\\\\\"/=-]|[ab1 \\n]|-->|<!--|/\\*){0,60}") {
        for format in [read::Format::Argdown, read::Format::Aif] {
            if let Ok(document) = read::bytes("map", text.as_bytes(), format) {
                let graph = pipeline::build(vec![document], Options::default());
                for (from, _, to) in graph.edges() {
                    prop_assert!(graph.node(from).is_some() && graph.node(to).is_some());
                }
            }
        }
    }
}

// --- The command line ----------------------------------------------------------------------------------

#[test]
fn endings_tell_the_format_and_tables_go_into_a_folder() {
    let desk = Desk::new();
    let outputs =
        ["a.graphml", "a.mmd", "a.bib", "a.csl.json", "a.jsonl", "a.md", "a.csv", "tables/"];
    let mut run = vec!["build", "essay.txt", "-q"];
    run.extend(outputs.iter().flat_map(|output| ["-o", output]));
    desk.run(&run).ends(0, &[]);
    assert!(desk.text("a.graphml").contains("<graphml"));
    assert!(desk.text("a.mmd").starts_with("flowchart"));
    assert_eq!(desk.text("tables/nodes.csv"), desk.text("a-nodes.csv"));
    assert!(desk.text("tables/sources.csv").starts_with("id,label"));
}

#[test]
fn tables_that_cannot_be_written_leave_no_folder_behind() {
    let desk = Desk::new();
    desk.run(&["build", "essay.txt", "-q", "-o", "tables/", "-o", "none/map.json"])
        .ends(4, &["none"]);
    desk.holds(&["essay.txt"]);
    desk.run(&["build", "essay.txt", "-f", "csv"]).ends(2, &["folder"]);
    desk.run(&["build", "essay.txt", "-f", "json", "-o", "tables/"]).ends(2, &["folder"]);
}

#[test]
fn a_map_by_hand_is_drawn_and_a_broken_one_is_told_with_its_line() {
    let desk = Desk::new();
    desk.put("map.argdown", b"[Salt]: Salt made the town.\n  + It paid the wages.\n");
    let drawn = desk.run(&["build", "map.argdown", "-f", "json"]).ends(0, &[]);
    let data: Value = serde_json::from_str(&drawn.out).unwrap();
    assert_eq!(data["nodes"][0]["role"], "thesis");
    assert_eq!(data["nodes"][0]["label"], "Salt");
    assert_eq!(data["nodes"][1]["because"][0]["by"], "map.argdown:2");
    desk.put("broken.argdown", b"[Salt]: Salt.\n\n  + wages\n");
    desk.run(&["build", "broken.argdown"]).ends(3, &["broken.argdown:3:", "indent"]);
    desk.put(
        "map.json",
        b"{\"nodes\": [{\"nodeID\": 1, \"type\": \"I\", \"text\": \"Salt.\"}], \"edges\": []}",
    );
    desk.run(&["build", "map.json", "-f", "dot"]).ends(0, &[]);
}

/// Ids are what they are in the other formats.
#[test]
fn ids_are_those_of_the_graph() {
    let graph = essay();
    let made = written(&graph, Format::Csv(Table::Nodes), Text::None);
    for node in graph.nodes() {
        let id: NodeId = node.id();
        assert!(made.lines().any(|line| line.starts_with(&format!("{id},"))), "{id}");
    }
}
