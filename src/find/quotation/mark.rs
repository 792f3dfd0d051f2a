//! Quotation marks as characters: which signs there are, and what stands on either side of each.
//! Knows nothing of what a mark is there for.

use crate::text::{Span, char_after, char_before, scan::find, superscript};

/// A sign that may be a quotation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `"`
    Double,
    /// `'`
    Single,
    /// `“`, which opens in English and closes in German.
    SixesDouble,
    /// `”`, which closes; in Swedish and Finnish it opens as well.
    NinesDouble,
    /// `‘`, which opens in English and closes in German.
    SixesSingle,
    /// `’`, which closes, and is the apostrophe.
    NinesSingle,
    /// `„`
    LowDouble,
    /// `‚`
    LowSingle,
    /// `«`
    AngleLeft,
    /// `»`
    AngleRight,
    /// `‹`
    SmallAngleLeft,
    /// `›`
    SmallAngleRight,
    /// `` ` ``
    Grave,
    /// ` `` `, as typewriters and TeX open.
    Graves,
    /// `''`, as typewriters and TeX close.
    TwoSingles,
    /// `´`
    Acute,
    /// `「`, `『`, `《` or `〈`
    CornerLeft,
    /// `」`, `』`, `》` or `〉`
    CornerRight,
}

/// What stands beside a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The edge of the block.
    Edge,
    /// White space.
    Space,
    /// A letter.
    Letter,
    /// A digit.
    Digit,
    /// An opening bracket.
    Opener,
    /// A closing bracket.
    Closer,
    /// Punctuation that ends something.
    Stop,
    /// A mark of omission.
    Ellipsis,
    /// A dash or hyphen.
    Dash,
    /// Another quotation mark.
    Mark,
    /// Anything else.
    Other,
}

/// A mark at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// Where it stands.
    pub(super) span: Span,
    /// Which sign it is.
    pub(super) sign: Sign,
    /// What stands before it, markup not counted.
    pub(super) left: Side,
    /// What stands after it, markup not counted.
    pub(super) right: Side,
}

/// At most this many bytes of markup are looked through to find a mark's neighbour: emphasis and
/// links open and close with a few signs; a longer run is a rule or a table, and a bound keeps the
/// scan linear.
const MARKUP_REACH: usize = 16;

/// Bytes with which a mark can begin; everything else is passed over.
const fn may_begin(byte: u8) -> bool {
    (byte == b'"')
        | (byte == b'\'')
        | (byte == b'`')
        | (byte == 0xC2)
        | (byte == 0xE2)
        | (byte == 0xE3)
}

/// The next place at or after `from` and before `to` where a sign stands, with the sign and its
/// length in bytes. Linear, and quick over unmarked text.
pub(super) fn next_sign(bytes: &[u8], from: usize, to: usize) -> Option<(usize, Sign, usize)> {
    let mut at = from;
    loop {
        let skipped = find(bytes.get(at..to)?, may_begin)?;
        at += skipped;
        if let Some((sign, length)) = sign_at(bytes, at) {
            return Some((at, sign, length));
        }
        at += 1;
    }
}

/// The sign that stands at `at`, and its length in bytes.
fn sign_at(bytes: &[u8], at: usize) -> Option<(Sign, usize)> {
    let second = bytes.get(at + 1).copied();
    let third = bytes.get(at + 2).copied();
    Some(match (bytes.get(at)?, second, third) {
        (b'"', ..) => (Sign::Double, 1),
        (b'\'', Some(b'\''), _) => (Sign::TwoSingles, 2),
        (b'\'', ..) => (Sign::Single, 1),
        (b'`', Some(b'`'), _) => (Sign::Graves, 2),
        (b'`', ..) => (Sign::Grave, 1),
        (0xC2, Some(0xAB), _) => (Sign::AngleLeft, 2),
        (0xC2, Some(0xBB), _) => (Sign::AngleRight, 2),
        (0xC2, Some(0xB4), _) => (Sign::Acute, 2),
        (0xE2, Some(0x80), Some(last)) => (general_punctuation(last)?, 3),
        (0xE3, Some(0x80), Some(0x88 | 0x8A | 0x8C | 0x8E)) => (Sign::CornerLeft, 3),
        (0xE3, Some(0x80), Some(0x89 | 0x8B | 0x8D | 0x8F)) => (Sign::CornerRight, 3),
        _ => return None,
    })
}

/// The sign whose last byte, after E2 80, is `last`.
const fn general_punctuation(last: u8) -> Option<Sign> {
    Some(match last {
        0x98 => Sign::SixesSingle,
        0x99 => Sign::NinesSingle,
        0x9A => Sign::LowSingle,
        0x9B => Sign::SixesSingle,
        0x9C => Sign::SixesDouble,
        0x9D => Sign::NinesDouble,
        0x9E => Sign::LowDouble,
        0x9F => Sign::SixesDouble,
        0xB9 => Sign::SmallAngleLeft,
        0xBA => Sign::SmallAngleRight,
        _ => return None,
    })
}

impl Mark {
    /// The mark of `sign` at `span`, with what stands beside it inside `block`. Blanks that are
    /// markup in `text` and spaces in `prose` are looked through.
    pub(super) fn new(text: &str, prose: &str, block: Span, span: Span, sign: Sign) -> Self {
        let before = neighbour_before(text, prose, block, span.start);
        let after = neighbour_after(text, prose, block, span.end);
        Self { span, sign, left: side(before), right: side(after) }
    }

    /// The sign as it stands in the text; the first of a double one.
    pub(super) fn character(&self, text: &str) -> Option<char> {
        char_after(text, self.span.start)
    }
}

/// The character before `at`, looking through markup, or `None` at the edge of the block.
fn neighbour_before(text: &str, prose: &str, block: Span, at: usize) -> Option<char> {
    let mut end = at;
    while end > block.start && at - end < MARKUP_REACH {
        let shown = char_before(prose, end)?;
        if shown != ' ' || text.as_bytes().get(end - 1) == Some(&b' ') {
            return Some(shown);
        }
        end -= 1;
    }
    if end > block.start { Some(' ') } else { None }
}

/// The character after `at`, looking through markup, or `None` at the edge of the block.
fn neighbour_after(text: &str, prose: &str, block: Span, at: usize) -> Option<char> {
    let mut start = at;
    while start < block.end && start - at < MARKUP_REACH {
        let shown = char_after(prose, start)?;
        if shown != ' ' || text.as_bytes().get(start) == Some(&b' ') {
            return Some(shown);
        }
        start += 1;
    }
    if start < block.end { Some(' ') } else { None }
}

/// The kind of thing a neighbour is.
fn side(neighbour: Option<char>) -> Side {
    let Some(c) = neighbour else { return Side::Edge };
    match c {
        '(' | '[' | '{' | '<' => Side::Opener,
        ')' | ']' | '}' | '>' => Side::Closer,
        '.' | ',' | ';' | ':' | '!' | '?' => Side::Stop,
        '…' => Side::Ellipsis,
        '-' | '‐' | '‑' | '–' | '—' | '―' | '/' => Side::Dash,
        '"' | '\'' | '“' | '”' | '‘' | '’' | '„' | '‚' | '«' | '»' | '‹' | '›' | '`' | '´' => {
            Side::Mark
        }
        // The small figures of notes are numeric, but they never begin or end what is quoted.
        _ if superscript(c).is_some() => Side::Stop,
        _ if c.is_whitespace() => Side::Space,
        _ if c.is_alphabetic() => Side::Letter,
        _ if c.is_numeric() => Side::Digit,
        _ => Side::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(Sign, Side, Side)]) {
        let all = Span::new(0, text.len());
        let mut at = 0;
        let mut found = Vec::new();
        while let Some((start, sign, length)) = next_sign(text.as_bytes(), at, text.len()) {
            at = start + length;
            let mark = Mark::new(text, text, all, Span::new(start, at), sign);
            found.push((mark.sign, mark.left, mark.right));
        }
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn signs_are_found_with_their_sides() {
        check(
            "“a” é‘b’.",
            &[
                (Sign::SixesDouble, Side::Edge, Side::Letter),
                (Sign::NinesDouble, Side::Letter, Side::Space),
                (Sign::SixesSingle, Side::Letter, Side::Letter),
                (Sign::NinesSingle, Side::Letter, Side::Stop),
            ],
        );
        check(
            "``x''",
            &[
                (Sign::Graves, Side::Edge, Side::Letter),
                (Sign::TwoSingles, Side::Letter, Side::Edge),
            ],
        );
        check("€ – € é", &[]);
    }

    #[test]
    fn markup_is_looked_through() {
        let (text, prose) = ("x _\"a\"_, y", "x  \"a\" , y");
        let all = Span::new(0, text.len());
        let open = Mark::new(text, prose, all, Span::new(3, 4), Sign::Double);
        let close = Mark::new(text, prose, all, Span::new(5, 6), Sign::Double);
        assert_eq!((open.left, open.right), (Side::Space, Side::Letter));
        assert_eq!((close.left, close.right), (Side::Letter, Side::Stop));
    }
}
