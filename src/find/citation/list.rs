//! Lists of works: "Works Cited", "References", a bibliography at the end; their entries in order.
//!
//! Reading marks the blocks under such a heading. A block may hold several entries (lines without blank
//! ones between them): then an entry begins at each line that is set out further than the others, or,
//! where none is, at each line after a finished one that begins with a capital or a dash. In a numbered list that the text cites by
//! number every block is a note by its label. Linear in the text.

use std::collections::BTreeSet;

use super::entry::{self, Entry};
use crate::model::{Block, BlockKind, Code, Diagnostic, Document, Reference, Severity};
use crate::text::{Span, fold, trim, words};

/// The entries of a document's lists of works.
#[derive(Debug, Default)]
pub(super) struct List {
    /// In text order.
    pub(super) entries: Vec<Entry>,
    /// Which of them are notes by number.
    numbered: BTreeSet<usize>,
    /// What could not be read.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Reads the lists of a document.
pub(super) fn list(document: &Document) -> List {
    let mut list = List::default();
    let mut under = false;
    let mut start = 0;
    while let Some(block) = document.blocks.get(start) {
        match block.kind {
            BlockKind::Heading(_) => under = heads_works(document, block),
            BlockKind::Entry => {
                for span in split(document, block.span) {
                    list.read(document, span, false);
                }
            }
            BlockKind::Note(_) if under => {
                let end = document.blocks[start..]
                    .iter()
                    .position(|b| !matches!(b.kind, BlockKind::Note(_)))
                    .map_or(document.blocks.len(), |n| start + n);
                list.numbered(document, &document.blocks[start..end]);
                start = end;
                continue;
            }
            _ => {}
        }
        start += 1;
    }
    list
}

impl List {
    fn read(&mut self, document: &Document, span: Span, numbered: bool) {
        let found = entry::entry(document, span, self.entries.last());
        let broken = match &found {
            Some(entry) => entry.doubt,
            None => Some("No author and no title can be made out in it."),
        };
        if let Some(what) = broken {
            self.diagnostics.push(Diagnostic {
                code: Code::BrokenEntry,
                severity: Severity::Warning,
                message: format!("This entry of the list of works could not be read. {what}"),
                hint: "Give author, title and year, each ended by a full stop.".to_owned(),
                place: Some(span),
                subjects: Vec::new(),
            });
        }
        if let Some(entry) =
            found.filter(|e| !e.item.title.is_empty() || !e.item.authors.is_empty())
        {
            if numbered {
                self.numbered.insert(entry.span.start);
            }
            self.entries.push(entry);
        }
    }

    /// Notes under a heading that names works: entries, unless they go back to one another or
    /// give pages as notes do.
    fn numbered(&mut self, document: &Document, blocks: &[Block]) {
        let back = document.language.bibliography.back;
        let goes_back = |block: &&Block| {
            let said = block.span.of(document.prose());
            let mut found = words(said, Span::new(0, said.len())).take(4).map(|w| fold(w.of(said)));
            found.any(|w| {
                back.iter().any(|(phrase, _)| {
                    phrase.len() == 1 && phrase[0] == w || w == "op" || w == "see"
                })
            })
        };
        if blocks.iter().any(|b| goes_back(&b)) {
            return;
        }
        for block in blocks {
            self.read(document, block.span, true);
        }
    }

    /// The references that the entries of numbered lists are, in text order: what a number in the
    /// text stands for.
    pub(super) fn references(&self) -> impl Iterator<Item = Reference> + '_ {
        let numbered = self.entries.iter().filter(|e| self.numbered.contains(&e.span.start));
        numbered.map(|e| e.reference.clone())
    }

    /// Whether an entry of a numbered list stands at `span`.
    pub(super) fn has(&self, span: Span) -> bool {
        self.numbered.contains(&span.start)
    }

    /// The folded family names of those who made the works.
    pub(super) fn families(&self) -> impl Iterator<Item = String> + '_ {
        let people = |e: &Entry| {
            let names = e.item.authors.iter().chain(&e.item.editors).map(|p| fold(&p.family));
            names.chain(e.alias.as_deref().map(fold)).collect::<Vec<_>>()
        };
        self.entries.iter().flat_map(people)
    }
}

/// Whether a heading stands over a list of works.
fn heads_works(document: &Document, block: &Block) -> bool {
    let said = block.span.of(document.prose());
    let head = said.get(..said.len().min(80)).unwrap_or("");
    let found: Vec<String> = words(head, Span::new(0, head.len()))
        .map(|w| fold(w.of(head)))
        .filter(|w| !w.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    document.language.layout.bibliography_headings.contains(&found.join(" ").as_str())
}

/// The entries of one block.
fn split(document: &Document, block: Span) -> Vec<Span> {
    let text = document.text();
    let mut lines: Vec<(usize, Span)> = Vec::new();
    let mut at = block.start;
    for line in block.of(text).split_inclusive('\n') {
        let span = trim(text, Span::new(at, at + line.len()));
        at += line.len();
        if !span.is_empty() {
            lines.push((column(text, span.start), span));
        }
    }
    let least = lines.iter().map(|(column, _)| *column).min().unwrap_or(0);
    let hanging = lines.iter().any(|(column, _)| *column > least);
    let mut found: Vec<Span> = Vec::new();
    let mut ended = true;
    for (column, span) in lines {
        let said = span.of(text);
        let begins = said.starts_with(|c: char| {
            c.is_uppercase() || matches!(c, '-' | '—' | '–' | '_' | '*' | '“' | '"' | '[')
        });
        let new = if hanging { column == least } else { ended && begins };
        match found.last_mut().filter(|_| !new) {
            Some(last) => *last = last.hull(span),
            None => found.push(span),
        }
        ended = said.ends_with(['.', ')', '>', '/']) || said.contains("http");
    }
    found
}

/// Columns before a place in its line.
fn column(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or("");
    before
        .chars()
        .rev()
        .take_while(|&c| matches!(c, ' ' | '\t'))
        .map(|c| if c == '\t' { 4 } else { 1 })
        .sum()
}
