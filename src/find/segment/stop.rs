//! What a stop means: the end of a sentence, an abbreviation, an initial, a decimal, an omission.

use super::cut::Follower;
use crate::text::language::Listed;
use crate::text::{Language, Span, char_before, fold, superscript, words};

/// Bytes read back from a stop for the word before it; no abbreviation is longer.
const LOOK_BACK: usize = 32;

/// Longest bracket after a stop that can be a citation nobody recognised, in bytes.
const LONGEST_CITATION: usize = 160;

/// Whether a character can end a sentence.
pub(super) const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '！' | '？')
}

/// Whether a character can close what a sentence ends in.
pub(super) const fn is_closer(c: char) -> bool {
    matches!(c, '’' | '”' | '"' | '\'' | '»' | '›' | ')' | ']' | '}')
}

/// Whether a character can open what a sentence begins with.
pub(super) const fn is_opener(c: char) -> bool {
    matches!(c, '‘' | '“' | '„' | '‚' | '"' | '\'' | '«' | '‹' | '(' | '[')
}

/// Whether a character is a dash.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '—' | '–' | '-' | '―')
}

/// Raised figures and signs that mark notes.
pub(super) const fn is_superscript(c: char) -> bool {
    superscript(c).is_some() || matches!(c, '*' | '†' | '‡')
}

/// A run of stops that counts as one: "?!", "...", ". . .", ". …".
#[derive(Debug, Clone, Copy)]
pub(super) struct Run {
    /// One past its last byte.
    pub(super) end: usize,
    /// Its stops; an ellipsis sign counts three.
    stops: usize,
    /// Whether a question or exclamation mark is among them.
    strong: bool,
}

/// The run of stops that begins where `rest` does. Linear in the run.
pub(super) fn run(prose: &str, rest: Span) -> Run {
    let mut run = Run { end: rest.start, stops: 0, strong: false };
    let mut gap = false;
    for (offset, c) in rest.of(prose).char_indices() {
        // A single space continues the run only before another full stop: ". . ."
        let spaced = gap && !matches!(c, '.' | '…');
        match c {
            ' ' | '\u{a0}' if !gap => gap = true,
            _ if is_stop(c) && !spaced => {
                run.end = rest.start + offset + c.len_utf8();
                run.stops += if c == '…' { 3 } else { 1 };
                run.strong |= !matches!(c, '.' | '…');
                gap = false;
            }
            _ => break,
        }
    }
    run
}

/// What stands before a stop, as far as it tells whether it ends a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// No word of the sentence yet, or only the number of an item: it ends nothing.
    Nothing,
    /// A plain word: it ends before a capital.
    Word,
    /// It ends before whatever is not lower case.
    Sure,
    /// The end of a passage that ends in a stop.
    Passage,
    /// A passage without a stop, and its citation.
    CitedPassage,
    /// An initial or letters with stops ("V.", "C.C."): a name may follow.
    Initial,
    /// An abbreviation that sentences do not end in: "cf.", "e.g.".
    Open,
    /// An abbreviation that a number or name follows: "p.", "Dr.".
    Abbreviation,
    /// A word that is an abbreviation before a number only: "no.", "art.".
    NumberedWord,
    /// An omission set off by a space on its left: "he said … Trotsky".
    Omission,
}

impl Before {
    /// Whether the sentence ends before such a word.
    pub(super) const fn ends_before(self, follower: Follower) -> bool {
        use Follower::{Capital, Digit, FunctionWord, Lower, Opened, Other, Roman};
        match (self, follower) {
            (Self::Nothing | Self::Open, _) | (_, Lower { opened: false }) => false,
            (Self::Word | Self::Sure | Self::NumberedWord, Lower { opened: true }) => {
                !matches!(self, Self::NumberedWord)
            }
            (_, Lower { opened: true }) => false,
            (Self::Word | Self::Sure | Self::Passage, _) => true,
            (Self::NumberedWord, Digit | Roman) => false,
            (Self::NumberedWord, _) => true,
            (
                Self::CitedPassage | Self::Omission | Self::Initial | Self::Abbreviation,
                FunctionWord,
            ) => true,
            (Self::Abbreviation | Self::Omission, Opened) => true,
            (Self::Initial, Opened | Other) => true,
            (_, Capital | Digit | Roman | Opened | Other) => false,
        }
    }
}

/// What stands before a run of stops. `sentence` runs from the sentence's start to the run.
pub(super) fn before(prose: &str, sentence: Span, run: Run, language: &Language) -> Before {
    let head = sentence.of(prose);
    if head.len() < LOOK_BACK && (words(prose, sentence).next().is_none() || is_item_number(head)) {
        return if run.strong { Before::Sure } else { Before::Nothing };
    }
    if run.strong {
        return Before::Sure;
    }
    if run.stops >= 3 {
        let apart = char_before(prose, sentence.end).is_some_and(char::is_whitespace);
        return if apart && run.stops == 3 { Before::Omission } else { Before::Word };
    }
    let token = last_token(head);
    let listed = language.listed(token);
    let letters = || token.chars().filter(|c| c.is_alphabetic()).count();
    if listed.on(Listed::OPEN) {
        Before::Open
    } else if listed.on(Listed::NUMBERED) {
        Before::NumberedWord
    } else if listed.on(Listed::FINAL) {
        Before::Word
    } else if listed.on(Listed::ABBREVIATION) || (listed.on(Listed::TITLE) && letters() <= 4) {
        Before::Abbreviation
    } else if is_initials(token) {
        Before::Initial
    } else if language.syntax.ordinal_stops && is_ordinal(token) {
        Before::Abbreviation
    } else {
        Before::Word
    }
}

/// The word with inner stops that ends where `head` does: "J.V", "Vol", "e.g".
fn last_token(head: &str) -> &str {
    let from = head.ceil_char_boundary(head.len().saturating_sub(LOOK_BACK));
    let tail = &head[from..];
    let start = tail
        .char_indices()
        .rev()
        .find(|&(_, c)| !(c.is_alphanumeric() || c == '.'))
        .map_or(0, |(at, c)| at + c.len_utf8());
    tail[start..].trim_matches('.')
}

/// "3", "19", "XIV": what a stop makes an ordinal, in languages that write them so.
fn is_ordinal(token: &str) -> bool {
    let digits = token.len() <= 2 && token.bytes().all(|b| b.is_ascii_digit());
    let roman = token.len() <= 5 && token.bytes().all(|b| b"IVX".contains(&b));
    !token.is_empty() && (digits || roman)
}

/// Single letters with stops between them: "V", "J.V", "U.S".
fn is_initials(token: &str) -> bool {
    !token.is_empty()
        && token.split('.').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        })
}

/// "12", "iv", "a", "(b)": the number of an item at the head of a block or sentence.
fn is_item_number(head: &str) -> bool {
    let mark = head.trim().trim_matches(['(', ')', '[', ']']);
    let digits = mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_digit());
    let roman = mark.len() <= 5 && mark.bytes().all(|b| b"ivxlIVXL".contains(&b));
    let letter = mark.len() == 1 && mark.bytes().all(|b| b.is_ascii_alphabetic());
    !mark.is_empty() && (digits || roman || letter)
}

/// Whether a bracket after a stop reads like a citation or the number of a note: short, a number in
/// it, and no sentence of its own.
pub(super) fn is_citation_like(bracket: &str) -> bool {
    let inner = bracket.get(1..bracket.len().saturating_sub(1)).unwrap_or("").trim();
    let sentence =
        inner.ends_with(['.', '!', '?']) && !inner.ends_with("cit.") && !inner.ends_with("f.");
    bracket.len() <= LONGEST_CITATION
        && !sentence
        && (inner.bytes().any(|b| b.is_ascii_digit()) || fold(inner).contains("ibid"))
}
