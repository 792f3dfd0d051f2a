//! The whole way: a text becomes a graph, and the graph everything that is written of one. The first byte says what is
//! asked for.

use super::{Target, essays};
use claimgraph::export::{self, Text};
use claimgraph::model::Confidence;
use claimgraph::pipeline::{self, Options, Terms};
use claimgraph::read;
use claimgraph::render::page::Page;
use claimgraph::render::svg::{For, Theme};
use claimgraph::render::{self, Labels, Map, Nodes, View};
use serde_json::Value;

pub(crate) const TARGETS: &[Target] = &[Target {
    name: "whole",
    knock,
    seeds: || {
        essays()
            .into_iter()
            .enumerate()
            .map(|(n, essay)| [&[(n * 37) as u8][..], &essay].concat())
            .collect()
    },
    words: &[
        "“",
        "”",
        "‘",
        "’",
        "(Hale 2014, 41)",
        "(ibid.)",
        "op. cit.",
        "quoted in ",
        "Hale writes:",
        "argues that ",
        "because ",
        "therefore ",
        "but ",
        "This essay argues that ",
        "not ",
        "\n\n",
        "> ",
        "# ",
        "[^1]",
        "So ",
        "he ",
        "according to ",
    ],
}];

fn knock(bytes: &[u8]) -> usize {
    let Some((asked, rest)) = bytes.split_first() else { return 0 };
    let text = String::from_utf8_lossy(rest);
    let asks = |bit: u8| asked & (1 << bit) != 0;
    let document =
        if asks(0) { read::markdown("input", &text) } else { read::plain("input", &text) };
    let terms = if asks(1) { Terms::Include } else { Terms::Omit };
    let options =
        Options { terms, min_confidence: Confidence::percent(if asks(2) { 60 } else { 0 }) };
    let documents = [document];
    let graph = pipeline::graph(&documents, options);
    let wording = if asks(3) { Text::None } else { Text::All };
    let data = export::json(&graph, wording);
    let value: Value = serde_json::from_str(&data).expect("the JSON is JSON");
    assert!(value["nodes"].is_array() && value["edges"].is_array());
    if asks(4) {
        assert_eq!(
            data,
            export::json(&pipeline::graph(&documents, options), wording),
            "the same text gives other bytes"
        );
    }
    if asks(5) {
        let nodes = if asks(6) { Nodes::Separate } else { Nodes::Cards };
        let labels = if asks(7) { Labels::Plain } else { Labels::Html };
        let map = Map { nodes, labels, text: wording, ..Map::default() };
        assert!(render::dot(&graph, &map).text.starts_with("digraph"));
    } else {
        let view = if asks(6) { View::Reading } else { View::Overview };
        let map = Map { view, text: wording, ..Map::default() };
        assert!(render::svg(&graph, &map, Theme::Auto, For::Screen).text.contains("</svg>"));
        if asks(7) {
            let page = render::page(&graph, &documents, Page { text: wording, live: None });
            assert!(page.trim_end().ends_with("</html>"));
        }
    }
    documents[0].text().len()
}
