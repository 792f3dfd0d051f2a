//! Block quotations told by indentation.
//!
//! A paragraph all of whose lines stand [`DEEPER`] columns or more to the right of the text's own
//! margin is a block quotation, where that is the exception: a text whose paragraphs begin with an
//! indented first line has one-line paragraphs that look the same, so there only paragraphs of
//! several lines count. A paragraph that the one before leads in (by a colon, or by breaking off) is
//! one already where it stands [`LED_DEEPER`] columns to the right of that one, however the rest is
//! set. Verse (every line begins with a capital) is one only where it is led in or ends with a
//! citation: else it may be the writer's own. Items of lists are none.

use super::super::shape::{ends_in_stop, item_mark};
use super::paragraph::Paragraph;
use crate::text::language::is_listed;
use crate::text::{Language, Span, words};
use std::collections::BTreeMap;

/// Fewest columns by which a block quotation is set in: what Markdown and typists use.
const DEEPER: usize = 4;

/// The same for one of several lines that is led in.
const LED_DEEPER: usize = 2;

/// Fewest words: less is a line set in the middle, a signature, a formula.
const FEWEST_WORDS: usize = 6;

/// Longest citation at the end of verse, in bytes.
const CITATION: usize = 120;

/// What is known of the text as a whole.
struct Setting {
    /// Columns from which on a paragraph is set in; `None` where no margin is to be told.
    deep: Option<usize>,
    /// Whether a paragraph of one line may be set in only because it begins.
    single: bool,
}

/// For each paragraph the number of the block quotation it belongs to. Linear.
pub(super) fn quotations(
    text: &str,
    paragraphs: &[Paragraph],
    width: Option<usize>,
    language: &Language,
) -> Vec<Option<u32>> {
    let setting = setting(text, paragraphs, width);
    let mut number = 0;
    // The indentation of the block quotation that the paragraph before belongs to.
    let mut within: Option<usize> = None;
    let mut before: Option<&Paragraph> = None;
    let quoted = paragraphs.iter().map(|p| {
        let led = || before.filter(|b| within.is_none() && leads_in(text, b, p, language));
        let goes_on = within.is_some_and(|indent| p.indent >= indent && p.first_indent >= indent);
        // What only counts columns is asked first: few paragraphs are set in.
        let set_in = {
            let verse = p.lines > 1 && p.capitals;
            let set_off =
                setting.deep.is_some_and(|deep| p.indent >= deep && p.first_indent >= deep)
                    && (p.lines > 1 || !setting.single);
            let by = if p.lines > 1 { LED_DEEPER } else { DEEPER };
            let columns = p.indent.min(p.first_indent);
            let deeper = before.is_some_and(|b| columns >= b.indent.max(b.first_indent) + by)
                && led().is_some();
            let cited = || ends_in_citation(p.span.of(text));
            goes_on || deeper || set_off && (!verse || led().is_some() || cited())
        };
        let quoted = set_in && is_block(text, p);
        number += u32::from(quoted && within.is_none());
        within = quoted.then(|| within.unwrap_or(p.indent.min(p.first_indent)));
        before = Some(p);
        quoted.then_some(number)
    });
    quoted.collect()
}

fn setting(text: &str, paragraphs: &[Paragraph], width: Option<usize>) -> Setting {
    let mut mass: BTreeMap<usize, usize> = BTreeMap::new();
    for paragraph in paragraphs {
        *mass.entry(paragraph.indent).or_default() += paragraph.span.len();
    }
    let total: usize = mass.values().sum();
    let base = mass.iter().max_by_key(|&(&indent, &mass)| (mass, std::cmp::Reverse(indent)));
    let base = base.map_or(0, |(&indent, _)| indent);
    let deep: usize = mass.range(base + DEEPER..).map(|(_, mass)| mass).sum();
    // Paragraphs of one line that follow a complete sentence may just begin with an indentation.
    let set_in = paragraphs.iter().filter(|p| p.lines > 1 && p.first_indent > p.indent).count();
    let single = width.is_some() && set_in > 0
        || width.is_none() && many_first_lines(text, paragraphs, base);
    let told = deep > 0 && deep * 2 <= total;
    Setting { deep: told.then_some(base + DEEPER), single }
}

/// Whether a paragraph may be a block quotation by its words.
fn is_block(text: &str, paragraph: &Paragraph) -> bool {
    item_mark(paragraph.span.of(text)).is_none()
        && words(text, paragraph.span).take(FEWEST_WORDS).count() == FEWEST_WORDS
}

/// Whether a paragraph ends with a colon or in the middle of its sentence, so that what follows after
/// a blank line goes on with it.
fn leads_in(text: &str, before: &Paragraph, next: &Paragraph, language: &Language) -> bool {
    let said = before.span.of(text);
    let begins_cut = || next.span.of(text).starts_with(|c: char| c.is_lowercase() || c == '…');
    let open = || {
        let from = said.len().saturating_sub(64);
        let tail = said.get(from..).unwrap_or(said);
        words(tail, Span::new(0, tail.len()))
            .last()
            .is_some_and(|w| w.end == tail.len() && is_listed(language.function_words, w.of(tail)))
    };
    next.gap_before > 0
        && item_mark(said).is_none()
        && (said.ends_with([':', ',', '—', '–']) || !ends_in_stop(said) && (begins_cut() || open()))
}

/// Whether words end with a figure in brackets, as a citation does.
fn ends_in_citation(said: &str) -> bool {
    let said = said.trim_end_matches('.');
    let open = said.rfind(['(', '[']).filter(|at| said.len() - at <= CITATION);
    said.ends_with([')', ']'])
        && open
            .and_then(|at| said.get(at..))
            .is_some_and(|c| c.contains(|c: char| c.is_ascii_digit()))
}

/// Whether indented lines mostly follow a finished paragraph of the same kind: then indentation
/// only shows where a paragraph begins.
fn many_first_lines(text: &str, paragraphs: &[Paragraph], base: usize) -> bool {
    let deep = paragraphs.iter().filter(|p| p.indent >= base + DEEPER).count();
    let led_in = paragraphs
        .windows(2)
        .filter(|pair| {
            let before: Span = pair[0].span;
            pair[1].indent >= base + DEEPER
                && pair[0].indent < base + DEEPER
                && !ends_in_stop(before.of(text))
        })
        .count();
    deep * 3 > paragraphs.len() && led_in * 2 < deep
}
