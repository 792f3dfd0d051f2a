//! Where boxes stand and how lines run between them.
//!
//! Pure geometry in points, y growing downwards: it knows no format and nothing of arguments. What
//! is given is never left out or put out of its order; every function is linear in what it is given
//! (or n log n where it sorts), never recurses, and gives the same places for the same input.
//! Lengths that are no numbers count as nothing; places are rounded to a tenth of a point.
//!
//! 1. [`tree()`]: a tidy tree that grows to the right, one column a depth;
//! 2. [`columns()`]: boxes in fixed order in columns, each near what it is joined to;
//! 3. [`rows()`]: a table whose rows are as tall as their tallest cell;
//! 4. [`routes`]: lines that run between the boxes and through none;
//! 5. [`pages`]: which boxes go on which sheet of paper, and how much smaller.

mod columns;
mod ends;
mod lanes;
mod page;
mod route;
mod rows;
mod tidy;
mod tree;
mod ways;

pub use columns::columns;
pub use page::{Page, Paper, pages};
pub use route::{End, Line, Route, Side, Step, routes};
pub use rows::{Align, Cell, rows};
pub use tree::tree;

/// A place.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// Distance from the left.
    pub x: f64,
    /// Distance from the top.
    pub y: f64,
}

/// An upright rectangle.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rect {
    /// Its left side.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
}

impl Rect {
    /// Its right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its bottom.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Half-way between top and bottom.
    pub fn middle(&self) -> f64 {
        self.y + self.height / 2.0
    }

    /// Whether the two share more than a side.
    pub fn overlaps(&self, other: &Rect) -> bool {
        const TOUCH: f64 = 1e-6;
        self.x + TOUCH < other.right()
            && other.x + TOUCH < self.right()
            && self.y + TOUCH < other.bottom()
            && other.y + TOUCH < self.bottom()
    }

    /// The smallest rectangle around both.
    #[must_use]
    pub fn around(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Rect {
            x,
            y,
            width: tenth(self.right().max(other.right()) - x),
            height: tenth(self.bottom().max(other.bottom()) - y),
        }
    }
}

/// A box to be placed. Those of one column and the children of one parent keep the order in which
/// they are given.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Node {
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
    /// The node it hangs on, by its index. One that is not there, or that would close a circle,
    /// counts as none. [`columns()`] does not look at it.
    pub parent: Option<usize>,
    /// The column it must stand in. In a tree it is never left of its parent's right neighbour, and
    /// stands there where none is given; elsewhere none means the first.
    pub column: Option<usize>,
    /// Room above it (and above all that hangs on it) beyond what `Spacing` gives.
    pub gap: f64,
    /// In a tree: nothing that hangs on it stands beside anything that hangs on a sibling before
    /// it, so that a straight line parts the two.
    pub apart: bool,
}

/// Room between boxes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spacing {
    /// Between columns, where the lines run.
    pub column: f64,
    /// Between neighbours in a column, and between rows.
    pub row: f64,
    /// Between neighbours in a column that have not the same parent.
    pub family: f64,
    /// Between trees.
    pub tree: f64,
}

impl Default for Spacing {
    fn default() -> Spacing {
        Spacing { column: 62.0, row: 12.0, family: 18.0, tree: 30.0 }
    }
}

/// The left side and the width of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Column {
    /// Its left side.
    pub x: f64,
    /// How wide its widest box is.
    pub width: f64,
}

impl Column {
    /// Its right side.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }
}

/// Boxes in their places. The topmost is at y = 0, the first column at x = 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Placed {
    /// Where each node stands, in the order they were given.
    pub boxes: Vec<Rect>,
    /// The column each stands in, as an index into `columns`.
    pub column_of: Vec<usize>,
    /// The columns, left to right. Columns in which nothing stands are not kept.
    pub columns: Vec<Column>,
    /// The rectangle around all boxes.
    pub bounds: Rect,
}

impl Placed {
    /// The rectangle around some of the boxes: for a band behind them. `None` around nothing.
    pub fn around(&self, nodes: impl IntoIterator<Item = usize>) -> Option<Rect> {
        let boxes = nodes.into_iter().filter_map(|node| self.boxes.get(node).copied());
        boxes.reduce(|all, one| all.around(&one))
    }

    /// Moves all up so that the topmost is at 0, rounds, and knows the bounds.
    fn settled(mut self) -> Placed {
        let top = self.boxes.iter().map(|b| b.y).fold(f64::INFINITY, f64::min);
        for placed in &mut self.boxes {
            placed.x = tenth(placed.x);
            placed.y = tenth(placed.y - top);
        }
        self.bounds = self.around(0..self.boxes.len()).unwrap_or_default();
        self
    }
}

/// Rounded to a tenth of a point, which is finer than any eye and screen.
fn tenth(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

/// A length as it may be reckoned with: a number, not below zero, of a size no paper has, in tenths.
fn length(given: f64) -> f64 {
    const MOST: f64 = 1e9;
    if given.is_finite() { tenth(given.clamp(0.0, MOST)) } else { 0.0 }
}

/// Left side and width of each of `count` columns, of what stands in them and their width.
fn columns_of(count: usize, boxes: impl Iterator<Item = (usize, f64)>, gutter: f64) -> Vec<Column> {
    let mut columns = vec![Column::default(); count];
    for (column, width) in boxes {
        if let Some(column) = columns.get_mut(column) {
            column.width = column.width.max(width);
        }
    }
    let mut x = 0.0;
    for column in &mut columns {
        column.x = tenth(x);
        x += column.width + gutter;
    }
    columns
}

/// The numbers of columns as given, numbered anew without holes.
fn dense(given: &[usize]) -> (Vec<usize>, usize) {
    let mut used = given.to_vec();
    used.sort_unstable();
    used.dedup();
    let number = |column: &usize| used.binary_search(column).unwrap_or_else(|at| at);
    (given.iter().map(number).collect(), used.len())
}

#[cfg(test)]
mod tests;
