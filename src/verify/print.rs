//! How two prints of the same words differ.

use crate::text::{is_apostrophe, letter, superscript};

/// What is taken as no difference in words, and said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Prints {
    /// Forms of apostrophes, quotation marks and dashes, ligatures, accents written apart, commas in
    /// numbers, marks of notes.
    pub typography: bool,
    /// Capital and small letters.
    pub capitals: bool,
    /// Hyphens, words written as one or as two, words divided at the end of a line.
    pub hyphens: bool,
    /// Spellings of one word ("colour", "color").
    pub spelling: bool,
    /// Stops, commas, brackets between the words.
    pub punctuation: bool,
}

impl Prints {
    /// The names of those that differ.
    #[must_use]
    pub fn names(self) -> Vec<&'static str> {
        let all = [
            (self.typography, "typography"),
            (self.capitals, "capitals"),
            (self.hyphens, "hyphens"),
            (self.spelling, "spelling"),
            (self.punctuation, "punctuation"),
        ];
        all.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name).collect()
    }

    /// Whether nothing differs.
    #[must_use]
    pub fn are_none(self) -> bool {
        self == Self::default()
    }

    /// What differs here or there.
    pub(super) fn join(&mut self, other: Self) {
        self.typography |= other.typography;
        self.capitals |= other.capitals;
        self.hyphens |= other.hyphens;
        self.spelling |= other.spelling;
        self.punctuation |= other.punctuation;
    }
}

/// What two prints of one word differ in.
pub(super) fn printed(one: &str, other: &str) -> Prints {
    let mut prints = Prints::default();
    if one == other {
        return prints;
    }
    let closed = |word: &str| word.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (one, other) = (closed(one), closed(other));
    let hyphen = |c: char| letter::is_hyphen(c) || c == '\u{ad}';
    let unhyphened = |word: &str| word.replace(hyphen, "");
    let hyphens = |word: &str| word.chars().filter(|c| hyphen(*c)).count();
    prints.hyphens = hyphens(&one) != hyphens(&other);
    let (one, other) = (unhyphened(&one), unhyphened(&other));
    if one == other {
        return prints;
    }
    let (set_one, set_other) = (typeset(&one), typeset(&other));
    prints.typography =
        set_one.to_lowercase() == set_other.to_lowercase() && differ_in_type(&one, &other);
    prints.capitals = set_one != set_other && set_one.to_lowercase() == set_other.to_lowercase();
    prints.spelling = set_one.to_lowercase() != set_other.to_lowercase();
    prints
}

fn differ_in_type(one: &str, other: &str) -> bool {
    one.to_lowercase() != other.to_lowercase()
}

/// A word with its typography settled and its capitals kept.
fn typeset(word: &str) -> String {
    let mut set = String::new();
    for c in word.chars() {
        if letter::is_mark(c) {
            letter::compose(&mut set, c);
        } else if is_apostrophe(c) {
            set.push('\'');
        } else if c == ',' {
        } else if c.is_uppercase() && !matches!(c, 'Æ' | 'Œ' | 'ẞ') {
            set.push(c);
        } else {
            letter::fold(c, &mut set);
        }
    }
    set
}

/// What differs between two words of one wording: their signs, white space and marks of notes aside.
pub(super) fn between(one: &str, other: &str) -> Prints {
    let mut prints = Prints::default();
    let closed = |gap: &str| gap.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let (one, other) = (closed(one), closed(other));
    if one != other {
        let same = settled(&one) == settled(&other);
        prints.typography = same;
        prints.punctuation = !same;
    }
    prints
}

/// Signs between words with their typography settled: any quotation mark, any dash, no marks of notes and of
/// emphasis.
fn settled(gap: &str) -> String {
    let mut set = String::new();
    for c in gap.chars() {
        match c {
            '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '‘' | '’' | '‚' | '\'' | '`' | '"' => {
                if !set.ends_with('"') {
                    set.push('"');
                }
            }
            '–' | '—' | '―' | '‒' | '-' => {
                if !set.ends_with('-') {
                    set.push('-');
                }
            }
            '…' => set.push_str("..."),
            '_' | '*' | '\u{ad}' | '†' | '‡' | '\u{feff}' | '\u{200b}' => {}
            c if superscript(c).is_some() => {}
            c => set.push(c),
        }
    }
    set
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(found: Prints, expect: &str) {
        assert_eq!(found.names().join(" "), expect);
    }

    #[test]
    fn what_two_prints_of_a_word_differ_in() {
        check(printed("mill’s", "mill's"), "typography");
        check(printed("ﬂour", "flour"), "typography");
        check(printed("The", "the"), "capitals");
        check(printed("to-day", "today"), "hyphens");
        check(printed("govern-\n  ment", "government"), "hyphens");
        check(printed("govern-\n  ment", "govern-ment"), "");
        check(printed("colour", "color"), "spelling");
        check(printed("rôle", "role"), "spelling");
        check(printed("1,000", "1000"), "typography");
        check(printed("ſalt", "Salt"), "typography capitals");
    }

    #[test]
    fn what_stands_between_words() {
        check(between(" ", "\n\n"), "");
        check(between(", ", ","), "");
        check(between("—", " -- "), "typography");
        check(between(" “", " '\""), "typography");
        check(between(" ", "¹ "), "typography");
        check(between(", ", " "), "punctuation");
        check(between("? ", ". "), "punctuation");
    }
}
