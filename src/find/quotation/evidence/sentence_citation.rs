//! A citation later in the same sentence.

use super::{Case, Weight, own_citation};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "sentence-citation",
    finds: "Marked words whose sentence is cited, with no other marked words between them and the citation.",
    why: "Handbooks set the bracket at the end of the sentence, not hard after the words (MLA 6.8).",
    example: "Hale calls it “a ruinous tax” on every town of the coast (Hale 2014, 41).",
    misses: "A term in a sentence that is cited for something else gains a little too.",
};

const WEIGHT: i16 = 25;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    if own_citation::weight(case).is_some() {
        return None;
    }
    let end = case.sentence_end()?;
    let reference = case.reference_from(case.passage.outer.end)?;
    let between = case.next().is_some_and(|(p, _)| p.outer.start < reference.span.start);
    let cites = reference.span.start < end && reference.signal.is_none() && !between;
    cites.then_some((reference.span, WEIGHT))
}
