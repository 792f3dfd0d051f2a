//! Who made a work: the head of an entry, with names in either order.

use super::super::token::{Kind, Token};
use super::Makers;
use crate::model::{Document, Person};
use crate::text::{Span, fold, words};

/// The people or the body that `said` names, and whether they are editors.
pub(super) fn makers(document: &Document, said: Span, tokens: &[Token]) -> Makers {
    let prose = document.prose();
    let mut makers = Makers::default();
    let mut editors = false;
    let mut plain = String::new();
    let mut at = said.start;
    for group in tokens.iter().filter(|t| t.kind == Kind::Group) {
        plain.push_str(Span::new(at, group.span.start).of(prose));
        at = group.span.end;
        let inner = Span::new(group.span.start + 1, group.span.end - 1).of(prose).trim();
        editors |= is_role(document, inner);
        let short = (2..=10).contains(&inner.len())
            && inner.chars().filter(|c| c.is_uppercase()).count() >= 2
            && inner.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '&');
        if short {
            makers.alias = Some(inner.to_owned());
        }
    }
    plain.push_str(Span::new(at, said.end).of(prose));
    let mut parts = parts(document, &plain, &mut editors);
    parts.retain(|part| part.chars().any(char::is_alphabetic));
    let people = people(document, &parts);
    *(if editors { &mut makers.editors } else { &mut makers.authors }) = people;
    makers
}

/// "Ed.", "editors", "Hg.".
fn is_role(document: &Document, word: &str) -> bool {
    is_one_of(document.language.bibliography.roles, word)
}

/// Whether a word, its stop aside, is on a list.
fn is_one_of(list: &[&str], word: &str) -> bool {
    list.contains(&fold(word.trim()).trim_end_matches('.'))
}

/// The pieces of the author part between commas and joining words, without roles and "et al.".
fn parts(document: &Document, said: &str, editors: &mut bool) -> Vec<String> {
    let words = document.language.bibliography;
    let joins = |word: &str| is_one_of(words.joining, word);
    let mut found = Vec::new();
    for piece in said.split([',', ';', '/', '&']) {
        let mut piece = piece.split_whitespace().collect::<Vec<_>>();
        while piece.first().is_some_and(|w| joins(w) || is_one_of(words.helped_by, w)) {
            piece.remove(0);
        }
        let end = piece.iter().position(|w| is_one_of(words.and_others, w));
        if let Some(end) = end {
            piece.truncate(end.saturating_sub(1));
        }
        let mut name: Vec<&str> = Vec::new();
        for word in piece {
            if joins(word) {
                found.push(name.join(" "));
                name.clear();
            } else if is_role(document, word) {
                *editors = true;
            } else if !is_one_of(words.suffixes, word) {
                name.push(word);
            }
        }
        found.push(name.join(" "));
    }
    found
}

/// Persons from the pieces: family and given names by turns, or whole names.
fn people(document: &Document, parts: &[String]) -> Vec<Person> {
    let mut found: Vec<Person> = Vec::new();
    let mut at = 0;
    if let [one] = parts
        && let Some(body) = body(document, one)
    {
        return vec![body];
    }
    while let Some(part) = parts.get(at) {
        let next = parts.get(at + 1);
        let first = found.is_empty();
        let pair = next.is_some_and(|next| {
            initials(next)
                || first && (!has_given(part) || !has_given(next))
                || words(part, Span::new(0, part.len())).count() == 1
                    && words(next, Span::new(0, next.len())).count() == 1
        });
        if let (true, Some(given)) = (pair, next) {
            found.push(Person { family: part.clone(), given: given.clone() });
            at += 2;
        } else {
            found.push(whole(part));
            at += 1;
        }
    }
    found
}

/// Whether a piece looks like given and family name in their usual order: "R. Hale", "Ruth Hale".
fn has_given(part: &str) -> bool {
    let particle = part.starts_with(char::is_lowercase);
    !particle && !initials(part) && words(part, Span::new(0, part.len())).count() > 1
}

/// Whether a piece is nothing but initials: "R. T.", "R.-T.", "RT".
fn initials(part: &str) -> bool {
    let letters = part.chars().filter(|c| c.is_alphabetic());
    let capitals = letters.clone().all(char::is_uppercase);
    let stops = part.contains('.') || letters.clone().count() <= 3;
    capitals && stops && (1..=6).contains(&letters.count())
        || part.split(['.', ' ', '-']).filter(|p| !p.is_empty()).all(|p| p.chars().count() <= 2)
            && part.contains('.')
            && part.starts_with(char::is_uppercase)
}

/// A name in its usual order, or as medicine writes it: "Ruth Hale", "Hale RT".
fn whole(part: &str) -> Person {
    let Some((head, last)) = part.rsplit_once(' ') else {
        return Person { family: part.trim_end_matches('.').to_owned(), given: String::new() };
    };
    let last = last.trim_end_matches('.');
    let capitals = last.chars().all(char::is_uppercase) && last.chars().count() <= 3;
    if capitals && head.chars().any(char::is_lowercase) {
        return Person { family: head.to_owned(), given: last.to_owned() };
    }
    // "Jan van der Berg": the particles go with the family name.
    let all: Vec<&str> = part.split(' ').collect();
    let particle =
        all.iter().skip(1).position(|w| w.starts_with(char::is_lowercase)).map(|p| p + 1);
    let cut = particle.unwrap_or(all.len() - 1);
    Person {
        family: all.get(cut..).unwrap_or(&[]).join(" ").trim_end_matches('.').to_owned(),
        given: all.get(..cut).unwrap_or(&[]).join(" "),
    }
}

/// A body that writes: its name is not divided.
fn body(document: &Document, part: &str) -> Option<Person> {
    let all = Span::new(0, part.len());
    let bibliography = document.language.bibliography;
    let folded: Vec<String> = words(part, all).map(|w| fold(w.of(part))).collect();
    let known = folded.iter().any(|w| bibliography.bodies.contains(&w.as_str()));
    let small = folded.iter().any(|w| bibliography.body_words.contains(&w.as_str()));
    (folded.len() > 1 && (known || small)
        || folded.len() > 3
            && !part.contains('.')
            && part.split(' ').all(|w| w.starts_with(char::is_uppercase)))
    .then(|| Person { family: part.trim_end_matches('.').to_owned(), given: String::new() })
}
