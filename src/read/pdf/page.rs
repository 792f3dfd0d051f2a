//! What stands on a page besides the text: running heads, page numbers, notes at its foot.

use super::glyph::Page;
use super::line::{Line, lines};
use std::collections::BTreeMap;

/// Lines at the head and at the foot of a page that may be running heads.
const EDGE: usize = 2;

/// Type of this size beside the body's, or smaller, is that of notes.
const SMALL: f64 = 0.94;

/// A page without its furniture.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The number that is printed on it, or else its place in the file.
    pub(super) label: String,
    pub(super) body: Vec<Line>,
    pub(super) notes: Vec<Foot>,
    /// Running heads and page numbers.
    heads: Vec<Line>,
}

/// A note at the foot of a page.
#[derive(Debug, Default)]
pub(super) struct Foot {
    pub(super) label: String,
    pub(super) lines: Vec<Line>,
}

/// The pages without their furniture, and the size of the body's type. Linear but for the sorting of
/// a page's lines.
pub(super) fn sheets(pages: Vec<Page>) -> (Vec<Sheet>, f64) {
    let mut sheets: Vec<Sheet> =
        pages.iter().map(|p| Sheet { body: lines(p), ..Sheet::default() }).collect();
    drop(pages);
    take_heads(&mut sheets);
    number(&mut sheets);
    let body = usual(sheets.iter().flat_map(|s| &s.body).map(|l| (l.size, l.text().len())), 0.5);
    let mut open = false;
    for sheet in &mut sheets {
        open = take_notes(sheet, body, open);
    }
    (sheets, body)
}

/// The value that has most weight, values closer than `step` taken as one; 0 where there is none.
pub(super) fn usual(values: impl Iterator<Item = (f64, usize)>, step: f64) -> f64 {
    let mut weights: BTreeMap<i64, usize> = BTreeMap::new();
    for (value, weight) in values {
        #[expect(clippy::cast_possible_truncation, reason = "places on a page are small")]
        let rounded = (value / step).round() as i64;
        *weights.entry(rounded).or_default() += weight;
    }
    let found = weights.into_iter().rev().max_by_key(|(_, weight)| *weight);
    #[expect(clippy::cast_precision_loss, reason = "places on a page are small")]
    found.map_or(0.0, |(rounded, _)| rounded as f64 * step)
}

/// Takes away the lines at the edges that come again on other pages, figures aside, and page numbers.
fn take_heads(sheets: &mut [Sheet]) {
    let mut seen: BTreeMap<(bool, String), usize> = BTreeMap::new();
    let edges: Vec<[Vec<usize>; 2]> = sheets.iter().map(|s| edges(&s.body)).collect();
    for (sheet, edges) in sheets.iter().zip(&edges) {
        for (foot, edge) in edges.iter().enumerate() {
            for line in edge.iter().filter_map(|&i| sheet.body.get(i)) {
                *seen.entry((foot == 1, pattern(&line.text()))).or_default() += 1;
            }
        }
    }
    for (sheet, edges) in sheets.iter_mut().zip(&edges) {
        let mut taken = Vec::new();
        for (foot, edge) in edges.iter().enumerate() {
            for &index in edge {
                let Some(line) = sheet.body.get(index) else { break };
                let text = line.text();
                let again = seen.get(&(foot == 1, pattern(&text))).is_some_and(|&n| n > 1);
                if !again && page_number(&text).is_none() {
                    break;
                }
                taken.push(index);
            }
        }
        let lines = std::mem::take(&mut sheet.body);
        for (index, line) in lines.into_iter().enumerate() {
            if taken.contains(&index) { sheet.heads.push(line) } else { sheet.body.push(line) }
        }
    }
}

/// The lines at the head and at the foot, the outermost first.
fn edges(lines: &[Line]) -> [Vec<usize>; 2] {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by(|&a, &b| {
        let base = |i: usize| lines.get(i).map_or(0.0, |l| l.base);
        base(a).total_cmp(&base(b))
    });
    let head = order.iter().take(EDGE).copied().collect();
    let foot = order.iter().rev().take(EDGE).copied().collect();
    [head, foot]
}

/// A line with its figures made alike.
fn pattern(text: &str) -> String {
    let mut said = String::new();
    for word in text.split_whitespace() {
        let number = word.bytes().all(|b| b.is_ascii_digit());
        said.push_str(if number { "#" } else { word });
        said.push(' ');
    }
    said
}

/// The page number that a line is, and nothing else: "4", "– 4 –", "iv", "Page 4 of 9".
fn page_number(text: &str) -> Option<String> {
    const BESIDE: &[&str] = &["page", "seite", "of", "von", "sur", "de", "p", "s"];
    if text.len() > 40 {
        return None;
    }
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let figures = |w: &str| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
    let roman =
        |w: &str| words.len() == 1 && w.len() <= 7 && w.bytes().all(|b| b"ivxlc".contains(&b));
    let number = |w: &str| figures(w) || roman(w);
    let beside = |w: &str| BESIDE.contains(&w.to_lowercase().as_str());
    let all = words.iter().all(|w| number(w) || beside(w));
    let found = words.iter().find(|w| number(w))?;
    (all && words.len() <= 4).then(|| (*found).to_owned())
}

/// Names the pages: by the number that is printed on them where it runs with the pages, or else by
/// their place in the file.
fn number(sheets: &mut [Sheet]) {
    let printed: Vec<Option<String>> = sheets
        .iter()
        .map(|sheet| {
            let alone = sheet.heads.iter().find_map(|l| page_number(&l.text()));
            alone.or_else(|| sheet.heads.iter().find_map(|l| at_edge(&l.text())))
        })
        .collect();
    let mut offsets: BTreeMap<i64, usize> = BTreeMap::new();
    for (place, number) in (1i64..).zip(&printed) {
        if let Some(number) = number.as_ref().and_then(|n| n.parse::<i64>().ok()) {
            *offsets.entry(number - place).or_default() += 1;
        }
    }
    let found = offsets.into_iter().max_by_key(|(_, count)| *count);
    let offset = found.filter(|(_, count)| *count > 1 || sheets.len() == 1).map_or(0, |(o, _)| o);
    for ((place, sheet), printed) in (1i64..).zip(sheets).zip(printed) {
        let roman = printed.filter(|p| !p.bytes().all(|b| b.is_ascii_digit()));
        sheet.label = match roman {
            Some(roman) => roman,
            None if place + offset > 0 => (place + offset).to_string(),
            None => place.to_string(),
        };
    }
}

/// The number at the beginning or end of a running head.
fn at_edge(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = [words.last(), words.first()];
    let number = |w: &&&str| w.len() <= 4 && w.bytes().all(|b| b.is_ascii_digit());
    ends.into_iter().flatten().find(number).map(|w| (*w).to_owned())
}

/// Takes the notes at the foot away; `open` where the last note of the page before may go on here.
/// Gives whether there are notes.
fn take_notes(sheet: &mut Sheet, body: f64, open: bool) -> bool {
    let raised = sheet.body.iter().position(|l| raised_label(l).is_some());
    let small = sheet.body.iter().rposition(|l| l.size > body * SMALL).map_or(0, |i| i + 1);
    let tail = sheet.body.get(small..).unwrap_or(&[]);
    let labelled = tail.iter().position(|l| label(l, None).is_some()).map(|i| small + i);
    let goes_on = open && small > 0 && small < sheet.body.len();
    let first = match (goes_on, labelled, raised) {
        (true, _, None) => small,
        (true, _, Some(raised)) => small.min(raised),
        (false, Some(labelled), raised) => raised.map_or(labelled, |r| r.min(labelled)),
        (false, None, Some(raised)) => raised,
        (false, None, None) => return false,
    };
    let mut last: Option<u32> = None;
    for line in sheet.body.split_off(first) {
        if let Some((label, rest)) = label(&line, last) {
            last = label.parse().ok();
            sheet.notes.push(Foot { label, lines: vec![rest] });
        } else {
            match sheet.notes.last_mut() {
                Some(note) => note.lines.push(line),
                // It goes on from the page before.
                None => sheet.notes.push(Foot { label: String::new(), lines: vec![line] }),
            }
        }
    }
    true
}

/// The label that a note begins with, and the line without it. A plain number counts where it is the
/// first on the page, or the one after the `last`.
pub(super) fn label(line: &Line, last: Option<u32>) -> Option<(String, Line)> {
    if let Some(label) = raised_label(line) {
        let mut rest = line.clone();
        if rest.spans.first().is_some_and(|s| s.text.trim().is_empty()) {
            rest.spans.remove(0);
        }
        if !rest.spans.is_empty() {
            rest.spans.remove(0);
        }
        return Some((label, rest));
    }
    let whole = line.text();
    let text = whole.trim_start();
    let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let sign = text.chars().next().filter(|c| matches!(c, '*' | '†' | '‡'));
    let length = if digits > 0 { digits } else { sign?.len_utf8() };
    let (label, rest) = text.split_at_checked(length)?;
    let after = rest.trim_start_matches(['.', ')']);
    if digits > 3 || sign.is_none() && !after.starts_with(char::is_whitespace) {
        return None;
    }
    let number: Option<u32> = label.parse().ok();
    if let (Some(number), Some(last)) = (number, last)
        && number != last + 1
    {
        return None;
    }
    let mut without = line.clone();
    without.cut_front(whole.len() - after.trim_start().len());
    Some((label.to_owned(), without))
}

/// The raised figure or sign that a line begins with.
fn raised_label(line: &Line) -> Option<String> {
    let first = line.spans.iter().find(|s| !s.text.trim().is_empty()).filter(|s| s.raised)?;
    let label = first.text.trim().trim_end_matches(['.', ')']);
    let known = label.len() <= 3 && label.bytes().all(|b| b.is_ascii_digit())
        || matches!(label, "*" | "†" | "‡" | "**");
    (known && !label.is_empty() && line.spans.len() > 1).then(|| label.to_owned())
}
