//! What must be true of every map in DOT, without asking Graphviz.

use crate::export::Text;
use crate::render::sample::salt;
use crate::render::{Labels, Map, Nodes, dot};
use std::path::Path;

fn drawn(nodes: Nodes, labels: Labels) -> String {
    dot(&salt(), &Map { nodes, labels, ..Map::default() }).text
}

/// Compares with a file of `tests/pictures`; with `CLAIMGRAPH_BLESS` set, writes it.
fn check_golden(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(name);
    if std::env::var_os("CLAIMGRAPH_BLESS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    for (at, (kept, drawn)) in kept.lines().zip(text.lines()).enumerate() {
        assert_eq!(kept, drawn, "line {} of {name}; CLAIMGRAPH_BLESS=1 renews it", at + 1);
    }
    assert_eq!(kept.lines().count(), text.lines().count(), "{name}; CLAIMGRAPH_BLESS=1 renews it");
}

#[test]
fn golden() {
    check_golden("salt-cards.dot", &drawn(Nodes::Cards, Labels::Html));
    check_golden("salt-separate.dot", &drawn(Nodes::Separate, Labels::Html));
    check_golden("salt-plain.dot", &drawn(Nodes::Cards, Labels::Plain));
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

#[test]
fn text_that_is_not_asked_for_is_nowhere() {
    let claims = ["not silver", "household", "barge", "mill fed the town"];
    let quotations = ["nine hundred", "white gold", "older by a century"];
    for nodes in [Nodes::Cards, Nodes::Separate] {
        let of = |text| dot(&salt(), &Map { nodes, text, ..Map::default() }).text;
        let (all, some, none) = (of(Text::All), of(Text::Quotations), of(Text::None));
        for words in claims {
            assert!(all.contains(words), "{words}");
            assert!(!some.contains(words), "{words}");
            assert!(!none.contains(words), "{words}");
        }
        for words in quotations {
            assert!(all.contains(words) && some.contains(words), "{words}");
            assert!(!none.contains(words), "{words}");
        }
    }
}

#[test]
fn nodes_link_to_a_page_only_if_there_is_one() {
    let linked = |page: Option<&str>| {
        dot(&salt(), &Map { page: page.map(str::to_owned), ..Map::default() }).text
    };
    assert!(!linked(None).contains("URL="));
    assert!(!linked(None).contains("HREF="));
    let text = linked(Some("my essay.html"));
    assert!(text.contains("URL=\"my%20essay.html#c2\""));
    assert!(text.contains("HREF=\"my%20essay.html#q1\""));
}
