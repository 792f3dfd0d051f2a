//! Lines become paragraphs, and paragraphs headings, block quotations and items.

use super::line::Line;
use super::page::{Sheet, label, usual};
use crate::read::shape::{ends_in_stop, item_mark};
use std::collections::BTreeSet;

/// An indent, in sizes of the type.
const INDENT: f64 = 0.8;

/// What a block quotation is set in at least, in sizes of the type.
const QUOTED: f64 = 1.2;

/// A gap this many times as high as that between the lines of the body divides paragraphs.
const GAP: f64 = 1.3;

/// A line that leaves this part of the column empty does not fill it.
const SHORT: f64 = 0.2;

/// A line and its place in its column.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) line: Line,
    /// Index of its page.
    pub(super) sheet: usize,
    column: usize,
    /// How far in from the column's edge it begins.
    indent: f64,
    /// How much of the column it leaves empty at its end.
    short: f64,
    width: f64,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A line in the middle between the title and the text: writer, date, place.
    Front,
    Heading(u8),
    Quote,
    Item,
}

/// A paragraph.
#[derive(Debug)]
pub(super) struct Paragraph {
    pub(super) lines: Vec<Placed>,
    pub(super) kind: Kind,
    /// More room above it than between lines.
    gap: bool,
}

/// The paragraphs of the body; linear.
pub(super) fn paragraphs(sheets: &mut [Sheet], body: f64) -> Vec<Paragraph> {
    let placed = place(sheets, body);
    let pitch = usual(pitches(&placed, body), 0.5);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for line in placed {
        let last = paragraphs.last_mut();
        match last {
            Some(paragraph) => {
                let gap = begins(paragraph, &line, body, pitch);
                match gap {
                    None => paragraph.lines.push(line),
                    Some(gap) => {
                        paragraphs.push(Paragraph { lines: vec![line], kind: Kind::Text, gap });
                    }
                }
            }
            None => paragraphs.push(Paragraph { lines: vec![line], kind: Kind::Text, gap: true }),
        }
    }
    tell(&mut paragraphs, body);
    paragraphs
}

/// The edges of a column.
#[derive(Debug, Clone, Copy)]
struct Column {
    left: f64,
    right: f64,
}

fn place(sheets: &mut [Sheet], body: f64) -> Vec<Placed> {
    let lefts = |s: &Sheet| -> Vec<(f64, usize)> {
        s.body.iter().filter(|l| is_body(l, body)).map(|l| (l.left, 1)).collect()
    };
    let everywhere = usual(sheets.iter().flat_map(lefts), 1.0);
    let rights = sheets.iter().flat_map(|s| &s.body).filter(|l| is_body(l, body)).map(|l| l.right);
    let far = edge(rights.collect());
    let mut placed = Vec::new();
    for (sheet, page) in sheets.iter_mut().enumerate() {
        let here = lefts(page);
        let left = if here.len() < 6 { everywhere } else { usual(here.iter().copied(), 1.0) };
        let columns = columns(&page.body, Column { left, right: far }, body);
        for line in std::mem::take(&mut page.body) {
            let column = columns.iter().rposition(|c| line.left > c.left - 4.0).unwrap_or(0);
            let Some(&Column { left, right }) = columns.get(column) else { continue };
            let (indent, short) = (line.left - left, right - line.right);
            placed.push(Placed { line, sheet, column, indent, short, width: right - left });
        }
    }
    placed
}

fn is_body(line: &Line, body: f64) -> bool {
    (line.size - body).abs() < body * 0.05
}

/// The edge that nine lines in ten do not pass.
fn edge(mut ends: Vec<f64>) -> f64 {
    ends.sort_by(f64::total_cmp);
    ends.get(ends.len() * 9 / 10).copied().unwrap_or(0.0)
}

/// One column, or two where many lines begin beyond the middle.
fn columns(lines: &[Line], page: Column, body: f64) -> Vec<Column> {
    let middle = page.left + (page.right - page.left) * 0.4;
    let (beyond, before): (Vec<&Line>, Vec<&Line>) =
        lines.iter().filter(|l| is_body(l, body)).partition(|l| l.left > middle);
    let second = usual(beyond.iter().map(|l| (l.left, 1)), 1.0);
    let aligned = beyond.iter().filter(|l| (l.left - second).abs() < 2.0).count();
    if aligned < 6 || beyond.len() * 4 < lines.len() {
        return vec![page];
    }
    let first: Vec<f64> = before.iter().map(|l| l.right).filter(|&r| r < second).collect();
    vec![Column { left: page.left, right: edge(first) }, Column { left: second, right: page.right }]
}

/// The distances between lines of the body.
fn pitches(placed: &[Placed], body: f64) -> impl Iterator<Item = (f64, usize)> {
    let pairs = placed.iter().zip(placed.iter().skip(1));
    pairs
        .filter(move |(a, b)| same_place(a, b) && is_body(&a.line, body) && is_body(&b.line, body))
        .map(|(a, b)| (b.line.base - a.line.base, 1))
}

fn same_place(a: &Placed, b: &Placed) -> bool {
    a.sheet == b.sheet && a.column == b.column && b.line.base > a.line.base
}

/// Whether a line begins a new paragraph after the last one of `paragraph`, and if so, whether there is
/// a gap between them.
fn begins(paragraph: &Paragraph, next: &Placed, body: f64, pitch: f64) -> Option<bool> {
    let last = paragraph.lines.last()?;
    let size = next.line.size;
    let here = same_place(last, next);
    let room = pitch.max(body) * GAP * (size / body).max(1.0);
    if here && next.line.base - last.line.base > room {
        return Some(true);
    }
    if goes_on_counting(paragraph, next) {
        return Some(false);
    }
    // The lines of a title block are set in the middle one by one; a title in larger type may have two.
    let middle = is_centred(last, body) && last.line.size < body * 1.1;
    if middle && here && last.short > last.width * 0.15 {
        return Some(false);
    }
    let other_type = (last.line.size - size).abs() > size * 0.08;
    if other_type || last.line.is_bold() != next.line.is_bold() {
        return Some(false);
    }
    let said = last.line.text();
    let ends = ends_in_stop(said.trim_end()) || said.trim_end().ends_with(':');
    let further = next.indent - last.indent;
    let first = paragraph.lines.len() == 1;
    let hanging = first && last.indent < size * INDENT && last.short < size * 3.0 && !ends;
    let new = if further > size * INDENT {
        !hanging
    } else if further < -size * INDENT {
        !first
    } else {
        let short = last.short > last.width * SHORT;
        let begins =
            next.line.text().trim_start().chars().next().is_some_and(|c| !c.is_lowercase());
        let elsewhere = !here && ends && last.short > size * 2.0;
        short && ends && begins || elsewhere || last.short > last.width * 0.5 && begins
    };
    new.then_some(false)
}

/// Whether a line is the item after the one that a paragraph is.
fn goes_on_counting(paragraph: &Paragraph, next: &Placed) -> bool {
    let number = |l: &Placed| {
        item_mark(&l.line.text())
            .filter(|m| m.style != '-')
            .and_then(|m| m.label.parse::<u32>().ok())
    };
    let (Some(first), Some(next)) = (paragraph.lines.first().and_then(number), number(next)) else {
        return false;
    };
    first.checked_add(1) == Some(next)
}

/// The notes that stand behind the text as a list from 1 on, half of whose numbers are raised in the
/// text: they are taken from the paragraphs.
pub(super) fn end_notes(paragraphs: &mut Vec<Paragraph>) -> Vec<(String, Paragraph)> {
    let labelled = |p: &Paragraph, last| p.lines.first().and_then(|l| label(&l.line, last));
    let first = paragraphs.iter().rposition(|p| {
        p.kind == Kind::Item && labelled(p, None).is_some_and(|(label, _)| label == "1")
    });
    let Some(first) = first.filter(|&f| f > 0) else { return Vec::new() };
    let mut last = 0;
    for paragraph in paragraphs.iter().skip(first) {
        match labelled(paragraph, Some(last)) {
            Some(_) if paragraph.kind == Kind::Item => last += 1,
            _ => return Vec::new(),
        }
    }
    let spans = paragraphs.iter().take(first).flat_map(|p| &p.lines).flat_map(|l| &l.line.spans);
    let raised: BTreeSet<u32> =
        spans.filter(|s| s.raised).filter_map(|s| s.text.trim().parse().ok()).collect();
    let called = (1..=last).filter(|n| raised.contains(n)).count();
    if called * 2 < paragraphs.len() - first {
        return Vec::new();
    }
    let notes = paragraphs.split_off(first).into_iter().filter_map(|mut paragraph| {
        let line = paragraph.lines.first_mut()?;
        let (label, rest) = label(&line.line, None)?;
        line.line = rest;
        Some((label, paragraph))
    });
    notes.collect()
}

/// Tells what each paragraph is.
fn tell(paragraphs: &mut [Paragraph], body: f64) {
    let firsts = paragraphs.iter().filter_map(|p| {
        let (a, b) = (p.lines.first()?, p.lines.get(1)?);
        (a.indent - b.indent > body * INDENT).then_some((a.indent - b.indent, 1))
    });
    let first_line = usual(firsts, 1.0);
    let large = |p: &Paragraph| p.lines.first().map_or(0.0, |l| l.line.size) > body * 1.1;
    let mut sizes: Vec<i64> =
        paragraphs.iter().filter(|p| large(p) && is_short(p, 200)).map(rank).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    let level = |at: usize| u8::try_from(at + 1).unwrap_or(6).min(6);
    let mut text_came = false;
    let mut titled = false;
    for paragraph in paragraphs {
        let said = text(paragraph);
        let stops = ends_in_stop(&said) || said.trim_end().ends_with([',', ';', ':']);
        let bold = paragraph.lines.iter().all(|l| l.line.is_bold());
        let centred = paragraph.lines.iter().all(|l| is_centred(l, body));
        paragraph.kind = if large(paragraph) && is_short(paragraph, 200) {
            titled = true;
            Kind::Heading(level(sizes.iter().position(|&s| s == rank(paragraph)).unwrap_or(0)))
        } else if (bold || centred && (text_came || !titled)) && is_short(paragraph, 120) && !stops
        {
            titled = true;
            Kind::Heading(level(sizes.len()))
        } else if centred && titled && !text_came && is_short(paragraph, 80) {
            Kind::Front
        } else if item_mark(&said).is_some_and(|m| m.style != '[') {
            Kind::Item
        } else if !centred && is_quote(paragraph, body, first_line) {
            Kind::Quote
        } else {
            text_came |= !centred;
            Kind::Text
        };
    }
}

/// The size of a paragraph's type, in half points.
fn rank(paragraph: &Paragraph) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "sizes of type are small")]
    let size = (paragraph.lines.first().map_or(0.0, |l| l.line.size) * 2.0).round() as i64;
    size
}

fn text(paragraph: &Paragraph) -> String {
    paragraph.lines.iter().map(|l| l.line.text() + " ").collect::<String>().trim().to_owned()
}

fn is_short(paragraph: &Paragraph, most: usize) -> bool {
    paragraph.lines.len() <= 3
        && paragraph.lines.iter().map(|l| l.line.text().len()).sum::<usize>() <= most
}

fn is_centred(line: &Placed, body: f64) -> bool {
    line.indent > body * 2.0 && (line.indent - line.short).abs() < body
}

/// Whether all lines are set in, and not only as the first line of a paragraph is.
fn is_quote(paragraph: &Paragraph, body: f64, first_line: f64) -> bool {
    let set_in = |l: &Placed| l.indent >= body * QUOTED && l.short < l.width * 0.95;
    let all = paragraph.lines.iter().all(set_in);
    match paragraph.lines.as_slice() {
        [only] => all && paragraph.gap && (only.indent - first_line).abs() > 3.0,
        _ => all,
    }
}
