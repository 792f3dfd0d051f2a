//! What is drawn, and where: columns of claims in the order of the essay. No word of any format.
//!
//! The claims under a thesis form a tree. A claim's **column** is its distance from the root, its
//! place in the column is its place in the tree read in preorder, children in text order: so the eye
//! goes down a column as it goes down the essay. What is not in the tree is drawn all the same: a
//! claim that leads to no thesis stands below the main claims, a circle is cut at its first claim,
//! every other relation is a cross link.
//!
//! All of it is linear in the graph; the tree is walked without recursion.

use crate::analyse::Report;
use crate::graph::{
    ArgumentGraph, ClaimId, ClaimNode, EdgeId, EdgeKind, NodeId, QuotationNode, SourceNode,
};
use crate::model::{
    Anchor, Citation, Offer, Polarity, QuotationRole, Relation, RelationKind, Role, Stance,
};
use std::collections::HashSet;

/// What is drawn.
#[derive(Debug)]
pub(super) struct Plan<'g> {
    /// The claims in preorder.
    pub(super) cards: Vec<Card<'g>>,
    /// The columns, from the theses on: indices into `cards`, from top to bottom.
    pub(super) columns: Vec<Vec<usize>>,
    /// Quotations that are offered for no claim, in text order.
    pub(super) loose: Vec<Row<'g>>,
    /// Relations between claims.
    pub(super) links: Vec<Link<'g>>,
}

/// A claim on the map.
#[derive(Debug)]
pub(super) struct Card<'g> {
    /// The claim.
    pub(super) node: &'g ClaimNode,
    /// How it is drawn.
    pub(super) look: Look,
    /// Its column, from 0.
    pub(super) column: usize,
    /// The line of argument it belongs to: the index of its ancestor in the second column, or of the
    /// root itself.
    pub(super) line: usize,
    /// Whether it stands below the main claims because no line joins it to the first column.
    pub(super) apart: bool,
    /// Whether no claim is drawn to the right of it.
    pub(super) leaf: bool,
    /// The quotations offered for it, in text order.
    pub(super) evidence: Vec<Row<'g>>,
    /// What is missing.
    pub(super) missing: Vec<Missing>,
}

/// How a claim is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// The thesis.
    Thesis,
    /// A claim that bears on it.
    Main,
    /// A claim.
    Claim,
    /// A claim that answers another one.
    Rebuttal,
    /// A claim that says another one again.
    Restatement,
    /// A position of another's.
    Reported,
    /// A position of another's that the writer rejects, or answers.
    Rejected,
    /// A position of another's that the writer shares.
    Shared,
}

/// What a claim lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// No quotation is offered for it or for anything that supports it.
    Evidence,
    /// A reported position for which nothing is quoted.
    Source,
    /// No way leads from it to a thesis, though there is one.
    Thesis,
}

/// A quotation, as it stands on the card of a claim or by itself.
#[derive(Debug)]
pub(super) struct Row<'g> {
    /// The quotation.
    pub(super) node: &'g QuotationNode,
    /// Where it was found, if the essay says so; the first of them if it says more.
    pub(super) source: Option<(&'g SourceNode, &'g Citation<Anchor>)>,
    /// What it does for the claim.
    pub(super) does: Does,
    /// Whether an earlier card has it too.
    pub(super) seen: bool,
}

impl Row<'_> {
    /// Whether the words are only named, and no evidence.
    pub(super) fn is_term(&self) -> bool {
        self.node.quotation.role == QuotationRole::Term
    }

    /// Whether it is evidence without a citation.
    pub(super) fn is_uncited(&self) -> bool {
        self.source.is_none() && !self.is_term()
    }
}

/// What a quotation does for a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    /// It is evidence for it.
    Evidence,
    /// It documents that a reported position is held.
    States,
    /// It speaks against it.
    Against,
}

impl Does {
    /// What an offer does for the claim it is made for.
    pub(super) fn of(offer: &Offer<Anchor>, claim: &ClaimNode) -> Self {
        match (offer.polarity, claim.claim.role) {
            (Polarity::Attacks, _) => Self::Against,
            (Polarity::Supports, Role::Reported) => Self::States,
            (Polarity::Supports, _) => Self::Evidence,
        }
    }
}

/// A relation between two claims.
#[derive(Debug)]
pub(super) struct Link<'g> {
    /// Its id.
    pub(super) id: EdgeId,
    /// From this card.
    pub(super) from: usize,
    /// To that card.
    pub(super) to: usize,
    /// The relation.
    pub(super) relation: &'g Relation<Anchor>,
    /// Whether it belongs to the tree that is drawn.
    pub(super) tree: bool,
}

/// The parent of a claim in the tree, and what joins it.
#[derive(Clone, Copy)]
struct Parent {
    index: usize,
    edge: EdgeId,
    kind: RelationKind,
}

/// Plans the map of a graph, of which `report` says what is missing.
pub(super) fn plan<'g>(graph: &'g ArgumentGraph, report: &Report) -> Plan<'g> {
    let claims: Vec<&ClaimNode> = graph.claims().collect();
    let parents = parents(graph, &claims);
    let has_thesis = claims.iter().any(|c| c.claim.role == Role::Thesis);
    let order = preorder(&claims, &parents, has_thesis);

    let attacked = attacked(graph, claims.len());
    let mut place = vec![0; claims.len()];
    let mut cards: Vec<Card<'_>> = Vec::with_capacity(claims.len());
    let mut columns: Vec<Vec<usize>> = Vec::new();
    let mut seen = vec![false; graph.quotations().count()];
    for stop in order {
        let Some(&node) = claims.get(stop.claim) else { continue };
        let at = cards.len();
        place[stop.claim] = at;
        let parent = if stop.root { None } else { parents[stop.claim] };
        let look = look(node, parent.map(|p| p.kind), attacked[stop.claim]);
        let line =
            if stop.column <= 1 { at } else { at.checked_sub(1).map_or(0, |b| cards[b].line) };
        columns.resize_with(columns.len().max(stop.column + 1), Vec::new);
        columns[stop.column].push(at);
        cards.push(Card {
            node,
            look,
            column: stop.column,
            line,
            apart: stop.root && stop.column > 0,
            leaf: true,
            evidence: evidence(graph, node, &mut seen),
            missing: Vec::new(),
        });
    }
    let links = links(graph, &place, &parents, &cards);
    for link in links.iter().filter(|l| l.tree) {
        if let Some(card) = cards.get_mut(link.to) {
            card.leaf = false;
        }
    }
    mark_missing(&mut cards, &links, report);
    let loose = loose(graph);
    Plan { cards, columns, loose, links }
}

/// The first tree edge that leaves each claim; none leaves a thesis.
fn parents(graph: &ArgumentGraph, claims: &[&ClaimNode]) -> Vec<Option<Parent>> {
    let mut parents = vec![None; claims.len()];
    for (from, id, to, relation) in relations(graph) {
        let ends_here = claims.get(from).is_none_or(|c| c.claim.role == Role::Thesis);
        if !relation.tree || from == to || ends_here {
            continue;
        }
        if let Some(slot @ None) = parents.get_mut(from) {
            *slot = Some(Parent { index: to, edge: id, kind: relation.kind });
        }
    }
    parents
}

/// All relations, with the places of their claims in text order.
fn relations(
    graph: &ArgumentGraph,
) -> impl Iterator<Item = (usize, EdgeId, usize, &Relation<Anchor>)> {
    graph.edges().filter_map(|(from, edge, to)| match (from, &edge.kind, to) {
        (NodeId::Claim(from), EdgeKind::Relation(relation), NodeId::Claim(to)) => {
            Some((index(from)?, edge.id, index(to)?, relation))
        }
        _ => None,
    })
}

/// A claim's place among the claims in text order.
fn index(id: ClaimId) -> Option<usize> {
    (id.number() as usize).checked_sub(1)
}

/// A claim met on the walk through the trees.
struct Stop {
    claim: usize,
    column: usize,
    root: bool,
}

/// The claims in preorder: document by document, trees under theses before claims that float, and
/// circles, cut at their first claim, at the end.
fn preorder(claims: &[&ClaimNode], parents: &[Option<Parent>], has_thesis: bool) -> Vec<Stop> {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); claims.len()];
    let mut roots = Vec::new();
    for (at, parent) in parents.iter().enumerate() {
        match parent.and_then(|p| children.get_mut(p.index)) {
            Some(siblings) => siblings.push(at),
            None => roots.push(at),
        }
    }
    let floats = |at: usize| has_thesis && claims[at].claim.role != Role::Thesis;
    roots.sort_by_key(|&at| (claims[at].document, floats(at), at));
    let mut met = vec![false; claims.len()];
    let mut stops = Vec::with_capacity(claims.len());
    for start in roots.into_iter().chain(0..claims.len()) {
        let mut stack = vec![Stop { claim: start, column: usize::from(floats(start)), root: true }];
        while let Some(stop) = stack.pop() {
            if std::mem::replace(&mut met[stop.claim], true) {
                continue;
            }
            let column = stop.column + 1;
            let below = children[stop.claim].iter().rev();
            stack.extend(below.map(|&claim| Stop { claim, column, root: false }));
            stops.push(stop);
        }
    }
    stops
}

/// Which claims another claim speaks against.
fn attacked(graph: &ArgumentGraph, claims: usize) -> Vec<bool> {
    let mut attacked = vec![false; claims];
    for (_, _, to, relation) in relations(graph) {
        if let (RelationKind::Attacks, Some(slot)) = (relation.kind, attacked.get_mut(to)) {
            *slot = true;
        }
    }
    attacked
}

fn look(node: &ClaimNode, joined: Option<RelationKind>, attacked: bool) -> Look {
    match (node.claim.role, node.claim.stance, joined) {
        (Role::Thesis, ..) => Look::Thesis,
        (Role::Reported, Some(Stance::Opposed), _) => Look::Rejected,
        (Role::Reported, ..) if attacked => Look::Rejected,
        (Role::Reported, Some(Stance::Endorsed), _) => Look::Shared,
        (Role::Reported, ..) => Look::Reported,
        (Role::Main, ..) => Look::Main,
        (Role::Claim, _, Some(RelationKind::Attacks)) => Look::Rebuttal,
        (Role::Claim, _, Some(RelationKind::Restates)) => Look::Restatement,
        (Role::Claim, ..) => Look::Claim,
    }
}

fn evidence<'g>(graph: &'g ArgumentGraph, claim: &ClaimNode, seen: &mut [bool]) -> Vec<Row<'g>> {
    let mut offers: Vec<(&QuotationNode, &Offer<Anchor>)> = graph.evidence_for(claim.id);
    offers.sort_by_key(|(quotation, _)| quotation.id);
    offers.dedup_by_key(|(quotation, _)| quotation.id);
    offers
        .into_iter()
        .map(|(node, offer)| {
            let does = Does::of(offer, claim);
            let slot = (node.id.number() as usize).checked_sub(1).and_then(|at| seen.get_mut(at));
            let seen = slot.is_some_and(|s| std::mem::replace(s, true));
            let source = graph.sources_of(node.id).into_iter().next();
            Row { node, source, does, seen }
        })
        .collect()
}

/// Quotations that are offered for no claim.
fn loose(graph: &ArgumentGraph) -> Vec<Row<'_>> {
    graph
        .quotations()
        .filter(|q| graph.offered_for(q.id).is_empty())
        .map(|node| Row {
            node,
            source: graph.sources_of(node.id).into_iter().next(),
            does: Does::Evidence,
            seen: false,
        })
        .collect()
}

/// All relations between the cards: those of the tree in preorder, then the cross links.
fn links<'g>(
    graph: &'g ArgumentGraph,
    place: &[usize],
    parents: &[Option<Parent>],
    cards: &[Card<'_>],
) -> Vec<Link<'g>> {
    let mut links: Vec<Link<'g>> = relations(graph)
        .filter_map(|(from, id, to, relation)| {
            let edge = parents.get(from).copied().flatten().map(|p| p.edge);
            let (from, to) = (*place.get(from)?, *place.get(to)?);
            let tree = edge == Some(id) && cards.get(from)?.column == cards.get(to)?.column + 1;
            Some(Link { id, from, to, relation, tree })
        })
        .collect();
    links.sort_by_key(|l| (!l.tree, l.from, l.id));
    links
}

/// Says of every card what it lacks; that a whole tree leads to no thesis, on the card of its root.
fn mark_missing(cards: &mut [Card<'_>], links: &[Link<'_>], report: &Report) {
    let unsupported: HashSet<ClaimId> = report.unsupported.iter().copied().collect();
    let mut floating: HashSet<ClaimId> = report.floating.iter().copied().collect();
    for card in links.iter().filter(|l| l.tree).filter_map(|l| cards.get(l.from)) {
        floating.remove(&card.node.id);
    }
    for card in cards {
        let id = card.node.id;
        if card.node.claim.role == Role::Reported && card.evidence.is_empty() {
            card.missing.push(Missing::Source);
        }
        if unsupported.contains(&id) {
            card.missing.push(Missing::Evidence);
        }
        if floating.contains(&id) {
            card.missing.push(Missing::Thesis);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Plan, plan};
    use crate::analyse::report;
    use crate::graph::ArgumentGraph;
    use crate::model::RelationKind::{Attacks, Supports};
    use crate::model::{Role, Stance};
    use crate::render::sample::{Essay, salt};

    /// The columns as ids, and the cross links.
    fn shape(plan: &Plan<'_>) -> String {
        let id = |at: &usize| plan.cards[*at].node.id.to_string();
        let columns: Vec<String> =
            plan.columns.iter().map(|c| c.iter().map(id).collect::<Vec<_>>().join(" ")).collect();
        let cross = plan.links.iter().filter(|l| !l.tree);
        let cross: Vec<String> = cross.map(|l| format!("{}>{}", id(&l.from), id(&l.to))).collect();
        format!("{} · {}", columns.join(" | "), cross.join(" "))
    }

    /// Claims by the first letter of their role, and tree edges between them.
    fn check(roles: &str, edges: &[(usize, usize)], expect: &str) {
        let mut essay = Essay::new("x");
        for role in roles.chars() {
            let role = match role {
                't' => Role::Thesis,
                'm' => Role::Main,
                'r' => Role::Reported,
                _ => Role::Claim,
            };
            essay.claim(role, "Salt made the town.");
        }
        for &(from, to) in edges {
            essay.relate(from - 1, to - 1, Supports, true);
        }
        let graph = essay.graph();
        assert_eq!(shape(&plan(&graph, &report(&graph))), expect, "{roles} {edges:?}");
    }

    #[test]
    fn columns_go_down_the_essay() {
        check("cmctm", &[(1, 2), (2, 4), (3, 5), (5, 4)], "c4 | c2 c5 | c1 c3 · ");
        check("", &[], " · ");
    }

    #[test]
    fn what_floats_stands_below_the_main_claims() {
        check("ctmc", &[(3, 2), (4, 1)], "c2 | c3 c1 | c4 · ");
        check("cc", &[(2, 1)], "c1 | c2 · ");
    }

    #[test]
    fn a_circle_is_cut_at_its_first_claim() {
        check("tcc", &[(2, 3), (3, 2)], "c1 | c2 | c3 · c2>c3");
        check("cc", &[(1, 2), (2, 1)], "c1 | c2 · c1>c2");
    }

    #[test]
    fn a_second_parent_is_a_cross_link() {
        check("tmmc", &[(2, 1), (3, 1), (4, 2), (4, 3)], "c1 | c2 c3 | c4 · c4>c3");
    }

    #[test]
    fn documents_follow_one_another() {
        let mut graph = ArgumentGraph::new();
        for name in ["one", "two"] {
            let mut essay = Essay::new(name);
            essay.claim(Role::Claim, "The pans came first.");
            let thesis = essay.claim(Role::Thesis, "Salt made the town.");
            let main = essay.claim(Role::Main, "The mill fed it.");
            essay.relate(main, thesis, Supports, true);
            essay.add_to(&mut graph);
        }
        assert_eq!(shape(&plan(&graph, &report(&graph))), "c2 c5 | c3 c1 c6 c4 · ");
    }

    #[test]
    fn a_reported_position_is_never_the_writers_own() {
        let check = |stance: Option<Stance>, attacked: bool, expect: Look| {
            let mut essay = Essay::new("x");
            let view = essay.claim(Role::Reported, "The mines were older.");
            if let Some(stance) = stance {
                essay.held_by(view, "Moss", stance);
            }
            let answer = essay.claim(Role::Claim, "No shaft was sunk.");
            essay.relate(answer, view, if attacked { Attacks } else { Supports }, true);
            let graph = essay.graph();
            let plan = plan(&graph, &report(&graph));
            assert_eq!(plan.cards[0].look, expect, "{stance:?} {attacked}");
            assert_eq!(plan.cards[1].look, if attacked { Look::Rebuttal } else { Look::Claim });
        };
        check(None, false, Look::Reported);
        check(None, true, Look::Rejected);
        check(Some(Stance::Opposed), false, Look::Rejected);
        check(Some(Stance::Endorsed), false, Look::Shared);
        check(Some(Stance::Open), false, Look::Reported);
    }

    #[test]
    fn a_quotation_on_two_cards_is_seen_once() {
        let graph = salt();
        let plan = plan(&graph, &report(&graph));
        let rows = plan.cards.iter().flat_map(|c| &c.evidence);
        assert_eq!(rows.filter(|r| r.seen).count(), 1);
        assert_eq!(plan.loose.len(), 1);
    }
}
