//! The other way round: words by which a place is found again, and nowhere else.

use super::Quote;
use super::field::Field;
use crate::model::Document;
use crate::text::Span;

/// Bytes of what stands around a place that may be needed to tell it from others.
const AROUND: usize = 400;
/// Bytes from which on a place is written by its beginning and end.
const LONG: usize = 240;
/// Words of such a beginning or end.
const ENDS: usize = 7;
/// Other places of the same words that are told from this one.
const OTHERS: usize = 4096;

/// The place as a file of corrections has it, to be pasted behind `at = `: as few words as are needed
/// for it to be found here and nowhere else. `None` where no such words can be given, as in a
/// paragraph that stands twice. Linear in the text.
#[must_use]
pub fn written(document: &Document, place: Span) -> Option<String> {
    let field = Field::literal(document);
    let place = crate::text::trim(document.text(), place);
    if place.is_empty() {
        return None;
    }
    if place.len() <= LONG {
        return unique(&field, place).map(|quote| table(&quote));
    }
    let words = place.of(document.text());
    let mut ends = words.match_indices(char::is_whitespace).map(|(at, _)| at);
    let first = ends.nth(ENDS).map_or(place.len(), |at| at);
    let mut starts = words.rmatch_indices(char::is_whitespace);
    let last = starts.nth(ENDS).map_or(0, |(at, blank)| at + blank.len());
    let part = |start: usize, end: usize| {
        let span = Span::new(place.start + start, place.start + end);
        unique(&field, crate::text::trim(document.text(), span))
    };
    let (from, to) = (part(0, first)?, part(last, place.len())?);
    Some(format!("{{ from = {}, to = {} }}", table(&from), table(&to)))
}

/// The words at a place with as much of what stands before or after them as tells them from all others.
pub(super) fn unique(field: &Field, place: Span) -> Option<Quote> {
    let text = field.words();
    let (start, end) = (field.folded_at(place.start), field.folded_at(place.end));
    let exact = text.get(start..end)?.trim_end();
    let end = start + exact.len();
    if exact.is_empty() {
        return None;
    }
    let (mut left, mut right) = (0, 0);
    let mut others = 0;
    let mut from = 0;
    // White space just before and after the words does not count when they are looked for.
    let around = |start: usize, end: usize| {
        let before = text.get(..start).unwrap_or("").trim_end().len();
        (before, text.len() - text.get(end..).unwrap_or("").trim_start().len())
    };
    let (before, after) = around(start, end);
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(exact)).map(|at| from + at) {
        from = at + exact.chars().next().map_or(1, char::len_utf8);
        if at != start {
            let (other_before, other_after) = around(at, at + exact.len());
            left = left.max(alike(text, (before, other_before), true));
            right = right.max(alike(text, (after, other_after), false));
            others += 1;
        }
        if others > OTHERS {
            return None;
        }
    }
    let own = |words: &str| words.to_owned();
    let quote = Quote { exact: own(exact), ..Quote::default() };
    if others == 0 {
        return Some(quote);
    }
    let prefix = word_start(text, before, left).map(|at| &text[at..start]);
    let suffix = word_end(text, after, right).map(|at| &text[end..at]);
    match (prefix, suffix) {
        (Some(prefix), Some(suffix)) if suffix.len() < prefix.len() => {
            Some(Quote { suffix: own(suffix), ..quote })
        }
        (Some(prefix), _) => Some(Quote { prefix: own(prefix), ..quote }),
        (None, Some(suffix)) => Some(Quote { suffix: own(suffix), ..quote }),
        (None, None) => None,
    }
}

/// How many bytes before (or after) two places are the same, at most [`AROUND`] and one more.
fn alike(text: &str, (one, other): (usize, usize), before: bool) -> usize {
    let bytes = text.as_bytes();
    let same = |(a, b): &(&u8, &u8)| a == b;
    if before {
        let (one, other) = (bytes.get(..one), bytes.get(..other));
        let pairs = one.into_iter().flatten().rev().zip(other.into_iter().flatten().rev());
        pairs.take(AROUND + 1).take_while(same).count()
    } else {
        let (one, other) = (bytes.get(one..), bytes.get(other..));
        let pairs = one.into_iter().flatten().zip(other.into_iter().flatten());
        pairs.take(AROUND + 1).take_while(same).count()
    }
}

/// Where the word begins that differs first, before a place that is like others for `same` bytes.
fn word_start(text: &str, start: usize, same: usize) -> Option<usize> {
    let differs = start.checked_sub(same + 1).filter(|_| same <= AROUND)?;
    let mut at = (0..=differs).rev().find(|&at| text.is_char_boundary(at))?;
    // A blank that differs is no word; the word before it is taken with it.
    while text.as_bytes().get(at) == Some(&b' ') {
        at = at.checked_sub(1)?;
    }
    let at = (0..=at).rev().find(|&at| text.is_char_boundary(at))?;
    Some(text.get(..at)?.rfind(' ').map_or(0, |blank| blank + 1))
}

/// Where the word ends that differs first, after a place that is like others for `same` bytes.
fn word_end(text: &str, end: usize, same: usize) -> Option<usize> {
    let mut at = (end + same <= text.len() && same <= AROUND).then_some(end + same)?;
    while text.as_bytes().get(at) == Some(&b' ') {
        at += 1;
    }
    if at >= text.len() {
        return None;
    }
    let from = (0..=at).rev().find(|&at| text.is_char_boundary(at))?;
    Some(text.get(from..)?.find(' ').map_or(text.len(), |blank| from + blank))
}

/// As TOML has it.
pub(super) fn table(quote: &Quote) -> String {
    let mut parts = Vec::new();
    for (key, words) in
        [("prefix", &quote.prefix), ("exact", &quote.exact), ("suffix", &quote.suffix)]
    {
        if !words.is_empty() {
            parts.push(format!("{key} = {}", text(words)));
        }
    }
    format!("{{ {} }}", parts.join(", "))
}

/// A text in quotation marks, as TOML has it.
#[must_use]
pub fn text(words: &str) -> String {
    let mut quoted = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, nth: usize, words: &str, expect: Option<&str>) {
        let document = Document::new(String::new(), text.to_owned(), None);
        let start = text.match_indices(words).nth(nth).unwrap().0;
        let found = written(&document, Span::new(start, start + words.len()));
        assert_eq!(found.as_deref(), expect);
    }

    #[test]
    fn as_little_is_said_around_words_as_is_needed() {
        let text = "Salt made the town. The mill made the town, too. The sea made\nthe town rich.";
        check(text, 0, "Salt", Some("{ exact = \"Salt\" }"));
        check(text, 0, "the town", Some("{ exact = \"the town\", suffix = \".\" }"));
        check(text, 1, "the town", Some("{ exact = \"the town\", suffix = \",\" }"));
        check(text, 1, "made", Some("{ prefix = \"mill \", exact = \"made\" }"));
    }

    #[test]
    fn what_stands_twice_with_all_around_it_has_no_words_of_its_own() {
        let paragraph =
            "All of this stands here again, word for word and letter for letter. ".repeat(9);
        check(&format!("{paragraph}{paragraph}"), 1, "again", None);
        check("“a \\ b”", 0, "“a \\ b”", Some("{ exact = \"“a \\\\ b”\" }"));
    }
}
