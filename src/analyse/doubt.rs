//! What a person should look at in the graph as a whole.

use super::report::{Report, evidence, report};
use super::support::heads;
use crate::graph::{ArgumentGraph, ClaimId, ClaimNode, DocumentId, NodeId, QuotationId};
use crate::model::{Anchor, Code, Diagnostic, RelationKind, Role, Severity};
use std::collections::HashSet;

/// Quotations from which on it says something that most come from one author, or that none has a
/// citation: of three, two always share something.
const ENOUGH_TO_COMPARE: usize = 5;

/// Claims of a circle that its message names; `subjects` has all.
const LISTED: usize = 8;

type Doubt = Diagnostic<Anchor, NodeId>;

/// What is missing or doubtful in the graph as a whole. What a finder said already, with the same code
/// about the same claim, quotation or place, is not said again.
#[must_use]
pub fn diagnostics(graph: &ArgumentGraph) -> Vec<Doubt> {
    let report = report(graph);
    let mut doubts = Vec::new();
    doubts.extend(documents(graph));
    doubts.extend(uncited(graph, &report));
    doubts.extend(report.unattributed.iter().filter_map(|&id| unattributed(graph, id)));
    doubts.extend(idle_citations(graph));
    doubts.extend(unsupported(graph, &report));
    doubts.extend(report.floating.iter().filter_map(|&id| floating(graph, id)));
    doubts.extend(graph.claims().filter_map(|claim| reported(graph, claim)));
    doubts.extend(report.circles.iter().filter_map(|circle| circular(graph, circle)));
    doubts.extend(carries_most(graph, &report));
    let said: HashSet<Said> = graph.diagnostics().iter().flat_map(Said::about).collect();
    doubts.retain(|doubt| !Said::about(doubt).any(|about| said.contains(&about)));
    doubts
}

/// A code and what it was said about.
#[derive(PartialEq, Eq, Hash)]
enum Said {
    Of(Code, NodeId),
    At(Code, u32, usize),
}

impl Said {
    fn about(doubt: &Doubt) -> impl Iterator<Item = Self> {
        let nodes = doubt.subjects.iter().filter(|id| !matches!(id, NodeId::Source(_)));
        let place = doubt.place.as_ref().map(|p| Self::At(doubt.code, p.document, p.start));
        nodes.map(|&id| Self::Of(doubt.code, id)).chain(place)
    }
}

fn doubt(code: Code, severity: Severity, message: impl Into<String>, hint: &str) -> Doubt {
    let (message, hint) = (message.into(), hint.to_owned());
    Diagnostic { code, severity, message, hint, place: None, subjects: Vec::new() }
}

impl Doubt {
    fn at(self, place: &Anchor) -> Self {
        Self { place: Some(place.clone()), ..self }
    }

    fn of<I: Into<NodeId>>(self, subjects: impl IntoIterator<Item = I>) -> Self {
        Self { subjects: subjects.into_iter().map(Into::into).collect(), ..self }
    }
}

/// What whole documents lack.
fn documents(graph: &ArgumentGraph) -> Vec<Doubt> {
    let quoting: HashSet<_> = evidence(graph).map(|q| q.document).collect();
    let claiming: HashSet<_> = graph.claims().map(|c| c.document).collect();
    let thesis = graph.claims().filter(|c| c.claim.role == Role::Thesis);
    let arguing: HashSet<_> = thesis.map(|c| c.document).collect();
    let mut doubts = Vec::new();
    for document in graph.documents() {
        let mut say = |code: Code, severity, hint: &str| {
            doubts.push(doubt(code, severity, code.meaning(), hint).at(&document.beginning));
        };
        if document.words == 0 {
            say(Code::EmptyText, Severity::Warning, "Is this the right file?");
            continue;
        }
        if !quoting.contains(&document.id) {
            let hint = "Quotations are words in quotation marks or in a block set apart.";
            say(Code::NoQuotation, Severity::Note, hint);
        }
        if !claiming.contains(&document.id) {
            say(Code::NoClaim, Severity::Note, "");
        } else if !arguing.contains(&document.id) {
            let hint = "Say near the beginning or the end what the essay as a whole maintains.";
            say(Code::NoThesis, Severity::Warning, hint);
        }
    }
    doubts
}

/// A document that quotes and cites nothing at all is told so once: its writer has chosen to name no
/// sources, and need not hear it at every quotation.
fn uncited(graph: &ArgumentGraph, report: &Report) -> Vec<Doubt> {
    let code = Code::QuotationWithoutCitation;
    let hint = "Say after it where the words stand: author, work, page.";
    let mut of_document: Vec<Vec<QuotationId>> = vec![Vec::new(); graph.documents().len()];
    let mut quotations = vec![0; graph.documents().len()];
    for quotation in evidence(graph) {
        if let Some(count) = quotations.get_mut(slot(quotation.document)) {
            *count += 1;
        }
    }
    for &id in &report.uncited {
        if let Some(list) = graph.quotation(id).and_then(|q| of_document.get_mut(slot(q.document)))
        {
            list.push(id);
        }
    }
    let mut doubts = Vec::new();
    for ((document, bare), of) in graph.documents().iter().zip(of_document).zip(quotations) {
        if bare.len() == of && of >= ENOUGH_TO_COMPARE {
            let message = format!("None of the {of} quotations has a citation.");
            let hint = "Say after each where the words stand: author, work, page.";
            let said = doubt(code, Severity::Warning, message, hint);
            doubts.push(said.at(&document.beginning).of(bare));
        } else {
            let places =
                bare.into_iter().filter_map(|id| Some((id, &graph.quotation(id)?.quotation)));
            doubts.extend(places.map(|(id, quotation)| {
                doubt(code, Severity::Warning, code.meaning(), hint).at(&quotation.place).of([id])
            }));
        }
    }
    doubts
}

/// Where a document lies in a list of all.
fn slot(document: DocumentId) -> usize {
    document.number() as usize - 1
}

fn unattributed(graph: &ArgumentGraph, id: QuotationId) -> Option<Doubt> {
    let code = Code::QuotationWithoutSpeaker;
    let hint = "Name whose words they are, before or after them.";
    let place = &graph.quotation(id)?.quotation.place;
    Some(doubt(code, Severity::Note, code.meaning(), hint).at(place).of([id]))
}

/// Citations of a place in a work that back no quotation and are no pointers. Without a place it is a
/// work that is only named ("Hale (2014) has shown"), which is how paraphrases are cited.
fn idle_citations(graph: &ArgumentGraph) -> impl Iterator<Item = Doubt> {
    let code = Code::CitationWithoutQuotation;
    let hint =
        "If it only points to the work, begin it with “see”; if words are quoted, mark them.";
    graph.sources().flat_map(move |source| {
        let idle = source.pointers.iter().filter(|c| !c.pointer && c.locator.is_some());
        idle.map(move |citation| {
            doubt(code, Severity::Note, code.meaning(), hint).at(&citation.place).of([source.id])
        })
    })
}

/// Said once a branch, at its head; it matters most at the thesis and what bears on it.
fn unsupported(graph: &ArgumentGraph, report: &Report) -> Vec<Doubt> {
    let say = |(id, below): (ClaimId, usize)| {
        let claim = &graph.claim(id)?.claim;
        let message = match below {
            0 => "Nothing is quoted for this claim.".to_owned(),
            1 => "Nothing is quoted for this claim, nor for the one below it.".to_owned(),
            _ => format!("Nothing is quoted for this claim, nor for the {below} below it."),
        };
        let severity = match claim.role {
            Role::Thesis | Role::Main => Severity::Warning,
            Role::Claim | Role::Reported => Severity::Note,
        };
        let hint = "Offer evidence for it, or for a claim that supports it.";
        Some(doubt(Code::ClaimWithoutEvidence, severity, message, hint).at(&claim.place).of([id]))
    };
    heads(graph, &report.unsupported).into_iter().filter_map(say).collect()
}

fn floating(graph: &ArgumentGraph, id: ClaimId) -> Option<Doubt> {
    let code = Code::FloatingClaim;
    let hint = "Say what it has to do with the thesis, or leave it out.";
    let place = &graph.claim(id)?.claim.place;
    Some(doubt(code, Severity::Warning, code.meaning(), hint).at(place).of([id]))
}

/// A reported position that nothing answers and nobody is cited for.
fn reported(graph: &ArgumentGraph, node: &ClaimNode) -> Option<Doubt> {
    if node.claim.role != Role::Reported {
        return None;
    }
    let cited = |id: QuotationId| !graph.sources_of(id).is_empty();
    let documented = graph.evidence_for(node.id).iter().any(|(quotation, _)| cited(quotation.id));
    let attacks = |kind: RelationKind| kind == RelationKind::Attacks;
    let answered = graph.claims_below(node.id).iter().any(|(_, relation)| attacks(relation.kind));
    if documented || answered {
        return None;
    }
    let code = Code::ReportedWithoutSource;
    let hint = "Cite who says so, or answer it.";
    Some(doubt(code, Severity::Note, code.meaning(), hint).at(&node.claim.place).of([node.id]))
}

fn circular(graph: &ArgumentGraph, circle: &[ClaimId]) -> Option<Doubt> {
    let mut names: Vec<String> = circle.iter().take(LISTED).map(ClaimId::to_string).collect();
    if circle.len() > LISTED {
        names.push("…".to_owned());
    }
    let message = format!("The claims {} support one another in a circle.", names.join(", "));
    let hint = "At least one of them needs a reason from outside the circle.";
    let place = &graph.claim(*circle.first()?)?.claim.place;
    let circle = circle.iter().copied();
    Some(doubt(Code::CircularSupport, Severity::Warning, message, hint).at(place).of(circle))
}

/// Most of the evidence comes from one author, or from one work that names none.
fn carries_most(graph: &ArgumentGraph, report: &Report) -> Option<Doubt> {
    let most = report.carries_most().filter(|_| report.cited >= ENOUGH_TO_COMPARE)?;
    let (count, of) = (most.quotations, report.cited);
    let share = if count == of { format!("All {of}") } else { format!("{count} of the {of}") };
    let from = match *most.sources.as_slice() {
        [one] => format!("one source: {}", graph.source(one)?.label),
        _ => format!("{} works of one author: {}", most.sources.len(), most.name),
    };
    let message = format!("{share} cited quotations come from {from}.");
    let hint = "What rests on one witness stands and falls with it: is there another?";
    let sources = most.sources.iter().copied();
    Some(doubt(Code::SourceCarriesMost, Severity::Note, message, hint).of(sources))
}

#[cfg(test)]
mod tests {
    use super::super::testing::graph;
    use super::*;

    fn check(sketch: &str, expect: &[&str]) {
        let graph = graph(sketch);
        let found: Vec<String> = diagnostics(&graph)
            .iter()
            .map(|d| {
                let subjects: Vec<String> = d.subjects.iter().map(NodeId::to_string).collect();
                format!("{} {}", d.code.name(), subjects.join(" ")).trim_end().to_owned()
            })
            .collect();
        assert_eq!(found, expect, "{sketch}");
    }

    #[test]
    fn a_sound_argument_raises_no_doubt() {
        check(
            "thesis; main; quotation Hale; source J. Hale; c2 supports c1; q1 for c2; s1 cites q1",
            &[],
        );
    }

    #[test]
    fn quotations_without_citation_or_speaker_are_doubted_and_terms_are_not() {
        check(
            "thesis; quotation Hale; quotation -; term; q1 for c1; q2 for c1",
            &[
                "quotation-without-citation q1",
                "quotation-without-citation q2",
                "quotation-without-speaker q2",
            ],
        );
    }

    #[test]
    fn an_essay_that_cites_nothing_is_told_once() {
        let sketch =
            "thesis; q1 for c1; quotation A; quotation A; quotation A; quotation A; quotation A";
        check(sketch, &["quotation-without-citation q1 q2 q3 q4 q5"]);
        let said = diagnostics(&graph(sketch));
        assert_eq!(said[0].message, "None of the 5 quotations has a citation.");
    }

    #[test]
    fn a_branch_without_evidence_is_doubted_once() {
        check(
            "thesis; main; claim; claim; quotation Hale; source J. Hale; s1 cites q1; q1 for c1; \
             c2 supports c1; c3 supports c2; c4 supports c3",
            &["claim-without-evidence c2"],
        );
        let said = diagnostics(&graph("thesis; quotation A; claim; c2 supports c1"));
        let said = said.iter().find(|d| d.code == Code::ClaimWithoutEvidence).unwrap();
        assert_eq!(said.message, "Nothing is quoted for this claim, nor for the one below it.");
        assert_eq!(said.severity, Severity::Warning);
    }

    #[test]
    fn floating_claims_circles_and_reported_positions() {
        check(
            "thesis; claim; claim; reported; reported; quotation A; source B. A; s1 cites q1; \
             q1 for c1; q1 for c2; c2 supports c3; c3 supports c2; c4 attacks c1; c1 attacks c5; \
             c5 attacks c1",
            &[
                "floating-claim c2",
                "floating-claim c3",
                "reported-without-source c4",
                "circular-support c2 c3",
            ],
        );
    }

    #[test]
    fn what_a_document_lacks() {
        check("", &["no-quotation", "no-claim"]);
        check(
            "claim; quotation A; source B. A; s1 cites q1; q1 for c1; s1 mentioned; s1 paged",
            &["no-thesis", "citation-without-quotation s1"],
        );
    }

    #[test]
    fn an_author_who_carries_most_is_named_with_the_share() {
        let sketch = "thesis; source J. Hale Salt; source Hale Mills; source A. Wood Rope; \
                      quotation X; quotation X; quotation X; quotation X; quotation X; quotation X; \
                      s1 cites q1; s1 cites q2; s2 cites q3; s2 cites q4; s3 cites q5; s1 repeats q6; \
                      q1 for c1";
        let said = diagnostics(&graph(sketch));
        let messages: Vec<_> = said.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(
            messages,
            ["4 of the 5 cited quotations come from 2 works of one author: J. Hale."]
        );
        check(
            &sketch.replace("s2 cites q4", "s3 cites q4").replace("s2 cites q3", "s3 cites q3"),
            &["source-carries-most s3"],
        );
        check(&sketch.replace("s2 cites q4;", "s3 cites q4; quotation X; s3 cites q7;"), &[]);
    }

    #[test]
    fn what_a_finder_said_is_not_said_again() {
        let mut graph = graph("thesis; quotation Hale; q1 for c1");
        let said = diagnostics(&graph);
        assert_eq!(said.len(), 1);
        graph.extend_diagnostics(said);
        assert_eq!(diagnostics(&graph), []);
    }
}
