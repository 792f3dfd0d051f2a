//! Collects the paragraphs of a file, as its reader walks over it.
//!
//! Text boxes and notes stand *inside* of a paragraph in the file. The paragraph that is open waits on a
//! stack meanwhile; what stands in a text box follows it when it is done, what stands in a note goes to
//! the notes. Every call costs what it appends.

use super::notes::Notes;
use super::{Face, Note, Paragraph, Piece};

/// Text boxes and notes that may be open inside of one another; deeper ones lose their borders, not
/// their words.
const DEEPEST: usize = 32;

/// Superscript figures, by their value.
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Figures as superscript ones; other signs are left out.
pub(in crate::read) fn raised(figures: &str) -> String {
    let value = |b: u8| b.checked_sub(b'0').map(usize::from);
    figures.bytes().filter_map(|b| RAISED.get(value(b)?)).collect()
}

/// The paragraphs and notes of a file.
#[derive(Debug, Default)]
pub(in crate::read) struct Written {
    pub(in crate::read) paragraphs: Vec<Paragraph>,
    pub(in crate::read) notes: Vec<Note>,
}

/// Collects paragraphs.
#[derive(Debug, Default)]
pub(in crate::read) struct Scribe {
    written: Written,
    /// Paragraphs begun and not ended, the outermost first.
    open: Vec<Open>,
    /// Notes begun and not ended.
    notes: Vec<Note>,
    /// The next paragraph goes on with the last one, whose end was struck out.
    joined: bool,
    /// Paragraphs open beyond the deepest.
    beyond: usize,
}

#[derive(Debug, Default)]
struct Open {
    paragraph: Paragraph,
    /// What stands in text boxes inside of it.
    after: Vec<Paragraph>,
    /// How many notes were open when it began.
    depth: usize,
    /// Its end was struck out: the next paragraph goes on with it.
    joins: bool,
}

impl Scribe {
    /// A paragraph begins.
    pub(in crate::read) fn begin(&mut self, paragraph: Paragraph) {
        if self.open.len() < DEEPEST {
            self.open.push(Open { paragraph, depth: self.notes.len(), ..Open::default() });
        } else {
            self.beyond += 1;
        }
    }

    /// The paragraph that is open, whose setting may be told after it began.
    pub(in crate::read) fn paragraph(&mut self) -> Option<&mut Paragraph> {
        self.open.last_mut().map(|o| &mut o.paragraph)
    }

    /// The paragraph ends.
    pub(in crate::read) fn end(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(open) = self.open.pop() else { return };
        let mut done = vec![open.paragraph];
        done.extend(open.after);
        // A note inside of the paragraph around took the place of a text box.
        match self.open.last_mut() {
            Some(outer) if outer.depth == self.notes.len() => outer.after.extend(done),
            _ => {
                self.settle(done);
                self.joined = open.joins;
            }
        }
    }

    fn settle(&mut self, done: Vec<Paragraph>) {
        let list = match self.notes.last_mut() {
            Some(note) => &mut note.paragraphs,
            None => &mut self.written.paragraphs,
        };
        for paragraph in done {
            match list.last_mut().filter(|_| self.joined) {
                Some(last) => last.pieces.extend(paragraph.pieces),
                None => list.push(paragraph),
            }
            self.joined = false;
        }
    }

    /// The paragraph after the one that is open goes on with it.
    pub(in crate::read) fn join_next(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.joins = true;
        }
    }

    /// A note begins inside of a paragraph.
    pub(in crate::read) fn begin_note(&mut self, label: &str) {
        self.notes.push(Note { label: label.to_owned(), paragraphs: Vec::new() });
    }

    /// The note ends.
    pub(in crate::read) fn end_note(&mut self) {
        self.written.notes.extend(self.notes.pop());
    }

    /// Words. Figures above the line become superscript figures, so that they stay marks.
    pub(in crate::read) fn words(&mut self, said: &str, face: Face) {
        if face.hidden || said.is_empty() {
            return;
        }
        let figures = face.raised && said.bytes().all(|b| b.is_ascii_digit());
        let raised = figures.then(|| raised(said));
        let said = raised.as_deref().unwrap_or(said);
        let Some(paragraph) = self.paragraph() else { return };
        match paragraph.pieces.last_mut() {
            Some(Piece::Words(words, known)) if *known == face => words.push_str(said),
            _ => paragraph.pieces.push(Piece::Words(said.to_owned(), face)),
        }
    }

    /// Anything but words.
    pub(in crate::read) fn piece(&mut self, piece: Piece) {
        if let Some(paragraph) = self.paragraph() {
            paragraph.pieces.push(piece);
        }
    }

    /// What was collected. A paragraph left open by a broken file is ended.
    pub(in crate::read) fn finish(mut self) -> Written {
        while !self.open.is_empty() {
            self.end();
        }
        while !self.notes.is_empty() {
            self.end_note();
        }
        self.written
    }
}

impl Written {
    /// Gives marks and notes the labels that they show, and puts the notes into the order of their
    /// marks; notes that no mark leads to are left out.
    pub(in crate::read) fn label(&mut self, notes: &Notes) {
        let labels = notes.labels();
        for piece in self.paragraphs.iter_mut().flat_map(|p| &mut p.pieces) {
            if let Piece::Mark(label) = piece
                && let Some((_, shown)) = labels.get(label)
            {
                label.clone_from(shown);
            }
        }
        let mut placed: Vec<(usize, Note)> = std::mem::take(&mut self.notes)
            .into_iter()
            .filter_map(|note| {
                let (place, label) = labels.get(&note.label)?;
                Some((*place, Note { label: label.clone(), ..note }))
            })
            .collect();
        placed.sort_by_key(|(place, _)| *place);
        self.notes = placed.into_iter().map(|(_, note)| note).collect();
    }
}
