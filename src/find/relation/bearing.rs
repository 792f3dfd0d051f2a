//! What speaks for one claim bearing on another: a table of weighed rules.
//!
//! Weights are hundredths, set by hand. The base is how near the two stand and what they share;
//! a connective that fits outweighs both.

use super::view::{View, Views};
use crate::model::{RelationKind, Role, Rule};
use crate::text::Span;
use crate::text::cue::Sense;

macro_rules! rules {
    ($($name:ident = $id:literal, $finds:literal, $why:literal, $example:literal, $misses:literal;)*) => {
        $(pub(super) static $name: Rule =
            Rule { name: $id, finds: $finds, why: $why, example: $example, misses: $misses };)*
    };
}

rules! {
    UNDER_THESIS = "bears-on-thesis",
        "A claim that bears on the thesis, most of all a main claim.",
        "Claims hang on the major claim, premises on claims (Stab and Gurevych 2017).",
        "Salt made the town. The salt office built the harbour.",
        "A claim that bears on another one with which it shares no words.";
    UNDER_MAIN = "bears-on-main-claim",
        "A claim that bears on a main claim.",
        "As for the thesis, one step lower.",
        "The harbour drew the merchants. Forty ships lay there each spring.",
        "Side issues.";
    NEAR = "stands-near",
        "A claim that bears on a neighbour, most of all in the same paragraph.",
        "Most arguments are made at once: in annotated texts the majority of premises stand beside their claim (Peldszus and Stede 2013; Stab and Gurevych 2017).",
        "The harbour drew merchants. Ships came every week.",
        "Lists of independent reasons.";
    TOPIC = "bears-on-topic-sentence",
        "A claim that bears on the first claim of its paragraph.",
        "Paragraphs develop what their first sentence says (Braddock 1974, with the reservation noted there).",
        "The harbour drew merchants. Ships came. Inns were built.",
        "Paragraphs that end with their point.";
    GIVES_REASON = "gives-reason",
        "A claim that is given as the reason of the one before: \"this was because\".",
        "PDTB: Contingency.Cause.Reason.",
        "The town grew. This was because salt was dear.",
        "\"Since\" in time.";
    IS_CONCLUDED_FROM = "is-concluded-from",
        "A claim from which the next draws a consequence: \"thus\", \"this was why\".",
        "PDTB: Contingency.Cause.Result.",
        "Salt was dear. Thus the town grew.",
        "A consequence drawn from more than one sentence back.";
    GIVES_CASE = "gives-case",
        "A claim that gives a case of the one before: \"for instance\".",
        "PDTB: Expansion.Instantiation; an example is evidence by kind (Walton 2008, argument from example).",
        "Trade built inns. For instance, the Anchor was built by brewers.",
        "Cases without a cue.";
    INSISTS = "drives-home",
        "A claim that drives the one before home: \"indeed\", \"in fact\".",
        "PDTB: Expansion.Restatement.Specification.",
        "Trade built inns. Indeed, there were forty of them.",
        "\"In fact\" that corrects.";
    SAYS_AGAIN = "says-in-other-words",
        "A claim that says the one before in other words.",
        "PDTB: Expansion.Restatement.Equivalence.",
        "Salt made the town. In other words, it lived off the sea.",
        "Restatement without a cue.";
    SHARES_WORDS = "shares-words",
        "Two claims that share rare words.",
        "Lexical cohesion ties what belongs together (Halliday and Hasan 1976; Morris and Hirst 1991).",
        "The harbour tax fell on brewers. Brewers left the harbour.",
        "Claims that say it in other words.";
    REBUTS = "rebuts-report",
        "A claim of the writer's against a position that he has just reported.",
        "A reported position is set up to be answered (Peldszus and Stede 2013, rebutting).",
        "They say trade was free. In fact, it was taxed.",
        "An answer that comes much later.";
    IS_OPPOSED = "reported-against-claim",
        "A position that the writer rejects, against the claim of his that it denies.",
        "The opponent's voice attacks the proponent's claim (Peldszus and Stede 2013).",
        "Salt made the town. Some historians claim that wool did.",
        "Positions that bear on each other only in substance.";
    CONCEDES = "concedes",
        "A point that is granted before the writer turns against it.",
        "Concession grants what could be said against a claim (PDTB: Comparison.Concession; Mann and Thompson 1988).",
        "It is true that wool was sold. But salt paid for the harbour.",
        "Points granted without a cue.";
    COUNTERS = "counters-concession",
        "A claim that turns against a point granted just before: \"but\", \"however\".",
        "As for the concession; the counter undercuts or rebuts what was granted.",
        "It is true that wool was sold. But salt paid for the harbour.",
        "\"But\" that only goes on.";
    ADDS = "adds-to-list",
        "Against a neighbour, where a connective of addition says that both are reasons for a third.",
        "PDTB: Expansion.Conjunction: what is added stands beside what it is added to, not under it.",
        "Salt was dear. Besides, the quay was deep.",
        "\"Also\" within a statement.";
    POINTS_BACK = "points-back",
        "A claim whose subject points back at the one before.",
        "Anaphora holds neighbours together (Halliday and Hasan 1976).",
        "Merchants came. This filled the inns.",
        "\"It\" without a reference.";
    WRITER_FIRST = "not-from-report",
        "Against a reported position as support of what the writer says, and the other way round.",
        "What the writer rejects is no reason of his.",
        "They say trade was free. The harbour was full.",
        "Positions that he uses against their holders.";
}

/// One part of a score: rule, the words it fired on, hundredths.
pub(super) type Sink<'s> = dyn FnMut(&'static Rule, Span, i16) + 's;

/// How far apart two claims may stand, in claims, for their nearness to count.
const REACH: usize = 4;

/// Weighs `from` as bearing on `to` in the way of `kind`, part by part into `sink`. Reads both
/// claims' words once.
pub(super) fn weigh(
    views: &Views,
    (from, to): (usize, usize),
    kind: RelationKind,
    sink: &mut Sink<'_>,
) {
    let (Some(a), Some(b)) = (views.claims.get(from), views.claims.get(to)) else { return };
    let apart = from.abs_diff(to);
    let next = apart == 1 && a.block.abs_diff(b.block) <= 1;
    level(views, a, b, apart, sink);
    if apart <= REACH && b.role != Role::Thesis {
        let steps = i16::try_from(apart - 1).unwrap_or(0);
        let near = if a.block == b.block { 26 } else { 12 };
        sink(&NEAR, b.place, (near - 6 * steps).max(0));
    }
    let shared = views.matter.shared(from, to).min(100);
    if shared >= 5 {
        let weight = if kind == RelationKind::Attacks { 40 } else { 35 };
        sink(&SHARES_WORDS, b.place, i16::try_from(shared * weight / 100).unwrap_or(0));
    }
    match kind {
        RelationKind::Attacks => attack(a, b, (from, to, next), views, sink),
        RelationKind::Supports | RelationKind::Restates => {
            support(a, b, (from, to, next), kind, sink);
        }
    }
}

/// What the levels of the argument say: main claims under the thesis, claims under main claims; in a
/// text that is too short for main claims, all under the thesis.
fn level(views: &Views, a: &View, b: &View, apart: usize, sink: &mut Sink<'_>) {
    match (a.role, b.role) {
        (Role::Main, Role::Thesis) => sink(&UNDER_THESIS, b.place, 60),
        (_, Role::Thesis) => sink(&UNDER_THESIS, b.place, if views.flat { 40 } else { 16 }),
        (Role::Claim | Role::Reported, Role::Main) => {
            let steps = i16::try_from(apart.min(8)).unwrap_or(8);
            sink(&UNDER_MAIN, b.place, 26 - 2 * steps);
        }
        _ => {}
    }
}

fn support(
    a: &View,
    b: &View,
    (from, to, next): (usize, usize, bool),
    kind: RelationKind,
    sink: &mut Sink<'_>,
) {
    if a.is_reported() != b.is_reported() && (a.opposed || b.opposed) {
        sink(&WRITER_FIRST, a.place, -60);
    }
    let after = from > to;
    let opens = |v: &View, sense: Sense| v.opening.filter(|c| c.sense == sense).map(|c| c.span);
    let mut cue = |rule: &'static Rule, place: Option<Span>, weight: i16| {
        if let Some(place) = place {
            sink(rule, place, weight);
        }
    };
    if kind == RelationKind::Restates {
        let again = opens(a, Sense::Restatement).filter(|_| after && next);
        cue(&SAYS_AGAIN, again, 20);
        cue(&WRITER_FIRST, again.is_none().then_some(a.place), -60);
        return;
    }
    if after && next {
        cue(&GIVES_REASON, a.reason, 40);
        cue(&GIVES_CASE, opens(a, Sense::Instance), 30);
        cue(&INSISTS, opens(a, Sense::Emphasis).filter(|_| a.answers.is_none()), 16);
        cue(&IS_CONCLUDED_FROM, opens(a, Sense::Result), -25);
        cue(&ADDS, opens(a, Sense::Addition), -20);
        cue(&POINTS_BACK, a.points_back.filter(|_| !a.goes_on), 12);
    }
    if !after && next {
        cue(&IS_CONCLUDED_FROM, opens(b, Sense::Result), 38);
        cue(&GIVES_REASON, b.reason, -30);
        cue(&ADDS, opens(b, Sense::Addition), -20);
    }
    if after && a.block == b.block && b.role != Role::Thesis {
        let first = b.opening.is_none_or(|c| c.sense != Sense::Instance);
        cue(&TOPIC, first.then_some(b.place), 6);
    }
}

fn attack(
    a: &View,
    b: &View,
    (from, to, next): (usize, usize, bool),
    views: &Views,
    sink: &mut Sink<'_>,
) {
    let contrasts = |v: &View| {
        v.opening.filter(|c| matches!(c.sense, Sense::Contrast | Sense::Emphasis)).map(|c| c.span)
    };
    if b.is_reported() && !a.is_reported() && from > to {
        let turn = a.answers.or_else(|| contrasts(a));
        match turn {
            Some(place) if from - to <= 2 => sink(&REBUTS, place, 34),
            _ if b.opposed => sink(&REBUTS, a.place, 8),
            _ => sink(&WRITER_FIRST, b.place, -40),
        }
        return;
    }
    if a.is_reported() && a.opposed && !b.is_reported() {
        sink(&IS_OPPOSED, a.place, 16);
        return;
    }
    if let Some(granted) = concession(views, from)
        && (b.role == Role::Thesis || next && (from < to || a.points_back.is_some()))
    {
        sink(&CONCEDES, granted, if from > to && next { 44 } else { 34 });
        return;
    }
    if from > to && next && concession(views, to).is_some() {
        let turn = a.turns.or_else(|| contrasts(a));
        sink(&COUNTERS, turn.unwrap_or(a.place), if turn.is_some() { 36 } else { 6 });
        return;
    }
    sink(&WRITER_FIRST, a.place, -60);
}

/// The words that grant a point: its own at the head of a statement of a short text, or those with
/// which the next sentence turns against it.
fn concession(views: &Views, at: usize) -> Option<Span> {
    let here = views.claims.get(at).filter(|v| v.role != Role::Thesis && v.turns.is_none())?;
    let next = views.claims.get(at + 1);
    let turn = next
        .filter(|n| n.block == here.block && n.sentence <= here.sentence + 1)
        .and_then(|n| n.turns);
    match here.grants {
        Some(granted) if turn.is_some() || views.flat => Some(granted),
        _ => turn.filter(|_| views.flat),
    }
}
