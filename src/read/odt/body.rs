//! `content.xml`: paragraphs, spans, notes, and what stands in them.

use super::styles::{Family, Styles};
use crate::model::Diagnostic;
use crate::read::office::scribe::{Scribe, Written};
use crate::read::office::xml::{Element, Met, Walk};
use crate::read::office::{Face, Paragraph, Piece, Role};

/// Spans inside of one another whose look is followed; deeper ones look like the deepest.
const DEEPEST: usize = 64;

/// What is compiled from the text, and no part of it.
const INDEXES: &[&str] = &[
    "text:table-of-content",
    "text:alphabetical-index",
    "text:illustration-index",
    "text:table-index",
    "text:object-index",
    "text:user-index",
];

/// Walks over the text and collects what it holds.
pub(super) struct Body<'s> {
    styles: &'s Styles,
    scribe: Scribe,
    /// Comments in the margin.
    pub(super) comments: usize,
    /// The look of the words here, and of those around.
    faces: Vec<Face>,
    /// Spans open beyond the deepest.
    beyond: usize,
    /// Paragraphs open, so that white space between elements is no text.
    paragraphs: usize,
    /// Lists open, and for each whether its item has shown its number.
    lists: Vec<Counted>,
    tables: usize,
    table: u32,
    /// Tables of contents and indexes open.
    indexes: usize,
    /// The label of a note is being read.
    label: Option<String>,
    page: Option<u32>,
}

/// A list and how far it has counted.
#[derive(Debug)]
struct Counted {
    style: String,
    last: u32,
    /// The number of an item that has no paragraph yet.
    next: Option<u32>,
}

impl<'s> Body<'s> {
    pub(super) fn new(styles: &'s Styles, paged: bool) -> Self {
        Self {
            styles,
            scribe: Scribe::default(),
            comments: 0,
            faces: Vec::new(),
            beyond: 0,
            paragraphs: 0,
            lists: Vec::new(),
            tables: 0,
            table: 0,
            indexes: 0,
            label: None,
            page: paged.then_some(0),
        }
    }

    /// Walks over the text. Linear.
    pub(super) fn walk(&mut self, xml: &str) -> Option<Diagnostic> {
        let mut walk = Walk::new(xml, None);
        let mut inside = false;
        while let Some(met) = walk.met() {
            match met {
                Met::Open(element) if element.name() == "office:text" => inside = true,
                Met::Open(element) if inside => walk.skip_unless(self.open(&element)),
                Met::Close(closed) if closed.name() == "office:text" => inside = false,
                Met::Close(closed) if inside => self.close(closed.name()),
                Met::Words(words) if inside => self.words(&words),
                _ => {}
            }
        }
        walk.told("content.xml")
    }

    /// An element opens; gives whether it is to be walked over.
    fn open(&mut self, element: &Element<'_>) -> bool {
        match element.name() {
            "text:p" | "text:h" => self.begin(element),
            "text:span" => {
                let name = element.attribute("style-name").unwrap_or_default();
                let around = self.face();
                let face = self.styles.style(Family::Words, &name).face(around);
                self.look(face);
            }
            "text:s" | "text:tab" => self.scribe.piece(Piece::Tab),
            "text:line-break" => self.scribe.piece(Piece::Break),
            "text:soft-page-break" => self.next_page(),
            "text:a" => {
                let target = element.attribute("href").unwrap_or_default();
                self.scribe.piece(Piece::Link(target));
            }
            "text:note-citation" => self.label = Some(String::new()),
            "text:note-body" => {
                let label = self.label.take().unwrap_or_default();
                self.scribe.piece(Piece::Mark(label.trim().to_owned()));
                self.scribe.begin_note(label.trim());
                // What is set for the words around is not for the note.
                self.look(Face::default());
            }
            "text:list" => {
                // A list inside of another goes on with its style.
                let own = element.attribute("style-name");
                let around = || self.lists.last().map(|l| l.style.clone()).unwrap_or_default();
                let style = own.unwrap_or_else(around);
                self.lists.push(Counted { style, last: 0, next: None });
            }
            "text:list-item" => self.item(element),
            "table:table" => {
                self.table += u32::from(self.tables == 0);
                self.tables += 1;
            }
            name if INDEXES.contains(&name) => self.indexes += 1,
            "office:annotation" => {
                self.comments += 1;
                return false;
            }
            "text:tracked-changes"
            | "text:ruby-text"
            | "text:hidden-text"
            | "text:hidden-paragraph"
            | "office:forms"
            | "text:sequence-decls"
            | "text:variable-decls"
            | "svg:title"
            | "svg:desc"
            | "office:binary-data"
            | "draw:object" => return false,
            other if other.ends_with("-source") => return false,
            _ => {}
        }
        true
    }

    fn close(&mut self, name: &str) {
        match name {
            "text:p" | "text:h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                self.scribe.end();
                self.unlook();
            }
            "text:span" => self.unlook(),
            "text:a" => self.scribe.piece(Piece::LinkEnd),
            "text:note-body" => {
                self.scribe.end_note();
                self.unlook();
            }
            "text:note" => self.label = None,
            "text:list" => drop(self.lists.pop()),
            "table:table" => self.tables = self.tables.saturating_sub(1),
            _ if INDEXES.contains(&name) => self.indexes = self.indexes.saturating_sub(1),
            _ => {}
        }
    }

    fn begin(&mut self, element: &Element<'_>) {
        let name = element.attribute("style-name").unwrap_or_default();
        let style = self.styles.style(Family::Paragraph, &name);
        let level = element.attribute("outline-level").and_then(|l| l.parse::<u8>().ok());
        let heading =
            (element.name() == "text:h").then(|| Role::Heading(level.unwrap_or(1).clamp(1, 6)));
        let role = match (style.role, heading) {
            (Some(Role::Title), _) => Role::Title,
            (_, Some(heading)) => heading,
            // A style for headings makes no heading of what is marked as a paragraph: its level would
            // be in the file. It is one all the same to everybody who reads it.
            (Some(role), None) => role,
            (None, None) => Role::Body,
        };
        let ordinal = self.lists.last_mut().and_then(|list| list.next.take());
        self.scribe.begin(Paragraph {
            role: if self.indexes > 0 { Role::Furniture } else { role },
            listed: !self.lists.is_empty(),
            ordinal: ordinal.map(|n| n.to_string()),
            left: style.left.unwrap_or(0),
            first: style.first.unwrap_or(0),
            moved: style.moved.unwrap_or(false),
            table: (self.tables > 0).then_some(self.table),
            pieces: Vec::new(),
        });
        self.paragraphs += 1;
        // The look of a whole paragraph is no emphasis; that it is hidden counts.
        let hidden = style.face(Face::default()).hidden;
        self.look(Face { hidden, ..Face::default() });
        if self.page == Some(0) || style.page == Some(true) {
            self.next_page();
        }
    }

    fn item(&mut self, element: &Element<'_>) {
        let level = self.lists.len();
        let Some(list) = self.lists.last_mut() else { return };
        let anew = element.attribute("start-value").and_then(|v| v.parse().ok());
        list.last = anew.unwrap_or(list.last.saturating_add(1));
        list.next = Some(list.last).filter(|_| self.styles.is_numbered(&list.style, level));
    }

    fn next_page(&mut self) {
        if let Some(page) = &mut self.page {
            *page = page.saturating_add(1);
            let name = page.to_string();
            self.scribe.piece(Piece::Page(name));
        }
    }

    fn words(&mut self, said: &str) {
        if let Some(label) = &mut self.label {
            label.push_str(said);
        } else if self.paragraphs > 0 {
            self.scribe.words(said, self.face());
        }
    }

    fn face(&self) -> Face {
        self.faces.last().copied().unwrap_or_default()
    }

    fn look(&mut self, face: Face) {
        if self.faces.len() < DEEPEST {
            self.faces.push(face);
        } else {
            self.beyond += 1;
        }
    }

    fn unlook(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
        } else {
            self.faces.pop();
        }
    }

    /// What was collected.
    pub(super) fn finish(self) -> Written {
        self.scribe.finish()
    }
}
