//! The marks by which the text calls its notes.

use super::super::Draft;
use crate::model::{BlockKind, Inline, InlineKind};
use crate::text::note::{Mark, Set, marks, signs};
use crate::text::{Language, Span, superscript};
use std::collections::{BTreeMap, BTreeSet};

/// How many numbers may be missing between two marks that follow one another.
const MISSED: u32 = 3;

/// The marks of notes inside of blocks, beside those that `given` has already; links to a place in
/// the same text whose words are a number are such marks too. Linear, save for look-ups.
pub(in super::super) fn calls(
    text: &str,
    drafts: &[Draft],
    given: &[Inline],
    language: &Language,
) -> Vec<Inline> {
    let notes = labels(drafts);
    if notes.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Inline> = given.iter().filter_map(|i| linked(text, i, &notes)).collect();
    let mut called: BTreeSet<&str> = BTreeSet::new();
    for inline in given.iter().chain(&found) {
        if let InlineKind::NoteMark(label) = &inline.kind {
            called.extend(notes.get_key_value(label.as_str()).map(|(label, _)| *label));
        }
    }
    let taken: BTreeSet<usize> = found.iter().chain(given).map(|i| i.span.start).collect();
    let mut of_set: BTreeMap<Set, Vec<Mark>> = BTreeMap::new();
    for draft in drafts.iter().filter(|d| is_running(&d.kind)) {
        for mark in marks(text, draft.span, language) {
            let known = mark.labels.iter().all(|l| notes.contains_key(l.as_str()));
            let free = !taken.contains(&mark.span.start);
            let heading = matches!(draft.kind, BlockKind::Heading(_));
            if known && free && !(heading && mark.set > Set::Sign) {
                of_set.entry(mark.set).or_default().push(mark);
            }
        }
    }
    let mut ways: Vec<(usize, Set, Vec<Mark>)> = Vec::new();
    for (set, marks) in of_set {
        let marks =
            if set >= Set::Stuck && set != Set::Round { rising(marks, &notes) } else { marks };
        let calls: BTreeSet<&str> =
            marks.iter().flat_map(|m| &m.labels).map(String::as_str).collect();
        // What could be a footing, a list or a formula must call most of the notes.
        if !(matches!(set, Set::Tail | Set::Apart) && calls.len() * 2 < notes.len()) {
            ways.push((calls.len(), set, marks));
        }
    }
    ways.sort_by_key(|(calls, set, _)| (std::cmp::Reverse(*calls), *set));
    let mut first = called.is_empty();
    for (_, _, marks) in &ways {
        let before = called.clone();
        for mark in marks {
            if first || mark.labels.iter().any(|l| !before.contains(l.as_str())) {
                called.extend(mark.labels.iter().map(String::as_str));
                found.extend(inlines(text, mark));
            }
        }
        first = false;
    }
    found
}

/// How many notes there are of each label; the paragraphs of one note count once.
fn labels(drafts: &[Draft]) -> BTreeMap<&str, usize> {
    let mut notes: BTreeMap<&str, usize> = BTreeMap::new();
    let mut last = None;
    for draft in drafts {
        let label =
            if let BlockKind::Note(label) = &draft.kind { Some(label.as_str()) } else { None };
        if let Some(label) = label.filter(|l| last != Some(*l)) {
            *notes.entry(label).or_default() += 1;
        }
        last = label;
    }
    notes
}

const fn is_running(kind: &BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Item | BlockKind::Heading(_))
}

/// A link within the text whose words are the number or sign of a note.
fn linked(text: &str, inline: &Inline, notes: &BTreeMap<&str, usize>) -> Option<Inline> {
    let InlineKind::Link(target) = &inline.kind else { return None };
    if !target.starts_with('#') || inline.span.len() > 400 {
        return None;
    }
    let words: String = inline.span.of(text).chars().filter(|c| !c.is_whitespace()).collect();
    let bare = words.trim_matches(|c| matches!(c, '[' | ']' | '(' | ')' | '^'));
    let figures: String = bare.chars().map(|c| superscript(c).unwrap_or(c)).collect();
    let shaped = figures.bytes().all(|b| b.is_ascii_digit()) || signs(&figures) == figures.len();
    let (label, _) = notes.get_key_value(figures.as_str()).filter(|_| shaped)?;
    Some(Inline { span: inline.span, kind: InlineKind::NoteMark((*label).to_owned()) })
}

/// The marks whose numbers rise as those of notes do, beginning anew as often as the notes.
fn rising(marks: Vec<Mark>, notes: &BTreeMap<&str, usize>) -> Vec<Mark> {
    let mut anew = notes.get("1").copied().unwrap_or(0);
    let mut last = 0;
    let follows = |mark: &Mark| {
        let Some(number) = mark.labels.first().and_then(|l| l.parse::<u32>().ok()) else {
            return false;
        };
        let begins = number == 1 && anew > 0;
        let fits = number > last && number <= last + MISSED || begins;
        if fits {
            anew -= usize::from(begins);
            last = mark.labels.last().and_then(|l| l.parse().ok()).unwrap_or(number);
        }
        fits
    };
    let mut follows = follows;
    marks.into_iter().filter(|m| follows(m)).collect()
}

/// One inline for each note that a mark calls: the first has its place up to the number, the last the
/// rest.
fn inlines(text: &str, mark: &Mark) -> Vec<Inline> {
    let kind = |label: &String| InlineKind::NoteMark(label.clone());
    let said = mark.span.of(text);
    let number = |c: char| c.is_ascii_digit() || superscript(c).is_some();
    let head = said.find(number).unwrap_or(0);
    let end = said[head..].find(|c| !number(c)).map_or(said.len(), |end| head + end);
    let [first, rest @ ..] = mark.labels.as_slice() else { return Vec::new() };
    if rest.is_empty() {
        return vec![Inline { span: mark.span, kind: kind(first) }];
    }
    let cut = mark.span.start + end;
    let first = Inline { span: Span::new(mark.span.start, cut), kind: kind(first) };
    let rest = rest.iter().map(|l| Inline { span: Span::new(cut, mark.span.end), kind: kind(l) });
    std::iter::once(first).chain(rest).collect()
}
