//! Word lists of a language, one file a language: what a rule needs to know of the words, so that
//! the rules themselves speak no language.

pub mod bibliography;
mod de;
pub mod discourse;
mod en;
mod fr;
pub mod layout;
mod listed;
pub mod naming;
pub mod quoting;
mod quotes;
pub mod syntax;
pub mod voice;
pub mod wording;

use discourse::Discourse;
use layout::Layout;
use naming::Naming;
use quoting::Quoting;
use syntax::Syntax;
use voice::Voice;
use wording::Wording;

use crate::text::Span;
use bibliography::Bibliography;

pub use listed::Listed;
pub use quotes::Quotes;

/// The word lists of one language. All words are folded (lower case, straight apostrophes) unless a
/// field says otherwise. A list is small and looked up by binary search or through an automaton.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Words whose full stop does not end a sentence ("p", "vol", "cf"), without the stop.
    pub abbreviations: &'static [&'static str],
    /// How its sentences end and fall into clauses.
    pub syntax: Syntax,
    /// The words that stand around a text.
    pub layout: Layout,
    /// What its names look like.
    pub naming: Naming,
    /// Titles that stand before a name and take a stop or none ("dr", "mr", "lord").
    pub titles: &'static [&'static str],
    /// Names of months, for dates.
    pub months: &'static [&'static str],
    /// Capitalised words that begin sentences and are no names ("the", "in", "but").
    pub function_words: &'static [&'static str],
    /// Verbs that give another's words, in every form ("said", "writes", "arguing").
    pub reporting_verbs: &'static [&'static str],
    /// Words of references.
    pub bibliography: &'static Bibliography,
    /// Words around marked words.
    pub quoting: &'static Quoting,
    /// Words by which statements are joined, judged and reported.
    pub discourse: &'static Discourse,
    /// Words around those that say who speaks.
    pub voice: &'static Voice,
    /// Words whose change changes what is said, for comparing two wordings.
    pub wording: &'static Wording,
}

/// Every language that has lists.
static ALL: [&Language; Language::LISTED] = [&en::ENGLISH, &de::GERMAN, &fr::FRENCH];

impl Language {
    /// How many languages have lists.
    pub const LISTED: usize = 3;

    /// The languages that have lists, by their ISO 639-1 codes.
    pub fn known() -> impl Iterator<Item = &'static str> {
        ALL.into_iter().map(|language| language.code)
    }

    /// The lists for an ISO 639-1 code; English where the language is not known here.
    #[must_use]
    pub fn of(code: &str) -> &'static Self {
        ALL.into_iter().find(|language| language.code == code).unwrap_or(&en::ENGLISH)
    }

    /// The words of `within` as the language's lists know them: what is joined to a word by an
    /// apostrophe or a hyphen and is a word of its own comes apart ("l'essai", "dit-il"). Linear.
    pub fn words(&self, text: &str, within: Span) -> impl Iterator<Item = Span> {
        let mut rest: Option<Span> = None;
        let mut whole = super::words(text, within);
        std::iter::from_fn(move || {
            let word = rest.take().or_else(|| whole.next())?;
            let Some((first, after)) = self.parted(text, word) else { return Some(word) };
            rest = after;
            Some(first)
        })
    }

    /// The first of the words that one is made of, and the others.
    fn parted(&self, text: &str, word: Span) -> Option<(Span, Option<Span>)> {
        let naming = &self.naming;
        if naming.elisions.is_empty() {
            return None;
        }
        let spelled = word.of(text);
        let (at, joint) =
            spelled.char_indices().find(|&(_, c)| c == '-' || super::is_apostrophe(c))?;
        let (head, tail) = (spelled.get(..at)?, spelled.get(at + joint.len_utf8()..)?);
        let after = word.start + at + joint.len_utf8();
        if joint == '-' {
            // The "t" of "a-t-il" only parts two vowels.
            let sound = tail.strip_prefix("t-").map_or(0, |_| 2);
            let pronoun = is_listed(naming.clitics, tail.get(sound..)?);
            let verb = head.starts_with(char::is_lowercase) || head.chars().count() > 1;
            return (pronoun && verb).then_some((
                Span::new(word.start, word.start + at),
                Some(Span::new(after + sound, word.end)),
            ));
        }
        let elided = is_listed(naming.elisions, head);
        elided.then_some((Span::new(word.start, after), Some(Span::new(after, word.end))))
    }

    /// Whether `word` is one of those that stand before or around names and are none, where every noun
    /// is capitalised. Always false in other languages.
    #[must_use]
    pub fn is_common_noun(&self, word: &str) -> bool {
        let naming = &self.naming;
        naming.capitalised_nouns
            && (is_listed(naming.common_nouns, word)
                || word.len() > 5
                    // "Schreiber" can be a name, "Tagebuchschreiber" cannot.
                    && naming.noun_endings.iter().any(|e| word.len() > e.len() + 2 && word.ends_with(e)))
    }

    /// Its number among the languages that have lists, for what is made once for each of them.
    #[must_use]
    pub fn number(&self) -> usize {
        ALL.iter().position(|language| std::ptr::eq(*language, self)).unwrap_or(0)
    }

    /// Whether `word` gives another's words ("said", "Writes"); any case, any apostrophe.
    #[must_use]
    pub fn reports(&self, word: &str) -> bool {
        self.listed(word).on(Listed::REPORTS)
    }
}

/// Whether a sorted list of folded words holds `word`, in any case and with any apostrophe. A word of
/// plain letters is looked up as it stands, without a copy.
#[must_use]
pub fn is_listed(list: &[&str], word: &str) -> bool {
    if word.is_ascii() {
        list.binary_search_by(|known| order(known.as_bytes(), word.as_bytes())).is_ok()
    } else {
        list.binary_search(&super::fold(word).as_str()).is_ok()
    }
}

/// How a folded word stands to one of plain letters in any case.
fn order(known: &[u8], word: &[u8]) -> std::cmp::Ordering {
    for (a, b) in known.iter().zip(word) {
        let b = b.to_ascii_lowercase();
        if *a != b {
            return a.cmp(&b);
        }
    }
    known.len().cmp(&word.len())
}

/// Whether a short list of folded words in any order holds `word`, in any case and with any apostrophe.
#[must_use]
pub fn is_among(list: &[&str], word: &str) -> bool {
    if word.is_ascii() {
        list.iter().any(|known| known.eq_ignore_ascii_case(word))
    } else {
        list.contains(&super::fold(word).as_str())
    }
}

/// Whether a word is on a short list in any order, case aside.
#[must_use]
pub fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests;
