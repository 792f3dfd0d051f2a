//! How the writer stands to a position that he reports: by the verb he reports it with, by the judging words
//! with which he answers it, and by how he speaks of its holder. "But" alone says little.

use super::report::Report;
use super::sight::Sight;
use crate::model::{Because, Rule, Stance};
use crate::text::Span;
use crate::text::cue::{Cue, Sense};
use crate::text::language::is_one_of;
use crate::text::name::names;
use std::collections::HashMap;

pub(super) static STANCE_OF_VERB: Rule = Rule {
    name: "stance-of-verb",
    finds: "Whether the writer takes a position as true, by the verb he reports it with.",
    why: "Reporting verbs are factive, neutral or counter-factive (Thompson and Ye 1991; Hyland 1999).",
    example: "Marx showed that wages fall. The banks claim that wages rise.",
    misses: "Irony.",
};

pub(super) static STANCE_OF_ANSWER: Rule = Rule {
    name: "stance-of-answer",
    finds: "Whether the writer shares a position, by his judging words in the same sentence or at the head of the next.",
    why: "Evaluation follows what is evaluated, most often at once (Hunston and Thompson 2000).",
    example: "They say the debate was academic. In fact, this is a false picture.",
    misses: "A judgement that comes later, or in words that are not on the list.",
};

pub(super) static STANCE_OF_STANDING: Rule = Rule {
    name: "stance-of-standing",
    finds: "Whether the writer shares a position, by how he speaks of its holder elsewhere.",
    why: "A writer's judgements of one person agree throughout an essay more often than not; used only as a weak prior.",
    example: "Grey failed again. Grey's mistakes cost the war. Grey argued that the fleet would come.",
    misses: "A writer who changes his mind about somebody.",
};

pub(super) static STANCE_OF_TARGET: Rule = Rule {
    name: "stance-of-target",
    finds: "That the writer shares a position which finds fault with somebody he finds fault with himself.",
    why: "Holders who judge as the writer does are called as witnesses, not as opponents (Hunston and Thompson 2000).",
    example: "Grey's mistakes cost the war. Hale argued that Grey's errors threatened the fleet.",
    misses: "Two opponents who quarrel with each other.",
};

pub(super) static STANCE_OF_VERDICT: Rule = Rule {
    name: "stance-of-verdict",
    finds: "Whether the writer shares a position, by what he says a little later of \"the argument\" or \"this view\".",
    why: "Shell nouns take a position up in order to evaluate it (Francis 1994; Hunston and Thompson 2000).",
    example: "It may be said that rents fall. The argument proves too much.",
    misses: "Verdicts on one of two positions just reported.",
};

pub(super) static STANCE_OF_TURN: Rule = Rule {
    name: "stance-of-turn",
    finds: "That the writer turns against a position just reported: \"but\", \"yet\".",
    why: "What stands before an adversative is given up for what stands after it (Anscombre and Ducrot 1983). The weakest sign: \"but\" turns for many reasons.",
    example: "Hale argued that wool made the town. But wool was sold at a loss.",
    misses: "\"But\" that only limits.",
};

pub(super) static STANCE_OF_PURPOSE: Rule = Rule {
    name: "stance-of-purpose",
    finds: "That the writer rejects a position, by announcing his own after it.",
    why: "Introductions report what others hold in order to claim room for something else (Swales 1990, establishing a niche).",
    example: "Hale argued that wool made the town. This essay argues that salt did.",
    misses: "Positions that the essay goes on to defend.",
};

/// How the writer speaks of people: judgements for and against, by family name.
#[derive(Debug, Default)]
pub(super) struct Standing {
    marks: HashMap<String, i32>,
}

impl Standing {
    /// Counts the judging words of a sentence for the name that stands nearest before them.
    pub(super) fn observe(&mut self, sight: &Sight<'_>) {
        let judging = |c: &&Cue| judgement(c.sense) != 0;
        if !sight.cues.iter().any(|c| judging(&c)) {
            return;
        }
        let named = names(sight.text, sight.whole, sight.language);
        for cue in sight.cues.iter().filter(judging) {
            let before = named.partition_point(|n| n.span.end <= cue.span.start);
            if let Some(name) = before.checked_sub(1).and_then(|at| named.get(at)) {
                *self.marks.entry(name.key()).or_default() += judgement(cue.sense);
            }
        }
    }

    /// 1 where the writer mostly approves of the holder, −1 where he mostly does not, else 0.
    pub(super) fn of(&self, key: &str) -> i32 {
        self.marks.get(key).map_or(0, |m| m.signum())
    }
}

/// What a cue says for or against the person named before it.
const fn judgement(sense: Sense) -> i32 {
    match sense {
        Sense::Approval | Sense::Reveals => 1,
        Sense::Disapproval | Sense::Alleges => -1,
        _ => 0,
    }
}

/// What a sentence says of the position that stands before it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Answer {
    /// The judging words, and whether they are for (1) or against (−1) it, where a word that points back
    /// stands at its head.
    pub(super) judged: Option<(Span, i32)>,
    /// The same, where a noun for positions is what is judged: it may stand farther off.
    pub(super) verdict: Option<(Span, i32)>,
    /// The connective by which it turns against what was said.
    pub(super) turns: Option<Span>,
    /// The words by which it announces the writer's own.
    pub(super) purpose: Option<Span>,
}

impl Answer {
    /// Reads the head of a sentence as an answer; `announces` where it only announces the next.
    pub(super) fn of(sight: &Sight<'_>, announces: bool) -> Self {
        /// Words in which what is judged is named, and in which the judgement follows.
        const SUBJECT: usize = 5;
        const HEAD: usize = 12;
        let discourse = sight.language.discourse;
        let is = |list, w: Span| is_one_of(list, w.of(sight.text));
        let mut head = sight.words.iter().map(|w| w.span).take(SUBJECT);
        // "In this view, Grey was wrong" speaks from the view, not of it.
        let preposition = |w: Span| is(discourse.time_prepositions, w);
        let from = sight.opening().is_none() && head.clone().next().is_some_and(preposition);
        let noun = head.clone().find(|&w| !from && is(discourse.position_nouns, w));
        let refers = head.any(|w| is(discourse.demonstratives, w) || is(discourse.pronouns, w));
        let cues = sight.cues.iter().take_while(|c| c.word < HEAD);
        // The last word counts: "right about the one and wrong about the other".
        let cued = cues.filter_map(|c| Some((c.span, verdict(c.sense)?))).last();
        let denied = || {
            let words = sight.words.iter().map(|w| w.span).take(HEAD);
            words.filter(|&w| is(discourse.negations, w)).map(|w| (w, -1)).next()
        };
        let near = cued.filter(|_| refers && noun.is_none() && !from);
        Self {
            judged: near,
            verdict: noun.and_then(|_| cued.or_else(denied)),
            turns: sight.opening().filter(|c| c.sense == Sense::Contrast).map(|c| c.span),
            purpose: sight
                .cue(Sense::Purpose)
                .map(|c| c.span)
                .or_else(|| announces.then_some(sight.whole)),
        }
    }
}

/// What a cue says for or against the position it is about.
const fn verdict(sense: Sense) -> Option<i32> {
    match sense {
        Sense::Denial | Sense::Disapproval => Some(-1),
        Sense::Approval => Some(1),
        _ => None,
    }
}

/// The writer's stance to a position, and why; `answers` are the statements after it, `purpose` the words
/// by which he announces his own soon after it. Weights are added; the sign of the sum decides.
pub(super) fn stance(
    report: &Report,
    own: Option<(Span, i32)>,
    (answers, purpose): (&[Answer], Option<Span>),
    standing: &Standing,
    key: &str,
) -> (Stance, Vec<Because>) {
    let mut because = Vec::new();
    let verb = match report.verb {
        Sense::Reveals => 60,
        Sense::Alleges => -60,
        _ => 0,
    };
    if verb != 0 {
        because.push(Because::weighed(&STANCE_OF_VERB, report.by, verb));
    }
    let next = answers.first();
    for (place, sign) in own.into_iter().chain(next.and_then(|a| a.judged)) {
        because.push(Because::weighed(&STANCE_OF_ANSWER, place, if sign < 0 { -50 } else { 40 }));
    }
    if let Some((place, sign)) = answers.iter().find_map(|a| a.verdict) {
        because.push(Because::weighed(&STANCE_OF_VERDICT, place, if sign < 0 { -50 } else { 40 }));
    }
    if let Some(place) = next.and_then(|a| a.turns) {
        because.push(Because::weighed(&STANCE_OF_TURN, place, -20));
    }
    if let Some(place) = purpose {
        because.push(Because::weighed(&STANCE_OF_PURPOSE, place, -20));
    }
    if let Some((_, place)) = report.target.as_ref().filter(|(k, _)| standing.of(k) < 0) {
        because.push(Because::weighed(&STANCE_OF_TARGET, *place, 30));
    }
    let standing = standing.of(key);
    if standing != 0 {
        let weight = if standing < 0 { -30 } else { 30 };
        because.push(Because::weighed(&STANCE_OF_STANDING, report.holder, weight));
    }
    let sum: i32 = because.iter().map(|b| i32::from(b.weight)).sum();
    let stance = match sum {
        20.. => Stance::Endorsed,
        ..=-20 => Stance::Opposed,
        _ => Stance::Open,
    };
    (stance, because)
}
