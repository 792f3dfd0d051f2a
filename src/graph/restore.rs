//! A graph from its parts: one that was stored, or joined out of others.

use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentInfo, Edge, EdgeId, EdgeKind, Node, NodeId,
    QuotationId, QuotationNode, SourceId, SourceNode,
};
use crate::model::{Anchor, Diagnostic, NamedPerson};
use petgraph::stable_graph::NodeIndex;

/// All parts of a graph. A node's id is its place in the list of its kind, whatever the node says.
#[derive(Debug, Clone, Default)]
pub struct Parts {
    /// The documents, in the order of their ids.
    pub documents: Vec<DocumentInfo>,
    /// The claims.
    pub claims: Vec<ClaimNode>,
    /// The quotations.
    pub quotations: Vec<QuotationNode>,
    /// The sources. No two of them may have one key.
    pub sources: Vec<SourceNode>,
    /// The edges with both ends.
    pub edges: Vec<(NodeId, EdgeKind, NodeId)>,
    /// The people. Their indices are places in the lists of quotations and sources.
    pub people: Vec<NamedPerson<Anchor>>,
    /// What should be looked at.
    pub diagnostics: Vec<Diagnostic<Anchor, NodeId>>,
}

/// Why parts make no graph: the number of the edge that is wrong, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{wrong}")]
pub struct Unfit {
    /// Its place in the list of edges.
    pub edge: usize,
    /// What is wrong with it.
    pub wrong: String,
}

impl ArgumentGraph {
    /// The graph of these parts. Linear in them.
    ///
    /// # Errors
    ///
    /// Where an edge leads to a node that is not there, from a node to itself, or joins what its kind
    /// does not join.
    pub fn of_parts(parts: Parts) -> Result<Self, Unfit> {
        let mut graph = Self { documents: parts.documents, ..Self::default() };
        for mut node in parts.claims {
            node.id = ClaimId::after(graph.claims.len());
            let index = graph.inner.add_node(Node::Claim(node));
            graph.claims.push(index);
        }
        for mut node in parts.quotations {
            node.id = QuotationId::after(graph.quotations.len());
            let index = graph.inner.add_node(Node::Quotation(node));
            graph.quotations.push(index);
        }
        for mut node in parts.sources {
            node.id = SourceId::after(graph.sources.len());
            let key = node.source.key.clone();
            let index = graph.inner.add_node(Node::Source(node));
            graph.sources.push(index);
            graph.by_key.insert(key, index);
        }
        for (number, (from, kind, to)) in parts.edges.into_iter().enumerate() {
            let (start, end) = graph
                .fitting_ends(from, &kind, to)
                .map_err(|wrong| Unfit { edge: number, wrong })?;
            let id = EdgeId::after(graph.edges.len());
            graph.edges.push(graph.inner.add_edge(start, end, Edge { id, kind }));
        }
        parts.people.into_iter().for_each(|person| graph.restore_person(person));
        graph.diagnostics = parts.diagnostics;
        graph.sort_diagnostics();
        Ok(graph)
    }

    /// Where an edge begins and ends, if it may.
    fn fitting_ends(
        &self,
        from: NodeId,
        kind: &EdgeKind,
        to: NodeId,
    ) -> Result<(NodeIndex, NodeIndex), String> {
        let index = |id: NodeId| self.index(id).ok_or_else(|| format!("there is no {id}"));
        let fits = match kind {
            EdgeKind::SourceOf(_) => {
                matches!((from, to), (NodeId::Source(_), NodeId::Quotation(_)))
            }
            EdgeKind::Offer(_) => matches!((from, to), (NodeId::Quotation(_), NodeId::Claim(_))),
            EdgeKind::Relation(_) => matches!((from, to), (NodeId::Claim(_), NodeId::Claim(_))),
            EdgeKind::QuotedIn(_) => matches!((from, to), (NodeId::Source(_), NodeId::Source(_))),
        };
        if !fits {
            return Err(format!("no edge `{}` runs from {from} to {to}", kind.name()));
        }
        if from == to {
            return Err(format!("the edge runs from {from} to itself"));
        }
        Ok((index(from)?, index(to)?))
    }
}
