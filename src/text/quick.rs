//! Maps and sets that look up quickly: for words and numbers that are asked for all the time.
//!
//! The keys are hashed by foldhash, three times as fast on short words as the hash of the standard
//! library. It is seeded anew in each run, too, so that no text can be written to make them slow; what
//! stands in them is never read in their order.

use std::collections::{HashMap, HashSet};

/// A map that looks up quickly. Made by `default()`.
pub type QuickMap<K, V> = HashMap<K, V, foldhash::fast::RandomState>;

/// A set that looks up quickly. Made by `default()`.
pub type QuickSet<K> = HashSet<K, foldhash::fast::RandomState>;
