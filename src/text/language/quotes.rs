//! Which of the [`Quoting`] lists a word is on: one look-up for all that is asked of the words around marks.

use super::quoting::Quoting;
use super::{ALL, Language};
use crate::text::table::Table;
use std::sync::LazyLock;

/// The lists that a word is on, as a set of bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Quotes(u32);

impl Quotes {
    /// On [`Quoting::conjunctions`].
    pub const CONJUNCTIONS: Self = Self(1 << 0);
    /// On [`Quoting::subjunctions`].
    pub const SUBJUNCTIONS: Self = Self(1 << 1);
    /// On [`Quoting::naming`].
    pub const NAMING: Self = Self(1 << 2);
    /// On [`Quoting::called`].
    pub const CALLED: Self = Self(1 << 3);
    /// On [`Quoting::before_called`].
    pub const BEFORE_CALLED: Self = Self(1 << 4);
    /// On [`Quoting::fillers`].
    pub const FILLERS: Self = Self(1 << 5);
    /// On [`Quoting::works`].
    pub const WORKS: Self = Self(1 << 6);
    /// On [`Quoting::titled`].
    pub const TITLED: Self = Self(1 << 7);
    /// On [`Quoting::pieces`].
    pub const PIECES: Self = Self(1 << 8);
    /// On [`Quoting::from_text`].
    pub const FROM_TEXT: Self = Self(1 << 9);
    /// On [`Quoting::meaning`].
    pub const MEANING: Self = Self(1 << 10);
    /// On [`Quoting::languages`].
    pub const LANGUAGES: Self = Self(1 << 11);
    /// On [`Quoting::common_sayings`].
    pub const COMMON_SAYINGS: Self = Self(1 << 12);
    /// On [`Quoting::possible`].
    pub const POSSIBLE: Self = Self(1 << 13);
    /// On [`Quoting::conditional`].
    pub const CONDITIONAL: Self = Self(1 << 14);
    /// On [`Quoting::supposing`].
    pub const SUPPOSING: Self = Self(1 << 15);
    /// On [`Quoting::anybody`].
    pub const ANYBODY: Self = Self(1 << 16);
    /// On [`Quoting::call`].
    pub const CALL: Self = Self(1 << 17);
    /// On [`Quoting::first_persons`].
    pub const FIRST_PERSONS: Self = Self(1 << 18);
    /// On [`Quoting::tag_objects`].
    pub const TAG_OBJECTS: Self = Self(1 << 19);
    /// On [`Quoting::finite`].
    pub const FINITE: Self = Self(1 << 20);

    /// Whether the word is on this list.
    #[must_use]
    pub const fn on(self, list: Self) -> bool {
        self.0 & list.0 != 0
    }
}

/// Made once, since the lists never change: a table for each language, in their order.
static TABLES: LazyLock<[Table<Quotes>; ALL.len()]> =
    LazyLock::new(|| ALL.map(|language| table(language.quoting)));

fn table(quoting: &'static Quoting) -> Table<Quotes> {
    let lists = [
        (quoting.conjunctions, Quotes::CONJUNCTIONS),
        (quoting.subjunctions, Quotes::SUBJUNCTIONS),
        (quoting.naming, Quotes::NAMING),
        (quoting.called, Quotes::CALLED),
        (quoting.before_called, Quotes::BEFORE_CALLED),
        (quoting.fillers, Quotes::FILLERS),
        (quoting.works, Quotes::WORKS),
        (quoting.titled, Quotes::TITLED),
        (quoting.pieces, Quotes::PIECES),
        (quoting.from_text, Quotes::FROM_TEXT),
        (quoting.meaning, Quotes::MEANING),
        (quoting.languages, Quotes::LANGUAGES),
        (quoting.common_sayings, Quotes::COMMON_SAYINGS),
        (quoting.possible, Quotes::POSSIBLE),
        (quoting.conditional, Quotes::CONDITIONAL),
        (quoting.supposing, Quotes::SUPPOSING),
        (quoting.anybody, Quotes::ANYBODY),
        (quoting.call, Quotes::CALL),
        (quoting.first_persons, Quotes::FIRST_PERSONS),
        (quoting.tag_objects, Quotes::TAG_OBJECTS),
        (quoting.finite, Quotes::FINITE),
    ];
    let mut table = Table::<Quotes>::for_words(lists.iter().map(|(list, _)| list.len()).sum());
    for (list, bit) in lists {
        for word in list {
            table.entry(word).0 |= bit.0;
        }
    }
    table
}

impl Language {
    /// The lists around marked words that a word as it stands in a text is on; any case, any apostrophe.
    #[must_use]
    pub fn quotes(&self, word: &str) -> Quotes {
        TABLES.get(self.number()).and_then(|table| table.of(word)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_up_says_what_the_lists_say() {
        for language in ALL {
            for word in language.quoting.works {
                assert!(language.quotes(word).on(Quotes::WORKS), "{word}");
            }
            for word in language.quoting.finite {
                assert!(language.quotes(word).on(Quotes::FINITE), "{word}");
            }
        }
        assert_eq!(Language::of("en").quotes("zzz"), Quotes::default());
    }
}
