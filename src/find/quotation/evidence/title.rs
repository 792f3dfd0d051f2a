//! Titles of works.

use super::{Case, Weight, broken};
use crate::model::Rule;
use crate::text::{Span, language::is_listed, words};

pub(super) static RULE: Rule = Rule {
    name: "title",
    finds: "Marked words capitalised as a title, or named right after a kind of work (the article “…”).",
    why: "Titles of articles and chapters stand in quotation marks (Chicago 8.163, MLA 5.4); they name a work and quote nothing from it.",
    example: "Hale set this out in the pamphlet ‘The Tasks of the Salt Towns’.",
    misses: "Sentence-case titles without a word for the work; cries and slogans in capitals.",
};

const CAPITALS: i16 = -45;
const AFTER_WORK: i16 = -35;

/// A sentence-case title is no longer than this.
const LONGEST: usize = 9;

/// Words of fewer letters stay small in a title.
const SMALL: usize = 4;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    let capitals = in_capitals(case);
    let work = after_work(case, capitals);
    // ‘The Mill,’ said Hale, ‘is gone’: no title, and German writes every noun with a capital.
    let spoken = work.is_none() && broken::weight(case).is_some();
    let capitals =
        capitals && !spoken && !case.language.naming.capitalised_nouns && !case.speaks_unlisted;
    match (capitals, work) {
        (true, Some(word)) => Some((word, CAPITALS + AFTER_WORK)),
        (true, None) => Some((case.passage.span, CAPITALS)),
        (false, Some(word)) if case.count <= LONGEST => Some((word, AFTER_WORK)),
        (false, _) => None,
    }
}

/// Whether all words but the small ones begin with a capital, and nothing ends a sentence.
fn in_capitals(case: &Case<'_>) -> bool {
    let text = case.passage.span.of(case.prose);
    if case.count < 2 || text.ends_with(['.', '…']) {
        return false;
    }
    let capital = |w: &Span| !w.of(case.prose).starts_with(char::is_lowercase);
    let mut all = words(case.prose, case.passage.span);
    let first = all.next().is_some_and(|w| capital(&w));
    let mut capitals = 0;
    let fits = all.all(|w| {
        capitals += usize::from(capital(&w));
        capital(&w)
            || w.of(case.prose).chars().count() < SMALL
            || is_listed(case.language.function_words, w.of(case.prose))
    });
    first && fits && capitals > 0
}

/// The word for a work, or "entitled", right before the marks. A comma may stand between only before
/// a title in capitals: "in a speech, ‘we shall …’" gives words.
fn after_work(case: &Case<'_>, capitals: bool) -> Option<Span> {
    let word = case.words_before().next()?;
    let gap = case.gap_after(word);
    let titled = is_listed(case.language.quoting.titled, word.of(case.prose));
    let work = is_listed(case.language.quoting.works, word.of(case.prose));
    let hard = gap.is_empty() || gap == "," && (capitals || titled);
    (hard && (titled || work)).then_some(word)
}
