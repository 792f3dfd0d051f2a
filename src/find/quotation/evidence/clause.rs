//! Words that say something, not only name it.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "clause",
    finds: "Marked words with a finite auxiliary (is, was, must) among the first ones.",
    why: "A clause asserts; names, titles and scare quotes do not.",
    example: "The town was told “salt is the only crop of a marsh”.",
    misses: "Clauses whose only verb is a full one; slogans that are clauses.",
};

const WEIGHT: i16 = 10;

/// A clause shows its verb early; a bound keeps long passages cheap.
const LOOKED_AT: usize = 24;

/// Two words can be a clause, but then they are a slogan as often as not.
const FEWEST: usize = 3;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    if case.count < FEWEST {
        return None;
    }
    let finite = |word: &str| case.language.quotes(word).on(Quotes::FINITE);
    let verb = case
        .language
        .words(case.prose, case.passage.span)
        .take(LOOKED_AT)
        .find(|w| finite(w.of(case.prose)))?;
    Some((verb, WEIGHT))
}
