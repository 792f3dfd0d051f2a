//! JSON, contract version 1: node-link data as NetworkX reads it.

mod convert;
mod read;
pub(super) mod records;
mod schema;
mod wire;

use super::Text;
use super::each::Each;
use super::wording::Wording;
use crate::graph::ArgumentGraph;
use serde::ser::Serialize;
#[cfg(feature = "parquet")]
use serde_json::Value;
use std::io::{self, Write};

pub(super) use convert::spellings;
pub use read::{JsonError, Stored, held, is_json, read_json};
pub use schema::schema;

/// The graph as JSON, pretty-printed with two spaces and a line break at the end.
///
/// Holds the whole output in memory; [`write_json`] does not.
#[must_use]
pub fn json(graph: &ArgumentGraph, text: Text) -> String {
    let mut bytes = Vec::new();
    // Writing to memory cannot fail, and the wire types have nothing that JSON cannot say: no map
    // with keys other than strings, no number that is not finite.
    match write_json(graph, text, &mut bytes) {
        Ok(()) => String::from_utf8(bytes).unwrap_or_default(),
        Err(_) => String::new(),
    }
}

/// What the graph says about itself, without nodes and edges: the value of `graph` in the contract,
/// with its documents and diagnostics.
#[must_use]
pub fn about(graph: &ArgumentGraph, text: Text) -> String {
    // Cannot fail, for the reasons given in [`json`].
    let mut about =
        serde_json::to_string_pretty(&convert::about(graph, Wording(text))).unwrap_or_default();
    about.push('\n');
    about
}

/// Writes the graph as JSON, node by node: memory does not grow with the graph. `out` should be
/// buffered.
///
/// # Errors
///
/// Whatever writing to `out` gives.
pub fn write_json(graph: &ArgumentGraph, text: Text, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &whole(graph, text)).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// The same in one line, without its end.
pub(super) fn write_line(
    graph: &ArgumentGraph,
    text: Text,
    out: &mut impl Write,
) -> io::Result<()> {
    serde_json::to_writer(out, &whole(graph, text)).map_err(io::Error::from)
}

/// Documents, nodes and edges, each as the contract has it.
#[cfg(feature = "parquet")]
pub(super) fn values(graph: &ArgumentGraph, text: Text) -> (Vec<Value>, Vec<Value>, Vec<Value>) {
    fn all<T: Serialize>(parts: impl IntoIterator<Item = T>) -> Vec<Value> {
        // Cannot fail, for the reasons given in [`json`].
        parts.into_iter().filter_map(|part| serde_json::to_value(part).ok()).collect()
    }
    let wording = Wording(text);
    (
        all(convert::about(graph, wording).documents),
        all(graph.nodes().flat_map(|node| convert::nodes(node, wording))),
        all(graph.edges().flat_map(|edge| convert::edges(graph, edge, wording))),
    )
}

/// The contract's whole, made while it is written.
fn whole(graph: &ArgumentGraph, text: Text) -> impl Serialize {
    let wording = Wording(text);
    wire::Graph {
        directed: true,
        multigraph: true,
        graph: convert::about(graph, wording),
        nodes: Each(move || graph.nodes().flat_map(move |node| convert::nodes(node, wording))),
        edges: Each(move || {
            graph.edges().flat_map(move |edge| convert::edges(graph, edge, wording))
        }),
    }
}
