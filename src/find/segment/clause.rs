//! Where a sentence falls into clauses.
//!
//! No grammar is read: a clause begins at a connective of the language's list, after a semicolon,
//! colon or dash, or at ", and" with a subject and a verb to follow, wherever at least
//! [`SHORTEST`] words stand on both sides. That keeps "slow but steady" whole, and it misses clauses
//! without connective. Nothing is cut inside passages and references.

use super::mask::Masks;
use super::stop::is_dash;
use crate::model::Document;
use crate::text::{Language, Span, char_after, char_before, fold, words};

/// Fewest words of a clause: a subject, a verb and something more.
const SHORTEST: usize = 3;

/// How far the verb of an "and" clause is looked for, in words.
const VERB_WITHIN: usize = 8;

/// The connectives of a language, made ready for looking up.
pub(super) struct Openers {
    /// Phrases by words, sorted; the flag says that a comma or the like must stand before.
    phrases: Vec<(Vec<&'static str>, bool)>,
    language: &'static Language,
}

impl Openers {
    pub(super) fn of(language: &'static Language) -> Self {
        let split = |p: &&'static str| p.split(' ').collect::<Vec<_>>();
        let mut phrases: Vec<_> = language
            .clause_openers
            .iter()
            .map(|p| (split(p), false))
            .chain(language.clause_openers_after_comma.iter().map(|p| (split(p), true)))
            .collect();
        phrases.sort();
        Self { phrases, language }
    }

    /// Whether a connective begins with the word `here`; `after_mark` where a mark stands before it.
    fn open(&self, here: usize, folded: &[String], after_mark: bool) -> bool {
        let Some(first) = folded.get(here) else { return false };
        let from = self.phrases.partition_point(|(p, _)| p.first() < Some(&first.as_str()));
        self.phrases[from..]
            .iter()
            .take_while(|(p, _)| p.first() == Some(&first.as_str()))
            .filter(|(_, needs_mark)| after_mark || !needs_mark)
            .any(|(p, _)| {
                p.len() <= folded.len() - here && p.iter().zip(&folded[here..]).all(|(a, b)| a == b)
            })
    }

    /// ", and" with a subject next and a verb soon after.
    fn joins(&self, here: usize, folded: &[String], found: &[Span], prose: &str) -> bool {
        let listed = |list: &[&str], word: &String| list.binary_search(&word.as_str()).is_ok();
        if folded.get(here).is_none_or(|w| w != self.language.and) {
            return false;
        }
        let subject =
            folded.get(here + 1).is_some_and(|w| listed(self.language.subject_openers, w))
                || found
                    .get(here + 1)
                    .is_some_and(|w| w.of(prose).chars().next().is_some_and(char::is_uppercase));
        let until = folded.len().min(here + 2 + VERB_WITHIN);
        subject
            && folded
                .get(here + 2..until)
                .is_some_and(|rest| rest.iter().any(|w| listed(self.language.auxiliaries, w)))
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
    let folded: Vec<String> = found.iter().map(|w| fold(w.of(prose))).collect();
    let hidden: Vec<Option<Span>> =
        found.iter().map(|w| masks.at(w.start).map(|m| m.span)).collect();
    let mut starts = vec![(0, sentence.start)];
    for (here, &word) in found.iter().enumerate().skip(SHORTEST) {
        let last = starts.last().map_or(0, |&(index, _)| index);
        let within = hidden[here].is_some() && hidden[here] == hidden[here - 1];
        if within || here - last < SHORTEST || found.len() - here < SHORTEST {
            continue;
        }
        let gap = Gap::read(prose, found[here - 1].end, word.start);
        let named = hidden[here].is_none()
            && (openers.open(here, &folded, gap.comma)
                || gap.comma && openers.joins(here, &folded, &found, prose));
        if gap.divides || named {
            starts.push((here, gap.clause_start.max(sentence.start)));
        }
    }
    let ends = starts.iter().skip(1).map(|&(_, at)| at).chain([sentence.end]);
    starts.iter().zip(ends).map(|(&(_, start), end)| Span::new(start, end)).collect()
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
        let dash = between.contains("--")
            || between.contains(['—', '―'])
            || (between.trim().chars().all(is_dash) && !between.trim().is_empty())
                && between.starts_with(char::is_whitespace);
        // "6:29" and "Vol:3" hold no space.
        let colon = between.contains([';', ':']) && between.contains(char::is_whitespace);
        let comma = between.contains([',', '(', ')']);
        let mut start = to;
        while start > from
            && let Some(c) = char_before(prose, start)
            && (super::stop::is_opener(c) || c == '…')
            && char_after(prose, start).is_some_and(|n| !n.is_whitespace())
        {
            start -= c.len_utf8();
        }
        Self { divides: dash || colon, comma: comma || dash || colon, clause_start: start }
    }
}
