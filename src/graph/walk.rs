//! Walks over the graph.

use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentId, DocumentInfo, Edge, EdgeId, EdgeKind, Node,
    NodeId, QuotationId, QuotationNode, SourceId, SourceNode,
};
use crate::model::{Anchor, Citation, Diagnostic, Offer, Relation, Whereabouts};
use petgraph::Direction::{self, Incoming, Outgoing};
use petgraph::stable_graph::{EdgeIndex, NodeIndex};
use petgraph::visit::EdgeRef;
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

    /// Adds diagnostics and puts all of them in text order; those of the whole graph, which have no
    /// place, come last.
    pub fn extend_diagnostics(&mut self, more: Vec<Diagnostic<Anchor, NodeId>>) {
        self.diagnostics.extend(more);
        self.sort_diagnostics();
    }

    pub(super) fn sort_diagnostics(&mut self) {
        let key = |place: &Anchor| (place.document, place.start);
        self.diagnostics.sort_by_key(|d| d.place.as_ref().map_or((u32::MAX, 0), key));
    }

    /// The document with this id.
    #[must_use]
    pub fn document(&self, id: DocumentId) -> Option<&DocumentInfo> {
        self.documents.get(id.slot())
    }

    /// Where an anchor lies in the file its document was read from. Four binary searches.
    #[must_use]
    pub fn whereabouts(&self, anchor: &Anchor) -> Whereabouts<'_> {
        let document = DocumentId::from_number(anchor.document).and_then(|id| self.document(id));
        document.map(|d| d.landmarks.at(anchor.start)).unwrap_or_default()
    }

    /// All nodes: claims, quotations, sources, each in text order.
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
        self.edges.iter().filter_map(|&i| self.edge_at(i))
    }

    /// The edge with this id, with both ends.
    #[must_use]
    pub fn edge(&self, id: EdgeId) -> Option<(NodeId, &Edge, NodeId)> {
        self.edge_at(*self.edges.get(id.slot())?)
    }

    /// The edges that end or begin at a node, with both ends, in the order of their ids.
    #[must_use]
    pub fn edges_at(&self, id: NodeId) -> Vec<(NodeId, &Edge, NodeId)> {
        let Some(index) = self.index(id) else { return Vec::new() };
        let mut edges: Vec<_> = [Incoming, Outgoing]
            .into_iter()
            .flat_map(|way| self.inner.edges_directed(index, way))
            .filter_map(|edge| self.edge_at(edge.id()))
            .collect();
        edges.sort_unstable_by_key(|(_, edge, _)| edge.id);
        edges
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

    pub(super) fn index(&self, id: NodeId) -> Option<NodeIndex> {
        let (list, slot) = match id {
            NodeId::Claim(id) => (&self.claims, id.slot()),
            NodeId::Quotation(id) => (&self.quotations, id.slot()),
            NodeId::Source(id) => (&self.sources, id.slot()),
        };
        list.get(slot).copied()
    }

    fn edge_at(&self, index: EdgeIndex) -> Option<(NodeId, &Edge, NodeId)> {
        let (from, to) = self.inner.edge_endpoints(index)?;
        let (from, to) = (self.inner.node_weight(from)?.id(), self.inner.node_weight(to)?.id());
        Some((from, self.inner.edge_weight(index)?, to))
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

#[cfg(test)]
mod tests {
    use super::super::testing::{document, place};
    use super::*;
    use crate::model::{
        Argument, Citations, Claim, Findings, Item, Person, Quotation,
        RelationKind::{Attacks, Restates, Supports},
        Role, Source,
    };

    /// c2 and c4 support c1, c3 attacks c2, c5 restates c1; q1 is for c2, q2 for c3; both from s1.
    fn graph() -> ArgumentGraph {
        let claim = |words: &str, role| Claim::new(place(words), role);
        let person = Person { family: "Hale".to_owned(), given: String::new() };
        let item = Item { authors: vec![person], ..Item::default() };
        let cited = place("(Hale, 41)");
        let mut graph = ArgumentGraph::new();
        graph.add(
            &document(),
            Findings {
                claims: vec![
                    claim("Salt made the town.", Role::Thesis),
                    claim("The mill fed it.", Role::Main),
                    claim("Some say", Role::Reported),
                    claim("the sea did it", Role::Claim),
                    claim("It was salt", Role::Claim),
                ],
                quotations: vec![
                    Quotation::new(place("nine hundred mouths")),
                    Quotation::new(place("the sea")),
                ],
                citations: Citations {
                    sources: vec![Source::new(item, cited)],
                    citations: vec![Citation::new(cited, 0, vec![0, 1])],
                    quoted_in: Vec::new(),
                },
                argument: Argument {
                    relations: vec![
                        Relation::new(1, Supports, 0, place("Hale writes")),
                        Relation::new(3, Supports, 0, place("Hale writes")),
                        Relation::new(2, Attacks, 1, place("Hale writes")),
                        Relation::new(4, Restates, 0, place("Hale writes")),
                    ],
                    offers: vec![
                        Offer::new(0, 1, place("Hale writes")),
                        Offer::new(1, 2, place("Hale writes")),
                    ],
                },
                ..Findings::default()
            },
        );
        graph
    }

    fn check<I: ToString>(found: impl IntoIterator<Item = I>, expect: &str) {
        let found: Vec<String> = found.into_iter().map(|id| id.to_string()).collect();
        assert_eq!(found.join(" "), expect);
    }

    fn claim(number: u32) -> ClaimId {
        ClaimId::from_number(number).unwrap()
    }

    fn quotation(number: u32) -> QuotationId {
        QuotationId::from_number(number).unwrap()
    }

    #[test]
    fn one_step_walks_follow_the_order_of_the_edges() {
        let graph = graph();
        let source = SourceId::from_number(1).unwrap();
        check(graph.claims_below(claim(1)).iter().map(|(c, _)| c.id), "c2 c4 c5");
        check(graph.claims_above(claim(3)).iter().map(|(c, _)| c.id), "c2");
        check(graph.evidence_for(claim(2)).iter().map(|(q, _)| q.id), "q1");
        check(graph.offered_for(quotation(2)).iter().map(|(c, _)| c.id), "c3");
        check(graph.quotations_from(source).iter().map(|(q, _)| q.id), "q1 q2");
        check(graph.sources_of(quotation(2)).iter().map(|(s, _)| s.id), "s1");
        check(graph.edges_at(claim(2).into()).iter().map(|(_, e, _)| e.id), "e3 e5 e7");
    }

    #[test]
    fn long_walks_reach_everything_once_and_not_the_start() {
        let graph = graph();
        check(graph.support(claim(1).into()), "c2 c4 c5 q1 c3 s1 q2");
        check(graph.ancestors(NodeId::Source(SourceId::from_number(1).unwrap())), "q1 q2 c2 c3 c1");
        check(graph.ancestors(claim(1).into()), "");
    }

    #[test]
    fn look_ups_by_id_find_what_the_lists_hold_and_nothing_else() {
        let graph = graph();
        for node in graph.nodes() {
            assert_eq!(graph.node(node.id()), Some(node));
        }
        for (from, edge, to) in graph.edges() {
            assert_eq!(graph.edge(edge.id), Some((from, edge, to)));
        }
        let (document, stranger) = (graph.claim(claim(1)).unwrap().document, claim(6));
        assert_eq!(graph.document(document).unwrap().characters, document_length());
        assert!(graph.claim(stranger).is_none() && graph.node(stranger.into()).is_none());
        assert!(graph.edge(EdgeId::from_number(99).unwrap()).is_none());
        check(graph.support(stranger.into()), "");
        check(graph.edges_at(stranger.into()).iter().map(|(_, e, _)| e.id), "");
    }

    fn document_length() -> usize {
        document().text().chars().count()
    }
}
