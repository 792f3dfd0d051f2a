//! Where a sentence falls into clauses.
//!
//! No grammar is read. A clause begins, where at least [`SHORTEST`] words stand on both sides,
//!
//! * at a connective that can be nothing else ("because", "so that"),
//! * after a comma at one that mostly is ("but", "which"),
//! * after a comma at a word that may as well join words ("and", "for"), where a subject and a verb
//!   follow,
//! * after the comma that ends a subordinate clause at the sentence's head ("If it is so, …"),
//! * after a semicolon, a colon or a dash.
//!
//! That keeps "slow but steady" whole. It misses clauses without connective or comma, verbs it does
//! not know, and takes what follows an inserted clause ("it led, as we saw, to war") for a part of
//! it. Nothing is cut inside passages and references.

use super::mask::Masks;
use super::stop::{is_dash, is_opener};
use crate::model::Document;
use crate::text::language::is_listed;
use crate::text::table::Table;
use crate::text::{Language, Span, char_after, char_before, fold, folded};

/// Fewest words of a clause: a subject, a verb and something more.
const SHORTEST: usize = 3;

/// How far the verb after a subject is looked for, in words.
const VERB_WITHIN: usize = 8;

/// A word with one of the verbs' endings is no verb if it is as short as "red" or "need".
const SHORTEST_VERB: usize = 5;

/// What a connective needs around it to begin a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Needs {
    Nothing,
    Comma,
    CommaAndSubject,
}

/// What a word is listed for: one bit a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Class(u8);

impl Class {
    /// A connective begins with it.
    const OPENS: Self = Self(1);
    const SUBJECT: Self = Self(2);
    const AUXILIARY: Self = Self(4);
    const SUBORDINATOR: Self = Self(8);
    /// "and", "but": a subordinate clause may follow it at a sentence's head.
    const JOINS: Self = Self(16);
    /// A connective begins with it that needs no comma.
    const OPENS_ALWAYS: Self = Self(32);

    const fn is(self, class: Self) -> bool {
        self.0 & class.0 != 0
    }
}

/// The connectives of a language, made ready for looking up.
pub(super) struct Openers {
    /// Phrases by words, sorted.
    phrases: Vec<(Vec<&'static str>, Needs)>,
    classes: Table<Class>,
    language: &'static Language,
}

impl Openers {
    pub(super) fn of(language: &'static Language) -> Self {
        let syntax = &language.syntax;
        let lists = [
            (syntax.clause_openers, Needs::Nothing),
            (syntax.clause_openers_after_comma, Needs::Comma),
            (syntax.clause_openers_before_subject, Needs::CommaAndSubject),
        ];
        let mut phrases: Vec<(Vec<&'static str>, Needs)> = lists
            .into_iter()
            .flat_map(|(list, needs)| list.iter().map(move |p| (p.split(' ').collect(), needs)))
            .collect();
        phrases.sort();
        let mut classes = Table::<Class>::for_words(256);
        let firsts = phrases.iter().filter_map(|(p, needs)| {
            let always = if *needs == Needs::Nothing { Class::OPENS_ALWAYS.0 } else { 0 };
            Some((*p.first()?, Class(Class::OPENS.0 | always)))
        });
        let lists = [
            (syntax.subject_openers, Class::SUBJECT),
            (syntax.auxiliaries, Class::AUXILIARY),
            (syntax.subordinators, Class::SUBORDINATOR),
            (syntax.clause_openers_after_comma, Class::JOINS),
            (&[syntax.and], Class::JOINS),
        ];
        let listed = lists.iter().flat_map(|(list, class)| list.iter().map(|w| (*w, *class)));
        for (word, class) in firsts.chain(listed) {
            classes.entry(word).0 |= class.0;
        }
        Self { phrases, classes, language }
    }

    /// The connectives that begin with the first of the words `rest`, by their length in words.
    fn at<'s>(&'s self, prose: &'s str, rest: &'s [Word]) -> impl Iterator<Item = (usize, Needs)> {
        let first = rest.first().map_or("", |w| w.span.of(prose));
        let first = folded(first);
        let from = self.phrases.partition_point(|(p, _)| p.first() < Some(&&*first));
        let same = |(known, word): (&&str, &Word)| is_listed(&[known], word.span.of(prose));
        self.phrases
            .iter()
            .skip(from)
            .take_while(move |(p, _)| p.first().is_some_and(|known| **known == *first))
            .filter(move |(p, _)| p.len() <= rest.len() && p.iter().zip(rest).all(same))
            .map(|(p, needs)| (p.len(), *needs))
    }
}

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
struct Word {
    span: Span,
    class: Class,
    /// Whether it begins with a capital.
    raised: bool,
    /// Start of the mask it stands in.
    hidden: Option<usize>,
}

/// The clauses of a sentence in text order; together they cover it. Linear in the sentence. `room`
/// is there to be used again.
pub(super) fn clauses(
    document: &Document,
    sentence: Span,
    masks: &Masks,
    openers: &Openers,
    room: &mut Room,
) -> Vec<Span> {
    let prose = document.prose();
    let found = &mut room.words;
    found.clear();
    let masked =
        masks.at(sentence.start).is_some() || masks.next_start(sentence.start) < sentence.end;
    found.extend(openers.language.words(prose, sentence).map(|span| {
        let word = span.of(prose);
        Word {
            span,
            class: openers.classes.of(word).unwrap_or_default(),
            raised: begins_with_capital(word),
            hidden: masked.then(|| masks.at(span.start)).flatten().map(|m| m.span.start),
        }
    }));
    if found.len() < 2 * SHORTEST {
        return vec![sentence];
    }
    let said = Said { prose, words: found, language: openers.language };
    let mut subordinate = said.begins_subordinate();
    let mut clauses = vec![sentence];
    let mut last = 0;
    for (here, pair) in found.windows(2).enumerate().map(|(at, pair)| (at + 1, pair)) {
        let [before, word] = pair else { continue };
        if said.within(here) || here - last < SHORTEST || found.len() - here < SHORTEST {
            continue;
        }
        let gap = Gap::read(prose, before.span.end, word.span.start);
        let ends_subordinate =
            subordinate && gap.comma && said.sentence_at(here) && said.verb_in(0, here);
        let opened = word.hidden.is_none()
            && word.class.is(if gap.comma { Class::OPENS } else { Class::OPENS_ALWAYS })
            && openers.at(prose, &found[here..]).any(|(length, needs)| match needs {
                Needs::Nothing => true,
                Needs::Comma => gap.comma,
                Needs::CommaAndSubject => gap.comma && said.sentence_at(here + length),
            });
        if gap.divides || opened || ends_subordinate {
            subordinate = false;
            last = here;
            let start = gap.clause_start.max(sentence.start);
            if let Some(before) = clauses.last_mut() {
                *before = Span::new(before.start, start);
            }
            clauses.push(Span::new(start, sentence.end));
        }
    }
    clauses
}

/// Room for the words of a sentence, used for one after the other.
#[derive(Debug, Default)]
pub(super) struct Room {
    words: Vec<Word>,
}

/// The words of a sentence, with what each tells.
struct Said<'s> {
    prose: &'s str,
    words: &'s [Word],
    language: &'static Language,
}

impl Said<'_> {
    /// Whether a word and the one before it stand in the same mask.
    fn within(&self, here: usize) -> bool {
        let mask = |at: usize| self.words.get(at).and_then(|w| w.hidden);
        mask(here).is_some() && here.checked_sub(1).is_some_and(|before| mask(before) == mask(here))
    }

    /// Whether a subject begins with the word `here` and a verb follows soon.
    fn sentence_at(&self, here: usize) -> bool {
        let opens = |word: &Word| word.class.is(Class::SUBJECT) || word.raised;
        self.words.get(here).is_some_and(opens) && self.verb_in(here + 1, here + 1 + VERB_WITHIN)
    }

    fn verb_in(&self, from: usize, to: usize) -> bool {
        let verb = |word: &Word| {
            word.class.is(Class::AUXILIARY)
                || has_ending(word.span.of(self.prose), self.language.syntax.verb_endings)
        };
        self.words.get(from..to.min(self.words.len())).is_some_and(|words| words.iter().any(verb))
    }

    /// Whether the sentence begins with a subordinate clause, after a "but" or "and" or without.
    fn begins_subordinate(&self) -> bool {
        let subordinator = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|w| w.hidden.is_none() && w.class.is(Class::SUBORDINATOR))
        };
        let joined = self.words.first().is_some_and(|w| w.class.is(Class::JOINS));
        subordinator(0) || joined && subordinator(1)
    }
}

/// Whether a word that is long enough for a verb ends in one of the (folded) endings, in any case.
fn has_ending(word: &str, endings: &[&str]) -> bool {
    if word.is_ascii() {
        word.len() >= SHORTEST_VERB
            && endings.iter().any(|ending| {
                let from = word.len().saturating_sub(ending.len());
                word.get(from..).is_some_and(|end| end.eq_ignore_ascii_case(ending))
            })
    } else {
        let word = fold(word);
        word.chars().count() >= SHORTEST_VERB && endings.iter().any(|e| word.ends_with(e))
    }
}

fn begins_with_capital(word: &str) -> bool {
    match word.as_bytes().first() {
        Some(byte) if byte.is_ascii() => byte.is_ascii_uppercase(),
        _ => word.chars().next().is_some_and(char::is_uppercase),
    }
}

/// What stands between two words.
struct Gap {
    /// A semicolon, colon or dash.
    divides: bool,
    /// A comma or bracket, or any of the former.
    comma: bool,
    /// Where a clause that begins with the second word starts: at its opening marks.
    clause_start: usize,
}

impl Gap {
    fn read(prose: &str, from: usize, to: usize) -> Self {
        let between = Span::new(from, to).of(prose);
        if between == " " {
            return Self { divides: false, comma: false, clause_start: to };
        }
        let bare = between.trim();
        let dash = between.contains("--")
            || between.contains(['—', '―'])
            || !bare.is_empty()
                && bare.chars().all(is_dash)
                && between.starts_with(char::is_whitespace);
        // "6:29" and "Vol:3" hold no space.
        let colon = between.contains([';', ':']) && between.contains(char::is_whitespace);
        let comma = between.contains([',', '(', ')']);
        let mut start = to;
        while start > from
            && let Some(c) = char_before(prose, start)
            && (is_opener(c) || c == '…')
            && char_after(prose, start).is_some_and(|n| !n.is_whitespace())
        {
            start -= c.len_utf8();
        }
        Self { divides: dash || colon, comma: comma || dash || colon, clause_start: start }
    }
}
