//! What lists of a language a word is on: one look-up for those lists that are asked about nearly every
//! word of a text, instead of a search in each of them.

use super::{ALL, Language};
use crate::text::table::Table;
use std::sync::LazyLock;

/// The lists that a word is on, as a set of bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Listed(u16);

impl Listed {
    /// On [`Language::function_words`].
    pub const FUNCTION: Self = Self(1);
    /// On [`Language::titles`].
    pub const TITLE: Self = Self(2);
    /// On the names of the days.
    pub const WEEKDAY: Self = Self(4);
    /// On the titles that are never names.
    pub const PLAIN_TITLE: Self = Self(8);
    /// On [`Language::abbreviations`].
    pub const ABBREVIATION: Self = Self(16);
    /// On the abbreviations that no sentence ends in.
    pub const OPEN: Self = Self(32);
    /// On the abbreviations that often end one.
    pub const FINAL: Self = Self(64);
    /// On the words that are abbreviations before a number only.
    pub const NUMBERED: Self = Self(128);

    /// On [`Language::reporting_verbs`].
    pub const REPORTS: Self = Self(256);

    /// Followed by "ed", on [`Language::reporting_verbs`].
    pub const REPORTS_WITH_ED: Self = Self(512);

    /// Whether the word is on this list.
    #[must_use]
    pub const fn on(self, list: Self) -> bool {
        self.0 & list.0 != 0
    }
}

/// Made once, since the lists never change: a table for each language, in their order.
static TABLES: LazyLock<[Table<Listed>; ALL.len()]> = LazyLock::new(|| ALL.map(table));

fn table(language: &Language) -> Table<Listed> {
    let lists = [
        (language.function_words, Listed::FUNCTION),
        (language.titles, Listed::TITLE),
        (language.naming.weekdays, Listed::WEEKDAY),
        (language.naming.plain_titles, Listed::PLAIN_TITLE),
        (language.abbreviations, Listed::ABBREVIATION),
        (language.syntax.open_abbreviations, Listed::OPEN),
        (language.syntax.final_abbreviations, Listed::FINAL),
        (language.syntax.numbered_words, Listed::NUMBERED),
        (language.reporting_verbs, Listed::REPORTS),
    ];
    let mut table = Table::<Listed>::for_words(lists.iter().map(|(list, _)| list.len()).sum());
    for (list, bit) in lists {
        for word in list {
            table.entry(word).0 |= bit.0;
        }
    }
    for word in language.reporting_verbs.iter().filter_map(|verb| verb.strip_suffix("ed")) {
        table.entry(word).0 |= Listed::REPORTS_WITH_ED.0;
    }
    table
}

impl Language {
    /// The lists that a word as it stands in a text is on; any case, any apostrophe.
    #[must_use]
    pub fn listed(&self, word: &str) -> Listed {
        let table = TABLES.get(self.number());
        table.and_then(|table| table.of(word)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_up_says_what_the_lists_say() {
        for language in ALL {
            for word in language.function_words {
                assert!(language.listed(word).on(Listed::FUNCTION), "{word}");
            }
            for word in language.abbreviations {
                assert!(language.listed(word).on(Listed::ABBREVIATION), "{word}");
            }
        }
        let english = Language::of("en");
        assert!(
            english.listed("Dr").on(Listed::TITLE) && english.listed("THE").on(Listed::FUNCTION)
        );
        assert_eq!(english.listed("salt"), Listed::default());
    }
}
