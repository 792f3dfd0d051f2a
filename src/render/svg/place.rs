//! Where the cards of a picture stand, and how its lines run.

use super::mark::Set;
use crate::render::layout::{self, Align, Cell, End, Node, Placed, Point, Route, Spacing, Step};
use crate::render::picture::{Arrangement, Picture, Shows};

/// Cards in their places, and the way of each line.
pub(super) struct Places {
    pub(super) placed: Placed,
    pub(super) routes: Vec<Route>,
}

/// Places the cards of a picture, which have been set, and leads its lines between them.
pub(super) fn place(picture: &Picture, sets: &[Set<'_>]) -> Places {
    let placed = match picture.arrangement {
        Arrangement::Tree => {
            layout::tree(&nodes(picture, sets), &joined(picture), &spacing(picture.shows))
        }
        Arrangement::Columns => {
            layout::columns(&nodes(picture, sets), &joined(picture), &spacing(picture.shows))
        }
        Arrangement::Rows => rows(picture, sets),
    };
    let lines: Vec<layout::Line> = picture
        .lines
        .iter()
        .map(|line| layout::Line {
            from: End::of(line.from),
            to: End::of(line.to),
            width: line.style.pen,
            side: side(picture, line.from, line.to),
        })
        .collect();
    let mut routes = layout::routes(&placed, &lines);
    if picture.arrangement == Arrangement::Columns {
        for (line, route) in lines.iter().zip(&mut routes) {
            sweep(&placed, line, route);
        }
    }
    Places { placed, routes }
}

/// The spine of the essay in its order is joined from below to above; everything else sideways.
fn side(picture: &Picture, from: usize, to: usize) -> layout::Side {
    let column = |at: usize| picture.cards.get(at).map(|card| card.column);
    let spine = picture.arrangement == Arrangement::Rows && column(from) == column(to);
    if spine { layout::Side::Below } else { layout::Side::Facing }
}

/// Between neighbouring columns nothing stands in the way: there a line is one sweep from side to side,
/// so that the eye can follow it among many.
fn sweep(placed: &Placed, line: &layout::Line, route: &mut Route) {
    let column = |end: &End| placed.column_of.get(end.node).copied();
    let (Some(from), Some(to)) = (column(&line.from), column(&line.to)) else { return };
    if from.abs_diff(to) != 1 || route.steps.is_empty() {
        return;
    }
    let (start, end) = (route.start, route.end());
    let x = (start.x + end.x) / 2.0;
    let [leave, arrive] = [start.y, end.y].map(|y| Point { x, y });
    route.steps = vec![Step::Curve(leave, arrive, end)];
}

/// Room between lines of argument.
const GAP: f64 = 14.0;
/// The last column in which there is such room.
const GAPS: usize = 2;

/// The cards as boxes with parents, columns, and room between lines of argument.
fn nodes(picture: &Picture, sets: &[Set<'_>]) -> Vec<Node> {
    let mut before: Vec<Option<usize>> = Vec::new();
    let cards = picture.cards.iter().zip(sets);
    cards
        .map(|(card, set)| {
            before.resize(before.len().max(card.column + 1), None);
            let above = before.get_mut(card.column).and_then(|b| b.replace(card.group));
            let other = above.is_some_and(|group| group != card.group);
            Node {
                width: set.width,
                height: set.height,
                parent: card.parent,
                column: Some(card.column),
                gap: if other && (1..=GAPS).contains(&card.column) { GAP } else { 0.0 },
                apart: false,
            }
        })
        .collect()
}

/// The cards that lines join, and how strongly they pull.
fn joined(picture: &Picture) -> Vec<(usize, usize, f64)> {
    picture.lines.iter().map(|line| (line.from, line.to, line.pull as f64)).collect()
}

fn rows(picture: &Picture, sets: &[Set<'_>]) -> Placed {
    let cells: Vec<Cell> = picture
        .cards
        .iter()
        .zip(sets)
        .map(|(card, set)| Cell {
            width: set.width,
            height: set.height,
            row: card.row,
            column: card.column,
            gap: 0.0,
        })
        .collect();
    let aligns = [Align::Right, Align::Middle, Align::Left];
    layout::rows(&cells, &aligns, &spacing(picture.shows))
}

fn spacing(shows: Shows) -> Spacing {
    match shows {
        Shows::Map => Spacing { column: 66.0, ..Spacing::default() },
        Shows::Overview => Spacing { column: 96.0, row: 14.0, ..Spacing::default() },
        Shows::Sources => Spacing { column: 200.0, row: 14.0, ..Spacing::default() },
        Shows::Reading => Spacing { column: 44.0, row: 14.0, ..Spacing::default() },
        Shows::Nodes | Shows::Focus => Spacing::default(),
    }
}
