//! One entry of a list of works: who, when, what, in what, where, by the signs that every style
//! puts between them.
//!
//! The styles differ in order and signs, not in kind: the author comes first and ends at the year in
//! brackets, at a stop, at a colon or where the title's italics or marks begin; the title is what is set off,
//! or else goes to the next stop; what is set off after it is what it stands in; the numbers after
//! that are volume and issue; a colon between two names has the place before and the publisher
//! after it. Linear in the entry.

mod head;
mod imprint;
mod people;
mod title;

use super::numeral::is_year;
use super::token::{Kind, Token, tokens};
use super::work::item;
use crate::model::{Document, Item, ItemKind, Person, Reference};
use crate::text::name::Name;
use crate::text::{Span, fold, trim};

/// Longest entry that is read, in bytes; what is longer is a remark on the literature.
const LONGEST: usize = 1500;

/// An entry as read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Where it stands.
    pub(super) span: Span,
    /// What it says, as far as a reference can say it; its authors stand at the author part.
    pub(super) reference: Reference,
    /// What it says in all.
    pub(super) item: Item,
    /// Short name of a body, given in brackets after the long one: "WSO".
    pub(super) alias: Option<String>,
    /// What is missing in it.
    pub(super) doubt: Option<&'static str>,
}

/// Who made a work, as the head of its entry says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Makers {
    authors: Vec<Person>,
    editors: Vec<Person>,
    alias: Option<String>,
}

/// Reads the entry at `span`; `before` is the entry before it, for dashes that repeat its author.
/// `None` where there are no words.
pub(super) fn entry(document: &Document, span: Span, before: Option<&Entry>) -> Option<Entry> {
    let body = unlabelled(document, span);
    if body.len() > LONGEST || !body.of(document.prose()).contains(char::is_alphabetic) {
        return None;
    }
    let (dashes, rest) = dashes(document, body);
    let tokens = tokens(document, rest);
    let mut reader = Reader { document, tokens: &tokens, at: 0 };
    let mut reference = Reference { span, ..Reference::default() };
    let (makers, mut doubt) = if dashes {
        repeated(before, &mut reference, &mut reader)
    } else {
        (named(&mut reference, &mut reader), None)
    };
    reference.year = reader.year_first();
    let kind = reader.work(&mut reference);
    let extras = imprint::imprint(&reader, &mut reference);
    let mut item = item(document, &reference);
    item.kind = kind.unwrap_or(item.kind);
    item.authors = makers.authors;
    item.editors = makers.editors;
    item.issue = extras.issue;
    item.publisher = extras.publisher;
    item.url = url(document, span);
    if item.kind == ItemKind::Book
        && item.url.is_some()
        && item.publisher.is_none()
        && item.publisher_place.is_none()
    {
        item.kind = ItemKind::Webpage;
    }
    if item.title.is_empty() {
        doubt = doubt.or(Some("It gives no title."));
    }
    Some(Entry { span, reference, item, alias: makers.alias, doubt })
}

/// The makers of the entry before, for which dashes stand.
fn repeated(
    before: Option<&Entry>,
    reference: &mut Reference,
    reader: &mut Reader,
) -> (Makers, Option<&'static str>) {
    reader.skip_signs();
    let Some(entry) = before else {
        let what = "The dashes at its head stand for an author, but no entry is before it.";
        return (Makers::default(), Some(what));
    };
    reference.authors.clone_from(&entry.reference.authors);
    let (authors, editors) = (entry.item.authors.clone(), entry.item.editors.clone());
    (Makers { authors, editors, alias: entry.alias.clone() }, None)
}

/// The makers whom the head of an entry names.
fn named(reference: &mut Reference, reader: &mut Reader) -> Makers {
    let end = reader.author_end();
    if end == 0 {
        return Makers::default();
    }
    // The stop of an initial belongs to the name.
    let initial = reader.said(end - 1).chars().count() == 1 && reader.is(end, '.');
    let said = reader.hull(0, end + usize::from(initial));
    let tokens = reader.tokens.get(..end).unwrap_or(&[]);
    let makers = people::makers(reader.document, said, tokens);
    if reader.is_title(end, &makers) {
        return Makers::default();
    }
    reader.at = end;
    let all = makers.authors.iter().chain(&makers.editors);
    reference.authors = all.map(|p| name(p, said)).collect();
    makers
}

fn name(person: &Person, span: Span) -> Name {
    Name {
        span,
        family: person.family.clone(),
        given: person.given.clone(),
        title: String::new(),
        suffix: String::new(),
        possessive: false,
    }
}

/// The entry without its bullet or number.
fn unlabelled(document: &Document, span: Span) -> Span {
    let prose = document.prose();
    let whole = trim(prose, span);
    let said = whole.of(prose);
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let cut = if let Some(inner) = said.strip_prefix(['[', '(']) {
        let digits = digits(inner);
        let closed = inner.get(digits..).is_some_and(|rest| rest.starts_with([']', ')']));
        if closed && (1..=4).contains(&digits) { digits + 2 } else { 0 }
    } else if let Some(mark) =
        said.chars().next().filter(|c| matches!(c, '•' | '-' | '*' | '–' | '+' | '·'))
    {
        let rest = &said[mark.len_utf8()..];
        if rest.starts_with(char::is_whitespace) { mark.len_utf8() } else { 0 }
    } else {
        let digits = digits(said);
        let rest = said.get(digits..).unwrap_or("");
        let spaced = rest.get(1..).is_some_and(|r| r.starts_with(char::is_whitespace));
        if (1..=3).contains(&digits) && rest.starts_with(['.', ')']) && spaced {
            digits + 1
        } else {
            0
        }
    };
    trim(prose, Span::new(whole.start + cut, whole.end))
}

/// Whether dashes or a line stand for the author before, and the rest.
fn dashes(document: &Document, body: Span) -> (bool, Span) {
    let prose = document.prose();
    let said = body.of(prose);
    let line =
        |c: char| matches!(c, '-' | '—' | '–' | '―' | '⸺' | '⸻' | '_' | '‒' | ' ' | '\u{a0}');
    let rest = said.trim_start_matches(line);
    let head = &said[..said.len() - rest.len()];
    let width: usize = head
        .chars()
        .map(|c| match c {
            '⸻' => 3,
            '—' | '―' | '⸺' => 2,
            '-' | '–' | '_' | '‒' => 1,
            _ => 0,
        })
        .sum();
    let ends = rest.starts_with(['.', ',', ':', '(']) || rest.starts_with(char::is_alphanumeric);
    if width >= 3 && ends {
        (true, Span::new(body.end - rest.len(), body.end))
    } else {
        (false, body)
    }
}

/// The first web address.
fn url(document: &Document, span: Span) -> Option<String> {
    let said = span.of(document.text());
    let at = said.find("http://").or_else(|| said.find("https://"))?;
    let address = said[at..]
        .split(|c: char| c.is_whitespace() || matches!(c, '>' | '<' | ']' | '"'))
        .next()?;
    let address = address.trim_end_matches(['.', ',', ')', ';']);
    (address.len() > 10).then(|| address.to_owned())
}

/// Reads the tokens of an entry from left to right.
pub(super) struct Reader<'d> {
    document: &'d Document,
    tokens: &'d [Token],
    at: usize,
}

impl Reader<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|t| t.kind)
    }

    fn said(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.document.prose()))
    }

    fn is(&self, at: usize, sign: char) -> bool {
        self.kind(at) == Some(Kind::Sign(sign))
    }

    fn hull(&self, from: usize, to: usize) -> Span {
        let first = self.tokens.get(from).map_or(Span::default(), |t| t.span);
        let last = to.checked_sub(1).and_then(|at| self.tokens.get(at)).map_or(first, |t| t.span);
        if to <= from { Span::new(first.start, first.start) } else { first.hull(last) }
    }

    fn skip_signs(&mut self) {
        while matches!(self.kind(self.at), Some(Kind::Sign('.' | ',' | ':' | ';'))) {
            self.at += 1;
        }
    }

    fn set_off(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| t.emphasis || t.kind == Kind::Quoted)
    }

    /// Whether a token says when: a year, or a bracket with a year or a word for none.
    fn dates(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Number) => is_year(self.said(at)),
            Some(Kind::Group) => self.year_in(at).is_some(),
            _ => false,
        }
    }

    /// The year of a bracket that begins with one: "(2014, May 3)", "(n.d.)", "(2014a)".
    fn year_in(&self, at: usize) -> Option<Span> {
        let group = self.tokens.get(at).filter(|t| t.kind == Kind::Group)?.span;
        let prose = self.document.prose();
        let inner = trim(prose, Span::new(group.start + 1, group.end - 1));
        let head = inner.of(prose).split([',', ';', '/']).next()?.trim();
        let digits = head.bytes().take_while(u8::is_ascii_digit).count();
        let letter = head
            .get(digits..)
            .is_some_and(|rest| rest.len() <= 1 && rest.bytes().all(|b| b.is_ascii_lowercase()));
        let folded = fold(head).replace(". ", ".").replace('.', " ");
        let undated = self.document.language.bibliography.undated.iter();
        let mut undated = undated.map(|phrase| phrase.join(" "));
        let says = head.get(..digits).is_some_and(is_year) && letter
            || undated.any(|u| u == folded.trim());
        says.then(|| Span::new(inner.start, inner.start + head.len()))
    }

    /// The year where it follows the author at once.
    fn year_first(&mut self) -> Option<Span> {
        let from = self.at;
        self.skip_signs();
        if let Some(year) = self.year_in(self.at) {
            self.at += 1;
            // "[1902] 1995": the edition that was used.
            if let Some(later) = self.year_number(self.at) {
                self.at = later.1;
                return Some(later.0);
            }
            return Some(year);
        }
        if let Some((year, next)) = self.year_number(self.at) {
            self.at = next;
            return Some(year);
        }
        self.at = from;
        None
    }

    /// A year in digits with its letter, and what follows it.
    fn year_number(&self, at: usize) -> Option<(Span, usize)> {
        let year = self.tokens.get(at).filter(|t| t.kind == Kind::Number)?.span;
        if !is_year(year.of(self.document.prose())) || self.is(at + 1, '-') || self.is(at + 1, '–')
        {
            return None;
        }
        let letter = self
            .tokens
            .get(at + 1)
            .filter(|t| t.kind == Kind::Word && t.span.len() == 1 && t.span.start == year.end);
        Some(letter.map_or((year, at + 1), |l| (year.hull(l.span), at + 2)))
    }
}
