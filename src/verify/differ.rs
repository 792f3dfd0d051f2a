//! What differs, word by word: the quotation as a person reads it, with what the source has in its place.

use super::align::Change;
use super::class::{Class, Weighed, class};
use super::index::{Index, Run};
use super::print::{Prints, between, printed};
use super::quoted::{Joint, Mark, Piece, Quoted};
use super::trace::{FAR, Part, Trace};
use crate::text::Span;

/// A stretch of a quotation beside its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// Words that the source has.
    Same(String),
    /// Words in the place of others.
    Changed(Difference),
    /// Words of the source that are not quoted.
    Cut(Cut),
    /// The next words stand elsewhere: before these, or far after.
    Jump,
    /// Words that are nowhere in the source.
    Missing(String),
}

/// Words in the place of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What the essay has; empty where it left words out.
    pub quoted: String,
    /// What the source has; empty where the essay put words in.
    pub source: String,
    /// What it is about.
    pub class: Class,
    /// Whether brackets say that the essay changed it.
    pub marked: bool,
}

/// Words of the source between two pieces of a quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The words; of long ones the beginning and the end, with `…` between.
    pub source: String,
    /// How many.
    pub words: usize,
    /// Whether they hold a word that turns a sentence round ("not").
    pub negates: bool,
    /// How it is marked.
    pub by: CutBy,
}

/// What stands where words were cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutBy {
    /// A mark of omission.
    Omission,
    /// Words of the essay ("…," said Hale, "…").
    Interruption,
    /// Nothing.
    Nothing,
}

/// All that differs.
#[derive(Debug, Clone, Default)]
pub(super) struct Differences {
    pub(super) stretches: Vec<Stretch>,
    pub(super) prints: Prints,
    /// Whether brackets stand around words, or parts of words, that are the same for all that: "`[T]he`".
    pub(super) marked: bool,
    /// Whether a piece stands before the one before it, or far after.
    pub(super) jumps: bool,
}

/// Lays a quotation beside what was found of it. Linear in both.
pub(super) fn differences(index: &Index, quoted: &Quoted, trace: &Trace) -> Differences {
    let mut told = Differences::default();
    let found = trace.parts.iter().map(|part| (part.piece, part.words.clone(), Some(part)));
    let missing = trace.missing.iter().map(|(piece, words)| (*piece, words.clone(), None));
    let mut all: Vec<(usize, Run, Option<&Part>)> = found.chain(missing).collect();
    all.sort_by_key(|(piece, words, _)| (*piece, words.start));
    let mut before: Option<&Part> = None;
    for (number, words, part) in all {
        let Some(piece) = quoted.pieces.get(number) else { continue };
        let Some(part) = part else {
            told.stretches.push(missed(index, piece, words));
            continue;
        };
        if let Some(before) = before {
            let by = match piece.joint {
                _ if before.piece == number => CutBy::Nothing,
                Joint::Interruption => CutBy::Interruption,
                _ => CutBy::Omission,
            };
            told.gap(index, &(before.run.end..part.run.start), by);
        }
        told.part(index, piece, part);
        before = Some(part);
    }
    told
}

/// Words that were not found: of a few, that nothing stands in their place.
fn missed(index: &Index, piece: &Piece, words: Run) -> Stretch {
    let quoted = piece.shown(words.clone());
    if words.len() >= super::trace::FEW {
        return Stretch::Missing(quoted);
    }
    let class = class(index.language(), &weighed(piece, words), &[]);
    Stretch::Changed(Difference { quoted, source: String::new(), class, marked: false })
}

impl Differences {
    fn gap(&mut self, index: &Index, gap: &Run, by: CutBy) {
        if gap.start > gap.end || gap.len() > FAR {
            self.jumps = true;
            self.stretches.push(Stretch::Jump);
        } else if by == CutBy::Nothing && !gap.is_empty() {
            let source = shortened(index, gap);
            let class = class(index.language(), &[], &weighed_source(index, gap));
            let quoted = String::new();
            let marked = false;
            self.stretches.push(Stretch::Changed(Difference { quoted, source, class, marked }));
        } else if !gap.is_empty() {
            let negates =
                class(index.language(), &[], &weighed_source(index, gap)) == Class::Negation;
            let (source, words) = (shortened(index, gap), gap.len());
            self.stretches.push(Stretch::Cut(Cut { source, words, negates, by }));
        }
    }

    fn part(&mut self, index: &Index, piece: &Piece, part: &Part) {
        let (mut word, mut at) = (part.words.start, part.run.start);
        for change in &part.changes {
            self.same(index, piece, word..change.quoted.start, at);
            self.changed(index, piece, change);
            (word, at) = (change.quoted.end, change.source.end);
        }
        self.same(index, piece, word..part.words.end, at);
    }

    /// Words that agree: what their prints differ in is noted.
    fn same(&mut self, index: &Index, piece: &Piece, words: Run, at: usize) {
        if words.is_empty() {
            return;
        }
        let span = index.span(&(at..at + words.len()));
        let source = index.slice(span);
        let mut end: Option<(usize, usize)> = None;
        for (n, word) in piece.words.get(words.clone()).unwrap_or_default().iter().enumerate() {
            let there = index.span(&(at + n..at + n + 1));
            let there = Span::new(
                there.start - span.start.min(there.start),
                there.end - span.start.min(there.end),
            );
            if word.mark == Mark::Plain {
                self.prints.join(printed(word.span.of(&piece.text), there.of(source)));
            } else {
                self.marked = true;
            }
            if let Some((quoted, sourced)) = end {
                let here = piece.text.get(quoted..word.span.start).unwrap_or_default();
                self.prints
                    .join(between(here, source.get(sourced..there.start).unwrap_or_default()));
            }
            end = Some((word.span.end, there.end));
        }
        self.stretches.push(Stretch::Same(piece.shown(words)));
    }

    fn changed(&mut self, index: &Index, piece: &Piece, change: &Change) {
        let words = piece.words.get(change.quoted.clone()).unwrap_or_default();
        let joined: String = words.iter().map(|word| word.key.as_str()).collect();
        let there: String =
            change.source.clone().map(|at| index.key(index.words().at(at))).collect();
        let quoted = piece.shown(change.quoted.clone());
        if joined == there {
            // "well known" and "wellknown": the same letters, parted otherwise.
            self.prints.hyphens = true;
            self.stretches.push(Stretch::Same(quoted));
            return;
        }
        let source = shortened(index, &change.source);
        let class = class(
            index.language(),
            &weighed(piece, change.quoted.clone()),
            &weighed_source(index, &change.source),
        );
        let all = !words.is_empty() && words.iter().all(|word| word.mark != Mark::Plain);
        // A bracket says that something was changed, not that the sense was turned.
        let marked = all
            && class != Class::Negation
            && change.source.len() <= BRACKETED * words.len().max(2);
        self.stretches.push(Stretch::Changed(Difference { quoted, source, class, marked }));
    }
}

/// Words of the source that one in brackets may stand for.
const BRACKETED: usize = 5;

/// Words of a cut that are shown at either end.
const SHOWN: usize = 25;

/// Words of the source as a person reads them; of many, those at the ends.
fn shortened(index: &Index, run: &Run) -> String {
    let show = |run: &Run| {
        let words = index.slice(index.span(run)).split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    if run.is_empty() {
        String::new()
    } else if run.len() <= SHOWN * 2 {
        show(run)
    } else {
        format!("{} … {}", show(&(run.start..run.start + SHOWN)), show(&(run.end - SHOWN..run.end)))
    }
}

fn weighed(piece: &Piece, words: Run) -> Vec<Weighed> {
    let text = &piece.text;
    let words = piece.words.get(words).unwrap_or_default().iter();
    words.map(|word| Weighed { key: word.key.clone(), named: is_named(text, word.span) }).collect()
}

/// Words that are weighed of a long stretch.
const WEIGHED: usize = 400;

fn weighed_source(index: &Index, run: &Run) -> Vec<Weighed> {
    let text = |span: Span| index.slice(Span::new(span.start.saturating_sub(8), span.end));
    run.clone()
        .take(WEIGHED)
        .map(|at| {
            let span = index.span(&(at..at + 1));
            let near = text(span);
            let word = Span::new(near.len().saturating_sub(span.len()), near.len());
            Weighed { key: index.key(index.words().at(at)).to_owned(), named: is_named(near, word) }
        })
        .collect()
}

/// Whether a word has a capital, and not because a sentence begins with it.
fn is_named(text: &str, word: Span) -> bool {
    let before = text.get(..word.start).unwrap_or_default().trim_end();
    let begins = before.is_empty() || before.ends_with(['.', '!', '?', ':', '“', '‘', '"', '—']);
    let mut letters = word.of(text).chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    capital && !begins && letters.next().is_some()
}
