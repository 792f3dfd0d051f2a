//! A place that stands on its own, as the W3C Web Annotation model selects text.

use super::Document;
use crate::text::Span;
use std::fmt;
use std::sync::Arc;

/// Code points of context on either side of an anchor: enough to tell places apart, as the W3C
/// Web Annotation examples have it, without repeating the essay.
const CONTEXT: usize = 32;

/// A place in a document that knows its words, so that it can be found again without offsets.
///
/// The words are shared with the document, not copied: an essay has many more anchors than words
/// worth copying, since every reason carries one.
#[derive(Clone, Default)]
pub struct Anchor {
    /// Number of the document it stands in, from 1, as in the document's id; 0 where it stands in none.
    pub document: u32,
    /// Number of the paragraph it begins in, from 1.
    pub paragraph: u32,
    /// First **code point** of the document's text as read.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// Line it begins on, from 1.
    pub line: usize,
    /// Column it begins at, in code points, from 1.
    pub column: usize,
    text: Arc<str>,
    /// The text with its markup blanked, as long; the text itself where there is none. One of another
    /// length holds the words alone.
    prose: Arc<str>,
    words: Span,
    held: Held,
}

/// How much of its words an anchor has: one that was read back has what was written of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// Its numbers alone.
    Numbers,
    /// The words at its place, too.
    Words,
    /// The words, and what stands around them.
    #[default]
    Context,
}

impl Anchor {
    /// The words at `words` (bytes) of `text` without markup, with all numbers 0 yet.
    #[must_use]
    pub fn in_text(text: &Arc<str>, words: Span) -> Self {
        Self { text: Arc::clone(text), prose: Arc::clone(text), words, ..Self::default() }
    }

    /// The words at `words` (bytes) of a document, with all numbers 0 yet.
    #[must_use]
    pub fn in_document(document: &Document, words: Span) -> Self {
        let (text, prose) = document.shared();
        Self { text, prose, words, ..Self::default() }
    }

    /// An anchor that stands alone, with all numbers 0 yet: the words at its place, where they are
    /// known, and what stands just before and after them, where that is known, too.
    #[must_use]
    pub fn alone(exact: Option<&str>, around: Option<[&str; 2]>) -> Self {
        let Some(exact) = exact else { return Self { held: Held::Numbers, ..Self::default() } };
        let [prefix, suffix] = around.unwrap_or_default();
        let words = Span::new(prefix.len(), prefix.len() + exact.len());
        let text: Arc<str> =
            if around.is_some() { [prefix, exact, suffix].concat().into() } else { exact.into() };
        let held = if around.is_some() { Held::Context } else { Held::Words };
        Self { prose: Arc::clone(&text), text, words, held, ..Self::default() }
    }

    /// The same anchor, of which is known how a reader sees its words ([`Anchor::words`]).
    #[must_use]
    pub fn seen_as(mut self, words: &str) -> Self {
        if !self.exact().split_whitespace().eq(words.split_whitespace()) {
            let other_length = if words.len() == self.text.len() { " " } else { "" };
            self.prose = [words, other_length].concat().into();
        }
        self
    }

    /// The same anchor in the document of this number.
    #[must_use]
    pub const fn inside(mut self, document: u32) -> Self {
        self.document = document;
        self
    }

    /// How much of its words it has.
    #[must_use]
    pub const fn held(&self) -> Held {
        self.held
    }

    /// Whether it was told how a reader sees its words, since its letters do not say it.
    #[must_use]
    pub fn is_renamed(&self) -> bool {
        self.prose.len() != self.text.len()
    }

    /// Whether it knows its words, letter for letter or as a reader sees them.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.held >= Held::Words || self.is_renamed()
    }

    /// Where the words stand in the document's text, in bytes. One that stands alone does not know.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.words
    }

    /// The whole text the words stand in.
    #[must_use]
    pub fn whole(&self) -> &str {
        &self.text
    }

    /// The words at that place, letter for letter.
    #[must_use]
    pub fn exact(&self) -> &str {
        self.words.of(&self.text)
    }

    /// The words as a reader sees them: without markup, white space folded to single spaces.
    #[must_use]
    pub fn words(&self) -> String {
        let seen = if self.is_renamed() { &self.prose } else { self.words.of(&self.prose) };
        seen.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What stands just before, at most 32 code points.
    #[must_use]
    pub fn prefix(&self) -> &str {
        let before = self.text.get(..self.words.start).unwrap_or("");
        let cut = before.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
        before.get(cut..).unwrap_or("")
    }

    /// What stands just after, at most 32 code points.
    #[must_use]
    pub fn suffix(&self) -> &str {
        let after = self.text.get(self.words.end..).unwrap_or("");
        let cut = after.char_indices().nth(CONTEXT).map_or(after.len(), |(at, _)| at);
        after.get(..cut).unwrap_or("")
    }

    /// The line the words begin on, in two parts: what stands before them and what begins with them,
    /// each cut to the `limit` code points next to the seam. Costs that much, however long the line.
    #[must_use]
    pub fn line_around(&self, limit: usize) -> (&str, &str) {
        let line_end = |c: char| matches!(c, '\n' | '\r');
        let before = self.text.get(..self.words.start).unwrap_or("");
        let here = before.char_indices().rev().take(limit).take_while(|&(_, c)| !line_end(c));
        let start = here.last().map_or(before.len(), |(at, _)| at);
        let after = self.text.get(self.words.start..).unwrap_or("");
        let end = after.char_indices().enumerate().find(|&(n, (_, c))| n == limit || line_end(c));
        let end = end.map_or(after.len(), |(_, (at, _))| at);
        (before.get(start..).unwrap_or(""), after.get(..end).unwrap_or(""))
    }

    /// Its numbers, by which anchors are compared before their words are.
    const fn numbers(&self) -> (u32, u32, usize, usize, usize, usize) {
        (self.document, self.paragraph, self.start, self.end, self.line, self.column)
    }
}

/// Two anchors are equal when they say the same: numbers, words and what stands around them. The
/// rest of the text they share counts for nothing.
impl PartialEq for Anchor {
    fn eq(&self, other: &Self) -> bool {
        self.numbers() == other.numbers()
            && self.exact() == other.exact()
            && self.prefix() == other.prefix()
            && self.suffix() == other.suffix()
    }
}

impl Eq for Anchor {}

impl fmt::Debug for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Anchor")
            .field("document", &self.document)
            .field("start", &self.start)
            .field("end", &self.end)
            .field("paragraph", &self.paragraph)
            .field("line", &self.line)
            .field("column", &self.column)
            .field("exact", &self.exact())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn context_is_cut_at_characters_and_at_the_ends_of_the_text() {
        let text: Arc<str> = format!("{}salt{}", "é".repeat(40), "ß".repeat(3)).into();
        let anchor = Anchor::in_text(&text, Span::new(80, 84));
        assert_eq!(anchor.exact(), "salt");
        assert_eq!(anchor.prefix(), "é".repeat(32));
        assert_eq!(anchor.suffix(), "ßßß");
        assert_eq!(Anchor::default().prefix(), "");
    }

    #[test]
    fn the_line_around_ends_at_line_ends_and_at_the_limit() {
        let text: Arc<str> = "one\ntwo salt three\r\nfour".into();
        let anchor = Anchor::in_text(&text, Span::new(8, 12));
        assert_eq!(anchor.line_around(99), ("two ", "salt three"));
        assert_eq!(anchor.line_around(2), ("o ", "sa"));
        assert_eq!(anchor.line_around(0), ("", ""));
        assert_eq!(Anchor::in_text(&text, Span::new(0, 3)).line_around(9), ("", "one"));
        assert_eq!(Anchor::in_text(&text, Span::new(20, 24)).line_around(9), ("", "four"));
    }

    #[test]
    fn words_are_without_markup_and_exact_is_letter_for_letter() {
        let (text, prose) = ("> (*Salt*,\n> p. 4)", "  ( Salt ,\n  p. 4)");
        let document = Document::new(String::new(), text.to_owned(), Some(prose.to_owned()));
        let anchor = Anchor::in_document(&document, Span::new(4, text.len()));
        assert_eq!(anchor.exact(), "Salt*,\n> p. 4)");
        assert_eq!(anchor.words(), "Salt , p. 4)");
    }

    #[test]
    fn an_anchor_alone_has_what_is_known_of_it() {
        let whole = Anchor::alone(Some("*Salt*"), Some(["the ", " fed"])).seen_as("Salt");
        assert_eq!((whole.prefix(), whole.exact(), whole.suffix()), ("the ", "*Salt*", " fed"));
        assert_eq!(whole.words(), "Salt");
        let long = Anchor::alone(Some("b"), Some(["a", "c"])).seen_as("abc");
        assert_eq!((long.words(), long.exact()), ("abc".to_owned(), "b"));
        let words = Anchor::alone(Some("Salt\nfed"), None);
        assert_eq!((words.words(), words.held()), ("Salt fed".to_owned(), Held::Words));
        let numbers = Anchor::alone(None, None);
        assert!(!numbers.has_words() && numbers.exact().is_empty());
        assert!(numbers.seen_as("Salt").has_words());
    }

    #[test]
    fn equality_looks_at_what_the_anchor_says_not_at_the_whole_text() {
        let far = |tail: &str| -> Arc<str> { format!("salt{}{tail}", " and".repeat(20)).into() };
        let at = Span::new(0, 4);
        assert_eq!(Anchor::in_text(&far("x"), at), Anchor::in_text(&far("y"), at));
        assert_ne!(Anchor::in_text(&far("x"), at), Anchor::in_text(&far("x"), Span::new(0, 3)));
    }
}
