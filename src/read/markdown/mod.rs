//! Markdown: CommonMark with footnotes, tables and front matter.
//!
//! The parser gives every element the bytes it was written with. From these come the blocks, the
//! inlines, and the prose: it begins as blanks and only what the parser calls text is copied in, so
//! that no kind of markup can be forgotten. Brackets that are no links (`[ **Op. Cit.** , p. 43]`)
//! are text to the parser and stay.
//!
//! * A block quotation inside another belongs to the outermost one and shares its number.
//! * A paragraph or item that is nothing but links is navigation: furniture.
//! * HTML is blanked tag by tag; the words between the tags stay.
//! * Tables are furniture, pictures are blanked with their descriptions.
//!
//! Linear in the text, as the parser is.

mod front;
mod prose;
#[cfg(test)]
mod tests;
mod walk;

pub(super) use front::language;

use super::{Parts, matter, notes};
use crate::model::{BlockKind, Inline, InlineKind};
use crate::text::Language;

/// Every heading of Markdown is meant as one, so any of them ends a section.
const WEAKEST_HEADING: u8 = 6;

/// The parts of a Markdown text.
pub(super) fn parts(text: &str, language: &Language) -> Parts {
    let mut parts = Parts::default();
    let body = front::matter(text, &mut parts);
    walk::blocks(text, body, &mut parts);
    let prose = parts.prose.take().unwrap_or_default();
    matter::under_headings(&prose, &mut parts.blocks, language, WEAKEST_HEADING);
    notes::loose(&prose, &mut parts.blocks, language);
    let mut blocks = std::mem::take(&mut parts.blocks);
    matter::student(&prose, &mut blocks, language, &mut parts);
    matter::under_title(&prose, &mut blocks, language, &mut parts);
    matter::tail(&prose, &mut blocks, language, &mut parts);
    // "10<sup>2</sup>" is no mark where there is no such note.
    let noted =
        |label: &str| blocks.iter().any(|b| matches!(&b.kind, BlockKind::Note(l) if l == label));
    let raised = |i: &Inline| i.span.of(text).starts_with("<sup");
    parts.inlines.retain(|i| match &i.kind {
        InlineKind::NoteMark(label) => !raised(i) || noted(label),
        _ => true,
    });
    let mut marks = notes::calls(&prose, &blocks, &parts.inlines, language);
    for mark in marks.iter_mut().filter(|m| m.span.of(text) == "\\") {
        mark.span.end += 1;
    }
    parts.inlines.extend(marks);
    parts.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
    parts.blocks = blocks;
    parts.prose = Some(prose);
    parts
}
