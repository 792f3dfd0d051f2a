//! Traces of an editor's hand.

use super::{Case, Weight};
use crate::model::Rule;

pub(super) static RULE: Rule = Rule {
    name: "edited",
    finds: "Marked words with an ellipsis at their head, or with letters or omissions in square brackets.",
    why: "Only another's words are cut and fitted in; nobody abridges a name.",
    example: "Hale held that “[t]he mill […] fed nine hundred mouths”.",
    misses: "An ellipsis for a pause in speech counts as well.",
};

const WEIGHT: i16 = 20;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let words = case.passage.span.of(case.prose);
    let head = words.starts_with('…') || words.starts_with("...") || words.starts_with(". . .");
    let cut = words.contains("[…]") || words.contains("[...]") || words.contains("[. . .]");
    (head || cut || fitted(words)).then_some((case.passage.span, WEIGHT))
}

/// Whether a letter at the head of a word is in square brackets: `[t]he`.
fn fitted(words: &str) -> bool {
    words.match_indices('[').any(|(at, _)| {
        let mut rest = words[at + 1..].chars();
        rest.next().is_some_and(char::is_alphabetic)
            && rest.next() == Some(']')
            && rest.next().is_some_and(char::is_alphabetic)
    })
}
