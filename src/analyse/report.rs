//! The graph in numbers and lists.

use super::support::{floating, unsupported};
use super::voice::{Carrier, Voice, carriers, voices};
use crate::graph::{ArgumentGraph, ClaimId, QuotationId, QuotationNode, SourceId};
use crate::model::{CitationForm, Code, QuotationRole};

/// The graph in numbers and lists. Terms are no evidence and are not counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Words of all documents, as divided by white space.
    pub words: usize,
    /// Number of claims.
    pub claims: usize,
    /// Number of quotations.
    pub quotations: usize,
    /// Number of quotations that have a citation of their own; a repetition of words that are cited
    /// elsewhere in the essay has none.
    pub cited: usize,
    /// Quotations for which no source is named, here or at a repetition of the same words.
    pub uncited: Vec<QuotationId>,
    /// Quotations whose speaker nobody names.
    pub unattributed: Vec<QuotationId>,
    /// op. cit., ibid. and short forms that go back to nothing.
    pub unresolved: usize,
    /// Own claims of the writer's for which nothing is quoted, nor for any claim that supports them.
    pub unsupported: Vec<ClaimId>,
    /// Claims from which no path leads to the thesis, in documents that have one.
    pub floating: Vec<ClaimId>,
    /// Claims that support one another in a circle.
    pub circles: Vec<Vec<ClaimId>>,
    /// The sources, in the order in which they are first cited.
    pub sources: Vec<SourceCount>,
    /// Who wrote what is quoted, most quoted first.
    pub carriers: Vec<Carrier>,
    /// Who is heard, most heard first.
    pub voices: Vec<Voice>,
}

/// How often a source is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceCount {
    /// The source.
    pub source: SourceId,
    /// Quotations with a citation of it.
    pub quotations: usize,
    /// Further quotations that repeat words cited elsewhere.
    pub repeated: usize,
    /// Citations that only point to it ("See …") or back no quotation.
    pub pointers: usize,
}

impl Report {
    /// How many sources are quoted, and not only pointed to.
    #[must_use]
    pub fn sources_quoted(&self) -> usize {
        self.sources.iter().filter(|s| s.quotations > 0).count()
    }

    /// The author (or the work that names none) most quoted from, if more than half of the cited
    /// quotations come from there.
    #[must_use]
    pub fn carries_most(&self) -> Option<&Carrier> {
        self.carriers.first().filter(|c| c.quotations * 2 > self.cited)
    }
}

/// Counts what is in the graph.
#[must_use]
pub fn report(graph: &ArgumentGraph) -> Report {
    let mut report = Report {
        words: graph.documents().iter().map(|d| d.words).sum(),
        claims: graph.claims().count(),
        unsupported: unsupported(graph),
        floating: floating(graph),
        circles: graph.circles(),
        carriers: carriers(graph),
        voices: voices(graph),
        unresolved: graph
            .diagnostics()
            .iter()
            .filter(|d| d.code == Code::CitationWithoutAntecedent)
            .count(),
        sources: graph
            .sources()
            .map(|s| SourceCount {
                source: s.id,
                quotations: 0,
                repeated: 0,
                pointers: s.pointers.len(),
            })
            .collect(),
        ..Report::default()
    };
    for quotation in evidence(graph) {
        report.quotations += 1;
        let used = uses(graph, quotation.id);
        report.cited += usize::from(used.iter().any(|&(_, own)| own));
        if used.is_empty() {
            report.uncited.push(quotation.id);
        }
        if quotation.speaker.is_none() {
            report.unattributed.push(quotation.id);
        }
        for (source, own) in used {
            if let Some(count) = report.sources.get_mut(source.number() as usize - 1) {
                *(if own { &mut count.quotations } else { &mut count.repeated }) += 1;
            }
        }
    }
    report
}

/// The quotations that are evidence, in text order.
pub(super) fn evidence(graph: &ArgumentGraph) -> impl Iterator<Item = &QuotationNode> {
    graph.quotations().filter(|q| q.quotation.role == QuotationRole::Evidence)
}

/// The sources of a quotation, each once, and whether it has a citation of its own to it.
pub(super) fn uses(graph: &ArgumentGraph, quotation: QuotationId) -> Vec<(SourceId, bool)> {
    let mut used: Vec<(SourceId, bool)> = graph
        .sources_of(quotation)
        .into_iter()
        .map(|(source, citation)| (source.id, citation.form != CitationForm::Repeated))
        .collect();
    used.sort_unstable_by_key(|&(source, own)| (source, !own));
    used.dedup_by_key(|&mut (source, _)| source);
    used
}

#[cfg(test)]
mod tests {
    use super::super::testing::graph;
    use super::*;

    #[test]
    fn counts_tell_citations_repetitions_and_pointers_apart() {
        let graph = graph(
            "thesis; claim; source J. Hale Salt; source A. Wood Rope; term; quotation X; quotation X; \
             quotation -; s1 cites q2; s1 cites q2; s1 repeats q3; s2 points; s1 cites q1",
        );
        let report = report(&graph);
        assert_eq!((report.claims, report.quotations, report.cited), (2, 3, 1));
        assert_eq!(report.uncited, report.unattributed);
        assert_eq!(report.uncited.iter().map(ToString::to_string).collect::<Vec<_>>(), ["q4"]);
        let counts: Vec<_> =
            report.sources.iter().map(|s| (s.quotations, s.repeated, s.pointers)).collect();
        assert_eq!(counts, [(1, 1, 0), (0, 0, 1)]);
        assert_eq!(report.sources_quoted(), 1);
        assert_eq!(report.words, graph.documents()[0].words);
    }
}
