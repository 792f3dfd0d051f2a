//! A citation hard after the words.

use super::{Case, Weight};
use crate::model::{Form, Rule};
use crate::text::{Span, char_after, superscript};

pub(super) static RULE: Rule = Rule {
    name: "own-citation",
    finds: "Marked words that a citation or the mark of a note follows, with nothing but a stop between, or alone in the next paragraph after words set apart.",
    why: "Who says where the words are printed offers them as evidence, however few they are.",
    example: "To Hale it was ‘a ruinous tax’ (Hale, Salt Roads, p. 41).",
    misses: "A title with its citation (‘Salt Roads’ (Hale 2014)) looks the same but for its capitals.",
};

const WEIGHT: i16 = 60;

pub(super) fn weight(case: &Case<'_>) -> Weight {
    cited(case).map(|place| (place, WEIGHT))
}

/// The citation or mark of a note that follows the words.
pub(super) fn cited(case: &Case<'_>) -> Option<Span> {
    let (inner, outer) = (case.passage.span, case.passage.outer);
    // Cited inside the marks: “… nine hundred mouths (Hale 41)”.
    let within = case.reference_from(inner.end).filter(|r| r.span.end <= outer.end);
    if let Some(reference) = within.filter(|r| r.signal.is_none()) {
        return Some(reference.span);
    }
    let mut at = outer.end;
    while let Some(c) = char_after(case.prose, at) {
        if let Some(note) = case.note_at(at) {
            return Some(note);
        }
        if let Some(reference) = case.reference_from(at).filter(|r| r.span.start == at) {
            let bracketed = matches!(c, '(' | '[' | '—' | '–' | '-');
            return (bracketed && reference.signal.is_none()).then_some(reference.span);
        }
        if superscript(c).is_some() {
            return Some(Span::new(at, at + c.len_utf8()));
        }
        let passable = matches!(c, '.' | ',' | ';' | ':' | '!' | '?' | '…') || c.is_whitespace();
        if !passable || at >= case.after.end {
            break;
        }
        at += c.len_utf8();
    }
    if at >= case.after.end { in_next_block(case) } else { None }
}

/// The citation that is all of the next paragraph.
fn in_next_block(case: &Case<'_>) -> Option<Span> {
    if case.passage.form == Form::Inline {
        return None;
    }
    let block = case.next_block()?.span;
    let reference = case.reference_from(block.start)?;
    let stop = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ';' | '—' | '–' | '-');
    let before = Span::new(block.start, reference.span.start).of(case.prose);
    let after = Span::new(reference.span.end, block.end).of(case.prose);
    let alone = reference.span.start < block.end && before.chars().chain(after.chars()).all(stop);
    (alone && reference.signal.is_none()).then_some(reference.span)
}
