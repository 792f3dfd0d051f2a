//! What marks of notes look like in running text: `¹²`, `[3]`, `[1, 4–6]`, `(3)`, `word.3`, `†`.
//!
//! Only the shape is told here, and each mark says how it is set. Whether a number in a bracket is the
//! mark of a note is known by those who know the notes.

use super::scan::find;
use super::{Language, Span, fold, superscript, words};

/// Longest bracket of several numbers, in bytes: `[1, 2, 5–7, 12]`.
const LONGEST: usize = 40;

/// How far back the star is looked for that begins emphasis, in bytes.
const LONGEST_EMPHASIS: usize = 120;

/// How many notes one mark may call.
const MOST: usize = 24;

/// The signs that call notes where numbers do not, as whole marks are made of them (`**`, `††`).
const SIGNS: [char; 5] = ['*', '†', '‡', '§', '¶'];

/// How a mark is set; those that can hardly be anything else come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Set {
    /// Raised figures: `¹²`.
    Raised,
    /// In square brackets: `[12]`.
    Square,
    /// A sign: `*`, `†`.
    Sign,
    /// Figures that stick to a stop, a closing mark or bracket: `word.12`, `word”12`.
    Stuck,
    /// In round brackets that stick to what is before: `word(12)`.
    Round,
    /// In round brackets after a space: `word (12)`.
    Apart,
    /// Figures that stick to a word: `word12`.
    Tail,
}

/// What may be the mark of a note, or of several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Its place, brackets included.
    pub span: Span,
    /// How it is set.
    pub set: Set,
    /// The notes that it calls, in plain figures or as the sign stands.
    pub labels: Vec<String>,
}

/// What may be marks of notes within `within`, in text order. Linear in the span.
#[must_use]
pub fn marks(text: &str, within: Span, language: &Language) -> Vec<Mark> {
    let said = within.of(text);
    let bytes = said.as_bytes();
    let mut found: Vec<Mark> = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes.get(at..).and_then(|rest| find(rest, may_begin)) {
        at += step;
        let mark = said.get(at..).and_then(|rest| {
            let before = said.get(..at)?;
            raised(rest)
                .or_else(|| bracketed(before, rest))
                .or_else(|| stuck(before, rest, language))
                .or_else(|| sign(before, rest))
        });
        match mark {
            Some((length, set, labels)) => {
                let span = Span::new(within.start + at, within.start + at + length);
                found.push(Mark { span, set, labels });
                at += length;
            }
            // A number or a run of signs is passed over whole.
            None if bytes[at].is_ascii_digit() => {
                at += bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
            }
            None => at += said.get(at..).map_or(0, signs).max(1),
        }
    }
    found
}

/// First bytes of what may be a mark; `0xC2` begins `¹`, `§` and `¶`, `0xE2` the other raised figures,
/// `†` and `‡`.
const fn may_begin(byte: u8) -> bool {
    (byte == b'[')
        | (byte == b'(')
        | (byte == b'*')
        | (byte.wrapping_sub(b'0') < 10)
        | (byte == 0xC2)
        | (byte == 0xE2)
}

type Shape = (usize, Set, Vec<String>);

/// `¹²`, `¹,²`, `¹⁻³`.
fn raised(rest: &str) -> Option<Shape> {
    superscript(rest.chars().next()?)?;
    let mut plain = String::new();
    let mut length = 0;
    for (at, c) in rest.char_indices().take(LONGEST) {
        let end = at + c.len_utf8();
        let more = || rest[end..].chars().next().and_then(superscript).is_some();
        match superscript(c) {
            Some(digit) => plain.push(digit),
            None if matches!(c, ',' | '˒' | 'ʼ' | '’') && more() => plain.push(','),
            None if matches!(c, '⁻' | '–' | '-') && more() => plain.push('-'),
            None => break,
        }
        length = end;
    }
    Some((length, Set::Raised, numbers(&plain)?))
}

/// `[3]`, `[1, 4–6]`, `(3)`.
fn bracketed(before: &str, rest: &str) -> Option<Shape> {
    let square = rest.starts_with('[');
    if !square && !rest.starts_with('(') {
        return None;
    }
    let cut = rest.floor_char_boundary(rest.len().min(LONGEST));
    let close = rest[..cut].find(if square { ']' } else { ')' })?;
    let inner = rest.get(1..close)?;
    if square && signs(inner) == inner.len() && !inner.is_empty() {
        return Some((close + 1, Set::Sign, vec![inner.to_owned()]));
    }
    let labels = numbers(inner)?;
    let apart = before.is_empty() || before.ends_with(char::is_whitespace);
    let set = match (square, apart) {
        (true, _) => Set::Square,
        (false, false) => Set::Round,
        (false, true) => Set::Apart,
    };
    Some((close + 1, set, labels))
}

/// `word.3`, `word”3`, `word3`: figures without a space before them and with one after them.
fn stuck(before: &str, rest: &str, language: &Language) -> Option<Shape> {
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) || rest.starts_with('0') {
        return None;
    }
    let after = rest[digits..].chars().next();
    let ends = after.is_none_or(|c| c.is_whitespace() || matches!(c, '—' | '–'));
    let last = before.chars().next_back()?;
    let labels = vec![rest[..digits].to_owned()];
    match last {
        // The note's figure before the stop, too: "« le sel »1."
        '’' | '”' | '"' | '\'' | '»' | '›' | '“'
            if (ends || stops_behind(&rest[digits..])) && closes(before) =>
        {
            Some((digits, Set::Stuck, labels))
        }
        '.' | '!' | '?' | ',' | ';' | ':' | '…' | ')' if ends && after_word(before, language) => {
            Some((digits, Set::Stuck, labels))
        }
        c if c.is_lowercase() => {
            let stops = after.is_some_and(|c| {
                matches!(c, '.' | ',' | ';' | ':' | '?' | '!' | ')' | '’' | '”' | '"')
            });
            let word = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
            (word >= 3 && (ends || stops)).then_some((digits, Set::Tail, labels))
        }
        _ => None,
    }
}

/// How far before a closing mark its opening one is looked for, in bytes.
const REACH: usize = 600;

/// Whether a stop and the end of the word follow.
fn stops_behind(rest: &str) -> bool {
    let mut next = rest.chars();
    matches!(next.next(), Some('.' | ',' | ';' | ':'))
        && next.next().is_none_or(char::is_whitespace)
}

/// Whether the mark at the end of `before` closes: a letter or stop stands before it.
fn closes(before: &str) -> bool {
    let inner = before.trim_end_matches(['’', '”', '"', '\'', '»', '›', '“']);
    // French sets a space inside its marks.
    let near = before.ceil_char_boundary(before.len().saturating_sub(REACH));
    let opened = inner.get(near..).and_then(|i| i.rfind('«').map(|at| !i[at..].contains('»')));
    if before.ends_with('»') && opened == Some(true) {
        return true;
    }
    inner.ends_with(|c: char| !c.is_whitespace() && !matches!(c, '(' | '['))
}

/// Whether a word that is no abbreviation stands before the stop and closing marks at the end.
fn after_word(before: &str, language: &Language) -> bool {
    let from = before.ceil_char_boundary(before.len().saturating_sub(64));
    let tail = before[from..].trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some(word) = words(tail, Span::new(0, tail.len())).last() else { return false };
    let marked = before[from + tail.len()..].contains(['’', '”', '"', '»', ')']);
    let word = fold(word.of(tail));
    (word.chars().count() >= 2 || marked)
        && word.chars().all(|c| c.is_alphabetic() || c == '\'' || c == '-')
        && language.abbreviations.binary_search(&word.as_str()).is_err()
}

/// `*`, `**`, `†` at the end of a word, a stop or a closing mark.
fn sign(before: &str, rest: &str) -> Option<Shape> {
    let length = signs(rest);
    let starred = rest.starts_with('*');
    let after = rest[length..].chars().next();
    let ends = after.is_none_or(|c| {
        c.is_whitespace()
            || matches!(c, '.' | ',' | ';' | ':' | ')' | '—' | '–' | '’' | '”' | '"' | '»')
    });
    let sticks = before.ends_with(|c: char| {
        c.is_alphanumeric()
            || matches!(c, '.' | '!' | '?' | ',' | ';' | ':' | '…' | ')' | '’' | '”' | '"' | '»')
    });
    // `§ 4` and `*this*` are no marks.
    let fits = length > 0
        && rest[..length].chars().count() <= 4
        && ends
        && sticks
        && !(starred && ends_emphasis(before));
    fits.then(|| (length, Set::Sign, vec![rest[..length].to_owned()]))
}

/// Whether a star at the end of `before` would end words that a star began.
fn ends_emphasis(before: &str) -> bool {
    let from = before.ceil_char_boundary(before.len().saturating_sub(LONGEST_EMPHASIS));
    let line = before[from..].rsplit('\n').next().unwrap_or("");
    line.rmatch_indices('*').next().is_some_and(|(at, _)| {
        line[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
            && line[at + 1..].starts_with(|c: char| !c.is_whitespace())
    })
}

/// Bytes of the run of one sign at the head of a text; 0 where there is none.
#[must_use]
pub fn signs(text: &str) -> usize {
    let Some(first) = text.chars().next().filter(|c| SIGNS.contains(c)) else { return 0 };
    text.chars().take_while(|c| *c == first).map(char::len_utf8).sum()
}

/// The numbers of a list such as `1, 4–6`: at most three figures each, rising.
fn numbers(list: &str) -> Option<Vec<String>> {
    let mut found: Vec<String> = Vec::new();
    for part in list.split([',', ';']) {
        let mut ends = part.split(['-', '–', '—']).map(str::trim);
        let first = number(ends.next()?)?;
        let last = ends.next().map_or(Some(first), number)?;
        let count = last.checked_sub(first)? as usize;
        if ends.next().is_some() || found.len() + count >= MOST {
            return None;
        }
        found.extend((first..=last).map(|n| n.to_string()));
    }
    Some(found)
}

fn number(figures: &str) -> Option<u32> {
    let plain = (1..=3).contains(&figures.len()) && figures.bytes().all(|b| b.is_ascii_digit());
    (plain && !figures.starts_with('0')).then(|| figures.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[&str]) {
        let found = marks(text, Span::new(0, text.len()), Language::of("en"));
        let found: Vec<String> = found
            .iter()
            .map(|m| format!("{} {:?} {}", m.span.of(text), m.set, m.labels.join(" ")))
            .collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn figures_raised_and_in_brackets() {
        check("salt.¹² and bread¹,³", &["¹² Raised 12", "¹,³ Raised 1 3"]);
        check("salt⁴⁻⁶", &["⁴⁻⁶ Raised 4 5 6"]);
        check("salt [1], bread[2, 4–6]", &["[1] Square 1", "[2, 4–6] Square 2 4 5 6"]);
        check("salt(3) and bread (4)", &["(3) Round 3", "(4) Apart 4"]);
        check("[t]he (1918) [1999] [] [3, p. 4] (a) [6–4]", &[]);
    }

    #[test]
    fn figures_that_lost_their_place() {
        check("salt.3 And bread,4 said “he.”5 No", &["3 Stuck 3", "4 Stuck 4", "5 Stuck 5"]);
        check("« le sel »1. « Le pain »2, « la mer » 3", &["1 Stuck 1", "2 Stuck 2"]);
        check("“bread”3. »4. Reich«", &["3 Stuck 3"]);
        check("so it”6 was salt7 and bread8.", &["6 Stuck 6", "7 Tail 7", "8 Tail 8"]);
        check("p.3 vol.4 2.5 H2 £7 in 1918 B2 no.3 sec.4", &[]);
    }

    #[test]
    fn signs() {
        check("salt* and “bread.”† No", &["* Sign *", "† Sign †"]);
        check("salt** [*]", &["** Sign **", "[*] Sign *"]);
        check("*salt* and § 4, a * b", &[]);
    }

    #[test]
    fn pathological_text_is_read_in_linear_time() {
        for unit in ["[", "(1", "¹,", "*", "1", "”1", "[1,", "a1 "] {
            let text = unit.repeat(200_000 / unit.len());
            let _ = marks(&text, Span::new(0, text.len()), Language::of("en"));
        }
    }
}
