//! Word lists of a language, one file a language: what a rule needs to know of the words, so that
//! the rules themselves speak no language.

mod en;

/// The word lists of one language. All words are folded (lower case, straight apostrophes) unless a
/// field says otherwise. A list is small and looked up by binary search or through an automaton.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Words whose full stop does not end a sentence ("p", "vol", "cf"), without the stop.
    pub abbreviations: &'static [&'static str],
    /// Titles that stand before a name and take a stop or none ("dr", "mr", "lord").
    pub titles: &'static [&'static str],
    /// Names of months, for dates.
    pub months: &'static [&'static str],
    /// Capitalised words that begin sentences and are no names ("the", "in", "but").
    pub function_words: &'static [&'static str],
}

impl Language {
    /// The lists for an ISO 639-1 code; English where the language is not known here.
    #[must_use]
    pub fn of(code: &str) -> &'static Self {
        let _ = code;
        &en::ENGLISH
    }
}
