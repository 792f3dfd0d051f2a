//! Dialogue set by dashes: "— Où est le sel ? — Dans la cave." in French, Spanish, Polish and Russian print.
//!
//! A dash at the head of a paragraph opens a speech that the paragraph's end closes. One such paragraph
//! may be a credit, an aside or an item of a list; two that follow one another, each ending as a
//! sentence does, are a dialogue, and so is one that a colon leads in. What is said within ("dit-il")
//! stays in the passage: no mark tells it apart.

use super::surroundings;
use crate::model::{Block, BlockKind, Document, Form, Marks, Passage, Reference};
use crate::text::{Cursor, Span, trim, words};

/// Fewest words of a turn; a shorter one is a passage only beside others.
const FEWEST_WORDS: usize = 2;

/// Adds the turns of a document's dialogues. Linear in the blocks, passages and references.
pub(super) fn add(document: &Document, references: &[Reference], passages: &mut Vec<Passage>) {
    let turns: Vec<Option<Passage>> =
        document.blocks.iter().map(|b| turn(document, references, passages, b)).collect();
    let mut found = Vec::new();
    for (at, passage) in turns.iter().enumerate() {
        let Some(passage) = passage else { continue };
        let before = at.checked_sub(1);
        let beside =
            |at: Option<usize>| at.and_then(|at| turns.get(at)).is_some_and(Option::is_some);
        let led = before.and_then(|at| document.blocks.get(at)).is_some_and(|b| {
            matches!(b.kind, BlockKind::Paragraph)
                && b.span.of(document.prose()).trim_end().ends_with(':')
        });
        if beside(before) || beside(Some(at + 1)) || led {
            found.push(passage.clone());
        }
    }
    passages.append(&mut found);
}

/// The speech of a paragraph that begins with a dash and ends with a stop, where no mark and no
/// citation makes something else of it.
fn turn(
    document: &Document,
    references: &[Reference],
    passages: &[Passage],
    block: &Block,
) -> Option<Passage> {
    let prose = document.prose();
    let running = block.kind.is_running();
    let dash = block.span.of(prose).chars().next().filter(|c| matches!(c, '—' | '―' | '–'))?;
    if !running || block.quote.is_some() {
        return None;
    }
    let end = surroundings::end_of_words(prose, block.span, references, &Cursor::default());
    let span =
        trim(prose, Span::new(block.span.start + dash.len_utf8(), end.max(block.span.start)));
    let stopped = span.of(prose).ends_with(['.', '!', '?', '…']);
    let marked = passages.partition_point(|p| p.outer.start < block.span.start);
    let marked = passages.get(marked).is_some_and(|p| p.outer.start < span.end);
    let credit = references.partition_point(|r| r.span.start < block.span.start);
    let credit = references.get(credit).is_some_and(|r| r.span.start <= span.start);
    let long = words(prose, span).nth(FEWEST_WORDS - 1).is_some();
    (stopped && long && !marked && !credit).then_some(Passage {
        span,
        outer: span,
        form: Form::Display,
        marks: Marks::default(),
        repair: None,
        inside: None,
    })
}
