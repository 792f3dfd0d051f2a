//! Sentences and clauses.
//!
//! Sentences are cut by code of our own, because what an essay quotes and cites is known here before
//! the sentences are, and no splitter tried can be told: every one of them cuts before the bracket
//! of a citation that follows the stop, some cut inside "J.V. Stalin" or "cf.", and the best of them
//! is quadratic on a long paragraph. Here [references and passages](mask) are stepped over whole, so
//! that a stop inside of them does not cut, and a bracketed citation after the stop stays with the
//! sentence it belongs to. What a stop means is decided in [`stop`], clauses in [`clause`].
//!
//! * A sentence never crosses the end of its block; [`Sentence::continues`] says that it should have.
//! * A heading is one sentence, whatever stops are in it: claims are looked for there too.
//! * A footnote, an item and a block quotation are cut like any paragraph. Furniture and code have
//!   no sentences.
//!
//! One pass over the prose with cursors into the sorted lists: linear.

mod clause;
mod cut;
mod mask;
mod stop;
#[cfg(test)]
mod tests;

use crate::model::{Block, BlockKind, Document, Passage, Reference, Segments, Sentence};
use crate::text::{Span, char_after, char_before};
use mask::Masks;

/// The sentences of a document with their clauses. References and passages are masked, so that a
/// stop inside of them does not cut.
///
/// Linear in the text and the two lists.
#[must_use]
pub fn segments(document: &Document, references: &[Reference], passages: &[Passage]) -> Segments {
    let masks = Masks::new(document, references, passages);
    let openers = clause::Openers::of(document.language);
    let mut room = clause::Room::default();
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut before: Option<Ending> = None;
    for (index, block) in document.blocks.iter().enumerate() {
        let spans = match block.kind {
            BlockKind::Furniture | BlockKind::Entry | BlockKind::Code => continue,
            BlockKind::Heading(_) => vec![crate::text::trim(document.prose(), block.span)],
            _ => cut::sentences(document, block.span, &masks),
        };
        let (Some(&first), Some(&last)) = (spans.first(), spans.last()) else { continue };
        if first.is_empty() {
            continue;
        }
        let continues = before.is_some_and(|b| runs_on(document, &masks, b, block, first));
        sentences.extend(spans.iter().enumerate().map(|(number, &span)| Sentence {
            span,
            block: index,
            clauses: clause::clauses(document, span, &masks, &openers, &mut room),
            continues: continues && number == 0,
        }));
        before = Some(ending(document, &masks, block, last));
    }
    Segments { sentences }
}

/// How a block ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// A heading: nothing runs on from it.
    Heading,
    /// With a sentence end.
    Complete,
    /// Without one.
    Open,
}

fn ending(document: &Document, masks: &Masks, block: &Block, last: Span) -> Ending {
    if matches!(block.kind, BlockKind::Heading(_)) {
        return Ending::Heading;
    }
    let prose = document.prose();
    let mut end = last.end;
    // Steps back over closing marks, citations and marks of notes to what ended the words.
    while end > last.start {
        if let Some(mask) =
            masks.ending_at(end).filter(|m| m.is_reference() && m.span.start > last.start)
        {
            end = mask.span.start;
            continue;
        }
        match char_before(prose, end) {
            Some(c) if c.is_whitespace() || stop::is_closer(c) => end -= c.len_utf8(),
            Some(c) if stop::is_stop(c) => return Ending::Complete,
            _ => break,
        }
    }
    Ending::Open
}

/// Whether a block whose first sentence is `first` goes on where the block before it broke off, or is
/// nothing but a citation.
fn runs_on(document: &Document, masks: &Masks, before: Ending, block: &Block, first: Span) -> bool {
    let citation = masks.starting_at(first.start).filter(|m| m.is_reference());
    let prose = document.prose();
    if before != Ending::Heading
        && citation.is_some_and(|m| Span::new(m.span.end, first.end).of(prose).len() <= 2)
    {
        return true;
    }
    if before != Ending::Open || matches!(block.kind, BlockKind::Heading(_) | BlockKind::Note(_)) {
        return false;
    }
    let quoted = masks.starting_at(first.start).is_some() || block.quote.is_some();
    quoted
        || char_after(prose, first.start).is_some_and(|c| {
            c.is_lowercase() || matches!(c, '…' | '.' | '(' | '[') || stop::is_opener(c)
        })
}
