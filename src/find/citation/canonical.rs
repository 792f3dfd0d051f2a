//! Works that are cited by their parts: `John 3:16`, `1 Cor. 13:4–7, 11`, `Gen 1–2:3`, `Joh 3,16`, `Q 2:255`,
//! `Il. 2.484–93`, `Plat. Rep. 514a–520a`, `Thuc. I 22.4`, `PL IV.32-41`, `Ham. 3.1.56–60`, `KrV A51/B75`.
//!
//! A figure with a stop, colon or letter in it is looked for, and a [name](crate::text::canon) before it:
//! both must be there, and at most [`BEFORE`] bytes are read before each figure: linear. In running text
//! the name alone ("in John") is no citation. The title is the name as written; where it is an
//! abbreviation, what it stands for in English.
//!
//! Not read: works that are in no list, save in brackets, where any capitalised word may stand before
//! the figure; translations and editions ("John 3:16 KJV" is John 3:16).

use crate::model::{Document, Locator, Reference};
use crate::text::canon::{Canon, ancient, canon};
use crate::text::name::Name;
use crate::text::scan::find;
use crate::text::{Span, fold, words};

/// How far before its figure the name of a work may begin, in bytes.
const BEFORE: usize = 48;

/// Longest figure, in bytes: `13:4–7, 11; 14:2`.
const LONGEST: usize = 48;

/// References to such works, in text order. Linear.
pub(super) fn texts(document: &Document) -> Vec<Reference> {
    let prose = document.prose();
    let mut found: Vec<Reference> = Vec::new();
    for block in &document.blocks {
        if !block.kind.may_cite() {
            continue;
        }
        let said = block.span.of(prose);
        let bytes = said.as_bytes();
        let mut at = 0;
        while let Some(step) = bytes.get(at..).and_then(|rest| find(rest, may_begin)) {
            at += step;
            let begins = at > 0 && matches!(bytes[at - 1], b' ' | b'\n' | 0xA0);
            let (length, parted) =
                if begins { said.get(at..).map_or((0, false), figure) } else { (0, false) };
            // "Hes. Op. 763-4": of a plain number only behind an abbreviation.
            if length == 0 || !parted && (at < 2 || bytes[at - 2] != b'.') {
                at += 1;
                continue;
            }
            let place = Span::new(block.span.start + at, block.span.start + at + length);
            let from = found.last().map_or(block.span.start, |r| r.span.end.max(block.span.start));
            let reference = reference(document, place, from);
            // A line alone is that of a poem by an ancient, work and all.
            if let Some(reference) = reference.filter(|r| parted || is_verse(prose, r)) {
                found.push(reference);
            }
            at += length;
        }
    }
    found
}

/// First bytes of a figure: digits, or those of "IV.32", "A51", "§ 4". It begins after a space.
const fn may_begin(byte: u8) -> bool {
    (byte.wrapping_sub(b'0') < 10) | (byte.wrapping_sub(b'A') < 26) | (byte == 0xC2)
}

/// Whether a reference names both an ancient author and a work of his.
fn is_verse(prose: &str, reference: &Reference) -> bool {
    let author = reference.authors.first().map(|a| a.span);
    author.is_some_and(|a| {
        ancient(&fold(a.of(prose))).is_some() && reference.title.is_some_and(|t| t != a)
    })
}

/// Bytes of the figure at the head of a text, 0 where there is none, and whether it has a part after a
/// stop, colon, comma or a letter, or a section sign.
fn figure(rest: &str) -> (usize, bool) {
    let mut end = 0;
    let mut parted = false;
    let mut digits = false;
    let mut before = ' ';
    for (at, c) in rest.char_indices().take(LONGEST) {
        let next = rest[at + c.len_utf8()..].chars().next().unwrap_or(' ');
        let goes_on = match c {
            '0'..='9' => {
                digits = true;
                true
            }
            'A' | 'B' if !before.is_alphanumeric() && next.is_ascii_digit() => {
                parted = true;
                true
            }
            'I' | 'V' | 'X' | 'L' | 'C' if !digits && (at == 0 || "IVXLC".contains(before)) => {
                "IVXLC".contains(next) || matches!(next, '.' | ':')
            }
            '.' | ':' | ',' if before.is_alphanumeric() && next.is_ascii_digit() => {
                parted = true;
                true
            }
            '-' | '–' | '—' | '/' => {
                before.is_alphanumeric() && (next.is_ascii_digit() || next == 'B')
            }
            'a'..='f' if before.is_ascii_digit() && !next.is_alphabetic() => {
                parted = true;
                true
            }
            '§' => {
                parted = true;
                true
            }
            // "13:4–7, 11".
            ',' if parted && next == ' ' => {
                let rest = rest[at + 2..].trim_start();
                let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
                let after = rest[figures..].chars().find(|c| *c != ' ');
                (1..=3).contains(&figures) && !after.is_some_and(char::is_alphabetic)
            }
            ' ' if before == ',' || before == '§' => next.is_ascii_digit(),
            _ => false,
        };
        if !goes_on {
            break;
        }
        if c.is_alphanumeric() {
            end = at + c.len_utf8();
        }
        before = c;
    }
    if digits { (end, parted) } else { (0, false) }
}

/// The reference whose figure is at `place`, if a name stands before it, after `from`.
fn reference(document: &Document, place: Span, from: usize) -> Option<Reference> {
    let prose = document.prose();
    let start = prose.ceil_char_boundary(place.start.saturating_sub(BEFORE).max(from));
    let before: Vec<Span> = words(prose, Span::new(start, place.start)).collect();
    let mut back = before.iter().rev().peekable();
    // "Thuc. I 22.4": a book before the figure.
    let roman = |w: &Span| {
        super::numeral::roman(w.of(prose)).is_some_and(|n| n < 100)
            && w.of(prose).starts_with(char::is_uppercase)
    };
    let book = back.next_if(|w| roman(w) && canon(&fold(w.of(prose))).is_none()).copied();
    let last = *back.next()?;
    let between = |c| matches!(c, '.' | ' ' | ',' | '\n' | '\u{a0}' | '*' | '_');
    let stuck = |a: Span, b: usize| Span::new(a.end, b).of(prose).chars().all(between);
    let figure_start = book.map_or(place.start, |b| b.start);
    if !stuck(last, figure_start)
        || !last.of(prose).starts_with(char::is_uppercase) && !last.of(prose).starts_with("al-")
    {
        return None;
    }
    let ahead = back.next().copied().filter(|w| stuck(*w, last.start));
    let numbered = ahead.filter(|w| matches!(w.of(prose), "1" | "2" | "3" | "I" | "II" | "III"));
    let value = place_value(prose, book, place);
    let chaptered = place.of(prose).contains([':', ',']) || place.of(prose).contains('.');
    // "(Mark 2014:41)" is by Mark; no book has so many chapters.
    let chapter = place.of(prose).split(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
    let chaptered = chaptered && chapter.parse::<u32>().is_ok_and(|c| c <= 150);
    if let Some(title) = numbered.and_then(|number| numbered_book(prose, number, last)) {
        return chaptered.then(|| made(title, None, "verse", value, place));
    }
    let (_, kind) = canon(&fold(last.of(prose))).or_else(|| {
        // "Plat. Rep.", "Cic. Off.": a work in no list after an author.
        let author = ahead.and_then(|w| ancient(&fold(w.of(prose))));
        author.map(|full| (full, Canon::Author))
    })?;
    let author = ahead.filter(|w| kind != Canon::Verse && ancient(&fold(w.of(prose))).is_some());
    let label = match kind {
        Canon::Play => "act",
        Canon::Verse => "verse",
        _ if place.of(prose).contains(['.', ':']) => "verse",
        _ => "section",
    };
    // "Mark 12.5" in a table of wares, "In 3.4": a short name must have its usual sign.
    let sure = place.of(prose).contains([':', ',']) || bracketed(prose, last.start);
    if kind == Canon::Verse && !(chaptered && sure) {
        return None;
    }
    Some(match author {
        Some(author) => made(last, Some(named(prose, author)), label, value, place),
        None if kind == Canon::Author => {
            Reference { title: None, ..made(last, Some(named(prose, last)), label, value, place) }
        }
        None => made(last, None, label, value, place),
    })
}

/// "1 Cor", "II Kings": the name with its number, if it is that of a book.
fn numbered_book(prose: &str, number: Span, name: Span) -> Option<Span> {
    let digit = match number.of(prose) {
        "I" => "1",
        "II" => "2",
        "III" => "3",
        other => other,
    };
    let found = canon(&format!("{digit} {}", fold(name.of(prose))));
    matches!(found, Some((_, Canon::Verse))).then(|| number.hull(name))
}

/// Whether a bracket opens right before.
fn bracketed(prose: &str, at: usize) -> bool {
    prose.get(..at).is_some_and(|b| b.trim_end().ends_with(['(', '[', ';']))
}

fn named(prose: &str, span: Span) -> Name {
    Name {
        span,
        family: span.of(prose).to_owned(),
        given: String::new(),
        title: String::new(),
        suffix: String::new(),
        possessive: false,
    }
}

/// The figure with plain hyphens and elided ranges filled out, after its book: `1.22.4` of "I 22.4".
fn place_value(prose: &str, book: Option<Span>, place: Span) -> String {
    let said: String =
        place.of(prose).chars().map(|c| if matches!(c, '–' | '—') { '-' } else { c }).collect();
    let filled = match said.split_once('-') {
        Some((first, last)) if last.bytes().all(|b| b.is_ascii_digit()) => {
            let tail = first.rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
            let full = super::numeral::fill_out(tail, last).unwrap_or_else(|| last.to_owned());
            format!("{first}-{full}")
        }
        _ => said,
    };
    match book {
        Some(book) => format!("{} {filled}", book.of(prose)),
        None => filled,
    }
}

fn made(
    title: Span,
    author: Option<Name>,
    label: &'static str,
    value: String,
    place: Span,
) -> Reference {
    let start = author.as_ref().map_or(title.start, |a| a.span.start);
    Reference {
        span: Span::new(start, place.end),
        authors: author.into_iter().collect(),
        title: Some(title),
        locator: Some(Locator { label, value, span: place }),
        ..Reference::default()
    }
}
