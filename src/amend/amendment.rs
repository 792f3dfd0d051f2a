//! The corrections of one document, with their places, on the way through the finders.

use super::place::{self, Found as Located};
use super::quote;
use super::{At, Cited, Corrections, Fix, Quote, Verb, Which, Work};
use crate::model::{Because, Code, Diagnostic, Document, Severity};
use crate::text::Span;
use crate::text::spelling::nearest;

/// The corrections of one document. It is asked after each finder for the finder's result with the
/// person's word in it: [`quotations`](Self::quotations), [`citations`](Self::citations),
/// [`speakers`](Self::speakers), [`claims`](Self::claims), [`argument`](Self::argument), and at last
/// for what could not be done ([`diagnostics`](Self::diagnostics)).
///
/// Each costs the number of corrections times that of the findings; to find the places is linear in the
/// text.
#[derive(Debug)]
pub struct Amendment<'c> {
    pub(super) document: &'c Document,
    pub(super) works: &'c [Work],
    pub(super) steps: Vec<Step<'c>>,
    pub(super) told: Vec<Diagnostic>,
}

/// A fix whose places are known.
#[derive(Debug, Clone)]
pub(super) struct Step<'c> {
    pub(super) fix: &'c Fix,
    /// Its places, in the order of [`places`].
    pub(super) spans: Vec<Span>,
    pub(super) state: State,
}

/// How far a fix has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing is done yet.
    Open,
    /// It is about the quotation at this place.
    Quotation(Span),
    /// All is done.
    Done,
    /// It cannot be done, and that was told.
    Refused,
}

impl Step<'_> {
    /// The place of its first words.
    pub(super) fn at(&self) -> Span {
        self.spans.first().copied().unwrap_or_default()
    }

    /// The reason of what it makes.
    pub(super) fn because(&self) -> Because {
        Because::written(self.at(), self.fix.origin.clone())
    }
}

impl<'c> Amendment<'c> {
    /// Looks for all places. Linear in the text; see [`place`].
    #[must_use]
    pub fn new(document: &'c Document, corrections: &'c Corrections) -> Self {
        let steps = corrections.fixes.iter();
        let steps = steps.map(|fix| Step { fix, spans: Vec::new(), state: State::Open }).collect();
        let mut amendment = Self { document, works: &corrections.works, steps, told: Vec::new() };
        amendment.locate();
        amendment.check_works();
        amendment
    }

    fn locate(&mut self) {
        let ats: Vec<(usize, &'c At)> = self
            .steps
            .iter()
            .enumerate()
            .flat_map(|(step, s)| places(&s.fix.verb).into_iter().map(move |at| (step, at)))
            .collect();
        let quotes: Vec<&Quote> = ats
            .iter()
            .flat_map(|(_, at)| match &at.words {
                Which::Words(quote) => vec![quote],
                Which::Range(from, to) => vec![from, to],
            })
            .collect();
        let mut found = place::find(self.document, &quotes).into_iter();
        for (step, at) in ats {
            let span = match &at.words {
                Which::Words(quote) => self
                    .settled(step, quote, found.next())
                    .and_then(|span| self.within_a_paragraph(step, span)),
                Which::Range(from, to) => {
                    let first = self.settled(step, from, found.next());
                    let last = self.settled(step, to, found.next());
                    first.zip(last).and_then(|(first, last)| self.range(step, first, last))
                }
            };
            if let (Some(span), Some(step)) = (span, self.steps.get_mut(step)) {
                step.spans.push(span);
            }
        }
    }

    /// The one place of an anchor; that there is none, or more of them, is told.
    fn settled(&mut self, step: usize, quote: &Quote, found: Option<Located>) -> Option<Span> {
        let shown = short(&quote.exact);
        match found? {
            Located::One(span) => return Some(span),
            Located::Many(places, count) => {
                let first = places.first().copied().unwrap_or_default();
                let hint = match quote::written(self.document, first) {
                    Some(at) => format!("For the first of them write: at = {at}"),
                    None => "Take more words, or say what stands before or after them.".to_owned(),
                };
                let message = format!("“{shown}” stands {count} times in the text");
                self.refuse(step, Code::AmbiguousCorrection, Some(first), &message, &hint);
            }
            Located::Gone(Some((span, share))) => {
                let hint = match quote::written(self.document, span) {
                    Some(at) => format!("If these are the words now, write: at = {at}"),
                    None => "Look at these words.".to_owned(),
                };
                let message =
                    format!("“{shown}” is not in the text; most like it, {share} % of the words");
                self.refuse(step, Code::CorrectionWithoutPlace, Some(span), &message, &hint);
            }
            Located::Gone(None) => {
                let message = format!("“{shown}” is not in the text, nor anything like it");
                let hint = "Take the correction out, or replace it by one with other words.";
                self.refuse(step, Code::CorrectionWithoutPlace, None, &message, hint);
            }
        }
        None
    }

    /// Words with a break between paragraphs in them are no words of one claim or quotation, unless their
    /// beginning and end are given.
    fn within_a_paragraph(&mut self, step: usize, span: Span) -> Option<Span> {
        let block = self.document.block_at(span.start).map(|block| block.span);
        if block.is_none_or(|block| block.contains(span) || !block.overlaps(span)) {
            return Some(span);
        }
        let message = "the words run over two paragraphs";
        let hint = "Take words of one paragraph, or give their beginning and end: { from = { exact = \
                    \"…\" }, to = { exact = \"…\" } }.";
        self.refuse(step, Code::CorrectionNotMade, Some(span), message, hint);
        None
    }

    fn range(&mut self, step: usize, first: Span, last: Span) -> Option<Span> {
        if first.start <= last.start && first.end <= last.end {
            return Some(first.hull(last));
        }
        let message = "the words of `to` stand before those of `from`";
        self.refuse(
            step,
            Code::CorrectionNotMade,
            Some(first),
            message,
            "Give them in text order.",
        );
        None
    }

    /// Works that a fix names and no table describes.
    fn check_works(&mut self) {
        for step in 0..self.steps.len() {
            let Some(cited) = self.steps.get(step).and_then(|s| cited(&s.fix.verb)) else {
                continue;
            };
            let ids = || self.works.iter().map(|work| work.id.as_str());
            let named = cited.source.iter().chain(&cited.via);
            let Some(unknown) = named.into_iter().find(|id| ids().all(|known| known != **id))
            else {
                continue;
            };
            let hint = match nearest(unknown, ids()) {
                Some(near) => format!("Is it `{near}`?"),
                None => format!("Describe it: [[source]] with id = {}", quote::text(unknown)),
            };
            let message = format!("no [[source]] has the id `{unknown}`");
            let at = self.steps.get(step).map(Step::at).filter(|at| !at.is_empty());
            self.refuse(step, Code::CorrectionNotMade, at, &message, &hint);
        }
    }

    /// The numbers of the fixes that nothing was done of, and nothing told.
    pub(super) fn open(&self) -> Vec<usize> {
        let open = |step: &usize| self.steps.get(*step).is_some_and(|s| s.state == State::Open);
        (0..self.steps.len()).filter(open).collect()
    }

    /// The fix of a number, to be read while others are told of.
    pub(super) fn step(&self, step: usize) -> Option<Step<'c>> {
        self.steps.get(step).cloned()
    }

    pub(super) fn set(&mut self, step: usize, state: State) {
        if let Some(step) = self.steps.get_mut(step) {
            step.state = state;
        }
    }

    /// Says why a fix cannot be made; it then is not, in no part of it. Only the first reason is told.
    pub(super) fn refuse(
        &mut self,
        step: usize,
        code: Code,
        place: Option<Span>,
        message: &str,
        hint: &str,
    ) {
        // An edge between what is not there any more is not drawn, as was asked for.
        let idle = code == Code::CorrectionNotMade
            && (self.steps.get(step))
                .is_some_and(|step| matches!(step.fix.verb, Verb::RejectEdge { .. }));
        let severity = if idle { Severity::Note } else { Severity::Warning };
        self.tell(step, code, severity, place, message, hint);
    }

    /// Says of a fix that things are already as it wants them.
    pub(super) fn idle(&mut self, step: usize, message: &str) {
        let at = self.steps.get(step).map(Step::at);
        let hint = "It may stay: another draft may need it again.";
        self.tell(step, Code::CorrectionNotMade, Severity::Note, at, message, hint);
    }

    fn tell(
        &mut self,
        step: usize,
        code: Code,
        severity: Severity,
        place: Option<Span>,
        message: &str,
        hint: &str,
    ) {
        let Some(refused) = self.steps.get_mut(step) else { return };
        if refused.state == State::Refused {
            return;
        }
        refused.state = State::Refused;
        let (origin, verb) = (&refused.fix.origin, refused.fix.verb.name());
        self.told.push(Diagnostic {
            code,
            severity,
            message: format!("{origin}: `{verb}` is not made: {message}."),
            hint: hint.to_owned(),
            place,
            subjects: Vec::new(),
        });
    }

    /// The same, of a fix whose words are there and mean nothing it could change.
    pub(super) fn cannot(&mut self, step: usize, message: &str, hint: &str) {
        let at = self.steps.get(step).map(Step::at);
        self.refuse(step, Code::CorrectionNotMade, at, message, hint);
    }

    /// Refuses fixes that say different things of one; what is left says one thing of each. `wanted`
    /// holds the number of a fix, what it is about, and what it says.
    pub(super) fn agreed<T: Copy + Ord, V: PartialEq>(
        &mut self,
        what: &str,
        mut wanted: Vec<(usize, T, V)>,
    ) -> Vec<(usize, T, V)> {
        wanted.sort_by_key(|(step, about, _)| (*about, *step));
        let mut refused: Vec<(usize, usize)> = Vec::new();
        for same in wanted.chunk_by(|a, b| a.1 == b.1) {
            let Some(first) = same.first() else { continue };
            if let Some(other) = same.iter().find(|other| other.2 != first.2) {
                refused.extend(
                    same.iter().map(|(step, ..)| {
                        (*step, if *step == first.0 { other.0 } else { first.0 })
                    }),
                );
            }
        }
        for &(step, other) in &refused {
            let origin = self.steps.get(other).map(|s| s.fix.origin.clone()).unwrap_or_default();
            let line = self.steps.get(other).map_or(0, |s| s.fix.line);
            let message = format!("{origin} gives the same words another {what}");
            let hint = format!("Take one out, or write `replaces = {line}` into the later one.");
            self.cannot(step, &message, &hint);
        }
        wanted.retain(|(step, ..)| refused.iter().all(|(gone, _)| gone != step));
        wanted
    }

    /// What could not be done, in text order, the reasons of each fix once.
    #[must_use]
    pub fn diagnostics(mut self) -> Vec<Diagnostic> {
        for step in self.open() {
            self.cannot(step, "there is nothing it could change", "");
        }
        self.told
    }
}

/// The work that a verb speaks of.
pub(super) const fn cited(verb: &Verb) -> Option<&Cited> {
    match verb {
        Verb::SetSource { cited, .. } => Some(cited),
        Verb::SetQuote { cited, .. } | Verb::AddQuote { cited, .. } => cited.as_ref(),
        _ => None,
    }
}

/// The places of a verb, what it is about first.
pub(super) fn places(verb: &Verb) -> Vec<&At> {
    match verb {
        Verb::SetRole { at, .. }
        | Verb::SetLabel { at, .. }
        | Verb::SetHolder { at, .. }
        | Verb::SetStance { at, .. }
        | Verb::SetSpeaker { at, .. }
        | Verb::SetSource { at, .. }
        | Verb::AddQuote { at, .. }
        | Verb::Drop { at }
        | Verb::Note { at, .. } => vec![at],
        Verb::SetQuote { at, words, .. } => std::iter::once(at).chain(words).collect(),
        Verb::AddClaim { at, bears, .. } => {
            std::iter::once(at).chain(bears.iter().map(|(_, at)| at)).collect()
        }
        Verb::Merge { at, into } => vec![at, into],
        Verb::Split { at, parts } => std::iter::once(at).chain(parts).collect(),
        Verb::AddEdge { edge, .. } | Verb::RejectEdge { edge } => vec![&edge.from, &edge.to],
    }
}

/// The beginning of some words, in one line.
pub(super) fn short(words: &str) -> String {
    const SHOWN: usize = 60;
    let words = super::field::folded(words);
    match words.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{} …", words.get(..cut).unwrap_or("").trim_end()),
        None => words,
    }
}
