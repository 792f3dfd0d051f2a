//! Findings become nodes and edges.

use super::anchors::Anchors;
use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentId, DocumentInfo, Edge, EdgeId, EdgeKind, Node,
    NodeId, QuotationId, QuotationNode, SourceId, SourceNode,
};
use crate::model::{
    Anchor, Attribution, Citations, Claim, Diagnostic, Document, Findings, ItemKind, NamedPerson,
    Quotation, Source, Subject,
};
use crate::text::Span;
use petgraph::stable_graph::NodeIndex;

impl ArgumentGraph {
    /// A graph with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document and what was found in it. A source that an earlier document has under the
    /// same key is joined to it. An index that points outside of the findings' lists is dropped with
    /// whatever it belongs to, and so is a claim's relation to itself. Linear in document and findings.
    pub fn add(&mut self, document: &Document, findings: Findings) -> DocumentId {
        let id = DocumentId::after(self.documents.len());
        let anchors = Anchors::new(document, id);
        self.documents.push(info(id, document, &anchors));
        let mut page = Page {
            graph: self,
            document,
            id,
            anchors,
            claims: Vec::with_capacity(findings.claims.len()),
            quotations: Vec::with_capacity(findings.quotations.len()),
            sources: Vec::with_capacity(findings.citations.sources.len()),
        };
        let Citations { sources, citations, quoted_in } = findings.citations;
        sources.into_iter().for_each(|source| page.source(source));
        let speakers = by_quotation(findings.attributions, findings.quotations.len());
        findings.quotations.into_iter().zip(speakers).for_each(|(q, s)| page.quotation(q, s));
        page.people(findings.people);
        findings.claims.into_iter().for_each(|claim| page.claim(claim));
        citations.into_iter().for_each(|citation| page.citation(citation));
        for link in quoted_in {
            let ends = (page.sources.get(link.inner), page.sources.get(link.container));
            page.connect(ends.0.copied(), ends.1.copied(), EdgeKind::QuotedIn(link.locator));
        }
        for offer in findings.argument.offers {
            let ends = (page.quotations.get(offer.quotation), page.claims.get(offer.claim));
            let (from, to) = (ends.0.copied(), ends.1.copied());
            let kind = EdgeKind::Offer(offer.map_places(&mut page.places()));
            page.connect(from, to, kind);
        }
        for relation in findings.argument.relations {
            let ends = (page.claims.get(relation.from), page.claims.get(relation.to));
            let (from, to) = (ends.0.copied(), ends.1.copied());
            let kind = EdgeKind::Relation(relation.map_places(&mut page.places()));
            page.connect(from, to, kind);
        }
        findings.diagnostics.into_iter().for_each(|diagnostic| page.diagnostic(diagnostic));
        self.sort_diagnostics();
        id
    }

    /// Adds a source, or joins it to the one that has its key.
    fn add_source(&mut self, source: Source<Anchor>) -> NodeIndex {
        if let Some(&index) = self.by_key.get(&source.key) {
            if let Some(Node::Source(known)) = self.inner.node_weight_mut(index) {
                known.source.cited_as.extend(source.cited_as);
                known.source.entry = known.source.entry.take().or(source.entry);
            }
            return index;
        }
        let key = source.key.clone();
        let node = SourceNode {
            id: SourceId::after(self.sources.len()),
            label: label(&source),
            source,
            pointers: Vec::new(),
        };
        let index = self.inner.add_node(Node::Source(node));
        self.sources.push(index);
        self.by_key.insert(key, index);
        index
    }
}

/// A document on its way into the graph, with the nodes of its findings by their index there.
struct Page<'g, 'd> {
    graph: &'g mut ArgumentGraph,
    document: &'d Document,
    id: DocumentId,
    anchors: Anchors<'d>,
    claims: Vec<NodeIndex>,
    quotations: Vec<NodeIndex>,
    sources: Vec<NodeIndex>,
}

impl Page<'_, '_> {
    fn places(&self) -> impl FnMut(Span) -> Anchor {
        |span| self.anchors.anchor(span)
    }

    fn source(&mut self, source: Source) {
        let source = source.map_places(&mut self.places());
        self.sources.push(self.graph.add_source(source));
    }

    fn quotation(&mut self, quotation: Quotation, speaker: Option<Attribution>) {
        let node = QuotationNode {
            id: QuotationId::after(self.graph.quotations.len()),
            document: self.id,
            text: self.document.words_in(quotation.parts()),
            quotation: quotation.map_places(&mut self.places()),
            speaker: speaker.map(|s| s.map_places(&mut self.places())),
        };
        let index = self.graph.inner.add_node(Node::Quotation(node));
        self.graph.quotations.push(index);
        self.quotations.push(index);
    }

    fn claim(&mut self, claim: Claim) {
        let node = ClaimNode {
            id: ClaimId::after(self.graph.claims.len()),
            document: self.id,
            text: self.document.words_at(claim.place),
            claim: claim.map_places(&mut self.places()),
        };
        let index = self.graph.inner.add_node(Node::Claim(node));
        self.graph.claims.push(index);
        self.claims.push(index);
    }

    fn people(&mut self, people: Vec<NamedPerson>) {
        let people = people.into_iter().map(|p| p.map_places(&mut self.places())).collect();
        let id = |index: &NodeIndex| self.graph.inner.node_weight(*index).map(Node::id);
        let quotations: Vec<_> = (self.quotations.iter().map(id))
            .map(|id| if let Some(NodeId::Quotation(id)) = id { Some(id) } else { None })
            .collect();
        let sources: Vec<_> = (self.sources.iter().map(id))
            .map(|id| if let Some(NodeId::Source(id)) = id { Some(id) } else { None })
            .collect();
        self.graph.add_people(people, &quotations, &sources);
    }

    /// One edge from its source for each quotation a citation backs; one that backs none is kept at
    /// the source.
    fn citation(&mut self, citation: crate::model::Citation) {
        let Some(&source) = self.sources.get(citation.source) else { return };
        let citation = citation.map_places(&mut self.places());
        let quotations: Vec<_> =
            citation.quotations.iter().filter_map(|&q| self.quotations.get(q).copied()).collect();
        for &quotation in &quotations {
            let kind = EdgeKind::SourceOf(Box::new(citation.clone()));
            self.connect(Some(source), Some(quotation), kind);
        }
        if quotations.is_empty()
            && let Some(Node::Source(node)) = self.graph.inner.node_weight_mut(source)
        {
            node.pointers.push(citation);
        }
    }

    /// Joins two nodes, if both are there and are two.
    fn connect(&mut self, from: Option<NodeIndex>, to: Option<NodeIndex>, kind: EdgeKind) {
        let (Some(from), Some(to)) = (from, to) else { return };
        if from != to {
            let id = EdgeId::after(self.graph.edges.len());
            self.graph.edges.push(self.graph.inner.add_edge(from, to, Edge { id, kind }));
        }
    }

    /// A diagnostic without a place concerns the whole document and is placed, empty, at its beginning:
    /// that says which document.
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        let node_of = |subject: &Subject| -> Option<NodeId> {
            let index = match *subject {
                Subject::Quotation(i) => self.quotations.get(i),
                Subject::Claim(i) => self.claims.get(i),
                Subject::Source(i) => self.sources.get(i),
            };
            index.and_then(|&i| self.graph.inner.node_weight(i)).map(Node::id)
        };
        let subjects = diagnostic.subjects.iter().filter_map(node_of).collect();
        self.graph.diagnostics.push(Diagnostic {
            code: diagnostic.code,
            severity: diagnostic.severity,
            message: diagnostic.message,
            hint: diagnostic.hint,
            place: Some(self.anchors.anchor(diagnostic.place.unwrap_or_default())),
            subjects,
        });
    }
}

/// The speaker of each quotation; where two are given, the later one.
fn by_quotation(attributions: Vec<Attribution>, quotations: usize) -> Vec<Option<Attribution>> {
    let mut speakers = vec![None; quotations];
    for attribution in attributions {
        if let Some(slot) = speakers.get_mut(attribution.quotation) {
            *slot = Some(attribution);
        }
    }
    speakers
}

fn info(id: DocumentId, document: &Document, anchors: &Anchors<'_>) -> DocumentInfo {
    let words_at = |span: Option<Span>| span.map(|s| document.words_at(s));
    DocumentInfo {
        id,
        name: document.name.clone(),
        title: words_at(document.title),
        author: words_at(document.author),
        date: words_at(document.date),
        language: document.language_code.clone(),
        sha256: document.sha256.clone(),
        characters: anchors.total(),
        words: document.prose().split_whitespace().count(),
        paragraphs: document.blocks.len(),
        beginning: anchors.anchor(Span::default()),
        landmarks: anchors.landmarks(),
    }
}

/// "Stalin, Works 5", from what the citations say.
fn label(source: &Source<Anchor>) -> String {
    let item = &source.item;
    let makers = if item.authors.is_empty() { &item.editors } else { &item.authors };
    let author = match makers.as_slice() {
        [] => String::new(),
        [one] => one.family.clone(),
        [one, two] => format!("{} & {}", one.family, two.family),
        [one, ..] => format!("{} …", one.family),
    };
    let mut parts: Vec<&str> =
        [author.as_str(), item.title.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    if item.title.is_empty() {
        parts.extend(item.year.as_deref());
    }
    let label = parts.join(", ");
    match &item.volume {
        // The volume of an article is its journal's.
        Some(volume) if !item.title.is_empty() && item.kind != ItemKind::Article => {
            format!("{label} {volume}")
        }
        _ => label,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{document, place};
    use super::*;
    use crate::model::{
        Argument, Citation, Code, Item, Locator, Offer, Person, QuotedIn, Relation, RelationKind,
        Role, Severity,
    };

    /// What the graph says in lines: nodes, then edges.
    fn check(findings: Findings, expect: &[&str]) {
        let mut graph = ArgumentGraph::new();
        graph.add(&document(), findings);
        let nodes = graph.nodes().map(|n| format!("{} {}", n.id(), n.words()));
        let edges = graph
            .edges()
            .map(|(from, edge, to)| format!("{} {from} {} {to}", edge.id, edge.kind.name()));
        assert_eq!(nodes.chain(edges).collect::<Vec<_>>(), expect);
    }

    fn hale(volume: &str) -> Source {
        let person = Person { family: "Hale".to_owned(), given: "J.".to_owned() };
        let item = Item {
            authors: vec![person],
            title: "Salt".to_owned(),
            volume: Some(volume.to_owned()),
            ..Item::default()
        };
        Source::new(item, place("(Hale, 41)"))
    }

    #[test]
    fn findings_become_nodes_and_edges_in_their_order() {
        let findings = Findings {
            claims: vec![
                Claim::new(place("Salt made the town."), Role::Thesis),
                Claim::new(place("The mill fed it."), Role::Main),
            ],
            quotations: vec![Quotation::new(place("nine hundred mouths"))],
            citations: Citations {
                sources: vec![hale("1"), hale("2")],
                citations: vec![
                    Citation::new(place("(Hale, 41)"), 0, vec![0]),
                    Citation::new(place("(Hale, 41)"), 1, vec![]),
                ],
                quoted_in: vec![QuotedIn { inner: 1, container: 0, locator: None }],
            },
            argument: Argument {
                relations: vec![Relation::new(1, RelationKind::Supports, 0, place("Hale writes"))],
                offers: vec![Offer::new(0, 1, place("Hale writes"))],
            },
            ..Findings::default()
        };
        check(
            findings,
            &[
                "c1 Salt made the town.",
                "c2 The mill fed it.",
                "q1 nine hundred mouths",
                "s1 Hale, Salt 1",
                "s2 Hale, Salt 2",
                "e1 s1 source-of q1",
                "e2 s2 quoted-in s1",
                "e3 q1 supports c2",
                "e4 c2 supports c1",
            ],
        );
    }

    #[test]
    fn what_points_nowhere_or_at_itself_is_dropped() {
        let findings = Findings {
            claims: vec![Claim::new(place("Salt made the town."), Role::Thesis)],
            citations: Citations {
                citations: vec![Citation::new(place("(Hale, 41)"), 7, vec![0])],
                quoted_in: vec![QuotedIn { inner: 0, container: 1, locator: None }],
                ..Citations::default()
            },
            argument: Argument {
                relations: vec![
                    Relation::new(0, RelationKind::Supports, 0, place("Hale writes")),
                    Relation::new(0, RelationKind::Supports, 9, place("Hale writes")),
                ],
                offers: vec![Offer::new(3, 0, place("Hale writes"))],
            },
            ..Findings::default()
        };
        check(findings, &["c1 Salt made the town."]);
    }

    #[test]
    fn a_work_cited_in_two_documents_is_one_source() {
        let mut graph = ArgumentGraph::new();
        let findings = || Findings {
            citations: Citations { sources: vec![hale("1")], ..Citations::default() },
            ..Findings::default()
        };
        graph.add(&document(), findings());
        graph.add(&document(), findings());
        let sources: Vec<_> = graph.sources().collect();
        assert_eq!(sources.len(), 1);
        let documents: Vec<_> = sources[0].source.cited_as.iter().map(|a| a.document).collect();
        assert_eq!(documents, [1, 2]);
    }

    #[test]
    fn a_diagnostic_of_a_whole_document_says_which() {
        let mut graph = ArgumentGraph::new();
        let nothing = || Findings {
            diagnostics: vec![Diagnostic {
                code: Code::NoClaim,
                severity: Severity::Warning,
                message: "No claim was found.".to_owned(),
                hint: String::new(),
                place: None,
                subjects: vec![Subject::Claim(4)],
            }],
            ..Findings::default()
        };
        graph.add(&document(), nothing());
        graph.add(&document(), nothing());
        let places: Vec<_> = graph
            .diagnostics()
            .iter()
            .map(|d| d.place.as_ref().map(|p| (p.document, p.line, p.exact())))
            .collect();
        assert_eq!(places, [Some((1, 1, "")), Some((2, 1, ""))]);
        assert!(graph.diagnostics().iter().all(|d| d.subjects.is_empty()));
    }

    #[test]
    fn a_locator_stays_with_its_citation() {
        let at = Locator { label: "page", value: "41".to_owned(), span: place("41") };
        let mut citation = Citation::new(place("(Hale, 41)"), 0, vec![0]);
        citation.locator = Some(at.clone());
        let findings = Findings {
            quotations: vec![Quotation::new(place("nine hundred mouths"))],
            citations: Citations {
                sources: vec![hale("1")],
                citations: vec![citation],
                ..Citations::default()
            },
            ..Findings::default()
        };
        let mut graph = ArgumentGraph::new();
        graph.add(&document(), findings);
        let quotation = graph.quotations().next().unwrap().id;
        assert_eq!(graph.sources_of(quotation)[0].1.locator, Some(at));
    }
}
