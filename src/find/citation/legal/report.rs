//! Where a case is reported, and the page, court and judge after it.

use super::super::numeral::{fill_out, is_year};
use super::super::token::{Kind, Token};
use super::{Reader, is_sign};
use crate::model::Locator;
use crate::text::{Span, fold, words};

/// How many tokens the name of a reporter has at most: "F. Supp. 2d", "Qu. L. Rev.".
const REPORTER: usize = 8;

/// Endings of the titles of judges.
pub(super) const JUDGES: [&str; 14] =
    ["J", "LJ", "CJ", "JJ", "JA", "P", "JSC", "MR", "C.J", "J.J", "AG", "LC", "VC", "CJ."];

/// What follows the name of a case.
#[derive(Default)]
pub(super) struct Report {
    pub(super) volume: Option<Span>,
    pub(super) reporter: Option<Span>,
    pub(super) year: Option<Span>,
    pub(super) pin: Option<Locator>,
    pub(super) judge: Option<Span>,
    pub(super) end: usize,
}

impl Reader<'_> {
    /// Where it is reported: American, British, or short ("at 46").
    pub(super) fn report(&self, tokens: &[Token], from: usize) -> Option<Report> {
        let mut at = from + usize::from(is_sign(tokens.get(from), ','));
        let mut report = Report::default();
        let dated = |t: &&Token| t.kind == Kind::Group && self.year_in(t.span).is_some();
        let year_first = tokens.get(at).filter(dated);
        if let Some(group) = year_first {
            report.year = self.year_in(group.span);
            report.end = group.span.end;
            at += 1;
        }
        if let Some(number) = tokens.get(at).filter(|t| t.kind == Kind::Number)
            && let Some((reporter, next)) = self.reporter(tokens, at + 1)
        {
            report.volume = Some(number.span);
            report.reporter = Some(reporter);
            at = next;
        } else if year_first.is_some()
            && let Some((reporter, next)) = self.reporter(tokens, at)
        {
            report.reporter = Some(reporter);
            at = next;
        } else if year_first.is_none() {
            return None;
        }
        if report.reporter.is_some() {
            let begins = tokens.get(at).filter(|t| t.kind == Kind::Number);
            let short = begins.is_none();
            if let Some(page) = begins {
                report.end = page.span.end;
                at += 1;
            }
            // "[1962] AC 70 (HL) 77": the court before the page.
            let court = tokens.get(at).filter(|t| t.kind == Kind::Group && t.span.len() < 12);
            let past = tokens.get(at + 1).filter(|t| t.kind == Kind::Number && court.is_some());
            if let (Some(page), false) = (past, short) {
                let value = self.of(page).to_owned();
                report.end = page.span.end;
                report.pin = Some(Locator { label: "page", value, span: page.span });
                at += 2;
            } else if let Some((pin, next)) = self.pin(tokens, at) {
                report.end = pin.span.end;
                report.pin = Some(pin);
                at = next;
            } else if short {
                return None;
            }
        }
        self.court(tokens, at, &mut report);
        (report.end > 0).then_some(report)
    }

    /// The words of a reporter ("Qu. 3d", "QB", "F. Supp.") before a page or "at".
    pub(super) fn reporter(&self, tokens: &[Token], from: usize) -> Option<(Span, usize)> {
        let first = tokens
            .get(from)
            .filter(|t| t.kind == Kind::Word && self.of(t).starts_with(char::is_uppercase))?;
        let mut at = from;
        let mut last = first.span;
        while let Some(token) = tokens.get(at).filter(|_| at < from + REPORTER) {
            match token.kind {
                Kind::Word if self.of(token) == "at" => return Some((first.span.hull(last), at)),
                Kind::Word => last = token.span,
                Kind::Sign('.' | '&' | '\'' | '’') => {}
                Kind::Group if self.year_in(token.span).is_none() => last = token.span,
                Kind::Number => {
                    // "3d", "2nd": a series.
                    let series = tokens.get(at + 1).is_some_and(|t| {
                        t.kind == Kind::Word
                            && t.span.start == token.span.end
                            && matches!(self.of(t), "d" | "nd" | "rd" | "th" | "st")
                    });
                    if !series {
                        return (at > from).then_some((first.span.hull(last), at));
                    }
                    last = token.span;
                }
                _ => return None,
            }
            at += 1;
        }
        None
    }

    /// `, 44`, `at 46–8`, `[12]`, `para 12`.
    pub(super) fn pin(&self, tokens: &[Token], from: usize) -> Option<(Locator, usize)> {
        let mut at = from;
        let comma = is_sign(tokens.get(at), ',');
        at += usize::from(comma);
        let led = tokens.get(at).is_some_and(|t| t.kind == Kind::Word && self.of(t) == "at");
        at += usize::from(led);
        if let Some(group) = tokens.get(at).filter(|t| t.kind == Kind::Group) {
            let inner = self.of(group).trim_matches(['[', ']']);
            let figures = inner.bytes().all(|b| b.is_ascii_digit()) && !inner.is_empty();
            if self.of(group).starts_with('[') && figures && inner.len() < 4 {
                let value = inner.to_owned();
                let locator = Locator { label: "paragraph", value, span: group.span };
                return Some((locator, at + 1));
            }
            return None;
        }
        if !comma && !led {
            return None;
        }
        let start = tokens.get(at)?;
        let (label, number) = match start.kind {
            Kind::Number => ("page", at),
            Kind::Word => {
                let folded = fold(self.of(start));
                let locators = self.document.language.bibliography.locators;
                let (_, label) = locators.iter().find(|(word, _)| *word == folded)?;
                (*label, at + 1 + usize::from(is_sign(tokens.get(at + 1), '.')))
            }
            _ => return None,
        };
        let (value, end) = self.pages(tokens, number);
        let last = tokens.get(end.checked_sub(1)?)?;
        // A parallel report follows, not a page.
        let parallel = self.reporter(tokens, end).is_some();
        if value.is_empty() || parallel {
            return None;
        }
        let span = tokens.get(number)?.span.hull(last.span);
        Some((Locator { label, value: filled(&value), span }, end))
    }

    /// Numbers and ranges from `number` on, and where they end.
    fn pages(&self, tokens: &[Token], number: usize) -> (String, usize) {
        let mut end = number;
        let mut value = String::new();
        while let Some(token) = tokens.get(end) {
            let text = self.of(token);
            match token.kind {
                Kind::Number => value.push_str(text),
                Kind::Sign('-' | '–') if end > number => value.push('-'),
                Kind::Sign(',')
                    if end > number
                        && tokens
                            .get(end + 1)
                            .is_some_and(|t| t.kind == Kind::Number && t.span.len() < 4)
                        && !tokens.get(end + 2).is_some_and(|t| {
                            t.kind == Kind::Word && self.of(t).starts_with(char::is_uppercase)
                        }) =>
                {
                    value.push_str(", ");
                }
                _ => break,
            }
            end += 1;
        }
        (value, end)
    }

    /// `(N.D. 1999)`, `(Lowe J)`, in any number.
    pub(super) fn court(&self, tokens: &[Token], from: usize, report: &mut Report) {
        for token in tokens.iter().skip(from).take(3) {
            if token.kind != Kind::Group || !self.of(token).starts_with('(') {
                return;
            }
            let inner = Span::new(token.span.start + 1, token.span.end - 1);
            let words = inner.of(self.prose).trim();
            let judge = JUDGES
                .iter()
                .any(|j| words.strip_suffix(j).is_some_and(|rest| rest.ends_with(' ')))
                || words.starts_with("Lord ")
                || words.starts_with("Lady ");
            // "(Hale, J., dissenting)"
            let office = words.split_once(", ").filter(|(name, office)| {
                let office = office.split(", ").next().unwrap_or("").trim_end_matches('.');
                JUDGES.contains(&office) && name.starts_with(char::is_uppercase)
            });
            if let Some((name, _)) = office {
                let start = inner.start + inner.of(self.prose).find(name).unwrap_or(0);
                report.judge = Some(Span::new(start, start + name.len()));
            } else if judge {
                report.judge = Some(inner);
            } else if let Some(year) = self.year_in(token.span) {
                report.year = report.year.or(Some(year));
            } else if words.len() > 60 {
                return;
            }
            report.end = token.span.end;
        }
    }

    pub(super) fn year_in(&self, span: Span) -> Option<Span> {
        words(self.prose, span).find(|w| is_year(w.of(self.prose)))
    }
}

/// Elided ranges filled out.
pub(super) fn filled(value: &str) -> String {
    let parts = value.split(", ").map(|part| match part.split_once('-') {
        Some((first, last)) => {
            let last = fill_out(first, last).unwrap_or_else(|| last.to_owned());
            format!("{first}-{last}")
        }
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join(", ")
}
