//! From places in a text to anchors that stand on their own.

use super::DocumentId;
use crate::model::{Anchor, Document, Landmarks};
use crate::text::{Positions, Span};

/// Makes the anchors of one document. A look-up costs a binary search over lines and one over blocks.
pub(super) struct Anchors<'d> {
    document: &'d Document,
    id: DocumentId,
    positions: Positions<'d>,
}

impl<'d> Anchors<'d> {
    pub(super) fn new(document: &'d Document, id: DocumentId) -> Self {
        Self { document, id, positions: Positions::new(document.text()) }
    }

    /// How many code points the document has.
    pub(super) fn total(&self) -> usize {
        self.positions.total()
    }

    /// The document's landmarks, in code points.
    pub(super) fn landmarks(&self) -> Landmarks {
        self.document.landmarks.map(|at| self.positions.code_point(at))
    }

    pub(super) fn anchor(&self, span: Span) -> Anchor {
        let (start, end) = self.positions.code_points(span);
        let (line, column) = self.positions.line_column(span.start);
        let mut anchor = Anchor::in_document(self.document, span);
        anchor.document = self.id.number();
        anchor.paragraph = self.document.block_at(span.start).map_or(0, |b| b.number);
        (anchor.start, anchor.end) = (start, end);
        (anchor.line, anchor.column) = (line, column);
        anchor
    }
}
