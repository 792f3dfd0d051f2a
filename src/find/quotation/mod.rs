//! Quotations: passages set apart by marks or layout, and what they are there for.
//!
//! # What is read
//!
//! “ ” ‘ ’ " ' « » » « ‹ › „ “ ‚ ‘ „ ” ” ” »…» 「 」 『 』 《 》, \`\`…'' and \`…' ([`mark`], [`cost`], [`reading`]): which
//! sign opens and which closes is decided by the cheapest reading of all marks of a paragraph, not by the
//! language. Apostrophes (’tis, workers’, ’90s), primes, marks repeated at every paragraph or line, one
//! closing guillemet for two quotations, quotations within quotations, a mark that is missing ([`mend`]).
//! Block quotations by markup and indentation ([`block`]), paragraphs quoted without any mark that a
//! lead-in and a citation show ([`display`]), dialogue by dashes ([`dash`]).
//!
//! An epigraph is a quotation like others: its words are given as another's, though for no claim.
//!
//! # What is not read
//!
//! * `<<…>>` and `,,…''` as typewriters have them; what is said inside a French or dashed speech ("dit-il").
//! * Tables; the marks of code.
//! * A paragraph quoted without marks that neither a citation behind its stop nor a verb of saying before
//!   the colon shows, and the second paragraph of one.
//! * Dialogue of a story between quotation marks is taken for words given as another's.
//! * Signs, inscriptions and thoughts with a verb of saying count as evidence; examples of usage as well.

mod block;
mod cost;
mod dash;
mod display;
mod evidence;
mod inner_tag;
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
