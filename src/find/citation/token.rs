//! The words of a reference.

use super::bracket::LONGEST;
use crate::model::{Document, InlineKind};
use crate::text::{Span, is_apostrophe};

/// A word, number, sign or group of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// Whether it is set in italics or bold, or between `*` or `_` in plain text.
    pub(super) emphasis: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters, with apostrophes inside.
    Word,
    /// Digits.
    Number,
    /// A bracketed group inside the reference, brackets included.
    Group,
    /// Words between quotation marks, marks included.
    Quoted,
    /// Any other sign.
    Sign(char),
}

/// The tokens of `within`. Linear in it: the fellow of a mark is looked for within [`LONGEST`]
/// characters.
pub(super) fn tokens(document: &Document, within: Span) -> Vec<Token> {
    let prose = document.prose();
    let italics = italics(document, within);
    let mut italic = 0;
    let mut lexer = Lexer { text: within.of(prose), base: within.start, at: 0, starred: false };
    let mut found = Vec::new();
    while let Some((kind, span)) = lexer.next() {
        if matches!(kind, Kind::Sign('*' | '_')) {
            lexer.starred = !lexer.starred;
            continue;
        }
        while italics.get(italic).is_some_and(|i| i.end <= span.start) {
            italic += 1;
        }
        let set = italics.get(italic).is_some_and(|i| i.contains(span));
        let emphasis = lexer.starred || set;
        found.push(Token { kind, span, emphasis });
    }
    found
}

/// Emphasis that lies wholly inside the reference: what is set off against the rest of it.
fn italics(document: &Document, within: Span) -> Vec<Span> {
    let first = document.inlines.partition_point(|i| i.span.start < within.start);
    document.inlines[first..]
        .iter()
        .take_while(|i| i.span.start < within.end)
        .filter(|i| matches!(i.kind, InlineKind::Emphasis | InlineKind::Strong))
        .map(|i| i.span)
        .filter(|span| within.contains(*span))
        .collect()
}

struct Lexer<'t> {
    text: &'t str,
    base: usize,
    at: usize,
    starred: bool,
}

impl Lexer<'_> {
    fn next(&mut self) -> Option<(Kind, Span)> {
        let rest = self.text.get(self.at..)?;
        let trimmed = rest.trim_start();
        self.at += rest.len() - trimmed.len();
        let first = trimmed.chars().next()?;
        let (kind, length) = if first.is_ascii_digit() {
            (Kind::Number, trimmed.find(|c: char| !c.is_ascii_digit()).unwrap_or(trimmed.len()))
        } else if first.is_alphabetic() || first == '¶' || first == '§' {
            (Kind::Word, word_length(trimmed))
        } else if let Some(length) = group_length(trimmed) {
            (Kind::Group, length)
        } else if let Some(length) = quoted_length(trimmed).filter(|_| !self.ends_word(first)) {
            (Kind::Quoted, length)
        } else {
            (Kind::Sign(first), first.len_utf8())
        };
        let start = self.base + self.at;
        self.at += length;
        Some((kind, Span::new(start, start + length)))
    }

    /// Whether the sign here is the apostrophe of the word right before it: "the Writers' House".
    fn ends_word(&self, sign: char) -> bool {
        let before = self.text.get(..self.at).and_then(|t| t.chars().next_back());
        is_apostrophe(sign) && before.is_some_and(char::is_alphabetic)
    }
}

fn word_length(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let next = text[at + c.len_utf8()..].chars().next();
        let inside = is_apostrophe(c) && next.is_some_and(char::is_alphabetic);
        let sign = c == '¶' || c == '§';
        if sign && at > 0 && !text.starts_with(c)
            || !(c.is_alphabetic() || inside || sign || mark(c))
        {
            break;
        }
        end = at + c.len_utf8();
        if sign && next.is_none_or(|n| n != c) {
            break;
        }
    }
    end
}

/// Combining marks, which belong to the letter before them.
const fn mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

fn group_length(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(LONGEST) {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then_some(at + c.len_utf8());
        }
    }
    None
}

fn quoted_length(text: &str) -> Option<usize> {
    let open = text.chars().next()?;
    let close = match open {
        '“' | '„' => '”',
        '‘' | '‚' => '’',
        '«' => '»',
        '"' | '\'' => open,
        _ => return None,
    };
    let body = &text[open.len_utf8()..];
    let closes = |(at, c): &(usize, char)| {
        let next = body[at + c.len_utf8()..].chars().next();
        *c == close && !(is_apostrophe(*c) && next.is_some_and(char::is_alphanumeric))
    };
    let (at, c) = body.char_indices().take(LONGEST).find(closes)?;
    (at > 0).then_some(open.len_utf8() + at + c.len_utf8())
}
