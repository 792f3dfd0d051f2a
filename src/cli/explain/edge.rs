//! Why an edge is there.

use super::page::{Page, short, sure};
use crate::graph::{ArgumentGraph, EdgeId, EdgeKind, NodeId};
use crate::model::{Anchor, Citation, CitationForm, RelationKind, RunnerUp};

/// Writes all about an edge; `None` where there is none with this id.
pub(super) fn explain(graph: &ArgumentGraph, id: EdgeId, page: &mut Page) -> Option<()> {
    let (from, edge, to) = graph.edge(id)?;
    let confidence = edge
        .kind
        .confidence()
        .map_or_else(String::new, |c| format!(" · {}, {}", sure(c), c.band().name()));
    page.head(&format!("{id}  {}{confidence}", edge.kind.name()));
    page.line(1, &format!("from {}", named(graph, from)));
    page.line(1, &format!("to {}", named(graph, to)));
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
        page.score(edge.kind.because());
        page.head("What came second");
        match edge.kind.runner_up() {
            Some(second) => runner_up(graph, &edge.kind, second, to, page),
            None => page.line(1, "Nothing else was weighed."),
        }
    }
    page.meanings();
    Some(())
}

/// What came second, with its score and how far that is from the one chosen.
fn runner_up(
    graph: &ArgumentGraph,
    chosen: &EdgeKind,
    second: &RunnerUp<Anchor>,
    to: NodeId,
    page: &mut Page,
) {
    let verb = match second.kind {
        RelationKind::Supports => "supports",
        RelationKind::Attacks => "attacks",
        RelationKind::Restates => "restates",
    };
    let made = |at: &Anchor| *at == second.place;
    let other =
        graph.claims().find(|node| made(&node.claim.place) || node.claim.again.iter().any(made));
    let other = other.map(|node| NodeId::Claim(node.id));
    let claim = match other {
        Some(id) if id == to => format!("the same claim, {to}"),
        Some(id) => named(graph, id),
        None => page.words_at(&second.place),
    };
    let sum: i32 = chosen.because().iter().map(|b| i32::from(b.weight)).sum();
    let share = |hundredths: i32| f64::from(hundredths) / 100.0;
    let behind = i32::from(second.behind);
    let how = match behind {
        0 => "as much; the first in the text was taken".to_owned(),
        1.. => format!("{:.2} less", share(behind)),
        _ => format!(
            "{:.2} more, but the tree as a whole, in which every claim must lead to the thesis, is \
             better without it",
            share(-behind)
        ),
    };
    page.line(1, &format!("{verb} {claim}: {:+.2}, {how}.", share(sum - behind)));
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
