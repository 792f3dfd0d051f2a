//! Hyphens at the end of a line.

use crate::text::{Span, fold, words};
use std::collections::BTreeSet;

/// The words of a document that no end of a line has cut.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    known: BTreeSet<String>,
}

impl Vocabulary {
    /// Learns the words of a line but for its first and last.
    pub(super) fn learn(&mut self, line: &str) {
        let parts: Vec<&str> = line.split_whitespace().collect();
        for part in parts.iter().skip(1).rev().skip(1) {
            self.known.insert(bare(part));
            for word in words(part, Span::new(0, part.len())) {
                self.known.insert(fold(word.of(part)));
            }
        }
    }

    /// Whether the hyphen between the end of a line and the beginning of the next belongs to the word.
    /// A word that is known without it loses it, one known with it keeps it, and of others more are cut
    /// by the line than written with a hyphen.
    pub(super) fn keeps_hyphen(&self, before: &str, after: &str) -> bool {
        let head = before.rsplit(char::is_whitespace).next().unwrap_or("");
        let tail = after.split_whitespace().next().unwrap_or("");
        if !tail.starts_with(char::is_lowercase) {
            return true;
        }
        let joined = bare(&format!("{head}{tail}"));
        let hyphened = bare(&format!("{head}-{tail}"));
        !self.known.contains(&joined) && self.known.contains(&hyphened)
    }
}

/// A word without what stands around it, in small letters.
fn bare(word: &str) -> String {
    fold(word.trim_matches(|c: char| !c.is_alphanumeric()))
}

/// The line without the hyphen at its end that a word goes on after, and whether that is a real one
/// that may belong to the word; `None` where there is none.
pub(super) fn cut(line: &str) -> Option<(&str, bool)> {
    let line = line.trim_end();
    let (rest, real) = if let Some(rest) = line.strip_suffix('\u{ad}') {
        (rest, false)
    } else {
        (line.strip_suffix(['-', '\u{2010}'])?, true)
    };
    rest.ends_with(char::is_alphabetic).then_some((rest, real))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_go_unless_the_word_is_known_with_one() {
        let mut known = Vocabulary::default();
        known.learn("the evening was a well-known salt-maker there");
        assert!(!known.keeps_hyphen("an eve", "ning, he"));
        assert!(known.keeps_hyphen("the well", "known man"));
        assert!(!known.keeps_hyphen("the part", "ner"));
        assert!(known.keeps_hyphen("in Jean", "Paul"));
        assert_eq!(cut("eve-"), Some(("eve", true)));
        assert_eq!(cut("eve\u{ad} "), Some(("eve", false)));
        assert_eq!(cut("1914-"), None);
        assert_eq!(cut("eve"), None);
    }
}
