//! Relations: what bears on what.

use crate::model::{Argument, Attribution, Claim, Document, Found, Quotation, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = &[];

/// What the claims have to do with one another, and the claim that each quotation is offered for.
#[must_use]
pub fn relations(
    _document: &Document,
    _segments: &Segments,
    _quotations: &[Quotation],
    _attributions: &[Attribution],
    _claims: &[Claim],
) -> Found<Argument> {
    Found::default()
}
