//! Works that are cited by their parts and not by pages: the books of the Bible, the Qur’an, the ancients,
//! plays and poems that everybody abbreviates. The abbreviations are of no one language.

mod names;

use names::NAMES;

/// How such a work is divided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Canon {
    /// A book of the Bible: chapter and verse.
    Verse,
    /// An ancient author, before a work or a place.
    Author,
    /// A play: act, scene, line.
    Play,
    /// Any other: book, chapter, line, or the pages of the first print.
    Work,
}

/// The work or author that a folded name or abbreviation without stops stands for, in full. A binary
/// search.
#[must_use]
pub fn canon(name: &str) -> Option<(&'static str, Canon)> {
    let at = NAMES.binary_search_by_key(&name, |(short, _, _)| short).ok()?;
    NAMES.get(at).map(|(_, full, kind)| (*full, *kind))
}

/// The ancient author whom a folded name or abbreviation stands for, in full.
#[must_use]
pub fn ancient(name: &str) -> Option<&'static str> {
    match canon(name) {
        Some((full, Canon::Author)) => Some(full),
        _ => BOTH.iter().find(|(short, _)| *short == name).map(|(_, full)| *full),
    }
}

/// Abbreviations that stand for a book of the Bible alone and for an author before a work or as one.
const BOTH: [(&str, &str); 2] = [("dem", "Demosthenes"), ("hes", "Hesiod")];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(canon("1 cor"), Some(("1 Corinthians", Canon::Verse)));
        assert_eq!(canon("joh"), Some(("John", Canon::Verse)));
        assert_eq!(canon("thuc"), Some(("Thucydides", Canon::Author)));
        assert_eq!(canon("hale"), None);
        assert_eq!(ancient("hes"), Some("Hesiod"));
        assert_eq!(ancient("joh"), None);
    }
}
