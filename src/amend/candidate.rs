//! What is most like words that are not in a text any more.
//!
//! The rare ones of the words vote for where they would begin; the best of those places are aligned with
//! them word by word (longest common subsequence). One pass over the text, then a fixed cost for each
//! of at most [`LOOKED_FOR`] anchors.

use crate::model::Document;
use crate::text::{Span, fold, words};
use std::collections::HashMap;

/// Anchors for which something like them is looked for.
const LOOKED_FOR: usize = 200;
/// Words of an anchor that count, and of what stands around it.
const WORDS: usize = 160;
const AROUND: usize = 8;
/// A word that stands in more places than this says nothing of where it is.
const COMMON: usize = 64;
/// Places that are aligned for one anchor.
const PLACES: usize = 3;
/// Hundredths of the words from which on something is like them.
const LIKE: u32 = 40;

/// An anchor that was not found.
pub(super) struct Lost<'q> {
    /// Its number.
    pub(super) number: usize,
    /// Its words, single blanks between them.
    pub(super) exact: &'q str,
    /// What should stand before.
    pub(super) prefix: &'q str,
    /// What should stand after.
    pub(super) suffix: &'q str,
}

/// The words of an anchor, folded, and which of them are its own.
struct Wanted {
    number: usize,
    words: Vec<String>,
    own: std::ops::Range<usize>,
}

/// For each anchor that has something like it in the text: its number, the place, and the share of
/// words that are the same, in hundredths.
pub(super) fn nearest(document: &Document, lost: &[Lost<'_>]) -> Vec<(usize, (Span, u32))> {
    if lost.is_empty() {
        return Vec::new();
    }
    let wanted: Vec<Wanted> = lost.iter().take(LOOKED_FOR).map(wanted).collect();
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    for word in wanted.iter().flat_map(|w| &w.words) {
        let next = numbers.len();
        numbers.entry(word).or_insert(next);
    }
    // The text in numbers, and where each of the words stands.
    let text = document.prose();
    let spans: Vec<Span> = words(text, Span::new(0, text.len())).collect();
    let mut places: Vec<Vec<usize>> = vec![Vec::new(); numbers.len()];
    let mut said = Vec::with_capacity(spans.len());
    for (at, span) in spans.iter().enumerate() {
        let number = numbers.get(fold(span.of(text)).as_str()).copied();
        said.push(number);
        if let Some(list) = number.and_then(|n| places.get_mut(n))
            && list.len() <= COMMON
        {
            list.push(at);
        }
    }
    let found = wanted.iter().filter_map(|w| {
        let sought: Vec<usize> =
            w.words.iter().filter_map(|word| numbers.get(word.as_str()).copied()).collect();
        let best = starts(&sought, &places)
            .into_iter()
            .filter_map(|start| align(&sought, &w.own, &said, start))
            .max_by_key(|&(first, _, share)| (share, std::cmp::Reverse(first)))?;
        let (first, last, share) = best;
        let place = spans.get(first)?.hull(*spans.get(last)?);
        (share >= LIKE).then_some((w.number, (place, share)))
    });
    found.collect()
}

fn wanted(lost: &Lost<'_>) -> Wanted {
    let folded = |text: &str| -> Vec<String> {
        words(text, Span::new(0, text.len())).take(4 * WORDS).map(|w| fold(w.of(text))).collect()
    };
    let before = folded(lost.prefix);
    let mut all: Vec<String> = before.into_iter().rev().take(AROUND).collect();
    all.reverse();
    let start = all.len();
    all.extend(folded(lost.exact).into_iter().take(WORDS));
    let own = start..all.len();
    all.extend(folded(lost.suffix).into_iter().take(AROUND));
    Wanted { number: lost.number, words: all, own }
}

/// Where the words would begin by the votes of the rare ones: the places with most votes near one
/// another.
fn starts(sought: &[usize], places: &[Vec<usize>]) -> Vec<usize> {
    let near = (sought.len() / 6).max(2);
    let mut votes: Vec<usize> = Vec::new();
    for (offset, &word) in sought.iter().enumerate() {
        let Some(list) = places.get(word).filter(|list| list.len() <= COMMON) else { continue };
        votes.extend(list.iter().map(|at| at.saturating_sub(offset)));
    }
    votes.sort_unstable();
    let mut heaps: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for (to, &vote) in votes.iter().enumerate() {
        while votes.get(from).is_some_and(|first| first + near < vote) {
            from += 1;
        }
        let start = votes.get(from).copied().unwrap_or(vote);
        match heaps.last_mut() {
            Some((count, last)) if *last + near >= start => {
                if to + 1 - from > *count {
                    (*count, *last) = (to + 1 - from, start);
                }
            }
            _ => heaps.push((to + 1 - from, start)),
        }
    }
    heaps.sort_by_key(|&(count, start)| (std::cmp::Reverse(count), start));
    heaps.into_iter().take(PLACES).map(|(_, start)| start).collect()
}

/// The words of the text that stand for the anchor's own, aligned from about `start` on: the first, the
/// last, and the share of words that are the same in hundredths.
fn align(
    sought: &[usize],
    own: &std::ops::Range<usize>,
    said: &[Option<usize>],
    start: usize,
) -> Option<(usize, usize, u32)> {
    let slack = sought.len() / 4 + 6;
    let from = start.saturating_sub(slack / 2);
    let window = said.get(from..(start + sought.len() + slack).min(said.len()))?;
    let (rows, columns) = (sought.len(), window.len());
    // Length of the longest common subsequence of what is left of both.
    let mut table = vec![0_u16; (rows + 1) * (columns + 1)];
    let at = |row: usize, column: usize| row * (columns + 1) + column;
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let same = window[column] == Some(sought[row]);
            table[at(row, column)] = if same {
                table[at(row + 1, column + 1)] + 1
            } else {
                table[at(row + 1, column)].max(table[at(row, column + 1)])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    while row < rows && column < columns {
        if window[column] == Some(sought[row]) {
            pairs.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if table[at(row + 1, column)] >= table[at(row, column + 1)] {
            row += 1;
        } else {
            column += 1;
        }
    }
    // Of several places a word may have in it, the one nearest to the next: "the" stands everywhere.
    let mut limit = columns;
    for pair in pairs.iter_mut().rev() {
        let same = (pair.1..limit).rev().find(|&c| window[c] == Some(sought[pair.0]));
        pair.1 = same.unwrap_or(pair.1);
        limit = pair.1;
    }
    let inside: Vec<(usize, usize)> =
        pairs.iter().copied().filter(|p| own.contains(&p.0)).collect();
    let (&first, &last) = (inside.first()?, inside.last()?);
    // Words at the ends that are not the same are taken to be as many as there were.
    let before = pairs.iter().rev().find(|p| p.0 < own.start).map_or(0, |p| p.1 + 1);
    let after = pairs.iter().find(|p| p.0 >= own.end).map_or(columns, |p| p.1);
    let begin = first.1.saturating_sub(first.0 - own.start).max(before);
    let end = (last.1 + (own.end - 1 - last.0)).min(after.saturating_sub(1)).max(last.1);
    let end = end.min(columns.saturating_sub(1));
    let longest = own.len().max(end + 1 - begin.min(end)).max(1);
    let share = u32::try_from(inside.len() * 100 / longest).unwrap_or(0);
    Some((from + begin.min(first.1), from + end, share))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, exact: &str, expect: Option<&str>) {
        let document = Document::new(String::new(), text.to_owned(), None);
        let lost = Lost { number: 7, exact, prefix: "", suffix: "" };
        let found = nearest(&document, &[lost]);
        assert_eq!(found.first().map(|(_, (span, _))| span.of(text)), expect, "{found:?}");
        assert!(found.iter().all(|(number, _)| *number == 7));
    }

    #[test]
    fn the_words_that_became_of_others_are_found() {
        let text = "Salt made the town, and not the railway. Later the mill fed nine hundred people \
                    of the valley before the first train came. Nobody knew.";
        check(text, "the mill fed nine hundred mouths", Some("the mill fed nine hundred people"));
        check(
            text,
            "the mill had fed nine hundred people before the train came",
            Some("the mill fed nine hundred people of the valley before the first train came"),
        );
        check(text, "the price of herring in the northern ports", None);
        check("", "salt", None);
        check(text, "…", None);
    }
}
