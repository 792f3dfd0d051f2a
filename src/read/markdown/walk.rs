//! The parser's events become blocks and inlines.

use super::super::{Draft, Parts, notes};
use super::prose::Prose;
use crate::model::{BlockKind, Inline, InlineKind};
use crate::text::note::signs;
use crate::text::{Span, trim};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Reads the text from the byte `body` on. Linear.
pub(super) fn blocks(text: &str, body: usize, parts: &mut Parts) {
    let options =
        Options::ENABLE_FOOTNOTES | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut walk = Walk::new(text);
    for value in [parts.title, parts.author, parts.date].into_iter().flatten() {
        walk.prose.copy(value.start..value.end);
    }
    let source = text.get(body..).unwrap_or("");
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        walk.event(event, range.start + body..range.end + body);
    }
    walk.close();
    walk.blocks.sort_by_key(|b| b.span.start);
    walk.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
    parts.prose = walk.prose.finish();
    let prose = parts.prose.as_deref().unwrap_or("");
    for mut block in walk.blocks {
        if block.span.of(prose).trim().is_empty() {
            block.kind = BlockKind::Furniture;
        }
        for at in note_heads(prose, &block) {
            let (head, rest) = (Span::new(block.span.start, at), Span::new(at, block.span.end));
            let (kind, quote) = (block.kind.clone(), block.quote);
            parts.blocks.push(Draft { span: trim(text, head), kind, quote, ordinal: None });
            block.span = rest;
        }
        parts.blocks.push(block);
    }
    parts.inlines = walk.inlines;
}

/// Where the further notes begin of a paragraph that has notes line under line: "† Hale …", "‡ Orme …".
fn note_heads(prose: &str, block: &Draft) -> Vec<usize> {
    let said = block.span.of(prose);
    let plain = matches!(block.kind, BlockKind::Paragraph) && block.quote.is_none();
    let label = notes::of(said).filter(|l| plain && matches!(l.style, '*' | '^' | '['));
    let mut found = Vec::new();
    let Some(mut label) = label else { return found };
    let mut at = block.span.start;
    for line in said.split_inclusive('\n') {
        let begins = at + line.len() - line.trim_start().len();
        if let Some(next) = notes::next(&label, line.trim_start()).filter(|_| at > block.span.start)
        {
            found.push(begins);
            label = next;
        }
        at += line.len();
    }
    found
}

/// The state while walking over the events.
struct Walk<'t> {
    text: &'t str,
    prose: Prose<'t>,
    blocks: Vec<Draft>,
    inlines: Vec<Inline>,
    /// The block that words go to.
    leaf: Option<Leaf>,
    /// Block quotations so far, counting outermost ones.
    quotes: u32,
    /// Block quotations open.
    depth: usize,
    /// Lists open, with the number of the next item where they are numbered.
    lists: Vec<Option<u64>>,
    /// Items open, with the number of one that has no block yet.
    items: Vec<Option<u64>>,
    /// Footnote definitions open.
    notes: Vec<String>,
    links: usize,
    images: usize,
    /// A raised stretch that is open: where it began, and its words.
    raised: Option<(usize, String)>,
}

/// A block whose words are being collected.
struct Leaf {
    kind: BlockKind,
    span: Option<Span>,
    ordinal: Option<u64>,
    /// Whether it has words in links, and words outside of them.
    linked: bool,
    plain: bool,
}

impl<'t> Walk<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            prose: Prose::blank(text),
            blocks: Vec::new(),
            inlines: Vec::new(),
            leaf: None,
            quotes: 0,
            depth: 0,
            lists: Vec::new(),
            items: Vec::new(),
            notes: Vec::new(),
            links: 0,
            images: 0,
            raised: None,
        }
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag),
            Event::Text(meant) => self.words(&meant, range),
            Event::Code(_) => {
                self.inline(InlineKind::Code, range.clone());
                self.code(range);
            }
            Event::FootnoteReference(label) => {
                self.inline(InlineKind::NoteMark(label.into_string()), range);
            }
            Event::Html(_) => {
                if self.prose.html(range.clone())
                    && let Some(leaf) = &mut self.leaf
                {
                    leaf.kind = BlockKind::Paragraph;
                }
                self.reach(range);
            }
            Event::InlineHtml(tag) => self.tag(&tag, range),
            Event::TaskListMarker(_) => self.reach(range),
            Event::Rule => {
                self.close();
                self.open(BlockKind::Furniture);
                self.reach(range);
                self.close();
            }
            Event::SoftBreak | Event::HardBreak | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Emphasis => self.inline(InlineKind::Emphasis, range),
            Tag::Strong => self.inline(InlineKind::Strong, range),
            Tag::Link { dest_url, .. } => {
                self.inline(InlineKind::Link(dest_url.into_string()), range);
                self.links += 1;
            }
            Tag::Image { .. } => {
                self.reach(range);
                self.images += 1;
            }
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => self.reach(range),
            // Cells are parts of the table's one block.
            Tag::TableHead | Tag::TableRow | Tag::TableCell => {}
            block => {
                self.close();
                self.start_block(block, range);
            }
        }
    }

    fn start_block(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open(self.kind_here()),
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(level as u8)),
            Tag::CodeBlock(_) => self.open_over(BlockKind::Code, range),
            Tag::HtmlBlock | Tag::Table(_) | Tag::MetadataBlock(_) => {
                self.open_over(BlockKind::Furniture, range);
            }
            Tag::BlockQuote(_) => {
                self.quotes += u32::from(self.depth == 0);
                self.depth += 1;
            }
            Tag::List(first) => self.lists.push(first),
            Tag::Item => {
                let number = self.lists.last().copied().flatten();
                if let Some(next) = self.lists.last_mut() {
                    *next = number.map(|n| n.saturating_add(1));
                }
                self.items.push(number);
            }
            Tag::FootnoteDefinition(label) => self.notes.push(label.into_string()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Link => self.links = self.links.saturating_sub(1),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::TableCell => {}
            block => {
                self.close();
                match block {
                    TagEnd::BlockQuote(_) => self.depth = self.depth.saturating_sub(1),
                    TagEnd::List(_) => drop(self.lists.pop()),
                    TagEnd::Item => drop(self.items.pop()),
                    TagEnd::FootnoteDefinition => drop(self.notes.pop()),
                    _ => {}
                }
            }
        }
    }

    /// `<sup>1</sup>` is the mark of a note, if there is such a note.
    fn tag(&mut self, tag: &str, range: Range<usize>) {
        self.reach(range.clone());
        if tag.starts_with("<sup") {
            self.raised = Some((range.start, String::new()));
        } else if tag.starts_with("</sup")
            && let Some((start, words)) = self.raised.take()
        {
            let label = words.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | ' '));
            let figures =
                (1..=3).contains(&label.len()) && label.bytes().all(|b| b.is_ascii_digit());
            if figures || !label.is_empty() && signs(label) == label.len() {
                self.inline(InlineKind::NoteMark(label.to_owned()), start..range.end);
            }
        }
    }

    /// Words, as they stand in the file, or meant by an entity.
    fn words(&mut self, meant: &str, range: Range<usize>) {
        if self.images > 0 {
            return;
        }
        self.reach(range.clone());
        if let Some((_, words)) = &mut self.raised {
            words.push_str(meant);
        }
        if let Some(leaf) = &mut self.leaf {
            let said = meant.chars().any(char::is_alphanumeric);
            leaf.linked |= said && self.links > 0;
            leaf.plain |= said && self.links == 0;
        }
        let written = self.text.get(range.clone()).unwrap_or("");
        if written != meant && written.starts_with('&') {
            self.prose.entity(range, meant);
        } else {
            let start = range.start;
            self.prose.copy(range);
            self.prose.escaped_star(start);
        }
    }

    /// The words between backticks.
    fn code(&mut self, range: Range<usize>) {
        let written = self.text.get(range.clone()).unwrap_or("");
        let ticks = written.bytes().take_while(|&b| b == b'`').count();
        if written.len() >= 2 * ticks {
            self.prose.copy(range.start + ticks..range.end - ticks);
        }
        if let Some(leaf) = &mut self.leaf {
            leaf.plain |= self.links == 0;
            leaf.linked |= self.links > 0;
        }
    }

    fn inline(&mut self, kind: InlineKind, range: Range<usize>) {
        if self.images == 0 {
            self.inlines.push(Inline { span: Span::new(range.start, range.end), kind });
        }
        self.reach(range);
    }

    /// What a block is by what it stands in.
    fn kind_here(&self) -> BlockKind {
        match (self.notes.last(), self.items.is_empty()) {
            (Some(label), _) => BlockKind::Note(label.clone()),
            (None, false) => BlockKind::Item,
            (None, true) => BlockKind::Paragraph,
        }
    }

    fn open(&mut self, kind: BlockKind) {
        let ordinal = self.items.last_mut().and_then(Option::take);
        self.leaf = Some(Leaf { kind, span: None, ordinal, linked: false, plain: false });
    }

    fn open_over(&mut self, kind: BlockKind, range: Range<usize>) {
        self.open(kind);
        self.reach(range);
    }

    /// The open block reaches over `range`. Words of a tight list come without a paragraph: their
    /// block is opened by the first of them.
    fn reach(&mut self, range: Range<usize>) {
        if self.leaf.is_none() {
            self.open(self.kind_here());
        }
        let span = Span::new(range.start, range.end);
        if let Some(leaf) = &mut self.leaf {
            leaf.span = Some(leaf.span.map_or(span, |s| s.hull(span)));
        }
    }

    /// The open block is done.
    fn close(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        let Some(span) = leaf.span.map(|s| trim(self.text, s)).filter(|s| !s.is_empty()) else {
            return;
        };
        let navigation = leaf.linked && !leaf.plain && leaf.kind.is_running();
        self.blocks.push(Draft {
            span,
            kind: if navigation { BlockKind::Furniture } else { leaf.kind },
            quote: (self.depth > 0).then_some(self.quotes),
            ordinal: leaf.ordinal.map(|n| n.to_string()),
        });
    }
}
