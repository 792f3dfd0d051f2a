//! What was found, in a line or on a page.

use super::input;
use crate::graph::ArgumentGraph;
use crate::model::{QuotationRole, Role, Severity};
use std::path::PathBuf;

/// One line: how much of what, and where to look further.
pub(super) fn line(graph: &ArgumentGraph, inputs: &[PathBuf]) -> String {
    let mut words = counts(graph).join(", ");
    let doubts = doubts(graph);
    if doubts > 0 {
        let things = if doubts == 1 { "thing" } else { "things" };
        words.push_str(&format!(
            "; {doubts} {things} to look at: claimgraph check {}",
            names(inputs)
        ));
    }
    words
}

/// A page for a person who asked for no file.
pub(super) fn page(graph: &ArgumentGraph, inputs: &[PathBuf]) -> String {
    let mut page = String::new();
    for document in graph.documents() {
        let title = document.title.as_deref().unwrap_or(&document.name);
        page.push_str(&format!("{title} ({} words)\n", document.words));
    }
    for claim in graph.claims().filter(|c| c.claim.role == Role::Thesis) {
        page.push_str(&format!("\nThesis {}: {}\n", claim.id, claim.text));
    }
    page.push('\n');
    for count in counts(graph) {
        page.push_str(&format!("  {count}\n"));
    }
    let names = names(inputs);
    page.push_str("\nNext:\n");
    page.push_str(&format!("  claimgraph build {names} -o map.svg    draw it\n"));
    page.push_str(&format!("  claimgraph build {names} -o map.json   take it as data\n"));
    match doubts(graph) {
        0 => {}
        1 => page.push_str(&format!("  claimgraph check {names}    1 thing to look at\n")),
        n => page.push_str(&format!("  claimgraph check {names}    {n} things to look at\n")),
    }
    page
}

/// How many warnings and notes there are, as the last word of `check`.
pub(super) fn verdict(graph: &ArgumentGraph, inputs: &[PathBuf]) -> String {
    let names = inputs.iter().map(|p| input::shown(p)).collect::<Vec<_>>().join(", ");
    let count = |severity| graph.diagnostics().iter().filter(|d| d.severity == severity).count();
    let counts: Vec<String> =
        [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Note, "note")]
            .into_iter()
            .map(|(severity, what)| (count(severity), what))
            .filter(|&(count, _)| count > 0)
            .map(|(count, what)| number(count, what))
            .collect();
    if counts.is_empty() {
        format!("{names}: nothing to look at")
    } else {
        format!("{names}: {}", counts.join(", "))
    }
}

/// "27 quotations", "25 cited", ….
fn counts(graph: &ArgumentGraph) -> Vec<String> {
    let claims = graph.claims().count();
    let mut quotations = 0;
    let mut cited = 0;
    let evidence = graph.quotations().filter(|q| q.quotation.role == QuotationRole::Evidence);
    for quotation in evidence {
        quotations += 1;
        cited += usize::from(!graph.sources_of(quotation.id).is_empty());
    }
    let sources = graph.sources().count();
    vec![
        number(claims, "claim"),
        number(quotations, "quotation"),
        format!("{cited} cited"),
        number(sources, "source"),
    ]
}

fn doubts(graph: &ArgumentGraph) -> usize {
    graph.diagnostics().iter().filter(|d| d.severity >= Severity::Warning).count()
}

fn number(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn names(inputs: &[PathBuf]) -> String {
    inputs.iter().map(|path| typed(&path.display().to_string())).collect::<Vec<_>>().join(" ")
}

/// A word as a shell takes it: in quotes where it holds more than letters of a plain path.
pub(super) fn typed(word: &str) -> String {
    let plain =
        |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-' | '_' | '+' | ',' | '~');
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_can_be_pasted_into_a_shell() {
        assert_eq!(typed("essays/salt-1.txt"), "essays/salt-1.txt");
        assert_eq!(typed("my essay.txt"), "'my essay.txt'");
        assert_eq!(typed("Hale's.txt"), "'Hale'\\''s.txt'");
    }
}
