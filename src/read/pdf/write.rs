//! Paragraphs and notes become text.

use super::glyph::Page;
use super::hyphen::{Vocabulary, cut};
use super::line::{Line, Span};
use super::page::{Foot, Sheet, sheets};
use super::paragraph::{Kind, Paragraph, end_notes, paragraphs};
use crate::model::{BlockKind, InlineKind};
use crate::read::compose::{Composer, Extract};
use crate::read::office::scribe::raised;
use std::collections::BTreeSet;

/// The text of the pages.
pub(super) fn extract(pages: Vec<Page>) -> Extract {
    let (mut sheets, body) = sheets(pages);
    let mut known = Vocabulary::default();
    for line in sheets.iter().flat_map(|s| &s.body) {
        known.learn(&line.text());
    }
    join_notes(&mut sheets);
    let mut paragraphs = paragraphs(&mut sheets, body);
    if sheets.iter().all(|s| s.notes.is_empty()) {
        for (label, paragraph) in end_notes(&mut paragraphs) {
            let sheet = paragraph.lines.first().and_then(|l| sheets.get_mut(l.sheet));
            let lines = paragraph.lines.into_iter().map(|l| l.line).collect();
            if let Some(sheet) = sheet {
                sheet.notes.push(Foot { label, lines });
            }
        }
    }
    let mut labels = BTreeSet::new();
    let mut again = false;
    for note in sheets.iter().flat_map(|s| &s.notes) {
        again |= !labels.insert(note.label.clone());
    }
    let mut writer =
        Writer { composer: Composer::new(), known, labels, page: None, quoting: false };
    let mut sheet_done = 0;
    for paragraph in paragraphs {
        let last = paragraph.lines.last().map_or(0, |l| l.sheet);
        writer.paragraph(paragraph, &sheets);
        // Where every page begins its numbers anew, its notes stand behind its text, so that a mark
        // finds its own.
        if again && last > sheet_done {
            sheet_done = writer.notes(&mut sheets, sheet_done, last);
        }
    }
    let all = sheets.len();
    writer.notes(&mut sheets, sheet_done, all);
    writer.composer.finish()
}

/// What goes on from the page before goes to the note it goes on with.
fn join_notes(sheets: &mut [Sheet]) {
    let mut last: Option<(usize, usize)> = None;
    for index in 0..sheets.len() {
        let Some(sheet) = sheets.get_mut(index) else { continue };
        if sheet.notes.first().is_some_and(|n| n.label.is_empty()) {
            let rest = sheet.notes.remove(0).lines;
            let before = last.and_then(|(s, n)| sheets.get_mut(s)?.notes.get_mut(n));
            match before {
                Some(note) => note.lines.extend(rest),
                None => {
                    if let Some(sheet) = sheets.get_mut(index) {
                        sheet.body.extend(rest);
                    }
                }
            }
        }
        let count = sheets.get(index).map_or(0, |s| s.notes.len());
        last = count.checked_sub(1).map(|n| (index, n)).or(last);
    }
}

struct Writer {
    composer: Composer,
    known: Vocabulary,
    /// The labels of all notes.
    labels: BTreeSet<String>,
    /// Index of the page that was begun.
    page: Option<usize>,
    quoting: bool,
}

impl Writer {
    fn paragraph(&mut self, paragraph: Paragraph, sheets: &[Sheet]) {
        let quoted = paragraph.kind == Kind::Quote;
        match (self.quoting, quoted) {
            (false, true) => self.composer.open_quote(),
            (true, false) => self.composer.close_quote(),
            _ => {}
        }
        self.quoting = quoted;
        self.composer.block(match paragraph.kind {
            Kind::Text | Kind::Quote => BlockKind::Paragraph,
            Kind::Front => BlockKind::Furniture,
            Kind::Heading(level) => BlockKind::Heading(level),
            Kind::Item => BlockKind::Item,
        });
        let heading = matches!(paragraph.kind, Kind::Heading(_));
        let front = paragraph.kind == Kind::Front;
        let places: Vec<usize> = paragraph.lines.iter().map(|l| l.sheet).collect();
        let mut lines: Vec<Line> = paragraph.lines.into_iter().map(|l| l.line).collect();
        self.join(&mut lines);
        for (line, place) in lines.iter().zip(places) {
            self.turn(place, sheets);
            self.line(line, heading);
        }
        self.composer.end();
        if front {
            self.front();
        }
    }

    /// The line of the title block that was written last is the date where a year stands in it, and the
    /// writer where no figure does.
    fn front(&mut self) {
        let made = self.composer.made();
        let Some(span) = made.parts.blocks.last().map(|b| b.span) else { return };
        let said = span.of(&made.text);
        let year = |w: &str| w.len() == 4 && w.bytes().all(|b| b.is_ascii_digit());
        if said.split(|c: char| !c.is_alphanumeric()).any(year) {
            made.parts.date = made.parts.date.or(Some(span));
        } else if !said.contains(|c: char| c.is_ascii_digit()) {
            made.parts.author = made.parts.author.or(Some(span));
        }
    }

    /// The notes of pages from `from` up to `to`, which is not one of them; gives where it ended.
    fn notes(&mut self, sheets: &mut [Sheet], from: usize, to: usize) -> usize {
        if std::mem::take(&mut self.quoting) {
            self.composer.close_quote();
        }
        for index in from..to {
            let notes =
                sheets.get_mut(index).map(|s| std::mem::take(&mut s.notes)).unwrap_or_default();
            for Foot { label, mut lines } in notes {
                self.composer.note(&label);
                self.turn(index, sheets);
                self.join(&mut lines);
                for line in &lines {
                    self.line(line, false);
                }
                self.composer.end();
            }
        }
        to
    }

    /// A page begins, where it is another than before.
    fn turn(&mut self, place: usize, sheets: &[Sheet]) {
        if self.page != Some(place)
            && let Some(sheet) = sheets.get(place)
        {
            self.composer.page(&sheet.label);
            self.page = Some(place);
        }
    }

    /// Undoes what the ends of lines did: hyphens go, a space comes between words.
    fn join(&self, lines: &mut [Line]) {
        for index in 1..lines.len() {
            let next = lines.get(index).map(Line::text).unwrap_or_default();
            let Some(line) = lines.get_mut(index - 1) else { continue };
            let text = line.text();
            let keeps =
                |rest: &str, real: bool| real && self.known.keeps_hyphen(rest, next.trim_start());
            let cut = cut(&text).map(|(rest, real)| keeps(rest, real));
            let Some(last) = line.spans.last_mut() else { continue };
            let length = last.text.trim_end().len();
            last.text.truncate(length);
            match cut {
                Some(true) => {}
                Some(false) => drop(last.text.pop()),
                None if last.text.ends_with('—') => {}
                None => last.text.push(' '),
            }
        }
    }

    fn line(&mut self, line: &Line, heading: bool) {
        for span in &line.spans {
            let said = span.text.trim();
            let figure =
                said.len() <= 3 && !said.is_empty() && said.bytes().all(|b| b.is_ascii_digit());
            if span.raised && self.labels.contains(said) {
                self.composer.note_mark(said);
                self.space_after(&span.text);
            } else if span.raised && figure {
                self.composer.words(&raised(said));
                self.space_after(&span.text);
            } else {
                self.words(span, heading);
            }
        }
    }

    fn space_after(&mut self, text: &str) {
        if text.ends_with(char::is_whitespace) {
            self.composer.words(" ");
        }
    }

    fn words(&mut self, span: &Span, heading: bool) {
        let faces =
            [(span.bold && !heading, InlineKind::Strong), (span.italic, InlineKind::Emphasis)];
        let open =
            faces.into_iter().filter(|(on, _)| *on).map(|(_, kind)| self.composer.open(kind));
        let open = open.count();
        self.composer.words(&span.text);
        for _ in 0..open {
            self.composer.close();
        }
    }
}
