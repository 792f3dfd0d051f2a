//! Block quotations: words set apart by markup or by indentation, without need of marks.

use super::surroundings::{self, Tail};
use crate::model::{Block, BlockKind, Document, Form, Marks, Passage, Reference};
use crate::text::{Cursor, Span, char_before, trim};

/// A line that names who is quoted is short.
const ATTRIBUTION: usize = 160;

/// Adds the block quotations of a document to its passages. Blocks of one quotation are one passage,
/// without the line that names its author and without its citation; marks around the whole of it are
/// its own marks and make no second passage. Linear in the blocks and passages.
pub(super) fn add(document: &Document, references: &[Reference], passages: &mut Vec<Passage>) {
    passages.sort_by_key(|p| (p.outer.start, std::cmp::Reverse(p.outer.end)));
    let quoted: Vec<&Block> = document
        .blocks
        .iter()
        .filter(|b| b.quote.is_some() && !matches!(b.kind, BlockKind::Code))
        .collect();
    let mut found = Vec::new();
    for group in quoted.chunk_by(|a, b| a.quote == b.quote) {
        let Some(content) = content(document, references, group) else { continue };
        let form = form(document, group);
        let from = passages.partition_point(|p| p.outer.start < content.start);
        match passages.get_mut(from) {
            Some(marked) if wraps(document, references, marked, content) => marked.form = form,
            _ => found.push(Passage {
                span: content,
                outer: content,
                form,
                marks: Marks::default(),
                repair: None,
                inside: None,
            }),
        }
    }
    passages.append(&mut found);
}

/// The quoted words of a group of blocks.
fn content(document: &Document, references: &[Reference], group: &[&Block]) -> Option<Span> {
    let prose = document.prose();
    let kept = match group {
        [first @ .., last] if !first.is_empty() && is_attribution(last.span.of(prose)) => first,
        all => all,
    };
    let (first, last) = (kept.first()?, kept.last()?);
    let end = before_attribution(prose, last.span);
    let whole = Span::new(first.span.start, end);
    let whole = Span::new(
        whole.start,
        surroundings::end_of_words(prose, whole, references, &Cursor::default()),
    );
    let whole = trim(prose, whole);
    (!whole.is_empty()).then_some(whole)
}

/// Where a block ends once a last line that names who is quoted is left off.
fn before_attribution(prose: &str, block: Span) -> usize {
    let words = block.of(prose);
    match words.trim_end().rfind('\n') {
        Some(at) if is_attribution(&words[at..]) => block.start + at,
        _ => block.end,
    }
}

/// Whether a line names who is quoted: a dash and a name.
fn is_attribution(line: &str) -> bool {
    let line = line.trim();
    let name = line.trim_start_matches(['—', '–', '―', '-', '~']);
    line.len() <= ATTRIBUTION
        && name.len() < line.len()
        && name.trim_start().starts_with(|c: char| c.is_uppercase() || c == '(')
        && !name.trim_start().contains('\n')
}

/// Whether the marks of a passage enclose all of the content.
fn wraps(document: &Document, references: &[Reference], passage: &Passage, content: Span) -> bool {
    let gap = Span::new(content.start, passage.outer.start).of(document.prose());
    gap.trim().is_empty()
        && surroundings::tail(document.prose(), content, passage.outer.end, references)
            != Tail::Words
}

/// By markup where a sign of markup stands before the words in their line, or else by indentation.
fn form(document: &Document, group: &[&Block]) -> Form {
    let Some(first) = group.first() else { return Form::Block };
    let text = document.text();
    let mut at = first.span.start;
    while let Some(c) = char_before(text, at).filter(|c| matches!(c, ' ' | '\t' | '\u{a0}')) {
        at -= c.len_utf8();
    }
    let indented =
        at < first.span.start && matches!(char_before(text, at), None | Some('\n' | '\r'));
    let marked = first.span.of(text).starts_with('>') || first.span.of(text).starts_with('<');
    if (indented || first.span.of(text).starts_with([' ', '\t'])) && !marked {
        Form::Indented
    } else {
        Form::Block
    }
}
