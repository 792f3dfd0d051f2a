//! Words, phrases and sentences that are spoken of.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "mentioned",
    finds: "Marked words after “the sentence”, “the question” and the like, or before “means” or “is a phrase”.",
    why: "A sentence that is spoken of is mentioned, not used, and nobody need have said it (Quine \
          1940, § 4).",
    example: "The sentence “salt is white on the coast” is true where salt is white.",
    misses: "A phrase of somebody’s own (“Hale’s phrase”, “in the line”) is given as his, as it should be.",
};

const WEIGHT: i16 = -70;

/// Words after the marks among which a word for a piece of language is looked for.
const AFTER: usize = 5;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    before(case).or_else(|| after(case)).map(|place| (place, WEIGHT))
}

/// "the phrase “…”", unless it is somebody's, or one in which something stands.
fn before(case: &Case<'_>) -> Option<Span> {
    let word = case.words_before().next()?;
    let hard = matches!(case.gap_after(word), "" | ":");
    let piece = hard && case.language.quotes(word.of(case.prose)).on(Quotes::PIECES);
    (piece && !is_somebodys(case)).then_some(word)
}

/// Whether the word before the marks is said to be somebody's, or part of a text: "Hale’s phrase",
/// "in the line".
pub(super) fn is_somebodys(case: &Case<'_>) -> bool {
    let own = |w: Span| {
        let word = w.of(case.prose);
        word.ends_with("'s")
            || word.ends_with("’s")
            || case.language.discourse.possessives.contains(&word)
            || case.language.quotes(word).on(Quotes::FROM_TEXT)
            || word.starts_with(char::is_uppercase) && word.ends_with('s') && case.owns(w)
    };
    case.words_before().skip(1).take(2).any(own)
}

/// "“…” means", "“…” is a phrase".
fn after(case: &Case<'_>) -> Option<Span> {
    let listed = |list: Quotes, w: Span| case.language.quotes(w.of(case.prose)).on(list);
    let mut next = case.words_after().take(AFTER);
    let first = next.next()?;
    let joint = Span::new(case.after.start, first.start).of(case.prose);
    if joint.contains(['.', ',', ';', ':', '(', '[', '—', '–']) {
        return None;
    }
    if listed(Quotes::MEANING, first) {
        return Some(first);
    }
    if !listed(Quotes::FINITE, first) {
        return None;
    }
    let mut end = first.end;
    next.take_while(|w| {
        let gap = Span::new(end, w.start).of(case.prose);
        end = w.end;
        !gap.contains(['.', ',', ';', ':', '(', '[', '—', '–'])
    })
    .find(|w| listed(Quotes::PIECES, *w))
}
