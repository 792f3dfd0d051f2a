//! Reads an essay and prints its argument as an outline, from the thesis down.
//!
//! `cargo run --example read_essay -- essay.txt`

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::graph::{ArgumentGraph, ClaimId};
use claimgraph::model::{RelationKind, Role};
use claimgraph::{pipeline, read};
use std::collections::HashSet;
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: read_essay FILE")?;
    let document = read::document(Path::new(&path))?;
    let graph = pipeline::build(vec![document], pipeline::Options::default());
    print!("{}", outline(&graph)?);
    Ok(())
}

/// Every thesis with what is said for it and against it.
pub(crate) fn outline(graph: &ArgumentGraph) -> Result<String, std::fmt::Error> {
    let mut page = String::new();
    let mut shown = HashSet::new();
    let theses = graph.claims().filter(|node| node.claim.role == Role::Thesis);
    // Claims that wait to be shown: how deep they lie, what they do there, which they are.
    let mut waiting: Vec<(usize, &str, ClaimId)> = theses.map(|node| (0, "", node.id)).collect();
    waiting.reverse();
    while let Some((depth, how, id)) = waiting.pop() {
        let Some(node) = graph.claim(id) else { continue };
        let indent = "  ".repeat(depth);
        writeln!(page, "{indent}{how}{id} {}", node.text)?;
        // A claim is opened once, so that the walk ends even where claims support one another in a circle.
        if !shown.insert(id) {
            continue;
        }
        for (quotation, offer) in graph.evidence_for(id) {
            let rule = offer.because.first().map_or("", |because| because.rule.name);
            write!(page, "{indent}  “{}”", quotation.text)?;
            if let Some(said) = &quotation.speaker {
                write!(page, " {}", said.speaker.name)?;
            }
            for (source, citation) in graph.sources_of(quotation.id) {
                let pages = citation.locator.as_ref().map_or("", |locator| &locator.value);
                write!(page, " [{} {pages}]", source.label)?;
            }
            writeln!(page, " ({rule})")?;
        }
        for (below, relation) in graph.claims_below(id).into_iter().rev() {
            let how = match relation.kind {
                RelationKind::Supports => "+ ",
                RelationKind::Attacks => "- ",
                RelationKind::Restates => "= ",
            };
            waiting.push((depth + 1, how, below.id));
        }
    }
    Ok(page)
}
