//! What every view of a graph needs to know: made once, for as many pictures as are drawn of it.

use super::chip::Chips;
use super::plan::{Plan, plan};
use super::theme::Measures;
use super::{Map, Nodes};
use crate::analyse::{self, Report};
use crate::graph::ArgumentGraph;

/// What every view of a graph needs to know.
pub(super) struct Scene<'g> {
    pub(super) graph: &'g ArgumentGraph,
    pub(super) map: &'g Map,
    pub(super) report: Report,
    pub(super) plan: Plan<'g>,
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
        let report = analyse::report(graph);
        let plan = plan(graph, &report);
        let several = graph.documents().len() > 1;
        Self { graph, map, report, plan, chips: Chips::new(graph), measures, several }
    }
}
