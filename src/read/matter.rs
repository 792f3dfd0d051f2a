//! What stands before and behind the text proper: title, writer, date, notes, bibliography.

use super::shape::{Heading, Matter, byline, heading, is_date, is_part_label, item_mark, matter};
use super::{Draft, Parts};
use crate::model::{BlockKind, Inline, InlineKind};
use crate::text::{Language, Span, fold, superscript, trim, words};
use std::collections::BTreeSet;

/// Blocks that a title block may have.
const HEAD: usize = 8;

/// Every heading that is marked up is meant as one, so any of them ends a section.
const WEAKEST_HEADING: u8 = 6;

/// A bibliography's entries are mostly shorter than this, in bytes: what is longer is prose under a
/// heading that only sounds like one.
const LONGEST_ENTRY: usize = 500;

/// What is told the same way for every text whose reader composed it: notes, works, writer and date.
/// Linear.
pub(super) fn in_composed(text: &str, parts: &mut Parts, language: &Language) {
    let prose = parts.prose.take();
    let said = prose.as_deref().unwrap_or(text);
    let mut blocks = std::mem::take(&mut parts.blocks);
    under_headings(said, &mut blocks, language, WEAKEST_HEADING);
    loose_notes(said, &mut blocks, language);
    under_title(said, &mut blocks, language, parts);
    tail(said, &mut blocks, language, parts);
    parts.inlines.extend(note_marks(said, &blocks, language));
    parts.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
    parts.blocks = blocks;
    parts.prose = prose;
}

/// Notes and works under a heading that says so. Headings of a level beyond `weakest` do not end
/// such a section: an entry of a bibliography may look like one. Linear.
pub(super) fn under_headings(text: &str, drafts: &mut [Draft], language: &Language, weakest: u8) {
    let ends = |d: &Draft| matches!(d.kind, BlockKind::Heading(level) if level <= weakest);
    let mut start = 0;
    while start < drafts.len() {
        let next =
            drafts[start + 1..].iter().position(ends).map_or(drafts.len(), |n| start + 1 + n);
        let said = drafts[start].span.of(text);
        if let BlockKind::Heading(_) = drafts[start].kind {
            let section = &mut drafts[start + 1..next];
            match matter(said, language) {
                Matter::Notes => notes(text, section),
                Matter::Bibliography if section.iter().any(|d| label(text, d, true).is_some()) => {
                    notes(text, section);
                }
                Matter::Bibliography => bibliography(section),
                Matter::Text => {}
            }
        }
        start = next;
    }
}

fn bibliography(section: &mut [Draft]) {
    let long = section.iter().filter(|d| d.span.len() > LONGEST_ENTRY).count();
    if long * 2 > section.len() {
        return;
    }
    for draft in section.iter_mut().filter(|d| d.kind != BlockKind::Furniture) {
        draft.kind = BlockKind::Entry;
        draft.quote = None;
    }
}

/// A section of notes; what has no number goes on with the note before it.
fn notes(text: &str, section: &mut [Draft]) {
    let mut current: Option<String> = None;
    for draft in section {
        if let Some(label) = label(text, draft, true) {
            current = Some(label);
        }
        if let Some(label) = &current
            && draft.kind != BlockKind::Code
            && draft.kind != BlockKind::Furniture
        {
            draft.kind = BlockKind::Note(label.clone());
        }
    }
}

/// The number a block begins with as a note does; `bare` where a number without a sign counts too.
fn label(text: &str, draft: &Draft, bare: bool) -> Option<String> {
    if let Some(ordinal) = &draft.ordinal {
        return Some(ordinal.clone());
    }
    let said = draft.span.of(text);
    if let Some(mark) = item_mark(said).filter(|m| m.style != '-') {
        return Some(mark.label.to_owned());
    }
    let first = said.split_whitespace().next()?;
    let figures = |f: &str| !f.is_empty() && f.len() <= 3 && f.bytes().all(|b| b.is_ascii_digit());
    if bare && figures(first) {
        return Some(first.to_owned());
    }
    let raised = said.chars().map_while(superscript);
    let raised: String = raised.collect();
    (!raised.is_empty()).then_some(raised)
}

/// Notes without a heading: a run of numbered blocks at the end to whose numbers marks in the text
/// lead, and `[1] …` or `[Footnote 1: …]` between the paragraphs. Linear.
pub(super) fn loose_notes(text: &str, drafts: &mut [Draft], language: &Language) {
    let is_note = |d: &Draft| matches!(d.kind, BlockKind::Note(_));
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    for draft in drafts.iter_mut().filter(|d| !is_note(d)) {
        let said = draft.span.of(text);
        let marked = item_mark(said).filter(|m| m.style == '[' && seen.contains(m.label));
        let named = named_note(said, language);
        if let Some(label) = marked.map(|m| m.label).or(named) {
            draft.kind = BlockKind::Note(label.to_owned());
            draft.quote = None;
        } else {
            seen.extend(marks(text, draft.span, language).map(|(_, label)| label));
        }
    }
    let Some(first) =
        drafts.iter().rposition(|d| !is_note(d) && label(text, d, false).as_deref() == Some("1"))
    else {
        return;
    };
    if first == 0 || !is_run(text, &drafts[first..], &seen) {
        return;
    }
    notes(text, &mut drafts[first..]);
}

/// Whether blocks are numbered from 1 on, more of them with a number than without, and half of the
/// numbers are marked in the text before.
fn is_run(text: &str, drafts: &[Draft], seen: &BTreeSet<&str>) -> bool {
    let (mut numbered, mut loose, mut called) = (0usize, 0usize, 0usize);
    for draft in drafts {
        match label(text, draft, false) {
            Some(label) if label.parse() == Ok(numbered + 1) => {
                numbered += 1;
                called += usize::from(seen.contains(label.as_str()));
            }
            Some(_) => return false,
            None if matches!(draft.kind, BlockKind::Heading(_)) => return false,
            None => loose += 1,
        }
    }
    numbered > loose && called * 2 >= numbered
}

/// "[Footnote 3: …]" gives "3".
fn named_note<'t>(said: &'t str, language: &Language) -> Option<&'t str> {
    let inner = said.strip_prefix('[')?;
    let word = inner.split(|c: char| !c.is_alphabetic()).next()?;
    let rest = inner[word.len()..].trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let known = language.layout.note_words.contains(&fold(word).as_str());
    (known && (1..=4).contains(&digits)).then(|| &rest[..digits])
}

/// The marks of notes inside of blocks: `[3]`, `(3)` and `³` stuck to a word. Linear.
pub(super) fn note_marks(text: &str, drafts: &[Draft], language: &Language) -> Vec<Inline> {
    let labels: BTreeSet<&str> = drafts
        .iter()
        .filter_map(
            |d| if let BlockKind::Note(label) = &d.kind { Some(label.as_str()) } else { None },
        )
        .collect();
    if labels.is_empty() {
        return Vec::new();
    }
    drafts
        .iter()
        .filter(|d| {
            !matches!(
                d.kind,
                BlockKind::Note(_) | BlockKind::Code | BlockKind::Furniture | BlockKind::Entry
            )
        })
        .flat_map(|d| marks(text, d.span, language))
        .filter(|(_, label)| labels.contains(label))
        .map(|(span, label)| Inline { span, kind: InlineKind::NoteMark(label.to_owned()) })
        .collect()
}

/// What may be marks of notes: numbers of up to three figures in brackets (round ones only where
/// they are stuck to what is before), or stuck to a stop or closing mark.
fn marks<'t>(
    text: &'t str,
    block: Span,
    language: &'t Language,
) -> impl Iterator<Item = (Span, &'t str)> {
    let said = block.of(text);
    said.match_indices(|c: char| c.is_ascii_digit()).filter_map(move |(at, _)| {
        let before = &said[..at];
        if before.ends_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let digits = said[at..].bytes().take(4).take_while(u8::is_ascii_digit).count();
        let (label, after) = said[at..].split_at(digits);
        if digits > 3 {
            return None;
        }
        let span = |start: usize, end: usize| Span::new(block.start + start, block.start + end);
        let mut back = before.chars().rev();
        match (back.next()?, after.chars().next()) {
            ('[', Some(']')) if at > 1 => Some((span(at - 1, at + digits + 1), label)),
            ('(', Some(')')) if back.next().is_some_and(|c| !c.is_whitespace()) => {
                Some((span(at - 1, at + digits + 1), label))
            }
            ('.' | '!' | '?' | '’' | '”' | '"' | '\'' | ')', next)
                if next.is_none_or(char::is_whitespace) && after_word(before, language) =>
            {
                Some((span(at, at + digits), label))
            }
            _ => None,
        }
    })
}

/// Whether a word that is no abbreviation stands before the stop and closing marks at the end.
fn after_word(before: &str, language: &Language) -> bool {
    let mut from = before.len().saturating_sub(64);
    while !before.is_char_boundary(from) {
        from += 1;
    }
    let tail = before[from..].trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some(word) = words(tail, Span::new(0, tail.len())).last() else { return false };
    let word = fold(word.of(tail));
    word.chars().count() >= 3
        && word.chars().all(char::is_alphabetic)
        && language.abbreviations.binary_search(&word.as_str()).is_err()
}

/// Title, writer and date at the head of a plain text. Looks at a fixed number of blocks.
pub(super) fn head(text: &str, drafts: &mut [Draft], language: &Language, parts: &mut Parts) {
    for index in 0..drafts.len().min(HEAD) {
        let following = drafts.get(index + 1).map(|d| d.span.of(text));
        let Some(draft) = drafts.get_mut(index) else { break };
        let said = draft.span.of(text);
        let untitled = parts.title.is_none();
        if draft.kind == BlockKind::Furniture {
            continue;
        } else if is_date(said, language) && following.is_some() {
            parts.date = parts.date.or(Some(draft.span));
            draft.kind = BlockKind::Furniture;
        } else if let Some(name) =
            byline(text, draft.span, language).filter(|_| following.is_some())
        {
            parts.author = parts.author.or(Some(name));
            draft.kind = BlockKind::Furniture;
        } else if matches!(draft.kind, BlockKind::Heading(_)) {
            if untitled {
                draft.kind = BlockKind::Heading(1);
            }
            if untitled && !is_part_label(said, language) {
                parts.title = Some(draft.span);
            }
        } else if untitled
            && draft.kind == BlockKind::Paragraph
            && is_title(said, following, language)
        {
            draft.kind = BlockKind::Heading(1);
            parts.title = Some(draft.span);
        } else {
            break;
        }
    }
}

/// Writer and date in the lines under the first heading of a text whose headings are marked as such;
/// that heading is the title where nothing else said so. Looks at a fixed number of blocks.
pub(super) fn under_title(
    text: &str,
    drafts: &mut [Draft],
    language: &Language,
    parts: &mut Parts,
) {
    let Some(first) = drafts.iter().position(|d| d.kind == BlockKind::Heading(1)) else { return };
    parts.title = parts.title.or(drafts.get(first).map(|d| d.span));
    for draft in drafts.iter_mut().skip(first + 1).take(2) {
        if draft.kind != BlockKind::Paragraph {
            return;
        }
        let words = trim(text, draft.span);
        if is_date(words.of(text), language) {
            parts.date = parts.date.or(Some(words));
        } else if let Some(name) = byline(text, words, language) {
            parts.author = parts.author.or(Some(name));
        } else {
            return;
        }
        draft.kind = BlockKind::Furniture;
    }
}

/// Whether a line in sentence case at the head of a text is its title: it has no stop, does not lead
/// in a quotation, and a sentence of its own follows.
fn is_title(said: &str, following: Option<&str>, language: &Language) -> bool {
    let Some(following) = following else { return false };
    let last = words(said, Span::new(0, said.len())).last().map(|w| fold(w.of(said)));
    let open = last.is_none_or(|w| language.function_words.binary_search(&w.as_str()).is_ok());
    let begins = following.chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    heading(said, language) >= Heading::Plain && !said.contains('\n') && !open && begins
}

/// A date and a signature at the end of the text proper. Looks at two blocks before the notes.
pub(super) fn tail(text: &str, drafts: &mut [Draft], language: &Language, parts: &mut Parts) {
    let proper = |d: &Draft| {
        !matches!(
            d.kind,
            BlockKind::Note(_) | BlockKind::Entry | BlockKind::Furniture | BlockKind::Heading(_)
        )
    };
    for _ in 0..2 {
        let Some(last) = drafts.iter().rposition(proper).filter(|&last| last > 0) else { return };
        let Some(draft) = drafts.get_mut(last) else { return };
        if parts.date.is_none() && is_date(draft.span.of(text), language) {
            parts.date = Some(draft.span);
        } else if parts.author.is_none()
            && let Some(name) = byline(text, draft.span, language)
        {
            parts.author = Some(name);
        } else {
            return;
        }
        draft.kind = BlockKind::Furniture;
        draft.quote = None;
    }
}
