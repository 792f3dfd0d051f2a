//! Citations by key, as Pandoc has them: `[@hale2014, p. 4; see also @orme]`, `@hale2014 [p. 4]`,
//! `[-@hale2014]`.
//!
//! Between brackets an `@` with a key makes each part a citation. Outside of brackets it does so only
//! where the text cites by key elsewhere or a bibliography has the key: `@somebody` may be a handle.
//! One pass over the signs `@` with bounded looks around: linear.

use std::collections::BTreeSet;

use super::bracketed::signal;
use super::element::{Element, elements, joined};
use super::token::{Token, tokens};
use crate::model::{Block, Document, Locator, Reference};
use crate::text::{Span, char_before, trim};

/// Longest key, in bytes.
const LONGEST: usize = 80;

/// Longest bracket with keys, in bytes, looked at on either side of its first key.
const REACH: usize = 400;

/// Whether words hold a key.
pub(super) fn has_key(words: &str) -> bool {
    words.match_indices('@').any(|(at, _)| key_at(words, at).is_some())
}

/// The key after the `@` at `at`, without it.
fn key_at(text: &str, at: usize) -> Option<Span> {
    if char_before(text, at).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '/')) {
        return None;
    }
    let rest = text.get(at + 1..)?;
    if let Some(inner) = rest.strip_prefix('{') {
        let end = inner
            .find(['}', '\n'])
            .filter(|&end| inner[end..].starts_with('}') && end <= LONGEST)?;
        return (end > 0).then(|| Span::new(at + 2, at + 2 + end));
    }
    let sign = |c: char| {
        matches!(
            c,
            ':' | '.' | '#' | '$' | '%' | '&' | '+' | '?' | '<' | '>' | '~' | '/' | '-' | '_'
        )
    };
    let end = rest.find(|c: char| !(c.is_alphanumeric() || sign(c))).unwrap_or(rest.len());
    let key = rest.get(..end)?.trim_end_matches(sign);
    let begins = key.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (begins && key.len() <= LONGEST).then(|| Span::new(at + 1, at + 1 + key.len()))
}

/// The citations by key in the running text and in notes, in text order.
pub(super) fn keys(document: &Document) -> Vec<Reference> {
    let mut found = Vec::new();
    for block in &document.blocks {
        let read = block.kind.may_cite();
        if read {
            in_block(document, block, &mut found);
        }
    }
    let cites = found.iter().any(|r| document.prose()[r.span.start..].starts_with('['));
    let known: BTreeSet<&str> = document.library.iter().map(|w| w.key.as_str()).collect();
    found.retain(|r| {
        let bare = document.prose()[r.span.start..].starts_with('@');
        !bare || cites || r.key.is_some_and(|key| known.contains(key.of(document.prose())))
    });
    found
}

fn in_block(document: &Document, block: &Block, found: &mut Vec<Reference>) {
    let prose = document.prose();
    let mut past = block.span.start;
    for (at, _) in block.span.of(prose).match_indices('@') {
        let at = block.span.start + at;
        let Some(key) = key_at(prose, at).filter(|_| at >= past) else { continue };
        if let Some(bracket) = bracket(prose, block.span, past, at) {
            let inner = Span::new(bracket.start + 1, bracket.end - 1);
            let first = found.len();
            let mut start = inner.start;
            for part in inner.of(prose).split_inclusive(';') {
                let span = trim(prose, Span::new(start, start + part.trim_end_matches(';').len()));
                start += part.len();
                found.extend(self::part(document, span));
            }
            if let Some(reference) = found.get_mut(first) {
                reference.span.start = bracket.start;
            }
            if let Some(reference) = found.last_mut().filter(|r| r.span.start >= bracket.start) {
                reference.span.end = bracket.end;
            }
            past = bracket.end;
        } else {
            let mut reference =
                Reference { span: Span::new(at, key.end), key: Some(key), ..Reference::default() };
            after(document, block.span, &mut reference);
            past = reference.span.end;
            found.push(reference);
        }
    }
}

/// The square bracket around `at`, if one opens before it and closes after it.
fn bracket(prose: &str, within: Span, past: usize, at: usize) -> Option<Span> {
    let from = prose.ceil_char_boundary(past.max(at.saturating_sub(REACH)));
    let before = prose.get(from..at)?;
    let open = before.rfind('[').filter(|&open| !before[open..].contains(']'))?;
    let to = prose.floor_char_boundary(within.end.min(at + REACH));
    let mut depth = 0_usize;
    for (next, c) in prose.get(at..to)?.char_indices() {
        match c {
            '[' => depth += 1,
            ']' if depth == 0 => return Some(Span::new(from + open, at + next + 1)),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// One part of a bracket: `see -@hale2014, pp. 3-5`.
fn part(document: &Document, span: Span) -> Option<Reference> {
    let prose = document.prose();
    let words = span.of(prose);
    let (at, key) = words.match_indices('@').find_map(|(at, _)| {
        let at = span.start + at;
        Some((at, key_at(prose, at).filter(|key| key.end <= span.end)?))
    })?;
    let mut reference = Reference { span, key: Some(key), ..Reference::default() };
    let head = tokens(document, Span::new(span.start, at));
    reference.via = elements(document, &head).iter().find_map(|e| match e {
        Element::Via(span) => Some(*span),
        _ => None,
    });
    if reference.via.is_none() {
        // The signal needs a word to point at; what stands before the key is all there is.
        let all = tokens(document, Span::new(span.start, key.end));
        reference.signal = signal(document, &all).0;
    }
    let braced = usize::from(prose[key.end..].starts_with('}'));
    reference.locator = locator(document, &tokens(document, Span::new(key.end + braced, span.end)));
    Some(reference)
}

/// `[p. 4]` right after a key outside of brackets.
fn after(document: &Document, within: Span, reference: &mut Reference) {
    let prose = document.prose();
    let rest = Span::new(reference.span.end, within.end).of(prose);
    let gap = rest.len() - rest.trim_start_matches(['}', ' ']).len();
    let Some(inner) = rest[gap..].strip_prefix('[').filter(|_| gap <= 2) else { return };
    let Some(end) =
        inner.find([']', '[', '@']).filter(|&end| inner[end..].starts_with(']') && end <= LONGEST)
    else {
        return;
    };
    let start = reference.span.end + gap + 1;
    let found = locator(document, &tokens(document, Span::new(start, start + end)));
    if found.is_some() {
        reference.locator = found;
        reference.span.end = start + end + 1;
    }
}

/// The place that the words after a key give.
fn locator(document: &Document, tokens: &[Token]) -> Option<Locator> {
    elements(document, tokens).into_iter().find_map(|element| match element {
        Element::Locator(locator) => Some(locator),
        Element::Numbers(ranges) => {
            let (first, last) = (ranges.first()?.span, ranges.last()?.span);
            Some(Locator { label: "page", value: joined(&ranges), span: first.hull(last) })
        }
        _ => None,
    })
}
