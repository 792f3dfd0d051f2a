//! A passage: words set apart as another's by marks or layout, before it is known what for.

use crate::text::Span;

/// Words between quotation marks, or in a block quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passage {
    /// The words, without their marks.
    pub span: Span,
    /// The words with their marks.
    pub outer: Span,
    /// How it is set.
    pub form: Form,
    /// Its marks.
    pub marks: Marks,
    /// A mark that was missing and was supplied.
    pub repair: Option<Repair>,
    /// The passage of the same list that it stands inside of.
    pub inside: Option<usize>,
}

/// How a passage is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Marked, and a paragraph of its own (a citation may follow).
    Display,
    /// Marked, inside a sentence or paragraph.
    Inline,
    /// A block quotation by markup.
    Block,
    /// A block quotation by indentation.
    Indented,
}

/// The marks around a passage as they stand in the text; `None` where one is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marks {
    /// Opening mark.
    pub open: Option<char>,
    /// Closing mark.
    pub close: Option<char>,
}

/// Which mark was missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repair {
    /// The opening mark.
    Opening,
    /// The closing mark.
    Closing,
}
