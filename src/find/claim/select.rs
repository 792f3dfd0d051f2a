//! From candidates to claims: which of them, in which role.

use super::again::{SAID_AGAIN, leaders};
use super::gather::{Candidate, Gathered};
use super::report::{HOLDER_AFTER, IMPERSONAL_REPORT, Report};
use super::stance::{Answer, stance};
use super::thesis::{Thesis, introduction, themes, thesis};
use super::worth;
use crate::model::{Attribution, Because, Claim, Confidence, Document, Holder, Role, Rule, Stance};
use crate::text::{Span, fold};
use std::collections::{HashMap, HashSet};

/// Words of the essay's own to one claim: a map with more claims than this cannot be read.
const WORDS_A_CLAIM: usize = 67;
/// In a short essay nearly every sentence is a step of the argument: persuasive essays have a claim or
/// premise every 24 words (Stab and Gurevych 2017: 6089 in 402 essays). Up to [`MOST_OF_SHORT`] claims,
/// which a map still holds, an essay may have one for every so many words.
const WORDS_OF_SHORT: usize = 28;
const MOST_OF_SHORT: usize = 24;
/// By how much each further claim of a paragraph must be better: a map should show every step of the
/// argument before it shows one step in full.
const CROWDING: i32 = 12;
/// Statements that a paragraph has before it may hold more claims than that.
const CROWDED: usize = 8;
/// Statements after a position in which the writer passes his verdict on it.
const ANSWERS: usize = 4;
/// A short text may have as many claims as this.
const FEWEST_CLAIMS: usize = 12;

pub(super) static BEARS_ON_THESIS: Rule = Rule {
    name: "main-claim",
    finds: "A main claim: one of the few best supported that share the theme of the whole essay.",
    why: "Main claims bear on the thesis itself and hold together what stands below them (Stab and Gurevych 2017: claims under the major claim).",
    example: "Salt made the town. The salt office built the harbour. The harbour drew the merchants.",
    misses: "A main claim that the essay makes once, in passing.",
};

/// A position with the writer's stance, worked out.
struct Position {
    /// `None` where nobody is named: "it is often said that …".
    holder: Option<Holder>,
    stance: Stance,
    because: Vec<Because>,
}

/// The claims, in text order.
pub(super) fn select(
    document: &Document,
    mut gathered: Gathered,
    attributions: &[Attribution],
) -> Vec<Claim> {
    let themes = themes(&gathered);
    add_themes(&mut gathered, &themes);
    let mut positions = positions(document, &mut gathered, attributions);
    let mut leader = leaders(&gathered);
    recurrence(&mut gathered, &leader);
    let found = thesis(&gathered, &themes);
    if let Some(Thesis { at, again, .. }) = &found {
        join(&mut leader, *at, again);
    }
    let thesis = found.as_ref().map(|t| t.at);
    let groups = groups(&leader);
    let chosen = choose(&gathered, &groups, &leader, thesis);
    let mains = mains(&gathered, &groups, &leader, &chosen, thesis, &themes);
    let mut claims: Vec<Claim> = Vec::with_capacity(chosen.len());
    for &at in &chosen {
        let group = groups.get(&leader[at]).map_or(&[][..], Vec::as_slice);
        let others = group.iter().filter(|&&other| other != at);
        let again: Vec<Span> = others.map(|&o| gathered.candidates[o].place).collect();
        let candidate = &mut gathered.candidates[at];
        let mut because = match mains.get(&at) {
            _ if Some(at) == thesis => found.iter().flat_map(|t| t.because.clone()).collect(),
            Some(&bears) => vec![Because::weighed(&BEARS_ON_THESIS, candidate.place, bears)],
            None => Vec::new(),
        };
        because.append(&mut candidate.because);
        because.extend(again.first().map(|&place| Because::new(&SAID_AGAIN, place)));
        let (holder, stance) = match positions.remove(&at) {
            Some(position) => {
                because.extend(position.because);
                (position.holder, Some(position.stance))
            }
            None => (None, None),
        };
        claims.push(Claim {
            label: None,
            notes: Vec::new(),
            place: candidate.place,
            role: match stance {
                _ if Some(at) == thesis => Role::Thesis,
                Some(Stance::Opposed | Stance::Open) => Role::Reported,
                _ if mains.contains_key(&at) => Role::Main,
                _ => Role::Claim,
            },
            holder,
            stance,
            again,
            confidence: confidence(match &found {
                Some(found) if found.at == at => found.score,
                _ => candidate.score,
            }),
            because,
        });
    }
    claims
}

/// A score as a confidence. Hand-set: a score that is just enough is as likely right as wrong.
fn confidence(score: i32) -> Confidence {
    let hundredths = (30 + score / 2).clamp(30, 95);
    Confidence::percent(u8::try_from(hundredths).unwrap_or(95))
}

/// The positions of others by candidate, each with holder and stance. A position that is shared is
/// cut down to its content; one that is not keeps the words that say whose it is.
fn positions(
    document: &Document,
    gathered: &mut Gathered,
    attributions: &[Attribution],
) -> HashMap<usize, Position> {
    let full = full_names(attributions);
    let mut found = HashMap::new();
    let mut last: Option<(usize, Report)> = None;
    for at in 0..gathered.candidates.len() {
        let Some(report) = gathered.candidates[at].report.clone() else { continue };
        let block = gathered.candidates[at].block;
        let known = last.as_ref().filter(|(b, _)| *b == block).map(|(_, r)| r);
        let named = if report.pronoun { known } else { Some(&*report) };
        let Some(named) = named else {
            gathered.candidates[at].report = None;
            continue;
        };
        let after = gathered.candidates.get(at + 1..).unwrap_or_default();
        let answers: Vec<Answer> = after
            .iter()
            .take(ANSWERS)
            .enumerate()
            .take_while(|(n, c)| c.block == block || *n == 0 && c.block <= block + 1)
            .map(|(_, c)| c.answer)
            .collect();
        let purpose = announced_after(after, block);
        let judged = gathered.candidates[at].judged;
        let named_at_all = !std::ptr::eq(named.rule, &IMPERSONAL_REPORT);
        let taker = after.first().filter(|c| c.block == block && !named_at_all);
        let taker = taker.and_then(|c| c.taker.clone());
        let (place, key) = match &taker {
            Some((place, key)) => (*place, key),
            None => (named.holder, &named.key),
        };
        let answers = (answers.as_slice(), purpose);
        let (stance, mut because) = stance(&report, judged, answers, &gathered.standing, key);
        because.insert(0, Because::new(report.rule, report.by));
        because.extend(taker.is_some().then(|| Because::new(&HOLDER_AFTER, place)));
        let spelled = document.words_at(place);
        let name = full.get(key).map_or(spelled, |&n| n.to_owned());
        let place = if taker.is_some() { place } else { report.holder };
        let holder = (named_at_all || taker.is_some()).then_some(Holder { name, place });
        if !report.pronoun && named_at_all {
            last = Some((block, *report.clone()));
        }
        if let Some(next) = taker.is_some().then(|| gathered.candidates.get_mut(at + 1)).flatten() {
            // Who takes a position up in a few words makes no claim of his own.
            next.report = None;
            next.add(&worth::LEADS_IN, report.by, -80);
        }
        let candidate = &mut gathered.candidates[at];
        let weight = if stance == Stance::Endorsed { 5 } else { 20 };
        candidate.add(&worth::REPORTS, report.by, weight);
        if stance == Stance::Endorsed && report.content < candidate.place.end {
            candidate.place = Span::new(report.content, candidate.place.end);
        }
        found.insert(at, Position { holder, stance, because });
    }
    found
}

/// The words by which the writer announces his own thesis in the rest of the paragraph, or at the head of
/// the next.
fn announced_after(after: &[Candidate], block: usize) -> Option<Span> {
    /// Statements that are looked at.
    const REACH: usize = 8;
    let rest = after.iter().take_while(|c| c.block == block).count();
    let near = after.iter().take((rest + 1).min(REACH)).filter(|c| c.block <= block + 1);
    near.filter_map(|c| c.answer.purpose).next()
}

/// The fullest spelling of a speaker's name by the key of his family name: its last word.
fn full_names(attributions: &[Attribution]) -> HashMap<String, &str> {
    let mut full: HashMap<String, &str> = HashMap::new();
    for attribution in attributions {
        let name = attribution.speaker.name.as_str();
        let Some(family) = name.split_whitespace().next_back() else { continue };
        let known = full.entry(fold(family)).or_insert(name);
        if name.len() > known.len() {
            *known = name;
        }
    }
    full
}

/// Adds to the scores how far each is about what the whole essay is about.
fn add_themes(gathered: &mut Gathered, themes: &[u32]) {
    for (candidate, &theme) in gathered.candidates.iter_mut().zip(themes) {
        let weight = i16::try_from(theme * 14 / 100).unwrap_or(0);
        if weight > 0 {
            candidate.add(&worth::THEME, candidate.place, weight);
        }
    }
}

/// Adds what recurrence says to the scores.
fn recurrence(gathered: &mut Gathered, leader: &[usize]) {
    let mut times = vec![0_usize; leader.len()];
    for &to in leader {
        times[to] += 1;
    }
    for (candidate, &to) in gathered.candidates.iter_mut().zip(leader) {
        if times[to] > 1 {
            candidate.add(&worth::RECURS, candidate.place, 14);
        }
    }
}

/// Joins those who say the thesis again, and all that say the same as one of them, to the thesis.
fn join(leader: &mut [usize], thesis: usize, again: &[usize]) {
    let to = leader[thesis];
    let joined: HashSet<usize> = again.iter().map(|&other| leader[other]).collect();
    for slot in leader.iter_mut().filter(|slot| joined.contains(slot)) {
        *slot = to;
    }
}

/// Who says the same, by leader, in text order; only groups of more than one.
fn groups(leader: &[usize]) -> HashMap<usize, Vec<usize>> {
    let mut groups: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, &to) in leader.iter().enumerate() {
        groups.entry(to).or_default().push(at);
    }
    groups.retain(|_, group| group.len() > 1);
    groups
}

/// The best of each group and everything that stands alone, the best of those first, as many as the
/// length of the text allows; the thesis always. In text order.
fn choose(
    gathered: &Gathered,
    groups: &HashMap<usize, Vec<usize>>,
    leader: &[usize],
    thesis: Option<usize>,
) -> Vec<usize> {
    let score = |at: usize| gathered.candidates[at].score;
    let mut chosen: Vec<usize> = (0..leader.len())
        .filter(|&at| leader[at] == at && thesis.map(|t| leader[t]) != Some(at))
        .map(|at| {
            let group = groups.get(&at).map_or(&[][..], Vec::as_slice);
            group.iter().copied().fold(at, |b, o| if score(o) > score(b) { o } else { b })
        })
        .filter(|&at| gathered.candidates[at].is_claim())
        .collect();
    chosen.sort_unstable();
    let mut ranked: Vec<(i32, usize)> = Vec::with_capacity(chosen.len());
    for block in
        chosen.chunk_by_mut(|&a, &b| gathered.candidates[a].block == gathered.candidates[b].block)
    {
        let here = block.first().map_or(0, |&at| gathered.candidates[at].block);
        let from = gathered.candidates.partition_point(|c| c.block < here);
        let length = gathered.candidates[from..].partition_point(|c| c.block == here);
        block.sort_unstable_by_key(|&at| (-score(at), at));
        let length = i32::try_from(length.max(CROWDED)).unwrap_or(i32::MAX);
        let crowded = i32::try_from(CROWDED).unwrap_or(1);
        let crowd = (0..).map(|before| CROWDING * crowded * before / length);
        ranked.extend(block.iter().zip(crowd).map(|(&at, less)| (score(at) - less, at)));
    }
    ranked.sort_unstable_by_key(|&(score, at)| (-score, at));
    chosen = ranked.into_iter().map(|(_, at)| at).collect();
    let short = (gathered.words / WORDS_OF_SHORT).min(MOST_OF_SHORT);
    let most = (gathered.words / WORDS_A_CLAIM).max(short).max(FEWEST_CLAIMS);
    chosen.truncate(most - 1);
    chosen.extend(thesis);
    chosen.sort_unstable();
    chosen
}

/// Whether the next statement of the paragraph turns against one.
fn is_granted(candidates: &[Candidate], at: usize) -> bool {
    let pair = candidates.get(at).zip(candidates.get(at + 1));
    pair.is_some_and(|(here, next)| next.turns_within && next.block == here.block)
}

/// What the words of a claim, and those around it, say for and against its being a main claim; `before`
/// is the claim before it.
fn standing(candidates: &[Candidate], at: usize, before: Option<usize>) -> i32 {
    let Some(candidate) = candidates.get(at) else { return 0 };
    let before = before.and_then(|b| candidates.get(b));
    let answers =
        before.is_some_and(|b| b.report.is_some() && b.block.abs_diff(candidate.block) <= 1);
    // What is said behind the turn is what a concession is made for (Mann and Thompson 1988).
    let counters =
        candidate.turns && before.is_some_and(|b| b.grants && b.block == candidate.block);
    let fires = [
        (answers, 12),
        (counters, 12),
        (candidate.has(&worth::GIST), 10),
        (candidate.has(&worth::EQUATES), 8),
        (candidate.has(&worth::CAUSES), 6),
        (candidate.has(&worth::CONDITIONAL), -8),
        (is_granted(candidates, at), -12),
        (candidate.added, -15),
        (candidate.points_back, -30),
        (candidate.grants, -30),
    ];
    fires.iter().filter(|f| f.0).map(|f| f.1).sum()
}

/// The main claims among the chosen, with the weight by which they are: about as many as the square
/// root of the number of claims, so that a reader finds few heads with few limbs each, and not
/// side by side, so that every part of the essay has its head.
fn mains(
    gathered: &Gathered,
    groups: &HashMap<usize, Vec<usize>>,
    leader: &[usize],
    chosen: &[usize],
    thesis: Option<usize>,
    themes: &[u32],
) -> HashMap<usize, i16> {
    /// Claims between two main claims.
    const GAP: usize = 2;
    let weight = |rank: usize, at: usize| -> i32 {
        let candidate: &Candidate = &gathered.candidates[at];
        let times = groups.get(&leader[at]).map_or(0, |g| g.len().min(3));
        let shared = thesis.map_or(0, |t| gathered.matter.shared(at, t)).min(100);
        let before = rank.checked_sub(1).and_then(|r| chosen.get(r));
        candidate.score.min(90) / 2
            + i32::try_from(themes[at] * 25 / 100 + shared * 25 / 100).unwrap_or(0)
            + i32::try_from(times * 8).unwrap_or(0)
            + standing(&gathered.candidates, at, before.copied())
    };
    // What stands before the thesis in an introduction leads up to it (Swales 1990: territory and niche
    // come first).
    let opening = introduction(gathered.candidates.len());
    let group = thesis.and_then(|t| groups.get(&leader[t])).map_or(&[][..], Vec::as_slice);
    let first = group.iter().copied().chain(thesis).min();
    let stated = first.filter(|&f| f < opening).unwrap_or(0);
    let mut ranked: Vec<(i32, usize)> = chosen
        .iter()
        .enumerate()
        .filter(|&(_, &at)| Some(at) != thesis && at >= stated)
        .filter(|&(_, &at)| {
            let candidate = &gathered.candidates[at];
            candidate.report.is_none() && !candidate.subordinate
        })
        .map(|(rank, &at)| (weight(rank, at), rank))
        .collect();
    ranked.sort_unstable_by_key(|&(weight, rank)| (-weight, rank));
    let most = chosen.len().isqrt();
    let mut taken = vec![false; chosen.len()];
    let mut mains = HashMap::new();
    for (weight, rank) in ranked {
        let around = rank.saturating_sub(GAP)..(rank + GAP + 1).min(chosen.len());
        if mains.len() < most && !taken[around].contains(&true) {
            taken[rank] = true;
            mains.insert(chosen[rank], i16::try_from(weight).unwrap_or(i16::MAX));
        }
    }
    mains
}
