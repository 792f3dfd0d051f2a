//! A quotation as it claims to stand in its source: pieces between marks of omission, and in them what
//! the writer of the essay says that he changed.

use super::normal;
use crate::text::{Language, Span};

/// A quotation, taken apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Quoted {
    /// Its pieces, in order; none is empty.
    pub(super) pieces: Vec<Piece>,
}

/// Words that are quoted without a gap.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    /// What parts it from the piece before.
    pub(super) joint: Joint,
    /// The words with what is between them, without the brackets of changes.
    pub(super) text: String,
    /// Its words.
    pub(super) words: Vec<Word>,
}

/// A quoted word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// Where it stands in the piece's text.
    pub(super) span: Span,
    /// What it is compared by.
    pub(super) key: String,
    /// Whether the writer says that he changed it.
    pub(super) mark: Mark,
}

/// What a writer says of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It stands so in the source.
    Plain,
    /// A part of it is in brackets: `[T]he`.
    Part,
    /// It is in brackets: put in, or in the place of something else.
    Whole,
}

/// What stands before a piece.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing, or a mark of omission at the quotation's beginning.
    #[default]
    Start,
    /// A mark of omission.
    Omission,
    /// Words of the essay ("…," said Hale, "…"): the pieces may follow one another at once.
    Interruption,
}

impl Quoted {
    /// Takes a quotation apart that the essay gives in these stretches. Linear.
    pub(super) fn of<'p>(parts: impl IntoIterator<Item = &'p str>, language: &Language) -> Self {
        let mut pieces = Vec::new();
        for part in parts {
            let mut reader = Reader { rest: part, ..Reader::new(language) };
            if !pieces.is_empty() {
                reader.piece.joint = Joint::Interruption;
            }
            reader.read(&mut pieces);
        }
        if let Some(first) = pieces.first_mut() {
            first.joint = Joint::Start;
        }
        Self { pieces }
    }

    /// How many words it has that are said to stand in the source.
    pub(super) fn plain(&self) -> usize {
        self.pieces.iter().map(Piece::plain).sum()
    }
}

impl Piece {
    /// How many words it has that are said to stand in the source.
    pub(super) fn plain(&self) -> usize {
        self.words.iter().filter(|word| word.mark != Mark::Whole).count()
    }

    /// The words of a part, as the essay has them, with brackets around what is marked.
    pub(super) fn shown(&self, words: std::ops::Range<usize>) -> String {
        let Some(part) = self.words.get(words) else { return String::new() };
        let (Some(first), Some(last)) = (part.first(), part.last()) else { return String::new() };
        let all = Span::new(first.span.start, last.span.end).of(&self.text);
        let words: Vec<&str> = all.split_whitespace().collect();
        if part.iter().all(|word| word.mark == Mark::Whole) {
            format!("[{}]", words.join(" "))
        } else {
            words.join(" ")
        }
    }

    /// Settles the words of the text that was gathered; `marked` are the stretches in brackets.
    fn settle(&mut self, marked: &[Span], language: &Language) {
        let text = std::mem::take(&mut self.text);
        normal::words(&text, 0, language.wording.spelling, |span, key| {
            let mut within = marked.iter().filter(|mark| mark.overlaps(span));
            let mark = match within.next() {
                None => Mark::Plain,
                Some(whole) if whole.contains(span) => Mark::Whole,
                Some(_) => Mark::Part,
            };
            self.words.push(Word { span, key: key.to_owned(), mark });
            true
        });
        self.text = text;
    }
}

/// Most bytes between brackets that a writer put around words of his own. Longer ones are the source's.
const BRACKET: usize = 200;

struct Reader<'t> {
    rest: &'t str,
    language: &'t Language,
    piece: Piece,
    marked: Vec<Span>,
}

impl<'t> Reader<'t> {
    fn new(language: &'t Language) -> Self {
        Self { rest: "", language, piece: Piece::default(), marked: Vec::new() }
    }

    fn read(mut self, pieces: &mut Vec<Piece>) {
        while let Some(c) = self.rest.chars().next() {
            if let Some(length) = omission(self.rest) {
                self.rest = self.rest.get(length..).unwrap_or_default();
                self.end(pieces);
                continue;
            }
            let taken = if c == '[' { self.bracket() } else { None };
            let length = taken.unwrap_or_else(|| {
                self.piece.text.push(c);
                c.len_utf8()
            });
            self.rest = self.rest.get(length..).unwrap_or_default();
        }
        self.end(pieces);
    }

    /// Ends a piece at a mark of omission or at the end.
    fn end(&mut self, pieces: &mut Vec<Piece>) {
        let mut piece = std::mem::take(&mut self.piece);
        piece.settle(&std::mem::take(&mut self.marked), self.language);
        self.piece.joint = Joint::Omission;
        if piece.words.is_empty() {
            return;
        }
        pieces.push(piece);
    }

    /// Reads a bracket; says how long it is.
    fn bracket(&mut self) -> Option<usize> {
        let within = self.rest.char_indices().take_while(|(at, _)| *at < BRACKET);
        let close = within.skip(1).find(|(_, c)| matches!(c, ']' | '['))?;
        if close.1 != ']' {
            return None;
        }
        let inside = self.rest.get(1..close.0)?;
        let length = close.0 + 1;
        if is_remark(inside) {
            return Some(length);
        }
        let start = self.piece.text.len();
        self.piece.text.push_str(inside);
        self.marked.push(Span::new(start, self.piece.text.len()));
        Some(length)
    }
}

/// What an editor says in brackets, and puts nothing in by it: "sic", "emphasis added", the mark of a note.
fn is_remark(inside: &str) -> bool {
    let words = inside.trim().trim_end_matches('!').to_lowercase();
    let remarks = [
        "sic",
        "emphasis",
        "emphases",
        "italics",
        "hervorhebung",
        "herv",
        "souligné",
        "my emphasis",
    ];
    let figure = words.len() <= 3 && words.bytes().all(|b| b.is_ascii_digit());
    figure || remarks.iter().any(|remark| words.split([' ', '.', ':', ',']).any(|w| w == *remark))
}

/// Length of the mark of omission at the head of a text: "…", "...", ". . .", in brackets or not.
fn omission(text: &str) -> Option<usize> {
    let bracket = text.chars().next().filter(|c| matches!(c, '[' | '('));
    let inside = if bracket.is_some() { text.get(1..)? } else { text };
    let trimmed = inside.trim_start();
    let head = text.len() - if bracket.is_some() { trimmed.len() } else { inside.len() };
    let body = text.get(head..)?;
    let dots = dots(body)?;
    let Some(open) = bracket else { return Some(dots) };
    let after = body.get(dots..)?;
    let close = if open == '[' { ']' } else { ')' };
    let shut = after.trim_start();
    shut.starts_with(close).then(|| text.len() - shut.len() + 1)
}

/// Length of the dots that begin a text: an ellipsis, or three full stops and more with at most one space
/// between them.
fn dots(text: &str) -> Option<usize> {
    let (mut count, mut end) = (0, 0);
    let mut spaced = false;
    for (at, c) in text.char_indices() {
        match c {
            '…' => (count, end, spaced) = (count + 3, at + c.len_utf8(), false),
            '.' => (count, end, spaced) = (count + 1, at + 1, false),
            ' ' | '\u{a0}' | '\u{202f}' if count > 0 && !spaced => spaced = true,
            _ => break,
        }
    }
    (count >= 3).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pieces parted by `/` (or `+` after words of the essay), words in whole brackets as `[word]`, in part
    /// as `<word>`.
    fn check(parts: &[&str], expect: &str) {
        let quoted = Quoted::of(parts.iter().copied(), Language::of("en"));
        let mut shown = String::new();
        for piece in &quoted.pieces {
            shown.push_str(match piece.joint {
                Joint::Start => "",
                Joint::Omission => " / ",
                Joint::Interruption => " + ",
            });
            let words: Vec<String> = piece
                .words
                .iter()
                .map(|word| match word.mark {
                    Mark::Plain => word.key.clone(),
                    Mark::Part => format!("<{}>", word.key),
                    Mark::Whole => format!("[{}]", word.key),
                })
                .collect();
            shown.push_str(&words.join(" "));
        }
        assert_eq!(shown, expect, "{parts:?}");
    }

    #[test]
    fn marks_of_omission_part_pieces() {
        check(&["the mill … fed nine"], "the mill / fed nine");
        check(&["the mill ... fed. . . . Nine"], "the mill / fed / nine");
        check(&["…the mill [...] fed (…) nine […]"], "the mill / fed / nine");
        check(&["The end. It was. So"], "the end it was so");
        check(&["[ . . . ] the mill"], "the mill");
    }

    #[test]
    fn brackets_are_the_writers_own() {
        check(
            &["[T]he mill [of Marren] fed[s] nine [sic] mouths"],
            "<the> mill [of] [marren] <feds> nine mouths",
        );
        check(&["the mill[3] fed [emphasis added] nine"], "the mill fed nine");
        check(&["the mill [fed nine"], "the mill fed nine");
        check(&["the mill [[x]] fed"], "the mill [x] fed");
    }

    #[test]
    fn stretches_of_one_quotation_are_pieces() {
        check(&["the mill,", "fed nine … mouths"], "the mill + fed nine / mouths");
        check(&["…", "fed"], "fed");
        check(&["", "…", "[", "."], "");
    }
}
