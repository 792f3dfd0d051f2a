//! A text in which words are looked for whatever white space lies between them.

use crate::model::Document;
use crate::text::Span;

/// A text with every run of white space folded to one blank, and the way back to the text as read.
#[derive(Debug)]
pub(super) struct Field {
    folded: String,
    /// Bytes here and in the text, from each of which on both go on alike.
    steps: Vec<(usize, usize)>,
}

impl Field {
    /// The text letter for letter. Linear.
    pub(super) fn literal(document: &Document) -> Self {
        Self::of(document.text(), None)
    }

    /// The text without its markup, as a reader sees it; `None` where it has none. Linear.
    pub(super) fn prose(document: &Document) -> Option<Self> {
        let (text, prose) = (document.text(), document.prose());
        (text != prose).then(|| Self::of(text, Some(prose.as_bytes())))
    }

    fn of(text: &str, prose: Option<&[u8]>) -> Self {
        let mut field = Self { folded: String::with_capacity(text.len()), steps: Vec::new() };
        let mut blank = true;
        for (at, c) in text.char_indices() {
            if c.is_whitespace() {
                if !blank {
                    field.push(at, ' ');
                }
                blank = true;
            } else if prose.is_none_or(|prose| prose.get(at) != Some(&b' ')) {
                field.push(at, c);
                blank = false;
            }
        }
        field
    }

    fn push(&mut self, at: usize, c: char) {
        let here = self.folded.len();
        if self.steps.last().is_none_or(|&(folded, text)| here - folded != at - text) {
            self.steps.push((here, at));
        }
        self.folded.push(c);
    }

    /// The folded text.
    pub(super) fn words(&self) -> &str {
        &self.folded
    }

    /// Where the byte `at` of the folded text lies in the text. A binary search.
    fn byte(&self, at: usize) -> usize {
        let step = self.steps.partition_point(|&(folded, _)| folded <= at);
        let step = step.checked_sub(1).and_then(|s| self.steps.get(s));
        step.map_or(at, |&(folded, text)| text + (at - folded))
    }

    /// The place in the text of a stretch of the folded text that ends in no blank.
    pub(super) fn span(&self, start: usize, end: usize) -> Span {
        let last = self.folded.get(start..end).and_then(|words| words.chars().next_back());
        let last = last.map_or(0, char::len_utf8);
        Span::new(self.byte(start), self.byte(end - last) + last)
    }

    /// Where the byte `at` of the text lies in the folded one, or what comes after it, where it was
    /// folded away. A binary search.
    pub(super) fn folded_at(&self, at: usize) -> usize {
        let next = self.steps.partition_point(|&(_, text)| text <= at);
        let end = self.steps.get(next).map_or(self.folded.len(), |&(folded, _)| folded);
        let step = next.checked_sub(1).and_then(|s| self.steps.get(s));
        step.map_or(0, |&(folded, text)| (folded + (at - text)).min(end))
    }
}

/// Words with single blanks between them and none around.
pub(super) fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(text: &str, prose: Option<&str>) -> Document {
        Document::new(String::new(), text.to_owned(), prose.map(str::to_owned))
    }

    #[test]
    fn the_way_there_and_back() {
        let text = "\n é  salt\r\n\tmade —  it ";
        let field = Field::literal(&document(text, None));
        assert_eq!(field.words(), "é salt made — it ");
        let at = field.words().find("salt made —").unwrap();
        let span = field.span(at, at + "salt made —".len());
        assert_eq!(span.of(text), "salt\r\n\tmade —");
        assert_eq!(field.folded_at(span.start), at);
        assert_eq!(field.folded_at(0), 0);
    }

    #[test]
    fn markup_counts_in_the_one_and_not_in_the_other() {
        let (text, prose) = ("> (*Salt*,\n> p. 4)", "  ( Salt ,\n  p. 4)");
        let both = document(text, Some(prose));
        assert_eq!(Field::literal(&both).words(), "> (*Salt*, > p. 4)");
        let field = Field::prose(&both).unwrap();
        assert_eq!(field.words(), "(Salt, p. 4)");
        assert_eq!(field.span(0, 12).of(text), "(*Salt*,\n> p. 4)");
        assert!(Field::prose(&document(text, None)).is_none());
    }
}
