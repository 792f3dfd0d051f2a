//! How long it takes to write a large graph as JSON, to read it back, to join it to itself and to compare
//! it with another draft.
//!
//! `cargo run --release --example read_back [NODES]`, 100,000 nodes where none are named: of ten, five
//! are quotations, four claims and one a source; a claim has three reasons, a quotation one.

#![allow(clippy::print_stdout, reason = "an example prints")]

use claimgraph::analyse;
use claimgraph::export::{self, Text};
use claimgraph::graph::ArgumentGraph;
use claimgraph::model::{
    Argument, Because, Citation, Citations, Claim, Document, Findings, Item, Offer, Person,
    Quotation, Relation, RelationKind, Role, Source,
};
use claimgraph::pipeline;
use claimgraph::text::Span;
use std::time::Instant;

fn main() {
    let nodes = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let graph = large(nodes, "dry");
    let draft = large(nodes, "down");
    let json = told("write the JSON", || export::json(&graph, Text::All));
    println!("{:>24}  {} MB", "", json.len() / 1_000_000);
    let back = told("read it back", || export::read_json(json.as_bytes()));
    let Ok(back) = back else { return println!("it cannot be read back") };
    println!("{:>24}  {}", "the same bytes", export::json(&back.graph, Text::All) == json);
    let joined = told("join it to a draft", || {
        let mut joined = back.graph.clone();
        joined.join(draft.clone());
        joined
    });
    println!("{:>24}  {}", "claims", joined.claims().count());
    let changed = told("compare it with a draft", || analyse::compare(&back.graph, &draft));
    println!("{:>24}  {}", "changed", changed.claims.len() + changed.quotations.len());
    drop(told("join and look again", || pipeline::join(vec![back.graph.clone(), draft.clone()])));
}

fn told<T>(what: &str, make: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let made = make();
    println!("{what:>24}  {:.2} s", begun.elapsed().as_secs_f64());
    made
}

/// A graph of so many nodes; every seventh sentence ends in `word`.
fn large(nodes: usize, word: &str) -> ArgumentGraph {
    let (mut text, mut findings) = (String::new(), Findings::default());
    let mut sentence = |words: String| {
        let start = text.len();
        text.push_str(&words);
        let span = Span::new(start, text.len());
        text.push_str(if start % 5 == 0 { "\n" } else { " " });
        span
    };
    let Findings { claims, quotations, citations, argument, .. } = &mut findings;
    let Citations { sources, citations, .. } = citations;
    let Argument { relations, offers } = argument;
    for n in 0..nodes / 10 {
        let author = Person { family: format!("Hale{n}"), given: "J. V.".to_owned() };
        let title = format!("Pans of the coast {n}");
        let cited = sentence(format!("(J. V. Hale{n}: Pans of the coast {n}; pp. 6-7)"));
        let item = Item { authors: vec![author], title, ..Item::default() };
        sources.push(Source::new(item, cited));
        for k in 0..5 {
            let end = if k == 0 { word } else { "bare" };
            let words = format!("the pan numbered {n} and {k} was boiled until the iron was {end}");
            let place = sentence(words);
            quotations.push(Quotation::new(place));
            citations.push(Citation::new(cited, n, vec![quotations.len() - 1]));
        }
        for k in 0..4 {
            let end = if k == 0 { word } else { "there" };
            let words = format!(
                "The town of pan {n} and {k} was made by its salt and not by what lay {end}."
            );
            let place = sentence(words);
            let role = if n + k == 0 { Role::Thesis } else { Role::Claim };
            let mut claim = Claim::new(place, role);
            claim.because.extend([Because::by_hand(place), Because::by_hand(cited)]);
            claims.push(claim);
            let at = claims.len() - 1;
            offers.push(Offer::new(quotations.len() - 1 - k, at, cited));
            if at > 0 {
                relations.push(Relation::new(at, RelationKind::Supports, at / 3, place));
            }
        }
    }
    let mut graph = ArgumentGraph::new();
    graph.add(&Document::new("large.txt".to_owned(), text, None), findings);
    graph
}
