//! Why an edge is there.

use super::page::{Page, short, sure};
use crate::graph::{ArgumentGraph, EdgeId, EdgeKind, NodeId};
use crate::model::{Anchor, Citation, CitationForm};

/// Writes all about an edge; `None` where there is none with this id.
pub(super) fn explain(graph: &ArgumentGraph, id: EdgeId, page: &mut Page) -> Option<()> {
    let (from, edge, to) = graph.edge(id)?;
    let confidence = edge.kind.confidence().map_or_else(String::new, |c| format!(" · {}", sure(c)));
    page.head(&format!("{id}  {}{confidence}", edge.kind.name()));
    page.line(1, &format!("from {}", named(graph, from)));
    page.line(1, &format!("to   {}", named(graph, to)));
    match &edge.kind {
        EdgeKind::SourceOf(cited) => {
            page.head("Citation");
            citation(cited, page);
        }
        EdgeKind::QuotedIn(Some(locator)) => {
            page.line(1, &format!("{} {}", locator.label, locator.value));
        }
        EdgeKind::Relation(relation) if !relation.tree => {
            page.line(1, "a cross link, beside the tree under the thesis");
        }
        EdgeKind::QuotedIn(None) | EdgeKind::Relation(_) | EdgeKind::Offer(_) => {}
    }
    if !edge.kind.because().is_empty() {
        page.head("Because");
        page.because(edge.kind.because());
    }
    if let Some(second) = edge.kind.runner_up() {
        page.head("What came second");
        let behind = f64::from(second.behind) / 100.0;
        page.line(1, &format!("{behind:.2} behind: {}", page.words_at(&second.place)));
    }
    page.meanings();
    Some(())
}

/// `c7 “The mill closed …”`.
pub(super) fn named(graph: &ArgumentGraph, id: NodeId) -> String {
    graph.node(id).map_or_else(|| id.to_string(), |node| format!("{id} “{}”", short(node.words())))
}

/// How a citation names its source, where in the source, and what it goes back to.
pub(super) fn citation(citation: &Citation<Anchor>, page: &mut Page) {
    let form = match citation.form {
        CitationForm::Full => "in full",
        CitationForm::Short => "a short form",
        CitationForm::AuthorDate => "author and year",
        CitationForm::OpCit => "op. cit.",
        CitationForm::Ibid => "ibid.",
        CitationForm::Note => "by a note",
        CitationForm::QuotedIn => "quoted in another work",
        CitationForm::Repeated => "none of its own: the same words are cited elsewhere",
    };
    page.line(1, &format!("{} — {form}", page.words_at(&citation.place)));
    if let Some(locator) = &citation.locator {
        page.line(2, &format!("{} {}", locator.label, locator.value));
    }
    if let Some(section) = &citation.section {
        page.line(2, &format!("in the part {}", page.words_at(section)));
    }
    if let Some(antecedent) = &citation.antecedent {
        page.line(2, &format!("goes back to {}", page.words_at(antecedent)));
    }
    if let Some((person, place)) = &citation.original {
        let words = format!("the words are those of {}: {}", person.family, page.words_at(place));
        page.line(2, &words);
    }
}
