//! What rests on evidence, and what hangs on the thesis.

use crate::graph::{ArgumentGraph, ClaimId, ClaimNode};
use crate::model::{Anchor, Polarity, Relation, RelationKind, Role};
use std::collections::HashSet;

/// Own claims of the writer's for which nothing is quoted, nor for any claim that supports them or
/// says the same. A quotation of what a claim denies is no evidence for it.
pub(super) fn unsupported(graph: &ArgumentGraph) -> Vec<ClaimId> {
    let quoted = |claim: &&ClaimNode| {
        graph.evidence_for(claim.id).iter().any(|(_, offer)| offer.polarity == Polarity::Supports)
    };
    let supported = closure(graph.claims().filter(quoted).map(|c| c.id), |id| {
        let above = graph.claims_above(id).into_iter().filter(carries);
        let same = graph.claims_below(id).into_iter().filter(restates);
        above.chain(same).map(|(claim, _)| claim.id).collect()
    });
    graph
        .claims()
        .filter(|c| c.claim.role != Role::Reported && !supported.contains(&c.id))
        .map(|c| c.id)
        .collect()
}

/// Of these claims those that support none of the others, each with the number of the others that lie
/// below it: what is missing at the foot of a branch is said once, at its head. Of a circle it is the
/// first in the text.
pub(super) fn heads(graph: &ArgumentGraph, claims: &[ClaimId]) -> Vec<(ClaimId, usize)> {
    let among: HashSet<ClaimId> = claims.iter().copied().collect();
    let is_head = |id: ClaimId| {
        !graph.claims_above(id).iter().any(|link| carries(link) && among.contains(&link.0.id))
    };
    let (heads, rest): (Vec<ClaimId>, Vec<ClaimId>) =
        claims.iter().copied().partition(|&id| is_head(id));
    let mut told = HashSet::new();
    let mut found = Vec::new();
    for head in heads.into_iter().chain(rest) {
        if told.contains(&head) {
            continue;
        }
        let before = told.len();
        told.insert(head);
        let mut open = vec![head];
        while let Some(id) = open.pop() {
            for link in graph.claims_below(id) {
                if carries(&link) && among.contains(&link.0.id) && told.insert(link.0.id) {
                    open.push(link.0.id);
                }
            }
        }
        found.push((head, told.len() - before - 1));
    }
    found.sort_unstable();
    found
}

/// Claims from which no path leads to a thesis, in documents that have one.
pub(super) fn floating(graph: &ArgumentGraph) -> Vec<ClaimId> {
    let is_thesis = |claim: &&ClaimNode| claim.claim.role == Role::Thesis;
    let with_thesis: HashSet<_> = graph.claims().filter(is_thesis).map(|c| c.document).collect();
    let tied = closure(graph.claims().filter(is_thesis).map(|c| c.id), |id| {
        graph.claims_below(id).into_iter().map(|(claim, _)| claim.id).collect()
    });
    graph
        .claims()
        .filter(|c| with_thesis.contains(&c.document) && !tied.contains(&c.id))
        .map(|c| c.id)
        .collect()
}

/// Whether a claim's evidence counts for the claim above it.
fn carries((_, relation): &(&ClaimNode, &Relation<Anchor>)) -> bool {
    relation.kind != RelationKind::Attacks
}

fn restates((_, relation): &(&ClaimNode, &Relation<Anchor>)) -> bool {
    relation.kind == RelationKind::Restates
}

/// The claims that can be reached from `from`, with them.
fn closure(
    from: impl Iterator<Item = ClaimId>,
    next: impl Fn(ClaimId) -> Vec<ClaimId>,
) -> HashSet<ClaimId> {
    let mut open: Vec<ClaimId> = from.collect();
    let mut reached: HashSet<ClaimId> = open.iter().copied().collect();
    while let Some(id) = open.pop() {
        open.extend(next(id).into_iter().filter(|&id| reached.insert(id)));
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::super::testing::graph;
    use super::*;

    /// Claims without support, heads of them with the number below, floating claims.
    fn check(sketch: &str, expect: &str) {
        let graph = graph(sketch);
        let bare = unsupported(&graph);
        let ids = |ids: &[ClaimId]| ids.iter().map(|id| format!(" {id}")).collect::<String>();
        let heads: String =
            heads(&graph, &bare).iter().map(|(id, n)| format!(" {id}+{n}")).collect();
        assert_eq!(
            format!("bare{} · heads{heads} · floating{}", ids(&bare), ids(&floating(&graph))),
            expect,
            "{sketch}"
        );
    }

    #[test]
    fn evidence_goes_up_through_support_and_restatement_not_through_attack() {
        check(
            "thesis; main; claim; claim; claim; quotation A; q1 for c3; c2 supports c1; c3 supports c2; \
             c4 restates c2; c5 attacks c2",
            "bare c5 · heads c5+0 · floating",
        );
        check(
            "thesis; main; quotation A; q1 against c2; c2 supports c1",
            "bare c1 c2 · heads c1+1 · floating",
        );
    }

    #[test]
    fn a_circle_without_evidence_is_told_once() {
        check(
            "thesis; claim; claim; quotation A; q1 for c1; c2 supports c3; c3 supports c2",
            "bare c2 c3 · heads c2+1 · floating c2 c3",
        );
    }

    #[test]
    fn nothing_floats_where_there_is_no_thesis() {
        check("claim; claim", "bare c1 c2 · heads c1+0 c2+0 · floating");
        check("reported; thesis; c1 attacks c2", "bare c2 · heads c2+0 · floating");
    }
}
