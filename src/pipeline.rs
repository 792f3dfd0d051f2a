//! The whole way on one page. It calls the verbs in order and decides nothing.

use crate::amend::{Amendment, Corrections};
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
    corrected(documents, &[], options)
}

/// The same, with a person's corrections: of each document those in the same place of `corrections`.
#[must_use]
pub fn corrected(
    documents: &[Document],
    corrections: &[Corrections],
    options: Options,
) -> ArgumentGraph {
    let mut graph = ArgumentGraph::new();
    let none = Corrections::default();
    for (at, document) in documents.iter().enumerate() {
        let findings = amended(document, corrections.get(at).unwrap_or(&none));
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

/// Graphs as one, joined on the sources and people they share; what is missing in all of it together is
/// looked for anew. A single one stays as it is. Linear.
#[must_use]
pub fn join(graphs: Vec<ArgumentGraph>) -> ArgumentGraph {
    let alone = graphs.len() == 1;
    let mut graphs = graphs.into_iter();
    let first = graphs.next().unwrap_or_default();
    if alone {
        return first;
    }
    let mut joined = ArgumentGraph::new();
    [first].into_iter().chain(graphs).for_each(|graph| joined.join(graph));
    let noticed = analyse::diagnostics(&joined);
    joined.extend_diagnostics(noticed);
    joined
}

/// All that is found in one document.
#[must_use]
pub fn findings(document: &Document) -> Findings {
    amended(document, &Corrections::default())
}

/// All that is found in one document, with a person's word in it: what a finder found is corrected before
/// the next one goes by it. A map made by hand is taken as it is.
#[must_use]
pub fn amended(document: &Document, corrections: &Corrections) -> Findings {
    if let Some(given) = &document.given {
        let diagnostics = document.diagnostics.clone();
        return Findings { diagnostics, ..Findings::clone(given) };
    }
    let mut by_hand = Amendment::new(document, corrections);
    let references = find::references(document);
    let passages = find::passages(document, &references);
    let segments = find::segments(document, &references, &passages.items);
    let quotations = find::quotations(document, &references, &passages.items, &segments);
    let quotations = by_hand.quotations(quotations);
    let citations = find::citations(document, &references, &segments, &quotations.items);
    let citations = by_hand.citations(citations, &quotations.items);
    let speakers = find::speakers(document, &segments, &quotations.items, &citations.items);
    let speakers = by_hand.speakers(speakers, &quotations.items);
    let Speakers { attributions: voices, people } = speakers.items;
    let claims = find::claims(document, &segments, &quotations.items, &voices);
    let claims = by_hand.claims(claims);
    let argument = find::relations(document, &segments, &quotations.items, &voices, &claims.items);
    let argument = by_hand.argument(argument, &quotations.items, &claims.items);
    Findings {
        diagnostics: [
            document.diagnostics.clone(),
            passages.diagnostics,
            quotations.diagnostics,
            citations.diagnostics,
            speakers.diagnostics,
            claims.diagnostics,
            argument.diagnostics,
            by_hand.diagnostics(),
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
