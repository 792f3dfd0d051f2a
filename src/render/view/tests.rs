//! What must be true of every picture, before it is written in any format.

use super::fold::ROOM;
use super::{atlas, picture};
use crate::graph::ArgumentGraph;
use crate::model::RelationKind::Supports;
use crate::model::{Polarity, Role};
use crate::render::any::sketch;
use crate::render::picture::{Arrangement, Card, Part, Picture};
use crate::render::sample::{Essay, salt};
use crate::render::scene::Scene;
use crate::render::{Map, Nodes, View};
use proptest::prelude::*;
use std::collections::HashSet;

/// All pictures of a graph.
fn pictures(graph: &ArgumentGraph) -> Vec<Picture> {
    let scene = Scene::new(graph, Map::default());
    let mut views = vec![View::Map, View::Reading];
    views.extend(graph.claims().map(|claim| View::Focus(claim.id)).step_by(4));
    views.extend(atlas(&scene).into_iter().take(12));
    let mut pictures: Vec<Picture> = views.into_iter().map(|view| picture(&scene, view)).collect();
    let separate = Map { nodes: Nodes::Separate, unfold: true, ..Map::default() };
    pictures.push(picture(&Scene::new(graph, separate), View::Map));
    pictures
}

/// Ids are unlike, ends are there, parents stand before and to the left, a place in a row is taken once.
fn check(picture: &Picture) {
    let mut ids: HashSet<String> = HashSet::new();
    let mut places = HashSet::new();
    for (at, card) in picture.cards.iter().enumerate() {
        assert!(ids.insert(card.id.to_string()), "{} twice", card.id);
        assert!(!card.tooltip.is_empty(), "{}", card.id);
        for part in &card.parts {
            let id = match part {
                Part::Evidence(of) => &of.id,
                Part::Item { id, .. } => id,
                _ => continue,
            };
            assert!(ids.insert(id.to_string()), "{id} twice");
        }
        if let Some(parent) = card.parent {
            assert!(parent < at, "{}", card.id);
            let beside = picture.cards[parent].column;
            assert!(beside < card.column, "{} is not to the right of its parent", card.id);
        }
        if picture.arrangement == Arrangement::Rows {
            assert!(card.column < 3 && places.insert((card.row, card.column)), "{}", card.id);
        }
    }
    for line in &picture.lines {
        assert!(line.from < picture.cards.len() && line.to < picture.cards.len());
        assert!(!line.tooltip.is_empty());
        let id = line.id.as_ref().map(ToString::to_string);
        assert!(id.is_none_or(|id| ids.insert(id)), "{:?} twice", line.id);
    }
    assert!(!picture.caption.title.is_empty());
}

/// The number at the front of "+ 18 claims" on a card for what is folded.
fn folded(card: &Card) -> usize {
    match card.parts.first() {
        Some(Part::Heading { kind, .. }) => {
            let number = kind.strip_prefix("+ ").and_then(|rest| rest.split(' ').next());
            number.map_or(0, |number| number.replace(',', "").parse().unwrap())
        }
        _ => 0,
    }
}

/// Claims that are shown on the map of a graph, and claims that are counted.
fn shown(graph: &ArgumentGraph) -> (Picture, usize, usize) {
    let picture = picture(&Scene::new(graph, Map::default()), View::Map);
    check(&picture);
    let claims = picture.cards.iter().filter(|card| card.class.has("claim")).count();
    let hidden = picture.cards.iter().map(folded).sum();
    (picture, claims, hidden)
}

/// A thesis, `lines` claims for it, and `below` claims with a quotation each for each of those.
fn large(lines: usize, below: usize) -> ArgumentGraph {
    let mut essay = Essay::new("large.txt");
    let thesis = essay.claim(Role::Thesis, "Salt made the town.");
    for _ in 0..lines {
        let main = essay.claim(Role::Claim, "The mill fed it.");
        essay.relate(main, thesis, Supports, true);
        for _ in 0..below {
            let claim = essay.claim(Role::Claim, "It drew its bread from there.");
            essay.relate(claim, main, Supports, true);
            let quotation = essay.quotation("bread to every door");
            essay.offer(quotation, claim, Polarity::Supports);
        }
    }
    essay.graph()
}

#[test]
fn the_salt_essay_and_an_empty_graph() {
    pictures(&salt()).iter().for_each(check);
    pictures(&ArgumentGraph::new()).iter().for_each(check);
}

#[test]
fn a_large_map_is_folded_and_every_claim_is_shown_or_counted() {
    for (lines, below) in [(3000, 0), (20, 40), (300, 9), (1, 900)] {
        let graph = large(lines, below);
        let (picture, claims, hidden) = shown(&graph);
        assert_eq!(claims + hidden, graph.claims().count(), "{lines} × {below}");
        assert!(hidden > 0 && picture.cards.len() < 2 * ROOM, "{lines} × {below}");
        let note = picture.note.unwrap();
        assert!(note.contains("--unfold"), "{note}");
        assert!(picture.caption.below.iter().any(|line| line.contains("folded")));
        let whole = Map { unfold: true, ..Map::default() };
        let whole = super::picture(&Scene::new(&graph, whole), View::Map);
        assert_eq!(whole.cards.len(), graph.claims().count());
    }
}

#[test]
fn what_is_small_is_not_folded() {
    let (picture, claims, hidden) = shown(&large(150, 1));
    assert_eq!((claims, hidden), (301, 0), "{:?}", picture.note);
}

#[test]
fn a_chain_and_a_crowd_of_claims_that_lead_nowhere() {
    let mut essay = Essay::new("chain.txt");
    essay.claim(Role::Thesis, "Salt made the town.");
    for nth in 1..2000 {
        essay.claim(Role::Claim, "The mill fed it.");
        essay.relate(nth, nth - 1, Supports, true);
    }
    let graph = essay.graph();
    let (_, claims, hidden) = shown(&graph);
    assert_eq!(claims + hidden, 2000);
    let last = graph.claims().last().unwrap().id;
    let page = picture(&Scene::new(&graph, Map::default()), View::Focus(last));
    check(&page);
    assert!(page.cards.len() < 15, "a long way is shortened");

    let mut essay = Essay::new("crowd.txt");
    for _ in 0..2000 {
        essay.claim(Role::Claim, "The mill fed it.");
        essay.quotation("for nothing");
    }
    let graph = essay.graph();
    let (_, claims, hidden) = shown(&graph);
    assert_eq!(claims + hidden, 2000);
    pictures(&large(200, 0)).iter().for_each(check);
    let overview = picture(&Scene::new(&graph, Map::default()), View::Overview);
    check(&overview);
    assert!(overview.cards.len() < 100);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases / 4,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]
    #[test]
    fn any_graph(one in sketch(), two in proptest::option::of(sketch())) {
        let mut graph = ArgumentGraph::new();
        one.add_to(&mut graph);
        if let Some(two) = two {
            two.add_to(&mut graph);
        }
        pictures(&graph).iter().for_each(check);
    }
}
