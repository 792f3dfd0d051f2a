//! Marks of notes in the running text.

use std::collections::BTreeSet;

use super::element::{Element, elements, joined};
use super::note::labels;
use super::token::tokens;
use crate::model::{Document, InlineKind, Locator, Reference};
use crate::text::{Span, superscript};

/// Longest mark with a place in it, in bytes: `[3, pp. 44–45]`.
const LONGEST: usize = 40;

/// Marks of notes in the running text for which there is a note: those that reading found, and in
/// plain text `(15)`, `[3]` and superscript digits. In text order. Linear.
pub(super) fn marks(document: &Document) -> Vec<Reference> {
    let labels = labels(document);
    if labels.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for inline in &document.inlines {
        let InlineKind::NoteMark(label) = &inline.kind else { continue };
        match found.last_mut() {
            // "[1–3]": several notes, one place.
            Some(Reference { span, further_notes, .. }) if *span == inline.span => {
                further_notes.push(label.clone());
            }
            _ => found.push(mark(inline.span, label)),
        }
    }
    let known: BTreeSet<usize> = found.iter().map(|r| r.span.start).collect();
    for block in &document.blocks {
        if block.kind.is_running() {
            plain_marks(document, block.span, &labels, &known, &mut found);
        }
    }
    found.sort_by_key(|r| r.span);
    found
}

fn mark(span: Span, label: &str) -> Reference {
    Reference { span, note: Some(label.to_owned()), ..Reference::default() }
}

fn plain_marks(
    document: &Document,
    within: Span,
    labels: &BTreeSet<&str>,
    known: &BTreeSet<usize>,
    found: &mut Vec<Reference>,
) {
    let text = within.of(document.prose());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if known.contains(&(within.start + at)) {
            continue;
        }
        if c == '(' || c == '[' {
            found.extend(bracketed(document, Span::new(within.start + at, within.end), labels));
        } else if let Some(digit) = superscript(c) {
            let mut label = String::from(digit);
            let mut end = at + c.len_utf8();
            while let Some((next, digit)) =
                chars.peek().and_then(|&(n, c)| Some((n + c.len_utf8(), superscript(c)?)))
            {
                label.push(digit);
                end = next;
                chars.next();
            }
            if labels.contains(label.as_str()) {
                found.push(mark(Span::new(within.start + at, within.start + end), &label));
            }
        }
    }
}

/// `(15)`, `[3]`, and with a place `[3, p. 41]`, where there is such a note; `from` begins with the
/// bracket. After a round bracket the place must have its word, for `(3, 41)` may be anything.
fn bracketed(document: &Document, from: Span, labels: &BTreeSet<&str>) -> Option<Reference> {
    let text = from.of(document.prose());
    let round = text.starts_with('(');
    let rest = text.get(1..)?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let label = rest.get(..digits).filter(|l| labels.contains(l))?;
    let head = rest.bytes().take(LONGEST);
    let close = head.clone().position(|b| b == if round { b')' } else { b']' })?;
    let reference = mark(Span::new(from.start, from.start + close + 2), label);
    if close == digits {
        return Some(reference);
    }
    let inner = Span::new(from.start + 1 + digits, from.start + 1 + close);
    if !inner.of(document.prose()).starts_with([',', ':']) {
        return None;
    }
    let inner = Span::new(inner.start + 1, inner.end);
    let locator = match elements(document, &tokens(document, inner)).as_slice() {
        [Element::Locator(locator)] => locator.clone(),
        [Element::Numbers(ranges)] if !round => {
            Locator { label: "page", value: joined(ranges), span: inner }
        }
        _ => return None,
    };
    Some(Reference { locator: Some(locator), ..reference })
}
