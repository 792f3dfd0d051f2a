//! A span: a half-open range of bytes in one text.

/// A half-open range of **bytes** in one text, both ends on character boundaries.
///
/// Finders make spans only from places they have seen in the text, so slicing with one does not
/// fail; [`Span::of`] still answers with an empty string rather than panic on a foreign text.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte; never before `start`.
    pub end: usize,
}

impl Span {
    /// The span from `start` to `end`; an end before the start gives an empty span at `start`.
    #[must_use]
    #[inline]
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end: if end < start { start } else { end } }
    }

    /// Where `words` first stand in `text`. Linear in the text.
    #[must_use]
    pub fn first(text: &str, words: &str) -> Option<Self> {
        text.find(words).map(|start| Self::new(start, start + words.len()))
    }

    /// Length in bytes.
    #[must_use]
    #[inline]
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.end == self.start
    }

    /// Whether the byte at `at` lies inside.
    #[must_use]
    #[inline]
    pub const fn covers(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether all of `other` lies inside.
    #[must_use]
    #[inline]
    pub const fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub const fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that holds both.
    #[must_use]
    pub fn hull(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words at this place of `text`; empty where the span is not one of this text's.
    #[must_use]
    #[inline]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_compare_as_half_open_ranges() {
        let a = Span::new(2, 5);
        assert!(a.covers(2) && a.covers(4) && !a.covers(5));
        assert!(!a.overlaps(Span::new(5, 9)) && a.overlaps(Span::new(4, 9)));
        assert_eq!(a.hull(Span::new(7, 9)), Span::new(2, 9));
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
        assert_eq!(Span::first("é salt, salt", "salt"), Some(Span::new(3, 7)));
        assert_eq!(Span::first("é", "salt"), None);
    }

    #[test]
    fn a_foreign_span_is_empty_not_a_panic() {
        assert_eq!(Span::new(1, 2).of("é"), "");
        assert_eq!(Span::new(3, 99).of("abc"), "");
    }
}
