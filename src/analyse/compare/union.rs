//! Both drafts as one graph, to be drawn: the new one with what went from the old.

use super::{Change, Comparison};
use crate::graph::{
    ArgumentGraph, ClaimId, EdgeId, EdgeKind, Node, NodeId, Parts, QuotationId, SourceId,
};
use std::collections::BTreeMap;

/// What became of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Only the new draft has it.
    Added,
    /// Only the old draft has it.
    Removed,
    /// Both have it, and something about it is another.
    Changed,
}

/// Two drafts as one graph.
#[derive(Debug, Clone, Default)]
pub struct Union {
    /// The new graph, and behind its nodes and edges those that went from the old one.
    pub graph: ArgumentGraph,
    /// What became of nodes; the others are the same.
    pub nodes: BTreeMap<NodeId, Fate>,
    /// What became of edges; the others are the same.
    pub edges: BTreeMap<EdgeId, Fate>,
    /// The ids that nodes had in the old graph, of those that were removed.
    pub was: BTreeMap<NodeId, NodeId>,
}

impl Union {
    /// Of two graphs and what lies between them. Linear in both.
    #[must_use]
    pub fn of(comparison: &Comparison, [old, new]: [&ArgumentGraph; 2]) -> Self {
        let mut making = Making {
            nodes: BTreeMap::new(),
            edges: BTreeMap::new(),
            now: BTreeMap::new(),
            was: BTreeMap::new(),
        };
        let mut parts = parts(new);
        making.now.extend(comparison.kept.iter().copied());
        making.fates(&comparison.claims);
        making.fates(&comparison.quotations);
        making.fates(&comparison.sources);
        making.gone(&comparison.claims, old, &mut parts);
        making.gone(&comparison.quotations, old, &mut parts);
        making.gone(&comparison.sources, old, &mut parts);
        for (from, edge, to) in new.edges() {
            let ends = [from, to].map(|id| making.nodes.get(&id) == Some(&Fate::Added));
            if ends.contains(&true) {
                making.edges.insert(edge.id, Fate::Added);
            }
        }
        let mut gone: Vec<EdgeId> = Vec::new();
        for change in &comparison.relations {
            match change {
                Change::Added(id) => {
                    making.edges.insert(*id, Fate::Added);
                }
                Change::Changed { new, .. } => {
                    making.edges.insert(*new, Fate::Changed);
                }
                Change::Removed(id) => gone.push(*id),
            }
        }
        gone.sort_unstable();
        for (from, edge, to) in old.edges() {
            let (Some(&a), Some(&b)) = (making.now.get(&from), making.now.get(&to)) else {
                continue;
            };
            let with_node = [a, b].iter().any(|id| making.nodes.get(id) == Some(&Fate::Removed));
            if with_node || gone.binary_search(&edge.id).is_ok() {
                parts.edges.push((a, edge.kind.clone(), b));
                let number = u32::try_from(parts.edges.len()).unwrap_or(u32::MAX);
                making.edges.extend(EdgeId::from_number(number).map(|id| (id, Fate::Removed)));
            }
        }
        // Ends and kinds are those of graphs, so nothing can be wrong with them.
        let graph = ArgumentGraph::of_parts(parts).unwrap_or_default();
        Self { graph, nodes: making.nodes, edges: making.edges, was: making.was }
    }
}

struct Making {
    nodes: BTreeMap<NodeId, Fate>,
    edges: BTreeMap<EdgeId, Fate>,
    /// Where the nodes of the old graph are now.
    now: BTreeMap<NodeId, NodeId>,
    was: BTreeMap<NodeId, NodeId>,
}

impl Making {
    fn fates<I: Copy + Into<NodeId>>(&mut self, changes: &[Change<I>]) {
        for change in changes {
            match change {
                Change::Added(id) => {
                    self.nodes.insert((*id).into(), Fate::Added);
                }
                Change::Changed { new, .. } => {
                    self.nodes.insert((*new).into(), Fate::Changed);
                }
                Change::Removed(_) => {}
            }
        }
    }

    fn gone<I: Copy + Into<NodeId>>(
        &mut self,
        changes: &[Change<I>],
        old: &ArgumentGraph,
        parts: &mut Parts,
    ) {
        for change in changes {
            let Change::Removed(id) = change else { continue };
            let Some(node) = old.node((*id).into()) else { continue };
            let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
            let is = match node.clone() {
                Node::Claim(node) => {
                    parts.claims.push(node);
                    ClaimId::from_number(number(parts.claims.len())).map(NodeId::Claim)
                }
                Node::Quotation(node) => {
                    parts.quotations.push(node);
                    QuotationId::from_number(number(parts.quotations.len())).map(NodeId::Quotation)
                }
                Node::Source(mut node) => {
                    // Two works of one key may not stand in one graph.
                    node.source.key.push_str("#old");
                    parts.sources.push(node);
                    SourceId::from_number(number(parts.sources.len())).map(NodeId::Source)
                }
            };
            if let Some(is) = is {
                self.now.insert((*id).into(), is);
                self.nodes.insert(is, Fate::Removed);
                self.was.insert(is, (*id).into());
            }
        }
    }
}

/// The parts of a graph that a map shows.
fn parts(graph: &ArgumentGraph) -> Parts {
    let edges = graph.edges().map(|(from, edge, to)| (from, EdgeKind::clone(&edge.kind), to));
    Parts {
        documents: graph.documents().to_vec(),
        claims: graph.claims().cloned().collect(),
        quotations: graph.quotations().cloned().collect(),
        sources: graph.sources().cloned().collect(),
        edges: edges.collect(),
        people: Vec::new(),
        diagnostics: Vec::new(),
    }
}
