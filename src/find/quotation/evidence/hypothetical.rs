//! What somebody might say.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::{Listed, Quotes};

pub(super) static RULE: Rule = Rule {
    name: "hypothetical",
    finds: "Marked words after “one might say”, “if someone asks”, “to say” and the like.",
    why: "Nobody has said them: the essay makes them up to answer or to weigh them (hypothetical \
          speech, Golato 2012; constructed dialogue, Tannen 1989).",
    example: "One might object, “But the salt was free to all of them.”",
    misses: "Made-up speech without such words; what a person used to say (“he would say”) is left as said.",
};

/// More than a verb of saying, a long clause and its length come to.
const WEIGHT: i16 = -95;

/// Words before the marks among which the verb is looked for.
const VERB_WITHIN: usize = 4;

/// Words before the verb among which the modal verb and the subject are looked for.
const SUBJECT_WITHIN: usize = 4;

/// Words before the subject among which a supposition begins.
const CLAUSE: usize = 8;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let clause = clause(case);
    let is = |list: Quotes, w: &Span| case.language.quotes(w.of(case.prose)).on(list);
    let verb = clause.iter().take(VERB_WITHIN).position(|w| says(case, *w))?;
    let before = clause.get(verb + 1..).unwrap_or_default();
    let near = before.get(..SUBJECT_WITHIN.min(before.len())).unwrap_or_default();
    let anybody = || near.iter().any(|w| is(Quotes::ANYBODY, w));
    let might = near.iter().take(3).any(|w| is(Quotes::POSSIBLE, w));
    let would = near.iter().take(3).any(|w| is(Quotes::CONDITIONAL, w)) && anybody();
    let wide = before.get(..CLAUSE.min(before.len())).unwrap_or_default();
    let supposed = wide.iter().any(|w| is(Quotes::SUPPOSING, w)) && anybody();
    let fired = might || would || supposed;
    let last = near.last().copied().unwrap_or(clause[verb]);
    fired.then_some((last.hull(clause[verb]), WEIGHT))
}

/// Whether a word is a verb of saying; after a modal verb it may be one in its plain form ("object").
fn says(case: &Case<'_>, word: Span) -> bool {
    let listed = case.language.listed(word.of(case.prose));
    listed.on(Listed::REPORTS) || listed.on(Listed::REPORTS_WITH_ED)
}

/// The words before the marks back to the end of the sentence before, nearest first.
fn clause(case: &Case<'_>) -> Vec<Span> {
    let mut next = case.before.end;
    case.words_before()
        .take(VERB_WITHIN + CLAUSE)
        .take_while(|w| {
            let gap = Span::new(w.end, next.max(w.end)).of(case.prose);
            next = w.start;
            !gap.contains(['.', '!', '?', ';', '”', '»'])
        })
        .collect()
}
