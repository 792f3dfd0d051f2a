//! What must be true of every map in DOT.

use crate::render::sample::salt;
use crate::render::{Labels, Map, Nodes, dot};

fn drawn(nodes: Nodes, labels: Labels) -> String {
    dot(&salt(), &Map { nodes, labels, ..Map::default() }).text
}

#[test]
fn every_claim_quotation_and_source_is_drawn() {
    let (cards, nodes) = (drawn(Nodes::Cards, Labels::Html), drawn(Nodes::Separate, Labels::Html));
    for claim in 1..=8 {
        assert!(cards.contains(&format!("\n  c{claim} [id=c{claim}, ")), "c{claim}");
        assert!(nodes.contains(&format!("\n  c{claim} [id=c{claim}, ")), "c{claim}");
    }
    for quotation in 1..=6 {
        assert!(cards.contains(&format!("PORT=\"q{quotation}\" ID=\"q{quotation}\"")));
    }
    assert!(cards.contains("\n  q7 [id=q7"));
    for quotation in 1..=7 {
        assert!(nodes.contains(&format!("\n  q{quotation} [id=q{quotation}, ")));
    }
    for source in 1..=3 {
        assert!(nodes.contains(&format!("\n  s{source} [id=s{source}, ")));
    }
    assert!(nodes.contains("ID=\"s4\""));
}

#[test]
fn plain_labels_hold_no_markup() {
    for nodes in [Nodes::Cards, Nodes::Separate] {
        assert!(!drawn(nodes, Labels::Plain).contains("label=<"));
    }
}
