//! A verb of saying, or a colon, at the marks.

use super::{Case, Weight};
use crate::model::Rule;
use crate::text::Span;
use crate::text::language::Quotes;

pub(super) static RULE: Rule = Rule {
    name: "reported",
    finds: "Marked words that a verb of saying or a colon leads up to, or a verb of saying follows.",
    why: "Verbs of saying are the surest sign of attribution (Pareti et al. 2013; Muzny et al. 2017).",
    example: "Hale argued that “the mill fed nine hundred mouths”.",
    misses: "A word as a word after such a verb: she wrote “mill” on the door.",
};

const WEIGHT: i16 = 25;

/// Words before and after the marks among which the verb is looked for.
const BEFORE: usize = 4;
const AFTER: usize = 4;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    before(case).or_else(|| after(case)).map(|place| (place, WEIGHT))
}

/// A colon, or a verb within the last words, in the same clause.
fn before(case: &Case<'_>) -> Option<Span> {
    let lead = case.before.of(case.prose).trim_end();
    if lead.trim_end_matches(['-', '—', '–']).ends_with(':') {
        return Some(Span::new(case.before.start, case.before.start + lead.len()));
    }
    let verb =
        case.words_before().take(BEFORE).find(|w| case.language.reports(w.of(case.prose)))?;
    let between = case.gap_after(verb);
    let clause = between.trim_end_matches(',').trim_end();
    let that = clause
        .split_whitespace()
        .next_back()
        .is_some_and(|last| case.language.quotes(last.trim_matches(',')).on(Quotes::SUBJUNCTIONS));
    (that || !clause.contains(['.', ';', ',', ')', '!', '?'])).then_some(verb)
}

/// A verb within the first words after, in the same clause.
fn after(case: &Case<'_>) -> Option<Span> {
    let verb = case.words_after().take(AFTER).find(|w| case.language.reports(w.of(case.prose)))?;
    let between = Span::new(case.after.start, verb.start).of(case.prose).trim_start();
    let between = between.strip_prefix(',').unwrap_or(between);
    (!between.contains(['.', ';', ':', '(', '!', '?'])).then_some(verb)
}
