//! Which node of the old graph is which of the new one.

use super::alike::alike;
use super::order::moved;
use crate::find;
use crate::graph::{ArgumentGraph, ClaimId, QuotationId, SourceId};
use crate::model::Anchor;
use std::collections::BTreeMap;

/// Pairs of one kind, and what is left over.
#[derive(Debug, Default)]
pub(super) struct Pairs<I> {
    /// Old and new.
    pub(super) both: Vec<(I, I)>,
    /// Only in the new graph.
    pub(super) added: Vec<I>,
    /// Only in the old graph.
    pub(super) removed: Vec<I>,
    /// Those that stand before or after others than they did, by the new one: old and new paragraph.
    pub(super) moved: BTreeMap<I, (u32, u32)>,
}

/// A thing as it is paired.
struct Thing<I> {
    id: I,
    words: String,
    place: Option<(u32, usize, u32)>,
}

pub(super) fn claims(old: &ArgumentGraph, new: &ArgumentGraph) -> Pairs<ClaimId> {
    let bare = [old, new].iter().any(|g| g.claims().any(|c| !c.claim.place.has_words()));
    let things = |graph: &ArgumentGraph| -> Vec<Thing<ClaimId>> {
        let thing = graph.claims().map(|node| Thing {
            id: node.id,
            words: words(&node.text, &node.claim.place, bare),
            place: Some(at(&node.claim.place)),
        });
        thing.collect()
    };
    pairs(things(old), things(new))
}

pub(super) fn quotations(old: &ArgumentGraph, new: &ArgumentGraph) -> Pairs<QuotationId> {
    let bare = [old, new].iter().any(|g| g.quotations().any(|q| !q.quotation.place.has_words()));
    let things = |graph: &ArgumentGraph| -> Vec<Thing<QuotationId>> {
        let thing = graph.quotations().map(|node| Thing {
            id: node.id,
            words: words(&node.text, &node.quotation.place, bare),
            place: Some(at(&node.quotation.place)),
        });
        thing.collect()
    };
    pairs(things(old), things(new))
}

/// Works are the same where they have one key, and else where author and title are alike.
pub(super) fn sources(old: &ArgumentGraph, new: &ArgumentGraph) -> Pairs<SourceId> {
    let things = |graph: &ArgumentGraph, words: &dyn Fn(&crate::graph::SourceNode) -> String| {
        let thing =
            graph.sources().map(|node| Thing { id: node.id, words: words(node), place: None });
        thing.collect::<Vec<Thing<SourceId>>>()
    };
    let key = |node: &crate::graph::SourceNode| find::work_key(&node.source.item);
    let label = |node: &crate::graph::SourceNode| node.label.clone();
    let (old_keys, new_keys) = (things(old, &key), things(new, &key));
    let same = same_keys(&old_keys, &new_keys);
    let left = |things: Vec<Thing<SourceId>>, taken: &BTreeMap<SourceId, ()>| {
        things.into_iter().filter(|thing| !taken.contains_key(&thing.id)).collect::<Vec<_>>()
    };
    let taken_old = same.iter().map(|&(a, _)| (a, ())).collect();
    let taken_new = same.iter().map(|&(_, b)| (b, ())).collect();
    let mut pairs =
        pairs(left(things(old, &label), &taken_old), left(things(new, &label), &taken_new));
    pairs.both.extend(same);
    pairs.both.sort_unstable();
    pairs
}

/// Those of one key, the first with the first.
fn same_keys(old: &[Thing<SourceId>], new: &[Thing<SourceId>]) -> Vec<(SourceId, SourceId)> {
    let mut waiting: BTreeMap<&str, Vec<SourceId>> = BTreeMap::new();
    for thing in new.iter().rev() {
        waiting.entry(thing.words.as_str()).or_default().push(thing.id);
    }
    let found = old.iter().filter_map(|thing| {
        Some((thing.id, waiting.get_mut(thing.words.as_str()).and_then(Vec::pop)?))
    });
    found.collect()
}

/// The words of a node; where one of the graphs was stored without any, its place as one word.
fn words(text: &str, place: &Anchor, bare: bool) -> String {
    if bare {
        return format!("d{}s{}e{}", place.document, place.start, place.end);
    }
    text.to_owned()
}

fn at(place: &Anchor) -> (u32, usize, u32) {
    (place.document, place.start, place.paragraph)
}

fn pairs<I: Copy + Ord>(old: Vec<Thing<I>>, new: Vec<Thing<I>>) -> Pairs<I> {
    let said = |things: &[Thing<I>]| -> Vec<String> {
        things.iter().map(|thing| thing.words.clone()).collect()
    };
    let found = alike(&said(&old), &said(&new));
    let mut pairs = Pairs {
        both: Vec::new(),
        added: found.new.iter().filter_map(|&at| Some(new.get(at)?.id)).collect(),
        removed: found.old.iter().filter_map(|&at| Some(old.get(at)?.id)).collect(),
        moved: BTreeMap::new(),
    };
    let mut placed: Vec<(&Thing<I>, &Thing<I>)> =
        found.both.iter().filter_map(|&(a, b)| old.get(a).zip(new.get(b))).collect();
    pairs.both = placed.iter().map(|(a, b)| (a.id, b.id)).collect();
    placed.sort_by_key(|(a, _)| a.place);
    let mut order: Vec<usize> = (0..placed.len()).collect();
    order.sort_by_key(|&at| placed.get(at).and_then(|(_, b)| b.place));
    let mut rank = vec![0; placed.len()];
    for (nth, at) in order.into_iter().enumerate() {
        rank[at] = nth;
    }
    for at in moved(&rank) {
        if let Some((a, b)) = placed.get(at)
            && let (Some((.., from)), Some((.., to))) = (a.place, b.place)
        {
            pairs.moved.insert(b.id, (from, to));
        }
    }
    pairs
}
