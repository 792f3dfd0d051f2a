//! Lines become paragraphs.

use super::super::line::Line;
use super::super::notes;
use super::super::shape::{ends_in_stop, is_rule, item_mark};
use crate::text::Span;

/// A line shorter than this share of the text's width (in percent) that ends in a stop ends its
/// paragraph: why else would it be short?
const SHORT_PERCENT: usize = 60;

/// A paragraph with what its lines tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// From its first to its last word.
    pub(super) span: Span,
    /// How many lines it has.
    pub(super) lines: usize,
    /// Columns before its first line.
    pub(super) first_indent: usize,
    /// Fewest columns before its other lines; those before the first where there is no other.
    pub(super) indent: usize,
    /// Blank lines before it; at the head of the text more than there are anywhere.
    pub(super) gap_before: usize,
    /// Whether every line begins with a capital, as verse does.
    pub(super) capitals: bool,
    /// Most columns of a line.
    pub(super) width: usize,
}

/// The paragraphs of a text, in order. `width` is where its lines are wrapped, if they are. Linear.
pub(super) fn paragraphs(text: &str, lines: &[Line], width: Option<usize>) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut gap = usize::MAX;
    for run in lines.chunk_by(|a, b| a.is_blank() == b.is_blank()) {
        let Some(first) = run.first() else { continue };
        if first.is_blank() {
            gap = if gap == usize::MAX { gap } else { run.len() };
            continue;
        }
        match width {
            None => {
                for line in run {
                    found.push(paragraph(text, std::slice::from_ref(line), gap));
                    gap = 0;
                }
            }
            Some(width) => {
                for part in parts(text, run, width) {
                    found.push(paragraph(text, part, gap));
                    gap = 0;
                }
            }
        }
        gap = 0;
    }
    // A text without any blank line has no gaps to tell headings by: then all may be.
    if !lines.iter().rev().skip_while(|l| l.is_blank()).any(Line::is_blank) {
        for paragraph in &mut found {
            paragraph.gap_before = 1;
        }
    }
    found
}

fn paragraph(text: &str, lines: &[Line], gap_before: usize) -> Paragraph {
    let (first, last) = (lines.first(), lines.last());
    let span = match (first, last) {
        (Some(first), Some(last)) => first.words.hull(last.words),
        _ => Span::default(),
    };
    let first_indent = first.map_or(0, |l| l.indent);
    let capital = |l: &Line| {
        l.words.of(text).chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
    };
    Paragraph {
        span,
        lines: lines.len(),
        first_indent,
        indent: lines.iter().skip(1).map(|l| l.indent).min().unwrap_or(first_indent),
        gap_before,
        capitals: lines.iter().all(capital),
        width: lines.iter().map(|l| l.width).max().unwrap_or(0),
    }
}

/// Cuts lines without a blank one between them where a paragraph begins all the same.
fn parts<'l>(text: &str, run: &'l [Line], width: usize) -> impl Iterator<Item = &'l [Line]> {
    let short = |l: &Line| l.width * 100 < width * SHORT_PERCENT;
    let stops = |l: &Line| ends_in_stop(l.words.of(text));
    // Verse has short lines throughout; so has a list of works, but there each line ends in a stop.
    let ragged = run.iter().filter(|l| short(l)).count() * 2 > run.len() && !run.iter().all(stops);
    let style = run.first().and_then(|l| item_mark(l.words.of(text))).map(|m| m.style);
    let mut starts = vec![0];
    let mut noted = run.first().and_then(|l| notes::of(l.words.of(text)));
    for (index, pair) in run.windows(2).enumerate() {
        let [before, line] = pair else { continue };
        let after = run.get(index + 2);
        let said = line.words.of(text);
        let rule = is_rule(said) || is_rule(before.words.of(text));
        let item = style.is_some() && item_mark(said).map(|m| m.style) == style;
        let ended = stops(before);
        let indented = line.indent > before.indent
            && line.indent <= before.indent + 8
            && after.is_none_or(|a| a.indent < line.indent);
        let capital = said.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
        // "¹ Hale …", then "² Orme …", line under line.
        let note = noted
            .as_ref()
            .and_then(|n| notes::next(n, said))
            .filter(|n| n.style != ' ' || stops(before));
        if note.is_some() {
            noted.clone_from(&note);
        }
        if rule
            || item
            || note.is_some()
            || ended && (indented || capital && short(before) && !ragged)
        {
            starts.push(index + 1);
        }
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([run.len()]).collect();
    starts.into_iter().zip(ends).filter_map(|(start, end)| run.get(start..end))
}
