//! The essay as it was written: headings, paragraphs, quotations, lists and notes of its document, with
//! what was found in it marked.
//!
//! Marks overlap and nest as the essay has them; HTML elements cannot. So the text is cut wherever a
//! mark or an emphasis begins or ends, and every piece is one link that has the classes of all marks
//! it lies in; it leads to the smallest of them. Every sign of the text is written once, in its order,
//! and `data-a` says at which code point of the text a run begins where markup was left out before it:
//! so a place of the JSON can be found on the page.
//!
//! One pass over text, blocks, marks and inlines; what is open at a place is kept in short lists.

use super::html::Html;
use super::marks::Mark;
use crate::model::{Block, BlockKind, Document, Inline, InlineKind};
use crate::text::{Positions, Span};
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

/// Marks that are open at one place and whose classes a piece gets; no essay has so many, and a
/// hostile one must not make the page quadratic.
const OPEN: usize = 16;

/// Writes a document of the graph, as its `number`th, with the marks found in it.
pub(super) fn essay(html: &mut Html, document: &Document, number: u32, marks: &[Mark]) {
    let positions = Positions::new(document.text());
    let mut writer = Writer {
        html,
        document,
        number,
        positions,
        marks,
        notes: notes(document),
        next: 0,
        open: Vec::new(),
        inline: 0,
        told: vec![false; marks.len()],
    };
    let mut around = Around::default();
    for block in &document.blocks {
        around.step(writer.html, block);
        writer.block(block);
    }
    around.close(writer.html);
}

/// The elements around blocks: block quotations and lists.
#[derive(Default)]
struct Around {
    quote: Option<u32>,
    list: bool,
}

impl Around {
    fn step(&mut self, html: &mut Html, block: &Block) {
        let item = block.kind == BlockKind::Item;
        if self.list && (self.quote != block.quote || !item) {
            html.raw("</ul>\n");
            self.list = false;
        }
        if self.quote != block.quote {
            if self.quote.is_some() {
                html.raw("</blockquote>\n");
            }
            if block.quote.is_some() {
                html.raw("<blockquote>\n");
            }
            self.quote = block.quote;
        }
        if item && !self.list {
            html.raw("<ul>\n");
            self.list = true;
        }
    }

    fn close(self, html: &mut Html) {
        if self.list {
            html.raw("</ul>\n");
        }
        if self.quote.is_some() {
            html.raw("</blockquote>\n");
        }
    }
}

struct Writer<'w> {
    html: &'w mut Html,
    document: &'w Document,
    /// The document's number in the graph.
    number: u32,
    positions: Positions<'w>,
    marks: &'w [Mark],
    notes: Notes<'w>,
    /// The first mark that has not begun yet.
    next: usize,
    /// Marks that have begun and not ended, in the order of their beginning.
    open: Vec<usize>,
    /// The first inline that has not begun yet.
    inline: usize,
    /// Which marks have shown their tag.
    told: Vec<bool>,
}

/// How a piece of a block is set.
#[derive(Debug, Clone, Copy, Default)]
struct Face<'w> {
    emphasis: usize,
    strong: usize,
    code: usize,
    link: Option<&'w str>,
}

impl<'w> Writer<'w> {
    fn block(&mut self, block: &Block) {
        let (open, close) = tags(&block.kind);
        self.html.raw(open).raw(" id=\"d").value(self.number).raw("-").value(block.number);
        self.html.raw("\" data-n=\"").value(block.number).raw("\" data-a=\"");
        let start = self.positions.code_point(block.span.start);
        self.html.value(start).raw("\">");
        if let BlockKind::Note(label) = &block.kind {
            self.html.raw("<b class=\"label\">").text(label).raw(" </b>");
        }
        self.content(block.span);
        self.html.raw(close);
    }

    /// The words of a block, cut where marks and inlines begin and end.
    fn content(&mut self, span: Span) {
        let inlines = self.inlines(span);
        let mut coming = inlines.iter().enumerate().peekable();
        let mut ends: BinaryHeap<Reverse<(usize, usize)>> = BinaryHeap::new();
        let mut face = Face::default();
        let mut at = span.start;
        let mut until = span.start;
        while at < span.end {
            self.step(at);
            while let Some(&Reverse((_, nth))) = ends.peek().filter(|end| end.0.0 <= at) {
                ends.pop();
                inlines.get(nth).into_iter().for_each(|inline| face.change(inline, false));
            }
            while let Some((nth, inline)) = coming.next_if(|(_, inline)| inline.span.start <= at) {
                if let InlineKind::NoteMark(label) = &inline.kind {
                    self.note_mark(label, at);
                } else if inline.span.end > at {
                    face.change(inline, true);
                    ends.push(Reverse((inline.span.end, nth)));
                }
            }
            let next = [
                coming.peek().map(|(_, inline)| inline.span.start),
                ends.peek().map(|end| end.0.0),
                self.marks.get(self.next).map(|mark| mark.span.start),
                self.open.iter().filter_map(|&m| self.marks.get(m)).map(|m| m.span.end).min(),
            ];
            let to = next.into_iter().flatten().fold(span.end, usize::min);
            if to <= at {
                break;
            }
            until = self.piece(Span::new(at, to), face, until);
            at = to;
        }
    }

    /// The inlines that begin in a block.
    fn inlines(&mut self, span: Span) -> &'w [Inline] {
        let all = &self.document.inlines;
        let from = self.inline
            + all
                .get(self.inline..)
                .unwrap_or_default()
                .partition_point(|i| i.span.start < span.start);
        let to =
            from + all.get(from..).unwrap_or_default().partition_point(|i| i.span.start < span.end);
        self.inline = to;
        all.get(from..to).unwrap_or_default()
    }

    /// Opens the marks that begin at or before a place, closes those that end there.
    fn step(&mut self, at: usize) {
        self.open.retain(|&mark| self.marks.get(mark).is_some_and(|m| m.span.end > at));
        while let Some(mark) = self.marks.get(self.next).filter(|mark| mark.span.start <= at) {
            if mark.span.end > at && self.open.len() < OPEN {
                self.open.push(self.next);
            }
            self.next += 1;
        }
    }

    /// A stretch in which nothing begins or ends. `until` is where the text that stands before it in
    /// the block ended; so is what comes back.
    fn piece(&mut self, span: Span, face: Face<'w>, mut until: usize) -> usize {
        if runs(self.document, span).next().is_none() {
            return until;
        }
        let marks: Vec<usize> = self.open.clone();
        let target = face.link.filter(|_| marks.is_empty()).filter(|link| is_safe(link));
        self.homes(&marks);
        if !marks.is_empty() {
            self.open_mark(&marks, span);
        } else if let Some(link) = target {
            self.html
                .raw("<a class=\"out\" rel=\"noreferrer noopener\" href=\"")
                .text(link)
                .raw("\">");
        }
        let faces = [
            (face.emphasis > 0, "<em>", "</em>"),
            (face.strong > 0, "<strong>", "</strong>"),
            (face.code > 0, "<code>", "</code>"),
        ];
        for (_, open, _) in faces.iter().filter(|face| face.0) {
            self.html.raw(open);
        }
        for run in runs(self.document, span) {
            if run.start != until {
                let at = self.positions.code_point(run.start);
                self.html.raw("<i data-a=\"").value(at).raw("\"></i>");
            }
            until = run.end;
            self.html.text(run.of(self.document.prose()));
        }
        for (_, _, close) in faces.iter().rev().filter(|face| face.0) {
            self.html.raw(close);
        }
        if !marks.is_empty() || target.is_some() {
            self.html.raw("</a>");
        }
        until
    }

    /// Places that ids lead to, for the marks that begin with this piece.
    fn homes(&mut self, marks: &[usize]) {
        for &at in marks {
            let fresh = self.told.get(at) == Some(&false);
            if let Some(mark) = self.marks.get(at).filter(|mark| mark.home && fresh) {
                self.html.raw("<i class=\"at\" id=\"").value(mark.to).raw("\"></i>");
            }
        }
    }

    /// `<a class="m c main q" href="#q3" data-m="q3 c7" data-tag="q3">`.
    fn open_mark(&mut self, open: &[usize], span: Span) {
        let mut inner: Vec<(usize, &Mark)> =
            open.iter().filter_map(|&at| Some((at, self.marks.get(at)?))).collect();
        inner.sort_by_key(|(_, mark)| mark.span.len());
        let html = &mut *self.html;
        html.raw("<a class=\"m");
        let mut classes: Vec<&'static str> =
            inner.iter().flat_map(|(_, m)| m.class.split(' ')).collect();
        classes.sort_unstable();
        classes.dedup();
        for class in classes {
            html.raw(" ").raw(class);
        }
        let mut ids: Vec<_> = Vec::new();
        for (_, mark) in &inner {
            if !ids.contains(&mark.to) {
                ids.push(mark.to);
            }
        }
        if let Some(id) = ids.first() {
            html.raw("\" href=\"#").value(id);
        }
        html.raw("\" data-m=\"");
        for (nth, id) in ids.iter().enumerate() {
            html.raw(if nth == 0 { "" } else { " " }).value(id);
        }
        let mut tags: Vec<&str> = Vec::new();
        for (at, mark) in inner.iter().rev() {
            if let Some(told @ false) = self.told.get_mut(*at) {
                *told = true;
                tags.extend(Some(mark.tag.as_str()).filter(|tag| !tag.is_empty()));
            }
        }
        if !tags.is_empty() {
            html.raw("\" data-tag=\"").text(&tags.join(" "));
        }
        let after = inner.iter().find(|(_, m)| m.span.end == span.end && !m.after.is_empty());
        if let Some((_, mark)) = after {
            html.raw("\" data-after=\"").text(&mark.after);
        }
        html.raw("\">");
    }

    /// The mark of a note: a link to the note.
    fn note_mark(&mut self, label: &str, at: usize) {
        let Some(number) = note_after(&self.notes, label, at) else {
            self.html.raw("<sup>").text(label).raw("</sup>");
            return;
        };
        self.html.raw("<sup><a class=\"note\" href=\"#d").value(self.number).raw("-");
        self.html.value(number).raw("\">").text(label).raw("</a></sup>");
    }
}

/// The notes of a document by their labels: where they begin, and their numbers as blocks.
type Notes<'d> = HashMap<&'d str, Vec<(usize, u32)>>;

fn notes(document: &Document) -> Notes<'_> {
    let mut notes = Notes::new();
    for block in &document.blocks {
        if let BlockKind::Note(label) = &block.kind {
            notes.entry(label).or_default().push((block.span.start, block.number));
        }
    }
    notes
}

/// The next note with this label, since numbering may begin anew; or the last one, which stands before.
fn note_after(notes: &Notes<'_>, label: &str, at: usize) -> Option<u32> {
    let places = notes.get(label)?;
    let next = places.partition_point(|&(start, _)| start < at);
    places.get(next).or(places.last()).map(|&(_, number)| number)
}

impl<'w> Face<'w> {
    fn change(&mut self, inline: &'w Inline, begins: bool) {
        let step = |count: &mut usize| {
            *count = if begins { *count + 1 } else { count.saturating_sub(1) };
        };
        match &inline.kind {
            InlineKind::Emphasis => step(&mut self.emphasis),
            InlineKind::Strong => step(&mut self.strong),
            InlineKind::Code => step(&mut self.code),
            InlineKind::Link(to) => self.link = begins.then_some(to),
            InlineKind::NoteMark(_) => {}
        }
    }
}

/// The elements of a block; the first is left open for its attributes.
const fn tags(kind: &BlockKind) -> (&'static str, &'static str) {
    match kind {
        BlockKind::Paragraph => ("<p", "</p>\n"),
        BlockKind::Heading(1) => ("<h2", "</h2>\n"),
        BlockKind::Heading(2) => ("<h3", "</h3>\n"),
        BlockKind::Heading(3) => ("<h4", "</h4>\n"),
        BlockKind::Heading(4) => ("<h5", "</h5>\n"),
        BlockKind::Heading(_) => ("<h6", "</h6>\n"),
        BlockKind::Item => ("<li", "</li>\n"),
        BlockKind::Note(_) => ("<p class=\"fn\"", "</p>\n"),
        BlockKind::Furniture => ("<p class=\"by\"", "</p>\n"),
        BlockKind::Entry => ("<p class=\"entry\"", "</p>\n"),
        BlockKind::Code => ("<pre", "</pre>\n"),
    }
}

/// The stretches of a span that are no markup: where prose and text differ, the text has markup and
/// the prose a space.
fn runs(document: &Document, span: Span) -> impl Iterator<Item = Span> {
    let prose = span.of(document.prose());
    let text = document.text().as_bytes();
    let shown = move |at: usize, c: char| c != ' ' || text.get(at) == Some(&b' ');
    let mut chars = prose.char_indices().map(move |(at, c)| (span.start + at, c)).peekable();
    std::iter::from_fn(move || {
        let (start, first) = chars.find(|&(at, c)| shown(at, c))?;
        let mut end = start + first.len_utf8();
        while let Some((at, c)) = chars.next_if(|&(at, c)| shown(at, c)) {
            end = at + c.len_utf8();
        }
        Some(Span::new(start, end))
    })
}

/// Whether a link may be followed from the page: to the web or to a mailbox, never to a script.
fn is_safe(link: &str) -> bool {
    let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
    ["http", "https", "mailto"].iter().any(|safe| scheme.eq_ignore_ascii_case(safe))
}
