//! Corrections of an old draft, for a new one: where their words have become others.
//!
//! Both drafts are compared word by word (Myers' diff, bounded in time by the number of edits it may
//! look through); an anchor that stood in the old draft and does not stand in the new one goes to the
//! words that took the place of its own, if enough of them are the same.

use super::amendment::places;
use super::place::{self, Found};
use super::write::table;
use super::{At, Corrections, Fix, Quote, Which, quote};
use crate::model::Document;
use crate::text::{Span, words};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Hundredths of the words of an anchor that must be the same.
const SAME: usize = 60;

/// A fix whose words have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Where it was written: `essay.corrections.toml:12`.
    pub origin: String,
    /// Its verb.
    pub verb: &'static str,
    /// The places in the old draft and in the new one.
    pub places: Vec<(Span, Span)>,
    /// The table to be appended; `None` where one of its places is in the new draft no more.
    pub table: Option<String>,
}

/// The fixes whose places stood in the old draft and do not in the new one. Linear in both, but for the
/// diff, which costs their length times the number of differences.
#[must_use]
pub fn rebased(old: &Document, new: &Document, corrections: &Corrections) -> Vec<Moved> {
    let before = spans(old, &corrections.fixes);
    let after = spans(new, &corrections.fixes);
    let mut map = None;
    let mut moved = Vec::new();
    for ((fix, before), after) in corrections.fixes.iter().zip(before).zip(after) {
        if after.iter().all(Option::is_some) {
            continue;
        }
        let map = map.get_or_insert_with(|| Map::between(old, new));
        let mut changed = Vec::new();
        let mut whole = true;
        let given: Vec<Option<String>> = before
            .iter()
            .zip(&after)
            .map(|(before, after)| {
                if after.is_some() {
                    return None;
                }
                let pair = before.and_then(|b| map.place(b).map(|a| (b, a)));
                let written = pair.and_then(|(_, a)| quote::written(new, a));
                whole &= written.is_some();
                changed.extend(pair);
                written
            })
            .collect();
        moved.push(Moved {
            origin: fix.origin.to_string(),
            verb: fix.verb.name(),
            table: whole.then(|| table(fix, &given, fix.line)),
            places: changed,
        });
    }
    moved
}

/// The places of each fix in a draft, in the order of [`places`]; `None` for one that is not there, or
/// there twice.
fn spans(document: &Document, fixes: &[Fix]) -> Vec<Vec<Option<Span>>> {
    let ats: Vec<Vec<&At>> = fixes.iter().map(|fix| places(&fix.verb)).collect();
    let quotes: Vec<&Quote> = ats
        .iter()
        .flatten()
        .flat_map(|at| match &at.words {
            Which::Words(quote) => vec![quote],
            Which::Range(from, to) => vec![from, to],
        })
        .collect();
    let mut found = place::find(document, &quotes).into_iter().map(|found| match found {
        Found::One(span) => Some(span),
        Found::Many(..) | Found::Gone(_) => None,
    });
    let mut next = || found.next().flatten();
    ats.iter()
        .map(|ats| {
            ats.iter()
                .map(|at| match &at.words {
                    Which::Words(_) => next(),
                    Which::Range(..) => {
                        let (from, to) = (next(), next());
                        from.zip(to).map(|(from, to)| from.hull(to))
                    }
                })
                .collect()
        })
        .collect()
}

/// Which word of the new draft a word of the old one is.
struct Map {
    old: Vec<Span>,
    new: Vec<Span>,
    same: Vec<Option<usize>>,
}

impl Map {
    fn between(old: &Document, new: &Document) -> Self {
        let of = |document: &Document| -> Vec<Span> {
            let text = document.text();
            words(text, Span::new(0, text.len())).collect()
        };
        let (a, b) = (of(old), of(new));
        let said = |document: &Document, spans: &[Span]| -> Vec<String> {
            spans.iter().map(|span| span.of(document.text()).to_owned()).collect()
        };
        let mut same = vec![None; a.len()];
        for op in capture_diff_slices(Algorithm::Patience, &said(old, &a), &said(new, &b)) {
            let DiffOp::Equal { old_index, new_index, len } = op else { continue };
            for at in 0..len {
                if let Some(slot) = same.get_mut(old_index + at) {
                    *slot = Some(new_index + at);
                }
            }
        }
        Self { old: a, new: b, same }
    }

    /// Where the words at a place of the old draft are in the new one, with what stands between them now.
    fn place(&self, place: Span) -> Option<Span> {
        let first = self.old.partition_point(|word| word.end <= place.start);
        let end = self.old.partition_point(|word| word.start < place.end);
        let inside = self.same.get(first..end)?;
        let mut kept = inside.iter().copied().flatten();
        let count = kept.clone().count();
        if count == 0 || count * 100 < inside.len() * SAME {
            return None;
        }
        // A word at an end that has become another is taken with it, where one word stands for one.
        let (low, high) = (kept.next()?, kept.next_back());
        let high = high.unwrap_or(low);
        let missing = |mut words: std::slice::Iter<'_, Option<usize>>| {
            words.position(Option::is_some).unwrap_or(0)
        };
        let before = missing(inside.iter());
        let after = inside.iter().rev().position(Option::is_some).unwrap_or(0);
        let left = first.checked_sub(1).and_then(|at| self.same.get(at).copied().flatten());
        let right = self.same.get(end).copied().flatten();
        let low = low.saturating_sub(before).max(left.map_or(0, |l| l + 1).min(low));
        let high = (high + after).min(right.map_or(self.new.len(), |r| r).max(high + 1) - 1);
        let hull = self.new.get(low)?.hull(*self.new.get(high)?);
        let longest = (inside.len() * 3).max(12);
        (high + 1 - low <= longest).then_some(hull)
    }
}
