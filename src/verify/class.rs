//! What kind of words a change is about: some turn a sentence round, however small they are.

use crate::text::Language;
use crate::text::language::is_listed;

/// What a change is about, the gravest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// A word that turns the sense round came in or fell out ("not", "without", "un-").
    Negation,
    /// A word that says how surely, how often, of how many ("may", "always", "some").
    Modal,
    /// A number.
    Number,
    /// A name.
    Name,
    /// Any other word.
    Other,
    /// Only letters within words, as a misprint or a machine's misreading changes them.
    Letters,
}

impl Class {
    /// All, the gravest first.
    pub const ALL: [Self; 6] =
        [Self::Negation, Self::Modal, Self::Number, Self::Name, Self::Other, Self::Letters];

    /// Its name in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Negation => "negation",
            Self::Modal => "modal",
            Self::Number => "number",
            Self::Name => "name",
            Self::Other => "other",
            Self::Letters => "letters",
        }
    }
}

/// A word with what its class is told by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Weighed {
    /// The folded word.
    pub(super) key: String,
    /// Whether it is written as a name is.
    pub(super) named: bool,
}

/// What it is about that the words of `quoted` stand in the place of those of `source`.
pub(super) fn class(language: &Language, quoted: &[Weighed], source: &[Weighed]) -> Class {
    let wording = language.wording;
    let negates = |key: &str| is_listed(wording.negations, key) || key.ends_with("n't");
    let counts =
        |key: &str| key.bytes().any(|b| b.is_ascii_digit()) || is_listed(wording.numbers, key);
    let differ = |is: &dyn Fn(&str) -> bool| {
        let list = |words: &[Weighed]| {
            let mut keys: Vec<String> =
                words.iter().filter(|w| is(&w.key)).map(|w| w.key.clone()).collect();
            keys.sort_unstable();
            keys
        };
        list(quoted) != list(source)
    };
    let turned = || {
        let turns = |one: &str, other: &str| {
            let rest = |prefix: &&&str| one.strip_prefix(**prefix) == Some(other);
            other.len() > 2 && wording.negating_prefixes.iter().any(|prefix| rest(&prefix))
        };
        quoted.iter().any(|q| source.iter().any(|s| turns(&q.key, &s.key) || turns(&s.key, &q.key)))
    };
    if differ(&negates) || turned() {
        Class::Negation
    } else if differ(&|key| is_listed(wording.modals, key)) {
        Class::Modal
    } else if differ(&counts) {
        Class::Number
    } else if quoted.len() == source.len()
        && quoted.iter().zip(source).all(|(q, s)| are_alike(&q.key, &s.key))
    {
        Class::Letters
    } else if quoted.iter().chain(source).any(|word| word.named) {
        Class::Name
    } else {
        Class::Other
    }
}

/// Letters of a word that are compared; longer ones are compared so far.
const COMPARED: usize = 24;

/// Whether two words differ in a letter or two only, so that one may be a misprint of the other: at most one
/// in four, and never in words of less than four.
fn are_alike(one: &str, other: &str) -> bool {
    let letters = |word: &str| word.chars().take(COMPARED).collect::<Vec<_>>();
    let (one, other) = (letters(one), letters(other));
    let most = one.len().max(other.len());
    most >= 4 && distance(&one, &other) <= (most / 4).max(1)
}

fn distance(one: &[char], other: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (n, a) in one.iter().enumerate() {
        let mut before = n;
        let mut left = n + 1;
        for (place, b) in row.iter_mut().skip(1).zip(other) {
            let here = (before + usize::from(a != b)).min(left + 1).min(*place + 1);
            (before, *place, left) = (*place, here, here);
        }
        if let Some(first) = row.first_mut() {
            *first = n + 1;
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words with a capital are names here.
    fn check(quoted: &str, source: &str, expect: Class) {
        let weighed = |words: &str| -> Vec<Weighed> {
            let weighed = |word: &str| Weighed {
                key: word.to_lowercase(),
                named: word.starts_with(char::is_uppercase),
            };
            words.split_whitespace().map(weighed).collect()
        };
        let found = class(Language::of("en"), &weighed(quoted), &weighed(source));
        assert_eq!(found, expect, "{quoted} / {source}");
    }

    #[test]
    fn small_words_that_turn_a_sentence_are_told_first() {
        check("", "not", Class::Negation);
        check("large", "not very large", Class::Negation);
        check("can", "can't", Class::Negation);
        check("possible", "impossible", Class::Negation);
        check("never", "ever", Class::Negation);
        check("may", "must", Class::Modal);
        check("all", "some", Class::Modal);
        check("nine", "seven", Class::Number);
        check("1917", "1971", Class::Number);
        check("Hale", "Brandt", Class::Name);
        check("the mill", "the pans", Class::Other);
        check("mill", "", Class::Other);
        check("salt", "salf", Class::Letters);
        check("Brondt", "Brandt", Class::Letters);
        check("he", "we", Class::Other);
    }

    #[test]
    fn words_that_stay_do_not_count() {
        check("never big", "never large", Class::Other);
        check("nine small", "nine big", Class::Other);
    }

    #[test]
    fn distances() {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        for (one, other, expect) in
            [("", "", 0), ("ab", "", 2), ("abc", "axc", 1), ("abcd", "bcde", 2)]
        {
            assert_eq!(distance(&letters(one), &letters(other)), expect, "{one} {other}");
        }
    }
}
