//! What a person says of quotations: which there are, what they are there for, where they end.

use super::amendment::{Amendment, State};
use super::target::{Meant, holds, meant};
use super::{At, Cited, NewRole, Verb};
use crate::model::{
    Because, Confidence, Diagnostic, Form, Found, Marks, Quotation, QuotationRole, Subject,
};
use crate::text::{Span, char_after, char_before};

/// A quotation on its way, with its number among those that were found.
struct Slot {
    old: Option<usize>,
    quotation: Quotation,
    gone: bool,
}

impl Amendment<'_> {
    /// The quotations with the person's word in them, in text order. Speakers and works are said of them
    /// later: [`citations`](Self::citations), [`speakers`](Self::speakers).
    pub fn quotations(&mut self, found: Found<Vec<Quotation>>) -> Found<Vec<Quotation>> {
        if self.steps.is_empty() {
            return found;
        }
        let Found { items, mut diagnostics } = found;
        let mut slots: Vec<Slot> = items
            .into_iter()
            .enumerate()
            .map(|(old, quotation)| Slot { old: Some(old), quotation, gone: false })
            .collect();
        let aims = self.aims(&slots);
        self.contradictions(&aims);
        for &(step, slot) in &aims {
            self.change(step, &mut slots, slot);
        }
        self.add(&mut slots);
        slots.retain(|slot| !slot.gone);
        slots.sort_by_key(|slot| {
            (slot.quotation.place.start, std::cmp::Reverse(slot.quotation.place.end))
        });
        renumber(&slots, &mut diagnostics);
        Found { items: slots.into_iter().map(|slot| slot.quotation).collect(), diagnostics }
    }

    /// Which quotation each fix is about; what is not about one is left for later finders.
    fn aims(&mut self, slots: &[Slot]) -> Vec<(usize, usize)> {
        let mut aims = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let at = step.at();
            let of = |role: Option<QuotationRole>| {
                let all = slots.iter().enumerate();
                all.filter(move |(_, s)| role.is_none_or(|role| s.quotation.role == role))
                    .map(|(i, s)| (i, s.quotation.place))
            };
            let evidence = || of(Some(QuotationRole::Evidence));
            let any = || match meant(evidence(), at) {
                Meant::None => meant(of(None), at),
                found => found,
            };
            let found = match &step.fix.verb {
                Verb::SetRole { role: NewRole::Evidence | NewRole::Term, .. } => {
                    meant(of(None), at)
                }
                Verb::SetSpeaker { .. } | Verb::SetQuote { .. } => any(),
                Verb::SetSource { at: words, .. }
                | Verb::Drop { at: words }
                | Verb::Note { at: words, .. } => match words {
                    At { claim: Some(true), .. } => continue,
                    At { claim: Some(false), .. } => any(),
                    At { claim: None, .. } if holds(evidence().map(|(_, p)| p), at) => any(),
                    At { .. } => continue,
                },
                _ => continue,
            };
            match found {
                Meant::One(slot) => {
                    aims.push((number, slot));
                    let place = slots.get(slot).map_or(at, |s| s.quotation.place);
                    self.set(number, State::Quotation(place));
                }
                Meant::None => self.cannot(
                    number,
                    "no quotation stands at these words",
                    "If they are one, add it: do = \"add-quote\".",
                ),
                Meant::Several => self.cannot(
                    number,
                    "the words reach over several quotations",
                    "Take words of one of them.",
                ),
            }
        }
        aims
    }

    /// Refuses fixes that contradict one another.
    fn contradictions(&mut self, aims: &[(usize, usize)]) {
        let (mut roles, mut words, mut speakers, mut works) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut fates = Vec::new();
        for &(number, slot) in aims {
            let Some(step) = self.step(number) else { continue };
            match &step.fix.verb {
                Verb::SetRole { role, .. } => roles.push((number, slot, *role)),
                Verb::SetSpeaker { speaker, .. } => speakers.push((number, slot, speaker.clone())),
                Verb::SetSource { cited, .. } => works.push((number, slot, cited.clone())),
                Verb::SetQuote { speaker, cited, .. } => {
                    words.extend(step.spans.get(1).map(|span| (number, slot, *span)));
                    speakers.extend(speaker.clone().map(|name| (number, slot, name)));
                    works.extend(cited.clone().map(|cited| (number, slot, cited)));
                }
                _ => {}
            }
            fates.push((number, slot, matches!(step.fix.verb, Verb::Drop { .. })));
        }
        self.agreed("fate", fates);
        self.agreed("role", roles);
        self.agreed("beginning and end", words);
        self.agreed("speaker", speakers);
        self.agreed::<usize, Cited>("source", works);
    }

    /// Does to a quotation what one fix says of itself.
    fn change(&mut self, number: usize, slots: &mut [Slot], slot: usize) {
        let Some(step) = self.step(number) else { return };
        if step.state == State::Refused {
            return;
        }
        let because = step.because();
        if let (Verb::SetQuote { .. }, Some(&words)) = (&step.fix.verb, step.spans.get(1)) {
            let words = bare(self.document.text(), words);
            swallow(slots, words, Some(slot));
            if let Some(Slot { quotation, .. }) = slots.get_mut(slot) {
                let old = std::mem::replace(&mut quotation.place, words);
                quotation.pieces.clear();
                quotation.marks = marks(self.document.text(), words);
                self.moved(old, words);
            }
        }
        let Some(Slot { quotation, gone, .. }) = slots.get_mut(slot) else { return };
        match &step.fix.verb {
            Verb::SetRole { role, .. } => {
                quotation.role = match role {
                    NewRole::Term => QuotationRole::Term,
                    _ => QuotationRole::Evidence,
                };
                quotation.confidence = Confidence::FULL;
                quotation.because = vec![because];
                self.set(number, State::Done);
            }
            Verb::Drop { .. } => {
                *gone = true;
                self.set(number, State::Done);
            }
            Verb::Note { text, .. } => {
                quotation.notes.push(text.clone());
                quotation.because.push(because);
                self.set(number, State::Done);
            }
            Verb::SetQuote { .. } => {
                quotation.role = QuotationRole::Evidence;
                quotation.confidence = Confidence::FULL;
                quotation.because.insert(0, because);
            }
            _ => {}
        }
    }

    /// A quotation begins and ends elsewhere: what else is said of it goes with it.
    fn moved(&mut self, old: Span, new: Span) {
        for step in self.steps.iter_mut().filter(|step| step.state == State::Quotation(old)) {
            step.state = State::Quotation(new);
        }
    }

    /// Adds the quotations that a person adds.
    fn add(&mut self, slots: &mut Vec<Slot>) {
        let mut added: Vec<(Span, usize)> = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let Verb::AddQuote { speaker, cited, .. } = &step.fix.verb else { continue };
            let place = bare(self.document.text(), step.at());
            if let Some((_, other)) = added.iter().find(|(span, _)| span.overlaps(place)) {
                let other = self.step(*other).map(|s| s.fix.origin.clone()).unwrap_or_default();
                let message = format!("{other} adds a quotation of the same words");
                self.cannot(number, &message, "Take one of them out.");
                continue;
            }
            added.push((place, number));
            swallow(slots, place, None);
            let quotation = Quotation {
                form: match self.document.block_at(place.start) {
                    Some(block) if block.quote.is_some() => Form::Block,
                    Some(block) if is_all(self.document.text(), block.span, place) => Form::Display,
                    _ => Form::Inline,
                },
                marks: marks(self.document.text(), place),
                because: vec![Because::written(place, step.fix.origin.clone())],
                ..Quotation::new(place)
            };
            slots.push(Slot { old: None, quotation, gone: false });
            let more = speaker.is_some() || cited.is_some();
            self.set(number, if more { State::Quotation(place) } else { State::Done });
        }
    }
}

/// Takes out the quotations that are pieces of the one at `place`, all but the one numbered `but`.
fn swallow(slots: &mut [Slot], place: Span, but: Option<usize>) {
    for (_, slot) in slots.iter_mut().enumerate().filter(|(number, _)| Some(*number) != but) {
        let other = slot.quotation.place;
        slot.gone |= other.overlaps(place) && !holds_more(other, place);
    }
}

/// Whether `other` holds `place` and more besides.
fn holds_more(other: Span, place: Span) -> bool {
    other != place && other.contains(place)
}

/// Gives diagnostics the new numbers of the quotations they are about.
fn renumber(slots: &[Slot], diagnostics: &mut [Diagnostic]) {
    let mut numbers: Vec<Option<usize>> = Vec::new();
    for (new, slot) in slots.iter().enumerate() {
        let Some(old) = slot.old else { continue };
        if numbers.len() <= old {
            numbers.resize(old + 1, None);
        }
        numbers[old] = Some(new);
    }
    for diagnostic in diagnostics {
        let kept = diagnostic.subjects.iter().filter_map(|subject| match *subject {
            Subject::Quotation(old) => numbers.get(old).copied().flatten().map(Subject::Quotation),
            other => Some(other),
        });
        diagnostic.subjects = kept.collect();
    }
}

const OPENING: &[char] = &['“', '‘', '"', '\'', '«', '„', '‚', '‹', '»', '›'];
const CLOSING: &[char] = &['”', '’', '"', '\'', '»', '“', '‘', '›', '«', '‹'];

/// Words without the quotation marks around them.
fn bare(text: &str, place: Span) -> Span {
    let mut place = crate::text::trim(text, place);
    if let Some(open) = char_after(text, place.start).filter(|c| OPENING.contains(c)) {
        place = Span::new(place.start + open.len_utf8(), place.end);
    }
    let close = place.of(text).chars().next_back().filter(|c| CLOSING.contains(c));
    if let Some(close) = close.filter(|_| marks_before(text, place.start)) {
        place = Span::new(place.start, place.end - close.len_utf8());
    }
    crate::text::trim(text, place)
}

/// Whether an opening mark stands before: a closing one at the end of the words is then its fellow, and
/// no apostrophe.
fn marks_before(text: &str, at: usize) -> bool {
    char_before(text, at).is_some_and(|c| OPENING.contains(&c))
}

/// The marks around words, where they have some.
fn marks(text: &str, place: Span) -> Marks {
    Marks {
        open: char_before(text, place.start).filter(|c| OPENING.contains(c)),
        close: char_after(text, place.end).filter(|c| CLOSING.contains(c)),
    }
}

/// Whether a block holds nothing before the words but their mark: they are set as a paragraph.
fn is_all(text: &str, block: Span, place: Span) -> bool {
    let before = Span::new(block.start, place.start).of(text).trim();
    before.is_empty() || (before.chars().count() == 1 && before.starts_with(OPENING))
}
