//! Where words stand in a text: word for word, and where most of them do.

use super::index::{Index, NONE, Run};
use super::quoted::{Mark, Piece};

/// Words of a piece as a text knows them.
#[derive(Debug, Clone)]
pub(super) struct Query {
    /// Their numbers; [`NONE`] for one that the text does not have.
    pub(super) words: Vec<u32>,
    /// Whether they are said to stand in the source.
    pub(super) marks: Vec<Mark>,
    /// How much each says, in bits.
    pub(super) bits: Vec<u32>,
}

/// What a word can say at most, in bits: one that stands once in a library says no more about a place than
/// three common ones together.
const MOST: u32 = 12;

impl Query {
    pub(super) fn of(index: &Index, piece: &Piece) -> Self {
        let words: Vec<u32> = piece.words.iter().map(|word| index.number(&word.key)).collect();
        let bits = |word: &u32| if *word == NONE { MOST } else { index.rarity(*word).min(MOST) };
        let mut bits: Vec<u32> = words.iter().map(bits).collect();
        for (n, two) in piece.words.windows(2).enumerate() {
            // "well known", where the text has "well-known": that it has neither word says nothing.
            let joined = || two.iter().map(|word| word.key.as_str()).collect::<String>();
            if words.get(n..n + 2).is_some_and(|two| two.contains(&NONE))
                && index.number(&joined()) != NONE
            {
                bits.iter_mut().skip(n).take(2).for_each(|bits| *bits = 1);
            }
        }
        Self { bits, marks: piece.words.iter().map(|word| word.mark).collect(), words }
    }

    /// A part of it.
    pub(super) fn part(&self, words: Run) -> Self {
        let cut = |from: &[u32]| from.get(words.clone()).unwrap_or_default().to_vec();
        Self {
            words: cut(&self.words),
            bits: cut(&self.bits),
            marks: self.marks.get(words.clone()).unwrap_or_default().to_vec(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn is_marked(&self, word: usize) -> bool {
        self.marks.get(word) == Some(&Mark::Whole)
    }
}

/// Places of words, counted in words of the text.
#[derive(Debug, Clone, Default)]
pub(super) struct Places {
    /// The first of them, in order.
    pub(super) first: Vec<usize>,
    /// How many there are.
    pub(super) count: usize,
}

/// Places that are told apart. What stands in more is said by their number.
const TOLD: usize = 64;

/// Where all words stand one after the other within a part of the text. As many looks as the rarest of them
/// has places there.
pub(super) fn exact(index: &Index, words: &[u32], within: &Run) -> Places {
    let mut places = Places::default();
    let often = |word: &u32| index.postings(*word).len();
    let rarest = words.iter().enumerate().min_by_key(|(_, word)| often(word));
    let Some((offset, rarest)) = rarest else { return places };
    let text = index.words();
    let (from, to) = (within.start + offset, (within.end + offset + 1).saturating_sub(words.len()));
    let postings = index.postings(*rarest);
    let (from, to) = (postings.below(cut(from)), postings.below(cut(to)));
    for at in postings.slice(from, to).iter() {
        let start = (at as usize).saturating_sub(offset);
        if words.iter().enumerate().all(|(n, word)| text.at(start + n) == *word) {
            places.count += 1;
            if places.first.len() < TOLD {
                places.first.push(start);
            }
        }
    }
    places
}

fn cut(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// A band of diagonals on which many words agree: the differences between a word's place in the text and
/// its place in the quotation.
pub(super) type Band = std::ops::RangeInclusive<i64>;

/// Places of words that are counted for one piece: those of its rarest words.
const VOTES: usize = 6_000;

/// Places of pairs of common words that are looked at, where a piece has hardly any rare ones.
const PAIRS: usize = 40_000;

/// Votes below this are not enough for pairs to be spared.
const ENOUGH: usize = 4;

/// Bands that are told.
const BANDS: usize = 3;

/// Widest band, in words: so much may have been put in or left out before it is another place.
const WIDEST: i64 = 64;

/// Least that a band must have, in bits.
const LEAST: u32 = 10;

#[derive(Debug, Clone, Copy)]
struct Vote {
    diagonal: i64,
    bits: u32,
}

/// The bands in which most of the words stand in about their order, best first. A bounded number of looks.
pub(super) fn bands(index: &Index, query: &Query, within: &Run) -> Vec<Band> {
    let mut votes = votes(index, query, within);
    votes.sort_unstable_by_key(|vote| vote.diagonal);
    let width = (8 + query.len() as i64 / 8).min(WIDEST);
    let mut found = Vec::new();
    while found.len() < BANDS {
        let Some((band, bits)) = heaviest(&votes, width) else { break };
        if bits < LEAST {
            break;
        }
        votes.retain(|vote| {
            vote.diagonal < band.start() - width || vote.diagonal > band.end() + width
        });
        found.push(band);
    }
    found
}

fn votes(index: &Index, query: &Query, within: &Run) -> Vec<Vote> {
    let (from, to) = (cut(within.start), cut(within.end));
    let inside = |word: u32| {
        let postings = index.postings(word);
        postings.slice(postings.below(from), postings.below(to))
    };
    let known = |n: &usize| query.words.get(*n).is_some_and(|w| *w != NONE) && !query.is_marked(*n);
    let word = |n: usize| query.words.get(n).copied().unwrap_or(NONE);
    let bits = |n: usize| query.bits.get(n).copied().unwrap_or(0);
    let mut order: Vec<usize> = (0..query.len()).filter(known).collect();
    order.sort_by_key(|n| inside(word(*n)).len());
    let (mut votes, mut voters) = (Vec::new(), 0);
    for &n in &order {
        let postings = inside(word(n));
        if votes.len() + postings.len() > VOTES {
            break;
        }
        voters += 1;
        let vote = |at: u32| Vote { diagonal: i64::from(at) - n as i64, bits: bits(n).max(1) };
        votes.extend(postings.iter().map(vote));
    }
    if voters >= ENOUGH {
        return votes;
    }
    let (text, mut looks) = (index.words(), 0);
    for n in (0..query.len().saturating_sub(1)).filter(|n| known(n) && known(&(n + 1))) {
        let (one, other) = (inside(word(n)), inside(word(n + 1)));
        let second = usize::from(other.len() < one.len());
        let rarer = if second == 1 { other } else { one };
        looks += rarer.len();
        if looks > PAIRS {
            break;
        }
        for at in rarer.iter() {
            let Some(start) = (at as usize).checked_sub(second) else { continue };
            if text.at(start) == word(n) && text.at(start + 1) == word(n + 1) {
                let diagonal = start as i64 - n as i64;
                votes.push(Vote { diagonal, bits: (bits(n) + bits(n + 1)).max(1) });
            }
        }
    }
    votes
}

/// The band of at most `width` with the most bits, and how many those are; `votes` in order. Linear.
fn heaviest(votes: &[Vote], width: i64) -> Option<(Band, u32)> {
    let (mut left, mut sum, mut best) = (0, 0, None);
    for vote in votes {
        sum += vote.bits;
        while let Some(first) =
            votes.get(left).filter(|first| vote.diagonal - first.diagonal > width)
        {
            sum -= first.bits;
            left += 1;
        }
        let first = votes.get(left).map_or(vote.diagonal, |first| first.diagonal);
        if best.as_ref().is_none_or(|(_, most)| sum > *most) {
            best = Some((first..=vote.diagonal, sum));
        }
    }
    best
}
