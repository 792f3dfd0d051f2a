//! Evidence or term: what marked words are there for.

use crate::model::{
    Because, Confidence, Document, Passage, Quotation, QuotationRole, Reference, Rule, Segments,
};
use crate::text::words;

/// Words from which on marked words are taken for another's.
const ENOUGH: usize = 4;

/// Another's words come in clauses, names of things in a word or two.
pub(super) static ENOUGH_WORDS: Rule = Rule {
    name: "enough-words",
    finds: "Marked words of four or more.",
    why: "Names of things, slogans and scare quotes are short; words given as another's are not.",
    example: "Hale found that “the mill fed nine hundred mouths”.",
    misses: "Long titles are taken for evidence, short quotations for terms.",
};

/// Sorts passages into evidence and terms.
pub(super) fn sort(
    document: &Document,
    _references: &[Reference],
    passages: &[Passage],
    _segments: &Segments,
) -> Vec<Quotation> {
    let quotation = |passage: &Passage| {
        let enough = words(document.prose(), passage.span).nth(ENOUGH - 1).is_some();
        let role = if enough && passage.inside.is_none() {
            QuotationRole::Evidence
        } else {
            QuotationRole::Term
        };
        Quotation {
            place: passage.span,
            role,
            form: passage.form,
            marks: passage.marks,
            confidence: Confidence::percent(80),
            because: vec![Because::new(&ENOUGH_WORDS, passage.span)],
        }
    };
    passages.iter().map(quotation).collect()
}
