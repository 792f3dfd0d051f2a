//! Names of sources and people as the page shows them, within what of the wording may go out.

use crate::export::Text;
use crate::graph::{ArgumentGraph, SourceId};
use crate::render::chip::{Chip, Chips};
use crate::render::{words, wrap};

/// Words of a name that are shown where the essay's sentences are not: a person or a body has rarely
/// more, and the description of a group is the essay's wording. As in the JSON contract.
const NAME_WORDS: usize = 3;

/// Columns of words that are cited in a list.
const BRIEF: usize = 76;

/// The beginning of some words, for a list.
pub(super) fn brief(words: &str) -> String {
    wrap::one_line(words, BRIEF)
}

/// What things are called on the page.
pub(super) struct Names<'g> {
    graph: &'g ArgumentGraph,
    chips: Chips,
    text: Text,
}

impl<'g> Names<'g> {
    pub(super) fn new(graph: &'g ArgumentGraph, text: Text) -> Self {
        Self { graph, chips: Chips::new(graph), text }
    }

    /// How much of the essay's wording is shown.
    pub(super) const fn text(&self) -> Text {
        self.text
    }

    /// The chip of a source.
    pub(super) fn chip(&self, id: SourceId) -> Option<&Chip> {
        self.chips.of(id)
    }

    /// Indices of the sources that are quoted, those with most quotations first.
    pub(super) fn by_weight(&self) -> &[usize] {
        &self.chips.by_weight
    }

    /// A work in passing: "Stalin, Works 6".
    pub(super) fn short(&self, id: SourceId) -> String {
        self.graph.source(id).map_or_else(String::new, |source| words::short(&source.label))
    }

    /// The name of a person or a group.
    pub(super) fn person(&self, name: &str) -> String {
        let mut words = name.split_whitespace();
        if self.text == Text::All || words.clone().count() <= NAME_WORDS {
            return name.to_owned();
        }
        let kept: Vec<_> = words.by_ref().take(NAME_WORDS).collect();
        format!("{} …", kept.join(" "))
    }
}
