//! Which gutters a line crosses, and at which height it passes the columns between them.

use super::columns::rising;
use super::{Line, Placed, Side};

/// How a line gets from one of its boxes to the other.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Course {
    /// One of its boxes is not there.
    None,
    /// Straight, from bottom to top.
    Upright,
    /// Out into the gutter at the right and back: two boxes of one column.
    Beside { from: f64, to: f64 },
    /// To the left, gutter by gutter; if `turned`, the line itself runs the other way.
    Leftward { turned: bool, start: f64, legs: Vec<Leg> },
}

/// One gutter of a line on its way to the left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Leg {
    /// The column at the left of the gutter.
    pub(super) column: usize,
    /// Where it is upright.
    pub(super) trunk: f64,
    /// Its height when it leaves the gutter at the left.
    pub(super) to: f64,
}

/// Lines over more columns than this run above the whole picture.
const LONG: usize = 64;

/// What a line keeps from boxes, where there is room.
const CLEAR: f64 = 4.0;

/// What lines in one gap keep from each other, where there is room.
const APART: f64 = 4.0;

/// The courses of lines that leave and arrive at these heights.
pub(super) fn courses(placed: &Placed, lines: &[Line], ends: &[(f64, f64)]) -> Vec<Course> {
    let field = Field::of(placed);
    lines.iter().zip(ends).map(|(line, &ends)| field.course(line, ends)).collect()
}

/// Keeps lines apart that pass a column through the same gap.
pub(super) fn spread(placed: &Placed, courses: &mut [Course]) {
    struct Pass {
        column: usize,
        gap: usize,
        y: f64,
        /// Where it goes next.
        next: f64,
        line: usize,
        leg: usize,
    }
    let field = Field::of(placed);
    let mut passes = Vec::new();
    for (line, course) in courses.iter().enumerate() {
        let Course::Leftward { legs, .. } = course else { continue };
        for (leg, pair) in legs.windows(2).enumerate() {
            let Leg { column, to: y, .. } = pair[0];
            let gap = field.stacks[column].partition_point(|&(top, _)| top <= y);
            passes.push(Pass { column, gap, y, next: pair[1].to, line, leg });
        }
    }
    passes.sort_by(|a, b| {
        (a.column, a.gap)
            .cmp(&(b.column, b.gap))
            .then(a.y.total_cmp(&b.y))
            .then(a.next.total_cmp(&b.next))
            .then(a.line.cmp(&b.line))
    });
    for passing in passes.chunk_by(|a, b| (a.column, a.gap) == (b.column, b.gap)) {
        let [first, _, ..] = passing else { continue };
        let (low, high) = field.bounds(first.column, first.gap);
        let apart = APART.min((high - low).max(0.0) / (passing.len() - 1) as f64);
        let offset = |nth: usize| nth as f64 * apart;
        let wishes: Vec<(f64, f64)> =
            passing.iter().enumerate().map(|(nth, pass)| (pass.y - offset(nth), 1.0)).collect();
        for (nth, (pass, y)) in passing.iter().zip(rising(&wishes)).enumerate() {
            let y = (y + offset(nth)).max(low + offset(nth));
            let y = y.min(high - offset(passing.len() - 1 - nth));
            if let Some(Course::Leftward { legs, .. }) = courses.get_mut(pass.line)
                && let Some(leg) = legs.get_mut(pass.leg)
            {
                leg.to = y;
            }
        }
    }
}

/// Where lines may run.
struct Field<'a> {
    placed: &'a Placed,
    /// Tops and bottoms of the boxes in each column, from above.
    stacks: Vec<Vec<(f64, f64)>>,
}

impl Field<'_> {
    fn of(placed: &Placed) -> Field<'_> {
        let mut stacks = vec![Vec::new(); placed.columns.len()];
        for (of, &column) in placed.boxes.iter().zip(&placed.column_of) {
            if let Some(stack) = stacks.get_mut(column) {
                stack.push((of.y, of.bottom()));
            }
        }
        for stack in &mut stacks {
            stack.sort_by(|a: &(f64, f64), b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        }
        Field { placed, stacks }
    }

    fn course(&self, line: &Line, (from, to): (f64, f64)) -> Course {
        let column = |node: usize| {
            let known = self.placed.boxes.get(node).and(self.placed.column_of.get(node));
            known.copied().filter(|&column| column < self.placed.columns.len())
        };
        let (Some(from_column), Some(to_column)) = (column(line.from.node), column(line.to.node))
        else {
            return Course::None;
        };
        if line.side == Side::Below {
            Course::Upright
        } else if from_column > to_column {
            let legs = self.legs((from_column, from), (to_column, to));
            Course::Leftward { turned: false, start: from, legs }
        } else if from_column < to_column {
            let legs = self.legs((to_column, to), (from_column, from));
            Course::Leftward { turned: true, start: to, legs }
        } else {
            Course::Beside { from, to }
        }
    }

    /// From a box to one further left: at each column between through the gap nearest to the height
    /// it has already.
    fn legs(&self, (right, from): (usize, f64), (left, to): (usize, f64)) -> Vec<Leg> {
        let leg = |column: usize, to: f64| Leg { column, trunk: self.middle(column), to };
        if right - left > LONG {
            return vec![leg(right - 1, self.placed.bounds.y - 2.0 * CLEAR), leg(left, to)];
        }
        let mut y = from;
        let mut legs = Vec::with_capacity(right - left);
        for column in (left + 1..right).rev() {
            y = self.gap(column, y);
            legs.push(leg(column, y));
        }
        legs.push(leg(left, to));
        legs
    }

    /// The middle of the gutter at the right of a column.
    fn middle(&self, column: usize) -> f64 {
        let columns = &self.placed.columns;
        (columns[column].right() + columns[column + 1].x) / 2.0
    }

    /// Between which heights lines may run above box `at` of a column, and below the one before it.
    fn bounds(&self, column: usize, at: usize) -> (f64, f64) {
        let stack = &self.stacks[column];
        let over = at.checked_sub(1).and_then(|at| stack.get(at)).map(|b| b.1);
        let under = stack.get(at).map(|b| b.0);
        let clear = match (over, under) {
            (Some(over), Some(under)) => CLEAR.min((under - over) / 2.0),
            _ => CLEAR,
        };
        let low = over.map_or(f64::NEG_INFINITY, |over| over + clear);
        let high = under.map_or(f64::INFINITY, |under| under - clear);
        (low, high)
    }

    /// The height nearest to `y` at which a line can pass a column.
    fn gap(&self, column: usize, y: f64) -> f64 {
        let after = self.stacks[column].partition_point(|&(top, _)| top <= y);
        let within = |at: usize| {
            let (low, high) = self.bounds(column, at);
            y.max(low).min(high)
        };
        let (below, above) = (within(after), within(after.saturating_sub(1)));
        if (y - above).abs() < (below - y).abs() { above } else { below }
    }
}
