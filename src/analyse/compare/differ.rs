//! What is another about two things that are one.

use super::{Change, Difference, Named};
use crate::graph::{ArgumentGraph, ClaimId, Edge, EdgeId, EdgeKind, NodeId, QuotationId, SourceId};
use crate::model::{Citation, Item, Locator, Person};
use std::collections::BTreeMap;

fn words(old: &str, new: &str) -> Option<Difference> {
    let there = !old.is_empty() && !new.is_empty() && old != new;
    there.then(|| Difference::Words { old: old.to_owned(), new: new.to_owned() })
}

fn trait_of(name: &'static str, old: Option<&str>, new: Option<&str>) -> Option<Difference> {
    let [old, new] = [old, new].map(Option::unwrap_or_default);
    (old != new).then(|| Difference::Trait { name, old: old.to_owned(), new: new.to_owned() })
}

pub(super) fn claims(
    old: &ArgumentGraph,
    a: ClaimId,
    new: &ArgumentGraph,
    b: ClaimId,
) -> Vec<Difference> {
    let (Some(a), Some(b)) = (old.claim(a), new.claim(b)) else { return Vec::new() };
    let (x, y) = (&a.claim, &b.claim);
    let holder = |claim: &crate::model::Claim<_>| claim.holder.as_ref().map(|h| h.name.clone());
    [
        words(&a.text, &b.text),
        trait_of("role", Some(x.role.named()), Some(y.role.named())),
        trait_of("label", x.label.as_deref(), y.label.as_deref()),
        trait_of("holder", holder(x).as_deref(), holder(y).as_deref()),
        trait_of("stance", x.stance.map(Named::named), y.stance.map(Named::named)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn quotations(
    old: &ArgumentGraph,
    a: QuotationId,
    new: &ArgumentGraph,
    b: QuotationId,
) -> Vec<Difference> {
    let (Some(a), Some(b)) = (old.quotation(a), new.quotation(b)) else { return Vec::new() };
    let (x, y) = (&a.quotation, &b.quotation);
    let [said, says] = [a, b].map(|node| node.speaker.as_ref().map(|s| s.speaker.name.as_str()));
    [
        words(&a.text, &b.text),
        trait_of("role", Some(x.role.named()), Some(y.role.named())),
        trait_of("form", Some(x.form.named()), Some(y.form.named())),
        trait_of("speaker", said, says),
    ]
    .into_iter()
    .flatten()
    .collect()
}

pub(super) fn sources(
    old: &ArgumentGraph,
    a: SourceId,
    new: &ArgumentGraph,
    b: SourceId,
) -> Vec<Difference> {
    let (Some(a), Some(b)) = (old.source(a), new.source(b)) else { return Vec::new() };
    let (x, y): (&Item, &Item) = (&a.source.item, &b.source.item);
    let names = |people: &[Person]| -> String {
        let names = people.iter().map(|p| format!("{} {}", p.given, p.family).trim().to_owned());
        names.collect::<Vec<_>>().join(", ")
    };
    [
        trait_of("author", Some(&names(&x.authors)), Some(&names(&y.authors))),
        trait_of("editor", Some(&names(&x.editors)), Some(&names(&y.editors))),
        trait_of("title", Some(&x.title), Some(&y.title)),
        trait_of("volume", x.volume.as_deref(), y.volume.as_deref()),
        trait_of("in", x.container_title.as_deref(), y.container_title.as_deref()),
        trait_of("issue", x.issue.as_deref(), y.issue.as_deref()),
        trait_of("place", x.publisher_place.as_deref(), y.publisher_place.as_deref()),
        trait_of("publisher", x.publisher.as_deref(), y.publisher.as_deref()),
        trait_of("year", x.year.as_deref(), y.year.as_deref()),
        trait_of("address", x.url.as_deref(), y.url.as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Edges between nodes of both graphs. Two nodes are joined by one edge of a sort at most, save for
/// citations, which are paired in their order.
pub(super) fn edges(
    old: &ArgumentGraph,
    new: &ArgumentGraph,
    kept: &[(NodeId, NodeId)],
) -> Vec<Change<EdgeId>> {
    let now: BTreeMap<NodeId, NodeId> = kept.iter().copied().collect();
    let there: std::collections::BTreeSet<NodeId> = kept.iter().map(|&(_, new)| new).collect();
    let mut waiting: BTreeMap<(NodeId, NodeId, u8), Vec<&Edge>> = BTreeMap::new();
    for (from, edge, to) in old.edges() {
        if let (Some(&from), Some(&to)) = (now.get(&from), now.get(&to)) {
            waiting.entry((from, to, sort(&edge.kind))).or_default().push(edge);
        }
    }
    waiting.values_mut().for_each(|edges| edges.reverse());
    let mut changes = Vec::new();
    for (from, edge, to) in
        new.edges().filter(|(from, _, to)| there.contains(from) && there.contains(to))
    {
        let was = waiting.get_mut(&(from, to, sort(&edge.kind))).and_then(Vec::pop);
        match was {
            None => changes.push(Change::Added(edge.id)),
            Some(was) => {
                let what = differences(&was.kind, &edge.kind);
                if !what.is_empty() {
                    changes.push(Change::Changed { old: was.id, new: edge.id, what });
                }
            }
        }
    }
    let mut gone: Vec<EdgeId> = waiting.into_values().flatten().map(|edge| edge.id).collect();
    gone.sort_unstable();
    changes.extend(gone.into_iter().map(Change::Removed));
    changes
}

fn sort(kind: &EdgeKind) -> u8 {
    match kind {
        EdgeKind::SourceOf(_) => 0,
        EdgeKind::Offer(_) | EdgeKind::Relation(_) => 1,
        EdgeKind::QuotedIn(_) => 2,
    }
}

fn differences(old: &EdgeKind, new: &EdgeKind) -> Vec<Difference> {
    let locator = |at: &Option<Locator>| at.as_ref().map(|at| format!("{} {}", at.label, at.value));
    let place = |kind: &EdgeKind| match kind {
        EdgeKind::SourceOf(citation) => locator(&citation.locator),
        EdgeKind::QuotedIn(at) => locator(at),
        EdgeKind::Offer(_) | EdgeKind::Relation(_) => None,
    };
    let original = |kind: &EdgeKind| match kind {
        EdgeKind::SourceOf(citation) => first_said(citation),
        _ => None,
    };
    [
        trait_of("kind", Some(old.name()), Some(new.name())),
        trait_of("place in the work", place(old).as_deref(), place(new).as_deref()),
        trait_of("whose words", original(old).as_deref(), original(new).as_deref()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn first_said<P>(citation: &Citation<P>) -> Option<String> {
    let (person, _) = citation.original.as_ref()?;
    Some(format!("{} {}", person.given, person.family).trim().to_owned())
}
