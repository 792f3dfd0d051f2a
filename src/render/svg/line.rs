//! Lines between cards, and their heads.

use super::xml::Path;
use crate::render::layout::{Point, Route, Step};
use crate::render::style::{Dash, Head};

/// The line of a way whose last points, so many of them, its head takes.
pub(super) fn way(route: &Route, head: f64) -> Path {
    let mut path = Path::default();
    let pair = |p: Point| (p.x, p.y);
    path.to('M', &[pair(route.start)]);
    let last = route.steps.len().saturating_sub(1);
    let (_, (dx, dy)) = arrival(route);
    for (nth, step) in route.steps.iter().enumerate() {
        let back = if nth == last { head } else { 0.0 };
        let before = |p: Point| (p.x - dx * back, p.y - dy * back);
        match *step {
            Step::Line(to) => path.to('L', &[before(to)]),
            Step::Curve(a, b, to) => path.to('C', &[pair(a), pair(b), before(to)]),
        };
    }
    path
}

/// Where a way ends, and in which direction it does.
pub(super) fn arrival(route: &Route) -> (Point, (f64, f64)) {
    let end = route.end();
    let before = match route.steps.as_slice() {
        [] => end,
        [.., Step::Curve(_, by, _)] => *by,
        [Step::Line(_)] => route.start,
        [.., before, Step::Line(_)] => before.end(),
    };
    let (dx, dy) = (end.x - before.x, end.y - before.y);
    let length = dx.hypot(dy);
    let direction = if length > 1e-9 { (dx / length, dy / length) } else { (-1.0, 0.0) };
    (end, direction)
}

/// How a head is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Paint {
    /// Filled.
    Filled,
    /// Drawn as a line.
    Drawn,
}

/// Points of the line that a head covers: the line ends before it.
pub(super) fn reach(head: Head, pen: f64) -> f64 {
    match head {
        Head::Arrow => 7.5 + pen,
        Head::Tee => 3.5,
        Head::Dot | Head::Ring => 2.0 * radius(head),
        Head::Vee | Head::None => 0.0,
    }
}

fn radius(head: Head) -> f64 {
    if head == Head::Ring { 3.0 } else { 2.4 }
}

/// A head at the end of a way, and how it is painted.
pub(super) fn head(route: &Route, head: Head, pen: f64) -> Option<(Path, Paint)> {
    let (end, (dx, dy)) = arrival(route);
    // `along` back from the end, `aside` of the line.
    let at =
        |along: f64, aside: f64| (end.x - dx * along - dy * aside, end.y - dy * along + dx * aside);
    let mut path = Path::default();
    match head {
        Head::Arrow => {
            let (long, wide) = (7.5 + pen, 2.6 + pen * 0.55);
            path.to('M', &[at(0.0, 0.0)]).to('L', &[at(long, wide), at(long, -wide)]).close();
            Some((path, Paint::Filled))
        }
        Head::Tee => {
            path.to('M', &[at(0.8, 6.5)]).to('L', &[at(0.8, -6.5), at(3.8, -6.5), at(3.8, 6.5)]);
            path.close();
            Some((path, Paint::Filled))
        }
        Head::Dot | Head::Ring => {
            let r = radius(head);
            // A circle in two halves.
            let half = r * 4.0 / 3.0;
            path.to('M', &[at(0.0, 0.0)]);
            path.to('C', &[at(0.0, half), at(2.0 * r, half), at(2.0 * r, 0.0)]);
            path.to('C', &[at(2.0 * r, -half), at(0.0, -half), at(0.0, 0.0)]).close();
            let paint = if head == Head::Ring { Paint::Drawn } else { Paint::Filled };
            Some((path, paint))
        }
        Head::Vee => {
            path.to('M', &[at(6.0, 3.0)]).to('L', &[at(0.0, 0.0), at(6.0, -3.0)]);
            Some((path, Paint::Drawn))
        }
        Head::None => None,
    }
}

/// The strokes and gaps of a line of this width.
pub(super) fn dashes(dash: Dash, pen: f64) -> Option<&'static str> {
    match dash {
        Dash::Solid => None,
        Dash::Dashed if pen > 4.0 => Some("9 6"),
        Dash::Dashed => Some("6 4"),
        Dash::Dotted => Some("1.2 3.6"),
    }
}
