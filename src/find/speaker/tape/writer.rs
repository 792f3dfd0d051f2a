//! How the tape is written: words, names and points of one stretch after another.

use super::{Place, Tape, Token, short};
use crate::find::speaker::lexicon::{Kinds, Lexicon};
use crate::model::{Document, Person, Segments};
use crate::text::{Span, name, name::Name};

/// Bytes within which a bracket must close to be left out.
const BRACKET: usize = 160;

/// A tape being written.
pub(super) struct Writer<'d, 'x> {
    pub(super) document: &'d Document,
    pub(super) segments: &'x Segments,
    pub(super) lexicon: &'x Lexicon,
    pub(super) sentence: usize,
    pub(super) block: usize,
    pub(super) buffer: String,
    /// Room for the words of a stretch, used for one after the other.
    pub(super) words: Vec<Span>,
    pub(super) tape: Tape<'d>,
}

impl Writer<'_, '_> {
    pub(super) fn push(&mut self, token: Token, span: Span) {
        // ":--" is a colon.
        let last = self.tape.places.last().map(|p| p.token());
        if token == Token::Break && matches!(last, Some(Token::Colon | Token::Break)) {
            return;
        }
        let sentences = &self.segments.sentences;
        while sentences.get(self.sentence + 1).is_some_and(|s| s.span.start <= span.start) {
            self.sentence += 1;
        }
        let blocks = &self.document.blocks;
        while blocks.get(self.block + 1).is_some_and(|b| b.span.start <= span.start) {
            self.block += 1;
        }
        if let Token::Name(_) = token {
            self.tape.named.push(short(self.tape.places.len()));
        }
        let (sentence, block) = (short(self.sentence), short(self.block));
        self.tape.places.push(Place { sentence, block, ..Place::new(token, span) });
    }

    /// The key of a citation that stands in its sentence for the author.
    pub(super) fn author(&mut self, author: &Person, span: Span) {
        self.tape.names.push(Name {
            span,
            family: author.family.clone(),
            given: author.given.clone(),
            title: String::new(),
            suffix: String::new(),
            possessive: false,
        });
        self.tape.common.push(false);
        self.push(Token::Name(self.tape.names.len() - 1), span);
    }

    /// Reads a stretch without quotations and citations.
    pub(super) fn read(&mut self, stretch: Span) {
        let text = self.tape.text;
        let language = self.document.language;
        let mut words = std::mem::take(&mut self.words);
        words.clear();
        words.extend(language.words(text, stretch));
        let names = name::names_among(text, words.iter().copied(), stretch.start, language);
        let mut names = names.into_iter().peekable();
        let (mut at, mut closed) = (stretch.start, stretch.start);
        for &word in &words {
            if word.start < at {
                continue;
            }
            self.points(Span::new(at, word.start), stretch.end, &mut closed);
            at = word.end;
            while names.peek().is_some_and(|n| n.span.start < word.start) {
                names.next();
            }
            let name = names.next_if(|n| n.span.start == word.start);
            if let Some(name) = &name {
                at = name.span.end.max(at);
            }
            if word.start < closed {
                continue;
            }
            match name {
                Some(name) => {
                    let span = name.span;
                    self.tape.names.push(name);
                    self.tape.common.push(false);
                    self.push(Token::Name(self.tape.names.len() - 1), span);
                }
                None => {
                    let kinds = self.lexicon.kinds(word.of(text), &mut self.buffer);
                    self.push(Token::Word(kinds), word);
                }
            }
        }
        self.points(Span::new(at, stretch.end), stretch.end, &mut closed);
        self.words = words;
    }

    /// "the minister (Ruth Hale)": whom a bracket behind a description names stands by it as between commas.
    /// Reads only brackets behind a noun for a person, or behind a name if they begin with a title.
    fn who_in_bracket(&mut self, open: usize, limit: usize) {
        let text = self.tape.text;
        let described = match self.tape.places.last().map(|p| p.token()) {
            Some(Token::Word(kinds)) => kinds.any(Kinds::PERSON),
            Some(Token::Name(at)) => self.tape.names.get(at).is_some_and(|n| !n.possessive),
            _ => false,
        };
        let begins = text.get(open + 1..).is_some_and(|t| t.starts_with(char::is_uppercase));
        let Some(end) = closing(text, open, limit).filter(|_| described && begins) else { return };
        let inner = Span::new(open + 1, end - 1);
        let first = inner.of(text).find([',', ';']).map_or(inner.end, |at| inner.start + at);
        let inner = Span::new(inner.start, first);
        let names = name::names(text, inner, self.document.language);
        let [name] = names.as_slice() else { return };
        let whole = name.span == inner && name.span.of(text).contains(char::is_lowercase);
        let behind_name =
            matches!(self.tape.places.last().map(|p| p.token()), Some(Token::Name(_)));
        if !whole && name.title.is_empty() || behind_name && name.title.is_empty() {
            return;
        }
        self.push(Token::Comma, Span::new(open, open + 1));
        self.tape.names.push(name.clone());
        self.tape.common.push(false);
        self.push(Token::Name(self.tape.names.len() - 1), name.span);
        self.push(Token::Comma, Span::new(end - 1, end));
    }

    /// The points between two words. `closed` is where an open bracket ends that is left out.
    fn points(&mut self, gap: Span, limit: usize, closed: &mut usize) {
        let text = self.tape.text;
        for (offset, c) in gap.of(text).char_indices() {
            let at = gap.start + offset;
            let span = Span::new(at, at + c.len_utf8());
            if at < *closed {
                continue;
            }
            match c {
                ',' => self.push(Token::Comma, span),
                ':' => self.push(Token::Colon, span),
                ';' | '—' | '–' => self.push(Token::Break, span),
                '-' if text.get(at..).is_some_and(|t| t.starts_with("--")) => {
                    self.push(Token::Break, span);
                }
                '(' | '[' => {
                    if c == '(' {
                        self.who_in_bracket(at, limit);
                    }
                    let end = closing(text, at, limit);
                    let after = end.and_then(|end| text.get(end..));
                    // "[Hale said](…)" is a link, "[Hale]{.smallcaps}" a style: its words are part of
                    // the sentence.
                    if !(c == '[' && after.is_some_and(|t| t.starts_with(['(', '{']))) {
                        *closed = end.unwrap_or(*closed);
                    }
                }
                '{' if text.get(..at).is_some_and(|t| t.ends_with(']')) => {
                    let rest = text.get(at..limit.min(at + BRACKET)).unwrap_or_default();
                    *closed = rest.find('}').map_or(*closed, |end| at + end + 1);
                }
                _ => {}
            }
        }
    }
}

/// Where the bracket that opens at `open` is closed, if it is soon.
fn closing(text: &str, open: usize, limit: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let bytes = text.as_bytes().get(open..limit.min(open + BRACKET))?;
    for (offset, byte) in bytes.iter().enumerate() {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some(open + offset + 1);
        }
    }
    None
}
