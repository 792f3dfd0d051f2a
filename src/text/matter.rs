//! What places in a text have in common: the stems of their words, the rare ones counting more.

use std::collections::HashMap;

/// Stems that a place has at most: four times the longest sentence that a person reads to its end.
const MOST: usize = 512;

/// The distinct stems of many places and how rare each of them is.
///
/// A stem's weight is the binary logarithm of (places + 1) / (places that have it), in hundredths:
/// inverse document frequency (Spärck Jones 1972), kept in whole numbers so that it is the same on
/// every machine.
#[derive(Debug, Clone, Default)]
pub struct Matter {
    stems: Vec<u32>,
    ends: Vec<usize>,
    weights: Vec<u32>,
    totals: Vec<u32>,
}

/// Collects the stems of places, one place after another; see [`Matter`].
#[derive(Debug, Default)]
pub struct Collector {
    numbers: HashMap<u64, u32>,
    counts: Vec<u32>,
    stems: Vec<u32>,
    ends: Vec<usize>,
}

impl Collector {
    /// Adds the next place by the stems of its words, in any order, repeated or not. Only the first
    /// [`MOST`] count, so that comparing two places has a fixed cost.
    pub fn add(&mut self, stems: impl Iterator<Item = u64>) {
        let start = self.stems.len();
        for stem in stems.take(MOST) {
            let next = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
            let number = *self.numbers.entry(stem).or_insert(next);
            if number == next {
                self.counts.push(0);
            }
            self.stems.push(number);
        }
        self.stems[start..].sort_unstable();
        let mut kept = start;
        for at in start..self.stems.len() {
            if kept == start || self.stems[at] != self.stems[kept - 1] {
                self.stems[kept] = self.stems[at];
                self.counts[self.stems[at] as usize] += 1;
                kept += 1;
            }
        }
        self.stems.truncate(kept);
        self.ends.push(kept);
    }

    /// All places with the weights of their stems. Linear.
    #[must_use]
    pub fn finish(self) -> Matter {
        let places = self.ends.len() as u64;
        let weights: Vec<u32> = self.counts.iter().map(|&n| rarity(places, n.into())).collect();
        let mut matter = Matter { stems: self.stems, ends: self.ends, weights, totals: Vec::new() };
        matter.totals =
            (0..matter.ends.len()).map(|p| matter.sum(matter.stems(p).iter().copied())).collect();
        matter
    }
}

impl Matter {
    /// The stems of a place, by number, in order; empty for a place that was not added.
    #[must_use]
    pub fn stems(&self, place: usize) -> &[u32] {
        let Some(&end) = self.ends.get(place) else { return &[] };
        let start = place.checked_sub(1).and_then(|p| self.ends.get(p)).copied().unwrap_or(0);
        &self.stems[start..end]
    }

    /// How rare a stem is, in hundredths.
    #[must_use]
    pub fn weight(&self, stem: u32) -> u32 {
        self.weights.get(stem as usize).copied().unwrap_or(0)
    }

    /// How many different stems there are.
    #[must_use]
    pub fn vocabulary(&self) -> usize {
        self.weights.len()
    }

    /// What two places share, in hundredths of the lighter one's weight; 0 where one has no stems.
    #[must_use]
    pub fn shared(&self, a: usize, b: usize) -> u32 {
        let lighter = self.total(a).min(self.total(b));
        percent(self.common(a, b), lighter)
    }

    /// What two places share, in hundredths of the weight of both together (a weighted Jaccard
    /// coefficient).
    #[must_use]
    pub fn likeness(&self, a: usize, b: usize) -> u32 {
        let common = self.common(a, b);
        percent(common, (self.total(a) + self.total(b)).saturating_sub(common))
    }

    /// Weight of all stems of a place.
    #[must_use]
    pub fn total(&self, place: usize) -> u32 {
        self.totals.get(place).copied().unwrap_or(0)
    }

    /// Weight of the stems that two places share: one merge of both lists.
    #[must_use]
    pub fn common(&self, a: usize, b: usize) -> u32 {
        let (mut a, mut b) = (self.stems(a), self.stems(b));
        let mut sum = 0;
        while let (Some((&x, rest_a)), Some((&y, rest_b))) = (a.split_first(), b.split_first()) {
            if x == y {
                sum += self.weight(x);
            }
            if x <= y {
                a = rest_a;
            }
            if y <= x {
                b = rest_b;
            }
        }
        sum
    }

    /// The `most` rarest stems of a place, rarest first.
    #[must_use]
    pub fn rarest(&self, place: usize, most: usize) -> Vec<u32> {
        let mut stems = self.stems(place).to_vec();
        stems.sort_unstable_by_key(|&s| (u32::MAX - self.weight(s), s));
        stems.truncate(most);
        stems
    }

    fn sum(&self, stems: impl Iterator<Item = u32>) -> u32 {
        stems.map(|s| self.weight(s)).sum()
    }
}

fn percent(part: u32, whole: u32) -> u32 {
    if whole == 0 {
        0
    } else {
        u32::try_from(u64::from(part) * 100 / u64::from(whole)).unwrap_or(100)
    }
}

/// 100 · log2((places + 1) / with), by the whole part and a straight line between powers of two.
fn rarity(places: u64, with: u64) -> u32 {
    let ratio = ((places + 1) << 10) / with.max(1);
    let whole = ratio.max(1 << 10).ilog2();
    let rest = ((ratio.max(1 << 10) - (1 << whole)) * 100) >> whole;
    (whole - 10) * 100 + u32::try_from(rest).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(places: &[&[u64]], expect: (u32, u32)) {
        let mut collector = Collector::default();
        for place in places {
            collector.add(place.iter().copied());
        }
        let matter = collector.finish();
        assert_eq!((matter.shared(0, 1), matter.likeness(0, 1)), expect);
    }

    #[test]
    fn shared_stems_count_by_rarity() {
        check(&[&[1, 2], &[2, 1, 1]], (100, 100));
        check(&[&[1, 2], &[3, 4]], (0, 0));
        check(&[&[1, 9], &[1, 8], &[1], &[1]], (10, 5));
        check(&[&[], &[1]], (0, 0));
    }

    #[test]
    fn rarity_is_a_binary_logarithm() {
        assert_eq!(rarity(7, 1), 300);
        assert_eq!(rarity(5, 1), 250);
        assert_eq!(rarity(3, 4), 0);
    }
}
