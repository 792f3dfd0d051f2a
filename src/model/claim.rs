//! Claims: what the essay maintains, or reports that another maintains.

use super::{Because, Confidence};
use crate::text::Span;

/// A claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim<P = Span> {
    /// Where it is made.
    pub place: P,
    /// Its part in the argument.
    pub role: Role,
    /// A short form written by hand; no finder writes one.
    pub label: Option<String>,
    /// Remarks written by hand.
    pub notes: Vec<String>,
    /// Whose position it is; `None` for the writer's own.
    pub holder: Option<Holder<P>>,
    /// The writer's attitude to a holder's position; `None` for his own.
    pub stance: Option<Stance>,
    /// Where the essay says it again.
    pub again: Vec<P>,
    /// How sure it is that this is a claim with this role.
    pub confidence: Confidence,
    /// Why.
    pub because: Vec<Because<P>>,
}

/// A claim's part in the argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What the whole essay is for.
    Thesis,
    /// A claim that bears on the thesis itself.
    Main,
    /// Any other claim of the writer's.
    Claim,
    /// A position the writer ascribes to another and does not take himself.
    Reported,
}

/// Who holds a reported position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder<P = Span> {
    /// The name in its fullest spelling in the essay, or the words that stand for a group.
    pub name: String,
    /// Where it is named.
    pub place: P,
}

/// The writer's attitude to a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stance {
    /// He shares it.
    Endorsed,
    /// He rejects it.
    Opposed,
    /// He leaves it open.
    Open,
}

impl<P: Clone> Claim<P> {
    /// The writer's own claim at `place`, as a person sees it; for graphs made in code.
    #[must_use]
    pub fn new(place: P, role: Role) -> Self {
        Self {
            role,
            label: None,
            notes: Vec::new(),
            holder: None,
            stance: None,
            again: Vec::new(),
            confidence: Confidence::FULL,
            because: vec![Because::by_hand(place.clone())],
            place,
        }
    }
}

impl<P> Claim<P> {
    /// The same claim, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Claim<Q> {
        Claim {
            place: place(self.place),
            role: self.role,
            label: self.label,
            notes: self.notes,
            holder: self.holder.map(|h| Holder { name: h.name, place: place(h.place) }),
            stance: self.stance,
            again: self.again.into_iter().map(&mut *place).collect(),
            confidence: self.confidence,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
        }
    }
}
