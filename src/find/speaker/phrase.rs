//! Noun phrases that name a speaker without a person's name: bodies ("the Salt Board"), works
//! ("Article 5") and people who are only described ("one witness", "her mother").

use super::lexicon::Kinds;
use super::reading::Reading;
use super::scene::Who;
use super::tape::{Tape, Token};
use crate::text::{Span, char_after};

/// Tokens a phrase has at most.
const LONGEST: usize = 8;
/// Bytes of a bracket that belongs to a number ("Section 12(3)").
const BRACKET: usize = 12;

/// Whether the noun at a token is one for somebody or something that can speak.
pub(super) fn can_speak(tape: &Tape<'_>, noun: usize) -> bool {
    let Some(Token::Word(kinds)) = tape.token(noun) else { return false };
    let listed = Kinds::PERSON.or(Kinds::GROUP).or(Kinds::BODY).or(Kinds::WORK);
    let never = Kinds::DETERMINER
        .or(Kinds::OTHER)
        .or(Kinds::PRONOUN)
        .or(Kinds::HIS)
        .or(Kinds::HER)
        .or(Kinds::MONTH)
        .or(Kinds::AUXILIARY)
        .or(Kinds::BE)
        .or(Kinds::BETWEEN)
        .or(Kinds::CLAUSE)
        .or(Kinds::PREPOSITION);
    let word = tape.span(noun).of(tape.text);
    let no_noun = tape.capitalised_nouns && word.starts_with(char::is_lowercase);
    if kinds.any(never) || no_noun || !word.chars().any(char::is_alphabetic) {
        return false;
    }
    kinds.any(listed) || !kinds.any(Kinds::THING.or(Kinds::SAYING).or(Kinds::FUNCTION))
}

/// Where the body or work whose name stands at a token is named in full: "Bank of England",
/// "Article 5", "Section 12(3)", "Salt company".
pub(super) fn body(tape: &Tape<'_>, name: usize) -> Span {
    let mut last = name;
    if tape.is(name + 1, Kinds::BODY) && !tape.is(name + 1, Kinds::VERB) {
        last += 1;
    }
    let number = |i: usize| {
        let word = tape.span(i).of(tape.text);
        matches!(tape.token(i), Some(Token::Word(_))) && word.starts_with(|c: char| c.is_numeric())
    };
    if last == name && number(name + 1) {
        let end = numbered(tape.text, tape.span(name + 1).end);
        return Span::new(tape.span(name).start, end);
    }
    for _ in 0..2 {
        let mut next = last + 1;
        if !(completes(tape, next) || last > name && tape.is(next, Kinds::TO)) {
            break;
        }
        next += 1;
        if tape.is(next, Kinds::DEFINITE) {
            next += 1;
        }
        if tape.name(next).is_none_or(|n| n.possessive) {
            break;
        }
        last = next;
    }
    tape.stretch(name, last)
}

/// Whether the word at a token joins a body's name with what it is of or on: "Commission on Salt".
fn completes(tape: &Tape<'_>, at: usize) -> bool {
    let of = tape.is(at, Kinds::SOURCE) && !tape.is(at, Kinds::BY);
    let words = tape.language.bibliography.body_words;
    of || matches!(tape.token(at), Some(Token::Word(_)))
        && words.contains(&tape.span(at).of(tape.text))
        && !tape.is(at, Kinds::DEFINITE)
}

/// Past the bracket that belongs to a number which ends at `end`.
fn numbered(text: &str, end: usize) -> usize {
    if char_after(text, end) != Some('(') {
        return end;
    }
    let rest = text.get(end..).unwrap_or_default();
    rest.bytes().take(BRACKET).position(|b| b == b')').map_or(end, |at| end + at + 1)
}

/// First token of the name that a name governed by "of" or "on" at `at` completes: "Bank" for "England".
pub(super) fn completed(tape: &Tape<'_>, from: usize, at: usize) -> Option<usize> {
    let mut before = at.checked_sub(1)?;
    if tape.is(before, Kinds::DEFINITE) {
        before = before.checked_sub(1)?;
    }
    let first = before.checked_sub(1).filter(|&f| completes(tape, before) && f >= from)?;
    tape.name(first).filter(|n| !n.possessive).map(|_| first)
}

/// Whether the word at a token begins with a capital.
fn raised(tape: &Tape<'_>, at: usize) -> bool {
    tape.span(at).of(tape.text).starts_with(char::is_uppercase)
}

/// Who is named by the phrase that begins at a token, and its last token: "the local historian Ada
/// Hale", "old Hale", "the petitioners". It ends before the token `limit`.
pub(super) fn ahead(
    reading: &Reading<'_>,
    from: usize,
    limit: usize,
) -> Option<(Who, usize, usize)> {
    let tape = reading.tape;
    if tape.is(from, Kinds::THAT) {
        return None;
    }
    let sentence = tape.places.get(from)?.sentence;
    let from = past_attribute(tape, from);
    let limit = limit.min(from + LONGEST).min(tape.places.len());
    let nouns = tape.language.naming.capitalised_nouns;
    let (mut first, mut noun, mut owned) = (from, None, false);
    for at in (from..limit).take_while(|&i| tape.places[i].sentence == sentence) {
        match tape.token(at)? {
            Token::Name(_) if tape.name(at).is_some_and(|n| n.possessive) => {
                (first, noun, owned) = (at, None, true);
            }
            // Where every noun is capitalised, a noun may stand before the name.
            Token::Name(_) if reading.at(at).is_none() && nouns && noun.is_none() => {
                noun = Some(at);
            }
            Token::Name(_) => {
                return Some((reading.at(at).map_or(Who::Body, Who::Person), at, at));
            }
            Token::Word(kinds) if kinds.any(Kinds::PRONOUN.or(Kinds::OURS)) && at == from => {
                return Some(taken_up(reading, at));
            }
            Token::Word(kinds) if kinds.any(Kinds::HIS.or(Kinds::HER)) && noun.is_none() => {
                (first, owned) = (at, true);
            }
            Token::Word(kinds) if kinds.any(Kinds::DETERMINER) && noun.is_none() => first = at + 1,
            // "sagte neulich Hale", "dit encore Hale"
            Token::Word(kinds) if kinds.any(Kinds::BETWEEN) && noun.is_none() && first == at => {
                first = at + 1;
            }
            Token::Word(kinds) if kinds.any(ENDS) => break,
            Token::Word(kinds) if noun.is_some() && kinds.any(FINITE) => break,
            Token::Word(_) if noun.is_none() && nouns && raised(tape, at) => noun = Some(at),
            // "cried aloud", "said nothing": no noun phrase.
            Token::Word(kinds)
                if noun.is_none() && first == from && !owned && !kinds.any(SPEAKS) =>
            {
                if !kinds.any(Kinds::EPITHET) {
                    return None;
                }
            }
            Token::Word(_) => noun = Some(at),
            _ => break,
        }
    }
    let head = noun?;
    Some(match reading.at(head) {
        Some(meant) => (Who::Person(meant), head, head),
        None if can_speak(tape, head) => (Who::Noun { first }, head, head),
        None => (Who::Unnamed, head, head),
    })
}

/// Past the attribute between an article and its noun, where every noun is capitalised and a whole
/// phrase may stand there ("der *mit der Leitung betraute* Rat Hale"); the same token where none does.
pub(super) fn past_attribute(tape: &Tape<'_>, from: usize) -> usize {
    let opens = tape.is(from, Kinds::DETERMINER) && tape.is(from + 1, Kinds::PREPOSITION);
    if !(tape.language.naming.capitalised_nouns && opens) {
        return from;
    }
    let light = Kinds::DETERMINER.or(Kinds::PREPOSITION).or(Kinds::HIS).or(Kinds::HER);
    let plain = |i: usize| matches!(tape.token(i), Some(Token::Word(_) | Token::Name(_)));
    let small = |i: usize| {
        matches!(tape.token(i), Some(Token::Word(k)) if !k.any(light)) && !raised(tape, i)
    };
    // The noun of the attribute, then the participle before the noun it belongs to.
    let mut inner = (from + 2..from + 2 + LONGEST).take_while(|&i| plain(i));
    let Some(noun) = inner.find(|&i| raised(tape, i)) else { return from };
    let participle = inner.find(|&i| small(i) && raised(tape, i + 1));
    participle.filter(|&p| p > noun && plain(p + 1)).map_or(from, |p| p + 1)
}

/// Who is meant by the pronoun at a token.
fn taken_up(reading: &Reading<'_>, at: usize) -> (Who, usize, usize) {
    match (reading.at(at), reading.noun_at(at)) {
        (Some(meant), _) => (Who::Person(meant), at, at),
        (None, Some((first, head))) => (Who::Noun { first }, head, at),
        _ => (Who::Unnamed, at, at),
    }
}

/// Words that end a noun phrase.
const ENDS: Kinds = Kinds::PREPOSITION
    .or(Kinds::TO)
    .or(Kinds::CLAUSE)
    .or(Kinds::AND)
    .or(Kinds::WHO)
    .or(Kinds::BE)
    .or(Kinds::AUXILIARY)
    .or(Kinds::BETWEEN)
    .or(Kinds::PRONOUN)
    .or(Kinds::OTHER);

/// Finite verbs of saying.
const FINITE: Kinds = Kinds::PRESENT.or(Kinds::PAST);

/// Nouns that are known to speak.
const SPEAKS: Kinds = Kinds::PERSON.or(Kinds::GROUP).or(Kinds::BODY).or(Kinds::WORK);
