//! Text between what has a name of its own: how far it goes, and what it is.

use super::super::numeral::is_year;
use super::super::token::Kind;
use super::{Element, Reader, Text, is_acronym};
use crate::text::{Span, folded, words};

impl Reader<'_> {
    /// Words up to whatever ends them.
    pub(super) fn text(&mut self) -> Element {
        let from = self.at;
        self.at += 1;
        self.text_from(from)
    }

    pub(super) fn text_from(&mut self, from: usize) -> Element {
        let emphasis = self.tokens.get(from).is_some_and(|t| t.emphasis);
        while let Some(token) = self.tokens.get(self.at) {
            let end = match token.kind {
                Kind::Sign(',' | ';' | ':') => !(emphasis && self.in_italics()),
                Kind::Quoted => true,
                Kind::Sign('.') => !self.inside_emphasis() && self.stops_text(),
                // "*Revolution, 1872-1886*, p. 216": the years of the title.
                Kind::Number => !(self.number_in_title() || emphasis && token.emphasis),
                Kind::Group => {
                    self.has_year(token.span)
                        || self.note_number(token.span).is_some()
                        || is_acronym(token.span.of(self.prose))
                }
                Kind::Word => token.emphasis != emphasis || self.ends_before_word(),
                Kind::Sign(_) => false,
            };
            if end {
                break;
            }
            self.at += 1;
        }
        let span = self.hull(from, self.at);
        if self.is_remark(span) {
            return Element::Aside;
        }
        Element::Text(Text { span, emphasis, quoted: false })
    }

    /// Whether the sign here stands inside of italics that go on: "*Salt, Bread, and Roads*".
    fn in_italics(&self) -> bool {
        let set = |at: usize| self.tokens.get(at).is_some_and(|t| t.emphasis);
        set(self.at) && set(self.at + 1)
    }

    /// "emphasis added", "my italics".
    fn is_remark(&self, span: Span) -> bool {
        span.of(self.prose).starts_with(char::is_lowercase)
            && words(self.prose, span)
                .any(|w| self.words.remarks.contains(&&*folded(w.of(self.prose))))
    }

    /// Whether the stop here ends a text: not after an initial, a title or an abbreviation.
    fn stops_text(&self) -> bool {
        let Some(word) = self.at.checked_sub(1).and_then(|at| self.word(at)) else { return true };
        let folded = folded(word);
        let initial = word.chars().count() == 1;
        let kept = self.document.language.titles.binary_search(&&*folded).is_ok()
            || matches!(&*folded, "st" | "al" | "jr" | "mr" | "mrs" | "dr" | "prof");
        !(initial || kept)
    }

    /// Whether the sign here stands between two words of one emphasis: a title with a full stop in it.
    fn inside_emphasis(&self) -> bool {
        let set = |at: usize| self.tokens.get(at).is_some_and(|t| t.emphasis);
        set(self.at) && set(self.at + 1)
    }

    /// Whether a capitalised word that is no label follows the number at once: "The 1905 Revolution".
    fn number_in_title(&self) -> bool {
        self.word(self.at + 1).is_some_and(|w| {
            w.chars().next().is_some_and(char::is_uppercase) && w.chars().count() > 1
        }) && !self.is_label(self.at + 1)
    }

    /// Whether the word here begins something of its own.
    fn ends_before_word(&self) -> bool {
        let here = Reader { at: self.at, ..*self };
        let mut probe = here;
        let text = Element::Text(Text {
            span: self.hull(self.at.saturating_sub(1), self.at),
            emphasis: false,
            quoted: false,
        });
        probe.named(Some(&text), false).is_some()
    }

    pub(super) fn has_year(&self, span: Span) -> bool {
        let text = span.of(self.prose);
        text.split(|c: char| !c.is_ascii_digit()).any(is_year)
    }
}
