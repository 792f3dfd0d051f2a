//! Citations: references as written, and the works they mean.

use crate::model::{Citations, Document, Found, Quotation, Reference, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// References as written, in text order, not overlapping.
#[must_use]
pub fn references(_document: &Document) -> Vec<Reference> {
    Vec::new()
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
