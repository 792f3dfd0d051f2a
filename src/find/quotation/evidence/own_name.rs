//! Names that the writer gives.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "own-name",
    finds: "Marked words after “I call”, “we might term” and the like.",
    why: "The words are the writer’s: he coins a term.",
    example: "This is what I call “the law of the last grain of salt”.",
    misses: "Terms coined without such a verb.",
};

const WEIGHT: i16 = -70;

/// Words before the marks among which the verb stands, and before the verb its subject.
const VERB_WITHIN: usize = 4;
const SUBJECT_WITHIN: usize = 3;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let near: Vec<Span> = case.words_before().take(VERB_WITHIN + SUBJECT_WITHIN).collect();
    let verb = near
        .iter()
        .take(VERB_WITHIN)
        .position(|w| case.language.quotes(w.of(case.prose)).on(Quotes::CALL))?;
    let subject = near.iter().skip(verb + 1).take(SUBJECT_WITHIN);
    let own = subject
        .copied()
        .find(|w| case.language.quotes(w.of(case.prose)).on(Quotes::FIRST_PERSONS))?;
    let clause = Span::new(own.start, case.before.end).of(case.prose);
    (!clause.contains(['.', ';', '!', '?'])).then_some((own.hull(near[verb]), WEIGHT))
}
