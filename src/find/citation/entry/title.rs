//! Title and container of an entry.

use super::super::token::Kind;
use super::Reader;
use crate::model::{ItemKind, Reference};
use crate::text::{Span, fold};

impl Reader<'_> {
    /// Title and container; gives back what kind of work they make it.
    pub(super) fn work(&mut self, reference: &mut Reference) -> Option<ItemKind> {
        self.skip_signs();
        let start = self.at;
        let quoted = self.kind(start) == Some(Kind::Quoted);
        let end = if quoted {
            start + 1
        } else if self.set_off(start) {
            self.emphasis_end(start)
        } else {
            self.plain_title_end(start)
        };
        let span = self.title_span(start, end, quoted);
        reference.title = Some(span).filter(|s| !s.is_empty());
        self.at = end;
        self.skip_signs();
        let inside = self.past_in(self.at);
        let plain = !quoted && !self.set_off(start);
        if let Some(at) = inside {
            self.at = at;
        }
        let near = if inside.is_some() { 24 } else { 3 };
        let limit = (self.at + near).min(self.tokens.len());
        let offset = (self.at..limit).find(|&at| self.tokens.get(at).is_some_and(|t| t.emphasis));
        if let Some(from) = offset.filter(|_| quoted || plain || inside.is_some()) {
            let end = self.emphasis_end(from);
            reference.container = Some(self.hull(from, end));
            self.at = end;
        } else if quoted && inside.is_none() {
            let end = self.plain_title_end(self.at).min(self.sign_or_number(self.at));
            let container = self.hull(self.at, end);
            if container.of(self.document.prose()).starts_with(char::is_uppercase) {
                reference.container = Some(container);
                self.at = end;
            }
        } else if plain && inside.is_none() {
            // Medicine: "North Rev. 2009;12(3):7".
            let end = self.plain_title_end(self.at).min(self.sign_or_number(self.at));
            let year = end + usize::from(self.is(end, '.'));
            if end > self.at && self.dates(year) && self.is(year + 1, ';') {
                reference.container = Some(self.hull(self.at, end));
                self.at = end;
            }
        }
        match (inside.is_some(), reference.container.is_some()) {
            (true, _) => Some(ItemKind::Chapter),
            (false, true) => Some(ItemKind::Article),
            _ => None,
        }
    }

    fn title_span(&self, start: usize, end: usize, quoted: bool) -> Span {
        let prose = self.document.prose();
        let whole = self.hull(start, end);
        if !quoted {
            let bare = whole.of(prose).trim_end_matches(['.', ',', ':', ' ']).len();
            return Span::new(whole.start, whole.start + bare);
        }
        let words = whole.of(prose);
        let first = words.chars().next().map_or(0, char::len_utf8);
        let last = words.chars().next_back().map_or(0, char::len_utf8);
        let inner = Span::new(whole.start + first, whole.end.saturating_sub(last));
        let bare = inner.of(prose).trim_end_matches([',', '.', ' ']).len();
        Span::new(inner.start, inner.start + bare)
    }

    /// One past a run in italics, signs inside of it included.
    fn emphasis_end(&self, from: usize) -> usize {
        let mut end = from;
        while self.tokens.get(end).is_some_and(|t| t.emphasis)
            && !(end > from && self.volume_here(end))
        {
            end += 1;
        }
        while end > from + 1 && matches!(self.kind(end - 1), Some(Kind::Sign('.' | ',' | ':'))) {
            end -= 1;
        }
        end.max(from + 1)
    }

    /// Whether the volume begins inside the italics: "*Northern Review, 12*(3)".
    fn volume_here(&self, at: usize) -> bool {
        self.is(at, ',')
            && self.kind(at + 1) == Some(Kind::Number)
            && !self.tokens.get(at + 2).is_some_and(|t| t.emphasis)
    }

    fn sign_or_number(&self, from: usize) -> usize {
        (from..self.tokens.len())
            .find(|&at| {
                matches!(
                    self.kind(at),
                    Some(Kind::Sign(',' | ':' | ';') | Kind::Number | Kind::Group)
                )
            })
            .unwrap_or(self.tokens.len())
    }

    /// Where a title without marks ends.
    fn plain_title_end(&self, from: usize) -> usize {
        for at in from..self.tokens.len() {
            let next_capital =
                self.said(at + 1).starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                    || matches!(self.kind(at + 1), None | Some(Kind::Quoted | Kind::Group))
                    || self.set_off(at + 1);
            let end = match self.kind(at) {
                Some(Kind::Sign('.')) => {
                    let word = at.checked_sub(1).map_or("", |b| self.said(b));
                    let folded = fold(word);
                    let known =
                        self.document.language.titles.binary_search(&folded.as_str()).is_ok();
                    next_capital && !known && word.chars().count() > 1
                }
                Some(Kind::Sign('?' | '!')) if next_capital => return at + 1,
                Some(Kind::Sign(',')) => self.comma_ends(at),
                Some(Kind::Group) => at > from,
                Some(Kind::Sign(';')) => true,
                _ => {
                    self.set_off(at)
                        || at > from
                            && self.kind(at) == Some(Kind::Word)
                            && self.said(at).starts_with("http")
                }
            };
            if end {
                return at;
            }
        }
        self.tokens.len()
    }

    /// Whether a comma ends a title without marks: an imprint follows up to the year.
    fn comma_ends(&self, at: usize) -> bool {
        if self.dates(at + 1) {
            return true;
        }
        let volume = fold(self.said(at + 1));
        let bibliography = self.document.language.bibliography;
        if bibliography.volumes.contains(&volume.as_str()) || matches!(volume.as_str(), "p" | "pp")
        {
            return true;
        }
        // "…, Leeds, 1939": a capitalised piece right before the year.
        let end = (at + 1..self.tokens.len().min(at + 8))
            .find(|&t| matches!(self.kind(t), Some(Kind::Sign(',' | '.' | ';'))))
            .unwrap_or(self.tokens.len());
        let capital = self.said(at + 1).starts_with(char::is_uppercase);
        capital
            && (self.is(end, ',') && self.dates(end + 1) || (at + 1..end).any(|t| self.is(t, ':')))
    }

    /// Past "In" before a collection.
    fn past_in(&self, at: usize) -> Option<usize> {
        let word = fold(self.said(at));
        let colon = usize::from(self.is(at + 1, ':'));
        let before = at
            .checked_sub(1)
            .is_some_and(|b| matches!(self.kind(b), Some(Kind::Sign(_) | Kind::Quoted)))
            || self.said(at).starts_with('I');
        (word == "in" && before).then_some(at + 1 + colon)
    }
}
