//! Numbers, ranges and lists of them.

use super::super::numeral::{fill_out, is_year, roman};
use super::super::token::Kind;
use super::Reader;
use crate::text::{Span, fold};

/// A number or a range of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Range {
    /// The digits or roman numeral, filled out, with what follows it ("41f.").
    pub(in super::super) value: String,
    pub(in super::super) span: Span,
    /// Whether it is a single number.
    pub(in super::super) single: bool,
}

/// The values of some ranges as one: `29, 28`.
pub(in super::super) fn joined(ranges: &[Range]) -> String {
    ranges.iter().map(|r| r.value.as_str()).collect::<Vec<_>>().join(", ")
}

impl Reader<'_> {
    /// Whether a dash and digits follow.
    pub(super) fn dashed(&self, at: usize) -> bool {
        self.is_dash(at) && self.kind(at + 1) == Some(Kind::Number)
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.kind(at), Some(Kind::Sign('-' | '–' | '—' | '‐' | '−')))
    }

    /// Past the day (and month) of a date: "3 May 1711", "May 3, 1711".
    pub(super) fn past_date(&self, from: usize) -> Option<usize> {
        let month = |at: usize| {
            let month = self.word(at).map(fold);
            month.is_some_and(|m| self.document.language.months.contains(&m.as_str()))
        };
        let year = |at: usize| self.tokens.get(at).is_some_and(|t| is_year(t.span.of(self.prose)));
        let stop =
            usize::from(self.document.language.syntax.ordinal_stops && self.is_stop(from + 1));
        if month(from + 1 + stop) && year(from + 2 + stop) {
            return Some(from + 2 + stop);
        }
        let comma = usize::from(self.kind(from + 1) == Some(Kind::Sign(',')));
        let before = from.checked_sub(1).is_some_and(month);
        (before && year(from + 1 + comma)).then_some(from + 1 + comma)
    }

    /// Past a range that falls: it is no place in a work.
    pub(super) fn past_falling(&self, from: usize) -> Option<usize> {
        (self.kind(from) == Some(Kind::Number) && self.dashed(from + 1)).then_some(from + 3)
    }

    /// Numbers and ranges joined by commas or "and", labels of pages between them passed over
    /// ("p. 29 and p. 28"). After a comma a year is left alone.
    pub(super) fn ranges(&self, from: usize, label: &str) -> Option<(Vec<Range>, usize)> {
        let (first, mut at) = self.range(from)?;
        let mut ranges = vec![first];
        loop {
            let mut next = at;
            next += usize::from(self.kind(next) == Some(Kind::Sign(',')));
            let joins = self.kind(next) == Some(Kind::Sign('&'))
                || self.word(next).is_some_and(|w| self.words.joining.contains(&fold(w).as_str()));
            next += usize::from(joins);
            if next == at {
                break;
            }
            let labelled = self.word(next).is_some_and(|w| matches!(fold(w).as_str(), "p" | "pp"));
            if labelled && label == "page" {
                next += 1;
                next += usize::from(self.is_stop(next));
            }
            let Some(token) = self.tokens.get(next).filter(|t| t.kind == Kind::Number) else {
                break;
            };
            if is_year(token.span.of(self.prose)) && !self.dashed(next + 1) {
                break;
            }
            let Some((range, after)) = self.range(next) else { break };
            ranges.push(range);
            at = after;
        }
        Some((ranges, at))
    }

    /// One number, roman numeral or range; `None` where there is none or it falls.
    pub(super) fn range(&self, from: usize) -> Option<(Range, usize)> {
        let (first, mut at) = self.figure(from)?;
        let mut value = first.clone();
        let mut single = true;
        if let (true, Some((last, next))) = (self.is_dash(at), self.figure(at + 1)) {
            let digits = |word: &str| word.bytes().all(|b| b.is_ascii_digit());
            let last =
                if digits(&first) && digits(&last) { fill_out(&first, &last)? } else { last };
            value = format!("{first}-{last}");
            at = next;
            single = false;
        }
        let onwards = |word: &&str| self.words.onwards.contains(&fold(word).as_str());
        // "p. 133 et suiv."
        let joins = |w: &str| self.words.joining.contains(&fold(w).as_str());
        if self.word(at).is_some_and(joins) && self.word(at + 1).is_some_and(|w| onwards(&w)) {
            at += 1;
        }
        if let Some(word) = self.word(at).filter(onwards) {
            let end = self.hull(from, at).end;
            let near = self.tokens.get(at).is_some_and(|t| t.span.start == end);
            value = format!("{value}{}{word}", if near { "" } else { " " });
            at += 1;
            single = false;
            if self.is_stop(at) {
                value.push('.');
                at += 1;
            }
        }
        Some((Range { value, span: self.hull(from, at), single }, at))
    }

    /// One figure: digits or a roman numeral, with what is written on to it: a letter ("514a"),
    /// further figures after stops ("3.1.56", "II.iii.12").
    fn figure(&self, from: usize) -> Option<(String, usize)> {
        let plain = |at: usize| -> Option<&str> {
            let token = self.tokens.get(at)?;
            let word = token.span.of(self.prose);
            let roman_word = token.kind == Kind::Word && roman(word).is_some();
            (token.kind == Kind::Number || roman_word).then_some(word)
        };
        let mut value = plain(from)?.to_owned();
        let mut at = from + 1;
        let touches = |at: usize| {
            let before = at.checked_sub(1).and_then(|b| self.tokens.get(b));
            before.zip(self.tokens.get(at)).is_some_and(|(a, b)| a.span.end == b.span.start)
        };
        if let Some(letter) = self.word(at).filter(|w| w.len() == 1 && touches(at) && *w != "f") {
            value.push_str(letter);
            at += 1;
        }
        while self.is_stop(at) && touches(at) && touches(at + 1) {
            let Some(next) = plain(at + 1) else { break };
            value.push('.');
            value.push_str(next);
            at += 2;
        }
        Some((value, at))
    }

    /// Whether a roman numeral begins a chain that ends in digits: "II.iii.12", not "V.I. Orme".
    pub(super) fn is_chain(&self, at: usize) -> bool {
        self.figure(at).is_some_and(|(value, next)| {
            value.contains('.') && self.kind(next.saturating_sub(1)) == Some(Kind::Number)
        })
    }
}
