//! A text in lines of a given width.
//!
//! Lines break where UAX 14 lets them: between words, after hyphens and dashes, around Chinese
//! letters but not before their full stops. What is longer than a line is cut between graphemes
//! (UAX 29), so that no mark is parted from its letter and no flag from its half.

use super::face::Letters;
use super::{Face, width};
use unicode_segmentation::UnicodeSegmentation;

/// What stands where words were left out.
const CUT: &str = " …";

/// Signs that stay with the number after them, though a space stands between.
const BEFORE_NUMBERS: [char; 2] = ['¶', '§'];

/// The text in lines no wider than `limit` at `points`, at most `cap` of them; where more would
/// follow, the last one ends in " …". White space is folded, control characters count as such. No
/// line is empty, and a text without words has none. A single grapheme that is wider than a line
/// stands on one alone. Costs what it shows, not what it cuts off.
pub fn wrap(text: &str, face: Face, points: f64, limit: f64, cap: usize) -> Vec<String> {
    let mut lines = Lines {
        letters: face.letters(),
        limit: limit / points.max(0.1),
        cap,
        done: Vec::new(),
        line: String::new(),
        used: 0.0,
        space: false,
    };
    let mut from = 0;
    for (to, _) in unicode_linebreak::linebreaks(text) {
        let piece = text.get(from..to).unwrap_or_default();
        if to < text.len() && piece.trim_end().ends_with(BEFORE_NUMBERS) {
            continue;
        }
        from = to;
        if !lines.add(piece) {
            lines.cut(width(CUT, face, 1.0));
            return lines.done;
        }
    }
    lines.end();
    lines.done
}

/// One line of the text, cut with " …" where it has more; empty for a text without words.
pub fn one_line(text: &str, face: Face, points: f64, limit: f64) -> String {
    wrap(text, face, points, limit, 1).pop().unwrap_or_default()
}

/// White space and whatever else ends a line or is no letter at all.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

/// Lines being filled; lengths are for a size of 1.
struct Lines {
    letters: &'static Letters,
    limit: f64,
    cap: usize,
    done: Vec<String>,
    line: String,
    used: f64,
    /// A space is due before the next word.
    space: bool,
}

impl Lines {
    /// Adds what stands between two breaks, with the white space at its end. `false` where the lines
    /// are full before it is.
    fn add(&mut self, piece: &str) -> bool {
        let bare = piece.trim_end_matches(is_space);
        let added = if bare.contains(is_space) {
            self.add_bound(bare)
        } else {
            bare.is_empty() || self.add_word(bare)
        };
        self.space |= bare.len() < piece.len();
        added
    }

    /// Adds words with spaces between them at which no line should break, if one line can hold them.
    fn add_bound(&mut self, piece: &str) -> bool {
        let words = || piece.split(is_space).filter(|word| !word.is_empty());
        let bound = words().collect::<Vec<_>>().join(" ");
        if self.fitting(&bound, self.limit).is_some() {
            return bound.is_empty() || self.add_word(&bound);
        }
        words().all(|word| {
            let added = self.add_word(word);
            self.space = true;
            added
        })
    }

    fn add_word(&mut self, word: &str) -> bool {
        let space = if self.space { self.letters.advance(' ') } else { 0.0 };
        match self.fitting(word, self.limit - self.used - space) {
            Some(breadth) => {
                if self.space && !self.line.is_empty() {
                    self.line.push(' ');
                    self.used += space;
                }
                self.push(word, breadth)
            }
            None => {
                if !self.line.is_empty() {
                    self.end();
                }
                match self.fitting(word, self.limit) {
                    Some(breadth) => self.push(word, breadth),
                    None => self.add_pieces(word),
                }
            }
        }
    }

    /// How broad a word is, if it is no broader than this. Stops where it is.
    fn fitting(&self, word: &str, room: f64) -> Option<f64> {
        const TOUCH: f64 = 1e-6;
        let mut breadth = 0.0;
        for c in word.chars() {
            breadth += self.letters.advance(c);
            if breadth > room + TOUCH {
                return None;
            }
        }
        Some(breadth)
    }

    /// A word that is longer than a line, on lines of its own.
    fn add_pieces(&mut self, word: &str) -> bool {
        for grapheme in word.graphemes(true) {
            let breadth = grapheme.chars().map(|c| self.letters.advance(c)).sum();
            if !self.line.is_empty() && self.used + breadth > self.limit {
                self.end();
            }
            if !self.push(grapheme, breadth) {
                return false;
            }
        }
        true
    }

    fn push(&mut self, word: &str, breadth: f64) -> bool {
        if self.done.len() >= self.cap {
            return false;
        }
        self.line.push_str(word);
        self.used += breadth;
        self.space = false;
        true
    }

    fn end(&mut self) {
        if !self.line.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
        }
        self.used = 0.0;
        self.space = false;
    }

    /// Makes room for " …", of this breadth, at the end of the last line.
    fn cut(&mut self, mark: f64) {
        let Some(last) = self.done.last_mut() else { return };
        let breadth = |c: char| self.letters.advance(c);
        let mut used: f64 = last.chars().map(breadth).sum();
        while used + mark > self.limit && !last.is_empty() {
            let at = match last.rfind(' ') {
                Some(space) if space > 0 => space,
                _ => last.grapheme_indices(true).next_back().map_or(0, |(at, _)| at),
            };
            used -= last.get(at..).unwrap_or_default().chars().map(breadth).sum::<f64>();
            last.truncate(at);
        }
        let mark = if last.is_empty() { CUT.trim_start() } else { CUT };
        last.push_str(mark);
    }
}

#[cfg(test)]
mod tests {
    use super::{Face, one_line, width, wrap};
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    /// At a size of 10; an `m` is 8.33 wide, an `i` 2.22, a space 2.78.
    fn check(text: &str, limit: f64, cap: usize, expect: &[&str]) {
        assert_eq!(wrap(text, Face::Sans, 10.0, limit, cap), expect, "{text:?} at {limit}");
    }

    #[test]
    fn widths_are_the_font_s() {
        let wide = |text, face| (width(text, face, 1000.0)).round();
        assert_eq!(wide("AI", Face::Sans), 945.0);
        assert_eq!(wide("AI", Face::Bold), 1000.0);
        assert_eq!(wide("mill", Face::Serif), 1556.0);
        assert_eq!(wide("Ж", Face::Sans), 923.0);
        assert_eq!(wide("“…”", Face::Sans), 1666.0);
    }

    #[test]
    fn wide_letters_fill_a_square_and_marks_take_no_room() {
        let wide = |text| width(text, Face::Sans, 100.0).round();
        assert_eq!(wide("盐税"), 200.0);
        assert_eq!(wide("e\u{301}"), wide("e"));
        assert_eq!(wide("\u{200f}\u{200b}\u{7}\n"), 0.0);
        assert_eq!(wide("שלום"), wide("םולש"));
        assert!(wide("ملح") > 100.0);
        assert!(wide("🧂") >= 120.0);
        assert_eq!(wide(""), 0.0);
    }

    #[test]
    fn words_fill_lines() {
        check("the mill fed the town", 45.0, 9, &["the mill", "fed the", "town"]);
        check("  the\n\n mill\u{a0}\u{1}", 45.0, 9, &["the mill"]);
        check("mill-hands, mill—hands", 32.0, 9, &["mill-", "hands,", "mill—", "hands"]);
        check("iiii mm", 26.0, 9, &["iiii", "mm"]);
        check("“the mill”", 28.0, 9, &["“the", "mill”"]);
        check("mill, ¶ 22", 36.0, 9, &["mill,", "¶ 22"]);
        check(" \n", 45.0, 9, &[]);
        check("the mill", 45.0, 0, &[]);
        check("mm «\u{a0}mm\u{a0}»", 45.0, 9, &["mm", "« mm »"]);
    }

    #[test]
    fn more_lines_than_the_cap_end_in_an_ellipsis() {
        check("the mill fed the town", 50.0, 1, &["the mill …"]);
        check("the mill fed the town", 42.0, 2, &["the mill", "fed …"]);
        check("the mill", 42.0, 1, &["the mill"]);
        check("incomprehensible", 36.0, 1, &["inco …"]);
        check("mm", 9.0, 1, &["…"]);
        assert_eq!(one_line("salt made the town", Face::Sans, 10.0, 36.0), "salt …");
        assert_eq!(one_line("", Face::Sans, 10.0, 36.0), "");
    }

    #[test]
    fn what_is_longer_than_a_line_is_cut_between_graphemes() {
        check("mmmmm", 20.0, 9, &["mm", "mm", "m"]);
        check("i mmmmm i", 20.0, 9, &["i", "mm", "mm", "m i"]);
        check("盐税盐税", 20.0, 9, &["盐税", "盐税"]);
        check("盐税。盐", 20.0, 9, &["盐", "税。", "盐"]);
        check("e\u{301}e\u{301}e\u{301}", 12.0, 9, &["e\u{301}e\u{301}", "e\u{301}"]);
        check("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 20.0, 9, &["👨‍👩‍👧‍👦", "👨‍👩‍👧‍👦"]);
        let long = "m".repeat(10_000);
        assert_eq!(wrap(&long, Face::Bold, 10.0, 100.0, 5).len(), 5);
    }

    #[test]
    fn costs_what_it_shows() {
        let long = "the mill fed the town ".repeat(500_000);
        for _ in 0..1000 {
            assert_eq!(wrap(&long, Face::Sans, 10.0, 100.0, 2).len(), 2);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn lines_fit_and_hold_the_words(text in any::<String>(), limit in 15.0_f64..300.0, cap in 1_usize..8) {
            let lines = wrap(&text, Face::Serif, 10.0, limit, cap);
            prop_assert!(lines.len() <= cap);
            for line in &lines {
                prop_assert!(!line.trim().is_empty());
                let fits = width(line, Face::Serif, 10.0) <= limit + 1e-3;
                prop_assert!(fits || line.graphemes(true).count() == 1, "{line:?}");
            }
            let all = wrap(&text, Face::Serif, 10.0, limit, usize::MAX).concat().replace(' ', "");
            let bare: String = text.chars().filter(|&c| !super::is_space(c)).collect();
            prop_assert_eq!(all, bare);
        }
    }
}
