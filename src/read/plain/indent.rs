//! Block quotations told by indentation.
//!
//! A paragraph all of whose lines stand [`DEEPER`] columns or more to the right of the text's own
//! margin is a block quotation, where that is the exception: a text whose paragraphs begin with an
//! indented first line has one-line paragraphs that look the same, so there only paragraphs of
//! several lines count. Verse (every line begins with a capital) and items of lists are none.

use super::super::shape::{ends_in_stop, item_mark};
use super::paragraph::Paragraph;
use crate::text::{Language, Span, words};
use std::collections::BTreeMap;

/// Fewest columns by which a block quotation is set in: what Markdown and typists use.
const DEEPER: usize = 4;

/// Fewest words: less is a line set in the middle, a signature, a formula.
const FEWEST_WORDS: usize = 6;

/// For each paragraph the number of the block quotation it belongs to. Linear.
pub(super) fn quotations(
    text: &str,
    paragraphs: &[Paragraph],
    width: Option<usize>,
    _language: &Language,
) -> Vec<Option<u32>> {
    let mut mass: BTreeMap<usize, usize> = BTreeMap::new();
    for paragraph in paragraphs {
        *mass.entry(paragraph.indent).or_default() += paragraph.span.len();
    }
    let total: usize = mass.values().sum();
    let base = mass.iter().max_by_key(|&(&indent, &mass)| (mass, std::cmp::Reverse(indent)));
    let base = base.map_or(0, |(&indent, _)| indent);
    let deep: usize = mass.range(base + DEEPER..).map(|(_, mass)| mass).sum();
    if deep == 0 || deep * 2 > total {
        return vec![None; paragraphs.len()];
    }
    // Paragraphs of one line that follow a complete sentence may just begin with an indentation.
    let set_in = paragraphs.iter().filter(|p| p.lines > 1 && p.first_indent > p.indent).count();
    let single = width.is_some() && set_in > 0
        || width.is_none() && many_first_lines(text, paragraphs, base);
    let mut number = 0;
    let mut within = false;
    paragraphs
        .iter()
        .map(|p| {
            let deep = p.indent >= base + DEEPER && p.first_indent >= base + DEEPER;
            let verse = p.lines > 1 && p.capitals;
            let prose = item_mark(p.span.of(text)).is_none()
                && words(text, p.span).take(FEWEST_WORDS).count() == FEWEST_WORDS;
            let quoted = deep && prose && !verse && (p.lines > 1 || !single);
            number += u32::from(quoted && !within);
            within = quoted;
            quoted.then_some(number)
        })
        .collect()
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
