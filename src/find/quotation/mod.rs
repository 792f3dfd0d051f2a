//! Quotations: passages set apart by marks or layout, and what they are there for.

mod block;
mod cost;
mod display;
mod evidence;
mod mark;
mod mend;
mod passages;
mod reading;
mod surroundings;
#[cfg(test)]
mod tests;

use crate::model::{Document, Found, Passage, Quotation, Reference, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = evidence::RULES;

/// Passages between marks or in block quotations, in text order; one inside another comes after it.
/// Linear in the text.
#[must_use]
pub fn passages(document: &Document, references: &[Reference]) -> Found<Vec<Passage>> {
    passages::find(document, references)
}

/// Which passages are evidence and which only name something, in text order.
#[must_use]
pub fn quotations(
    document: &Document,
    references: &[Reference],
    passages: &[Passage],
    segments: &Segments,
) -> Found<Vec<Quotation>> {
    Found {
        items: evidence::sort(document, references, passages, segments),
        diagnostics: Vec::new(),
    }
}
