//! Statutes, constitutions and treaties by their sections and articles.

use super::super::numeral::{is_year, roman};
use super::super::token::{Kind, Token, tokens};
use super::{BEFORE, Reader, is_sign};
use crate::model::{Document, ItemKind, Locator, Reference};
use crate::text::{Span, fold, trim};

impl Reader<'_> {
    /// `14 U.S.C. § 5(a)`, `§ 242 BGB`, from the sign.
    pub(super) fn section(&self, at: usize) -> Option<Reference> {
        let tokens = self.tokens(at, 80);
        let (value, span, next) = self.numbered(&tokens, 1)?;
        let start = self
            .prose
            .ceil_char_boundary(at.saturating_sub(BEFORE).max(self.from).max(self.block.start));
        let before = tokens_back(self.document, start, at);
        // Letters and stops right before the sign, with a number before them or none: "U.S.C.".
        let code = before.iter().rev().take_while(|t| {
            matches!(t.kind, Kind::Sign('.' | ','))
                || t.kind == Kind::Word && self.of(t).starts_with(char::is_uppercase)
                || self.joins_title(t)
        });
        let words: Vec<&Token> = code.collect();
        let named = words
            .iter()
            .rev()
            .find(|t| t.kind == Kind::Word && self.of(t) != "of")
            .filter(|_| words.iter().any(|t| is_sign(Some(t), '.')) || words.len() > 1);
        if let Some(first) = named {
            let last = words.iter().find(|t| t.kind == Kind::Word)?.span.end;
            let stop = self.prose[last..].starts_with('.');
            let title = Span::new(first.span.start, last + usize::from(stop));
            let volume = before.iter().rev().nth(words.len()).filter(|t| t.kind == Kind::Number);
            let begins = volume.map_or(title.start, |v| v.span.start);
            return Some(statute(Span::new(begins, span.end), title, value, span));
        }
        let (law, end) = self.law_after(&tokens, next)?;
        Some(statute(Span::new(at, end), law, value, Span::new(at, span.end)))
    }

    /// "of" and the bracket of "Restatement (Second) of Torts".
    fn joins_title(&self, token: &Token) -> bool {
        let word = self.of(token);
        let plain = |c: char| c.is_alphabetic() || c == ' ';
        match token.kind {
            Kind::Word => word == "of",
            Kind::Group => {
                word.trim_matches(['(', ')']).chars().all(plain) && word.starts_with('(')
            }
            _ => false,
        }
    }

    /// `Art. 5 Abs. 1 GG`, `U.S. Const. art. I, § 8`, from "art".
    pub(super) fn article(&self, at: usize) -> Option<Reference> {
        let tokens = self.tokens(at, 80);
        let first = 1 + usize::from(is_sign(tokens.get(1), '.'));
        let (value, span, next) = self.numbered(&tokens, first)?;
        let start = self
            .prose
            .ceil_char_boundary(at.saturating_sub(40).max(self.from).max(self.block.start));
        let before = tokens_back(self.document, start, at);
        let words: Vec<&Token> = before
            .iter()
            .rev()
            .take_while(|t| {
                is_sign(Some(t), '.')
                    || t.kind == Kind::Word && self.of(t).starts_with(char::is_uppercase)
            })
            .collect();
        let abbreviated = words.first().is_some_and(|t| is_sign(Some(t), '.'));
        if let Some(first) =
            words.iter().rev().find(|t| t.kind == Kind::Word).filter(|_| abbreviated)
        {
            let title = Span::new(first.span.start, words.first()?.span.end);
            return Some(statute(Span::new(title.start, span.end), title, value, span));
        }
        let (law, end) = self.law_after(&tokens, next)?;
        Some(statute(Span::new(at, end), law, value, span))
    }

    /// `Salt Act 1911, s 4(2)(b)`, from "Act".
    pub(super) fn act(&self, at: usize) -> Option<Reference> {
        let name = self.name_before(at)?;
        let tokens = self.tokens(at, 100);
        let year = tokens.iter().take(3).find(|t| is_year(self.of(t).trim_matches(['(', ')'])))?;
        let place = tokens.iter().position(|t| t.span == year.span)? + 1;
        let mut next = place + usize::from(is_sign(tokens.get(place), ','));
        let word = tokens.get(next).filter(|t| {
            let sections = self.document.language.bibliography.law_sections;
            t.kind == Kind::Word && sections.contains(&fold(self.of(t)).as_str())
        })?;
        let begins = word.span;
        next += 1 + usize::from(is_sign(tokens.get(next + 1), '.'));
        let (value, span, _) = self.numbered(&tokens, next)?;
        let title = trim(self.prose, Span::new(name, year.span.end));
        Some(statute(Span::new(name, span.end), title, value, begins.hull(span)))
    }

    /// A number with what is written on to it: `4(2)(b)`, `5 Abs. 1`, `I, § 8`, `12 § 2`.
    fn numbered(&self, tokens: &[Token], from: usize) -> Option<(String, Span, usize)> {
        let first = tokens.get(from)?;
        let roman = first.kind == Kind::Word && roman(self.of(first)).is_some();
        if first.kind != Kind::Number && !roman {
            return None;
        }
        let mut at = from + 1;
        let mut end = first.span.end;
        while let Some(token) = tokens.get(at) {
            let touches = token.span.start == end;
            let goes_on = self.goes_on(tokens, at, touches);
            if !goes_on {
                break;
            }
            at += 1;
            end = token.span.end;
            // The number after "Abs." belongs to it.
            if token.kind == Kind::Word && !touches {
                at += usize::from(is_sign(tokens.get(at), '.'));
                if let Some(number) = tokens.get(at).filter(|t| t.kind == Kind::Number) {
                    end = number.span.end;
                    at += 1;
                }
            }
        }
        let span = Span::new(first.span.start, end);
        let value = span.of(self.prose).split_whitespace().collect::<Vec<_>>().join(" ");
        Some((value, span, at))
    }

    /// Whether the token here belongs to the number before it.
    fn goes_on(&self, tokens: &[Token], at: usize, touches: bool) -> bool {
        let Some(token) = tokens.get(at) else { return false };
        let word = self.of(token);
        match token.kind {
            Kind::Group => touches && token.span.len() < 12,
            Kind::Sign('.' | '-' | '–') => {
                touches
                    && tokens
                        .get(at + 1)
                        .is_some_and(|t| t.kind == Kind::Number && t.span.start == token.span.end)
            }
            Kind::Number => touches,
            Kind::Word if touches => token.span.len() == 1,
            Kind::Word => {
                self.document.language.bibliography.law_parts.contains(&word)
                    && tokens[at + 1..].iter().take(2).any(|t| t.kind == Kind::Number)
            }
            Kind::Sign(',') => {
                matches!(tokens.get(at + 1).map(|t| self.of(t)), Some("§" | "cl" | "para" | "al"))
            }
            _ => false,
        }
    }

    /// The short name of a law after its article: capitals ("GG", "BGB", "TFEU").
    fn law_after(&self, tokens: &[Token], at: usize) -> Option<(Span, usize)> {
        let law = tokens.get(at).filter(|t| t.kind == Kind::Word)?;
        let word = self.of(law);
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        (capitals >= 2).then_some((law.span, law.span.end))
    }
}

fn tokens_back(document: &Document, start: usize, at: usize) -> Vec<Token> {
    tokens(document, Span::new(start.min(at), at))
}

fn statute(span: Span, title: Span, value: String, place: Span) -> Reference {
    Reference {
        span,
        title: Some(title),
        locator: Some(Locator { label: "section", value, span: place }),
        kind: Some(ItemKind::Legislation),
        ..Reference::default()
    }
}
