//! From a document to its passages: the marks of each block are weighed, the cheapest reading is
//! taken, and what it says becomes passages and diagnostics.

use super::mark::{Mark, Sign, next_sign};
use super::reading::{Reader, Stand, Weighed};
use super::surroundings::{self, Tail};
use super::{block, cost, dash, display, mend};
use crate::model::{
    Block, BlockKind, Document, Form, Found, InlineKind, Marks, Passage, Reference,
};
use crate::text::{Cursor, Span, char_after, char_before};

/// A quotation that runs on over more blocks than this is a slip, and deciding now and then bounds
/// what is kept.
const STEPS_HELD: usize = 1 << 16;

/// A block whose marks are being read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Its span.
    pub(super) span: Span,
    /// Where its words end, citations at its end not counted.
    pub(super) end: usize,
}

/// What is kept of a mark or of the end of a block until the reading is decided.
#[derive(Debug, Clone, Copy)]
pub(super) enum Step {
    /// A mark in the block of the given index, with how it would stand if it opened, and whether it
    /// fits nothing when it is read as plain.
    Mark { mark: Mark, place: usize, stand: Stand, stray: bool },
    /// The end of the block of the given index.
    End { place: usize },
}

/// How a block stands: what speaks for its being a quotation whose opening mark is missing.
#[derive(Debug, Clone, Copy)]
struct Setting {
    /// The block before leaves its sentence open.
    led_in: bool,
    /// It begins with an ellipsis or a small letter.
    cut: bool,
}

/// All that the reading of a document's marks goes by.
pub(super) struct Survey<'d> {
    pub(super) document: &'d Document,
    pub(super) prose: &'d str,
    pub(super) references: &'d [Reference],
    /// A cursor into the references.
    pub(super) near: Cursor,
    pub(super) places: Vec<Place>,
    /// Spans in which no mark counts, in text order: citations and code.
    masks: Vec<Span>,
    /// Closing marks after a stop, less those before one.
    pub(super) stops_inside: i64,
}

/// Passages between marks or in block quotations, in text order; one inside another comes after it.
/// Linear in the text: every byte is looked at once, every mark weighed once.
pub(super) fn find(document: &Document, references: &[Reference]) -> Found<Vec<Passage>> {
    let mut survey = Survey {
        document,
        prose: document.prose(),
        references,
        near: Cursor::default(),
        places: Vec::new(),
        masks: masks(document, references),
        stops_inside: 0,
    };
    let read: Vec<&Block> = document.blocks.iter().filter(|b| is_read(&b.kind)).collect();
    let mut reader = Reader::new();
    let mut steps = Vec::new();
    let mut built = mend::Built::default();
    let mut masked = 0;
    for (index, block) in read.iter().enumerate() {
        let next = read.get(index + 1).copied();
        survey.block(block, &mut masked, &mut reader, &mut steps);
        let resumes = next.filter(|n| continues(block, n)).map(|n| survey.first_sign(n));
        reader.block_end(resumes.flatten(), resumes.is_some());
        if reader.is_settled() || reader.steps() > STEPS_HELD {
            let roles = reader.decide();
            built.take(&survey, &steps, &roles);
            steps.clear();
        }
    }
    let roles = reader.decide();
    built.take(&survey, &steps, &roles);
    let (mut passages, diagnostics) = built.finish(&survey);
    block::add(document, references, &mut passages);
    passages.sort_by_key(|p| p.outer.start);
    display::add(document, references, &mut passages);
    passages.sort_by_key(|p| p.outer.start);
    dash::add(document, references, &mut passages);
    Found { items: nested(passages), diagnostics }
}

/// Whether the marks of a block are read: title blocks and code are not.
const fn is_read(kind: &BlockKind) -> bool {
    !matches!(kind, BlockKind::Furniture | BlockKind::Entry | BlockKind::Code)
}

/// Whether a quotation in `block` can run on into `next`.
fn continues(block: &Block, next: &Block) -> bool {
    let running = |b: &Block| b.kind.is_running();
    running(block) && running(next) && block.quote == next.quote
}

/// Where no mark counts: citations, whose inner marks are the citation's own, and code.
fn masks(document: &Document, references: &[Reference]) -> Vec<Span> {
    let code = document.inlines.iter().filter(|i| i.kind == InlineKind::Code).map(|i| i.span);
    let mut masks: Vec<Span> = references.iter().map(|r| r.span).chain(code).collect();
    masks.sort_unstable();
    masks
}

impl Survey<'_> {
    /// Weighs every mark of a block and gives it to the reader.
    fn block(
        &mut self,
        block: &Block,
        masked: &mut usize,
        reader: &mut Reader,
        steps: &mut Vec<Step>,
    ) {
        let end = surroundings::end_of_words(self.prose, block.span, self.references, &self.near);
        let place = self.places.len();
        let setting = Setting {
            led_in: self.led_in(place, block.span),
            cut: surroundings::begins_cut(block.span.of(self.prose)),
        };
        self.places.push(Place { span: block.span, end });
        let mut at = block.span.start;
        let mut last = None;
        while let Some((start, sign, length)) = next_sign(self.prose.as_bytes(), at, block.span.end)
        {
            let length = if self.clips_after_mark(sign, start) { 1 } else { length };
            let sign = if length == 1 && sign == Sign::TwoSingles { Sign::Single } else { sign };
            at = start + length;
            while self.masks.get(*masked).is_some_and(|m| m.end <= start) {
                *masked += 1;
            }
            if let Some(mask) = self.masks.get(*masked).filter(|m| m.covers(start)) {
                at = mask.end.max(at);
                continue;
            }
            let text = self.document.text();
            let mark = Mark::new(text, self.prose, block.span, Span::new(start, at), sign);
            if cost::inside_word(self.prose, &mark) {
                continue;
            }
            let (weighed, stray) = self.weigh(&mark, block.span, last, setting);
            last = Some(at);
            reader.mark(&weighed);
            steps.push(Step::Mark { mark, place, stand: weighed.stand, stray });
        }
        steps.push(Step::End { place });
    }

    /// Whether two straight single marks are an opening one and an apostrophe: ''tis so'.
    fn clips_after_mark(&self, sign: Sign, start: usize) -> bool {
        let second = Span::new(start + 1, start + 2);
        sign == Sign::TwoSingles
            && !char_before(self.prose, start).is_some_and(char::is_alphanumeric)
            && cost::clips_head(self.prose, second, self.document.language)
    }

    /// What each reading of a mark costs, and whether it is a slip to read it as plain.
    fn weigh(
        &mut self,
        mark: &Mark,
        block: Span,
        last: Option<usize>,
        setting: Setting,
    ) -> (Weighed, bool) {
        let language = self.document.language;
        let opening = cost::opening(self.prose, mark);
        let closing = cost::closing(mark);
        let display = last.is_none() && self.is_first(block, mark.span.start);
        let stand = if display {
            Stand::Display
        } else if opening < cost::STRAY {
            surroundings::stand(self.prose, block, mark.span.start, language)
        } else {
            Stand::Bare
        };
        let meant = cost::apostrophe(self.prose, mark, language).min(cost::prime(mark));
        if closing == 0
            && let Some(inside) = surroundings::stop_inside(self.prose, mark.span)
        {
            self.stops_inside += if inside { 1 } else { -1 };
        }
        let unopened = if closing < cost::STRAY && !display {
            closing + self.unopened(mark, block, setting)
        } else {
            cost::NEVER
        };
        let plain = meant.min(cost::STRAY);
        let new_sentence = last.is_some_and(|last| {
            surroundings::sentence_ends(self.prose, Span::new(last, mark.span.start), language)
        });
        let sign = mark.sign;
        let heads_line = cost::is_angle(sign) && heads_line(self.prose, block, mark.span.start);
        let weighed =
            Weighed { sign, opening, stand, closing, unopened, plain, heads_line, new_sentence };
        (weighed, meant > cost::STRAY)
    }

    /// What it costs that a mark closes its whole block, whose opening mark is missing.
    fn unopened(&self, mark: &Mark, block: Span, setting: Setting) -> u16 {
        let tail = surroundings::tail(self.prose, block, mark.span.end, self.references);
        let Setting { led_in, cut } = setting;
        match tail {
            Tail::Words => cost::NEVER,
            Tail::Bare if led_in && cut => cost::UNOPENED_DISPLAY,
            Tail::Bare => cost::NEVER,
            Tail::Cited if led_in || cut => cost::UNOPENED_DISPLAY,
            Tail::Cited => cost::UNOPENED_CITED,
        }
    }

    /// Whether the block before leads this one in: it has words and leaves its sentence open.
    fn led_in(&self, place: usize, block: Span) -> bool {
        let before = place.checked_sub(1).and_then(|at| self.places.get(at));
        before.is_some_and(|p| {
            p.span.end <= block.start
                && p.end > p.span.start
                && surroundings::leads_on(self.prose, p.span, p.end)
        })
    }

    /// Whether nothing but white space, markup and the sign of a list stands before `at`.
    fn is_first(&self, block: Span, at: usize) -> bool {
        let before = Span::new(block.start, at).of(self.prose).trim();
        before.is_empty() || matches!(before, "-" | "*" | "+" | "•" | "(" | "[")
    }

    /// The sign with which a block begins, if it begins with one.
    fn first_sign(&self, block: &Block) -> Option<Sign> {
        let words = block.span.of(self.prose);
        let start = block.span.start + (words.len() - words.trim_start().len());
        let (at, sign, length) =
            next_sign(self.prose.as_bytes(), start, block.span.end.min(start + 4))?;
        let next = char_after(self.prose, at + length);
        let spaced = next.is_some_and(char::is_whitespace) && !cost::is_angle(sign);
        (at == start && !spaced).then_some(sign)
    }
}

/// Whether nothing but blanks stands between the place `at` and the line end before it in its block.
fn heads_line(prose: &str, block: Span, at: usize) -> bool {
    let before = Span::new(block.start, at).of(prose).trim_end_matches([' ', '\t', '\u{a0}']);
    before.ends_with(['\n', '\r'])
}

/// The passages in text order, each pointing at the one it stands in.
fn nested(mut passages: Vec<Passage>) -> Vec<Passage> {
    passages
        .sort_by_key(|p| (p.outer.start, std::cmp::Reverse(p.outer.end), p.form == Form::Inline));
    let mut passages = disjoint_or_nested(passages);
    let mut open: Vec<usize> = Vec::new();
    for index in 0..passages.len() {
        let outer = passages[index].outer;
        while open.last().is_some_and(|&o| passages[o].outer.end <= outer.start) {
            open.pop();
        }
        passages[index].inside = open.last().copied();
        open.push(index);
    }
    passages
}

/// Leaves out what reaches over the end of the passage it begins in, which no reading makes on
/// purpose, and what another passage of the same words says already.
fn disjoint_or_nested(passages: Vec<Passage>) -> Vec<Passage> {
    let mut kept: Vec<Passage> = Vec::with_capacity(passages.len());
    let mut open: Vec<Span> = Vec::new();
    for passage in passages {
        while open.last().is_some_and(|o| o.end <= passage.outer.start) {
            open.pop();
        }
        if open.last().is_none_or(|o| o.contains(passage.outer) && *o != passage.outer) {
            open.push(passage.outer);
            kept.push(passage);
        }
    }
    kept
}

/// A passage of marks at `open` and `close`, without a word yet on what it stands in.
pub(super) fn passage(
    survey: &Survey<'_>,
    span: Span,
    outer: Span,
    form: Form,
    marks: Marks,
) -> Option<Passage> {
    let span = crate::text::trim(survey.prose, span);
    (!span.is_empty()).then_some(Passage { span, outer, form, marks, repair: None, inside: None })
}
