//! Which quotations a citation is for. Each step looks only at a citation's neighbours: linear in
//! citations and quotations, save for binary searches.

use super::lead_in::LeadIns;
use super::rule;
use crate::model::{Because, Block, BlockKind, Document, Quotation, QuotationRole, Segments};
use crate::text::{Cursor, Span};

/// How far apart, in bytes, two quotations may stand that share one citation.
const SHARED_REACH: usize = 600;

/// How many citations in a row may stand between a quotation and the one it also belongs to.
const ADJOINING: usize = 8;

/// How deep quotations may stand in one another for the outermost to be found.
const NESTED: usize = 8;

/// A place in the running text that cites.
pub(super) struct Mark {
    /// Where it stands.
    pub(super) span: Span,
    /// It only points: no quotation is its own.
    pub(super) pointer: bool,
    /// The running text names its author right before it ("Hale (2014)").
    pub(super) narrative: bool,
    /// Folded family names of those whose words it can give.
    pub(super) families: Vec<String>,
    /// It is a page of the work that the text is about, in which people may speak who wrote nothing.
    pub(super) discussed: bool,
}

/// The quotations of one mark, by their indices, with the reasons.
pub(super) type Links = Vec<(usize, Because)>;

/// Links marks (in text order) and quotations. What stands next to its mark goes first; looser
/// ties only take what is left.
pub(super) fn links(
    document: &Document,
    segments: &Segments,
    quotations: &[Quotation],
    lead_ins: &LeadIns,
    marks: &[Mark],
) -> Vec<Links> {
    let evidence: Vec<usize> = (0..quotations.len())
        .filter(|&at| quotations.get(at).is_some_and(|q| q.role == QuotationRole::Evidence))
        .collect();
    let mut linker = Linker {
        document,
        segments,
        quotations,
        evidence,
        lead_ins,
        marks,
        taken: vec![None; quotations.len()],
        links: marks.iter().map(|_| Vec::new()).collect(),
        evidence_near: Cursor::default(),
        sentences_near: Cursor::default(),
        blocks_near: Cursor::default(),
    };
    linker.run();
    linker.links
}

const fn is_mark(c: char) -> bool {
    matches!(c, '“' | '‘' | '"' | '\'' | '«' | '„' | '‚')
}

struct Linker<'d> {
    document: &'d Document,
    segments: &'d Segments,
    quotations: &'d [Quotation],
    /// Indices of the quotations that are evidence, in text order.
    evidence: Vec<usize>,
    lead_ins: &'d LeadIns<'d>,
    marks: &'d [Mark],
    /// The mark that each quotation went to.
    taken: Vec<Option<usize>>,
    links: Vec<Links>,
    /// Cursors into evidence, sentences and blocks.
    evidence_near: Cursor,
    sentences_near: Cursor,
    blocks_near: Cursor,
}

impl Linker<'_> {
    fn run(&mut self) {
        for mark in 0..self.marks.len() {
            if !self.between_pieces(mark) {
                self.adjoining(mark);
            }
        }
        for mark in 0..self.marks.len() {
            if self.is_free(mark) && self.marks.get(mark).is_some_and(|m| m.narrative) {
                self.following(mark);
            }
        }
        for mark in 0..self.marks.len() {
            self.sentence_before(mark);
        }
        for mark in 0..self.marks.len() {
            if self.is_free(mark) {
                self.following(mark);
            }
        }
        for mark in (0..self.marks.len()).rev() {
            self.shared(mark);
        }
        for links in &mut self.links {
            links.sort_by_key(|(at, _)| *at);
        }
    }

    fn is_free(&self, mark: usize) -> bool {
        self.links.get(mark).is_some_and(Vec::is_empty)
            && self.marks.get(mark).is_some_and(|m| !m.pointer)
    }

    fn take(&mut self, mark: usize, quotation: usize, rule: &'static crate::model::Rule) {
        let Some(place) = self.quotations.get(quotation).map(|q| q.place) else { return };
        if let (Some(links), Some(taken)) =
            (self.links.get_mut(mark), self.taken.get_mut(quotation))
        {
            let tail = Span::new(place.end, place.end);
            let span = self.marks.get(mark).map_or(tail, |m| m.span);
            links.push((quotation, Because::new(rule, span)));
            taken.get_or_insert(mark);
        }
    }

    /// Position in `evidence` of the first that does not end before `at`.
    fn first_after(&self, at: usize) -> usize {
        self.evidence_near.partition(&self.evidence, |&q| self.place(q).start < at)
    }

    fn sentence_at(&self, at: usize) -> Option<usize> {
        self.segments.near(at, &self.sentences_near)
    }

    fn block_at(&self, at: usize) -> Option<&Block> {
        self.document.block_near(at, &self.blocks_near)
    }

    fn place(&self, quotation: usize) -> Span {
        self.quotations.get(quotation).map_or(Span::default(), |q| q.place)
    }

    /// The last quotation that ends before `at`; of two nested ones the outer.
    fn last_before(&self, at: usize) -> Option<usize> {
        let mut slot = self.first_after(at).checked_sub(1)?;
        let mut found = *self.evidence.get(slot)?;
        for _ in 0..NESTED.min(slot) {
            let outer = *self.evidence.get(slot - 1)?;
            if !self.place(outer).contains(self.place(found)) {
                break;
            }
            found = outer;
            slot -= 1;
        }
        (self.place(found).end <= at).then_some(found)
    }

    /// Whether two places have only signs between them, other marks aside.
    fn touch(&self, mark: usize, from: usize, to: usize) -> bool {
        let mut start = to;
        for before in self.marks[..mark].iter().rev().take(ADJOINING) {
            if before.span.end < from
                || before.span.start < from
                || !self.blank(before.span.end, start)
            {
                break;
            }
            start = before.span.start;
        }
        self.blank(from, start)
    }

    /// Whether a bracket follows right after a quotation's end: one that could not be read may be a
    /// citation all the same.
    fn has_bracket(&self, end: usize) -> bool {
        let rest = self.document.prose().get(end..).unwrap_or("");
        rest.chars()
            .find(|c| c.is_alphanumeric() || matches!(c, '(' | '['))
            .is_some_and(|c| !c.is_alphanumeric())
    }

    fn blank(&self, from: usize, to: usize) -> bool {
        Span::new(from, to).of(self.document.prose()).chars().take(80).all(|c| !c.is_alphanumeric())
            && to.saturating_sub(from) <= 160
    }

    fn block(&self, at: usize) -> (u32, Span) {
        self.block_at(at).map_or((0, Span::default()), |b| (b.number, b.span))
    }

    /// Between the pieces of a quotation that is broken by who says it.
    fn between_pieces(&mut self, mark: usize) -> bool {
        let Some(Mark { span, pointer: false, .. }) = self.marks.get(mark) else { return false };
        let span = *span;
        let around = self.first_after(span.start).checked_sub(1);
        let Some(&quotation) = around.and_then(|slot| self.evidence.get(slot)) else {
            return false;
        };
        let Some(pieces) = self.quotations.get(quotation).map(|q| &q.pieces) else { return false };
        let next = pieces.partition_point(|p| p.end <= span.start);
        let between = next > 0 && pieces.get(next).is_some_and(|p| p.start >= span.end);
        if between {
            self.take(mark, quotation, &rule::same_sentence::RULE);
        }
        between
    }

    /// Whether one place can run on into the other: a note and the text around it cannot.
    fn one_flow(&self, a: usize, b: usize) -> bool {
        let note = |at: usize| {
            self.block_at(at).and_then(|b| match &b.kind {
                BlockKind::Note(label) => Some(label.as_str()),
                _ => None,
            })
        };
        note(a) == note(b)
    }

    /// Right after the quotation, or at the head of the next paragraph.
    fn adjoining(&mut self, mark: usize) {
        let Some(&Mark { span, pointer: false, narrative, .. }) = self.marks.get(mark) else {
            return;
        };
        let Some(quotation) = self.last_before(span.start) else { return };
        let end = self.place(quotation).end;
        if !self.touch(mark, end, span.start) {
            return;
        }
        let (here, block) = self.block(span.start);
        let (there, _) = self.block(self.place(quotation).end.saturating_sub(1));
        if here == there {
            self.take(mark, quotation, &rule::after_quotation::RULE);
        } else if here == there + 1
            && !narrative
            && self.one_flow(span.start, end.saturating_sub(1))
            && self.touch(mark, block.start, span.start)
        {
            self.take(mark, quotation, &rule::next_paragraph::RULE);
        }
    }

    /// Later in the quotation's sentence.
    fn sentence_before(&mut self, mark: usize) {
        let Some(Mark { span, pointer: false, .. }) = self.marks.get(mark) else { return };
        let span = *span;
        let sentence = self.sentence_at(span.start);
        let earliest =
            mark.checked_sub(1).and_then(|m| self.marks.get(m)).map_or(0, |m| m.span.end);
        let before = self.first_after(span.start);
        for slot in (0..before).rev() {
            let Some(&quotation) = self.evidence.get(slot) else { return };
            let place = self.place(quotation);
            let same = self.sentence_at(place.end.saturating_sub(1)) == sentence;
            if !same || sentence.is_none() || place.end < earliest {
                return;
            }
            if self.taken.get(quotation) == Some(&None) && place.end <= span.start {
                self.take(mark, quotation, &rule::same_sentence::RULE);
            }
        }
    }

    /// Before the quotation, in its sentence or after its lead-in.
    fn following(&mut self, mark: usize) {
        let Some(span) = self.marks.get(mark).map(|m| m.span) else { return };
        let Some(&quotation) = self.evidence.get(self.first_after(span.end)) else { return };
        let place = self.place(quotation);
        let cited_between = self.marks.get(mark + 1).is_some_and(|m| m.span.start < place.start);
        if self.taken.get(quotation) != Some(&None) || cited_between {
            return;
        }
        let same =
            self.sentence_at(span.start).is_some_and(|s| Some(s) == self.sentence_at(place.start));
        let (here, _) = self.block(span.start);
        let (there, _) = self.block(place.start);
        let near = there <= here + 1
            && self.one_flow(span.start, place.start)
            && self.blank(span.end, place.start);
        let runs_on = self.sentence_at(place.start).is_some_and(|s| {
            self.segments.sentences.get(s).is_some_and(|sentence| sentence.continues)
        });
        if same && here == there || near && (here == there || runs_on || self.leads(span)) {
            self.take(mark, quotation, &rule::before_quotation::RULE);
        }
    }

    /// Whether a colon or dash stands right before or after a mark.
    fn leads(&self, span: Span) -> bool {
        let prose = self.document.prose();
        let before = prose.get(..span.start).unwrap_or("").trim_end();
        let after = prose.get(span.end..).unwrap_or("").trim_start();
        before.ends_with([':', ',', '-', '—', '–']) || after.starts_with([':', '-', '—', '–', ','])
    }

    /// Whether a quotation breaks off at a comma and the words at `next` go on with it in its sentence.
    fn goes_on(&self, place: Span, next: usize) -> bool {
        let prose = self.document.prose();
        let after = prose.get(next..).unwrap_or("");
        place.of(prose).trim_end().ends_with(',')
            && after.trim_start_matches(is_mark).starts_with(char::is_lowercase)
            && Span::new(place.end, next)
                .of(prose)
                .trim_end_matches(is_mark)
                .trim_end()
                .ends_with(',')
            && self.sentence_at(next) == self.sentence_at(place.end.saturating_sub(1))
    }

    /// Earlier quotations of the paragraph, back to the citation before.
    fn shared(&mut self, mark: usize) {
        let first = self.links.get(mark).and_then(|l| l.iter().map(|(q, _)| *q).min());
        let (Some(first), Some(own)) = (first, self.marks.get(mark)) else { return };
        if self.place(first).start > own.span.start {
            return;
        }
        let earliest =
            mark.checked_sub(1).and_then(|m| self.marks.get(m)).map_or(0, |m| m.span.end);
        let (block, _) = self.block(self.place(first).start);
        let mut next = self.place(first).start;
        for slot in (0..self.first_after(next)).rev() {
            let Some(&quotation) = self.evidence.get(slot) else { return };
            let place = self.place(quotation);
            let near = next.saturating_sub(place.end) <= SHARED_REACH
                && place.start >= earliest
                && !self.has_bracket(place.end);
            if !near
                || self.block(place.start).0 != block
                || self.taken.get(quotation) != Some(&None)
            {
                return;
            }
            let head = self.sentence_at(place.start).and_then(|s| self.segments.sentences.get(s));
            let head =
                head.map_or(place.start, |s| s.span.start.max(place.start.saturating_sub(200)));
            let windows = [Span::new(head, place.start), Span::new(place.end, next)];
            // "“One,” Hale protests in dissent, “does not.”" is one speech.
            let goes_on = self.goes_on(place, next);
            if !goes_on
                && windows
                    .iter()
                    .any(|w| self.lead_ins.another_speaks(*w, &own.families, own.discussed))
            {
                return;
            }
            self.take(mark, quotation, &rule::shared_in_paragraph::RULE);
            next = place.start;
        }
    }
}
