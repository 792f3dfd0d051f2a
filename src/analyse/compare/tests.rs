//! Two drafts compared: what is told, in short lines.

use super::super::testing::graph;
use super::*;
use crate::model::Findings;

/// Each change in a line: `+c3`, `-q1`, `~c1>c2 role`.
fn told<I: ToString>(changes: &[Change<I>]) -> Vec<String> {
    let what = |what: &Difference| match what {
        Difference::Words { .. } => "words".to_owned(),
        Difference::Trait { name, old, new } => format!("{name} {old}>{new}"),
        Difference::Moved { .. } => "moved".to_owned(),
    };
    let line = |change: &Change<I>| match change {
        Change::Added(id) => format!("+{}", id.to_string()),
        Change::Removed(id) => format!("-{}", id.to_string()),
        Change::Changed { old, new, what: all } => {
            let all: Vec<String> = all.iter().map(what).collect();
            format!("~{}>{} {}", old.to_string(), new.to_string(), all.join(", "))
        }
    };
    changes.iter().map(line).collect()
}

fn check(old: &ArgumentGraph, new: &ArgumentGraph, expect: &[&str]) {
    let found = compare(old, new);
    let all = [
        told(&found.claims),
        told(&found.quotations),
        told(&found.sources),
        told(&found.relations),
    ];
    assert_eq!(all.concat(), expect);
    assert_eq!(found.is_empty(), expect.is_empty());
    let union = Union::of(&found, [old, new]);
    assert!(union.graph.nodes().count() >= new.nodes().count(), "the map lacks something");
}

const SKETCH: &str =
    "thesis; main; quotation Hale; source J. Hale; c2 supports c1; q1 for c2; s1 cites q1";

#[test]
fn a_graph_and_itself_do_not_differ() {
    check(&graph(SKETCH), &graph(SKETCH), &[]);
    check(&ArgumentGraph::new(), &ArgumentGraph::new(), &[]);
}

#[test]
fn what_is_only_on_one_side_was_added_or_removed() {
    let (without, with) =
        (graph(SKETCH), graph(&format!("{SKETCH}; source A. Wood Rope; s2 cites q1")));
    check(&without, &with, &["+s2"]);
    check(&with, &without, &["-s2"]);
}

#[test]
fn relations_between_what_stays_are_compared() {
    let other = graph(&SKETCH.replace("c2 supports c1", "c2 attacks c1"));
    check(&graph(SKETCH), &other, &["~e3>e3 kind supports>attacks"]);
    check(&graph(SKETCH), &graph(&SKETCH.replace("c2 supports c1; ", "")), &["-e3"]);
}

#[test]
fn order_alone_moves_and_nothing_else() {
    let claims = |words: &[&str]| {
        let text = words.join(" ");
        let document = crate::model::Document::new("essay.txt".to_owned(), text.clone(), None);
        let place = |w: &&str| crate::text::Span::first(&text, w).unwrap();
        let claim = |w| crate::model::Claim::new(place(w), Role::Claim);
        let mut graph = ArgumentGraph::new();
        let claims = words.iter().map(claim).collect();
        graph.add(&document, Findings { claims, ..Findings::default() });
        graph
    };
    let old = claims(&["Salt made the town.", "The mill fed it.", "Ships came late."]);
    let new = claims(&["Ships came late.", "Salt made the town.", "The mill fed it."]);
    check(&old, &new, &["~c3>c1 moved"]);
    let new = claims(&["Salt made the old town.", "The mill fed it.", "Ships came late."]);
    check(&old, &new, &["~c1>c1 words"]);
    let new = claims(&["Bread was dear.", "Salt made the town.", "Ships came late."]);
    check(&old, &new, &["+c1", "-c2"]);
}
