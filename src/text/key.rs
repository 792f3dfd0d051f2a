//! Keys of words: numbers that two spellings of one word share, so that texts are compared without
//! copying their words.

use super::{Language, Span, is_apostrophe};

/// Letters of a word that its stem keeps. Cutting a word after five or six letters serves search in
/// alphabetic languages about as well as a stemmer does (McNamee and Mayfield, "Character n-gram
/// tokenization", 2004), and needs no rules: "bureaucracy", "bureaucratic" and "bureaucrats" meet.
const STEM: usize = 6;

/// A word of a text with its keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keyed {
    /// Where it stands.
    pub span: Span,
    /// Key of the folded word (lower case, straight apostrophes).
    pub word: u64,
    /// Key of its stem; `None` for words that carry no matter of their own ("the", "been") and for
    /// words of fewer than three letters.
    pub stem: Option<u64>,
}

/// The key of a single folded word.
#[must_use]
pub fn key(word: &str) -> u64 {
    if word.is_ascii() {
        return word.bytes().map(|b| char::from(b.to_ascii_lowercase())).fold(SEED, mix);
    }
    word.chars().flat_map(folded).fold(SEED, mix)
}

/// Makes the keys of the words in `within`, in order, into `into`, which is emptied first. Linear in
/// the span; allocates nothing once `into` and `spelled` have grown.
pub fn keyed(
    text: &str,
    within: Span,
    language: &Language,
    spelled: &mut String,
    into: &mut Vec<Keyed>,
) {
    into.clear();
    into.extend(language.words(text, within).map(|span| {
        spelled.clear();
        spelled.extend(span.of(text).chars().flat_map(folded));
        let word = spelled.chars().fold(SEED, mix);
        Keyed { span, word, stem: stem(spelled, language) }
    }));
}

fn stem(spelled: &str, language: &Language) -> Option<u64> {
    let bare = spelled.strip_suffix("'s").unwrap_or(spelled);
    let light = |list: &[&str]| list.binary_search(&bare).is_ok();
    if light(language.function_words) || light(language.discourse.light_words) {
        return None;
    }
    let plural = bare.len() > 3 && bare.ends_with('s') && !bare.ends_with("ss");
    let bare = if plural { &bare[..bare.len() - 1] } else { bare };
    // What is short without its ending meets the other forms of its word only so: "vote", "voted".
    let bare = bare.strip_suffix("ed").filter(|b| b.len() > 2).unwrap_or(bare);
    let bare = bare.strip_suffix('e').filter(|b| b.len() > 2).unwrap_or(bare);
    let mut letters = 0;
    let key = bare.chars().take(STEM).inspect(|_| letters += 1).fold(SEED, mix);
    (letters > 2).then_some(key)
}

/// FNV-1a over code points: quick on short words, the same on every machine, no seed of the run.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

fn mix(key: u64, letter: char) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

fn folded(letter: char) -> impl Iterator<Item = char> {
    let letter = if is_apostrophe(letter) { '\'' } else { letter };
    letter.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[bool]) {
        let (mut spelled, mut words) = (String::new(), Vec::new());
        let all = Span::new(0, text.len());
        keyed(text, all, Language::of("en"), &mut spelled, &mut words);
        let stems: Vec<_> = words.iter().map(|w| w.stem).collect();
        let same: Vec<_> = stems.windows(2).map(|w| w[0].is_some() && w[0] == w[1]).collect();
        assert_eq!(same, expect);
    }

    #[test]
    fn kindred_words_share_a_stem_and_function_words_have_none() {
        check("Bureaucracy bureaucratic bureaucrats’ been the", &[true, true, false, false]);
        check("union unions union’s onion", &[true, true, false]);
        check("vote voted votes tax taxed taxes", &[true, true, false, true, true]);
        check("used us need needs", &[false, false, true]);
    }

    #[test]
    fn keys_fold_case_and_apostrophes() {
        assert_eq!(key("it's"), key("It’s"));
        assert_ne!(key("it"), key("is"));
    }
}
