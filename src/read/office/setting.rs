//! From paragraphs to text: what each paragraph is, by its style, its indent and its neighbours.
//!
//! A paragraph is a block quotation where its style says so, or where it is set further in than the
//! body: the body's left indent is the one that most characters of plain paragraphs have, and what is
//! set in by [`INDENTED`] or more beyond it, without being an item of a list, a hanging entry of a
//! bibliography, a centred line or a signature at the right, is a quotation. Word processors have no
//! other way to set off a quotation by hand; what it takes wrongly are indented examples and asides.
//!
//! A table is furniture, as in Markdown, unless a cell holds more than [`LONGEST_CELL`] bytes: then it is there
//! to lay out a page, and its paragraphs are read as such.
//!
//! Two passes over the paragraphs: linear.

use super::scribe::Written;
use super::{Face, Paragraph, Piece, Role};
use crate::model::{BlockKind, InlineKind};
use crate::read::compose::{Composer, Extract};
use crate::read::shape::item_mark;
use std::collections::{BTreeMap, BTreeSet};

/// How much further in than the body a block quotation is set, in twentieths of a point: 14 points,
/// half a centimetre. First-line indents are told apart by the file, so this need not be more.
const INDENTED: i32 = 280;

/// Set in further than this, in twentieths of a point (5 cm), a short line is a signature or a date.
const SIGNATURE: i32 = 2_840;

/// No longer than this, in bytes, is a line of a signature.
const SHORT: usize = 60;

/// A cell of a table that is longer than this, in bytes, is no datum but text.
const LONGEST_CELL: usize = 400;

/// The text of what a word processor's file holds: paragraphs first, then the notes.
pub(in crate::read) fn extract(written: &Written) -> Extract {
    let body = usual_indent(&written.paragraphs);
    let layouts = layout_tables(&written.paragraphs);
    let mut setting = Setting { composer: Composer::new(), quoting: false, table: None };
    for paragraph in &written.paragraphs {
        let data = paragraph.table.filter(|t| !layouts.contains(t));
        match data {
            Some(table) => setting.cell(paragraph, table),
            None => setting.paragraph(paragraph, body),
        }
    }
    setting.quote(false);
    for note in &written.notes {
        for (index, paragraph) in note.paragraphs.iter().enumerate() {
            if index == 0 {
                setting.composer.note(&note.label);
            } else {
                setting.composer.block(BlockKind::Note(note.label.clone()));
            }
            let quoted = paragraph.role == Role::Quote;
            if quoted {
                setting.composer.open_quote();
            }
            setting.pieces(&paragraph.pieces);
            if quoted {
                setting.composer.close_quote();
            }
        }
    }
    setting.composer.finish()
}

struct Setting {
    composer: Composer,
    /// A block quotation is open.
    quoting: bool,
    /// The table whose cells are being written.
    table: Option<u32>,
}

impl Setting {
    fn paragraph(&mut self, paragraph: &Paragraph, body: i32) {
        self.table = None;
        if !has_words(paragraph) {
            // An empty line divides nothing that was not divided, but it may carry a new page.
            for piece in &paragraph.pieces {
                if let Piece::Page(name) = piece {
                    self.composer.page(name);
                }
            }
            return;
        }
        let quoted = paragraph.role == Role::Quote || is_set_in(paragraph, body);
        self.quote(quoted);
        self.composer.block(kind(paragraph, quoted));
        if let Some(ordinal) = &paragraph.ordinal {
            self.composer.ordinal(ordinal);
        }
        let start = self.composer.position();
        self.pieces(&paragraph.pieces);
        self.composer.end();
        let end = self.composer.position();
        let parts = &mut self.composer.made().parts;
        let last = parts.blocks.last().map(|b| b.span).filter(|b| b.start >= start && b.end == end);
        match paragraph.role {
            Role::Title => parts.title = parts.title.or(last),
            Role::Author => parts.author = parts.author.or(last),
            Role::Date => parts.date = parts.date.or(last),
            _ => {}
        }
    }

    /// A cell of a table of data: all of its cells are one block.
    fn cell(&mut self, paragraph: &Paragraph, table: u32) {
        if self.table != Some(table) {
            self.quote(false);
            self.composer.block(BlockKind::Furniture);
            self.table = Some(table);
        } else if has_words(paragraph) {
            self.composer.line_break();
        }
        self.pieces(&paragraph.pieces);
    }

    /// Opens or closes a block quotation; paragraphs that follow one another share it.
    fn quote(&mut self, quoted: bool) {
        match (self.quoting, quoted) {
            (false, true) => self.composer.open_quote(),
            (true, false) => self.composer.close_quote(),
            _ => {}
        }
        self.quoting = quoted;
    }

    fn pieces(&mut self, pieces: &[Piece]) {
        let mut linked = false;
        for piece in pieces {
            match piece {
                Piece::Words(words, face) => self.words(words, *face),
                Piece::Tab => self.composer.words(" "),
                Piece::Break => self.composer.line_break(),
                Piece::Link(target) => {
                    // A link ends where the next begins; nothing else can be open here.
                    if std::mem::replace(&mut linked, true) {
                        self.composer.close();
                    }
                    self.composer.open(InlineKind::Link(target.clone()));
                }
                Piece::LinkEnd => {
                    if std::mem::take(&mut linked) {
                        self.composer.close();
                    }
                }
                Piece::Mark(label) => self.composer.note_mark(label),
                Piece::Page(name) => self.composer.page(name),
            }
        }
        if linked {
            self.composer.close();
        }
    }

    fn words(&mut self, words: &str, face: Face) {
        let open = [(face.bold, InlineKind::Strong), (face.italic, InlineKind::Emphasis)];
        let open: Vec<InlineKind> =
            open.into_iter().filter(|(on, _)| *on).map(|(_, k)| k).collect();
        let count = open.len();
        for kind in open {
            self.composer.open(kind);
        }
        self.composer.words(words);
        for _ in 0..count {
            self.composer.close();
        }
    }
}

fn kind(paragraph: &Paragraph, quoted: bool) -> BlockKind {
    match paragraph.role {
        Role::Title => BlockKind::Heading(1),
        Role::Heading(level) => BlockKind::Heading(level),
        Role::Subtitle | Role::Author | Role::Date | Role::Furniture => BlockKind::Furniture,
        Role::Code => BlockKind::Code,
        Role::Body | Role::Quote if paragraph.listed => BlockKind::Item,
        Role::Body if !quoted && begins_as_item(paragraph) => BlockKind::Item,
        Role::Body | Role::Quote => BlockKind::Paragraph,
    }
}

/// Whether a paragraph begins with a bullet or number that somebody typed.
fn begins_as_item(paragraph: &Paragraph) -> bool {
    let first = paragraph.pieces.iter().find_map(|p| match p {
        Piece::Words(words, _) if !words.trim().is_empty() => Some(words.as_str()),
        _ => None,
    });
    first.and_then(item_mark).is_some_and(|mark| mark.style != '[')
}

fn has_words(paragraph: &Paragraph) -> bool {
    paragraph.pieces.iter().any(|p| match p {
        Piece::Words(words, _) => !words.trim().is_empty(),
        Piece::Mark(_) => true,
        _ => false,
    })
}

fn length(paragraph: &Paragraph) -> usize {
    let of = |p: &Piece| if let Piece::Words(words, _) = p { words.len() } else { 0 };
    paragraph.pieces.iter().map(of).sum()
}

/// Whether a paragraph's setting may say that it is a quotation: one of running text, in no list or
/// table.
fn is_plain(paragraph: &Paragraph) -> bool {
    paragraph.role == Role::Body
        && !paragraph.listed
        && paragraph.table.is_none()
        && !paragraph.moved
        && has_words(paragraph)
}

/// The left indent that most characters of the body have; of two alike, the smaller.
fn usual_indent(paragraphs: &[Paragraph]) -> i32 {
    let mut weights: BTreeMap<i32, usize> = BTreeMap::new();
    for paragraph in paragraphs.iter().filter(|p| is_plain(p)) {
        *weights.entry(paragraph.left).or_default() += length(paragraph);
    }
    weights.into_iter().rev().max_by_key(|(_, weight)| *weight).map_or(0, |(indent, _)| indent)
}

/// Whether a paragraph is set in as a block quotation is.
fn is_set_in(paragraph: &Paragraph, body: i32) -> bool {
    let further = paragraph.left.saturating_sub(body);
    is_plain(paragraph)
        && further >= INDENTED
        && paragraph.first >= 0
        && !(further > SIGNATURE && length(paragraph) <= SHORT)
        && !begins_as_item(paragraph)
}

/// The tables that lay out a page: those with a cell that holds text.
fn layout_tables(paragraphs: &[Paragraph]) -> BTreeSet<u32> {
    let long = paragraphs.iter().filter(|p| length(p) > LONGEST_CELL);
    long.filter_map(|p| p.table).collect()
}
