//! Walks over the graph.

use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentInfo, Edge, EdgeKind, Node, NodeId, QuotationId,
    QuotationNode, SourceId, SourceNode,
};
use crate::model::{Anchor, Citation, Diagnostic, Offer, Relation};
use petgraph::Direction::{self, Incoming, Outgoing};
use petgraph::algo::kosaraju_scc;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::{EdgeFiltered, EdgeRef};
use std::collections::HashSet;

impl ArgumentGraph {
    /// The documents it was made from.
    #[must_use]
    pub fn documents(&self) -> &[DocumentInfo] {
        &self.documents
    }

    /// What should be looked at, in the order of the text.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic<Anchor, NodeId>] {
        &self.diagnostics
    }

    /// Adds diagnostics and puts all of them in text order; those without a place come last.
    pub fn extend_diagnostics(&mut self, more: Vec<Diagnostic<Anchor, NodeId>>) {
        self.diagnostics.extend(more);
        self.diagnostics.sort_by_key(|d| d.place.as_ref().map_or(usize::MAX, |p| p.start));
    }

    /// All nodes: sources, quotations, claims, each in text order.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        [&self.claims, &self.quotations, &self.sources]
            .into_iter()
            .flatten()
            .filter_map(|&i| self.inner.node_weight(i))
    }

    /// The claims, in text order.
    pub fn claims(&self) -> impl Iterator<Item = &ClaimNode> {
        self.claims.iter().filter_map(|&i| self.claim_at(i))
    }

    /// The quotations, in text order.
    pub fn quotations(&self) -> impl Iterator<Item = &QuotationNode> {
        self.quotations.iter().filter_map(|&i| self.quotation_at(i))
    }

    /// The sources, in the order in which they are first cited.
    pub fn sources(&self) -> impl Iterator<Item = &SourceNode> {
        self.sources.iter().filter_map(|&i| self.source_at(i))
    }

    /// All edges in the order of their ids, with both ends.
    pub fn edges(&self) -> impl Iterator<Item = (NodeId, &Edge, NodeId)> {
        self.inner.edge_indices().filter_map(|i| {
            let (from, to) = self.inner.edge_endpoints(i)?;
            let (from, to) = (self.inner.node_weight(from)?.id(), self.inner.node_weight(to)?.id());
            Some((from, self.inner.edge_weight(i)?, to))
        })
    }

    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.inner.node_weight(self.index(id)?)
    }

    /// The claim with this id.
    #[must_use]
    pub fn claim(&self, id: ClaimId) -> Option<&ClaimNode> {
        self.claim_at(self.index(NodeId::Claim(id))?)
    }

    /// The quotation with this id.
    #[must_use]
    pub fn quotation(&self, id: QuotationId) -> Option<&QuotationNode> {
        self.quotation_at(self.index(NodeId::Quotation(id))?)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<&SourceNode> {
        self.source_at(self.index(NodeId::Source(id))?)
    }

    /// The sources of a quotation, with the citations that lead to them, in the order of the edges.
    #[must_use]
    pub fn sources_of(&self, id: QuotationId) -> Vec<(&SourceNode, &Citation<Anchor>)> {
        self.ends(NodeId::Quotation(id), Incoming, |edge, node| match (&edge.kind, node) {
            (EdgeKind::SourceOf(citation), Node::Source(source)) => {
                Some((source, citation.as_ref()))
            }
            _ => None,
        })
    }

    /// The quotations from a source, with their citations, in the order of the edges.
    #[must_use]
    pub fn quotations_from(&self, id: SourceId) -> Vec<(&QuotationNode, &Citation<Anchor>)> {
        self.ends(NodeId::Source(id), Outgoing, |edge, node| match (&edge.kind, node) {
            (EdgeKind::SourceOf(citation), Node::Quotation(quotation)) => {
                Some((quotation, citation.as_ref()))
            }
            _ => None,
        })
    }

    /// The quotations offered for a claim, in the order of the edges.
    #[must_use]
    pub fn evidence_for(&self, id: ClaimId) -> Vec<(&QuotationNode, &Offer<Anchor>)> {
        self.ends(NodeId::Claim(id), Incoming, |edge, node| match (&edge.kind, node) {
            (EdgeKind::Offer(offer), Node::Quotation(quotation)) => Some((quotation, offer)),
            _ => None,
        })
    }

    /// The claims a quotation is offered for.
    #[must_use]
    pub fn offered_for(&self, id: QuotationId) -> Vec<(&ClaimNode, &Offer<Anchor>)> {
        self.ends(NodeId::Quotation(id), Outgoing, |edge, node| match (&edge.kind, node) {
            (EdgeKind::Offer(offer), Node::Claim(claim)) => Some((claim, offer)),
            _ => None,
        })
    }

    /// The claims that bear on a claim (its support and its attackers), in the order of the edges.
    #[must_use]
    pub fn claims_below(&self, id: ClaimId) -> Vec<(&ClaimNode, &Relation<Anchor>)> {
        self.ends(NodeId::Claim(id), Incoming, claim_end)
    }

    /// The claims that a claim bears on.
    #[must_use]
    pub fn claims_above(&self, id: ClaimId) -> Vec<(&ClaimNode, &Relation<Anchor>)> {
        self.ends(NodeId::Claim(id), Outgoing, claim_end)
    }

    /// Everything a node leads to, directly or through others, without itself; in the order in
    /// which a search in breadth meets it. Linear in what it meets.
    #[must_use]
    pub fn ancestors(&self, id: NodeId) -> Vec<NodeId> {
        self.reached(id, Outgoing)
    }

    /// Everything that leads to a node, directly or through others, without itself.
    #[must_use]
    pub fn support(&self, id: NodeId) -> Vec<NodeId> {
        self.reached(id, Incoming)
    }

    /// Claims that support one another in a circle, each circle in text order. Linear (Kosaraju, whose
    /// depth does not grow with the chain as Tarjan's does here).
    #[must_use]
    pub fn circles(&self) -> Vec<Vec<ClaimId>> {
        let relations = EdgeFiltered::from_fn(&self.inner, |e| {
            matches!(e.weight().kind, EdgeKind::Relation(_))
        });
        let mut circles: Vec<Vec<ClaimId>> = kosaraju_scc(&relations)
            .into_iter()
            .filter(|part| part.len() > 1 || part.iter().any(|&i| self.inner.contains_edge(i, i)))
            .map(|part| {
                let mut ids: Vec<_> =
                    part.into_iter().filter_map(|i| self.claim_at(i)).map(|c| c.id).collect();
                ids.sort_unstable();
                ids
            })
            .collect();
        circles.sort_unstable();
        circles
    }

    fn reached(&self, id: NodeId, way: Direction) -> Vec<NodeId> {
        let Some(start) = self.index(id) else { return Vec::new() };
        let mut seen = HashSet::from([start]);
        let mut queue = vec![start];
        let mut at = 0;
        while let Some(&node) = queue.get(at) {
            at += 1;
            for next in self.neighbours(node, way) {
                if seen.insert(next) {
                    queue.push(next);
                }
            }
        }
        queue[1..].iter().filter_map(|&i| self.inner.node_weight(i)).map(Node::id).collect()
    }

    /// Neighbours in the order in which the edges were added; petgraph gives them the other way round.
    fn neighbours(&self, node: NodeIndex, way: Direction) -> Vec<NodeIndex> {
        let mut found: Vec<_> = self.inner.neighbors_directed(node, way).collect();
        found.reverse();
        found
    }

    fn ends<'g, T>(
        &'g self,
        id: NodeId,
        way: Direction,
        mut pick: impl FnMut(&'g Edge, &'g Node) -> Option<T>,
    ) -> Vec<T> {
        let Some(index) = self.index(id) else { return Vec::new() };
        let mut edges: Vec<_> = self.inner.edges_directed(index, way).collect();
        edges.sort_unstable_by_key(|e| e.weight().id);
        edges
            .into_iter()
            .filter_map(|e| {
                let end = if way == Incoming { e.source() } else { e.target() };
                pick(e.weight(), self.inner.node_weight(end)?)
            })
            .collect()
    }

    fn index(&self, id: NodeId) -> Option<NodeIndex> {
        let (list, number) = match id {
            NodeId::Claim(id) => (&self.claims, id.number()),
            NodeId::Quotation(id) => (&self.quotations, id.number()),
            NodeId::Source(id) => (&self.sources, id.number()),
        };
        list.get((number as usize).checked_sub(1)?).copied()
    }

    fn claim_at(&self, index: NodeIndex) -> Option<&ClaimNode> {
        if let Some(Node::Claim(node)) = self.inner.node_weight(index) { Some(node) } else { None }
    }

    fn quotation_at(&self, index: NodeIndex) -> Option<&QuotationNode> {
        match self.inner.node_weight(index) {
            Some(Node::Quotation(node)) => Some(node),
            _ => None,
        }
    }

    fn source_at(&self, index: NodeIndex) -> Option<&SourceNode> {
        match self.inner.node_weight(index) {
            Some(Node::Source(node)) => Some(node),
            _ => None,
        }
    }
}

fn claim_end<'g>(edge: &'g Edge, node: &'g Node) -> Option<(&'g ClaimNode, &'g Relation<Anchor>)> {
    match (&edge.kind, node) {
        (EdgeKind::Relation(relation), Node::Claim(claim)) => Some((claim, relation)),
        _ => None,
    }
}
