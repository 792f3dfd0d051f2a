//! Every sentence of the essay's own prose as a candidate for a claim, scored by its words and by
//! how it stands.

use super::paragraph::Head;
use super::report::{HOLDER_BY_PREFIX, Report, report, taker};
use super::sight::{Evidence, Sight, look};
use super::stance::{Answer, Standing};
use super::worth::{self, ENOUGH, STATEMENT};
use crate::model::{Because, Document, Rule, Segments};
use crate::text::Span;
use crate::text::cue::{Cue, Joins, Sense};
use crate::text::key::{Keyed, keyed};
use crate::text::language::is_one_of;
use crate::text::matter::{Collector, Matter};
use std::hash::{DefaultHasher, Hash, Hasher};

/// What evidence adds to the statement it is offered for: enough to make a claim of any statement
/// that nothing speaks against.
const EVIDENCE: i16 = 26;

/// A sentence that may be a claim.
pub(super) struct Candidate {
    /// Its sentence.
    pub(super) sentence: usize,
    /// Its block.
    pub(super) block: usize,
    /// The words that would be the claim.
    pub(super) place: Span,
    /// What speaks for it, in hundredths.
    pub(super) score: i32,
    /// The parts of the score.
    pub(super) because: Vec<Because>,
    /// The position it reports.
    pub(super) report: Option<Box<Report>>,
    /// Who holds the position before it, where it says no more than that; and the key of his name.
    pub(super) taker: Option<(Span, String)>,
    /// What it says about the sentence before it.
    pub(super) answer: Answer,
    /// A judgement in its own words.
    pub(super) judged: Option<(Span, i32)>,
    /// Whether an odd number of its words deny.
    pub(super) negated: bool,
    /// Whether its subject is a word that points back ("this is …").
    pub(super) points_back: bool,
    /// Whether it only announces the next statement.
    pub(super) announces: bool,
    /// Whether it is a clause that is a part of another candidate's sentence.
    pub(super) subordinate: bool,
    /// Whether a quotation goes on in the middle of it.
    pub(super) runs_on: bool,
    /// Whether a connective at its head makes it a part of another statement.
    pub(super) dependent: bool,
    /// Whether that connective turns against what was said before.
    pub(super) turns: bool,
    /// Whether words near its head add it to others, or give it as a reason or a case of another.
    pub(super) added: bool,
    /// Whether a connective at its head, or an adverb near it, turns against what was said before.
    pub(super) turns_within: bool,
    /// Whether words near its head grant a point.
    pub(super) grants: bool,
    /// What stands at its head.
    pub(super) head: Head,
    /// Key of its stems in order: equal for sentences that say the same in the same words.
    pub(super) wording: u64,
}

impl Candidate {
    /// Whether a rule fired on it.
    pub(super) fn has(&self, rule: &'static Rule) -> bool {
        self.because.iter().any(|b| std::ptr::eq(b.rule, rule))
    }

    /// Adds a part to the score.
    pub(super) fn add(&mut self, rule: &'static Rule, place: Span, weight: i16) {
        self.score += i32::from(weight);
        self.because.push(Because::weighed(rule, place, weight));
    }

    /// Whether it states something at all: no question, lead-in, plan, or scrap.
    pub(super) fn states(&self) -> bool {
        self.score >= 0
    }

    /// Whether its words can turn against what was said before it.
    fn retorts(&self) -> bool {
        let turned = [&worth::DENIES, &worth::JUDGES, &worth::DISTINGUISHES, &worth::DISCLAIMS];
        self.turns || turned.into_iter().any(|rule| self.has(rule))
    }

    /// Whether it is a claim.
    pub(super) fn is_claim(&self) -> bool {
        self.score >= ENOUGH
    }
}

/// All candidates of a document with what they have in common.
pub(super) struct Gathered {
    /// In text order.
    pub(super) candidates: Vec<Candidate>,
    /// Their stems; place numbers are the candidates'. The title is the place after the last.
    pub(super) matter: Matter,
    /// How the writer speaks of people.
    pub(super) standing: Standing,
    /// Words of the essay's own.
    pub(super) words: usize,
}

/// Gathers the candidates. Linear.
pub(super) fn gather(document: &Document, segments: &Segments, evidence: &Evidence) -> Gathered {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut collector = Collector::default();
    let mut standing = Standing::default();
    let mut total = 0;
    look(document, segments, evidence, |index, sight| {
        total += sight.words.len();
        standing.observe(sight);
        let report = report(sight).map(Box::new);
        let announces = announces(sight);
        // "For Hale, it was “a quarrel about fourpence”": the quotation completes the position.
        let completed = sight.next.filter(|_| {
            sight.runs_into_evidence
                && sight.ends_in_verb()
                && report.as_ref().is_some_and(|r| std::ptr::eq(r.rule, &HOLDER_BY_PREFIX))
        });
        let because = worth::weigh(sight, completed);
        let own = || sight.words.iter().filter(|w| sight.place.contains(w.span));
        collector.add(own().filter_map(|w| w.stem));
        let mut hasher = DefaultHasher::new();
        own().for_each(|w| w.word.hash(&mut hasher));
        let denials = own()
            .filter(|w| is_one_of(sight.language.discourse.negations, w.span.of(sight.text)))
            .count();
        candidates.push(Candidate {
            sentence: index,
            block: segments.sentences.get(index).map_or(0, |s| s.block),
            place: completed.map_or(sight.place, |quoted| sight.place.hull(quoted)),
            score: STATEMENT + because.iter().map(|b| i32::from(b.weight)).sum::<i32>(),
            because,
            report,
            announces,
            subordinate: sight.unit.subordinate,
            runs_on: sight.runs_into_evidence,
            taker: taker(sight),
            answer: Answer::of(sight, announces),
            judged: own_judgement(sight),
            negated: denials % 2 == 1,
            dependent: depends(sight),
            turns: sight.opening().is_some_and(|c| c.sense == Sense::Contrast),
            turns_within: turns_within(sight),
            grants: sight.cues.first().is_some_and(|c| c.word < 2 && c.sense == Sense::Concession),
            added: is_added(sight),
            points_back: points_back(sight),
            head: Head::of(sight),
            wording: hasher.finish(),
        });
    });
    let mut title = Vec::new();
    if let Some(place) = document.title {
        keyed(document.prose(), place, document.language, &mut String::new(), &mut title);
    }
    collector.add(title.iter().filter_map(|w| w.stem));
    let mut gathered = Gathered { candidates, matter: collector.finish(), standing, words: total };
    place(&mut gathered.candidates);
    answer(&mut gathered.candidates);
    announce(&mut gathered.candidates);
    back(&mut gathered.candidates, evidence);
    gathered
}

/// Whether a statement opens with a word that joins it to the one before.
fn depends(sight: &Sight<'_>) -> bool {
    use Sense::{Addition, Concession, Contrast, Instance, Reason};
    sight
        .opening()
        .is_some_and(|c| matches!(c.sense, Addition | Contrast | Reason | Concession | Instance))
}

/// Whether a statement turns against what stands before it: "but …", "it must be said all the same".
fn turns_within(sight: &Sight<'_>) -> bool {
    /// Words before an adverb that belongs to the head.
    const HEAD: usize = 8;
    let turn =
        |c: &&Cue| c.sense == Sense::Contrast && (c.word == 0 || c.joins == Some(Joins::Mobile));
    sight.cues.iter().take_while(|c| c.word < HEAD).any(|c| turn(&c))
}

/// Whether words near a statement's head add it to others ("Hale also agreed"), or give it as a reason or
/// a case.
fn is_added(sight: &Sight<'_>) -> bool {
    /// Words of a subject before the adverb.
    const HEAD: usize = 3;
    let near = sight.cues.iter().take_while(|c| c.word < HEAD);
    near.filter(|c| c.joins.is_some() && c.joins != Some(Joins::Clause))
        .any(|c| matches!(c.sense, Sense::Addition | Sense::Instance | Sense::Reason))
}

/// Whether a statement needs the one before it: its subject is a word that points back, or a pronoun
/// stands among its first words.
fn points_back(sight: &Sight<'_>) -> bool {
    /// Where the subject stands.
    const HEAD: usize = 5;
    let discourse = sight.language.discourse;
    let is = |list, w: &Keyed| is_one_of(list, w.span.of(sight.text));
    let mut own = sight.words.iter().filter(|w| sight.place.contains(w.span)).take(HEAD);
    let Some(first) = own.next() else { return false };
    if is(discourse.pronouns, first) || is(discourse.possessives, first) {
        return true;
    }
    let bare = |w: &Keyed| is(discourse.demonstratives, first) && w.stem.is_none();
    own.next().is_some_and(|w| bare(w) || is(discourse.possessives, w))
        || own.any(|w| is(discourse.possessives, w))
}

/// A judgement that a sentence passes on what it reports.
fn own_judgement(sight: &Sight<'_>) -> Option<(Span, i32)> {
    if let Some(cue) = sight.cue(Sense::Denial) {
        return Some((cue.span, -1));
    }
    sight.whole.of(sight.text).ends_with('!').then_some((sight.whole, -1))
}

/// Adds what the place in the paragraph says.
fn place(candidates: &mut [Candidate]) {
    let mut at = 0;
    while let Some(block) = candidates.get(at).map(|c| c.block) {
        let length = candidates[at..].partition_point(|c| c.block == block).max(1);
        let group = &mut candidates[at..at + length];
        // Of a divided first sentence the main clause opens the paragraph.
        let opening = group.first().map_or(0, |c| c.sentence);
        let main = group.iter().position(|c| c.sentence == opening && !c.subordinate).unwrap_or(0);
        if let Some(first) = group.get_mut(main) {
            first.add(&worth::OPENS, first.place, 8);
        }
        if let [_, _, .., last] = group {
            last.add(&worth::CLOSES, last.place, 5);
        }
        at += length;
    }
}

/// Adds what it says that a statement follows a question, or a position of somebody else's. Looks at the
/// `VERDICT` before each.
fn answer(candidates: &mut [Candidate]) {
    /// Statements between a position and the verdict on it.
    const VERDICT: usize = 4;
    /// Paragraphs between a question and its answer.
    const NEXT: usize = 1;
    for at in 1..candidates.len() {
        let (before, rest) = candidates.split_at_mut(at);
        let ([.., last], [candidate, ..]) = (&*before, rest) else { continue };
        if !candidate.states() || candidate.report.is_some() {
            continue;
        }
        let near = candidate.block.saturating_sub(last.block) <= NEXT;
        // "No." says nothing by itself: what comes after it answers.
        let asked = last.has(&worth::ASKS)
            || last.has(&worth::BRIEF)
                && before
                    .len()
                    .checked_sub(2)
                    .is_some_and(|b| before[b].has(&worth::ASKS) && before[b].block == last.block);
        if near && asked {
            let place = last.place;
            candidate.add(&worth::REPLIES, place, 15);
            continue;
        }
        let retorts =
            near && last.report.is_some() && !candidate.points_back && candidate.retorts();
        // "The argument proves too much" may stand a few statements behind the argument.
        let judged = || {
            let before = before.iter().rev().take(VERDICT);
            let mut here = before.take_while(|c| c.block == candidate.block);
            candidate.answer.verdict.and_then(|_| here.find(|c| c.report.is_some()))
        };
        let reported = if retorts { Some(last) } else { judged() };
        if let Some(place) = reported.map(|r| r.place) {
            candidate.add(&worth::RETORTS, place, 10);
        }
    }
}

/// Adds what it says that the statement before only announces. Looks at the one before each.
fn announce(candidates: &mut [Candidate]) {
    for at in 1..candidates.len() {
        let (before, rest) = candidates.split_at_mut(at);
        let ([.., last], [candidate, ..]) = (before, rest) else { continue };
        if last.announces && last.block == candidate.block && candidate.states() {
            let place = last.place;
            candidate.add(&worth::ANNOUNCED, place, 20);
            last.add(&worth::PLANS, place, -45);
        }
    }
}

/// Whether a statement announces another in the writer's own person and says nothing itself: a few words
/// without a clause of content ("I want to suggest something else").
fn announces(sight: &Sight<'_>) -> bool {
    /// Words that such a statement has at most, and stems of what it would be about.
    const WORDS: usize = 8;
    const STEMS: usize = 2;
    let own = sight.cues.iter().any(|c| matches!(c.sense, Sense::Avowal | Sense::Purpose));
    let content =
        |w: &Keyed| is_one_of(sight.language.discourse.complementisers, w.span.of(sight.text));
    own && !sight.unit.part
        && sight.words.len() <= WORDS
        && !sight.words.iter().any(content)
        && sight.words.iter().filter(|w| w.stem.is_some()).count() <= STEMS
        && !sight.before_evidence
}

/// By how much a statement that stands a step farther from a quotation must say more.
const STEP: i32 = 10;

/// Adds what evidence says: of the statements that stand before a quotation in its lead-in's
/// paragraph, the one that says most; or else the statement after it. Looks at a fixed number.
fn back(candidates: &mut [Candidate], evidence: &Evidence) {
    /// How many statements before a quotation may be what it documents.
    const REACH: usize = 6;
    for &quoted in evidence.all() {
        let next = candidates.partition_point(|c| c.place.start < quoted.start);
        let Some(last) = next.checked_sub(1).and_then(|b| candidates.get(b)) else {
            continue;
        };
        let block = last.block;
        // "Hale insisted that nothing was lost: “…”": the holder's words for his position.
        let documents = last.report.is_some()
            && !last.runs_on
            && last.states()
            && last.place.end + LEAD >= quoted.start;
        if last.place.contains(quoted) || documents {
            add_evidence(candidates, next - 1, quoted);
            continue;
        }
        let before = (0..next).rev().take(REACH).zip(0..);
        // What stands before a turn speaks for the other side.
        let turned = |at: usize| (at + 1..next).any(|c| candidates[c].turns_within);
        let chosen = before
            .take_while(|&(at, _)| candidates[at].block == block && !turned(at))
            .filter(|&(at, _)| candidates[at].states())
            .max_by_key(|&(at, step)| {
                let known = candidates[at].has(&worth::BACKED);
                candidates[at].score - if known { i32::from(EVIDENCE) } else { 0 } - STEP * step
            })
            .map(|(at, _)| at);
        // What is drawn from the quotation right after it, or nothing else being there, follows it.
        let after = candidates.get(next).filter(|c| c.block == block && c.has(&worth::DRAWS));
        let drawn = after.filter(|c| {
            c.states() && chosen.is_none_or(|b| candidates[b].score - step(b, next) < c.score)
        });
        let chosen = drawn.map(|_| next).or(chosen).or_else(|| candidates.get(next).map(|_| next));
        if let Some(chosen) = chosen {
            add_evidence(candidates, chosen, quoted);
        }
    }
}

/// Bytes between a reported position and the words quoted for it: a colon, a space, a mark.
const LEAD: usize = 8;

/// What a statement loses by the statements between it and a quotation.
fn step(at: usize, next: usize) -> i32 {
    i32::try_from(next.saturating_sub(at + 1)).unwrap_or(i32::MAX).saturating_mul(STEP)
}

/// Adds to a statement that evidence is quoted for it, once.
fn add_evidence(candidates: &mut [Candidate], at: usize, quoted: Span) {
    if let Some(candidate) = candidates.get_mut(at)
        && !candidate.has(&worth::BACKED)
    {
        candidate.add(&worth::BACKED, quoted, EVIDENCE);
    }
}
