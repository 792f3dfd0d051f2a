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
use crate::text::{Language, Span, char_after, char_before, fold, words};

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

/// The connectives of a language, made ready for looking up.
pub(super) struct Openers {
    /// Phrases by words, sorted.
    phrases: Vec<(Vec<&'static str>, Needs)>,
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
        Self { phrases, language }
    }

    /// The connectives that begin with the word `here`, by their length in words.
    fn at<'s>(&'s self, here: usize, folded: &'s [String]) -> impl Iterator<Item = (usize, Needs)> {
        let rest = folded.get(here..).unwrap_or(&[]);
        let first = rest.first().map_or("", String::as_str);
        let from = self.phrases.partition_point(|(p, _)| p.first() < Some(&first));
        self.phrases
            .iter()
            .skip(from)
            .take_while(move |(p, _)| p.first() == Some(&first))
            .filter(move |(p, _)| p.len() <= rest.len() && p.iter().zip(rest).all(|(a, b)| a == b))
            .map(|(p, needs)| (p.len(), *needs))
    }
}

/// The clauses of a sentence in text order; together they cover it. Linear in the sentence.
pub(super) fn clauses(
    document: &Document,
    sentence: Span,
    masks: &Masks,
    openers: &Openers,
) -> Vec<Span> {
    let prose = document.prose();
    let found: Vec<Span> = words(prose, sentence).collect();
    if found.len() < 2 * SHORTEST {
        return vec![sentence];
    }
    let said = Said {
        folded: found.iter().map(|w| fold(w.of(prose))).collect(),
        hidden: found.iter().map(|w| masks.at(w.start).map(|m| m.span.start)).collect(),
        raised: found
            .iter()
            .map(|w| w.of(prose).chars().next().is_some_and(char::is_uppercase))
            .collect(),
        language: openers.language,
    };
    let mut subordinate = said.begins_subordinate();
    let mut starts = vec![(0, sentence.start)];
    for (here, pair) in found.windows(2).enumerate().map(|(at, pair)| (at + 1, pair)) {
        let [before, word] = pair else { continue };
        let last = starts.last().map_or(0, |&(index, _)| index);
        if said.within(here) || here - last < SHORTEST || found.len() - here < SHORTEST {
            continue;
        }
        let gap = Gap::read(prose, before.end, word.start);
        let ends_subordinate =
            subordinate && gap.comma && said.sentence_at(here) && said.verb_in(0, here);
        let opened = said.hidden[here].is_none()
            && openers.at(here, &said.folded).any(|(length, needs)| match needs {
                Needs::Nothing => true,
                Needs::Comma => gap.comma,
                Needs::CommaAndSubject => gap.comma && said.sentence_at(here + length),
            });
        if gap.divides || opened || ends_subordinate {
            subordinate = false;
            starts.push((here, gap.clause_start.max(sentence.start)));
        }
    }
    let ends = starts.iter().skip(1).map(|&(_, at)| at).chain([sentence.end]);
    starts.iter().zip(ends).map(|(&(_, start), end)| Span::new(start, end)).collect()
}

/// The words of a sentence, with what each tells; the lists are equally long.
struct Said {
    folded: Vec<String>,
    /// Start of the mask a word stands in.
    hidden: Vec<Option<usize>>,
    /// Whether it begins with a capital.
    raised: Vec<bool>,
    language: &'static Language,
}

impl Said {
    /// Whether a word and the one before it stand in the same mask.
    fn within(&self, here: usize) -> bool {
        let mask = |at: usize| self.hidden.get(at).copied().flatten();
        mask(here).is_some() && here.checked_sub(1).is_some_and(|before| mask(before) == mask(here))
    }

    /// Whether a subject begins with the word `here` and a verb follows soon.
    fn sentence_at(&self, here: usize) -> bool {
        let opens = |word: &String| is_listed(self.language.syntax.subject_openers, word);
        let subject = self.folded.get(here).is_some_and(opens)
            || self.raised.get(here).copied().unwrap_or(false);
        subject && self.verb_in(here + 1, here + 1 + VERB_WITHIN)
    }

    fn verb_in(&self, from: usize, to: usize) -> bool {
        let syntax = &self.language.syntax;
        let verb = |w: &String| {
            is_listed(syntax.auxiliaries, w)
                || w.chars().count() >= SHORTEST_VERB
                    && syntax.verb_endings.iter().any(|e| w.ends_with(e))
        };
        self.folded.get(from..to.min(self.folded.len())).is_some_and(|words| words.iter().any(verb))
    }

    /// Whether the sentence begins with a subordinate clause, after a "but" or "and" or without.
    fn begins_subordinate(&self) -> bool {
        let subordinator = |at: usize| {
            self.hidden.get(at).is_some_and(Option::is_none)
                && self
                    .folded
                    .get(at)
                    .is_some_and(|w| is_listed(self.language.syntax.subordinators, w))
        };
        let joined = self.folded.first().is_some_and(|w| {
            *w == self.language.syntax.and
                || is_listed(self.language.syntax.clause_openers_after_comma, w)
        });
        subordinator(0) || joined && subordinator(1)
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
