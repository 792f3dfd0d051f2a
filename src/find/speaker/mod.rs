//! Speakers: whose words a quotation gives.

use crate::model::{Attribution, Citations, Document, Found, Quotation, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// The speaker of each quotation for which one is named; at most one a quotation.
#[must_use]
pub fn speakers(
    _document: &Document,
    _segments: &Segments,
    _quotations: &[Quotation],
    _citations: &Citations,
) -> Found<Vec<Attribution>> {
    Found::default()
}
