//! Lines of a label: wrapped by the columns they take on the page, not by letters.

use unicode_width::UnicodeWidthChar;

/// What stands where words were left out.
const CUT: &str = " …";

/// Columns a text takes: East Asian wide letters two, combining marks none.
pub(super) fn columns(text: &str) -> usize {
    text.chars().map(wide).sum()
}

/// The text in lines of at most `limit` columns, at most `cap` of them; where more would follow, the
/// last one ends in " …". A word that is longer than a line is broken. White space is folded. Never
/// empty lines; no line at all for a text without words. Costs what it shows, not what it cuts off.
pub(super) fn wrap(text: &str, limit: usize, cap: usize) -> Vec<String> {
    let limit = limit.max(2);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for word in text.split(is_space).filter(|w| !w.is_empty()) {
        for (nth, piece) in pieces(word, limit).enumerate() {
            let width = columns(piece);
            let space = usize::from(nth == 0 && !line.is_empty());
            if used > 0 && (nth > 0 || used + space + width > limit) {
                lines.push(std::mem::take(&mut line));
                used = 0;
                if lines.len() >= cap {
                    cut(&mut lines, limit);
                    return lines;
                }
            } else if space == 1 {
                line.push(' ');
                used += 1;
            }
            line.push_str(piece);
            used += width;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// One line of the text, cut with " …" where it has more.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    wrap(text, limit, 1).pop().unwrap_or_default()
}

/// White space and whatever else ends a line or is no letter at all.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Makes room for " …" at the end of the last line.
fn cut(lines: &mut [String], limit: usize) {
    let Some(last) = lines.last_mut() else { return };
    while columns(last) + columns(CUT) > limit {
        match last.rfind(' ') {
            Some(space) if space > 0 => last.truncate(space),
            _ => {
                last.pop();
            }
        }
    }
    last.push_str(CUT);
}

/// A word in pieces of at most `limit` columns; marks stay with the letter they belong to.
fn pieces(word: &str, limit: usize) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let mut used = 0;
        let end = rest
            .char_indices()
            .find(|&(at, c)| {
                used += wide(c);
                at > 0 && used > limit && wide(c) > 0
            })
            .map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn wide(c: char) -> usize {
    c.width().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{columns, one_line, wrap};
    use proptest::prelude::*;

    fn check(text: &str, limit: usize, cap: usize, expect: &[&str]) {
        assert_eq!(wrap(text, limit, cap), expect, "{text:?} at {limit}, {cap} lines");
    }

    #[test]
    fn words_fill_lines() {
        check("the mill fed the town", 9, 9, &["the mill", "fed the", "town"]);
        check("the mill fed", 12, 9, &["the mill fed"]);
        check("  the\n\n mill ", 12, 9, &["the mill"]);
        check(" \n", 12, 9, &[]);
    }

    #[test]
    fn more_lines_than_the_cap_end_in_an_ellipsis() {
        check("the mill fed the town", 10, 1, &["the mill …"]);
        check("the mill fed the town", 8, 2, &["the mill", "fed …"]);
        check("the mill", 8, 1, &["the mill"]);
        check("incomprehensible", 6, 1, &["inco …"]);
        assert_eq!(one_line("salt made the town", 8), "salt …");
    }

    #[test]
    fn a_long_word_is_broken() {
        check("https://example.org/a", 8, 9, &["https://", "example.", "org/a"]);
        check("see https://example.org", 8, 9, &["see", "https://", "example.", "org"]);
    }

    #[test]
    fn wide_letters_count_twice_and_marks_nothing() {
        assert_eq!(columns("盐税"), 4);
        assert_eq!(columns("e\u{301}"), 1);
        check("盐税盐税", 4, 9, &["盐税", "盐税"]);
        check("e\u{301}e\u{301}e\u{301}", 2, 9, &["e\u{301}e\u{301}", "e\u{301}"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn lines_fit_and_hold_the_words(text in any::<String>(), limit in 2_usize..60, cap in 1_usize..8) {
            let lines = wrap(&text, limit, cap);
            prop_assert!(lines.len() <= cap);
            for line in &lines {
                prop_assert!(!line.is_empty());
                prop_assert!(columns(line) <= limit.max(2), "{line:?}");
            }
            let all = wrap(&text, limit, usize::MAX).concat().replace(' ', "");
            let bare: String = text.chars().filter(|&c| !super::is_space(c)).collect();
            prop_assert_eq!(all, bare);
        }
    }
}
