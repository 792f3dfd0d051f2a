//! Sentences and clauses.

use crate::model::{Document, Passage, Reference, Segments};

/// The sentences of a document with their clauses. References and passages are masked, so that a
/// stop inside of them does not cut.
#[must_use]
pub fn segments(
    _document: &Document,
    _references: &[Reference],
    _passages: &[Passage],
) -> Segments {
    Segments::default()
}
