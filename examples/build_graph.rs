//! Makes an argument graph in code, without any finder, and prints it as JSON.
//!
//! `cargo run --example build_graph`

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::export::{self, Text};
use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{
    Argument, Attribution, Citation, Citations, Claim, Document, Findings, Item, Locator, Offer,
    Person, Quotation, Relation, RelationKind, Role, Source,
};
use claimgraph::text::Span;

const ESSAY: &str = "Salt made the town. Its pans paid more wages than its harbour. \
    Hale writes: “The pans fed nine hundred mouths.” (J. Hale: Pans 2; p. 6)";

fn main() {
    print!("{}", export::json(&salt(), Text::All));
}

/// Everything is said by pointing at the words it stands on.
pub(crate) fn salt() -> ArgumentGraph {
    let at = |words| Span::first(ESSAY, words).unwrap_or_default();
    let hale = Item {
        authors: vec![Person { family: "Hale".to_owned(), given: "J.".to_owned() }],
        title: "Pans".to_owned(),
        volume: Some("2".to_owned()),
        ..Item::default()
    };
    let page = Locator { label: "page", value: "6".to_owned(), span: at("6") };

    // Findings point at one another by their index in the list of their kind.
    let findings = Findings {
        claims: vec![
            Claim::new(at("Salt made the town."), Role::Thesis),
            Claim::new(at("Its pans paid more wages than its harbour."), Role::Main),
        ],
        quotations: vec![Quotation::new(at("The pans fed nine hundred mouths."))],
        attributions: vec![Attribution::new(0, "J. Hale", at("Hale"))],
        citations: Citations {
            sources: vec![Source::new(hale, at("J. Hale: Pans 2"))],
            citations: vec![Citation {
                locator: Some(page),
                ..Citation::new(at("(J. Hale: Pans 2; p. 6)"), 0, vec![0])
            }],
            ..Citations::default()
        },
        argument: Argument {
            relations: vec![Relation::new(1, RelationKind::Supports, 0, at("Its pans"))],
            offers: vec![Offer::new(0, 1, at("writes"))],
        },
        ..Findings::default()
    };
    let document = Document::new("salt.txt".to_owned(), ESSAY.to_owned(), None);
    let mut graph = ArgumentGraph::new();
    graph.add(&document, findings);
    graph
}
