//! From the tree to the text: one walk over the nodes in document order. Linear.

use super::super::compose::Composer;
use super::front::{Front, Said};
use super::note::{Mark, Notes, after_label, only_leads_back};
use super::page;
use super::quoting::{self, Marks};
use super::tag::{Key, Tag};
use super::tree::Tree;
use super::weigh::{Fate, Plan, Weights, named};
use crate::model::{BlockKind, InlineKind};
use crate::text::Span;

/// What is written between the cells of a row.
const CELLS: &str = " | ";

/// What is written before the line under a block quotation that says where it is from, if no dash
/// stands there: style sheets write it so.
const CREDIT: &str = "— ";

/// Names of the line that says where a quotation is from.
const CREDITS: &[&str] = &["attribution", "credit", "quote-author", "quote-source", "source"];

/// What is to be done where an element ends.
#[derive(Debug)]
enum Close {
    Inline,
    Block,
    Quote,
    Item,
    List,
    Pre,
    Sign(&'static str),
    Title,
    Author(usize),
    Date(usize),
}

/// The state of the walk over one page or chapter.
pub(super) struct Walk<'w> {
    pub(super) tree: &'w Tree,
    pub(super) weights: &'w Weights,
    pub(super) notes: &'w Notes,
    pub(super) plan: &'w Plan,
    pub(super) front: &'w Front,
    pub(super) composer: &'w mut Composer,
    frames: Vec<(usize, Close)>,
    /// Lists that are open, with the number of the next item where they are numbered.
    lists: Vec<Option<i64>>,
    items: usize,
    pre: usize,
    /// The note that is open, and the first node after it.
    note: Option<(usize, Mark)>,
    /// The label with which the words of the note may begin, until they have begun.
    label: Option<String>,
    /// Up to which node all is furniture, a table of data, code.
    apart: usize,
    table: usize,
    cell: bool,
    code: usize,
    marks: Marks,
}

impl<'w> Walk<'w> {
    pub(super) fn new(
        tree: &'w Tree,
        weights: &'w Weights,
        notes: &'w Notes,
        plan: &'w Plan,
        front: &'w Front,
        composer: &'w mut Composer,
    ) -> Self {
        Self {
            tree,
            weights,
            notes,
            plan,
            front,
            composer,
            frames: Vec::new(),
            lists: Vec::new(),
            items: 0,
            pre: 0,
            note: None,
            label: None,
            apart: 0,
            table: 0,
            cell: false,
            code: 0,
            marks: Marks::of(front.language.as_deref().unwrap_or("en")),
        }
    }

    /// Composes the page or chapter; `apart` is whether all of it is furniture.
    pub(super) fn page(&mut self, part: usize, apart: bool) {
        let end = self.tree.end(part);
        self.apart = if apart { end } else { 0 };
        let mut node = part;
        self.composer.block(self.kind(node));
        while node < end {
            self.unwind(node);
            node = self.visit(node);
        }
        self.unwind(end);
        self.note = None;
        self.composer.block(BlockKind::Paragraph);
    }

    /// Closes what ends before `node`.
    fn unwind(&mut self, node: usize) {
        while self.frames.last().is_some_and(|&(end, _)| end <= node) {
            let Some((_, close)) = self.frames.pop() else { return };
            match close {
                Close::Inline => self.composer.close(),
                Close::Sign(sign) => {
                    self.marks.leave();
                    self.composer.attach(sign);
                }
                Close::Pre => self.pre -= 1,
                Close::Item => self.items -= 1,
                Close::List => drop(self.lists.pop()),
                Close::Title => {
                    self.composer.end();
                    let last = self.composer.made().parts.blocks.last().map(|b| b.span);
                    self.composer.made().parts.title = last;
                }
                Close::Author(from) => {
                    let span = Span::new(from, self.composer.position());
                    self.composer.made().parts.author = Some(span);
                }
                Close::Date(from) => {
                    let span = Span::new(from, self.composer.position());
                    self.composer.made().parts.date = Some(span);
                }
                Close::Block => self.composer.block(self.kind(node)),
                Close::Quote => {
                    self.composer.close_quote();
                    self.composer.block(self.kind(node));
                }
            }
        }
        if self.note.as_ref().is_some_and(|(end, _)| *end <= node) {
            self.note = None;
            self.label = None;
            self.composer.block(self.kind(node));
        }
    }

    /// What words are that stand at `node`.
    fn kind(&self, node: usize) -> BlockKind {
        if let Some((_, mark)) = &self.note {
            BlockKind::Note(mark.label.clone())
        } else if node < self.apart {
            BlockKind::Furniture
        } else if node < self.code {
            BlockKind::Code
        } else if self.items > 0 {
            BlockKind::Item
        } else {
            BlockKind::Paragraph
        }
    }

    /// Reads a node and says which is next.
    fn visit(&mut self, node: usize) -> usize {
        let tree = self.tree;
        if tree.tag(node) == Tag::Text {
            self.text(node);
            return node + 1;
        }
        if let Some(mark) = self.notes.marks.get(&node) {
            self.composer.note_mark_as(&mark.label, &mark.shown);
            return tree.end(node);
        }
        if self.notes.backward.contains(&node) {
            let said = tree.content(node, 24);
            // The label was in the link; what closes it stands after.
            if let Some(label) = self.label.as_mut().filter(|l| said.contains(l.as_str())) {
                label.clear();
            }
            return tree.end(node);
        }
        if self.note.is_some() && tree.tag(node) == Tag::A && only_leads_back(tree, node) {
            return tree.end(node);
        }
        let is_title = self.front.title == Some(Said::At(node));
        match self.plan.fate(tree, self.weights, node) {
            Fate::Text => {}
            fate => {
                let title = matches!(self.front.title, Some(Said::At(t)) if node <= t && t < tree.end(node));
                let kept = self.notes.any_in(tree, node) || self.note.is_some();
                match fate {
                    Fate::Out if !kept && !title => return tree.end(node),
                    _ if kept => {}
                    _ => self.apart = self.apart.max(tree.end(node)),
                }
            }
        }
        if let Some(note) = self.notes.notes.get(&node) {
            self.composer.note_as(&note.mark.label, &note.mark.shown);
            self.note = Some((note.end, note.mark.clone()));
            self.label = Some(note.mark.shown.clone());
        } else if let Some(name) = page::name(self.tree, node) {
            if !name.is_empty() {
                self.composer.page(&name);
            }
            return tree.end(node);
        }
        self.facts(node, is_title);
        self.element(node, is_title)
    }

    /// Remembers where title, writer and date stand.
    fn facts(&mut self, node: usize, is_title: bool) {
        let end = self.tree.end(node);
        let at = self.composer.position();
        let short =
            |n: usize| self.weights.plain(self.tree, n) + self.weights.linked(self.tree, n) < 160;
        let said = |fact: &Option<Said>| *fact == Some(Said::At(node));
        let (author, date) = (said(&self.front.author), said(&self.front.date));
        // The line with the writer's name is no prose, be the name all of it or a link in it.
        let holds =
            |fact: &Option<Said>| matches!(fact, Some(Said::At(n)) if node <= *n && *n < end);
        let line = holds(&self.front.author) || holds(&self.front.date);
        let leaf =
            matches!(self.tree.tag(node), Tag::P | Tag::Div | Tag::Address | Tag::Header | Tag::Li);
        if line && (leaf || author || date) && short(node) && !is_title {
            self.apart = self.apart.max(end);
        }
        if is_title {
            self.frames.push((end, Close::Title));
        }
        if author {
            self.frames.push((end, Close::Author(at)));
        }
        if date {
            self.frames.push((end, Close::Date(at)));
        }
    }

    /// Opens an element and says which node is next.
    fn element(&mut self, node: usize, is_title: bool) -> usize {
        let (tree, tag) = (self.tree, self.tree.tag(node));
        let end = tree.end(node);
        if let Some(level) = tag.heading() {
            self.heading(node, level, is_title);
        } else if tag.is_block() {
            self.block(node, tag);
        } else {
            match tag {
                Tag::Br if self.pre > 0 => self.composer.verbatim("\n"),
                Tag::Br => self.composer.line_break(),
                Tag::Img => {
                    // A drop capital is set as a picture of its letter.
                    let alt = tree.attribute(node, Key::Alt).unwrap_or("");
                    if alt.chars().count() == 1 && alt.chars().all(char::is_alphabetic) {
                        self.composer.words(alt);
                    }
                }
                Tag::Q => self.quoted(node, end),
                _ => self.inline(node, tag, end),
            }
        }
        node + 1
    }

    fn heading(&mut self, node: usize, level: u8, is_title: bool) {
        let kind = match self.kind(node) {
            _ if is_title => BlockKind::Heading(1),
            BlockKind::Paragraph | BlockKind::Item => BlockKind::Heading(level),
            other => other,
        };
        self.composer.block(kind);
        // What closes the title comes before what closes the block.
        let title = self.frames.pop_if(|(_, close)| matches!(close, Close::Title));
        self.frames.push((self.tree.end(node), Close::Block));
        self.frames.extend(title);
    }

    fn block(&mut self, node: usize, tag: Tag) {
        let end = self.tree.end(node);
        if quoting::is_block_quotation(self.tree, self.weights, self.plan, node)
            && self.note.is_none()
            && node >= self.apart
        {
            self.open_quotation(node, tag, end);
            return;
        }
        if matches!(tag, Tag::Td | Tag::Th) && (node < self.table || self.note.is_some()) {
            let divided = self.cell && self.note.is_none();
            self.composer.words(if divided { CELLS } else { " " });
            self.cell = true;
            return;
        }
        // What is closed last is opened first: the kind of what follows depends on all the rest.
        self.frames.push((end, Close::Block));
        match tag {
            Tag::Ul | Tag::Ol | Tag::Menu | Tag::Dir => {
                let start = self.tree.attribute(node, Key::Start).and_then(|n| n.parse().ok());
                self.lists.push((tag == Tag::Ol).then(|| start.unwrap_or(1)));
                self.frames.push((end, Close::List));
            }
            Tag::Li => {
                self.items += 1;
                self.frames.push((end, Close::Item));
            }
            Tag::Pre => {
                self.pre += 1;
                self.frames.push((end, Close::Pre));
                let plain = self.weights.plain(self.tree, node);
                let listing = plain * 2 <= self.plan.total();
                self.code = if listing { self.code.max(end) } else { self.code };
            }
            Tag::Table if quoting::is_data(self.tree, self.weights, node) => {
                self.table = self.table.max(end);
                self.apart = self.apart.max(end);
            }
            Tag::Tr => self.cell = false,
            _ => {}
        }
        self.composer.block(self.kind(node));
        self.begin_words(node, tag);
    }

    /// What stands before the first words of a block: its number, or a dash.
    fn begin_words(&mut self, node: usize, tag: Tag) {
        if tag == Tag::Li {
            let value = self.tree.attribute(node, Key::Value).and_then(|n| n.parse().ok());
            if let Some(Some(next)) = self.lists.last_mut() {
                let number = value.unwrap_or(*next);
                *next = number.saturating_add(1);
                self.composer.ordinal(&number.to_string());
            }
        }
        let credit =
            tag == Tag::Figcaption || tag == Tag::Footer || named(self.tree, node, CREDITS);
        if credit && self.is_credit(node) {
            let said = self.tree.content(node, 24);
            if !said.trim_start().starts_with(['—', '–', '―', '-', '~', '(', '[']) {
                self.composer.words(CREDIT);
            }
        }
    }

    /// Whether a short line stands in a block quotation, or in a figure after one.
    fn is_credit(&self, node: usize) -> bool {
        let letters = self.weights.plain(self.tree, node) + self.weights.linked(self.tree, node);
        (1..160).contains(&letters)
            && self.tree.ancestors(node, 3).any(|a| match self.tree.tag(a) {
                Tag::Blockquote => true,
                Tag::Figure => quoting::holds_quotation(self.tree, a, node),
                _ => false,
            })
    }

    fn open_quotation(&mut self, node: usize, tag: Tag, end: usize) {
        if tag == Tag::Blockquote || tag == Tag::Figure {
            self.composer.open_quote();
        } else {
            self.composer.reopen_quote();
        }
        self.frames.push((end, Close::Quote));
        let cited = self.tree.attribute(node, Key::Cite).filter(|c| !c.is_empty());
        if let Some(cited) = cited {
            self.composer.open_around(InlineKind::Link(cited.to_owned()));
            self.frames.push((end, Close::Inline));
        }
        self.composer.block(self.kind(node));
    }

    /// `<q>`: the marks that a browser writes around it, unless the page has written its own.
    fn quoted(&mut self, node: usize, end: usize) {
        let said = self.tree.content(node, 16);
        let marked = said.trim_start().starts_with(['“', '”', '"', '‘', '«', '»', '„', '‹', '「']);
        if !marked {
            let (open, close) = self.marks.enter();
            self.composer.words(open);
            self.frames.push((end, Close::Sign(close)));
        }
        if let Some(cited) = self.tree.attribute(node, Key::Cite).filter(|c| !c.is_empty()) {
            self.composer.open_around(InlineKind::Link(cited.to_owned()));
            self.frames.push((end, Close::Inline));
        }
    }

    fn inline(&mut self, node: usize, tag: Tag, end: usize) {
        let kind = match tag {
            Tag::I | Tag::Em | Tag::Cite | Tag::Var | Tag::Dfn => Some(InlineKind::Emphasis),
            Tag::B | Tag::Strong => Some(InlineKind::Strong),
            Tag::Code | Tag::Kbd | Tag::Samp => Some(InlineKind::Code),
            Tag::Span | Tag::Font => quoting::emphasis(self.tree, node),
            Tag::A => {
                let href = self.tree.attribute(node, Key::Href).unwrap_or("");
                let leads = !href.is_empty() && !href.starts_with("javascript:");
                leads.then(|| InlineKind::Link(href.to_owned()))
            }
            _ => None,
        };
        if let Some(kind) = kind {
            self.composer.open(kind);
            self.frames.push((end, Close::Inline));
        }
    }

    fn text(&mut self, node: usize) {
        let mut said = self.tree.said(node);
        if let Some(label) = &self.label {
            let blank =
                |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '(' | ')' | '.' | ':' | '^');
            if label.is_empty() {
                said = said.trim_start_matches(blank);
                if said.is_empty() {
                    return;
                }
            } else if let Some(rest) = after_label(said, label) {
                if rest.is_empty() {
                    self.label = Some(String::new());
                    return;
                }
                said = rest;
            } else if said.chars().all(blank) {
                return;
            }
            self.label = None;
        }
        if self.pre > 0 {
            self.verbatim(said, node);
            return;
        }
        let parent = self.tree.parent(node);
        if self.tree.tag(parent) == Tag::Sup {
            let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
            let marks = self.notes.marks.range(parent..self.tree.end(parent)).next().is_some();
            if digits(said.trim()) {
                let raised: String = said.trim().chars().map(quoting::raised).collect();
                self.composer.words(&raised);
                return;
            }
            if marks && !said.contains(char::is_alphanumeric) {
                return;
            }
        }
        self.composer.words(said);
    }

    /// Text set as it stands. What is no listing of code is divided at its blank lines.
    fn verbatim(&mut self, said: &str, node: usize) {
        if node < self.code {
            self.composer.verbatim(said);
            return;
        }
        for (index, line) in said.split('\n').enumerate() {
            if index > 0 {
                self.composer.line_break();
            }
            self.composer.words(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(CREDITS.is_sorted());
    }
}
