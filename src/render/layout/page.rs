//! Which boxes go on which sheet of paper.
//!
//! A sheet never cuts a box. A picture that is larger than a sheet is made smaller, as long as it can
//! still be read; beyond that it goes on several sheets, its columns too if it is very wide. From top to bottom, sheets end where
//! a group ends if they can, else between two boxes.

use super::{Placed, Rect};

/// A sheet: what can be printed on, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Paper {
    /// How wide it is.
    pub width: f64,
    /// How tall it is.
    pub height: f64,
}

impl Paper {
    /// A4 upright, with margins of 12 mm.
    pub const A4: Paper = Paper { width: 527.0, height: 774.0 };
    /// A3 upright, with margins of 12 mm.
    pub const A3: Paper = Paper { width: 774.0, height: 1123.0 };

    /// The same sheet, turned.
    #[must_use]
    pub fn turned(self) -> Paper {
        Paper { width: self.height, height: self.width }
    }
}

/// What stands on a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The part of the picture it shows, in the picture's points: no box of its own reaches out of
    /// it, but boxes of other pages may reach into it.
    pub view: Rect,
    /// The boxes it shows, in the order of the picture. Every box is on one page.
    pub boxes: Vec<usize>,
    /// Points on paper for one point of the picture.
    pub scale: f64,
}

/// The pages of a picture: from top to bottom, and then, where its columns are parted, on to the
/// right. `groups` says for each box the group it belongs to (a shorter list leaves the others
/// alone). `least` is how small the picture may get, 1 being its own size: if that is small enough
/// for one sheet it goes on one, else it is made to fit in width if it can. A box that is larger than
/// a sheet has one of its own, and that one is made as small as it must be. Sorts, else linear.
pub fn pages(placed: &Placed, groups: &[usize], paper: Paper, least: f64) -> Vec<Page> {
    let least = if least.is_finite() { least.clamp(0.05, 1.0) } else { 1.0 };
    let sides = |length: f64| if length.is_finite() && length > 1.0 { length } else { 1.0 };
    let paper = Paper { width: sides(paper.width), height: sides(paper.height) };
    let across = (paper.width / placed.bounds.width.max(1.0)).min(1.0);
    let whole = across.min(paper.height / placed.bounds.height.max(1.0));
    let scale = if whole >= least { whole } else { across.max(least) };
    let mut pages = Vec::new();
    for mut boxes in stretches(placed, paper.width / scale) {
        boxes.sort_by(|&a, &b| placed.boxes[a].y.total_cmp(&placed.boxes[b].y));
        let mut rest = boxes.as_slice();
        while !rest.is_empty() {
            let count = fitting(placed, groups, rest, paper.height / scale);
            let (now, later) = rest.split_at(count);
            pages.extend(page(placed, now, paper, scale));
            rest = later;
        }
    }
    pages
}

/// The boxes of neighbouring columns that go on one sheet of this width.
fn stretches(placed: &Placed, width: f64) -> Vec<Vec<usize>> {
    let columns = &placed.columns;
    let mut stretch_of = Vec::with_capacity(columns.len());
    let (mut from, mut count) = (0, 0);
    for (at, column) in columns.iter().enumerate() {
        if at > from && column.right() - columns[from].x > width + 0.1 {
            (from, count) = (at, count + 1);
        }
        stretch_of.push(count);
    }
    let mut stretches = vec![Vec::new(); count + 1];
    for (at, column) in placed.column_of.iter().enumerate().take(placed.boxes.len()) {
        if let Some(stretch) = stretch_of.get(*column).and_then(|&nth| stretches.get_mut(nth)) {
            stretch.push(at);
        }
    }
    stretches
}

/// How many of the boxes, by their tops, fit on a sheet of this height: at least one; where not all,
/// up to the end of the last group that ends within, if one does in its second half.
fn fitting(placed: &Placed, groups: &[usize], boxes: &[usize], height: f64) -> usize {
    let Some(top) = boxes.first().map(|&at| placed.boxes[at].y) else { return 0 };
    let mut bottom = top;
    let mut count = 0;
    for &at in boxes {
        bottom = placed.boxes[at].bottom().max(bottom);
        if bottom - top > height + 0.1 && count > 0 {
            break;
        }
        count += 1;
    }
    if count == boxes.len() {
        return count;
    }
    let group = |at: usize| groups.get(boxes[at]);
    let ends = |at: &usize| group(*at) != group(*at - 1);
    (count / 2 + 1..=count).rev().find(ends).unwrap_or(count)
}

fn page(placed: &Placed, boxes: &[usize], paper: Paper, scale: f64) -> Option<Page> {
    let view = placed.around(boxes.iter().copied())?;
    let fit = (paper.width / view.width.max(1.0)).min(paper.height / view.height.max(1.0));
    let mut boxes = boxes.to_vec();
    boxes.sort_unstable();
    Some(Page { view, boxes, scale: scale.min(fit) })
}
