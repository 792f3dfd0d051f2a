//! The lines of argument: what stands beside the thesis, each with all that is below it; and what
//! belongs to none of them.

use super::quotation;
use crate::graph::{NodeId, QuotationId};
use crate::render::picture::{Part, Unit};
use crate::render::plan::{Look, Missing, Row};
use crate::render::scene::Scene;
use crate::render::words;
use std::collections::HashSet;
use std::ops::Range;

/// Lines of argument that are shown beside one another.
const LINES: usize = 60;
/// Tiles of a unit chart.
const UNITS: usize = 96;

/// What is shown of a graph by one card a line of argument.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// Theses, each for itself, and lines of argument with all that is below them; in preorder.
    pub(super) heads: Vec<Head>,
    /// Lines of argument beyond those that can be shown.
    pub(super) more: Vec<Range<usize>>,
    /// Claims that lead to no thesis, with all that is below them.
    pub(super) floating: Vec<Range<usize>>,
}

/// The first claim of a line of argument, or a thesis.
#[derive(Debug)]
pub(super) struct Head {
    /// Its card.
    pub(super) at: usize,
    /// What it stands for.
    pub(super) range: Range<usize>,
}

impl Heads {
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        let mut all = Self::default();
        let cards = &scene.plan.cards;
        let mut at = 0;
        while let Some(card) = cards.get(at) {
            let range = scene.tree.below(at);
            let end = range.end.max(at + 1);
            if card.apart {
                all.floating.push(range);
            } else if card.look == Look::Thesis {
                all.heads.push(Head { at, range: at..at + 1 });
                let lines = scene.tree.children(at);
                all.heads.extend(lines.map(|at| Head { at, range: scene.tree.below(at) }));
            } else {
                all.heads.push(Head { at, range });
            }
            at = end;
        }
        all.fold(scene);
        all
    }

    /// Leaves as many lines of argument as can be shown: main claims first, then in the essay's order.
    fn fold(&mut self, scene: &Scene<'_>) {
        let look = |head: &Head| scene.plan.cards.get(head.at).map(|card| card.look);
        if self.heads.len() <= LINES {
            return;
        }
        let is_main = |head: &Head| matches!(look(head), Some(Look::Main | Look::Thesis));
        let mut room = LINES.saturating_sub(self.heads.iter().filter(|h| is_main(h)).count());
        let mut mains = LINES;
        for head in std::mem::take(&mut self.heads) {
            let places = if is_main(&head) { &mut mains } else { &mut room };
            if *places > 0 {
                *places -= 1;
                self.heads.push(head);
            } else {
                self.more.push(head.range);
            }
        }
    }
}

/// What there is in a part of the plan.
#[derive(Debug, Default)]
pub(super) struct Tally<'p, 'g> {
    pub(super) claims: usize,
    /// The quotations, each once, by the weight of their sources.
    pub(super) rows: Vec<&'p Row<'g>>,
    pub(super) sources: usize,
    /// Claims for which nothing is quoted.
    pub(super) bare: usize,
}

impl<'p, 'g> Tally<'p, 'g> {
    /// Counts in some ranges of cards, and among quotations that stand on none.
    pub(super) fn of(
        scene: &'p Scene<'g>,
        ranges: impl IntoIterator<Item = Range<usize>>,
        loose: &'p [Row<'g>],
    ) -> Self {
        let mut tally = Self::default();
        let mut met: HashSet<QuotationId> = HashSet::new();
        let mut sources = HashSet::new();
        let mut add = |tally: &mut Self, row: &'p Row<'g>| {
            if !row.is_term() && met.insert(row.node.id) {
                sources.extend(row.source.map(|(source, _)| source.id));
                tally.rows.push(row);
            }
        };
        for card in ranges.into_iter().filter_map(|range| scene.plan.cards.get(range)).flatten() {
            tally.claims += 1;
            tally.bare += usize::from(card.missing.contains(&Missing::Evidence));
            card.evidence.iter().for_each(|row| add(&mut tally, row));
        }
        loose.iter().for_each(|row| add(&mut tally, row));
        let weight =
            |row: &&Row<'_>| row.source.map_or(usize::MAX, |(s, _)| scene.chips.rank(s.id));
        tally.rows.sort_by_key(weight);
        tally.sources = sources.len();
        tally
    }

    /// A tile for each quotation, as many as can be shown; the rest in words.
    pub(super) fn units(&self, scene: &Scene<'_>) -> Vec<Part> {
        let unit = |row: &&Row<'_>| Unit {
            node: NodeId::Quotation(row.node.id),
            tile: quotation::tile(scene, row),
            tooltip: words::quotation_tooltip(row, scene.map.text),
        };
        let mut parts = Vec::new();
        if !self.rows.is_empty() {
            parts.push(Part::Units(self.rows.iter().take(UNITS).map(unit).collect()));
        }
        if let Some(more) = self.rows.len().checked_sub(UNITS).filter(|&more| more > 0) {
            let more = words::number(more, "quotation more", "quotations more");
            parts.push(super::claim::note(format!("… and {more}"), crate::render::theme::MUTED));
        }
        parts
    }

    /// "5 claims · 10 quotations · 3 sources", and how many claims have no evidence.
    pub(super) fn meta(&self) -> Part {
        let counts = [
            (self.claims, "claim", "claims"),
            (self.rows.len(), "quotation", "quotations"),
            (self.sources, "source", "sources"),
        ];
        let counts: Vec<String> = counts
            .into_iter()
            .filter(|&(count, ..)| count > 0)
            .map(|(count, one, many)| words::number(count, one, many))
            .collect();
        let bare = words::number(self.bare, "claim without evidence", "claims without evidence");
        let missing = (self.bare > 0).then(|| format!("! {bare}"));
        Part::Meta { counts: counts.join(" · "), missing }
    }
}
