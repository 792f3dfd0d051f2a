//! What is marked in the text of the essay: claims, quotations, citations, speakers. A mark is a place
//! and what it leads to; how marks that overlap are cut is not decided here.

use super::name::Names;
use crate::export::Text;
use crate::graph::{ArgumentGraph, DocumentId, EdgeKind, NodeId};
use crate::model::{Anchor, CitationForm, QuotationRole, Role, SpeakerFrom, Stance};
use crate::text::Span;
use std::collections::HashSet;

/// A marked place of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    /// Where, in bytes.
    pub(super) span: Span,
    /// What leads where: the node.
    pub(super) to: NodeId,
    /// How it is set: classes of the style sheet.
    pub(super) class: &'static str,
    /// What is written before its first word ("c7", "again c7"); empty where nothing is.
    pub(super) tag: String,
    /// What is written behind its last word ("→ Works 6"); empty where nothing is.
    pub(super) after: String,
    /// Whether the node is found here by its id.
    pub(super) home: bool,
}

impl Mark {
    fn new(place: &Anchor, to: impl Into<NodeId>, class: &'static str) -> Self {
        let (tag, after) = (String::new(), String::new());
        Self { span: place.span(), to: to.into(), class, tag, after, home: false }
    }
}

/// The marks of one document, in text order, the longer of two that begin together first.
pub(super) fn marks(graph: &ArgumentGraph, document: DocumentId, names: &Names<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    claims(graph, document, &mut marks);
    quotations(graph, document, &mut marks);
    citations(graph, document, names, &mut marks);
    marks.retain(|mark| !mark.span.is_empty());
    marks.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
    marks
}

fn claims(graph: &ArgumentGraph, document: DocumentId, marks: &mut Vec<Mark>) {
    for node in graph.claims().filter(|claim| claim.document == document) {
        let claim = &node.claim;
        let class = match (claim.role, claim.stance) {
            (Role::Thesis, _) => "c thesis",
            (Role::Main, _) => "c main",
            (Role::Claim, _) => "c",
            (Role::Reported, Some(Stance::Endorsed)) => "c shared",
            (Role::Reported, _) => "c reported",
        };
        let tag = node.id.to_string();
        marks.push(Mark { tag, home: true, ..Mark::new(&claim.place, node.id, class) });
        for again in claim.again.iter().filter(|again| is_in(again, document)) {
            let tag = format!("again {}", node.id);
            marks.push(Mark { tag, ..Mark::new(again, node.id, "again") });
        }
        if let Some(holder) = claim.holder.as_ref().filter(|h| is_in(&h.place, document)) {
            marks.push(Mark::new(&holder.place, node.id, "who"));
        }
    }
}

fn quotations(graph: &ArgumentGraph, document: DocumentId, marks: &mut Vec<Mark>) {
    for node in graph.quotations().filter(|quotation| quotation.document == document) {
        let is_term = node.quotation.role == QuotationRole::Term;
        let class = match (is_term, graph.sources_of(node.id).is_empty()) {
            (true, _) => "q term",
            (false, true) => "q uncited",
            (false, false) => "q",
        };
        for (nth, piece) in node.quotation.parts().iter().enumerate() {
            let first = nth == 0;
            let tag = if first { node.id.to_string() } else { String::new() };
            marks.push(Mark { tag, home: first, ..Mark::new(piece, node.id, class) });
        }
        // A name in a citation is marked with it.
        let said = node.speaker.as_ref().filter(|said| said.speaker.from == SpeakerFrom::Text);
        if let Some(said) = said.filter(|said| is_in(&said.speaker.place, document)) {
            marks.push(Mark::new(&said.speaker.place, node.id, "who"));
        }
    }
}

/// Citations lead to the first quotation they back, pointers to their source.
fn citations(
    graph: &ArgumentGraph,
    document: DocumentId,
    names: &Names<'_>,
    marks: &mut Vec<Mark>,
) {
    let mut seen = HashSet::new();
    for (from, edge, to) in graph.edges() {
        let EdgeKind::SourceOf(citation) = &edge.kind else { continue };
        let repeated = citation.form == CitationForm::Repeated;
        if repeated || !is_in(&citation.place, document) || !seen.insert(citation.place.span()) {
            continue;
        }
        let goes_back = matches!(
            citation.form,
            CitationForm::OpCit | CitationForm::Ibid | CitationForm::Short | CitationForm::Note
        );
        let after = match from {
            NodeId::Source(id) if goes_back && names.text() == Text::All => names.short(id),
            _ => String::new(),
        };
        marks.push(Mark { after, ..Mark::new(&citation.place, to, "cit") });
    }
    for source in graph.sources() {
        for pointer in source.pointers.iter().filter(|p| is_in(&p.place, document)) {
            if seen.insert(pointer.place.span()) {
                marks.push(Mark::new(&pointer.place, source.id, "cit"));
            }
        }
        if let Some(entry) = source.source.entry.as_ref().filter(|entry| is_in(entry, document)) {
            marks.push(Mark::new(entry, source.id, "cit entry"));
        }
    }
}

fn is_in(place: &Anchor, document: DocumentId) -> bool {
    place.document == document.number()
}
