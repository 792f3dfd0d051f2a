//! Bytes of an index: numbered sections in one block, with a checksum, read where they lie.
//!
//! Everything is asked for with its place and answered with nothing where there is none, so that bytes of
//! any kind can be read without harm. What is wrong with a block is found when it is opened.

use std::ops::Range;
use std::sync::Arc;

/// What a block begins with; the last two bytes are the version of everything after them.
const SIGN: &[u8; 8] = b"cgindx\x00\x01";

/// The sign, the block's length, its checksum.
const HEAD: usize = 24;

/// Sections that are put together.
#[derive(Debug, Default)]
pub(super) struct Writer {
    sections: Vec<Vec<u8>>,
}

impl Writer {
    /// Adds bytes as the next section.
    pub(super) fn bytes(&mut self, bytes: impl Into<Vec<u8>>) {
        self.sections.push(bytes.into());
    }

    /// Adds numbers as the next section.
    pub(super) fn numbers(&mut self, numbers: &[u32]) {
        self.sections.push(numbers.iter().flat_map(|n| n.to_le_bytes()).collect());
    }

    /// Adds strings as the next two sections: all of them, and where each ends.
    pub(super) fn strings<'s>(&mut self, strings: impl IntoIterator<Item = &'s str>) {
        let (mut all, mut ends) = (Vec::new(), Vec::new());
        for string in strings {
            all.extend_from_slice(string.as_bytes());
            ends.push(number(all.len()));
        }
        self.bytes(all);
        self.numbers(&ends);
    }

    /// The block.
    pub(super) fn finish(self) -> Vec<u8> {
        let table = self.sections.len() * 8;
        let total = HEAD + table + self.sections.iter().map(Vec::len).sum::<usize>();
        let mut block = Vec::with_capacity(total);
        block.extend_from_slice(SIGN);
        block.extend_from_slice(&(total as u64).to_le_bytes());
        block.extend_from_slice(&[0; 8]);
        for section in &self.sections {
            block.extend_from_slice(&(section.len() as u64).to_le_bytes());
        }
        for section in self.sections {
            block.extend_from_slice(&section);
        }
        let sum = checksum(block.get(HEAD..).unwrap_or_default());
        if let Some(place) = block.get_mut(16..HEAD) {
            place.copy_from_slice(&sum.to_le_bytes());
        }
        block
    }
}

/// A length as it is stored. Texts are bounded far below; see [`LARGEST`](super::LARGEST).
pub(super) fn number(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// A block that was opened.
#[derive(Debug, Clone, Default)]
pub(super) struct Store {
    bytes: Arc<Vec<u8>>,
    sections: Vec<Range<usize>>,
    end: usize,
}

impl Store {
    /// The block of `count` sections at the byte `at`; `None` where there is none, where it is of another
    /// version, cut off, or changed. Linear, at memory speed.
    pub(super) fn open(bytes: &Arc<Vec<u8>>, at: usize, count: usize) -> Option<Self> {
        let head = bytes.get(at..at.checked_add(HEAD)?)?;
        if head.get(..8)? != SIGN {
            return None;
        }
        let long = |from: usize| head.get(from..from + 8)?.try_into().ok().map(u64::from_le_bytes);
        let total = usize::try_from(long(8)?).ok()?;
        let block = bytes.get(at..at.checked_add(total)?)?;
        if checksum(block.get(HEAD..)?) != long(16)? {
            return None;
        }
        let mut start = HEAD + count * 8;
        let mut sections = Vec::with_capacity(count);
        for table in block.get(HEAD..start)?.chunks_exact(8) {
            let length = usize::try_from(u64::from_le_bytes(table.try_into().ok()?)).ok()?;
            let end = start.checked_add(length).filter(|end| *end <= total)?;
            sections.push(at + start..at + end);
            start = end;
        }
        (start == total).then(|| Self { bytes: Arc::clone(bytes), sections, end: at + total })
    }

    /// Where the block ends.
    pub(super) const fn end(&self) -> usize {
        self.end
    }

    /// The whole block.
    pub(super) fn block(&self) -> &[u8] {
        let start = self.sections.first().map_or(self.end, |first| first.start);
        let head = HEAD + self.sections.len() * 8;
        self.bytes.get(start.saturating_sub(head)..self.end).unwrap_or_default()
    }

    /// The bytes of a section.
    pub(super) fn bytes(&self, section: usize) -> &[u8] {
        let range = self.sections.get(section).cloned().unwrap_or_default();
        self.bytes.get(range).unwrap_or_default()
    }

    /// The numbers of a section.
    pub(super) fn numbers(&self, section: usize) -> Numbers<'_> {
        Numbers(self.bytes(section))
    }

    /// The `n`-th string of the two sections from `section` on.
    pub(super) fn string(&self, section: usize, n: usize) -> &str {
        let ends = self.numbers(section + 1);
        if n >= ends.len() {
            return "";
        }
        let start = n.checked_sub(1).map_or(0, |before| ends.at(before));
        let bytes = self.bytes(section).get(start as usize..ends.at(n) as usize);
        std::str::from_utf8(bytes.unwrap_or_default()).unwrap_or_default()
    }
}

/// Numbers as they lie in a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Numbers<'s>(&'s [u8]);

impl<'s> Numbers<'s> {
    /// How many.
    pub(super) const fn len(self) -> usize {
        self.0.len() / 4
    }

    /// The `n`-th; 0 where there is none.
    pub(super) fn at(self, n: usize) -> u32 {
        let four = self.0.get(n * 4..n * 4 + 4).and_then(|bytes| bytes.try_into().ok());
        four.map_or(0, u32::from_le_bytes)
    }

    /// Those from one to before another.
    pub(super) fn slice(self, from: usize, to: usize) -> Self {
        Self(self.0.get(from * 4..to.max(from) * 4).unwrap_or_default())
    }

    /// All, in order.
    pub(super) fn iter(self) -> impl Iterator<Item = u32> + 's {
        self.0.as_chunks::<4>().0.iter().map(|four| u32::from_le_bytes(*four))
    }

    /// How many are less than `bound`, where they ascend. A binary search.
    pub(super) fn below(self, bound: u32) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.at(middle) < bound {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

/// A sum that a change of bytes changes: against broken disks and cut-off files, not against people. Four
/// lanes of eight bytes, so that it costs as much as reading.
fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut lanes = [PRIME, !PRIME, PRIME.rotate_left(17), PRIME.rotate_left(41)];
    let (blocks, rest) = bytes.as_chunks::<32>();
    for block in blocks {
        for (lane, eight) in lanes.iter_mut().zip(block.as_chunks::<8>().0) {
            *lane = (*lane ^ u64::from_le_bytes(*eight)).wrapping_mul(PRIME).rotate_left(29);
        }
    }
    let mut sum = bytes.len() as u64;
    for lane in lanes {
        sum = (sum ^ lane).wrapping_mul(PRIME).rotate_left(31);
    }
    for byte in rest {
        sum = (sum ^ u64::from(*byte)).wrapping_mul(PRIME).rotate_left(31);
    }
    sum ^ (sum >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block() -> Vec<u8> {
        let mut writer = Writer::default();
        writer.bytes("salt");
        writer.numbers(&[1, 3, 5]);
        writer.strings(["bread", "", "é"]);
        writer.finish()
    }

    #[test]
    fn what_is_written_is_read() {
        let bytes = Arc::new([vec![7], block()].concat());
        let store = Store::open(&bytes, 1, 4).unwrap();
        assert_eq!((store.bytes(0), store.end()), (&b"salt"[..], bytes.len()));
        assert_eq!(store.numbers(1).iter().collect::<Vec<_>>(), [1, 3, 5]);
        assert_eq!([0, 1, 2, 3].map(|n| store.string(2, n)), ["bread", "", "é", ""]);
        assert_eq!([0, 3, 4, 9].map(|bound| store.numbers(1).below(bound)), [0, 1, 2, 3]);
        assert_eq!((store.numbers(1).at(3), store.bytes(9)), (0, &b""[..]));
        assert_eq!(store.block(), block());
    }

    #[test]
    fn a_broken_block_is_none() {
        let whole = block();
        assert!(Store::open(&Arc::new(whole.clone()), 0, 3).is_none(), "another count of sections");
        for cut in 0..whole.len() {
            assert!(Store::open(&Arc::new(whole[..cut].to_vec()), 0, 4).is_none(), "cut at {cut}");
        }
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            assert!(Store::open(&Arc::new(changed), 0, 4).is_none(), "changed at {at}");
        }
    }
}
