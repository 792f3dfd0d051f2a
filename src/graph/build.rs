//! Findings become nodes and edges.

use super::anchors::Anchors;
use super::{
    ArgumentGraph, ClaimId, ClaimNode, DocumentId, DocumentInfo, Edge, EdgeId, EdgeKind, Node,
    NodeId, QuotationId, QuotationNode, SourceId, SourceNode,
};
use crate::model::{
    Anchor, Attribution, Citation, Diagnostic, Document, Findings, QuotationRole, Source, Subject,
};
use crate::text::Span;
use petgraph::stable_graph::NodeIndex;

/// The nodes of one document's findings, by their index in the findings.
struct Placed {
    claims: Vec<NodeIndex>,
    quotations: Vec<NodeIndex>,
    sources: Vec<NodeIndex>,
}

/// The findings without the quotations that are mere terms, indices kept true. Linear.
#[must_use]
pub fn without_terms(mut findings: Findings) -> Findings {
    let mut kept = 0;
    let new: Vec<Option<usize>> = findings
        .quotations
        .iter()
        .map(|q| {
            (q.role == QuotationRole::Evidence).then(|| {
                kept += 1;
                kept - 1
            })
        })
        .collect();
    let moved = |old: usize| new.get(old).copied().flatten();
    findings.quotations.retain(|q| q.role == QuotationRole::Evidence);
    for citation in &mut findings.citations.citations {
        citation.quotations = citation.quotations.iter().filter_map(|&q| moved(q)).collect();
    }
    findings.attributions.retain_mut(|a| moved(a.quotation).map(|q| a.quotation = q).is_some());
    findings.argument.offers.retain_mut(|o| moved(o.quotation).map(|q| o.quotation = q).is_some());
    for diagnostic in &mut findings.diagnostics {
        diagnostic.subjects = diagnostic
            .subjects
            .iter()
            .filter_map(|&subject| match subject {
                Subject::Quotation(q) => moved(q).map(Subject::Quotation),
                other => Some(other),
            })
            .collect();
    }
    findings
}

impl ArgumentGraph {
    /// A graph with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a document and what was found in it. A source that an earlier document has under the
    /// same key is joined to it. An index that points outside of the findings' lists is dropped with
    /// whatever it belongs to. Linear in document and findings.
    pub fn add(&mut self, document: &Document, findings: Findings) -> DocumentId {
        let id = DocumentId(number(self.documents.len()));
        let anchors = Anchors::new(document, id);
        self.documents.push(info(id, document, &anchors));
        let mut at = |span: Span| anchors.anchor(span);
        let sources = findings
            .citations
            .sources
            .into_iter()
            .map(|source| self.add_source(source.map_places(&mut at)))
            .collect();
        let mut speakers: Vec<Option<Attribution>> = vec![None; findings.quotations.len()];
        for attribution in findings.attributions {
            if let Some(slot) = speakers.get_mut(attribution.quotation) {
                *slot = Some(attribution);
            }
        }
        let mut placed = Placed { claims: Vec::new(), quotations: Vec::new(), sources };
        for (quotation, speaker) in findings.quotations.into_iter().zip(speakers) {
            let node = QuotationNode {
                id: QuotationId(number(self.quotations.len())),
                document: id,
                text: document.words_at(quotation.place),
                quotation: quotation.map_places(&mut at),
                speaker: speaker.map(|s| s.map_places(&mut at)),
            };
            let index = self.inner.add_node(Node::Quotation(node));
            self.quotations.push(index);
            placed.quotations.push(index);
        }
        for claim in findings.claims {
            let node = ClaimNode {
                id: ClaimId(number(self.claims.len())),
                document: id,
                text: document.words_at(claim.place),
                label: None,
                claim: claim.map_places(&mut at),
            };
            let index = self.inner.add_node(Node::Claim(node));
            self.claims.push(index);
            placed.claims.push(index);
        }
        self.join_sources(findings.citations.citations, &placed, &mut at);
        for link in findings.citations.quoted_in {
            let ends = (placed.sources.get(link.inner), placed.sources.get(link.container));
            if let (Some(&inner), Some(&container)) = ends {
                self.connect(inner, container, EdgeKind::QuotedIn(link.locator));
            }
        }
        for offer in findings.argument.offers {
            let ends = (placed.quotations.get(offer.quotation), placed.claims.get(offer.claim));
            if let (Some(&from), Some(&to)) = ends {
                self.connect(from, to, EdgeKind::Offer(offer.map_places(&mut at)));
            }
        }
        for relation in findings.argument.relations {
            let ends = (placed.claims.get(relation.from), placed.claims.get(relation.to));
            if let (Some(&from), Some(&to)) = ends {
                self.connect(from, to, EdgeKind::Relation(relation.map_places(&mut at)));
            }
        }
        for diagnostic in findings.diagnostics {
            let node_of = |subject: Subject| -> Option<NodeId> {
                let index = match subject {
                    Subject::Quotation(i) => placed.quotations.get(i),
                    Subject::Claim(i) => placed.claims.get(i),
                    Subject::Source(i) => placed.sources.get(i),
                };
                index.and_then(|&i| self.inner.node_weight(i)).map(Node::id)
            };
            let subjects = diagnostic.subjects.iter().filter_map(|&s| node_of(s)).collect();
            self.diagnostics.push(Diagnostic {
                code: diagnostic.code,
                severity: diagnostic.severity,
                message: diagnostic.message,
                hint: diagnostic.hint,
                place: diagnostic.place.map(&mut at),
                subjects,
            });
        }
        id
    }

    /// Adds a source, or joins it to the one that has its key.
    fn add_source(&mut self, source: Source<Anchor>) -> NodeIndex {
        if let Some(&index) = self.by_key.get(&source.key) {
            if let Some(Node::Source(known)) = self.inner.node_weight_mut(index) {
                known.source.cited_as.extend(source.cited_as);
            }
            return index;
        }
        let key = source.key.clone();
        let node = SourceNode {
            id: SourceId(number(self.sources.len())),
            label: label(&source),
            source,
            pointers: Vec::new(),
        };
        let index = self.inner.add_node(Node::Source(node));
        self.sources.push(index);
        self.by_key.insert(key, index);
        index
    }

    /// One edge from its source for each quotation a citation backs; a pointer is kept at the source.
    fn join_sources(
        &mut self,
        citations: Vec<Citation>,
        placed: &Placed,
        at: &mut impl FnMut(Span) -> Anchor,
    ) {
        for citation in citations {
            let Some(&source) = placed.sources.get(citation.source) else { continue };
            let quotations = citation.quotations.clone();
            let citation = citation.map_places(at);
            for quotation in quotations.iter().filter_map(|&q| placed.quotations.get(q)) {
                self.connect(source, *quotation, EdgeKind::SourceOf(Box::new(citation.clone())));
            }
            if quotations.is_empty()
                && let Some(Node::Source(node)) = self.inner.node_weight_mut(source)
            {
                node.pointers.push(citation);
            }
        }
    }

    fn connect(&mut self, from: NodeIndex, to: NodeIndex, kind: EdgeKind) {
        let id = EdgeId(number(self.inner.edge_count()));
        self.inner.add_edge(from, to, Edge { id, kind });
    }
}

/// The number of the next thing after `count` of them.
fn number(count: usize) -> u32 {
    u32::try_from(count + 1).unwrap_or(u32::MAX)
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
    }
}

/// "Stalin, Works 5", from what the citations say.
fn label(source: &Source<Anchor>) -> String {
    let item = &source.item;
    let author = match item.authors.as_slice() {
        [] => String::new(),
        [one] => one.family.clone(),
        [one, two] => format!("{} and {}", one.family, two.family),
        [one, ..] => format!("{} et al.", one.family),
    };
    let mut parts: Vec<&str> =
        [author.as_str(), item.title.as_str()].into_iter().filter(|p| !p.is_empty()).collect();
    if item.title.is_empty() {
        parts.extend(item.year.as_deref());
    }
    let label = parts.join(", ");
    match &item.volume {
        Some(volume) if !item.title.is_empty() => format!("{label} {volume}"),
        _ => label,
    }
}
