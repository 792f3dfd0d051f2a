//! Attacks: what says that one claim speaks against another. No attack without words for it.

use super::bearing::{Pair, Sink, WRITER_FIRST};
use super::view::{View, Views};
use crate::model::{Role, Rule};
use crate::text::Span;
use crate::text::cue::Sense;

rules! {
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
    SIDES = "stands-beside-concession",
        "A statement that \"and\" sets beside a point that is granted.",
        "Coordination joins equals (PDTB: Expansion.Conjunction).",
        "Although wool was sold and hides were shipped, salt made the town.",
        "\"And\" that draws a consequence.";
    TURNS = "turns-against-thesis",
        "A statement of a short text that turns against what stands before, where nothing was granted.",
        "Without a concession before it a contrast brings in what speaks against the claim (Peldszus and Stede 2013, rebutting).",
        "Salt made the town. It paid for the quay. The smoke, however, was a burden.",
        "Contrasts between two reasons for the same.";
}

/// Weighs a pair as attack.
pub(super) fn attack(pair: &Pair<'_>, views: &Views, sink: &mut Sink<'_>) {
    let Pair { a, b, from, to } = *pair;
    let (after, next) = (pair.after(), pair.next());
    if b.is_reported() && !a.is_reported() && after {
        answer(pair, sink);
        return;
    }
    if a.is_reported() && !b.is_reported() {
        match rejected(views, from) {
            Some(words) => sink(&IS_OPPOSED, words, opposed(pair)),
            None => sink(&WRITER_FIRST, a.place, -60),
        }
        return;
    }
    if let Some(granted) = concession(views, from) {
        // A clause ("even if …") limits its main clause, a sentence ("of course …") the whole.
        let clause = a.goes_on && a.clause;
        let back = clause || a.points_back.is_some() && a.block == b.block;
        let here = next && (!after || back);
        if b.role == Role::Thesis || here {
            let weight = if after && next { 44 } else { 34 };
            sink(&CONCEDES, granted, if clause && after && next { weight + 14 } else { weight });
            return;
        }
    }
    if let Some(beside) = beside_concession(views, from)
        && b.role == Role::Thesis
    {
        sink(&SIDES, beside, 30);
        return;
    }
    if after && next && concession(views, to).is_some() {
        let turn = a.turns.or_else(|| contrasts(a));
        // The head of a paragraph goes on to what the paragraph is for.
        let weight = if turn.is_some() && !a.head { 36 } else { 6 };
        sink(&COUNTERS, turn.unwrap_or(a.place), weight);
        return;
    }
    if let Some(turn) = a.turns.filter(|_| views.flat && b.role == Role::Thesis && !a.leads)
        && after
        && from.checked_sub(1).is_none_or(|before| concession(views, before).is_none())
    {
        sink(&TURNS, turn, 8);
        return;
    }
    sink(&WRITER_FIRST, a.place, -60);
}

/// How much a rejected position speaks against a claim: most of all against the thesis, or against the
/// claim that its paragraph has just made.
fn opposed(pair: &Pair<'_>) -> i16 {
    let Pair { a, b, .. } = *pair;
    let raised = pair.after() && pair.next() && a.block == b.block;
    match b.role {
        Role::Thesis => 50,
        Role::Main if raised => 24,
        _ if raised && b.head => 46,
        _ => 16,
    }
}

/// The writer's own claim behind a report. The first one in its paragraph answers it, where it turns or
/// where the writer rejects the report; farther off it must turn.
fn answer(pair: &Pair<'_>, sink: &mut Sink<'_>) {
    let Pair { a, b, from, to } = *pair;
    let first = pair.next() && a.block == b.block;
    match a.answers.or_else(|| contrasts(a)) {
        Some(place) if first => sink(&REBUTS, place, 48),
        Some(place) if from - to <= 2 => sink(&REBUTS, place, 34),
        None if first && b.opposed => sink(&REBUTS, a.place, 48),
        _ if b.opposed => sink(&REBUTS, a.place, 8),
        _ => sink(&WRITER_FIRST, b.place, -40),
    }
}

/// The words by which a reported position speaks against the writer: its own, where he rejects it, or
/// those with which his next claim turns.
fn rejected(views: &Views, at: usize) -> Option<Span> {
    let here = views.claims.get(at)?;
    if here.opposed {
        return Some(here.place);
    }
    let next = views.claims.get(at + 1).filter(|n| n.block == here.block && !n.is_reported())?;
    next.turns.or(next.answers)
}

/// The words of contrast or emphasis with which a claim opens.
fn contrasts(view: &View) -> Option<Span> {
    view.opening.filter(|c| matches!(c.sense, Sense::Contrast | Sense::Emphasis)).map(|c| c.span)
}

/// Sentences from a point that is expressly granted to the turn against it.
const GRANTED: usize = 3;

/// The words that grant a point: its own at the head of a statement of a short text, or those with
/// which the next sentence turns against it.
pub(super) fn concession(views: &Views, at: usize) -> Option<Span> {
    let here = views.claims.get(at).filter(|v| v.role != Role::Thesis && v.turns.is_none())?;
    // Who says that he grants something may say more of it before he turns.
    let reach = if here.grants.is_some() { GRANTED } else { 1 };
    let next = views.claims.get(at + 1);
    let turn = next
        .filter(|n| n.block == here.block && n.sentence <= here.sentence + reach)
        .and_then(|n| n.turns);
    match here.grants {
        Some(granted) if turn.is_some() || views.flat => Some(granted),
        _ => turn.filter(|_| views.flat && here.reason.is_none() && here.concludes.is_none()),
    }
}

/// The "and" that sets a claim beside one that grants a point.
fn beside_concession(views: &Views, at: usize) -> Option<Span> {
    let here = views.claims.get(at)?;
    let joined = here.joined.filter(|_| here.turns.is_none() && here.concludes.is_none())?;
    concession(views, at.checked_sub(1)?).map(|_| joined)
}
