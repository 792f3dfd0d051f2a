//! Notes: their marks in the running text, and the references that their texts hold.

use std::collections::BTreeSet;

use super::bracket::LONGEST;
use super::bracketed::{one, split};
use super::reading::Strength;
use super::token::{Kind, Token, tokens};
use crate::model::{BlockKind, Document, InlineKind, Reference};
use crate::text::{Span, fold, trim, words};

/// The labels of all notes.
pub(super) fn labels(document: &Document) -> BTreeSet<&str> {
    document
        .blocks
        .iter()
        .filter_map(|b| match &b.kind {
            BlockKind::Note(label) => Some(label.as_str()),
            _ => None,
        })
        .collect()
}

/// Marks of notes in the running text for which there is a note: those that reading found, and in
/// plain text `(15)`, `[3]` and superscript digits. In text order. Linear.
pub(super) fn marks(document: &Document) -> Vec<Reference> {
    let labels = labels(document);
    if labels.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for inline in &document.inlines {
        if let InlineKind::NoteMark(label) = &inline.kind {
            found.push(mark(inline.span, label));
        }
    }
    for block in &document.blocks {
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item) {
            plain_marks(document, block.span, &labels, &mut found);
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
    found: &mut Vec<Reference>,
) {
    let text = within.of(document.prose());
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c == '(' || c == '[' {
            let close = if c == '(' { ')' } else { ']' };
            let rest = &text[at + 1..];
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count().min(5);
            if digits > 0 && rest[digits..].starts_with(close) && labels.contains(&rest[..digits]) {
                let start = within.start + at;
                found.push(mark(Span::new(start, start + digits + 2), &rest[..digits]));
            }
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

/// The digit that a superscript stands for.
const fn superscript(c: char) -> Option<char> {
    Some(match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

/// The references that the texts of the notes hold outside of brackets, in text order. A note is
/// cut into its sentences, of which each is read once: linear.
pub(super) fn texts(document: &Document) -> Vec<Reference> {
    let mut found = Vec::new();
    for block in &document.blocks {
        if matches!(block.kind, BlockKind::Note(_)) {
            let body = body(document, block.span);
            let tokens = tokens(document, body);
            for sentence in sentences(document, &tokens) {
                statement(document, sentence, &mut found);
            }
        }
    }
    found
}

/// The note without its label.
pub(super) fn body(document: &Document, note: Span) -> Span {
    let prose = document.prose();
    let text = note.of(prose);
    let label = |c: char| {
        c.is_ascii_digit()
            || superscript(c).is_some()
            || matches!(
                c,
                '[' | ']' | '(' | ')' | '^' | '.' | ':' | '*' | '†' | ' ' | '\t' | '\u{a0}'
            )
    };
    let bare = text.trim_start_matches(label).len();
    trim(prose, Span::new(note.end - bare, note.end))
}

/// The references of one sentence of a note.
fn statement(document: &Document, sentence: &[Token], found: &mut Vec<Reference>) {
    let (Some(first), Some(last)) = (sentence.first(), sentence.last()) else { return };
    if first.span.hull(last.span).len() > LONGEST {
        return;
    }
    for part in split(document, sentence) {
        let (reference, strength) = one(document, part);
        let sure = match strength {
            Strength::Firm => true,
            Strength::Weak => !reference.authors.is_empty() || reference.title.is_some(),
            Strength::None => !reference.authors.is_empty() || set_off(document, &reference, part),
        };
        if sure && is_title_like(document, &reference) {
            found.push(reference);
        }
    }
}

/// Whether a title without author, page and year is set in capitals or italics.
fn set_off(document: &Document, reference: &Reference, part: &[Token]) -> bool {
    let Some(title) = reference.title else { return false };
    let words = title.of(document.prose());
    let capitals = !words.chars().any(char::is_lowercase)
        && words.chars().filter(|c| c.is_uppercase()).count() > 3;
    capitals || part.first().is_some_and(|t| t.emphasis || t.kind == Kind::Quoted)
}

/// Whether what was taken for a title can be one and is no sentence: at least half of its longer
/// words begin with a capital.
fn is_title_like(document: &Document, reference: &Reference) -> bool {
    let prose = document.prose();
    let Some(title) = reference.title else {
        return reference.back.is_some() || reference.locator.is_some() || reference.year.is_some();
    };
    let long = words(prose, title).filter(|w| w.of(prose).chars().count() > 3);
    let (mut capital, mut all) = (0, 0);
    for word in long {
        all += 1;
        capital += usize::from(word.of(prose).starts_with(char::is_uppercase));
    }
    2 * capital >= all
}

/// Cuts at stops after which a sentence begins: a capital follows, and no initial, title or label
/// stands before.
fn sentences<'t>(document: &Document, tokens: &'t [Token]) -> Vec<&'t [Token]> {
    let prose = document.prose();
    let mut cut = Vec::new();
    let mut start = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.kind != Kind::Sign('.') {
            continue;
        }
        let before = at.checked_sub(1).and_then(|b| tokens.get(b));
        let kept = before.is_some_and(|b| {
            let word = b.span.of(prose);
            let folded = fold(word);
            b.kind == Kind::Word
                && (word.chars().count() == 1
                    || document.language.titles.binary_search(&folded.as_str()).is_ok()
                    || document.language.abbreviations.binary_search(&folded.as_str()).is_ok()
                    || super::numeral::roman(word).is_some())
                && !document.language.bibliography.onwards.contains(&folded.as_str())
        });
        let capital = tokens.get(at + 1).is_none_or(|next| {
            next.span
                .of(prose)
                .starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"' | '‘'))
        });
        if capital && !kept {
            cut.push(&tokens[start..at]);
            start = at + 1;
        }
    }
    cut.push(&tokens[start..]);
    cut
}

/// Which marks belong to which notes.
pub(super) struct Notes<'d> {
    /// Label, place of the note, in text order.
    notes: Vec<(&'d str, Span)>,
    by_label: std::collections::BTreeMap<&'d str, Vec<Span>>,
}

impl<'d> Notes<'d> {
    /// Reads the notes of a document.
    pub(super) fn of(document: &'d Document) -> Self {
        let notes: Vec<(&str, Span)> = document
            .blocks
            .iter()
            .filter_map(|b| match &b.kind {
                BlockKind::Note(label) => Some((label.as_str(), b.span)),
                _ => None,
            })
            .collect();
        let mut by_label: std::collections::BTreeMap<&str, Vec<Span>> = Default::default();
        for (label, span) in &notes {
            by_label.entry(label).or_default().push(*span);
        }
        Self { notes, by_label }
    }

    /// The note that a mark at `at` means: numbering may begin anew in every chapter, so it is the
    /// first of that label after the mark, or else the last before it.
    pub(super) fn of_mark(&self, label: &str, at: usize) -> Option<Span> {
        let found = self.by_label.get(label)?;
        found.get(found.partition_point(|n| n.start < at)).or(found.last()).copied()
    }

    /// The note that a place lies in.
    pub(super) fn around(&self, place: Span) -> Option<Span> {
        let at = self.notes.partition_point(|(_, n)| n.start <= place.start).checked_sub(1)?;
        self.notes.get(at).map(|(_, n)| *n).filter(|n| n.contains(place))
    }

    /// Whether two places lie in one note.
    pub(super) fn same_note(&self, a: Span, b: Span) -> bool {
        self.around(a).is_some_and(|note| note.contains(b))
    }

    /// The references in the order in which a reader meets them: those of a note at its mark.
    pub(super) fn reading_order(&self, references: &[Reference]) -> Vec<usize> {
        let mut met: std::collections::BTreeMap<Span, usize> = Default::default();
        for mark in references {
            if let Some(note) = mark.note.as_deref().and_then(|l| self.of_mark(l, mark.span.start))
            {
                met.entry(note).or_insert(mark.span.start);
            }
        }
        let place = |r: &Reference| {
            self.around(r.span).and_then(|note| met.get(&note)).copied().unwrap_or(r.span.start)
        };
        let mut order: Vec<usize> = (0..references.len()).collect();
        order.sort_by_key(|&at| references.get(at).map(|r| (place(r), r.span)));
        order
    }
}
