//! Which things of two lists are alike: the same words first, then most of them.

use crate::text::quick::{QuickMap, QuickSet};
use crate::text::{Span, key::key, words};

/// How many things of the new list one of the old is held against at most: those that share its rarest
/// words.
pub const CANDIDATES: usize = 32;

/// How many things may have a word for it to say anything of which is which.
const COMMON: usize = 64;

/// Share of the words that two wordings of one thing have in common, in hundredths of Dice's measure
/// (twice the words shared, out of all): under a half, most readers would call it another sentence.
const ALIKE: usize = 50;

/// Pairs of places in both lists, and the places that are left over.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Alike {
    pub(super) both: Vec<(usize, usize)>,
    pub(super) old: Vec<usize>,
    pub(super) new: Vec<usize>,
}

/// Pairs things by their words. Things without words are not paired.
pub(super) fn alike(old: &[String], new: &[String]) -> Alike {
    let mut paired = same(old, new);
    let left: Vec<QuickSet<u64>> = paired.old.iter().map(|&at| bag(old, at)).collect();
    let right: Vec<QuickSet<u64>> = paired.new.iter().map(|&at| bag(new, at)).collect();
    let mut scores = scores(&left, &right);
    // The most alike first; among equals those that stand in one order.
    scores.sort_unstable_by_key(|&(score, a, b)| (usize::MAX - score, a.abs_diff(b), a, b));
    let (mut taken_left, mut taken_right) = (vec![false; left.len()], vec![false; right.len()]);
    for (_, a, b) in scores {
        if let (Some(x), Some(y)) = (taken_left.get_mut(a), taken_right.get_mut(b))
            && !*x
            && !*y
        {
            (*x, *y) = (true, true);
            let pair = paired.old.get(a).copied().zip(paired.new.get(b).copied());
            paired.both.extend(pair);
        }
    }
    let free = |list: &[usize], taken: &[bool]| -> Vec<usize> {
        list.iter().zip(taken).filter(|(_, taken)| !**taken).map(|(&at, _)| at).collect()
    };
    paired.old = free(&paired.old, &taken_left);
    paired.new = free(&paired.new, &taken_right);
    paired.both.sort_unstable();
    paired
}

/// Pairs those with the same words, the first with the first.
fn same(old: &[String], new: &[String]) -> Alike {
    let mut waiting: QuickMap<&str, Vec<usize>> = QuickMap::default();
    for (at, words) in new.iter().enumerate().rev().filter(|(_, words)| !words.is_empty()) {
        waiting.entry(words.as_str()).or_default().push(at);
    }
    let mut paired = Alike::default();
    let mut taken = vec![false; new.len()];
    for (at, words) in old.iter().enumerate() {
        match waiting.get_mut(words.as_str()).and_then(Vec::pop) {
            Some(other) => {
                paired.both.push((at, other));
                taken[other] = true;
            }
            None => paired.old.push(at),
        }
    }
    paired.new = (0..new.len()).filter(|&at| !taken[at]).collect();
    paired
}

fn bag(texts: &[String], at: usize) -> QuickSet<u64> {
    let text = texts.get(at).map_or("", String::as_str);
    words(text, Span::new(0, text.len())).map(|word| key(word.of(text))).collect()
}

/// Scores of the pairs that are alike: each old thing with those that share its rarest words.
fn scores(old: &[QuickSet<u64>], new: &[QuickSet<u64>]) -> Vec<(usize, usize, usize)> {
    let mut having: QuickMap<u64, Vec<usize>> = QuickMap::default();
    for (at, bag) in new.iter().enumerate() {
        let mut bag: Vec<u64> = bag.iter().copied().collect();
        bag.sort_unstable();
        for word in bag {
            having.entry(word).or_default().push(at);
        }
    }
    let mut scores = Vec::new();
    for (a, bag) in old.iter().enumerate() {
        let mut lists: Vec<(usize, u64)> = bag
            .iter()
            .filter_map(|word| Some((having.get(word)?.len(), *word)))
            .filter(|&(count, _)| count <= COMMON)
            .collect();
        lists.sort_unstable();
        let mut candidates: Vec<usize> = Vec::new();
        for (_, word) in lists {
            for &b in having.get(&word).into_iter().flatten() {
                if candidates.len() < CANDIDATES && !candidates.contains(&b) {
                    candidates.push(b);
                }
            }
            if candidates.len() >= CANDIDATES {
                break;
            }
        }
        for b in candidates {
            let Some(other) = new.get(b) else { continue };
            let shared = bag.iter().filter(|word| other.contains(word)).count();
            let score = 200 * shared / (bag.len() + other.len()).max(1);
            if score >= ALIKE {
                scores.push((score, a, b));
            }
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &[&str], new: &[&str], expect: &[(usize, usize)]) {
        let owned = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect::<Vec<_>>();
        assert_eq!(alike(&owned(old), &owned(new)).both, expect, "{old:?} {new:?}");
    }

    #[test]
    fn the_same_words_are_paired_in_their_order_and_then_those_most_alike() {
        check(&["salt", "mill", "salt"], &["salt", "salt", "mill"], &[(0, 0), (1, 2), (2, 1)]);
        check(&["salt made the town"], &["salt made the old town"], &[(0, 0)]);
        check(
            &["salt made the town", "the mill fed it"],
            &["the mill fed many", "it was salt that made the town"],
            &[(0, 1), (1, 0)],
        );
        check(&["salt made the town"], &["ships came first"], &[]);
        check(&["", ""], &["", "salt"], &[]);
    }

    #[test]
    fn of_ten_thousand_alike_each_finds_one() {
        let text = |n: usize, end: &str| format!("the pan numbered {n} was boiled {end}");
        let old: Vec<String> = (0..10_000).map(|n| text(n, "dry")).collect();
        let new: Vec<String> = (0..10_000).map(|n| text(n, "down")).collect();
        assert_eq!(alike(&old, &new).both.len(), 10_000);
    }
}
