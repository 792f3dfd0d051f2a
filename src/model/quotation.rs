//! A quotation: a passage that is known to be evidence or a mere term.

use super::{Because, Confidence, Form, Marks};
use crate::text::Span;

/// Words given as another's.
#[derive(Debug, Clone, PartialEq)]
pub struct Quotation<P = Span> {
    /// The words, without their outer marks; of a broken quotation from its first piece to its last.
    pub place: P,
    /// The pieces of a quotation that is broken by who says it (“…,” said Hale, “…”), in text order;
    /// empty where it is whole. See [`Quotation::parts`].
    pub pieces: Vec<P>,
    /// Evidence, or words that are only named.
    pub role: QuotationRole,
    /// How it is set.
    pub form: Form,
    /// Its marks; `None` where one is missing.
    pub marks: Marks,
    /// Remarks written by hand.
    pub notes: Vec<String>,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Why it was read so.
    pub because: Vec<Because<P>>,
}

/// What marked words are there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuotationRole {
    /// Offered as evidence.
    Evidence,
    /// A name of a thing, a slogan, a title, a scare quote: no evidence.
    Term,
}

impl<P: Clone> Quotation<P> {
    /// Words offered as evidence inside a sentence, as a person sees it; for graphs made in code.
    #[must_use]
    pub fn new(place: P) -> Self {
        Self {
            role: QuotationRole::Evidence,
            form: Form::Inline,
            marks: Marks::default(),
            notes: Vec::new(),
            confidence: Confidence::FULL,
            because: vec![Because::by_hand(place.clone())],
            pieces: Vec::new(),
            place,
        }
    }
}

impl<P> Quotation<P> {
    /// The stretches that are quoted: its pieces or, where it is whole, all of it.
    #[must_use]
    pub fn parts(&self) -> &[P] {
        if self.pieces.is_empty() { std::slice::from_ref(&self.place) } else { &self.pieces }
    }

    /// The same quotation, with its places in other terms.
    pub fn map_places<Q>(self, place: &mut impl FnMut(P) -> Q) -> Quotation<Q> {
        Quotation {
            place: place(self.place),
            pieces: self.pieces.into_iter().map(&mut *place).collect(),
            role: self.role,
            form: self.form,
            marks: self.marks,
            notes: self.notes,
            confidence: self.confidence,
            because: self.because.into_iter().map(|b| b.map_places(place)).collect(),
        }
    }
}
