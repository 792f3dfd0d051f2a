//! Positions that the writer ascribes to another: who holds them, and how the writer stands to them.

use super::sight::Sight;
use crate::model::{Because, Rule, Stance};
use crate::text::cue::{Cue, Sense};
use crate::text::language::is_one_of;
use crate::text::name::{Name, names};
use crate::text::{Span, fold, words};
use std::collections::HashMap;

pub(super) static HOLDER_BEFORE_VERB: Rule = Rule {
    name: "holder-before-verb",
    finds: "A position with its holder, where a name or group stands before a verb of saying and a clause with its content follows.",
    why: "Reported speech marks a position as another's (Thompson and Ye 1991); attributed propositions must be told from the writer's own (Prasad et al. 2006).",
    example: "The reformers argue that the law protects women.",
    misses: "Free indirect speech; takes a metaphor (\"the figures say that\") for a holder where it is on the list of groups.",
};

pub(super) static HOLDER_BY_PREFIX: Rule = Rule {
    name: "holder-by-prefix",
    finds: "A position with its holder, after \"For X, …\" and \"According to X, …\" at the head of a sentence.",
    why: "These are the commonest attributions without a verb (Prasad et al. 2006).",
    example: "For Bakunin, the state was the enemy of freedom.",
    misses: "\"In X's eyes\"; takes \"For Germany the war was lost\" for Germany's position.",
};

pub(super) static IMPERSONAL_REPORT: Rule = Rule {
    name: "impersonal-report",
    finds: "A position that nobody is named for: \"it is often said that …\".",
    why: "Hearsay frames set up what the writer will answer (Hyland 2005).",
    example: "It is often said that trade makes nations friends.",
    misses: "Frames that are not on the list.",
};

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

/// A position ascribed to another.
#[derive(Debug, Clone)]
pub(super) struct Report {
    /// Words that name the holder.
    pub(super) holder: Span,
    /// Key of the holder's family name, for looking up his standing; empty for groups.
    pub(super) key: String,
    /// Whether the holder is a pronoun.
    pub(super) pronoun: bool,
    /// Where the content begins.
    pub(super) content: usize,
    /// The verb's sense.
    pub(super) verb: Sense,
    /// Words of the verb or prefix.
    pub(super) by: Span,
    /// The rule that found it.
    pub(super) rule: &'static Rule,
    /// Whom its content finds fault with: key of the family name, and the judging words.
    pub(super) target: Option<(String, Span)>,
}

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

/// The position that a sentence reports, if it does.
pub(super) fn report(sight: &Sight<'_>) -> Option<Report> {
    let mut report = by_verb(sight).or_else(|| by_prefix(sight))?;
    report.target = target(sight, report.content);
    Some(report)
}

/// Whom the words from `content` on find fault with: the name nearest before the judging words.
fn target(sight: &Sight<'_>, content: usize) -> Option<(String, Span)> {
    let blames = |c: &&Cue| c.sense == Sense::Disapproval && c.span.start >= content;
    let cue = sight.cues.iter().find(blames)?;
    let before = names(sight.text, Span::new(content, cue.span.start), sight.language);
    let after = || names(sight.text, Span::new(cue.span.end, sight.place.end), sight.language);
    let name = before.into_iter().next_back().or_else(|| after().into_iter().next())?;
    Some((name.key(), cue.span))
}

fn by_verb(sight: &Sight<'_>) -> Option<Report> {
    let verb = |c: &&Cue| matches!(c.sense, Sense::Says | Sense::Alleges | Sense::Reveals);
    let cue = sight.cues.iter().find(|c| verb(c) && has_content(sight, c))?;
    let mut before = cue.word;
    while let Some(word) = before.checked_sub(1).and_then(|w| sight.words.get(w)) {
        if !is_one_of(sight.language.discourse.before_verbs, word.span.of(sight.text)) {
            break;
        }
        before -= 1;
    }
    let content = content_start(sight, cue)?;
    let behind = sight.language.syntax.verb_second.then(|| holder_behind(sight, cue)).flatten();
    let subject = match behind {
        Some(_) => cue.span,
        None => sight.words.get(before.checked_sub(1)?)?.span,
    };
    let found = |holder: Span, key: String, pronoun: bool, rule: &'static Rule| Report {
        holder,
        key,
        pronoun,
        content,
        verb: cue.sense,
        by: cue.span,
        rule,
        target: None,
    };
    if let Some(name) = behind {
        return Some(found(name.span, name.key(), false, &HOLDER_BEFORE_VERB));
    }
    let spelled = subject.of(sight.text);
    if is_one_of(sight.language.discourse.pronouns, spelled) {
        return Some(found(subject, String::new(), true, &HOLDER_BEFORE_VERB));
    }
    let group = sight.cues.iter().find(|c| c.sense == Sense::Holder && c.word + c.words == before);
    if let Some(group) = group {
        return Some(found(
            group.span,
            fold(group.span.of(sight.text)),
            false,
            &HOLDER_BEFORE_VERB,
        ));
    }
    if is_one_of(sight.language.discourse.impersonal, spelled) && cue.words > 1 {
        let place = Span::new(subject.start, cue.span.end);
        return Some(found(place, String::new(), false, &IMPERSONAL_REPORT));
    }
    let name = name_ending(sight, subject.end)?;
    Some(found(name.span, name.key(), false, &HOLDER_BEFORE_VERB))
}

/// "Dagegen meint Hale, …": the name right behind the verb.
fn holder_behind(sight: &Sight<'_>, cue: &Cue) -> Option<Name> {
    let first = sight.words.get(cue.word + cue.words)?.span;
    let rest = Span::new(first.start, sight.place.end.max(first.start));
    let name = names(sight.text, rest, sight.language).into_iter().next()?;
    (name.span.start == first.start || !name.title.is_empty() && name.span.start <= first.end)
        .then_some(name)
}

/// The word after the comma that ends the words around a verb: in a language that puts the verb
/// second, what is reported may follow without "that" ("Hale meint, das Salz sei teuer").
fn after_comma(sight: &Sight<'_>, from: usize) -> Option<usize> {
    /// A name, a title and a particle of the verb.
    const REACH: usize = 5;
    if !sight.language.syntax.verb_second {
        return None;
    }
    let comma = |w: &usize| {
        let before = w.checked_sub(1).and_then(|b| sight.words.get(b));
        let here = sight.words.get(*w);
        before
            .zip(here)
            .is_some_and(|(a, b)| Span::new(a.span.end, b.span.start).of(sight.text).contains(','))
    };
    (from..from + REACH).find(comma)
}

/// Whether the words after a verb can be the content of a position.
fn has_content(sight: &Sight<'_>, cue: &Cue) -> bool {
    let after = cue.word + cue.words;
    let rest = sight.words.len().saturating_sub(after);
    let that = |w: usize| {
        sight.words.get(w).is_some_and(|w| {
            is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text))
        })
    };
    let last_is_that = cue.span.of(sight.text).ends_with("that");
    rest >= 3
        && (that(after)
            || that(after + 1)
            || last_is_that
            || after_comma(sight, after).is_some_and(|w| sight.words.len() >= w + 3)
            || cue.sense == Sense::Alleges && cue.words > 1)
}

fn content_start(sight: &Sight<'_>, cue: &Cue) -> Option<usize> {
    let after = cue.word + cue.words;
    let that = (after..after + 2).find(|&w| {
        sight.words.get(w).is_some_and(|w| {
            is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text))
        })
    });
    let comma = || after_comma(sight, after);
    let content = that.map(|w| w + 1).or_else(comma).unwrap_or(after);
    sight.words.get(content).map(|w| w.span.start)
}

fn by_prefix(sight: &Sight<'_>) -> Option<Report> {
    let head = sight.place.of(sight.text);
    let prefix = sight.language.discourse.holder_prefixes.iter().find(|p| {
        head.get(..p.len()).is_some_and(|h| h.eq_ignore_ascii_case(p))
            && head[p.len()..].starts_with(char::is_whitespace)
    })?;
    let rest = Span::new(sight.place.start + prefix.len(), sight.place.end);
    let first = words(sight.text, rest).next()?;
    let name = names(sight.text, rest, sight.language)
        .into_iter()
        .next()
        .filter(|n| n.span.start == first.start && !n.possessive)?;
    let next = words(sight.text, Span::new(name.span.end, sight.place.end)).next()?;
    Some(Report {
        holder: name.span,
        key: name.key(),
        pronoun: false,
        content: next.start,
        verb: Sense::Says,
        by: Span::new(sight.place.start, name.span.end),
        rule: &HOLDER_BY_PREFIX,
        target: None,
    })
}

fn name_ending(sight: &Sight<'_>, end: usize) -> Option<Name> {
    names(sight.text, Span::new(sight.whole.start, end), sight.language)
        .into_iter()
        .next_back()
        .filter(|n| n.span.end == end)
}

/// What a writer's answer says about the position just before it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Answer {
    /// The judging words, and whether they are for (1) or against (−1) it.
    pub(super) judged: Option<(Span, i32)>,
}

impl Answer {
    /// Reads the head of a sentence as an answer to the one before: a judging word within its first
    /// words, where nobody else is judged.
    pub(super) fn of(sight: &Sight<'_>) -> Self {
        /// An answer comes at once or not at all.
        const HEAD: usize = 8;
        let judged = sight.cues.iter().take_while(|c| c.word < HEAD).find_map(|c| match c.sense {
            Sense::Denial | Sense::Disapproval => Some((c.span, -1)),
            Sense::Approval => Some((c.span, 1)),
            _ => None,
        });
        let refers = sight
            .words
            .iter()
            .take(4)
            .any(|w| is_one_of(sight.language.discourse.demonstratives, w.span.of(sight.text)));
        Self { judged: judged.filter(|_| refers) }
    }
}

/// The writer's stance to a position, and why. Weights are added; the sign of the sum decides.
pub(super) fn stance(
    report: &Report,
    own: Option<(Span, i32)>,
    answer: Answer,
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
    for (place, sign) in own.into_iter().chain(answer.judged) {
        because.push(Because::weighed(&STANCE_OF_ANSWER, place, if sign < 0 { -50 } else { 40 }));
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
