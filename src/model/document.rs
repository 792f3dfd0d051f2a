//! A document: the text as read, and its outward parts.

use super::{Diagnostic, Findings, Landmarks, Listed, Whereabouts};
use crate::text::{Cursor, Language, Span};
use std::sync::Arc;

/// A text as read, with its blocks and marks of layout. All positions are bytes of [`Document::text`].
#[derive(Debug, Clone)]
pub struct Document {
    /// Name to show: a file name, or `standard input`.
    pub name: String,
    /// SHA-256 of the bytes that were read, in lower-case hexadecimal.
    pub sha256: String,
    /// Word lists of the language it is written in.
    pub language: &'static Language,
    /// ISO 639-1 code of the detected language, which may be one that has no word lists.
    pub language_code: String,
    /// Where its title stands, if it gives one.
    pub title: Option<Span>,
    /// Where its writer's name stands, if it gives one.
    pub author: Option<Span>,
    /// Where its date stands, if it gives one.
    pub date: Option<Span>,
    /// Paragraphs, headings, notes, … in text order, not overlapping.
    pub blocks: Vec<Block>,
    /// Emphasis, links and marks of notes inside blocks, in text order; may nest.
    pub inlines: Vec<Inline>,
    /// Where files, pages, headings and notes begin: the way back to the file.
    pub landmarks: Landmarks,
    /// What reading noticed.
    pub diagnostics: Vec<Diagnostic>,
    /// The works of a bibliography that was given beside the text or stands in its front matter.
    pub library: Arc<[Listed]>,
    /// What a file says itself of its argument, if it is a map that a person made and no essay: then nothing
    /// is looked for.
    pub given: Option<Arc<Findings>>,
    text: Arc<str>,
    prose: Arc<str>,
}

impl Document {
    /// A document of `text` without parts; `read` adds them.
    ///
    /// `prose` is the same text with every byte of markup (a `>` before a line, `**` around a word)
    /// replaced by a space, so that the same span means the same words in both. `None` where there
    /// is no markup. A prose of another length is not taken.
    #[must_use]
    pub fn new(name: String, text: String, prose: Option<String>) -> Self {
        let text: Arc<str> = text.into();
        Self {
            name,
            sha256: String::new(),
            language: Language::of("en"),
            language_code: "en".to_owned(),
            title: None,
            author: None,
            date: None,
            blocks: Vec::new(),
            inlines: Vec::new(),
            landmarks: Landmarks::default(),
            diagnostics: Vec::new(),
            library: Arc::from([]),
            given: None,
            prose: prose.filter(|p| p.len() == text.len()).map_or_else(|| text.clone(), Arc::from),
            text,
        }
    }

    /// The text as read, markup and all. Anchors quote this.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Text and prose to share: anchors point into them instead of copying words.
    pub(super) fn shared(&self) -> (Arc<str>, Arc<str>) {
        (Arc::clone(&self.text), Arc::clone(&self.prose))
    }

    /// The text with its markup blanked by spaces, byte for byte as long as [`Document::text`].
    /// Finders read this.
    #[must_use]
    pub fn prose(&self) -> &str {
        &self.prose
    }

    /// The block that holds the byte `at`, or the last one before it.
    #[must_use]
    pub fn block_at(&self, at: usize) -> Option<&Block> {
        self.blocks[..self.blocks.partition_point(|b| b.span.start <= at)].last()
    }

    /// The same, looked for from where the last question found it.
    #[must_use]
    pub fn block_near(&self, at: usize, cursor: &Cursor) -> Option<&Block> {
        self.blocks.get(cursor.partition(&self.blocks, |b| b.span.start <= at).checked_sub(1)?)
    }

    /// Where the byte `at` lies in the file: page, heading, note. Four binary searches.
    #[must_use]
    pub fn whereabouts(&self, at: usize) -> Whereabouts<'_> {
        self.landmarks.at(at)
    }

    /// The words at a place as a reader sees them: without markup, white space folded to single
    /// spaces.
    #[must_use]
    pub fn words_at(&self, span: Span) -> String {
        self.words_in(&[span])
    }

    /// The words at several places, one after the other, as [`Document::words_at`] gives them.
    #[must_use]
    pub fn words_in(&self, spans: &[Span]) -> String {
        let words = spans.iter().flat_map(|s| s.of(self.prose()).split_whitespace());
        words.collect::<Vec<_>>().join(" ")
    }
}

/// A part of the text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Its place, without blank lines around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Its number in the document, from 1, counting all blocks.
    pub number: u32,
    /// The block quotation it belongs to (by markup or by indentation), numbered from 1 in text
    /// order; blocks of one quotation share the number.
    pub quote: Option<u32>,
}

/// What a block is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BlockKind {
    /// A paragraph of running text.
    Paragraph,
    /// A heading of the given level, 1 to 6.
    Heading(u8),
    /// An item of a list.
    Item,
    /// A footnote or endnote with its label ("1", "hale").
    Note(String),
    /// A line that is no prose of the essay: its title block, writer, date, a rule, navigation,
    /// front matter.
    Furniture,
    /// An entry of a list of works that the document uses ("Works Cited", "References").
    Entry,
    /// Code or preformatted text that is not read for argument.
    Code,
}

impl BlockKind {
    /// Whether it is running text: a paragraph, or an item of a list.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Paragraph | Self::Item)
    }

    /// Whether its words may cite: running text or a note.
    #[must_use]
    pub const fn may_cite(&self) -> bool {
        self.is_running() || matches!(self, Self::Note(_))
    }
}

/// A stretch inside a block that the layout sets apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inline {
    /// Its place, markup included.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// What an inline stretch is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InlineKind {
    /// Emphasis (italics).
    Emphasis,
    /// Strong emphasis (bold).
    Strong,
    /// A link to the target.
    Link(String),
    /// The mark of a note with this label.
    NoteMark(String),
    /// Code.
    Code,
}
