//! Notes written where they are called: `^[Hale, *Salt Roads*, 44.]` (Pandoc).

use super::note::statements;
use super::token::tokens;
use crate::model::{Document, Reference};
use crate::text::{Span, scan::find};

/// Longest note written in the text, in bytes.
const LONGEST: usize = 2000;

/// The references of notes that stand in the text, in text order; together they cover the note, mark
/// and brackets included. Linear: a note is read once.
pub(super) fn texts(document: &Document) -> Vec<Reference> {
    let prose = document.prose();
    let mut found = Vec::new();
    for block in &document.blocks {
        if !block.kind.is_running() {
            continue;
        }
        let mut from = block.span.start;
        while let Some(step) =
            prose.as_bytes().get(from..block.span.end).and_then(|rest| find(rest, |b| b == b'^'))
        {
            let start = from + step;
            if prose.as_bytes().get(start + 1..block.span.end).and_then(<[u8]>::first)
                != Some(&b'[')
            {
                from = start + 1;
                continue;
            }
            let Some(end) = close(prose, start + 1, block.span.end) else {
                from = start + 2;
                continue;
            };
            let mut inside = Vec::new();
            let all = tokens(document, Span::new(start + 2, end - 1));
            statements(document, &all, &mut inside);
            if let Some(first) = inside.first_mut() {
                first.span.start = start;
            }
            if let Some(last) = inside.last_mut() {
                last.span.end = end;
            }
            found.extend(inside);
            from = end;
        }
    }
    found
}

/// One past the bracket that closes the one at `at`.
fn close(prose: &str, at: usize, end: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for (step, byte) in prose.as_bytes().get(at..end)?.iter().enumerate().take(LONGEST) {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some(at + step + 1);
        }
    }
    None
}
