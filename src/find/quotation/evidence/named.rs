//! Words that are named as words.

use super::{Case, Weight, mentioned};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "named",
    finds: "Marked words after “so-called”, “the term”, “the slogan of”, “is known as” and the like.",
    why: "The essay says itself that it names something: mention, not use (Davidson 1979).",
    example: "The so-called ‘white crop of the marsh’ was salt.",
    misses: "Scare quotes without such a word; “called” with its speaker (Hale called it …) gives his words.",
};

const WEIGHT: i16 = -45;

/// A naming word reaches over a few small ones: "the policy of the", "known as a".
const FILLERS: usize = 2;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let is = |list: Quotes, w: Span| case.language.quotes(w.of(case.prose)).on(list);
    let mut nearest = case.words_before().peekable();
    let mut passed = 0;
    while passed < FILLERS && nearest.peek().is_some_and(|&w| is(Quotes::FILLERS, w)) {
        nearest.next();
        passed += 1;
    }
    let word = nearest.next()?;
    if case.gap_after(word).contains(['.', ',', ';', ':', '(', ')']) {
        return None;
    }
    let named = is(Quotes::NAMING, word)
        || is(Quotes::CALLED, word) && nearest.next().is_some_and(|w| is(Quotes::BEFORE_CALLED, w));
    // “Hale’s phrase”, “with the words”: words of somebody’s, given as his.
    let given = is(Quotes::PIECES, word) && mentioned::is_somebodys(case);
    (named && !given).then_some((word, WEIGHT))
}
