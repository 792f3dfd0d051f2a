//! Citations of cases and statutes, which stand in the running text, in notes and in brackets alike:
//! `Orme v. Hale, 12 Qu. 3d 41, 44 (N.D. 1999)`, `Orme v Hale [1999] QB 41, 44 (Lowe J)`,
//! `[2004] UKHL 56 [12]`, `Orme, 12 Qu. 3d at 46`, `14 U.S.C. § 5`, `Salt Act 1911, s 4(2)(b)`,
//! `Art. 5 Abs. 1 GG`.
//!
//! Each form has a word or sign that hardly stands anywhere else ("v", "§", "Act", a year in square
//! brackets); only around these the words are read, at most [`BEFORE`] and [`AFTER`] bytes: linear.
//!
//! The case is the work, its title the names of the parties; the reporter is what it stands in. The
//! place is the page or paragraph that is pointed at, not the page where the report begins. A judge
//! in brackets is the one whose words they are. A treatise or article as a citation sentence is read too
//! (`Ruth Hale, Salt Roads 77 (2004).`), and right after a quotation the report of a case named before. Not read: cases named without a report ("in *Orme*"),
//! sections before the name of their act ("section 4 of the Salt Act").

mod after;
mod report;
mod statute;

use super::token::{Kind, Token, tokens};
use crate::model::{BackReference, Document, ItemKind, Reference};
use crate::text::name::{Name, names};
use crate::text::{Span, fold, trim};
use aho_corasick::{AhoCorasick, MatchKind};
use report::{JUDGES, Report};
use std::sync::LazyLock;

/// How far before its sign the name of a case or statute may begin, in bytes.
const BEFORE: usize = 120;

/// How far after it the citation may go, in bytes.
const AFTER: usize = 240;

/// Small words inside the names of parties.
const SMALL: [&str; 14] =
    ["of", "the", "and", "&", "de", "la", "du", "von", "van", "for", "ex", "parte", "rel", "in"];

/// Words that lead in a citation and are no part of a name, folded.
const LEADS: [&str; 12] =
    ["see", "in", "cf", "but", "also", "compare", "accord", "contra", "under", "per", "the", "and"];

/// References to cases and statutes, in text order. Linear.
pub(super) fn texts(document: &Document) -> Vec<Reference> {
    let prose = document.prose();
    let mut found: Vec<Reference> = Vec::new();
    for block in &document.blocks {
        if !block.kind.may_cite() {
            continue;
        }
        let said = block.span.of(prose);
        let mut from = block.span.start;
        for at in anchors(said) {
            let at = block.span.start + at;
            if at < from {
                continue;
            }
            let reader = Reader { document, prose, block: block.span, from };
            if let Some(reference) = reader.read(at) {
                from = reference.span.end;
                found.push(reference);
            }
        }
    }
    found
}

/// The signs, found together in one pass; none begins in another, and none is a single byte, which would
/// be found too often.
static SIGNS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
    let signs = [
        "v ", "v. ", "vs. ", "§", "Act 1", "Act 2", "Act (", "Art. ", "art. ", "at ", "[1", "[2",
        "Id. ", "Id., ", "supra", "ECLI:", "\" ", "\"\n", "” ", "”\n", "(1", "(2",
    ];
    AhoCorasick::builder().match_kind(MatchKind::LeftmostFirst).build(signs).ok()
});

/// Where a legal citation may have its sign: " v ", "§", " Act ", "\[1999\]", " at 4", "Art.", "Id.".
fn anchors(said: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = said.as_bytes();
    let has = |at: usize, word: &str| bytes[at..].starts_with(word.as_bytes());
    let signs = SIGNS.iter().flat_map(move |signs| signs.find_iter(said)).map(|m| m.start());
    signs.filter(move |&at| match bytes[at] {
        b'v' => {
            at > 0 && bytes[at - 1] == b' ' && (has(at, "v ") || has(at, "v. ") || has(at, "vs. "))
        }
        0xC2 => has(at, "§"),
        b'A' => has(at, "Act 1") || has(at, "Act 2") || has(at, "Art. ") || has(at, "Act ("),
        b'a' => {
            at > 0
                && bytes[at - 1] == b' '
                && (has(at, "art. ")
                    || has(at, "at ") && bytes.get(at + 3).is_some_and(u8::is_ascii_digit))
        }
        b'[' => has(at, "[1") || has(at, "[2"),
        b'I' => has(at, "Id. ") || has(at, "Id., "),
        b'E' => has(at, "ECLI:"),
        b'(' => after::may_end_treatise(bytes, at),
        b's' => at > 1 && has(at - 2, ", supra"),
        b'"' => closed(said, at, 1),
        0xE2 => has(at, "”") && closed(said, at, 3),
        _ => false,
    })
}

/// Whether the mark at `at`, `length` bytes long, ends a sentence after which a capital or number follows.
fn closed(said: &str, at: usize, length: usize) -> bool {
    let ends = said.get(..at).is_some_and(|b| b.ends_with(['.', '!', '?', ',', '…']));
    let rest = said.get(at + length..).unwrap_or("");
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit();
    ends && rest.strip_prefix([' ', '\n']).is_some_and(|r| r.starts_with(begins))
}

struct Reader<'d> {
    document: &'d Document,
    prose: &'d str,
    block: Span,
    /// Where the reference before ended.
    from: usize,
}

impl Reader<'_> {
    fn read(&self, at: usize) -> Option<Reference> {
        let rest = self.prose.get(at..self.block.end)?;
        match rest.as_bytes().first()? {
            b'v' => self.case(at),
            b'[' => self.neutral(at),
            0xC2 => self.section(at),
            b'A' if rest.starts_with("Act ") => self.act(at),
            b'E' => self.ecli(at),
            b'(' => self.treatise_before(at),
            b's' => self.supra(at),
            b'"' | 0xE2 => self.after_quotation(at),
            b'I' => self.same(at),
            _ if rest.starts_with("at ") => self.short(at),
            _ => self.article(at),
        }
    }

    fn tokens(&self, from: usize, length: usize) -> Vec<Token> {
        let end = self.prose.floor_char_boundary((from + length).min(self.block.end));
        tokens(self.document, Span::new(from, end))
    }

    fn of(&self, token: &Token) -> &str {
        token.span.of(self.prose)
    }

    /// `Orme v. Hale, 12 Qu. 3d 41, 44 (N.D. 1999)` from the "v".
    fn case(&self, at: usize) -> Option<Reference> {
        let (title, tokens) = self.parties(at)?;
        let next = tokens.partition_point(|t| t.span.start < title.end);
        let report = self.report(&tokens, next)?;
        Some(self.made(title, report))
    }

    /// The names of the parties around the "v", and the tokens from there on.
    fn parties(&self, at: usize) -> Option<(Span, Vec<Token>)> {
        let first = self.name_before(at)?;
        let tokens = self.tokens(at, AFTER);
        let mut next = 1 + usize::from(is_sign(tokens.get(1), '.'));
        let begins = next;
        while let Some(token) = tokens.get(next) {
            let word = self.of(token);
            let fits = match token.kind {
                Kind::Word => word.starts_with(char::is_uppercase) || SMALL.contains(&word),
                Kind::Sign('.') => {
                    tokens.get(next + 1).is_some_and(|t| {
                        t.kind != Kind::Word || self.of(t).starts_with(char::is_uppercase)
                    }) && self.abbreviates(&tokens, next)
                }
                Kind::Sign('&' | '-' | '’' | '\'') => true,
                _ => false,
            };
            if !fits {
                break;
            }
            next += 1;
        }
        let last = tokens.get(next.checked_sub(1)?).filter(|_| next > begins)?;
        let title = trim(self.prose, Span::new(first, last.span.end));
        Some((title, tokens))
    }

    /// Whether the stop here belongs to the word before it: "Bros. Ltd.", "N. Hale".
    fn abbreviates(&self, tokens: &[Token], at: usize) -> bool {
        let Some(word) = at.checked_sub(1).and_then(|b| tokens.get(b)) else { return false };
        let word = self.of(word);
        let folded = fold(word);
        word.chars().count() <= 4
            || self.document.language.abbreviations.binary_search(&folded.as_str()).is_ok()
    }

    /// Where the name begins that ends before `at`: back over capitalised words and small ones
    /// between them.
    fn name_before(&self, at: usize) -> Option<usize> {
        let start = self.prose.ceil_char_boundary(at.saturating_sub(BEFORE).max(self.from));
        let window = Span::new(start, at);
        let mut first = None;
        for token in tokens(self.document, window).iter().rev() {
            let word = self.of(token);
            match token.kind {
                Kind::Word if word.starts_with(char::is_uppercase) => {
                    first = Some(token.span.start)
                }
                Kind::Word if SMALL.contains(&word) && first.is_some() => {}
                Kind::Number if first.is_none() => {}
                Kind::Sign('.' | ',' | '&' | '\'' | '’' | '-') => {
                    // A stop after a whole word ends the sentence before.
                    let before = self.prose[..token.span.start].chars().rev();
                    let letters = before.take_while(|c| c.is_alphabetic()).count();
                    if word == "." && letters > 4 || word == "," && first.is_some() && letters > 5 {
                        break;
                    }
                }
                _ => break,
            }
        }
        let mut first = first?;
        // "See", "In": what leads in is no party.
        while let Some(word) = crate::text::words(self.prose, Span::new(first, at)).next() {
            if !LEADS.contains(&fold(word.of(self.prose)).as_str()) {
                break;
            }
            let rest = crate::text::words(self.prose, Span::new(word.end, at)).next()?;
            first = rest.start;
        }
        Some(first)
    }

    /// The judge whom a bracket names.
    fn judge(&self, span: Option<Span>) -> Option<Name> {
        let mut name = names(self.prose, span?, self.document.language).into_iter().next()?;
        // "Lowe J": the letters after the name are his office.
        if JUDGES.contains(&name.family.as_str()) && !name.given.is_empty() {
            name.family = std::mem::take(&mut name.given);
            name.span = Span::new(name.span.start, name.span.start + name.family.len());
        }
        Some(name)
    }

    fn made(&self, title: Span, report: Report) -> Reference {
        Reference {
            span: Span::new(title.start, report.end.max(title.end)),
            title: Some(title),
            volume: report.volume,
            container: report.reporter,
            year: report.year,
            locator: report.pin,
            original: self.judge(report.judge),
            kind: Some(ItemKind::LegalCase),
            ..Reference::default()
        }
    }

    /// `[2004] UKHL 56 [12]` without the name of a case.
    fn neutral(&self, at: usize) -> Option<Reference> {
        let tokens = self.tokens(at, AFTER);
        let year = tokens.first().filter(|t| t.kind == Kind::Group && t.span.len() == 6)?;
        self.year_in(year.span)?;
        let report = self.report(&tokens, 0)?;
        let reporter = report.reporter?;
        let end = tokens.iter().find(|t| t.span.start >= reporter.end && t.kind == Kind::Number)?;
        let title = Span::new(at, end.span.end);
        Some(self.made(title, report))
    }

    /// `Orme, 12 Qu. 3d at 46` from the "at".
    fn short(&self, at: usize) -> Option<Reference> {
        let start = self.prose.ceil_char_boundary(at.saturating_sub(60).max(self.from));
        let before = tokens(self.document, Span::new(start, at));
        let volume = before.iter().enumerate().rev().find(|(index, t)| {
            t.kind == Kind::Number
                && self.reporter(&before, index + 1).is_none()
                && before.get(index + 1).is_some_and(|n| {
                    n.kind == Kind::Word
                        && self.of(n).starts_with(char::is_uppercase)
                        && n.span.start > t.span.end
                })
        })?;
        let (index, number) = volume;
        let mut all = self.tokens(number.span.start, AFTER);
        all.truncate(40);
        let report = self.report(&all, 0)?;
        let comma = index.checked_sub(1).filter(|&c| is_sign(before.get(c), ','))?;
        let name = self.name_before(before.get(comma)?.span.start)?;
        let title = trim(self.prose, Span::new(name, before.get(comma)?.span.start));
        Some(self.made(title, report))
    }

    /// `Hale, supra, at 690` or `supra note 3, at 690` as a sentence of the running text; in brackets and notes
    /// it is read with all that stands there.
    fn supra(&self, at: usize) -> Option<Reference> {
        let block = self.document.block_at(at)?;
        let comma = at.checked_sub(2)?;
        let start = self.name_before(comma).filter(|_| block.kind.is_running())?;
        let before = self.prose.get(self.block.start..start)?.trim_end();
        let signal = before.ends_with(" See") || before == "See";
        let ends = ['.', '”', '’', '"', '?', '!', ')', ';', ':'];
        if !(before.is_empty() || before.ends_with(ends) || signal) {
            return None;
        }
        let tokens = self.tokens(at, 60);
        let word = tokens.first()?.span;
        let mut next = 1;
        let mut number = None;
        if let Some(note) = tokens.get(next).filter(|t| matches!(self.of(t), "note" | "n")) {
            next += 1 + usize::from(is_sign(tokens.get(next + 1), '.'));
            number =
                tokens.get(next).filter(|t| t.kind == Kind::Number && t.span.start > note.span.end);
            next += usize::from(number.is_some());
        }
        let (pin, _) = self.pin(&tokens, next)?;
        let authors = names(self.prose, Span::new(start, comma), self.document.language);
        Some(Reference {
            span: Span::new(start, pin.span.end),
            authors,
            back: number.is_none().then_some((BackReference::OpCit, word)),
            at_note: number.map(|n| n.span),
            locator: Some(pin),
            ..Reference::default()
        })
    }

    /// `Id. at 45` at the head of a sentence.
    fn same(&self, at: usize) -> Option<Reference> {
        let before = self.prose.get(self.block.start..at)?.trim_end();
        let head =
            before.is_empty() || before.ends_with(['.', '”', '’', '"', '?', '!', ')', ':', ';']);
        let tokens = self.tokens(at, 60);
        if !head || before.ends_with('(') {
            return None;
        }
        let word = tokens.first()?.span.hull(tokens.get(1)?.span);
        let (pin, next) = self.pin(&tokens, 2)?;
        // "Id. at 45 (Hale, J., dissenting)": whose words they are.
        let mut report = Report { end: pin.span.end, ..Report::default() };
        self.court(&tokens, next, &mut report);
        let report = if report.judge.is_some() { report } else { Report::default() };
        Some(Reference {
            span: Span::new(word.start, report.end.max(pin.span.end)),
            original: self.judge(report.judge),
            back: Some((BackReference::Idem, word)),
            locator: Some(pin),
            ..Reference::default()
        })
    }

    /// `ECLI:EU:C:1999:123, 44`.
    fn ecli(&self, at: usize) -> Option<Reference> {
        let said = self.prose.get(at..self.block.end)?;
        let length = said
            .bytes()
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b':' || *b == b'.')
            .count();
        let code = said.get(..length)?.trim_end_matches([':', '.']);
        if code.matches(':').count() < 4 {
            return None;
        }
        let title = Span::new(at, at + code.len());
        let tokens = self.tokens(title.end, 40);
        let pin = self.pin(&tokens, 0).map(|(pin, _)| pin);
        let end = pin.as_ref().map_or(title.end, |p| p.span.end);
        Some(self.made(title, Report { pin, end, ..Report::default() }))
    }
}

/// Whether a token is this sign.
fn is_sign(token: Option<&Token>, sign: char) -> bool {
    token.is_some_and(|t| t.kind == Kind::Sign(sign))
}
