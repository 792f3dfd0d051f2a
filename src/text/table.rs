//! A table of listed words: one look-up tells all that a word is listed for, in any case and with any
//! apostrophe, as it stands in a text.
//!
//! This is what keeps finders fast that ask about every word of a text: a word is not copied, not
//! folded into a new string, and not searched for in one list after another. A table is cheap to make
//! (some 50 ns a word), so that one can be made for each document.

use super::fold;

/// Words, folded, each with a value.
#[derive(Debug, Clone)]
pub struct Table<V> {
    /// By hash, the rest of the hash and the number of the entry, from 1; number 0 where nothing is.
    /// Never more than half full.
    slots: Vec<(u32, u32)>,
    entries: Vec<(&'static str, V)>,
}

impl<V: Copy + Default> Table<V> {
    /// An empty table for about so many words.
    #[must_use]
    pub fn for_words(words: usize) -> Self {
        let slots = (words * 2).next_power_of_two().max(16);
        Self { slots: vec![(0, 0); slots], entries: Vec::with_capacity(words) }
    }

    /// The value of a folded word, to be changed; the default where the word is new.
    pub fn entry(&mut self, word: &'static str) -> &mut V {
        let hash = hash(word.bytes());
        let number = match self.find(hash, |known| known == word) {
            Some(number) => number,
            None => self.insert(hash, word),
        };
        &mut self.entries[number].1
    }

    /// What is known of a word as it stands in a text; `None` where it is not listed. Reads the word
    /// twice at most; a word of plain letters is not copied.
    #[must_use]
    pub fn of(&self, word: &str) -> Option<V> {
        if !word.is_ascii() {
            return self.of_folded(&fold(word));
        }
        let hash = hash(word.bytes().map(|b| b.to_ascii_lowercase()));
        self.find(hash, |known| known.eq_ignore_ascii_case(word)).map(|n| self.entries[n].1)
    }

    /// What is known of a word that is folded already.
    #[must_use]
    pub fn of_folded(&self, word: &str) -> Option<V> {
        self.find(hash(word.bytes()), |known| known == word).map(|n| self.entries[n].1)
    }

    fn find(&self, hash: u64, same: impl Fn(&str) -> bool) -> Option<usize> {
        let (mut slot, rest) = split(hash, self.slots.len());
        loop {
            let (tag, number) = self.slots[slot];
            let entry = (number as usize).checked_sub(1)?;
            if tag == rest && same(self.entries[entry].0) {
                return Some(entry);
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    fn insert(&mut self, hash: u64, word: &'static str) -> usize {
        self.entries.push((word, V::default()));
        if self.entries.len() * 2 > self.slots.len() {
            self.slots = vec![(0, 0); self.slots.len() * 2];
            for number in 0..self.entries.len() - 1 {
                self.place(self::hash(self.entries[number].0.bytes()), number);
            }
        }
        self.place(hash, self.entries.len() - 1);
        self.entries.len() - 1
    }

    fn place(&mut self, hash: u64, number: usize) {
        let (mut slot, tag) = split(hash, self.slots.len());
        while self.slots[slot].1 != 0 {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        self.slots[slot] = (tag, u32::try_from(number + 1).unwrap_or(u32::MAX));
    }
}

/// The slot to begin at, of `slots` (a power of two), and what is left of the hash.
#[expect(clippy::cast_possible_truncation, reason = "the parts of a hash are wanted")]
const fn split(hash: u64, slots: usize) -> (usize, u32) {
    ((hash ^ (hash >> 29)) as usize & (slots - 1), (hash >> 32) as u32)
}

/// FNV-1a: quick on short words, the same on every machine, no seed of the run.
fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case_and_with_any_apostrophe() {
        let mut table = Table::for_words(2);
        for (number, word) in ["don't", "état", "the", "a"].into_iter().enumerate() {
            *table.entry(word) = number;
        }
        *table.entry("the") += 10;
        for (word, value) in
            [("Don’t", Some(0)), ("ÉTAT", Some(1)), ("The", Some(12)), ("a", Some(3)), ("b", None)]
        {
            assert_eq!(table.of(word), value, "{word}");
            assert_eq!(table.of_folded(&fold(word)), value, "{word}");
        }
    }

    #[test]
    fn many_words_are_kept_apart() {
        let words: Vec<&'static str> =
            (0..3000).map(|n| &*Box::leak(format!("w{n}").into_boxed_str())).collect();
        let mut table = Table::for_words(1);
        for (number, word) in words.iter().enumerate() {
            *table.entry(word) = number;
        }
        for (number, word) in words.iter().enumerate() {
            assert_eq!(table.of(&word.to_uppercase()), Some(number));
        }
        assert_eq!(table.of("w3000"), None);
    }
}
