//! The lines of a plain text, and whether they are wrapped.

use super::shape::ends_in_stop;
use crate::text::{Span, scan::find, trim};

/// Columns to the next stop of a tabulator.
const TAB: usize = 4;

/// The widest line that is still taken for one that was wrapped by hand or program. Wrapping beyond
/// 100 columns is rare, and a paragraph that is one line is rarely so short.
const WIDEST: usize = 120;

/// A line without its line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line {
    /// Its words; empty in a blank line.
    pub(super) words: Span,
    /// Columns of white space before its words.
    pub(super) indent: usize,
    /// Characters from its first column to its last word.
    pub(super) width: usize,
}

impl Line {
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty()
    }
}

/// The lines of a text; a line ends at `\n`, `\r\n` or a `\r` alone. Linear.
pub(super) fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    let mut next = 0;
    while let Some(step) =
        bytes.get(next..).and_then(|rest| find(rest, |b| (b == b'\n') | (b == b'\r')))
    {
        let at = next + step;
        if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
            found.push(line(text, Span::new(start, at)));
            start = at + 1;
        }
        next = at + 1;
    }
    found.push(line(text, Span::new(start, text.len())));
    found
}

fn line(text: &str, span: Span) -> Line {
    let words = trim(text, span);
    let indent = Span::new(span.start, words.start)
        .of(text)
        .chars()
        .fold(0, |column, c| if c == '\t' { column / TAB * TAB + TAB } else { column + 1 });
    let width = indent + words.of(text).chars().count();
    Line { words, indent, width }
}

/// The width at which a text's lines are wrapped; `None` where each line is a paragraph.
///
/// Only lines that another one follows directly tell: in a wrapped text nine in ten of them are at
/// most [`WIDEST`] columns, and most of them do not end where a sentence does. A text in which every
/// line is followed by a blank one has no such lines, and each line is a paragraph either way.
pub(super) fn wrapped_at(text: &str, lines: &[Line]) -> Option<usize> {
    let mut widths: Vec<usize> = Vec::new();
    let mut stops = 0;
    for pair in lines.windows(2) {
        if let [line, next] = pair
            && !line.is_blank()
            && !next.is_blank()
        {
            widths.push(line.width);
            stops += usize::from(ends_in_stop(line.words.of(text)));
        }
    }
    let wide = (widths.len() * 9 / 10).min(widths.len().checked_sub(1)?);
    let (_, &mut width, _) = widths.select_nth_unstable(wide);
    (width <= WIDEST && stops * 2 < widths.len()).then_some(width)
}
