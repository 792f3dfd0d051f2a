//! What every part of a drawing needs to know.

use crate::graph::ArgumentGraph;
use crate::render::chip::Chips;
use crate::render::theme::Measures;
use crate::render::{Map, Nodes};

/// What every part of a drawing needs to know.
pub(super) struct Scene<'g> {
    pub(super) graph: &'g ArgumentGraph,
    pub(super) map: &'g Map,
    pub(super) chips: Chips,
    pub(super) measures: Measures,
    /// Whether there is more than one document, so that places need its id.
    pub(super) several: bool,
}

impl<'g> Scene<'g> {
    pub(super) fn new(graph: &'g ArgumentGraph, map: &'g Map) -> Self {
        let nodes = graph.claims().count() + graph.quotations().count();
        let measures = match map.nodes {
            Nodes::Cards => Measures::cards(nodes),
            Nodes::Separate => Measures::separate(),
        };
        let several = graph.documents().len() > 1;
        Self { graph, map, chips: Chips::new(graph), measures, several }
    }
}
