//! Word lists of a language, one file a language: what a rule needs to know of the words, so that
//! the rules themselves speak no language.

pub mod bibliography;
pub mod discourse;
mod en;
pub mod layout;
pub mod quoting;
pub mod syntax;
pub mod voice;

use discourse::Discourse;
use layout::Layout;
use quoting::Quoting;
use syntax::Syntax;
use voice::Voice;

use bibliography::Bibliography;

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
}

impl Language {
    /// The lists for an ISO 639-1 code; English where the language is not known here.
    #[must_use]
    pub fn of(code: &str) -> &'static Self {
        let _ = code;
        &en::ENGLISH
    }

    /// Whether `word` gives another's words ("said", "Writes"); any case, any apostrophe.
    #[must_use]
    pub fn reports(&self, word: &str) -> bool {
        is_listed(self.reporting_verbs, word)
    }
}

/// Whether a sorted list of folded words holds `word`, in any case and with any apostrophe. Most words
/// are looked up as they stand, without a copy.
#[must_use]
pub fn is_listed(list: &[&str], word: &str) -> bool {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        list.binary_search(&word).is_ok()
    } else {
        list.binary_search(&super::fold(word).as_str()).is_ok()
    }
}

/// Whether a word is on a short list in any order, case aside.
#[must_use]
pub fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_for_binary_search() {
        let english = Language::of("en");
        for list in [
            english.abbreviations,
            english.titles,
            english.function_words,
            english.reporting_verbs,
            english.quoting.clipped_words,
            english.quoting.conjunctions,
            english.quoting.subjunctions,
            english.quoting.naming,
            english.quoting.called,
            english.quoting.before_called,
            english.quoting.fillers,
            english.quoting.works,
            english.quoting.titled,
            english.quoting.finite,
        ] {
            let unsorted: Vec<_> = list.windows(2).filter(|w| w[0] >= w[1]).collect();
            assert!(unsorted.is_empty(), "{unsorted:?}");
        }
    }

    #[test]
    fn verbs_of_saying_are_known_in_all_forms() {
        let english = Language::of("en");
        for word in ["said", "Says", "writing", "argues", "replied", "insisting", "put"] {
            assert!(english.reports(word), "{word}");
        }
        assert!(!english.reports("walked"));
    }
}
