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
            statements(document, &tokens, &mut found);
        }
    }
    found
}

/// The references of a note's words.
pub(super) fn statements(document: &Document, tokens: &[Token], found: &mut Vec<Reference>) {
    for sentence in sentences(document, tokens) {
        statement(document, sentence, found);
    }
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
                '[' | ']'
                    | '('
                    | ')'
                    | '^'
                    | '.'
                    | ':'
                    | '*'
                    | '†'
                    | '‡'
                    | '§'
                    | '¶'
                    | ' '
                    | '\t'
                    | '\u{a0}'
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
    let begins = title.of(prose).starts_with(char::is_uppercase);
    let cited =
        !reference.authors.is_empty() && (reference.year.is_some() || reference.locator.is_some());
    2 * capital >= all || document.language.bibliography.lower_case_titles && begins && cited
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
        // A title with a full stop in it, set in italics.
        if token.emphasis && tokens.get(at + 1).is_some_and(|next| next.emphasis) {
            continue;
        }
        let before = at.checked_sub(1).and_then(|b| tokens.get(b));
        // "3. Mai 1817", "2. Aufl.": the stop makes the number an ordinal.
        let ordinal = before.is_some_and(|b| b.kind == Kind::Number)
            && document.language.syntax.ordinal_stops
            && tokens.get(at + 1).is_some_and(|next| {
                let word = fold(next.span.of(prose));
                document.language.months.contains(&word.as_str())
                    || document.language.bibliography.editions.contains(&word.as_str())
            });
        let kept = ordinal
            || before.is_some_and(|b| {
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
            next.span.of(prose).starts_with(|c: char| {
                c.is_uppercase() || matches!(c, '“' | '"' | '‘' | '«' | '„' | '»')
            })
        });
        if capital && !kept {
            cut.push(&tokens[start..at]);
            start = at + 1;
        }
    }
    cut.push(&tokens[start..]);
    cut
}

/// A note with all its paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Note<'d> {
    pub(super) label: &'d str,
    pub(super) span: Span,
    /// Which of the text's numberings it belongs to.
    numbering: usize,
    /// Whether the note before has the same number, and numbering does not begin anew.
    pub(super) repeated: bool,
}

/// Which marks belong to which notes.
pub(super) struct Notes<'d> {
    /// In text order.
    pub(super) list: Vec<Note<'d>>,
    by_label: BTreeMap<&'d str, Vec<usize>>,
    /// Which numbering each mark belongs to, by its place, where the text has as many numberings of
    /// marks as of notes and more than one.
    numberings: BTreeMap<usize, usize>,
}

impl<'d> Notes<'d> {
    /// Reads the notes of a document and the numberings of their marks. Linear, save for look-ups.
    pub(super) fn of(document: &'d Document, references: &[Reference]) -> Self {
        let list = all(document);
        let mut by_label: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (at, note) in list.iter().enumerate() {
            by_label.entry(note.label).or_default().push(at);
        }
        let mut notes = Self { list, by_label, numberings: BTreeMap::new() };
        let several = notes.list.last().map_or(0, |n| n.numbering);
        if several > 0 {
            let marks =
                references.iter().filter(|r| r.note.is_some() && notes.around(r.span).is_none());
            let (mut numbering, mut last) = (0, 0);
            let mut found = BTreeMap::new();
            for mark in marks {
                let number = mark.note.as_deref().and_then(|l| l.parse::<u32>().ok()).unwrap_or(0);
                numbering += usize::from(number <= last && number == 1);
                last = number;
                found.insert(mark.span.start, numbering);
            }
            if numbering == several {
                notes.numberings = found;
            }
        }
        notes
    }

    /// The note that a mark at `at` means. Numbering may begin anew in every chapter: it is the one of
    /// the mark's own numbering where these can be told, else the first of that label after the mark,
    /// or else the last before it.
    pub(super) fn of_mark(&self, label: &str, at: usize) -> Option<Span> {
        let found = self.by_label.get(label)?;
        let note = |at: &usize| self.list.get(*at);
        if let Some(numbering) = self.numberings.get(&at)
            && let own =
                found.partition_point(|n| note(n).is_some_and(|n| n.numbering < *numbering))
            && let Some(own) = found.get(own).and_then(note).filter(|n| n.numbering == *numbering)
        {
            return Some(own.span);
        }
        let next = found.partition_point(|n| note(n).is_some_and(|n| n.span.start < at));
        found.get(next).or(found.last()).and_then(note).map(|n| n.span)
    }

    /// The note that a place lies in.
    pub(super) fn around(&self, place: Span) -> Option<Span> {
        self.holding(place).map(|n| n.span)
    }

    /// The note that a place lies in.
    pub(super) fn holding(&self, place: Span) -> Option<&Note<'d>> {
        let at = self.list.partition_point(|n| n.span.start <= place.start).checked_sub(1)?;
        self.list.get(at).filter(|n| n.span.contains(place))
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
            for label in mark.note.iter().chain(&mark.further_notes) {
                if let Some(note) = self.of_mark(label, mark.span.start) {
                    met.entry(note).or_insert(mark.span.start);
                }
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

/// All notes: blocks of one label in a row are one, unless the later one says its label anew.
fn all(document: &Document) -> Vec<Note<'_>> {
    let mut list: Vec<Note<'_>> = Vec::new();
    let mut before: Option<(u32, bool)> = None;
    let (mut numbering, mut last) = (0, 0);
    for block in &document.blocks {
        let BlockKind::Note(label) = &block.kind else { continue };
        let said = block.span.of(document.text());
        let bare = said.trim_start_matches(['[', '(', '^', '@']);
        let raised: String = bare.chars().map_while(superscript).collect();
        let labelled = bare.starts_with(label.as_str()) || raised == *label;
        let adjoins = before.is_some_and(|(number, _)| number + 1 == block.number);
        let both = labelled && before.is_some_and(|(_, labelled)| labelled);
        before = Some((block.number, labelled));
        let same = list.last().is_some_and(|n| n.label == label) && adjoins;
        if let (true, false, Some(note)) = (same, both, list.last_mut()) {
            note.span = note.span.hull(block.span);
            before = Some((block.number, true));
            continue;
        }
        let number = label.parse::<u32>().unwrap_or(0);
        numbering += usize::from(number == 1 && last > 1);
        let repeated = same && number > 0;
        last = number;
        list.push(Note { label, span: block.span, numbering, repeated });
    }
    list
}
