//! Stretches that are stepped over whole: passages, references, marks of notes.

use crate::model::{Document, InlineKind, Passage, Reference};
use crate::text::Span;
use std::cell::Cell;

/// What a mask covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// Words between quotation marks, or a block quotation.
    Passage,
    /// A citation as written.
    Reference,
    /// The mark of a note.
    NoteMark,
}

/// A stretch in which no stop cuts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mask {
    /// Its place, marks and brackets included.
    pub(super) span: Span,
    /// What it covers.
    pub(super) cover: Cover,
    /// End of the words inside the marks.
    pub(super) words_end: usize,
}

impl Mask {
    pub(super) fn is_reference(&self) -> bool {
        self.cover != Cover::Passage
    }
}

/// All masks of a document: sorted, none inside or across another.
///
/// Who asks goes through the text, so the masks are looked for from where the last question found
/// them: a question costs as many steps as there are masks between its place and the last one's.
#[derive(Debug)]
pub(super) struct Masks {
    list: Vec<Mask>,
    /// How many masks begin at or before the place that was asked for last.
    asked: Cell<usize>,
}

impl Masks {
    pub(super) fn new(document: &Document, references: &[Reference], passages: &[Passage]) -> Self {
        let mut list: Vec<Mask> = passages
            .iter()
            .map(|p| Mask {
                span: p.outer.hull(p.span),
                cover: Cover::Passage,
                words_end: p.span.end,
            })
            .chain(references.iter().map(|r| {
                let mark = r.note.is_some();
                plain(r.span, if mark { Cover::NoteMark } else { Cover::Reference })
            }))
            .chain(
                document
                    .inlines
                    .iter()
                    .filter(|i| matches!(i.kind, InlineKind::NoteMark(_)))
                    .map(|i| plain(i.span, Cover::NoteMark)),
            )
            .filter(|m| !m.span.is_empty())
            .collect();
        list.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
        let mut merged: Vec<Mask> = Vec::with_capacity(list.len());
        for mask in list {
            match merged.last_mut() {
                Some(last) if mask.span.start < last.span.end => {
                    if mask.span.end > last.span.end {
                        last.span.end = mask.span.end;
                        last.words_end = mask.words_end;
                    }
                }
                _ => merged.push(mask),
            }
        }
        Self { list: merged, asked: Cell::new(0) }
    }

    /// The mask that holds the byte `at`.
    pub(super) fn at(&self, at: usize) -> Option<&Mask> {
        self.before_or_at(at).filter(|m| m.span.covers(at))
    }

    /// The mask that begins at `at`.
    pub(super) fn starting_at(&self, at: usize) -> Option<&Mask> {
        self.before_or_at(at).filter(|m| m.span.start == at)
    }

    /// The mask that ends at `end`.
    pub(super) fn ending_at(&self, end: usize) -> Option<&Mask> {
        self.before_or_at(end.checked_sub(1)?).filter(|m| m.span.end == end)
    }

    /// Where the first mask begins that begins behind `at`; the end of all text where none does.
    pub(super) fn next_start(&self, at: usize) -> usize {
        self.list.get(self.begun(at)).map_or(usize::MAX, |m| m.span.start)
    }

    fn before_or_at(&self, at: usize) -> Option<&Mask> {
        self.list.get(self.begun(at).checked_sub(1)?)
    }

    /// How many masks begin at or before `at`.
    fn begun(&self, at: usize) -> usize {
        let mut begun = self.asked.get();
        while self.list.get(begun).is_some_and(|m| m.span.start <= at) {
            begun += 1;
        }
        while begun > 0 && self.list.get(begun - 1).is_some_and(|m| m.span.start > at) {
            begun -= 1;
        }
        self.asked.set(begun);
        begun
    }
}

fn plain(span: Span, cover: Cover) -> Mask {
    Mask { span, cover, words_end: span.end }
}
