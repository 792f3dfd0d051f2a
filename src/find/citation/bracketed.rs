//! References in brackets: which brackets are citations, and what each one says.

use std::collections::BTreeSet;

use super::bracket::{DEEPEST, LONGEST, brackets};
use super::element::{Element, elements};
use super::list::List;
use super::reading::{Strength, reading, strength};
use super::token::{Kind, Token, tokens};
use crate::model::{BlockKind, Document, Reference};
use crate::text::language::is_listed;
use crate::text::name::names;
use crate::text::table::Table;
use crate::text::{Language, Span, fold, trim, words};
use std::sync::OnceLock;

/// A bracket that may be a citation.
struct Candidate {
    bracket: Span,
    references: Vec<Reference>,
    strength: Strength,
}

/// The references in brackets of the running text, in text order. Each bracket of at most
/// [`LONGEST`] bytes and [`DEEPEST`] levels is read once: linear.
pub(super) fn bracketed(document: &Document, list: &List) -> Vec<Reference> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for block in &document.blocks {
        if matches!(
            block.kind,
            BlockKind::Furniture | BlockKind::Entry | BlockKind::Code | BlockKind::Heading(_)
        ) {
            continue;
        }
        for bracket in brackets(document.prose(), block.span) {
            let inside_last = candidates
                .last()
                .is_some_and(|c| c.strength == Strength::Firm && c.bracket.overlaps(bracket.span));
            // "[Footnote 3: …]" is a note, not a reference in a bracket.
            let note = matches!(block.kind, BlockKind::Note(_)) && bracket.span == block.span;
            if note || inside_last || bracket.span.len() > LONGEST || bracket.height > DEEPEST {
                continue;
            }
            if let Some(candidate) = candidate(document, bracket.span) {
                candidates.push(candidate);
            }
        }
    }
    let mut known = known(&candidates);
    known.extend(list.families());
    known.extend(document.library.iter().flat_map(|w| &w.item.authors).map(|a| fold(&a.family)));
    let mut found: Vec<Reference> = Vec::new();
    let dated = candidates.iter().filter(|c| is_author_date(c)).take(AUTHOR_DATE).count();
    let pages = candidates.iter().filter(|c| is_page_after_mark(document, c)).take(PAGES).count();
    for candidate in candidates {
        let after = found.last().is_none_or(|last| last.span.end <= candidate.bracket.start);
        let usual = dated == AUTHOR_DATE && names_author_before(document, &candidate);
        let tagged = pages == PAGES && is_page_after_tag(document, &candidate);
        if after && (usual || tagged || accepted(document, &candidate, &known)) {
            found.extend(candidate.references);
        }
    }
    found
}

/// How many citations by author, year and page make a text one whose style is author and date.
const AUTHOR_DATE: usize = 2;

/// How many pages alone right behind quotations make a text one that gives its pages so.
const PAGES: usize = 2;

/// How far before a page alone the quotation may end whose tag it follows, in bytes.
const TAG: usize = 80;

/// "“…” (41)".
fn is_page_after_mark(document: &Document, candidate: &Candidate) -> bool {
    is_page(candidate) && follows_closing_mark(document.prose(), candidate.bracket.start)
}

/// "“…,” says her mother (41).": a page alone at the end of a quotation's sentence.
fn is_page_after_tag(document: &Document, candidate: &Candidate) -> bool {
    let prose = document.prose();
    let from = prose.ceil_char_boundary(candidate.bracket.start.saturating_sub(TAG));
    let before = prose.get(from..candidate.bracket.start).unwrap_or("");
    let mark = before.rfind(['”', '’', '"', '»', '\'']);
    let tag = mark.and_then(|mark| before.get(mark..)).unwrap_or(".");
    let next = prose.get(candidate.bracket.end..).and_then(|rest| rest.chars().next());
    is_page(candidate)
        && !tag.contains(['.', '?', '!', '(', '\n'])
        && tag.contains(' ')
        && matches!(next, Some('.' | ';' | ','))
}

fn is_page(candidate: &Candidate) -> bool {
    let [reference] = candidate.references.as_slice() else { return false };
    super::about::is_page_alone(reference) && reference.year.is_none()
}

fn is_author_date(candidate: &Candidate) -> bool {
    let dated = |r: &Reference| !r.authors.is_empty() && r.year.is_some() && r.locator.is_some();
    candidate.strength == Strength::Firm && candidate.references.iter().any(dated)
}

/// "Hale (2014)", where no article stands before the name: "the Salt Act (1911)" is no citation.
fn names_author_before(document: &Document, candidate: &Candidate) -> bool {
    let prose = document.prose();
    let [reference] = candidate.references.as_slice() else { return false };
    let Some(first) = reference.authors.first() else { return false };
    let narrative = first.span.end <= reference.span.start && reference.year.is_some();
    let before = prose.get(..first.span.start).unwrap_or("").trim_end();
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    let article = matches!(fold(word).as_str(), "the" | "a" | "an" | "in" | "of");
    let body = document.language.bibliography.bodies.contains(&first.key().as_str());
    let words = first.full().split(' ').count();
    narrative && (body || !article && words <= 3)
}

/// The family names that firm citations give for their authors.
fn known(candidates: &[Candidate]) -> BTreeSet<String> {
    let firm = candidates.iter().filter(|c| c.strength == Strength::Firm);
    firm.flat_map(|c| &c.references).flat_map(|r| &r.authors).map(|a| a.key()).collect()
}

/// Whether the text around a weak candidate speaks for it.
fn accepted(document: &Document, candidate: &Candidate, known: &BTreeSet<String>) -> bool {
    if candidate.strength == Strength::Firm {
        return true;
    }
    let prose = document.prose();
    let Some(reference) = candidate.references.first() else { return false };
    let quoted = follows_closing_mark(prose, candidate.bracket.start);
    let authors = &reference.authors;
    let named = !authors.is_empty() || reference.title.is_some();
    let familiar = authors.iter().any(|a| known.contains(&a.key()));
    let labelled = reference
        .locator
        .as_ref()
        .is_some_and(|l| !l.span.of(prose).starts_with(|c: char| c.is_ascii_digit()));
    let narrative = authors.last().is_some_and(|a| a.span.end <= reference.span.start);
    let says = narrative && verb_follows(document, candidate.bracket.end);
    let quoted = quoted || ends_block_quotation(document, candidate.bracket);
    named && (quoted || familiar || says || authors.len() > 1)
        || labelled
        || quoted && reference.locator.is_some()
}

/// Whether a bracket ends a block quotation, behind the full stop of its last sentence.
fn ends_block_quotation(document: &Document, bracket: Span) -> bool {
    let prose = document.prose();
    let Some(block) = document.block_at(bracket.start).filter(|b| b.quote.is_some()) else {
        return false;
    };
    let before = Span::new(block.span.start, bracket.start).of(prose).trim_end();
    let after = prose.get(bracket.end..block.span.end).unwrap_or("");
    !after.contains(char::is_alphanumeric) && before.ends_with(['.', '!', '?', '…', '’', '”', ','])
}

/// Whether a verb of saying is among the next words: "Hale (2011) later conceded".
fn verb_follows(document: &Document, at: usize) -> bool {
    let prose = document.prose();
    let end = prose.floor_char_boundary(prose.len().min(at + 40));
    words(prose, Span::new(at, end)).take(2).any(|w| document.language.reports(w.of(prose)))
}

/// Whether a closing quotation mark, with or without a stop, stands just before.
fn follows_closing_mark(prose: &str, at: usize) -> bool {
    let before = prose.get(..at).unwrap_or("").trim_end();
    let before = before.trim_end_matches(['.', ',', ';', ':', '!', '?', '…']);
    before.ends_with(['’', '”', '"', '\'', '»', '“'])
}

fn candidate(document: &Document, bracket: Span) -> Option<Candidate> {
    let prose = document.prose();
    let inner = trim(prose, Span::new(bracket.start + 1, bracket.end - 1));
    // "[^1]" is a mark of Markdown, "[@hale]" is read by its key.
    let marked = inner.of(prose).starts_with('^') || super::key::has_key(inner.of(prose));
    if marked || !inner.of(prose).contains(|c: char| c.is_alphanumeric()) {
        return None;
    }
    let tokens = tokens(document, inner);
    let mut references: Vec<Reference> = Vec::new();
    let mut sure = Strength::None;
    for part in split(document, &tokens) {
        let (mut reference, strength) = one(document, part);
        if strength == Strength::None || is_cross_reference(document, &reference) {
            continue;
        }
        if reference.authors.is_empty() && reference.title.is_none() && reference.back.is_none() {
            match references.last() {
                Some(before) if reference.year.is_some() => {
                    reference.authors = before.authors.clone();
                }
                _ if reference.year.is_some() => author_before(document, bracket, &mut reference),
                _ => {}
            }
        }
        let bare_year =
            reference.authors.is_empty() && reference.title.is_none() && reference.back.is_none();
        if bare_year && reference.year.is_some() && reference.locator.is_none() {
            continue;
        }
        let dated = !bare_year && reference.year.is_some() && reference.locator.is_some();
        sure = sure.max(if dated { Strength::Firm } else { strength });
        let start = if references.is_empty() { bracket.start } else { reference.span.start };
        reference.span = Span::new(start, reference.span.end);
        references.push(reference);
    }
    references.last_mut()?.span.end = bracket.end;
    Some(Candidate { bracket, references, strength: sure })
}

/// "(infra, p. 77)": a place in the essay itself.
fn is_cross_reference(document: &Document, reference: &Reference) -> bool {
    let pointers = document.language.bibliography.note_pointers;
    let points = |title: Span| pointers.contains(&fold(title.of(document.prose())).as_str());
    reference.authors.is_empty() && reference.title.is_some_and(points)
}

/// Reads one reference, its signal first.
pub(super) fn one(document: &Document, part: &[Token]) -> (Reference, Strength) {
    let prose = document.prose();
    let (signal, part) = signal(document, part);
    let elements = elements(document, part);
    let mut reference = reading(document, &elements);
    reference.signal = signal;
    let first = signal.or(part.first().map(|t| t.span)).unwrap_or_default();
    reference.span = part.last().map_or(first, |t| first.hull(t.span));
    let whole = part.iter().all(|t| t.span.end <= prose.len());
    let strength = if whole { strength(&reference, &elements) } else { Strength::None };
    (reference, strength)
}

/// "See", "cf." at the head, and the rest.
pub(super) fn signal<'t>(document: &Document, part: &'t [Token]) -> (Option<Span>, &'t [Token]) {
    let prose = document.prose();
    // Hardly any reference has a word with which a signal begins among those that are looked at.
    let pointing = pointing(document.language);
    let points = |t: &Token| t.kind == Kind::Word && pointing.of(t.span.of(prose)).is_some();
    if !part.iter().take(LED_IN).any(points) {
        return (None, part);
    }
    let mut best = 0;
    for phrase in document.language.bibliography.signals {
        let mut at = 0;
        let fits = phrase.iter().flat_map(|word| word.split('.')).all(|piece| {
            let here = part.get(at).filter(|t| t.kind == Kind::Word);
            at += 1;
            at += usize::from(part.get(at).is_some_and(|t| t.kind == Kind::Sign('.')));
            here.is_some_and(|t| is_listed(&[piece], t.span.of(prose)))
        });
        if fits && at > best {
            best = at;
        }
    }
    if best == 0 {
        best = led_in(document, part);
    }
    if best == 0 || best >= part.len() {
        return (None, part);
    }
    let span = part[0].span.hull(part[best - 1].span);
    let mut rest = &part[best..];
    while let [Token { kind: Kind::Sign(',' | ':'), .. }, tail @ ..] = rest {
        rest = tail;
    }
    (Some(span), rest)
}

/// Words among which one that points is looked for.
const LED_IN: usize = 8;

/// The first words of the signals of a language, made once.
fn pointing(language: &'static Language) -> &'static Table<()> {
    static MADE: [OnceLock<Table<()>>; Language::LISTED] =
        [const { OnceLock::new() }; Language::LISTED];
    MADE[language.number()].get_or_init(|| {
        let firsts = language.bibliography.signals.iter().filter_map(|phrase| phrase.first());
        let mut table = Table::for_words(32);
        for first in firsts.filter_map(|word| word.split('.').next()) {
            table.entry(first);
        }
        table
    })
}

/// "For the figures see Hale": up to and with the word that points.
fn led_in(document: &Document, part: &[Token]) -> usize {
    let prose = document.prose();
    let singles = document.language.bibliography.signals.iter().filter_map(|phrase| match phrase {
        [word] => Some(*word),
        _ => None,
    });
    let singles: Vec<&str> = singles.collect();
    let words = part.iter().take(LED_IN).take_while(|t| t.kind == Kind::Word);
    let at = words.clone().position(|t| singles.contains(&t.span.of(prose)));
    // "see also" is one signal.
    let also = |at: &usize| {
        part.get(at + 1).is_some_and(|t| {
            let pair = [t.span.of(prose)];
            let signals = document.language.bibliography.signals;
            signals.iter().any(|s| s.len() == 2 && s[1] == pair[0] && singles.contains(&s[0]))
        })
    };
    at.map_or(0, |at| at + 1 + usize::from(also(&at)))
}

/// Parts at those ";" after which another work begins: what stands before is complete, and what
/// follows has an author, work or year of its own.
pub(super) fn split<'t>(document: &Document, tokens: &'t [Token]) -> Vec<&'t [Token]> {
    let mut parts = Vec::new();
    let mut start = 0;
    let stops = tokens.iter().enumerate().filter(|(_, t)| t.kind == Kind::Sign(';'));
    for (at, _) in stops {
        let before = &tokens[start..at];
        let stops = tokens[at + 1..].iter().enumerate().filter(|(_, t)| t.kind == Kind::Sign(';'));
        let end = stops.map(|(end, _)| at + 1 + end).nth(1).unwrap_or(tokens.len());
        let after = &tokens[at + 1..end];
        if is_complete(document, before) && begins_work(document, after) {
            parts.push(before);
            start = at + 1;
        }
    }
    parts.push(&tokens[start..]);
    parts
}

fn is_complete(document: &Document, part: &[Token]) -> bool {
    let (reference, strength) = one(document, part);
    let placed =
        reference.locator.is_some() || reference.year.is_some() && !reference.authors.is_empty();
    strength != Strength::None && (placed || reference.back.is_some())
}

fn begins_work(document: &Document, part: &[Token]) -> bool {
    let (reference, strength) = one(document, part);
    let (_, rest) = signal(document, part);
    let named = !reference.authors.is_empty() || reference.title.is_some();
    let year = matches!(elements(document, rest).first(), Some(Element::Year(_)));
    strength != Strength::None && (named || year || reference.back.is_some())
}

/// `Hale (2014, 41)`: the names that end just before the bracket.
fn author_before(document: &Document, bracket: Span, reference: &mut Reference) {
    let prose = document.prose();
    let from = crate::text::trim(prose, back_window(prose, bracket.start));
    let mut end = from.end;
    let lead = from.of(prose);
    if let Some(bare) = lead.strip_suffix("et al.") {
        end = from.start + bare.trim_end().len();
    }
    let mut found = names(prose, Span::new(from.start, end), document.language);
    let mut authors = Vec::new();
    while let Some(name) = found.pop() {
        let after = Span::new(name.span.end, end).of(prose);
        let gap = after.trim_start_matches(['’', '\'', 's']).trim();
        let joined = matches!(gap, "and" | "&" | ",");
        if !(gap.is_empty() && authors.is_empty() || joined && !authors.is_empty()) {
            break;
        }
        end = name.span.start;
        authors.insert(0, name);
    }
    // "Readers of The Salt Road (1927)": a title with its year cites nothing.
    let head = prose.get(from.start..end).unwrap_or("").trim_end();
    let article = head.rsplit(char::is_whitespace).next().unwrap_or("");
    let before = head.strip_suffix(article).unwrap_or("").trim_end();
    let title = article.starts_with(char::is_uppercase)
        && matches!(fold(article).as_str(), "the" | "a" | "an")
        && before.ends_with(|c: char| c.is_alphanumeric() || c == ',');
    if !title {
        reference.authors = authors;
    }
}

/// The last words before `at`, at most 80 bytes and within the line's paragraph.
fn back_window(prose: &str, at: usize) -> Span {
    let start = prose.ceil_char_boundary(at.saturating_sub(80));
    let window = Span::new(start, at).of(prose);
    let cut = window.rfind("\n\n").map_or(0, |cut| cut + 2);
    Span::new(start + cut, at)
}
