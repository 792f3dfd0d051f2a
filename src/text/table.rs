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
    entries: Vec<(Packed, &'static str, V)>,
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
        let packed = Packed::of(word.as_bytes());
        let number = match self.find(packed, |known| known == word) {
            Some(number) => number,
            None => self.insert(packed, word),
        };
        &mut self.entries[number].2
    }

    /// What is known of a word as it stands in a text; `None` where it is not listed. Reads a word of
    /// up to sixteen plain letters in two steps, and copies none of plain letters.
    #[must_use]
    #[inline]
    pub fn of(&self, word: &str) -> Option<V> {
        let packed = Packed::of(word.as_bytes());
        if !packed.is_ascii() || word.len() > PACKED && !word.is_ascii() {
            return self.of_folded(&fold(word));
        }
        let found = self.find(packed.lowered(), |known| known.eq_ignore_ascii_case(word));
        found.map(|n| self.entries[n].2)
    }

    /// What is known of a word that is folded already.
    #[must_use]
    pub fn of_folded(&self, word: &str) -> Option<V> {
        let found = self.find(Packed::of(word.as_bytes()), |known| known == word);
        found.map(|n| self.entries[n].2)
    }

    /// The number of the entry of a word; `same` compares words that are longer than what is packed.
    #[inline]
    fn find(&self, packed: Packed, same: impl Fn(&str) -> bool) -> Option<usize> {
        let (mut slot, rest) = split(packed.hash(), self.slots.len());
        loop {
            let (tag, number) = self.slots[slot];
            let entry = (number as usize).checked_sub(1)?;
            if tag == rest {
                let (known, word, _) = &self.entries[entry];
                if *known == packed && (packed.length <= PACKED || same(word)) {
                    return Some(entry);
                }
            }
            slot = (slot + 1) & (self.slots.len() - 1);
        }
    }

    fn insert(&mut self, packed: Packed, word: &'static str) -> usize {
        self.entries.push((packed, word, V::default()));
        if self.entries.len() * 2 > self.slots.len() {
            self.slots = vec![(0, 0); self.slots.len() * 2];
            for number in 0..self.entries.len() - 1 {
                self.place(self.entries[number].0.hash(), number);
            }
        }
        self.place(packed.hash(), self.entries.len() - 1);
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
    (hash as usize & (slots - 1), (hash >> 32) as u32)
}

/// Bytes of a word that are packed.
const PACKED: usize = 16;

/// The first [`PACKED`] bytes of a word as two numbers, and its length: words that are not longer are
/// compared by it alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Packed {
    head: u64,
    tail: u64,
    length: usize,
}

impl Packed {
    #[inline]
    fn of(word: &[u8]) -> Self {
        let length = word.len();
        let (head, tail) = match word.split_first_chunk::<8>() {
            Some((head, rest)) => {
                let tail = match rest.first_chunk::<8>() {
                    Some(tail) => u64::from_le_bytes(*tail),
                    None => few(rest),
                };
                (u64::from_le_bytes(*head), tail)
            }
            None => (few(word), 0),
        };
        Self { head, tail, length }
    }

    const fn is_ascii(self) -> bool {
        (self.head | self.tail) & HIGH == 0
    }

    const fn lowered(self) -> Self {
        Self { head: lowered(self.head), tail: lowered(self.tail), length: self.length }
    }

    /// Multiplied and folded (the constants are those of the golden ratio and of SplitMix64): quick, the
    /// same on every machine, no seed of the run. What is in a table is on our lists, so that no
    /// text can make it slow.
    const fn hash(self) -> u64 {
        let mixed = (self.head ^ (self.length as u64)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
            ^ self.tail.wrapping_mul(0xBF58_476D_1CE4_E5B9).rotate_left(29);
        let folded = (mixed ^ (mixed >> 32)).wrapping_mul(0x94D0_49BB_1331_11EB);
        folded ^ (folded >> 29)
    }
}

/// At most seven bytes as a number, the rest of it zero.
#[inline]
fn few(bytes: &[u8]) -> u64 {
    let length = bytes.len();
    if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        // Both overlap where there are fewer than eight.
        let last = u64::from(u32::from_le_bytes(*last)) << (8 * (length & 7) - 32);
        return u64::from(u32::from_le_bytes(*first)) | last;
    }
    match *bytes {
        [] => 0,
        [a] => u64::from(a),
        [a, b] => u64::from(a) | u64::from(b) << 8,
        [a, b, c, ..] => u64::from(a) | u64::from(b) << 8 | u64::from(c) << 16,
    }
}

/// The highest bit of each byte.
const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight ASCII bytes in small letters.
const fn lowered(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    // The highest bit of a byte is set where it is at least "A", and where it is beyond "Z".
    let from_a = bytes.wrapping_add(ONES * (0x80 - 0x41));
    let past_z = bytes.wrapping_add(ONES * (0x80 - 0x5B));
    bytes | ((from_a & !past_z & HIGH) >> 2)
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

    #[test]
    fn words_of_any_length_are_told_apart_and_folded() {
        let letters = "abcdefghijklmnopqrstuvwxyz";
        let words: Vec<&'static str> = (0..=letters.len()).map(|n| &letters[..n]).collect();
        let mut table = Table::for_words(4);
        for (number, word) in words.iter().enumerate() {
            *table.entry(word) = number;
        }
        for (number, word) in words.iter().enumerate() {
            assert_eq!(table.of(&word.to_uppercase()), Some(number));
            assert_eq!(table.of(&format!("{word}é")), None);
            assert_eq!(table.of(&format!("{word}@")), None);
            assert_eq!(table.of(&format!("{word}[")), None);
        }
        assert_eq!(table.of("abcdefghijklmnopqrst!"), None);
    }
}
