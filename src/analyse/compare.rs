//! What changed between two drafts: claims, quotations, sources, and what joins them.
//!
//! Things of two drafts are paired by their words: those whose words are the same, in their order; among
//! the rest those that share most of them; sources by what makes two works one. What is left over was
//! added or removed. Confidences and reasons are not compared: they are the program's, not the writer's.
//!
//! Near linear: pairs by equal words are looked up, and of the rest each is held against at most
//! [`CANDIDATES`] others.

mod alike;
mod differ;
mod order;
mod pair;
mod union;
mod wording;
#[cfg(test)]
mod tests;

pub use alike::CANDIDATES;
pub use union::{Fate, Union};
pub use wording::{Piece, reworded};

use crate::graph::{ArgumentGraph, ClaimId, EdgeId, NodeId, QuotationId, SourceId};
use crate::model::{Form, QuotationRole, Role, Stance};

/// What changed from one graph to another.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Claims that are not the same, those of the new graph in their order, then those that went.
    pub claims: Vec<Change<ClaimId>>,
    /// The same of quotations.
    pub quotations: Vec<Change<QuotationId>>,
    /// The same of sources.
    pub sources: Vec<Change<SourceId>>,
    /// Edges between nodes that are in both graphs. Those of a node that was added or removed come and go
    /// with it.
    pub relations: Vec<Change<EdgeId>>,
    /// All nodes that are in both, old and new, changed or not.
    pub kept: Vec<(NodeId, NodeId)>,
}

/// What became of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change<I> {
    /// It is only in the new graph.
    Added(I),
    /// It is only in the old graph.
    Removed(I),
    /// It is in both, and something about it is another.
    Changed {
        /// It in the old graph.
        old: I,
        /// It in the new graph.
        new: I,
        /// What is another; at least one thing.
        what: Vec<Difference>,
    },
}

/// What is another about a thing that is in both graphs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Its words.
    Words {
        /// In the old graph.
        old: String,
        /// In the new graph.
        new: String,
    },
    /// One of its traits.
    Trait {
        /// Which, in one or two words: `role`, `speaker`, `page`.
        name: &'static str,
        /// In the old graph; empty where it had none.
        old: String,
        /// In the new graph; empty where it has none.
        new: String,
    },
    /// It stands before or after others than it did.
    Moved {
        /// Paragraph of the old document.
        old: u32,
        /// Paragraph of the new document.
        new: u32,
    },
}

impl Comparison {
    /// Whether nothing changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty()
            && self.quotations.is_empty()
            && self.sources.is_empty()
            && self.relations.is_empty()
    }
}

/// Compares two graphs, the older first.
#[must_use]
pub fn compare(old: &ArgumentGraph, new: &ArgumentGraph) -> Comparison {
    let claims = pair::claims(old, new);
    let quotations = pair::quotations(old, new);
    let sources = pair::sources(old, new);
    let mut kept: Vec<(NodeId, NodeId)> = Vec::new();
    kept.extend(claims.both.iter().map(|&(a, b)| (NodeId::from(a), NodeId::from(b))));
    kept.extend(quotations.both.iter().map(|&(a, b)| (NodeId::from(a), NodeId::from(b))));
    kept.extend(sources.both.iter().map(|&(a, b)| (NodeId::from(a), NodeId::from(b))));
    kept.sort_unstable_by_key(|&(_, new)| new);
    Comparison {
        claims: changes(&claims, |a, b| differ::claims(old, a, new, b)),
        quotations: changes(&quotations, |a, b| differ::quotations(old, a, new, b)),
        sources: changes(&sources, |a, b| differ::sources(old, a, new, b)),
        relations: differ::edges(old, new, &kept),
        kept,
    }
}

/// What pairs came to, in the order of the new graph; what went comes last.
fn changes<I: Copy + Ord>(
    pairs: &pair::Pairs<I>,
    differ: impl Fn(I, I) -> Vec<Difference>,
) -> Vec<Change<I>> {
    let mut new: Vec<(I, Option<I>)> =
        pairs.both.iter().map(|&(old, new)| (new, Some(old))).collect();
    new.extend(pairs.added.iter().map(|&new| (new, None)));
    new.sort_unstable();
    let mut changes = Vec::new();
    for (new, old) in new {
        match old {
            None => changes.push(Change::Added(new)),
            Some(old) => {
                let mut what = differ(old, new);
                what.extend(
                    pairs.moved.get(&new).copied().map(|(old, new)| Difference::Moved { old, new }),
                );
                if !what.is_empty() {
                    changes.push(Change::Changed { old, new, what });
                }
            }
        }
    }
    changes.extend(pairs.removed.iter().map(|&old| Change::Removed(old)));
    changes
}

/// Names of values, as the JSON has them.
trait Named {
    fn named(self) -> &'static str;
}

impl Named for Role {
    fn named(self) -> &'static str {
        match self {
            Self::Thesis => "thesis",
            Self::Main => "main",
            Self::Claim => "claim",
            Self::Reported => "reported",
        }
    }
}

impl Named for Stance {
    fn named(self) -> &'static str {
        match self {
            Self::Endorsed => "endorsed",
            Self::Opposed => "opposed",
            Self::Open => "open",
        }
    }
}

impl Named for QuotationRole {
    fn named(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::Term => "term",
        }
    }
}

impl Named for Form {
    fn named(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Inline => "inline",
            Self::Block => "block",
            Self::Indented => "indented",
        }
    }
}
