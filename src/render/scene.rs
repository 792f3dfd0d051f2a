//! What every view of a graph needs to know: made once, for as many pictures as are drawn of it.

use super::Map;
use super::chip::Chips;
use super::plan::{Look, Plan, plan};
use crate::analyse::{self, Report};
use crate::graph::{ArgumentGraph, ClaimId};
use crate::model::RelationKind;
use std::ops::Range;

/// What every view of a graph needs to know.
pub(super) struct Scene<'g> {
    pub(super) graph: &'g ArgumentGraph,
    pub(super) map: Map,
    pub(super) report: Report,
    pub(super) plan: Plan<'g>,
    pub(super) tree: Tree,
    pub(super) chips: Chips,
    /// How many theses there are.
    pub(super) theses: usize,
    /// Whether there is more than one document, so that places need its id.
    pub(super) several: bool,
}

impl<'g> Scene<'g> {
    pub(super) fn new(graph: &'g ArgumentGraph, map: Map) -> Self {
        let report = analyse::report(graph);
        let plan = plan(graph, &report);
        let tree = Tree::of(&plan);
        let several = graph.documents().len() > 1;
        let theses = plan.cards.iter().filter(|card| card.look == Look::Thesis).count();
        Self { graph, map, report, plan, tree, chips: Chips::new(graph), theses, several }
    }

    /// How many claims and quotations there are.
    pub(super) fn nodes(&self) -> usize {
        self.graph.claims().count() + self.graph.quotations().count()
    }
}

/// The trees of a plan, by the places of its cards. These stand in preorder, so a claim with all below
/// it is a range.
#[derive(Debug)]
pub(super) struct Tree {
    /// The card to the left.
    pub(super) parent: Vec<Option<usize>>,
    /// The link that leads there: its place in the plan.
    pub(super) joined: Vec<Option<usize>>,
    /// How many cards there are below a card, with itself.
    size: Vec<usize>,
    /// The links outside of the tree that begin or end at a card: places in the plan, ascending.
    pub(super) cross: Vec<Vec<usize>>,
    /// The cards that speak against a card.
    pub(super) answers: Vec<Vec<usize>>,
    /// The card of each claim, by its number.
    by_number: Vec<usize>,
}

impl Tree {
    fn of(plan: &Plan<'_>) -> Self {
        let count = plan.cards.len();
        let mut tree = Self {
            parent: vec![None; count],
            joined: vec![None; count],
            size: vec![1; count],
            cross: vec![Vec::new(); count],
            answers: vec![Vec::new(); count],
            by_number: vec![usize::MAX; count + 1],
        };
        for (at, link) in plan.links.iter().enumerate().filter(|(_, l)| l.from.max(l.to) < count) {
            if link.tree && link.to < link.from {
                tree.parent[link.from] = Some(link.to);
                tree.joined[link.from] = Some(at);
            } else {
                tree.cross[link.from].push(at);
                if link.to != link.from {
                    tree.cross[link.to].push(at);
                }
            }
            if link.relation.kind == RelationKind::Attacks {
                tree.answers[link.to].push(link.from);
            }
        }
        for at in (0..count).rev() {
            if let Some(parent) = tree.parent[at] {
                tree.size[parent] += tree.size[at];
            }
        }
        for (at, card) in plan.cards.iter().enumerate() {
            if let Some(slot) = tree.by_number.get_mut(card.node.id.number() as usize) {
                *slot = at;
            }
        }
        tree
    }

    /// A card and all below it.
    pub(super) fn below(&self, at: usize) -> Range<usize> {
        at..at + self.size.get(at).copied().unwrap_or(0)
    }

    /// The cards that stand beside a card, to the right.
    pub(super) fn children(&self, at: usize) -> impl Iterator<Item = usize> {
        let below = self.below(at);
        let mut next = below.start + 1;
        std::iter::from_fn(move || {
            let child = next;
            next = self.below(child).end.max(child + 1);
            (child < below.end).then_some(child)
        })
    }

    /// The card of a claim.
    pub(super) fn card(&self, id: ClaimId) -> Option<usize> {
        self.by_number.get(id.number() as usize).copied().filter(|&at| at < self.size.len())
    }
}
