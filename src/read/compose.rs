//! Builds the text of a document whose file is no text: HTML, and what word processors write.
//!
//! A reader walks over its file and says what it meets: a block begins, words, emphasis opens and
//! closes, here is the mark of a note. From that come the text as read and all that lies over it.
//! Blocks are divided by a blank line; white space inside of a block is folded to single spaces, a
//! line break stays one, and two of them in a row begin a new block of the same kind. A no-break space
//! that stands alone stays; soft hyphens and other characters without width are left out, since they
//! say how to break lines and nothing else.
//!
//! The label of a note is written as `[1]`, where its mark stands and before its words, and blanked in
//! the prose, as the marks of Markdown are. A paragraph or item that is nothing but links is
//! navigation: furniture.
//!
//! Every call costs what it appends.

#[cfg(test)]
mod tests;

use super::{Draft, Parts};
use crate::model::{BlockKind, Diagnostic, Inline, InlineKind, Landmark, Landmarks};
use crate::text::Span;

/// Emphasis and links that may be open at once; what is opened inside of that many is not noticed.
const DEEPEST: usize = 32;

/// How many of the last inlines are looked at for one that a new one goes on with.
const ADJACENT: usize = 4;

/// What a reader made of a file: the text, and what lies over it.
#[derive(Debug, Default)]
pub(super) struct Extract {
    /// The text as read.
    pub(super) text: String,
    /// What lies over it.
    pub(super) parts: Parts,
    /// Pages and files. Headings and notes are added later, from the blocks.
    pub(super) landmarks: Landmarks,
    /// The language that the file says it is in (ISO 639-1), if it does.
    pub(super) language: Option<String>,
    /// What reading noticed.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What stands between the last word and the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    Nothing,
    /// A white space that stays as it is.
    Kept(char),
    Space,
    Break,
    /// More than one break: a new block.
    Division,
}

/// An inline that is open. It begins with the first word in it.
#[derive(Debug)]
struct Open {
    kind: InlineKind,
    start: usize,
    /// Whether its words are those of a link.
    link: bool,
}

/// Builds a text, in its order.
#[derive(Debug)]
pub(super) struct Composer {
    made: Extract,
    /// Labels of notes, which are no prose.
    blanked: Vec<Span>,
    /// What the next words are.
    kind: BlockKind,
    ordinal: Option<String>,
    /// Label to be written before the next words.
    label: Option<String>,
    /// Where the open block begins.
    begun: Option<usize>,
    gap: Gap,
    /// Block quotations so far, counting outermost ones, and how many are open.
    quotes: u32,
    depth: usize,
    open: Vec<Open>,
    /// How many of the open inlines have words.
    started: usize,
    /// Inlines open beyond the deepest.
    beyond: usize,
    /// How many links are open, and whether the open block has words in links, and outside of them.
    links: usize,
    linked: bool,
    plain: bool,
    /// The bracket that closes after the mark of a note, which is not to be written.
    bracket: Option<char>,
}

impl Composer {
    pub(super) fn new() -> Self {
        Self {
            made: Extract::default(),
            blanked: Vec::new(),
            kind: BlockKind::Paragraph,
            ordinal: None,
            label: None,
            begun: None,
            gap: Gap::Nothing,
            quotes: 0,
            depth: 0,
            open: Vec::new(),
            started: 0,
            beyond: 0,
            links: 0,
            linked: false,
            plain: false,
            bracket: None,
        }
    }

    /// Ends the open block; the words that follow are of this kind. A block without words is none.
    /// The label or number of a note or item that has no words yet stays with the next of its kind.
    pub(super) fn block(&mut self, kind: BlockKind) {
        self.end();
        if kind != self.kind {
            self.label = None;
            self.ordinal = None;
            self.kind = kind;
        }
    }

    /// Ends the open block and begins a note, whose label is written before its first words.
    pub(super) fn note(&mut self, label: &str) {
        self.note_as(label, label);
    }

    /// As [`Composer::note`], for a label that is shown otherwise: notes that are numbered anew in each
    /// chapter are all shown as 1 and yet are different notes.
    pub(super) fn note_as(&mut self, label: &str, shown: &str) {
        self.block(BlockKind::Note(label.to_owned()));
        self.label = Some(shown.to_owned());
    }

    /// The number that is shown before the block begun last, an item of a numbered list. It is not
    /// written.
    pub(super) fn ordinal(&mut self, number: &str) {
        self.ordinal = Some(number.to_owned());
    }

    /// Ends the open block; what follows is of the same kind.
    pub(super) fn end(&mut self) {
        self.gap = Gap::Nothing;
        let Some(start) = self.begun.take() else { return };
        let end = self.made.text.len();
        for index in 0..self.started {
            let Some(open) = self.open.get(index) else { break };
            let inline = Inline { span: Span::new(open.start, end), kind: open.kind.clone() };
            self.inline(inline);
        }
        self.started = 0;
        // A line that is nothing but links is navigation.
        let navigation = self.linked && !self.plain && self.kind.is_running() && self.depth == 0;
        (self.linked, self.plain) = (false, false);
        let kind = if navigation { BlockKind::Furniture } else { self.kind.clone() };
        self.made.parts.blocks.push(Draft {
            span: Span::new(start, end),
            kind,
            quote: (self.depth > 0).then_some(self.quotes),
            ordinal: self.ordinal.take(),
        });
    }

    /// A block quotation goes on where the last block belonged to one, or else begins.
    pub(super) fn reopen_quote(&mut self) {
        self.end();
        let last = self.made.parts.blocks.last().and_then(|b| b.quote);
        self.quotes += u32::from(self.depth == 0 && last != Some(self.quotes));
        self.depth += 1;
    }

    /// A block quotation begins; one inside of another belongs to the outermost.
    pub(super) fn open_quote(&mut self) {
        self.end();
        self.quotes += u32::from(self.depth == 0);
        self.depth += 1;
    }

    /// The block quotation ends.
    pub(super) fn close_quote(&mut self) {
        self.end();
        self.depth = self.depth.saturating_sub(1);
    }

    /// Running text; white space is folded.
    pub(super) fn words(&mut self, said: &str) {
        let mut rest = said;
        loop {
            let words = rest.trim_start_matches(char::is_whitespace);
            self.space(&rest[..rest.len() - words.len()]);
            let end = words.find(char::is_whitespace).unwrap_or(words.len());
            if end == 0 {
                return;
            }
            self.word(&words[..end]);
            rest = &words[end..];
        }
    }

    /// A sign that stands close to the word before, as a closing mark does.
    pub(super) fn attach(&mut self, sign: &str) {
        self.gap = Gap::Nothing;
        self.word(sign);
    }

    /// Text whose white space stays, as verse and code have it.
    pub(super) fn verbatim(&mut self, said: &str) {
        for (index, line) in said.lines().enumerate() {
            if index > 0 {
                self.place();
                self.made.text.push('\n');
            }
            if !line.is_empty() {
                self.place();
                self.made.text.push_str(line);
            }
        }
        if said.ends_with('\n') {
            self.gap = Gap::Break;
        }
    }

    /// A line break inside of a block.
    pub(super) fn line_break(&mut self) {
        self.gap = if self.gap >= Gap::Break { Gap::Division } else { Gap::Break };
    }

    /// Emphasis or a link opens. To be closed by [`Composer::close`]; it may reach over blocks.
    pub(super) fn open(&mut self, kind: InlineKind) {
        let shown = matches!(kind, InlineKind::Link(_));
        self.push(kind, shown);
    }

    /// As [`Composer::open`], for a link that words do not show: the source of a quotation.
    pub(super) fn open_around(&mut self, kind: InlineKind) {
        self.push(kind, false);
    }

    /// What was opened last closes.
    pub(super) fn close(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        let Some(open) = self.open.pop() else { return };
        self.links -= usize::from(open.link);
        if self.started > self.open.len() {
            self.started = self.open.len();
            let span = Span::new(open.start, self.made.text.len());
            self.inline(Inline { span, kind: open.kind });
        }
    }

    /// The mark of the note with this label.
    pub(super) fn note_mark(&mut self, label: &str) {
        self.note_mark_as(label, label);
    }

    /// As [`Composer::note_mark`], for a label that is shown otherwise. Brackets that stand around the
    /// mark already are not doubled.
    pub(super) fn note_mark_as(&mut self, label: &str, shown: &str) {
        self.place();
        let bracket = self.made.text.chars().next_back().and_then(|c| match c {
            '[' => Some(']'),
            '(' => Some(')'),
            _ => None,
        });
        if bracket.is_some() && self.begun.is_some_and(|start| start + 1 < self.made.text.len()) {
            self.made.text.pop();
            self.bracket = bracket;
        }
        let span = self.labelled(shown);
        self.made.parts.inlines.push(Inline { span, kind: InlineKind::NoteMark(label.to_owned()) });
    }

    /// The page of this name begins with the next words.
    pub(super) fn page(&mut self, name: &str) {
        let at = self.made.text.len();
        self.made.landmarks.add(Landmark::Page, at, Some(name.to_owned()));
    }

    /// The file of this name in the container begins with the next words.
    pub(super) fn part(&mut self, name: &str) {
        self.end();
        let at = self.made.text.len();
        self.made.landmarks.add(Landmark::Part, at, Some(name.to_owned()));
    }

    /// A line of its own that is no prose of the essay, and where its words stand.
    pub(super) fn furniture(&mut self, said: &str) -> Option<Span> {
        self.block(BlockKind::Furniture);
        self.words(said);
        let span = self.begun.map(|start| Span::new(start, self.made.text.len()));
        self.block(BlockKind::Paragraph);
        span
    }

    /// What is known of the document besides its words.
    pub(super) fn made(&mut self) -> &mut Extract {
        &mut self.made
    }

    /// Where the next words are put, or a little before: at the end of what is there.
    pub(super) fn position(&self) -> usize {
        self.made.text.len()
    }

    /// The text and what lies over it.
    pub(super) fn finish(mut self) -> Extract {
        self.end();
        let mut made = self.made;
        if !self.blanked.is_empty() {
            let mut prose = String::with_capacity(made.text.len());
            let mut done = 0;
            for span in self.blanked {
                prose.push_str(made.text.get(done..span.start).unwrap_or(""));
                prose.extend(std::iter::repeat_n(' ', span.len()));
                done = span.end;
            }
            prose.push_str(made.text.get(done..).unwrap_or(""));
            made.parts.prose = Some(prose);
        }
        made.parts.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
        made
    }

    fn push(&mut self, kind: InlineKind, link: bool) {
        if self.open.len() == DEEPEST {
            self.beyond += 1;
        } else {
            self.links += usize::from(link);
            self.open.push(Open { kind, start: 0, link });
        }
    }

    fn space(&mut self, white: &str) {
        let mut signs = white.chars();
        let gap = match (signs.next(), signs.next()) {
            (None, _) => return,
            (Some(kept @ ('\u{a0}' | '\u{202f}' | '\u{2007}')), None) => Gap::Kept(kept),
            _ => Gap::Space,
        };
        // A kept space beside another is a space.
        self.gap = if self.gap == Gap::Nothing { gap } else { self.gap.max(Gap::Space) };
    }

    fn word(&mut self, word: &str) {
        let word = self.without_bracket(word);
        if word.is_empty() {
            return;
        }
        if word.contains(char::is_alphanumeric) {
            self.linked |= self.links > 0;
            self.plain |= self.links == 0;
        }
        if word.is_ascii() || !word.contains(without_width) {
            self.place();
            self.made.text.push_str(word);
        } else if word.chars().any(|c| !without_width(c)) {
            self.place();
            self.made.text.extend(word.chars().filter(|&c| !without_width(c)));
        }
    }

    /// A word after the mark of a note, without the bracket that closes around one mark or several.
    fn without_bracket<'w>(&mut self, word: &'w str) -> &'w str {
        let Some(bracket) = self.bracket else { return word };
        let closed = word.strip_prefix(bracket).filter(|_| self.gap == Gap::Nothing);
        let between = |c: char| matches!(c, ',' | ';' | '–' | '-');
        if closed.is_some() || !word.chars().all(between) {
            self.bracket = None;
        }
        closed.unwrap_or(word)
    }

    /// Makes the text ready for the next word.
    fn place(&mut self) {
        if self.gap == Gap::Division && self.begun.is_some() {
            self.end();
        }
        if self.begun.is_some() {
            match self.gap {
                Gap::Nothing => {}
                Gap::Kept(sign) => self.made.text.push(sign),
                Gap::Space => self.made.text.push(' '),
                Gap::Break | Gap::Division => self.made.text.push('\n'),
            }
        } else {
            if !self.made.text.is_empty() {
                self.made.text.push_str("\n\n");
            }
            self.begun = Some(self.made.text.len());
        }
        self.gap = Gap::Nothing;
        if let Some(label) = self.label.take() {
            self.labelled(&label);
            self.made.text.push(' ');
        }
        for open in self.open.iter_mut().skip(self.started) {
            open.start = self.made.text.len();
        }
        self.started = self.open.len();
    }

    fn labelled(&mut self, label: &str) -> Span {
        let start = self.made.text.len();
        self.made.text.push('[');
        self.made.text.push_str(label);
        self.made.text.push(']');
        let span = Span::new(start, self.made.text.len());
        self.blanked.push(span);
        span
    }

    /// An inline that goes on with one of its kind is one with it: word processors cut a title in
    /// italics into many pieces.
    fn inline(&mut self, inline: Inline) {
        let text = &self.made.text;
        let goes_on = |known: &&mut Inline| {
            known.kind == inline.kind
                && text
                    .get(known.span.end..inline.span.start)
                    .is_some_and(|t| matches!(t, "" | " "))
        };
        match self.made.parts.inlines.iter_mut().rev().take(ADJACENT).find(goes_on) {
            Some(known) => known.span.end = inline.span.end,
            None => self.made.parts.inlines.push(inline),
        }
    }
}

fn without_width(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}') || c.is_control()
}
