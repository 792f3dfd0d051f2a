//! Bytes become a document. Besides `cli`, only this module touches files.

use crate::model::{Block, BlockKind, Document};
use crate::text::Span;

/// A document from plain text in memory. Cannot fail.
#[must_use]
pub fn plain(name: &str, text: &str) -> Document {
    let mut document = Document::new(name.to_owned(), text.to_owned(), None);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let trimmed = crate::text::trim(text, Span::new(at, at + line.len()));
        if !trimmed.is_empty() {
            let number = u32::try_from(document.blocks.len() + 1).unwrap_or(u32::MAX);
            document.blocks.push(Block {
                span: trimmed,
                kind: BlockKind::Paragraph,
                number,
                quote: None,
            });
        }
        at += line.len();
    }
    document
}
