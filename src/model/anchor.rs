//! A place that stands on its own, as the W3C Web Annotation model selects text.

/// A place in a document that carries its words, so that it can be found again without offsets.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchor {
    /// First **code point** of the document's text as read.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Number of the paragraph it begins in, from 1.
    pub paragraph: u32,
    /// Line it begins on, from 1.
    pub line: usize,
    /// Column it begins at, in code points, from 1.
    pub column: usize,
    /// The words at that place, letter for letter.
    pub exact: String,
    /// What stands just before.
    pub prefix: String,
    /// What stands just after.
    pub suffix: String,
}
