//! What stands around a mark in its block: whether it is led in, whether anything but a citation
//! follows, where a sentence ends. Every look is bounded or walks forward once.

use super::reading::Stand;
use crate::model::Reference;
use crate::text::language::{Listed, Quotes};
use crate::text::{Cursor, Language, Span, char_after, char_before, is_apostrophe, superscript};

/// How far back a lead-in is looked for: the verb stands within the last words before the mark.
const LEAD_REACH: usize = 64;

/// Where the words of a block end: without the citations, marks of notes and white space at its end.
///
/// `near` is a cursor into the references.
pub(super) fn end_of_words(
    prose: &str,
    block: Span,
    references: &[Reference],
    near: &Cursor,
) -> usize {
    let mut end = block.end;
    loop {
        let rest = Span::new(block.start, end).of(prose);
        end = block.start + rest.trim_end().len();
        let stopless = block.start + rest.trim_end_matches(is_stop_or_space).len();
        let begun = near.partition(references, |r| r.span.start < end);
        let last = begun.checked_sub(1).and_then(|at| references.get(at));
        match last.map(|r| r.span) {
            Some(r) if r.start >= block.start && r.end >= stopless && r.start < end => {
                end = r.start
            }
            _ => return end,
        }
    }
}

/// What follows the byte `at` in its block, if it is only stops, citations and marks of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tail {
    /// Words.
    Words,
    /// Nothing but stops.
    Bare,
    /// A citation.
    Cited,
}

/// What follows `at` in its block.
pub(super) fn tail(prose: &str, block: Span, at: usize, references: &[Reference]) -> Tail {
    let mut found = Tail::Bare;
    let mut at = at;
    let mut next = references.partition_point(|r| r.span.start < at);
    while at < block.end {
        let Some(c) = char_after(prose, at) else { break };
        if let Some(r) = references.get(next)
            && r.span.start <= at
        {
            at = r.span.end.max(at);
            next += 1;
            found = Tail::Cited;
        } else if is_stop_or_space(c) || is_figure_of_note(c) || matches!(c, '-' | '–' | '—') {
            at += c.len_utf8();
        } else if let Some(end) = note_mark(prose, at) {
            at = end;
            found = Tail::Cited;
        } else {
            return Tail::Words;
        }
    }
    found
}

/// Where the mark of a note in brackets ends that begins at `at`: `[4]`, `(15)`, `[^hale]`.
pub(super) fn note_mark(prose: &str, at: usize) -> Option<usize> {
    /// A label of a note is short.
    const LABEL: usize = 12;
    let bytes = prose.as_bytes();
    let close = match bytes.get(at)? {
        b'(' => b')',
        b'[' => b']',
        _ => return None,
    };
    let caret = usize::from(close == b']' && bytes.get(at + 1) == Some(&b'^'));
    let label = bytes.get(at + 1 + caret..)?;
    let end = label.iter().take(LABEL).position(|&b| b == close)?;
    // A number of four figures is a year.
    let is_label = end > 0
        && (end < 4 || caret == 1)
        && label.iter().take(end).all(|b| b.is_ascii_digit() || caret == 1 && b.is_ascii_graphic());
    is_label.then_some(at + 1 + caret + end + 1)
}

/// How a mark at `at` stands in its block: led in by a colon, a verb of saying, "that" after one; at
/// the beginning of a sentence; or neither.
pub(super) fn stand(prose: &str, block: Span, at: usize, language: &Language) -> Stand {
    let from = prose.ceil_char_boundary(at.saturating_sub(LEAD_REACH).max(block.start));
    let lead = Span::new(from, at).of(prose).trim_end();
    let lead = lead.trim_end_matches(['(', '[', '-', '—', '–']).trim_end();
    if lead.ends_with(':') {
        return Stand::Introduced;
    }
    if lead.ends_with(['.', '!', '?', '”', '’', '"', '»', ')', ']']) {
        return Stand::Fresh;
    }
    let lead = lead.strip_suffix(',').unwrap_or(lead);
    let word = |c: char| !c.is_alphabetic() && !is_apostrophe(c);
    let mut words = lead.rsplit(word).filter(|w| !w.is_empty());
    let last = words.next().unwrap_or("");
    let reported = language.reports(last)
        || language.quotes(last).on(Quotes::SUBJUNCTIONS)
            && words.next().is_some_and(|w| language.reports(w));
    if reported && lead.ends_with(|c: char| c.is_alphabetic() || is_apostrophe(c)) {
        Stand::Introduced
    } else {
        Stand::Bare
    }
}

/// Where the sentence ends that begins at or before `span.start`, or else `span.end`: after a stop
/// that white space and a capital or mark follow. Reads no further than `span`.
pub(super) fn end_of_sentence(prose: &str, span: Span, language: &Language) -> usize {
    let bytes = prose.as_bytes();
    let mut at = span.start;
    while at < span.end {
        let byte = bytes.get(at).copied().unwrap_or_default();
        at += 1;
        if !matches!(byte, b'.' | b'!' | b'?')
            || !char_after(prose, at).is_some_and(char::is_whitespace)
        {
            continue;
        }
        let rest = Span::new(at, span.end).of(prose).trim_start();
        let begins = rest.chars().next().is_none_or(|c| !c.is_lowercase() && c != ',');
        if begins && !(byte == b'.' && is_abbreviation(prose, span.start, at - 1, language)) {
            return at;
        }
    }
    span.end
}

/// Whether a sentence ends between two places, as [`end_of_sentence`] sees it.
pub(super) fn sentence_ends(prose: &str, span: Span, language: &Language) -> bool {
    end_of_sentence(prose, span, language) < span.end
}

/// Whether the word before the stop at `at` is an abbreviation or an initial.
fn is_abbreviation(prose: &str, from: usize, at: usize, language: &Language) -> bool {
    let before = Span::new(from, at).of(prose);
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or("");
    // No abbreviation is longer than a dozen letters; folding more is wasted work.
    word.len() <= 12
        && (word.chars().count() == 1 && word.chars().all(char::is_uppercase)
            || language.listed(word).on(Listed::ABBREVIATION))
}

/// Whether the block whose words end at `end` leaves its sentence open, as a lead-in does.
pub(super) fn leads_on(prose: &str, block: Span, end: usize) -> bool {
    let words = Span::new(block.start, end).of(prose).trim_end();
    let last = words.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']']).chars().next_back();
    last.is_some_and(|c| !matches!(c, '.' | '!' | '?' | '…'))
}

/// Whether words begin as a piece cut from a longer text does: with an ellipsis or a small letter.
pub(super) fn begins_cut(words: &str) -> bool {
    let words = words.trim_start();
    words.starts_with('…') || words.starts_with("...") || words.starts_with(char::is_lowercase)
}

fn is_stop_or_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?')
}

const fn is_figure_of_note(c: char) -> bool {
    superscript(c).is_some() || matches!(c, '†' | '‡' | '*')
}

/// Whether the stop before or after a closing mark at `at` shows the fashion of the text: `Some(true)`
/// for a stop inside the marks, `Some(false)` for one outside.
pub(super) fn stop_inside(prose: &str, mark: Span) -> Option<bool> {
    let before = matches!(char_before(prose, mark.start), Some('.' | ','));
    let after = matches!(char_after(prose, mark.end), Some('.' | ','));
    (before != after).then_some(before)
}
