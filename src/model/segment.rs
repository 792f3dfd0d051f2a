//! Sentences and their clauses.

use crate::text::{Cursor, Span};

/// The sentences of a document.
#[derive(Debug, Clone, Default)]
pub struct Segments {
    /// Sentences in text order, not overlapping. A citation in brackets after the stop belongs to the
    /// sentence before it.
    pub sentences: Vec<Sentence>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its place, stop and closing marks included.
    pub span: Span,
    /// Index into the document's blocks of the block it begins in.
    pub block: usize,
    /// Its clauses in text order; together they cover the sentence. One where nothing divides it.
    pub clauses: Vec<Span>,
    /// Whether it runs on from the block before: that one ended without a stop (a quotation in a
    /// paragraph of its own after its lead-in, a blank line in the middle of a sentence), or this is
    /// nothing but the citation of what stands there.
    pub continues: bool,
}

impl Segments {
    /// Index of the sentence that holds the byte `at`, or else of the last one before it.
    #[must_use]
    pub fn at(&self, at: usize) -> Option<usize> {
        self.sentences.partition_point(|s| s.span.start <= at).checked_sub(1)
    }

    /// The same, looked for from where the last question found it.
    #[must_use]
    pub fn near(&self, at: usize, cursor: &Cursor) -> Option<usize> {
        cursor.partition(&self.sentences, |s| s.span.start <= at).checked_sub(1)
    }
}
