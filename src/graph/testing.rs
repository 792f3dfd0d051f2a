//! A small essay for the tests of this folder.

use crate::model::{Block, BlockKind, Document};
use crate::text::Span;

const ESSAY: &str = "Salt made the town. The mill fed it. \
    Hale writes: “nine hundred mouths” (Hale, 41). Some say the sea did it. \
    It was salt that made the town.";

/// The essay as a document of one paragraph.
pub(crate) fn document() -> Document {
    let mut document = Document::new("essay.txt".to_owned(), ESSAY.to_owned(), None);
    document.blocks.push(Block {
        span: Span::new(0, ESSAY.len()),
        kind: BlockKind::Paragraph,
        number: 1,
        quote: None,
    });
    document
}

/// Where the words first stand in the essay.
pub(crate) fn place(words: &str) -> Span {
    let start = ESSAY.find(words).unwrap();
    Span::new(start, start + words.len())
}
