//! What stands after title and container: volume, issue, year, place, publisher.

use super::super::numeral::{is_year, roman};
use super::super::token::Kind;
use super::Reader;
use crate::model::Reference;
use crate::text::{Span, fold, trim};

/// What a reference has no room for.
#[derive(Debug, Default)]
pub(super) struct Extras {
    pub(super) issue: Option<String>,
    pub(super) publisher: Option<String>,
}

/// Reads the rest of an entry from where `reader` stands.
pub(super) fn imprint(reader: &Reader, reference: &mut Reference) -> Extras {
    let mut extras = Extras::default();
    let from = reader.at;
    numbers(reader, from, reference, &mut extras);
    if reference.year.is_none() {
        reference.year = year(reader, from);
    }
    let groups = (from..reader.tokens.len()).filter(|&at| reader.kind(at) == Some(Kind::Group));
    let inner = groups
        .filter_map(|at| reader.tokens.get(at))
        .map(|t| Span::new(t.span.start + 1, t.span.end - 1));
    let rest = reader.tokens.get(from).zip(reader.tokens.last());
    let rest = rest.map(|(first, last)| first.span.hull(last.span));
    for stretch in inner.chain(rest) {
        if reference.place.is_none() && extras.publisher.is_none() {
            let (place, publisher) = place_and_publisher(reader, stretch);
            reference.place = place;
            extras.publisher = publisher;
        }
    }
    extras
}

/// Volume and issue: by their words, or as the numbers after the container.
fn numbers(reader: &Reader, from: usize, reference: &mut Reference, extras: &mut Extras) {
    let bibliography = reader.document.language.bibliography;
    for at in from..reader.tokens.len() {
        if reader.kind(at) != Some(Kind::Word) {
            continue;
        }
        let word = fold(reader.said(at));
        let next = at + 1 + usize::from(reader.is(at + 1, '.'));
        let number = reader.kind(next) == Some(Kind::Number) || roman(reader.said(next)).is_some();
        if bibliography.volumes.contains(&word.as_str()) && number && reference.volume.is_none() {
            reference.volume = reader.tokens.get(next).map(|t| t.span);
        } else if bibliography.issues.contains(&word.as_str()) && number && extras.issue.is_none() {
            extras.issue = Some(reader.said(next).to_owned());
        }
    }
    if reference.volume.is_some() || reference.container.is_none() {
        return;
    }
    // Right after the container, or after the year and a semicolon: "2009;12(3):7".
    let mut at = from;
    while matches!(reader.kind(at), Some(Kind::Sign(',' | ';' | '.'))) {
        at += 1;
    }
    if reader.kind(at) == Some(Kind::Number) && is_year(reader.said(at)) && reader.is(at + 1, ';') {
        at += 2;
    }
    let Some(token) = reader.tokens.get(at).filter(|t| t.kind == Kind::Number) else { return };
    if is_year(reader.said(at)) {
        return;
    }
    reference.volume = Some(token.span);
    let group = reader.tokens.get(at + 1).filter(|t| t.kind == Kind::Group);
    let inner =
        group.map(|t| Span::new(t.span.start + 1, t.span.end - 1).of(reader.document.prose()));
    if let Some(issue) =
        inner.filter(|i| !i.is_empty() && i.bytes().all(|b| b.is_ascii_digit()) && !is_year(i))
    {
        extras.issue = Some(issue.to_owned());
    }
}

/// The first year in the rest, in brackets or not.
fn year(reader: &Reader, from: usize) -> Option<Span> {
    let prose = reader.document.prose();
    for at in from..reader.tokens.len() {
        if let Some((year, _)) = reader.year_number(at) {
            let dashed =
                at.checked_sub(1).is_some_and(|b| matches!(reader.said(b), "-" | "–" | "/"));
            if !dashed {
                return Some(year);
            }
        }
        if reader.kind(at) == Some(Kind::Group) {
            let group = reader.tokens.get(at)?.span;
            let mut words = crate::text::words(prose, group);
            if let Some(year) = words.find(|w| is_year(w.of(prose))) {
                return Some(year);
            }
        }
    }
    None
}

/// "Leeds: Quarry Press", or a publisher known by his name: "Quarry Press, 2014".
fn place_and_publisher(reader: &Reader, stretch: Span) -> (Option<Span>, Option<String>) {
    let prose = reader.document.prose();
    let said = stretch.of(prose);
    let bibliography = reader.document.language.bibliography;
    let mut at = 0;
    for piece in said.split_inclusive(['.', ';', '(', ')']) {
        let start = stretch.start + at;
        at += piece.len();
        let bare = piece.trim_end_matches(['.', ';', '(', ')']);
        if bare.contains("http") || bare.len() > 160 {
            continue;
        }
        if let Some((place, rest)) = bare.split_once(':') {
            let head = place.rsplit(',').next().unwrap_or(place);
            let name = rest.split(',').next().unwrap_or("").trim();
            let plain = |text: &str| {
                text.trim().starts_with(char::is_uppercase)
                    && !text.contains(|c: char| c.is_ascii_digit())
            };
            if plain(head) && plain(name) {
                let end = start + place.len();
                return (
                    Some(trim(prose, Span::new(end - head.len(), end))),
                    Some(name.to_owned()),
                );
            }
        }
        for name in bare.split(',').map(str::trim) {
            let last = name.split(' ').next_back().map(fold).unwrap_or_default();
            let known = bibliography.publishers.contains(&last.as_str());
            if known && name.starts_with(char::is_uppercase) && name.contains(' ') {
                return (None, Some(name.split_whitespace().collect::<Vec<_>>().join(" ")));
            }
        }
    }
    (None, None)
}
