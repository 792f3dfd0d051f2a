//! Lines between boxes that run through none of them.
//!
//! Columns leave gutters between them in which no box stands, and boxes leave gaps between them in
//! their column. A line leaves its box sideways, changes its height only within gutters, and passes
//! a column only through a gap. So it can cross no box, however long it is.

use super::{Placed, Point, Rect};

/// Where a line begins or ends.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct End {
    /// The box, by its index.
    pub node: usize,
    /// How far below the top of the box; where none is given, the ends at one side of a box are
    /// spread over it, in the order in which they come from above.
    pub at: Option<f64>,
}

impl End {
    /// Anywhere at a box.
    pub fn of(node: usize) -> End {
        End { node, at: None }
    }
}

/// The sides a line joins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Side {
    /// The sides that face each other, left and right; the right sides of boxes in one column.
    #[default]
    Facing,
    /// The bottom of the one and the top of the other, straight: for neighbours in one column.
    Below,
}

/// A line to be drawn between two boxes.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Line {
    /// Where it begins.
    pub from: End,
    /// Where it ends; an arrow head stands here.
    pub to: End,
    /// How thick it is; thick ones are not laid over one another at the side of a box.
    pub width: f64,
    /// Which sides it joins.
    pub side: Side,
}

/// A line's way. It leaves and arrives level, or upright if it joins bottom and top.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Route {
    /// Where it begins.
    pub start: Point,
    /// How it goes on. Empty if one of its boxes is not there.
    pub steps: Vec<Step>,
}

/// One stretch of a way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Step {
    /// Straight to a point.
    Line(Point),
    /// A cubic Bézier curve: two control points, then its end.
    Curve(Point, Point, Point),
}

impl Step {
    /// Where it ends.
    pub fn end(&self) -> Point {
        match *self {
            Step::Line(end) | Step::Curve(_, _, end) => end,
        }
    }
}

impl Route {
    /// Where it ends.
    pub fn end(&self) -> Point {
        self.steps.last().map_or(self.start, Step::end)
    }

    /// A rectangle that it does not leave.
    pub fn extent(&self) -> Rect {
        let point = |p: Point| Rect { x: p.x, y: p.y, width: 0.0, height: 0.0 };
        let mut all = point(self.start);
        for step in &self.steps {
            all = match *step {
                Step::Line(end) => all.around(&point(end)),
                Step::Curve(a, b, end) => {
                    all.around(&point(a)).around(&point(b)).around(&point(end))
                }
            };
        }
        all
    }

    fn level_to(&mut self, x: f64) {
        let Point { x: from, y } = self.end();
        if (x - from).abs() < 0.05 {
            return;
        }
        let end = Point { x: super::tenth(x), y };
        match self.steps.last_mut() {
            Some(Step::Line(last)) => *last = end,
            _ => self.steps.push(Step::Line(end)),
        }
    }

    /// Across a gutter to `x`, rising or falling to `y` on the way; upright at `trunk` if it is far.
    fn across(&mut self, x: f64, y: f64, trunk: f64) {
        let start = self.end();
        let (x, y) = (super::tenth(x), super::tenth(y));
        let fall = y - start.y;
        if fall.abs() < 0.05 {
            return self.level_to(x);
        }
        let point = |x: f64, y: f64| Point { x: super::tenth(x), y: super::tenth(y) };
        let end = Point { x, y };
        let reach = 0.75 * (x - start.x).abs();
        if fall.abs() <= 2.0 * reach {
            let curve = Step::Curve(point(trunk, start.y), point(trunk, y), end);
            return self.steps.push(curve);
        }
        let (leave, arrive) = (start.y + reach * fall.signum(), y - reach * fall.signum());
        let bend = |from: f64| from + (trunk - from) * 0.6;
        self.steps.push(Step::Curve(
            point(bend(start.x), start.y),
            point(trunk, start.y + 0.4 * reach * fall.signum()),
            point(trunk, leave),
        ));
        self.steps.push(Step::Line(point(trunk, arrive)));
        self.steps.push(Step::Curve(
            point(trunk, y - 0.4 * reach * fall.signum()),
            point(bend(x), y),
            end,
        ));
    }
}

/// The ways of all lines, in their order.
pub fn routes(placed: &Placed, lines: &[Line]) -> Vec<Route> {
    let field = Field::of(placed);
    let ends = Ends::of(placed, lines);
    lines.iter().zip(&ends.0).map(|(line, ends)| field.route(line, *ends)).collect()
}

/// The height at which each line leaves and arrives.
struct Ends(Vec<(f64, f64)>);

/// Room at the corners of a box where no line ends.
const CORNER: f64 = 8.0;

/// Room between ends, for arrow heads.
const HEADS: f64 = 7.0;

/// Lines that would have less room than this, and are thin, all end at one point.
const CROWD: f64 = 4.0;

/// What is no more than a line, as against a band.
const THIN: f64 = 3.0;

impl Ends {
    fn of(placed: &Placed, lines: &[Line]) -> Ends {
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
        free.sort_by(|a, b| {
            (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)).then(a.3.cmp(&b.3))
        });
        for side in free.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let Some(of) = side.first().and_then(|end| placed.boxes.get(end.0)) else { continue };
            let widths: Vec<f64> =
                side.iter().map(|end| super::length(lines[end.3].width)).collect();
            for (&(_, _, _, line, begins), y) in side.iter().zip(spread(of, &widths)) {
                let end = if begins { &mut ends[line].0 } else { &mut ends[line].1 };
                *end = y;
            }
        }
        Ends(ends)
    }
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
        super::tenth(middle)
    };
    widths.iter().map(place).collect()
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

    fn route(&self, line: &Line, (from, to): (f64, f64)) -> Route {
        let placed = self.placed;
        let (a, b) = (line.from.node, line.to.node);
        let (Some(start), Some(end)) = (placed.boxes.get(a), placed.boxes.get(b)) else {
            return Route::default();
        };
        if line.side == Side::Below {
            let middle = |of: &Rect| super::tenth(of.x + of.width / 2.0);
            let down = end.y >= start.y;
            let (y, to) = if down { (start.bottom(), end.y) } else { (start.y, end.bottom()) };
            let start = Point { x: middle(start), y };
            return Route { start, steps: vec![Step::Line(Point { x: middle(end), y: to })] };
        }
        let (from_column, to_column) = (placed.column_of[a], placed.column_of[b]);
        if from_column > to_column {
            self.leftward((start, from_column, from), (end, to_column, to))
        } else if from_column < to_column {
            backwards(self.leftward((end, to_column, to), (start, from_column, from)))
        } else {
            self.loop_beside((start, from), (end, to), from_column)
        }
    }

    /// From the left side of a box to the right side of one further left.
    fn leftward(
        &self,
        (start, from_column, from): (&Rect, usize, f64),
        (end, to_column, to): (&Rect, usize, f64),
    ) -> Route {
        let columns = &self.placed.columns;
        let mut way =
            Route { start: Point { x: start.x, y: super::tenth(from) }, steps: Vec::new() };
        way.level_to(columns[from_column].x);
        let mut y = way.start.y;
        for column in (to_column..from_column).rev() {
            y = if column == to_column { to } else { self.gap(column, y) };
            let (right, left) = (columns[column + 1].x, columns[column].right());
            way.across(left, y, (right + left) / 2.0);
            if column > to_column {
                way.level_to(columns[column].x);
            }
        }
        way.level_to(end.right());
        way
    }

    /// Between two boxes of one column, in the gutter at its right.
    fn loop_beside(
        &self,
        (start, from): (&Rect, f64),
        (end, to): (&Rect, f64),
        column: usize,
    ) -> Route {
        /// How far out, if the gutter is wide enough.
        const OUT: f64 = 40.0;
        let right = self.placed.columns[column].right();
        let gutter = self.placed.columns.get(column + 1).map_or(OUT, |next| next.x - right);
        let out = super::tenth(right + OUT.min(gutter * 0.8));
        let (from, to) = (super::tenth(from), super::tenth(to));
        let mut way = Route { start: Point { x: start.right(), y: from }, steps: Vec::new() };
        way.level_to(right);
        way.steps.push(Step::Curve(
            Point { x: out, y: from },
            Point { x: out, y: to },
            Point { x: right, y: to },
        ));
        way.level_to(end.right());
        way
    }

    /// The height nearest to `y` at which a line can pass a column.
    fn gap(&self, column: usize, y: f64) -> f64 {
        /// What a line keeps from boxes, where there is room.
        const CLEAR: f64 = 4.0;
        let stack = &self.stacks[column];
        let after = stack.partition_point(|&(top, _)| top <= y);
        // The gap before box `at`: from the bottom of the one before to its top.
        let within = |at: usize| {
            let over = at.checked_sub(1).and_then(|at| stack.get(at)).map(|b| b.1);
            let under = stack.get(at).map(|b| b.0);
            let clear = match (over, under) {
                (Some(over), Some(under)) => CLEAR.min((under - over) / 2.0),
                _ => CLEAR,
            };
            let low = over.map_or(f64::NEG_INFINITY, |over| over + clear);
            let high = under.map_or(f64::INFINITY, |under| under - clear);
            y.max(low).min(high)
        };
        let below = within(after);
        let above = within(after.saturating_sub(1));
        if (y - above).abs() < (below - y).abs() { above } else { below }
    }
}

/// The same way from its end to its start.
fn backwards(way: Route) -> Route {
    let mut starts: Vec<Point> = vec![way.start];
    starts.extend(way.steps.iter().map(Step::end));
    let mut steps = Vec::with_capacity(way.steps.len());
    for (step, start) in way.steps.iter().zip(&starts).rev() {
        steps.push(match *step {
            Step::Line(_) => Step::Line(*start),
            Step::Curve(a, b, _) => Step::Curve(b, a, *start),
        });
    }
    Route { start: way.end(), steps }
}
