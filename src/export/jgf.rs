//! JSON Graph Format 2: what is not of the format stands under `metadata`, as its schema asks.

use super::each::{Each, Keyed, pretty};
use super::flat::{self, Column, EDGE, NODE, Row, Value, known};
use super::wording::Wording;
use crate::graph::ArgumentGraph;
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct File<G> {
    graph: G,
}

#[derive(Serialize)]
struct Graph<'g, M, N, E> {
    id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<&'g str>,
    directed: bool,
    #[serde(rename = "type")]
    kind: &'static str,
    metadata: M,
    nodes: N,
    edges: E,
}

#[derive(Serialize)]
struct Node<'g, M> {
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<Value<'g>>,
    metadata: M,
}

#[derive(Serialize)]
struct Edge<M> {
    id: String,
    source: String,
    target: String,
    relation: &'static str,
    metadata: M,
}

#[derive(Serialize)]
struct About<D> {
    generator: &'static str,
    documents: D,
}

#[derive(Serialize)]
struct Document<'g> {
    id: String,
    name: &'g str,
    language: &'g str,
    sha256: &'g str,
}

pub(super) fn write(
    graph: &ArgumentGraph,
    wording: Wording,
    out: &mut dyn Write,
) -> io::Result<()> {
    let title = graph.documents().iter().find_map(|d| d.title.as_deref());
    let documents = graph.documents().iter().map(|d| Document {
        id: d.id.to_string(),
        name: &d.name,
        language: &d.language,
        sha256: &d.sha256,
    });
    let nodes = || {
        flat::nodes(graph, wording).map(|(id, mut row)| {
            let label = NODE.iter().position(|(name, _)| *name == "label");
            let label = label.and_then(|at| row.get_mut(at)?.take());
            (id.to_string(), Node { label, metadata: metadata(&NODE, row) })
        })
    };
    let edges = || {
        graph.edges().map(|(from, edge, to)| Edge {
            id: edge.id.to_string(),
            source: from.to_string(),
            target: to.to_string(),
            relation: edge.kind.name(),
            metadata: metadata(&EDGE, flat::edge(edge, wording)),
        })
    };
    let graph = Graph {
        id: "claimgraph",
        label: title.filter(|_| wording.quotations()),
        directed: true,
        kind: "argument",
        metadata: About { generator: super::GENERATOR, documents: documents.collect::<Vec<_>>() },
        nodes: Keyed(nodes),
        edges: Each(edges),
    };
    pretty(&File { graph }, out)
}

fn metadata<'g, const N: usize>(
    columns: &'static [Column; N],
    row: Row<'g, N>,
) -> impl Serialize + use<'g, N> {
    Keyed(move || {
        let known = known(columns, &row).map(|(_, name, value)| (name, value.clone()));
        known.collect::<Vec<_>>().into_iter()
    })
}
