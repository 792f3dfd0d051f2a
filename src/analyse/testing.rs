//! Graphs from a sketch in words, for the tests of this folder.

use crate::graph::ArgumentGraph;
use crate::model::{
    Attribution, Citation, CitationForm, Claim, Document, Findings, Item, Locator, Offer, Person,
    Polarity, Quotation, QuotationRole, Relation, RelationKind, Role, Source,
};
use crate::text::Span;

/// A graph from its parts, divided by semicolons: `thesis`, `main`, `claim`, `reported` make a claim;
/// `quotation SPEAKER` (or `-`) and `term` a quotation; `source [GIVEN] FAMILY [TITLE]` a source; and
/// `c2 supports c1`, `q1 for c2`, `q1 against c2`, `s1 cites q1`, `s1 repeats q1`, `s1 points`,
/// `s1 mentioned`, `s1 paged` (cited with a page) say what they have to do with one another. Every part has a word of the text.
pub(super) fn graph(sketch: &str) -> ArgumentGraph {
    let parts: Vec<&str> = sketch.split(';').map(str::trim).filter(|p| !p.is_empty()).collect();
    let text = "word ".repeat(parts.len() + 1);
    let mut findings = Findings::default();
    for (number, part) in parts.iter().enumerate() {
        let words: Vec<&str> = part.split_whitespace().collect();
        read(&mut findings, &words, Span::new(number * 5, number * 5 + 4));
    }
    let mut graph = ArgumentGraph::new();
    graph.add(&Document::new("sketch.txt".to_owned(), text, None), findings);
    graph
}

fn read(findings: &mut Findings, words: &[&str], at: Span) {
    let Findings { quotations, citations, attributions, claims, argument, .. } = findings;
    match *words {
        ["thesis"] => claims.push(Claim::new(at, Role::Thesis)),
        ["main"] => claims.push(Claim::new(at, Role::Main)),
        ["claim"] => claims.push(Claim::new(at, Role::Claim)),
        ["reported"] => claims.push(Claim::new(at, Role::Reported)),
        ["quotation", speaker] => {
            if speaker != "-" {
                attributions.push(Attribution::new(quotations.len(), speaker, at));
            }
            quotations.push(Quotation::new(at));
        }
        ["term"] => {
            quotations.push(Quotation { role: QuotationRole::Term, ..Quotation::new(at) });
        }
        ["source", ref rest @ ..] => citations.sources.push(Source::new(item(rest), at)),
        [from, "for", to] => argument.offers.push(Offer::new(index(from), index(to), at)),
        [from, "against", to] => argument
            .offers
            .push(Offer { polarity: Polarity::Attacks, ..Offer::new(index(from), index(to), at) }),
        [from, "cites", to] => {
            citations.citations.push(Citation::new(at, index(from), vec![index(to)]));
        }
        [from, "repeats", to] => citations.citations.push(Citation {
            form: CitationForm::Repeated,
            ..Citation::new(at, index(from), vec![index(to)])
        }),
        [from, how @ ("points" | "mentioned" | "paged")] => citations.citations.push(Citation {
            pointer: how == "points",
            locator: (how == "paged").then(|| Locator {
                label: "page",
                value: "4".to_owned(),
                span: at,
            }),
            ..Citation::new(at, index(from), Vec::new())
        }),
        [from, how, to] => {
            let kind = match how {
                "supports" => RelationKind::Supports,
                "attacks" => RelationKind::Attacks,
                "restates" => RelationKind::Restates,
                _ => panic!("{how}"),
            };
            argument.relations.push(Relation::new(index(from), kind, index(to), at));
        }
        _ => panic!("{words:?}"),
    }
}

fn item(words: &[&str]) -> Item {
    let (given, family, title) = match *words {
        [given, family] if given.ends_with('.') => (given, family, ""),
        [given, family, title] => (given, family, title),
        [family, title] => ("", family, title),
        _ => panic!("{words:?}"),
    };
    let person = Person { family: family.to_owned(), given: given.to_owned() };
    Item { authors: vec![person], title: title.to_owned(), ..Item::default() }
}

fn index(id: &str) -> usize {
    id[1..].parse::<usize>().unwrap() - 1
}
