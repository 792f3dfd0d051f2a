//! What a person says of edges: which there are, and which there are not.

use super::amendment::{Amendment, State, Step};
use super::target::{Meant, meant};
use super::{At, EdgeVerb, Verb};
use crate::model::{
    Argument, Because, Claim, Code, Confidence, Diagnostic, Found, Offer, Polarity, Quotation,
    QuotationRole, Relation, RelationKind, RunnerUp, Severity, Subject,
};
use crate::text::Span;
use std::collections::BTreeSet;

/// What bears: a claim or a quotation, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Claim(usize),
    Quotation(usize),
}

/// An edge that a person speaks of, with its ends.
struct Wish {
    step: usize,
    from: End,
    to: usize,
    kind: Option<RelationKind>,
    instead: bool,
}

/// Claims and quotations to which edges lead.
struct Ends<'f> {
    claims: &'f [Claim],
    quotations: &'f [Quotation],
}

impl Ends<'_> {
    fn claim(&self, at: Span) -> Meant {
        let places = self.claims.iter().enumerate().flat_map(|(i, c)| {
            std::iter::once(c.place).chain(c.again.iter().copied()).map(move |place| (i, place))
        });
        meant(places, at)
    }

    fn quotation(&self, at: Span) -> Meant {
        let evidence = self.quotations.iter().enumerate();
        let evidence = evidence.filter(|(_, q)| q.role == QuotationRole::Evidence);
        meant(evidence.map(|(i, q)| (i, q.place)), at)
    }

    /// The claim or the quotation: the smaller of those that hold the words; else the claim that is
    /// touched, else the quotation.
    fn either(&self, at: Span) -> Option<End> {
        let (claim, quotation) = (self.claim(at).one(), self.quotation(at).one());
        let (Some(c), Some(q)) = (claim, quotation) else {
            return claim.map(End::Claim).or(quotation.map(End::Quotation));
        };
        let own = self.claims.get(c).is_some_and(|claim| claim.place == at);
        let held = self.quotations.get(q).is_some_and(|q| q.place.contains(at));
        Some(if held && !own { End::Quotation(q) } else { End::Claim(c) })
    }
}

impl Amendment<'_> {
    /// What bears on what, with the person's word in it. `claims` are those of [`claims`](Self::claims).
    /// An added edge of a claim is the one by which it hangs in the tree; the one that was found stays
    /// beside it, if it is not rejected. For one that is rejected the second choice of the finder
    /// takes its place.
    pub fn argument(
        &mut self,
        found: Found<Argument>,
        quotations: &[Quotation],
        claims: &[Claim],
    ) -> Found<Argument> {
        if self.steps.is_empty() {
            return found;
        }
        let Found { items: mut argument, mut diagnostics } = found;
        let ends = Ends { claims, quotations };
        let (added, rejected) = self.wishes(&ends);
        let never: BTreeSet<(End, usize, Option<RelationKind>)> =
            rejected.iter().map(|wish| (wish.from, wish.to, wish.kind)).collect();
        for wish in &added {
            self.add_edge(wish, &mut argument, &ends, &never);
        }
        for wish in &rejected {
            let told = self.reject(wish, &mut argument, &ends, &never);
            diagnostics.extend(told);
        }
        argument.relations.sort_by_key(|r| (r.from, !r.tree, r.to));
        argument.offers.sort_by_key(|o| (o.quotation, o.claim));
        let bears = |claim: usize| argument.relations.iter().any(|r| r.from == claim);
        let mut floating = BTreeSet::new();
        diagnostics.retain(|d| {
            let claim = d.subjects.iter().find_map(|s| match s {
                Subject::Claim(claim) => Some(*claim),
                _ => None,
            });
            d.code != Code::FloatingClaim
                || claim.is_none_or(|claim| !bears(claim) && floating.insert(claim))
        });
        Found { items: argument, diagnostics }
    }

    /// What is wished, with its ends, without what contradicts itself.
    fn wishes(&mut self, ends: &Ends<'_>) -> (Vec<Wish>, Vec<Wish>) {
        let mut wishes = Vec::new();
        for number in self.open() {
            let Some(step) = self.step(number) else { continue };
            let (from, to, kind, instead) = match &step.fix.verb {
                Verb::AddEdge { edge, instead } => {
                    let Some((from, to)) = self.ends(number, &step, edge, ends) else { continue };
                    (from, to, edge.kind, *instead)
                }
                Verb::RejectEdge { edge } => {
                    let Some((from, to)) = self.ends(number, &step, edge, ends) else { continue };
                    (from, to, edge.kind, false)
                }
                Verb::AddClaim { bears: Some((kind, _)), .. } => {
                    let own = ends.claims.iter().position(|c| c.place.contains(step.at()));
                    let on = step.spans.get(1).and_then(|on| ends.claim(*on).one());
                    let (Some(own), Some(on)) = (own, on) else { continue };
                    (End::Claim(own), on, Some(*kind), true)
                }
                _ => continue,
            };
            wishes.push(Wish { step: number, from, to, kind, instead });
        }
        let said = wishes.iter().map(|wish| {
            let add = self.step(wish.step).is_some_and(|s| s.fix.verb.name() != "reject-edge");
            (wish.step, (wish.from, wish.to), (add, wish.kind))
        });
        // To add one kind and to reject another of the same two is no contradiction.
        let all: Vec<_> = said.collect();
        let clash = |one: &(bool, Option<RelationKind>), other: &(bool, Option<RelationKind>)| {
            (one.0 && other.0 && one.1 != other.1)
                || (one.0 != other.0 && (one.1 == other.1 || one.1.is_none() || other.1.is_none()))
        };
        for (step, pair, said) in &all {
            if let Some((other, ..)) = all.iter().find(|o| o.1 == *pair && clash(said, &o.2)) {
                let origin = self.step(*other).map(|s| s.fix.origin.clone()).unwrap_or_default();
                let message = format!("{origin} says otherwise of the same two");
                self.cannot(*step, &message, "Take one of them out.");
            }
        }
        wishes.retain(|wish| self.step(wish.step).is_some_and(|s| s.state != State::Refused));
        wishes.into_iter().partition(|wish| {
            self.step(wish.step).is_some_and(|s| !matches!(s.fix.verb, Verb::RejectEdge { .. }))
        })
    }

    fn ends(
        &mut self,
        number: usize,
        step: &Step<'_>,
        edge: &EdgeVerb,
        ends: &Ends<'_>,
    ) -> Option<(End, usize)> {
        let (from_at, to_at) = (step.spans.first().copied()?, step.spans.get(1).copied()?);
        let from = match edge.from {
            At { claim: Some(true), .. } => ends.claim(from_at).one().map(End::Claim),
            At { claim: Some(false), .. } => ends.quotation(from_at).one().map(End::Quotation),
            At { claim: None, .. } => ends.either(from_at),
        };
        let Some(from) = from else {
            let hint = "Take words of a claim or a quotation, or add it first.";
            self.cannot(number, "no one claim or quotation stands at the words of `from`", hint);
            return None;
        };
        let Some(to) = ends.claim(to_at).one() else {
            let hint = "Take words of a claim, or add it first: do = \"add-claim\".";
            self.cannot(number, "no one claim stands at the words of `to`", hint);
            return None;
        };
        if from == End::Claim(to) {
            self.cannot(number, "a claim does not bear on itself", "Take words of another.");
            return None;
        }
        if matches!(from, End::Quotation(_)) && edge.kind == Some(RelationKind::Restates) {
            let hint = "Take `supports` or `attacks`.";
            self.cannot(number, "a quotation restates no claim; it is offered for it", hint);
            return None;
        }
        Some((from, to))
    }

    fn add_edge(
        &mut self,
        wish: &Wish,
        argument: &mut Argument,
        ends: &Ends<'_>,
        never: &BTreeSet<(End, usize, Option<RelationKind>)>,
    ) {
        let Some(step) = self.step(wish.step) else { return };
        let kind = wish.kind.unwrap_or(RelationKind::Supports);
        match wish.from {
            End::Quotation(quotation) => {
                let offers = &mut argument.offers;
                offers
                    .retain(|o| o.quotation != quotation || (o.claim != wish.to && !wish.instead));
                offers.push(offered(quotation, kind, wish.to, &step));
            }
            End::Claim(from) => {
                if ends.claims.get(from).is_some_and(|c| c.role == crate::model::Role::Thesis) {
                    let hint = "Make another claim the thesis first: do = \"set-role\".";
                    self.cannot(wish.step, "`from` is the thesis, which bears on nothing", hint);
                    return;
                }
                if !hang(argument, (from, wish.to, kind), &step, wish.instead, never) {
                    let hint = "Take one of the edges of the circle out.";
                    self.cannot(wish.step, "edges added by hand would run in a circle", hint);
                    return;
                }
            }
        }
        self.set(wish.step, State::Done);
    }

    /// Takes an edge out; what was the finder's second choice takes its place. What then bears on
    /// nothing is told.
    fn reject(
        &mut self,
        wish: &Wish,
        argument: &mut Argument,
        ends: &Ends<'_>,
        never: &BTreeSet<(End, usize, Option<RelationKind>)>,
    ) -> Option<Diagnostic> {
        let step = self.step(wish.step)?;
        self.set(wish.step, State::Done);
        let all = |kind| wish.kind.is_none_or(|rejected| rejected == kind);
        let allowed = |end: End, to: usize, kind: RelationKind| {
            to != wish.to
                && !never.contains(&(end, to, None))
                && !never.contains(&(end, to, Some(kind)))
        };
        let choice = |second: &Option<RunnerUp>| {
            let second = second.as_ref()?;
            let to = ends
                .claims
                .iter()
                .position(|c| c.place == second.place || c.again.contains(&second.place))?;
            allowed(wish.from, to, second.kind).then_some((to, second.kind))
        };
        match wish.from {
            End::Quotation(quotation) => {
                let is = |o: &Offer| {
                    o.quotation == quotation && o.claim == wish.to && all(kind_of(o.polarity))
                };
                let gone = argument.offers.iter().find(|o| is(o)).cloned()?;
                argument.offers.retain(|o| !is(o));
                let left = argument.offers.iter().any(|o| o.quotation == quotation);
                let (to, kind) = choice(&gone.runner_up).filter(|_| !left)?;
                let offer = Offer { confidence: SECOND, ..offered(quotation, kind, to, &step) };
                argument.offers.push(offer);
                None
            }
            End::Claim(from) => {
                let is = |r: &Relation| r.from == from && r.to == wish.to && all(r.kind);
                let gone = argument.relations.iter().find(|r| is(r)).cloned();
                argument.relations.retain(|r| !is(r));
                let second = choice(&gone.filter(|gone| gone.tree)?.runner_up);
                if rehang(argument, from, second, &step) {
                    None
                } else {
                    Some(floating(ends.claims, from, &step))
                }
            }
        }
    }
}

/// Hangs a claim that lost its place: by a link it has beside the tree, or else by what came second, if
/// that closes no circle. Whether it has a place.
fn rehang(
    argument: &mut Argument,
    from: usize,
    second: Option<(usize, RelationKind)>,
    step: &Step<'_>,
) -> bool {
    if parent(argument, from).is_some() {
        return true;
    }
    let beside = argument.relations.iter().position(|r| r.from == from);
    if let Some(at) = beside
        .filter(|&at| argument.relations.get(at).is_some_and(|r| !leads(argument, r.to, from)))
    {
        argument.relations[at].tree = true;
        return true;
    }
    let Some((to, kind)) = second.filter(|(to, _)| !leads(argument, *to, from)) else {
        return false;
    };
    argument.relations.push(Relation { confidence: SECOND, ..made(from, kind, to, step) });
    true
}

fn offered(quotation: usize, kind: RelationKind, claim: usize, step: &Step<'_>) -> Offer {
    let polarity = match kind {
        RelationKind::Attacks => Polarity::Attacks,
        RelationKind::Supports | RelationKind::Restates => Polarity::Supports,
    };
    Offer { polarity, because: vec![step.because()], ..Offer::new(quotation, claim, step.at()) }
}

/// How sure the finder's second choice is, once its first is known to be wrong.
const SECOND: Confidence = Confidence::percent(40);

const fn kind_of(polarity: Polarity) -> RelationKind {
    match polarity {
        Polarity::Supports => RelationKind::Supports,
        Polarity::Attacks => RelationKind::Attacks,
    }
}

/// The edge by which a claim hangs in the tree.
fn parent(argument: &Argument, claim: usize) -> Option<usize> {
    argument.relations.iter().position(|r| r.from == claim && r.tree)
}

/// Whether the way up the tree from one claim comes to another.
fn leads(argument: &Argument, mut from: usize, to: usize) -> bool {
    for _ in 0..=argument.relations.len() {
        if from == to {
            return true;
        }
        let Some(up) = parent(argument, from).and_then(|at| argument.relations.get(at)) else {
            return false;
        };
        from = up.to;
    }
    true
}

/// Hangs a claim under another. Where that one hangs under it, it takes the place that this one had.
/// `false` where only edges by hand would be in the way.
fn hang(
    argument: &mut Argument,
    (from, to, kind): (usize, usize, RelationKind),
    step: &Step<'_>,
    instead: bool,
    never: &BTreeSet<(End, usize, Option<RelationKind>)>,
) -> bool {
    let by_hand = |r: &Relation| r.because.iter().any(|b| b.rule == &crate::model::BY_HAND);
    let hung = parent(argument, from).and_then(|at| argument.relations.get(at).cloned());
    if hung.as_ref().is_some_and(|r| by_hand(r) && r.to != to) {
        // A person gave it a place already: this is a link beside it.
        argument.relations.retain(|r| !(r.from == from && r.to == to));
        let link = made(from, kind, to, step);
        argument.relations.push(Relation { tree: false, ..link });
        return true;
    }
    if leads(argument, to, from) {
        // The found edges run the other way round: the upper claim goes where the lower one was.
        let Some(below) =
            parent(argument, to).filter(|&at| !argument.relations.get(at).is_some_and(by_hand))
        else {
            return false;
        };
        argument.relations.remove(below);
        let place = hung.as_ref().filter(|r| r.to != to);
        if let Some(place) = place.filter(|r| !never.contains(&(End::Claim(to), r.to, None))) {
            let because = vec![step.because()];
            argument.relations.push(Relation { from: to, because, tree: true, ..place.clone() });
        }
    }
    argument.relations.retain(|r| !(r.from == from && (r.to == to || instead)));
    for r in argument.relations.iter_mut().filter(|r| r.from == from) {
        r.tree = false;
    }
    argument.relations.push(made(from, kind, to, step));
    true
}

fn made(from: usize, kind: RelationKind, to: usize, step: &Step<'_>) -> Relation {
    let because: Vec<Because> = vec![step.because()];
    Relation { because, ..Relation::new(from, kind, to, step.at()) }
}

fn floating(claims: &[Claim], claim: usize, step: &Step<'_>) -> Diagnostic {
    Diagnostic {
        code: Code::FloatingClaim,
        severity: Severity::Warning,
        message: format!(
            "No path leads from this claim to the thesis, since {} rejects its edge.",
            step.fix.origin
        ),
        hint: "Say what it bears on: do = \"add-edge\".".to_owned(),
        place: claims.get(claim).map(|c| c.place),
        subjects: vec![Subject::Claim(claim)],
    }
}
