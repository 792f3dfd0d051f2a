//! Maps and sets that look up quickly: for words and numbers that are asked for all the time.
//!
//! The keys are hashed by foldhash, three times as fast on short words as the hash of the standard
//! library. It is seeded anew in each run, too, so that no text can be written to make them slow; what
//! stands in them is never read in their order.

use std::collections::{HashMap, HashSet};

/// Marks of a [`Sieve`]; a power of two.
const MARKS: usize = 1 << 12;

/// Words of which it is told at once that they do **not** hold another word; told by its length, its
/// ends and its middle. What passes must still be looked up.
#[derive(Debug, Clone, Default)]
pub struct Sieve {
    marks: Vec<bool>,
}

impl Sieve {
    /// Takes a word in.
    pub fn insert(&mut self, word: &str) {
        self.marks.resize(MARKS, false);
        self.marks[mark(word)] = true;
    }

    /// Whether the word may have been taken in.
    #[must_use]
    pub fn may_hold(&self, word: &str) -> bool {
        self.marks.get(mark(word)) == Some(&true)
    }
}

fn mark(word: &str) -> usize {
    let bytes = word.as_bytes();
    let (Some(first), Some(last), Some(middle)) =
        (bytes.first(), bytes.last(), bytes.get(bytes.len() / 2))
    else {
        return 0;
    };
    let ends = usize::from(*first) ^ usize::from(*last) << 4;
    (ends ^ usize::from(*middle) << 7 ^ bytes.len() << 2) % MARKS
}

/// A map that looks up quickly. Made by `default()`.
pub type QuickMap<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// A set that looks up quickly. Made by `default()`.
pub type QuickSet<K> = HashSet<K, foldhash::fast::RandomState>;
