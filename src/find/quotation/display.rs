//! Quotations set as paragraphs of their own without marks, markup or indentation.
//!
//! A text that went through a mail program or a web form loses the indentation of its block
//! quotations. What remains is the lead-in and the citation. A paragraph is taken for a quotation when
//! the one before ends with a colon (or breaks off, and it goes on with a small letter) and one more
//! thing says so: a citation with a page that stands **behind** its last stop, as after block
//! quotations and nowhere else (MLA 6.35, APA 8.27), or alone in the next paragraph; or a verb of
//! saying right before the colon.

use super::mark::next_sign;
use super::surroundings;
use crate::model::{Block, BlockKind, Document, Form, Marks, Passage, Reference};
use crate::text::{Cursor, Language, Span, char_before, trim, words};

/// Fewest words of such a quotation: fewer are a heading, a formula, an item of a list.
const FEWEST_WORDS: usize = 8;

/// Words before the colon among which the verb stands ("Hale writes:", "he put it thus:").
const VERB_WITHIN: usize = 2;

/// How far back the lead-in is read, in bytes.
const LEAD: usize = 80;

/// Adds the quotations of a document that only their lead-in and citation show. Linear in the blocks,
/// passages and references, save for binary searches.
pub(super) fn add(document: &Document, references: &[Reference], passages: &mut Vec<Passage>) {
    let prose = document.prose();
    let starts: Vec<Span> = passages.iter().map(|p| p.outer).collect();
    let (mut found, near) = (Vec::new(), Cursor::default());
    for pair in document.blocks.windows(2) {
        let [before, block] = pair else { continue };
        if !is_plain(before) || !is_plain(block) || block.kind == BlockKind::Item {
            continue;
        }
        let end = surroundings::end_of_words(prose, before.span, references, &near);
        let words_end = surroundings::end_of_words(prose, block.span, references, &near);
        let whole = trim(prose, Span::new(block.span.start, words_end));
        let lead = Span::new(before.span.start, end).of(prose).trim_end();
        let colon = lead.ends_with(':');
        let runs_on = surroundings::leads_on(prose, before.span, end)
            && surroundings::begins_cut(whole.of(prose));
        if !(colon || runs_on) || is_marked(prose, whole, &starts) || !is_long(prose, whole) {
            continue;
        }
        let next = document.blocks.get(block.number as usize);
        let cited = is_cited(prose, references, block, whole)
            || next.is_some_and(|n| is_citation(prose, references, n));
        if cited || colon && says(lead, document.language) && next.is_some() {
            found.push(Passage {
                span: whole,
                outer: whole,
                form: Form::Display,
                marks: Marks::default(),
                repair: None,
                inside: None,
            });
        }
    }
    passages.append(&mut found);
}

/// Whether a block is running text that no layout sets apart.
fn is_plain(block: &Block) -> bool {
    block.kind.is_running() && block.quote.is_none()
}

/// Whether a paragraph begins with a mark, or a passage begins at its head.
fn is_marked(prose: &str, whole: Span, passages: &[Span]) -> bool {
    /// A bracket and blanks may stand before the first mark.
    const HEAD: usize = 4;
    let head = whole.end.min(whole.start + HEAD);
    let sign = next_sign(prose.as_bytes(), whole.start, head);
    let first = passages.partition_point(|p| p.start < whole.start);
    sign.is_some_and(|(at, _, _)| Span::new(whole.start, at).of(prose).trim().is_empty())
        || passages.get(first).is_some_and(|p| p.start <= head)
}

fn is_long(prose: &str, whole: Span) -> bool {
    words(prose, whole).nth(FEWEST_WORDS - 1).is_some()
}

/// Whether a citation with a page stands behind the last stop of the paragraph.
fn is_cited(prose: &str, references: &[Reference], block: &Block, whole: Span) -> bool {
    let stopped = char_before(prose, whole.end).is_some_and(|c| matches!(c, '.' | '!' | '?' | '…'));
    let first = references.partition_point(|r| r.span.start < whole.end);
    let own = references.get(first).filter(|r| r.span.end <= block.span.end);
    stopped && own.is_some_and(|r| r.signal.is_none() && (r.locator.is_some() || r.back.is_some()))
}

/// Whether a citation is all of a block.
fn is_citation(prose: &str, references: &[Reference], block: &Block) -> bool {
    let first = references.partition_point(|r| r.span.start < block.span.start);
    let alone = |r: &&Reference| {
        let before = Span::new(block.span.start, r.span.start).of(prose);
        let after = Span::new(r.span.end, block.span.end).of(prose);
        r.span.start < block.span.end
            && !before.chars().chain(after.chars()).any(char::is_alphanumeric)
    };
    is_plain(block)
        && references.get(first).filter(alone).is_some_and(|r| {
            r.signal.is_none() && r.note.is_none() && (r.locator.is_some() || r.year.is_some())
        })
}

/// Whether a verb of saying stands right before the colon, and its subject is not the writer.
fn says(lead: &str, language: &Language) -> bool {
    let from = lead.ceil_char_boundary(lead.len().saturating_sub(LEAD));
    let tail = lead.get(from..).unwrap_or("");
    let all: Vec<&str> =
        language.words(tail, Span::new(0, tail.len())).map(|w| w.of(tail)).collect();
    let last = all.iter().rev().take(VERB_WITHIN).any(|w| language.reports(w));
    let own = all
        .iter()
        .rev()
        .take(VERB_WITHIN + 2)
        .any(|w| language.quoting.first_persons.iter().any(|f| w.eq_ignore_ascii_case(f)));
    last && !own
}
