//! What stands before and behind the text proper: title, writer, date, notes, bibliography.

use super::shape::{Heading, Matter, byline, heading, is_date, is_part_label, matter};
use super::{Draft, Parts, notes, works};
use crate::model::BlockKind;
use crate::text::{Language, Span, fold, trim, words};

/// Blocks that a title block may have.
const HEAD: usize = 8;

/// Lines that the head of a student's paper may have.
const STUDENT: usize = 5;

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
    notes::loose(said, &mut blocks, language);
    under_title(said, &mut blocks, language, parts);
    tail(said, &mut blocks, language, parts);
    let marks = notes::calls(said, &blocks, &parts.inlines, language);
    parts.inlines.extend(marks);
    parts.inlines.sort_by_key(|i| (i.span.start, std::cmp::Reverse(i.span.end)));
    parts.blocks = blocks;
    parts.prose = prose;
}

/// Notes and works under a heading that says so. Headings of a level beyond `weakest` do not end
/// such a section: an entry of a bibliography may look like one. Linear.
pub(super) fn under_headings(text: &str, drafts: &mut [Draft], language: &Language, weakest: u8) {
    let ends = |d: &Draft| matches!(d.kind, BlockKind::Heading(level) if level <= weakest);
    let mut start = 0;
    let mut in_notes = false;
    while start < drafts.len() {
        let next =
            drafts[start + 1..].iter().position(ends).map_or(drafts.len(), |n| start + 1 + n);
        let said = drafts[start].span.of(text);
        if let BlockKind::Heading(_) = drafts[start].kind {
            let section = &mut drafts[start + 1..next];
            match matter(said, language) {
                Matter::Notes => {
                    notes::section(text, section);
                    in_notes = true;
                }
                Matter::Bibliography if mostly_numbered(text, section) => {
                    notes::section(text, section);
                    in_notes = true;
                }
                Matter::Bibliography => {
                    bibliography(section);
                    in_notes = false;
                }
                // "Notes", then "Chapter 1" and its notes.
                Matter::Text if in_notes && section.iter().all(|d| is_numbered(text, d)) => {
                    notes::section(text, section);
                }
                Matter::Text => in_notes = false,
            }
        }
        start = next;
    }
    if drafts.iter().all(|d| d.kind != BlockKind::Entry) {
        works::unheaded(text, drafts);
    }
}

/// Whether a block begins with a number as notes do, and is nothing else already.
fn is_numbered(text: &str, draft: &Draft) -> bool {
    draft.kind.is_running() && notes::label(text, draft).is_some_and(|l| l.style != '*')
}

/// Whether most blocks of a list of works have numbers, by which the text may cite them: one may begin
/// with a year, or a title with a figure.
fn mostly_numbered(text: &str, section: &[Draft]) -> bool {
    let numbered = section.iter().filter(|d| is_numbered(text, d)).count();
    numbered > 0 && numbered * 2 >= section.len()
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

/// The head of a student's paper: writer, teacher, course and date, each on a line, before the title (MLA
/// Handbook, 9th ed., 1.3). Known by the date at its end and by a teacher's title or the number of a
/// course before it. Looks at a fixed number of lines.
pub(super) fn student(text: &str, drafts: &mut [Draft], language: &Language, parts: &mut Parts) {
    let mut lines: Vec<(usize, Span)> = Vec::new();
    for (index, draft) in drafts.iter().enumerate().take(STUDENT) {
        if !matches!(draft.kind, BlockKind::Paragraph | BlockKind::Heading(_)) {
            break;
        }
        let mut at = draft.span.start;
        for line in draft.span.of(text).split_inclusive('\n').take(STUDENT + 1) {
            lines.push((index, trim(text, Span::new(at, at + line.len()))));
            at += line.len();
        }
    }
    lines.truncate(STUDENT + 1);
    let Some(last) = lines.iter().position(|(_, line)| is_date(line.of(text), language)) else {
        return;
    };
    let ends = lines.get(last + 1).is_none_or(|next| next.0 > lines[last].0);
    let short = |(_, line): &(usize, Span)| {
        line.len() <= 60 && !line.of(text).ends_with(['.', ':', '?', '!'])
    };
    let tells = |(_, line): &(usize, Span)| {
        let said = line.of(text);
        let first = said.split_whitespace().next().map(|w| fold(w.trim_end_matches('.')));
        let course = said
            .split_whitespace()
            .last()
            .is_some_and(|w| (2..=4).contains(&w.len()) && w.bytes().all(|b| b.is_ascii_digit()));
        course || first.is_some_and(|w| language.titles.binary_search(&w.as_str()).is_ok())
    };
    if !(2..STUDENT).contains(&last)
        || !ends
        || !lines[..last].iter().all(short)
        || !lines[1..last].iter().any(tells)
    {
        return;
    }
    parts.author = parts.author.or(Some(lines[0].1));
    parts.date = parts.date.or(Some(lines[last].1));
    for draft in drafts.iter_mut().take(lines[last].0 + 1) {
        draft.kind = BlockKind::Furniture;
    }
}

/// Title, writer and date at the head of a plain text. Looks at a fixed number of blocks.
pub(super) fn head(text: &str, drafts: &mut [Draft], language: &Language, parts: &mut Parts) {
    student(text, drafts, language, parts);
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
