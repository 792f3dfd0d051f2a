//! Where the author part of an entry ends.

use super::super::token::Kind;
use super::{Makers, Reader};
use crate::text::fold;

impl Reader<'_> {
    /// Where the author part ends: one past its last token.
    pub(super) fn author_end(&self) -> usize {
        let mut commas = 0;
        // "R. Hale, T. Orme": what follows an initial is a family name.
        let usual = self.said(0).chars().count() == 1 && self.is(1, '.');
        for at in 0..self.tokens.len() {
            if self.set_off(at) {
                return self.trimmed(at);
            }
            let end = match self.kind(at) {
                Some(Kind::Group) => self.dates(at),
                Some(Kind::Number) => true,
                Some(Kind::Sign('.')) => self.stop_ends(at, commas > 0 && !usual),
                Some(Kind::Sign(':' | '?' | '!')) => true,
                Some(Kind::Sign(',')) => {
                    commas += 1;
                    commas == 1 && self.natural(at) || commas == 2 && self.turned(at)
                }
                _ => false,
            };
            if end {
                return self.trimmed(at);
            }
        }
        self.tokens.len()
    }

    /// `at` without the signs before it.
    fn trimmed(&self, mut at: usize) -> usize {
        while at > 0 && matches!(self.kind(at - 1), Some(Kind::Sign(',' | ':' | ';'))) {
            at -= 1;
        }
        at
    }

    /// Whether a stop ends the author part: not after an initial of which more of the name follows, and
    /// not in "Jr.", "St.", "eds.".
    fn stop_ends(&self, at: usize, inverted: bool) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        let word = self.said(before);
        let folded = fold(word);
        let next = at + 1;
        let role = self.kind(next) == Some(Kind::Group) && !self.dates(next);
        if role || matches!(self.kind(next), Some(Kind::Sign(',' | '&' | ';' | '-' | '‐' | '.')))
        {
            return false;
        }
        let initial = word.chars().count() == 1 && self.kind(before) == Some(Kind::Word);
        // Medicine writes "Orme T." and then the title; "Ruth T. Hale." goes on.
        let surname = before
            .checked_sub(1)
            .is_some_and(|b| self.said(b).chars().count() > 1 && self.kind(b) == Some(Kind::Word));
        let goes_on = self.said(next).starts_with(char::is_uppercase)
            && matches!(self.kind(next + 1), Some(Kind::Sign('.' | ',')));
        if initial
            && surname
            && !goes_on
            && self.kind(next) == Some(Kind::Word)
            && !matches!(self.said(next), "and" | "und" | "et" | "y")
        {
            return true;
        }
        if initial {
            let joined = matches!(self.said(next), "and" | "und" | "et" | "y");
            let more = self.said(next).chars().count() == 1 && self.is(next + 1, '.');
            return !(joined || more || !inverted) || self.kind(next).is_none();
        }
        let bibliography = self.document.language.bibliography;
        if self.kind(next) == Some(Kind::Group) {
            return true;
        }
        let kept = matches!(folded.as_str(), "st" | "mrs" | "mr" | "dr" | "jr" | "sr")
            || matches!(folded.as_str(), "ed" | "eds" | "hg" | "hrsg")
            || bibliography.editions.contains(&folded.as_str());
        !kept || self.set_off(next) || self.kind(next) == Some(Kind::Word)
    }

    /// Whether the first comma, at `at`, ends a name in its usual order ("Ruth Hale, Salt Roads"): two
    /// or more words stand before it, and no given names after it.
    fn natural(&self, at: usize) -> bool {
        let words = (0..at).filter(|&t| self.kind(t) == Some(Kind::Word)).count();
        if words < 2 {
            return false;
        }
        let next = at + 1;
        let before = at.checked_sub(1).map_or("", |b| self.said(b));
        let medicine = before.chars().count() <= 3 && before.chars().all(char::is_uppercase);
        if medicine || matches!(self.said(next), "and" | "&" | "und" | "et") {
            return false;
        }
        // Up to the next sign: "Gabriel." before a title set off or a year, "R. T.", "T. Orme".
        let end = (next..self.tokens.len())
            .find(|&t| {
                matches!(self.kind(t), Some(Kind::Sign(',' | '.' | ':' | ';')))
                    || self.set_off(t)
                    || self.dates(t)
            })
            .unwrap_or(self.tokens.len());
        let initials = self.said(next).chars().count() == 1 && self.is(next + 1, '.');
        let given =
            end - next <= 2 && self.is(end, '.') && (self.set_off(end + 1) || self.dates(end + 1));
        !(initials || given)
    }

    /// Whether the second comma, at `at`, ends a name turned round, and a title with its imprint in brackets
    /// follows ("Hale, Ruth, Salt Roads (Leeds, 1968)", as the Modern Humanities Research Association has it).
    fn turned(&self, at: usize) -> bool {
        let Some(first) = (0..at).find(|&t| self.is(t, ',')) else { return false };
        let capital = |t: usize| self.said(t).starts_with(char::is_uppercase);
        let given = first + 1..at;
        let named = !given.is_empty() && given.len() <= 4 && capital(first + 1) && capital(0);
        let joins = matches!(fold(self.said(at + 1)).as_str(), "and" | "&" | "und" | "et" | "y");
        if !named || joins || !capital(at + 1) {
            return false;
        }
        // The title goes up to the bracket: a sign in it parts no two names.
        let end = (at + 1..self.tokens.len()).find(|&t| self.kind(t) == Some(Kind::Group));
        let Some(end) = end.filter(|&end| !self.dates(end)) else { return false };
        let inner = at + 1..end;
        let whole =
            !inner.clone().any(|t| matches!(self.kind(t), Some(Kind::Sign('.' | ';' | ','))));
        whole && inner.len() > 1 && self.has_year(end)
    }

    /// Whether a bracket has a year in it.
    fn has_year(&self, at: usize) -> bool {
        let inner = self.said(at).split(|c: char| !c.is_ascii_digit());
        inner.into_iter().any(super::super::numeral::is_year)
    }

    /// Whether what was taken for the author is the title: nobody's name in its usual form, and nothing
    /// but an imprint after it.
    pub(super) fn is_title(&self, end: usize, makers: &Makers) -> bool {
        let said = self.hull(0, end).of(self.document.prose());
        let inverted = said.contains(',') || self.dates(end) || self.dates(end + 1);
        if inverted || !makers.editors.is_empty() || makers.alias.is_some() {
            return false;
        }
        let rest = end..self.tokens.len();
        if rest.clone().any(|at| self.set_off(at)) {
            return false;
        }
        let next = (end + 1..self.tokens.len())
            .find(|&at| matches!(self.kind(at), Some(Kind::Sign('.' | '?' | '!'))))
            .unwrap_or(self.tokens.len());
        let dated = (end..next).any(|at| self.dates(at));
        dated || end + 1 >= self.tokens.len()
    }
}
