//! A speech that the essay breaks up with "said Hale".

use super::{Case, Weight};
use crate::model::{Form, Passage, Quotation, QuotationRole, Rule};
use crate::text::Span;
use crate::text::language::{Listed, Quotes};

pub(super) static RULE: Rule = Rule {
    name: "broken-quotation",
    finds: "A piece of a speech that is interrupted by who says it: ‘…,’ said Hale, ‘…’.",
    why: "The pieces are one quotation; each is evidence, however short it is by itself.",
    example: "‘The mill,’ said Hale, ‘fed nine hundred mouths.’",
    misses: "Interruptions without a verb of saying (in English), or of more than a line and a half.",
};

const WEIGHT: i16 = 70;

/// Words of all pieces together from which on a broken speech is one.
const ENOUGH: usize = 4;

/// Longest interruption, in bytes.
const INTERRUPTION: usize = 120;

/// The verb of saying stands among the first words of the interruption.
const VERB_WITHIN: usize = 5;

/// Where a colon follows, which leads in words of their own, the verb is nearer: ‘No,’ said he: ‘…’.
const VERB_BEFORE_COLON: usize = 3;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    if case.passage.inside.is_some() {
        return None;
    }
    let before = case.previous().filter(|(p, _)| interrupted(case, p, case.passage));
    let after = case.next().filter(|(p, _)| interrupted(case, case.passage, p));
    let others = before.map_or(0, |(_, n)| n) + after.map_or(0, |(_, n)| n);
    let place = match (before, after) {
        (_, Some((next, _))) => Span::new(case.passage.outer.end, next.outer.start),
        (Some((last, _)), None) => Span::new(last.outer.end, case.passage.outer.start),
        (None, None) => return None,
    };
    (case.count + others >= ENOUGH).then_some((place, WEIGHT))
}

/// Whether the passage goes on in the next one after "said Hale", so that the two are one quotation:
/// no sentence ends between them, and what stands between says that somebody speaks and nothing else.
pub(super) fn goes_on(case: &Case<'_>) -> bool {
    let Some((next, _)) = case.next().filter(|_| case.passage.inside.is_none()) else {
        return false;
    };
    let gap = Span::new(case.passage.outer.end, next.outer.start);
    let inline = case.passage.form == Form::Inline && next.form == Form::Inline
        || case.passage.form == Form::Display && next.form != Form::Block;
    if !inline || !case.block.is_some_and(|b| b.span.contains(gap)) {
        return false;
    }
    let (first, between) = (case.passage.span.of(case.prose), gap.of(case.prose).trim());
    // A clause that is fitted into the essay's sentence ends with it, and the next one is another.
    let whole = first.starts_with(|c: char| !c.is_lowercase());
    let stopped = between.ends_with([',', '—', '–', '-']) || between.ends_with(';') && whole;
    stopped && interrupted(case, case.passage, next) && !moves_on(case, gap)
}

/// Whether the words between two passages bring in another voice or another saying: a second verb of
/// saying, or a clause joined on ("said Hale, and of the mill, ").
fn moves_on(case: &Case<'_>, gap: Span) -> bool {
    let mut verbs = 0;
    let mut start = gap.start;
    for word in case.language.words(case.prose, gap) {
        let own = word.of(case.prose);
        let joint = Span::new(start, word.start).of(case.prose);
        verbs += usize::from(case.language.reports(own));
        let joins = case.language.quotes(own).on(Quotes::CONJUNCTIONS);
        if verbs > 1 || joins && verbs > 0 && joint.contains(',') {
            return true;
        }
        start = word.end;
    }
    false
}

/// Adds the next piece to a quotation. The strongest reason of each rule stands for all pieces, and
/// a piece that is evidence makes the whole so.
pub(super) fn join(first: &mut Quotation, next: Quotation) {
    if first.pieces.is_empty() {
        first.pieces.push(first.place);
    }
    first.pieces.push(next.place);
    first.place = first.place.hull(next.place);
    first.marks.close = next.marks.close;
    if next.role == QuotationRole::Evidence {
        first.role = QuotationRole::Evidence;
    }
    for reason in next.because {
        match first.because.iter_mut().find(|b| b.rule == reason.rule) {
            Some(own) if own.weight < reason.weight => *own = reason,
            Some(_) => {}
            None => first.because.push(reason),
        }
    }
    let sum: i32 = first.because.iter().map(|b| i32::from(b.weight)).sum();
    first.confidence = super::confidence(sum);
}

/// Whether two passages are one speech with an interruption between: a comma goes before it, a verb
/// of saying is at its head, and no sentence ends in it, unless it is the end of it.
fn interrupted(case: &Case<'_>, first: &Passage, second: &Passage) -> bool {
    let gap = Span::new(first.outer.end, second.outer.start);
    if gap.len() > INTERRUPTION || gap.is_empty() {
        return false;
    }
    let between = gap.of(case.prose);
    let inside = first.span.of(case.prose).ends_with([',', '!', '?', '—', '-']);
    if !inside && !between.trim_start().starts_with([',', '—', '-', '–']) {
        return false;
    }
    if runs_past(case, gap) {
        return false;
    }
    let colon = between.trim_end().ends_with(':');
    let within = if colon { VERB_BEFORE_COLON } else { VERB_WITHIN };
    let says = case
        .language
        .words(case.prose, gap)
        .take(within)
        .find(|w| case.language.reports(w.of(case.prose)));
    let Some(verb) = says else { return parenthetic(case, first, second) };
    let after = Span::new(verb.end, gap.end).of(case.prose);
    let rest = after.trim_end().trim_end_matches(['.', ',', ':', ';', '-', '—', '–']);
    !rest.contains(['!', '?', ';', '”', '’', '"']) && !ends_sentence(case, rest)
}

/// Whether the essay’s own sentence goes on between two passages: “…”, and he asked “…”; “…”, was
/// reported as “…”. A name or pronoun right behind the verb makes it a tag: « …, a-t-il dit ».
fn runs_past(case: &Case<'_>, gap: Span) -> bool {
    let mut all = case.language.words(case.prose, gap).map(|w| w.of(case.prose));
    let (Some(first), second) = (all.next(), all.next().unwrap_or("")) else { return false };
    let inverted = second.starts_with(char::is_uppercase)
        || case.language.discourse.pronouns.contains(&second);
    case.language.quotes(first).on(Quotes::CONJUNCTIONS)
        || case.language.quotes(first).on(Quotes::FINITE) && !inverted
}

/// Whether a few words with a name or a pronoun among them stand between commas, and the sentence goes
/// on: „…“, so Hale, „…“; “…,” he went on, “…”. In a language whose verbs of saying are not listed the
/// next words may begin with a capital.
fn parenthetic(case: &Case<'_>, first: &Passage, second: &Passage) -> bool {
    /// A verb of two words, a title and a name.
    const FEW: usize = 5;
    /// A verb and a pronoun, in a language of which neither is listed.
    const BARE: usize = 2;
    let gap = Span::new(first.outer.end, second.outer.start);
    let between = gap.of(case.prose).trim();
    let begun = between.starts_with(',') || first.span.of(case.prose).ends_with(',');
    let commas = begun && between.ends_with([',', ':']);
    let pronouns = case.language.discourse.pronouns;
    let speaker = |w: Span| {
        let word = w.of(case.prose);
        word.starts_with(char::is_uppercase) || pronouns.contains(&word)
    };
    let runs_on = second.span.of(case.prose).starts_with(char::is_lowercase);
    commas
        && (runs_on || case.speaks_unlisted)
        && case.language.words(case.prose, gap).nth(FEW).is_none()
        && (case.language.words(case.prose, gap).any(speaker)
            || case.speaks_unlisted && case.language.words(case.prose, gap).nth(BARE).is_none())
}

/// Whether a sentence ends inside the words: a stop after a small word of more than three letters.
fn ends_sentence(case: &Case<'_>, words: &str) -> bool {
    words.match_indices(". ").any(|(at, _)| {
        let word = words[..at].rsplit(char::is_whitespace).next().unwrap_or("");
        let abbreviated = case.language.listed(word).on(Listed::ABBREVIATION);
        !abbreviated && word.chars().count() > 1
    })
}
