//! Citations: references as written, and the works they mean.

mod bracket;
mod numeral;
mod token;
mod element;
mod reading;
mod naming;
mod bracketed;
mod note;
mod note_mark;
mod credit;
mod work;
mod history;
mod lead_in;
mod rule;
mod resolve;
mod link;
mod repeated;
mod assemble;

use crate::model::{Citations, Document, Found, Quotation, Reference, Rule, Segments};

/// The rules of this finder.
pub(super) static RULES: &[&Rule] = rule::RULES;

/// References as written, in text order, not overlapping. Linear in the text.
#[must_use]
pub fn references(document: &Document) -> Vec<Reference> {
    let mut all = note_mark::marks(document);
    all.extend(note::texts(document));
    all.extend(credit::lines(document));
    all.extend(bracketed::bracketed(document));
    // A note's mark before a page in the same bracket, and a whole note before a bracket in it.
    all.sort_by_key(|r| (r.span.start, r.note.is_none(), std::cmp::Reverse(r.span.end)));
    let mut found: Vec<Reference> = Vec::with_capacity(all.len());
    for reference in all {
        if found.last().is_none_or(|last| last.span.end <= reference.span.start) {
            found.push(reference);
        }
    }
    found
}

/// The works that the references mean, and the quotations they belong to. Linear in the text, but
/// for look-ups in sorted lists.
#[must_use]
pub fn citations(
    document: &Document,
    references: &[Reference],
    segments: &Segments,
    quotations: &[Quotation],
) -> Found<Citations> {
    assemble::assemble(document, references, segments, quotations)
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_resolving;
