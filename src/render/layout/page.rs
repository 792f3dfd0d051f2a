//! Which boxes go on which sheet of paper.
//!
//! A sheet never cuts a box. A picture that is wider than a sheet is made smaller, as long as it can
//! still be read; beyond that its columns go on several sheets. From top to bottom, sheets end where
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

/// The pages of a picture, line by line. `groups` says for each box the group it belongs to (a
/// shorter list leaves the others alone); `least` is how small it may get to fit in width before its
/// columns are parted, 1 being its own size. A box that is larger than a sheet has one of its own,
/// and that one is made as small as it must be.
pub fn pages(placed: &Placed, groups: &[usize], paper: Paper, least: f64) -> Vec<Page> {
    let least = if least.is_finite() { least.clamp(0.05, 1.0) } else { 1.0 };
    let sides = |length: f64| if length.is_finite() && length > 1.0 { length } else { 1.0 };
    let paper = Paper { width: sides(paper.width), height: sides(paper.height) };
    let across = (paper.width / placed.bounds.width.max(1.0)).min(1.0);
    let stretches = stretches(placed, paper.width / across.max(least));
    let mut pages = Vec::new();
    for (from, to) in stretches {
        let mut boxes: Vec<usize> = (0..placed.boxes.len())
            .filter(|&at| placed.column_of.get(at).is_some_and(|&c| from <= c && c < to))
            .collect();
        boxes.sort_by(|&a, &b| placed.boxes[a].y.total_cmp(&placed.boxes[b].y));
        let scale = across.max(least);
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

/// Neighbouring columns that go on one sheet of this width, as half-open ranges.
fn stretches(placed: &Placed, width: f64) -> Vec<(usize, usize)> {
    let columns = &placed.columns;
    let mut stretches = Vec::new();
    let mut from = 0;
    for at in 0..columns.len() {
        if at > from && columns[at].right() - columns[from].x > width + 0.1 {
            stretches.push((from, at));
            from = at;
        }
    }
    if from < columns.len() {
        stretches.push((from, columns.len()));
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
