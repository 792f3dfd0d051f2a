//! Circles: claims that are, in the end, given as reasons for themselves.

use super::{ArgumentGraph, ClaimId, EdgeKind, Node};
use crate::model::RelationKind;
use petgraph::algo::kosaraju_scc;
use petgraph::stable_graph::NodeIndex;
use petgraph::visit::EdgeFiltered;

impl ArgumentGraph {
    /// Claims that support one another in a circle, each circle in text order, the circles too.
    ///
    /// A restatement may be a link of it (A because B, and B only says A again: *petitio principii*),
    /// but not all of them, and an attack never is one. Linear; Kosaraju's search, because petgraph's
    /// Tarjan recurses and a long chain of reasons would overflow the stack.
    #[must_use]
    pub fn circles(&self) -> Vec<Vec<ClaimId>> {
        let links = EdgeFiltered::from_fn(
            &self.inner,
            |edge| matches!(&edge.weight().kind, EdgeKind::Relation(r) if r.kind != RelationKind::Attacks),
        );
        let mut circle_of = vec![None; self.claims.len()];
        let mut circles: Vec<Vec<ClaimId>> = Vec::new();
        for part in kosaraju_scc(&links).into_iter().filter(|part| part.len() > 1) {
            let mut ids: Vec<_> = part.iter().filter_map(|&i| self.claim_id(i)).collect();
            ids.sort_unstable();
            for id in &ids {
                if let Some(slot) = circle_of.get_mut(id.slot()) {
                    *slot = Some(circles.len());
                }
            }
            circles.push(ids);
        }
        let mut supported = vec![false; circles.len()];
        let circle = |node: NodeIndex| circle_of.get(self.claim_id(node)?.slot()).copied()?;
        for edge in self.inner.edge_indices().filter_map(|i| {
            let (from, to) = self.inner.edge_endpoints(i)?;
            Some((from, self.inner.edge_weight(i)?, to))
        }) {
            let (from, to) = (circle(edge.0), circle(edge.2));
            if from == to
                && matches!(&edge.1.kind, EdgeKind::Relation(r) if r.kind == RelationKind::Supports)
                && let Some(slot) = from.and_then(|c| supported.get_mut(c))
            {
                *slot = true;
            }
        }
        let mut kept = supported.into_iter();
        circles.retain(|_| kept.next().unwrap_or(false));
        circles.sort_unstable();
        circles
    }

    fn claim_id(&self, node: NodeIndex) -> Option<ClaimId> {
        match self.inner.node_weight(node)? {
            Node::Claim(claim) => Some(claim.id),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{document, place};
    use crate::graph::ArgumentGraph;
    use crate::model::{
        Argument, Claim, Findings, Relation,
        RelationKind::{self, Attacks, Restates, Supports},
        Role,
    };

    /// The circles among `claims` claims with these relations.
    fn check(claims: usize, relations: &[(usize, RelationKind, usize)], expect: &[&[u32]]) {
        let claim = Claim::new(place("Salt made the town."), Role::Claim);
        let relations = relations
            .iter()
            .map(|&(a, kind, b)| Relation::new(a, kind, b, place("Hale writes")))
            .collect();
        let findings = Findings {
            claims: vec![claim; claims],
            argument: Argument { relations, offers: Vec::new() },
            ..Findings::default()
        };
        let mut graph = ArgumentGraph::new();
        graph.add(&document(), findings);
        let circles: Vec<Vec<u32>> = graph
            .circles()
            .into_iter()
            .map(|circle| circle.into_iter().map(|id| id.number()).collect())
            .collect();
        assert_eq!(circles, expect);
    }

    #[test]
    fn support_that_comes_back_is_a_circle() {
        check(
            5,
            &[
                (3, Supports, 1),
                (1, Supports, 3),
                (0, Supports, 4),
                (2, Supports, 0),
                (4, Restates, 2),
            ],
            &[&[1, 3, 5], &[2, 4]],
        );
    }

    #[test]
    fn attacks_and_mere_restatements_are_none() {
        check(2, &[(0, Attacks, 1), (1, Attacks, 0)], &[]);
        check(2, &[(0, Supports, 1), (1, Attacks, 0)], &[]);
        check(2, &[(0, Restates, 1), (1, Restates, 0)], &[]);
        check(3, &[(0, Supports, 1), (1, Supports, 2), (0, Supports, 2)], &[]);
    }

    #[test]
    fn a_very_long_chain_does_not_overflow_the_stack() {
        let chain: Vec<_> = (1..50_000).map(|n| (n, Supports, n - 1)).collect();
        check(50_000, &chain, &[]);
    }
}
