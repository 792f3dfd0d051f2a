//! The text as the rules read it: one token a word, name, point, quotation or citation.
//!
//! A quotation is one token whatever is in it, so that a name inside it never counts; citations and
//! short brackets are left out, so that nobody named in them stands between a verb and its subject.

mod writer;

use super::lexicon::{Kinds, Lexicon};
use crate::model::{Citations, Document, Person, Quotation, QuotationRole, Segments};
use crate::text::quick::{QuickSet, Sieve};
use crate::text::{Language, Span, fold, name::Name, trim};
use writer::Writer;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    /// A word that begins small, or a function word.
    Word(Kinds),
    /// A name, by its index in [`Tape::names`].
    Name(usize),
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon or a dash.
    Break,
    /// A quotation offered as evidence or a piece of speech, by its index.
    Quote(usize),
}

/// One token and where it stands, in 24 bytes: a text has one for every five or six of its own, and
/// they are gone through again and again. Places past four gigabytes are not kept apart; no text
/// that is [read](crate::read::LARGEST) is so long.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The token: kinds of a word below [`TAGS`], or a tag and an index.
    packed: u64,
    start: u32,
    end: u32,
    /// Index of its sentence.
    pub(super) sentence: u32,
    /// Index of its block.
    pub(super) block: u32,
}

/// What is above it in a packed token tells which token it is; all [`Kinds`] lie below.
const TAGS: u32 = 60;
const NAME: u64 = 1;
const COMMA: u64 = 2;
const COLON: u64 = 3;
const BREAK: u64 = 4;
const QUOTE: u64 = 5;

impl Place {
    fn new(token: Token, span: Span) -> Self {
        let (start, end) = (short(span.start), short(span.end));
        Self { packed: packed(token), start, end, sentence: 0, block: 0 }
    }

    /// The token.
    pub(super) const fn token(self) -> Token {
        let rest = self.packed & ((1 << TAGS) - 1);
        match self.packed >> TAGS {
            NAME => Token::Name(rest as usize),
            COMMA => Token::Comma,
            COLON => Token::Colon,
            BREAK => Token::Break,
            QUOTE => Token::Quote(rest as usize),
            _ => Token::Word(Kinds::of_bits(rest)),
        }
    }

    /// The kinds of a word; none for anything that is no word.
    pub(super) const fn kinds(self) -> Kinds {
        Kinds::of_bits(if self.packed >> TAGS == 0 { self.packed } else { 0 })
    }

    /// Where it stands.
    pub(super) const fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    pub(super) fn set_token(&mut self, token: Token) {
        self.packed = packed(token);
    }

    pub(super) fn set_span(&mut self, span: Span) {
        (self.start, self.end) = (short(span.start), short(span.end));
    }
}

const fn packed(token: Token) -> u64 {
    match token {
        Token::Word(kinds) => kinds.bits(),
        Token::Name(index) => NAME << TAGS | index as u64,
        Token::Comma => COMMA << TAGS,
        Token::Colon => COLON << TAGS,
        Token::Break => BREAK << TAGS,
        Token::Quote(index) => QUOTE << TAGS | index as u64,
    }
}

fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// A document as tokens.
pub(super) struct Tape<'d> {
    pub(super) text: &'d str,
    pub(super) language: &'static Language,
    pub(super) places: Vec<Place>,
    pub(super) names: Vec<Name>,
    /// Index of the token of each name.
    named: Vec<u32>,
    /// Whether the language writes every noun with a capital.
    pub(super) capitalised_nouns: bool,
    /// Whether each name is a common word that only begins a sentence.
    pub(super) common: Vec<bool>,
    /// Index of each quotation's token, of a broken one that of its first piece; `None` for one
    /// inside another.
    pub(super) quotes: Vec<Option<usize>>,
    /// The same of its last piece.
    pub(super) last_pieces: Vec<Option<usize>>,
    /// Whether each sentence runs on from the one before.
    pub(super) continues: Vec<bool>,
}

/// A stretch that is not read word by word.
#[derive(Clone, Copy)]
struct Masked<'c> {
    span: Span,
    quotation: Option<usize>,
    /// Whom a key in the sentence stands for ("@hale1905 doubts").
    author: Option<&'c Person>,
}

impl<'d> Tape<'d> {
    /// Reads a document once. Linear in the text.
    pub(super) fn new(
        document: &'d Document,
        segments: &Segments,
        quotations: &[Quotation],
        citations: &Citations,
        lexicon: &Lexicon,
    ) -> Self {
        let mut writer = Writer {
            document,
            segments,
            lexicon,
            sentence: 0,
            block: 0,
            buffer: String::new(),
            words: Vec::new(),
            tape: Tape {
                text: document.prose(),
                // English has a word or point in 5.5 bytes; growing would copy it all again.
                places: Vec::with_capacity(document.prose().len() / 5),
                language: document.language,
                names: Vec::new(),
                named: Vec::new(),
                capitalised_nouns: document.language.naming.capitalised_nouns,
                common: Vec::new(),
                quotes: vec![None; quotations.len()],
                last_pieces: vec![None; quotations.len()],
                continues: segments.sentences.iter().map(|s| s.continues).collect(),
            },
        };
        let mut at = 0;
        for masked in masks(document.prose(), quotations, citations) {
            if masked.span.start < at {
                continue;
            }
            writer.read(Span::new(at, masked.span.start));
            if let Some(quotation) = masked.quotation {
                let here = writer.tape.places.len();
                writer.tape.quotes[quotation].get_or_insert(here);
                writer.tape.last_pieces[quotation] = Some(here);

                // A mere term is a word like others for what stands around it.
                let speech = masked.span.of(document.prose()).ends_with([',', '?', '!']);
                let token = match quotations[quotation].role {
                    QuotationRole::Term if !speech => Token::Word(Kinds::default()),
                    _ => Token::Quote(quotation),
                };
                writer.push(token, masked.span);
            }
            if let Some(author) = masked.author {
                writer.author(author, masked.span);
            }
            at = masked.span.end;
        }
        writer.read(Span::new(at, document.prose().len()));
        let mut tape = writer.tape;
        tape.find_common_words(lexicon);
        tape
    }

    /// Finds the capitalised words at the head of a sentence that are written small elsewhere, and
    /// takes them off the names that follow them ("Note Hale" is Hale).
    fn find_common_words(&mut self, lexicon: &Lexicon) {
        let borne = Kinds::MAN.or(Kinds::WOMAN).or(Kinds::TITLE);
        let mut buffer = String::new();
        // With the word where it counts only if it is written small somewhere.
        let heads: Vec<(usize, usize, Option<String>)> = self
            .named()
            .filter(|&i| self.begins_sentence(i))
            .filter_map(|i| {
                let name = self.name(i)?.span.of(self.text);
                let first = name.split(|c: char| c.is_whitespace() || c == '.').next()?;
                let kinds = lexicon.kinds(first, &mut buffer);
                // "Old Squire Hale"
                let given = self.name(i).is_some_and(|n| !n.given.is_empty());
                let plain = kinds.only(Kinds::SURNAME) && !(given && kinds.any(Kinds::EPITHET));
                let asked = plain.then(|| fold(first));
                (!kinds.any(borne)).then_some((i, first.len(), asked))
            })
            .collect();
        let asked: QuickSet<&str> = heads.iter().filter_map(|h| h.2.as_deref()).collect();
        let mut sieve = Sieve::default();
        heads.iter().filter_map(|h| h.2.as_deref()).for_each(|word| sieve.insert(word));
        let mut small: QuickSet<&str> = QuickSet::default();
        for place in &self.places {
            // The word of a head that is asked for has no other kinds, however it is written.
            if !matches!(place.token(), Token::Word(kinds) if kinds.only(Kinds::SURNAME)) {
                continue;
            }
            let word = place.span().of(self.text);
            if sieve.may_hold(word)
                && let Some(word) = asked.get(word)
            {
                small.insert(word);
            }
        }
        let common: Vec<(usize, usize)> = heads
            .iter()
            .filter(|(_, _, word)| word.as_deref().is_none_or(|word| small.contains(word)))
            .map(|&(index, length, _)| (index, length))
            .collect();
        for (index, length) in common {
            self.unname(index, length);
            self.entitle(index, lexicon);
            if self.common_at(index) {
                let kinds = lexicon.kinds(self.span(index).of(self.text), &mut buffer);
                if kinds.any(Kinds::GROUP) {
                    self.places[index].set_token(Token::Word(kinds));
                }
            }
        }
    }

    /// The tokens that were read as names, in text order; [`Tape::name`] says whether one still is.
    pub(super) fn named(&self) -> impl Iterator<Item = usize> + '_ {
        self.named.iter().map(|&index| index as usize)
    }

    /// Whether the token begins a sentence.
    fn begins_sentence(&self, index: usize) -> bool {
        let sentence = |i: usize| self.places.get(i).map(|p| p.sentence);
        index.checked_sub(1).is_none_or(|before| {
            sentence(before) != sentence(index)
                || matches!(self.token(before), Some(Token::Quote(_) | Token::Colon))
        })
    }

    /// Whether a token of the same sentence stands before the one at `index`.
    pub(super) fn preceded(&self, index: usize) -> bool {
        let sentence = |i: usize| self.places.get(i).map(|p| p.sentence);
        index.checked_sub(1).is_some_and(|before| sentence(before) == sentence(index))
    }

    /// Takes the first word off a name; of a name of one word it is noted that the word is common.
    fn unname(&mut self, index: usize, length: usize) {
        let Some(Token::Name(at)) = self.token(index) else { return };
        let Some(name) = self.names.get_mut(at) else { return };
        match name.given.split_once(' ') {
            None if name.given.is_empty() => self.common[at] = true,
            rest => {
                name.given = rest.map(|(_, rest)| rest.to_owned()).unwrap_or_default();
                let rest = Span::new(name.span.start + length, name.span.end);
                name.span = trim(self.text, rest);
                self.places[index].set_span(name.span);
            }
        }
    }

    /// Takes the titles at the head of a name's given names for titles.
    fn entitle(&mut self, index: usize, lexicon: &Lexicon) {
        let Some(Token::Name(at)) = self.token(index) else { return };
        let Some(name) = self.names.get_mut(at).filter(|n| n.title.is_empty()) else { return };
        let word = name.given.split([' ', '.']).next().unwrap_or_default();
        if lexicon.kinds(word, &mut String::new()).any(Kinds::TITLE) && word.chars().count() > 1 {
            let (title, given) = name.given.split_once(' ').unwrap_or((&name.given, ""));
            (name.title, name.given) = (title.to_owned(), given.to_owned());
        }
    }

    /// The token at `index`.
    pub(super) fn token(&self, index: usize) -> Option<Token> {
        self.places.get(index).map(|p| p.token())
    }

    /// The kinds of the word at `index`; none for anything that is no word.
    pub(super) fn kinds(&self, index: usize) -> Kinds {
        self.places.get(index).map_or_else(Kinds::default, |p| p.kinds())
    }

    /// Whether the token at `index` is a word of one of these kinds.
    pub(super) fn is(&self, index: usize, kinds: Kinds) -> bool {
        self.kinds(index).any(kinds)
    }

    /// The name at `index`.
    pub(super) fn name(&self, index: usize) -> Option<&Name> {
        match self.token(index) {
            Some(Token::Name(name)) => self.names.get(name),
            _ => None,
        }
    }

    /// The number of the name at `index` among the family names, whose numbers are `keys` in the order
    /// of [`Tape::names`].
    pub(super) fn key(&self, index: usize, keys: &[u32]) -> Option<u32> {
        match self.token(index) {
            Some(Token::Name(name)) => keys.get(name).copied(),
            _ => None,
        }
    }

    /// Whether the name at `index` is a common word that only begins a sentence.
    pub(super) fn common_at(&self, index: usize) -> bool {
        matches!(self.token(index), Some(Token::Name(at)) if self.common.get(at) == Some(&true))
    }

    /// The place of the token at `index`.
    pub(super) fn span(&self, index: usize) -> Span {
        self.places.get(index).map_or_else(Span::default, |p| p.span())
    }

    /// Index of the sentence of the token at `index`; 0 behind the last token.
    pub(super) fn sentence(&self, index: usize) -> usize {
        self.places.get(index).map_or(0, |p| p.sentence as usize)
    }

    /// The words from a subject to its verb, in either order; the verb where the subject stands in
    /// another sentence.
    pub(super) fn phrase(&self, subject: usize, verb: usize) -> Span {
        let sentence = |i: usize| self.places.get(i).map(|p| p.sentence);
        if sentence(subject) == sentence(verb) {
            self.stretch(subject.min(verb), subject.max(verb))
        } else {
            self.span(verb)
        }
    }

    /// The words from one token to another, both included.
    pub(super) fn stretch(&self, from: usize, to: usize) -> Span {
        self.span(from).hull(self.span(to))
    }
}

/// Quotations and citations in text order. A citation that begins with a word gives only its
/// bracket, because the words before it belong to the sentence ("Hale (2014, 41) writes").
fn masks<'c>(text: &str, quotations: &[Quotation], citations: &'c Citations) -> Vec<Masked<'c>> {
    let quoted = quotations
        .iter()
        .enumerate()
        .flat_map(|(index, q)| q.parts().iter().map(move |&part| (index, part)))
        .map(|(index, part)| Masked { span: part, quotation: Some(index), author: None });
    let cited = citations.citations.iter().map(|c| {
        let words = c.place.of(text);
        let source = citations.sources.get(c.source).filter(|_| words.starts_with('@'));
        let author = source.and_then(|s| s.item.authors.first());
        let open = words.find(['(', '[']).filter(|_| author.is_none()).unwrap_or(0);
        Masked { span: Span::new(c.place.start + open, c.place.end), quotation: None, author }
    });
    let mut masks: Vec<Masked<'c>> = quoted.chain(cited).collect();
    masks.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    masks.retain(|m| !m.span.is_empty() && m.span.end <= text.len());
    masks
}
