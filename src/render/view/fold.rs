//! What of a large tree is shown, and what is folded. Whole levels are shown as long as there is room, so
//! that claims of one distance from the thesis are treated alike; of the first level that has none only
//! if it is the very first: then main claims before others, and the rest in the essay's order. What takes
//! no more room than the card that would stand for it is shown in any case.

use crate::render::plan::Look;
use crate::render::scene::Scene;
use std::ops::Range;

/// Claims and quotations of one picture that people can look at.
pub(super) const ROOM: usize = 400;

/// Claims and quotations that are shown rather than folded, since a card that says so is as large.
const SMALL: usize = 3;

/// What is shown of some cards.
#[derive(Debug)]
pub(super) struct Shown {
    /// The first of them.
    start: usize,
    shown: Vec<bool>,
}

impl Shown {
    /// All of them.
    pub(super) fn all(range: Range<usize>) -> Self {
        Self { start: range.start, shown: vec![true; range.len()] }
    }

    /// The card at the head of a range, and as much of the rest as there is `room` for. Linear.
    pub(super) fn of(scene: &Scene<'_>, range: Range<usize>, room: usize) -> Self {
        let cards = scene.plan.cards.get(range.clone()).unwrap_or_default();
        let weight = |at: usize| 1 + cards.get(at).map_or(0, |card| card.evidence.len());
        let all: usize = (0..cards.len()).map(weight).sum();
        if all <= room {
            return Self::all(range);
        }
        let top = cards.iter().map(|card| card.column).min().unwrap_or(0);
        let mut levels: Vec<Vec<usize>> = Vec::new();
        for (at, card) in cards.iter().enumerate() {
            levels.resize_with(levels.len().max(card.column - top + 1), Vec::new);
            levels[card.column - top].push(at);
        }
        let mut shown = vec![false; cards.len()];
        let mut used = 0;
        for (depth, mut level) in levels.into_iter().enumerate() {
            let whole: usize = level.iter().copied().map(weight).sum();
            if used + whole > room && depth > 1 {
                break;
            }
            let main = |at: &usize| {
                cards.get(*at).is_none_or(|c| !matches!(c.look, Look::Thesis | Look::Main))
            };
            level.sort_by_key(main);
            for at in level {
                used += weight(at);
                if used > room && depth + at > 0 {
                    break;
                }
                shown[at] = true;
            }
            if used > room {
                break;
            }
        }
        let mut chosen = Self { start: range.start, shown };
        chosen.unfold_small(scene);
        chosen
    }

    /// Shows what is small below the cards that are shown. Linear: each card has one parent.
    fn unfold_small(&mut self, scene: &Scene<'_>) {
        let weight = |at: usize| 1 + scene.plan.cards.get(at).map_or(0, |c| c.evidence.len());
        let small = |hidden: &[Range<usize>]| {
            hidden.iter().map(Range::len).sum::<usize>() <= SMALL
                && hidden.iter().flat_map(Range::clone).map(weight).sum::<usize>() <= SMALL
        };
        for card in self.cards().collect::<Vec<_>>() {
            let hidden = self.hidden(scene, card);
            if small(&hidden) {
                for slot in hidden.into_iter().flatten().map(|at| at - self.start) {
                    self.shown[slot] = true;
                }
            }
        }
    }

    /// Only these.
    pub(super) fn only(range: Range<usize>, cards: impl Iterator<Item = usize>) -> Self {
        let mut shown = vec![false; range.len()];
        for at in cards {
            if let Some(slot) = at.checked_sub(range.start).and_then(|at| shown.get_mut(at)) {
                *slot = true;
            }
        }
        Self { start: range.start, shown }
    }

    pub(super) fn has(&self, card: usize) -> bool {
        card.checked_sub(self.start).and_then(|at| self.shown.get(at)).copied().unwrap_or(false)
    }

    /// The cards that are shown, in preorder.
    pub(super) fn cards(&self) -> impl Iterator<Item = usize> {
        let start = self.start;
        self.shown.iter().enumerate().filter(|&(_, &shown)| shown).map(move |(at, _)| start + at)
    }

    /// Whether anything is folded.
    pub(super) fn is_folded(&self) -> bool {
        self.shown.contains(&false)
    }

    /// The parts of the tree below a card that are not shown, each a child with all below it.
    pub(super) fn hidden(&self, scene: &Scene<'_>, card: usize) -> Vec<Range<usize>> {
        let children = scene.tree.children(card).filter(|&child| !self.has(child));
        children.map(|child| scene.tree.below(child)).collect()
    }
}
