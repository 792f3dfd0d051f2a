//! From places in a text to anchors that stand on their own.

use crate::model::{Anchor, Document};
use crate::text::{Positions, Span};

/// Code points of context on either side of an anchor: enough to tell places apart, as the W3C
/// Web Annotation examples have it, without repeating the essay.
const CONTEXT: usize = 32;

/// Makes the anchors of one document. A look-up costs a binary search and the words copied.
pub(super) struct Anchors<'d> {
    document: &'d Document,
    positions: Positions<'d>,
}

impl<'d> Anchors<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self { document, positions: Positions::new(document.text()) }
    }

    /// How many code points the document has.
    pub(super) fn total(&self) -> usize {
        self.positions.total()
    }

    pub(super) fn anchor(&self, span: Span) -> Anchor {
        let text = self.document.text();
        let (start, end) = self.positions.code_points(span);
        let (line, column) = self.positions.line_column(span.start);
        let before = text.get(..span.start).unwrap_or("");
        let after = text.get(span.end..).unwrap_or("");
        let cut = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        Anchor {
            start,
            end,
            paragraph: self.document.block_at(span.start).map_or(0, |b| b.number),
            line,
            column,
            exact: span.of(text).to_owned(),
            prefix: before[cut..].to_owned(),
            suffix: after.chars().take(CONTEXT).collect(),
        }
    }
}
