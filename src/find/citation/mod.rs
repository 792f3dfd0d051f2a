//! Citations: references as written, and the works they mean.

mod bracket;
mod numeral;
mod token;
mod element;
mod reading;
mod bracketed;

use crate::model::{Citations, Document, Found, Quotation, Reference, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// References as written, in text order, not overlapping. Linear in the text.
#[must_use]
pub fn references(document: &Document) -> Vec<Reference> {
    bracketed::bracketed(document)
}

/// The works that the references mean, and the quotations they belong to.
#[must_use]
pub fn citations(
    _document: &Document,
    _references: &[Reference],
    _segments: &Segments,
    _quotations: &[Quotation],
) -> Found<Citations> {
    Found::default()
}

#[cfg(test)]
mod tests;
