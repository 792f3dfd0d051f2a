//! The thesis: the claim that the whole essay is for.

use super::gather::{Candidate, Gathered};
use super::paragraph::{self, SHORT};
use super::worth;
use crate::model::{Because, Rule};

/// Share of the statements at either end, in hundredths, that count as opening and closing.
const END: usize = 14;
/// Statements that an end has at least, in an essay that has them, and at most: an introduction or a
/// conclusion does not grow with a book.
const FEWEST: usize = 3;
const MOST: usize = 24;
/// Statements at the very end, where the last word is said.
const LAST: usize = 6;

rules! {
    BY_PURPOSE = "thesis-by-purpose",
        "The thesis where the writer announces it.",
        "A statement of purpose that has content is the thesis (Swales 1990).",
        "In this essay I argue that rent is theft.",
        "Announcements of a single section.";
    BY_GIST = "thesis-by-gist",
        "The thesis where the writer says what it all comes to.",
        "The significance or essence of the essay's own subject is its thesis.",
        "The significance of the dispute was that it split the party.",
        "The gist of a side issue.";
    BY_EQUATION = "thesis-by-equation",
        "The thesis where it says what the essay's subject is.",
        "A statement that equates the topic with a judgement is the plainest form of a thesis.",
        "The salt trade was the making of the town.",
        "Mere definitions of terms.";
    BY_CONCLUSION = "thesis-by-conclusion",
        "The thesis where the writer draws it at the end.",
        "Conclusion markers near the end stand before the restated major claim (Stab and Gurevych 2017).",
        "Thus salt made the town.",
        "Last steps of the last argument.";
    BY_CAUSE = "thesis-by-cause",
        "The thesis where it says what the essay's subject comes from or leads to.",
        "Explanatory essays argue for a cause (Walton 2008).",
        "The salt tax led to the fall of the town.",
        "Causes of side issues.";
    BY_DEMAND = "thesis-by-demand",
        "The thesis where the essay ends in what must be done.",
        "Claims of policy are what an argument for action is for (Park and Cardie 2014).",
        "The salt tax must be repealed.",
        "Demands made in passing.";
    BY_CLOSING = "thesis-by-closing",
        "The thesis among the last statements.",
        "Conclusions restate the major claim (Stab and Gurevych 2017: it stands in the first or last paragraph).",
        "Salt, then, made the town.",
        "Essays that end with an outlook.";
    BY_OPENING = "thesis-by-opening",
        "The thesis among the first statements.",
        "As for the closing.",
        "Salt made the town.",
        "Essays that begin with a story.";
    BY_RESTATEMENT = "thesis-by-restatement",
        "The thesis where the essay states it again, most of all at both ends.",
        "What an essay says at its beginning and again at its end is what it is for.",
        "Salt made the town. … Thus it was salt that made the town.",
        "Refrains.";
    BY_BOTH_ENDS = "thesis-at-both-ends",
        "The thesis where the other end of the essay says it again in words of which only some are the same.",
        "Conclusions restate what introductions announce (Swales 1990; Stab and Gurevych 2017), seldom word for word.",
        "Salt made the town. … What the sea gave was, in the end, the town itself.",
        "Restatements that share no rare word; a second claim of the conclusion may be taken for the thesis.";
    BY_THEME = "thesis-by-theme",
        "The thesis by the words that the essay's beginning, end and title share.",
        "Lexical chains that run through a whole text carry its topic (Barzilay and Elhadad 1997).",
        "The salt trade made Ashford.",
        "Essays that change their words.";
    BY_TITLE = "thesis-by-title",
        "The thesis by the words of the title.",
        "Titles name what an essay is about.",
        "# The salt trade\n\nThe salt trade made Ashford.",
        "Titles that play.";
    NOT_AT_AN_END = "no-thesis-by-place",
        "Against a statement from the middle of the essay.",
        "Major claims stand in the first or last paragraph in all but a few essays (Stab and Gurevych 2017).",
        "There were forty pits in those years.",
        "Essays whose turning point is their thesis; restatement can outweigh it.";
    NOT_FIRST = "no-thesis-by-connective",
        "Against a statement that a connective makes a part of another: \"besides\", \"but\", \"because\".",
        "A thesis is what the others are joined to (Peldszus and Stede 2013).",
        "Besides, the harbour was old.",
        "\"But\" before the turn that is the thesis.";
    NOT_ALONE = "no-thesis-by-pronoun",
        "Against a statement whose subject only points back.",
        "A thesis can be read alone.",
        "This is a false picture.",
        "A conclusion that begins with \"this\" and sums up all the same.";
}

/// How far each candidate is about what the essay's ends and title are about, in hundredths of the
/// most that one reaches. Linear.
pub(super) fn themes(gathered: &Gathered) -> Vec<u32> {
    let Gathered { candidates, matter, .. } = gathered;
    let (opening, closing) = ends(candidates.len());
    let mut first = vec![0_u32; matter.vocabulary()];
    let mut last = first.clone();
    for at in 0..candidates.len() {
        for &stem in matter.stems(at) {
            first[stem as usize] += u32::from(at < opening);
            last[stem as usize] += u32::from(at >= closing);
        }
    }
    let mut often = vec![0_usize; matter.vocabulary()];
    for at in 0..candidates.len() {
        for &stem in matter.stems(at) {
            often[stem as usize] += 1;
        }
    }
    let mut core: Vec<u32> =
        first.iter().zip(&last).map(|(&a, &b)| (a.min(b) * 10).min(100)).collect();
    for (core, &often) in core.iter_mut().zip(&often) {
        let share = often * 100 / candidates.len().max(1);
        *core += u32::try_from((share * 3).min(60)).unwrap_or(60);
    }
    for &stem in matter.stems(candidates.len()) {
        core[stem as usize] += 30;
    }
    /// Added to the number of stems, so that the shortest statements do not win by density alone.
    const DAMP: usize = 4;
    let theme = |at: usize| {
        let stems = matter.stems(at);
        let sum: u32 = stems.iter().map(|&s| core[s as usize]).sum();
        sum / u32::try_from(stems.len() + DAMP).unwrap_or(u32::MAX)
    };
    let themes: Vec<u32> = (0..candidates.len()).map(theme).collect();
    let most = themes.iter().copied().max().unwrap_or(0).max(1);
    themes.into_iter().map(|t| t * 100 / most).collect()
}

/// One past the last opening candidate, and the first closing one.
pub(super) fn ends(count: usize) -> (usize, usize) {
    let size = (count * END / 100).clamp(FEWEST, MOST).min((count / 3).max(1)).min(count);
    (size, count - size)
}

/// How many statements an introduction has at most; a conclusion as many.
pub(super) fn introduction(count: usize) -> usize {
    (count / 5).clamp(FEWEST, MOST).min(count)
}

/// The thesis among the candidates.
pub(super) struct Thesis {
    /// The candidate that states it best.
    pub(super) at: usize,
    /// Candidates that state it again, in text order.
    pub(super) again: Vec<usize>,
    /// The score, in hundredths, and its parts.
    pub(super) score: i32,
    pub(super) because: Vec<Because>,
}

/// How many candidates are compared with one another for the thesis. An essay states its thesis a
/// few times; two dozen contenders hold them all, and their pairs are a fixed number.
const CONTENDERS: usize = 24;
/// Likeness (hundredths) from which two contenders state the same thesis. Lower than between any two
/// statements, for contenders are few and each of them could be the thesis by itself.
const SAME_THESIS: u32 = 33;

/// The thesis, `None` where nothing is stated. Linear, and a fixed number of comparisons.
pub(super) fn thesis(gathered: &Gathered, themes: &[u32]) -> Option<Thesis> {
    let Gathered { candidates, matter, .. } = gathered;
    let (opening, closing) = ends(candidates.len());
    let mut ranked: Vec<(i32, usize)> = (0..candidates.len())
        .filter(|&at| states(gathered, at) && can_be(&candidates[at]))
        .map(|at| (score(gathered, themes, at, &mut |_, _| ()), at))
        .collect();
    let rank = |&(score, at): &(i32, usize)| (-score, at);
    if ranked.len() > CONTENDERS {
        ranked.select_nth_unstable_by_key(CONTENDERS, rank);
        ranked.truncate(CONTENDERS);
    }
    ranked.sort_unstable_by_key(rank);
    let contenders: Vec<usize> = ranked.iter().map(|&(_, at)| at).collect();
    let kin = |at: usize| {
        let like = move |&other: &usize| other != at && matter.likeness(at, other) >= SAME_THESIS;
        contenders.iter().copied().filter(like)
    };
    let echo = |at: usize| -> i16 {
        /// Beyond this, two statements only repeat each other's words.
        const MOST: u32 = 60;
        let sum: u32 = kin(at).map(|other| matter.likeness(at, other).min(MOST)).sum();
        let ends =
            kin(at).chain([at]).any(|o| o < opening) && kin(at).chain([at]).any(|o| o >= closing);
        hundredths((sum / 3).min(30) + if ends { 10 } else { 0 })
    };
    let (total, at) =
        ranked.iter().map(|&(score, at)| (score + i32::from(echo(at)), at)).min_by_key(rank)?;
    let mut because = Vec::new();
    let place = candidates[at].place;
    score(gathered, themes, at, &mut |rule, weight| {
        because.push(Because::weighed(rule, place, weight));
    });
    let mut again = vec![at];
    let mut next = 0;
    while let Some(&one) = again.get(next) {
        let more: Vec<usize> = kin(one).filter(|o| !again.contains(o)).collect();
        again.extend(more);
        next += 1;
    }
    if let Some(&other) = again.get(1) {
        because.push(Because::weighed(&BY_RESTATEMENT, candidates[other].place, echo(at)));
    }
    let mut total = total;
    if let Some(other) = other_end(gathered, &ranked, &again) {
        because.push(Because::weighed(&BY_BOTH_ENDS, candidates[other].place, BOTH_ENDS));
        total += i32::from(BOTH_ENDS);
        again.push(other);
    }
    again.remove(0);
    again.sort_unstable();
    Some(Thesis { at, again, score: total, because })
}

/// What it adds that the thesis is stated at both ends.
const BOTH_ENDS: i16 = 10;

/// Where the thesis is stated again at the other end of an essay: by a statement that could be the thesis
/// itself, where one of the two is announced or drawn as the gist and they share rare words, or by one
/// that demands as the thesis does. `stated` are the places known so far, the thesis first.
fn other_end(gathered: &Gathered, ranked: &[(i32, usize)], stated: &[usize]) -> Option<usize> {
    /// Score from which on a contender could be the thesis.
    const COULD_BE: i32 = 50;
    /// What both share, in hundredths of the lighter one.
    const SHARED: u32 = 20;
    let Gathered { candidates, matter, .. } = gathered;
    let thesis = *stated.first()?;
    let end = introduction(candidates.len());
    let (first, last) = (0..end, candidates.len() - end..candidates.len());
    let wanted = match (first.contains(&thesis), last.contains(&thesis)) {
        (true, false) => last,
        (false, true) => first,
        _ => return None,
    };
    if candidates.len() <= SHORT {
        return None;
    }
    let known = stated.iter().any(|at| wanted.contains(at));
    let demands = |at: usize| candidates[at].head.demands();
    let announced = |at: usize| {
        [&worth::PURPOSE, &worth::ANNOUNCED, &worth::GIST]
            .iter()
            .any(|rule| candidates[at].has(rule))
    };
    let again = ranked.iter().filter(|&&(score, other)| {
        let restates = !known && score >= COULD_BE && (announced(thesis) || announced(other));
        wanted.contains(&other)
            && !stated.contains(&other)
            && matter.shared(thesis, other) >= SHARED
            && (restates || demands(thesis) && demands(other))
    });
    let rank = |&&(score, other): &&(i32, usize)| {
        (score + i32::try_from(matter.shared(thesis, other)).unwrap_or(0), other)
    };
    again.max_by_key(rank).map(|&(_, other)| other)
}

/// Whether a candidate states something; in a short text a few words that demand something do.
fn states(gathered: &Gathered, at: usize) -> bool {
    let candidate = &gathered.candidates[at];
    let brief = candidate.because.iter().filter(|b| std::ptr::eq(b.rule, &worth::BRIEF));
    let brief: i32 = brief.map(|b| i32::from(b.weight)).sum();
    let short = gathered.candidates.len() <= SHORT && candidate.head.demands();
    candidate.states() || short && candidate.score - brief >= 0
}

/// Whether a statement can be the thesis at all: it is the writer's own, and no mere plan.
fn can_be(candidate: &Candidate) -> bool {
    candidate.report.is_none() && (!candidate.has(&worth::PLANS) || candidate.has(&worth::PURPOSE))
}

/// What speaks for a candidate by itself, part by part into `sink`.
fn score(
    gathered: &Gathered,
    themes: &[u32],
    at: usize,
    sink: &mut dyn FnMut(&'static Rule, i16),
) -> i32 {
    let Gathered { candidates, matter, .. } = gathered;
    if candidates.len() <= SHORT {
        return paragraph::score(gathered, themes, at, sink);
    }
    let (opening, closing) = ends(candidates.len());
    let candidate = &candidates[at];
    let mut sum = candidate.score.min(90) / 3;
    let mut add = |fires: bool, rule, weight: i16| {
        if fires && weight != 0 {
            sum += i32::from(weight);
            sink(rule, weight);
        }
    };
    add(candidate.has(&worth::PURPOSE) || candidate.has(&worth::ANNOUNCED), &BY_PURPOSE, 45);
    add(candidate.has(&worth::GIST), &BY_GIST, 25);
    let theme = themes[at];
    add(candidate.has(&worth::EQUATES) && theme >= 50, &BY_EQUATION, 14);
    let drawn = candidate.has(&worth::DRAWS) || candidate.has(&worth::CONCLUDES);
    add(drawn && at >= closing, &BY_CONCLUSION, 10);
    let last = at >= closing && at + LAST >= candidates.len();
    add(at >= closing, &BY_CLOSING, if last { 26 } else { 14 });
    add(at < opening, &BY_OPENING, 12);
    add(true, &BY_TITLE, hundredths(matter.shared(at, candidates.len()) * 12 / 100));
    add(true, &BY_THEME, hundredths(theme * 40 / 100));
    add(candidate.has(&worth::CAUSES) && theme >= 50, &BY_CAUSE, 10);
    let end = at < opening || at >= closing;
    add(candidate.has(&worth::NECESSITY) && end, &BY_DEMAND, 14);
    let turn = candidate.turns && candidate.has(&worth::NECESSITY);
    add(candidate.dependent && !turn, &NOT_FIRST, -18);
    add((opening..closing).contains(&at), &NOT_AT_AN_END, -12);
    add(candidate.points_back, &NOT_ALONE, -25);
    sum
}

fn hundredths(weight: u32) -> i16 {
    i16::try_from(weight).unwrap_or(i16::MAX)
}
