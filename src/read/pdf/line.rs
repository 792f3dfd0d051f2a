//! Pieces of text become lines.

use super::glyph::{Page, Piece};

/// How far from a line's foot, in parts of its size, a piece may stand and be of the line: a raised
/// figure stands a third above it.
const RAISED: f64 = 0.5;

/// A gap wider than this many sizes of the type is the space between columns.
const COLUMN: f64 = 6.0;

/// A line.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub(super) spans: Vec<Span>,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) base: f64,
    /// The size of the type of most of its words.
    pub(super) size: f64,
}

/// Words of a line set alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) text: String,
    pub(super) italic: bool,
    pub(super) bold: bool,
    /// A figure above the line.
    pub(super) raised: bool,
}

impl Line {
    /// Its words.
    pub(super) fn text(&self) -> String {
        self.spans.iter().map(|s| s.text.as_str()).collect()
    }

    /// Takes so many bytes of its words away from its beginning.
    pub(super) fn cut_front(&mut self, mut bytes: usize) {
        for span in &mut self.spans {
            let here = bytes.min(span.text.len());
            span.text = span.text.get(here..).unwrap_or("").to_owned();
            bytes -= here;
        }
        self.spans.retain(|s| !s.text.is_empty());
    }

    /// Whether all of its words are bold.
    pub(super) fn is_bold(&self) -> bool {
        self.spans.iter().all(|s| s.bold || s.text.trim().is_empty())
    }

    fn of(pieces: &[Piece]) -> Option<Self> {
        let weight = |p: &Piece| p.text.trim().len();
        let main = pieces.iter().max_by_key(|p| weight(p)).filter(|p| weight(p) > 0)?;
        let mut line = Self { base: main.base, size: main.size, left: f64::MAX, ..Self::default() };
        let mut before: Option<&Piece> = None;
        for piece in pieces {
            let raised = piece.size < main.size * 0.87 && piece.base < main.base - main.size * 0.1;
            let mut text = String::new();
            let gap = before.is_some_and(|b| piece.left - b.right > piece.size.max(b.size) * 0.15);
            let spaced = line.spans.last().is_none_or(|s| s.text.ends_with(char::is_whitespace));
            if gap && !spaced && !piece.text.starts_with(char::is_whitespace) {
                text.push(' ');
            }
            text.push_str(&piece.text);
            if !piece.text.trim().is_empty() {
                line.left = line.left.min(piece.left);
                line.right = line.right.max(piece.right);
            }
            before = Some(piece);
            let span = Span { text, italic: piece.italic, bold: piece.bold, raised };
            match line.spans.last_mut() {
                Some(last)
                    if (last.italic, last.bold, last.raised)
                        == (span.italic, span.bold, raised) =>
                {
                    last.text.push_str(&span.text);
                }
                _ => line.spans.push(span),
            }
        }
        Some(line)
    }
}

/// The lines of a page, in the order in which they are drawn. Linear.
pub(super) fn lines(page: &Page) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (index, piece) in page.pieces.iter().enumerate() {
        let Some(last) = index.checked_sub(1).and_then(|i| page.pieces.get(i)) else { continue };
        let size = last.size.max(piece.size);
        let same = (piece.base - last.base).abs() < size * RAISED
            && piece.left > last.right - size
            && piece.left < last.right + size * COLUMN;
        if !same {
            lines.extend(page.pieces.get(start..index).and_then(Line::of));
            start = index;
        }
    }
    lines.extend(page.pieces.get(start..).and_then(Line::of));
    lines
}
