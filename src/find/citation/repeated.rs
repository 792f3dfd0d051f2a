//! Quotations that repeat the words of a cited one.

use crate::model::{Document, Quotation};
use crate::text::key::key;
use crate::text::quick::QuickMap;
use crate::text::words;

/// How many words in a row a mere piece must have to be known again. Shorter pieces are common
/// property of the language.
const PIECE: usize = 4;

/// How many places with the same first words are compared in full.
const COMPARED: usize = 4;

/// Words of cited quotations, each by its key.
pub(super) struct Index {
    /// All words of all entered quotations in a row.
    words: Vec<u64>,
    /// The first quotation that has just these words.
    whole: QuickMap<u64, usize>,
    /// The first place with these [`PIECE`] words, the last one, and how many there are.
    pieces: QuickMap<u64, (usize, usize, usize)>,
    places: Vec<Place>,
}

/// Where a piece stands.
struct Place {
    /// Number of its first word.
    first: usize,
    /// One past the last word of its quotation.
    end: usize,
    quotation: usize,
    /// The next place with the same words.
    next: Option<usize>,
}

impl Index {
    /// Enters the cited quotations, given in text order. Linear in their words.
    pub(super) fn of(document: &Document, quotations: &[Quotation], cited: &[usize]) -> Self {
        let mut index = Self {
            words: Vec::new(),
            whole: QuickMap::default(),
            pieces: QuickMap::default(),
            places: Vec::new(),
        };
        for &at in cited {
            let Some(quotation) = quotations.get(at) else { continue };
            let start = index.words.len();
            keys(document, quotation, &mut index.words);
            let end = index.words.len();
            index.whole.entry(in_a_row(&index.words[start..])).or_insert(at);
            for first in start..(end + 1).saturating_sub(PIECE).max(start) {
                index.enter(first, end, at);
            }
        }
        index
    }

    fn enter(&mut self, first: usize, end: usize, quotation: usize) {
        let key = in_a_row(&self.words[first..first + PIECE]);
        let number = self.places.len();
        let known = self.pieces.entry(key).or_insert((number, number, 0));
        if known.2 == COMPARED {
            return;
        }
        if known.2 > 0
            && let Some(last) = self.places.get_mut(known.1)
        {
            last.next = Some(number);
        }
        *known = (known.0, number, known.2 + 1);
        self.places.push(Place { first, end, quotation, next: None });
    }

    /// The cited quotation that has just these words, or has them in a row.
    pub(super) fn find(&self, document: &Document, quotation: &Quotation) -> Option<usize> {
        let mut own = Vec::new();
        keys(document, quotation, &mut own);
        if own.is_empty() {
            return None;
        }
        if let Some(&found) = self.whole.get(&in_a_row(&own)) {
            return Some(found);
        }
        let (first, ..) = self.pieces.get(&in_a_row(own.get(..PIECE)?))?;
        let mut place = self.places.get(*first);
        while let Some(here) = place {
            if self.words.get(here.first..here.end).is_some_and(|there| there.starts_with(&own)) {
                return Some(here.quotation);
            }
            place = here.next.and_then(|next| self.places.get(next));
        }
        None
    }
}

/// The keys of a quotation's words, put behind those in `into`.
fn keys(document: &Document, quotation: &Quotation, into: &mut Vec<u64>) {
    let prose = document.prose();
    let parts = quotation.parts().iter();
    into.extend(parts.flat_map(|&part| words(prose, part)).map(|w| key(w.of(prose))));
}

/// One key of several words in a row.
fn in_a_row(words: &[u64]) -> u64 {
    words.iter().fold(words.len() as u64, |all, word| {
        (all.rotate_left(5) ^ word).wrapping_mul(0x517c_c1b7_2722_0a95)
    })
}
