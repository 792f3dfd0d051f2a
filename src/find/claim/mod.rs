//! Claims: the thesis, main claims, claims, and positions reported of others.

use crate::model::{Attribution, Claim, Document, Found, Quotation, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// The claims of a document, in text order.
#[must_use]
pub fn claims(
    _document: &Document,
    _segments: &Segments,
    _quotations: &[Quotation],
    _attributions: &[Attribution],
) -> Found<Vec<Claim>> {
    Found::default()
}
