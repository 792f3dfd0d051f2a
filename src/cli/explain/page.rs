//! A page of words for the terminal: heads, indented lines, places and the words at them.

use crate::cli::input;
use crate::model::{Anchor, Because, Confidence, Rule};
use std::path::PathBuf;

/// Columns of a page; what is longer goes on in the next line.
const WIDTH: usize = 96;

/// Characters of a text shown where only its beginning is wanted.
const SHORT: usize = 150;

/// Characters of a text shown where the whole of it is wanted: more than the longest quotation an
/// essay has, less than a file that is one sentence.
const LONG: usize = 4000;

/// A page that is being written.
pub(super) struct Page {
    paths: Vec<PathBuf>,
    words: String,
    rules: Vec<&'static Rule>,
}

impl Page {
    /// An empty page about texts at these paths.
    pub(super) fn new(paths: &[PathBuf]) -> Self {
        Self { paths: paths.to_vec(), words: String::new(), rules: Vec::new() }
    }

    /// What was written, with its colours.
    pub(super) fn finished(self) -> String {
        self.words
    }

    /// The head of the page, or of a part of it, after a blank line.
    pub(super) fn head(&mut self, words: &str) {
        if !self.words.is_empty() {
            self.words.push('\n');
        }
        self.words.push_str(&format!("\x1b[1m{}\x1b[0m\n", plain(words)));
    }

    /// Words, indented by `depth` steps of two columns, folded at the width of the page.
    pub(super) fn line(&mut self, depth: usize, words: &str) {
        let indent = 2 * depth;
        let mut column = 0;
        for word in words.split_whitespace() {
            let width = word.chars().count();
            if column == 0 || column + 1 + width > WIDTH {
                let further = if column == 0 { 0 } else { 4 };
                self.words.push_str(if column == 0 { "" } else { "\n" });
                self.words.push_str(&" ".repeat(indent + further));
                column = indent + further;
            } else {
                self.words.push(' ');
                column += 1;
            }
            self.words.push_str(&plain(word));
            column += width;
        }
        self.words.push('\n');
    }

    /// `essay.txt:7:1`.
    pub(super) fn place(&self, anchor: &Anchor) -> String {
        let number = (anchor.document as usize).saturating_sub(1);
        let path = self.paths.get(number).map_or_else(String::new, |path| input::shown(path));
        format!("{path}:{}:{}", anchor.line, anchor.column)
    }

    /// “the words” (essay.txt:7:1).
    pub(super) fn words_at(&self, anchor: &Anchor) -> String {
        format!("“{}” ({})", short(&anchor.words()), self.place(anchor))
    }

    /// Each part of a score in a line, rule, weight and words under one another, and their sum. A rule
    /// that decides alone has no weight.
    pub(super) fn score(&mut self, reasons: &[Because<Anchor>]) {
        let weight = |hundredths: i32| format!("{:+.2}", f64::from(hundredths) / 100.0);
        let wide = reasons.iter().map(|r| r.name().chars().count()).max().unwrap_or(0);
        let sum: i32 = reasons.iter().map(|r| i32::from(r.weight)).sum();
        let weighed = reasons.iter().any(|r| r.weight != 0);
        for reason in reasons {
            let part = match reason.weight {
                0 if weighed => String::new(),
                0 => "decides".to_owned(),
                part => weight(part.into()),
            };
            let name = reason.name();
            let lead = if weighed {
                format!("{name:wide$}  {part:>5}")
            } else {
                format!("{name:wide$}  {part}")
            };
            let words = format!("{}{}", self.words_at(&reason.place), by(reason));
            self.hanging(&format!("{lead}  on "), &words);
            if !self.rules.contains(&reason.rule) {
                self.rules.push(reason.rule);
            }
        }
        if weighed {
            self.hanging(&format!("{:wide$}  {:>5}", "together", weight(sum)), "");
        }
    }

    /// Words behind a lead that stays as it is; what is longer goes on under their beginning.
    fn hanging(&mut self, lead: &str, words: &str) {
        let indent = 2 + lead.chars().count();
        self.words.push_str(&format!("  {}", plain(lead)));
        let mut column = indent;
        for word in words.split_whitespace() {
            let width = word.chars().count();
            if column > indent && column + 1 + width > WIDTH {
                self.words.push('\n');
                self.words.push_str(&" ".repeat(indent));
                column = indent;
            } else if column > indent {
                self.words.push(' ');
                column += 1;
            }
            self.words.push_str(&plain(word));
            column += width;
        }
        self.words.truncate(self.words.trim_end().len());
        self.words.push('\n');
    }

    /// Each reason with the words it fired on; what the rule means is said by [`Page::meanings`].
    pub(super) fn because(&mut self, reasons: &[Because<Anchor>]) {
        for reason in reasons {
            let weight = match reason.weight {
                0 => String::new(),
                weight => format!(" {:+.2}", f64::from(weight) / 100.0),
            };
            let words = self.words_at(&reason.place);
            self.line(1, &format!("{}{weight} on {words}{}", reason.name(), by(reason)));
            if !self.rules.contains(&reason.rule) {
                self.rules.push(reason.rule);
            }
        }
    }

    /// What the rules mean that the page has named.
    pub(super) fn meanings(&mut self) {
        let rules = std::mem::take(&mut self.rules);
        if !rules.is_empty() {
            self.head("What the rules mean");
        }
        for rule in rules {
            self.line(1, &format!("{}: {}", rule.name, rule.finds));
            self.line(2, rule.why);
        }
    }
}

/// Where a person wrote so: `, written in essay.corrections.toml:12`.
fn by(reason: &Because<Anchor>) -> String {
    reason.noted().map_or_else(String::new, |place| format!(", written in {place}"))
}

/// The beginning of a text, in one line.
pub(super) fn short(text: &str) -> String {
    cut(text, SHORT)
}

/// A text in one line, cut only where it is longer than a page.
pub(super) fn long(text: &str) -> String {
    cut(text, LONG)
}

/// `0.83`.
pub(super) fn sure(confidence: Confidence) -> String {
    format!("confidence {:.2}", f64::from(confidence.hundredths()) / 100.0)
}

/// White space folded, and cut at a word where it is longer than `limit` characters.
fn cut(text: &str, limit: usize) -> String {
    let mut kept = String::new();
    let mut count = 0;
    for word in text.split_whitespace() {
        count += word.chars().count() + 1;
        if count > limit {
            // A single word of a megabyte is cut inside.
            let room = limit.saturating_sub(count - word.chars().count());
            if kept.is_empty() {
                kept.extend(word.chars().take(room));
            }
            return kept + " …";
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}

/// Words of an essay as they may go to a terminal: signs that would steer it are shown as `�`.
fn plain(words: &str) -> String {
    words.chars().map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_and_indented() {
        let mut page = Page::new(&[]);
        page.head("Salt");
        page.line(1, &"word ".repeat(40));
        let words = page.finished();
        let lines: Vec<&str> = words.lines().collect();
        assert_eq!(lines.len(), 4, "{words}");
        assert!(lines[1].starts_with("  word") && lines[2].starts_with("      word"), "{words}");
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH), "{words}");
    }

    #[test]
    fn long_texts_are_cut_at_words_and_long_words_inside() {
        assert_eq!(short("a  b\nc"), "a b c");
        assert!(short(&"salt ".repeat(100)).ends_with("salt …"));
        assert!(short(&"s".repeat(1_000_000)).chars().count() <= SHORT + 2);
    }

    #[test]
    fn what_hangs_stays_under_its_beginning() {
        let mut page = Page::new(&[]);
        page.hanging("near  +0.26  on ", &"word ".repeat(30));
        let words = page.finished();
        let lines: Vec<&str> = words.lines().collect();
        assert!(lines.len() == 2 && lines[0].starts_with("  near  +0.26  on word"), "{words}");
        assert!(lines[1].starts_with(&format!("{}word", " ".repeat(18))), "{words}");
        assert!(lines.iter().all(|line| line.chars().count() <= WIDTH), "{words}");
    }

    #[test]
    fn an_essay_cannot_steer_the_terminal() {
        let mut page = Page::new(&[]);
        page.line(0, "a\u{1b}[31mb");
        assert_eq!(page.finished(), "a\u{FFFD}[31mb\n");
    }
}
