//! The text with its markup blanked, byte for byte as long.

use crate::text::{char_after, char_before};
use std::ops::Range;

/// How far before an escaped star its fellow is looked for, in bytes.
const PAIRED: usize = 120;

/// A text all of blanks, into which the words are copied.
pub(super) struct Prose<'t> {
    text: &'t str,
    bytes: Vec<u8>,
}

impl<'t> Prose<'t> {
    /// Blanks for all of `text` but its line ends.
    pub(super) fn blank(text: &'t str) -> Self {
        let keep = |b: u8| if matches!(b, b'\n' | b'\r') { b } else { b' ' };
        Self { text, bytes: text.bytes().map(keep).collect() }
    }

    /// Copies the bytes of `range` as they stand.
    pub(super) fn copy(&mut self, range: Range<usize>) {
        if let (Some(words), Some(place)) =
            (self.text.get(range.clone()), self.bytes.get_mut(range))
        {
            place.copy_from_slice(words.as_bytes());
        }
    }

    /// Puts the character that an entity (`&rsquo;`) means in its place and blanks the rest, on the
    /// side where a space does no harm. Inside a word, where it would, the entity stays.
    pub(super) fn entity(&mut self, range: Range<usize>, meant: &str) {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let before = letter(char_before(self.text, range.start));
        let after = letter(char_after(self.text, range.end));
        let room = range.len().checked_sub(meant.len());
        let Some(place) = self.bytes.get_mut(range.clone()) else { return };
        match room {
            Some(room) if !before => {
                place[room..].copy_from_slice(meant.as_bytes());
            }
            Some(_) if !after => place[..meant.len()].copy_from_slice(meant.as_bytes()),
            _ => self.copy(range),
        }
    }

    /// A star after a backslash at the end of a word or of its marks (`word”\*`) calls a note, as a mark does
    /// that sticks to its word: it changes places with the blank for the backslash.
    pub(super) fn escaped_star(&mut self, star: usize) {
        let Some(before) = star.checked_sub(1).and_then(|at| self.text.get(..at)) else { return };
        let Some(rest) = self.text.get(before.len()..).and_then(|r| r.strip_prefix("\\*")) else {
            return;
        };
        let sticks = before.ends_with(|c: char| !c.is_whitespace() && c != '*');
        // "\*this\*" is a pair.
        let from = before.ceil_char_boundary(before.len().saturating_sub(PAIRED));
        let opened = before[from..].rsplit_once("\\*").is_some_and(|(_, inner)| {
            inner.starts_with(|c: char| !c.is_whitespace()) && !inner.contains('\n')
        });
        let ends =
            !opened && !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '*'));
        if let (true, Some([first, second])) =
            (sticks && ends, self.bytes.get_mut(before.len()..=star))
        {
            (*first, *second) = (b'*', b' ');
        }
    }

    /// Copies what stands between the tags of a piece of HTML; gives back whether that is anything.
    pub(super) fn html(&mut self, range: Range<usize>) -> bool {
        let Some(html) = self.text.get(range.clone()) else { return false };
        if html.trim_start().starts_with("<!--") {
            return false;
        }
        let mut words = false;
        let mut at = range.start;
        for part in html.split_inclusive('>') {
            let said = part.split('<').next().unwrap_or("");
            let closed = said.ends_with('>');
            if !said.trim().is_empty() && !closed {
                words = true;
                self.copy(at..at + said.len());
            }
            at += part.len();
        }
        words
    }

    /// The prose. Only whole characters were copied, so it is text; were it not, there would be none.
    pub(super) fn finish(self) -> Option<String> {
        String::from_utf8(self.bytes).ok()
    }
}
