//! Proverbs and slogans.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "common-saying",
    finds: "Marked words that a word for a proverb, a slogan or a motto leads up to.",
    why: "What everybody says has no author, and is quoted for its currency, not as testimony.",
    example: "As the proverb has it, “he who has salt has friends”.",
    misses: "A slogan whose author matters gains by its citation only.",
};

const WEIGHT: i16 = -45;

/// Words before the marks among which the word stands.
const WITHIN: usize = 6;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let mut next = case.before.end;
    let mut near = case.words_before().take(WITHIN).take_while(|w| {
        let gap = Span::new(w.end, next.max(w.end)).of(case.prose);
        next = w.start;
        !gap.contains(['.', '!', '?', ';', '”', '»'])
    });
    let word = near.find(|w| case.language.quotes(w.of(case.prose)).on(Quotes::COMMON_SAYINGS))?;
    Some((word, WEIGHT))
}
