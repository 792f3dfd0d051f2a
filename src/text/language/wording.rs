//! The words of a language whose change changes what is said, and its spellings that change nothing.

use crate::text::letter;

/// Word lists for comparing two wordings. All words are folded.
#[derive(Debug)]
pub struct Wording {
    /// Words that turn a statement into its opposite, or nearly ("not", "without", "hardly"); sorted.
    pub negations: &'static [&'static str],
    /// Words that say how surely, how often or of how many something holds ("may", "always", "some");
    /// sorted.
    pub modals: &'static [&'static str],
    /// Words that count ("nine", "dozen", "twice"); sorted.
    pub numbers: &'static [&'static str],
    /// Beginnings that turn a word into its opposite ("un", "dis").
    pub negating_prefixes: &'static [&'static str],
    /// Phrases that take back, put in doubt or lend to others what follows ("it is not true that").
    pub turns_before: &'static [&'static str],
    /// Phrases that take back or narrow what went before, where they follow it at once ("but", "unless").
    pub turns_after: &'static [&'static str],
    /// Spellings of one word.
    pub spelling: &'static Spelling,
}

/// Two spellings of one word, the first of which is read as the second.
#[derive(Debug)]
pub struct Spelling {
    /// Whether marks on letters are only a way of spelling ("rôle"), and make no other word.
    pub marks: bool,
    /// Endings ("ised", "ized").
    pub endings: &'static [(&'static str, &'static str)],
    /// Whole words ("centre", "center"), sorted.
    pub words: &'static [(&'static str, &'static str)],
}

/// Letters that must stand before an ending for it to be one: "rise" and "four" have none.
const STEM: usize = 3;

impl Spelling {
    /// Puts the one spelling for all in the place of a folded word; says whether it was another. A binary
    /// search and a look at each ending.
    pub fn settle(&self, word: &mut String) -> bool {
        let marked = self.marks && !word.is_ascii();
        if marked {
            *word = word.chars().map(letter::bare).collect();
        }
        self.settle_letters(word) || marked
    }

    fn settle_letters(&self, word: &mut String) -> bool {
        if let Ok(at) = self.words.binary_search_by_key(&word.as_str(), |(from, _)| from) {
            let to = self.words.get(at).map_or("", |(_, to)| to);
            word.clear();
            word.push_str(to);
            return true;
        }
        let fits = |ending: &str| word.len() >= ending.len() + STEM && word.ends_with(ending);
        let Some((from, to)) = self.endings.iter().find(|(from, _)| fits(from)) else {
            return false;
        };
        word.truncate(word.len() - from.len());
        word.push_str(to);
        true
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Language;

    #[test]
    fn lists_are_sorted() {
        for language in Language::known().map(Language::of) {
            let wording = language.wording;
            for list in [wording.negations, wording.modals, wording.numbers] {
                assert!(list.is_sorted() && !list.is_empty(), "{}: {list:?}", language.code);
            }
            assert!(wording.spelling.words.is_sorted(), "{}", language.code);
        }
    }

    #[test]
    fn spellings_of_one_word_are_one() {
        let spelling = Language::of("en").wording.spelling;
        let check = |word: &str, expect: &str| {
            let mut settled = word.to_owned();
            assert_eq!(spelling.settle(&mut settled), word != expect, "{word}");
            assert_eq!(settled, expect);
        };
        check("colour", "color");
        check("organised", "organized");
        check("rôle", "role");
        check("centre", "center");
        check("travelled", "traveled");
        check("labourers", "laborers");
        for word in ["four", "hour", "rise", "wise", "filled", "casual", "our", "pour"] {
            check(word, word);
        }
    }
}
