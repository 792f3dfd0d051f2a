//! Where the pages of a text begin: marks that people and programs leave in it.

use crate::text::Span;
use regex::{Regex, RegexBuilder};

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageStart {
    /// First byte of the text on the page.
    pub at: usize,
    /// What is printed on it ("41", "xii"); empty where pages end and something else begins.
    pub label: String,
}

/// A page of a text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Page {
    /// Its place among the pages of the text, from 0.
    pub number: usize,
    /// What is printed on it.
    pub label: String,
}

/// How pages are marked in a text that knows of none.
#[derive(Debug, Clone, Default)]
pub struct Marking {
    /// The marks; those that are known everywhere where it is `None`.
    pub pattern: Option<Pattern>,
    /// Number of the first page, where marks have none (form feeds, a pattern without a group); 1 where
    /// it is `None`.
    pub first: Option<u32>,
    /// Whether a mark stands at the foot of its page or at its head.
    pub side: Side,
}

/// Where a mark stands on its page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// Before the first word.
    #[default]
    Head,
    /// After the last word.
    Foot,
}

/// A pattern for marks of pages: a regular expression whose first group is the page, as in `\[p\. ?(\d+)\]`.
/// `^` and `$` are the ends of lines. Linear in pattern and text together.
#[derive(Debug, Clone)]
pub struct Pattern(Regex);

/// Why a pattern is none.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct PatternError(#[from] regex::Error);

impl std::str::FromStr for Pattern {
    type Err = PatternError;

    fn from_str(pattern: &str) -> Result<Self, PatternError> {
        Ok(Self(RegexBuilder::new(pattern).multi_line(true).size_limit(1 << 20).build()?))
    }
}

/// A mark: where it stands, and the page that it names; nothing where pages are only parted.
type Mark = (Span, Option<String>);

/// Share of the marks, in hundredths, that must name a later page than the one before them, so that they
/// are taken for marks of pages at all.
const ASCENDING: usize = 80;

/// Fewer marks may be anything.
const FEWEST: usize = 2;

impl Marking {
    /// Finds the marks, puts spaces in their place, and says where pages begin. Linear in the text.
    pub(super) fn take(&self, text: &mut String) -> Vec<PageStart> {
        let marks = match &self.pattern {
            Some(pattern) => matched(&pattern.0, text),
            None => known(text),
        };
        blank(text, marks.iter().map(|(span, _)| *span));
        self.starts(marks)
    }

    fn starts(&self, marks: Vec<Mark>) -> Vec<PageStart> {
        let mut number = self.first.unwrap_or(1);
        let mut start = 0;
        let mut starts = Vec::with_capacity(marks.len() + 1);
        let parted = marks.iter().all(|(_, name)| name.is_none());
        if parted && self.side == Side::Head && !marks.is_empty() {
            starts.push(PageStart { at: 0, label: number.to_string() });
            number = number.saturating_add(1);
        }
        for (span, name) in marks {
            let label = name.unwrap_or_else(|| number.to_string());
            let at = if self.side == Side::Head { span.end } else { start };
            starts.push(PageStart { at, label });
            number = number.saturating_add(1);
            start = span.end;
        }
        if self.side == Side::Foot && !starts.is_empty() {
            starts.push(PageStart { at: start, label: String::new() });
        }
        starts
    }
}

/// Puts spaces in the place of stretches. Line ends stay, since a word may be divided there.
fn blank(text: &mut String, spans: impl Iterator<Item = Span>) {
    let mut bytes = std::mem::take(text).into_bytes();
    for span in spans {
        let mark = bytes.get_mut(span.start..span.end).unwrap_or_default();
        mark.iter_mut().filter(|b| **b != b'\n').for_each(|b| *b = b' ');
    }
    // Only whole letters were blanked.
    *text = String::from_utf8(bytes).unwrap_or_default();
}

/// Digits between the brackets of a mark of a note.
const NOTE: usize = 3;

/// Blanks marks of notes, `[12]`, which are no words of the text. Linear.
pub(super) fn blank_notes(text: &mut String) {
    let bytes = text.as_bytes();
    let mut marks = Vec::new();
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'[') {
        let inside = bytes.iter().skip(at + 1).take(NOTE + 1);
        let digits = inside.take_while(|byte| byte.is_ascii_digit()).count();
        if (1..=NOTE).contains(&digits) && bytes.get(at + 1 + digits) == Some(&b']') {
            marks.push(Span::new(at, at + digits + 2));
        }
    }
    blank(text, marks.into_iter());
}

fn matched(pattern: &Regex, text: &str) -> Vec<Mark> {
    let found = pattern.captures_iter(text).filter_map(|groups| {
        let whole = groups.get(0).filter(|whole| !whole.is_empty())?;
        let name = groups.get(1).map(|group| group.as_str().trim().to_owned());
        Some((Span::new(whole.start(), whole.end()), name))
    });
    found.collect()
}

/// The marks that are known everywhere: `[p. 12]`, `{12}`, a line `Page 12` or `- 12 -`, form feeds. Those
/// that ascend are taken, in this order.
fn known(text: &str) -> Vec<Mark> {
    let (brackets, braces) = bracketed(text);
    let all = [brackets, braces, lines(text)];
    let numbered = all.into_iter().find(|marks| marks.len() >= FEWEST && ascend(marks));
    numbered.unwrap_or_else(|| {
        let feeds = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\x0c');
        feeds.map(|(at, _)| (Span::new(at, at + 1), None)).collect()
    })
}

/// Whether nearly every mark names a later page than the one before.
fn ascend(marks: &[Mark]) -> bool {
    let value =
        |mark: &Mark| mark.1.as_deref().and_then(value).map_or(0, |(roman, n)| (!roman, n).1);
    let later = marks.windows(2).filter(|two| match two {
        [one, other] => value(other) > value(one),
        _ => false,
    });
    later.count() * 100 >= (marks.len() - 1) * ASCENDING
}

/// Bytes between the brackets of a mark of a page.
const INSIDE: usize = 16;

/// Marks in brackets with a word for "page", and marks in braces.
fn bracketed(text: &str) -> (Vec<Mark>, Vec<Mark>) {
    let (mut brackets, mut braces) = (Vec::new(), Vec::new());
    for (at, sign) in text.bytes().enumerate().filter(|(_, b)| matches!(b, b'[' | b'{')) {
        let close = if sign == b'[' { b']' } else { b'}' };
        let rest = text.as_bytes().get(at + 1..).unwrap_or_default();
        let Some(end) = rest.iter().take(INSIDE).position(|byte| *byte == close) else { continue };
        let inside = text.get(at + 1..at + 1 + end).unwrap_or_default();
        let (named, number) = named(inside);
        if value(number).is_none() || (sign == b'[' && !named) {
            continue;
        }
        let list = if sign == b'[' { &mut brackets } else { &mut braces };
        list.push((Span::new(at, at + end + 2), Some(number.to_owned())));
    }
    (brackets, braces)
}

/// Lines that hold nothing but a page's number between dashes or after a word for "page".
fn lines(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        if words.len() <= INSIDE {
            let bare = words.trim_matches(['-', '–', '—']);
            let dashed = bare.len() + 2 <= words.len();
            let (named, number) = named(bare);
            if (named || dashed) && value(number).is_some() {
                let from = start + (line.len() - line.trim_start().len());
                found.push((Span::new(from, from + words.len()), Some(number.to_owned())));
            }
        }
        start += line.len();
    }
    found
}

/// Whether a word for "page" stands before a number, and the number.
fn named(words: &str) -> (bool, &str) {
    let words = words.trim();
    let letters = words.find(|c: char| !c.is_alphabetic()).unwrap_or(words.len());
    let (word, rest) = words.split_at(letters);
    let known = ["p", "pp", "pg", "page", "s", "seite"];
    if known.iter().any(|name| word.eq_ignore_ascii_case(name)) && !rest.is_empty() {
        (true, rest.trim_start_matches('.').trim())
    } else {
        (false, words)
    }
}

/// What a page's name counts: in Roman numerals (before the Arabic ones, as front matter is) or not.
pub(super) fn value(name: &str) -> Option<(bool, u32)> {
    let number: Option<u32> =
        name.parse().ok().filter(|_| name.len() <= 5 && name.bytes().all(|b| b.is_ascii_digit()));
    number.map(|number| (false, number)).or_else(|| roman(name).map(|number| (true, number)))
}

fn roman(name: &str) -> Option<u32> {
    if name.is_empty() || name.len() > 9 {
        return None;
    }
    let worth = |c: char| match c.to_ascii_lowercase() {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        'c' => Some(100),
        _ => None,
    };
    let worths: Vec<u32> = name.chars().map(worth).collect::<Option<_>>()?;
    let mut sum = 0;
    for (at, worth) in worths.iter().enumerate() {
        let less = worths.get(at + 1).is_some_and(|next| next > worth);
        sum = if less { sum - i64::from(*worth) } else { sum + i64::from(*worth) };
    }
    u32::try_from(sum).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pages as `label:` before their words.
    fn check(marking: &Marking, text: &str, expect: &str) {
        let mut words = text.to_owned();
        let starts = marking.take(&mut words);
        assert_eq!(words.len(), text.len());
        let ends = starts.iter().skip(1).map(|start| start.at).chain([words.len()]);
        let pages = starts.iter().zip(ends).map(|(start, end)| {
            format!(
                "{}:{}",
                start.label,
                words[start.at..end].split_whitespace().collect::<String>()
            )
        });
        assert_eq!(pages.collect::<Vec<_>>().join(" "), expect, "{text}");
    }

    #[test]
    fn marks_that_are_known_everywhere() {
        let known = Marking::default();
        check(&known, "a [p. 4] b [p. 5] c", "4:b 5:c");
        check(&known, "[Page xi] b [pg xii] c", "xi:b xii:c");
        check(&known, "{4} b {5} c [p. 9]", "4:b 5:c[p.9]");
        check(&known, "Page 4\nb\n\nPage 5\nc", "4:b 5:c");
        check(&known, "- 4 -\nb\n– 5 –\nc", "4:b 5:c");
        check(&known, "a\x0cb\x0cc", "1:a 2:b 3:c");
        check(&Marking { first: Some(7), ..known.clone() }, "a\x0cb", "7:a 8:b");
    }

    #[test]
    fn other_signs_are_no_marks() {
        let known = Marking::default();
        for text in
            ["a [1] b [2] c", "a [p. 5] b", "[p. 9] a [p. 3] b [p. 1] c", "1\n2\n3\n", "[p. x"]
        {
            check(&known, text, "");
        }
    }

    #[test]
    fn a_pattern_of_ones_own() {
        let by = |pattern: &str| Marking {
            pattern: Some(pattern.parse().unwrap()),
            ..Marking::default()
        };
        check(&by(r"\|(\d+)\|"), "a |4| b |9| c", "4:b 9:c");
        check(&by("^\\*\\*\\*$"), "a\n***\nb", "1:a 2:b");
        check(&by("x*"), "a b", "");
        check(&Marking { side: Side::Foot, ..by(r"<(\d+)>") }, "a <4> b <5> c", "4:a 5:b :c");
        assert!("(".parse::<Pattern>().is_err());
        assert!("(a{900}){900}".parse::<Pattern>().is_err(), "too large");
    }
}
