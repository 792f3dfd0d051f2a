//! Doubts about notes: marks without a note, notes without a mark, two notes of one number.

use std::collections::BTreeSet;

use super::note::Notes;
use crate::model::{BlockKind, Code, Diagnostic, Document, Reference, Severity};
use crate::text::Span;
use crate::text::note::{Set, marks};
use crate::text::scan::find;

/// How many notes without a mark are told one by one; a list that nothing calls is no set of notes.
const TOLD: usize = 50;

/// What does not fit between the marks and the notes of a document, in no order. Linear, save for
/// look-ups.
pub(super) fn doubts(
    document: &Document,
    references: &[Reference],
    notes: &Notes,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let mut called: BTreeSet<Span> = BTreeSet::new();
    for mark in references {
        for label in mark.note.iter().chain(&mark.further_notes) {
            match notes.of_mark(label, mark.span.start) {
                Some(note) => {
                    called.insert(note);
                }
                None => found.push(missing(mark.span, label)),
            }
        }
    }
    for (span, label) in uncalled_marks(document, references, notes) {
        found.push(missing(span, &label));
    }
    if !called.is_empty() {
        let idle = notes.list.iter().filter(|n| !called.contains(&n.span) && !n.repeated);
        found.extend(idle.take(TOLD).map(|n| {
            let message = format!("No mark calls the note {}.", n.label);
            let hint = "Put its mark where it belongs, or take the note out.";
            diagnostic(Code::NoteWithoutMark, Severity::Note, message, hint, n.span)
        }));
    }
    found.extend(notes.list.iter().filter(|n| n.repeated).map(|n| {
        let message = format!("There is another note {} before this one.", n.label);
        let hint = "Number the notes anew.";
        diagnostic(Code::RepeatedNoteNumber, Severity::Warning, message, hint, n.span)
    }));
    found
}

/// Numbers set as the marks of this text are, for which there is no note, and `[^hale]` of Markdown
/// without its note.
fn uncalled_marks(
    document: &Document,
    references: &[Reference],
    notes: &Notes,
) -> Vec<(Span, String)> {
    let prose = document.prose();
    let mut found = Vec::new();
    let known: BTreeSet<&str> = notes.list.iter().map(|n| n.label).collect();
    let places: BTreeSet<usize> =
        references.iter().filter(|r| r.note.is_some()).map(|r| r.span.start).collect();
    let running = |kind: &BlockKind| kind.is_running();
    let mut ways: BTreeSet<Set> = BTreeSet::new();
    let mut loose = Vec::new();
    for block in document.blocks.iter().filter(|b| running(&b.kind)) {
        let said = block.span.of(prose);
        let marked = find(said.as_bytes(), |b| b == b'^').map_or("", |_| said);
        for (at, _) in marked.match_indices("[^") {
            let start = block.span.start + at;
            let inner = &prose[start + 2..block.span.end];
            let length =
                inner.bytes().take(40).take_while(|b| !matches!(b, b']' | b' ' | b'\n')).count();
            if length > 0 && inner.as_bytes().get(length) == Some(&b']') {
                found.push((Span::new(start, start + length + 3), inner[..length].to_owned()));
            }
        }
        for mark in marks(prose, block.span, document.language) {
            if places.contains(&mark.span.start) {
                ways.insert(mark.set);
            } else if mark.set <= Set::Square {
                loose.push(mark);
            }
        }
    }
    let highest = known.iter().filter_map(|l| l.parse::<u32>().ok()).max().unwrap_or(0);
    for mark in loose.into_iter().filter(|m| ways.contains(&m.set)) {
        let cited = references.partition_point(|r| r.span.end <= mark.span.start);
        let inside = references.get(cited).is_some_and(|r| r.span.overlaps(mark.span));
        let near = |l: &String| l.parse().is_ok_and(|n: u32| n <= 2 * highest + 2);
        if let Some(label) = mark.labels.iter().find(|l| !known.contains(l.as_str()) && near(l))
            && !inside
        {
            found.push((mark.span, label.clone()));
        }
    }
    found
}

fn missing(place: Span, label: &str) -> Diagnostic {
    let message = format!("There is no note {label}.");
    let hint = "Write the note, or take the mark out.";
    diagnostic(Code::MarkWithoutNote, Severity::Warning, message, hint, place)
}

fn diagnostic(
    code: Code,
    severity: Severity,
    message: String,
    hint: &str,
    place: Span,
) -> Diagnostic {
    let (hint, subjects) = (hint.to_owned(), Vec::new());
    Diagnostic { code, severity, message, hint, place: Some(place), subjects }
}
