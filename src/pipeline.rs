//! The whole way on one page. It calls the verbs in order and decides nothing.

use crate::graph::{self, ArgumentGraph};
use crate::model::{Confidence, Document, Findings, Speakers};
use crate::{analyse, find};

#[cfg(test)]
mod languages;

/// What a person may choose about a graph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Options {
    /// Whether names of things, slogans and scare quotes become quotation nodes too.
    pub terms: Terms,
    /// What is less sure than this is left out: claims, quotations, and what bears on what.
    pub min_confidence: Confidence,
}

/// What becomes of marked words that are no evidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Terms {
    /// They are left out.
    #[default]
    Omit,
    /// They become quotation nodes with the role `term`.
    Include,
}

/// The argument graph of some documents: everything found, joined on the sources they share, with
/// what is missing said in its diagnostics. Linear in the documents' length.
#[must_use]
pub fn build(documents: Vec<Document>, options: Options) -> ArgumentGraph {
    graph(&documents, options)
}

/// The same, of documents that are needed afterwards.
#[must_use]
pub fn graph(documents: &[Document], options: Options) -> ArgumentGraph {
    let mut graph = ArgumentGraph::new();
    for document in documents {
        let findings = findings(document);
        let findings = match options.terms {
            Terms::Omit => graph::without_terms(findings),
            Terms::Include => findings,
        };
        let findings = graph::sure_enough(findings, options.min_confidence);
        graph.add(document, findings);
    }
    let noticed = analyse::diagnostics(&graph);
    graph.extend_diagnostics(noticed);
    graph
}

/// All that is found in one document.
#[must_use]
pub fn findings(document: &Document) -> Findings {
    if let Some(given) = &document.given {
        let diagnostics = document.diagnostics.clone();
        return Findings { diagnostics, ..Findings::clone(given) };
    }
    let references = find::references(document);
    let passages = find::passages(document, &references);
    let segments = find::segments(document, &references, &passages.items);
    let quotations = find::quotations(document, &references, &passages.items, &segments);
    let citations = find::citations(document, &references, &segments, &quotations.items);
    let speakers = find::speakers(document, &segments, &quotations.items, &citations.items);
    let Speakers { attributions: voices, people } = speakers.items;
    let claims = find::claims(document, &segments, &quotations.items, &voices);
    let argument = find::relations(document, &segments, &quotations.items, &voices, &claims.items);
    Findings {
        diagnostics: [
            document.diagnostics.clone(),
            passages.diagnostics,
            quotations.diagnostics,
            citations.diagnostics,
            speakers.diagnostics,
            claims.diagnostics,
            argument.diagnostics,
        ]
        .into_iter()
        .flatten()
        .collect(),
        quotations: quotations.items,
        citations: citations.items,
        attributions: voices,
        people,
        claims: claims.items,
        argument: argument.items,
    }
}
