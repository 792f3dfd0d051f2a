//! Words laid beside a stretch of a text so that as many as can be stand opposite themselves.

use super::find::{Band, Query};
use super::index::{Index, Run};

/// What became of words on the way from the source into the quotation, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The same word; its number in the quotation and in the text.
    Same(usize, usize),
    /// Another word.
    Swapped(usize, usize),
    /// A word that the source does not have.
    Added(usize),
    /// A word of the source that the quotation does not have.
    LeftOut(usize),
}

/// What a pair is worth. A word that agrees outweighs one that does not, so that a quotation with every
/// other word changed still lies where it comes from.
const SAME: i32 = 3;
const OTHER: i32 = -2;
/// A word opposite nothing: less than opposite another, so that one word changed is not one put in and one
/// left out.
const GAP: i32 = -3;
/// The same for words in brackets, which own up to both.
const MARKED: (i32, i32) = (0, -1);

/// Words that may be put in or left out beyond the band that the votes make.
const SLACK: i64 = 8;

/// The way that agrees in most words within a band of diagonals; beginning and end in the text are free.
/// Costs the words times the width of the band, which is bounded.
pub(super) fn align(index: &Index, query: &Query, band: &Band) -> Vec<Step> {
    let slack = SLACK + (query.len() as i64 / 8).min(SLACK * 3);
    let low = band.start() - slack;
    let width = usize::try_from(band.end() + slack - low + 1).unwrap_or(1);
    let (text, length) = (index.words(), index.len() as i64);
    let mut above = vec![0i32; width];
    let mut ways = vec![Way::Both; width * (query.len() + 1)];
    for (row, word) in query.words.iter().enumerate() {
        let marked = query.marks.get(row) != Some(&super::quoted::Mark::Plain);
        let (other, gap) = if marked { MARKED } else { (OTHER, GAP) };
        let mut here = vec![i32::MIN / 2; width];
        for column in 0..width {
            // The word of the text that stands opposite this word of the quotation on this diagonal.
            let at = low + column as i64 + row as i64;
            let inside = at >= 0 && at < length;
            let same = inside && text.at(at as usize) == *word;
            let before = above.get(column).copied().unwrap_or(0);
            let both = before + if same { SAME } else { other };
            let added = above.get(column + 1).map_or(i32::MIN / 2, |above| above + gap);
            let left = column.checked_sub(1).and_then(|column| here.get(column));
            let left = left.map_or(i32::MIN / 2, |left| left + GAP);
            let both = if inside { both } else { i32::MIN / 2 };
            let (best, way) = if both >= left && both >= added {
                (both, Way::Both)
            } else if left >= added && inside {
                (left, Way::LeftOut)
            } else {
                (added, Way::Added)
            };
            if let (Some(score), Some(kept)) =
                (here.get_mut(column), ways.get_mut((row + 1) * width + column))
            {
                (*score, *kept) = (best, way);
            }
        }
        above = here;
    }
    // The first of the best, so that the same words always lie in the same place.
    let best = above.iter().copied().max().unwrap_or(0);
    let column = above.iter().position(|score| *score == best).unwrap_or(0);
    walk_back(index, query, &ways, width, low, column)
}

#[derive(Debug, Clone, Copy)]
enum Way {
    Both,
    Added,
    LeftOut,
}

fn walk_back(
    index: &Index,
    query: &Query,
    ways: &[Way],
    width: usize,
    low: i64,
    column: usize,
) -> Vec<Step> {
    let (text, mut column, mut row) = (index.words(), column, query.len());
    let mut steps = Vec::with_capacity(row + 8);
    while let Some(word) = row.checked_sub(1) {
        let at = usize::try_from(low + column as i64 + word as i64);
        match (ways.get(row * width + column).copied().unwrap_or(Way::Added), at) {
            (Way::Both, Ok(at)) => {
                let same = Some(&text.at(at)) == query.words.get(word) && at < index.len();
                steps.push(if same { Step::Same(word, at) } else { Step::Swapped(word, at) });
                row -= 1;
            }
            (Way::LeftOut, Ok(at)) if column > 0 => {
                steps.push(Step::LeftOut(at));
                column -= 1;
            }
            _ => {
                steps.push(Step::Added(word));
                row -= 1;
                column += 1;
            }
        }
    }
    steps.reverse();
    steps
}

/// Words of the quotation that differ from the source, and the words there; either may be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// Words of the piece.
    pub(super) quoted: Run,
    /// Words of the text.
    pub(super) source: Run,
}

/// Steps that differ, joined where they follow one another.
pub(super) fn changes(steps: &[Step]) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    let (mut quoted, mut source) = (0, None);
    let mut open = false;
    let first = steps.iter().find_map(|step| match step {
        Step::Same(_, at) | Step::Swapped(_, at) | Step::LeftOut(at) => Some(*at),
        Step::Added(_) => None,
    });
    for step in steps {
        let at = source.or(first).unwrap_or(0);
        let (word, end) = match *step {
            Step::Same(word, at) => {
                (quoted, source, open) = (word + 1, Some(at + 1), false);
                continue;
            }
            Step::Swapped(word, at) => (word + 1, at + 1),
            Step::Added(word) => (word + 1, at),
            Step::LeftOut(at) => (quoted, at + 1),
        };
        match changes.last_mut().filter(|_| open) {
            Some(last) => (last.quoted.end, last.source.end) = (word, end),
            None => changes.push(Change { quoted: quoted..word, source: at..end }),
        }
        (quoted, source, open) = (word, Some(end), true);
    }
    changes
}

/// The words of the text from the first that agrees or stands opposite to the last.
pub(super) fn run(steps: &[Step]) -> Run {
    let mut at = steps.iter().filter_map(|step| match step {
        Step::Same(_, at) | Step::Swapped(_, at) | Step::LeftOut(at) => Some(*at),
        Step::Added(_) => None,
    });
    let first = at.next().unwrap_or(0);
    first..at.next_back().unwrap_or(first) + 1
}
