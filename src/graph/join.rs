//! Two graphs become one: joined on their sources and people, as documents are that are read together.

use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentId, DocumentInfo, Edge, EdgeId, EdgeKind, Node,
    NodeId, QuotationId, QuotationNode, SourceId, SourceNode,
};
use crate::model::{Anchor, Code, Diagnostic};
use petgraph::stable_graph::NodeIndex;
use std::collections::{BTreeMap, HashMap};

impl ArgumentGraph {
    /// Adds the documents of another graph with all that was found in them, behind its own. A source that
    /// is here under the same key is joined to it, and so is a person whom nothing tells apart; ids count
    /// on. What a graph says of all its documents together (that one source carries most) is left out: it
    /// is another graph now, and is to be looked at anew. Linear in the other graph.
    ///
    /// A graph of one document comes to the same as if the document itself had been [added](Self::add).
    /// People of a graph of several are joined as they are there.
    pub fn join(&mut self, other: Self) {
        let documents = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let mut guest =
            Guest { graph: self, documents, indices: HashMap::new(), ids: BTreeMap::new() };
        let Self {
            documents,
            mut inner,
            claims,
            quotations,
            sources,
            edges,
            people,
            diagnostics,
            ..
        } = other;
        documents.into_iter().for_each(|info| guest.document(info));
        // The last edge first: at a node with many it is found at once, and others only after all of them.
        let mut ties: Vec<(NodeIndex, Edge, NodeIndex)> = Vec::with_capacity(edges.len());
        for index in edges.into_iter().rev() {
            let ends = inner.edge_endpoints(index);
            ties.extend(ends.zip(inner.remove_edge(index)).map(|((a, b), edge)| (a, edge, b)));
        }
        for index in sources.into_iter().chain(quotations).chain(claims) {
            if let Some(node) = inner.remove_node(index) {
                guest.node(index, node);
            }
        }
        guest.people(people);
        for (from, edge, to) in ties.into_iter().rev() {
            guest.edge(from, edge.kind, to);
        }
        diagnostics.into_iter().for_each(|told| guest.diagnostic(told));
        self.sort_diagnostics();
    }
}

/// Another graph on its way into this one.
struct Guest<'g> {
    graph: &'g mut ArgumentGraph,
    /// How many documents were here before.
    documents: u32,
    /// Where each of its nodes has come to, by its index there.
    indices: HashMap<NodeIndex, NodeIndex>,
    /// The id of each now, by its id there.
    ids: BTreeMap<NodeId, NodeId>,
}

impl Guest<'_> {
    fn moved(&self) -> impl FnMut(Anchor) -> Anchor + use<> {
        let by = self.documents;
        move |place| {
            let number = place.document;
            place.inside(if number == 0 { 0 } else { number.saturating_add(by) })
        }
    }

    fn document_id(&self, id: DocumentId) -> DocumentId {
        DocumentId::after(id.slot() + self.documents as usize)
    }

    fn document(&mut self, info: DocumentInfo) {
        let id = DocumentId::after(self.graph.documents.len());
        let beginning = info.beginning.inside(id.number());
        self.graph.documents.push(DocumentInfo { id, beginning, ..info });
    }

    fn node(&mut self, index: NodeIndex, node: Node) {
        let was = node.id();
        let is = match node {
            Node::Claim(node) => self.claim(node),
            Node::Quotation(node) => self.quotation(node),
            Node::Source(node) => self.source(node),
        };
        self.indices.insert(index, is);
        self.ids.extend(self.graph.inner.node_weight(is).map(|node| (was, node.id())));
    }

    fn claim(&mut self, node: ClaimNode) -> NodeIndex {
        let node = ClaimNode {
            id: ClaimId::after(self.graph.claims.len()),
            document: self.document_id(node.document),
            claim: node.claim.map_places(&mut self.moved()),
            text: node.text,
        };
        let index = self.graph.inner.add_node(Node::Claim(node));
        self.graph.claims.push(index);
        index
    }

    fn quotation(&mut self, node: QuotationNode) -> NodeIndex {
        let node = QuotationNode {
            id: QuotationId::after(self.graph.quotations.len()),
            document: self.document_id(node.document),
            quotation: node.quotation.map_places(&mut self.moved()),
            text: node.text,
            speaker: node.speaker.map(|said| said.map_places(&mut self.moved())),
        };
        let index = self.graph.inner.add_node(Node::Quotation(node));
        self.graph.quotations.push(index);
        index
    }

    fn source(&mut self, node: SourceNode) -> NodeIndex {
        let mut moved = self.moved();
        let source = node.source.map_places(&mut moved);
        let pointers = node.pointers.into_iter().map(|c| c.map_places(&mut moved));
        if let Some(&index) = self.graph.by_key.get(&source.key) {
            if let Some(Node::Source(known)) = self.graph.inner.node_weight_mut(index) {
                known.source.cited_as.extend(source.cited_as);
                known.source.entry = known.source.entry.take().or(source.entry);
                known.pointers.extend(pointers);
            }
            return index;
        }
        let id = SourceId::after(self.graph.sources.len());
        let (key, pointers) = (source.key.clone(), pointers.collect());
        let node = SourceNode { id, source, label: node.label, pointers };
        let index = self.graph.inner.add_node(Node::Source(node));
        self.graph.sources.push(index);
        self.graph.by_key.insert(key, index);
        index
    }

    fn people(&mut self, people: Vec<super::PersonInfo>) {
        let (mut quotations, mut sources) = (Vec::new(), Vec::new());
        for (&was, &is) in &self.ids {
            match (was, is) {
                (NodeId::Quotation(was), NodeId::Quotation(is)) => {
                    put(&mut quotations, was.slot(), is);
                }
                (NodeId::Source(was), NodeId::Source(is)) => put(&mut sources, was.slot(), is),
                _ => {}
            }
        }
        let mut moved = self.moved();
        let people = people.into_iter().map(|info| info.named().map_places(&mut moved)).collect();
        self.graph.add_people(people, &quotations, &sources);
    }

    fn edge(&mut self, from: NodeIndex, kind: EdgeKind, to: NodeIndex) {
        let (Some(&from), Some(&to)) = (self.indices.get(&from), self.indices.get(&to)) else {
            return;
        };
        let mut moved = self.moved();
        let kind = match kind {
            EdgeKind::SourceOf(citation) => {
                EdgeKind::SourceOf(Box::new(citation.map_places(&mut moved)))
            }
            EdgeKind::Offer(offer) => EdgeKind::Offer(offer.map_places(&mut moved)),
            EdgeKind::Relation(relation) => EdgeKind::Relation(relation.map_places(&mut moved)),
            EdgeKind::QuotedIn(locator) => EdgeKind::QuotedIn(locator),
        };
        if from != to {
            let id = EdgeId::after(self.graph.edges.len());
            self.graph.edges.push(self.graph.inner.add_edge(from, to, Edge { id, kind }));
        }
    }

    fn diagnostic(&mut self, told: Diagnostic<Anchor, NodeId>) {
        if told.code == Code::SourceCarriesMost {
            return;
        }
        let subjects = told.subjects.iter().filter_map(|id| self.ids.get(id).copied()).collect();
        let place = told.place.map(self.moved());
        self.graph.diagnostics.push(Diagnostic { place, subjects, ..told });
    }
}

fn put<T: Clone>(list: &mut Vec<Option<T>>, at: usize, what: T) {
    if list.len() <= at {
        list.resize(at + 1, None);
    }
    if let Some(slot) = list.get_mut(at) {
        *slot = Some(what);
    }
}
