//! Notes: their marks in the running text, and the references that their texts hold.

use std::collections::{BTreeMap, BTreeSet};

use super::bracket::LONGEST;
use super::bracketed::{one, split};
use super::reading::Strength;
use super::token::{Kind, Token, tokens};
use crate::model::{BlockKind, Document, Reference};
use crate::text::{Span, fold, superscript, trim, words};

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
    // "[Footnote 3: …]": the word goes with the label, and the bracket around the note with it.
    let mut inner = text;
    if let Some(bracketed) = text.strip_prefix('[') {
        let word = bracketed.split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
        if document.language.layout.note_words.contains(&fold(word).as_str()) {
            inner = &bracketed[word.len()..];
        }
    }
    let bare = inner.trim_start_matches(label);
    let closing = usize::from(inner.len() != text.len() && bare.ends_with(']'));
    trim(prose, Span::new(note.end - bare.len(), note.end - closing))
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
pub(super) fn is_title_like(document: &Document, reference: &Reference) -> bool {
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
    by_label: BTreeMap<&'d str, Vec<Span>>,
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
        let mut by_label: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
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

    /// The references in the order in which a reader meets them, each after the place where he does:
    /// those of a note at its mark.
    pub(super) fn reading_order(&self, references: &[Reference]) -> Vec<(usize, usize)> {
        let mut met: BTreeMap<Span, usize> = BTreeMap::new();
        for mark in references {
            let label = mark.note.as_deref();
            if let Some(note) = label.and_then(|l| self.of_mark(l, mark.span.start)) {
                met.entry(note).or_insert(mark.span.start);
            }
        }
        let place = |r: &Reference| {
            self.around(r.span).and_then(|note| met.get(&note)).copied().unwrap_or(r.span.start)
        };
        let mut order: Vec<(usize, usize)> =
            references.iter().enumerate().map(|(at, r)| (place(r), at)).collect();
        order.sort_unstable();
        order
    }
}
