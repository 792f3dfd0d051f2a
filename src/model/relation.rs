//! What bears on what: claims on claims, quotations on claims.

use super::{Because, Confidence};
use crate::text::Span;

/// One claim bears on another. Runs from what gives support (or attacks) to what receives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation<P = Span> {
    /// Index of the claim that bears.
    pub from: usize,
    /// Index of the claim it bears on.
    pub to: usize,
    /// How.
    pub kind: RelationKind,
    /// Whether it belongs to the tree under the thesis; the others are cross links.
    pub tree: bool,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why.
    pub because: Vec<Because<P>>,
    /// What it would have borne on otherwise; `None` where nothing else was weighed.
    pub runner_up: Option<RunnerUp<P>>,
}

/// How one claim bears on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RelationKind {
    /// It is a reason for it.
    Supports,
    /// It speaks against it.
    Attacks,
    /// It says it again in other words.
    Restates,
}

/// A quotation is offered for a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer<P = Span> {
    /// Index of the quotation.
    pub quotation: usize,
    /// Index of the claim it is offered for.
    pub claim: usize,
    /// Whether it backs the claim or speaks against it.
    pub polarity: Polarity,
    /// How sure it is.
    pub confidence: Confidence,
    /// Why.
    pub because: Vec<Because<P>>,
    /// The claim it would have been offered for otherwise; `None` where nothing else was weighed.
    pub runner_up: Option<RunnerUp<P>>,
}

/// The choice that came second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunnerUp<P = Span> {
    /// Where the other claim is made; the same claim, where only the kind would have been another.
    pub place: P,
    /// How it would have borne on it.
    pub kind: RelationKind,
    /// How far behind the choice it came, in hundredths of the score; may be negative, where the
    /// best tree as a whole asked for the lesser edge.
    pub behind: i16,
}

impl<P> RunnerUp<P> {
    /// The same choice, with its place in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> RunnerUp<Q> {
        RunnerUp { place: place(self.place), kind: self.kind, behind: self.behind }
    }
}

/// Which way a quotation counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Polarity {
    /// It backs the claim (or documents the reported position).
    Supports,
    /// It states what the claim denies.
    Attacks,
}

impl<P> Relation<P> {
    /// The claim with the index `from` bears on the one with the index `to`, as a person sees it by the
    /// words at `place`; for graphs made in code.
    #[must_use]
    pub fn new(from: usize, kind: RelationKind, to: usize, place: P) -> Self {
        Self {
            from,
            to,
            kind,
            tree: true,
            confidence: Confidence::FULL,
            because: vec![Because::by_hand(place)],
            runner_up: None,
        }
    }

    /// The same relation, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Relation<Q> {
        Relation {
            from: self.from,
            to: self.to,
            kind: self.kind,
            tree: self.tree,
            confidence: self.confidence,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
            runner_up: self.runner_up.map(|r| r.map_places(place)),
        }
    }
}

impl<P> Offer<P> {
    /// The quotation with this index backs the claim with this one, as a person sees it by the words at
    /// `place`; for graphs made in code.
    #[must_use]
    pub fn new(quotation: usize, claim: usize, place: P) -> Self {
        Self {
            quotation,
            claim,
            polarity: Polarity::Supports,
            confidence: Confidence::FULL,
            because: vec![Because::by_hand(place)],
            runner_up: None,
        }
    }

    /// The same offer, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Offer<Q> {
        Offer {
            quotation: self.quotation,
            claim: self.claim,
            polarity: self.polarity,
            confidence: self.confidence,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
            runner_up: self.runner_up.map(|r| r.map_places(place)),
        }
    }
}
