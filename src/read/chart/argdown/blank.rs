//! Comments and front matter, blanked.

use super::super::Broken;
use crate::text::Span;

/// A file without them.
pub(super) struct Blanked {
    /// The text with spaces in their places, byte for byte as long.
    pub(super) code: String,
    /// Where the front matter tells the title.
    pub(super) title: Option<Span>,
}

/// Kinds of comment: how one begins, and how it ends.
const COMMENTS: [(&str, &str); 3] = [("<!--", "-->"), ("/*", "*/"), ("//", "\n")];

/// Longest title in which signs of comments are let be, in bytes: a bound on what a bracket that nothing closes costs.
const LONGEST_TITLE: usize = 1024;

/// Linear: an end is looked for once for each beginning, and reading goes on behind it.
pub(super) fn blanked(text: &str) -> Result<Blanked, Broken> {
    let mut code = text.as_bytes().to_vec();
    let mut title = None;
    let mut at = text.len() - text.trim_start().len();
    let begin = text.get(at..).unwrap_or_default();
    if begin.starts_with("===") {
        let head = begin.len() - begin.trim_start_matches('=').len();
        let Some(length) = begin.get(head..).and_then(|rest| rest.find("===")) else {
            let what = "the front matter that begins with === is never closed; close it with ===";
            return Err(Broken { line: line(text, at), what: what.to_owned() });
        };
        let inner = Span::new(at + head, at + head + length);
        title = titled(text, inner);
        let close = text.get(inner.end..).unwrap_or_default();
        let end = inner.end + (close.len() - close.trim_start_matches('=').len());
        blank(&mut code, Span::new(at, end));
        at = end;
    }
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some(found) = rest.find(['<', '/', '\\', '[', '{']) else { break };
        let start = at + found;
        let here = text.get(start..).unwrap_or_default();
        if here.starts_with('\\') {
            at = start + 1 + here.chars().nth(1).map_or(0, char::len_utf8);
            continue;
        }
        // Signs of comments mean nothing inside of titles and data.
        if let Some(length) = titled_within(here) {
            at = start + length;
            continue;
        }
        if here.starts_with('{') {
            at = super::data::end(text, start).ok_or_else(|| unclosed(line(text, start)))?;
            continue;
        }
        let comment = COMMENTS.iter().find(|(begin, _)| here.starts_with(begin));
        // The two strokes of an address are no comment.
        let address = text.get(..start).is_some_and(|before| before.ends_with(':'));
        let Some((begin, close)) = comment.filter(|(begin, _)| *begin != "//" || !address) else {
            at = start + if here.starts_with("//") { 2 } else { 1 };
            continue;
        };
        let length = here.find(close).map(|end| end + close.len());
        let length = match length {
            Some(length) => length,
            None if *begin == "//" => here.len(),
            None => {
                let what = format!(
                    "the comment that begins with {begin} is never closed; close it with {close}"
                );
                return Err(Broken { line: line(text, start), what });
            }
        };
        blank(&mut code, Span::new(start, start + length));
        at = start + length;
    }
    Ok(Blanked { code: String::from_utf8(code).unwrap_or_default(), title })
}

/// How many bytes a title takes, with its brackets; `None` where there is none.
fn titled_within(here: &str) -> Option<usize> {
    let close = match here.as_bytes().first() {
        Some(b'[') => b']',
        Some(b'<') if !here.starts_with("<!--") => b'>',
        _ => return None,
    };
    let title = here.bytes().take(LONGEST_TITLE).take_while(|&b| b != b'\n');
    title.zip(1..).find(|&(b, _)| b == close).map(|(_, length)| length)
}

/// Data without an end.
pub(super) fn unclosed(line: usize) -> Broken {
    Broken { line, what: "the `{` of this data is never closed; close it with `}`".to_owned() }
}

fn blank(code: &mut [u8], span: Span) {
    for byte in code.get_mut(span.start..span.end).into_iter().flatten() {
        if !matches!(*byte, b'\n' | b'\r') {
            *byte = b' ';
        }
    }
}

/// The words after `title:`, without quotation marks around them.
fn titled(text: &str, inner: Span) -> Option<Span> {
    let mut start = inner.start;
    for line in inner.of(text).split_inclusive('\n') {
        if let Some(value) = line.strip_prefix("title:") {
            let marks: &[char] = &[' ', '\t', '\r', '\n', '"', '\''];
            let words = value.trim_matches(marks);
            let from =
                start + "title:".len() + (value.len() - value.trim_start_matches(marks).len());
            return Some(Span::new(from, from + words.len())).filter(|span| !span.is_empty());
        }
        start += line.len();
    }
    None
}

fn line(text: &str, at: usize) -> usize {
    text.get(..at).map_or(1, |before| before.matches('\n').count() + 1)
}
