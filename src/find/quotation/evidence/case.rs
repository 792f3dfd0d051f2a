//! A passage with what stands around it, as the rules look at it.

use crate::find::quotation::surroundings;
use crate::model::{Block, Document, Inline, Passage, Reference, Segments};
use crate::text::{Cursor, Language, Span, char_after, is_apostrophe, words};

/// How much of the text before and after a passage the rules see, in bytes: a clause or two.
const REACH: usize = 160;

/// How many words of a passage are counted; more of them weigh no more.
const COUNTED: usize = 16;

/// A document with what was found in it so far.
pub(super) struct Scene<'d> {
    document: &'d Document,
    references: &'d [Reference],
    passages: &'d [Passage],
    segments: &'d Segments,
    /// Indices of the passages that stand in no other, in text order.
    top: Vec<usize>,
    /// For each passage its place in `top`, if it is there.
    rank: Vec<Option<usize>>,
    /// For each passage how many words it has, at most [`COUNTED`].
    counts: Vec<usize>,
    /// Cursors into references, blocks and sentences.
    references_near: Cursor,
    blocks_near: Cursor,
    sentences_near: Cursor,
}

/// One passage and its surroundings.
pub(super) struct Case<'s> {
    scene: &'s Scene<'s>,
    index: usize,
    /// The passage.
    pub(super) passage: &'s Passage,
    /// The block it begins in.
    pub(super) block: Option<&'s Block>,
    /// The text without its markup.
    pub(super) prose: &'s str,
    /// Word lists.
    pub(super) language: &'static Language,
    /// Whether the text is in a language whose verbs of saying are not listed.
    pub(super) speaks_unlisted: bool,
    /// What stands before it: in its block or, where it begins its block, at the end of the block
    /// before.
    pub(super) before: Span,
    /// What stands after it in its block.
    pub(super) after: Span,
    /// The words of `before`.
    lead: Vec<Span>,
    /// How many words it has; no more than sixteen are counted.
    pub(super) count: usize,
}

impl<'d> Scene<'d> {
    pub(super) fn new(
        document: &'d Document,
        references: &'d [Reference],
        passages: &'d [Passage],
        segments: &'d Segments,
    ) -> Self {
        let prose = document.prose();
        let mut rank = vec![None; passages.len()];
        let mut top = Vec::new();
        for (at, _) in passages.iter().enumerate().filter(|(_, p)| p.inside.is_none()) {
            rank[at] = Some(top.len());
            top.push(at);
        }
        let counts = passages.iter().map(|p| count(prose, p.span)).collect();
        Self {
            document,
            references,
            passages,
            segments,
            top,
            rank,
            counts,
            references_near: Cursor::default(),
            blocks_near: Cursor::default(),
            sentences_near: Cursor::default(),
        }
    }

    /// The passage of the given index and its surroundings.
    pub(super) fn case(&self, index: usize) -> Option<Case<'_>> {
        let passage = self.passages.get(index)?;
        let prose = self.document.prose();
        let (first, last) = (self.block(passage.outer.start), self.block(passage.outer.end - 1));
        let start = first.map_or(0, |b| b.span.start);
        let before = Span::new(start, passage.outer.start);
        let before = if before.of(prose).trim().is_empty() { self.lead_in(start) } else { before };
        let before = tail(prose, before);
        let end = last.map_or(prose.len(), |b| b.span.end);
        let after = Span::new(passage.outer.end, end);
        Some(Case {
            scene: self,
            index,
            passage,
            block: first,
            prose,
            language: self.document.language,
            speaks_unlisted: self.document.language_code != self.document.language.code,
            before,
            lead: self.document.language.words(prose, before).collect(),
            after: head(prose, after),
            count: self.counts.get(index).copied().unwrap_or_default(),
        })
    }

    fn block(&self, at: usize) -> Option<&Block> {
        self.document.block_near(at, &self.blocks_near).filter(|b| b.span.covers(at))
    }

    /// The words of the block before the one that begins at `start`, if it leads on into it.
    fn lead_in(&self, start: usize) -> Span {
        let nothing = Span::new(start, start);
        let before = start.checked_sub(1);
        let before = before.and_then(|at| self.document.block_near(at, &self.blocks_near));
        let Some(block) = before.filter(|b| b.kind.is_running()) else {
            return nothing;
        };
        let prose = self.document.prose();
        let end =
            surroundings::end_of_words(prose, block.span, self.references, &self.references_near);
        let leads = surroundings::leads_on(prose, block.span, end);
        if leads { Span::new(block.span.start, end) } else { nothing }
    }
}

impl Case<'_> {
    /// The passage after this one that stands in no other, and how many words it has.
    pub(super) fn next(&self) -> Option<(&Passage, usize)> {
        self.neighbour(|rank| rank.checked_add(1))
    }

    /// Its index.
    pub(super) fn next_index(&self) -> Option<usize> {
        self.scene.top.get((*self.scene.rank.get(self.index)?)? + 1).copied()
    }

    /// The passage before this one that stands in no other, and how many words it has.
    pub(super) fn previous(&self) -> Option<(&Passage, usize)> {
        self.neighbour(|rank| rank.checked_sub(1))
    }

    fn neighbour(&self, step: impl Fn(usize) -> Option<usize>) -> Option<(&Passage, usize)> {
        let rank = (*self.scene.rank.get(self.index)?)?;
        let index = *self.scene.top.get(step(rank)?)?;
        Some((self.scene.passages.get(index)?, *self.scene.counts.get(index)?))
    }

    /// The first citation that begins at or after `at`.
    pub(super) fn reference_from(&self, at: usize) -> Option<&Reference> {
        let references = self.scene.references;
        references.get(self.scene.references_near.partition(references, |r| r.span.start < at))
    }

    /// The block after the one that holds the passage's end.
    pub(super) fn next_block(&self) -> Option<&Block> {
        let blocks = &self.scene.document.blocks;
        let end = self.passage.outer.end;
        blocks.get(self.scene.blocks_near.partition(blocks, |b| b.span.start < end))
    }

    /// The emphasis, link or other inline that ends last before `at`.
    pub(super) fn inline_before(&self, at: usize) -> Option<&Inline> {
        let inlines = &self.scene.document.inlines;
        inlines.get(..inlines.partition_point(|i| i.span.start < at))?.last()
    }

    /// Whether an apostrophe follows the word: "workers’".
    pub(super) fn owns(&self, word: Span) -> bool {
        char_after(self.prose, word.end).is_some_and(is_apostrophe)
    }

    /// Whether a mark of a note begins at `at`.
    pub(super) fn note_at(&self, at: usize) -> Option<Span> {
        let inlines = &self.scene.document.inlines;
        let from = inlines.partition_point(|i| i.span.start < at);
        let note = inlines.get(from).filter(|i| i.span.start == at);
        let marked = note.filter(|i| matches!(i.kind, crate::model::InlineKind::NoteMark(_)));
        let bare = || surroundings::note_mark(self.prose, at).map(|end| Span::new(at, end));
        marked.map(|i| i.span).or_else(bare)
    }

    /// The end of the sentence that holds the end of the passage.
    pub(super) fn sentence_end(&self) -> Option<usize> {
        let last = self.passage.span.end.checked_sub(1)?;
        let sentence = self.scene.segments.near(last, &self.scene.sentences_near)?;
        let sentence = self.scene.segments.sentences.get(sentence)?;
        Some(sentence.span.end)
    }

    /// The last words before the passage, nearest first, with what stands between the nearest and
    /// the passage.
    pub(super) fn words_before(&self) -> impl Iterator<Item = Span> + '_ {
        self.lead.iter().rev().copied()
    }

    /// The words after the passage, nearest first.
    pub(super) fn words_after(&self) -> impl Iterator<Item = Span> {
        self.language.words(self.prose, self.after)
    }

    /// What stands between a word before the passage and its marks.
    pub(super) fn gap_after(&self, word: Span) -> &str {
        Span::new(word.end, self.before.end).of(self.prose).trim()
    }
}

/// How many words a passage has, at most [`COUNTED`]. Chinese and Japanese set no spaces; there two
/// characters are taken for a word.
fn count(prose: &str, passage: Span) -> usize {
    let mut count = 0;
    for word in words(prose, passage).take(COUNTED) {
        let word = word.of(prose);
        let unspaced = |c: char| matches!(c, '\u{3040}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}');
        let characters = word.chars().take(2 * COUNTED).filter(|&c| unspaced(c)).count();
        count += (characters / 2).max(1);
    }
    count.min(COUNTED)
}

/// The last bytes of a span, from the beginning of a word.
fn tail(prose: &str, span: Span) -> Span {
    let mut start = prose.ceil_char_boundary(span.end.saturating_sub(REACH).max(span.start));
    if start > span.start {
        let cut = Span::new(start, span.end).of(prose);
        let inside = |c: char| c.is_alphanumeric() || is_apostrophe(c);
        start += cut.find(|c: char| !inside(c)).unwrap_or(cut.len());
    }
    Span::new(start, span.end)
}

/// The first bytes of a span.
fn head(prose: &str, span: Span) -> Span {
    let end = prose.floor_char_boundary((span.start + REACH).min(span.end));
    Span::new(span.start, end)
}
