//! The thesis: the claim that the whole essay is for.

use super::gather::Gathered;
use super::worth;
use crate::model::{Because, Rule};

/// Share of the statements at either end, in hundredths, that count as opening and closing.
const END: usize = 14;
/// Statements that an end has at least, in an essay that has them.
const FEWEST: usize = 3;

macro_rules! rules {
    ($($name:ident = $id:literal, $finds:literal, $why:literal, $example:literal, $misses:literal;)*) => {
        $(pub(super) static $name: Rule =
            Rule { name: $id, finds: $finds, why: $why, example: $example, misses: $misses };)*
    };
}

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
    let mut core: Vec<u32> =
        first.iter().zip(&last).map(|(&a, &b)| (a.min(b) * 10).min(100)).collect();
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
    let size = (count * END / 100).max(FEWEST).min(count);
    (size, count - size)
}

/// The candidate that is the thesis, with its score's parts, `None` where nothing is stated.
/// `leader` says who says the same. Linear.
pub(super) fn thesis(
    gathered: &Gathered,
    leader: &[usize],
    themes: &[u32],
) -> Option<(usize, Vec<Because>, i32)> {
    let Gathered { candidates, matter, .. } = gathered;
    let (opening, closing) = ends(candidates.len());
    let mut said = vec![(0_u32, false, false); candidates.len()];
    for (at, &to) in leader.iter().enumerate() {
        let (times, early, late) = &mut said[to];
        *times += 1;
        *early |= at < opening;
        *late |= at >= closing;
    }
    let mut best: Option<(i32, usize, Vec<Because>)> = None;
    for (at, candidate) in candidates.iter().enumerate() {
        if !candidate.states() || candidate.has(&worth::PLANS) && !candidate.has(&worth::PURPOSE) {
            continue;
        }
        let mut because = Vec::new();
        let mut add = |rule, weight: i16| {
            because.push(Because::weighed(rule, candidate.place, weight));
        };
        let (times, early, late) = said[leader[at]];
        if candidate.has(&worth::PURPOSE) {
            add(&BY_PURPOSE, 45);
        }
        if candidate.has(&worth::GIST) {
            add(&BY_GIST, 25);
        }
        if at >= closing {
            add(&BY_CLOSING, 12);
        }
        if at < opening {
            add(&BY_OPENING, 8);
        }
        if times > 1 {
            add(&BY_RESTATEMENT, if early && late { 35 } else { 12 });
        }
        let title = matter.shared(at, candidates.len());
        if title > 0 {
            add(&BY_TITLE, hundredths(title * 12 / 100));
        }
        if themes[at] > 0 {
            add(&BY_THEME, hundredths(themes[at] * 40 / 100));
        }
        if candidate.points_back {
            add(&NOT_ALONE, -25);
        }
        let own: i32 = because.iter().map(|b| i32::from(b.weight)).sum();
        let score =
            own + candidate.score.min(90) / 3 - if candidate.report.is_some() { 30 } else { 0 };
        if best.as_ref().is_none_or(|(most, ..)| score > *most) {
            best = Some((score, at, because));
        }
    }
    best.map(|(score, at, because)| (at, because, score))
}

fn hundredths(weight: u32) -> i16 {
    i16::try_from(weight).unwrap_or(i16::MAX)
}
