//! What the rules see of a sentence: the essay's own words in it, their cues, and how it stands to
//! the quotations around it.

use super::unit::{Said, Unit, units};
use crate::model::{Document, Quotation, QuotationRole, Segments};
use crate::text::cue::{Cue, Cues, Sense};
use crate::text::key::{Keyed, keyed};
use crate::text::language::is_one_of;
use crate::text::{Language, Span, char_after, trim};

/// A sentence with fewer words of the essay's own says too little to be a claim.
pub(super) const FEWEST_WORDS: usize = 5;

/// The same for words that stand before evidence: shorter ones are scraps of an attribution ("In a
/// letter to Hale").
pub(super) const FEWEST_BEFORE_EVIDENCE: usize = 7;

/// A sentence of the essay's own prose, or an argument unit of it, as the rules see it.
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
    /// Words set in marks that are no evidence.
    pub(super) named: Option<Span>,
    /// Whether evidence follows within the sentence or as the next paragraph.
    pub(super) before_evidence: bool,
    /// Whether evidence that follows goes on in the middle of the sentence: it begins with a small
    /// letter or an ellipsis.
    pub(super) runs_into_evidence: bool,
    /// The evidence that follows.
    pub(super) next: Option<Span>,
    /// Whether it is a paragraph of few words without a stop.
    pub(super) title: bool,
    /// How it stands to the other units of its sentence.
    pub(super) unit: Unit,
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

    /// Whether its last word is an auxiliary, so that what follows is its predicate.
    pub(super) fn ends_in_verb(&self) -> bool {
        let last = self.words.last().map_or("", |w| w.span.of(self.text));
        is_one_of(self.language.syntax.auxiliaries, last)
    }

    /// Words of the essay's own.
    pub(super) fn length(&self) -> usize {
        self.words.iter().filter(|w| self.place.contains(w.span)).count()
    }
}

/// The evidence of a document, looked up by place.
pub(super) struct Evidence {
    spans: Vec<Span>,
    terms: Vec<Span>,
}

impl Evidence {
    /// Outermost evidence, in text order.
    pub(super) fn of(quotations: &[Quotation]) -> Self {
        let mut spans: Vec<Span> = quotations
            .iter()
            .filter(|q| q.role == QuotationRole::Evidence)
            .flat_map(|q| q.parts().iter().copied())
            .collect();
        spans.sort_unstable_by_key(|s| (s.start, usize::MAX - s.end));
        let mut end = 0;
        spans.retain(|s| {
            let outer = s.end > end;
            end = end.max(s.end);
            outer
        });
        let terms = quotations.iter().filter(|q| q.role == QuotationRole::Term);
        let mut terms: Vec<Span> = terms.flat_map(|q| q.parts().iter().copied()).collect();
        terms.sort_unstable();
        Self { spans, terms }
    }

    /// The first words within a place that are set in marks and are no evidence.
    fn named(&self, place: Span) -> Option<Span> {
        let first = self.terms.partition_point(|t| t.start < place.start);
        self.terms.get(first).copied().filter(|t| place.contains(*t))
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
    units: Vec<Unit>,
}

/// Shows every argument unit of the essay's own prose to `see`, with the index of its sentence. Headings, notes, code and
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
    let mut carried = None;
    for (index, sentence) in segments.sentences.iter().enumerate() {
        let Some(block) = document.blocks.get(sentence.block) else { continue };
        let prose = block.kind.is_running();
        let from = carried.take().unwrap_or(sentence.span.start);
        if !prose || block.quote.is_some() {
            continue;
        }
        if goes_on(segments, evidence, index) {
            carried = Some(from);
            continue;
        }
        let span = sentence.span.hull(Span::new(from, from));
        if sentence.clauses.len() > 1 {
            keyed(text, span, document.language, &mut buffers.spelled, &mut buffers.words);
            cues.find(text, &buffers.words, &mut buffers.cues);
            let said = Said {
                text,
                language: document.language,
                words: &buffers.words,
                cues: &buffers.cues,
                quoted: evidence.within(span),
            };
            units(&said, span, &sentence.clauses, &mut buffers.units);
        } else {
            buffers.units.clear();
            buffers.units.push(Unit::whole(span));
        }
        let lookout = Lookout { document, segments, evidence, cues: &cues, index };
        for number in 0..buffers.units.len() {
            lookout.look(number, &mut buffers, &mut see);
        }
    }
}

/// A sentence with what is needed to look at its units.
struct Lookout<'a> {
    document: &'a Document,
    segments: &'a Segments,
    evidence: &'a Evidence,
    cues: &'a Cues,
    index: usize,
}

impl Lookout<'_> {
    /// Shows one unit to `see`.
    fn look(&self, number: usize, buffers: &mut Buffers, see: &mut impl FnMut(usize, &Sight<'_>)) {
        let (text, language) = (self.document.prose(), self.document.language);
        let Some(&unit) = buffers.units.get(number) else { return };
        let last = number + 1 == buffers.units.len();
        let Some((whole, rest)) = own_words(text, unit.span, self.evidence) else { return };
        let follows = || follows(self.document, self.segments, self.evidence, self.index);
        let next = rest.or_else(|| last.then(follows).flatten());
        let mut whole = if next.is_some() { without_tail(text, whole, language) } else { whole };
        keyed(text, whole, language, &mut buffers.spelled, &mut buffers.words);
        self.cues.find(text, &buffers.words, &mut buffers.cues);
        let mut runs_on = next.is_some_and(|q| continues(text, q));
        if next.is_some()
            && let Some(kept) = before_lead_in(text, buffers, language)
            && let Some(word) = kept.checked_sub(1).and_then(|k| buffers.words.get(k))
        {
            whole = Span::new(whole.start, word.span.end);
            buffers.words.truncate(kept);
            buffers.cues.retain(|c| c.word + c.words <= kept);
            runs_on = false;
        }
        if buffers.words.is_empty() {
            return;
        }
        let sight = Sight {
            text,
            language,
            place: without_connective(text, whole, buffers, language, unit),
            whole,
            words: &buffers.words,
            cues: &buffers.cues,
            named: self.evidence.named(whole),
            before_evidence: next.is_some(),
            runs_into_evidence: runs_on,
            next,
            title: next.is_none() && !unit.part && self.is_title(),
            unit,
        };
        see(self.index, &sight);
    }
}

impl Lookout<'_> {
    /// Whether the sentence is a whole paragraph of few words that ends without a stop.
    fn is_title(&self) -> bool {
        /// Words of a title.
        const MOST: usize = 12;
        let text = self.document.prose();
        let sentence = self.segments.sentences.get(self.index);
        let block = sentence.and_then(|s| self.document.blocks.get(s.block));
        let (Some(sentence), Some(block)) = (sentence, block) else { return false };
        let words = trim(text, block.span);
        sentence.span.end >= words.end
            && sentence.span.start <= words.start + TITLE_MARK
            && words.of(text).ends_with(char::is_alphanumeric)
            && words.of(text).split_whitespace().take(MOST + 1).count() <= MOST
    }
}

/// Bytes of the number or mark before a title's words.
const TITLE_MARK: usize = 6;

/// How many words of a unit stand before the clause that only leads into a quotation, where those state
/// something by themselves: "The pans were the town's whole wealth, Hale noted that “…”".
fn before_lead_in(text: &str, seen: &Buffers, language: &Language) -> Option<usize> {
    /// Words after the verb: "that", "in his diary".
    const TAIL: usize = 2;
    /// Words of the clause before its verb: a title, a name, an adverb.
    const SUBJECT: usize = 6;
    let says = |c: &&Cue| matches!(c.sense, Sense::Says | Sense::Reveals | Sense::Alleges);
    let cue = seen.cues.iter().rfind(says)?;
    if cue.word + cue.words + TAIL < seen.words.len() {
        return None;
    }
    let first = seen.words.first()?.span.of(text);
    if is_one_of(language.syntax.subordinators, first)
        || is_one_of(language.discourse.time_prepositions, first)
    {
        return None;
    }
    let begins = |&at: &usize| {
        let (Some(before), Some(here)) = (seen.words.get(at - 1), seen.words.get(at)) else {
            return false;
        };
        let gap = Span::new(before.span.end, here.span.start).of(text);
        let as_said = is_one_of(language.discourse.construed_as, here.span.of(text));
        let here = if as_said { seen.words.get(at + 1).unwrap_or(here) } else { here };
        let word = here.span.of(text);
        let subject = word.starts_with(char::is_uppercase)
            || is_one_of(language.syntax.subject_openers, word);
        subject && (gap.contains([',', ';', ':', '—', '–']))
    };
    let from = cue.word.saturating_sub(SUBJECT).max(FEWEST_BEFORE_EVIDENCE);
    let kept = (from..cue.word).rev().find(begins)?;
    // Verbs in the present end as plurals do: either may be one.
    let verb = |w: &Keyed| {
        let word = w.span.of(text);
        let ends = |e: &&str| word.ends_with(e);
        is_one_of(language.syntax.auxiliaries, word)
            || language.syntax.verb_endings.iter().any(ends)
            || word.ends_with('s')
    };
    if !seen.words[..kept].iter().any(verb) {
        return None;
    }
    // A relative clause that only the quotation would have completed goes, too.
    let comma = |&at: &usize| {
        let pair = seen.words.get(at - 1).zip(seen.words.get(at));
        pair.is_some_and(|(a, b)| Span::new(a.span.end, b.span.start).of(text).contains(','))
    };
    let open = |at: &usize| {
        let word = seen.words.get(*at).map_or("", |w| w.span.of(text));
        comma(at) && is_one_of(language.syntax.clause_openers_after_comma, word)
    };
    let last = (kept.saturating_sub(SUBJECT).max(FEWEST_BEFORE_EVIDENCE)..kept).find(open);
    Some(last.unwrap_or(kept))
}

/// Whether a sentence goes on in the next one, which a break in the layout cut off, and neither is
/// quoted.
fn goes_on(segments: &Segments, evidence: &Evidence, index: usize) -> bool {
    let here = segments.sentences.get(index);
    let next = segments.sentences.get(index + 1).filter(|n| n.continues);
    here.zip(next).is_some_and(|(here, next)| evidence.within(here.span.hull(next.span)).is_empty())
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

/// Without "and that" at the end, which only the quotation completes.
fn without_tail(text: &str, place: Span, language: &Language) -> Span {
    let words = place.of(text);
    let Some((rest, last)) = words.rsplit_once(char::is_whitespace) else { return place };
    let Some((rest, joint)) = rest.trim_end().rsplit_once(char::is_whitespace) else {
        return place;
    };
    let discourse = language.discourse;
    if is_one_of(discourse.complementisers, last) && is_one_of(discourse.bare_connectives, joint) {
        strip(text, Span::new(place.start, place.start + rest.len()))
    } else {
        place
    }
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

/// Without a bracket at the end that holds a digit: a citation. A bracket without its opening half
/// (the sentence was cut inside of it) reaches back to the beginning.
fn without_bracket(text: &str, place: Span) -> Span {
    let words = place.of(text).trim_end_matches(['.', ',', ';', ' ']);
    if !words.ends_with([')', ']']) {
        return place;
    }
    let mut depth = 0_usize;
    let opening = words.char_indices().rev().find(|&(_, c)| {
        match c {
            ')' | ']' => depth += 1,
            '(' | '[' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let cut = opening.map_or(0, |(at, _)| at);
    if words[cut..].contains(is_digit) {
        trim(text, Span::new(place.start, place.start + cut))
    } else {
        place
    }
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
            || matches!(
                c,
                '‘' | '“'
                    | '„'
                    | '‚'
                    | '«'
                    | '»'
                    | '‹'
                    | '›'
                    | '"'
                    | '\''
                    | '('
                    | '['
                    | ':'
                    | ','
                    | '—'
                    | '–'
                    | '_'
                    | '*'
            )
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
fn without_connective(
    text: &str,
    whole: Span,
    seen: &Buffers,
    language: &Language,
    unit: Unit,
) -> Span {
    let discourse = language.discourse;
    let mut place = whole;
    let mut next = 0;
    for cue in seen.cues.iter().take(2) {
        let comma = char_after(text, cue.span.end) == Some(',');
        let bare = is_one_of(discourse.bare_connectives, cue.span.of(text));
        let joins = matches!(
            cue.sense,
            Sense::Result
                | Sense::Restatement
                | Sense::Conclusion
                | Sense::Contrast
                | Sense::Addition
                | Sense::Emphasis
                | Sense::Instance
                | Sense::Concession
        );
        let under = unit.subordinate && cue.sense == Sense::Reason;
        if cue.word != next || !(joins || under) {
            break;
        }
        let first = cue.word + cue.words;
        next = first;
        let tail = |w: &Keyed| is_one_of(discourse.connective_tails, w.span.of(text));
        while seen.words.get(next).is_some_and(tail) {
            next += 1;
        }
        let subject = seen.words.get(next).is_some_and(|w| {
            let word = w.span.of(text);
            word.starts_with(char::is_uppercase) || is_one_of(language.syntax.subject_openers, word)
        });
        if !(comma || next > first || (bare || unit.part) && subject) {
            break;
        }
        let Some(word) = seen.words.get(next) else { break };
        place = Span::new(word.span.start, whole.end);
    }
    place
}
