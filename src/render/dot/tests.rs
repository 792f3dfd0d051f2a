//! What must be true of every map in DOT, without asking Graphviz.

use crate::export::Text;
use crate::render::sample::salt;
use crate::render::{Album, Labels, Map, Nodes, View, dot};
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
    for (name, view) in views() {
        check_golden(&format!("salt-{name}.dot"), &shown(view, Text::All));
    }
}

/// All views but the map, on the first main claim where they are about one.
fn views() -> Vec<(&'static str, View)> {
    let main = salt().claims().nth(1).unwrap().id;
    vec![
        ("overview", View::Overview),
        ("sources", View::Sources),
        ("focus", View::Focus(main)),
        ("line", View::Line(main)),
        ("reading", View::Reading),
    ]
}

fn shown(view: View, text: Text) -> String {
    dot(&salt(), &Map { view, text, ..Map::default() }).text
}

#[test]
fn reading_order_shows_every_claim_and_quotation_once() {
    let text = shown(View::Reading, Text::All);
    for id in (1..=8).map(|n| format!("c{n}")).chain((1..=7).map(|n| format!("q{n}"))) {
        assert_eq!(text.matches(&format!("\n  {id} [id={id}, ")).count(), 1, "{id}");
    }
    assert!(text.contains("► supports thesis") && text.contains("┤ attacks c6"));
    assert!(text.contains("q6 for c4, c6 · ") || text.contains("q6 for c6, c4 · "), "{text}");
}

#[test]
fn an_overview_counts_every_quotation() {
    let text = shown(View::Overview, Text::All);
    for quotation in 1..=7 {
        assert!(text.contains(&format!("_q{quotation}\"")), "q{quotation}");
    }
    assert!(text.contains("LEADING TO NO THESIS") && text.contains("answered by c5"));
}

#[test]
fn a_focus_counts_what_it_does_not_show() {
    let graph = salt();
    let thesis = graph.claims().next().unwrap().id;
    let text = dot(&graph, &Map { view: View::Focus(thesis), ..Map::default() }).text;
    assert!(text.contains("► 2 claims more below: c3, c7"), "{text}");
    let text = dot(&graph, &Map { view: View::Line(thesis), ..Map::default() }).text;
    assert!(!text.contains("more below"));
}

#[test]
fn sources_carry_as_many_quotations_as_there_are() {
    let text = shown(View::Sources, Text::All);
    assert!(
        text.contains("2 of 4 cited quotations (50%) come from Hale; 2 works carry all"),
        "{text}"
    );
    assert!(
        text.contains("s1_c2") && text.contains("missing_loose") && text.contains("[id=missing")
    );
    assert!(text.contains("NAMED, NOT QUOTED"));
}

#[test]
fn an_atlas_has_a_page_for_every_line_of_argument() {
    let graph = salt();
    let album = Album::new(&graph, &Map::default());
    let pages: Vec<String> = album.atlas().into_iter().map(View::name).collect();
    assert_eq!(pages, ["overview", "sources", "c2", "c6", "c8"]);
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
    for (name, view) in views() {
        let [some, none] = [Text::Quotations, Text::None].map(|text| shown(view, text));
        for words in claims {
            assert!(!some.contains(words) && !none.contains(words), "{words} in {name}");
        }
        for words in quotations {
            assert!(!none.contains(words), "{words} in {name}");
        }
    }
}

#[test]
fn a_quotation_without_its_words_is_told_by_its_source() {
    for nodes in [Nodes::Cards, Nodes::Separate] {
        let map = Map { nodes, labels: Labels::Plain, text: Text::None, ..Map::default() };
        let text = dot(&salt(), &map).text;
        let (mut claims, mut quotations) = (0, 0);
        for line in text.lines() {
            let Some((node, label)) = line.split_once("label=") else { continue };
            let silent = label.matches("(words left out)").count();
            if node.contains("class=claim") || node.contains("class=\"claim") {
                claims += 1;
                assert_eq!(silent, 1, "{line}");
            } else if node.contains("class=quote") || node.contains("class=\"quote") {
                quotations += 1;
                assert!(silent == 0 && label.contains(" · q"), "{line}");
            }
        }
        assert_eq!(claims, salt().claims().count());
        assert!(quotations > 0, "{text}");
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
