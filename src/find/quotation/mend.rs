//! From roles to passages: pairs become passages, and where a mark is missing the passage is given
//! the end (or beginning) that the text speaks for, with a diagnostic that says so.

use super::mark::Mark;
use super::passages::{Step, Survey, passage};
use super::reading::{Role, Stand};
use super::surroundings::{self, Tail};
use crate::model::{Code, Diagnostic, Form, Marks, Passage, Repair, Severity};
use crate::text::{Span, words};

/// Diagnostics of one kind that are given one by one; the others are only counted.
const LISTED: usize = 20;

/// Words that a passage must have to be worth a repair inside a paragraph; a shorter one is a term,
/// and where it ends nobody can say.
const MENDED_WORDS: usize = 4;

/// A mark that opened a passage, waiting for the one that closes it.
#[derive(Debug, Clone, Copy)]
struct Opened {
    mark: Mark,
    place: usize,
    stand: Stand,
}

/// Passages made so far, and the doubts about them.
#[derive(Debug, Default)]
pub(super) struct Built {
    passages: Vec<Passage>,
    strays: Vec<Span>,
    open: Vec<Opened>,
}

impl Built {
    /// Makes passages of the marks in `steps`, read as `roles` say.
    pub(super) fn take(&mut self, survey: &Survey<'_>, steps: &[Step], roles: &[Role]) {
        for (step, role) in steps.iter().zip(roles) {
            match *step {
                Step::Mark { mark, place, stand, stray } => {
                    self.mark(survey, Opened { mark, place, stand }, *role, stray);
                }
                Step::End { place } => {
                    if *role == Role::GiveUp {
                        let end = survey.places.get(place).map_or(0, |p| p.end);
                        while let Some(lost) = self.open.pop() {
                            self.lose(survey, lost, end, false);
                        }
                    }
                }
            }
        }
    }

    fn mark(&mut self, survey: &Survey<'_>, here: Opened, role: Role, stray: bool) {
        let at = here.mark.span.start;
        match role {
            Role::Open => self.open.push(here),
            Role::OpenAfterLoss => {
                if let Some(lost) = self.open.pop() {
                    self.lose(survey, lost, at, true);
                }
                self.open.push(here);
            }
            Role::CloseOverLoss => {
                if let Some(lost) = self.open.pop() {
                    self.lose(survey, lost, at, true);
                }
                self.close(survey, here);
            }
            Role::Close => self.close(survey, here),
            Role::CloseBoth => {
                self.close(survey, here);
                self.close(survey, here);
            }
            Role::CloseUnopened => self.unopened(survey, here),
            Role::Plain if stray => self.strays.push(here.mark.span),
            Role::Plain | Role::Reopen | Role::CarryOn | Role::GiveUp => {}
        }
    }

    /// A pair: the passage between the mark opened last and this one.
    fn close(&mut self, survey: &Survey<'_>, close: Opened) {
        let Some(open) = self.open.pop() else { return };
        let span = Span::new(open.mark.span.end, close.mark.span.start);
        let outer = Span::new(open.mark.span.start, close.mark.span.end);
        let span = Span::new(
            span.start,
            surroundings::end_of_words(survey.prose, span, survey.references, &survey.near),
        );
        let marks = Marks {
            open: open.mark.character(survey.prose),
            close: close.mark.character(survey.prose),
        };
        let form = form(survey, open, close.place, close.mark.span.end);
        self.passages.extend(passage(survey, span, outer, form, marks));
    }

    /// A block that closes and never opened: its words are the passage.
    fn unopened(&mut self, survey: &Survey<'_>, close: Opened) {
        let Some(place) = survey.places.get(close.place) else { return };
        let span = Span::new(place.span.start, close.mark.span.start);
        let outer = Span::new(place.span.start, close.mark.span.end);
        let marks = Marks { open: None, close: close.mark.character(survey.prose) };
        let mended = passage(survey, span, outer, Form::Display, marks);
        self.passages.extend(mended.map(|p| Passage { repair: Some(Repair::Opening), ..p }));
    }

    /// An opening mark that nothing closes before `limit`, where another mark stands (`at_mark`) or
    /// the block ends. A display quotation runs to the end of its block or to its citation, one that
    /// was led in to the end of its sentence; anything else fits nothing.
    fn lose(&mut self, survey: &Survey<'_>, open: Opened, limit: usize, at_mark: bool) {
        let start = open.mark.span.end;
        let next = survey.references.partition_point(|r| r.span.start < start);
        let cited = survey.references.get(next).map(|r| r.span.start).filter(|&s| s < limit);
        let reach = Span::new(start, cited.unwrap_or(limit));
        let end = match open.stand {
            Stand::Display if cited.is_some() || !at_mark => reach.end,
            _ => surroundings::end_of_sentence(survey.prose, reach, survey.document.language),
        };
        let span = Span::new(start, end);
        let long = words(survey.prose, span).nth(MENDED_WORDS - 1).is_some();
        let whole = open.stand == Stand::Display && !at_mark;
        if open.stand == Stand::Bare || !long && !whole {
            self.strays.push(open.mark.span);
            return;
        }
        let marks = Marks { open: open.mark.character(survey.prose), close: None };
        let form = form(survey, open, open.place, end);
        let mended = passage(survey, span, Span::new(open.mark.span.start, end), form, marks);
        self.passages.extend(mended.map(|p| Passage { repair: Some(Repair::Closing), ..p }));
    }

    /// The passages, and what was repaired or fits nothing, in text order.
    pub(super) fn finish(self, survey: &Survey<'_>) -> (Vec<Passage>, Vec<Diagnostic>) {
        let mut passages = self.passages;
        for passage in passages.iter_mut().filter(|p| p.repair == Some(Repair::Closing)) {
            let words = passage.span.of(survey.prose);
            if survey.stops_inside <= 0 && !words.ends_with("..") {
                let bare = words.strip_suffix('.').unwrap_or(words).trim_end();
                passage.span = Span::new(passage.span.start, passage.span.start + bare.len());
            }
            passage.outer = Span::new(passage.outer.start, passage.span.end);
        }
        passages.retain(|p| !p.span.is_empty());
        let mut strays = self.strays;
        strays.sort_unstable();
        let mut diagnostics: Vec<Diagnostic> =
            passages.iter().filter(|p| p.repair.is_some()).take(LISTED).map(repaired).collect();
        let all = passages.iter().filter(|p| p.repair.is_some()).count();
        diagnostics.extend(strays.iter().take(LISTED).map(|&s| stray(s, survey.prose)));
        diagnostics.sort_by_key(|d| d.place.map(|p| p.start));
        let unlisted = all.saturating_sub(LISTED) + strays.len().saturating_sub(LISTED);
        diagnostics.extend((unlisted > 0).then(|| too_many(unlisted)));
        (passages, diagnostics)
    }
}

/// How a passage is set that `open` opens and that ends at `end` in the block `place`.
fn form(survey: &Survey<'_>, open: Opened, place: usize, end: usize) -> Form {
    let Some(place) = survey.places.get(place) else { return Form::Inline };
    let alone = open.stand == Stand::Display
        && surroundings::tail(survey.prose, place.span, end, survey.references) != Tail::Words;
    if alone { Form::Display } else { Form::Inline }
}

fn repaired(passage: &Passage) -> Diagnostic {
    let (which, other, sign) = match passage.repair {
        Some(Repair::Opening) => ("opening", "before the first word", passage.marks.close),
        _ => ("closing", "after the last word", passage.marks.open),
    };
    let sign = sign.unwrap_or('"');
    Diagnostic {
        code: Code::RepairedMark,
        severity: Severity::Warning,
        message: format!(
            "This quotation has no {which} mark to go with its {sign}; it was taken as marked here."
        ),
        hint: format!("Put the {which} mark {other} of the quotation, or take the {sign} away."),
        place: Some(passage.span),
        subjects: Vec::new(),
    }
}

fn stray(place: Span, prose: &str) -> Diagnostic {
    let sign = place.of(prose);
    Diagnostic {
        code: Code::StrayMark,
        severity: Severity::Note,
        message: format!(
            "The quotation mark {sign} has no other to go with it, and was passed over."
        ),
        hint: "Set the mark that is missing, or take this one away.".to_owned(),
        place: Some(place),
        subjects: Vec::new(),
    }
}

fn too_many(unlisted: usize) -> Diagnostic {
    Diagnostic {
        code: Code::LimitReached,
        severity: Severity::Note,
        message: format!("{unlisted} more quotation marks without their pair are not listed."),
        hint: "Mend those listed and run again.".to_owned(),
        place: None,
        subjects: Vec::new(),
    }
}
