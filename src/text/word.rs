//! Words and single characters of a text.

use super::Span;

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

/// A word in lower case with straight apostrophes, for comparing and looking up.
#[must_use]
pub fn fold(word: &str) -> String {
    word.chars()
        .map(|c| if is_apostrophe(c) { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// The words of `text` within `within`, in order: runs of letters and digits, with apostrophes and
/// hyphens inside them ("workers’ " gives "workers", "semi-bureaucratic" and "That’s" one word
/// each). Linear in the span.
pub fn words(text: &str, within: Span) -> impl Iterator<Item = Span> + '_ {
    let (base, slice) = (within.start, within.of(text));
    let mut chars = slice.char_indices().peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|(_, c)| c.is_alphanumeric())?;
        let mut end = start + first.len_utf8();
        while let Some(&(at, c)) = chars.peek() {
            let joins = is_apostrophe(c) || c == '-' || c == '‐';
            let inside = joins
                && slice[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphanumeric);
            if !c.is_alphanumeric() && !inside && !is_combining(c) {
                break;
            }
            end = at + c.len_utf8();
            chars.next();
        }
        Some(Span::new(base + start, base + end))
    })
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
