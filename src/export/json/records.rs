//! The JSON cut into its records, for a format that writes them one by one.

use super::super::wording::Wording;
use super::{convert, wire};
use crate::graph::ArgumentGraph;
use crate::model::Item;
use serde::Serialize;

/// One record.
#[derive(Serialize)]
#[serde(untagged)]
pub(in crate::export) enum Record<'g> {
    /// What concerns the graph as a whole.
    About(Box<wire::About<'g>>),
    /// A node.
    Node(wire::Node<'g>),
    /// An edge.
    Edge(wire::Edge<'g>),
}

pub(in crate::export) fn about(graph: &ArgumentGraph, wording: Wording) -> Record<'_> {
    Record::About(Box::new(convert::about(graph, wording)))
}

pub(in crate::export) fn nodes(
    graph: &ArgumentGraph,
    wording: Wording,
) -> impl Iterator<Item = Record<'_>> {
    graph.nodes().flat_map(move |node| convert::nodes(node, wording)).map(Record::Node)
}

pub(in crate::export) fn edges(
    graph: &ArgumentGraph,
    wording: Wording,
) -> impl Iterator<Item = Record<'_>> {
    graph.edges().flat_map(move |edge| convert::edges(graph, edge, wording)).map(Record::Edge)
}

/// A work as a CSL-JSON item, without its id.
pub(in crate::export) fn csl(item: &Item) -> wire::Csl<'_> {
    convert::csl(item)
}
