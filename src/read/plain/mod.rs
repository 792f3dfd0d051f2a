//! Plain text: what is a paragraph, a heading, a block quotation, a note is told by blank lines,
//! indentation and the shape of a line.
//!
//! First it is decided for the text as a whole whether its lines are [wrapped](super::line): then
//! blank lines (and indented first lines) divide paragraphs, else each line is one. Then each
//! paragraph is looked at beside its neighbours, and at last the [head and back](super::matter)
//! of the text. Every step is one pass: linear.

mod indent;
mod paragraph;
#[cfg(test)]
mod tests;

use super::line::{lines, wrapped_at};
use super::shape::{Heading, Matter, heading, is_rule, item_mark, matter};
use super::{Draft, Parts, matter as sections, notes};
use crate::model::BlockKind;
use crate::text::Language;
use paragraph::Paragraph;

/// Level of a heading in capitals, below the title's.
const CAPITALS: u8 = 2;

/// Level of any other heading.
const TITLE_CASE: u8 = 3;

/// The parts of a plain text.
pub(super) fn parts(text: &str, language: &Language) -> Parts {
    let lines = lines(text);
    let width = wrapped_at(text, &lines);
    let paragraphs = paragraph::paragraphs(text, &lines, width);
    let quotes = indent::quotations(text, &paragraphs, width, language);
    let mut blocks: Vec<Draft> = paragraphs
        .iter()
        .enumerate()
        .zip(quotes)
        .map(|((index, paragraph), quote)| {
            draft(text, &paragraphs, index, paragraph, quote, language)
        })
        .collect();
    sections::under_headings(text, &mut blocks, language, CAPITALS);
    notes::loose(text, &mut blocks, language);
    let mut parts = Parts::default();
    sections::tail(text, &mut blocks, language, &mut parts);
    sections::head(text, &mut blocks, language, &mut parts);
    parts.inlines = notes::calls(text, &blocks, &[], language);
    parts.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
    parts.blocks = blocks;
    parts
}

fn draft(
    text: &str,
    paragraphs: &[Paragraph],
    index: usize,
    paragraph: &Paragraph,
    quote: Option<u32>,
    language: &Language,
) -> Draft {
    let said = paragraph.span.of(text);
    let mark = item_mark(said);
    let ordinal = mark.as_ref().filter(|m| m.style != '-').map(|m| m.label.to_owned());
    let kind = if is_rule(said) {
        BlockKind::Furniture
    } else if let Some(level) = heading_level(text, paragraphs, index, language) {
        BlockKind::Heading(level)
    } else if mark.is_some() && quote.is_none() {
        BlockKind::Item
    } else {
        BlockKind::Paragraph
    };
    let quote = quote.filter(|_| kind == BlockKind::Paragraph);
    Draft { span: paragraph.span, kind, quote, ordinal }
}

/// The level of the heading that a paragraph is, if it is one: of one line or two, with blank lines
/// around, followed by something, and set as headings are.
fn heading_level(text: &str, all: &[Paragraph], index: usize, language: &Language) -> Option<u8> {
    let paragraph = all.get(index)?;
    let next = all.get(index + 1)?;
    let said = paragraph.span.of(text);
    if paragraph.lines > 2 || paragraph.gap_before == 0 || next.gap_before == 0 {
        return None;
    }
    let neighbours = [index.checked_sub(1).and_then(|i| all.get(i)), Some(next)];
    let numbered = |p: &&Paragraph| notes::of(p.span.of(text)).is_some();
    if notes::of(said).is_some() && neighbours.iter().flatten().any(numbered) {
        return None;
    }
    match heading(said, language) {
        Heading::Capitals => Some(CAPITALS),
        _ if matter(said, language) != Matter::Text => Some(CAPITALS),
        Heading::Title => Some(TITLE_CASE),
        // A heading in sentence case is known only by more room above than elsewhere.
        Heading::Plain if index > 0 && paragraph.gap_before > next.gap_before => Some(TITLE_CASE),
        Heading::Plain | Heading::No => None,
    }
}
