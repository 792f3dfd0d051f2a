//! Quotations that repeat the words of a cited one.

use std::collections::HashMap;

use crate::model::{Document, Quotation};
use crate::text::{fold, words};

/// How many words in a row a mere piece must have to be known again. Shorter pieces are common
/// property of the language.
const PIECE: usize = 4;

/// How many places with the same first words are compared in full.
const COMPARED: usize = 4;

/// Words of cited quotations.
pub(super) struct Index {
    /// All words of all entered quotations in a row.
    words: Vec<String>,
    /// First word, one past the last, and quotation.
    whole: HashMap<String, usize>,
    pieces: HashMap<String, Vec<(usize, usize, usize)>>,
}

impl Index {
    /// Enters the cited quotations, given in text order. Linear in their words.
    pub(super) fn of(document: &Document, quotations: &[Quotation], cited: &[usize]) -> Self {
        let mut index = Self { words: Vec::new(), whole: HashMap::new(), pieces: HashMap::new() };
        for &at in cited {
            let Some(quotation) = quotations.get(at) else { continue };
            let own = folded(document, quotation);
            index.whole.entry(own.join(" ")).or_insert(at);
            let start = index.words.len();
            let end = start + own.len();
            index.words.extend(own);
            for first in start..(end + 1).saturating_sub(PIECE).max(start) {
                let places =
                    index.pieces.entry(index.words[first..first + PIECE].join(" ")).or_default();
                if places.len() < COMPARED {
                    places.push((first, end, at));
                }
            }
        }
        index
    }

    /// The cited quotation that has just these words, or has them in a row.
    pub(super) fn find(&self, document: &Document, quotation: &Quotation) -> Option<usize> {
        let own = folded(document, quotation);
        if own.is_empty() {
            return None;
        }
        if let Some(&found) = self.whole.get(&own.join(" ")) {
            return Some(found);
        }
        let head = own.get(..PIECE)?.join(" ");
        let same = |&&(first, end, _): &&(usize, usize, usize)| {
            self.words.get(first..end).is_some_and(|there| there.starts_with(&own))
        };
        self.pieces.get(&head)?.iter().find(same).map(|(_, _, at)| *at)
    }
}

fn folded(document: &Document, quotation: &Quotation) -> Vec<String> {
    let prose = document.prose();
    quotation
        .parts()
        .iter()
        .flat_map(|&part| words(prose, part))
        .map(|w| fold(w.of(prose)))
        .collect()
}
