//! Citation sentences that have no sign of their own: a treatise (`Ruth Hale, Salt Roads 77 (2004).`,
//! `2 R. Hale, Salt Roads 519 (3d ed. 1930).`), an article (`Ruth Hale, Salt Roads, 41 Qu. L. Rev. 655, 677
//! (1988).`), and right after a quotation the report of a case that its sentence names
//! (`40 Qu. 3d 1, 7 (N.D. 2011).`).

use super::super::token::{Kind, Token};
use super::{AFTER, Reader};
use crate::model::{Locator, Reference};
use crate::text::Span;
use crate::text::name::{Name, names};

/// How far before a report the case may be named, in bytes.
const NAMED: usize = 400;

/// How far before its year a citation sentence may begin, in bytes.
const SENTENCE: usize = 160;

/// Longest name of an author and longest title, in tokens.
const LONGEST: usize = 16;

/// Whether a bracket with nothing but a year in it may end a citation sentence: "77 (2004)." or ";".
pub(super) fn may_end_treatise(bytes: &[u8], at: usize) -> bool {
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    matches!(bytes.get(at + 1), Some(b'1' | b'2'))
        && (at + 2..at + 5).all(digit)
        && bytes.get(at + 5) == Some(&b')')
        && matches!(bytes.get(at + 6), Some(b'.' | b';'))
        && at > 2
        && bytes[at - 1] == b' '
        && digit(at - 2)
}

impl Reader<'_> {
    /// What stands after a closing mark at `at`.
    pub(super) fn after_quotation(&self, at: usize) -> Option<Reference> {
        let mark = self.prose.get(at..)?.chars().next()?;
        let tokens = self.tokens(at + mark.len_utf8(), AFTER);
        self.treatise(&tokens).or_else(|| self.report_alone(at, &tokens))
    }

    /// The treatise or article of a citation sentence, from the bracket with its year: what stands between the
    /// end of the sentence before and that bracket, a word that points at its head.
    pub(super) fn treatise_before(&self, at: usize) -> Option<Reference> {
        let low = at.saturating_sub(SENTENCE).max(self.from).max(self.block.start);
        let low = self.prose.ceil_char_boundary(low);
        let window = self.prose.get(low..at)?;
        let stops = window.match_indices(['.', '!', '?', '”', '"', ';']);
        let begins = stops.map(|(stop, sign)| low + stop + sign.len());
        let head = (low == self.block.start).then_some(low);
        head.into_iter().chain(begins).find_map(|start| {
            let rest = self.prose.get(start..at)?;
            let gap = rest.len() - rest.trim_start().len();
            if gap == 0 && start > self.block.start {
                return None;
            }
            let tokens = self.tokens(start, SENTENCE + 2 * LONGEST);
            let (signal, part) = super::super::bracketed::signal(self.document, &tokens);
            let mut found = self.treatise(part)?;
            found.signal = signal;
            found.span = signal.map_or(found.span, |s| s.hull(found.span));
            (found.span.end > at).then_some(found)
        })
    }

    /// `2 R. Hale, Salt Roads 519 (3d ed. 1930)`: author, title, page, and the year in a bracket, with a
    /// full stop after it; an article by its journal ("Salt Roads, 41 Qu. L. Rev. 655, 677 (1988)").
    fn treatise(&self, tokens: &[Token]) -> Option<Reference> {
        let volume = tokens.first().filter(|t| t.kind == Kind::Number);
        let first = usize::from(volume.is_some());
        let comma = first + self.capitals(tokens.get(first..)?);
        tokens.get(comma).filter(|t| t.kind == Kind::Sign(','))?;
        let title = comma + 1 + self.capitals(tokens.get(comma + 1..)?);
        if tokens.get(title).is_some_and(|t| t.kind == Kind::Sign(',')) {
            return self.article_of(tokens, comma, title);
        }
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
        let (authors, whole) = self.author_and_title(tokens, first, comma, title)?;
        let pages = Span::new(page.span.start, end);
        Some(Reference {
            span: tokens.first()?.span.hull(year.span),
            authors,
            title: Some(whole),
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

    /// `Ruth Hale, Salt Roads, 41 Qu. L. Rev. 655, 677 (1988)`, whose title ends before the token `title`.
    fn article_of(&self, tokens: &[Token], comma: usize, title: usize) -> Option<Reference> {
        let (authors, whole) = self.author_and_title(tokens, 0, comma, title)?;
        let report = self.report(tokens, title + 1).filter(|r| r.year.is_some())?;
        Some(Reference {
            span: tokens.first()?.span.hull(Span::new(report.end, report.end)),
            authors,
            title: Some(whole),
            container: Some(report.reporter?),
            volume: report.volume,
            year: report.year,
            locator: report.pin,
            ..Reference::default()
        })
    }

    /// The authors between two tokens, and the title from there up to a third.
    fn author_and_title(
        &self,
        tokens: &[Token],
        first: usize,
        comma: usize,
        title: usize,
    ) -> Option<(Vec<Name>, Span)> {
        if comma == first || title == comma + 1 {
            return None;
        }
        let (from, to) = (tokens.get(first)?, tokens.get(comma.checked_sub(1)?)?);
        let within = from.span.hull(to.span);
        let mut authors = names(self.prose, within, self.document.language);
        // "A. Corder": the article is an initial here.
        let initial = Span::new(within.start, authors.first()?.span.start);
        let said = initial.of(self.prose).trim_end();
        let leads = said.is_empty() || said.len() == 2 && said.ends_with('.');
        if let Some(first) = authors.first_mut().filter(|n| n.given.is_empty()) {
            said.clone_into(&mut first.given);
            first.span.start = within.start;
        }
        let whole = tokens.get(comma + 1)?.span.hull(tokens.get(title - 1)?.span);
        leads.then_some((authors, whole))
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
