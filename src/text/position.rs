//! From bytes to what other programs and people count: code points, lines and columns.

use super::Span;

/// Bytes between two remembered counts. Smaller is faster and takes more memory: at 128 the table
/// takes a sixteenth of the text and a look-up reads at most 128 bytes.
const STRIDE: usize = 128;

/// Looks up code points, lines and columns of a text. Made in one pass; each look-up reads at most
/// a fixed number of bytes, or does one binary search over the lines.
#[derive(Debug, Clone)]
pub struct Positions<'t> {
    text: &'t str,
    /// Code points before every `STRIDE`th byte.
    counts: Vec<usize>,
    /// First byte of every line.
    lines: Vec<usize>,
}

impl<'t> Positions<'t> {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut counts = Vec::with_capacity(bytes.len() / STRIDE + 1);
        let mut lines = vec![0];
        let mut count = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if at % STRIDE == 0 {
                counts.push(count);
            }
            count += usize::from(starts_character(byte));
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                lines.push(at + 1);
            }
        }
        Self { text, counts, lines }
    }

    /// Code points before the byte `at`; past the end, all of them.
    #[must_use]
    pub fn code_point(&self, at: usize) -> usize {
        let at = at.min(self.text.len());
        let slot = (at / STRIDE).min(self.counts.len().saturating_sub(1));
        let Some(&before) = self.counts.get(slot) else { return 0 };
        let rest = &self.text.as_bytes()[slot * STRIDE..at];
        before + rest.iter().filter(|&&b| starts_character(b)).count()
    }

    /// Line and column of the byte `at`, both counted from 1, the column in code points.
    #[must_use]
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|&start| start <= at).max(1);
        (line, self.code_point(at) - self.code_point(self.lines[line - 1]) + 1)
    }

    /// The same span in code points.
    #[must_use]
    pub fn code_points(&self, span: Span) -> (usize, usize) {
        (self.code_point(span.start), self.code_point(span.end))
    }

    /// How many code points the text has.
    #[must_use]
    pub fn total(&self) -> usize {
        self.code_point(self.text.len())
    }
}

/// Whether a byte begins a character of UTF-8 (is no continuation byte).
const fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_lines_and_columns_count_characters() {
        let text = "é‘a’\r\nzwei\rdrei\n";
        let at = |needle: &str| text.find(needle).unwrap();
        let positions = Positions::new(text);
        assert_eq!(positions.code_point(at("a")), 2);
        assert_eq!(positions.line_column(at("a")), (1, 3));
        assert_eq!(positions.line_column(at("wei")), (2, 2));
        assert_eq!(positions.line_column(at("drei")), (3, 1));
        assert_eq!(positions.total(), text.chars().count());
    }

    #[test]
    fn the_table_agrees_with_counting_on_a_long_text() {
        let text = "aß∂😀\n".repeat(300);
        let positions = Positions::new(&text);
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(positions.code_point(at), count);
        }
        assert_eq!(Positions::new("").code_point(0), 0);
        assert_eq!(Positions::new("").line_column(0), (1, 1));
    }
}
