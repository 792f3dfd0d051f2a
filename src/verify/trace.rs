//! A whole quotation followed through one text: where each piece of it stands, in which order, and what of
//! it stands nowhere.

use super::align::{self, Change, Step};
use super::find::{self, Query};
use super::index::{Index, Run};
use super::quoted::{Mark, Quoted};

/// Words of one piece that stand together in the text.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Number of the piece.
    pub(super) piece: usize,
    /// Words of the piece.
    pub(super) words: Run,
    /// Words of the text.
    pub(super) run: Run,
    /// What differs.
    pub(super) changes: Vec<Change>,
}

/// What was found of a quotation in one text.
#[derive(Debug, Clone, Default)]
pub(super) struct Trace {
    /// What was found, in the quotation's order.
    pub(super) parts: Vec<Part>,
    /// What was not: piece and words.
    pub(super) missing: Vec<(usize, Run)>,
    /// Where a quotation that stands in the text word for word begins and ends, each time.
    pub(super) places: Vec<Run>,
    /// How many times.
    pub(super) count: usize,
}

/// Fewer words may stand anywhere: of those only what is there word for word counts.
pub const FEW: usize = 5;

/// Words between two pieces from which on they come from far places: some four pages.
pub const FAR: usize = 1_500;

/// Places of one piece that are tried as the beginning of a chain of pieces.
const TRIED: usize = 64;

/// Bits beyond those by which a place among all places is told: less may be chance.
const MORE: u32 = 8;

/// Share of all bits, in hundredths, that must agree: with less, it is another sentence with some of the same
/// words in it.
const SHARE: u32 = 50;

/// The same for a part of a quotation of which the rest is not to be found.
const MORE_ALONE: u32 = 25;

/// Follows a quotation through a text. `None` where nothing of it is to be found.
pub(super) fn trace(index: &Index, quoted: &Quoted) -> Option<Trace> {
    let all = 0..index.len();
    let queries: Vec<Query> = quoted.pieces.iter().map(|piece| Query::of(index, piece)).collect();
    if let [query] = queries.as_slice() {
        return single(index, query, &all, quoted.plain() >= FEW);
    }
    if let Some(whole) = joined(index, &queries) {
        return Some(whole);
    }
    let near = quoted.plain() >= FEW;
    let anchor = (0..queries.len()).max_by_key(|n| {
        let bits: u32 = queries.get(*n).map_or(0, |query| query.bits.iter().sum());
        (bits, std::cmp::Reverse(*n))
    })?;
    let starts = candidates(index, queries.get(anchor)?, anchor, &all, near);
    let chains = starts.into_iter().take(TRIED).map(|part| chain(index, &queries, part, near));
    let chains: Vec<Trace> = chains.collect();
    let mut best = chains.iter().min_by_key(|chain| badness(chain, &queries))?.clone();
    let least = badness(&best, &queries);
    let equal = chains.iter().filter(|chain| badness(chain, &queries) == least);
    best.places = equal.map(|chain| hull(&chain.parts)).collect();
    best.places.dedup();
    if !best.missing.is_empty() && near {
        elsewhere(index, &queries, &mut best);
        best.places = vec![hull(&best.parts)];
    }
    let kept = is_enough(index, &queries, &best) || (!near && best.missing.is_empty());
    best.count = best.places.len();
    kept.then_some(best)
}

/// A quotation without gaps.
fn single(index: &Index, query: &Query, all: &Run, near: bool) -> Option<Trace> {
    if query.marks.iter().all(|mark| *mark != Mark::Whole) {
        let places = find::exact(index, &query.words, all);
        if places.count > 0 {
            let runs: Vec<Run> = places.first.iter().map(|at| *at..at + query.len()).collect();
            let run = runs.first().cloned().unwrap_or_default();
            let part = Part { piece: 0, words: 0..query.len(), run, changes: Vec::new() };
            let (parts, missing) = (vec![part], Vec::new());
            return Some(Trace { parts, missing, places: runs, count: places.count });
        }
    }
    if !near {
        return None;
    }
    let mut best = align_best(index, query, all).map(|(steps, _)| whole(0, query, &steps))?;
    let mut trace = Trace::default();
    let lost = lost(query, &best);
    if lost.is_empty() {
        trace.parts.push(best.0);
    } else {
        trace = divided(index, query, &mut best, &lost);
    }
    trace.places.push(hull(&trace.parts));
    trace.count = 1;
    is_enough(index, std::slice::from_ref(query), &trace).then_some(trace)
}

/// Pieces that an essay parts by its own words and that follow one another at once in the source, word for
/// word.
fn joined(index: &Index, queries: &[Query]) -> Option<Trace> {
    let words: Vec<u32> = queries.iter().flat_map(|query| query.words.iter().copied()).collect();
    if queries.iter().any(|query| query.marks.contains(&Mark::Whole)) {
        return None;
    }
    let places = find::exact(index, &words, &(0..index.len()));
    let start = *places.first.first()?;
    let mut at = start;
    let parts = queries.iter().enumerate().map(|(piece, query)| {
        let run = at..at + query.len();
        at = run.end;
        Part { piece, words: 0..query.len(), run, changes: Vec::new() }
    });
    let parts = parts.collect();
    let runs = places.first.iter().map(|at| *at..at + words.len()).collect();
    Some(Trace { parts, missing: Vec::new(), places: runs, count: places.count })
}

/// A piece as it lies along `steps`, with the steps.
type Laid = (Part, Vec<Step>);

fn whole(piece: usize, query: &Query, steps: &[Step]) -> Laid {
    let (run, changes) = (align::run(steps), align::changes(steps));
    (Part { piece, words: 0..query.len(), run, changes }, steps.to_vec())
}

/// The best of the few places at which a piece might stand.
fn align_best(index: &Index, query: &Query, within: &Run) -> Option<(Vec<Step>, u32)> {
    let laid = find::bands(index, query, within).into_iter().map(|band| {
        let steps = align::align(index, query, &band);
        let bits = agreeing(query, &steps);
        (steps, bits)
    });
    let mut best: Option<(Vec<Step>, u32)> = None;
    for (steps, bits) in laid {
        let run = align::run(&steps);
        let inside = run.start >= within.start && run.end <= within.end;
        if inside && best.as_ref().is_none_or(|(_, most)| bits > *most) {
            best = Some((steps, bits));
        }
    }
    best
}

/// Words that agree and have a neighbour that agrees, or say so much that they need none.
fn agreeing_words(query: &Query, steps: &[Step]) -> Vec<bool> {
    const ALONE: u32 = 8;
    let mut agrees = vec![false; query.len()];
    let same = |n: Option<usize>| matches!(n.and_then(|n| steps.get(n)), Some(Step::Same(..)));
    for (n, step) in steps.iter().enumerate() {
        if let Step::Same(word, _) = *step {
            let near = same(n.checked_sub(1)) || same(Some(n + 1));
            let telling = query.bits.get(word).is_some_and(|bits| *bits >= ALONE);
            if let Some(agrees) = agrees.get_mut(word) {
                *agrees = near || telling;
            }
        }
    }
    agrees
}

fn agreeing(query: &Query, steps: &[Step]) -> u32 {
    let agrees = agreeing_words(query, steps);
    agrees.iter().zip(&query.bits).filter(|(agrees, _)| **agrees).map(|(_, bits)| bits).sum()
}

/// Stretches of at least [`FEW`] words of which none agrees.
fn lost(query: &Query, (_, steps): &Laid) -> Vec<Run> {
    let agrees = agreeing_words(query, steps);
    let mut lost = Vec::new();
    let mut start = None;
    for word in 0..=query.len() {
        let gone = agrees.get(word) == Some(&false) && !query.is_marked(word);
        match (gone, start) {
            (true, None) => start = Some(word),
            (false, Some(from)) => {
                if word - from >= FEW {
                    lost.push(from..word);
                }
                start = None;
            }
            _ => {}
        }
    }
    lost
}

/// A piece of which some stretches do not stand where the rest does: they are looked for by themselves.
fn divided(index: &Index, query: &Query, (_, steps): &mut Laid, lost: &[Run]) -> Trace {
    let mut trace = Trace::default();
    let mut from = 0;
    let ends = lost.iter().cloned().chain(std::iter::once(query.len()..query.len()));
    for stretch in ends {
        let kept = steps_of(steps, &(from..stretch.start));
        if !kept.is_empty() && from < stretch.start {
            let (run, changes) = (align::run(&kept), align::changes(&kept));
            trace.parts.push(Part { piece: 0, words: from..stretch.start, run, changes });
        }
        if !stretch.is_empty() {
            match alone(index, query, &stretch) {
                Some(part) => trace.parts.push(part),
                None => trace.missing.push((0, stretch.clone())),
            }
        }
        from = stretch.end;
    }
    trace
}

/// The steps of some words, from the first that stands opposite a word of the text to the last.
fn steps_of(steps: &[Step], words: &Run) -> Vec<Step> {
    let mut word = 0;
    let mut kept: Vec<Step> = Vec::new();
    for step in steps {
        if let Step::Same(n, _) | Step::Swapped(n, _) | Step::Added(n) = *step {
            word = n;
        }
        let own = match step {
            Step::LeftOut(_) => words.contains(&word) && word + 1 < words.end && !kept.is_empty(),
            _ => words.contains(&word),
        };
        if own {
            kept.push(*step);
        }
    }
    kept
}

/// A stretch of a piece by itself, anywhere in the text.
fn alone(index: &Index, query: &Query, stretch: &Run) -> Option<Part> {
    let part = query.part(stretch.clone());
    let all = 0..index.len();
    let places = find::exact(index, &part.words, &all);
    let piece = 0;
    if let Some(at) =
        places.first.first().filter(|_| is_likely(index, &part, part.bits.iter().sum()))
    {
        let run = *at..at + part.len();
        return Some(Part { piece, words: stretch.clone(), run, changes: Vec::new() });
    }
    let (steps, _) = align_best(index, &part, &all)?;
    let laid = whole(piece, &part, &steps).0;
    if !is_likely(index, &part, same_bits(&part, &laid)) {
        return None;
    }
    let moved = |change: Change| Change {
        quoted: change.quoted.start + stretch.start..change.quoted.end + stretch.start,
        ..change
    };
    let changes = align::changes(&steps).into_iter().map(moved).collect();
    Some(Part { piece, words: stretch.clone(), run: align::run(&steps), changes })
}

/// Whether so many bits are more than chance, and enough of what the words say.
fn is_likely(index: &Index, query: &Query, bits: u32) -> bool {
    let total: u32 = query.bits.iter().sum();
    bits * 100 >= total * SHARE && bits >= index.len().max(1).ilog2() + MORE
}

/// The places at which a piece may stand: those where it does word for word, else the likeliest.
fn candidates(index: &Index, query: &Query, piece: usize, within: &Run, near: bool) -> Vec<Part> {
    let words = 0..query.len();
    if query.marks.iter().all(|mark| *mark != Mark::Whole) {
        let places = find::exact(index, &query.words, within);
        if places.count > 0 {
            let part = |at: &usize| Part {
                piece,
                words: words.clone(),
                run: *at..at + query.len(),
                changes: Vec::new(),
            };
            return places.first.iter().map(part).collect();
        }
    }
    // Two words that nearly agree are two other words.
    if !near || query.len() < 3 {
        return Vec::new();
    }
    let mut found: Vec<Part> = Vec::new();
    for band in find::bands(index, query, within) {
        let steps = align::align(index, query, &band);
        let run = align::run(&steps);
        let inside = run.start >= within.start && run.end <= within.end;
        let total: u32 = query.bits.iter().sum();
        if inside && agreeing(query, &steps) * 100 >= total * SHARE {
            found.push(Part { run, ..whole(piece, query, &steps).0 });
        }
    }
    found
}

/// The pieces before and after one that was found: each at the nearest place in order, not far away.
fn chain(index: &Index, queries: &[Query], anchor: Part, near: bool) -> Trace {
    let mut trace = Trace::default();
    let (first, mut end) = (anchor.piece, anchor.run.end);
    let mut start = anchor.run.start;
    for (piece, query) in queries.iter().enumerate().take(first).rev() {
        let within = start.saturating_sub(FAR + query.len())..start;
        let mut found = candidates(index, query, piece, &within, near);
        // Word for word, the last is the nearest; of likely places, the first is the likeliest.
        let nearest = found.iter().rposition(|part| part.changes.is_empty()).unwrap_or(0);
        match (nearest < found.len()).then(|| found.swap_remove(nearest)) {
            Some(part) => {
                start = part.run.start;
                trace.parts.insert(0, part);
            }
            None => trace.missing.insert(0, (piece, 0..query.len())),
        }
    }
    trace.parts.push(anchor);
    for (piece, query) in queries.iter().enumerate().skip(first + 1) {
        let within = end..(end + FAR + query.len()).min(index.len());
        match candidates(index, query, piece, &within, near).into_iter().next() {
            Some(part) => {
                end = part.run.end;
                trace.parts.push(part);
            }
            None => trace.missing.push((piece, 0..query.len())),
        }
    }
    trace
}

/// How much is wrong with a chain: words that are missing, words that differ, words between.
fn badness(trace: &Trace, queries: &[Query]) -> (usize, usize, usize) {
    let missing: usize = trace.missing.iter().map(|(_, words)| words.len()).sum();
    let changed = |part: &Part| -> usize {
        part.changes.iter().map(|c| c.quoted.len().max(c.source.len())).sum()
    };
    let changed = trace.parts.iter().map(changed).sum();
    let words: usize = queries.iter().map(Query::len).sum();
    (missing, changed, hull(&trace.parts).len().saturating_sub(words))
}

/// Pieces that stand nowhere near are looked for in the whole text.
fn elsewhere(index: &Index, queries: &[Query], trace: &mut Trace) {
    let all = 0..index.len();
    let mut missing = Vec::new();
    for (piece, words) in std::mem::take(&mut trace.missing) {
        let query = queries.get(piece).filter(|query| query.len() >= FEW);
        let found = query.and_then(|query| {
            let mut found = candidates(index, query, piece, &all, true);
            found.retain(|part| is_likely(index, query, same_bits(query, part)));
            (!found.is_empty()).then(|| found.swap_remove(0))
        });
        match found {
            Some(part) => trace.parts.push(part),
            None => missing.push((piece, words)),
        }
    }
    trace.missing = missing;
    trace.parts.sort_by_key(|part| (part.piece, part.words.start));
}

/// The stretches of words that did not change, each with how far the text is ahead of the quotation.
fn stretches(part: &Part) -> Vec<(Run, i64)> {
    let mut stretches = Vec::new();
    let (mut word, mut at) = (part.words.start, part.run.start);
    let end = Change { quoted: part.words.end..part.words.end, source: part.run.end..part.run.end };
    for change in part.changes.iter().chain([&end]) {
        if change.quoted.start > word {
            stretches.push((word..change.quoted.start, at as i64 - word as i64));
        }
        (word, at) = (change.quoted.end, change.source.end);
    }
    stretches
}

/// The most bits that words say which follow one another without a change.
fn longest(query: &Query, part: &Part) -> u32 {
    let bits = |words: Run| words.filter_map(|word| query.bits.get(word)).sum();
    stretches(part).into_iter().map(|(words, _)| bits(words)).max().unwrap_or(0)
}

/// Bits of the words of a part that agree in company. Words that agree by chance stand alone, and each at
/// another distance from those before it; words around which others were changed keep theirs. So a stretch of
/// three counts in full, a shorter one only where it keeps the distance, and a single word for half.
fn same_bits(query: &Query, part: &Part) -> u32 {
    let stretches = stretches(part);
    let distance =
        |n: Option<usize>| n.and_then(|n| stretches.get(n)).map(|(_, distance)| *distance);
    let worth = |(n, (words, own)): (usize, &(Run, i64))| -> u32 {
        let bits: u32 = words.clone().filter_map(|word| query.bits.get(word)).sum();
        let keeps = distance(n.checked_sub(1)) == Some(*own) || distance(Some(n + 1)) == Some(*own);
        match (words.len(), keeps) {
            (3.., _) | (2, true) => bits,
            (2, false) | (1, true) => bits / 2,
            _ => 0,
        }
    };
    let bits: u32 = stretches.iter().enumerate().map(worth).sum();
    let shifts = part.changes.iter().filter(|change| change.quoted.len() != change.source.len());
    bits.saturating_sub(u32::try_from(shifts.count()).unwrap_or(u32::MAX).saturating_mul(SHIFT))
}

/// Bits that it costs to say that words were put in or left out: with enough of that, any words agree.
const SHIFT: u32 = 6;

/// Whether what was found is enough to say that the quotation comes from this text, in part at least.
fn is_enough(index: &Index, queries: &[Query], trace: &Trace) -> bool {
    let total: u32 = queries.iter().flat_map(|query| &query.bits).sum();
    let bits = |part: &Part| queries.get(part.piece).map_or(0, |query| same_bits(query, part));
    let found: u32 = trace.parts.iter().map(bits).sum();
    let least = index.len().max(1).ilog2();
    // Small words agree anywhere, two or three at a time: somewhere some must tell a place by themselves.
    let tells = |part: &Part| {
        queries.get(part.piece).is_some_and(|query| longest(query, part) >= least + MORE / 2)
    };
    let told = trace.parts.iter().any(tells);
    let mostly = found * 100 >= total * SHARE && found >= least + MORE && told;
    mostly
        || trace.parts.iter().any(|part| bits(part) >= least + MORE_ALONE && part.changes.len() < 3)
}

/// From the first word of the text that a part has to the last.
pub(super) fn hull(parts: &[Part]) -> Run {
    let start = parts.iter().map(|part| part.run.start).min().unwrap_or(0);
    start..parts.iter().map(|part| part.run.end).max().unwrap_or(start)
}
