//! Where in a gutter each line is upright.
//!
//! Lines that rise or fall beside one another get lanes of their own, nested so that those that
//! spread from one box do not cross: of those that rise to the right, the one that leaves highest
//! turns first, of those that fall, the lowest. Lines from one point share a lane, as branches do.

use super::Placed;
use super::ways::Course;

/// Lines that rise or fall no more than this need no lane.
const LEVEL: f64 = 8.0;

/// Between lanes, where there is room.
const STEP: f64 = 5.0;

/// How much of a gutter lanes may take.
const SHARE: f64 = 0.6;

/// A line that changes its height in a gutter.
#[derive(Debug, Clone, Copy)]
struct Jump {
    column: usize,
    left: f64,
    right: f64,
    width: f64,
    line: usize,
    leg: usize,
    lane: usize,
}

impl Jump {
    fn top(&self) -> f64 {
        self.left.min(self.right)
    }

    fn bottom(&self) -> f64 {
        self.left.max(self.right)
    }

    fn rises(&self) -> bool {
        self.right < self.left
    }
}

/// Gives every line its lane in every gutter; `widths` says how thick they are.
pub(super) fn lead(placed: &Placed, widths: &[f64], courses: &mut [Course]) {
    let mut jumps = jumps(widths, courses);
    jumps.sort_by(|a, b| {
        a.column.cmp(&b.column).then(a.top().total_cmp(&b.top())).then(a.line.cmp(&b.line))
    });
    for gutter in jumps.chunk_by_mut(|a, b| a.column == b.column) {
        let Some(column) = gutter.first().map(|jump| jump.column) else { continue };
        let right = placed.columns[column].right();
        let room = placed.columns[column + 1].x - right;
        // Groups of lines no two of which lie beside each other.
        let mut rest = gutter;
        while !rest.is_empty() {
            let mut bottom = f64::NEG_INFINITY;
            let mut count = 0;
            for jump in rest.iter() {
                if count > 0 && jump.top() > bottom {
                    break;
                }
                bottom = bottom.max(jump.bottom());
                count += 1;
            }
            let (group, later) = rest.split_at_mut(count);
            trunks(group, right + room / 2.0, room, courses);
            rest = later;
        }
    }
}

fn jumps(widths: &[f64], courses: &[Course]) -> Vec<Jump> {
    let mut jumps = Vec::new();
    for (line, course) in courses.iter().enumerate() {
        let Course::Leftward { start, legs, .. } = course else { continue };
        let mut right = *start;
        for (leg, at) in legs.iter().enumerate() {
            if (at.to - right).abs() > LEVEL {
                let width = widths.get(line).copied().unwrap_or_default();
                let (column, left) = (at.column, at.to);
                jumps.push(Jump { column, left, right, width, line, leg, lane: 0 });
            }
            right = at.to;
        }
    }
    jumps
}

/// Sets the trunks of lines that lie beside one another.
fn trunks(group: &mut [Jump], middle: f64, room: f64, courses: &mut [Course]) {
    group.sort_by(|a, b| {
        let outermost =
            if a.rises() { a.left.total_cmp(&b.left) } else { b.left.total_cmp(&a.left) };
        let longest =
            if a.rises() { a.right.total_cmp(&b.right) } else { b.right.total_cmp(&a.right) };
        b.rises().cmp(&a.rises()).then(outermost).then(longest).then(a.line.cmp(&b.line))
    });
    let rising = group.partition_point(Jump::rises);
    let (rise, fall) = group.split_at_mut(rising);
    let first = nest(rise, 1.0, 0);
    let count = nest(fall, -1.0, first);
    let widest = group.iter().map(|jump| jump.width).fold(0.0, f64::max);
    let step = STEP.max(widest + 2.0).min(room * SHARE / count.max(1) as f64);
    for jump in group {
        let off = jump.lane as f64 - count.saturating_sub(1) as f64 / 2.0;
        if let Some(Course::Leftward { legs, .. }) = courses.get_mut(jump.line)
            && let Some(leg) = legs.get_mut(jump.leg)
        {
            leg.trunk = middle + off * step;
        }
    }
}

/// Gives lanes from `first` on, each right of all that the line lies beside; the jumps stand in the
/// order in which they turn. Says how many lanes there are now.
fn nest(jumps: &mut [Jump], sign: f64, first: usize) -> usize {
    const SAME: f64 = 0.05;
    // What later jumps can still lie beside: further and further down, in lower and lower lanes.
    let mut before: Vec<(f64, usize)> = Vec::new();
    let mut count = first;
    for jump in jumps {
        let (left, right) = (jump.left * sign, jump.right * sign);
        let beside = before.partition_point(|&(other, _)| other < right);
        jump.lane = match before.get(beside) {
            Some(&(other, lane)) if left - other < SAME => lane,
            Some(&(_, lane)) => lane + 1,
            None => first,
        };
        count = count.max(jump.lane + 1);
        while before.pop_if(|&mut (_, lane)| lane <= jump.lane).is_some() {}
        before.push((left, jump.lane));
    }
    count
}
