//! What the essay says again: statements that share most of their words are one claim with several
//! places.

use super::gather::{Candidate, Gathered};
use crate::model::Rule;
use std::collections::HashMap;

/// Likeness (weighted Jaccard, hundredths) from which two statements are one. Paraphrases of one
/// writer keep his nouns; below a half, two statements on one topic begin to be taken for one.
const SAME: u32 = 50;
/// Stems two statements must share, so that short ones do not meet by chance.
const FEWEST_SHARED: usize = 3;
/// By how many of its rarest stems a statement looks for its like.
const STEMS: usize = 6;
/// How many of the latest statements with one stem are compared.
const LATEST: usize = 12;

pub(super) static SAID_AGAIN: Rule = Rule {
    name: "claim-said-again",
    finds: "Other places where the essay makes the same claim.",
    why: "Two statements that share most of their rare words say the same; overlap weighted by rarity is the common measure of restatement (Spärck Jones 1972; Barzilay and Elhadad 1997).",
    example: "Salt made the town. … It was salt that made the town.",
    misses: "Restatement in other words; joins statements that differ in one small word other than a negation.",
};

/// For each candidate the first candidate that says the same (itself where none does).
///
/// Statements in the same words meet through a hash of their wording. Others are looked for by their
/// rarest stems, among the latest leaders that have them: at most [`STEMS`] × [`LATEST`]
/// comparisons a statement, so linear in the text.
pub(super) fn leaders(gathered: &Gathered) -> Vec<usize> {
    let Gathered { candidates, matter, .. } = gathered;
    let mut leader: Vec<usize> = (0..candidates.len()).collect();
    let mut same_words: HashMap<u64, usize> = HashMap::new();
    let mut with_stem: Vec<Vec<usize>> = vec![Vec::new(); matter.vocabulary()];
    for (at, candidate) in candidates.iter().enumerate() {
        if !candidate.states() || matter.stems(at).len() < FEWEST_SHARED {
            continue;
        }
        if let Some(&first) = same_words.get(&candidate.wording) {
            leader[at] = first;
            continue;
        }
        let rarest = matter.rarest(at, STEMS);
        let mut best: Option<(u32, usize)> = None;
        for other in rarest.iter().flat_map(|&s| with_stem[s as usize].iter().copied()) {
            let like = matter.likeness(at, other);
            let better = best.is_none_or(|(b, o)| (like, o) > (b, o) && like > b);
            if like >= SAME && better && joinable(candidate, &candidates[other]) {
                best = Some((like, other));
            }
        }
        leader[at] = best.map_or(at, |(_, other)| other);
        same_words.insert(candidate.wording, leader[at]);
        if leader[at] == at {
            for &stem in &rarest {
                let list = &mut with_stem[stem as usize];
                if list.len() == LATEST {
                    list.remove(0);
                }
                list.push(at);
            }
        }
    }
    leader
}

fn joinable(a: &Candidate, b: &Candidate) -> bool {
    a.negated == b.negated && a.report.is_some() == b.report.is_some()
}
