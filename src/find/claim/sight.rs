//! What the rules see of a sentence: the essay's own words in it, their cues, and how it stands to
//! the quotations around it.

use crate::model::{BlockKind, Document, Quotation, QuotationRole, Segments};
use crate::text::cue::{Cue, Cues, Sense};
use crate::text::key::{Keyed, keyed};
use crate::text::{Language, Span, char_after, trim};

/// A sentence with fewer words of the essay's own says too little to be a claim.
pub(super) const FEWEST_WORDS: usize = 5;

/// A sentence of the essay's own prose, as the rules see it.
pub(super) struct Sight<'a> {
    /// The text that finders read.
    pub(super) text: &'a str,
    /// Word lists.
    pub(super) language: &'a Language,
    /// The words that would be the claim: without a quotation at either end, a citation in brackets
    /// and a connective before them.
    pub(super) place: Span,
    /// The same with the connective.
    pub(super) whole: Span,
    /// The words of `whole`.
    pub(super) words: &'a [Keyed],
    /// The cues of `whole`; their word numbers count in `words`.
    pub(super) cues: &'a [Cue],
    /// Whether evidence follows within the sentence or as the next paragraph.
    pub(super) before_evidence: bool,
    /// Whether evidence that follows goes on in the middle of the sentence: it begins with a small
    /// letter or an ellipsis.
    pub(super) runs_into_evidence: bool,
}

impl Sight<'_> {
    /// The first cue of that sense.
    pub(super) fn cue(&self, sense: Sense) -> Option<&Cue> {
        self.cues.iter().find(|c| c.sense == sense)
    }

    /// The sense of the cue that opens the sentence.
    pub(super) fn opening(&self) -> Option<&Cue> {
        self.cues.first().filter(|c| c.word == 0)
    }

    /// Words of the essay's own.
    pub(super) fn length(&self) -> usize {
        self.words.iter().filter(|w| self.place.contains(w.span)).count()
    }
}

/// The evidence of a document, looked up by place.
pub(super) struct Evidence {
    spans: Vec<Span>,
}

impl Evidence {
    /// Outermost evidence, in text order.
    pub(super) fn of(quotations: &[Quotation]) -> Self {
        let mut spans: Vec<Span> = quotations
            .iter()
            .filter(|q| q.role == QuotationRole::Evidence)
            .map(|q| q.place)
            .collect();
        spans.sort_unstable_by_key(|s| (s.start, usize::MAX - s.end));
        let mut end = 0;
        spans.retain(|s| {
            let outer = s.end > end;
            end = end.max(s.end);
            outer
        });
        Self { spans }
    }

    /// All of it.
    pub(super) fn all(&self) -> &[Span] {
        &self.spans
    }

    /// The evidence that overlaps a place. One binary search and what it meets.
    pub(super) fn within(&self, place: Span) -> &[Span] {
        let first = self.spans.partition_point(|s| s.end <= place.start);
        let count = self.spans[first..].partition_point(|s| s.start < place.end);
        &self.spans[first..first + count]
    }
}

/// Buffers that one look after another uses.
#[derive(Default)]
pub(super) struct Buffers {
    words: Vec<Keyed>,
    cues: Vec<Cue>,
    spelled: String,
}

/// Shows every sentence of the essay's own prose to `see`, with its index. Headings, notes, code and
/// block quotations are none. Linear.
pub(super) fn look(
    document: &Document,
    segments: &Segments,
    evidence: &Evidence,
    mut see: impl FnMut(usize, &Sight<'_>),
) {
    let text = document.prose();
    let cues = Cues::of(document.language);
    let mut buffers = Buffers::default();
    for (index, sentence) in segments.sentences.iter().enumerate() {
        let Some(block) = document.blocks.get(sentence.block) else { continue };
        let prose = matches!(block.kind, BlockKind::Paragraph | BlockKind::Item);
        if !prose || block.quote.is_some() {
            continue;
        }
        let Some((whole, rest)) = own_words(text, sentence.span, evidence) else { continue };
        let next = rest.or_else(|| follows(document, segments, evidence, index));
        keyed(text, whole, document.language, &mut buffers.spelled, &mut buffers.words);
        cues.find(text, &buffers.words, &mut buffers.cues);
        if buffers.words.is_empty() {
            continue;
        }
        let sight = Sight {
            text,
            language: document.language,
            place: without_connective(text, whole, &buffers, document.language),
            whole,
            words: &buffers.words,
            cues: &buffers.cues,
            before_evidence: next.is_some(),
            runs_into_evidence: next.is_some_and(|q| continues(text, q)),
        };
        see(index, &sight);
    }
}

/// The words of a sentence that are the essay's own, and the evidence they lead into within it.
/// Evidence in the middle stays: what stands on both sides of it is one statement.
fn own_words(text: &str, sentence: Span, evidence: &Evidence) -> Option<(Span, Option<Span>)> {
    let quoted = evidence.within(sentence);
    let mut place = without_bracket(text, trim(text, sentence));
    let mut next = None;
    if let Some(&last) = quoted.last()
        && !has_words(text, Span::new(last.end, place.end))
    {
        let start = quoted
            .iter()
            .rev()
            .fold(last.start, |start, q| {
                if has_words(text, Span::new(q.end, start)) { start } else { q.start }
            })
            .max(place.start);
        place = Span::new(place.start, start);
        next = Some(last).filter(|l| l.start >= start);
    }
    if let Some(&first) = quoted.first()
        && first.end <= place.end
        && !has_words(text, Span::new(place.start, first.start))
    {
        place = Span::new(first.end.max(place.start), place.end);
    }
    let words = strip(text, place);
    (!words.is_empty()).then_some((words, next))
}

/// The evidence that is the whole of what follows a sentence, as a paragraph of its own.
fn follows(
    document: &Document,
    segments: &Segments,
    evidence: &Evidence,
    index: usize,
) -> Option<Span> {
    let here = segments.sentences.get(index)?;
    let next = segments.sentences.get(index + 1)?;
    if next.block == here.block || next.block > here.block + 1 {
        return None;
    }
    let block = document.blocks.get(next.block)?.span;
    let first = *evidence.within(next.span).first()?;
    let opens = !has_words(document.prose(), Span::new(block.start, first.start));
    opens.then_some(first)
}

/// Without a bracket at the end that holds a digit: a citation.
fn without_bracket(text: &str, place: Span) -> Span {
    let words = place.of(text).trim_end_matches(['.', ',', ';', ' ']);
    let closes = words.ends_with([')', ']']);
    let cut = words.rfind(['(', '[']).filter(|&at| closes && words[at..].contains(is_digit));
    cut.map_or(place, |at| trim(text, Span::new(place.start, place.start + at)))
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

fn has_words(text: &str, span: Span) -> bool {
    span.of(text).chars().any(char::is_alphanumeric)
}

/// Whether evidence goes on in the middle of a sentence.
fn continues(text: &str, quoted: Span) -> bool {
    let first = char_after(text, quoted.start);
    first.is_some_and(|c| c.is_lowercase() || c == '…' || c == '.' || c == '[')
}

/// Without white space, opening marks, colons and dashes at its ends.
fn strip(text: &str, place: Span) -> Span {
    let words = place.of(text);
    let open = |c: char| {
        c.is_whitespace()
            || matches!(c, '‘' | '“' | '"' | '\'' | '(' | '[' | ':' | ',' | '—' | '–' | '_' | '*')
    };
    let close = |c: char| open(c) || matches!(c, '-' | ';');
    let start = words.trim_start_matches(|c: char| {
        open(c) || matches!(c, ';' | '.' | ')' | ']' | '’' | '”' | '-')
    });
    let end = start.trim_end_matches(close);
    let from = place.start + words.len() - start.len();
    Span::new(from, from + end.len())
}

/// Without the connectives and the comma before the statement.
fn without_connective(text: &str, whole: Span, seen: &Buffers, language: &Language) -> Span {
    let mut place = whole;
    let mut next = 0;
    for cue in seen.cues.iter().take(2) {
        let comma = char_after(text, cue.span.end) == Some(',');
        let bare = is_one_of(language.discourse.bare_connectives, cue.span.of(text));
        let cut = match cue.sense {
            Sense::Result | Sense::Restatement | Sense::Conclusion => true,
            Sense::Contrast | Sense::Addition | Sense::Emphasis | Sense::Instance => comma || bare,
            Sense::Concession => comma,
            _ => false,
        };
        if cue.word != next || !cut {
            break;
        }
        next = cue.word + cue.words;
        let tail = |w: &Keyed| is_one_of(language.discourse.connective_tails, w.span.of(text));
        while seen.words.get(next).is_some_and(tail) {
            next += 1;
        }
        let Some(word) = seen.words.get(next) else { break };
        place = Span::new(word.span.start, whole.end);
    }
    place
}

/// Whether a word is on a short list, case aside.
pub(super) fn is_one_of(list: &[&str], word: &str) -> bool {
    list.iter().any(|w| w.eq_ignore_ascii_case(word))
}
