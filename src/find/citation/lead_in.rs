//! The words before a citation that may name its author.

use std::collections::BTreeSet;

use crate::model::{Block, Document, Quotation, Reference, Segments};
use crate::text::canon::ancient;
use crate::text::name::{Name, names};
use crate::text::{Cursor, Span, char_before, fold, folded, language::is_among, words};

/// How far back a lead-in is read, in bytes of running text without the quotations.
const READ_BACK: usize = 400;

/// How many quotations of one stretch are told apart from its running text. With more of them the
/// lead-in is taken to be longer than it is, and less of it is read.
const COUNTED: usize = 64;

/// How many pieces of running text between quotations a lead-in has at most.
const PIECES: usize = 8;

/// How many blocks of one quotation may stand between a paragraph and what is cited behind it.
const QUOTED_BLOCKS: usize = 8;

/// How many words may stand between a name and its verb of saying.
const TO_VERB: usize = 12;

/// Finds who is named before a citation.
pub(super) struct LeadIns<'d> {
    document: &'d Document,
    segments: &'d Segments,
    /// What is quoted, a broken quotation piece by piece: its interruption is running text.
    quoted: Vec<Span>,
    references: &'d [Reference],
    known: BTreeSet<String>,
    /// Cursors into quotations, references, sentences and blocks.
    quoted_near: Cursor,
    references_near: Cursor,
    sentences_near: Cursor,
    blocks_near: Cursor,
}

impl<'d> LeadIns<'d> {
    /// For the references of one document; `listed` are the folded family names of its list of works.
    pub(super) fn new(
        listed: impl Iterator<Item = String>,
        document: &'d Document,
        references: &'d [Reference],
        segments: &'d Segments,
        quotations: &'d [Quotation],
    ) -> Self {
        let mut known: BTreeSet<String> =
            references.iter().flat_map(|r| &r.authors).map(Name::key).collect();
        known.extend(listed);
        let full: Vec<String> = known.iter().filter_map(|k| ancient(k)).map(fold).collect();
        known.extend(full);
        let parts = quotations.iter().flat_map(|q| q.parts().iter().copied());
        let mut quoted: Vec<Span> = parts.collect();
        quoted.sort_unstable_by_key(|q| (q.start, std::cmp::Reverse(q.end)));
        // Only outermost ones, so that their ends rise with their starts and can be searched.
        quoted.dedup_by(|inner, outer| inner.end <= outer.end);
        Self {
            document,
            segments,
            quoted,
            references,
            known,
            quoted_near: Cursor::default(),
            references_near: Cursor::default(),
            sentences_near: Cursor::default(),
            blocks_near: Cursor::default(),
        }
    }

    fn sentence_at(&self, at: usize) -> Option<usize> {
        self.segments.near(at, &self.sentences_near)
    }

    fn block_at(&self, at: usize) -> Option<&Block> {
        self.document.block_near(at, &self.blocks_near)
    }

    /// The last person named in the running words before a citation at `at` (its sentence, and the one
    /// before where the sentence only quotes) who is an author of another reference or has a verb
    /// of saying after him. Reads at most [`READ_BACK`] bytes.
    pub(super) fn author(&self, at: usize) -> Option<Name> {
        let (prose, language) = (self.document.prose(), self.document.language);
        self.windows(at).into_iter().find_map(|window| {
            let counts = |n: &Name| self.known.contains(&n.key()) || self.says(n, window);
            names(prose, window, language).into_iter().rev().find(counts)
        })
    }

    /// The last person in the running words before `at` to whom a verb of saying belongs.
    pub(super) fn sayer(&self, at: usize) -> Option<Name> {
        let (prose, language) = (self.document.prose(), self.document.language);
        self.windows(at).into_iter().find_map(|window| {
            let named = names(prose, window, language);
            named.into_iter().rev().find(|name| self.says(name, window))
        })
    }

    /// The last person in the running words before `at` to whom a verb of saying belongs, if
    /// he is an author of another reference.
    pub(super) fn speaker(&self, at: usize) -> Option<Name> {
        let (prose, language) = (self.document.prose(), self.document.language);
        let mut owner = None;
        for window in self.windows(at) {
            for name in names(prose, window, language).into_iter().rev() {
                if self.says(&name, window) {
                    return Some(name).filter(|name| self.known.contains(&name.key()));
                }
                // "Orme’s verdict, ‘…’": his, where nobody else is said to speak.
                if name.possessive && self.known.contains(&name.key()) && owner.is_none() {
                    owner = Some(name);
                }
            }
        }
        owner
    }

    /// The last person in the running words before `at` to whom a verb of saying belongs, if no
    /// reference names him.
    pub(super) fn stranger(&self, at: usize) -> Option<Name> {
        let speaker = self.sayer(at)?;
        (!self.known.contains(&speaker.key())).then_some(speaker)
    }

    /// Whether the running words between two places name somebody who says something and is none
    /// of `families`; an author who is cited, where the work at hand is one in which others speak.
    pub(super) fn another_speaks(&self, window: Span, families: &[String], fiction: bool) -> bool {
        let another = |n: &Name| !families.contains(&n.key()) && (!fiction || self.is_known(n));
        names(self.document.prose(), window, self.document.language)
            .into_iter()
            .any(|n| another(&n) && self.says(&n, window))
    }

    /// The words that lead up to a quotation: its sentence and what that runs on from; for a quotation
    /// that is a paragraph of its own, the last sentence of the paragraph before. At most [`READ_BACK`]
    /// bytes.
    pub(super) fn introduction(&self, quotation: &Quotation) -> Option<Span> {
        let at = quotation.place.start;
        let mut start = self.start(at);
        let mut end = at;
        let lead = Span::new(start, at).of(self.document.prose());
        if !lead.contains(char::is_alphanumeric) {
            let number = self.sentence_at(at)?.checked_sub(1)?;
            let before = self.segments.sentences.get(number)?.span;
            start = self.start(before.start);
            end = before.end.min(at);
        }
        let start =
            self.document.prose().ceil_char_boundary(start.max(end.saturating_sub(READ_BACK)));
        Some(Span::new(start, end))
    }

    /// Whether a name is that of an author who is cited or listed.
    pub(super) fn is_known(&self, name: &Name) -> bool {
        self.known.contains(&name.key())
    }

    /// Whether the paragraph of one place is right before that of the other, block quotations that belong
    /// to it aside.
    pub(super) fn in_paragraph_before(&self, earlier: usize, at: usize) -> bool {
        let blocks = &self.document.blocks;
        let number = |at: usize| self.blocks_near.partition(blocks, |b| b.span.start <= at);
        let (earlier, at) = (number(earlier), number(at));
        let between = blocks.get(earlier..at.saturating_sub(1)).unwrap_or(&[]);
        earlier < at && between.len() <= QUOTED_BLOCKS && between.iter().all(|b| b.quote.is_some())
    }

    /// Whether two places stand in one paragraph.
    pub(super) fn follows_on(&self, earlier: usize, at: usize) -> bool {
        let block = |at: usize| self.block_at(at).map(|b| b.number);
        block(earlier) == block(at)
    }

    /// The running words before `at`, quotations and references left out, last to first: at most
    /// [`READ_BACK`] bytes in [`PIECES`] pieces.
    fn windows(&self, at: usize) -> Vec<Span> {
        let start = self.start(at);
        let mut quoted = self.quoted_near.partition(&self.quoted, |q| q.start < at);
        let mut cited = self.references_near.partition(self.references, |r| r.span.start < at);
        let (mut end, mut left) = (at, READ_BACK);
        let mut windows = Vec::new();
        while end > start && left > 0 && windows.len() < PIECES {
            let cut = self.cut_before(&mut quoted, &mut cited);
            let from = self
                .document
                .prose()
                .ceil_char_boundary(cut.end.clamp(start, end).max(end.saturating_sub(left)));
            windows.push(Span::new(from, end));
            left -= (end - from).min(left);
            end = end.min(cut.start);
        }
        windows
    }

    /// The last quotation or reference before the two counters, which it moves past it.
    fn cut_before(&self, quoted: &mut usize, cited: &mut usize) -> Span {
        let place = |at: usize| self.quoted.get(at).copied();
        while *quoted > 1
            && place(*quoted - 2).zip(place(*quoted - 1)).is_some_and(|(a, b)| a.contains(b))
        {
            *quoted -= 1;
        }
        let quotation = quoted.checked_sub(1).and_then(place).unwrap_or_default();
        let reference = cited.checked_sub(1).and_then(|at| self.references.get(at));
        let reference = reference.map(|r| r.span).unwrap_or_default();
        if quotation.end > reference.end {
            *quoted -= 1;
            quotation
        } else {
            *cited = cited.saturating_sub(1);
            reference
        }
    }

    /// Where the words that belong to a citation at `at` begin: at its sentence's start, or that of
    /// the sentence before where this one runs on from it or is all quotation.
    pub(super) fn start(&self, at: usize) -> usize {
        let Some(mut number) = self.sentence_at(at) else { return at };
        let sentences = &self.segments.sentences;
        let mut start = sentences[number].span.start;
        let mut read = self.running(start, at);
        while number > 0 && read < READ_BACK {
            let quoted = self.is_quoted(start);
            if !(quoted || sentences[number].continues) {
                break;
            }
            number -= 1;
            let next = sentences[number].span.start;
            read += self.running(next, start);
            start = next;
        }
        start
    }

    /// Bytes between two places, quotations not counted.
    fn running(&self, from: usize, to: usize) -> usize {
        let first = self.quoted_near.partition(&self.quoted, |q| q.end <= from);
        let quoted: usize = self.quoted[first..]
            .iter()
            .take_while(|q| q.start < to)
            .take(COUNTED)
            .map(|q| q.end.min(to).saturating_sub(q.start.max(from)))
            .sum();
        to.saturating_sub(from).saturating_sub(quoted) + 1
    }

    /// Whether a quotation begins at the sentence's head, or the head lies inside of one.
    fn is_quoted(&self, start: usize) -> bool {
        let next = self.quoted_near.partition(&self.quoted, |q| q.end <= start);
        self.quoted.get(next).is_some_and(|q| {
            q.start <= start
                || Span::new(start, q.start)
                    .of(self.document.prose())
                    .chars()
                    .all(|c| !c.is_alphanumeric())
        })
    }

    /// Whether a verb of saying follows a name before another sentence begins, or stands right
    /// before it ("said Hale").
    fn says(&self, name: &Name, window: Span) -> bool {
        let prose = self.document.prose();
        let language = self.document.language;
        let verb = |w: &Span| language.reports(w.of(prose));
        if char_before(prose, name.span.start).is_some_and(char::is_alphanumeric) {
            return false;
        }
        let after = Span::new(name.span.end, window.end);
        let last = words(prose, Span::new(window.start, name.span.start)).last();
        let person = !name.given.is_empty() || !name.title.is_empty();
        let led = last.is_some_and(|w| is_among(language.bibliography.before_things, w.of(prose)));
        if led && !person {
            return false;
        }
        let reach = if person { TO_VERB } else { 2 };
        let colon = person && after.of(prose).trim_end().ends_with(':');
        // "The men on Gannet Rock, she notes": what a preposition leads to says nothing for others.
        let placed = last.is_some_and(|w| {
            let word = folded(w.of(prose));
            language.voice.prepositions.split_ascii_whitespace().any(|p| p == &*word)
        });
        let other = |w: &Span| placed && is_among(language.discourse.pronouns, w.of(prose));
        let mut next = words(prose, after).take(reach).take_while(|w| !other(w));
        colon || next.any(|w| verb(&w)) || last.is_some_and(|w| verb(&w))
    }
}
