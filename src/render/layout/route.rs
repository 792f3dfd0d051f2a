//! Lines between boxes that run through none of them.
//!
//! Columns leave gutters between them in which no box stands, and boxes leave gaps between them in
//! their column. A line leaves its box sideways, changes its height only within gutters, and passes
//! a column only through a gap. So it can cross no box, however long it is.

use super::ends::ends;
use super::lanes::lead;
use super::ways::{Course, courses, spread};
use super::{Placed, Point, Rect, tenth};

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

    /// Level to `x`.
    pub(super) fn level_to(&mut self, x: f64) {
        let Point { x: from, y } = self.end();
        if (x - from).abs() < 0.05 {
            return;
        }
        let end = Point { x: tenth(x), y };
        match self.steps.last_mut() {
            Some(Step::Line(last)) => *last = end,
            _ => self.steps.push(Step::Line(end)),
        }
    }

    /// Across a gutter to `x`, rising or falling to `y` on the way; upright at `trunk` if it is far.
    pub(super) fn across(&mut self, x: f64, y: f64, trunk: f64) {
        let start = self.end();
        let (x, y) = (tenth(x), tenth(y));
        let fall = y - start.y;
        if fall.abs() < 0.05 {
            return self.level_to(x);
        }
        let point = |x: f64, y: f64| Point { x: tenth(x), y: tenth(y) };
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
///
/// Linear in the lines but for sorting, and for the columns that each passes, up to a bound.
pub fn routes(placed: &Placed, lines: &[Line]) -> Vec<Route> {
    let mut courses = courses(placed, lines, &ends(placed, lines));
    spread(placed, &mut courses);
    let widths: Vec<f64> = lines.iter().map(|line| super::length(line.width)).collect();
    lead(placed, &widths, &mut courses);
    let ways = lines.iter().zip(&courses).map(|(line, course)| way(placed, line, course));
    ways.map(Option::unwrap_or_default).collect()
}

fn way(placed: &Placed, line: &Line, course: &Course) -> Option<Route> {
    let from = placed.boxes.get(line.from.node)?;
    let to = placed.boxes.get(line.to.node)?;
    Some(match course {
        Course::None => return None,
        Course::Upright => upright(from, to),
        Course::Beside { from: leaves, to: arrives } => {
            let column = *placed.column_of.get(line.from.node)?;
            beside(placed, column, (from, *leaves), (to, *arrives))?
        }
        Course::Leftward { turned, start, legs } => {
            let (right, left) = if *turned { (to, from) } else { (from, to) };
            let start = Point { x: right.x, y: tenth(*start) };
            let mut way = Route { start, steps: Vec::with_capacity(2 * legs.len()) };
            for leg in legs {
                way.level_to(placed.columns.get(leg.column + 1)?.x);
                way.across(placed.columns.get(leg.column)?.right(), leg.to, leg.trunk);
            }
            way.level_to(left.right());
            if *turned { backwards(way) } else { way }
        }
    })
}

/// From the bottom of the upper to the top of the lower, or back.
fn upright(from: &Rect, to: &Rect) -> Route {
    let middle = |of: &Rect| tenth(of.x + of.width / 2.0);
    let down = to.y >= from.y;
    let (leaves, arrives) = if down { (from.bottom(), to.y) } else { (from.y, to.bottom()) };
    Route {
        start: Point { x: middle(from), y: tenth(leaves) },
        steps: vec![Step::Line(Point { x: middle(to), y: tenth(arrives) })],
    }
}

/// Between two boxes of one column, in the gutter at its right; the longer, the further out.
fn beside(
    placed: &Placed,
    column: usize,
    (from, leaves): (&Rect, f64),
    (to, arrives): (&Rect, f64),
) -> Option<Route> {
    /// How far out at least and at most, if the gutter is wide enough.
    const OUT: (f64, f64) = (20.0, 60.0);
    let right = placed.columns.get(column)?.right();
    let gutter = placed.columns.get(column + 1).map_or(OUT.1, |next| next.x - right);
    let (leaves, arrives) = (tenth(leaves), tenth(arrives));
    let far = (OUT.0 + (leaves - arrives).abs() / 20.0).min(OUT.1);
    let out = tenth(right + far.min(gutter * 0.8));
    let mut way = Route { start: Point { x: from.right(), y: leaves }, steps: Vec::new() };
    way.level_to(right);
    way.steps.push(Step::Curve(
        Point { x: out, y: leaves },
        Point { x: out, y: arrives },
        Point { x: right, y: arrives },
    ));
    way.level_to(to.right());
    Some(way)
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
