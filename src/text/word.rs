//! Words and single characters of a text.

use super::Span;
use std::borrow::Cow;

/// Whether a character can be an apostrophe: the same signs also close (or open) quotations.
#[must_use]
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// The character that ends just before the byte `at`.
#[must_use]
pub fn char_before(text: &str, at: usize) -> Option<char> {
    text.get(..at)?.chars().next_back()
}

/// The character that begins at the byte `at`.
#[must_use]
pub fn char_after(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// The span without white space at its ends.
#[must_use]
pub fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// The digit that a superscript figure stands for.
#[must_use]
pub const fn superscript(c: char) -> Option<char> {
    Some(match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

/// A word in lower case with straight apostrophes, for comparing and looking up. Where many words are
/// only looked up, [`is_listed`](super::language::is_listed) and [`Table`](super::table::Table) do
/// without the copy.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    fold_into(word, &mut folded);
    folded
}

/// Puts the folded word behind what is in `into`.
pub fn fold_into(word: &str, into: &mut String) {
    for c in word.chars() {
        if c.is_ascii() {
            into.push(c.to_ascii_lowercase());
        } else if is_apostrophe(c) {
            into.push('\'');
        } else {
            into.extend(c.to_lowercase());
        }
    }
}

/// The same without a copy, where the word is in plain small letters already.
#[must_use]
pub fn folded(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(fold(word))
    }
}

/// The words of `text` within `within`, in order: runs of letters and digits, with apostrophes and
/// hyphens inside them ("workers’ " gives "workers", "semi-bureaucratic" and "That’s" one word
/// each). Linear in the span; plain letters are read as bytes.
#[must_use]
pub fn words(text: &str, within: Span) -> Words<'_> {
    let slice = within.of(text);
    Words { slice, base: within.start, at: 0 }
}

/// The words of a stretch; see [`words`].
#[derive(Debug, Clone)]
pub struct Words<'t> {
    slice: &'t str,
    base: usize,
    at: usize,
}

impl Words<'_> {
    /// Whether a letter or digit begins at `at`, and how long it is.
    fn letter(&self, at: usize) -> Option<usize> {
        let &byte = self.slice.as_bytes().get(at)?;
        if byte.is_ascii() {
            return byte.is_ascii_alphanumeric().then_some(1);
        }
        let c = char_after(self.slice, at).filter(|c| c.is_alphanumeric())?;
        Some(c.len_utf8())
    }

    /// Where the next word begins, and its first letter's length.
    fn start(&self) -> Option<(usize, usize)> {
        let bytes = self.slice.as_bytes();
        let mut at = self.at;
        loop {
            let &byte = bytes.get(at)?;
            if byte.is_ascii_alphanumeric() {
                return Some((at, 1));
            }
            if byte.is_ascii() {
                at += 1;
            } else if is_general_punctuation(bytes, at) {
                at += 3;
            } else if let Some(length) = self.letter(at) {
                return Some((at, length));
            } else {
                at += char_after(self.slice, at)?.len_utf8();
            }
        }
    }

    /// How much the word that reaches to `at` goes on there; `None` where it ends. A sign that joins
    /// two letters counts with the letter behind it.
    fn more(&self, at: usize) -> Option<usize> {
        let byte = *self.slice.as_bytes().get(at)?;
        if byte.is_ascii() {
            return match byte {
                b'\'' | b'-' => self.letter(at + 1).map(|length| 1 + length),
                _ => byte.is_ascii_alphanumeric().then_some(1),
            };
        }
        let c = char_after(self.slice, at)?;
        let length = c.len_utf8();
        if is_apostrophe(c) || c == '‐' {
            // ʼ is a letter, too.
            let joined = self.letter(at + length).map(|next| length + next);
            return joined.or_else(|| c.is_alphanumeric().then_some(length));
        }
        (c.is_alphanumeric() || is_combining(c)).then_some(length)
    }
}

impl Iterator for Words<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        let Some((start, first)) = self.start() else {
            self.at = self.slice.len();
            return None;
        };
        let bytes = self.slice.as_bytes();
        let mut end = start + first;
        loop {
            while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
                end += 1;
            }
            match self.more(end) {
                Some(length) => end += length,
                None => break,
            }
        }
        self.at = end;
        Some(Span::new(self.base + start, self.base + end))
    }
}

/// Whether a character from U+2000 to U+203F begins at `at`: dashes, quotation marks, spaces; none is
/// a letter.
fn is_general_punctuation(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&0xE2) && bytes.get(at + 1) == Some(&0x80)
}

/// Combining marks of the common blocks, which belong to the letter before them.
const fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{20D0}'..='\u{20FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found: Vec<&str> = words(text, Span::new(0, text.len())).map(|w| w.of(text)).collect();
        assert_eq!(found, expect);
    }

    #[test]
    fn words_keep_inner_apostrophes_and_hyphens() {
        check(
            "That’s the workers’ semi-bureaucratic line—no?",
            &["That’s", "the", "workers", "semi-bureaucratic", "line", "no"],
        );
        check("1920-1921, e\u{301}tat; -x- ''", &["1920-1921", "e\u{301}tat", "x"]);
        check("", &[]);
    }

    #[test]
    fn neighbours_and_trimming() {
        let text = "a ‘b’ ";
        assert_eq!(char_before(text, 2), Some(' '));
        assert_eq!(char_after(text, 2), Some('‘'));
        assert_eq!(char_before(text, 0), None);
        assert_eq!(trim(text, Span::new(1, text.len())).of(text), "‘b’");
        assert_eq!(fold("That’S"), "that's");
    }
}
