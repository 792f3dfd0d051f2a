//! Where at the side of a box a line leaves or arrives.
//!
//! Ends at one side are spread over it in the order in which their lines come from above, so that no
//! two lines cross on their last inch, and thick ones stand one below the other.

use super::{End, Line, Placed, Rect, Side, length, tenth};

/// Room at the corners of a box where no line ends.
const CORNER: f64 = 8.0;

/// Room between ends, for arrow heads.
const HEADS: f64 = 7.0;

/// Lines that would have less room than this, and are thin, all end at one point.
const CROWD: f64 = 4.0;

/// What is no more than a line, as against a band.
const THIN: f64 = 3.0;

/// The height at which each line leaves and arrives.
pub(super) fn ends(placed: &Placed, lines: &[Line]) -> Vec<(f64, f64)> {
    /// An end: box, at its right side, height of the other end, line, is its beginning.
    type Free = (usize, bool, f64, usize, bool);
    let mut ends = vec![(0.0, 0.0); lines.len()];
    let mut free: Vec<Free> = Vec::new();
    for (nth, line) in lines.iter().enumerate() {
        let place = |end: &End| placed.boxes.get(end.node).zip(placed.column_of.get(end.node));
        let (Some((a, &ca)), Some((b, &cb))) = (place(&line.from), place(&line.to)) else {
            continue;
        };
        let height = |end: &End, of: &Rect| {
            let at = end.at.filter(|at| at.is_finite());
            at.map(|at| of.y + at.clamp(0.0, of.height))
        };
        let (from, to) = (height(&line.from, a), height(&line.to, b));
        ends[nth] = (from.unwrap_or(a.middle()), to.unwrap_or(b.middle()));
        if line.side == Side::Below {
            continue;
        }
        if from.is_none() {
            free.push((line.from.node, ca <= cb, ends[nth].1, nth, true));
        }
        if to.is_none() {
            free.push((line.to.node, cb <= ca, ends[nth].0, nth, false));
        }
    }
    free.sort_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3)));
    for side in free.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let Some(of) = side.first().and_then(|end| placed.boxes.get(end.0)) else { continue };
        let widths: Vec<f64> = side.iter().map(|end| length(lines[end.3].width)).collect();
        for (&(_, _, _, line, begins), y) in side.iter().zip(spread(of, &widths)) {
            let end = if begins { &mut ends[line].0 } else { &mut ends[line].1 };
            *end = y;
        }
    }
    ends
}

/// Heights for the ends of lines of these widths at one side of a box, from the top.
fn spread(of: &Rect, widths: &[f64]) -> Vec<f64> {
    let thick: f64 = widths.iter().sum();
    let between = widths.len().saturating_sub(1) as f64;
    let room = (of.height - 2.0 * CORNER).max(0.0);
    let mut gap = if between > 0.0 { ((room - thick) / between).min(HEADS) } else { 0.0 };
    let mut shrink = 1.0;
    if gap < CROWD && between > 0.0 && widths.iter().all(|&width| width <= THIN) {
        (gap, shrink) = (0.0, 0.0);
    } else if gap < 0.0 {
        (gap, shrink) = (0.0, room / thick);
    }
    let mut y = of.middle() - (thick * shrink + gap * between) / 2.0;
    let place = |width: &f64| {
        let middle = y + width * shrink / 2.0;
        y += width * shrink + gap;
        tenth(middle)
    };
    widths.iter().map(place).collect()
}
