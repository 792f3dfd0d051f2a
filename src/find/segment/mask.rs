//! Stretches that are stepped over whole: passages, references, marks of notes.

use crate::model::{Document, InlineKind, Passage, Reference};
use crate::text::Span;

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
#[derive(Debug)]
pub(super) struct Masks {
    list: Vec<Mask>,
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
            .chain(references.iter().map(|r| plain(r.span, Cover::Reference)))
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
        Self { list: merged }
    }

    /// The mask that holds the byte `at`. A binary search.
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

    fn before_or_at(&self, at: usize) -> Option<&Mask> {
        self.list[..self.list.partition_point(|m| m.span.start <= at)].last()
    }
}

fn plain(span: Span, cover: Cover) -> Mask {
    Mask { span, cover, words_end: span.end }
}
