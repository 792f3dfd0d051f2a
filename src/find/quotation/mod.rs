//! Quotations: passages set apart by marks or layout, and what they are there for.

use crate::model::{Document, Found, Passage, Quotation, Reference, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// Passages between marks or in block quotations, in text order; one inside another comes after it.
#[must_use]
pub fn passages(_document: &Document, _references: &[Reference]) -> Found<Vec<Passage>> {
    Found::default()
}

/// Which passages are evidence and which only name something, in text order.
#[must_use]
pub fn quotations(
    _document: &Document,
    _references: &[Reference],
    _passages: &[Passage],
    _segments: &Segments,
) -> Found<Vec<Quotation>> {
    Found::default()
}
