//! Translations and glosses.

use super::{Case, Weight};
use crate::model::{InlineKind, Rule};
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "gloss",
    finds: "Few marked words that say what a foreign word means: after “means”, “Latin”, or in brackets \
            behind an emphasised word.",
    why: "A gloss gives a meaning, not somebody’s words.",
    example: "The Latin salarium, “the money given to soldiers for salt”, is our salary.",
    misses: "Glosses without any of these signs.",
};

const WEIGHT: i16 = -60;

/// A gloss is no longer than this, in words.
const LONGEST: usize = 8;

/// Words before the marks among which the language is named.
const LANGUAGE_WITHIN: usize = 4;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    if case.count > LONGEST {
        return None;
    }
    means(case).or_else(|| foreign(case)).or_else(|| bracketed(case)).map(|place| (place, WEIGHT))
}

/// "meaning “…”".
fn means(case: &Case<'_>) -> Option<Span> {
    let word = case.words_before().next()?;
    let hard = matches!(case.gap_after(word), "" | ",");
    (hard && case.language.quotes(word.of(case.prose)).on(Quotes::MEANING)).then_some(word)
}

/// "the Latin sal, “…”": the language is named and the word stands between, behind a comma.
fn foreign(case: &Case<'_>) -> Option<Span> {
    let word = case.words_before().next()?;
    if !matches!(case.gap_after(word), "," | "(" | ", or") {
        return None;
    }
    case.words_before()
        .skip(1)
        .take(LANGUAGE_WITHIN - 1)
        .find(|w| case.language.quotes(w.of(case.prose)).on(Quotes::LANGUAGES))
}

/// "*sal* (“…”)".
fn bracketed(case: &Case<'_>) -> Option<Span> {
    let open = case.before.of(case.prose).ends_with('(');
    let close = case.after.of(case.prose).starts_with(')');
    let emphasis = case.inline_before(case.passage.outer.start)?;
    let joint = Span::new(emphasis.span.end, case.passage.outer.start).of(case.prose);
    let set = open && close && matches!(emphasis.kind, InlineKind::Emphasis) && joint.trim() == "(";
    set.then_some(emphasis.span)
}
