//! Cross references by the number of a note: "(n 3)", "supra note 3", "wie Anm. 3".

use super::super::token::Kind;
use super::{Element, Reader};
use crate::text::{Span, folded, words};

impl Reader<'_> {
    /// The number in a group that names a note and nothing else.
    pub(super) fn note_number(&self, group: Span) -> Option<Span> {
        let inner = Span::new(group.start + 1, group.end.saturating_sub(1));
        let mut found = words(self.prose, inner).filter(|w| !self.leads(*w));
        let (word, number) = (found.next()?, found.next()?);
        let figures = number.of(self.prose).bytes().all(|b| b.is_ascii_digit());
        (self.is_note(word) && figures && found.next().is_none()).then_some(number)
    }

    /// "supra note 3", "wie Anm. 3", "n. 3 above".
    pub(super) fn at_note(&mut self) -> Option<Element> {
        let here = self.tokens.get(self.at)?.span;
        let led = self.leads(here);
        let mut at = self.at + usize::from(led);
        at += usize::from(led && matches!(self.kind(at), Some(Kind::Sign(',' | '.'))));
        let word = self.tokens.get(at).filter(|t| t.kind == Kind::Word && self.is_note(t.span))?;
        let _ = word;
        at += 1;
        at += usize::from(self.is_stop(at));
        let number = self.tokens.get(at).filter(|t| t.kind == Kind::Number)?.span;
        at += 1;
        let trailing = self.tokens.get(at).is_some_and(|t| self.leads(t.span));
        if !led && !trailing {
            return None;
        }
        self.at = at + usize::from(trailing);
        Some(Element::AtNote(number))
    }

    fn leads(&self, word: Span) -> bool {
        self.words.note_pointers.contains(&&*folded(word.of(self.prose)))
    }

    /// Whether a word names notes: its locator is "note", in any language.
    fn is_note(&self, word: Span) -> bool {
        let folded = folded(word.of(self.prose));
        self.words.locators.iter().any(|(w, label)| *label == "note" && *w == folded)
    }
}
