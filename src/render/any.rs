//! Any graph, for the property tests of this floor.

use super::sample::{Essay, work};
use crate::graph::ArgumentGraph;
use crate::model::{CitationForm, Polarity, RelationKind, Role, Stance};
use proptest::collection::vec;
use proptest::prelude::*;

/// Any text, and much of what is special in DOT, in HTML, and in Graphviz's own escapes.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        r#"[\\NGETHLlnr&;<>"'{}|#x0-9a-z \n\t\u{0}-\u{1f}“”’…–é盐😀\u{301}\u{200d}\u{202e}]{0,60}"#,
        "[A-Z][a-z]{1,9}( [a-z]{1,12}){0,40}\\.",
        Just("&amp; &#0; &copy; &nosuch; &#x41; <b> --> ]]> %41 \\\\N".to_owned()),
    ]
}

/// An essay of any claims, quotations and sources, joined in any way.
#[derive(Debug, Clone)]
pub(super) struct Sketch {
    claims: Vec<(u8, String, u8)>,
    quotations: Vec<(String, Option<String>)>,
    sources: Vec<(String, String, String)>,
    relations: Vec<(usize, usize, u8, bool)>,
    offers: Vec<(usize, usize, bool)>,
    citations: Vec<(usize, usize, u8)>,
}

pub(super) fn sketch() -> impl Strategy<Value = Sketch> {
    let at = || 0_usize..64;
    (
        vec((0_u8..6, words(), any::<u8>()), 0..14),
        vec((words(), proptest::option::of(words())), 0..9),
        vec((words(), words(), "[0-9IVX]{0,6}"), 0..5),
        vec((at(), at(), 0_u8..6, any::<bool>()), 0..24),
        vec((at(), at(), any::<bool>()), 0..14),
        vec((at(), at(), 0_u8..9), 0..10),
    )
        .prop_map(|(claims, quotations, sources, relations, offers, citations)| Sketch {
            claims,
            quotations,
            sources,
            relations,
            offers,
            citations,
        })
}

impl Sketch {
    pub(super) fn add_to(&self, graph: &mut ArgumentGraph) {
        let mut essay = Essay::new("any.txt");
        for (nth, (role, words, more)) in self.claims.iter().enumerate() {
            let role = match role {
                0 if nth < 4 => Role::Thesis,
                1 => Role::Main,
                2 => Role::Reported,
                _ => Role::Claim,
            };
            let claim = essay.claim(role, words);
            if more % 5 == 0 {
                essay.again(claim, words);
            }
            if more % 3 == 0 {
                essay.held_by(claim, words, Stance::Opposed);
            }
        }
        for (words, speaker) in &self.quotations {
            let quotation = essay.quotation(words);
            if let Some(name) = speaker {
                essay.speaker(quotation, name);
            }
        }
        for (author, title, volume) in &self.sources {
            essay.source(work(author, title, volume));
        }
        let (claims, quotations) = (self.claims.len(), self.quotations.len());
        let sources = self.sources.len();
        for &(from, to, kind, tree) in self.relations.iter().filter(|_| claims > 0) {
            let kind = match kind {
                0 => RelationKind::Restates,
                1 | 2 => RelationKind::Attacks,
                _ => RelationKind::Supports,
            };
            essay.relate(from % claims, to % claims, kind, tree);
        }
        for &(from, to, against) in self.offers.iter().filter(|_| claims > 0 && quotations > 0) {
            let polarity = if against { Polarity::Attacks } else { Polarity::Supports };
            essay.offer(from % quotations, to % claims, polarity);
        }
        for &(source, to, form) in self.citations.iter().filter(|_| sources > 0) {
            let form = match form {
                0 => CitationForm::OpCit,
                1 => CitationForm::Repeated,
                2 => CitationForm::Ibid,
                _ => CitationForm::Full,
            };
            let of = if quotations > 0 && to % 4 > 0 { vec![to % quotations] } else { Vec::new() };
            if to % 7 == 0 {
                essay.quoted_in(source % sources, to % sources);
            }
            essay.cite(source % sources, "6-7", form, &of);
        }
        essay.add_to(graph);
    }
}
