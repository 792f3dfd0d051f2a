//! Citation sentences right after a quotation that have no sign of their own: a treatise
//! (`Ruth Hale, Salt Roads 77 (2004).`, `2 R. Hale, Salt Roads 519 (3d ed. 1930).`), and the report of
//! a case that the quotation's sentence names (`40 Qu. 3d 1, 7 (N.D. 2011).`).

use super::super::token::{Kind, Token};
use super::{AFTER, Reader};
use crate::model::{Locator, Reference};
use crate::text::Span;
use crate::text::name::names;

/// How far before a report the case may be named, in bytes.
const NAMED: usize = 400;

/// Longest name of an author and longest title, in tokens.
const LONGEST: usize = 16;

impl Reader<'_> {
    /// What stands after a closing mark at `at`.
    pub(super) fn after_quotation(&self, at: usize) -> Option<Reference> {
        let mark = self.prose.get(at..)?.chars().next()?;
        let tokens = self.tokens(at + mark.len_utf8(), AFTER);
        self.treatise(&tokens).or_else(|| self.report_alone(at, &tokens))
    }

    /// `2 R. Hale, Salt Roads 519 (3d ed. 1930)`: author, title, page, and the year in a bracket, with a
    /// full stop after it.
    fn treatise(&self, tokens: &[Token]) -> Option<Reference> {
        let volume = tokens.first().filter(|t| t.kind == Kind::Number);
        let first = usize::from(volume.is_some());
        let comma = first + self.capitals(tokens.get(first..)?);
        tokens.get(comma).filter(|t| t.kind == Kind::Sign(','))?;
        let title = comma + 1 + self.capitals(tokens.get(comma + 1..)?);
        let page = tokens.get(title).filter(|t| t.kind == Kind::Number)?;
        let mut next = title + 1;
        let mut end = page.span.end;
        let dash = |t: &&Token| matches!(t.kind, Kind::Sign('-' | '–'));
        if let (Some(_), Some(last)) = (tokens.get(next).filter(dash), tokens.get(next + 1)) {
            end = last.span.end;
            next += 2;
        }
        let year = tokens.get(next).filter(|t| t.kind == Kind::Group)?;
        let said = self.year_in(year.span)?;
        tokens.get(next + 1).filter(|t| matches!(t.kind, Kind::Sign('.' | ';')))?;
        let (from, to) = (tokens.get(first)?, tokens.get(comma.checked_sub(1)?)?);
        if comma == first || title == comma + 1 {
            return None;
        }
        let within = from.span.hull(to.span);
        let authors = names(self.prose, within, self.document.language);
        let whole = authors.first().is_some_and(|n| n.span.start == within.start);
        let pages = Span::new(page.span.start, end);
        whole.then(|| Reference {
            span: tokens.first().map_or(within, |t| t.span).hull(year.span),
            authors,
            title: Some(Span::new(
                tokens.get(comma + 1).map_or(within.end, |t| t.span.start),
                tokens.get(title - 1).map_or(within.end, |t| t.span.end),
            )),
            volume: volume.map(|v| v.span),
            year: Some(said),
            locator: Some(Locator {
                label: "page",
                value: super::report::filled(&pages.of(self.prose).replace('–', "-")),
                span: pages,
            }),
            ..Reference::default()
        })
    }

    /// How many tokens at the head are words with a capital, small ones between them, and the stops of
    /// initials.
    fn capitals(&self, tokens: &[Token]) -> usize {
        let mut end = 0;
        for (at, token) in tokens.iter().take(LONGEST).enumerate() {
            let word = self.of(token);
            match token.kind {
                Kind::Word if word.starts_with(char::is_uppercase) => end = at + 1,
                Kind::Word if at > 0 && super::SMALL.contains(&word) => {}
                Kind::Sign('.') if at > 0 && self.abbreviates(tokens, at) => end = at + 1,
                Kind::Sign('&' | '-' | '’' | '\'') if at > 0 => {}
                _ => break,
            }
        }
        end
    }

    /// `40 Qu. 3d 1, 7 (N.D. 2011)`: the case is the one that the sentences before name last.
    fn report_alone(&self, at: usize, tokens: &[Token]) -> Option<Reference> {
        tokens.first().filter(|t| t.kind == Kind::Number)?;
        let report = self.report(tokens, 0)?;
        report.year?;
        let from = self.prose.ceil_char_boundary(at.saturating_sub(NAMED).max(self.block.start));
        let window = self.prose.get(from..at)?;
        let versus = window.rfind(" v. ").max(window.rfind(" v "))? + from + 1;
        let (title, _) = self.parties(versus)?;
        let mut made = self.made(title, report);
        made.span.start = tokens.first()?.span.start;
        Some(made)
    }
}
