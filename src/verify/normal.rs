//! Words as they are compared: what may differ between two prints of one wording is taken off, and
//! nothing else. Typography (forms of apostrophes, ligatures, the long s, accents written as signs of
//! their own), capitals, hyphens, and the spellings that the language knows as one.

use crate::text::letter;
use crate::text::{Span, is_apostrophe, language::wording::Spelling, superscript};

/// White space that is passed over, in bytes, to find the rest of a word that was divided at the end of a
/// line: a page may end there, and its mark be blanked.
const DIVIDED: usize = 200;

/// Calls `each` with the place and the key of every word of `text` from the byte `from` on, until it says
/// no. Two words with one key are one word in any print. Linear; a word is copied into one buffer.
pub(super) fn words(
    text: &str,
    from: usize,
    spelling: &Spelling,
    mut each: impl FnMut(Span, &str) -> bool,
) {
    let mut key = String::new();
    let mut at = from;
    while let Some(start) = begin(text, at) {
        key.clear();
        let end = word(text, start, &mut key);
        spelling.settle(&mut key);
        if !each(Span::new(start, end), &key) {
            return;
        }
        at = end;
    }
}

/// Where the word that begins at the byte `start` ends.
pub(super) fn end(text: &str, start: usize) -> usize {
    word(text, start, &mut String::new())
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && superscript(c).is_none()
}

/// Where the next word begins at or after `at`.
fn begin(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = at;
    loop {
        let &byte = bytes.get(at)?;
        if byte.is_ascii() {
            if byte.is_ascii_alphanumeric() || byte == b'&' {
                return Some(at);
            }
            at += 1;
        } else {
            let c = text.get(at..)?.chars().next()?;
            if is_letter(c) {
                return Some(at);
            }
            at += c.len_utf8();
        }
    }
}

/// Puts the key of the word at `start` into `key` and says where the word ends; at least one sign on.
fn word(text: &str, start: usize, key: &mut String) -> usize {
    let bytes = text.as_bytes();
    if bytes.get(start) == Some(&b'&') {
        key.push('&');
        return start + 1;
    }
    let mut at = start;
    while let Some(&byte) = bytes.get(at) {
        if byte.is_ascii_alphanumeric() {
            key.push(char::from(byte.to_ascii_lowercase()));
            at += 1;
            continue;
        }
        let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) else { break };
        let after = at + c.len_utf8();
        if letter::is_mark(c) {
            letter::compose(key, c);
        } else if c == '\u{ad}' {
            // A soft hyphen is no sign at all, but where it divides a word.
            match divided(text, after) {
                Some(rest) => at = rest,
                None => at = after,
            }
            continue;
        } else if is_apostrophe(c) && letter_at(text, after) {
            key.push('\'');
        } else if letter::is_hyphen(c) {
            let alphabetic = key.ends_with(char::is_alphabetic);
            match text.get(after..).and_then(|rest| rest.chars().next()) {
                Some(next) if alphabetic && next.is_alphabetic() => {}
                Some(next) if alphabetic && next.is_whitespace() => match divided(text, after) {
                    Some(rest) => {
                        at = rest;
                        continue;
                    }
                    None => break,
                },
                _ => break,
            }
        } else if c == ',' && thousands(bytes, key, after) {
            // 1,000 is 1000.
        } else if is_letter(c) {
            letter::fold(c, key);
        } else {
            break;
        }
        at = after;
    }
    at.max(start + 1)
}

fn letter_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(is_letter)
}

/// Where a word goes on that was divided at the end of a line: a small letter after one line end at least.
fn divided(text: &str, at: usize) -> Option<usize> {
    let mut line_ends = 0;
    for (off, c) in text.get(at..)?.char_indices() {
        if c.is_whitespace() && off < DIVIDED {
            line_ends += usize::from(matches!(c, '\n' | '\u{c}' | '\r'));
        } else {
            return (line_ends > 0 && c.is_lowercase()).then_some(at + off);
        }
    }
    None
}

/// Whether three digits and no more follow a number of at most three: the comma before them parts thousands.
fn thousands(bytes: &[u8], key: &str, at: usize) -> bool {
    let digit = |n: usize| bytes.get(at + n).is_some_and(u8::is_ascii_digit);
    key.bytes().all(|b| b.is_ascii_digit()) && digit(0) && digit(1) && digit(2) && !digit(3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn check(text: &str, expect: &str) {
        let mut keys = Vec::new();
        words(text, 0, Language::of("en").wording.spelling, |span, key| {
            assert_eq!(end(text, span.start), span.end, "{text}");
            keys.push(key.to_owned());
            true
        });
        assert_eq!(keys.join(" "), expect, "{text}");
    }

    #[test]
    fn what_two_prints_may_differ_in_is_taken_off() {
        check("The mill’s ﬂour", "the mill's flour");
        check("Ægean ſalt, naı̈ve", "aegean salt naive");
        check("rôle and ro\u{302}le & role", "role and role and role");
        check("colour, organised", "color organized");
        check("co-operate, to-day", "cooperate today");
        check("a govern-\n  ment of the peo\u{ad}ple", "a government of the people");
        check("12,000 men, 1,2 and 3.5", "12000 men 1 2 and 3 5");
    }

    #[test]
    fn what_makes_another_word_stays() {
        check("can't won’t", "can't won't");
        check("1917-18", "1917 18");
        check("salt—and", "salt and");
        check("he went - then", "he went then");
        check("the end-\n\nNow", "the end now");
        check("word¹ next", "word next");
        check("four hours rise", "four hours rise");
        check("1,0000", "1 0000");
    }

    #[test]
    fn anything_is_read_to_its_end() {
        for text in ["", "-", "a-", "a'", "a\u{ad}", "é", "a\u{301}\u{302}", "&", "a,", "\u{301}"]
        {
            words(text, 0, Language::of("en").wording.spelling, |span, _| span.end <= text.len());
        }
    }
}
